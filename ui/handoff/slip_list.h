// SPDX-License-Identifier: GPL-3.0-or-later
// Slip list 流转单: what I am packing, what waits for the other side, what I shall sign, what is disputed.
#pragma once

#include "ui/common/card.h"
#include "ui/common/row_delegate.h"
#include "workstation/snapshots.h"

class QStandardItemModel;

namespace yc::ui {

class SlipList : public Card {
    Q_OBJECT
public:
    explicit SlipList(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::HandoffSnapshot& snapshot);
    void setNarrow(bool narrow);
    RowList* list() const { return m_list; }
    // The first slip that waits for my signature and is not `current`; empty when there is none.
    QString nextToSign(const QString& current) const;

Q_SIGNALS:
    void opened(const QString& slipId);
    void endedChosen(const QString& caseId);

private:
    enum class Group { Packing, ToSend, Waiting, ToSign, Disputed, Voucher };
    void addGroup(const QString& title, const std::vector<workstation::SlipView>& slips, Group group,
                  const workstation::HandoffSnapshot& snapshot);

    void addEnded(const std::vector<workstation::EndedCaseView>& cases);

    Theme& m_theme;
    AlarmHead* m_alarm;
    RowList* m_list;
    QStandardItemModel* m_model;
    QStringList m_toSign;
    bool m_filling = false;
};

}  // namespace yc::ui

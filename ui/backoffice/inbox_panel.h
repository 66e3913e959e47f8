// SPDX-License-Identifier: GPL-3.0-or-later
// Inbox 收件箱: slips to sign for, then tasks by the time that is left, with two lamps — promise and law (R118).
#pragma once

#include "ui/common/card.h"
#include "ui/common/row_delegate.h"
#include "workstation/joint_service.h"

class QStandardItemModel;

namespace yc::ui {

class InboxPanel : public Card {
    Q_OBJECT
public:
    explicit InboxPanel(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::BackOfficeSnapshot& snapshot);
    // Joint events that wait for an answer or their minutes, and inquiries to answer, above the tasks.
    void setCooperation(const workstation::JointSnapshot& snapshot);
    void setNarrow(bool narrow);
    RowList* list() const { return m_list; }

Q_SIGNALS:
    void slipOpened(const QString& slipId);
    void taskOpened(const QString& caseId, const QString& item);
    void jointOpened(const QString& joint);
    void inquiryOpened(int index);

private:
    void addGroup(const QString& title, const QString& detail);
    void addSlip(const workstation::SlipView& slip);
    void addTask(const workstation::TaskView& task);
    void addJoint(const workstation::JointView& joint);
    void addInquiry(const workstation::InquiryView& inquiry, int index);

    Theme& m_theme;
    RowList* m_list;
    QStandardItemModel* m_model;
    QWidget* m_legend;
    workstation::BackOfficeSnapshot m_snapshot;
    workstation::JointSnapshot m_cooperation;
};

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Dispute card 两边说法不一致: both records side by side, three ways to settle, and the second person who must
// agree. The signatures themselves are never edited (R110).
#pragma once

#include "ui/common/card.h"
#include "ui/common/option_button.h"
#include "ui/common/text_field.h"
#include "workstation/snapshots.h"

class QButtonGroup;

namespace yc::ui {

class DisputeCard : public Card {
    Q_OBJECT
public:
    explicit DisputeCard(Theme& theme, QWidget* parent = nullptr);
    // The first disputed line of the open slip, or nothing; hides itself without one.
    void setSnapshot(const workstation::HandoffSnapshot& snapshot);
    bool isOpen() const { return !m_label.isEmpty(); }
    QString label() const { return m_label; }
    int choice() const;  // 0 none, 1 found here, 2 found there, 3 lost
    void choose(int choice);
    // Digits belong to the list of the slip while it is being received.
    void setDormant(bool dormant);
    QString whyNot() const;  // why it cannot be settled yet; empty when it can
    void settle();           // emits settled when whyNot is empty
    TextField* account() const { return m_account; }
    TextField* password() const { return m_password; }

Q_SIGNALS:
    void changed();
    void settled(const QString& label, int choice, const QString& account, const QString& password);

private:
    Theme& m_theme;
    AlarmHead* m_head;
    Label* m_paper;
    Label* m_ours;
    Label* m_theirs;
    Label* m_oursTitle;
    Label* m_theirsTitle;
    QButtonGroup* m_group;
    QList<OptionButton*> m_options;
    TextField* m_account;
    TextField* m_password;
    QString m_label;
};

}  // namespace yc::ui

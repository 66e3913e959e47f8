// SPDX-License-Identifier: GPL-3.0-or-later
// Step 1 核对来人: the person at the window beside what the case says, line by line; by hand when no card can be
// read (R126).
#pragma once

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/text_field.h"
#include "workstation/snapshots.h"

class QGridLayout;

namespace yc::ui {

class CollectorCard : public Card {
    Q_OBJECT
public:
    explicit CollectorCard(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::IssueSnapshot& snapshot);
    Button* byHandButton() const { return m_byHand; }
    TextField* nameField() const { return m_name; }
    TextField* numberField() const { return m_number; }
    TextField* authorityField() const { return m_authority; }
    TextField* untilField() const { return m_until; }
    void openByHand(bool open);
    bool isByHand() const { return !m_form->isHidden(); }

Q_SIGNALS:
    void collected(const QString& name, const QString& number, const QString& authority,
                   const std::optional<domain::Date>& until);

private:
    struct Row {
        Label* name;
        Label* there;
        Label* recorded;
        IconLabel* icon;
        Label* verdict;
    };
    void setRow(int row, const QString& there, const QString& recorded, Tone tone, const QString& verdict);
    void submit();

    Theme& m_theme;
    Disc* m_disc;
    IconLabel* m_standingIcon;
    Label* m_standing;
    Label* m_prompt;
    QWidget* m_table;
    Label* m_thereTitle;
    QList<Row> m_rows;
    Button* m_byHand;
    QWidget* m_form;
    TextField* m_name;
    TextField* m_number;
    TextField* m_authority;
    TextField* m_until;
};

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks, sibling items and the decision: the right column of the back office. The digits of the decision work when
// no criterion is open (ui.md 1.4).
#pragma once

#include "ui/common/card.h"
#include "ui/common/clock_bar.h"
#include "ui/common/option_button.h"
#include "ui/common/text_field.h"
#include "workstation/snapshots.h"

class QButtonGroup;

namespace yc::ui {

class ClocksCard : public Card {
    Q_OBJECT
public:
    explicit ClocksCard(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::BackOfficeSnapshot& snapshot);
    void setNarrow(bool narrow) { m_narrow = narrow; }

private:
    bool m_narrow = false;
    ClockBar* m_promise;
    ClockBar* m_legal;
    Label* m_note;
    Label* m_story;
};

class SiblingsCard : public Card {
    Q_OBJECT
public:
    explicit SiblingsCard(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::BackOfficeSnapshot& snapshot);

private:
    class Row;
    Theme& m_theme;
    QList<Row*> m_rows;
};

enum class Decision {
    None,
    Grant,
    Refuse,
    Special,
    Correction,
    Extend,  // 延期
    Kept,    // 核查: the commitment is true
    Untrue,  // 核查: it is not
    Revoke   // 撤销
};

class DecisionCard : public Card {
    Q_OBJECT
public:
    explicit DecisionCard(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::BackOfficeSnapshot& snapshot);
    void setDormant(bool dormant);
    void setNarrow(bool narrow);  // second lines fold
    Decision decision() const;
    void choose(Decision decision);
    bool isPaused() const { return m_paused; }
    QString reason() const { return m_reason->toPlainText().trimmed(); }
    QString approver() const { return m_approver->text().trimmed(); }
    int days() const { return m_days->text().toInt(); }
    QString resultNumber() const { return m_number->text().trimmed(); }
    TextArea* reasonEdit() const { return m_reason; }
    TextField* numberField() const { return m_number; }
    TextField* approverField() const { return m_approver; }
    TextField* daysField() const { return m_days; }
    OptionButton* option(Decision decision) const;

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void refreshPromise(const workstation::BackOfficeSnapshot& snapshot);

    Theme& m_theme;
    QButtonGroup* m_group;
    QList<OptionButton*> m_options;
    Label* m_reasonLabel;
    TextArea* m_reason;
    TextField* m_number;
    TextField* m_approver;
    TextField* m_days;
    Notice* m_tolerance;
    QWidget* m_footRow;
    Label* m_foot;
    QString m_key;
    bool m_paused = false;
    bool m_narrow = false;
    int m_open = 0;
};

}  // namespace yc::ui

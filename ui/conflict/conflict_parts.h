// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of the conflict desk 冲突台的卡片: one side's steps, the papers, the repairs.
#pragma once

#include "ui/common/card.h"
#include "ui/common/option_button.h"
#include "ui/common/text_field.h"
#include "workstation/conflict_service.h"

class QButtonGroup;

namespace yc::ui {

// A time and a sentence per line; lines that turn the case are bold.
class StepLines : public QWidget {
    Q_OBJECT
public:
    struct Line {
        QString time;
        QString text;
        bool bold = false;
        Ink ink = Ink::Text;
        QString icon;  // instead of a time
        bool operator==(const Line&) const = default;
    };
    StepLines(Theme& theme, QWidget* parent);
    void setLines(const QList<Line>& lines);

private:
    Theme& m_theme;
    QList<Line> m_lines;
    bool m_filled = false;
};

// 你这里 · 中心记录.
class SideCard : public Card {
    Q_OBJECT
public:
    SideCard(Theme& theme, const QString& title, QWidget* parent);
    void setSide(const workstation::ConflictSide& side, const QList<StepLines::Line>& lines, const QString& foot);

private:
    Label* m_who;
    StepLines* m_steps;
    Label* m_foot;
};

// 牵涉的纸.
class PapersCard : public Card {
    Q_OBJECT
public:
    PapersCard(Theme& theme, QWidget* parent);
    void setPapers(const std::vector<workstation::ConflictPaper>& papers, workstation::ConflictChoice choice);

private:
    Theme& m_theme;
    QWidget* m_rows;
};

// 怎么定: options by digit, and the reason where one is kept.
class RepairCard : public Card {
    Q_OBJECT
public:
    RepairCard(Theme& theme, QWidget* parent);
    // Keeps the choice and the typed reason while the same entry is shown.
    void setDetail(const workstation::ConflictDetail& detail);
    void choose(int digit);  // 1 …
    std::optional<workstation::ConflictOption> chosen() const;
    QString reason() const { return m_reason->text().trimmed(); }
    // Why F12 cannot act; empty when it can.
    QString whyNot() const;
    QWidget* first() const;  // the chosen option, or the first one

Q_SIGNALS:
    void changed();

private:
    void refreshReason();
    Theme& m_theme;
    QWidget* m_place;
    QButtonGroup* m_group;
    QList<OptionButton*> m_buttons;
    TextField* m_reason;
    std::vector<workstation::ConflictOption> m_options;
    domain::CommandId m_command;
};

}  // namespace yc::ui

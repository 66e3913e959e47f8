// SPDX-License-Identifier: GPL-3.0-or-later
// Situation step 情形: the questions with their answers and origins, the current one open, the path beside it. A change
// clears only what depends on it (R018); the consequences of each option stand before it is taken.
#pragma once

#include "ui/counter/counter_page.h"

class QVBoxLayout;
class QScrollArea;

namespace yc::ui {

class Card;
class Chip;
class Notice;
class QuestionRow;
class SituationPath;
class Label;

class SituationPage : public CounterPage {
    Q_OBJECT
public:
    SituationPage(Theme& theme, workstation::CounterService& service, QWidget* parent);
    void setView(const CounterView& view) override;
    QWidget* firstOpen() const override;
    void goToNextOpen() override;
    void setLayoutClass(LayoutClass layoutClass) override;
    QuestionRow* currentRow() const;

private:
    void buildRows();
    void setCurrent(int index, bool focus);
    void refreshHead();
    void refreshPath();
    void refreshNote();
    void answer(const domain::QuestionId& question, const QString& value);
    void release();
    QList<domain::QuestionId> m_ids;
    QList<QuestionRow*> m_rows;
    Card* m_card;
    QList<Chip*> m_chips;
    QScrollArea* m_scroll;
    QVBoxLayout* m_lines;
    QWidget* m_foot;
    Notice* m_note;
    Label* m_walked;
    Card* m_pathCard;
    SituationPath* m_path;
    int m_current = -1;
    domain::CaseId m_case;
    bool m_awaiting = false;  // an answer is on its way; digits typed meanwhile wait
    QList<int> m_typedAhead;
};

}  // namespace yc::ui

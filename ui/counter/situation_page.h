// SPDX-License-Identifier: GPL-3.0-or-later
// Situation step 情形: the questions with their answers and origins, the current one open, the path beside it. A change
// clears only what depends on it (R018); the consequences of each option stand before it is taken.
//
// An answer comes back with a later snapshot, and others may come before it. Digits typed meanwhile belong to what opens
// next: they wait, and go on to the materials when no question is left.
#pragma once

#include "ui/counter/counter_page.h"

#include <optional>

class QScrollArea;
class QTimer;
class QVBoxLayout;

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
    // An answer has been given that no snapshot shows yet.
    bool waitsForAnswer() const { return m_sent.has_value(); }

Q_SIGNALS:
    // Typed ahead, and no question is left to take them.
    void digitsLeft(const QList<int>& digits);

private:
    void buildRows();
    void setCurrent(int index, bool focus);
    void refreshHead();
    void refreshPath();
    void refreshNote();
    struct Sent {
        domain::QuestionId question;
        QString value;
    };
    void answer(const domain::QuestionId& question, const QString& value);
    void digit(int digit);
    bool shows(const Sent& sent) const;
    void settled();
    void forgetTyped();
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
    std::optional<Sent> m_sent;  // an answer on its way; digits typed meanwhile wait
    QList<int> m_typedAhead;
    QTimer* m_patience;
};

}  // namespace yc::ui

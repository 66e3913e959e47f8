// SPDX-License-Identifier: GPL-3.0-or-later
// 其他决定 (F11): not accepting, withdrawal, correction on the spot, termination: what each wants in words, and doing it.
#pragma once

#include "ui/common/card.h"
#include "ui/counter/counter_words.h"
#include "workstation/services.h"

#include <optional>
#include <QList>

class QVBoxLayout;

namespace yc::ui {

class OptionButton;
class TextField;

enum class DecisionChoice {
    Accept = 1,
    Tolerant = 2,
    Correction = 3,
    Refuse = 4,
    Withdraw = 5,   // 撤回
    OnTheSpot = 6,  // 当场更正
    Terminate = 7,  // 终止: a tolerated paper is late
    LaterDate = 8   // 不可抗力: a tolerated paper may come later
};

class OtherDecision : public Card {
    Q_OBJECT
public:
    OtherDecision(Theme& theme, workstation::CounterService& service, QWidget* parent);
    // Shown for the choices that want words; nothing typed is lost by choosing another.
    void setChoice(DecisionChoice choice);
    void clearWords();
    // The papers a later date can be given for.
    struct Tolerated {
        domain::MaterialId material;
        QString name;
        domain::Date until{};
    };
    void setTolerated(const QList<Tolerated>& papers);
    bool isOurs() const { return m_choice >= DecisionChoice::Refuse; }
    StepAct act() const;
    void carryOut();
    QWidget* firstField() const;
    // Digits inside: the grounds of not accepting, the paper that comes later.
    void digit(int digit);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    std::optional<domain::Date> until() const;

    workstation::CounterService& m_service;
    DecisionChoice m_choice = DecisionChoice::Accept;
    bool m_notNeeded = false;
    OptionButton* m_grounds[2] = {};
    TextField* m_reason;
    TextField* m_authority;
    TextField* m_spot[3] = {};
    QList<Tolerated> m_papers;
    QVBoxLayout* m_paperList;
    QList<OptionButton*> m_paperOptions;
    int m_paper = 0;
    TextField* m_until;
    TextField* m_approver;
    Theme& m_theme;
};

}  // namespace yc::ui

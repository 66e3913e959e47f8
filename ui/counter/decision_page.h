// SPDX-License-Identifier: GPL-3.0-or-later
// Decision step 决定: what may be decided and why not the rest, what F12 will do, tolerated papers, delivery, papers. Digits
// choose; only F12 acts.
#pragma once

#include "ui/counter/counter_page.h"
#include "ui/counter/other_decision.h"

class QButtonGroup;
class QGridLayout;
class QVBoxLayout;

namespace yc::ui {

class Card;
class FeeCard;
class OptionButton;
class TableHead;

class DecisionPage : public CounterPage {
    Q_OBJECT
public:
    using Choice = DecisionChoice;

    DecisionPage(Theme& theme, workstation::CounterService& service, QWidget* parent);
    void setView(const CounterView& view) override;
    QWidget* firstOpen() const override;
    void commit() override;
    bool escape() override;
    void setLayoutClass(LayoutClass layoutClass) override;
    // F11: the other decisions: not accepting, or what the law leaves of an accepted case.
    void chooseOther();
    // Whether an accepted case leaves anything to decide here; empty when it does.
    static QString otherWhyNot(const workstation::CounterSnapshot& view);
    Choice choice() const { return m_choice; }
    // F12 on this page, with the choice that stands.
    StepAct act() const;
    void carryOut();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildLeft(QVBoxLayout* column);
    void buildRight(QVBoxLayout* column);
    Choice possible() const;
    void choose(Choice choice);
    void refreshChoices();
    QStringList whyNot() const;
    void refreshEffects();
    void refreshTolerated();
    void refreshPapers();
    void refreshDelivery();
    void sendDelivery(domain::DeliveryWay way);
    static void clear(QLayout* layout);

    Choice m_choice = Choice::Accept;
    domain::CaseId m_case;
    QButtonGroup* m_choices;
    QButtonGroup* m_ways;
    static constexpr int kChoices = 8;
    OptionButton* m_options[kChoices] = {};
    OptionButton* m_delivery[4] = {};
    Card* m_effectCard;
    QVBoxLayout* m_effects;
    TableHead* m_distributionHead;
    QVBoxLayout* m_distribution;
    FeeCard* m_fees;
    Card* m_toleratedCard;
    QVBoxLayout* m_tolerated;
    OtherDecision* m_other;
    TextField* m_address;
    Card* m_paperCard;
    QVBoxLayout* m_papers;
};

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Decision step 决定: what may be decided and why not the rest, what F12 will do, tolerated papers, delivery, papers. Digits
// choose; only F12 acts.
#pragma once

#include "ui/counter/counter_page.h"

class QButtonGroup;
class QGridLayout;
class QVBoxLayout;

namespace yc::ui {

class Card;
class OptionButton;
class TableHead;

class DecisionPage : public CounterPage {
    Q_OBJECT
public:
    enum class Choice { Accept = 1, Tolerant = 2, Correction = 3, Refuse = 4, Withdraw = 5 };

    DecisionPage(Theme& theme, workstation::CounterService& service, QWidget* parent);
    void setView(const CounterView& view) override;
    QWidget* firstOpen() const override;
    void commit() override;
    bool escape() override;
    void setLayoutClass(LayoutClass layoutClass) override;
    // F11: the other decisions; opens the reasons for not accepting.
    void chooseRefusal();
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
    void refreshEffects();
    void refreshTolerated();
    void refreshPapers();
    void refreshDelivery();
    void sendDelivery(domain::DeliveryWay way);
    static void clear(QLayout* layout);

    Choice m_choice = Choice::Accept;
    bool m_notNeeded = false;
    domain::CaseId m_case;
    QButtonGroup* m_choices;
    QButtonGroup* m_ways;
    OptionButton* m_options[5] = {};
    OptionButton* m_delivery[4] = {};
    OptionButton* m_grounds[2] = {};
    Card* m_effectCard;
    QVBoxLayout* m_effects;
    TableHead* m_distributionHead;
    QVBoxLayout* m_distribution;
    Card* m_toleratedCard;
    QVBoxLayout* m_tolerated;
    Card* m_refusalCard;
    TextField* m_reason;
    TextField* m_authority;
    TextField* m_address;
    Card* m_paperCard;
    QVBoxLayout* m_papers;
};

}  // namespace yc::ui

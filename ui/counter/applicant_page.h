// SPDX-License-Identifier: GPL-3.0-or-later
// Applicant step 申请人: read from the card and locked, or typed with a reason (R082); phone and Enter go on.
#pragma once

#include "ui/counter/counter_page.h"

namespace yc::ui {

class Card;
class Notice;

class ApplicantPage : public CounterPage {
    Q_OBJECT
public:
    ApplicantPage(Theme& theme, workstation::CounterService& service, QWidget* parent);
    void setView(const CounterView& view) override;
    QWidget* firstOpen() const override;
    void commit() override;
    // Checks the fields, sends them when they changed and asks for Situation; a fault puts the cursor on it.
    void agree();

private:
    enum Field {
        Name,
        Number,
        SexBirth,
        Nation,
        Address,
        Phone,
        AgentName,
        AgentNumber,
        AgentPhone,
        Reason,
        FieldCount
    };
    void build();
    void load();
    bool fromCard() const;
    QList<int> order() const;
    void enterFrom(int field);
    domain::Applicant typed() const;
    bool send();
    TextField* m_fields[FieldCount] = {};
    Card* m_card;
    Notice* m_notice;
    domain::CaseId m_case;
    domain::Origin m_origin = domain::Origin::ByHand;
    bool m_dirty = false;
};

}  // namespace yc::ui

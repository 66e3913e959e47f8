// SPDX-License-Identifier: GPL-3.0-or-later
// By courier 寄递: everything on the shelf of the case goes to the address the applicant confirmed. The waybill's check
// digit is read while it is typed; what is on the way waits for delivered or come back (R126, R108).
#pragma once

#include "ui/common/card.h"
#include "ui/common/option_button.h"
#include "ui/common/text_field.h"
#include "workstation/snapshots.h"

class QButtonGroup;

namespace yc::ui {

class PostCard : public Card {
    Q_OBJECT
public:
    explicit PostCard(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::IssueSnapshot& snapshot);

    // Why nothing can be sent (or confirmed) yet; empty when it can.
    QString reasonAgainst() const;
    // What F12 does now.
    QString actWords() const;
    bool isOnTheWay() const { return m_view.onTheWay > 0; }
    bool delivered() const;
    QString courier() const { return m_courier->text().trimmed(); }
    QString waybill() const { return m_waybill->text().trimmed(); }
    bool sameCity() const;
    bool digit(int digit);
    TextField* courierField() const { return m_courier; }
    TextField* waybillField() const { return m_waybill; }

Q_SIGNALS:
    void changed();

private:
    QString waybillError() const;

    Theme& m_theme;
    workstation::DeliveryView m_view;
    std::string m_case;
    Label* m_address;
    Label* m_state;
    TextField* m_courier;
    TextField* m_waybill;
    QButtonGroup* m_group;
    QList<OptionButton*> m_options;
};

}  // namespace yc::ui

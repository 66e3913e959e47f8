// SPDX-License-Identifier: GPL-3.0-or-later
// 收费 (R085): what each chosen item costs and on what basis, and the voucher of what was paid. Free of charge: not there.
#pragma once

#include "ui/common/card.h"
#include "ui/counter/counter_page.h"

namespace yc::ui {

class OptionButton;
class TextField;

class FeeCard : public Card {
    Q_OBJECT
public:
    FeeCard(Theme& theme, workstation::CounterService& service, QWidget* parent);
    void setView(const CounterView& view);
    // "80 元", "80.50 元".
    static QString yuan(std::int64_t fen);
    // Fen of what was typed; nothing when it is no amount.
    static std::optional<std::int64_t> fenOf(const QString& typed);

Q_SIGNALS:
    void said(const QString& words);

private:
    void record();
    void takeBack();
    void addRows();

    Theme& m_theme;
    workstation::CounterService& m_service;
    CounterView m_view;
    domain::ItemId m_due;  // the first that is not paid
    QVBoxLayout* m_rows;
    QWidget* m_entry;
    TextField* m_amount;
    TextField* m_voucher;
    OptionButton* m_online;
    OptionButton* m_back;
    TextField* m_backReason;
    std::optional<domain::PaymentRecord> m_last;  // the last payment that counts
};

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/fee_card.h"

#include "ui/common/domain_words.h"
#include "ui/common/option_button.h"
#include "ui/common/text_field.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QRegularExpression>

namespace yc::ui {

FeeCard::FeeCard(Theme& theme, workstation::CounterService& service, QWidget* parent)
    : Card(theme, parent), m_theme(theme), m_service(service) {
    setTitle(tr("Fees"));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    m_entry = new QWidget(this);
    auto* entry = new QVBoxLayout(m_entry);
    scaleLayout(theme, entry, QMargins(), 8);
    auto* fields = new QHBoxLayout;
    scaleLayout(theme, fields, QMargins(), 8);
    m_amount = new TextField(theme, tr("Paid, yuan"), m_entry);
    m_voucher = new TextField(theme, tr("Voucher number, Enter records"), m_entry);
    fields->addWidget(m_amount, 2);
    fields->addWidget(m_voucher, 5);
    entry->addLayout(fields);
    OptionButton::Spec spec;
    spec.title = tr("Paid online");
    spec.detail = tr("otherwise at the counter");
    spec.inlineDetail = true;
    m_online = new OptionButton(theme, spec, m_entry);
    entry->addWidget(m_online);
    auto* padded = paddedBody(8);
    padded->addWidget(m_entry);
    OptionButton::Spec back;
    back.title = tr("Take a payment back");
    back.inlineDetail = true;
    m_back = new OptionButton(theme, back, this);
    padded->addWidget(m_back);
    m_backReason = new TextField(theme, tr("Why it does not count, Enter records"), this);
    padded->addWidget(m_backReason);
    m_backReason->hide();
    connect(m_back, &QAbstractButton::clicked, this, [this] {
        m_backReason->show();
        m_backReason->edit()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_backReason, &TextField::entered, this, &FeeCard::takeBack);
    connect(m_amount, &TextField::entered, this, [this] { m_voucher->edit()->setFocus(Qt::TabFocusReason); });
    connect(m_voucher, &TextField::entered, this, &FeeCard::record);
}

QString FeeCard::yuan(std::int64_t fen) {
    const bool whole = fen % 100 == 0;
    return tr("%1 yuan").arg(whole ? QString::number(fen / 100) : QString::number(double(fen) / 100, 'f', 2));
}

std::optional<std::int64_t> FeeCard::fenOf(const QString& typed) {
    static const QRegularExpression form(QStringLiteral("^(\\d{1,7})(?:\\.(\\d{1,2}))?$"));
    const auto match = form.match(typed.trimmed());
    if (!match.hasMatch()) { return std::nullopt; }
    const QString cents = match.captured(2).leftJustified(2, QLatin1Char('0'));
    return match.captured(1).toLongLong() * 100 + cents.toLongLong();
}

void FeeCard::setView(const CounterView& view) {
    const bool other = !m_view || m_view->caseId != view->caseId;
    m_view = view;
    const domain::ItemId before = m_due;
    addRows();
    if (other || before != m_due) {
        m_voucher->setText({});
        m_online->setChecked(false);
        const auto& fees = view->resolution.fees;
        const auto due = std::find_if(fees.begin(), fees.end(), [&](const auto& fee) { return fee.item == m_due; });
        const std::int64_t fen = due != fees.end() && due->rate ? due->rate->fen : 0;
        m_amount->setText(fen > 0 ? QString::number(double(fen) / 100, 'f', fen % 100 == 0 ? 0 : 2) : QString());
    }
    m_entry->setVisible(!m_due.empty());
}

void FeeCard::addRows() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_due = {};
    for (const auto& fee : m_view->resolution.fees) {
        const auto* item = m_view->theme->item(fee.item);
        if (!item) { continue; }
        const auto& payments = m_view->state->payments;
        const auto paid = std::find_if(payments.begin(), payments.end(),
                                       [&](const auto& one) { return one.item == fee.item && !one.voided; });
        const bool free = fee.rate && fee.rate->fen == 0;
        const QString words = paid != payments.end() ? tr("%1 paid, voucher %2").arg(yuan(paid->fen), qs(paid->voucher))
                              : free                 ? qs(fee.rate->text)
                              : fee.rate             ? tr("%1 to pay").arg(yuan(fee.rate->fen))
                                                     : qs(item->fee.standard);
        const Ink ink = paid != payments.end() ? Ink::Ok : free ? Ink::Text2 : Ink::Warn;
        auto* row = new ValueRow(m_theme, qs(item->shortName), words, ink, this);
        row->setSeparated(true);
        row->setToolTip(qs(item->fee.basis));
        row->setContentsMargins(m_theme.cardPadding(), 0, m_theme.cardPadding(), 0);
        m_rows->addWidget(row);
        if (paid == payments.end() && !free && m_due.empty()) { m_due = fee.item; }
    }
    const auto& all = m_view->state->payments;
    const auto last = std::find_if(all.rbegin(), all.rend(), [](const auto& one) { return !one.voided; });
    m_last = last == all.rend() ? std::nullopt : std::optional(*last);
    m_back->setVisible(m_last.has_value());
    if (m_last) {
        OptionButton::Spec spec = m_back->spec();
        spec.detail = tr("voucher %1, %2").arg(qs(m_last->voucher), yuan(m_last->fen));
        m_back->setSpec(spec);
    } else {
        m_backReason->setText({});
        m_backReason->hide();
        m_back->setChecked(false);
    }
    setVisible(m_rows->count() > 0);
}

// 冲正: recorded by mistake, or given back; the entry above takes the right one.
void FeeCard::takeBack() {
    if (!m_last) { return; }
    if (m_backReason->text().trimmed().isEmpty()) {
        Q_EMIT said(tr("Write why it does not count"));
        return;
    }
    const std::string reason = m_backReason->text().trimmed().toStdString();
    m_backReason->setText({});
    m_backReason->hide();
    m_service.correctPayment(m_last->item, m_last->voucher, reason);
}

void FeeCard::record() {
    const auto fen = fenOf(m_amount->text());
    if (!fen || *fen == 0) {
        Q_EMIT said(tr("The amount is not a sum of money"));
        m_amount->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_voucher->text().trimmed().isEmpty()) {
        Q_EMIT said(tr("The voucher number is missing"));
        return;
    }
    m_service.recordPayment(m_due, *fen,
                            m_online->isChecked() ? domain::PaymentWay::Online : domain::PaymentWay::Counter,
                            m_voucher->text().trimmed().toStdString());
}

}  // namespace yc::ui

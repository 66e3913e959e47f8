// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/post_card.h"

#include "domain/delivery/waybill.h"
#include "ui/common/domain_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui {

PostCard::PostCard(Theme& theme, QWidget* parent)
    : Card(theme, parent), m_theme(theme), m_group(new QButtonGroup(this)) {
    setTitle(tr("By courier"));
    auto* column = paddedBody(8);
    m_address = new Label(theme, Role::Body, Ink::Text, this);
    m_address->setWordWrap(true);
    m_state = new Label(theme, Role::Support, Ink::Text2, this);
    m_state->setWordWrap(true);
    column->addWidget(m_address);
    column->addWidget(m_state);
    auto* fields = new QHBoxLayout;
    scaleLayout(theme, fields, QMargins(), 12);
    m_courier = new TextField(theme, tr("Courier"), this);
    m_courier->setPlaceholder(QStringLiteral("EMS"));
    m_waybill = new TextField(theme, tr("Waybill number"), this);
    m_waybill->setPlaceholder(tr("scan or type it from the label"));
    m_waybill->setCheck([this](const QString&) { return waybillError(); });
    fields->addWidget(m_courier, 2);
    fields->addWidget(m_waybill, 3);
    column->addLayout(fields);
    for (int i = 0; i < 2; ++i) {
        auto* option = new OptionButton(theme, {}, this);
        m_group->addButton(option, i + 1);
        m_options << option;
        column->addWidget(option);
    }
    column->addStretch(1);
    connect(m_waybill, &TextField::textEdited, this, &PostCard::changed);
    connect(m_courier, &TextField::textEdited, this, &PostCard::changed);
    connect(m_courier, &TextField::entered, this, [this] { m_waybill->edit()->setFocus(); });
    connect(m_group, &QButtonGroup::idToggled, this, &PostCard::changed);
}

QString PostCard::waybillError() const {
    switch (domain::waybillProblem(waybill().toStdString())) {
    case domain::WaybillProblem::None: return {};
    case domain::WaybillProblem::CheckDigit: return tr("One digit is wrong. Compare with the label");
    case domain::WaybillProblem::Shape: break;
    }
    return tr("Thirteen characters, as on the label: EA123456785CN or thirteen digits");
}

bool PostCard::sameCity() const { return !isOnTheWay() && m_group->checkedId() != 2; }
bool PostCard::delivered() const { return m_group->checkedId() == 1; }

void PostCard::setSnapshot(const workstation::IssueSnapshot& snapshot) {
    const std::string opened = snapshot.state ? snapshot.state->number.str() : std::string();
    const bool turned = (snapshot.delivery.onTheWay > 0) != isOnTheWay();
    if (opened != m_case || turned) {  // another case, or the parcel has left: nothing typed is carried over
        m_case = opened;
        m_waybill->setText({});
        m_waybill->setError({});
        m_group->setExclusive(false);
        for (OptionButton* option : std::as_const(m_options)) { option->setChecked(false); }
        m_group->setExclusive(true);
    }
    m_view = snapshot.delivery;
    m_address->setText(m_view.address.empty() ? tr("No address was agreed") : qs(m_view.address));
    QStringList state;
    if (isOnTheWay() && m_view.sentAt) {
        state << tr("Sent %1 with %2").arg(dayWords(domain::localDate(*m_view.sentAt)), qs(m_view.waybill));
    }
    if (m_view.told > 0 && m_view.toldAt) {
        state << tr("Told %n time(s), last %1, %2", nullptr, m_view.told)
                     .arg(dayWords(domain::localDate(*m_view.toldAt)), qs(m_view.toldBy));
    }
    m_state->setText(state.join(QStringLiteral("；")));
    m_state->setVisible(!state.isEmpty());
    m_courier->setVisible(!isOnTheWay());
    m_waybill->setVisible(!isOnTheWay());
    const QStringList titles = isOnTheWay() ? QStringList{tr("Delivered"), tr("Came back")}
                                            : QStringList{tr("Within the city"), tr("To another place")};
    const QStringList details = isOnTheWay()
                                    ? QStringList{tr("signed for by the receiver"), tr("goes on the shelf again")}
                                    : QStringList{tr("target: delivered within one day"), QString()};
    for (int i = 0; i < m_options.size(); ++i) {
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        spec.title = titles[i];
        spec.detail = details[i];
        spec.inlineDetail = true;
        m_options[i]->setSpec(spec);
    }
}

QString PostCard::reasonAgainst() const {
    if (isOnTheWay()) { return m_group->checkedId() < 1 ? tr("choose 1 or 2") : QString(); }
    if (m_view.toSend == 0) { return tr("nothing of this case lies on the shelf"); }
    if (m_view.address.empty()) { return tr("no address was agreed"); }
    if (m_view.sendWhyNot) { return sentenceOf(*m_view.sendWhyNot); }
    if (waybill().isEmpty()) { return tr("the waybill number is missing"); }
    if (!waybillError().isEmpty()) { return tr("the waybill number does not add up"); }
    return m_group->checkedId() < 1 ? tr("choose 1 or 2") : QString();
}

QString PostCard::actWords() const {
    if (!isOnTheWay()) { return tr("Send %n piece(s)", nullptr, m_view.toSend); }
    return m_group->checkedId() == 2 ? tr("Record: come back") : tr("Record: delivered");
}

bool PostCard::digit(int digit) {
    if (digit < 1 || digit > m_options.size()) { return false; }
    m_options[digit - 1]->setChecked(true);
    return true;
}

}  // namespace yc::ui

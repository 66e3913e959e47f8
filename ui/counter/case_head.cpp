// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/case_head.h"

#include "domain/core/numbers.h"
#include "domain/identity/citizen_id.h"
#include "ui/common/accessibility.h"
#include "ui/counter/counter_words.h"

#include <QHBoxLayout>
#include <QTimer>

namespace yc::ui {

CaseHead::CaseHead(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hide(new QTimer(this))
    , m_name(new Label(theme, Role::Person, Ink::Text, this))
    , m_about(new Label(theme, Role::Body, Ink::Text2, this))
    , m_idIcon(new IconLabel(theme, QStringLiteral("contact_card"), 20, Ink::Text2, IconStyle::Regular, this))
    , m_id(new Label(theme, Role::Body, Ink::Text2, this))
    , m_phoneIcon(new IconLabel(theme, QStringLiteral("call"), 20, Ink::Text2, IconStyle::Regular, this))
    , m_phone(new Label(theme, Role::Body, Ink::Text2, this))
    , m_originIcon(new IconLabel(theme, QStringLiteral("shield_checkmark"), 20, Ink::Ok, IconStyle::Regular, this))
    , m_origin(new Label(theme, Role::Body, Ink::Ok, this))
    , m_unsent(new Label(theme, Role::Support, Ink::Warn, this))
    , m_caseWord(new Label(theme, tr("Case"), Role::Body, Ink::Text2, this))
    , m_number(new Label(theme, Role::MonoBold, Ink::Text, this))
    , m_version(new Label(theme, Role::Body, Ink::Text2, this)) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(0, 0, 0, 0), 8);
    const auto gap = [&](int width) { row->addSpacing(theme.px(width)); };
    row->addWidget(m_name);
    gap(4);
    row->addWidget(m_about);
    gap(8);
    row->addWidget(m_idIcon);
    row->addWidget(m_id);
    gap(8);
    row->addWidget(m_phoneIcon);
    row->addWidget(m_phone);
    gap(8);
    row->addWidget(m_originIcon);
    row->addWidget(m_origin);
    row->addStretch(1);
    row->addWidget(m_unsent);
    row->addWidget(m_caseWord);
    row->addWidget(m_number);
    gap(8);
    row->addWidget(m_version);
    m_name->setElided(true);
    m_hide->setSingleShot(true);
    m_hide->setInterval(revealMs);
    connect(m_hide, &QTimer::timeout, this, &CaseHead::showId);
    scaleFixedHeight(theme, this, 48);
}

void CaseHead::reveal() {
    m_hide->start();
    showId();
}

QString CaseHead::shownId() const { return m_id->text(); }

// 430703 19950318 1228: in the groups of the card, so that it can be compared aloud.
void CaseHead::showId() {
    QString id = qs(m_idNumber);
    if (!m_hide->isActive()) {
        m_id->setText(CounterWords::maskedId(m_idNumber));
        return;
    }
    if (id.size() == 18) { id.insert(14, QLatin1Char(' ')).insert(6, QLatin1Char(' ')); }
    m_id->setText(id);
}

void CaseHead::setNarrow(bool narrow) { m_version->setVisible(!narrow); }

void CaseHead::setCase(const workstation::CounterSnapshot& s) {
    if (!s.state) { return; }
    const domain::Applicant& a = s.state->personal.applicant;
    const bool known = !a.idNumber.empty();
    m_name->setText(known ? qs(a.name) : tr("Applicant not read yet"));
    QStringList about;
    if (!a.sex.empty()) { about << qs(a.sex); }
    if (const auto id = domain::CitizenId::parse(a.idNumber)) {
        about << tr("aged %1").arg(id->ageOn(domain::localDate(s.state->openedAt)));
    }
    m_about->setText(about.join(QLatin1Char(' ')));
    m_about->setVisible(!about.isEmpty());
    m_idNumber = a.idNumber;
    if (m_case != s.caseId) { m_hide->stop(); }
    m_case = s.caseId;
    showId();
    m_idIcon->setVisible(known);
    m_id->setVisible(known);
    m_phone->setText(CounterWords::maskedPhone(a.phone));
    m_phoneIcon->setVisible(!a.phone.empty());
    m_phone->setVisible(!a.phone.empty());
    const bool card = s.state->identity == domain::Origin::Card;
    const bool agent = !a.agentName.empty();
    const QString who = agent ? tr("agent %1").arg(qs(a.agentName)) : tr("in person");
    m_origin->setText(card ? tr("%1, card read").arg(who) : tr("%1, typed by hand").arg(who));
    m_origin->setInk(card ? Ink::Ok : Ink::Warn);
    m_originIcon->setShape(card ? QStringLiteral("shield_checkmark") : QStringLiteral("person_edit"),
                           card ? Ink::Ok : Ink::Warn);
    m_origin->setVisible(known);
    m_originIcon->setVisible(known);
    m_unsent->setText(tr("Safe here, not yet with the centre"));
    m_unsent->setVisible(s.unsent);
    m_number->setText(qs(domain::shortCaseNumber(s.state->number)));
    m_version->setText(tr("Catalogue %1").arg(s.state->catalogueVersion));
    setReadable(this, tr("%1, case %2").arg(m_name->text(), m_number->text()));
}

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/collector_card.h"

#include "ui/common/domain_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui {

CollectorCard::CollectorCard(Theme& theme, QWidget* parent) : Card(theme, parent), m_theme(theme) {
    setTitle(tr("Check the collector"));
    m_disc = new Disc(theme, QStringLiteral("1"), glyphs::DiscState::Weak, this);
    headLayout()->insertWidget(0, m_disc);
    m_standingIcon = new IconLabel(theme, QStringLiteral("shield_checkmark"), 20, Ink::Ok, IconStyle::Filled, this);
    m_standing = new Label(theme, Role::BodyBold, Ink::Ok, this);
    m_byHand = new Button(theme, tr("Enter by hand"), {}, Button::Kind::Quiet, this);
    headLayout()->addWidget(m_byHand);
    headLayout()->addWidget(m_standingIcon);
    headLayout()->addWidget(m_standing);
    auto* column = paddedBody(8);
    m_prompt = new Label(theme, Role::Body, Ink::Text2, this);
    m_prompt->setWordWrap(true);
    column->addWidget(m_prompt);
    m_table = new QWidget(this);
    auto* grid = new QGridLayout(m_table);
    scaleLayout(theme, grid, QMargins(), 6);
    grid->setColumnMinimumWidth(0, theme.px(88));
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 5);
    grid->setColumnStretch(4, 2);
    m_thereTitle = new Label(theme, Role::Support, Ink::Text2, m_table);
    m_thereTitle->setElided(true);
    grid->addWidget(m_thereTitle, 0, 1);
    auto* recordedTitle = new Label(theme, tr("In the case"), Role::Support, Ink::Text2, m_table);
    recordedTitle->setElided(true);
    grid->addWidget(recordedTitle, 0, 2);
    const QStringList names{tr("Name"), tr("Identity number"), tr("Authority")};
    for (int i = 0; i < names.size(); ++i) {
        Row row;
        row.name = new Label(theme, names[i], Role::Support, Ink::Text2, m_table);
        row.there = new Label(theme, Role::RowName, Ink::Text, m_table);
        row.recorded = new Label(theme, Role::Body, Ink::Text, m_table);
        row.icon = new IconLabel(theme, QStringLiteral("circle"), 16, Ink::Text3, IconStyle::Filled, m_table);
        row.verdict = new Label(theme, Role::Body, Ink::Text2, m_table);
        row.there->setElided(true);
        row.recorded->setElided(true);
        const int at = 2 * i + 2;
        grid->addWidget(new Separator(theme, Qt::Horizontal, m_table), at - 1, 0, 1, 5);
        grid->addWidget(row.name, at, 0);
        grid->addWidget(row.there, at, 1);
        grid->addWidget(row.recorded, at, 2);
        grid->addWidget(row.icon, at, 3);
        grid->addWidget(row.verdict, at, 4);
        m_rows << row;
    }
    column->addWidget(m_table);
    m_form = new QWidget(this);
    auto* form = new QHBoxLayout(m_form);
    scaleLayout(theme, form, QMargins(), 12);
    m_name = new TextField(theme, tr("Name"), m_form);
    m_number = new TextField(theme, tr("Identity number"), m_form);
    m_authority = new TextField(theme, tr("Authority, if an agent"), m_form);
    m_authority->setPlaceholder(tr("power of attorney, number or label"));
    form->addWidget(m_name, 2);
    form->addWidget(m_number, 3);
    form->addWidget(m_authority, 4);
    m_until = new TextField(theme, tr("Valid until"), m_form);
    m_until->setPlaceholder(tr("2026-03-31, empty = no end named"));
    m_until->setCheck([](const QString& day) {
        const bool good = day.trimmed().isEmpty() || domain::parseIsoDate(day.trimmed().toStdString());
        return good ? QString() : tr("Write the day as 2026-03-31");
    });
    form->addWidget(m_until, 3);
    column->addWidget(m_form);
    m_form->hide();
    connect(m_byHand, &QAbstractButton::clicked, this, [this] { openByHand(!isByHand()); });
    connect(m_name, &TextField::entered, this, [this] { m_number->edit()->setFocus(); });
    connect(m_number, &TextField::entered, this, [this] { m_authority->edit()->setFocus(); });
    connect(m_authority, &TextField::entered, this, [this] {
        if (m_authority->text().trimmed().isEmpty()) {
            submit();  // the applicant needs none, so there is no end to ask for
        } else {
            m_until->edit()->setFocus();
        }
    });
    connect(m_until, &TextField::entered, this, [this] { submit(); });
}

void CollectorCard::openByHand(bool open) {
    m_form->setVisible(open);
    if (open) { m_name->edit()->setFocus(); }
}

void CollectorCard::submit() {
    m_name->setError(m_name->text().trimmed().isEmpty() ? tr("The name is missing. Copy it from the certificate")
                                                        : QString());
    m_number->setError(m_number->text().trimmed().isEmpty() ? tr("The number is missing. Copy it from the certificate")
                                                            : QString());
    const QString end = m_until->text().trimmed();
    const auto until = domain::parseIsoDate(end.toStdString());
    m_until->check();
    if (m_name->hasError() || m_number->hasError() || m_until->hasError()) { return; }
    Q_EMIT collected(m_name->text().trimmed(), m_number->text().trimmed(), m_authority->text().trimmed(), until);
    m_form->hide();
}

void CollectorCard::setRow(int row, const QString& there, const QString& recorded, Tone tone, const QString& verdict) {
    Row& r = m_rows[row];
    r.there->setText(there);
    r.recorded->setText(recorded);
    const bool ok = tone == Tone::Ok;
    const Ink ink = ok ? Ink::Ok : tone == Tone::Warn ? Ink::Warn : Ink::Bad;
    r.icon->setShape(ok                   ? QStringLiteral("checkmark_circle")
                     : tone == Tone::Warn ? QStringLiteral("warning")
                                          : QStringLiteral("dismiss_circle"),
                     ink, IconStyle::Filled);
    r.verdict->setText(verdict);
    r.verdict->setInk(ink);
}

void CollectorCard::setSnapshot(const workstation::IssueSnapshot& snapshot) {
    const bool known = snapshot.collector.has_value();
    m_table->setVisible(known);
    m_prompt->setVisible(!known);
    m_byHand->setVisible(snapshot.state && !snapshot.handedOver && (!known || !snapshot.collector->mayCollect));
    m_standingIcon->setVisible(known);
    m_standing->setVisible(known);
    m_prompt->setText(tr("Put the collector's identity card on the reader, or press F2"));
    m_disc->setState(QStringLiteral("1"),
                     known && snapshot.collector->mayCollect ? glyphs::DiscState::Filled : glyphs::DiscState::Weak);
    if (!known || !snapshot.state) { return; }
    const auto& check = *snapshot.collector;
    const auto& applicant = snapshot.state->personal.applicant;
    const QString owner = applicant.name.empty() ? qs(snapshot.state->applicantMasked) : qs(applicant.name);
    m_thereTitle->setText(check.origin == domain::Origin::Card ? tr("Person here, card read")
                                                               : tr("Person here, entered by hand"));
    const QString role = check.isApplicant ? tr("applicant") : check.isAgent ? tr("agent") : tr("somebody else");
    const QString recorded = applicant.agentName.empty()
                                 ? tr("applicant %1").arg(owner)
                                 : tr("applicant %1; agent %2").arg(owner, qs(applicant.agentName));
    const bool named = check.nameMatches;
    setRow(0, qs(check.name), recorded,
           named           ? Tone::Ok
           : check.isAgent ? Tone::Warn
                           : Tone::Bad,
           named           ? role
           : check.isAgent ? tr("not recorded")
                           : tr("different"));
    setRow(1, qs(check.idMasked), check.idMatches ? qs(check.idMasked) : tr("another number"),
           check.idMatches ? Tone::Ok
           : check.isAgent ? Tone::Warn
                           : Tone::Bad,
           check.idMatches ? tr("the same") : tr("different"));
    setRow(2, check.authority.empty() ? tr("none shown") : qs(check.authority),
           check.isApplicant ? tr("not needed")
           : check.until     ? tr("valid until %1").arg(dayWords(*check.until))
                             : tr("must cover collecting the results"),
           check.mayCollect ? Tone::Ok : Tone::Bad,
           check.mayCollect ? tr("valid")
           : check.expired  ? tr("expired")
                            : tr("missing"));
    m_standing->setText(check.mayCollect ? tr("May collect: %1").arg(role) : tr("May not collect"));
    m_standing->setInk(check.mayCollect ? Ink::Ok : Ink::Bad);
    m_standingIcon->setShape(check.mayCollect ? QStringLiteral("shield_checkmark") : QStringLiteral("dismiss_circle"),
                             check.mayCollect ? Ink::Ok : Ink::Bad, IconStyle::Filled);
}

}  // namespace yc::ui

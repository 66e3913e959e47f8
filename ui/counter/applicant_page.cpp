// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/applicant_page.h"

#include "domain/identity/citizen_id.h"
#include "domain/identity/contact.h"
#include "domain/intake/field_check.h"
#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/overlay_scroll.h"

#include <QGridLayout>
#include <QRegularExpression>
#include <QScrollArea>

namespace yc::ui {

ApplicantPage::ApplicantPage(Theme& theme, workstation::CounterService& service, QWidget* parent)
    : CounterPage(theme, service, parent), m_card(new Card(theme, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->setTitle(CounterWords::stepTitle(CounterStep::Applicant));
    build();
}

void ApplicantPage::build() {
    const QString names[FieldCount] = {tr("Name"),           tr("Identity number"),
                                       tr("Sex, birth"),     tr("Nationality"),
                                       tr("Home address"),   tr("Mobile"),
                                       tr("Agent, if any"),  tr("Agent's identity number"),
                                       tr("Agent's mobile"), tr("Why typed, not read")};
    auto* scroll = new QScrollArea(m_card);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto* body = new QWidget;
    body->setAutoFillBackground(false);
    auto* grid = new QGridLayout(body);
    followTheme(m_theme, body, [this, grid] {
        const int pad = m_theme.cardPadding();
        grid->setContentsMargins(pad, pad, pad, pad);
        grid->setHorizontalSpacing(m_theme.px(24));
        grid->setVerticalSpacing(m_theme.px(m_theme.density() == Density::Compact ? 6 : 12));
    });
    for (int i = 0; i < FieldCount; ++i) {
        m_fields[i] = new TextField(m_theme, names[i], body);
        connect(m_fields[i], &TextField::textEdited, this, [this] { m_dirty = true; });
        connect(m_fields[i], &TextField::entered, this, [this, i] { enterFrom(i); });
    }
    const struct {
        Field field;
        int row, column, span;
    } places[] = {{Name, 0, 0, 1},        {Number, 0, 1, 1},    {SexBirth, 1, 0, 1}, {Nation, 1, 1, 1},
                  {Address, 2, 0, 2},     {Phone, 3, 0, 1},     {Reason, 3, 1, 1},   {AgentName, 4, 0, 1},
                  {AgentNumber, 4, 1, 1}, {AgentPhone, 5, 0, 1}};
    for (const auto& place : places) {
        grid->addWidget(m_fields[place.field], place.row, place.column, 1, place.span, Qt::AlignTop);
    }
    QWidget* previous = nullptr;
    for (const int i : {Name, Number, Nation, Address, Phone, Reason, AgentName, AgentNumber, AgentPhone}) {
        if (previous) { setTabOrder(previous, m_fields[i]->edit()); }
        previous = m_fields[i]->edit();
    }
    m_notice = new Notice(
        m_theme, Tone::Warn, QStringLiteral("person_edit"), tr("Typed by hand is marked on screen and paper"),
        tr("Compare with the card in hand; the reason is kept with the case. F2 reads the card instead."), body);
    grid->addWidget(m_notice, 6, 0, 1, 2);
    grid->setRowStretch(7, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_fields[SexBirth]->setReadOnly(true);
    m_fields[SexBirth]->edit()->setFocusPolicy(Qt::ClickFocus);
    m_fields[AgentName]->setPlaceholder(tr("None, in person"));
    m_fields[Number]->setCheck([this](const QString& text) {
        if (fromCard() || text.isEmpty()) { return QString(); }
        domain::Applicant a = typed();
        const auto id = domain::CitizenId::parse(a.idNumber);
        if (id) {
            m_fields[SexBirth]->setText((id->sex() == domain::Sex::Male ? tr("male") : tr("female")) +
                                        QStringLiteral("，") + qs(domain::isoDate(id->birth())));
        }
        return id || a.idType != "111"
                   ? QString()
                   : tr("This identity number does not add up. Compare with the card and enter it again");
    });
    m_fields[AgentNumber]->setCheck([](const QString& text) {
        return text.isEmpty() || domain::CitizenId::parse(text.toStdString())
                   ? QString()
                   : tr("This identity number does not add up. Compare with the card and enter it again");
    });
    for (const int i : {int(Phone), int(AgentPhone)}) {
        m_fields[i]->setCheck([](const QString& text) {
            return text.isEmpty() || domain::PhoneNumber::parse(text.toStdString())
                       ? QString()
                       : tr("This number has too few or too many digits. Ask and enter it again");
        });
    }
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    overlayScrollBar(m_theme, scroll);
    m_card->body()->addWidget(scroll, 1);
}

bool ApplicantPage::fromCard() const { return m_origin == domain::Origin::Card; }

void ApplicantPage::setView(const CounterView& view) {
    const bool other = !m_view || m_view->caseId != view->caseId ||
                       m_view->state->personal.applicant.idNumber != view->state->personal.applicant.idNumber;
    m_view = view;
    if (other || !m_dirty) { load(); }
}

void ApplicantPage::load() {
    const domain::Applicant& a = m_view->state->personal.applicant;
    m_origin = a.idNumber.empty() ? domain::Origin::ByHand : a.origin;
    m_dirty = false;
    const bool card = fromCard();
    m_fields[Name]->setText(qs(a.name));
    m_fields[Number]->setText(card ? CounterWords::maskedId(a.idNumber) : qs(a.idNumber));
    m_fields[SexBirth]->setText(QStringList({qs(a.sex), qs(a.birth)})
                                    .filter(QRegularExpression(QStringLiteral(".")))
                                    .join(QStringLiteral("，")));
    m_fields[Nation]->setText(qs(a.nation));
    m_fields[Address]->setText(qs(a.address));
    m_fields[Phone]->setText(qs(a.phone));
    m_fields[AgentName]->setText(qs(a.agentName));
    m_fields[AgentNumber]->setText(qs(a.agentIdNumber));
    m_fields[AgentPhone]->setText(qs(a.agentPhone));
    m_fields[Reason]->setText(qs(a.manualReason));
    const OriginMark mark = a.idNumber.empty() ? OriginMark{} : CounterWords::origin(a.origin);
    for (const int i : {Name, Number, SexBirth, Nation, Address}) {
        m_fields[i]->setOrigin(mark);
        if (i != SexBirth) { m_fields[i]->setReadOnly(card); }
    }
    for (const int i : {Phone, AgentName, AgentNumber, AgentPhone}) {
        m_fields[i]->setOrigin(m_fields[i]->text().isEmpty() ? OriginMark{}
                                                             : CounterWords::origin(domain::Origin::ByHand));
    }
    for (TextField* field : m_fields) { field->edit()->setModified(false); }
    if (m_view->readOnly) {
        for (TextField* field : m_fields) { field->setReadOnly(true); }
    } else {
        for (const int i : {Phone, AgentName, AgentNumber, AgentPhone, Reason}) { m_fields[i]->setReadOnly(false); }
    }
    m_fields[Reason]->setVisible(!card);
    m_notice->setVisible(!card);
    m_card->setHint(card ? tr("Read from the card; compare the face, then Enter") : tr("F2 reads the card"));
}

QList<int> ApplicantPage::order() const {
    if (fromCard()) { return {Phone}; }
    return {Name, Number, Phone, Reason};
}

QWidget* ApplicantPage::firstOpen() const {
    for (const int i : order()) {
        if (m_fields[i]->text().isEmpty()) { return m_fields[i]->edit(); }
    }
    return m_fields[Phone]->edit();
}

// Enter: the next empty field that is needed, else agree.
void ApplicantPage::enterFrom(int field) {
    const QList<int> needed = order();
    for (const int i : needed) {
        if (i != field && m_fields[i]->text().isEmpty()) {
            m_fields[i]->edit()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    agree();
}

domain::Applicant ApplicantPage::typed() const {
    domain::Applicant a = m_view->state->personal.applicant;
    const auto text = [this](Field field) { return m_fields[field]->text().trimmed().toStdString(); };
    if (!fromCard()) {
        a.name = text(Name);
        if (a.idNumber != text(Number)) { a.sex.clear(), a.birth.clear(); }
        a.idNumber = text(Number);
        a.nation = text(Nation);
        a.address = text(Address);
        a.manualReason = text(Reason);
        a.origin = domain::Origin::ByHand;
    }
    a.phone = text(Phone);
    a.agentName = text(AgentName);
    a.agentIdNumber = text(AgentNumber);
    a.agentPhone = text(AgentPhone);
    return a;
}

bool ApplicantPage::send() {
    if (!m_dirty) { return true; }
    const domain::Applicant applicant = typed();
    const auto checked = domain::checkedApplicant(applicant);
    if (!checked) {
        say(CounterWords::refusal(checked.error()));
        return false;
    }
    m_dirty = false;
    m_service.identify(*checked);
    return true;
}

void ApplicantPage::commit() {
    if (m_dirty && m_view && !m_view->readOnly) { send(); }
}

void ApplicantPage::agree() {
    for (const int i : order()) {
        const bool optional = i == Phone && !m_dirty;
        if (m_fields[i]->text().trimmed().isEmpty() && !optional) {
            m_fields[i]->setError(i == Reason ? tr("Write why the card could not be read") : tr("Still empty"));
            m_fields[i]->edit()->setFocus(Qt::OtherFocusReason);
            return;
        }
        if (!m_fields[i]->check()) {
            m_fields[i]->edit()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (m_view->state->personal.applicant.idNumber.empty() && !m_dirty) {
        say(tr("Put the card on the reader, or type name and number"));
        return;
    }
    if (send()) { Q_EMIT stepAsked(CounterStep::Situation); }
}

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/way_card.h"

#include "ui/common/domain_words.h"

#include <QPointer>
#include <QVBoxLayout>

namespace yc::ui {

using domain::SlipRoute;
using domain::SlipStatus;

QString routeWords(SlipRoute route) {
    switch (route) {
    case SlipRoute::Hand: return WayCard::tr("Handed over here");
    case SlipRoute::Courier: return WayCard::tr("Courier batch");
    case SlipRoute::PickUp: return WayCard::tr("Fetched by the unit");
    case SlipRoute::Township: return WayCard::tr("From a township point");
    case SlipRoute::Hall: return WayCard::tr("To another hall");
    }
    return {};
}

WayCard::WayCard(Theme& theme, workstation::HandoffService& service, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_service(service)
    , m_snapshot(std::make_shared<workstation::HandoffSnapshot>()) {
    setTitle(tr("Other ways"));
    auto* column = paddedBody(10);
    m_text = new Label(theme, Role::Body, Ink::Text2, this);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    m_optionBox = new QVBoxLayout;
    scaleLayout(theme, m_optionBox, QMargins(), 8);
    column->addLayout(m_optionBox);
    m_first = new TextField(theme, QString(), this);
    m_second = new TextField(theme, QString(), this);
    column->addWidget(m_first);
    column->addWidget(m_second);
    m_problem = new Label(theme, Role::Support, Ink::Bad, this);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    connect(m_first, &TextField::textEdited, this, [this] {
        m_problem->hide();
        if (m_page == Page::Receivers) { fillReceivers(); }
        Q_EMIT changed();
    });
    connect(m_second, &TextField::textEdited, this, [this] {
        m_problem->hide();
        Q_EMIT changed();
    });
    hide();
}

workstation::Answer WayCard::answer() {
    return [self = QPointer<WayCard>(this)](std::optional<domain::Refusal> refusal) {
        if (!self) { return; }
        QMetaObject::invokeMethod(
            self.data(),
            [self, refusal] {
                if (!self) { return; }
                self->m_problem->setText(refusal ? sentenceOf(*refusal) : QString());
                self->m_problem->setVisible(refusal.has_value());
                if (!refusal) { self->close(); }
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    };
}

const workstation::DepartureView* WayCard::departure() const {
    if (!m_snapshot->open) { return nullptr; }
    for (const auto& one : m_snapshot->departures) {
        if (one.route == m_snapshot->open->route) { return &one; }
    }
    return nullptr;
}

const workstation::EndedCaseView* WayCard::ended() const {
    for (const auto& one : m_snapshot->ended) {
        if (qs(one.caseId.str()) == m_case) { return &one; }
    }
    return nullptr;
}

void WayCard::setSnapshot(const std::shared_ptr<const workstation::HandoffSnapshot>& snapshot) {
    const QString slip = snapshot->open ? qs(snapshot->open->row.id.str()) : QString();
    const bool another = slip != m_slip;
    m_snapshot = snapshot;
    m_slip = slip;
    if (another) {
        m_dismissed = false;
        if (m_page == Page::Other || m_page == Page::SignHere || m_page == Page::Departure) { m_page = Page::None; }
    }
    const bool waits = snapshot->open && snapshot->open->row.status == SlipStatus::Sealed && departure();
    if (m_page == Page::None && waits && !m_dismissed) {
        openPage(Page::Departure);
        return;
    }
    if ((m_page == Page::Departure && !waits) || (m_page == Page::GiveBack && !ended())) { m_page = Page::None; }
    rebuild();
}

void WayCard::openPage(Page page) {
    m_page = page;
    m_chosen = -1;
    m_first->setText({});
    m_second->setText({});
    m_problem->hide();
    rebuild();
    if (page == Page::Receivers || page == Page::SignHere || page == Page::Departure) { m_first->edit()->setFocus(); }
    Q_EMIT changed();
}

void WayCard::openEnded(const QString& caseId) {
    m_case = caseId;
    openPage(Page::GiveBack);
}

bool WayCard::close() {
    if (!isOpen()) { return false; }
    m_page = Page::None;
    m_dismissed = true;
    m_case.clear();
    rebuild();
    Q_EMIT changed();
    return true;
}

void WayCard::setFields(const QString& first, const QString& second, bool secret) {
    m_first->setVisible(!first.isEmpty());
    m_second->setVisible(!second.isEmpty());
    if (!first.isEmpty()) { m_first->setLabel(first); }
    if (!second.isEmpty()) { m_second->setLabel(second); }
    m_second->setSecret(secret);
}

void WayCard::rebuild() {
    setVisible(isOpen());
    switch (m_page) {
    case Page::Other: fillOther(); break;
    case Page::Receivers: fillReceivers(); break;
    case Page::Departure: fillDeparture(); break;
    case Page::SignHere: fillSignHere(); break;
    case Page::GiveBack: fillGiveBack(); break;
    case Page::None: break;
    }
}

void WayCard::fillOther() {
    setTitle(tr("Other route"));
    m_options.clear();
    const auto& open = m_snapshot->open;
    const bool packing = open && open->row.status == SlipStatus::Draft;
    if (packing) {
        m_text->setText(tr("Now: %1. Another route needs a reason").arg(routeWords(open->route)));
        for (const SlipRoute route : {SlipRoute::Hand, SlipRoute::Courier, SlipRoute::PickUp}) {
            if (route == open->route || open->row.to.kind == domain::Keeper::Kind::Hall) { continue; }
            m_options.push_back({routeWords(route), {}, {}, route});
        }
        m_options.push_back({tr("Cancel slip"), tr("its papers go back"), {}, open->route});
        setFields(tr("Reason"));
    } else {
        m_text->setText(tr("The receiver can sign at this machine with account and password"));
        m_options.push_back({tr("Receiver signs here"), {}, [this] { openPage(Page::SignHere); }, SlipRoute::Hand});
        setFields({});
    }
    showOptions();
}

void WayCard::fillReceivers() {
    setTitle(tr("New slip to"));
    m_text->setText(tr("Type a part of the name; F12 takes the first"));
    m_options.clear();
    m_found.clear();
    const QString wanted = m_first->text().trimmed();
    for (const auto& [keeper, name] : m_snapshot->receivers) {
        if (m_found.size() == 6) { break; }
        const bool fits = wanted.isEmpty() || qs(name).contains(wanted, Qt::CaseInsensitive) ||
                          qs(keeper.id).contains(wanted, Qt::CaseInsensitive);
        if (!fits) { continue; }
        m_found.push_back(keeper);
        m_options.push_back({qs(name), qs(keeper.id), {}, SlipRoute::Hand});
    }
    if (m_chosen >= int(m_found.size())) { m_chosen = -1; }
    setFields(tr("Receiver"));
    showOptions();
}

void WayCard::fillDeparture() {
    const auto* leaving = departure();
    if (!leaving) { return; }
    const bool fetched = leaving->route == SlipRoute::PickUp;
    setTitle(fetched ? tr("Fetched by the unit") : tr("Courier batch"));
    m_text->setText(fetched ? tr("Who fetches the bags signs for them; the ledger is printed")
                    : leaving->batchAt
                        ? tr("Leaves at %1. Scan each parcel's waybill").arg(dayClockWords(*leaving->batchAt))
                        : tr("Scan each parcel's waybill"));
    m_options.clear();
    for (const auto& parcel : leaving->parcels) {
        const QString state = fetched                  ? tr("%n paper(s)", nullptr, parcel.papers)
                              : parcel.waybill.empty() ? tr("no waybill yet")
                                                       : qs(parcel.waybill);
        m_options.push_back({qs(parcel.toName), state, {}, leaving->route});
    }
    setFields(fetched ? tr("Who fetches them") : tr("Courier"), fetched ? tr("Credential") : tr("Staff number"));
    showOptions();
}

void WayCard::fillSignHere() {
    setTitle(tr("Receiver signs here"));
    m_text->setText(tr("Papers that are not marked are signed for as accepted; marked ones are disputed"));
    m_options.clear();
    setFields(tr("Receiver's account"), tr("Their password"), /*secret=*/true);
    showOptions();
}

void WayCard::fillGiveBack() {
    setTitle(tr("Give back in one go"));
    const auto* one = ended();
    m_options.clear();
    setFields({});
    if (one) {
        m_text->setText(QStringList{qs(one->number.str()), qs(one->applicantMasked), qs(one->why),
                                    tr("%n paper(s) here", nullptr, one->here)}
                            .join(QStringLiteral("\u2003")));
        m_problem->setText(one->whyNot ? sentenceOf(*one->whyNot) : QString());
        m_problem->setVisible(one->whyNot.has_value());
    }
    showOptions();
}

void WayCard::showOptions() {
    while (m_buttons.size() > int(m_options.size())) { delete m_buttons.takeLast(); }
    for (int i = 0; i < int(m_options.size()); ++i) {
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        spec.title = m_options[std::size_t(i)].title;
        spec.aside = m_options[std::size_t(i)].aside;
        spec.height = 40;
        if (i < m_buttons.size()) {
            m_buttons[i]->setSpec(spec);
        } else {
            auto* button = new OptionButton(m_theme, spec, this);
            connect(button, &OptionButton::clicked, this, [this, i] { choose(i + 1); });
            m_buttons << button;
            m_optionBox->addWidget(button);
        }
        m_buttons[i]->setChecked(i == m_chosen);
    }
}

void WayCard::choose(int digit) {
    if (digit < 1 || digit > int(m_options.size())) { return; }
    m_chosen = digit - 1;
    m_problem->hide();
    if (m_options[std::size_t(m_chosen)].run) {
        m_options[std::size_t(m_chosen)].run();
        return;
    }
    for (int i = 0; i < m_buttons.size(); ++i) { m_buttons[i]->setChecked(i == m_chosen); }
    if (m_page == Page::Other && m_first->isVisible()) { m_first->edit()->setFocus(); }
    Q_EMIT changed();
}

QString WayCard::whyNot() const {
    const auto empty = [](const TextField* field) { return field->text().trimmed().isEmpty(); };
    switch (m_page) {
    case Page::Other:
        if (m_chosen < 0) { return tr("choose with a digit first"); }
        return m_first->isVisible() && empty(m_first) ? tr("the reason is missing") : QString();
    case Page::Receivers: return m_found.empty() ? tr("no such receiver") : QString();
    case Page::Departure: {
        const auto* leaving = departure();
        if (!leaving) { return tr("nothing waits to leave"); }
        if (empty(m_first)) { return tr("the name is missing"); }
        if (leaving->route == SlipRoute::PickUp) {
            return empty(m_second) ? tr("the credential is missing") : QString();
        }
        for (const auto& parcel : leaving->parcels) {
            if (!parcel.waybill.empty() && !parcel.waybillWrong) { return {}; }
        }
        return tr("scan a waybill first");
    }
    case Page::SignHere: return empty(m_first) || empty(m_second) ? tr("account and password are missing") : QString();
    case Page::GiveBack:
        return !ended() ? tr("nothing to give back") : ended()->whyNot ? sentenceOf(*ended()->whyNot) : QString();
    case Page::None: break;
    }
    return tr("nothing is chosen");
}

KeyAction WayCard::act() const {
    KeyAction act;
    act.id = QStringLiteral("handoff.act");
    act.reason = whyNot();
    act.enabled = act.reason.isEmpty();
    switch (m_page) {
    case Page::Other: act.label = tr("Confirm"); break;
    case Page::Receivers: act.label = tr("Begin the slip"); break;
    case Page::Departure:
        act.label =
            departure() && departure()->route == SlipRoute::PickUp ? tr("Hand the bags over") : tr("Send parcels");
        break;
    case Page::SignHere: act.label = tr("Sign for the receiver"); break;
    case Page::GiveBack:
        act.label = ended() ? tr("Give back %n paper(s)", nullptr, ended()->here) : tr("Give back");
        break;
    case Page::None: break;
    }
    act.run = [this] { const_cast<WayCard*>(this)->run(); };
    return act;
}

void WayCard::run() {
    if (!whyNot().isEmpty()) { return; }
    const std::string first = m_first->text().trimmed().toStdString();
    const std::string second = m_second->text().trimmed().toStdString();
    switch (m_page) {
    case Page::Other: {
        const bool cancels = m_chosen + 1 == int(m_options.size());
        if (cancels) {
            m_service.cancel(first);
            close();
        } else {
            m_service.changeRoute(m_options[std::size_t(m_chosen)].route, first, answer());
        }
        break;
    }
    case Page::Receivers:
        m_service.draftTo(m_found[std::size_t(std::max(0, m_chosen))]);
        close();
        break;
    case Page::Departure: m_service.depart(departure()->route, first, second, answer()); break;
    case Page::SignHere:
        m_service.receiverSigns(first, m_second->text().toStdString(), answer());
        m_second->setText({});
        break;
    case Page::GiveBack: m_service.giveBack(ended()->caseId, answer()); break;
    case Page::None: break;
    }
}

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/kiosk_desk.h"

#include "journal/journal.h"
#include "reports/masking.h"
#include "workstation/hall_board.h"
#include "workstation/ticket_paper.h"

#include <algorithm>

namespace yc::workstation {

using domain::StreamKind;

KioskDesk::KioskDesk(Context& context) : m_context(context), m_ask(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange&) { publish(replica); });
    m_context.onWaits([this](sync::Replica& replica) { publish(replica); });
}

void KioskDesk::onKiosk(Listener<KioskSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

void KioskDesk::cardRead(const peripherals::IdCard& card) {
    m_context.store().post([this, card](sync::Replica& replica) {
        if (!m_taken.empty()) return;  // belongs to whoever still looks at the ticket
        m_card = card;
        m_whyNot.reset();
        // 有预约的不用选: with one appointment, and at its time, the card alone checks in; else it is offered.
        const auto booked = person(replica).booked;
        const std::string token = replica.personToken(m_card->number);
        if (booked.size() == 1 && !m_context.whyNot(replica, arrival(booked.front(), token)))
            arrive(replica, booked.front(), token);
        if (!m_asking) publish(replica);
    });
}

/// 预约码: "YC1|appointment|<id>", or the code of the system that booked it. Whoever has it comes for the booked person.
void KioskDesk::scanned(const std::string& code) {
    m_context.store().post([this, code](sync::Replica& replica) {
        if (!m_taken.empty() || code.empty()) return;
        constexpr std::string_view mark = "YC1|appointment|";
        const bool own = code.rfind(mark, 0) == 0;
        domain::AppointmentId id;
        if (own) id = domain::AppointmentId(code.substr(mark.size(), code.find('|', mark.size()) - mark.size()));
        const std::string digest = journal::sm3Hex(code);
        for (const auto& row : replica.reader().appointments(m_context.today())) {
            if (!own && row.code == digest) id = row.id;
        }
        m_whyNot.reset();
        const auto* state =
            replica.domain::StateSource::find<domain::AppointmentState>(StreamKind::Appointment, id.str());
        if (!state)
            m_whyNot = domain::refuse(domain::RefusalCode::NotFound, {{"what", "今天的预约"}});
        else
            arrive(replica, {id, state->theme, state->at}, state->personToken);
        if (!m_asking) publish(replica);
    });
}

void KioskDesk::home() {
    m_context.store().post([this](sync::Replica& replica) {
        ++m_visit;
        m_asking = false;
        m_ask.leave();
        m_taken = {};
        m_publicCode.clear();
        m_card.reset();
        m_whyNot.reset();
        publish(replica);
    });
}

void KioskDesk::take(const domain::ThemeId& theme, domain::PriorityClass priority,
                     const std::vector<domain::ThemeId>& also) {
    m_context.store().post([this, theme, priority, also](sync::Replica& replica) {
        domain::TakeTicket body;
        body.theme = theme;
        body.priority = priority;
        const auto release = replica.currentRelease();
        for (const auto& other : also) {
            const auto* entry = release ? release->theme(other) : nullptr;
            if (!entry || other == theme) continue;
            body.personal.note += (body.personal.note.empty() ? "还要办：" : "、") + entry->shortName;
        }
        send(replica, std::move(body));
    });
}

void KioskDesk::checkIn(const domain::AppointmentId& appointment) {
    m_context.store().post([this, appointment](sync::Replica& replica) {
        const auto found = booked(replica, appointment);
        if (found) arrive(replica, *found, m_card ? replica.personToken(m_card->number) : std::string());
    });
}

domain::TakeTicket KioskDesk::arrival(const KioskPerson::Booked& appointment, const std::string& personToken) const {
    domain::TakeTicket body;
    body.ticket = domain::TicketId(m_context.newId());
    body.theme = appointment.theme;
    body.appointment = appointment.id;
    body.personToken = personToken;
    return body;
}

void KioskDesk::arrive(sync::Replica& replica, const KioskPerson::Booked& appointment, const std::string& personToken) {
    send(replica, arrival(appointment, personToken));
}

void KioskDesk::send(sync::Replica& replica, domain::TakeTicket body) {
    if (!m_context.session() || m_asking || !m_taken.empty()) return;
    m_asking = true;
    m_whyNot.reset();
    // The code of another person's appointment is theirs, whoever's card lies on the reader.
    const bool own = m_card && (body.personToken.empty() || body.personToken == replica.personToken(m_card->number));
    if (own) {
        body.personToken = replica.personToken(m_card->number);
        body.personal.name = m_card->name;
        body.personal.idNumber = m_card->number;
    }
    m_ask.take(replica, std::move(body),
               [this, visit = m_visit](sync::Replica& later, const TicketAsk::Given& given,
                                       const std::optional<domain::Refusal>& refusal) {
                   answered(later, visit, given, refusal);
               });
}

void KioskDesk::answered(sync::Replica& replica, int visit, const TicketAsk::Given& given,
                         const std::optional<domain::Refusal>& refusal) {
    const bool here = visit == m_visit && m_taken.empty();
    if (here) m_asking = false;
    if (refusal) {
        if (here) m_whyNot = refusal;
        publish(replica);
        return;
    }
    if (here) {
        m_whyNot.reset();
        m_taken = given.ticket;
        m_publicCode = given.code;
        m_card.reset();
    }
    // Whoever took it may still be in the hall: the sheet comes out even late.
    printTicket(m_context, replica, given.ticket, given.code);
    publish(replica);
}

void KioskDesk::printAgain() {
    m_context.store().post([this](sync::Replica& replica) {
        if (m_taken.empty() || !printTicket(m_context, replica, m_taken, m_publicCode)) return;
        publish(replica);
    });
}

namespace {

/// Does a window of this hall serve the theme? The catalogue may hold more than the hall offers.
bool offered(sync::Replica& replica, const domain::ThemeId& theme) {
    const auto& hall = replica.hall();
    if (!hall) return true;
    return std::any_of(hall->windows.begin(), hall->windows.end(), [&](const api::Window& window) {
        return std::find(window.themes.begin(), window.themes.end(), theme) != window.themes.end();
    });
}

}  // namespace

std::vector<KioskTheme> KioskDesk::themes(sync::Replica& replica) const {
    std::vector<KioskTheme> result;
    const auto release = replica.currentRelease();
    for (const auto& queue : themeQueues(m_context, replica)) {
        const auto* entry = release ? release->theme(queue.counts.theme) : nullptr;
        if (!entry || !offered(replica, entry->id)) continue;
        if (entry->status == domain::catalogue::ThemeStatus::Draft ||
            entry->status == domain::catalogue::ThemeStatus::Cancelled)
            continue;
        KioskTheme theme;
        theme.id = queue.counts.theme;
        theme.name = queue.name;
        theme.letter = queue.letter;
        theme.waiting = queue.counts.waiting;
        theme.estimate = queue.estimate;
        theme.stage = entry->stage;
        theme.commonMaterials = entry->commonMaterials;
        theme.forBusiness = entry->lifeCycle == domain::catalogue::LifeCycle::Enterprise;
        theme.scope = entry->scopeText;
        theme.words = entry->keywords;
        domain::TakeTicket attempt;  // as anybody would take it now: suspended, closed, used up
        attempt.ticket = domain::TicketId(m_context.newId());
        attempt.theme = theme.id;
        theme.whyNot = m_context.whyNot(replica, attempt);
        result.push_back(std::move(theme));
    }
    return result;
}

std::optional<KioskPerson::Booked> KioskDesk::booked(sync::Replica& replica, const domain::AppointmentId& id) const {
    for (const auto& row : replica.reader().appointments(m_context.today())) {
        if (row.id == id && row.status == domain::AppointmentStatus::Booked)
            return KioskPerson::Booked{row.id, row.theme, row.at};
    }
    return std::nullopt;
}

KioskPerson KioskDesk::person(sync::Replica& replica) const {
    KioskPerson result;
    result.masked = reports::maskName(m_card->name.empty() ? m_card->englishName : m_card->name);
    const std::string token = replica.personToken(m_card->number);
    if (token.empty()) return result;
    for (const auto& row : replica.reader().appointments(m_context.today())) {
        if (row.personToken == token && row.status == domain::AppointmentStatus::Booked)
            result.booked.push_back({row.id, row.theme, row.at});
    }
    for (const auto& row : replica.reader().live(m_context.today())) {
        const auto* state = replica.domain::StateSource::find<domain::TicketState>(StreamKind::Ticket, row.id.str());
        if (state && state->personToken == token) result.holds.push_back(row);
    }
    return result;
}

void KioskDesk::showTaken(sync::Replica& replica, KioskSnapshot& snapshot) const {
    const auto* taken = m_taken.empty()
                            ? nullptr
                            : replica.domain::StateSource::find<domain::TicketState>(StreamKind::Ticket, m_taken.str());
    if (!taken) return;
    journal::TicketRow row;
    row.id = m_taken;
    row.number = taken->number;
    row.theme = taken->theme;
    row.status = taken->status;
    row.takenAt = taken->takenAt;
    row.priority = taken->priority;
    row.appointmentAt = taken->appointmentAt;
    row.publicCode = m_publicCode;
    snapshot.taken = row;
    snapshot.ahead = taken->ahead;
    snapshot.sheets = taken->prints;
    snapshot.paper = ticketPaper(m_context, replica, *taken, m_publicCode);
}

void KioskDesk::publish(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    auto snapshot = std::make_shared<KioskSnapshot>();
    if (const auto& hall = replica.hall()) snapshot->hallName = hall->name;
    snapshot->themes = themes(replica);
    for (const auto& row : replica.reader().desks()) {
        if (row.status == domain::DeskStatus::Open) ++snapshot->desks;
    }
    snapshot->whyNot = m_whyNot;
    if (m_card) snapshot->person = person(replica);
    showTaken(replica, *snapshot);
    m_listener(snapshot);
}

}  // namespace yc::workstation

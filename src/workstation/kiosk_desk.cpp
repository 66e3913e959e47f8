// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/kiosk_desk.h"

#include "api/device_key.h"
#include "domain/queue/call_order.h"
#include "reports/papers.h"
#include "workstation/hall_board.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

using domain::StreamKind;

KioskDesk::KioskDesk(Context& context) : m_context(context) {
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
    m_context.store().post([this, card](sync::Replica&) { m_card = card; });
}

void KioskDesk::home() {
    m_context.store().post([this](sync::Replica& replica) {
        m_taken = {};
        m_publicCode.clear();
        m_card.reset();
        m_whyNot.reset();
        publish(replica);
    });
}

void KioskDesk::take(const domain::ThemeId& theme, domain::PriorityClass priority) {
    m_context.store().post([this, theme, priority](sync::Replica& replica) {
        if (!m_context.session()) return;
        domain::TakeTicket body;
        body.ticket = domain::TicketId(m_context.newId());
        body.theme = theme;
        body.priority = priority;
        body.publicCode = api::hex(api::randomBytes(8));
        if (m_card) {
            body.personToken = replica.personToken(m_card->number);
            body.personal.name = m_card->name;
            body.personal.idNumber = m_card->number;
        }
        const domain::TicketId ticket = body.ticket;
        const std::string publicCode = body.publicCode;
        m_context.client().submitOnline(
            replica.command(body),
            [this, &replica, ticket, publicCode](domain::Expected<journal::Outcome, domain::Refusal> reply) {
                m_whyNot.reset();
                if (!reply)
                    m_whyNot = reply.error();
                else if (reply->refusal)
                    m_whyNot = *reply->refusal;
                const auto* state =
                    replica.domain::StateSource::find<domain::TicketState>(StreamKind::Ticket, ticket.str());
                if (!m_whyNot && state) {
                    m_taken = ticket;
                    m_publicCode = publicCode;
                    m_card.reset();
                    PrintOrder order;
                    order.document = paper(replica, *state, state->ahead);
                    order.onRoll = true;
                    order.name = "号票 " + state->number;
                    m_context.print(std::move(order));
                }
                publish(replica);
            });
    });
}

reports::Document KioskDesk::paper(sync::Replica& replica, const domain::TicketState& ticket, int ahead) const {
    reports::QueueTicketInput input;
    const auto& hall = replica.hall();
    const auto release = replica.currentRelease();
    const auto* theme = release ? release->theme(ticket.theme) : nullptr;
    if (hall) {
        input.hall = hall->name;
        input.marks.sample = !hall->sampleMark.empty();
    }
    input.number = ticket.number;
    input.theme = theme ? theme->alias : ticket.theme.str();
    const std::chrono::year_month_day day{domain::localDate(ticket.takenAt)};
    input.takenAt =
        fmt::format("{}月{}日 {}", unsigned(day.month()), unsigned(day.day()), domain::clockTime(ticket.takenAt));
    input.ahead = ahead;
    for (const auto& queue : themeQueues(m_context, replica)) {
        if (queue.counts.theme == ticket.theme && queue.estimate)
            input.estimate = fmt::format("{}至{}分钟", queue.estimate->first, queue.estimate->second);
    }
    if (theme) input.materials = theme->commonMaterials;
    input.guidePayload = "YC1|ticket|" + ticket.number + '|' + m_publicCode;
    return reports::queueTicket(input);
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

void KioskDesk::publish(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    auto snapshot = std::make_shared<KioskSnapshot>();
    if (const auto& hall = replica.hall()) snapshot->hallName = hall->name;
    const auto release = replica.currentRelease();
    for (const auto& queue : themeQueues(m_context, replica)) {
        const auto* entry = release ? release->theme(queue.counts.theme) : nullptr;
        if (!entry || entry->status != domain::catalogue::ThemeStatus::Published || !offered(replica, entry->id))
            continue;
        KioskTheme theme;
        theme.id = queue.counts.theme;
        theme.name = queue.name;
        theme.letter = queue.letter;
        theme.waiting = queue.counts.waiting;
        theme.estimate = queue.estimate;
        theme.stage = entry->stage;
        theme.commonMaterials = entry->commonMaterials;
        snapshot->themes.push_back(std::move(theme));
    }
    snapshot->whyNot = m_whyNot;
    if (const auto* taken = m_taken.empty() ? nullptr
                                            : replica.domain::StateSource::find<domain::TicketState>(StreamKind::Ticket,
                                                                                                     m_taken.str())) {
        journal::TicketRow row;
        row.id = m_taken;
        row.number = taken->number;
        row.theme = taken->theme;
        row.status = taken->status;
        row.takenAt = taken->takenAt;
        row.publicCode = m_publicCode;
        snapshot->taken = row;
        snapshot->ahead = taken->ahead;
        snapshot->paper = paper(replica, *taken, taken->ahead);
    }
    m_listener(snapshot);
}

}  // namespace yc::workstation

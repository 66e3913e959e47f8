// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/simulation.h"

#include "domain/forecast/simulation_run.h"

namespace yc::domain::forecast {

HallNow hallNow(const HallThen& hall, Instant lastTicket) {
    HallNow now;
    now.at = hall.at;
    now.lastTicket = lastTicket;
    for (const auto& [id, ticket] : hall.tickets) {
        if (ticket.status != TicketStatus::Waiting && ticket.status != TicketStatus::Carried) continue;
        now.waiting.push_back(
            {ticket.theme, ticket.takenAt, ticket.rankAt, ticket.priority, ticket.appointmentAt, ticket.reservedFor});
    }
    for (const auto& [id, desk] : hall.desks) {
        DeskNow one{id, desk.status, desk.themes, {}, desk.since};
        const auto ticket = hall.tickets.find(desk.ticket);
        if (!desk.ticket.empty() && ticket != hall.tickets.end()) {
            one.serving = ticket->second.theme;
            one.since = ticket->second.calledAt;
        }
        now.desks.push_back(std::move(one));
    }
    return now;
}

Simulation::Simulation(const HallModel& model, HallNow now, std::vector<Change> changes)
    : m_model(model), m_now(std::move(now)), m_changes(std::move(changes)) {}

RunResult Simulation::run(std::uint64_t seed, const std::vector<Probe>& probes, const RunOptions& options) const {
    return Run(m_model, m_now, m_changes, seed, probes, options).play();
}

}  // namespace yc::domain::forecast

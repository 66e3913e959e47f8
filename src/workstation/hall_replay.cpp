// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/hall_replay.h"

#include "workstation/hall_figures.h"

#include <algorithm>

namespace yc::workstation {

namespace fc = domain::forecast;
using domain::TicketStatus;

namespace {

bool waits(const fc::TicketThen& ticket) {
    return ticket.status == TicketStatus::Waiting || ticket.status == TicketStatus::Carried;
}

journal::TicketRow rowOf(const domain::TicketId& id, const fc::TicketThen& then) {
    journal::TicketRow row;
    row.id = id;
    row.number = then.number;
    row.theme = then.theme;
    row.status = then.status;
    row.takenAt = then.takenAt;
    row.rankAt = then.rankAt;
    row.lastCalledAt = then.calledAt;
    row.servingSince = then.since;
    row.priority = then.priority;
    row.desk = then.desk;
    row.calls = then.calls;
    return row;
}

std::vector<ThemeQueue> queuesThen(const fc::HallThen& hall, const std::vector<ThemeQueue>& themes) {
    std::vector<ThemeQueue> queues;
    for (const ThemeQueue& known : themes) {
        ThemeQueue queue;
        queue.counts.theme = known.counts.theme;
        queue.name = known.name;
        queue.letter = known.letter;
        queue.silent = known.silent;
        queue.usualMinutes = known.usualMinutes;
        queue.longMinutes = known.longMinutes;
        for (const auto& [id, ticket] : hall.tickets) {
            if (ticket.theme != queue.counts.theme || !waits(ticket)) continue;
            queue.waitMinutes.push_back(minutesBetween(ticket.takenAt, hall.at));
        }
        queue.counts.waiting = static_cast<int>(queue.waitMinutes.size());
        std::sort(queue.waitMinutes.rbegin(), queue.waitMinutes.rend());
        for (const auto& [id, desk] : hall.desks)
            queue.desks += desk.status == domain::DeskStatus::Open && hall.serves(desk, queue.counts.theme) ? 1 : 0;
        queues.push_back(std::move(queue));
    }
    return queues;
}

}  // namespace

ReplayedDay::ReplayedDay(fc::DayLog log) : m_log(std::move(log)) {
    m_place.day = m_log.day;
    m_place.steps = static_cast<int>(m_log.moments.size());
    m_place.from = m_log.moments.empty() ? domain::startOfLocalDay(m_log.day) : m_log.moments.front().at;
    m_place.until = m_log.moments.empty() ? m_place.from : m_log.moments.back().at;
    m_at = m_place.from;
}

void ReplayedDay::seek(domain::Instant at) { m_at = std::clamp(at, m_place.from, m_place.until); }

HallSnapshot ReplayedDay::snapshot(const std::vector<ThemeQueue>& themes,
                                   const std::vector<api::Window>& windows) const {
    fc::HallThen hall = fc::hallAt(m_log, m_at);
    hall.at = m_at;
    HallSnapshot snapshot;
    snapshot.at = m_at;
    snapshot.replay = m_place;
    snapshot.acceptedToday = -1;  // decisions are not in the queue's log
    snapshot.themes = queuesThen(hall, themes);
    sumWaits(snapshot);
    for (const auto& [id, ticket] : hall.tickets) snapshot.calledToday += ticket.calls > 0 ? 1 : 0;
    for (const api::Window& window : windows) {
        DeskView view;
        view.row.desk = window.desk;
        view.row.themes = window.themes;
        view.name = window.name;
        if (const auto then = hall.desks.find(window.desk); then != hall.desks.end()) {
            view.row.status = then->second.status;
            view.row.clerkName = then->second.clerk;
            view.row.since = std::max(then->second.since, then->second.freeSince);
            view.row.pauseReason = then->second.reason;
            if (!then->second.themes.empty()) view.row.themes = then->second.themes;
            const auto ticket = hall.tickets.find(then->second.ticket);
            const bool there = ticket != hall.tickets.end() && (ticket->second.status == TicketStatus::Called ||
                                                                ticket->second.status == TicketStatus::Serving);
            if (there) view.ticket = rowOf(ticket->first, ticket->second);
        }
        setState(view, snapshot.themes, m_at);
        snapshot.desks.push_back(std::move(view));
    }
    if (m_place.steps > 0)
        snapshot.waitingCurve = fc::waitingCurve(m_log, m_place.from, m_at, std::chrono::minutes(15));
    return snapshot;
}

}  // namespace yc::workstation

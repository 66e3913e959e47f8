// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/replay.h"

#include <algorithm>

namespace yc::domain::forecast {

namespace {
using Kind = MomentKind;

bool aboutDesk(Kind kind) {
    return kind == Kind::DeskOpened || kind == Kind::DeskPaused || kind == Kind::DeskContinued ||
           kind == Kind::DeskClosed || kind == Kind::DeskTakenOver;
}

void applyToDesk(DeskThen& desk, const QueueMoment& moment) {
    if (moment.kind == Kind::DeskTakenOver) {
        desk.clerk = moment.words;
        if (desk.status == DeskStatus::Open) return;  // goes on as it was
    }
    desk.since = moment.at;
    desk.reason.clear();
    switch (moment.kind) {
    case Kind::DeskOpened:
        desk.status = DeskStatus::Open;
        desk.themes = moment.themes;
        desk.clerk = moment.words;
        desk.freeSince = moment.at;
        break;
    case Kind::DeskPaused:
        desk.status = DeskStatus::Paused;
        desk.reason = moment.words;
        break;
    case Kind::DeskContinued:
    case Kind::DeskTakenOver:
        desk.status = DeskStatus::Open;
        desk.freeSince = moment.at;
        break;
    default: desk.status = DeskStatus::Closed; break;
    }
}
}  // namespace

int HallThen::waiting() const {
    return static_cast<int>(std::count_if(tickets.begin(), tickets.end(), [](const auto& entry) {
        return entry.second.status == TicketStatus::Waiting || entry.second.status == TicketStatus::Carried;
    }));
}

int HallThen::openDesks() const {
    return static_cast<int>(std::count_if(desks.begin(), desks.end(),
                                          [](const auto& entry) { return entry.second.status == DeskStatus::Open; }));
}

bool HallThen::serves(const DeskThen& desk, const ThemeId& theme) const {
    return std::find(desk.themes.begin(), desk.themes.end(), theme) != desk.themes.end();
}

void Replay::free(const QueueMoment& moment, TicketThen& ticket) {
    const auto desk = m_hall.desks.find(ticket.desk);
    if (desk != m_hall.desks.end() && desk->second.ticket == moment.ticket) {
        desk->second.ticket = {};
        desk->second.freeSince = moment.at;
    }
}

/// The ticket stands again where it stood before its last step.
void Replay::takeBack(const QueueMoment& moment, TicketThen& ticket) {
    free(moment, ticket);
    if (moment.step == TicketStep::Called && ticket.calls > 0) --ticket.calls;
    ticket.status = moment.status;
    ticket.theme = moment.theme;
    ticket.desk = moment.desk;
    ticket.reservedFor = moment.reservedFor;
    ticket.rankAt = moment.rankAt;
    ticket.priority = moment.priority;
    ticket.appointmentAt = moment.appointmentAt;
    if (ticket.status == TicketStatus::Called || ticket.status == TicketStatus::Serving)
        m_hall.desks[ticket.desk].ticket = moment.ticket;
}

void Replay::apply(const QueueMoment& moment) {
    m_hall.at = moment.at;
    if (besideTheQueue(moment.kind)) return;
    if (aboutDesk(moment.kind)) {
        applyToDesk(m_hall.desks[moment.desk], moment);
        return;
    }
    TicketThen& ticket = m_hall.tickets[moment.ticket];
    if (moment.kind == Kind::Leased || moment.kind == Kind::LeaseEnded) {
        ticket.leasedTo = moment.kind == Kind::Leased ? moment.desk : DeskId();
        return;
    }
    ticket.since = moment.at;
    ticket.leasedTo = {};
    const auto sit = [&](TicketStatus status) {
        ticket.status = status;
        if (!moment.desk.empty()) ticket.desk = moment.desk;
        m_hall.desks[ticket.desk].ticket = moment.ticket;
    };
    const auto rise = [&](TicketStatus status) {
        free(moment, ticket);
        ticket.status = status;
    };
    switch (moment.kind) {
    case Kind::Taken:
        ticket.number = moment.number;
        ticket.theme = moment.theme;
        ticket.takenAt = moment.at;
        ticket.rankAt = moment.rankAt;
        ticket.priority = moment.priority;
        ticket.appointmentAt = moment.appointmentAt;
        break;
    case Kind::Called:
        sit(TicketStatus::Called);
        ticket.calledAt = moment.at;
        ++ticket.calls;
        break;
    case Kind::Begun:
    case Kind::Resumed: sit(TicketStatus::Serving); break;
    case Kind::NotHere:
        rise(moment.over ? TicketStatus::Missed : TicketStatus::Waiting);
        ticket.rankAt = moment.rankAt;
        break;
    case Kind::Requeued:
        rise(TicketStatus::Waiting);
        ticket.reservedFor = {};
        ticket.rankAt = moment.rankAt;
        break;
    case Kind::Parked: rise(TicketStatus::Parked); break;
    case Kind::Transferred:
        rise(TicketStatus::Waiting);
        ticket.theme = moment.theme;
        ticket.reservedFor = moment.desk;
        ticket.rankAt = moment.rankAt;
        break;
    case Kind::Left: rise(TicketStatus::Left); break;
    case Kind::Finished: rise(TicketStatus::Finished); break;
    case Kind::DayClosed: rise(moment.over ? TicketStatus::Expired : TicketStatus::Carried); break;
    case Kind::NextItem:
        if (!moment.theme.empty()) ticket.theme = moment.theme;
        break;
    case Kind::Undone: takeBack(moment, ticket); break;
    default: break;
    }
}

HallThen hallAt(const DayLog& log, Instant at) {
    Replay replay;
    for (const QueueMoment& moment : log.moments) {
        if (moment.at > at) break;
        replay.apply(moment);
    }
    HallThen hall = replay.hall();
    hall.at = at;
    return hall;
}

std::vector<std::pair<Instant, int>> waitingCurve(const DayLog& log, Instant from, Instant until, Milliseconds every) {
    std::vector<std::pair<Instant, int>> curve;
    Replay replay;
    auto next = log.moments.begin();
    for (Instant at = from; at <= until; at += every) {
        for (; next != log.moments.end() && next->at <= at; ++next) replay.apply(*next);
        curve.emplace_back(at, replay.hall().waiting());
    }
    return curve;
}

}  // namespace yc::domain::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/day_log.h"

#include <algorithm>

namespace yc::domain::forecast {

namespace {
using Kind = MomentKind;

void fill(QueueMoment& moment, const TicketTaken& event) {
    moment.kind = Kind::Taken;
    moment.number = event.number;
    moment.theme = event.theme;
    moment.rankAt = event.rankAt;
    moment.priority = event.priority;
    moment.appointmentAt = event.appointmentAt;
}
void fill(QueueMoment& moment, const TicketCalled& event) {
    moment.kind = Kind::Called;
    moment.desk = event.desk;
}
void fill(QueueMoment& moment, const TicketRecalled& event) {
    moment.kind = Kind::Called;
    moment.desk = event.desk;
}
void fill(QueueMoment& moment, const TicketNotHere& event) {
    moment.kind = Kind::NotHere;
    moment.rankAt = event.rankAt;
    moment.over = event.missed;
}
void fill(QueueMoment& moment, const TicketRequeued& event) {
    moment.kind = Kind::Requeued;
    moment.rankAt = event.rankAt;
}
void fill(QueueMoment& moment, const ServiceBegun& event) {
    moment.kind = Kind::Begun;
    moment.desk = event.desk;
}
void fill(QueueMoment& moment, const TicketParked& event) {
    moment.kind = Kind::Parked;
    moment.desk = event.desk;
}
void fill(QueueMoment& moment, const TicketResumed& event) {
    moment.kind = Kind::Resumed;
    moment.desk = event.desk;
}
void fill(QueueMoment& moment, const TicketTransferred& event) {
    moment.kind = Kind::Transferred;
    moment.theme = event.theme;
    moment.desk = event.toDesk;
    moment.rankAt = event.rankAt;
}
void fill(QueueMoment& moment, const TicketLeft&) { moment.kind = Kind::Left; }
void fill(QueueMoment& moment, const TicketFinished&) { moment.kind = Kind::Finished; }
void fill(QueueMoment& moment, const TicketClosedWithDay& event) {
    moment.kind = Kind::DayClosed;
    moment.over = !event.carried;
}
void fill(QueueMoment& moment, const DeskOpened& event) {
    moment.kind = Kind::DeskOpened;
    moment.themes = event.themes;
    moment.words = event.clerkName;
}
void fill(QueueMoment& moment, const DeskPaused& event) {
    moment.kind = Kind::DeskPaused;
    moment.words = event.reason;
}
void fill(QueueMoment& moment, const DeskContinued&) { moment.kind = Kind::DeskContinued; }
void fill(QueueMoment& moment, const DeskClosed&) { moment.kind = Kind::DeskClosed; }
void fill(QueueMoment& moment, const NextItemBegun& event) {
    moment.kind = Kind::NextItem;
    moment.theme = event.theme;
}
void fill(QueueMoment& moment, const TicketStepUndone& event) {
    const TicketPosition& back = event.restored;
    moment.kind = Kind::Undone;
    moment.step = event.step;
    moment.status = back.status;
    moment.theme = back.theme;
    moment.desk = back.desk;
    moment.reservedFor = back.reservedFor;
    moment.rankAt = back.rankAt;
    moment.priority = back.priority;
    moment.appointmentAt = back.appointmentAt;
}
void fill(QueueMoment& moment, const TicketLeased& event) {
    moment.kind = Kind::Leased;
    moment.desk = event.desk;
}
void fill(QueueMoment& moment, const TicketLeaseEnded&) { moment.kind = Kind::LeaseEnded; }
void fill(QueueMoment& moment, const DeskTakenOver& event) {
    moment.kind = Kind::DeskTakenOver;
    moment.words = event.clerkName;
}
void fill(QueueMoment& moment, const QuickServiceRecorded& event) {
    moment.kind = Kind::QuickService;
    moment.words = event.name;
}
void fill(QueueMoment& moment, const HelpAsked& event) {
    moment.kind = Kind::HelpAsked;
    moment.help = event.about;  // what was said may name somebody
}
void fill(QueueMoment& moment, const HelpAnswered& event) {
    moment.kind = Kind::HelpAnswered;
    moment.words = event.name;
}
void fill(QueueMoment& moment, const HelpEnded&) { moment.kind = Kind::HelpEnded; }

template <class... Known>
bool fillFrom(QueueMoment& moment, const EventBody& body) {
    const auto tried = [&](const auto* event) {
        if (event) fill(moment, *event);
        return event != nullptr;
    };
    return (tried(std::get_if<Known>(&body)) || ...);
}
}  // namespace

std::optional<QueueMoment> momentOf(const RecordedEvent& event) {
    QueueMoment moment;
    moment.at = event.meta.occurredAt;
    const bool known =
        fillFrom<TicketTaken, TicketCalled, TicketRecalled, TicketNotHere, TicketRequeued, ServiceBegun, TicketParked,
                 TicketResumed, TicketTransferred, TicketLeft, TicketFinished, TicketClosedWithDay, DeskOpened,
                 DeskPaused, DeskContinued, DeskClosed, NextItemBegun, TicketStepUndone, TicketLeased, TicketLeaseEnded,
                 DeskTakenOver, QuickServiceRecorded, HelpAsked, HelpAnswered, HelpEnded>(moment, event.body);
    if (!known) return std::nullopt;
    if (event.meta.stream.kind == StreamKind::DeskSession)
        moment.desk = DeskId(event.meta.stream.key);
    else
        moment.ticket = TicketId(event.meta.stream.key);
    return moment;
}

DayLog dayLog(Date day, const std::vector<RecordedEvent>& events) {
    DayLog log{day, {}};
    for (const RecordedEvent& event : events) {
        if (auto moment = momentOf(event)) log.moments.push_back(std::move(*moment));
    }
    std::stable_sort(log.moments.begin(), log.moments.end(),
                     [](const QueueMoment& a, const QueueMoment& b) { return a.at < b.at; });
    return log;
}

}  // namespace yc::domain::forecast

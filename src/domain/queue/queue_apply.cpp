// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/queue_rules.h"

namespace yc::domain {

void applyBody(TicketState& state, const TicketTaken& event, const EventMeta& meta) {
    state.status = TicketStatus::Waiting;
    state.theme = event.theme;
    state.number = event.number;
    state.day = event.day;
    state.takenAt = meta.occurredAt;
    state.rankAt = event.rankAt;
    state.priority = event.priority;
    state.appointmentAt = event.appointmentAt;
    state.personToken = event.personToken;
    state.publicCode = event.publicCode;
    state.ahead = event.ahead;
    state.personal = event.personal;
}

void applyBody(TicketState& state, const TicketCalled& event, const EventMeta& meta) {
    state.status = TicketStatus::Called;
    state.desk = event.desk;
    state.rankReason = event.rankReason;
    ++state.calls;
    if (state.calls == 1) state.firstCalledAt = meta.occurredAt;
    state.lastCalledAt = meta.occurredAt;
}

void applyBody(TicketState& state, const TicketRecalled& event, const EventMeta& meta) {
    state.status = TicketStatus::Called;
    state.desk = event.desk;
    ++state.calls;
    state.lastCalledAt = meta.occurredAt;
}

void applyBody(TicketState& state, const TicketNotHere& event, const EventMeta&) {
    state.status = event.missed ? TicketStatus::Missed : TicketStatus::Waiting;
    state.rankAt = event.rankAt;
    state.desk = {};
    ++state.misses;
}

void applyBody(TicketState& state, const TicketRequeued& event, const EventMeta&) {
    state.status = TicketStatus::Waiting;
    state.rankAt = event.rankAt;
    state.desk = {};
}

void applyBody(TicketState& state, const ServiceBegun& event, const EventMeta& meta) {
    state.status = TicketStatus::Serving;
    state.desk = event.desk;
    state.servingSince = meta.occurredAt;
    ++state.servicePeriods;
}

void applyBody(TicketState& state, const TicketParked& event, const EventMeta&) {
    state.status = TicketStatus::Parked;
    state.desk = event.desk;
}

void applyBody(TicketState& state, const TicketResumed& event, const EventMeta& meta) {
    state.status = TicketStatus::Serving;
    state.desk = event.desk;
    state.servingSince = meta.occurredAt;
    ++state.servicePeriods;
}

void applyBody(TicketState& state, const TicketTransferred& event, const EventMeta&) {
    state.status = TicketStatus::Waiting;
    state.theme = event.theme;
    state.desk = {};
    state.reservedFor = event.toDesk;
    state.rankAt = event.rankAt;
}

void applyBody(TicketState& state, const TicketLeft&, const EventMeta& meta) {
    state.status = TicketStatus::Left;
    state.finishedAt = meta.occurredAt;
}

void applyBody(TicketState& state, const NextItemBegun&, const EventMeta& meta) {
    state.servingSince = meta.occurredAt;
    ++state.servicePeriods;
}

void applyBody(TicketState& state, const TicketFinished& event, const EventMeta& meta) {
    state.status = TicketStatus::Finished;
    state.outcome = event.outcome;
    state.caseId = event.caseId;
    state.finishedAt = meta.occurredAt;
}

void applyBody(TicketState& state, const TicketClosedWithDay& event, const EventMeta& meta) {
    state.status = event.carried ? TicketStatus::Carried : TicketStatus::Expired;
    state.desk = {};
    if (!event.carried) state.finishedAt = meta.occurredAt;
}

}  // namespace yc::domain

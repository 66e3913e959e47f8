// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/queue_rules.h"

namespace yc::domain {

namespace {
/// Keeps where the ticket stood, for taking this step back.
void remember(TicketState& state, TicketStep step, const DeskId& desk) {
    state.undo = step;
    state.undoDesk = desk;
    state.before = {state.status,       state.theme,    state.desk,          state.reservedFor, state.rankAt,
                    state.servingSince, state.priority, state.appointmentAt, state.servedMs,    state.misses};
}

/// A step that cannot be taken back, or that nothing before it can be taken back after.
void settle(TicketState& state) {
    state.undo = TicketStep::None;
    state.undoDesk = {};
    state.before = {};
}

/// Back in the queue: a ticket of an earlier day was carried over and stays callable on any day.
void backToQueue(TicketState& state, const EventMeta& meta) {
    state.status = state.day < localDate(meta.occurredAt) ? TicketStatus::Carried : TicketStatus::Waiting;
}

void endPeriod(TicketState& state, Instant now) {
    const bool running = state.status == TicketStatus::Serving && state.servingSince != Instant{};
    if (running && now > state.servingSince) state.servedMs += (now - state.servingSince).count();
}

void beginPeriod(TicketState& state, Instant now) {
    state.status = TicketStatus::Serving;
    state.servingSince = now;
    if (state.firstServedAt == Instant{}) state.firstServedAt = now;
    ++state.servicePeriods;
}

/// Who was not there when called has no more right to a time.
void loseAppointment(TicketState& state) {
    if (!state.appointmentAt) return;
    state.appointmentAt.reset();
    if (state.priority == PriorityClass::Appointment) state.priority = PriorityClass::None;
}
}  // namespace

void applyBody(TicketState& state, const TicketTaken& event, const EventMeta& meta) {
    state.status = TicketStatus::Waiting;
    state.theme = event.theme;
    state.takenFor = event.theme;
    state.number = event.number;
    state.day = event.day;
    state.takenAt = meta.occurredAt;
    state.rankAt = event.rankAt;
    state.priority = event.priority;
    state.appointmentAt = event.appointmentAt;
    state.appointment = event.appointment;
    state.personToken = event.personToken;
    state.publicCode = event.publicCode;
    state.ahead = event.ahead;
    state.personal = event.personal;
}

void applyBody(TicketState& state, const TicketCalled& event, const EventMeta& meta) {
    remember(state, TicketStep::Called, event.desk);
    state.status = TicketStatus::Called;
    state.desk = event.desk;
    state.rankReason = event.rankReason;
    state.rankReasonEn = event.rankReasonEn;
    state.lease = {};
    ++state.calls;
    if (state.calls == 1) state.firstCalledAt = meta.occurredAt;
    state.lastCalledAt = meta.occurredAt;
}

void applyBody(TicketState& state, const TicketRecalled& event, const EventMeta& meta) {
    settle(state);
    state.status = TicketStatus::Called;
    state.desk = event.desk;
    ++state.calls;
    state.lastCalledAt = meta.occurredAt;
}

void applyBody(TicketState& state, const TicketNotHere& event, const EventMeta& meta) {
    remember(state, TicketStep::NotHere, state.desk);
    backToQueue(state, meta);
    if (event.missed) state.status = TicketStatus::Missed;
    state.rankAt = event.rankAt;
    state.desk = {};
    loseAppointment(state);
    ++state.misses;
}

void applyBody(TicketState& state, const TicketRequeued& event, const EventMeta& meta) {
    // Only a passed ticket is requeued by somebody; a waiting one merely loses the window it was kept for.
    state.status == TicketStatus::Missed ? remember(state, TicketStep::Requeued, {}) : settle(state);
    if (state.status != TicketStatus::Carried) backToQueue(state, meta);
    state.rankAt = event.rankAt;
    state.desk = {};
    state.reservedFor = {};
}

void applyBody(TicketState& state, const ServiceBegun& event, const EventMeta& meta) {
    settle(state);
    state.desk = event.desk;
    beginPeriod(state, meta.occurredAt);
}

void applyBody(TicketState& state, const TicketParked& event, const EventMeta& meta) {
    remember(state, TicketStep::Parked, event.desk);
    endPeriod(state, meta.occurredAt);
    state.status = TicketStatus::Parked;
    state.desk = event.desk;
    state.anywhere = event.anywhere;
}

void applyBody(TicketState& state, const TicketResumed& event, const EventMeta& meta) {
    settle(state);
    state.desk = event.desk;
    state.anywhere = false;
    beginPeriod(state, meta.occurredAt);
}

void applyBody(TicketState& state, const TicketTransferred& event, const EventMeta& meta) {
    remember(state, TicketStep::Transferred, state.desk);
    endPeriod(state, meta.occurredAt);
    backToQueue(state, meta);
    state.theme = event.theme;
    state.desk = {};
    state.reservedFor = event.toDesk;
    state.rankAt = event.rankAt;
    state.anywhere = false;
    if (event.place == QueuePlace::Tail) loseAppointment(state);
}

void applyBody(TicketState& state, const TicketLeft&, const EventMeta& meta) {
    remember(state, TicketStep::Left, state.desk);
    endPeriod(state, meta.occurredAt);
    state.status = TicketStatus::Left;
    state.finishedAt = meta.occurredAt;
}

void applyBody(TicketState& state, const NextItemBegun& event, const EventMeta& meta) {
    settle(state);
    endPeriod(state, meta.occurredAt);
    if (!event.theme.empty()) state.theme = event.theme;
    beginPeriod(state, meta.occurredAt);
}

void applyBody(TicketState& state, const TicketFinished& event, const EventMeta& meta) {
    remember(state, TicketStep::Finished, state.desk);
    endPeriod(state, meta.occurredAt);
    state.status = TicketStatus::Finished;
    state.outcome = event.outcome;
    state.caseId = event.caseId;
    state.finishedAt = meta.occurredAt;
}

void applyBody(TicketState& state, const TicketClosedWithDay& event, const EventMeta& meta) {
    settle(state);
    state.status = event.carried ? TicketStatus::Carried : TicketStatus::Expired;
    state.desk = {};
    state.reservedFor = {};  // tomorrow that window may serve something else
    state.lease = {};
    if (!event.carried) state.finishedAt = meta.occurredAt;
}

void applyBody(TicketState& state, const TicketNoted& event, const EventMeta&) {
    state.personal.note = event.personal.text;
}

void applyBody(TicketState& state, const TicketPrinted& event, const EventMeta&) { state.prints = event.copy; }

void applyBody(TicketState& state, const TicketStepUndone& event, const EventMeta&) {
    const TicketPosition& back = event.restored;
    if (event.step == TicketStep::Finished || event.step == TicketStep::Left) {
        state.outcome = TicketOutcome::None;
        state.caseId = {};
        state.finishedAt = {};
    }
    if (event.step == TicketStep::Parked) state.anywhere = false;
    state.status = back.status;
    state.theme = back.theme;
    state.desk = back.desk;
    state.reservedFor = back.reservedFor;
    state.rankAt = back.rankAt;
    state.servingSince = back.servingSince;
    state.priority = back.priority;
    state.appointmentAt = back.appointmentAt;
    state.servedMs = back.servedMs;
    state.misses = back.misses;
    settle(state);
}

void applyBody(TicketState& state, const TicketLeased& event, const EventMeta& meta) {
    settle(state);
    state.lease = {event.desk, meta.occurredAt, event.until, event.rankReason, event.rankReasonEn};
}

void applyBody(TicketState& state, const TicketLeaseEnded&, const EventMeta&) { state.lease = {}; }

void applyBody(TicketState& state, const TicketFreed&, const EventMeta&) {
    settle(state);
    state.anywhere = true;
}

}  // namespace yc::domain

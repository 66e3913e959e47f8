// SPDX-License-Identifier: GPL-3.0-or-later
// 取号与预约: who may take a ticket, when, in which class; what becomes of an appointment.
#include "domain/core/numbers.h"
#include "domain/identity/citizen_id.h"
#include "domain/queue/call_order.h"
#include "domain/queue/opening.h"
#include "domain/queue/queue_access.h"

namespace yc::domain {

namespace {
/// "13:30", or with the day when it is another one.
std::string momentText(Instant moment, Instant now) {
    const std::string clock = clockTime(moment);
    return localDate(moment) == localDate(now) ? clock : isoDate(localDate(moment)) + ' ' + clock;
}

std::optional<Refusal> closedNow(const ThemeId& theme, Instant at, const DecideContext& context) {
    const Opening opening = openingOf(policyOf(context), context.calendar, theme, at);
    if (opening.open) return std::nullopt;
    return refuse(RefusalCode::OutsideHours, {{"next", opening.next ? momentText(*opening.next, at) : "—"}});
}

std::optional<Refusal> barredNow(const std::string& personToken, Instant at, const DecideContext& context) {
    if (personToken.empty()) return std::nullopt;
    const StreamId stream = barStream(personToken);
    const auto* bar = context.states.find<QueueBarState>(stream.kind, stream.key);
    if (!bar || bar->lifted || bar->until <= at) return std::nullopt;
    return refuse(RefusalCode::PersonIsBarred, {{"until", momentText(bar->until, at)}}, bar->reason);
}

std::string_view statusName(AppointmentStatus status) {
    switch (status) {
    case AppointmentStatus::None: return "没有";
    case AppointmentStatus::Booked: return "已预约";
    case AppointmentStatus::Kept: return "已报到";
    case AppointmentStatus::Cancelled: return "已取消";
    }
    return {};
}

Unexpected<Refusal> wrongAppointmentState(std::string_view words) {
    return rejected(RefusalCode::AppointmentStateWrong, {{"state", std::string(words)}});
}

struct CheckIn {
    AppointmentId appointment;
    Instant at{};
};

bool inTime(const QueuePolicy& policy, Instant booked, Instant now) {
    return now >= booked - std::chrono::minutes{policy.appointmentEarlyMinutes} &&
           now <= booked + std::chrono::minutes{policy.appointmentLateMinutes};
}

Refusal notNow(const QueuePolicy& policy, Instant booked, Instant now) {
    return refuse(RefusalCode::AppointmentNotNow,
                  {{"time", momentText(booked, now)}, {"minutes", std::to_string(policy.appointmentEarlyMinutes)}});
}

/// The appointment this ticket keeps: the one named, or the person's own of today.
Expected<std::optional<CheckIn>, Refusal> checkIn(const TakeTicket& body, const Command& command,
                                                  const DecideContext& context) {
    const QueuePolicy& policy = policyOf(context);
    const bool named = !body.appointment.empty();
    AppointmentId id = body.appointment;
    if (!named && !body.personToken.empty())
        id = context.facts.appointmentOf(body.personToken, body.theme, localDate(command.occurredAt))
                 .value_or(AppointmentId{});
    if (id.empty()) return std::optional<CheckIn>{};
    const auto* state = context.states.find<AppointmentState>(StreamKind::Appointment, id.str());
    const bool kept = state && state->status == AppointmentStatus::Booked && state->theme == body.theme &&
                      (state->personToken.empty() || state->personToken == body.personToken);
    if (named && state && state->status != AppointmentStatus::Booked)
        return wrongAppointmentState(statusName(state->status));
    if (!kept && named) return rejected(RefusalCode::NotFound, {{"what", "预约"}}, id.str());
    if (!kept) return std::optional<CheckIn>{};
    if (inTime(policy, state->at, command.occurredAt)) return std::optional<CheckIn>{CheckIn{id, state->at}};
    if (!named) return std::optional<CheckIn>{};  // out of its time: an ordinary ticket
    return rejected(notNow(policy, state->at, command.occurredAt));
}

bool isStaff(const Actor& actor) {
    return actor.has(Role::Clerk) || actor.has(Role::Guide) || actor.has(Role::Supervisor) || actor.has(Role::System);
}

bool provenElderly(const TakeTicket& body, const QueuePolicy& policy, Instant now) {
    if (policy.elderlyAge <= 0 || body.personal.idNumber.empty()) return false;
    const auto id = CitizenId::parse(body.personal.idNumber);
    return id && id->ageOn(localDate(now)) >= policy.elderlyAge;
}

bool returnsWithCorrections(const TakeTicket& body, const DecideContext& context) {
    const auto open = body.personToken.empty() ? std::nullopt : context.facts.openCase(body.personToken, body.theme);
    const auto* state = open ? context.states.find<CaseState>(StreamKind::Case, open->str()) : nullptr;
    return state && state->status == CaseStatus::AwaitingCorrection;
}

/// The class the ticket gets: what was claimed, if its proof is there; else what follows from card and open case.
PriorityClass classFor(const TakeTicket& body, const Command& command, const DecideContext& context) {
    const QueuePolicy& policy = policyOf(context);
    const bool staff = isStaff(command.actor);
    const auto proven = [&](PriorityClass claimed) {
        switch (policy.rule(claimed).proof) {
        case ClassProof::Self: return true;
        case ClassProof::Card:
            return staff || (claimed == PriorityClass::Elderly && provenElderly(body, policy, command.occurredAt));
        case ClassProof::Staff: return staff;
        }
        return false;
    };
    const bool claims = body.priority != PriorityClass::None && body.priority != PriorityClass::Appointment;
    if (claims && proven(body.priority)) return body.priority;
    if (provenElderly(body, policy, command.occurredAt)) return PriorityClass::Elderly;
    if (returnsWithCorrections(body, context)) return PriorityClass::Corrections;
    return PriorityClass::None;
}

std::optional<Refusal> whyNoTicket(const TakeTicket& body, const Command& command, const DecideContext& context) {
    if (const auto closed = closedNow(body.theme, command.occurredAt, context)) return closed;
    if (const auto barred = barredNow(body.personToken, command.occurredAt, context)) return barred;
    return heldElsewhere(body.personToken, body.theme, {}, context);
}
}  // namespace

Decision decideBody(const TakeTicket& body, const Command& command, const DecideContext& context) {
    if (body.ticket.empty()) return rejected(RefusalCode::Malformed, {{"what", "ticket"}});
    if (const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, body.ticket.str()))
        return wrongTicketState(ticket->status);
    const auto theme = openTheme(body.theme, command, context);
    if (!theme) return rejected(theme.error());
    if (const auto refusal = whyNoTicket(body, command, context)) return rejected(*refusal);
    const auto arriving = checkIn(body, command, context);
    if (!arriving) return rejected(arriving.error());
    const Date day = localDate(command.occurredAt);
    const QueuePolicy& policy = policyOf(context);
    const int before = context.facts.ticketsTaken(body.theme, day);
    const int limit = policy.theme(body.theme).perDay;
    if (limit > 0 && before >= limit && !*arriving)
        return rejected(RefusalCode::DayFull, {{"theme", (*theme)->shortName}});

    TicketTaken taken;
    taken.theme = body.theme;
    taken.day = day;
    taken.number = ticketNumber((*theme)->ticketLetter, before + 1);
    taken.rankAt = command.occurredAt;
    if (*arriving) {
        taken.appointment = (*arriving)->appointment;
        taken.appointmentAt = (*arriving)->at;
    } else if (body.appointmentAt && isStaff(command.actor)) {
        if (!inTime(policy, *body.appointmentAt, command.occurredAt))
            return rejected(notNow(policy, *body.appointmentAt, command.occurredAt));
        taken.appointmentAt = body.appointmentAt;
    }
    taken.priority = taken.appointmentAt ? PriorityClass::Appointment : classFor(body, command, context);
    taken.personToken = body.personToken;
    taken.publicCode = body.publicCode;
    taken.personal = body.personal;
    WaitingTicket own;
    own.ticket = body.ticket;
    own.rankAt = own.takenAt = taken.rankAt;
    own.priority = taken.priority;
    own.appointmentAt = taken.appointmentAt;
    const auto count = [&](PriorityClass priority, Instant upTo) {
        return context.facts.waitingUpTo(body.theme, priority, upTo);
    };
    taken.ahead = peopleAhead(policy, count, own, command.occurredAt, /*itself=*/false);
    Events events = oneEvent(body.ticket, std::move(taken));
    if (*arriving) events.push_back({streamOf((*arriving)->appointment), AppointmentKept{body.ticket}});
    return events;
}

// ---- 预约 -------------------------------------------------------------------------------------------------------

namespace {
std::optional<Refusal> whyNotBooked(const BookAppointment& body, const AppointmentState* known, const Command& command,
                                    const DecideContext& context) {
    const QueuePolicy& policy = policyOf(context);
    const auto theme = openTheme(body.theme, command, context);
    if (!theme) return theme.error();
    if (!policy.theme(body.theme).bookable) return refuse(RefusalCode::NotBookable, {{"theme", (*theme)->shortName}});
    if (const auto barred = barredNow(body.personToken, command.occurredAt, context)) return barred;
    const Date day = localDate(body.at);
    const Milliseconds intoDay = body.at - startOfLocalDay(day);
    const Milliseconds slot = std::chrono::minutes{policy.slotMinutes};
    if (body.at <= command.occurredAt || intoDay % slot != Milliseconds{0})
        return refuse(RefusalCode::Malformed, {{"what", "at"}});
    if (const auto closed = closedNow(body.theme, body.at, context)) return closed;
    const auto own = context.facts.appointmentOf(body.personToken, body.theme, day);
    if (!body.personToken.empty() && own && *own != body.appointment)
        return refuse(RefusalCode::AppointmentStateWrong, {{"state", "同一天已有预约"}});
    const int limit = policy.theme(body.theme).perSlot;
    const bool sameSlot = known && known->theme == body.theme && known->at == body.at;
    if (limit > 0 && !sameSlot && context.facts.appointmentsBooked(body.theme, body.at, body.at + slot) >= limit)
        return refuse(RefusalCode::SlotFull, {{"time", momentText(body.at, command.occurredAt)}});
    return std::nullopt;
}
}  // namespace

Decision decideBody(const BookAppointment& body, const Command& command, const DecideContext& context) {
    if (body.appointment.empty()) return rejected(RefusalCode::Malformed, {{"what", "appointment"}});
    const auto* known = context.states.find<AppointmentState>(StreamKind::Appointment, body.appointment.str());
    if (known && known->status != AppointmentStatus::Booked) return wrongAppointmentState(statusName(known->status));
    const bool same = known && known->theme == body.theme && known->at == body.at &&
                      known->personToken == body.personToken && known->code == body.code &&
                      known->personal.name == body.personal.name && known->personal.phone == body.personal.phone;
    if (same) return Events{};  // imported again
    if (const auto refusal = whyNotBooked(body, known, command, context)) return rejected(*refusal);
    return Events{{streamOf(body.appointment),
                   AppointmentBooked{body.theme, body.at, body.personToken, body.code, body.personal}}};
}

Decision decideBody(const CancelAppointment& body, const Command&, const DecideContext& context) {
    const auto* known = context.states.find<AppointmentState>(StreamKind::Appointment, body.appointment.str());
    if (!known) return rejected(RefusalCode::NotFound, {{"what", "预约"}}, body.appointment.str());
    if (known->status != AppointmentStatus::Booked) return wrongAppointmentState(statusName(known->status));
    return Events{{streamOf(body.appointment), AppointmentCancelled{body.reason}}};
}

void applyBody(AppointmentState& state, const AppointmentBooked& event, const EventMeta&) {
    if (state.status != AppointmentStatus::None) ++state.moves;
    state.status = AppointmentStatus::Booked;
    state.theme = event.theme;
    state.at = event.at;
    state.personToken = event.personToken;
    state.code = event.code;
    state.personal = event.personal;
}

void applyBody(AppointmentState& state, const AppointmentKept& event, const EventMeta&) {
    state.status = AppointmentStatus::Kept;
    state.ticket = event.ticket;
}

void applyBody(AppointmentState& state, const AppointmentCancelled& event, const EventMeta&) {
    state.status = AppointmentStatus::Cancelled;
    state.reason = event.reason;
}

}  // namespace yc::domain

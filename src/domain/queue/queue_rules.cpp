// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/queue_rules.h"

#include "domain/core/permissions.h"
#include "domain/queue/call_order.h"
#include "domain/queue/queue_access.h"
#include "domain/service/service_rules.h"

#include <algorithm>
#include <set>

namespace yc::domain {

const TransitionTable<TicketStatus>& ticketTransitions() {
    using enum TicketStatus;
    static const TransitionTable<TicketStatus> table{
        {TakeTicket::kind, {None}, {Waiting}},
        {CallTicket::kind, {Waiting, Carried}, {Called}},
        {RecallTicket::kind, {Called, Missed}, {Called}},
        {MarkNotHere::kind, {Called}, {Waiting, Carried, Missed}},
        {RequeueTicket::kind, {Missed}, {Waiting, Carried}},
        {BeginService::kind, {Called}, {Serving}},
        {ParkTicket::kind, {Serving}, {Parked}},
        {ResumeTicket::kind, {Parked}, {Serving}},
        {TransferTicket::kind, {Serving, Parked}, {Waiting, Carried}},
        {LeaveTicket::kind, {Called, Serving}, {Left}},
        {NextItemOfTicket::kind, {Serving}, {Serving}},
        {FinishTicket::kind, {Serving}, {Finished}},
        {CloseDay::kind, {Waiting, Parked, Missed, Carried}, {Expired, Carried}},
        {CallLeased::kind, {Waiting, Carried}, {Called}},
        {ReleaseTicket::kind, {Waiting, Carried, Parked}, {Waiting, Carried, Parked}},
        {NoteTicket::kind, {Waiting, Called, Serving, Parked, Missed, Carried}, {}},
        {PrintTicket::kind, {Waiting, Called, Serving, Parked, Missed, Carried}, {}},
        {UndoTicketStep::kind,
         {Waiting, Carried, Called, Parked, Missed, Finished, Left},
         {Waiting, Carried, Missed, Called, Serving, Parked}},
    };
    return table;
}

std::string_view ticketStatusName(TicketStatus status) {
    switch (status) {
    case TicketStatus::None: return "未取号";
    case TicketStatus::Waiting: return "等候";
    case TicketStatus::Called: return "已呼叫";
    case TicketStatus::Serving: return "服务中";
    case TicketStatus::Parked: return "已挂起";
    case TicketStatus::Missed: return "已过号";
    case TicketStatus::Finished: return "已办结";
    case TicketStatus::Left: return "已离开";
    case TicketStatus::Expired: return "已失效";
    case TicketStatus::Carried: return "结转";
    }
    return {};
}

bool onlyByCentre(const Command& command, const StateSource& states) {
    if (offlineClass(command.body) == OfflineClass::Online) return true;
    const auto ticketOf = [&](const TicketId& id) { return states.find<TicketState>(StreamKind::Ticket, id.str()); };
    if (const auto* resume = std::get_if<ResumeTicket>(&command.body)) {
        const auto* ticket = ticketOf(resume->ticket);
        if (!ticket || ticket->status != TicketStatus::Parked) return false;  // refused by its rule
        const bool own = atWindow(command.actor, resume->desk) && ticket->desk == resume->desk && !ticket->anywhere &&
                         ticket->day == localDate(command.occurredAt);
        return !own;
    }
    if (const auto* recall = std::get_if<RecallTicket>(&command.body)) {
        const auto* ticket = ticketOf(recall->ticket);
        return ticket && ticket->status == TicketStatus::Missed;
    }
    return false;
}

bool isWaiting(TicketStatus status) { return status == TicketStatus::Waiting || status == TicketStatus::Carried; }

Decision decideBody(const BeginService& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketAt(body.ticket, body.desk, BeginService::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    return oneEvent(body.ticket, ServiceBegun{(*ticket)->desk});
}

Decision decideBody(const ParkTicket& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketAt(body.ticket, body.desk, ParkTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    return oneEvent(body.ticket, TicketParked{(*ticket)->desk, body.anywhere});
}

Decision decideBody(const ResumeTicket& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketFor(body.ticket, ResumeTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    // Another window goes on with it where the one that parked it said so, by closing too.
    if ((*ticket)->desk != body.desk && !(*ticket)->anywhere)
        return rejected(RefusalCode::TicketAtOtherDesk, {{"desk", (*ticket)->desk.str()}});
    const FoundDesk session = freeDesk(body.desk, command, context);
    if (!session) return rejected(session.error());
    if (!serves(**session, body.desk, (*ticket)->theme, command, context)) return notServed((*ticket)->theme, context);
    return oneEvent(body.ticket, TicketResumed{body.desk});
}

Decision decideBody(const TransferTicket& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketAt(body.ticket, body.desk, TransferTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    const ThemeId theme = body.toTheme.empty() ? (*ticket)->theme : body.toTheme;
    if (theme != (*ticket)->theme) {
        const auto open = openTheme(theme, command, context);
        if (!open) return rejected(open.error());
        if (const auto held = heldElsewhere((*ticket)->personToken, theme, body.ticket, context))
            return rejected(*held);
    }
    if (!body.toDesk.empty()) {
        const auto* there = context.states.find<DeskSessionState>(StreamKind::DeskSession, body.toDesk.str());
        const bool open = there && (there->status == DeskStatus::Open || there->status == DeskStatus::Paused);
        if (!open) return rejected(RefusalCode::DeskNotOpen);
        const auto served = callableThemes(policyOf(context), *there, body.toDesk, there->clerk);
        if (std::find(served.begin(), served.end(), theme) == served.end()) return notServed(theme, context);
    }
    if (body.place == QueuePlace::Head && body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    const Instant rank = rankAtPlace(body.place, **ticket, theme, command, context);
    return oneEvent(body.ticket, TicketTransferred{theme, body.toDesk, body.place, rank, body.reason});
}

Decision decideBody(const LeaveTicket& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketAt(body.ticket, body.desk, LeaveTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    return oneEvent(body.ticket, TicketLeft{});
}

Decision decideBody(const NextItemOfTicket& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketAt(body.ticket, body.desk, NextItemOfTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    const ThemeId& theme = body.theme;
    if (theme.empty() || theme == (*ticket)->theme) return oneEvent(body.ticket, NextItemBegun{});
    const auto open = openTheme(theme, command, context);
    if (!open) return rejected(open.error());
    const auto* session = context.states.find<DeskSessionState>(StreamKind::DeskSession, (*ticket)->desk.str());
    if (!session || !serves(*session, (*ticket)->desk, theme, command, context)) return notServed(theme, context);
    if (const auto held = heldElsewhere((*ticket)->personToken, theme, body.ticket, context)) return rejected(*held);
    return oneEvent(body.ticket, NextItemBegun{theme});
}

Decision decideBody(const FinishTicket& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketAt(body.ticket, body.desk, FinishTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    if (body.outcome == TicketOutcome::None) return rejected(RefusalCode::Malformed, {{"what", "outcome"}});
    // R070: an acceptance always names its case.
    if (body.outcome == TicketOutcome::Accepted && body.caseId.empty())
        return rejected(RefusalCode::NotFound, {{"what", "办件"}});
    if (!body.caseId.empty() && !context.states.find<CaseState>(StreamKind::Case, body.caseId.str()))
        return rejected(RefusalCode::NotFound, {{"what", "办件"}}, body.caseId.str());
    return oneEvent(body.ticket, TicketFinished{body.outcome, body.caseId});
}

// ---- 备注, 补打, 撤销 --------------------------------------------------------------------------------------------

Decision decideBody(const NoteTicket& body, const Command&, const DecideContext& context) {
    const FoundTicket ticket = ticketFor(body.ticket, NoteTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    return oneEvent(body.ticket, TicketNoted{body.personal});
}

Decision decideBody(const PrintTicket& body, const Command&, const DecideContext& context) {
    const FoundTicket ticket = ticketFor(body.ticket, PrintTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    return oneEvent(body.ticket, TicketPrinted{(*ticket)->prints + 1});
}

namespace {
bool wasRated(const TicketId& ticket, const DecideContext& context) {
    for (int channel = 1; channel <= static_cast<int>(EvaluationChannel::Default); ++channel) {
        SubmitEvaluation rating;
        rating.ticket = ticket;
        rating.channel = static_cast<EvaluationChannel>(channel);
        if (context.states.find(evaluationStream(rating))) return true;
    }
    return false;
}

/// 没有承诺过什么: a service that ended without a case, is not rated and was today.
bool nothingPromised(const TicketId& id, const TicketState& ticket, const Command& command,
                     const DecideContext& context) {
    if (ticket.undo != TicketStep::Finished && ticket.undo != TicketStep::Left) return true;
    const bool onlyTalk = ticket.outcome == TicketOutcome::None || ticket.outcome == TicketOutcome::Consulted ||
                          ticket.outcome == TicketOutcome::Mistaken;
    return onlyTalk && ticket.caseId.empty() && localDate(ticket.finishedAt) == localDate(command.occurredAt) &&
           !wasRated(id, context);
}

bool atDesk(TicketStatus status) { return status == TicketStatus::Called || status == TicketStatus::Serving; }
}  // namespace

Decision decideBody(const UndoTicketStep& body, const Command& command, const DecideContext& context) {
    const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, body.ticket.str());
    if (!ticket) return rejected(RefusalCode::NotFound, {{"what", "号票"}}, body.ticket.str());
    const TicketState& state = *ticket;
    // One answer for whoever comes too late, whatever has become of the ticket.
    if (!permits(ticketTransitions(), UndoTicketStep::kind, state.status) || state.undo == TicketStep::None ||
        state.undo != body.step || !nothingPromised(body.ticket, state, command, context))
        return rejected(RefusalCode::NotUndoable);
    if (!state.undoDesk.empty()) {
        if (!actsAt(command.actor, body.desk)) return rejected(RefusalCode::NotPermitted);
        if (state.undoDesk != body.desk && !command.actor.has(Role::Supervisor))
            return rejected(RefusalCode::TicketAtOtherDesk, {{"desk", state.undoDesk.str()}});
    }
    TicketPosition back = state.before;
    if (!reservationHolds(back.reservedFor, back.theme, context)) back.reservedFor = {};
    if (atDesk(back.status) && !atDesk(state.status)) {
        const FoundDesk session = freeDesk(back.desk, command, context);
        if (!session) return rejected(session.error());
    }
    if (back.status != TicketStatus::Missed) {
        if (const auto held = heldElsewhere(state.personToken, back.theme, body.ticket, context))
            return rejected(*held);
    }
    return oneEvent(body.ticket, TicketStepUndone{state.undo, std::move(back)});
}

// ---- 日结 -------------------------------------------------------------------------------------------------------

namespace {
/// How one live ticket ends its day; nullopt = it stays as it is.
std::optional<TicketClosedWithDay> endOfDay(const TicketId& id, const TicketState& ticket, const CloseDay& body,
                                            const Command& command, const DecideContext& context) {
    if (ticket.day > body.day || !permits(ticketTransitions(), CloseDay::kind, ticket.status)) return std::nullopt;
    const QueuePolicy& policy = policyOf(context);
    // A window may be calling it right now.
    const Milliseconds margin = std::chrono::seconds{policy.lease.marginSeconds};
    if (!ticket.lease.empty() && command.occurredAt < ticket.lease.until + margin) return std::nullopt;
    const bool carry = body.byRule ? policy.theme(ticket.theme).carry : body.carry;
    // Who was passed by may have taken another ticket since: a person has one for a theme.
    const bool other = ticket.status == TicketStatus::Missed &&
                       heldElsewhere(ticket.personToken, ticket.theme, id, context).has_value();
    const bool tooOld = body.byRule && ticket.day < body.day && (body.day - ticket.day).count() >= policy.carryDays;
    const bool stays = carry && !tooOld && !other;
    if (ticket.status == TicketStatus::Carried && stays) return std::nullopt;
    return TicketClosedWithDay{stays};
}

bool leftOpen(const DeskId& desk, const DecideContext& context) {
    const auto* session = context.states.find<DeskSessionState>(StreamKind::DeskSession, desk.str());
    return session && permits(deskTransitions(), CloseDesk::kind, session->status) && !context.facts.ticketAtDesk(desk);
}
}  // namespace

Decision decideBody(const CloseDay& body, const Command& command, const DecideContext& context) {
    // Tickets at a window finish there; whatever the closer could not see stays and is seen afterwards.
    Events events;
    std::set<std::string> carried;  // passed tickets of one person for one theme: one of them goes on
    for (const TicketId& id : body.tickets) {
        const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
        auto end = ticket ? endOfDay(id, *ticket, body, command, context) : std::nullopt;
        if (!end) continue;
        const bool missed = end->carried && ticket->status == TicketStatus::Missed && !ticket->personToken.empty();
        if (missed) end->carried = carried.insert(ticket->personToken + '|' + ticket->theme.str()).second;
        events.push_back({streamOf(id), *end});
    }
    for (const DeskId& desk : body.desks) {
        if (!leftOpen(desk, context)) continue;
        events.push_back({streamOf(desk), DeskClosed{}});
        endReservations(events, desk, context, [](const DeskId&, const ThemeId&) { return false; });
    }
    return events;
}

}  // namespace yc::domain

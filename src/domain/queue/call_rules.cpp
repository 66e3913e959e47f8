// SPDX-License-Identifier: GPL-3.0-or-later
// 叫号: next and chosen, recall, not here, requeue; leases for windows that the network may leave alone.
#include "domain/core/permissions.h"
#include "domain/queue/call_order.h"
#include "domain/queue/queue_access.h"

#include <algorithm>

namespace yc::domain {

namespace {
/// A ticket named by the clerk goes before its turn; the reason is told with the call.
Decision callChosen(const CallTicket& body, const DeskSessionState& session, const Command& command,
                    const DecideContext& context) {
    const FoundTicket ticket = ticketFor(body.chosen, CallTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    const TicketState& state = **ticket;
    if (!serves(session, body.desk, state.theme, command, context)) return notServed(state.theme, context);
    if (!state.reservedFor.empty() && state.reservedFor != body.desk)
        return rejected(RefusalCode::TicketAtOtherDesk, {{"desk", state.reservedFor.str()}});
    if (!state.lease.empty() && state.lease.desk != body.desk)
        return rejected(
            RefusalCode::TicketIsLeased,
            {{"number", state.number}, {"desk", state.lease.desk.str()}, {"until", clockTime(state.lease.until)}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    TicketCalled called;
    called.desk = body.desk;
    called.rankReason = "指定叫号：" + body.reason;
    called.rankReasonEn = "Chosen: " + body.reason;
    called.policyVersion = policyOf(context).version;
    return oneEvent(body.chosen, std::move(called));
}

/// The first of the order that still waits. Reading it puts its version under guard: two windows never get the same one.
const CallCandidate* firstWaiting(const std::vector<CallCandidate>& order, const DecideContext& context) {
    for (const CallCandidate& candidate : order) {
        const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, candidate.ticket.ticket.str());
        if (ticket && isWaiting(ticket->status)) return &candidate;
    }
    return nullptr;
}
}  // namespace

Decision decideBody(const CallTicket& body, const Command& command, const DecideContext& context) {
    const FoundDesk session = freeDesk(body.desk, command, context);
    if (!session) return rejected(session.error());
    const QueuePolicy& policy = policyOf(context);
    const auto authorised = callableThemes(policy, **session, body.desk, command.actor.account);
    const std::vector<ThemeId>& themes = body.themes.empty() ? authorised : body.themes;
    for (const ThemeId& theme : themes) {
        if (std::find(authorised.begin(), authorised.end(), theme) == authorised.end())
            return notServed(theme, context);
    }
    if (!body.chosen.empty()) return callChosen(body, **session, command, context);
    const auto order =
        callOrder(policy, context.facts.callable(themes, body.desk, /*perClass=*/2), body.desk, command.occurredAt);
    const CallCandidate* next = firstWaiting(order, context);
    if (!next) return rejected(RefusalCode::NobodyWaiting);
    return oneEvent(next->ticket.ticket,
                    TicketCalled{body.desk, next->reason, next->reasonEn, policy.version, /*leased=*/false});
}

Decision decideBody(const RecallTicket& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketFor(body.ticket, RecallTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    if ((*ticket)->status == TicketStatus::Missed) {  // somebody came after all: any free window that serves the theme
        const FoundDesk session = freeDesk(body.desk, command, context);
        if (!session) return rejected(session.error());
        if (!serves(**session, body.desk, (*ticket)->theme, command, context))
            return notServed((*ticket)->theme, context);
        if (const auto held = heldElsewhere((*ticket)->personToken, (*ticket)->theme, body.ticket, context))
            return rejected(*held);
        return oneEvent(body.ticket, TicketRecalled{body.desk});
    }
    const FoundTicket here = ticketAt(body.ticket, body.desk, RecallTicket::kind, command, context);
    if (!here) return rejected(here.error());
    // A clock that was set back must not hold up the hall.
    const Milliseconds since = command.occurredAt - (*ticket)->lastCalledAt;
    const Milliseconds pause = recallCooldown(context);
    if (since >= Milliseconds{0} && since < pause) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(pause - since);
        return rejected(RefusalCode::RecallTooSoon, {{"seconds", std::to_string(left.count())}});
    }
    return oneEvent(body.ticket, TicketRecalled{(*ticket)->desk});
}

Decision decideBody(const MarkNotHere& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketAt(body.ticket, body.desk, MarkNotHere::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    const bool missed = (*ticket)->misses + 1 >= maxMisses(context);
    const Instant rank =
        missed ? (*ticket)->rankAt : rankAtPlace(QueuePlace::Behind, **ticket, (*ticket)->theme, command, context);
    Events events = oneEvent(body.ticket, TicketNotHere{missed, rank});
    // Called by another window, or that one serves it no more: nobody would ever call it again.
    if (!missed && !reservationHolds((*ticket)->reservedFor, (*ticket)->theme, context))
        events.push_back({streamOf(body.ticket), TicketRequeued{QueuePlace::Behind, rank}});
    return events;
}

Decision decideBody(const RequeueTicket& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketFor(body.ticket, RequeueTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    if (const auto held = heldElsewhere((*ticket)->personToken, (*ticket)->theme, body.ticket, context))
        return rejected(*held);
    const Instant rank = rankAtPlace(body.place, **ticket, (*ticket)->theme, command, context);
    return oneEvent(body.ticket, TicketRequeued{body.place, rank});
}

// ---- 断网租号 ---------------------------------------------------------------------------------------------------

namespace {
Milliseconds margin(const DecideContext& context) {
    return std::chrono::seconds{policyOf(context).lease.marginSeconds};
}

/// As far behind as other windows are open: they have their next ones, and the window comes to it in its time.
const CallCandidate* toLease(const std::vector<CallCandidate>& order, std::size_t behind,
                             const DecideContext& context) {
    for (std::size_t i = behind; i < order.size(); ++i) {
        const WaitingTicket& ticket = order[i].ticket;
        const auto* state = context.states.find<TicketState>(StreamKind::Ticket, ticket.ticket.str());
        if (state && isWaiting(state->status) && ticket.reservedFor.empty()) return &order[i];
    }
    return nullptr;
}
}  // namespace

Decision decideBody(const LeaseTicket& body, const Command& command, const DecideContext& context) {
    // Only the window knows what it has called by the lease it holds.
    if (!atWindow(command.actor, body.desk)) return rejected(RefusalCode::NotPermitted);
    const auto* session = context.states.find<DeskSessionState>(StreamKind::DeskSession, body.desk.str());
    if (!session || session->status != DeskStatus::Open) return rejected(RefusalCode::DeskNotOpen);
    const QueuePolicy& policy = policyOf(context);
    Events events;
    if (policy.lease.minutes > 0) {
        const auto themes = callableThemes(policy, *session, body.desk, command.actor.account);
        const int others = std::max(0, context.facts.openDesks(themes) - 1);
        const auto order =
            callOrder(policy, context.facts.callable(themes, body.desk, others + 2), body.desk, command.occurredAt);
        const auto held = std::find_if(order.begin(), order.end(),
                                       [&](const CallCandidate& one) { return one.ticket.leasedTo == body.desk; });
        // What it holds stays its own until the queue has come to it; then the others may have it.
        const bool reached = held == order.end() || (held == order.begin() && others > 0);
        const CallCandidate* chosen = reached ? toLease(order, static_cast<std::size_t>(others), context) : &*held;
        for (const TicketId& id : context.facts.leasedTickets(body.desk)) {
            if (!chosen || id != chosen->ticket.ticket) events.push_back({streamOf(id), TicketLeaseEnded{}});
        }
        if (chosen) {
            const Instant until = command.occurredAt + std::chrono::minutes{policy.lease.minutes};
            events.push_back(
                {streamOf(chosen->ticket.ticket), TicketLeased{body.desk, until, chosen->reason, chosen->reasonEn}});
        }
    } else {
        endLeases(events, body.desk, context);
    }
    return events;
}

Decision decideBody(const ReturnLease& body, const Command& command, const DecideContext& context) {
    if (!atWindow(command.actor, body.desk)) return rejected(RefusalCode::NotPermitted);
    Events events;
    endLeases(events, body.desk, context);
    return events;
}

namespace {
/// A call the window asked for just before the network went, and never heard of: nobody there knows of it.
std::optional<TicketId> unseenCall(const DeskId& desk, const DecideContext& context) {
    const auto busy = context.facts.ticketAtDesk(desk);
    const auto* ticket = busy ? context.states.find<TicketState>(StreamKind::Ticket, busy->str()) : nullptr;
    const bool onlyCalled = ticket && ticket->status == TicketStatus::Called && ticket->undo == TicketStep::Called;
    return onlyCalled ? busy : std::nullopt;
}
}  // namespace

Decision decideBody(const CallLeased& body, const Command& command, const DecideContext& context) {
    if (!atWindow(command.actor, body.desk)) return rejected(RefusalCode::NotPermitted);
    const auto unseen = unseenCall(body.desk, context);
    if (unseen && *unseen == body.ticket) return Events{};  // it is that very call
    // Closed or paused from elsewhere it goes on until it hears of it; what it closes itself ends the lease.
    const auto busy = context.facts.ticketAtDesk(body.desk);
    if (busy && !unseen) return rejected(RefusalCode::DeskBusy, {{"number", numberOf(*busy, context)}});
    const FoundTicket ticket = ticketFor(body.ticket, CallLeased::kind, context);
    if (!ticket) return rejected(ticket.error());
    const TicketState& state = **ticket;
    const TicketLease& lease = state.lease;
    // A clock that ran wild is no reason to trust a lease: outside its time, on either side, it does not hold.
    const bool holds = lease.desk == body.desk && command.occurredAt <= lease.until - margin(context) &&
                       command.occurredAt >= lease.from - margin(context);
    if (!holds) return rejected(RefusalCode::LeaseIsOver, {{"number", state.number}});
    Events events;
    if (unseen) {
        const auto* other = context.states.find<TicketState>(StreamKind::Ticket, unseen->str());
        events.push_back({streamOf(*unseen), TicketStepUndone{TicketStep::Called, other->before}});
    }
    TicketCalled called;
    called.desk = body.desk;
    called.rankReason = lease.rankReason + "（断网租号）";
    called.rankReasonEn = lease.rankReasonEn + " (leased, centre away)";
    called.policyVersion = policyOf(context).version;
    called.leased = true;
    events.push_back({streamOf(body.ticket), std::move(called)});
    return events;
}

Decision decideBody(const ReleaseTicket& body, const Command& command, const DecideContext& context) {
    const FoundTicket ticket = ticketFor(body.ticket, ReleaseTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    if ((*ticket)->status == TicketStatus::Parked) {
        if ((*ticket)->anywhere) return Events{};
        if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
        return oneEvent(body.ticket, TicketFreed{body.reason});
    }
    const TicketLease& lease = (*ticket)->lease;
    if (lease.empty()) return rejected(RefusalCode::LeaseIsOver, {{"number", (*ticket)->number}});
    const Instant free = lease.until + margin(context);
    if (command.occurredAt < free)
        return rejected(RefusalCode::LeaseRunning,
                        {{"until", clockTime(free + std::chrono::minutes{1})}, {"desk", lease.desk.str()}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    return oneEvent(body.ticket, TicketLeaseEnded{/*released=*/true, body.reason});
}

}  // namespace yc::domain

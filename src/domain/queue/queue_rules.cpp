// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/queue_rules.h"

#include "domain/core/decision.h"
#include "domain/core/numbers.h"
#include "domain/core/permissions.h"
#include "domain/queue/call_order.h"

#include <algorithm>

namespace yc::domain {

const TransitionTable<TicketStatus>& ticketTransitions() {
    using enum TicketStatus;
    static const TransitionTable<TicketStatus> table{
        {TakeTicket::kind, {None}, {Waiting}},
        {CallTicket::kind, {Waiting, Carried}, {Called}},
        {RecallTicket::kind, {Called, Missed}, {Called}},
        {MarkNotHere::kind, {Called}, {Waiting, Missed}},
        {RequeueTicket::kind, {Missed}, {Waiting}},
        {BeginService::kind, {Called}, {Serving}},
        {ParkTicket::kind, {Serving}, {Parked}},
        {ResumeTicket::kind, {Parked}, {Serving}},
        {TransferTicket::kind, {Serving, Parked}, {Waiting}},
        {LeaveTicket::kind, {Called, Serving}, {Left}},
        {NextItemOfTicket::kind, {Serving}, {Serving}},
        {FinishTicket::kind, {Serving}, {Finished}},
        {CloseDay::kind, {Waiting, Parked, Missed, Carried}, {Expired, Carried}},
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

bool isWaiting(TicketStatus status) { return status == TicketStatus::Waiting || status == TicketStatus::Carried; }

namespace {
using Found = Expected<const TicketState*, Refusal>;

Unexpected<Refusal> wrongState(TicketStatus status) {
    return rejected(RefusalCode::TicketStateWrong, {{"state", std::string(ticketStatusName(status))}});
}

Events one(const TicketId& ticket, EventBody event) { return {NewEvent{streamOf(ticket), std::move(event)}}; }

/// The ticket, if the command may follow its state.
Found ticketFor(const TicketId& id, std::string_view kind, const DecideContext& context) {
    const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
    if (!ticket) return rejected(RefusalCode::NotFound, {{"what", "号票"}}, id.str());
    if (!permits(ticketTransitions(), kind, ticket->status)) return wrongState(ticket->status);
    return ticket;
}

/// The same, for a ticket that is called to, served at or parked by a window: only this window goes on with it. A
/// supervisor may act for a window that is away.
Found ticketAt(const TicketId& id, const DeskId& desk, std::string_view kind, const Command& command,
               const DecideContext& context) {
    Found ticket = ticketFor(id, kind, context);
    if (!ticket) return ticket;
    if ((*ticket)->desk != desk && !command.actor.has(Role::Supervisor))
        return rejected(RefusalCode::TicketAtOtherDesk, {{"desk", (*ticket)->desk.str()}});
    if (!actsAt(command.actor, desk)) return rejected(RefusalCode::NotPermitted);
    return ticket;
}

using Desk = Expected<const DeskSessionState*, Refusal>;

std::string numberOf(const TicketId& id, const DecideContext& context) {
    const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
    return ticket ? ticket->number : std::string();
}

/// The window, if it is open, the actor's own, and serves nobody.
Desk freeDesk(const DeskId& desk, const Command& command, const DecideContext& context) {
    if (!actsAt(command.actor, desk)) return rejected(RefusalCode::NotPermitted);
    const auto* session = context.states.find<DeskSessionState>(StreamKind::DeskSession, desk.str());
    if (!session || session->status == DeskStatus::None || session->status == DeskStatus::Closed)
        return rejected(RefusalCode::DeskNotOpen);
    if (session->status == DeskStatus::Paused) return rejected(RefusalCode::DeskStateWrong, {{"state", "暂停"}});
    if (const auto ticket = context.facts.ticketAtDesk(desk))
        return rejected(RefusalCode::DeskBusy, {{"number", numberOf(*ticket, context)}});
    return session;
}

bool serves(const DeskSessionState& session, const ThemeId& theme) {
    return std::find(session.themes.begin(), session.themes.end(), theme) != session.themes.end();
}

std::string themeName(const ThemeId& theme, const DecideContext& context) {
    const auto* found = context.catalogue ? context.catalogue->theme(theme) : nullptr;
    return found ? found->shortName : theme.str();
}

Unexpected<Refusal> notServed(const ThemeId& theme, const DecideContext& context) {
    return rejected(RefusalCode::ThemeNotServed, {{"theme", themeName(theme, context)}});
}

/// A theme that takes new people now.
Expected<const catalogue::Theme*, Refusal> openTheme(const ThemeId& id, const Command& command,
                                                     const DecideContext& context) {
    if (!context.catalogue)
        return rejected(RefusalCode::CatalogueUnknown, {{"version", std::to_string(command.basis.catalogueVersion)}});
    const catalogue::Theme* theme = context.catalogue->theme(id);
    if (!theme) return rejected(RefusalCode::ThemeUnknown, {{"theme", id.str()}});
    if (theme->status != catalogue::ThemeStatus::Published)
        return rejected(RefusalCode::ThemeSuspended, {{"theme", theme->shortName}});
    return theme;
}

/// 原位, 队首, 队尾.
Instant rankFor(QueuePlace place, const TicketState& ticket, const ThemeId& theme, Instant now,
                const FactSource& facts) {
    switch (place) {
    case QueuePlace::Original: return ticket.rankAt;
    case QueuePlace::Tail: return now;
    case QueuePlace::Head: break;
    }
    Instant head = std::min(now, ticket.rankAt);
    for (const WaitingTicket& other : facts.waitingTickets({theme}))
        head = std::min(head, other.rankAt - headStart(other.priority) - Milliseconds{1});
    return head;
}
}  // namespace

Decision decideBody(const TakeTicket& body, const Command& command, const DecideContext& context) {
    if (body.ticket.empty()) return rejected(RefusalCode::Malformed, {{"what", "ticket"}});
    if (const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, body.ticket.str()))
        return wrongState(ticket->status);
    const auto theme = openTheme(body.theme, command, context);
    if (!theme) return rejected(theme.error());
    if (!body.personToken.empty()) {
        if (const auto held = context.facts.liveTicket(body.personToken, body.theme))
            return rejected(RefusalCode::AlreadyHasTicket, {{"number", numberOf(*held, context)}});
    }
    TicketTaken taken;
    taken.theme = body.theme;
    taken.day = localDate(command.occurredAt);
    taken.number = ticketNumber((*theme)->ticketLetter, context.facts.ticketsTaken(body.theme, taken.day) + 1);
    taken.rankAt = command.occurredAt;
    taken.priority = body.priority;
    taken.appointmentAt = body.appointmentAt;
    taken.personToken = body.personToken;
    taken.publicCode = body.publicCode;
    taken.personal = body.personal;
    const WaitingTicket own{body.ticket,  taken.number,  body.theme,         taken.rankAt,
                            taken.rankAt, body.priority, body.appointmentAt, {}};
    taken.ahead = peopleAhead(context.facts.waitingTickets({body.theme}), own, command.occurredAt);
    return one(body.ticket, std::move(taken));
}

namespace {
/// A ticket named by the clerk goes before its turn; the reason is told with the call.
Decision callChosen(const CallTicket& body, const DeskSessionState& session, const DecideContext& context) {
    const Found ticket = ticketFor(body.chosen, CallTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    if (!serves(session, (*ticket)->theme)) return notServed((*ticket)->theme, context);
    if (!(*ticket)->reservedFor.empty() && (*ticket)->reservedFor != body.desk)
        return rejected(RefusalCode::TicketAtOtherDesk, {{"desk", (*ticket)->reservedFor.str()}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    return one(body.chosen, TicketCalled{body.desk, "指定叫号：" + body.reason});
}
}  // namespace

Decision decideBody(const CallTicket& body, const Command& command, const DecideContext& context) {
    const Desk session = freeDesk(body.desk, command, context);
    if (!session) return rejected(session.error());
    const std::vector<ThemeId>& themes = body.themes.empty() ? (*session)->themes : body.themes;
    for (const ThemeId& theme : themes) {
        if (!serves(**session, theme)) return notServed(theme, context);
    }
    if (!body.chosen.empty()) return callChosen(body, **session, context);
    for (const CallCandidate& candidate :
         callOrder(context.facts.waitingTickets(themes), body.desk, command.occurredAt)) {
        // Reading the ticket puts its version under guard: two windows never get the same one.
        const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, candidate.ticket.ticket.str());
        if (!ticket || !isWaiting(ticket->status)) continue;
        const bool carried = ticket->status == TicketStatus::Carried;
        return one(candidate.ticket.ticket,
                   TicketCalled{body.desk, carried ? "前日结转，" + candidate.reason : candidate.reason});
    }
    return rejected(RefusalCode::NobodyWaiting);
}

Decision decideBody(const RecallTicket& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketFor(body.ticket, RecallTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    if ((*ticket)->status == TicketStatus::Missed) {  // somebody came after all: any free window that serves the theme
        const Desk session = freeDesk(body.desk, command, context);
        if (!session) return rejected(session.error());
        if (!serves(**session, (*ticket)->theme)) return notServed((*ticket)->theme, context);
        return one(body.ticket, TicketRecalled{body.desk});
    }
    const Found here = ticketAt(body.ticket, body.desk, RecallTicket::kind, command, context);
    if (!here) return rejected(here.error());
    const Milliseconds since = command.occurredAt - (*ticket)->lastCalledAt;
    if (since < context.rules.recallCooldown) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(context.rules.recallCooldown - since);
        return rejected(RefusalCode::RecallTooSoon, {{"seconds", std::to_string(left.count())}});
    }
    return one(body.ticket, TicketRecalled{(*ticket)->desk});
}

Decision decideBody(const MarkNotHere& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketAt(body.ticket, body.desk, MarkNotHere::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    const bool missed = (*ticket)->misses + 1 >= context.rules.maxMisses;
    return one(body.ticket, TicketNotHere{missed, missed ? (*ticket)->rankAt : command.occurredAt});
}

Decision decideBody(const RequeueTicket& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketFor(body.ticket, RequeueTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    const Instant rank = rankFor(body.place, **ticket, (*ticket)->theme, command.occurredAt, context.facts);
    return one(body.ticket, TicketRequeued{body.place, rank});
}

Decision decideBody(const BeginService& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketAt(body.ticket, body.desk, BeginService::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    return one(body.ticket, ServiceBegun{(*ticket)->desk});
}

Decision decideBody(const ParkTicket& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketAt(body.ticket, body.desk, ParkTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    return one(body.ticket, TicketParked{(*ticket)->desk});
}

Decision decideBody(const ResumeTicket& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketFor(body.ticket, ResumeTicket::kind, context);
    if (!ticket) return rejected(ticket.error());
    // Another window takes over only when the one that parked it has gone.
    const auto* parkedBy = context.states.find<DeskSessionState>(StreamKind::DeskSession, (*ticket)->desk.str());
    const bool gone = !parkedBy || parkedBy->status == DeskStatus::Closed;
    if ((*ticket)->desk != body.desk && !gone)
        return rejected(RefusalCode::TicketAtOtherDesk, {{"desk", (*ticket)->desk.str()}});
    const Desk session = freeDesk(body.desk, command, context);
    if (!session) return rejected(session.error());
    if (!serves(**session, (*ticket)->theme)) return notServed((*ticket)->theme, context);
    return one(body.ticket, TicketResumed{body.desk});
}

Decision decideBody(const TransferTicket& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketAt(body.ticket, body.desk, TransferTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    const ThemeId theme = body.toTheme.empty() ? (*ticket)->theme : body.toTheme;
    if (theme != (*ticket)->theme) {
        const auto open = openTheme(theme, command, context);
        if (!open) return rejected(open.error());
        const std::string& token = (*ticket)->personToken;
        if (const auto held = token.empty() ? std::nullopt : context.facts.liveTicket(token, theme))
            return rejected(RefusalCode::AlreadyHasTicket, {{"number", numberOf(*held, context)}});
    }
    if (body.place == QueuePlace::Head && body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    const Instant rank = rankFor(body.place, **ticket, theme, command.occurredAt, context.facts);
    return one(body.ticket, TicketTransferred{theme, body.toDesk, body.place, rank, body.reason});
}

Decision decideBody(const LeaveTicket& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketAt(body.ticket, body.desk, LeaveTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    return one(body.ticket, TicketLeft{});
}

Decision decideBody(const NextItemOfTicket& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketAt(body.ticket, body.desk, NextItemOfTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    return one(body.ticket, NextItemBegun{});
}

Decision decideBody(const FinishTicket& body, const Command& command, const DecideContext& context) {
    const Found ticket = ticketAt(body.ticket, body.desk, FinishTicket::kind, command, context);
    if (!ticket) return rejected(ticket.error());
    if (body.outcome == TicketOutcome::None) return rejected(RefusalCode::Malformed, {{"what", "outcome"}});
    // R070: an acceptance always names its case.
    if (body.outcome == TicketOutcome::Accepted && body.caseId.empty())
        return rejected(RefusalCode::NotFound, {{"what", "办件"}});
    if (!body.caseId.empty() && !context.states.find<CaseState>(StreamKind::Case, body.caseId.str()))
        return rejected(RefusalCode::NotFound, {{"what", "办件"}}, body.caseId.str());
    return one(body.ticket, TicketFinished{body.outcome, body.caseId});
}

Decision decideBody(const CloseDay& body, const Command&, const DecideContext& context) {
    // Tickets at a window finish there; whatever the closer could not see stays and is seen afterwards.
    Events events;
    for (const TicketId& id : body.tickets) {
        const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
        if (!ticket || ticket->day > body.day || !permits(ticketTransitions(), CloseDay::kind, ticket->status))
            continue;
        if (body.carry && ticket->status == TicketStatus::Carried) continue;
        events.push_back({streamOf(id), TicketClosedWithDay{body.carry}});
    }
    return events;
}

}  // namespace yc::domain

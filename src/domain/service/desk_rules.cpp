// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/decision.h"
#include "domain/core/permissions.h"
#include "domain/queue/call_order.h"
#include "domain/queue/queue_access.h"
#include "domain/service/service_rules.h"

#include <algorithm>

namespace yc::domain {

const TransitionTable<DeskStatus>& deskTransitions() {
    using enum DeskStatus;
    static const TransitionTable<DeskStatus> table{
        {OpenDesk::kind, {None, Closed}, {Open}},
        {PauseDesk::kind, {Open}, {Paused}},
        {ContinueDesk::kind, {Paused}, {Open}},
        {CloseDesk::kind, {Open, Paused}, {Closed}},
        {TakeOverDesk::kind, {Open, Paused}, {Open}},
        {RecordQuickService::kind, {Open}, {Open}},
        {AskForHelp::kind, {Open, Paused}, {Open, Paused}},
        {EndHelp::kind, {Open, Paused}, {Open, Paused}},
    };
    return table;
}

std::string_view deskStatusName(DeskStatus status) {
    switch (status) {
    case DeskStatus::None: return "未开";
    case DeskStatus::Open: return "服务中";
    case DeskStatus::Paused: return "暂停";
    case DeskStatus::Closed: return "已关";
    }
    return {};
}

namespace {
/// Why the window cannot take this step, if so. Whoever sits at it now may, not only who opened it.
std::optional<Refusal> problem(const DeskId& desk, std::string_view kind, const Command& command,
                               const DecideContext& context) {
    if (desk.empty()) return refuse(RefusalCode::Malformed, {{"what", "desk"}});
    if (!actsAt(command.actor, desk)) return refuse(RefusalCode::NotPermitted);
    const auto* session = context.states.find<DeskSessionState>(StreamKind::DeskSession, desk.str());
    const DeskStatus status = session ? session->status : DeskStatus::None;
    if (!permits(deskTransitions(), kind, status))
        return refuse(RefusalCode::DeskStateWrong, {{"state", std::string(deskStatusName(status))}});
    return std::nullopt;
}

/// The same, and nobody is being called or served there.
std::optional<Refusal> problemUnlessIdle(const DeskId& desk, std::string_view kind, const Command& command,
                                         const DecideContext& context) {
    if (const auto refusal = problem(desk, kind, command, context)) return refusal;
    const auto id = context.facts.ticketAtDesk(desk);
    if (!id) return std::nullopt;
    const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id->str());
    return refuse(RefusalCode::DeskBusy, {{"number", ticket ? ticket->number : std::string()}});
}
}  // namespace

Decision decideBody(const OpenDesk& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problem(body.desk, OpenDesk::kind, command, context)) return rejected(*refusal);
    for (const ThemeId& theme : body.themes) {
        if (context.catalogue && !context.catalogue->theme(theme))
            return rejected(RefusalCode::ThemeUnknown, {{"theme", theme.str()}});
    }
    return Events{{streamOf(body.desk), DeskOpened{command.actor.account, body.clerkName, body.themes}}};
}

Decision decideBody(const PauseDesk& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problemUnlessIdle(body.desk, PauseDesk::kind, command, context)) return rejected(*refusal);
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    Events events{{streamOf(body.desk), DeskPaused{body.reason, body.until}}};
    endLeases(events, body.desk, context);
    return events;
}

Decision decideBody(const ContinueDesk& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problem(body.desk, ContinueDesk::kind, command, context)) return rejected(*refusal);
    return Events{{streamOf(body.desk), DeskContinued{}}};
}

Decision decideBody(const CloseDesk& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problemUnlessIdle(body.desk, CloseDesk::kind, command, context)) return rejected(*refusal);
    Events events{{streamOf(body.desk), DeskClosed{}}};
    endLeases(events, body.desk, context);
    endReservations(events, body.desk, context, [](const DeskId&, const ThemeId&) { return false; });
    return events;
}

Decision decideBody(const TakeOverDesk& body, const Command& command, const DecideContext& context) {
    // The ticket being served, the parked ones and the papers belong to the window, so they stay as they are.
    if (const auto refusal = problem(body.desk, TakeOverDesk::kind, command, context)) return rejected(*refusal);
    const auto& session = *context.states.find<DeskSessionState>(StreamKind::DeskSession, body.desk.str());
    if (session.clerk == command.actor.account) return Events{};  // goes on with the own work
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    Events events{
        {streamOf(body.desk), DeskTakenOver{command.actor.account, body.clerkName, session.clerk, body.reason}}};
    // What was kept for or leased to this window, and the substitute may not serve, goes back to everybody.
    const auto served = callableThemes(policyOf(context), session, body.desk, command.actor.account);
    const auto serves = [&](const ThemeId& theme) {
        return std::find(served.begin(), served.end(), theme) != served.end();
    };
    for (const TicketId& id : context.facts.leasedTickets(body.desk)) {
        const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
        if (ticket && isWaiting(ticket->status) && ticket->lease.desk == body.desk && !serves(ticket->theme))
            events.push_back({streamOf(id), TicketLeaseEnded{}});
    }
    endReservations(events, body.desk, context, [&](const DeskId&, const ThemeId& theme) { return serves(theme); });
    return events;
}

Decision decideBody(const RecordQuickService& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problem(body.desk, RecordQuickService::kind, command, context)) return rejected(*refusal);
    const QuickService* service = policyOf(context).quickService(body.service);
    if (!service) return rejected(RefusalCode::QuickServiceUnknown, {{"service", body.service}});
    return Events{{streamOf(body.desk), QuickServiceRecorded{service->id, service->zh}}};
}

Decision decideBody(const AskForHelp& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problem(body.desk, AskForHelp::kind, command, context)) return rejected(*refusal);
    return Events{{streamOf(body.desk), HelpAsked{body.reason}}};
}

Decision decideBody(const EndHelp& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problem(body.desk, EndHelp::kind, command, context)) return rejected(*refusal);
    return Events{{streamOf(body.desk), HelpEnded{}}};
}

void applyBody(DeskSessionState& state, const DeskOpened& event, const EventMeta& meta) {
    state.status = DeskStatus::Open;
    state.desk = DeskId(meta.stream.key);
    state.clerk = event.clerk;
    state.clerkName = event.clerkName;
    state.themes = event.themes;
    state.since = meta.occurredAt;
    state.openedAt = meta.occurredAt;
    state.pauseReason.clear();
    state.pausedUntil.reset();
    state.takenOverFrom = {};
    state.quick.clear();
    state.helpSince = {};
    state.helpReason.clear();
}

void applyBody(DeskSessionState& state, const DeskPaused& event, const EventMeta& meta) {
    state.status = DeskStatus::Paused;
    state.pauseReason = event.reason;
    state.pausedUntil = event.until;
    state.since = meta.occurredAt;
}

void applyBody(DeskSessionState& state, const DeskContinued&, const EventMeta& meta) {
    state.status = DeskStatus::Open;
    state.pauseReason.clear();
    state.pausedUntil.reset();
    state.since = meta.occurredAt;
}

void applyBody(DeskSessionState& state, const DeskClosed&, const EventMeta& meta) {
    state.status = DeskStatus::Closed;
    state.pauseReason.clear();
    state.pausedUntil.reset();
    state.helpSince = {};
    state.helpReason.clear();
    state.since = meta.occurredAt;
}

void applyBody(DeskSessionState& state, const DeskTakenOver& event, const EventMeta& meta) {
    state.status = DeskStatus::Open;
    state.takenOverFrom = event.from;
    state.clerk = event.clerk;
    state.clerkName = event.clerkName;
    state.pauseReason.clear();
    state.pausedUntil.reset();
    state.since = meta.occurredAt;
}

void applyBody(DeskSessionState& state, const QuickServiceRecorded& event, const EventMeta&) {
    ++state.quick[event.service];
}

void applyBody(DeskSessionState& state, const HelpAsked& event, const EventMeta& meta) {
    state.helpSince = meta.occurredAt;
    state.helpReason = event.reason;
}

void applyBody(DeskSessionState& state, const HelpEnded&, const EventMeta&) {
    state.helpSince = {};
    state.helpReason.clear();
}

}  // namespace yc::domain

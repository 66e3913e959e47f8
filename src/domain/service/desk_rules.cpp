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
        {AnswerHelp::kind, {Open, Paused}, {Open, Paused}},
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
    if (atWindow(command.actor, body.desk)) endLeases(events, body.desk, context);
    return events;
}

Decision decideBody(const ContinueDesk& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problem(body.desk, ContinueDesk::kind, command, context)) return rejected(*refusal);
    return Events{{streamOf(body.desk), DeskContinued{}}};
}

Decision decideBody(const CloseDesk& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problemUnlessIdle(body.desk, CloseDesk::kind, command, context)) return rejected(*refusal);
    Events events{{streamOf(body.desk), DeskClosed{}}};
    if (atWindow(command.actor, body.desk)) {
        endLeases(events, body.desk, context);
        freeParked(events, body.desk, context, [](const ThemeId&) { return false; });
    }
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
    // What was kept for, parked by or leased to this window, and the substitute may not serve, goes back to everybody.
    const auto served = callableThemes(policyOf(context), session, body.desk, command.actor.account);
    const auto serves = [&](const ThemeId& theme) {
        return std::find(served.begin(), served.end(), theme) != served.end();
    };
    if (atWindow(command.actor, body.desk)) {
        for (const TicketId& id : context.facts.leasedTickets(body.desk)) {
            const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
            if (ticket && isWaiting(ticket->status) && ticket->lease.desk == body.desk && !serves(ticket->theme))
                events.push_back({streamOf(id), TicketLeaseEnded{}});
        }
        freeParked(events, body.desk, context, serves);
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
    const auto& session = *context.states.find<DeskSessionState>(StreamKind::DeskSession, body.desk.str());
    const bool asked = session.helpSince != Instant{} && session.helpAnsweredAt == Instant{} &&
                       session.helpAbout == body.about && session.helpReason == body.reason;
    if (asked) return Events{};  // pressed again
    return Events{{streamOf(body.desk), HelpAsked{body.reason, body.about}}};
}

Decision decideBody(const AnswerHelp& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problem(body.desk, AnswerHelp::kind, command, context)) return rejected(*refusal);
    const auto& session = *context.states.find<DeskSessionState>(StreamKind::DeskSession, body.desk.str());
    if (session.helpSince == Instant{}) return rejected(RefusalCode::HelpNotAsked, {{"desk", body.desk.str()}});
    if (body.name.empty()) return rejected(RefusalCode::Malformed, {{"what", "name"}});
    return Events{{streamOf(body.desk), HelpAnswered{body.name, body.note}}};
}

Decision decideBody(const EndHelp& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problem(body.desk, EndHelp::kind, command, context)) return rejected(*refusal);
    const auto& session = *context.states.find<DeskSessionState>(StreamKind::DeskSession, body.desk.str());
    if (session.helpSince == Instant{}) return Events{};  // somebody was quicker
    return Events{{streamOf(body.desk), HelpEnded{}}};
}

namespace {
void noHelp(DeskSessionState& state) {
    state.helpSince = {};
    state.helpReason.clear();
    state.helpAbout = HelpKind::Other;
    state.helpAnsweredAt = {};
    state.helpAnsweredBy.clear();
    state.helpNote.clear();
}
}  // namespace

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
    noHelp(state);
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
    noHelp(state);
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
    // Asked again before anybody answered: they have waited since the first time.
    if (state.helpSince == Instant{} || state.helpAnsweredAt != Instant{}) {
        noHelp(state);
        state.helpSince = meta.occurredAt;
    }
    state.helpReason = event.reason;
    state.helpAbout = event.about;
}

void applyBody(DeskSessionState& state, const HelpAnswered& event, const EventMeta& meta) {
    state.helpAnsweredAt = meta.occurredAt;
    state.helpAnsweredBy = event.name;
    state.helpNote = event.note;
}

void applyBody(DeskSessionState& state, const HelpEnded&, const EventMeta&) { noHelp(state); }

}  // namespace yc::domain

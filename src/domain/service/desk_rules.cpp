// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/decision.h"
#include "domain/core/permissions.h"
#include "domain/service/service_rules.h"

namespace yc::domain {

const TransitionTable<DeskStatus>& deskTransitions() {
    using enum DeskStatus;
    static const TransitionTable<DeskStatus> table{
        {OpenDesk::kind, {None, Closed}, {Open}},
        {PauseDesk::kind, {Open}, {Paused}},
        {ContinueDesk::kind, {Paused}, {Open}},
        {CloseDesk::kind, {Open, Paused}, {Closed}},
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
    return Events{{streamOf(body.desk), DeskPaused{body.reason}}};
}

Decision decideBody(const ContinueDesk& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problem(body.desk, ContinueDesk::kind, command, context)) return rejected(*refusal);
    return Events{{streamOf(body.desk), DeskContinued{}}};
}

Decision decideBody(const CloseDesk& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = problemUnlessIdle(body.desk, CloseDesk::kind, command, context)) return rejected(*refusal);
    return Events{{streamOf(body.desk), DeskClosed{}}};
}

void applyBody(DeskSessionState& state, const DeskOpened& event, const EventMeta& meta) {
    state.status = DeskStatus::Open;
    state.desk = DeskId(meta.stream.key);
    state.clerk = event.clerk;
    state.clerkName = event.clerkName;
    state.themes = event.themes;
    state.since = meta.occurredAt;
    state.pauseReason.clear();
}

void applyBody(DeskSessionState& state, const DeskPaused& event, const EventMeta& meta) {
    state.status = DeskStatus::Paused;
    state.pauseReason = event.reason;
    state.since = meta.occurredAt;
}

void applyBody(DeskSessionState& state, const DeskContinued&, const EventMeta& meta) {
    state.status = DeskStatus::Open;
    state.pauseReason.clear();
    state.since = meta.occurredAt;
}

void applyBody(DeskSessionState& state, const DeskClosed&, const EventMeta& meta) {
    state.status = DeskStatus::Closed;
    state.pauseReason.clear();
    state.since = meta.occurredAt;
}

}  // namespace yc::domain

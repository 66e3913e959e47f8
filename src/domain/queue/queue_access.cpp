// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/queue_access.h"

#include "domain/core/permissions.h"
#include "domain/queue/call_order.h"

#include <algorithm>

namespace yc::domain {

StreamId policyStream() { return {StreamKind::Policy, "queue"}; }
StreamId barStream(const std::string& personToken) { return {StreamKind::QueueBar, personToken}; }

const QueuePolicy& policyOf(const DecideContext& context) {
    const StreamId stream = policyStream();
    const auto* published = context.states.find<QueuePolicyState>(stream.kind, stream.key);
    return published ? published->policy : builtInPolicy();
}

int maxMisses(const DecideContext& context) { return policyOf(context).maxMisses.value_or(context.rules.maxMisses); }

Milliseconds recallCooldown(const DecideContext& context) {
    const auto seconds = policyOf(context).recallSeconds;
    return seconds ? Milliseconds{std::chrono::seconds{*seconds}} : context.rules.recallCooldown;
}

Unexpected<Refusal> wrongTicketState(TicketStatus status) {
    return rejected(RefusalCode::TicketStateWrong, {{"state", std::string(ticketStatusName(status))}});
}

Events oneEvent(const TicketId& ticket, EventBody event) { return {NewEvent{streamOf(ticket), std::move(event)}}; }

std::string numberOf(const TicketId& id, const DecideContext& context) {
    const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
    return ticket ? ticket->number : std::string();
}

std::string themeName(const ThemeId& theme, const DecideContext& context) {
    const auto* found = context.catalogue ? context.catalogue->theme(theme) : nullptr;
    return found ? found->shortName : theme.str();
}

FoundTicket ticketFor(const TicketId& id, std::string_view kind, const DecideContext& context) {
    const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
    if (!ticket) return rejected(RefusalCode::NotFound, {{"what", "号票"}}, id.str());
    if (!permits(ticketTransitions(), kind, ticket->status)) return wrongTicketState(ticket->status);
    return ticket;
}

FoundTicket ticketAt(const TicketId& id, const DeskId& desk, std::string_view kind, const Command& command,
                     const DecideContext& context) {
    FoundTicket ticket = ticketFor(id, kind, context);
    if (!ticket) return ticket;
    if ((*ticket)->desk != desk && !command.actor.has(Role::Supervisor))
        return rejected(RefusalCode::TicketAtOtherDesk, {{"desk", (*ticket)->desk.str()}});
    if (!actsAt(command.actor, desk)) return rejected(RefusalCode::NotPermitted);
    return ticket;
}

FoundDesk freeDesk(const DeskId& desk, const Command& command, const DecideContext& context) {
    if (!actsAt(command.actor, desk)) return rejected(RefusalCode::NotPermitted);
    const auto* session = context.states.find<DeskSessionState>(StreamKind::DeskSession, desk.str());
    if (!session || session->status == DeskStatus::None || session->status == DeskStatus::Closed)
        return rejected(RefusalCode::DeskNotOpen);
    if (session->status == DeskStatus::Paused) return rejected(RefusalCode::DeskStateWrong, {{"state", "暂停"}});
    if (const auto ticket = context.facts.ticketAtDesk(desk))
        return rejected(RefusalCode::DeskBusy, {{"number", numberOf(*ticket, context)}});
    return session;
}

bool serves(const DeskSessionState& session, const DeskId& desk, const ThemeId& theme, const Command& command,
            const DecideContext& context) {
    const auto themes = callableThemes(policyOf(context), session, desk, command.actor.account);
    return std::find(themes.begin(), themes.end(), theme) != themes.end();
}

Unexpected<Refusal> notServed(const ThemeId& theme, const DecideContext& context) {
    return rejected(RefusalCode::ThemeNotServed, {{"theme", themeName(theme, context)}});
}

Expected<const catalogue::Theme*, Refusal> openTheme(const ThemeId& id, const Command& command,
                                                     const DecideContext& context) {
    if (!context.catalogue)
        return rejected(RefusalCode::CatalogueUnknown, {{"version", std::to_string(command.basis.catalogueVersion)}});
    const catalogue::Theme* theme = context.catalogue->theme(id);
    if (!theme) return rejected(RefusalCode::ThemeUnknown, {{"theme", id.str()}});
    const ThemeRule& rule = policyOf(context).theme(id);
    if (theme->status != catalogue::ThemeStatus::Published || rule.suspended)
        return rejected(RefusalCode::ThemeSuspended, {{"theme", theme->shortName}}, rule.note);
    return theme;
}

std::optional<Refusal> heldElsewhere(const std::string& personToken, const ThemeId& theme, const TicketId& own,
                                     const DecideContext& context) {
    if (personToken.empty()) return std::nullopt;
    const auto held = context.facts.liveTicket(personToken, theme);
    if (!held || *held == own) return std::nullopt;
    return refuse(RefusalCode::AlreadyHasTicket, {{"number", numberOf(*held, context)}});
}

namespace {
/// Everybody of the theme whom any window could call, in order.
std::vector<CallCandidate> firstOf(const ThemeId& theme, int count, const Command& command,
                                   const DecideContext& context) {
    return callOrder(policyOf(context), context.facts.callable({theme}, {}, count), {}, command.occurredAt);
}

/// The rank with which a ticket of this class stands at `at`: its head start must not bring it forward again.
Instant rankStandingAt(Instant at, const TicketState& ticket, const DecideContext& context) {
    return ticket.appointmentAt ? at : at + headStart(policyOf(context), ticket.priority);
}

Instant behindSome(const ThemeId& theme, const Command& command, const DecideContext& context) {
    const QueuePolicy& policy = policyOf(context);
    const auto places = static_cast<std::size_t>(policy.missedBehind);
    if (places == 0) return command.occurredAt;
    const auto order = firstOf(theme, policy.missedBehind, command, context);
    if (order.size() < places) return command.occurredAt;
    const Standing last = standingOf(policy, order[places - 1].ticket, {}, command.occurredAt);
    return std::min(command.occurredAt, last.at + Milliseconds{1});
}
}  // namespace

Instant rankAtPlace(QueuePlace place, const TicketState& ticket, const ThemeId& theme, const Command& command,
                    const DecideContext& context) {
    const Instant now = command.occurredAt;
    switch (place) {
    case QueuePlace::Original: return ticket.rankAt;
    case QueuePlace::Tail: return rankStandingAt(now, ticket, context);
    case QueuePlace::Behind: return rankStandingAt(behindSome(theme, command, context), ticket, context);
    case QueuePlace::Head: break;
    }
    Instant head = std::min(now, ticket.rankAt);
    for (const CallCandidate& other : firstOf(theme, 1, command, context))
        head = std::min(head, standingOf(policyOf(context), other.ticket, {}, now).at - Milliseconds{1});
    return head;
}

bool atWindow(const Actor& actor, const DeskId& desk) { return !desk.empty() && actor.desk == desk; }

void freeParked(Events& events, const DeskId& desk, const DecideContext& context,
                const std::function<bool(const ThemeId& theme)>& serves) {
    for (const TicketId& id : context.facts.parkedTickets(desk)) {
        const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
        const bool own = ticket && ticket->status == TicketStatus::Parked && ticket->desk == desk && !ticket->anywhere;
        if (own && !serves(ticket->theme)) events.push_back({streamOf(id), TicketFreed{}});
    }
}

void endLeases(Events& events, const DeskId& desk, const DecideContext& context) {
    for (const TicketId& id : context.facts.leasedTickets(desk)) {
        const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
        if (ticket && isWaiting(ticket->status) && ticket->lease.desk == desk)
            events.push_back({streamOf(id), TicketLeaseEnded{}});
    }
}

bool reservationHolds(const DeskId& desk, const ThemeId& theme, const DecideContext& context) {
    if (desk.empty()) return true;
    const auto* there = context.states.find<DeskSessionState>(StreamKind::DeskSession, desk.str());
    if (!there || (there->status != DeskStatus::Open && there->status != DeskStatus::Paused)) return false;
    const auto served = callableThemes(policyOf(context), *there, desk, there->clerk);
    return std::find(served.begin(), served.end(), theme) != served.end();
}

void endReservations(Events& events, const DeskId& desk, const DecideContext& context,
                     const std::function<bool(const DeskId& desk, const ThemeId& theme)>& serves) {
    for (const TicketId& id : context.facts.reservedTickets(desk)) {
        const auto* ticket = context.states.find<TicketState>(StreamKind::Ticket, id.str());
        const bool decided = std::any_of(events.begin(), events.end(),
                                         [&](const NewEvent& event) { return event.stream == streamOf(id); });
        if (ticket && !decided && isWaiting(ticket->status) && !serves(ticket->reservedFor, ticket->theme))
            events.push_back({streamOf(id), TicketRequeued{QueuePlace::Original, ticket->rankAt}});
    }
}

}  // namespace yc::domain

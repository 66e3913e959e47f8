// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of the queue share: the policy in force, the ticket a command speaks of, the window that gives it.
#pragma once

#include "domain/core/decision.h"
#include "domain/queue/queue_rules.h"

#include <functional>
#include <string_view>

namespace yc::domain {

/// The one stream the queue policies of a hall follow each other in.
StreamId policyStream();
StreamId barStream(const std::string& personToken);
inline StreamId streamOf(const AppointmentId& id) { return {StreamKind::Appointment, id.str()}; }

/// The published policy; the built-in one before that.
const QueuePolicy& policyOf(const DecideContext& context);
int maxMisses(const DecideContext& context);
Milliseconds recallCooldown(const DecideContext& context);

using FoundTicket = Expected<const TicketState*, Refusal>;
using FoundDesk = Expected<const DeskSessionState*, Refusal>;

Unexpected<Refusal> wrongTicketState(TicketStatus status);
Events oneEvent(const TicketId& ticket, EventBody event);
std::string numberOf(const TicketId& id, const DecideContext& context);
/// "3 号窗口" is the hall's word; refusals name the desk by its code.
std::string themeName(const ThemeId& theme, const DecideContext& context);

/// The ticket, if the command may follow its state.
FoundTicket ticketFor(const TicketId& id, std::string_view kind, const DecideContext& context);
/// The same, for a ticket that is called to, served at or parked by a window: only this window goes on with it. A
/// supervisor may act for a window that is away.
FoundTicket ticketAt(const TicketId& id, const DeskId& desk, std::string_view kind, const Command& command,
                     const DecideContext& context);
/// The window, if it is open, the actor's own, and serves nobody.
FoundDesk freeDesk(const DeskId& desk, const Command& command, const DecideContext& context);

/// May this person call the theme at this window now (R068)?
bool serves(const DeskSessionState& session, const DeskId& desk, const ThemeId& theme, const Command& command,
            const DecideContext& context);
Unexpected<Refusal> notServed(const ThemeId& theme, const DecideContext& context);
/// A theme that takes new people now: known, published, not suspended by the policy.
Expected<const catalogue::Theme*, Refusal> openTheme(const ThemeId& id, const Command& command,
                                                     const DecideContext& context);
/// Refuses when this person already holds another live ticket for the theme.
std::optional<Refusal> heldElsewhere(const std::string& personToken, const ThemeId& theme, const TicketId& own,
                                     const DecideContext& context);
/// 原位, 队首, 队尾, 隔几位: the rank such a place has now.
Instant rankAtPlace(QueuePlace place, const TicketState& ticket, const ThemeId& theme, const Command& command,
                    const DecideContext& context);

/// 在窗口: the machine of this window speaks, and not somebody for it. Only such a step shows that the window knows; what is
/// done for it from elsewhere reaches a window without network late, so that it may still call by its leases.
bool atWindow(const Actor& actor, const DeskId& desk);
/// Ends the leases of a window that closes or pauses, at the window itself.
void endLeases(Events& events, const DeskId& desk, const DecideContext& context);
/// What the window parked for itself and will not go on with may be resumed anywhere.
void freeParked(Events& events, const DeskId& desk, const DecideContext& context,
                const std::function<bool(const ThemeId& theme)>& serves);
/// Will the window a ticket is kept for still call it: is it open or paused, and does it serve the theme? True without one.
bool reservationHolds(const DeskId& desk, const ThemeId& theme, const DecideContext& context);
/// Tickets kept for this window (for any, when it is empty) whose theme `serves` no longer holds go back to everybody, with
/// their rank: nobody may be left waiting for a window that will not call them.
void endReservations(Events& events, const DeskId& desk, const DecideContext& context,
                     const std::function<bool(const DeskId& desk, const ThemeId& theme)>& serves);

}  // namespace yc::domain

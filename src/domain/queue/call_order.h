// SPDX-License-Identifier: GPL-3.0-or-later
// 叫号次序: who is next at a window, and why, in words (R067). Pure, so that screens show the same order ahead.
//
// Every waiting ticket has a standing at a window:
//   1. who has waited as long as the fairness bound, by rank: from then on nobody overtakes them;
//   2. who was sent to this very window, by rank;
//   3. everybody else by rank minus a head start, given by their class and by what the window prefers. An appointment
//      counts from its time on (and somewhat before), as if it had come that much earlier than booked.
// Head starts are never larger than the bound, so priority delays nobody by more than the people of that time.
#pragma once

#include "domain/core/decide.h"

#include <functional>
#include <string>
#include <vector>

namespace yc::domain {

enum class StandingTier { Aged, Reserved, Ranked };

struct Standing {
    StandingTier tier = StandingTier::Ranked;
    Instant at{};
    Instant takenAt{};
    TicketId ticket;

    friend bool operator<(const Standing& a, const Standing& b);
};

Standing standingOf(const QueuePolicy& policy, const WaitingTicket& ticket, const DeskId& desk, Instant now);
/// Head start of a class under this policy, within the fairness bound.
Milliseconds headStart(const QueuePolicy& policy, PriorityClass priority);

struct CallCandidate {
    WaitingTicket ticket;
    std::string reason;  ///< 按取号顺序, 老年人优先 …
    std::string reasonEn;
};

/// These tickets as this desk would call them, next one first. Those reserved for or leased to other desks are left out.
std::vector<CallCandidate> callOrder(const QueuePolicy& policy, std::vector<WaitingTicket> waiting, const DeskId& desk,
                                     Instant now);

/// Counts waiting tickets of one theme by class and rank; as FactSource::waitingUpTo.
using CountWaiting = std::function<int(PriorityClass, Instant upTo)>;
/// How many of a theme go before this one, as printed on it (R066). `itself`: the ticket is among those counted.
int peopleAhead(const QueuePolicy& policy, const CountWaiting& count, const WaitingTicket& ticket, Instant now,
                bool itself);

/// What this person may call at this window: the policy's authorisation (R068) before the session's, within the skill.
std::vector<ThemeId> callableThemes(const QueuePolicy& policy, const DeskSessionState& session, const DeskId& desk,
                                    const AccountId& clerk);
/// The same, of a window that was or would be opened for these themes.
std::vector<ThemeId> callableThemes(const QueuePolicy& policy, const std::vector<ThemeId>& opened, const DeskId& desk,
                                    const AccountId& clerk);

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// 叫号次序: who is next at a window, and why, in words (R067). Pure, so that screens can show the same order ahead.
#pragma once

#include "domain/core/decide.h"

#include <string>
#include <vector>

namespace yc::domain {

/// An appointment is due from this long before its time.
inline constexpr Milliseconds appointmentLead{10 * 60'000};

/// How far a priority class moves a ticket forward. Bounded: it overtakes only those who came at most this long before,
/// so that nobody waits for ever.
Milliseconds headStart(PriorityClass priority);

struct CallCandidate {
    WaitingTicket ticket;
    std::string reason;  ///< 按取号顺序, 老年人优先 …
};

/// Everyone this desk may call, next one first: tickets sent to this desk, due appointments, then by time of taking with
/// the head start of their class. Tickets reserved for other desks are left out.
std::vector<CallCandidate> callOrder(std::vector<WaitingTicket> waiting, const DeskId& desk, Instant now);

/// How many of these go before a new ticket, as printed on it (R066).
int peopleAhead(const std::vector<WaitingTicket>& waiting, const WaitingTicket& ticket, Instant now);

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// 次序: what the simulation must know of the order of calls; the one place where it reads the rules of domain/queue.
#pragma once

#include "domain/queue/ticket.h"

#include <array>

namespace yc::domain::forecast {

struct Ranks {
    std::array<Milliseconds, 7> headStarts{};  ///< by PriorityClass
    Milliseconds appointmentLead{};
    Milliseconds fairness{};  ///< who waited so long is overtaken by nobody; 0 = no bound

    Milliseconds headStart(PriorityClass priority) const { return headStarts[static_cast<std::size_t>(priority)]; }
};

Ranks ranksOf(const QueuePolicy& policy);
/// Of the built-in policy.
Ranks usualRanks();

}  // namespace yc::domain::forecast

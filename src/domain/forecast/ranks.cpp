// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/ranks.h"

#include "domain/queue/call_order.h"

namespace yc::domain::forecast {

Ranks ranksOf(const QueuePolicy& policy) {
    Ranks ranks;
    for (std::size_t i = 0; i < ranks.headStarts.size(); ++i)
        ranks.headStarts[i] = domain::headStart(policy, static_cast<PriorityClass>(i));
    ranks.appointmentLead = std::chrono::minutes{policy.appointmentLeadMinutes};
    ranks.fairness = std::chrono::minutes{policy.fairnessMinutes};
    return ranks;
}

Ranks usualRanks() { return ranksOf(builtInPolicy()); }

}  // namespace yc::domain::forecast

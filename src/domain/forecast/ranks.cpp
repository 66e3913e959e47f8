// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/ranks.h"

#include "domain/queue/call_order.h"

namespace yc::domain::forecast {

Ranks usualRanks() {
    Ranks ranks;
    for (std::size_t i = 0; i < ranks.headStarts.size(); ++i)
        ranks.headStarts[i] = domain::headStart(static_cast<PriorityClass>(i));
    ranks.appointmentLead = domain::appointmentLead;
    return ranks;
}

}  // namespace yc::domain::forecast

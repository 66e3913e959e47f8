// SPDX-License-Identifier: GPL-3.0-or-later
// 服务时间与 5+X: when tickets are given for a theme (R069). Pure; working days come from the calendar.
#pragma once

#include "domain/calendar/calendar.h"
#include "domain/queue/policy.h"

#include <optional>

namespace yc::domain {

struct Opening {
    bool open = true;
    bool duty = false;             ///< off-hours duty ("5+X")
    std::optional<Instant> until;  ///< end of the running span; absent = always open
    std::optional<Instant> next;   ///< when closed: the next beginning within two weeks
};

Opening openingOf(const QueuePolicy& policy, const WorkingCalendar& calendar, const ThemeId& theme, Instant at);

}  // namespace yc::domain

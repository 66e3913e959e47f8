// SPDX-License-Identifier: GPL-3.0-or-later
// What the board of now and the board of a past day count in the same way.
#pragma once

#include "workstation/hall_snapshots.h"

namespace yc::workstation {

/// A service is long from here on while its theme has no history.
inline constexpr int longWithoutHistory = 30;

int minutesBetween(domain::Instant from, domain::Instant to);
/// From its row and its ticket: what the window does, since when, and whether that is longer than its theme usually takes.
void setState(DeskView& desk, const std::vector<ThemeQueue>& themes, domain::Instant now);
/// People, longest and median wait of all themes together.
void sumWaits(HallSnapshot& snapshot);

}  // namespace yc::workstation

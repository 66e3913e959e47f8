// SPDX-License-Identifier: GPL-3.0-or-later
// 联办计划: who waits for whom, and until when, in working days along the longest chain (R027, R029).
#pragma once

#include "domain/catalogue/resolution.h"

namespace yc::domain::catalogue {

/// Plans the given items of a theme. Predecessors that are not chosen, or decided negative, are not waited for.
/// `promiseDays`: what is promised in this situation.
Plan planFor(const Theme& theme, const std::vector<ItemId>& chosen, const ResolutionContext& context, int promiseDays);

}  // namespace yc::domain::catalogue

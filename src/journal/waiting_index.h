// SPDX-License-Identifier: GPL-3.0-or-later
// 等候索引: who waits, read by class and rank from the ends of an index, so that a long queue costs no more than a short one.
#pragma once

#include "domain/core/decide.h"
#include "journal/database.h"

#include <vector>

namespace yc::journal {

/// As FactSource::callable. `today`: tickets of earlier days count only when they were carried.
std::vector<domain::WaitingTicket> callableTickets(Database& database, domain::Date today,
                                                   const std::vector<domain::ThemeId>& themes,
                                                   const domain::DeskId& desk, int perClass);
/// As FactSource::waitingUpTo.
int waitingUpTo(Database& database, domain::Date today, const domain::ThemeId& theme, domain::PriorityClass priority,
                domain::Instant upTo);
/// Every waiting ticket of these themes, by rank.
std::vector<domain::WaitingTicket> waitingTickets(Database& database, domain::Date today,
                                                  const std::vector<domain::ThemeId>& themes);

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// The wire's words, for whoever reads them from people: the same as in the JSON, no second list.
#pragma once

#include "domain/intake/case.h"
#include "domain/queue/ticket.h"
#include "domain/service/service.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

/// Defined for QueuePlace, TicketOutcome, TicketStep, PriorityClass, HelpKind and TellingWay.
template <class E>
std::optional<E> valueOf(std::string_view word);
template <class E>
std::vector<std::string_view> allWords();

/// Minutes of "09:30", two digits each; "24:00" ends a day. nullopt: it is no such time.
std::optional<int> minutesOfClock(std::string_view text);

}  // namespace yc::api

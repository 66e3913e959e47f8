// SPDX-License-Identifier: GPL-3.0-or-later
// Time as the law and the hall use it: instants in UTC, days in Beijing time (UTC+8, no summer time).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yc::domain {

/// A point in time, milliseconds since 1970-01-01T00:00:00Z. Always given from outside; the domain never asks a clock.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/// A calendar day in Beijing time.
using Date = std::chrono::sys_days;
using Milliseconds = std::chrono::milliseconds;

/// The local day of an instant (UTC+8).
Date localDate(Instant instant);
/// The instant at which a local day begins.
Instant startOfLocalDay(Date day);
/// Minutes since local midnight.
int localMinuteOfDay(Instant instant);

/// "2026-03-11".
std::string isoDate(Date day);
/// "2026-03-11T02:20:00.000Z"; always UTC with milliseconds, so text order is time order.
std::string isoInstant(Instant instant);
/// "2026年3月11日".
std::string chineseDate(Date day);
/// "10:27" in Beijing time.
std::string clockTime(Instant instant);
/// "20260311".
std::string compactDate(Date day);

/// Accepts exactly what isoDate writes; nullopt for anything else, impossible dates included.
std::optional<Date> parseIsoDate(std::string_view text);
/// Accepts what isoInstant writes, milliseconds optional.
std::optional<Instant> parseIsoInstant(std::string_view text);

}  // namespace yc::domain

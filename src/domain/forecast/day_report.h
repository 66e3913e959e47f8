// SPDX-License-Identifier: GPL-3.0-or-later
// 日报: one day of the hall in figures, counted from the journal's own log of that day.
#pragma once

#include "domain/forecast/day_log.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yc::domain::forecast {

/// What became of tickets. Each is in exactly one of them, as it stood last.
struct DayCounts {
    int taken = 0;    ///< all, also those carried into the day
    int served = 0;   ///< finished at a window
    int left = 0;     ///< went away
    int missed = 0;   ///< passed by and not come back
    int expired = 0;  ///< ended with the day
    int carried = 0;  ///< goes on the next day
    int open = 0;     ///< waiting, called, served or put aside at the end of the log
};

struct ThemeDay {
    ThemeId theme;
    DayCounts counts;
    /// Minutes from taking to the first call, of those who were called. nullopt: nobody was.
    std::optional<double> waitHalf;  ///< p50
    std::optional<double> waitNine;  ///< p90
};

struct WindowDay {
    DeskId desk;
    std::vector<std::string> clerks;  ///< in the order they came
    int served = 0;
    double serviceMinutes = 0;         ///< of all services there, also of those that ended without a finish
    std::map<std::string, int> quick;  ///< quick services, by their names then
    int helpAsked = 0;
};

struct HelpCall {
    Instant at{};
    DeskId desk;
    HelpKind about = HelpKind::Other;
    std::optional<int> answeredAfter;  ///< minutes; nullopt: nobody said that they come
    std::string answeredBy;
};

struct DayReport {
    Date day{};
    DayCounts total;
    std::optional<double> waitHalf;
    std::optional<double> waitNine;
    std::vector<ThemeDay> themes;    ///< by their ids; only those somebody came for
    std::vector<WindowDay> windows;  ///< by their ids; only those that were open
    std::vector<HelpCall> help;
};

DayReport reportOf(const DayLog& log);

}  // namespace yc::domain::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
// 预测: waiting times and the course of the day as intervals, out of many simulated runs with a given seed.
#pragma once

#include "domain/forecast/simulation.h"

#include <cstdint>

namespace yc::domain::forecast {

/// One value of ten lies below `low`, half below `middle`, nine of ten below `high` (p10, p50, p90).
struct Interval {
    double low = 0;
    double middle = 0;
    double high = 0;
};

struct Settings {
    int runs = 200;
    std::uint64_t seed = 20260311;
};

/// Minutes each probe would wait. nullopt: too little is known of its theme, or no window will serve it.
std::vector<std::optional<Interval>> forecastWaits(const HallModel& model, const HallNow& now,
                                                   const std::vector<Probe>& probes, const Settings& settings = {});

/// "18 至 31 分": half wait less than the first, nine of ten less than the second.
std::pair<int, int> shownMinutes(const Interval& interval);

struct DayForecast {
    Instant at{};
    int step = 15;                        ///< minutes between the points
    std::vector<Interval> waiting;        ///< people waiting at `at`, `at` + step …
    std::map<ThemeId, Interval> longest;  ///< longest wait from now on, minutes
    int peak = 0;                         ///< index of the point with most people (by the middle)
    Interval overSeats;                   ///< minutes with more people than seats
    Interval lastServed;                  ///< minutes from now until the last one was served
    Interval notServed;                   ///< people nobody serves any more
    double personMinutes = 0;             ///< minutes waited by all together, mean

    Instant timeOf(int index) const { return at + std::chrono::minutes(index * step); }
};

/// The rest of the day under these changes; none = as it is planned.
DayForecast forecastDay(const HallModel& model, const HallNow& now, const std::vector<Change>& changes = {},
                        const Settings& settings = {});

/// Interval of a sample; it is sorted.
Interval intervalOf(std::vector<double>& values);

}  // namespace yc::domain::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/forecast.h"

#include <algorithm>
#include <cmath>

namespace yc::domain::forecast {

namespace {
double at(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size()) return sorted.back();
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}
}  // namespace

Interval intervalOf(std::vector<double>& values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    return {at(values, 0.1), at(values, 0.5), at(values, 0.9)};
}

std::vector<std::optional<Interval>> forecastWaits(const HallModel& model, const HallNow& now,
                                                   const std::vector<Probe>& probes, const Settings& settings) {
    const Simulation simulation(model, now);
    RunOptions options;
    options.untilProbes = true;
    std::vector<std::vector<double>> minutes(probes.size());
    for (int run = 0; run < settings.runs; ++run) {
        const RunResult result =
            simulation.run(seedOf(settings.seed, static_cast<std::uint64_t>(run)), probes, options);
        for (std::size_t i = 0; i < probes.size(); ++i) {
            if (result.probes[i] >= 0) minutes[i].push_back(result.probes[i]);
        }
    }
    std::vector<std::optional<Interval>> waits(probes.size());
    for (std::size_t i = 0; i < probes.size(); ++i) {
        // When one run of ten never calls it, no upper end can be promised.
        const bool called = static_cast<double>(minutes[i].size()) > 0.9 * settings.runs;
        if (called && model.knows(probes[i].theme)) waits[i] = intervalOf(minutes[i]);
    }
    return waits;
}

std::pair<int, int> shownMinutes(const Interval& interval) {
    const int from = std::max(1, static_cast<int>(std::floor(interval.middle)));
    return {from, std::max(from + 1, static_cast<int>(std::ceil(interval.high)))};
}

DayForecast forecastDay(const HallModel& model, const HallNow& now, const std::vector<Change>& changes,
                        const Settings& settings) {
    const Simulation simulation(model, now, changes);
    const RunOptions options;
    std::vector<RunResult> results;
    std::size_t points = 0;
    for (int run = 0; run < settings.runs; ++run) {
        results.push_back(simulation.run(seedOf(settings.seed, static_cast<std::uint64_t>(run)), {}, options));
        points = std::max(points, results.back().waiting.size());
    }
    DayForecast forecast;
    forecast.at = now.at;
    forecast.step = options.step;
    const auto over = [&](auto&& value) {
        std::vector<double> values;
        for (const RunResult& result : results) values.push_back(value(result));
        return intervalOf(values);
    };
    for (std::size_t i = 0; i < points; ++i) {
        forecast.waiting.push_back(over([&](const RunResult& result) {
            return i < result.waiting.size() ? static_cast<double>(result.waiting[i]) : 0.0;
        }));
        if (forecast.waiting[i].middle > forecast.waiting[static_cast<std::size_t>(forecast.peak)].middle)
            forecast.peak = static_cast<int>(i);
    }
    std::map<ThemeId, std::vector<double>> longest;
    for (const RunResult& result : results) {
        for (const auto& [theme, minutes] : result.longest) longest[theme].push_back(minutes);
        forecast.personMinutes += result.personMinutes / settings.runs;
    }
    for (auto& [theme, minutes] : longest) {
        minutes.resize(results.size(), 0);  // runs in which nobody came for it
        forecast.longest[theme] = intervalOf(minutes);
    }
    forecast.overSeats = over([](const RunResult& result) { return result.overSeats; });
    forecast.lastServed = over([](const RunResult& result) { return result.lastServed; });
    forecast.notServed = over([](const RunResult& result) { return static_cast<double>(result.notServed); });
    return forecast;
}

}  // namespace yc::domain::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
// 假如: what a change of windows, authorisations or hours would do, and which one helps most. Changes nothing itself.
#pragma once

#include "domain/forecast/forecast.h"

namespace yc::domain::forecast {

struct Comparison {
    std::vector<Change> changes;
    DayForecast asIs;
    DayForecast changed;

    double savedPersonMinutes() const { return asIs.personMinutes - changed.personMinutes; }
};

Comparison compare(const HallModel& model, const HallNow& now, const std::vector<Change>& changes,
                   const Settings& settings = {});

/// The single change that saves most waiting: a closed window opened for what it may serve, or one more theme for a
/// window. nullopt when none saves a tenth. `mayServe` lists what each window could be authorised for.
std::optional<Comparison> suggest(const HallModel& model, const HallNow& now,
                                  const std::map<DeskId, std::vector<ThemeId>>& mayServe,
                                  const Settings& settings = {});

}  // namespace yc::domain::forecast

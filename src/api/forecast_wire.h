// SPDX-License-Identifier: GPL-3.0-or-later
// 预测的线上格式: waiting times, the rest of the day, what-if, calibration and the log of a past day, as they travel.
#pragma once

#include "api/wire.h"
#include "domain/forecast/calibration.h"
#include "domain/forecast/what_if.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::api {

/// How long somebody who takes a ticket now would wait.
struct ThemeWait {
    domain::ThemeId theme;
    int from = 0;  ///< as shown, minutes: half wait less
    int to = 0;    ///< nine of ten wait less; 0 = cannot be said
    std::optional<domain::forecast::Interval> wait;
    double usualService = 0;  ///< median minutes of a service; 0 = too few are known
    double longService = 0;   ///< one of twenty takes longer
    int samples = 0;          ///< services learned from
};
struct WaitForecast {
    domain::Instant at{};
    int days = 0;  ///< past days learned from
    std::vector<ThemeWait> themes;
};

struct CountedWaiting {
    domain::Instant at{};
    int people = 0;
};
/// Today: counted until now, foretold afterwards.
struct DayOutlook {
    int days = 0;
    int seats = 0;  ///< of the waiting area; 0 = not known
    domain::Instant lastTicket{};
    std::vector<CountedWaiting> counted;
    domain::forecast::DayForecast forecast;
    std::optional<domain::forecast::CalibrationDay> lastDay;  ///< how the forecast did on the last such weekday
};

/// One change of a plan, flat. kind: openWindow, grantSkill, takeSkill, closeWindow, stopTickets, moreArrivals.
struct PlannedChange {
    std::string kind;
    domain::DeskId desk;
    std::vector<domain::ThemeId> themes;
    domain::Instant from{};
    std::optional<domain::Instant> until;
    int percent = 0;
};
struct WhatIfRequest {
    std::vector<PlannedChange> changes;
};
struct WhatIfAnswer {
    std::vector<PlannedChange> changes;  ///< for a suggestion: none = nothing helps enough
    int seats = 0;
    domain::forecast::DayForecast asIs;
    domain::forecast::DayForecast changed;
};

struct CalibrationReport {
    std::vector<domain::forecast::CalibrationDay> days;  ///< newest first
    domain::forecast::CalibrationDay total;
};

/// nullopt when the kind is unknown or something it needs is missing.
std::optional<domain::forecast::Change> changeOf(const PlannedChange& planned);
PlannedChange plannedOf(const domain::forecast::Change& change);

}  // namespace yc::api

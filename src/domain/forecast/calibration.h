// SPDX-License-Identifier: GPL-3.0-or-later
// 校准: how often the truth fell inside what the forecast said. A past day is gone through again: for each ticket the
// interval is made from what was known when it was taken, and compared with how long it really waited.
#pragma once

#include "domain/forecast/forecast.h"

namespace yc::domain::forecast {

struct CalibrationDay {
    Date day{};
    int tickets = 0;    ///< taken and called on this day
    int answered = 0;   ///< of these, an interval could be said
    int belowHalf = 0;  ///< waited no longer than p50; half should
    int belowNine = 0;  ///< no longer than p90; nine of ten should
    int shown = 0;      ///< between p50 and p90, as printed; four of ten should
    int inside = 0;     ///< between p10 and p90; eight of ten should
    int points = 0;     ///< counts of the waiting that were foretold up to two hours ahead
    int pointsInside = 0;

    static double share(int part, int whole) { return whole > 0 ? static_cast<double>(part) / whole : 0; }
};

/// `past`: days before. `every`: only each n-th ticket is looked at.
CalibrationDay calibrate(const std::vector<DayObservation>& past, const DayLog& day, Instant lastTicket,
                         const Settings& settings = {}, int every = 1);
CalibrationDay sum(const std::vector<CalibrationDay>& days);

}  // namespace yc::domain::forecast

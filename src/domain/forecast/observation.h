// SPDX-License-Identifier: GPL-3.0-or-later
// 观测: what one day teaches: how long a window is taken up by a ticket, how soon it calls the next, who came when, and which
// window was open. Times of day are minutes since local midnight, durations minutes.
#pragma once

#include "domain/forecast/day_log.h"

namespace yc::domain::forecast {

struct CallSample {
    ThemeId theme;
    double minutes = 0;  ///< from the call until the window was free again; time parked left out
    double calledAt = 0;
    int windows = 0;     ///< open in the hall at the call
    bool again = false;  ///< was not there and waits again
};

struct Arrival {
    ThemeId theme;
    double at = 0;
    PriorityClass priority = PriorityClass::None;
    bool transferred = false;
};

struct DeskChange {
    double at = 0;
    DeskId desk;
    DeskStatus status = DeskStatus::None;
    std::vector<ThemeId> themes;
};

struct DayObservation {
    Date day{};
    std::vector<CallSample> calls;
    std::vector<double> gaps;       ///< window free and somebody waiting → next call
    std::vector<double> reactions;  ///< somebody comes to an idle window → call
    std::vector<double> pauses;
    std::vector<Arrival> arrivals;
    std::vector<DeskChange> changes;
};

DayObservation observe(const DayLog& log);
double minuteOfDay(Instant at);

}  // namespace yc::domain::forecast

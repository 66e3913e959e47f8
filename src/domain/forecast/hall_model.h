// SPDX-License-Identifier: GPL-3.0-or-later
// 大厅模型: what past days, and today so far, say about service times per theme, hour and number of windows, about gaps,
// breaks, arrivals and staffing. Draws from it are what the simulation plays with.
#pragma once

#include "domain/forecast/observation.h"
#include "domain/forecast/random.h"

#include <map>
#include <unordered_map>

namespace yc::domain::forecast {

/// How one simulated day differs from the usual one.
struct DayDraw {
    double service = 1;   ///< factor on service times
    double arrivals = 1;  ///< factor on arrivals
    int staffing = -1;    ///< the past day whose opening and closing of windows is taken; −1 = none
};

struct ServiceDraw {
    double minutes = 0;
    bool again = false;
};

class HallModel {
public:
    /// `past` in any order; days on or after `today` are left out. `soFar` is today until now.
    HallModel(std::vector<DayObservation> past, Date today, const DayObservation* soFar = nullptr,
              double nowMinute = 0);

    int days() const { return static_cast<int>(m_days.size()); }
    /// Services of this theme that were learned from, over all days.
    int samples(const ThemeId& theme) const;
    /// Enough is known to say a waiting time.
    bool knows(const ThemeId& theme) const;
    /// Minutes that a share `u` of the theme's services took less than; 0 = too few are known.
    double quantile(const ThemeId& theme, double u) const;

    DayDraw drawDay(Random& random) const;
    /// Place of a theme in `themes()`; −1 = nothing of it was ever seen.
    int indexOf(const ThemeId& theme) const;
    /// The service at quantile `u` (0…1) among those longer than `elapsed` minutes. Draws fill a cache: one thread at a
    /// time.
    ServiceDraw service(int theme, double minuteOfDay, int windows, double u, double factor, double elapsed = 0) const;
    double gap(double u) const;
    double reaction(double u) const;
    /// Minutes a break still lasts that has lasted `elapsed`.
    double breakLeft(double u, double elapsed) const;
    /// Expected arrivals of the theme in the quarter of an hour that begins at `quarter` × 15 minutes after midnight.
    double arrivals(int theme, int quarter) const {
        return m_themes[static_cast<std::size_t>(theme)].rates[static_cast<std::size_t>(quarter)];
    }
    /// A priority as often as the theme's tickets had it.
    PriorityClass priority(int theme, double u) const;
    const std::vector<ThemeId>& themes() const { return m_ids; }
    const std::vector<DeskChange>& staffing(int day) const { return m_days[static_cast<std::size_t>(day)].changes; }

    static constexpr int quarters = 96;

private:
    struct Sample {
        double minutes = 0;
        double hour = 0;
        int windows = 0;
        double weight = 1;
        bool again = false;
    };
    /// Sorted by duration, with the running sum of weights.
    struct Table {
        std::vector<Sample> samples;
        std::vector<double> until;
    };
    struct Theme {
        std::vector<Sample> samples;
        std::vector<double> rates = std::vector<double>(quarters, 0);
        std::map<PriorityClass, int> priorities;
        double meanLog = 0;
    };

    struct DaySpread {
        double within = 0.5;                        ///< variance of the logarithm among services of one day
        double between = 0;                         ///< of the days' means
        std::vector<std::pair<double, int>> means;  ///< of each day, and how many services
    };
    DaySpread learnSpread() const;
    void learnServices(const DayObservation* soFar, double nowMinute);
    double residual(const DayObservation& day, int& count, double& squares, double calledUntil) const;
    void learnArrivals(const DayObservation* soFar, double nowMinute);
    void goOnAsItBegan(const DayObservation& soFar, double nowMinute);
    void learnGaps(const DayObservation* soFar);
    Theme& themeFor(const ThemeId& theme);
    const Table& table(int theme, int hour, int windows) const;
    double age(Date day) const { return static_cast<double>((m_today - day).count()); }

    std::vector<DayObservation> m_days;
    Date m_today{};
    std::vector<ThemeId> m_ids;
    std::map<ThemeId, int> m_index;
    std::vector<Theme> m_themes;  ///< as m_ids
    Theme m_pool;                 ///< all themes together
    std::vector<double> m_gaps;
    std::vector<double> m_reactions;
    std::vector<double> m_pauses;
    double m_dayMean = 0;  ///< of the logarithm of today's factor
    double m_daySpread = 0;
    double m_arrivalShape = 50;  ///< of the gamma distribution of a day's factor, today so far counted in
    double m_arrivalScale = 0.02;
    std::vector<int> m_sameWeekday;
    mutable std::unordered_map<int, Table> m_tables;  ///< by theme, hour and windows
};

}  // namespace yc::domain::forecast

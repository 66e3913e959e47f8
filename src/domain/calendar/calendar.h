// SPDX-License-Identifier: GPL-3.0-or-later
// 工作日历: working days under the State Council's yearly arrangements (行政许可法 82: statutory holidays do not count).
#pragma once

#include "domain/core/time.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yc::domain {

/// One year's arrangement as published: weekdays off and weekend days worked.
struct CalendarYear {
    int year = 0;
    std::string source;      ///< the notice it comes from
    std::vector<Date> off;   ///< 放假, weekends inside the period included
    std::vector<Date> work;  ///< 调休上班, weekend days only
    friend bool operator==(const CalendarYear&, const CalendarYear&) = default;
};

/// What is wrong with a list that was to be loaded.
struct CalendarProblem {
    enum class Kind { YearOutOfRange, DateOutsideYear, MakeUpOnWeekday, BothOffAndWork, DuplicateYear, DuplicateDate };
    Kind kind{};
    int year = 0;
    std::optional<Date> date;
    friend bool operator==(const CalendarProblem&, const CalendarProblem&) = default;
};

/// Is a span of days backed by published lists?
struct Coverage {
    std::vector<int> missingYears;  ///< years in the span without a list; weekdays were assumed there
    bool complete() const { return missingYears.empty(); }
};

/// A value; copies are cheap enough to hand to another thread. Years without a list fall back to Monday-Friday
/// and are reported by coverage(), so that a due date in such a year is never shown without its warning.
class WorkingCalendar {
public:
    WorkingCalendar() = default;

    /// Checks one year's list without adding it.
    static std::vector<CalendarProblem> problems(const CalendarYear& year);

    /// Adds or replaces a year. Returns the problems; with any, nothing is changed.
    std::vector<CalendarProblem> add(const CalendarYear& year);

    bool hasYear(int year) const { return m_years.count(year) != 0; }
    std::vector<CalendarYear> years() const;

    bool isWorkingDay(Date day) const;
    /// The n-th working day after `event`; the day of the event is not counted. n = 0 gives `event` itself.
    /// Negative n goes back in the same way.
    Date addWorkingDays(Date event, int n) const;
    /// Working days in (from, to]; negative when `to` is earlier.
    /// workingDaysBetween(d, addWorkingDays(d, n)) == n for n >= 0.
    int workingDaysBetween(Date from, Date to) const;
    /// `day` itself if it is a working day, else the next one.
    Date nextWorkingDay(Date day) const;

    Coverage coverage(Date day) const;
    Coverage coverage(Date from, Date to) const;

private:
    struct Lists {
        CalendarYear source;
        std::set<Date> off;
        std::set<Date> work;
    };
    std::map<int, Lists> m_years;
};

}  // namespace yc::domain

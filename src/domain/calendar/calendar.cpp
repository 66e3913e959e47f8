// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/calendar.h"

#include <algorithm>

namespace yc::domain {

namespace {

int yearOf(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

bool isWeekend(Date day) {
    const unsigned weekday = std::chrono::weekday{day}.c_encoding();
    return weekday == 0 || weekday == 6;
}

void checkDates(const CalendarYear& year, const std::vector<Date>& dates, std::vector<CalendarProblem>& found) {
    std::set<Date> seen;
    for (const Date day : dates) {
        if (yearOf(day) != year.year) found.push_back({CalendarProblem::Kind::DateOutsideYear, year.year, day});
        if (!seen.insert(day).second) found.push_back({CalendarProblem::Kind::DuplicateDate, year.year, day});
    }
}

}  // namespace

std::vector<CalendarProblem> WorkingCalendar::problems(const CalendarYear& year) {
    std::vector<CalendarProblem> found;
    if (year.year < 1949 || year.year > 2200)
        found.push_back({CalendarProblem::Kind::YearOutOfRange, year.year, std::nullopt});
    checkDates(year, year.off, found);
    checkDates(year, year.work, found);
    for (const Date day : year.work) {
        if (!isWeekend(day)) found.push_back({CalendarProblem::Kind::MakeUpOnWeekday, year.year, day});
        if (std::find(year.off.begin(), year.off.end(), day) != year.off.end())
            found.push_back({CalendarProblem::Kind::BothOffAndWork, year.year, day});
    }
    return found;
}

std::vector<CalendarProblem> WorkingCalendar::add(const CalendarYear& year) {
    std::vector<CalendarProblem> found = problems(year);
    if (found.empty()) {
        m_years[year.year] = Lists{year, std::set<Date>(year.off.begin(), year.off.end()),
                                   std::set<Date>(year.work.begin(), year.work.end())};
    }
    return found;
}

std::vector<CalendarYear> WorkingCalendar::years() const {
    std::vector<CalendarYear> list;
    for (const auto& entry : m_years) list.push_back(entry.second.source);
    return list;
}

bool WorkingCalendar::isWorkingDay(Date day) const {
    const auto lists = m_years.find(yearOf(day));
    if (lists == m_years.end()) return !isWeekend(day);
    if (lists->second.work.count(day) != 0) return true;
    return !isWeekend(day) && lists->second.off.count(day) == 0;
}

Date WorkingCalendar::addWorkingDays(Date event, int n) const {
    const std::chrono::days step{n < 0 ? -1 : 1};
    Date day = event;
    for (int left = n < 0 ? -n : n; left > 0;) {
        day += step;
        if (isWorkingDay(day)) --left;
    }
    return day;
}

int WorkingCalendar::workingDaysBetween(Date from, Date to) const {
    if (to < from) return -workingDaysBetween(to, from);
    int count = 0;
    for (Date day = from + std::chrono::days{1}; day <= to; day += std::chrono::days{1})
        count += isWorkingDay(day) ? 1 : 0;
    return count;
}

Date WorkingCalendar::nextWorkingDay(Date day) const {
    while (!isWorkingDay(day)) day += std::chrono::days{1};
    return day;
}

Coverage WorkingCalendar::coverage(Date day) const { return coverage(day, day); }

Coverage WorkingCalendar::coverage(Date from, Date to) const {
    Coverage result;
    for (int year = yearOf(std::min(from, to)); year <= yearOf(std::max(from, to)); ++year) {
        if (!hasYear(year)) result.missingYears.push_back(year);
    }
    return result;
}

}  // namespace yc::domain

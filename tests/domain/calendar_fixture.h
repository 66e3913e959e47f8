// SPDX-License-Identifier: GPL-3.0-or-later
// The published arrangements of 2025 and 2026, as data for tests without files.
#pragma once

#include "domain/calendar/calendar.h"

namespace yc::domain::fixture {

inline Date date(const char* text) { return parseIsoDate(text).value(); }

inline std::vector<Date> span(const char* first, const char* last) {
    std::vector<Date> days;
    for (Date day = date(first); day <= date(last); day += std::chrono::days{1}) days.push_back(day);
    return days;
}

inline CalendarYear calendarYear(int year, const std::vector<std::vector<Date>>& off,
                                 const std::vector<const char*>& work) {
    CalendarYear result{year, "test", {}, {}};
    for (const auto& days : off) result.off.insert(result.off.end(), days.begin(), days.end());
    for (const char* day : work) result.work.push_back(date(day));
    return result;
}

inline CalendarYear year2025() {
    return calendarYear(2025,
                        {span("2025-01-01", "2025-01-01"), span("2025-01-28", "2025-02-04"),
                         span("2025-04-04", "2025-04-06"), span("2025-05-01", "2025-05-05"),
                         span("2025-05-31", "2025-06-02"), span("2025-10-01", "2025-10-08")},
                        {"2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"});
}

inline CalendarYear year2026() {
    return calendarYear(2026,
                        {span("2026-01-01", "2026-01-03"), span("2026-02-15", "2026-02-23"),
                         span("2026-04-04", "2026-04-06"), span("2026-05-01", "2026-05-05"),
                         span("2026-06-19", "2026-06-21"), span("2026-09-25", "2026-09-27"),
                         span("2026-10-01", "2026-10-07")},
                        {"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"});
}

inline WorkingCalendar calendar() {
    WorkingCalendar result;
    result.add(year2025());
    result.add(year2026());
    return result;
}

}  // namespace yc::domain::fixture

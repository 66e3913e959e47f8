// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/opening.h"

#include <algorithm>

namespace yc::domain {

namespace {
constexpr int lookAheadDays = 14;

bool speaksOf(const OpeningSpan& span, const ThemeId& theme) {
    return span.themes.empty() || std::find(span.themes.begin(), span.themes.end(), theme) != span.themes.end();
}

bool holdsOn(const OpeningSpan& span, const WorkingCalendar& calendar, Date day) {
    switch (span.days) {
    case OpenDays::All: return true;
    case OpenDays::Workdays: return calendar.isWorkingDay(day);
    case OpenDays::Restdays: return !calendar.isWorkingDay(day);
    default: break;
    }
    const unsigned wanted = static_cast<unsigned>(span.days) - static_cast<unsigned>(OpenDays::Monday) + 1;
    return std::chrono::weekday{day}.iso_encoding() == wanted;
}

Instant minuteOf(Date day, int minute) { return startOfLocalDay(day) + std::chrono::minutes{minute}; }
}  // namespace

Opening openingOf(const QueuePolicy& policy, const WorkingCalendar& calendar, const ThemeId& theme, Instant at) {
    Opening opening;
    if (policy.hours.empty()) return opening;
    opening.open = false;
    const Date today = localDate(at);
    const int minute = localMinuteOfDay(at);
    for (const OpeningSpan& span : policy.hours) {
        if (!speaksOf(span, theme) || !holdsOn(span, calendar, today)) continue;
        if (minute < span.fromMinute || minute >= span.toMinute) continue;
        const Instant end = minuteOf(today, span.toMinute);
        opening.duty = opening.open ? opening.duty && span.duty : span.duty;
        opening.until = std::max(opening.until.value_or(end), end);
        opening.open = true;
    }
    for (int ahead = 0; ahead < lookAheadDays && !opening.open && !opening.next; ++ahead) {
        const Date day = today + std::chrono::days{ahead};
        for (const OpeningSpan& span : policy.hours) {
            const Instant begin = minuteOf(day, span.fromMinute);
            if (begin <= at || !speaksOf(span, theme) || !holdsOn(span, calendar, day)) continue;
            opening.next = std::min(opening.next.value_or(begin), begin);
        }
    }
    return opening;
}

}  // namespace yc::domain

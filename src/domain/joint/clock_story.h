// SPDX-License-Identifier: GPL-3.0-or-later
// 时限说明: why an item is due on that day, line by line with dates (行政许可法 42, 45, 82).
//
// The day of the event is not counted; days off are named with the arrangement they come from; excluded time only with its
// written notice. The last Due line is the date on record.
#pragma once

#include "domain/calendar/calendar.h"
#include "domain/joint/item_task.h"

#include <string>
#include <vector>

namespace yc::domain {

enum class Limit { Promise, Legal };

struct ClockLine {
    enum class Kind {
        Start,     ///< from: the clock begins, not counted itself
        Due,       ///< from: what `days` working days lead to
        Skipped,   ///< from..to: days in a row that do not count
        MakeUp,    ///< from: a weekend day that counts
        Paused,    ///< from..to: stopped by notice `note`, `days` working days; due moves to `due`
        Stopped,   ///< from: stopped by notice `note` until today, `days` so far
        Extended,  ///< from: extended once by `days` working days; due moves to `due`; note: notice, reason, approver
        Assumed,   ///< `days` is a year without a published arrangement: Monday to Friday were assumed
    };
    Kind kind = Kind::Start;
    Date from{};
    Date to{};
    int days = 0;
    Date due{};
    std::string note;  ///< number and reason of the notice; source of a day off
    friend bool operator==(const ClockLine&, const ClockLine&) = default;
};

/// In the order of the days. Empty while the clock has not begun, or when the law sets no limit.
std::vector<ClockLine> clockStory(const ItemTask& task, Limit limit, const WorkingCalendar& calendar, Date today);

std::string clockWords(const ClockLine& line);         ///< "3月14日至3月15日不计入：周末"
std::string clockWordsEnglish(const ClockLine& line);  ///< "2026-03-14 to 2026-03-15 not counted: weekend"

}  // namespace yc::domain

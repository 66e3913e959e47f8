// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/joint/clock_story.h"

#include <algorithm>

namespace yc::domain {

namespace {

using Kind = ClockLine::Kind;
constexpr std::chrono::days oneDay{1};

bool weekend(Date day) {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

/// Where the year's list names the day as off: the arrangement; otherwise nothing.
std::string offBy(const std::vector<CalendarYear>& years, Date day) {
    for (const CalendarYear& year : years) {
        if (std::find(year.off.begin(), year.off.end(), day) != year.off.end()) return year.source;
    }
    return {};
}

/// Days in (from, to] that do not count, grouped, and weekend days that do.
void addDays(std::vector<ClockLine>& story, const WorkingCalendar& calendar, Date from, Date to) {
    const std::vector<CalendarYear> years = calendar.years();
    for (Date day = from + oneDay; day <= to; day += oneDay) {
        if (calendar.isWorkingDay(day)) {
            if (weekend(day)) story.push_back({Kind::MakeUp, day, day, 1, {}, {}});
            continue;
        }
        const std::string source = offBy(years, day);
        const bool goesOn = !story.empty() && story.back().kind == Kind::Skipped && story.back().to + oneDay == day;
        if (!goesOn) story.push_back({Kind::Skipped, day, day, 0, {}, {}});
        story.back().to = day;
        ++story.back().days;
        if (!source.empty()) story.back().note = source;
    }
}

std::string shortDate(Date day) {
    const std::chrono::year_month_day parts{day};
    return std::to_string(static_cast<unsigned>(parts.month())) + "月" +
           std::to_string(static_cast<unsigned>(parts.day())) + "日";
}

std::string span(const ClockLine& line) {
    return line.from == line.to ? shortDate(line.from) : shortDate(line.from) + "至" + shortDate(line.to);
}

std::string spanEnglish(const ClockLine& line) {
    return line.from == line.to ? isoDate(line.from) : isoDate(line.from) + " to " + isoDate(line.to);
}

}  // namespace

std::vector<ClockLine> clockStory(const ItemTask& task, Limit limit, const WorkingCalendar& calendar, Date today) {
    const int allowed = limit == Limit::Promise ? task.promiseDays : task.legalDays;
    if (!task.startedOn || (limit == Limit::Legal && allowed == 0)) return {};
    std::vector<ClockLine> story{{Kind::Start, *task.startedOn, *task.startedOn, 0, {}, {}}};
    Date due = calendar.addWorkingDays(*task.startedOn, allowed);
    addDays(story, calendar, *task.startedOn, due);
    story.push_back({Kind::Due, due, due, allowed, due, {}});
    bool extended = false;
    const auto extend = [&](Date until) {
        if (extended || !task.extension || task.extension->on > until) return;
        extended = true;
        const ItemExtension& own = *task.extension;
        const Date moved = calendar.addWorkingDays(due, own.days);
        story.push_back({Kind::Extended, own.on, own.on, own.days, moved,
                         own.notice.str() + "，" + own.reason + "，" + own.approver + "批准"});
        addDays(story, calendar, due, moved);
        due = moved;
        story.push_back({Kind::Due, due, due, 0, due, {}});
    };
    for (const ClockPause& pause : task.pauses) {
        extend(pause.from);
        const Date until = pause.until.value_or(std::max(today, pause.from));
        const int stopped = std::max(0, calendar.workingDaysBetween(pause.from, until));
        const std::string note = pause.notice.str() + (pause.reason.empty() ? "" : "，" + pause.reason);
        if (!pause.until) {
            story.push_back({Kind::Stopped, pause.from, until, stopped, due, note});
            break;
        }
        const Date moved = calendar.addWorkingDays(due, stopped);
        story.push_back({Kind::Paused, pause.from, until, stopped, moved, note});
        addDays(story, calendar, due, moved);
        due = moved;
        story.push_back({Kind::Due, due, due, 0, due, {}});
    }
    extend(Date::max());
    for (const int year : calendar.coverage(*task.startedOn, due).missingYears)
        story.push_back({Kind::Assumed, due, due, year, due, {}});
    return story;
}

std::string clockWords(const ClockLine& line) {
    switch (line.kind) {
    case Kind::Start: return shortDate(line.from) + "起算，当日不计入";
    case Kind::Due:
        return line.days > 0 ? std::to_string(line.days) + "个工作日，" + shortDate(line.from) + "到期"
                             : shortDate(line.from) + "到期";
    case Kind::Skipped: return span(line) + "不计入：" + (line.note.empty() ? "周末" : line.note);
    case Kind::MakeUp: return shortDate(line.from) + "调休上班，计入";
    case Kind::Paused: return span(line) + "停钟" + std::to_string(line.days) + "个工作日（" + line.note + "），顺延";
    case Kind::Stopped:
        return shortDate(line.from) + "起停钟（" + line.note + "），到今天" + std::to_string(line.days) + "个工作日";
    case Kind::Extended:
        return shortDate(line.from) + "延长" + std::to_string(line.days) + "个工作日（" + line.note + "）";
    case Kind::Assumed: break;
    }
    return std::to_string(line.days) + "年的放假安排还没有公布，按周一至周五推算";
}

std::string clockWordsEnglish(const ClockLine& line) {
    switch (line.kind) {
    case Kind::Start: return "from " + isoDate(line.from) + ", that day not counted";
    case Kind::Due:
        return line.days > 0 ? std::to_string(line.days) + " working days: due " + isoDate(line.from)
                             : "due " + isoDate(line.from);
    case Kind::Skipped: return spanEnglish(line) + " not counted: " + (line.note.empty() ? "weekend" : line.note);
    case Kind::MakeUp: return isoDate(line.from) + " is worked instead of a weekday, counted";
    case Kind::Paused:
        return spanEnglish(line) + " stopped for " + std::to_string(line.days) + " working days (" + line.note + ")";
    case Kind::Stopped:
        return "stopped since " + isoDate(line.from) + " (" + line.note + "), " + std::to_string(line.days) +
               " working days so far";
    case Kind::Extended:
        return "extended on " + isoDate(line.from) + " by " + std::to_string(line.days) + " working days (" +
               line.note + ")";
    case Kind::Assumed: break;
    }
    return "the arrangement for " + std::to_string(line.days) + " is not published; Monday to Friday were assumed";
}

}  // namespace yc::domain

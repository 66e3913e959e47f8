// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/day_report.h"

#include <algorithm>
#include <cmath>

namespace yc::domain::forecast {

namespace {
using Kind = MomentKind;

double minutesBetween(Instant from, Instant to) {
    return to > from ? static_cast<double>((to - from).count()) / 60'000.0 : 0.0;
}

struct Service {
    std::optional<Instant> since;
    DeskId desk;
};

struct Story {
    ThemeId theme;
    std::optional<Instant> takenAt;
    std::optional<Instant> firstCall;
    TicketStatus status = TicketStatus::Waiting;
    Service service;
    DeskId finishedAt;
    // Before the last step, in case it is taken back.
    Service serviceBefore;
    bool firstCallIsLast = false;
    double booked = 0;  ///< minutes the last step added to its window
};

class Counter {
public:
    explicit Counter(Date day) { m_report.day = day; }
    void note(const QueueMoment& moment) {
        moment.ticket.empty() ? atWindow(moment) : ofTicket(moment, m_stories[moment.ticket]);
    }
    DayReport report();

private:
    WindowDay& window(const DeskId& desk) {
        WindowDay& found = m_windows[desk];
        found.desk = desk;
        return found;
    }
    void atWindow(const QueueMoment& moment);
    void ofTicket(const QueueMoment& moment, Story& story);
    void begin(Story& story, const QueueMoment& moment);
    void end(Story& story, Instant at);
    void takeBack(Story& story, const QueueMoment& moment);

    DayReport m_report;
    std::map<TicketId, Story> m_stories;
    std::map<DeskId, WindowDay> m_windows;
    std::map<DeskId, std::size_t> m_calling;  ///< window → its call for help nobody answered yet
};

void Counter::atWindow(const QueueMoment& moment) {
    WindowDay& here = window(moment.desk);
    switch (moment.kind) {
    case Kind::DeskOpened:
    case Kind::DeskTakenOver:
        if (std::find(here.clerks.begin(), here.clerks.end(), moment.words) == here.clerks.end())
            here.clerks.push_back(moment.words);
        break;
    case Kind::QuickService: ++here.quick[moment.words]; break;
    case Kind::HelpAsked:
        if (m_calling.count(moment.desk) != 0) break;  // asked again before anybody answered
        ++here.helpAsked;
        m_calling[moment.desk] = m_report.help.size();
        m_report.help.push_back({moment.at, moment.desk, moment.help, std::nullopt, {}});
        break;
    case Kind::HelpAnswered: {
        const auto open = m_calling.find(moment.desk);
        if (open == m_calling.end()) break;
        HelpCall& call = m_report.help[open->second];
        call.answeredAfter = static_cast<int>(minutesBetween(call.at, moment.at));
        call.answeredBy = moment.words;
        m_calling.erase(open);
        break;
    }
    case Kind::HelpEnded:
    case Kind::DeskClosed: m_calling.erase(moment.desk); break;
    default: break;
    }
}

void Counter::begin(Story& story, const QueueMoment& moment) {
    story.status = TicketStatus::Serving;
    story.service = {moment.at, moment.desk};
}

/// A service ends; what it took belongs to its window.
void Counter::end(Story& story, Instant at) {
    if (!story.service.since) return;
    story.booked = minutesBetween(*story.service.since, at);
    window(story.service.desk).serviceMinutes += story.booked;
    story.finishedAt = story.service.desk;
    story.service.since.reset();
}

void Counter::takeBack(Story& story, const QueueMoment& moment) {
    if (story.booked > 0) window(story.serviceBefore.desk).serviceMinutes -= story.booked;
    story.booked = 0;
    story.service = story.serviceBefore;
    if (moment.step == TicketStep::Called && story.firstCallIsLast) story.firstCall.reset();
    story.status = moment.status;
    story.theme = moment.theme;
}

void Counter::ofTicket(const QueueMoment& moment, Story& story) {
    if (moment.kind == Kind::Leased || moment.kind == Kind::LeaseEnded) return;
    if (moment.kind == Kind::Undone) {
        takeBack(story, moment);
        return;
    }
    story.serviceBefore = story.service;
    story.booked = 0;
    story.firstCallIsLast = moment.kind == Kind::Called && !story.firstCall;
    switch (moment.kind) {
    case Kind::Taken:
        story.theme = moment.theme;
        story.takenAt = moment.at;
        break;
    case Kind::Called:
        if (!story.firstCall) story.firstCall = moment.at;
        story.status = TicketStatus::Called;
        break;
    case Kind::NotHere: story.status = moment.over ? TicketStatus::Missed : TicketStatus::Waiting; break;
    case Kind::Requeued: story.status = TicketStatus::Waiting; break;
    case Kind::Begun:
    case Kind::Resumed: begin(story, moment); break;
    case Kind::Parked:
        end(story, moment.at);
        story.status = TicketStatus::Parked;
        break;
    case Kind::Transferred:
        end(story, moment.at);
        story.theme = moment.theme;
        story.status = TicketStatus::Waiting;
        break;
    case Kind::NextItem:
        if (!moment.theme.empty()) story.theme = moment.theme;
        break;
    case Kind::Left:
        end(story, moment.at);
        story.status = TicketStatus::Left;
        break;
    case Kind::Finished:
        end(story, moment.at);
        story.status = TicketStatus::Finished;
        break;
    case Kind::DayClosed: story.status = moment.over ? TicketStatus::Expired : TicketStatus::Carried; break;
    default: break;
    }
}

void add(DayCounts& counts, TicketStatus status) {
    ++counts.taken;
    switch (status) {
    case TicketStatus::Finished: ++counts.served; break;
    case TicketStatus::Left: ++counts.left; break;
    case TicketStatus::Missed: ++counts.missed; break;
    case TicketStatus::Expired: ++counts.expired; break;
    case TicketStatus::Carried: ++counts.carried; break;
    default: ++counts.open; break;
    }
}

/// The value below which so many of a hundred lie; a real one, nothing in between is invented.
std::optional<double> quantile(std::vector<double>& values, double share) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto place = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(1, place) - 1];
}

DayReport Counter::report() {
    std::map<ThemeId, ThemeDay> themes;
    std::map<ThemeId, std::vector<double>> waits;
    std::vector<double> all;
    for (const auto& [id, story] : m_stories) {
        ThemeDay& theme = themes[story.theme];
        theme.theme = story.theme;
        add(theme.counts, story.status);
        add(m_report.total, story.status);
        if (story.status == TicketStatus::Finished && !story.finishedAt.empty()) ++window(story.finishedAt).served;
        if (!story.firstCall || !story.takenAt || localDate(*story.takenAt) != m_report.day) continue;
        waits[story.theme].push_back(minutesBetween(*story.takenAt, *story.firstCall));
        all.push_back(waits[story.theme].back());
    }
    for (auto& [id, theme] : themes) {
        theme.waitHalf = quantile(waits[id], 0.5);
        theme.waitNine = quantile(waits[id], 0.9);
        m_report.themes.push_back(theme);
    }
    m_report.waitHalf = quantile(all, 0.5);
    m_report.waitNine = quantile(all, 0.9);
    for (auto& [id, window] : m_windows) m_report.windows.push_back(std::move(window));
    return std::move(m_report);
}
}  // namespace

DayReport reportOf(const DayLog& log) {
    Counter counter(log.day);
    for (const QueueMoment& moment : log.moments) counter.note(moment);
    return counter.report();
}

}  // namespace yc::domain::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/calibration.h"

#include <algorithm>

namespace yc::domain::forecast {

namespace {
constexpr Milliseconds between{60 * 60'000};      // counts are foretold every hour,
constexpr Milliseconds horizon{2 * 60 * 60'000};  // so far ahead
constexpr double hundredth = 0.01;                // minutes; the journal knows milliseconds

std::map<TicketId, Instant> firstCalls(const DayLog& log) {
    std::map<TicketId, Instant> calls;
    for (const QueueMoment& moment : log.moments) {
        if (moment.kind == MomentKind::Called) calls.emplace(moment.ticket, moment.at);
    }
    return calls;
}

/// The day as it was known just before moment `index`.
struct Known {
    Replay replay;
    DayLog soFar;
};

/// Windows that open later on this day are known from other days.
void addClosed(HallNow& now, const std::vector<DayObservation>& past) {
    std::map<DeskId, std::vector<ThemeId>> others;
    for (const DayObservation& day : past) {
        for (const DeskChange& change : day.changes) others[change.desk] = change.themes;
    }
    for (const DeskNow& desk : now.desks) others.erase(desk.desk);
    for (auto& [id, themes] : others) now.desks.push_back({id, DeskStatus::Closed, themes, {}, now.at});
}

void compareWait(CalibrationDay& day, const std::optional<Interval>& said, double waited) {
    ++day.tickets;
    if (!said) return;
    ++day.answered;
    const bool half = waited <= said->middle + hundredth;
    const bool nine = waited <= said->high + hundredth;
    day.belowHalf += half ? 1 : 0;
    day.belowNine += nine ? 1 : 0;
    day.shown += nine && waited >= said->middle - hundredth ? 1 : 0;
    day.inside += nine && waited >= said->low - hundredth ? 1 : 0;
}

void compareCounts(CalibrationDay& day, const DayForecast& said, const DayLog& log) {
    const auto truth = waitingCurve(log, said.at, said.at + horizon, std::chrono::minutes(said.step));
    for (std::size_t i = 1; i < truth.size() && i < said.waiting.size(); ++i) {
        ++day.points;
        const double people = truth[i].second;
        day.pointsInside += people >= said.waiting[i].low - 0.5 && people <= said.waiting[i].high + 0.5 ? 1 : 0;
    }
}
}  // namespace

CalibrationDay calibrate(const std::vector<DayObservation>& past, const DayLog& log, Instant lastTicket,
                         const Settings& settings, int every) {
    CalibrationDay day;
    day.day = log.day;
    const auto calls = firstCalls(log);
    Known known{{}, {log.day, {}}};
    int count = 0;
    std::optional<Instant> nextCounts;
    for (const QueueMoment& moment : log.moments) {
        const auto called = calls.find(moment.ticket);
        const bool asks = moment.kind == MomentKind::Taken && localDate(moment.at) == log.day && called != calls.end();
        if (asks && count++ % every == 0) {
            HallThen hall = known.replay.hall();
            hall.at = moment.at;
            const DayObservation soFar = observe(known.soFar);
            const HallModel model(past, log.day, &soFar, minuteOfDay(moment.at));
            Settings own = settings;
            own.seed = seedOf(settings.seed, static_cast<std::uint64_t>(count));
            HallNow now = hallNow(hall, lastTicket);
            addClosed(now, past);
            const Probe probe{moment.theme, moment.priority, moment.appointmentAt};
            const double waited = static_cast<double>((called->second - moment.at).count()) / 60'000.0;
            compareWait(day, forecastWaits(model, now, {probe}, own).front(), waited);
            if (model.days() > 0 && (!nextCounts || moment.at >= *nextCounts)) {
                nextCounts = moment.at + between;
                compareCounts(day, forecastDay(model, now, {}, own), log);
            }
        }
        known.replay.apply(moment);
        known.soFar.moments.push_back(moment);
    }
    return day;
}

CalibrationDay sum(const std::vector<CalibrationDay>& days) {
    CalibrationDay all;
    for (const CalibrationDay& day : days) {
        all.day = std::max(all.day, day.day);
        all.tickets += day.tickets;
        all.answered += day.answered;
        all.belowHalf += day.belowHalf;
        all.belowNine += day.belowNine;
        all.shown += day.shown;
        all.inside += day.inside;
        all.points += day.points;
        all.pointsInside += day.pointsInside;
    }
    return all;
}

}  // namespace yc::domain::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hall_forecast.h"

#include "domain/forecast/replay.h"
#include "domain/queue/call_order.h"
#include "server/core.h"

#include <algorithm>

namespace yc::server {

using namespace domain;
namespace fc = domain::forecast;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {
constexpr int learnedDays = 28;
constexpr int keptDays = 60;
constexpr int outlookRuns = 120;
constexpr int calibrationRuns = 100;
constexpr int ticketsPerDay = 120;  // looked at when a day is gone through again
constexpr seconds waitsGoodFor{10};
constexpr seconds changedGoodFor{3};
constexpr seconds outlookGoodFor{20};
constexpr seconds modelGoodFor{30};
constexpr int usualEnd = 17 * 60 + 30;
constexpr minutes countEvery{15};
constexpr int firstCount = 8 * 60;
}  // namespace

HallForecast::HallForecast(const Core& core, std::unique_ptr<journal::QueueHistory> history)
    : m_core(core), m_history(std::move(history)) {}

HallForecast::~HallForecast() = default;

fc::DayLog HallForecast::log(Date day) const { return fc::dayLog(day, m_history->events(day)); }

/// Past days do not change any more: read once.
void HallForecast::observeUntil(Date today) {
    if (m_observedUntil == today) return;
    for (const Date day : m_history->days(today, keptDays)) {
        if (m_observed.count(day) == 0) m_observed[day] = fc::observe(log(day));
    }
    while (m_observed.size() > keptDays) m_observed.erase(m_observed.begin());
    m_observedUntil = today;
    m_model.reset();
}

std::vector<fc::DayObservation> HallForecast::before(Date day) const {
    std::vector<fc::DayObservation> past;
    auto at = m_observed.lower_bound(day);
    while (at != m_observed.begin() && past.size() < learnedDays) past.push_back((--at)->second);
    return past;
}

const fc::HallModel& HallForecast::model(Instant now) {
    const Date today = localDate(now);
    observeUntil(today);
    if (!m_model || now - m_modelAt > modelGoodFor || now < m_modelAt) {
        const fc::DayObservation soFar = fc::observe(log(today));
        m_model = std::make_unique<fc::HallModel>(before(today), today, &soFar, fc::minuteOfDay(now));
        m_modelAt = now;
    }
    return *m_model;
}

/// The end of the usual day, as past days show it.
Instant HallForecast::lastTicket(Date day) const {
    std::vector<double> ends;
    for (const auto& [past, observed] : m_observed) {
        double last = 0;
        for (const fc::Arrival& arrival : observed.arrivals) last = std::max(last, arrival.at);
        if (last > 0 && past < day) ends.push_back(last);
    }
    if (ends.size() < 3) return startOfLocalDay(day) + minutes(usualEnd);
    std::nth_element(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(ends.size() / 2), ends.end());
    return startOfLocalDay(day) + minutes(static_cast<int>(ends[ends.size() / 2]) + 1);
}

fc::HallNow HallForecast::hallNow(Instant now) const {
    fc::HallNow hall;
    hall.at = now;
    hall.lastTicket = lastTicket(localDate(now));
    hall.seats = m_core.hall.seats;
    const journal::HallReader& reader = m_core.reader();
    const auto published = reader.queuePolicy();
    const QueuePolicy& policy = published ? published->policy : builtInPolicy();
    hall.ranks = fc::ranksOf(policy);
    for (const journal::TicketRow& ticket : reader.waiting({}))
        hall.waiting.push_back(
            {ticket.theme, ticket.takenAt, ticket.rankAt, ticket.priority, ticket.appointmentAt, ticket.reservedFor});
    const std::vector<journal::DeskRow> rows = reader.desks();
    for (const api::Window& window : m_core.hall.windows) {
        fc::DeskNow desk{window.desk, DeskStatus::Closed, window.themes, {}, now};
        for (const journal::DeskRow& row : rows) {
            if (row.desk != window.desk || row.status == DeskStatus::None) continue;
            desk.status = row.status;
            desk.since = row.since;
            const bool opened = row.status != DeskStatus::Closed && !row.themes.empty();
            desk.themes = callableThemes(policy, opened ? row.themes : window.themes, window.desk,
                                         opened ? row.clerk : AccountId());
        }
        if (const WindowRule* rule = policy.window(window.desk)) desk.prefers = rule->prefers;
        for (const journal::TicketRow& ticket : reader.ticketsAtDesk(window.desk)) {
            if (ticket.status != TicketStatus::Called && ticket.status != TicketStatus::Serving) continue;
            desk.serving = ticket.theme;
            desk.since = ticket.lastCalledAt;
        }
        hall.desks.push_back(std::move(desk));
    }
    return hall;
}

std::vector<ThemeId> HallForecast::themes() const {
    const DecisionBasis basis = m_core.currentBasis();
    const auto* release = m_core.catalogues->find(basis.catalogueVersion, basis.catalogueHash);
    std::vector<ThemeId> ids;
    if (!release) return ids;
    for (const catalogue::Theme& theme : release->themes) ids.push_back(theme.id);
    return ids;
}

api::WaitForecast HallForecast::waits() {
    const std::lock_guard lock(m_mutex);
    const Instant now = m_core.now();
    const Sequence seq = m_core.reader().head().seq;
    if (m_waits && now >= m_waits->at) {
        const auto age = now - m_waits->at;
        if (age < changedGoodFor || (age < waitsGoodFor && seq == m_waitsSeq)) return *m_waits;
    }
    const fc::HallModel& learned = model(now);
    std::vector<fc::Probe> probes;
    for (const ThemeId& theme : themes()) probes.push_back({theme, PriorityClass::None, {}});
    const auto intervals = fc::forecastWaits(learned, hallNow(now), probes);
    api::WaitForecast answer;
    answer.at = now;
    answer.days = learned.days();
    for (std::size_t i = 0; i < probes.size(); ++i) {
        api::ThemeWait wait;
        wait.theme = probes[i].theme;
        wait.wait = intervals[i];
        if (intervals[i]) std::tie(wait.from, wait.to) = fc::shownMinutes(*intervals[i]);
        wait.usualService = learned.quantile(wait.theme, 0.5);
        wait.longService = learned.quantile(wait.theme, 0.95);
        wait.samples = learned.samples(wait.theme);
        answer.themes.push_back(std::move(wait));
    }
    m_waits = answer;
    m_waitsSeq = seq;
    return answer;
}

/// Everybody who waits, in one calculation. In a long queue only some of a theme are asked for, and the others are told what
/// the next of those behind them would hear: never less than it takes.
HallForecast::TicketWaits HallForecast::ticketWaits(Instant now) {
    constexpr std::size_t mostProbes = 160;
    std::map<ThemeId, std::vector<journal::TicketRow>> queues;
    std::vector<journal::TicketRow> waiting = m_core.reader().waiting({});
    std::sort(waiting.begin(), waiting.end(), [](const auto& a, const auto& b) { return a.rankAt < b.rankAt; });
    const std::size_t every = 1 + waiting.size() / mostProbes;
    for (journal::TicketRow& ticket : waiting) queues[ticket.theme].push_back(std::move(ticket));
    std::vector<fc::Probe> probes;
    std::vector<std::pair<TicketId, std::size_t>> asked;
    for (const auto& [theme, queue] : queues) {
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const journal::TicketRow& ticket = queue[i];
            asked.emplace_back(ticket.id, probes.size());
            const bool own =
                ticket.priority != PriorityClass::None || ticket.appointmentAt || !ticket.reservedFor.empty();
            if (!own && i + 1 < queue.size() && i % every != every - 1) continue;
            probes.push_back({theme, ticket.priority, ticket.appointmentAt, ticket.rankAt, ticket.reservedFor});
        }
    }
    const auto intervals = fc::forecastWaits(model(now), hallNow(now), probes);
    TicketWaits waits;
    waits.at = now;
    for (const auto& [id, probe] : asked) {
        auto& minutes = waits.minutes[id];
        if (probe < intervals.size() && intervals[probe]) minutes = fc::shownMinutes(*intervals[probe]);
    }
    return waits;
}

std::optional<std::pair<int, int>> HallForecast::waitOf(const journal::TicketRow& ticket) {
    {
        const std::lock_guard lock(m_mutex);
        const Instant now = m_core.now();
        if (!m_ofTickets || now < m_ofTickets->at || now - m_ofTickets->at >= waitsGoodFor)
            m_ofTickets = ticketWaits(now);
        const auto known = m_ofTickets->minutes.find(ticket.id);
        if (known != m_ofTickets->minutes.end()) return known->second;
    }
    // Taken, or back in the queue, since then: as whoever comes last.
    for (const api::ThemeWait& wait : waits().themes) {
        if (wait.theme == ticket.theme && wait.wait) return std::pair(wait.from, wait.to);
    }
    return std::nullopt;
}

api::DayOutlook HallForecast::outlook() {
    const Instant now = m_core.now();
    const Date today = localDate(now);
    std::optional<fc::CalibrationDay> last;
    {
        const std::lock_guard lock(m_mutex);
        if (m_outlook && now >= m_outlook->forecast.at && now - m_outlook->forecast.at < outlookGoodFor)
            return *m_outlook;
        for (auto day = m_calibrated.rbegin(); day != m_calibrated.rend() && !last; ++day) {
            if ((today - day->first).count() % 7 == 0) last = day->second;
        }
        if (!last && !m_calibrated.empty()) last = m_calibrated.rbegin()->second;
    }
    const std::lock_guard lock(m_mutex);
    const fc::HallModel& learned = model(now);
    const fc::HallNow hall = hallNow(now);
    api::DayOutlook answer;
    answer.days = learned.days();
    answer.seats = hall.seats;
    answer.lastTicket = hall.lastTicket;
    answer.lastDay = last;
    answer.forecast = fc::forecastDay(learned, hall, {}, {outlookRuns});
    const Instant start = startOfLocalDay(today) + minutes(firstCount);
    for (const auto& [at, people] : fc::waitingCurve(log(today), start, now, countEvery))
        answer.counted.push_back({at, people});
    m_outlook = answer;
    return answer;
}

api::WhatIfAnswer HallForecast::whatIf(const std::vector<fc::Change>& changes) {
    const std::lock_guard lock(m_mutex);
    const Instant now = m_core.now();
    const fc::HallModel& learned = model(now);
    fc::Comparison found = fc::compare(learned, hallNow(now), changes, {outlookRuns});
    api::WhatIfAnswer answer;
    for (const fc::Change& change : found.changes) answer.changes.push_back(api::plannedOf(change));
    answer.seats = m_core.hall.seats;
    answer.asIs = std::move(found.asIs);
    answer.changed = std::move(found.changed);
    return answer;
}

api::WhatIfAnswer HallForecast::suggestion() {
    const std::lock_guard lock(m_mutex);
    const Instant now = m_core.now();
    const fc::HallModel& learned = model(now);
    std::map<DeskId, std::vector<ThemeId>> mayServe;
    for (const api::Window& window : m_core.hall.windows) mayServe[window.desk] = window.themes;
    const fc::HallNow hall = hallNow(now);
    api::WhatIfAnswer answer;
    answer.seats = hall.seats;
    if (auto found = fc::suggest(learned, hall, mayServe, {outlookRuns})) {
        for (const fc::Change& change : found->changes) answer.changes.push_back(api::plannedOf(change));
        answer.asIs = std::move(found->asIs);
        answer.changed = std::move(found->changed);
    } else {
        answer.asIs = fc::forecastDay(learned, hall, {}, {outlookRuns});
        answer.changed = answer.asIs;
    }
    return answer;
}

std::optional<fc::CalibrationDay> HallForecast::calibrated(Date day) {
    std::vector<fc::DayObservation> past;
    Instant end;
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_calibrated.find(day);
        if (known != m_calibrated.end()) return known->second;
        past = before(day);
        end = lastTicket(day);
    }
    if (past.empty()) return std::nullopt;  // nothing was known before the first day
    const fc::DayLog log = this->log(day);
    const auto taken = std::count_if(log.moments.begin(), log.moments.end(), [](const fc::QueueMoment& moment) {
        return moment.kind == fc::MomentKind::Taken;
    });
    const int every = std::max(1, static_cast<int>(taken / ticketsPerDay));
    const fc::CalibrationDay result = fc::calibrate(past, log, end, {calibrationRuns}, every);
    const std::lock_guard lock(m_mutex);
    m_calibrated[day] = result;
    return result;
}

api::CalibrationReport HallForecast::calibration(int days) {
    const std::lock_guard one(m_calibrating);
    std::vector<Date> wanted;
    {
        const std::lock_guard lock(m_mutex);
        observeUntil(localDate(m_core.now()));
        for (auto day = m_observed.rbegin(); day != m_observed.rend() && static_cast<int>(wanted.size()) < days; ++day)
            wanted.push_back(day->first);
    }
    api::CalibrationReport report;
    for (const Date day : wanted) {
        if (auto result = calibrated(day)) report.days.push_back(*result);
    }
    report.total = fc::sum(report.days);
    return report;
}

}  // namespace yc::server

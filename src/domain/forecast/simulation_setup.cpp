// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/simulation_run.h"

#include <algorithm>

namespace yc::domain::forecast {

Run::Run(const HallModel& model, const HallNow& now, const std::vector<Change>& changes, std::uint64_t seed,
         const std::vector<Probe>& probes, const RunOptions& options)
    : m_model(model)
    , m_now(now)
    , m_options(options)
    , m_day(seedOf(seed, 1))
    , m_come(seedOf(seed, 2))
    , m_serve(seedOf(seed, 3))
    , m_gaps(seedOf(seed, 4))
    , m_draw(model.drawDay(m_day))
    , m_startMinute(minuteOfDay(now.at)) {
    m_themes = model.themes();
    m_lastTicket = minutes(now.lastTicket);
    m_more.assign(m_themes.size(), 1.0);
    for (const DeskNow& desk : now.desks) {
        for (const ThemeId& theme : desk.themes) indexOf(theme);
        for (const ThemePreference& preferred : desk.prefers) indexOf(preferred.theme);
    }
    for (const WaitingNow& waiting : now.waiting) indexOf(waiting.theme);
    for (const Probe& probe : probes) indexOf(probe.theme);
    for (const Change& change : changes) std::visit([&](const auto& one) { themesOf(one); }, change);
    setDesks();
    for (const Change& change : changes) std::visit([&](const auto& one) { plan(one); }, change);
    staffFromHistory();
    std::stable_sort(m_staff.begin(), m_staff.end(), [](const Staff& a, const Staff& b) { return a.at < b.at; });
    setWaiting();
    setProbes(probes);
}

RunResult Run::play() {
    m_result.probes.assign(m_probes.size(), -1);
    m_plain.resize(m_themes.size() * priorityClasses);
    for (std::size_t i = 0; i < m_desks.size(); ++i) wake(static_cast<int>(i), 0);
    probeIdle(0);
    m_quarter = static_cast<int>(m_startMinute / 15);
    drawQuarter();
    for (;;) {
        const double at = nextMoment();
        if (at > m_options.longest) break;  // also when nothing is left to happen
        count(at);
        m_at = at;
        step();
        if (m_options.untilProbes && m_openProbes == 0) return std::move(m_result);
    }
    finish();
    return std::move(m_result);
}

int Run::indexOf(const ThemeId& theme) {
    const auto found = std::find(m_themes.begin(), m_themes.end(), theme);
    if (found != m_themes.end()) return static_cast<int>(found - m_themes.begin());
    m_themes.push_back(theme);
    m_more.push_back(1.0);
    return static_cast<int>(m_themes.size()) - 1;
}

int Run::deskOf(const DeskId& desk) const {
    for (std::size_t i = 0; i < m_now.desks.size(); ++i) {
        if (m_now.desks[i].desk == desk) return static_cast<int>(i);
    }
    return -1;
}

void Run::themesOf(const OpenWindow& change) {
    for (const ThemeId& theme : change.themes) indexOf(theme);
}

std::vector<char> Run::mask(const std::vector<ThemeId>& themes) {
    std::vector<char> serves(m_themes.size(), 0);
    for (const ThemeId& theme : themes) {
        const auto found = std::find(m_themes.begin(), m_themes.end(), theme);
        if (found != m_themes.end()) serves[static_cast<std::size_t>(found - m_themes.begin())] = 1;
    }
    return serves;
}

void Run::setDesks() {
    m_desks.resize(m_now.desks.size());
    for (std::size_t i = 0; i < m_desks.size(); ++i) {
        const DeskNow& from = m_now.desks[i];
        Desk& desk = m_desks[i];
        desk.status = from.status;
        desk.serves = mask(from.themes);
        for (const ThemePreference& preferred : from.prefers) {
            const auto theme = static_cast<std::size_t>(indexOf(preferred.theme));
            if (desk.prefers.size() <= theme) desk.prefers.resize(theme + 1, 0);
            desk.prefers[theme] = preferred.minutes;
        }
        if (from.status == DeskStatus::Open) ++m_windows;
        if (from.serving) {
            desk.phase = Phase::Busy;
            desk.at.theme = indexOf(*from.serving);
            const double elapsed = std::max(0.0, -minutes(from.since));
            const ServiceDraw rest =
                m_model.service(modelIndex(desk.at.theme), m_startMinute - elapsed, std::max(1, m_windows),
                                m_serve.uniform(), m_draw.service, elapsed);
            desk.until = std::max(0.0, rest.minutes - elapsed);
        } else if (from.status == DeskStatus::Open) {
            desk.phase = Phase::Idle;
        } else if (from.status == DeskStatus::Paused) {
            const double left = m_model.breakLeft(m_gaps.uniform(), std::max(0.0, -minutes(from.since)));
            m_staff.push_back({left, static_cast<int>(i), DeskStatus::Open, nullptr, false});
        }
    }
}

void Run::plan(const OpenWindow& change) {
    const int index = deskOf(change.desk);
    if (index < 0) return;
    Desk& desk = m_desks[static_cast<std::size_t>(index)];
    desk.plannedFrom = std::max(0.0, minutes(change.from));
    desk.plannedUntil = change.until ? minutes(*change.until) : never;
    m_staff.push_back(
        {desk.plannedFrom, index, DeskStatus::Open, change.themes.empty() ? nullptr : &change.themes, true});
    if (change.until) m_staff.push_back({desk.plannedUntil, index, DeskStatus::Closed, nullptr, true});
}

void Run::plan(const CloseWindow& change) {
    const int index = deskOf(change.desk);
    if (index < 0) return;
    Desk& desk = m_desks[static_cast<std::size_t>(index)];
    desk.plannedFrom = std::max(0.0, minutes(change.at));
    desk.plannedUntil = never;
    m_staff.push_back({desk.plannedFrom, index, DeskStatus::Closed, nullptr, true});
}

void Run::setSkill(const DeskId& desk, const ThemeId& theme, char serves) {
    const int index = deskOf(desk);
    if (index < 0) return;
    m_skills.push_back({index, indexOf(theme), serves});
    m_desks[static_cast<std::size_t>(index)].serves[static_cast<std::size_t>(indexOf(theme))] = serves;
}

void Run::plan(const MoreArrivals& change) {
    const double factor = std::max(0.0, 1 + change.percent / 100.0);
    for (std::size_t i = 0; i < m_more.size(); ++i) {
        if (change.theme.empty() || m_themes[i] == change.theme) m_more[i] *= factor;
    }
}

/// Windows open, rest and close as on the drawn day.
void Run::staffFromHistory() {
    if (m_draw.staffing < 0) return;
    for (const DeskChange& change : m_model.staffing(m_draw.staffing)) {
        const double at = change.at - m_startMinute;
        const int index = deskOf(change.desk);
        if (at <= 0 || index < 0) continue;
        m_staff.push_back({at, index, change.status,
                           change.status == DeskStatus::Open && !change.themes.empty() ? &change.themes : nullptr,
                           false});
    }
}

void Run::setWaiting() {
    m_plain.resize(m_themes.size() * priorityClasses);
    for (const WaitingNow& from : m_now.waiting) {
        Waiter waiter;
        waiter.taken = minutes(from.takenAt);
        waiter.rank = minutes(from.rankAt);
        waiter.priority = from.priority;
        waiter.theme = indexOf(from.theme);
        if (from.appointmentAt) waiter.due = minutes(*from.appointmentAt);
        waiter.reserved = from.reservedFor.empty() ? -1 : deskOf(from.reservedFor);
        waiter.u = m_serve.uniform();
        join(waiter);
    }
}

void Run::join(const Waiter& waiter) {
    ++m_waiting;
    if (waiter.due != never || waiter.reserved >= 0) {
        m_special.push_back(waiter);
        return;
    }
    auto& queue =
        m_plain[static_cast<std::size_t>(waiter.theme) * priorityClasses + static_cast<std::size_t>(waiter.priority)];
    const auto place = std::upper_bound(queue.begin(), queue.end(), waiter,
                                        [](const Waiter& a, const Waiter& b) { return a.rank > b.rank; });
    queue.insert(place, waiter);  // the next one stands last
}

void Run::setProbes(const std::vector<Probe>& probes) {
    for (const Probe& probe : probes) {
        OpenProbe open;
        open.who.theme = indexOf(probe.theme);
        open.who.priority = probe.priority;
        if (probe.appointmentAt) open.who.due = minutes(*probe.appointmentAt);
        if (probe.rankAt) open.who.rank = minutes(*probe.rankAt);
        open.waits = probe.rankAt.has_value();
        open.who.reserved = probe.reservedFor.empty() ? -1 : deskOf(probe.reservedFor);
        m_probes.push_back(open);
    }
    m_openProbes = static_cast<int>(m_probes.size());
}

void Run::answer(std::size_t index, double at) {
    m_probes[index].open = false;
    m_result.probes[index] = at;
    --m_openProbes;
}

/// A window that is idle now would call a newcomer at once.
void Run::probeIdle(double at) {
    for (std::size_t i = 0; i < m_probes.size(); ++i) {
        const auto theme = static_cast<std::size_t>(m_probes[i].who.theme);
        const bool idle = std::any_of(m_desks.begin(), m_desks.end(), [&](const Desk& desk) {
            return desk.phase == Phase::Idle && desk.serves[theme];
        });
        if (m_probes[i].open && !m_probes[i].waits && idle) answer(i, at + m_model.reaction(m_gaps.uniform()));
    }
}

}  // namespace yc::domain::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/simulation_run.h"

#include <algorithm>

namespace yc::domain::forecast {

Run::Place Run::placeOf(const Waiter& waiter, int desk, double at) const {
    if (at - waiter.rank >= fairness()) return {0, waiter.rank};
    if (waiter.reserved == desk && desk >= 0) return {1, waiter.rank};
    const double preferred = preference(desk, waiter.theme);
    const double start = std::min(headStart(waiter.priority) + preferred, fairness());
    const double usual = waiter.rank - std::min(preferred, fairness());
    if (waiter.due != never) return {2, waiter.due - lead() <= at ? std::min(usual, waiter.due - start) : usual};
    return {2, waiter.priority == PriorityClass::Appointment ? usual : waiter.rank - start};
}

double Run::preference(int desk, int theme) const {
    if (desk < 0) return 0;
    const std::vector<double>& prefers = m_desks[static_cast<std::size_t>(desk)].prefers;
    return static_cast<std::size_t>(theme) < prefers.size() ? prefers[static_cast<std::size_t>(theme)] : 0;
}

Run::Choice Run::best(int index, double at) const {
    const Desk& desk = m_desks[static_cast<std::size_t>(index)];
    Choice choice;
    for (std::size_t i = 0; i < m_plain.size(); ++i) {
        if (m_plain[i].empty() || !desk.serves[i / priorityClasses]) continue;
        // Of one theme and class the first is the first by any measure.
        const Place place = placeOf(m_plain[i].back(), index, at);
        if (place < choice.place) choice = {place, static_cast<int>(i), -1};
    }
    for (std::size_t i = 0; i < m_special.size(); ++i) {
        const Waiter& waiter = m_special[i];
        if (!desk.serves[static_cast<std::size_t>(waiter.theme)]) continue;
        if (waiter.reserved >= 0 && waiter.reserved != index) continue;
        const Place place = placeOf(waiter, index, at);
        if (place < choice.place) choice = {place, -1, static_cast<int>(i)};
    }
    return choice;
}

double Run::nextMoment() const {
    double at = m_nextArrival < m_arrivals.size() ? m_arrivals[m_nextArrival].taken : quarterEnd();
    if (m_nextStaff < m_staff.size()) at = std::min(at, m_staff[m_nextStaff].at);
    for (const Desk& desk : m_desks) {
        if (desk.phase == Phase::Busy || desk.phase == Phase::Looking) at = std::min(at, desk.until);
    }
    return at;
}

double Run::quarterEnd() const {
    const double start = m_quarter * 15 - m_startMinute;
    return start >= m_lastTicket || m_quarter >= HallModel::quarters ? never : start + 15;
}

/// People counted at each step before `at`.
void Run::count(double at) {
    if (m_now.seats > 0 && m_waiting > m_now.seats) m_result.overSeats += at - m_at;
    m_result.personMinutes += m_waiting * (at - m_at);
    while (m_nextCount < at) {
        m_result.waiting.push_back(m_waiting);
        m_nextCount += m_options.step;
    }
}

void Run::step() {
    while (m_nextStaff < m_staff.size() && m_staff[m_nextStaff].at <= m_at) staff(m_staff[m_nextStaff++]);
    for (std::size_t i = 0; i < m_desks.size(); ++i) {
        Desk& desk = m_desks[i];
        if (desk.until > m_at) continue;
        if (desk.phase == Phase::Busy)
            release(static_cast<int>(i));
        else if (desk.phase == Phase::Looking)
            call(static_cast<int>(i));
    }
    if (m_nextArrival < m_arrivals.size()) {
        if (m_arrivals[m_nextArrival].taken <= m_at) arrive(m_arrivals[m_nextArrival++]);
    } else if (quarterEnd() <= m_at) {
        ++m_quarter;
        drawQuarter();
    }
}

void Run::drawQuarter() {
    m_arrivals.clear();
    m_nextArrival = 0;
    const double from = m_quarter * 15 - m_startMinute;
    if (from >= m_lastTicket || m_quarter >= HallModel::quarters) return;
    for (std::size_t theme = 0; theme < m_model.themes().size(); ++theme) {
        // Drawn whole, so that a plan changes only what it is about.
        const double rate = m_model.arrivals(static_cast<int>(theme), m_quarter) * m_draw.arrivals * m_more[theme];
        Random own(seedOf(m_come.next(), theme));
        if (rate <= 0) continue;
        for (double at = from + 15 * own.exponential() / rate; at < from + 15; at += 15 * own.exponential() / rate) {
            Waiter waiter;
            waiter.taken = at;
            waiter.theme = static_cast<int>(theme);
            const PriorityClass priority = m_model.priority(static_cast<int>(theme), own.uniform());
            waiter.rank = at;
            waiter.priority = priority;
            if (priority == PriorityClass::Appointment) waiter.due = at;
            waiter.u = own.uniform();
            if (at > 0 && at <= m_lastTicket) m_arrivals.push_back(waiter);
        }
    }
    std::sort(m_arrivals.begin(), m_arrivals.end(), [](const Waiter& a, const Waiter& b) { return a.taken < b.taken; });
}

void Run::arrive(const Waiter& waiter) {
    join(waiter);
    int chosen = -1;
    for (std::size_t i = 0; i < m_desks.size(); ++i) {
        const Desk& desk = m_desks[i];
        if (desk.phase != Phase::Idle || !desk.serves[static_cast<std::size_t>(waiter.theme)]) continue;
        if (chosen < 0 || desk.idleSince < m_desks[static_cast<std::size_t>(chosen)].idleSince)
            chosen = static_cast<int>(i);
    }
    if (chosen >= 0) look(chosen, m_model.reaction(m_gaps.uniform()));
}

void Run::look(int index, double minutes) {
    Desk& desk = m_desks[static_cast<std::size_t>(index)];
    desk.phase = Phase::Looking;
    desk.until = m_at + minutes;
}

/// An open window without work looks around.
void Run::wake(int index, double at) {
    Desk& desk = m_desks[static_cast<std::size_t>(index)];
    if (desk.phase != Phase::Idle) return;
    desk.idleSince = at;
    if (best(index, at).place.tier < 3) look(index, m_model.gap(m_gaps.uniform()));
}

void Run::call(int index) {
    Desk& desk = m_desks[static_cast<std::size_t>(index)];
    const Choice choice = best(index, m_at);
    for (std::size_t i = 0; i < m_probes.size(); ++i) {
        const OpenProbe& probe = m_probes[i];
        if (!probe.open || !desk.serves[static_cast<std::size_t>(probe.who.theme)]) continue;
        if (probe.who.reserved >= 0 && probe.who.reserved != index) continue;
        const Place place = placeOf(probe.who, index, m_at);
        // Who waits already is called when the one of the same rank is.
        if (probe.waits ? !(choice.place < place) : place < choice.place) answer(i, m_at);
    }
    if (choice.place.tier == 3) {
        desk.phase = Phase::Idle;
        desk.until = never;
        desk.idleSince = m_at;
        return;
    }
    Waiter called;
    if (choice.special >= 0) {
        called = m_special[static_cast<std::size_t>(choice.special)];
        m_special.erase(m_special.begin() + choice.special);
    } else {
        auto& queue = m_plain[static_cast<std::size_t>(choice.plain)];
        called = queue.back();
        queue.pop_back();
    }
    --m_waiting;
    noteWait(called);
    const ServiceDraw service = m_model.service(modelIndex(called.theme), m_startMinute + m_at, std::max(1, m_windows),
                                                called.u, m_draw.service);
    desk.phase = Phase::Busy;
    desk.until = m_at + service.minutes;
    desk.again = service.again;
    desk.at = called;
}

void Run::noteWait(const Waiter& waiter) {
    double& longest = m_result.longest[m_themes[static_cast<std::size_t>(waiter.theme)]];
    longest = std::max(longest, m_at - waiter.taken);
}

void Run::release(int index) {
    Desk& desk = m_desks[static_cast<std::size_t>(index)];
    m_result.lastServed = m_at;
    if (desk.again) {
        desk.again = false;
        Waiter back = desk.at;
        back.rank = m_at;
        back.taken = m_at;
        back.due = never;
        back.priority = PriorityClass::None;
        back.u = m_serve.uniform();
        join(back);
    }
    if (desk.status == DeskStatus::Open) {
        desk.phase = Phase::Idle;
        desk.idleSince = m_at;
        // Also without anybody waiting: the last paper is put away first.
        look(index, m_model.gap(m_gaps.uniform()));
    } else {
        desk.phase = Phase::Away;
        desk.until = never;
    }
}

void Run::staff(const Staff& change) {
    Desk& desk = m_desks[static_cast<std::size_t>(change.desk)];
    if (!change.planned && change.at >= desk.plannedFrom && change.at < desk.plannedUntil) return;
    if (change.themes) {
        desk.serves = mask(*change.themes);
        for (const Skill& skill : m_skills) {
            if (skill.desk == change.desk) desk.serves[static_cast<std::size_t>(skill.theme)] = skill.serves;
        }
    }
    if (change.status == desk.status) return;
    // After the last ticket windows stay until everybody was served.
    if (change.status != DeskStatus::Open && !change.planned && change.at >= m_lastTicket) return;
    m_windows += change.status == DeskStatus::Open ? 1 : desk.status == DeskStatus::Open ? -1 : 0;
    desk.status = change.status;
    if (desk.phase == Phase::Busy) return;  // first finishes
    if (change.status == DeskStatus::Open) {
        desk.phase = Phase::Idle;
        desk.idleSince = m_at;
        look(change.desk, m_model.gap(m_gaps.uniform()));
    } else {
        desk.phase = Phase::Away;
        desk.until = never;
    }
}

void Run::finish() {
    m_result.notServed = m_waiting;
    m_at = std::min(m_options.longest, std::max(m_at, 0.0));
    for (const Waiter& waiter : m_special) noteWait(waiter);
    for (const auto& queue : m_plain) {
        for (const Waiter& waiter : queue) noteWait(waiter);
    }
}

}  // namespace yc::domain::forecast

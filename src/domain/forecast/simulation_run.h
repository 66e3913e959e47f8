// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the simulation: setting up the hall (simulation_setup.cpp) and what happens in it (simulation_events.cpp).
// Times are minutes from now.
#pragma once

#include "domain/forecast/simulation.h"

#include <limits>

namespace yc::domain::forecast {

inline constexpr double never = std::numeric_limits<double>::infinity();

/// Somebody waiting inside a run. Quantiles are drawn when it comes, so that the same person takes as long under another
/// plan and two plans can be compared.
struct Waiter {
    double taken = 0;
    double rank = 0;
    PriorityClass priority = PriorityClass::None;
    double due = never;  ///< of an appointment
    int theme = 0;
    int reserved = -1;
    double u = 0;
};

enum class Phase { Away, Idle, Looking, Busy };

struct Desk {
    DeskStatus status = DeskStatus::Closed;
    Phase phase = Phase::Away;
    double until = never;  ///< of Looking and Busy
    double idleSince = 0;
    std::vector<char> serves;
    std::vector<double> prefers;  ///< minutes by theme; shorter: none for the rest
    bool again = false;           ///< the one at the window will not be there
    Waiter at;
    double plannedFrom = never;  ///< a plan decides over this window from … until
    double plannedUntil = -1;
};

struct Staff {
    double at = 0;
    int desk = 0;
    DeskStatus status = DeskStatus::Open;
    const std::vector<ThemeId>* themes = nullptr;  ///< nullptr: as before
    bool planned = false;
};

class Run {
public:
    Run(const HallModel& model, const HallNow& now, const std::vector<Change>& changes, std::uint64_t seed,
        const std::vector<Probe>& probes, const RunOptions& options);
    RunResult play();

private:
    double minutes(Instant at) const { return static_cast<double>((at - m_now.at).count()) / 60'000.0; }

    double headStart(PriorityClass priority) const {
        return static_cast<double>(m_now.ranks.headStart(priority).count()) / 60'000.0;
    }
    double fairness() const {
        return m_now.ranks.fairness.count() > 0 ? static_cast<double>(m_now.ranks.fairness.count()) / 60'000.0 : never;
    }
    double lead() const { return static_cast<double>(m_now.ranks.appointmentLead.count()) / 60'000.0; }
    int indexOf(const ThemeId& theme);
    int deskOf(const DeskId& desk) const;

    // ---- the hall at the start ----

    void themesOf(const OpenWindow& change);
    void themesOf(const GrantSkill& change) { indexOf(change.theme); }
    template <class Other>
    void themesOf(const Other&) {}

    std::vector<char> mask(const std::vector<ThemeId>& themes);
    void setDesks();
    double preference(int desk, int theme) const;
    int modelIndex(int theme) const { return theme < static_cast<int>(m_model.themes().size()) ? theme : -1; }

    void plan(const OpenWindow& change);
    void plan(const CloseWindow& change);
    void plan(const GrantSkill& change) { setSkill(change.desk, change.theme, 1); }
    void plan(const TakeSkill& change) { setSkill(change.desk, change.theme, 0); }
    void setSkill(const DeskId& desk, const ThemeId& theme, char serves);
    void plan(const StopTickets& change) { m_lastTicket = std::min(m_lastTicket, minutes(change.at)); }
    void plan(const MoreArrivals& change);
    void staffFromHistory();
    void setWaiting();
    void join(const Waiter& waiter);

    // ---- probes ----

    struct OpenProbe {
        Waiter who;
        bool waits = false;  ///< stands in the queue already
        bool open = true;
    };

    void setProbes(const std::vector<Probe>& probes);
    void answer(std::size_t index, double at);
    void probeIdle(double at);

    // ---- the order of calls, as domain/queue has it ----

    struct Place {
        int tier = 3;
        double at = never;
        friend bool operator<(const Place& a, const Place& b) {
            return a.tier != b.tier ? a.tier < b.tier : a.at < b.at;
        }
    };

    Place placeOf(const Waiter& waiter, int desk, double at) const;

    struct Choice {
        Place place;
        int plain = -1;    ///< last of this plain queue, or
        int special = -1;  ///< this one
    };

    Choice best(int index, double at) const;

    // ---- what happens ----

    double nextMoment() const;
    double quarterEnd() const;
    void count(double at);
    void step();
    void drawQuarter();
    void arrive(const Waiter& waiter);
    void look(int index, double minutes);
    void wake(int index, double at);
    void call(int index);
    void noteWait(const Waiter& waiter);
    void release(int index);
    void staff(const Staff& change);
    void finish();

    struct Skill {
        int desk = 0;
        int theme = 0;
        char serves = 1;
    };

    const HallModel& m_model;
    const HallNow& m_now;
    const RunOptions& m_options;
    Random m_day, m_come, m_serve, m_gaps;
    DayDraw m_draw;
    double m_startMinute;
    double m_lastTicket = 0;
    std::vector<ThemeId> m_themes;  ///< the model's first, then those it never saw
    std::vector<double> m_more;
    std::vector<Desk> m_desks;
    std::vector<Skill> m_skills;
    int m_windows = 0;
    std::vector<Staff> m_staff;
    std::size_t m_nextStaff = 0;
    std::vector<std::vector<Waiter>> m_plain;  ///< per theme and class, the next one last
    std::vector<Waiter> m_special;             ///< with appointment or kept for a window
    int m_waiting = 0;
    std::vector<OpenProbe> m_probes;
    int m_openProbes = 0;
    int m_quarter = 0;
    std::vector<Waiter> m_arrivals;
    std::size_t m_nextArrival = 0;
    double m_at = 0;
    double m_nextCount = 0;
    RunResult m_result;
};

}  // namespace yc::domain::forecast

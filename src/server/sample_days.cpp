// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sample_days.h"

#include "api/device_key.h"
#include "domain/forecast/random.h"
#include "server/core.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

namespace yc::server {

using namespace domain;
using domain::forecast::Random;

namespace {

const ThemeId newborn{"YJS-GR-01"};

struct Clerk {
    const char* account;
    const char* desk;
    const char* name;
    double pace;  ///< minutes of a service against the usual
};
constexpr std::array<Clerk, 5> clerks{{{"guwanqiu", "W01", "顾晚秋", 0.9},
                                       {"xuqinghe", "W02", "许清禾", 1.0},
                                       {"jiangyuebai", "W04", "江月白", 1.05},
                                       {"yeshuyan", "W05", "叶书言", 1.15},
                                       {"songjinchu", "W06", "宋锦初", 0.95}}};
constexpr double usualService = 11;     // minutes, median
constexpr double serviceSpread = 0.42;  // of the logarithm
constexpr double openAt = 8 * 60 + 50;
constexpr double firstTicket = 8 * 60 + 40;
constexpr double lastTicket = 17 * 60;
constexpr std::size_t together = 400;  // commands in one transaction

/// People an hour, by the minute of the day.
double flow(double minute) {
    if (minute < 9 * 60) return 12;
    if (minute < 11.5 * 60) return 24;
    if (minute < 14 * 60) return 11;
    if (minute < 16 * 60) return 21;
    return 14;
}

class SampleDay {
public:
    SampleDay(Core& core, Date day)
        : m_core(core)
        , m_day(day)
        , m_random(domain::forecast::seedOf(20260302, static_cast<std::uint64_t>(day.time_since_epoch().count())))
        , m_factor(std::exp(0.1 * m_random.normal())) {}

    void fill();

private:
    struct Visitor {
        TicketId ticket;
        double rank = 0;  ///< minute it counts from
        int misses = 0;
    };
    struct Window {
        const Clerk* clerk = nullptr;
        bool open = true;
        bool paused = false;
        double next = openAt;  ///< minute of its next step
        double breakAt = 0;
        std::optional<Visitor> visitor;
        bool absent = false;
    };

    void come();
    void step(Window& window);
    void callNext(Window& window);
    void endOf(Window& window);
    std::optional<Visitor> called();
    void give(const std::string& account, const std::string& device, double minute, CommandBody body);
    void flush();
    Instant at(double minute) const {
        return startOfLocalDay(m_day) + Milliseconds(static_cast<std::int64_t>(minute * 60'000));
    }

    Core& m_core;
    Date m_day;
    Random m_random;
    double m_factor;
    double m_nextVisitor = firstTicket;
    std::deque<Visitor> m_waiting;
    std::vector<Window> m_windows;
    std::vector<journal::Submission> m_batch;
    std::vector<journal::Outcome> m_outcomes;  ///< of the last batch
    int m_refused = 0;
};

void SampleDay::fill() {
    for (std::size_t i = 0; i < clerks.size(); ++i) {
        Window window;
        window.clerk = &clerks[i];
        window.breakAt = 11 * 60 + 30 + 30.0 * static_cast<double>(i % 3);
        give(window.clerk->account, window.clerk->desk, openAt - 5,
             OpenDesk{DeskId(window.clerk->desk), window.clerk->name, {newborn}});
        m_windows.push_back(window);
    }
    for (;;) {
        const auto window = std::min_element(m_windows.begin(), m_windows.end(),
                                             [](const Window& a, const Window& b) { return a.next < b.next; });
        if (m_nextVisitor < std::min(lastTicket, window->next))
            come();
        else if (window->open)
            step(*window);
        else
            break;  // the earliest step of all is a closed window's: everybody has gone
    }
    flush();
    if (m_refused > 0) spdlog::warn("sample hall, {}: {} steps were refused", isoDate(m_day), m_refused);
}

void SampleDay::come() {
    TakeTicket take;
    take.ticket = TicketId(api::uuid7(at(m_nextVisitor).time_since_epoch().count()));
    take.theme = newborn;
    take.publicCode = api::hex(api::randomBytes(8));
    give("kiosk", "K01", m_nextVisitor, take);
    m_waiting.push_back({take.ticket, m_nextVisitor, 0});
    m_nextVisitor += m_random.exponential() * 60 / flow(m_nextVisitor);
}

void SampleDay::step(Window& window) {
    const DeskId desk(window.clerk->desk);
    if (window.visitor) {
        endOf(window);
    } else if (window.paused) {
        give(window.clerk->account, desk.str(), window.next, ContinueDesk{desk});
        window.paused = false;
        window.breakAt = 24 * 60;
        window.next += 0.2;
    } else if (window.next >= window.breakAt) {
        give(window.clerk->account, desk.str(), window.next, PauseDesk{desk, "午间轮休"});
        window.paused = true;
        window.next += 24 + 8 * m_random.uniform();
    } else if (!m_waiting.empty() && m_waiting.front().rank <= window.next) {
        callNext(window);
    } else if (window.next >= lastTicket + 5) {
        give(window.clerk->account, desk.str(), window.next, CloseDesk{desk});
        window.open = false;
        window.next = 48 * 60;
    } else {
        window.next += 0.25 + 0.25 * m_random.uniform();  // looks up again
    }
}

void SampleDay::callNext(Window& window) {
    const DeskId desk(window.clerk->desk);
    give(window.clerk->account, desk.str(), window.next, CallTicket{desk, {newborn}, {}, {}});
    window.visitor = called();
    if (!window.visitor) {
        window.next += 0.5;
        return;
    }
    window.absent = m_random.uniform() < 0.04;
    if (window.absent) {
        window.next += 1 + m_random.uniform();
        return;
    }
    const double walk = 0.3 + 0.7 * m_random.uniform();
    give(window.clerk->account, desk.str(), window.next + walk, BeginService{window.visitor->ticket, desk});
    window.next += walk + usualService * m_factor * window.clerk->pace * std::exp(serviceSpread * m_random.normal());
}

/// Whom the hall called: the first who came, unless somebody who was not here waits again; then the journal tells.
std::optional<SampleDay::Visitor> SampleDay::called() {
    auto chosen = m_waiting.begin();
    const auto returned = [](const Visitor& visitor) { return visitor.misses > 0; };
    if (std::any_of(m_waiting.begin(), m_waiting.end(), returned)) {
        flush();
        if (m_outcomes.empty()) return std::nullopt;
        const auto& streams = m_outcomes.back().streams;
        chosen = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Visitor& visitor) {
            return std::any_of(streams.begin(), streams.end(), [&](const journal::StreamVersion& one) {
                return one.stream.key == visitor.ticket.str();
            });
        });
        if (chosen == m_waiting.end()) return std::nullopt;
    }
    const Visitor visitor = *chosen;
    m_waiting.erase(chosen);
    return visitor;
}

void SampleDay::endOf(Window& window) {
    const DeskId desk(window.clerk->desk);
    Visitor visitor = *window.visitor;
    window.visitor.reset();
    if (window.absent) {
        give(window.clerk->account, desk.str(), window.next, MarkNotHere{visitor.ticket, desk});
        visitor.rank = window.next;
        if (++visitor.misses < m_core.hall.rules.maxMisses) m_waiting.push_back(visitor);
    } else {
        give(window.clerk->account, desk.str(), window.next,
             FinishTicket{visitor.ticket, desk, TicketOutcome::Consulted, {}});
    }
    window.next += 0.2 + 0.5 * m_random.exponential();
}

void SampleDay::give(const std::string& account, const std::string& device, double minute, CommandBody body) {
    Actor actor{AccountId(account), DeviceId(device), {}, {}, {}};
    for (const api::HallAccount& one : m_core.hall.accounts) {
        if (one.account == actor.account) actor.roles = one.roles;
    }
    for (const api::HallDevice& one : m_core.hall.devices) {
        if (one.device == actor.device) actor.desk = one.desk;
    }
    m_batch.push_back(m_core.ownSubmission(std::move(actor), std::move(body), at(minute)));
    if (m_batch.size() >= together) flush();
}

void SampleDay::flush() {
    if (m_batch.empty()) return;
    const auto answer = m_core.writer->submit(std::exchange(m_batch, {}));
    m_outcomes.clear();
    if (!answer) {
        spdlog::warn("sample hall, {}: {}", isoDate(m_day), answer.error().name());
        return;
    }
    m_outcomes = *answer;
    for (const journal::Outcome& outcome : m_outcomes) {
        if (outcome.status != journal::OutcomeStatus::Applied) ++m_refused;
    }
}

}  // namespace

void fillSampleDays(Core& core, int days) {
    std::vector<Date> past;
    for (Date day = localDate(core.now()) - std::chrono::days(1); static_cast<int>(past.size()) < days;
         day -= std::chrono::days(1)) {
        if (core.calendar.isWorkingDay(day)) past.push_back(day);
    }
    for (auto day = past.rbegin(); day != past.rend(); ++day) SampleDay(core, *day).fill();
}

}  // namespace yc::server

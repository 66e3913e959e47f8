// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: taking and calling with thousands waiting, the forecast and what-if of a full hall.
#include "api/json_codec.h"
#include "bench/bench.h"
#include "domain/forecast/what_if.h"
#include "domain/synthetic_hall.h"
#include "server/server_fixture.h"

namespace yc::bench {

using namespace yc::domain;
using journal::OutcomeStatus;

namespace {

void needApplied(const journal::Outcome& outcome) {
    if (outcome.status != OutcomeStatus::Applied)
        throw BenchError("a command was refused: " +
                         (outcome.refusal ? outcome.refusal->name() : std::string("conflict")));
}

/// A hall in which so many wait for one theme, a ticket machine and a clerk.
class FullHall {
public:
    FullHall(const Settings& settings, const std::string& name, int waiting)
        : m_hall(false,
                 [&](server::Config& config) {
                     config.dataDir = settings.directory + '/' + name;
                     config.threads = 8;
                     config.logLevel = "error";
                 })
        , m_clerk(m_hall.person("linzhixia", "W03"))
        , m_kiosk(m_hall.person("kiosk", "K01")) {
        constexpr int batchSize = 200;
        for (int taken = 0; taken < waiting; taken += batchSize) {
            std::vector<api::SentCommand> batch;
            for (int i = taken; i < std::min(waiting, taken + batchSize); ++i)
                batch.push_back(m_kiosk.signedBytes(m_kiosk.command(server::takeTicket({}))));
            for (const journal::Outcome& outcome : m_kiosk.give(batch)) needApplied(outcome);
        }
        wake();
        needApplied(m_clerk.give(server::openDesk("W03")));
    }
    /// Fresh connections: the server closes those that were quiet for some seconds.
    void wake() {
        m_clerk.client.connect();
        m_kiosk.client.connect();
        if (m_clerk.client.get("/v1/hall").status != 200 || m_kiosk.client.get("/v1/hall").status != 200)
            throw BenchError("the hall does not answer");
    }
    double take() {
        const auto sent = m_kiosk.signedBytes(m_kiosk.command(server::takeTicket({})));
        return timed([&] { needApplied(m_kiosk.give({sent}).front()); });
    }
    /// The ticket called is served and finished afterwards, outside the clock.
    double call() {
        const DeskId desk("W03");
        const auto sent = m_clerk.signedBytes(m_clerk.command(CallTicket{desk, {}, {}, {}}));
        journal::Outcome called;
        const double took = timed([&] { called = m_clerk.give({sent}).front(); });
        needApplied(called);
        const TicketId ticket(called.streams.front().stream.key);
        needApplied(m_clerk.give(BeginService{ticket, desk}));
        needApplied(m_clerk.give(FinishTicket{ticket, desk, TicketOutcome::Consulted, {}}));
        return took;
    }

private:
    server::Hall m_hall;
    server::Person m_clerk;
    server::Person m_kiosk;
};

Row withMany(const Settings& settings, double (FullHall::*step)(), const char* what) {
    const int many = settings.quick ? 200 : 5000;
    const int few = 20;
    FullHall full(settings, "full", many);
    FullHall quiet(settings, "quiet", few);
    full.wake();
    quiet.wake();
    std::vector<double> ours;
    std::vector<double> baseline;
    for (int round = 0; round < settings.rounds(300, 5); ++round) {
        ours.push_back((full.*step)());
        baseline.push_back((quiet.*step)());
        // The other step keeps the number of waiting people as it is.
        const auto other = step == &FullHall::call ? &FullHall::take : &FullHall::call;
        (full.*other)();
        (quiet.*other)();
    }
    Row row;
    row.what = std::string(what) + " over TLS while " + std::to_string(many) + " wait for the theme, median";
    row.ours = median(ours);
    row.unit = "ms";
    row.baselineName = "the same while " + std::to_string(few) + " wait";
    row.baseline = median(baseline);
    row.rule = Rule::RatioAtMost;
    row.limit = 1.5;
    row.note = "p99 " + number(percentile(ours, 0.99)) + " / " + number(percentile(baseline, 0.99)) + " ms";
    return row;
}

/// Twelve windows, two months of days, a morning with so many waiting.
struct Foreseen {
    fixture::SyntheticHall hall;
    forecast::HallModel model;
    forecast::HallNow now;

    static fixture::SyntheticHall twelve() {
        fixture::SyntheticHall made;
        made.windows = 12;
        for (fixture::SyntheticTheme& theme : made.themes) theme.perHour *= 2;
        return made;
    }
    static std::vector<forecast::DayObservation> past(const fixture::SyntheticHall& hall, Date first, int days) {
        std::vector<forecast::DayObservation> observed;
        for (const forecast::DayLog& log : hall.days(first, days, 7)) observed.push_back(forecast::observe(log));
        return observed;
    }
    Foreseen(Date today, int days, int waiting)
        : hall(twelve()), model(past(hall, today - std::chrono::days{days}, days), today) {
        now.at = startOfLocalDay(today) + std::chrono::hours{10};
        now.lastTicket = hall.lastTicket(today);
        for (int i = 0; i < waiting; ++i) {
            const Instant came = now.at - std::chrono::seconds{20 * (waiting - i)};
            now.waiting.push_back({hall.themes[static_cast<std::size_t>(i) % hall.themes.size()].id,
                                   came,
                                   came,
                                   i % 7 == 0 ? PriorityClass::Elderly : PriorityClass::None,
                                   {},
                                   {}});
        }
        for (int i = 0; i < hall.windows; ++i) {
            forecast::DeskNow desk{fixture::windowId(i), DeskStatus::Open, {}, {}, now.at};
            for (std::size_t t = 0; t < hall.themes.size(); ++t) {
                if (hall.serves(i, t)) desk.themes.push_back(hall.themes[t].id);
            }
            now.desks.push_back(desk);
        }
    }
};

Row foreseeing(const Settings& settings, const char* what, const std::function<void(const Foreseen&)>& ask) {
    const int waiting = settings.quick ? 20 : 100;
    const Foreseen scene(Date{std::chrono::year{2026} / 3 / 11}, settings.quick ? 5 : 28, waiting);
    std::vector<double> ours;
    for (int round = 0; round < settings.rounds(15, 1); ++round) ours.push_back(timed([&] { ask(scene); }));
    Row row;
    row.what = std::string(what) + ": 12 windows, " + std::to_string(waiting) + " waiting, learned from " +
               std::to_string(scene.model.days()) + " days";
    row.ours = percentile(ours, 0.99);
    row.unit = "ms";
    row.limit = 1000;
    row.note = "p50 " + number(median(ours)) + " ms";
    return row;
}

}  // namespace

Row measureCallFull(const Settings& settings) {
    return withMany(settings, &FullHall::call, "call next signed, posted and answered");
}

Row measureTakeFull(const Settings& settings) {
    return withMany(settings, &FullHall::take, "ticket taken, with the people before it counted,");
}

Row measureForecast(const Settings& settings) {
    return foreseeing(settings, "waiting time of every theme by simulation, p99", [](const Foreseen& scene) {
        std::vector<forecast::Probe> probes;
        for (const fixture::SyntheticTheme& theme : scene.hall.themes) probes.push_back({theme.id, {}, {}});
        const auto waits = forecast::forecastWaits(scene.model, scene.now, probes);
        if (!waits.front()) throw BenchError("nothing was foretold");
    });
}

Row measureWhatIf(const Settings& settings) {
    return foreseeing(settings, "what-if: the rest of the day with and without closing two windows at four, p99",
                      [](const Foreseen& scene) {
                          std::vector<forecast::Change> changes;
                          for (int i : {0, 1})
                              changes.emplace_back(
                                  forecast::CloseWindow{fixture::windowId(i), startOfLocalDay(localDate(scene.now.at)) +
                                                                                  std::chrono::hours{16}});
                          const auto answer = forecast::compare(scene.model, scene.now, changes);
                          if (answer.changed.personMinutes <= 0) throw BenchError("nothing was played");
                      });
}

}  // namespace yc::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "api/forecast_wire.h"
#include "domain/forecast/replay.h"
#include "journal/queue_history.h"
#include "server/server_fixture.h"

using namespace yc;
using namespace yc::server;
using namespace yc::domain;
namespace fc = yc::domain::forecast;

namespace {
api::WhatIfAnswer whatIf(Client& client, std::vector<api::PlannedChange> changes) {
    const Answer answer = client.post("/v1/forecast/what-if", api::encode(api::WhatIfRequest{std::move(changes)}));
    if (answer.status != 200) qFatal("%s", answer.body.c_str());
    return api::decode<api::WhatIfAnswer>(answer.body);
}
}  // namespace

/// A living sample hall: past days in the journal, a queue now.
class TestServerForecast : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_hall = std::make_unique<Hall>(true); }
    void cleanupTestCase() { m_hall.reset(); }

    void aNewTicketGetsAnInterval();
    void theSameMomentIsAnsweredOnce();
    void R066_aPublicPageCostsOneCalculation();
    void theDayIsCountedAndForetold();
    void whatIfChangesNothing();
    void aPlanThatMeansNothingIsRefused();
    void aSuggestionIsAPlanWithItsEffect();
    void calibrationTellsHowOftenItHeld();
    void aPastDayComesBackFromTheJournal();
    void whoMayAsk();

private:
    std::unique_ptr<Hall> m_hall;
};

void TestServerForecast::aNewTicketGetsAnInterval() {
    Person display = m_hall->person("display", "D01");
    const auto waits = api::decode<api::WaitForecast>(display.client.get("/v1/forecast").body);
    QCOMPARE(waits.days, 12);
    const auto newborn = std::find_if(waits.themes.begin(), waits.themes.end(),
                                      [](const api::ThemeWait& one) { return one.theme == ThemeId(theme); });
    QVERIFY(newborn != waits.themes.end());
    const api::ThemeWait& wait = *newborn;
    QVERIFY(wait.wait.has_value());
    QVERIFY(wait.from >= 1 && wait.to > wait.from && wait.to < 240);
    QVERIFY(wait.wait->low <= wait.wait->middle && wait.wait->middle <= wait.wait->high);
    QVERIFY(wait.usualService > 5 && wait.usualService < 20);  // the sample's services take eleven minutes
    QVERIFY(wait.longService > wait.usualService);
    QVERIFY(wait.samples > 1000);
}

void TestServerForecast::theSameMomentIsAnsweredOnce() {
    Person display = m_hall->person("display", "D01");
    const auto first = api::decode<api::WaitForecast>(display.client.get("/v1/forecast").body);
    const auto second = api::decode<api::WaitForecast>(display.client.get("/v1/forecast").body);
    QCOMPARE(first.at, second.at);  // one calculation for all displays
}

/// Whoever looks at their ticket reads what was calculated for the whole queue; many looks are no more work than one.
void TestServerForecast::R066_aPublicPageCostsOneCalculation() {
    Person kiosk = m_hall->person("kiosk", "K01");
    TakeTicket take = takeTicket("page-one");
    QCOMPARE(kiosk.give(take).status, journal::OutcomeStatus::Applied);
    Client anybody = m_hall->client();
    const Answer first = anybody.get("/t/page-one");
    QCOMPARE(first.status, 200);
    QVERIFY(first.body.find("大约再等") != std::string::npos);
    const auto minutes = [](const std::string& page) {
        const auto at = page.find("大约再等");
        return page.substr(at, page.find("<br>", at) - at);
    };
    QCOMPARE(minutes(anybody.get("/t/page-one").body), minutes(first.body));
    // Taken since: told as whoever comes last, from the calculation the displays share.
    take.ticket = TicketId("later-ticket");
    take.publicCode = "page-two";
    QCOMPARE(kiosk.give(take).status, journal::OutcomeStatus::Applied);
    const Answer second = anybody.get("/t/page-two");
    QVERIFY(second.body.find("大约再等") != std::string::npos);
}

void TestServerForecast::theDayIsCountedAndForetold() {
    Person boss = m_hall->person("heyanzhou", "S01");
    const auto day = api::decode<api::DayOutlook>(boss.client.get("/v1/forecast/day").body);
    QCOMPARE(day.seats, 36);
    QCOMPARE(day.days, 12);
    QVERIFY(!day.forecast.waiting.empty());
    const auto snapshot = api::decode<api::QueueSnapshot>(boss.client.get("/v1/queue").body);
    int waiting = 0;
    for (const auto& counts : snapshot.counts) waiting += counts.waiting;
    QCOMPARE(day.forecast.waiting.front().middle, double(waiting));  // begins with who waits now
    QVERIFY(day.forecast.personMinutes > 0);
}

void TestServerForecast::whatIfChangesNothing() {
    Person boss = m_hall->person("heyanzhou", "S01");
    const auto before = api::decode<api::QueueSnapshot>(boss.client.get("/v1/queue").body);
    const Instant now = boss.login.serverTime;
    const auto answer = whatIf(boss.client, {{"openWindow", DeskId("W03"), {ThemeId(theme)}, now, {}, 0},
                                             {"openWindow", DeskId("W08"), {ThemeId(theme)}, now, {}, 0}});
    QCOMPARE(answer.changes.size(), std::size_t(2));
    QVERIFY(answer.changed.personMinutes < answer.asIs.personMinutes);
    std::vector<api::PlannedChange> close;
    for (const auto& desk : before.desks) close.push_back({"closeWindow", desk.desk, {}, now, {}, 0});
    QVERIFY(whatIf(boss.client, close).changed.personMinutes > answer.asIs.personMinutes);
    const auto after = api::decode<api::QueueSnapshot>(boss.client.get("/v1/queue").body);
    QCOMPARE(after.head.seq, before.head.seq);
}

void TestServerForecast::aPlanThatMeansNothingIsRefused() {
    Person boss = m_hall->person("heyanzhou", "S01");
    const char* wrong[] = {R"({"changes":[{"kind":"moreCoffee"}]})",
                           R"({"changes":[{"kind":"openWindow"}]})",
                           R"({"changes":[{"kind":"grantSkill","desk":"W01"}]})",
                           R"({"changes":[{"kind":"moreArrivals","percent":-500}]})",
                           R"({"changes":[{"kind":"stopTickets"}]})",
                           R"({"plan":[]})"};
    for (const char* body : wrong) {
        const Answer answer = boss.client.post("/v1/forecast/what-if", body);
        QVERIFY2(answer.status == 400, body);
        QCOMPARE(answer.code(), std::string("request.malformed"));
    }
    api::WhatIfRequest many;
    many.changes.resize(21, {"closeWindow", DeskId("W01"), {}, {}, {}, 0});
    QCOMPARE(boss.client.post("/v1/forecast/what-if", api::encode(many)).status, 400);
    // A window the hall does not have changes nothing and breaks nothing.
    const auto unknown = whatIf(boss.client, {{"openWindow", DeskId("W99"), {ThemeId(theme)}, {}, {}, 0}});
    QCOMPARE(unknown.changed.personMinutes, unknown.asIs.personMinutes);
    for (const auto& one : {fc::Change{fc::GrantSkill{DeskId("W01"), ThemeId("A")}},
                            fc::Change{fc::CloseWindow{DeskId("W01"), boss.login.serverTime}},
                            fc::Change{fc::MoreArrivals{ThemeId("A"), 30}}})
        QVERIFY(api::changeOf(api::plannedOf(one)).has_value());
}

void TestServerForecast::aSuggestionIsAPlanWithItsEffect() {
    Person boss = m_hall->person("heyanzhou", "S01");
    const Answer got = boss.client.get("/v1/forecast/suggestion");
    QCOMPARE(got.status, 200);
    const auto answer = api::decode<api::WhatIfAnswer>(got.body);
    if (answer.changes.empty())
        QCOMPARE(answer.changed.personMinutes, answer.asIs.personMinutes);
    else
        QVERIFY(answer.changed.personMinutes < 0.9 * answer.asIs.personMinutes);
}

void TestServerForecast::calibrationTellsHowOftenItHeld() {
    Person boss = m_hall->person("heyanzhou", "S01");
    const auto report = api::decode<api::CalibrationReport>(boss.client.get("/v1/forecast/calibration?days=4").body);
    QCOMPARE(report.days.size(), std::size_t(4));
    int tickets = 0;
    for (const auto& day : report.days) tickets += day.tickets;
    QCOMPARE(report.total.tickets, tickets);
    QVERIFY(tickets > 300);
    const double nine = fc::CalibrationDay::share(report.total.belowNine, report.total.answered);
    QVERIFY2(nine > 0.75 && nine < 1, qPrintable(QString::number(nine)));
    QCOMPARE(boss.client.get("/v1/forecast/calibration?days=many").status, 400);
    const auto day = api::decode<api::DayOutlook>(boss.client.get("/v1/forecast/day").body);
    if (day.lastDay) QVERIFY(day.lastDay->tickets > 0);
}

void TestServerForecast::aPastDayComesBackFromTheJournal() {
    Person boss = m_hall->person("heyanzhou", "S01");
    const auto report = api::decode<api::CalibrationReport>(boss.client.get("/v1/forecast/calibration?days=1").body);
    const Date day = report.days.front().day;
    const auto log = api::decode<fc::DayLog>(boss.client.get("/v1/hall/days/" + isoDate(day)).body);
    QCOMPARE(log.day, day);
    const Instant noon = startOfLocalDay(day) + std::chrono::hours(11);
    const fc::HallThen hall = fc::hallAt(log, noon);
    QCOMPARE(hall.openDesks(), 5);
    QVERIFY(hall.tickets.size() > 30);
    int called = 0;
    int taken = 0;
    for (const auto& moment : log.moments) {
        taken += moment.kind == fc::MomentKind::Taken ? 1 : 0;
        called += moment.kind == fc::MomentKind::Called ? 1 : 0;
    }
    QVERIFY(taken > 80 && called >= taken);
    QCOMPARE(fc::hallAt(log, startOfLocalDay(day) + std::chrono::hours(23)).waiting(), 0);
    QCOMPARE(boss.client.get("/v1/hall/days/yesterday").status, 400);
    const auto empty = api::decode<fc::DayLog>(boss.client.get("/v1/hall/days/2020-01-01").body);
    QVERIFY(empty.moments.empty());
}

void TestServerForecast::whoMayAsk() {
    Person kiosk = m_hall->person("kiosk", "K01");
    QCOMPARE(kiosk.client.get("/v1/forecast").status, 200);
    for (const char* path :
         {"/v1/forecast/day", "/v1/forecast/suggestion", "/v1/forecast/calibration", "/v1/hall/days/2026-03-11"})
        QCOMPARE(kiosk.client.get(path).status, 403);
    Person clerk = m_hall->person("linzhixia", "W03");
    QCOMPARE(clerk.client.post("/v1/forecast/what-if", "{\"changes\":[]}").status, 403);
    QCOMPARE(clerk.client.get("/v1/forecast/day").status, 200);
}

QTEST_GUILESS_MAIN(TestServerForecast)
#include "tst_server_forecast.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// 钟点 over virtual dates: the day is closed after midnight, and day 5 ends in 视为受理 only when the window has been heard.
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "api/catalogue_edit.h"
#include "server/clockwork.h"
#include "server/core.h"
#include "server/hall_setup.h"
#include "server/sample_story.h"
#include "server/server_fixture.h"

#include <atomic>

using namespace yc;
using namespace yc::server;
using namespace yc::domain;

namespace {

Date day(int year, unsigned month, unsigned dayOfMonth) {
    return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(dayOfMonth);
}
Instant clock(Date on, int hours, int minutes = 0) {
    return startOfLocalDay(on) + std::chrono::hours{hours} + std::chrono::minutes{minutes};
}

Config configIn(const QTemporaryDir& folder) {
    std::string text = fileText(YC_SOURCE_DIR "/installer/hall/sample.json");
    const std::string on = "\"livingQueue\": true";
    text.replace(text.find(on), on.size(), "\"livingQueue\": false");
    Config config;
    config.hallFile = folder.path().toStdString() + "/hall.json";
    std::ofstream(config.hallFile, std::ios::binary) << text;
    config.dataDir = folder.path().toStdString() + "/data";
    config.catalogueDir = YC_SOURCE_DIR "/installer/catalogue";
    config.calendarDir = YC_SOURCE_DIR "/installer/calendar";
    config.port = 0;
    config.argonMemoryKiB = 64;
    config.argonPasses = 1;
    config.logLevel = "error";
    return config;
}

/// The centre without its sockets, on a clock that only the test moves.
struct Centre {
    explicit Centre(Instant start)
        : now(start.time_since_epoch().count()), core(configIn(folder), [this] { return time(); }), clockwork(core) {
        setUpHall(core);
    }
    Instant time() const { return Instant{Milliseconds{now.load()}}; }
    void at(Instant moment) { now = moment.time_since_epoch().count(); }

    /// Papers received at window 1, nothing decided.
    CaseId received() {
        SampleStory story(core, "received case");
        const Instant begin = time();
        story.openCase({"guwanqiu", "W01"}, begin, "430703199604022226");
        story.answerQuestions(begin + std::chrono::minutes{3});
        story.checkPapers(begin + std::chrono::minutes{6});
        story.fillForm(begin + std::chrono::minutes{12}, "陈清𬱖");
        story.give("guwanqiu", "W01", begin + std::chrono::minutes{20},
                   ReceiveApplication{story.caseId(), PaperNumber("青政服收〔2026〕第000001号")});
        return story.goesOn() ? story.caseId() : CaseId{};
    }
    TicketId ticket() {
        TakeTicket take = takeTicket("code-" + std::to_string(++tickets));
        take.ticket = TicketId(api::uuid7(time().time_since_epoch().count()));
        return SampleStory(core, "ticket").give("kiosk", "K01", time(), take) ? take.ticket : TicketId{};
    }
    template <class S>
    S state(StreamKind kind, const std::string& key) const {
        const auto stored = core.journal->state({kind, key});
        const auto* found = stored ? std::get_if<S>(&stored->state) : nullptr;
        return found ? *found : S{};
    }
    CaseStatus statusOf(const CaseId& id) const { return state<CaseState>(StreamKind::Case, id.str()).status; }
    TicketStatus statusOf(const TicketId& id) const { return state<TicketState>(StreamKind::Ticket, id.str()).status; }

    QTemporaryDir folder;
    std::atomic<std::int64_t> now;
    Core core;
    Clockwork clockwork;
    int tickets = 0;
};

}  // namespace

class TestClockwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDayIsClosedAfterMidnight();
    void daysOfStandstillAreClosedToo();
    void R067_whatWasLeasedAtMidnightIsClosedAfterItsLease();
    void deemedAcceptedAfterTheFifthWorkingDay_data();
    void deemedAcceptedAfterTheFifthWorkingDay();
    void onlyWhenTheWindowHasDelivered();
    void aDecisionThatComesLateIsStillInTime();
    void R002_aReleaseTakesEffectOnItsDay();
    void theThreadLooksAndStops();
};

void TestClockwork::theDayIsClosedAfterMidnight() {
    Centre centre(clock(day(2026, 3, 11), 16));
    const TicketId waiting = centre.ticket();
    const TicketId served = centre.ticket();
    SampleStory story(centre.core, "window");
    QVERIFY(story.give("guwanqiu", "W01", centre.time(), OpenDesk{DeskId("W01"), "顾晚秋", {ThemeId(theme)}}));
    QVERIFY(story.give("guwanqiu", "W01", centre.time(), CallTicket{DeskId("W01"), {ThemeId(theme)}, {}, {}}));
    const bool firstCame = centre.statusOf(waiting) == TicketStatus::Called;
    const TicketId called = firstCame ? waiting : served;
    const TicketId left = firstCame ? served : waiting;
    centre.at(clock(day(2026, 3, 11), 23, 59));
    QCOMPARE(centre.clockwork.look(), 0);
    QCOMPARE(centre.statusOf(left), TicketStatus::Waiting);
    centre.at(clock(day(2026, 3, 12), 0));
    QCOMPARE(centre.clockwork.look(), 1);
    QCOMPARE(centre.statusOf(left), TicketStatus::Expired);
    QCOMPARE(centre.statusOf(called), TicketStatus::Called);  // the window finishes it
    const auto head = centre.core.journal->head().seq;
    centre.at(clock(day(2026, 3, 12), 9));
    const TicketId today = centre.ticket();
    QCOMPARE(centre.clockwork.look(), 0);
    QCOMPARE(centre.statusOf(today), TicketStatus::Waiting);
    QVERIFY(centre.core.journal->head().seq > head);  // the ticket, nothing else
    centre.at(clock(day(2026, 3, 13), 0, 1));
    QCOMPARE(centre.clockwork.look(), 1);
    QCOMPARE(centre.statusOf(today), TicketStatus::Expired);
}

void TestClockwork::daysOfStandstillAreClosedToo() {
    Centre centre(clock(day(2026, 2, 13), 16));
    std::vector<TicketId> taken;
    for (int i = 0; i < 450; ++i) taken.push_back(centre.ticket());
    centre.at(clock(day(2026, 2, 14), 10));
    taken.push_back(centre.ticket());
    centre.at(clock(day(2026, 2, 24), 8));  // the machine was off over 春节
    QCOMPARE(centre.clockwork.look(), 3);
    for (const TicketId& ticket : taken) QCOMPARE(centre.statusOf(ticket), TicketStatus::Expired);
    QCOMPARE(centre.clockwork.look(), 0);
}

/// A window leased a ticket just before midnight and may be calling it: it ends with its lease, not a day later.
void TestClockwork::R067_whatWasLeasedAtMidnightIsClosedAfterItsLease() {
    Centre centre(clock(day(2026, 3, 11), 23, 55));
    SampleStory story(centre.core, "window");
    QVERIFY(story.give("guwanqiu", "W01", centre.time(), OpenDesk{DeskId("W01"), "顾晚秋", {ThemeId(theme)}}));
    const TicketId other = centre.ticket();
    QVERIFY(story.give("guwanqiu", "W01", centre.time(), LeaseTicket{DeskId("W01")}));
    const auto leased = centre.core.reader().leased();
    QCOMPARE(leased.size(), std::size_t(1));
    QCOMPARE(leased.front().id, other);
    centre.at(clock(day(2026, 3, 12), 0));
    centre.clockwork.look();
    QCOMPARE(centre.statusOf(other), TicketStatus::Waiting);
    centre.at(leased.front().leaseUntil + std::chrono::seconds{10});
    QCOMPARE(centre.clockwork.look(), 0);  // within the margin the window's clock may still say it holds
    QCOMPARE(centre.statusOf(other), TicketStatus::Waiting);
    centre.at(leased.front().leaseUntil + std::chrono::seconds{31});
    QCOMPARE(centre.clockwork.look(), 1);
    QCOMPARE(centre.statusOf(other), TicketStatus::Expired);
    QCOMPARE(centre.clockwork.look(), 0);
}

void TestClockwork::deemedAcceptedAfterTheFifthWorkingDay_data() {
    QTest::addColumn<QDate>("received");
    QTest::addColumn<QDate>("lastDay");
    // 2026-02-15 to 02-23 are off, the Saturdays 02-14 and 02-28 are worked.
    QTest::addRow("before 春节, over the worked Saturday") << QDate(2026, 2, 12) << QDate(2026, 2, 26);
    QTest::addRow("on the worked Saturday itself") << QDate(2026, 2, 14) << QDate(2026, 2, 28);
    QTest::addRow("the last Friday before it") << QDate(2026, 2, 13) << QDate(2026, 2, 27);
    QTest::addRow("the first day after it, into the worked Saturday") << QDate(2026, 2, 24) << QDate(2026, 3, 2);
    QTest::addRow("an ordinary week") << QDate(2026, 3, 11) << QDate(2026, 3, 18);
    QTest::addRow("over 清明") << QDate(2026, 4, 1) << QDate(2026, 4, 9);
}

void TestClockwork::deemedAcceptedAfterTheFifthWorkingDay() {
    QFETCH(QDate, received);
    QFETCH(QDate, lastDay);
    const auto dateOf = [](const QDate& date) {
        return day(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    };
    Centre centre(clock(dateOf(received), 10));
    const CaseId id = centre.received();
    QVERIFY(!id.empty());
    QCOMPARE(centre.statusOf(id), CaseStatus::Received);
    const auto heard = [&] { centre.core.delivered.note(DeviceId("W01"), centre.time()); };
    for (Date on = dateOf(received); on <= dateOf(lastDay); on += std::chrono::days{1}) {
        centre.at(clock(on, 23, 59));
        heard();
        QCOMPARE(centre.clockwork.look(), 0);
        QCOMPARE(centre.statusOf(id), CaseStatus::Received);
    }
    centre.at(clock(dateOf(lastDay) + std::chrono::days{1}, 0));
    heard();
    QCOMPARE(centre.clockwork.look(), 1);
    const auto state = centre.state<CaseState>(StreamKind::Case, id.str());
    QCOMPARE(state.status, CaseStatus::DeemedAccepted);
    QCOMPARE(state.acceptedAt, state.receivedAt);  // from the day the papers were received, not from day 5
    QVERIFY(!state.tasks.empty());
    QCOMPARE(centre.clockwork.look(), 0);
}

void TestClockwork::onlyWhenTheWindowHasDelivered() {
    Centre centre(clock(day(2026, 3, 11), 10));
    const CaseId id = centre.received();
    centre.at(clock(day(2026, 3, 19), 9));
    QCOMPARE(centre.clockwork.look(), 0);  // nothing was heard of the window
    centre.core.delivered.note(DeviceId("W02"), centre.time());
    QCOMPARE(centre.clockwork.look(), 0);  // another window does not count
    centre.core.delivered.note(DeviceId("W01"), clock(day(2026, 3, 18), 17, 30));
    QCOMPARE(centre.clockwork.look(), 0);  // it may have decided that evening
    QCOMPARE(centre.statusOf(id), CaseStatus::Received);
    centre.core.delivered.note(DeviceId("W01"), clock(day(2026, 3, 19), 8, 55));
    QCOMPARE(centre.clockwork.look(), 1);
    QCOMPARE(centre.statusOf(id), CaseStatus::DeemedAccepted);

    // A window that stays away: the supervisor confirms.
    Centre away(clock(day(2026, 3, 11), 10));
    const CaseId other = away.received();
    away.at(clock(day(2026, 3, 25), 9));
    QCOMPARE(away.clockwork.look(), 0);
    QVERIFY(SampleStory(away.core, "supervisor")
                .give("heyanzhou", "S01", away.time(), DeemAccepted{other, localDate(away.time())}));
    QCOMPARE(away.statusOf(other), CaseStatus::DeemedAccepted);
}

/// The window was without the network on day 5 and accepted in time; what it did arrives the next morning.
void TestClockwork::aDecisionThatComesLateIsStillInTime() {
    Centre centre(clock(day(2026, 3, 11), 10));
    SampleStory story(centre.core, "late case");
    story.openCase({"guwanqiu", "W01"}, centre.time(), "430703199604022226");
    story.answerQuestions(centre.time() + std::chrono::minutes{3});
    story.checkPapers(centre.time() + std::chrono::minutes{6});
    story.fillForm(centre.time() + std::chrono::minutes{12}, "陈清𬱖");
    QVERIFY(story.give("guwanqiu", "W01", centre.time() + std::chrono::minutes{20},
                       ReceiveApplication{story.caseId(), PaperNumber("青政服收〔2026〕第009999号")}));
    centre.at(clock(day(2026, 3, 19), 9));
    QCOMPARE(centre.clockwork.look(), 0);
    QVERIFY(story.accept(clock(day(2026, 3, 18), 16)));  // delivered only now
    centre.core.delivered.note(DeviceId("W01"), centre.time());
    QCOMPARE(centre.clockwork.look(), 0);
    QCOMPARE(centre.statusOf(story.caseId()), CaseStatus::Accepted);
}

/// The whole way: a window says over the API that all is delivered, the thread finds what is due. Then it sleeps an hour
/// and is stopped.
void TestClockwork::R002_aReleaseTakesEffectOnItsDay() {
    Centre centre(clock(day(2026, 3, 11), 10));
    Core& core = centre.core;
    const CaseId running = centre.received();
    const auto before = core.releaseNow();
    QVERIFY(before && before->version == 13);
    const std::string text = api::nextRelease(
        core.releases->find(13)->bytes, {ThemeId(theme), {}, catalogue::ThemeStatus::Suspended}, 14, day(2026, 4, 1));
    const std::string hash = core.releases->keep(text, centre.time());
    const auto published = core.submitOwn({AccountId("system"), DeviceId("server"), {Role::System}, {}, {}},
                                          PublishCatalogue{14, hash, day(2026, 4, 1)}, centre.time());
    QVERIFY(published && published->front().status == journal::OutcomeStatus::Applied);
    centre.at(clock(day(2026, 3, 31), 23, 59));
    centre.clockwork.look();
    QCOMPARE(core.currentBasis().catalogueVersion, std::int64_t(13));
    const auto seen = core.journal->head().seq;
    centre.at(clock(day(2026, 4, 1), 0));
    QVERIFY(centre.clockwork.look() >= 1);
    QCOMPARE(core.currentBasis().catalogueVersion, std::int64_t(14));
    QCOMPARE(core.catalogueState().inForce, std::int64_t(14));
    QVERIFY(core.journal->head().seq > seen);  // that is what wakes the workstations
    QVERIFY(centre.ticket().empty());          // suspended from today
    QCOMPARE(centre.state<CaseState>(StreamKind::Case, running.str()).catalogueVersion, std::int64_t(13));
    const auto after = core.journal->head().seq;
    centre.clockwork.look();
    QCOMPARE(core.journal->head().seq, after);  // once
}

void TestClockwork::theThreadLooksAndStops() {
    Config config;
    CaseId id;
    Centre centre(clock(day(2026, 3, 11), 10));
    id = centre.received();
    centre.core.writer->stop();
    config = centre.core.config;
    config.dataDir += "-2";
    std::filesystem::copy(centre.core.config.dataDir, config.dataDir, std::filesystem::copy_options::recursive);
    config.lookSeconds = 1;
    std::atomic<std::int64_t> now{clock(day(2026, 3, 19), 9).time_since_epoch().count()};
    auto server = std::make_unique<Server>(config, [&] { return Instant{Milliseconds{now.load()}}; });
    Person clerk =
        Hall::signedIn(server->boundPort(), server->caFile(), server->deviceKeyFile("W01"), "guwanqiu", "W01");
    QCOMPARE(clerk.login.serverTime, Instant{Milliseconds{now.load()}});
    const auto find = [&] { return clerk.client.get("/v1/cases/" + id.str()).body; };
    QVERIFY(find().find("\"received\"") != std::string::npos);
    QCOMPARE(clerk.client.get("/v1/changes?limit=1&delivered=" + std::to_string(now.load())).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(find().find("\"deemed_accepted\"") != std::string::npos, 60'000);
    server->stop();
    server.reset();

    config.lookSeconds = 3600;
    server = std::make_unique<Server>(config, [&] { return Instant{Milliseconds{now.load()}}; });
    server->stop();
    server->stop();
}

QTEST_GUILESS_MAIN(TestClockwork)
#include "tst_clockwork.moc"

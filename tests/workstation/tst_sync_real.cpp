// SPDX-License-Identifier: GPL-3.0-or-later
// The sync client against the real server: TLS on loopback, the sample hall, an enrolled device.
#include "server/server_fixture.h"

#include "api/json_codec.h"
#include "domain/core/numbers.h"
#include "journal/projection_cache.h"
#include "sync/sync_client.h"

#include <QElapsedTimer>
#include <QtTest>

#include <future>

using namespace yc;
using namespace yc::domain;

namespace {

Instant wallClock() { return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()); }

/// The workstation at window 3.
struct Station {
    Station(const server::Hall& hall, const QTemporaryDir& directory)
        : key(api::DeviceKey::load(hall.server->deviceKeyFile("W03"))) {
        store = std::make_unique<sync::StoreThread>(
            [this, path = directory.filePath(QStringLiteral("station")).toStdString()] {
                sync::ReplicaConfig config;
                config.directory = path;
                config.scope = ScopeId("H430703");
                config.device = DeviceId("W03");
                config.codec = &codec;
                config.key = &key;
                config.clock = wallClock;
                return std::make_unique<sync::Replica>(std::move(config));
            });
        connectTo(hall.server->boundPort(), hall.server->caFile());
    }
    ~Station() {
        client.reset();
        store->stop();
    }
    void connectTo(int port, const std::string& caFile) {
        client.reset();
        sync::SyncConfig config;
        config.transport.url = "https://localhost:" + std::to_string(port);
        config.transport.caFile = caFile;
        config.device = DeviceId("W03");
        config.clock = wallClock;
        config.engine.batch = 256;
        config.engine.longestBackoff = 1'000;
        client = std::make_unique<sync::SyncClient>(*store, config);
        client->onStatus([last = std::optional<sync::Link>{}](const sync::SyncStatus& status) mutable {
            if (last != status.link) qInfo("link %d", static_cast<int>(status.link));
            last = status.link;
        });
        client->start();
    }
    Expected<sync::SignedInAs, Refusal> signIn(const std::string& password = server::samplePassword) {
        auto promise = std::make_shared<std::promise<Expected<sync::SignedInAs, Refusal>>>();
        auto answer = promise->get_future();
        client->signIn("linzhixia", password,
                       [promise](Expected<sync::SignedInAs, Refusal> as) { promise->set_value(std::move(as)); });
        return answer.get();
    }
    Expected<journal::Outcome, Refusal> online(CommandBody body) {
        auto promise = std::make_shared<std::promise<Expected<journal::Outcome, Refusal>>>();
        auto answer = promise->get_future();
        const Command command = store->call([&](sync::Replica& replica) { return replica.command(std::move(body)); });
        client->submitOnline(command, [promise](Expected<journal::Outcome, Refusal> outcome) {
            promise->set_value(std::move(outcome));
        });
        return answer.get();
    }
    std::string give(CommandBody body) {
        const std::string code = store->call([&](sync::Replica& replica) {
            const auto submitted = replica.submit(replica.command(std::move(body)));
            return submitted ? std::string{} : submitted.error().name();
        });
        client->commandsQueued();
        return code;
    }
    int unsent() {
        return store->call([](sync::Replica& replica) { return replica.outboxSummary().unsent; });
    }
    bool equipped() {
        return store->call([](sync::Replica& replica) {
            return replica.hall() && replica.currentRelease() && !replica.calendar().years().empty() &&
                   replica.caughtUp();
        });
    }

    api::JsonCodec codec;
    api::DeviceKey key;
    std::unique_ptr<sync::StoreThread> store;
    std::unique_ptr<sync::SyncClient> client;
};

constexpr int kLong = 120'000;  // a limit for hangs, not a measurement

}  // namespace

class TestSyncReal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R087_signInEquipsAndDelivers();
    void R067_callNextIsAnsweredWhenItIsInTheCache();
    void R087_workGoesOnWithoutTheServer();
    void R087_tenThousandQueuedCommandsAreDrainedOnce();
    void stopsWhileRequestsAreUnderWay();
};

void TestSyncReal::R087_signInEquipsAndDelivers() {
    const server::Hall hall;
    const QTemporaryDir directory;
    Station station(hall, directory);
    QVERIFY(!station.signIn("wrong"));
    const auto as = station.signIn();
    QVERIFY2(as, as ? "" : (as.error().name() + " " + as.error().detail).c_str());
    QCOMPARE(as->deskCode, std::string("003"));
    QVERIFY(!as->offline);
    station.client->needSeries({{"青政服受|2026", 10, 50}});
    QTRY_VERIFY_WITH_TIMEOUT(station.equipped(), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(
        station.store->call([](sync::Replica& replica) { return replica.numbersLeft("青政服受|2026"); }),
        std::int64_t{50}, kLong);

    QCOMPARE(station.give(server::openDesk("W03")), std::string{});
    QTRY_COMPARE_WITH_TIMEOUT(station.unsent(), 0, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(station.store->call([](sync::Replica& replica) {
        return replica.confirmed({StreamKind::DeskSession, "W03"}).has_value();
    }),
                             kLong);
    QCOMPARE(station.client->status().outbox.conflicts, 0);
    QCOMPARE(station.client->status().link, sync::Link::Online);
}

void TestSyncReal::R067_callNextIsAnsweredWhenItIsInTheCache() {
    const server::Hall hall;
    const QTemporaryDir directory;
    Station station(hall, directory);
    QVERIFY(station.signIn());
    QTRY_VERIFY_WITH_TIMEOUT(station.equipped(), kLong);
    server::Person kiosk = hall.person("kiosk", "K01");
    const journal::Outcome taken = kiosk.give(server::takeTicket("secret"));
    QVERIFY2(taken.status == journal::OutcomeStatus::Applied,
             taken.refusal ? (taken.refusal->name() + " " + taken.refusal->detail).c_str() : "");

    QCOMPARE(station.give(server::openDesk("W03")), std::string{});
    const auto called = station.online(CallTicket{DeskId("W03"), {ThemeId(server::theme)}, {}, {}});
    QVERIFY2(called, called ? "" : called.error().name().c_str());
    const auto atDesk =
        station.store->call([](sync::Replica& replica) { return replica.reader().ticketsAtDesk(DeskId("W03")); });
    QCOMPARE(atDesk.size(), std::size_t{1});
    QCOMPARE(atDesk.front().status, TicketStatus::Called);
    const auto again = station.online(CallTicket{DeskId("W03"), {ThemeId(server::theme)}, {}, {}});
    QVERIFY(!again);
}

void TestSyncReal::R087_workGoesOnWithoutTheServer() {
    server::Hall hall;
    const QTemporaryDir directory;
    Station station(hall, directory);
    QVERIFY(station.signIn());
    QTRY_VERIFY_WITH_TIMEOUT(station.equipped(), kLong);
    const std::string caFile = hall.server->caFile();
    hall.server.reset();
    QCOMPARE(station.give(server::openDesk("W03")), std::string{});
    QTRY_COMPARE_WITH_TIMEOUT(station.client->status().link, sync::Link::Offline, kLong);
    QCOMPARE(station.unsent(), 1);
    const auto online = station.online(CallTicket{DeskId("W03"), {ThemeId(server::theme)}, {}, {}});
    QVERIFY(!online);
    QCOMPARE(online.error().code, RefusalCode::Unavailable);

    // another sits down: checked against the kept verifier
    const auto wrong = station.signIn("wrong");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, RefusalCode::LoginFailed);
    const auto as = station.signIn();
    QVERIFY(as);
    QVERIFY(as->offline);
    QCOMPARE(station.give(PauseDesk{DeskId("W03"), "换班"}), std::string{});
    QCOMPARE(station.unsent(), 2);

    hall.restart();
    station.connectTo(hall.server->boundPort(), caFile);
    QTRY_COMPARE_WITH_TIMEOUT(station.client->status().link, sync::Link::SignInNeeded, kLong);
    QVERIFY(station.signIn());
    QTRY_COMPARE_WITH_TIMEOUT(station.unsent(), 0, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(station.store->call([](sync::Replica& replica) {
        const auto desk = replica.confirmed({StreamKind::DeskSession, "W03"});
        return desk && std::get<DeskSessionState>(desk->state).status == DeskStatus::Paused;
    }),
                             kLong);
    QCOMPARE(station.client->status().outbox.conflicts, 0);
}

void TestSyncReal::R087_tenThousandQueuedCommandsAreDrainedOnce() {
    server::Hall hall;
    const QTemporaryDir directory;
    Station station(hall, directory);
    QVERIFY(station.signIn());
    QTRY_VERIFY_WITH_TIMEOUT(station.equipped(), kLong);
    QCOMPARE(station.give(server::openDesk("W03")), std::string{});
    QTRY_COMPARE_WITH_TIMEOUT(station.unsent(), 0, kLong);
    const std::string caFile = hall.server->caFile();
    hall.server.reset();

    constexpr int total = 10'000;
    QElapsedTimer timer;
    timer.start();
    const int refused = station.store->call([](sync::Replica& replica) {
        int refusals = 0;
        for (int i = 0; i < total; ++i) {
            const bool pause = i % 2 == 0;
            const CommandBody body = pause ? CommandBody{PauseDesk{DeskId("W03"), "n" + std::to_string(i)}}
                                           : CommandBody{ContinueDesk{DeskId("W03")}};
            refusals += replica.submit(replica.command(body)) ? 0 : 1;
        }
        return refusals;
    });
    QCOMPARE(refused, 0);
    qInfo("recorded %d commands, %.0f/s", total, total * 1000.0 / static_cast<double>(timer.elapsed()));

    hall.restart();
    station.connectTo(hall.server->boundPort(), caFile);
    QVERIFY(station.signIn());
    timer.restart();
    // stopped in the middle and started again
    QTRY_VERIFY_WITH_TIMEOUT(station.unsent() < total / 2, kLong);
    const int left = station.unsent();
    qInfo("drained %d commands, %.0f/s", total - left, (total - left) * 1000.0 / static_cast<double>(timer.elapsed()));
    hall.restart();
    station.connectTo(hall.server->boundPort(), caFile);
    QVERIFY(station.signIn());
    timer.restart();
    QTRY_COMPARE_WITH_TIMEOUT(station.unsent(), 0, kLong);
    qInfo("drained the other %d, %.0f/s", left, left * 1000.0 / static_cast<double>(timer.elapsed()));

    const StreamId desk{StreamKind::DeskSession, "W03"};
    QTRY_VERIFY_WITH_TIMEOUT(station.store->call([&](sync::Replica& replica) {
        const auto confirmed = replica.confirmed(desk);
        return confirmed && confirmed->version == 1 + total;  // each exactly once
    }),
                             kLong);
    QCOMPARE(station.store->call([](sync::Replica& replica) { return replica.conflicts().size(); }), std::size_t{0});
    QTRY_COMPARE_WITH_TIMEOUT(
        station.store->call([](sync::Replica& replica) { return replica.outbox().live().size(); }), std::size_t{0},
        kLong);
}

void TestSyncReal::stopsWhileRequestsAreUnderWay() {
    const server::Hall hall;
    for (int round = 0; round < 10; ++round) {
        const QTemporaryDir directory;
        Station station(hall, directory);
        auto answers = std::make_shared<std::atomic<int>>(0);
        station.client->signIn("linzhixia", server::samplePassword, [answers](const auto&) { ++*answers; });
        for (int i = 0; i < 20; ++i) station.client->requestSearch("林", [answers](const auto&) { ++*answers; });
        station.client->stop();
        station.store->call([](sync::Replica&) {});
        QCOMPARE(answers->load(), 21);  // every one exactly once
    }
}

QTEST_GUILESS_MAIN(TestSyncReal)
#include "tst_sync_real.moc"

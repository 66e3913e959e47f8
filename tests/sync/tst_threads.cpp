// SPDX-License-Identifier: GPL-3.0-or-later
// The threads of a device: opening, faults, and every way to stop.
#include "sync/device.h"
#include "sync/sync_client.h"

#include <Poco/Net/ServerSocket.h>

#include <QtTest>

#include <atomic>
#include <filesystem>

using namespace yc;
using namespace yc::test;

namespace {

struct Opened {
    QTemporaryDir directory;
    TestClock clock;
    api::JsonCodec codec;
    api::DeviceKey key = api::DeviceKey::generate();

    std::unique_ptr<sync::Replica> open() {
        sync::ReplicaConfig config;
        config.directory = directory.filePath(QStringLiteral("device")).toStdString();
        config.scope = kScope;
        config.device = DeviceId("W03-PC");
        config.codec = &codec;
        config.key = &key;
        config.clock = [this] { return clock.now(); };
        return std::make_unique<sync::Replica>(std::move(config));
    }
};

sync::SyncConfig configFor(int port) {
    sync::SyncConfig config;
    config.transport.url = "http://127.0.0.1:" + std::to_string(port);
    config.device = DeviceId("W03-PC");
    config.clock = [] { return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()); };
    return config;
}

}  // namespace

class TestThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storeRunsJobsInOrderAndFinishesThem();
    void storeTellsWhyItCouldNotOpen();
    void storeGoesOnAfterAFault();
    void R087_clientWithoutServerIsOfflineAndKeepsTheWork();
    void silentServerDoesNotStopUsFromStopping();
    void neverStartedClientAnswersToo();
    void addressMustBeSafe();
};

void TestThreads::storeRunsJobsInOrderAndFinishesThem() {
    Opened files;
    sync::StoreThread store([&] { return files.open(); });
    std::vector<int> done;
    for (int i = 0; i < 100; ++i) QVERIFY(store.post([&done, i](sync::Replica&) { done.push_back(i); }));
    store.stop();
    QCOMPARE(done.size(), std::size_t{100});
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QVERIFY(!store.post([](sync::Replica&) {}));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, store.call([](sync::Replica&) {}));
    store.stop();
}

void TestThreads::storeTellsWhyItCouldNotOpen() {
    QVERIFY_THROWS_EXCEPTION(journal::DatabaseIoError, sync::StoreThread([]() -> std::unique_ptr<sync::Replica> {
                                 throw journal::DatabaseIoError("no disk");
                             }));
}

void TestThreads::storeGoesOnAfterAFault() {
    Opened files;
    sync::StoreThread store([&] { return files.open(); });
    std::atomic<int> faults{0};
    store.setFaultHandler([&](const std::exception_ptr&) { ++faults; });
    store.post([](sync::Replica&) { throw journal::StorageFull("full"); });
    QCOMPARE(store.call([](sync::Replica&) { return 7; }), 7);
    QCOMPARE(faults.load(), 1);
    QVERIFY_THROWS_EXCEPTION(journal::StorageFull,
                             store.call([](sync::Replica&) { throw journal::StorageFull("full"); }));
    QCOMPARE(faults.load(), 1);  // who called was told
}

void TestThreads::R087_clientWithoutServerIsOfflineAndKeepsTheWork() {
    Opened files;
    int port = 0;
    {
        Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
        port = socket.address().port();  // free again at once
    }
    sync::StoreThread store([&] { return files.open(); });
    sync::SyncClient client(store, configFor(port));
    client.start();
    store.call([](sync::Replica& replica) {
        replica.setSession(Actor{AccountId("lin"), DeviceId("W03-PC"), {Role::Clerk}, {}, DeskId("W03")});
        QVERIFY(replica.submit(replica.command(OpenDesk{DeskId("W03"), "示例员", {}})));
    });
    client.commandsQueued();
    QTRY_COMPARE_WITH_TIMEOUT(client.status().link, sync::Link::Offline, 60'000);
    QVERIFY(client.status().retryAt);
    QVERIFY(client.status().offlineSince);
    QCOMPARE(client.status().outbox.unsent, 1);
    std::atomic<int> refused{0};
    client.signIn("lin", "secret", [&](const auto& as) { refused += as ? 0 : 1; });
    QTRY_COMPARE_WITH_TIMEOUT(refused.load(), 1, 60'000);
    client.stop();
    client.stop();
}

void TestThreads::silentServerDoesNotStopUsFromStopping() {
    Opened files;
    Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));  // accepts by backlog, never answers
    sync::StoreThread store([&] { return files.open(); });
    auto config = configFor(socket.address().port());
    config.transport.answerTimeout = std::chrono::hours{1};
    sync::SyncClient client(store, config);
    std::atomic<int> answers{0};
    std::atomic<int> cancelled{0};
    const auto count = [&](const auto& answer) {
        ++answers;
        cancelled += !answer && answer.error().code == RefusalCode::Cancelled ? 1 : 0;
    };
    client.start();
    client.signIn("lin", "secret", count);
    client.requestSearch("林", count);
    client.requestQueue(count);
    client.stop();
    store.call([](sync::Replica&) {});
    QCOMPARE(answers.load(), 3);
    QCOMPARE(cancelled.load(), 3);
}

void TestThreads::neverStartedClientAnswersToo() {
    Opened files;
    sync::StoreThread store([&] { return files.open(); });
    std::atomic<int> answers{0};
    {
        sync::SyncClient client(store, configFor(1));
        client.requestQueue([&](const auto&) { ++answers; });
        client.submitOnline(Command{}, [&](const auto&) { ++answers; });
    }
    store.call([](sync::Replica&) {});
    QCOMPARE(answers.load(), 2);
}

void TestThreads::addressMustBeSafe() {
    sync::TransportSettings settings;
    settings.url = "http://192.168.1.1:8443";
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, sync::HttpTransport{settings});
    settings.url = "https://192.168.1.1:8443";
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, sync::HttpTransport{settings});
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"

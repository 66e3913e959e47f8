// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "journal/database.h"
#include "journal/hall_journal.h"
#include "server/server_fixture.h"
#include "server/stream_hub.h"

#include <Poco/Net/ServerSocket.h>

#include <QProcess>

#include <csignal>
#include <deque>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <thread>

using namespace yc;
using namespace yc::server;
using journal::OutcomeStatus;

namespace {

int threadCount() {
    int count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/task")) ++count;
    return count;
}

/// A live stream over its own TLS connection, read by hand.
class Stream {
public:
    Stream(int port, const std::string& caFile, const std::string& token)
        : m_socket(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)), "localhost",
                   Client::trusting(caFile)) {
        m_socket.setReceiveTimeout(Poco::Timespan(20, 0));
        const std::string request =
            "GET /v1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        m_socket.sendBytes(request.data(), static_cast<int>(request.size()));
    }

    /// The data of the next event; empty when the server closed the stream.
    std::string next() {
        for (;;) {
            const auto end = m_text.find("\n\n", m_from);
            if (end == std::string::npos) {
                std::array<char, 65536> chunk{};
                int got = 0;
                try {
                    got = m_socket.receiveBytes(chunk.data(), int(chunk.size()));
                } catch (const Poco::Exception&) {}
                if (got <= 0) return {};
                m_text.append(chunk.data(), static_cast<std::size_t>(got));
                continue;
            }
            const std::string block = m_text.substr(m_from, end - m_from);
            m_from = end + 2;
            const auto data = block.find("data: ");
            if (data != std::string::npos) return block.substr(data + 6);
        }
    }
    /// Reads on until the head has come to `seq`.
    bool sees(domain::Sequence seq) {
        for (;;) {
            const std::string data = next();
            if (data.empty()) return false;
            if (api::decode<api::StreamEvent>(data).head.seq >= seq) return true;
        }
    }

private:
    Poco::Net::SecureStreamSocket m_socket;
    std::string m_text;
    std::size_t m_from = 0;
};

/// yichuang-server as a real process on the fixture's data folder.
class ServerProcess {
public:
    explicit ServerProcess(const Config& config, int port = 0) {
        const QString program = QCoreApplication::applicationDirPath() + "/yichuang-server";
        const QString file = QString::fromStdString(config.hallFile) + ".conf";
        QFile out(file);
        if (!out.open(QFile::WriteOnly)) qFatal("cannot write the configuration");
        out.write(printedConfig(config).c_str());
        out.close();
        m_process.start(program, {"--config", file, "--port", QString::number(port)});
    }
    ~ServerProcess() {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// The bound port, once it listens; 0 when it ended instead.
    int port() {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30'000)) return 0;
        }
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        return line.section(':', -1).toInt();
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    int exitCode() {
        m_process.waitForFinished(30'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QString errorText() { return QString::fromUtf8(m_process.readAllStandardError()); }

private:
    QProcess m_process;
};

}  // namespace

class TestServerLive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoHundredSubscribersNeedNoThreads();
    void R067_displaysGetTheQueueWithTheEvent();
    void slowSubscriberIsDroppedOthersGoOn();
    void R132_gracefulStopAnswersWhatItTook();
    void silentConnectionsDoNotStopTheServer();
    void moreMachinesThanWorkersAreAllServed();
    void whatCouldNotBeToldIsToldLater();
    void killedProcessKeepsAcknowledgedCommands();
    void sigtermEndsWithZero();
    void takenPortIsSaidInOneSentence();
    void configurationFaultsNameTheLine();
    void verifyFindsASingleFlippedByte();
    void theSampleHallIsAlive();
};

void TestServerLive::twoHundredSubscribersNeedNoThreads() {
    constexpr int workers = 8;
    const Hall hall(false, [](Config& config) { config.threads = workers; });
    Person clerk = hall.person("linzhixia", "W03");
    std::deque<Stream> streams;
    const auto add = [&](int count) {
        for (int i = 0; i < count; ++i) {
            streams.emplace_back(hall.server->boundPort(), hall.server->caFile(), clerk.login.token);
            QVERIFY(!streams.back().next().empty());
        }
    };
    add(20);
    const int before = threadCount();
    add(180);
    QVERIFY2(threadCount() <= before + workers, "a subscriber must not cost a thread; only the pool may have grown");
    const auto outcome = clerk.give(openDesk("W03"));
    QCOMPARE(outcome.status, OutcomeStatus::Applied);
    for (Stream& stream : streams) QVERIFY(stream.sees(outcome.lastSeq));
    QVERIFY(clerk.client.get("/metrics").body.find("yichuang_subscribers 200\n") != std::string::npos);
}

void TestServerLive::R067_displaysGetTheQueueWithTheEvent() {
    const Hall hall;
    Person clerk = hall.person("linzhixia", "W03");
    Person kiosk = hall.person("kiosk", "K01");
    const Person display = hall.person("display", "D01");
    Stream stream(hall.server->boundPort(), hall.server->caFile(), display.login.token);
    QVERIFY(!stream.next().empty());
    QCOMPARE(clerk.give(openDesk("W03")).status, OutcomeStatus::Applied);
    domain::TakeTicket take = takeTicket("secret-code");
    take.personal.name = "沈若溪";
    QCOMPARE(kiosk.give(take).status, OutcomeStatus::Applied);
    const auto called = clerk.give(domain::CallTicket{domain::DeskId("W03"), {domain::ThemeId(theme)}, {}, {}});
    QCOMPARE(called.status, OutcomeStatus::Applied);
    for (;;) {
        const std::string data = stream.next();
        QVERIFY(!data.empty());
        QVERIFY(data.find("沈若溪") == std::string::npos && data.find("secret-code") == std::string::npos);
        const auto event = api::decode<api::StreamEvent>(data);
        if (event.head.seq < called.lastSeq) continue;
        QVERIFY(event.queue.has_value());
        QCOMPARE(event.queue->tickets.size(), std::size_t(1));
        QCOMPARE(event.queue->tickets[0].status, domain::TicketStatus::Called);
        QCOMPARE(event.queue->tickets[0].desk.str(), std::string("W03"));
        QVERIFY(!event.queue->tickets[0].rankReason.empty());
        break;
    }
}

void TestServerLive::slowSubscriberIsDroppedOthersGoOn() {
    const Hall hall(false, [](Config& config) { config.subscriberBuffer = 2048; });
    Person clerk = hall.person("linzhixia", "W03");
    Person kiosk = hall.person("kiosk", "K01");
    const Person display = hall.person("display", "D01");
    Stream slow(hall.server->boundPort(), hall.server->caFile(),
                display.login.token);  // gets whole queues, never reads
    Stream quick(hall.server->boundPort(), hall.server->caFile(), clerk.login.token);
    QVERIFY(!quick.next().empty());
    domain::Sequence head = 0;
    bool dropped = false;
    for (int i = 0; i < 3000 && !dropped; ++i) {
        head = kiosk.give(takeTicket("c" + std::to_string(i))).lastSeq;
        QVERIFY(quick.sees(head));
        if (i % 20 == 0)
            dropped = clerk.client.get("/metrics").body.find("yichuang_subscribers_dropped 1\n") != std::string::npos;
    }
    QVERIFY(dropped);
    QVERIFY(clerk.client.get("/metrics").body.find("yichuang_subscribers 1\n") != std::string::npos);
}

void TestServerLive::R132_gracefulStopAnswersWhatItTook() {
    Hall hall;
    std::atomic<int> acknowledged{0};
    std::atomic<domain::Sequence> highest{0};
    std::vector<std::thread> kiosks;
    for (int i = 0; i < 4; ++i) {
        kiosks.emplace_back([&] {
            Person kiosk = hall.person("kiosk", "K01");
            try {
                for (int n = 0; n < 10'000; ++n) {
                    const auto outcome = kiosk.give(takeTicket({}));
                    if (outcome.status != OutcomeStatus::Applied) break;
                    ++acknowledged;
                    domain::Sequence seen = highest.load();
                    while (seen < outcome.lastSeq && !highest.compare_exchange_weak(seen, outcome.lastSeq)) {}
                }
            } catch (const std::exception&) {
                // the server stopped: nothing more is acknowledged
            }
        });
    }
    while (acknowledged < 40) std::this_thread::yield();
    hall.server->stop();
    for (std::thread& kiosk : kiosks) kiosk.join();
    hall.server.reset();
    const auto report = journal::verifyChain(hall.config().dataDir + "/hall.db");
    QVERIFY2(report.sound, report.what.c_str());
    QVERIFY(report.checked >= highest);
}

void TestServerLive::silentConnectionsDoNotStopTheServer() {
    const Hall hall(false, [](Config& config) {
        config.threads = 4;
        config.socketTimeoutSeconds = 1;
    });
    std::vector<Poco::Net::StreamSocket> silent;
    for (int i = 0; i < 8; ++i)
        silent.emplace_back(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(hall.server->boundPort())));
    Client client = hall.client();
    QCOMPARE(client.get("/healthz").status, 200);
}

/// Connections are kept alive only while workers are left over for others.
void TestServerLive::moreMachinesThanWorkersAreAllServed() {
    const Hall hall(false, [](Config& config) {
        config.threads = 4;
        config.socketTimeoutSeconds = 120;
    });
    QVERIFY2(hall.client().get("/healthz").head.getKeepAlive(), "nobody else is here");
    std::deque<Poco::Net::SecureStreamSocket> held;
    for (int i = 0; i < 3; ++i) {
        held.emplace_back(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(hall.server->boundPort())),
                          "localhost", Client::trusting(hall.server->caFile()));
        const std::string half = "POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n";
        QCOMPARE(held.back().sendBytes(half.data(), static_cast<int>(half.size())), static_cast<int>(half.size()));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!hall.client().get("/healthz").head.getKeepAlive(), 60'000);
    Client client = hall.client();
    for (int i = 0; i < 5; ++i) QCOMPARE(client.get("/healthz").status, 200);
    held.clear();
}

/// A wake-up whose data could not be read is not lost.
void TestServerLive::whatCouldNotBeToldIsToldLater() {
    std::atomic<int> failing{0};
    StreamHub::Settings settings;
    settings.heartbeat = std::chrono::seconds{1};
    StreamHub hub(settings, [&](const journal::Cursor& head, bool) {
        if (failing.load() > 0) {
            --failing;
            throw std::runtime_error("busy");
        }
        return "head " + std::to_string(head.seq);
    });
    Poco::Net::ServerSocket listener(Poco::Net::SocketAddress("127.0.0.1", 0));
    Poco::Net::StreamSocket here(listener.address());
    here.setReceiveTimeout(Poco::Timespan(60, 0));
    QVERIFY(hub.subscribe(listener.acceptConnection(), /*withQueue=*/false));
    std::string said;
    const auto hear = [&](const std::string& text) {
        char buffer[512];
        while (said.find(text) == std::string::npos) {
            if (said.find(":\n\n:\n\n:\n\n") != std::string::npos) return false;  // heartbeats, and nothing to say
            const int size = here.receiveBytes(buffer, sizeof buffer);
            if (size <= 0) return false;
            said.append(buffer, static_cast<std::size_t>(size));
        }
        return true;
    };
    QVERIFY(hear("head 0"));
    failing = 1;
    hub.publish({domain::ScopeId("H"), 7, "x"}, false);
    said.clear();
    QVERIFY(hear("head 7"));
    hub.stop();
}

void TestServerLive::killedProcessKeepsAcknowledgedCommands() {
    Hall hall;
    const std::string ca = hall.server->caFile();
    const std::string key = hall.server->deviceKeyFile("K01");
    hall.server.reset();
    std::mt19937 random(QRandomGenerator::global()->generate());
    std::set<std::string> acknowledged;
    std::atomic<int> count{0};
    for (int round = 0; round < 3; ++round) {
        ServerProcess process(hall.config());
        const int port = process.port();
        QVERIFY(port > 0);
        Person kiosk = Hall::signedIn(port, ca, key, "kiosk", "K01");
        const int enough = count + 20 + int(random() % 60);
        std::thread killer([&] {
            while (count < enough) std::this_thread::yield();
            process.signal(SIGKILL);
        });
        try {
            for (;;) {
                const auto take = takeTicket({});
                std::vector<api::SentCommand> one{kiosk.signedBytes(kiosk.command(take))};
                if (kiosk.give(one).front().status == OutcomeStatus::Applied)
                    acknowledged.insert("ticket:" + take.ticket.str());
                count = int(acknowledged.size());
            }
        } catch (const std::exception&) {}
        killer.join();
    }
    hall.restart();
    const std::string changes = hall.person("linzhixia", "W03").client.get("/v1/changes?limit=2000").body;
    for (const std::string& ticket : acknowledged)
        QVERIFY2(changes.find('"' + ticket + '"') != std::string::npos, ticket.c_str());
    hall.server.reset();
    QVERIFY(journal::verifyChain(hall.config().dataDir + "/hall.db").sound);
}

void TestServerLive::sigtermEndsWithZero() {
    Hall hall;
    hall.server.reset();
    ServerProcess process(hall.config());
    QVERIFY(process.port() > 0);
    process.signal(SIGTERM);
    QCOMPARE(process.exitCode(), 0);
}

void TestServerLive::takenPortIsSaidInOneSentence() {
    Hall first;
    Hall second;
    second.server.reset();
    ServerProcess process(second.config(), first.server->boundPort());
    QCOMPARE(process.exitCode(), 3);
    const QString said = process.errorText();
    QVERIFY2(said.contains("is in use or not allowed; stop the other program or choose another with --port"),
             qPrintable(said));
}

void TestServerLive::configurationFaultsNameTheLine() {
    const auto fault = [](const std::string& text) {
        try {
            parseConfig(text);
        } catch (const ConfigError& error) { return std::string(error.what()); }
        return std::string();
    };
    QCOMPARE(fault("port = 99999"), std::string("line 1: port must be a number from 0 to 65535"));
    QCOMPARE(fault("# a comment\n\nprot = 1"), std::string("line 3: unknown key prot"));
    QCOMPARE(fault("port"), std::string("line 1: expected key = value"));
    QCOMPARE(fault(printedConfig({})), std::string());
    Config config;
    config.hallFile = "/nowhere/hall.json";
    const QTemporaryDir folder;
    config.dataDir = folder.path().toStdString();
    config.port = 0;
    QVERIFY_THROWS_EXCEPTION(DataUnusable, Server{config});
    config.hallFile.clear();
    QVERIFY_THROWS_EXCEPTION(DataUnusable, Server{config});
}

void TestServerLive::verifyFindsASingleFlippedByte() {
    Hall hall;
    hall.server.reset();
    const std::string data = hall.config().dataDir;
    const auto verify = [&](QString* said) {
        QProcess process;
        process.start(QCoreApplication::applicationDirPath() + "/yichuang-server",
                      {"verify", "--data", QString::fromStdString(data)});
        process.waitForFinished(30'000);
        *said = QString::fromUtf8(process.readAllStandardOutput());
        return process.exitCode();
    };
    QString said;
    QCOMPARE(verify(&said), 0);
    QVERIFY2(said.startsWith("sound: "), qPrintable(said));
    // One letter of a stored event: 林知夏's account appears in its open body.
    std::string bytes = fileText(data + "/hall.db");
    const auto at = bytes.find("\"name\":\"林知夏\"");
    QVERIFY(at != std::string::npos);
    bool found = false;
    for (auto place = at; place != std::string::npos && !found; place = bytes.find("\"name\":\"林知夏\"", place + 1)) {
        std::string changed = bytes;
        changed[place + 2] = 'e';
        std::ofstream(data + "/hall.db", std::ios::binary) << changed;
        found = verify(&said) == 1;
        std::ofstream(data + "/hall.db", std::ios::binary) << bytes;
    }
    QVERIFY2(found, qPrintable(said));
}

void TestServerLive::theSampleHallIsAlive() {
    const Hall hall(/*living=*/true);
    Person chief = hall.person("heyanzhou", "S01");
    const auto queue = api::decode<api::QueueSnapshot>(chief.client.get("/v1/queue").body);
    std::map<domain::TicketStatus, int> tickets;
    for (const auto& ticket : queue.tickets) ++tickets[ticket.status];
    QVERIFY(tickets[domain::TicketStatus::Waiting] >= 8);
    QCOMPARE(tickets[domain::TicketStatus::Called], 1);
    QCOMPARE(tickets[domain::TicketStatus::Serving], 1);
    std::map<domain::DeskStatus, int> desks;
    for (const auto& desk : queue.desks) ++desks[desk.status];
    QCOMPARE(desks[domain::DeskStatus::Open], 6);
    QCOMPARE(desks[domain::DeskStatus::Paused], 1);
    std::map<domain::CaseStatus, int> cases;
    for (const auto& row : api::decode<journal::CasePage>(chief.client.get("/v1/cases").body).rows) ++cases[row.status];
    QCOMPARE(cases[domain::CaseStatus::Draft], 1);
    QCOMPARE(cases[domain::CaseStatus::AwaitingCorrection], 1);
    QCOMPARE(cases[domain::CaseStatus::Accepted] + cases[domain::CaseStatus::InProcess], 3);
    QCOMPARE(api::decode<api::ResultList>(chief.client.get("/v1/results").body).shelf.size(), std::size_t(2));
    const auto slips = api::decode<api::SlipList>(chief.client.get("/v1/slips?keeper=unit:GAJ").body).slips;
    QCOMPARE(slips.size(), std::size_t(1));
    QCOMPARE(slips[0].status, domain::SlipStatus::Dispatched);
    QCOMPARE(api::decode<api::SearchAnswer>(chief.client.get("/v1/search?q=%F0%A0%AE%B7%E7%94%B0").body).cases.size(),
             std::size_t(1));
    const auto info = api::decode<api::HallInfo>(chief.client.get("/v1/hall").body);
    QCOMPARE(info.sampleMark, std::string("示例数据"));
    QCOMPARE(info.windows.size(), std::size_t(12));
    QVERIFY(!info.evaluations.empty());
}

QTEST_GUILESS_MAIN(TestServerLive)
#include "tst_server_live.moc"

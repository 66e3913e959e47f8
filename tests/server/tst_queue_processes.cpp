// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's checker against the real program: fifty processes work at one yichuang-server over TLS, some are killed in the
// middle and started again. Afterwards every event of the journal is looked at. YC_QUEUE_SEED repeats a run as far as fifty
// processes can be repeated; YC_QUEUE_OPERATIONS says how much each of them does.
#include <QtTest>

#include "api/json_codec.h"
#include "domain/queue_checker.h"
#include "e2e/processes.h"
#include "journal/queue_history.h"
#include "server/many_windows.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <random>

using namespace yc;
using namespace yc::test;
using domain::TicketStatus;

namespace {

constexpr int windows = 45;
constexpr int machines = 5;

class ClientProcess {
public:
    ClientProcess(QStringList arguments, QString log) : m_arguments(std::move(arguments)), m_log(std::move(log)) {}
    ~ClientProcess() { kill(); }

    void start(quint64 seed, int operations) {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(m_log, QIODevice::Append);
        m_process->start(program("yc-queue-client"),
                         m_arguments + QStringList{QString::number(seed), QString::number(operations)});
    }
    /// What it said until now is kept: the server had answered. False when it was done already.
    bool kill() {
        if (!m_process) return false;
        m_process->waitForStarted();
        const bool runs = m_process->state() == QProcess::Running;
        if (runs) ::kill(static_cast<pid_t>(m_process->processId()), SIGKILL);
        m_process->waitForFinished();
        read();
        m_process.reset();
        return runs;
    }
    bool finished(int milliseconds) {
        if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(milliseconds)) return false;
        read();
        return m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    }
    const std::vector<std::string>& taken() const { return m_taken; }
    const std::vector<std::string>& called() const { return m_called; }

private:
    void read() {
        for (const QByteArray& line : m_process->readAllStandardOutput().split('\n')) {
            const auto words = line.split(' ');
            if (words.size() == 2) (words[0] == "taken" ? m_taken : m_called).push_back(words[1].toStdString());
        }
    }
    QStringList m_arguments;
    QString m_log;
    std::unique_ptr<QProcess> m_process;
    std::vector<std::string> m_taken;
    std::vector<std::string> m_called;
};

}  // namespace

class TestQueueProcesses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R067_fiftyProcesses();
};

void TestQueueProcesses::R067_fiftyProcesses() {
    const quint64 seed = qEnvironmentVariableIsSet("YC_QUEUE_SEED")
                             ? qEnvironmentVariable("YC_QUEUE_SEED").toULongLong()
                             : QRandomGenerator::global()->generate();
    const int operations =
        qEnvironmentVariableIsSet("YC_QUEUE_OPERATIONS") ? qEnvironmentVariable("YC_QUEUE_OPERATIONS").toInt() : 20;
    qInfo("seed %llu, %d processes, %d operations each", seed, windows + machines, operations);
    QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    const QString hall = folder.filePath(QStringLiteral("hall.json"));
    writeHallWith(windows, hall.toStdString());
    const QString config = folder.filePath(QStringLiteral("server.conf"));
    std::ofstream(config.toStdString()) << "argon-memory-kib = 64\nargon-passes = 1\nlogins-per-minute = 10000\n"
                                           "log-level = warning\n";
    ServerProcess server(data, hall, {QStringLiteral("--config"), config});
    QVERIFY(server.start());
    const auto client = [&](const QString& device, const QString& account) {
        return std::make_unique<ClientProcess>(
            QStringList{QStringLiteral("https://localhost:%1").arg(server.port()), data + QStringLiteral("/ca.pem"),
                        device, data + QStringLiteral("/devices/") + device + QStringLiteral(".pem"), account},
            folder.filePath(device + QStringLiteral(".log")));
    };
    std::vector<std::unique_ptr<ClientProcess>> clients;
    for (int i = 0; i < machines; ++i) clients.push_back(client(QStringLiteral("K01"), QStringLiteral("kiosk")));
    for (int i = 0; i < windows; ++i)
        clients.push_back(client(QString::fromStdString(windowName(i)), QString::fromStdString(clerkName(i))));
    std::mt19937_64 random(seed);
    // As many tickets as all windows together ask for; half of them wait before the first window opens, so that there are
    // some to be leased.
    const int each = std::max(1, operations * windows / machines / 2);
    for (std::size_t i = 0; i < machines; ++i) clients[i]->start(random() % 1'000'000, each);
    for (std::size_t i = 0; i < machines; ++i) QVERIFY(clients[i]->finished(300'000));
    for (std::size_t i = 0; i < clients.size(); ++i)
        clients[i]->start(random() % 1'000'000, i < machines ? each : operations);
    // Power cuts at windows; whoever sits there starts the program again.
    int kills = 0;
    for (int i = 0; i < 12; ++i) {
        QTest::qWait(static_cast<int>(random() % 300));
        const std::size_t victim = machines + random() % windows;
        kills += clients[victim]->kill() ? 1 : 0;
        clients[victim]->start(random() % 1'000'000, operations);
    }
    for (const auto& one : clients) {
        const bool well = one->finished(600'000);
        if (!well) {
            for (const QString& log : QDir(folder.path()).entryList({QStringLiteral("*.log")})) {
                QFile file(folder.filePath(log));
                if (file.open(QIODevice::ReadOnly) && file.size() > 0) qWarning("%s", file.readAll().constData());
            }
        }
        QVERIFY2(well, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
    server.stop();

    const api::JsonCodec codec;
    const journal::QueueHistory history((data + QStringLiteral("/hall.db")).toStdString(), codec,
                                        domain::ScopeId("H430703"));
    const auto today =
        domain::localDate(std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now()));
    domain::fixture::QueueChecker checker;
    for (const domain::Date day : {today - std::chrono::days{1}, today}) {  // midnight may fall into the run
        for (const domain::RecordedEvent& event : history.events(day)) {
            if (domain::localDate(event.meta.occurredAt) != day) continue;
            const auto fault = checker.see(event);
            QVERIFY2(!fault, fault ? (*fault + ", seed " + std::to_string(seed)).c_str() : "");
        }
    }
    const auto lost = checker.nothingLost();
    QVERIFY2(!lost, lost ? lost->c_str() : "");
    std::size_t taken = 0;
    std::size_t called = 0;
    for (const auto& one : clients) {
        for (const std::string& id : one->taken()) {
            ++taken;
            QVERIFY2(checker.ticket(id), id.c_str());  // acknowledged, so it is there
        }
        for (const std::string& id : one->called()) {
            ++called;
            QVERIFY2(checker.ticket(id) && checker.ticket(id)->calls > 0, id.c_str());
        }
    }
    qInfo("%zu tickets, %zu calls acknowledged, %ld events, %ld calls in the journal (%ld by rank, %ld overtaking), "
          "%d processes killed",
          taken, called, checker.events(), checker.calls(), checker.rankedCalls(), checker.overtaking(), kills);
    // A run in which nothing of this happened would prove nothing.
    QVERIFY(taken > 50 && checker.rankedCalls() > 20 && checker.calls() > checker.rankedCalls() && kills > 0);
    QVERIFY(checker.tickets() >= taken && checker.calls() >= static_cast<long>(called));
}

QTEST_GUILESS_MAIN(TestQueueProcesses)
#include "tst_queue_processes.moc"

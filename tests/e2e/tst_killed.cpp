// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the server and of the workstation in the middle of a case, at moments a seed chooses: nothing that a person was
// told is lost, nothing happens twice, and the case goes on to its end.
#include "e2e/clerk.h"
#include "e2e/processes.h"
#include "workstation/place.h"

#include "api/hall_file.h"
#include "journal/outcomes.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <fstream>
#include <random>

using namespace yc;
using namespace yc::test;

namespace {

bool until(const std::function<bool()>& done, int milliseconds = 60'000) { return QTest::qWaitFor(done, milliseconds); }

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

int run(const char* name, const QStringList& arguments, QString* said = nullptr) {
    QProcess process;
    process.start(program(name), arguments);
    if (!process.waitForFinished(120'000)) return -1;
    if (said) *said = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
    return process.exitCode();
}

/// Where the files of the processes lie, for the offices that live in the test.
struct Files {
    QString root, server;
    int port = 0;
    api::HallFile hall;

    std::string folder() const { return root.toStdString(); }
    api::Enrolment enrolment(const std::string& device) const {
        api::Enrolment result;
        for (const auto& entry : hall.devices) {
            if (entry.device.str() != device) continue;
            result.device = entry.device;
            result.desk = entry.desk;
            result.deskCode = entry.deskCode;
        }
        result.scope = hall.scope;
        result.region = hall.regionCode;
        result.serverUrl = "https://127.0.0.1:" + std::to_string(port);
        result.caFile = (server + QStringLiteral("/ca.pem")).toStdString();
        result.keyFile = (server + QStringLiteral("/devices/")).toStdString() + device + ".pem";
        return result;
    }
};

struct Reviewer {
    const char* unit;
    const char* account;
};
constexpr Reviewer reviewers[] = {
    {"WJW", "qinwangshu"}, {"JKJ", "baijinglan"}, {"GAJ", "moyunfei"}, {"YBJ", "lumingyuan"}, {"RSJ", "suqingqing"}};

}  // namespace

class TestKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void R132_serverAndWindowAreKilledInMidCase();
    void R132_standAloneHallIsKilledInMidCase();

private:
    int below(int count) { return int(m_random() % unsigned(count)); }
    void pauseBriefly(int milliseconds) { QTest::qSleep(below(milliseconds + 1)); }
    void remember(const std::string& device) {
        const auto ids = commandsInOutbox(device);
        m_acknowledged.insert(ids.begin(), ids.end());
    }
    void officesWork(const Files& files, const domain::CaseId& caseId, const std::function<void()>& inTheMiddle);
    void workInOffice(Place& office, const domain::CaseId& caseId, int& decided);
    void prove(const QString& serverFolder, const domain::CaseId& caseId);

    std::mt19937 m_random;
    std::set<std::string> m_acknowledged;
};

void TestKilled::init() {
    bool given = false;
    unsigned seed = qEnvironmentVariable("YC_SEED").toUInt(&given);
    if (!given) { seed = QRandomGenerator::global()->generate(); }
    qInfo("YC_SEED=%u", seed);
    m_random.seed(seed);
    m_acknowledged.clear();
}

void TestKilled::workInOffice(Place& office, const domain::CaseId& caseId, int& decided) {
    const auto papers = office.handoff.get();
    if (!papers) return;
    for (const auto& slip : papers->toSign) {
        office.work->handoff().open(slip.row.id);
        QVERIFY(until([&] { return office.handoff.get()->open && office.handoff.get()->open->row.id == slip.row.id; }));
        for (const auto& line : office.handoff.get()->lines)
            office.work->handoff().mark(line.line.label, domain::ReceiptVerdict::Accepted, {});
        office.work->handoff().signReceipt();
        const auto gone = [&] {
            const auto now = office.handoff.get();
            return std::none_of(now->toSign.begin(), now->toSign.end(),
                                [&](const auto& other) { return other.row.id == slip.row.id; });
        };
        QVERIFY2(until(gone), office.words().c_str());
    }
    const auto snapshot = office.office.get();
    if (!snapshot) return;
    for (const auto& task : snapshot->tasks) {
        const bool workable =
            task.row.status == domain::TaskStatus::Pending || task.row.status == domain::TaskStatus::UnderReview;
        if (task.row.caseId != caseId || !workable) continue;
        office.work->backOffice().open(task.row.caseId, task.row.item);
        const auto opened = [&] {
            const auto now = office.office.get();
            return now->open && now->open->row.item == task.row.item &&
                   now->task.status == domain::TaskStatus::UnderReview;
        };
        QVERIFY2(until(opened), office.words().c_str());
        for (const auto& criterion : office.office.get()->item->criteria)
            office.work->backOffice().check(criterion.id, true, {});
        QVERIFY2(until([&] { return office.office.get()->criteriaOpen == 0; }), office.words().c_str());
        QVERIFY2(until([&] { return office.status.get()->unsent == 0 && !office.office.get()->grantWhyNot; }),
                 office.words().c_str());
        office.work->backOffice().decide(true, {}, {});
        QVERIFY2(until([&] { return office.office.get()->task.status == domain::TaskStatus::Granted; }),
                 office.words().c_str());
        ++decided;
    }
}

void TestKilled::officesWork(const Files& files, const domain::CaseId& caseId,
                             const std::function<void()>& inTheMiddle) {
    std::vector<std::unique_ptr<Place>> offices;
    for (const Reviewer& reviewer : reviewers) {
        offices.push_back(std::make_unique<Place>(files, std::string("B-") + reviewer.unit));
        QVERIFY(offices.back()->signIn(reviewer.account));
    }
    int decided = 0;
    bool told = false;
    for (int round = 0; round < 100 && decided < 7; ++round) {
        for (auto& office : offices) {
            workInOffice(*office, caseId, decided);
            if (QTest::currentTestFailed()) return;
            if (decided >= 2 && !told) {
                told = true;
                inTheMiddle();
            }
        }
        QTest::qWait(100);
    }
    QCOMPARE(decided, 7);
    for (auto& office : offices) {
        QVERIFY(until([&] { return office->status.get()->unsent == 0; }));
        QCOMPARE(office->status.get()->conflicts, 0);
    }
}

// Outside the program: every acknowledged command once, the chain sound, states as folded, a flipped byte found.
void TestKilled::prove(const QString& serverFolder, const domain::CaseId& caseId) {
    const QString file = serverFolder + QStringLiteral("/hall.db");
    QString said;
    QVERIFY2(run("yichuang-server", {QStringLiteral("verify"), QStringLiteral("--data"), serverFolder}, &said) == 0,
             qPrintable(said));
    QVERIFY2(run("yichuang-server", {QStringLiteral("rebuild"), QStringLiteral("--data"), serverFolder}, &said) == 0,
             qPrintable(said));
    QVERIFY(m_acknowledged.size() > 30);
    std::string body;
    {
        journal::Database database(file.toStdString());
        for (const std::string& id : m_acknowledged) {
            const auto reply = journal::findReply(database, domain::CommandId(id));
            QVERIFY2(reply && reply->outcome.status == journal::OutcomeStatus::Applied, id.c_str());
            auto events = database.query("SELECT count(*), max(seq) - min(seq) + 1 FROM events WHERE command = ?");
            events.with(id);
            QVERIFY(events.step());
            QVERIFY2(events.integer(0) > 0 && events.integer(0) == events.integer(1), id.c_str());
        }
        const auto count = [&](const char* kind) {
            auto rows = database.query("SELECT count(*) FROM events WHERE kind = ? AND stream = ?");
            const std::string stream = "case:" + caseId.str();
            rows.with(kind, stream);
            return rows.step() ? rows.integer(0) : -1;
        };
        QCOMPARE(count("case.opened"), std::int64_t(1));
        QCOMPARE(count("case.accepted"), std::int64_t(1));
        QCOMPARE(count("case.closed"), std::int64_t(1));
        auto conflicts = database.query("SELECT count(*) FROM v_conflict");
        QVERIFY(conflicts.step());
        QCOMPARE(conflicts.integer(0), std::int64_t(0));
        auto some = database.query("SELECT open FROM events WHERE length(open) > 40 ORDER BY seq LIMIT 1 OFFSET ?");
        some.with(below(100));
        QVERIFY(some.step());
        body = some.text(0);
    }
    const QByteArray whole = bytesOf(file);
    const QByteArray wanted = QByteArray::fromStdString(body);
    bool found = false;
    for (qsizetype at = whole.indexOf(wanted); at >= 0 && !found; at = whole.indexOf(wanted, at + 1)) {
        QByteArray changed = whole;
        const qsizetype place = at + below(int(wanted.size()));
        changed[place] = char(changed[place] ^ 1);
        QFile out(file);
        QVERIFY(out.open(QFile::WriteOnly) && out.write(changed) == changed.size());
        out.close();
        found = run("yichuang-server", {QStringLiteral("verify"), QStringLiteral("--data"), serverFolder}) != 0;
    }
    QVERIFY2(found, body.c_str());
}

void TestKilled::R132_serverAndWindowAreKilledInMidCase() {
    QTemporaryDir folder;
    Files files;
    files.root = folder.path();
    files.server = folder.filePath(QStringLiteral("server"));
    const QString hallFile = folder.filePath(QStringLiteral("hall.json"));
    QByteArray text = bytesOf(installer("hall/sample.json"));
    files.hall = api::readHallFile(text.toStdString());
    text.replace("\"livingQueue\": true", "\"livingQueue\": false");
    QFile out(hallFile);
    QVERIFY(out.open(QFile::WriteOnly) && out.write(text) > 0);
    out.close();
    ServerProcess server(files.server, hallFile);
    QVERIFY(server.start());
    files.port = server.port();
    {
        Place kiosk(files, "K01");
        QVERIFY(kiosk.signIn("kiosk"));
        QVERIFY(until([&] { return kiosk.kiosk.get() && !kiosk.kiosk.get()->themes.empty(); }));
        kiosk.work->kiosk().take(kiosk.kiosk.get()->themes.front().id, domain::PriorityClass::None, {});
        QVERIFY(until([&] { return kiosk.kiosk.get()->taken.has_value(); }));
    }
    const QString data = folder.filePath(QStringLiteral("w03"));
    QDir().mkpath(data);
    const QString enrolment = folder.filePath(QStringLiteral("enrolment.json"));
    api::storeEnrolment(enrolment.toStdString(), files.enrolment("W03"));
    const std::string device = (data + QStringLiteral("/device")).toStdString();
    StationProcess window({QStringLiteral("--enrolment"), enrolment, QStringLiteral("--data"), data},
                          folder.filePath(QStringLiteral("w03.log")));
    QVERIFY(window.start());
    Clerk clerk(window);

    int kills = 0;
    const auto killWindow = [&] {
        window.kill();
        remember(device);
        ++kills;
    };
    const auto killServer = [&] {
        server.kill();
        ++kills;
    };
    enum Point { InSituation, BeforeSync, AtAcceptance, Offline, InHandoff, AtSeal, AtShelf, AtHandOver, Points };
    std::set<int> passed;
    const auto once = [&](Point point, bool when) {
        return when && passed.count(point) == 0 && passed.insert(point).second;
    };
    const int answersAtKill = 7 + below(2);
    const int uncheckedAtKill = 1 + below(5);
    const int packedAtKill = 1 + below(4);
    const int shelvedAtKill = 1 + below(3);
    int wild = 4;
    bool officesDone = false;
    for (int patience = 0; patience < 3000 && !clerk.finished(); ++patience) {
        if (!window.runs()) QVERIFY(window.start());
        const bool mayStart = passed.count(BeforeSync) == 0 || passed.count(Offline) != 0;
        if (!server.runs() && mayStart) QVERIFY(server.start());
        const bool seen = clerk.look();
        QVERIFY2(seen, "the window answers");
        m_acknowledged.merge(clerk.takeCommands());
        QVERIFY2(clerk.conflicts() == 0, qPrintable(clerk.said()));
        if (once(InSituation, clerk.step() == 1 && clerk.answers() >= answersAtKill)) {
            window.send(QStringLiteral("key 1"));
            pauseBriefly(30);
            killWindow();
            continue;
        }
        if (once(BeforeSync, clerk.step() == 2 && clerk.unchecked() <= uncheckedAtKill && clerk.fields() > 10)) {
            killServer();  // from here on the window is on its own
            continue;
        }
        if (once(AtAcceptance, clerk.mayAccept())) {
            window.send(QStringLiteral("key F12"));
            pauseBriefly(80);
            killWindow();
            continue;
        }
        if (passed.count(BeforeSync) && once(Offline, clerk.accepted())) {
            QVERIFY2(clerk.unsent() > 0 && !server.runs(), "accepted, and nobody knows yet");
            killWindow();  // and it comes back to a centre that is away
            QVERIFY(window.start());
            QVERIFY(clerk.look() && clerk.act() && clerk.look());
            QVERIFY2(clerk.accepted() && clerk.unsent() > 0, qPrintable(clerk.said()));
            continue;
        }
        if (once(InHandoff, clerk.packed() >= packedAtKill && clerk.held() > 0)) {
            window.send(QStringLiteral("scan ") + clerk.nextLabel());
            pauseBriefly(30);
            if (below(2) == 0) {
                killServer();
                killWindow();
            } else {
                killWindow();
                killServer();
            }
            continue;
        }
        if (once(AtSeal, clerk.drafts() == 1 && clerk.held() == 0)) {
            window.tell(QStringLiteral("key Alt+2"));
            window.tell(QStringLiteral("scan ") + clerk.draftCode());
            QTest::qSleep(200);
            window.send(QStringLiteral("scan S-1"));
            pauseBriefly(60);
            killWindow();
            continue;
        }
        if (once(AtShelf, clerk.shelved() >= shelvedAtKill)) {
            killServer();
            killWindow();
            continue;
        }
        if (once(AtHandOver, clerk.mayHandOver())) {
            window.send(QStringLiteral("key F12"));
            pauseBriefly(60);
            killWindow();
            continue;
        }
        if (wild > 0 && below(40) == 0 && server.runs()) {  // and at moments nobody thought of
            --wild;
            below(2) == 0 ? killServer() : killWindow();
            continue;
        }
        if (clerk.waitsForOffices() && !officesDone && server.runs()) {
            officesWork(files, clerk.caseId(), [&] {
                killServer();
                QVERIFY(server.start());
            });
            if (QTest::currentTestFailed()) return;
            officesDone = true;
            continue;
        }
        QVERIFY2(clerk.act(), qPrintable(clerk.said()));
    }
    m_acknowledged.merge(clerk.takeCommands());
    QVERIFY2(clerk.finished(), qPrintable(clerk.said()));
    QCOMPARE(int(passed.size()), int(Points));
    qInfo("%d kills, %d acknowledged commands of the window", kills, int(m_acknowledged.size()));
    window.quit();
    remember(device);
    server.stop();
    prove(files.server, clerk.caseId());
}

void TestKilled::R132_standAloneHallIsKilledInMidCase() {
    QTemporaryDir folder;
    Files files;
    files.root = folder.path();
    files.server = files.root + QStringLiteral("/server");
    files.hall = api::readHallFile(bytesOf(installer("hall/sample.json")).toStdString());
    const std::string device = files.folder() + "/devices/W03";
    StationProcess window({QStringLiteral("--standalone"), QStringLiteral("--data"), files.root,
                           QStringLiteral("--device"), QStringLiteral("W03")},
                          folder.filePath(QStringLiteral("w03.log")));
    QVERIFY(window.start());
    Clerk clerk(window);
    enum Point { AtForm, AtAcceptance, InHandoff, AtShelf, Points };
    std::set<int> passed;
    const auto once = [&](Point point, bool when) {
        return when && passed.count(point) == 0 && passed.insert(point).second;
    };
    const int packedAtKill = 1 + below(4);
    bool officesDone = false;
    for (int patience = 0; patience < 3000 && !clerk.finished(); ++patience) {
        if (!window.runs()) QVERIFY(window.start());
        QVERIFY2(clerk.look(), "the window answers");
        m_acknowledged.merge(clerk.takeCommands());
        QVERIFY2(clerk.conflicts() == 0, qPrintable(clerk.said()));
        const auto die = [&](const QString& last) {  // the window and the hall's server are one process here
            window.send(last);
            pauseBriefly(60);
            window.kill();
            remember(device);
        };
        if (once(AtForm, clerk.step() == 3)) {
            die(QStringLiteral("key Return"));
        } else if (once(AtAcceptance, clerk.mayAccept())) {
            die(QStringLiteral("key F12"));
        } else if (once(InHandoff, clerk.packed() >= packedAtKill && clerk.held() > 0)) {
            die(QStringLiteral("scan ") + clerk.nextLabel());
        } else if (once(AtShelf, clerk.shelved() >= 1)) {
            die(QStringLiteral("key F4"));
        } else if (clerk.waitsForOffices() && !officesDone) {
            files.port = QString::fromStdString(api::loadEnrolment(device + "/enrolment.json").serverUrl)
                             .section(QLatin1Char(':'), -1)
                             .toInt();
            officesWork(files, clerk.caseId(), [] {});
            if (QTest::currentTestFailed()) return;
            officesDone = true;
        } else {
            QVERIFY2(clerk.act(), qPrintable(clerk.said()));
        }
    }
    m_acknowledged.merge(clerk.takeCommands());
    QVERIFY2(clerk.finished(), qPrintable(clerk.said()));
    QCOMPARE(int(passed.size()), int(Points));
    qInfo("%d kills, %d acknowledged commands of the window", int(Points), int(m_acknowledged.size()));
    window.quit();
    remember(device);
    prove(files.server, clerk.caseId());
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Proof and repair: flipped bytes, missing events, rebuilt views, destroyed keys, faults at every access, killed processes.
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "journal/chain.h"
#include "journal/fixture.h"
#include "journal/schema.h"
#include "journal/sealing.h"

#include <csignal>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc::journal;
using namespace yc::journal::fixture;

class TestProof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R132_oneChangedByteIsFound_data();
    void R132_oneChangedByteIsFound();
    void R132_missingEventsAreFound();
    void changedStateIsFoundAndRebuilt();
    void rebuiltViewsEqualLiveOnes();
    void olderStateSchemaIsFoldedAgainAtOpen();
    void R132_destroyedKeyLeavesTheChainWhole();
    void aFaultAtEveryAccessLosesNothing();
    void aFullDiskRefusesAndKeepsTheJournal();
    void aKilledProcessLosesNoAcknowledgedCommand();
};

void TestProof::R132_oneChangedByteIsFound_data() {
    QTest::addColumn<QByteArray>("column");
    for (const char* column : {"seq", "stream", "version", "kind", "kind_version", "subject", "command", "actor",
                               "device", "occurred_at", "recorded_at", "open", "sealed", "prev_hash", "hash"})
        QTest::newRow((std::string("R132 ") + column).c_str()) << QByteArray(column);
}

void TestProof::R132_oneChangedByteIsFound() {
    QFETCH(QByteArray, column);
    const Script script;
    Hall hall(script);
    hall.runAll();
    QVERIFY(hall.journal->verify().sound);
    const std::string name = column.toStdString();
    Database database(hall.path());
    // An event that has a sealed part, so that every column holds something.
    Sequence seq = 0;
    std::string value;
    bool number = false;
    {
        auto row =
            database.query("SELECT seq, " + name + ", typeof(" + name + ") FROM events WHERE length(sealed)>0 LIMIT 1");
        QVERIFY(row.step());
        seq = row.integer(0);
        value = row.text(1);
        number = row.view(2) == "integer";
    }
    if (name == "seq")
        database.execute("UPDATE events SET seq=seq+1000000 WHERE seq=" + std::to_string(seq));
    else if (number)
        database.execute("UPDATE events SET " + name + "=" + name + "+65536 WHERE seq=" + std::to_string(seq));
    else {
        value[value.size() / 2] = static_cast<char>(value[value.size() / 2] ^ 1);
        auto update = database.query("UPDATE events SET " + name + "=? WHERE seq=?");
        if (name == "open" || name == "sealed" || name == "prev_hash" || name == "hash")
            update.with(Blob{value}, seq).run();
        else
            update.with(value, seq).run();
    }
    const VerifyReport report = hall.journal->verify();
    QVERIFY(!report.sound);
    QCOMPARE(report.firstBroken, seq);
    QVERIFY2(report.what.find(std::to_string(seq)) != std::string::npos, report.what.c_str());
    QVERIFY(!verifyChain(hall.path()).sound);  // the same from outside, without keys
}

void TestProof::R132_missingEventsAreFound() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    const auto whole = verifyChain(hall.path());
    QVERIFY(whole.sound);
    QCOMPARE(whole.checked, hall.journal->head().seq);
    QCOMPARE(whole.headHash, hall.journal->head().hash);
    Database database(hall.path());
    database.execute("DELETE FROM events WHERE seq=(SELECT MAX(seq) FROM events)");
    QVERIFY(!hall.journal->verify().sound);
    database.execute("DELETE FROM events WHERE seq=5");
    QCOMPARE(hall.journal->verify().firstBroken, Sequence{5});
}

void TestProof::changedStateIsFoundAndRebuilt() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    {
        Database database(hall.path());
        database.execute("UPDATE state SET open=replace(open, 'W03', 'W04') WHERE stream='desk:W03'");
        database.execute("UPDATE v_case SET masked='x'");
    }
    hall.open();
    QVERIFY(hall.journal->verify().sound);
    const auto report = hall.journal->verify(/*alsoStates=*/true);
    QVERIFY(!report.sound);
    QVERIFY(report.what.find("desk:W03") != std::string::npos);
    const auto rebuilt = hall.journal->rebuild();
    QCOMPARE(rebuilt.differing.size(), std::size_t{2});
    QVERIFY(hall.journal->verify(true).sound);
    QVERIFY(hall.journal->rebuild().equal());
}

void TestProof::rebuiltViewsEqualLiveOnes() {
    const Script script(3);
    Hall hall(script);
    hall.runAll();
    const auto report = hall.journal->rebuild();
    for (const std::string& what : report.differing) qWarning("%s", what.c_str());
    QVERIFY(report.equal());
    QCOMPARE(report.events, hall.journal->head().seq);
    QCOMPARE(std::size_t(report.streams), script.world.states().size());
}

void TestProof::olderStateSchemaIsFoldedAgainAtOpen() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    {
        Database database(hall.path());
        database.execute("UPDATE state SET schema=0, open='{}' WHERE stream LIKE 'case:%'; DELETE FROM v_case");
    }
    hall.open();
    QVERIFY(hall.journal->verify(true).sound);
    QCOMPARE(hall.reader().caseById(CaseId("case-1"))->ticket, TicketId("t-0"));
}

void TestProof::R132_destroyedKeyLeavesTheChainWhole() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    const auto reader = std::make_unique<HallReader>(hall.path(), script.codec, testKeys(), script.world.scope);
    QCOMPARE(reader->search("沈若溪").size(), std::size_t{1});
    QVERIFY(reader->state({StreamKind::Case, "case-1"}));
    QVERIFY(hall.journal->destroyKeys(CaseId("case-1")));
    QVERIFY(!hall.journal->destroyKeys(CaseId("case-1")));
    QVERIFY(reader->search("沈若溪").empty());
    QVERIFY(reader->search("srx").empty());
    QVERIFY(reader->search("002x").empty());
    QCOMPARE(reader->search("003-0001").size(), std::size_t{1});  // the case itself stays
    const auto bare = std::get<CaseState>(reader->state({StreamKind::Case, "case-1"})->state);
    QVERIFY(bare.personal.applicant.name.empty());
    const auto ticket = std::get<TicketState>(hall.journal->state({StreamKind::Ticket, "t-0"})->state);
    QVERIFY(ticket.personal.name.empty());
    const auto report = hall.journal->verify(true);
    QVERIFY2(report.sound, report.what.c_str());
    QVERIFY(hall.journal->rebuild().equal());
}

void TestProof::aFaultAtEveryAccessLosesNothing() {
    const Script script;
    const auto all = script.submissions();
    const std::vector<Submission> before(all.begin(), all.begin() + 8);
    const std::vector<Submission> group(all.begin() + 8, all.begin() + 13);
    Hall whole(script);
    whole.journal->append(before);
    const auto expected = whole.journal->append(group);
    int faults = 0;
    for (int n = 1;; ++n) {
        Hall hall(script);
        hall.journal->append(before);
        const auto head = hall.journal->head();
        int count = 0;
        hall.journal->database().setAccessHook([&](std::string_view) {
            if (++count == n) throw DatabaseIoError("injected");
        });
        bool failed = false;
        try {
            hall.journal->append(group);
        } catch (const DatabaseIoError&) { failed = true; }
        hall.journal->database().setAccessHook(nullptr);
        if (!failed) break;
        ++faults;
        QCOMPARE(hall.journal->head().hash, head.hash);
        const auto again = hall.journal->append(group);
        for (std::size_t i = 0; i < again.size(); ++i) {
            QCOMPARE(again[i].status, expected[i].status);
            QCOMPARE(again[i].firstSeq, expected[i].firstSeq);
            QVERIFY(!again[i].repeated);
        }
        const auto report = hall.journal->verify(true);
        QVERIFY2(report.sound, report.what.c_str());
        QVERIFY(n % 10 != 0 || hall.journal->rebuild().equal());
    }
    QVERIFY(faults > 50);
    qInfo("%d places to fail", faults);
}

void TestProof::aFullDiskRefusesAndKeepsTheJournal() {
    Script script;
    Hall hall(script);
    hall.runAll();
    Database& database = hall.journal->database();
    std::int64_t pages = 0;
    {
        auto row = database.query("PRAGMA page_count");
        QVERIFY(row.step());
        pages = row.integer(0);
    }
    database.execute("PRAGMA max_page_count=" + std::to_string(pages + 8));
    std::vector<Submission> pending;
    bool full = false;
    for (int i = 0; i < 2'000 && !full; ++i) {
        const std::string id = "f-" + std::to_string(i);
        pending = {script.submission(script.world.command(script.ticket(id, id), kiosk()))};
        const auto head = hall.journal->head();
        try {
            hall.journal->append(pending);
        } catch (const StorageFull&) {
            full = true;
            QCOMPARE(hall.journal->head().hash, head.hash);
        }
    }
    QVERIFY(full);
    QVERIFY(hall.journal->verify(true).sound);
    database.execute("PRAGMA max_page_count=1000000");
    const auto outcome = hall.journal->append(pending).front();
    QCOMPARE(outcome.status, OutcomeStatus::Applied);
    QVERIFY(!outcome.repeated);
}

void TestProof::aKilledProcessLosesNoAcknowledgedCommand() {
    Script script;
    std::vector<Submission> work;
    for (int i = 0; i < 5'000; ++i) {
        const std::string id = "k-" + std::to_string(i);
        work.push_back(script.submission(script.world.command(script.ticket(id, id), kiosk())));
    }
    for (int round = 0; round < 3; ++round) {
        Hall hall(script);
        hall.runAll();
        hall.journal.reset();  // SQLite connections do not cross a fork
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            ::close(ends[0]);
            hall.open();
            for (std::size_t i = 0; i + 3 <= work.size(); i += 3) {
                hall.journal->append({work.begin() + long(i), work.begin() + long(i + 3)});
                const std::int32_t done = std::int32_t(i + 3);
                if (::write(ends[1], &done, sizeof done) != sizeof done) ::_exit(1);
            }
            ::_exit(0);
        }
        ::close(ends[1]);
        std::int32_t acknowledged = 0;
        const std::int32_t enough = 60 + 90 * round;
        std::int32_t done = 0;
        while (::read(ends[0], &done, sizeof done) == sizeof done) {
            acknowledged = done;
            if (done >= enough && ::kill(child, SIGKILL) == 0 && done > enough) break;
        }
        ::close(ends[0]);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        hall.open();
        QVERIFY(acknowledged >= enough);
        const auto again = hall.journal->append({work.begin(), work.begin() + acknowledged});
        for (const Outcome& outcome : again) {
            QVERIFY(outcome.repeated);
            QCOMPARE(outcome.status, OutcomeStatus::Applied);
        }
        const auto report = hall.journal->verify(true);
        QVERIFY2(report.sound, report.what.c_str());
    }
}

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"

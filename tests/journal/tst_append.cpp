// SPDX-License-Identifier: GPL-3.0-or-later
// Appending: idempotency, versions, facts, claims, conflicts, and that groups change nothing but the speed.
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "journal/fixture.h"
#include "journal/views.h"

#include <random>
#include <thread>

using namespace yc::journal;
using namespace yc::journal::fixture;

class TestAppend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void journalAgreesWithTheHallInMemory();
    void R132_sameIdSameBytesGetsTheSameReply();
    void R132_sameIdOtherBytesIsRefusedAndAFactIsStillKnown();
    void R132_everyEventHasActorTimeAndCause();
    void versionAndScopeAreChecked();
    void R132_aRefusedFactIsRecordedAsConflict();
    void decidedOtherwiseIsAppliedUnlessThePaperIsOut();
    void groupsEqualSingleAppends();
    void R066_oneLiveTicketPerPersonUnderConcurrency();
    void claimsNameTheirRefusal_data();
    void claimsNameTheirRefusal();
    void listenersHearCommittedChangesOnce();
};

void TestAppend::journalAgreesWithTheHallInMemory() {
    const Script script;
    Hall hall(script);
    const auto outcomes = hall.runAll();
    for (std::size_t i = 0; i < outcomes.size(); ++i) QCOMPARE(codeOf(outcomes[i]), script.refusals[i]);
    for (const auto& [stream, state] : script.world.states()) {
        const auto stored = hall.journal->state(stream);
        QVERIFY2(stored, stream.str().c_str());
        if (stream.kind == StreamKind::DeskSession || stream.kind == StreamKind::Account ||
            stream.kind == StreamKind::Ticket)
            QCOMPARE(script.codec.encodeState(stored->state).open, script.codec.encodeState(state).open);
        QCOMPARE(stored->version, script.world.version(stream));
    }
    const auto accepted = std::get<CaseState>(hall.journal->state({StreamKind::Case, "case-1"})->state);
    QVERIFY(accepted.status == CaseStatus::InProcess || accepted.status == CaseStatus::Accepted);
    QCOMPARE(accepted.personal.applicant.name, std::string("沈若溪"));
    const auto report = hall.journal->verify(true);
    QVERIFY2(report.sound, report.what.c_str());
}

void TestAppend::R132_sameIdSameBytesGetsTheSameReply() {
    const Script script;
    Hall hall(script);
    const auto first = hall.runAll();
    const auto head = hall.journal->head();
    hall.open();
    const auto second = hall.runAll();
    QCOMPARE(hall.journal->head().hash, head.hash);
    for (std::size_t i = 0; i < first.size(); ++i) {
        QVERIFY(second[i].repeated);
        QCOMPARE(second[i].status, first[i].status);
        QCOMPARE(second[i].firstSeq, first[i].firstSeq);
        QCOMPARE(second[i].lastSeq, first[i].lastSeq);
        QVERIFY(second[i].streams == first[i].streams);
        QCOMPARE(codeOf(second[i]), codeOf(first[i]));
        if (first[i].refusal) QVERIFY(second[i].refusal->params == first[i].refusal->params);
    }
}

void TestAppend::R132_sameIdOtherBytesIsRefusedAndAFactIsStillKnown() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    Command other = script.commands[2];
    other.body = script.ticket("t-77", "p-77");
    const auto outcome = hall.journal->append({script.submission(other)}).front();
    QCOMPARE(outcome.status, OutcomeStatus::Refused);
    QCOMPARE(outcome.refusal->code, RefusalCode::CommandReused);
    QVERIFY(!hall.journal->state({StreamKind::Ticket, "t-77"}));

    other.body = RecordPrint{CaseId("case-1"), PaperNumber("青政服受〔2026〕第001001号"), 1};
    other.actor = clerkAt("W03");
    const Submission fact = script.submission(other);
    const auto reported = hall.journal->append({fact}).front();
    QCOMPARE(reported.status, OutcomeStatus::Conflict);
    QCOMPARE(reported.refusal->code, RefusalCode::CommandReused);
    QVERIFY(reported.firstSeq > 0);
    const auto head = hall.journal->head().seq;
    QCOMPARE(hall.journal->append({fact}).front().status, OutcomeStatus::Conflict);
    QCOMPARE(hall.journal->head().seq, head);  // told once
}

void TestAppend::R132_everyEventHasActorTimeAndCause() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    const auto trail = hall.reader().timeline(CaseId("case-1"));
    QVERIFY(trail.size() > 10);
    Sequence last = 0;
    for (const TimelineRow& row : trail) {
        QVERIFY(row.seq > last);
        last = row.seq;
        QVERIFY(!row.actor.empty() && !row.command.empty() && !row.device.empty());
        QVERIFY(row.at >= at(9) && row.recordedAt == at(12));
        QCOMPARE(row.hash.size(), std::size_t{64});
    }
    QCOMPARE(trail.front().kind, std::string("ticket.taken"));
    QCOMPARE(trail.back().kind, std::string("evaluation.submitted"));
}

void TestAppend::versionAndScopeAreChecked() {
    Script script;
    Hall hall(script);
    hall.runAll();
    Command command = script.world.command(script.ticket("t-5", "p-5"), kiosk());
    command.expects = {{{StreamKind::Ticket, "t-5"}, 3}};
    QCOMPARE(hall.journal->append({script.submission(command)}).front().refusal->code, RefusalCode::VersionConflict);
    command = script.world.command(script.ticket("t-5", "p-5"), kiosk());
    command.scope = ScopeId("H999999");
    QCOMPARE(hall.journal->append({script.submission(command)}).front().refusal->code, RefusalCode::WrongScope);
}

void TestAppend::R132_aRefusedFactIsRecordedAsConflict() {
    Script script;
    Hall hall(script);
    hall.runAll();
    AcceptCase again = CaseWalk(script.world, script.theme(), "case-1", 1).acceptCommand();
    const Command command = script.world.command(again, clerkAt("W03"));
    const auto outcome = hall.journal->append({script.submission(command)}).front();
    QCOMPARE(outcome.status, OutcomeStatus::Conflict);
    const auto stored = hall.journal->state({StreamKind::Conflict, command.id.str()});
    QVERIFY(stored);
    const auto& conflict = std::get<ConflictState>(stored->state);
    QCOMPARE(conflict.caseId, CaseId("case-1"));
    QCOMPARE(conflict.commandKind, std::string("case.accept"));
    QCOMPARE(conflict.refusalCode, outcome.refusal->name());
    QCOMPARE(conflict.personal.commandBytes, script.codec.encodeCommand(command));
    QVERIFY(conflict.papers.size() >= 2);
    const auto open = hall.reader().conflicts();
    QCOMPARE(open.size(), std::size_t{1});
    QCOMPARE(open.front().command, command.id);
    // A command whose paper is out, though it is no fact by its kind, is known as well.
    Submission printed = script.submission(script.world.command(script.ticket("t-5", "p-1"), kiosk()));
    printed.effectRan = true;
    QCOMPARE(hall.journal->append({printed}).front().status, OutcomeStatus::Conflict);
    QCOMPARE(hall.reader().conflicts().size(), std::size_t{2});
}

void TestAppend::decidedOtherwiseIsAppliedUnlessThePaperIsOut() {
    Script script;
    Hall hall(script);
    hall.runAll();
    Submission first = script.submission(script.world.command(script.ticket("t-5", "p-5"), kiosk()));
    first.decidedDigest = std::string(64, '0');
    QCOMPARE(hall.journal->append({first}).front().status, OutcomeStatus::Applied);
    Submission second = script.submission(script.world.command(script.ticket("t-6", "p-6"), kiosk()));
    second.decidedDigest = std::string(64, '0');
    second.effectRan = true;
    QCOMPARE(hall.journal->append({second}).front().status, OutcomeStatus::Conflict);
    QVERIFY(!hall.journal->state({StreamKind::Ticket, "t-6"}));
    // The same events on both ends: applied, paper or not.
    const Command same = script.world.command(script.ticket("t-7", "p-7"), kiosk());
    QVERIFY(script.world.run(script.world.command(script.ticket("t-5", "p-5"), kiosk())).hasValue());
    const auto decided = script.world.decideOnly(same);
    QVERIFY(decided.hasValue());
    Submission third = script.submission(same);
    third.decidedDigest = eventsDigest(script.codec, *decided);
    third.effectRan = true;
    QCOMPARE(hall.journal->append({third}).front().status, OutcomeStatus::Applied);
}

void TestAppend::groupsEqualSingleAppends() {
    const Script script(2);
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    Hall single(script);
    Hall grouped(script);
    const auto all = script.submissions();
    std::vector<Outcome> one;
    for (const Submission& submission : all) one.push_back(single.journal->append({submission}).front());
    std::vector<Outcome> many;
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t size = std::min<std::size_t>(1 + random() % 9, all.size() - from);
        const auto some = grouped.journal->append({all.begin() + long(from), all.begin() + long(from + size)});
        many.insert(many.end(), some.begin(), some.end());
        from += size;
    }
    for (std::size_t i = 0; i < one.size(); ++i) {
        QCOMPARE(many[i].firstSeq, one[i].firstSeq);
        QCOMPARE(codeOf(many[i]), codeOf(one[i]));
    }
    QCOMPARE(grouped.journal->head().hash, single.journal->head().hash);
    QVERIFY(grouped.journal->rebuild().equal());
    QVERIFY(single.journal->rebuild().equal());
}

void TestAppend::R066_oneLiveTicketPerPersonUnderConcurrency() {
    Script script;
    Hall hall(script);
    hall.runAll();
    constexpr int threads = 4;
    constexpr int each = 10;
    std::vector<std::vector<Submission>> work(threads);
    for (int t = 0; t < threads; ++t) {
        for (int i = 0; i < each; ++i) {
            const std::string id = "c-" + std::to_string(t) + "-" + std::to_string(i);
            work[std::size_t(t)].push_back(
                script.submission(script.world.command(script.ticket(id, "same-" + std::to_string(i)), kiosk())));
        }
    }
    std::atomic<int> applied{0};
    std::atomic<int> held{0};
    std::vector<std::thread> running;
    for (auto& mine : work) {
        running.emplace_back([&] {
            for (const Submission& submission : mine) {
                const auto outcome = hall.journal->append({submission}).front();
                outcome.status == OutcomeStatus::Applied
                    ? ++applied
                    : held += codeOf(outcome) == refuse(RefusalCode::AlreadyHasTicket).name();
            }
        });
    }
    for (std::thread& thread : running) thread.join();
    QCOMPARE(applied.load(), each);
    QCOMPARE(held.load(), each * (threads - 1));
    QVERIFY(hall.journal->verify(true).sound);
}

void TestAppend::claimsNameTheirRefusal_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::string& key, RefusalCode code) {
        QTest::newRow(name) << QByteArray::fromStdString(key) << int(code);
    };
    row("number", numberClaim("青政服受〔2026〕第000001号"), RefusalCode::NumberUsed);
    row("R066 live ticket", liveTicketClaim("p-1", ThemeId("T")), RefusalCode::AlreadyHasTicket);
    row("desk", deskClaim(DeskId("W03")), RefusalCode::DeskBusy);
    row("R124 shelf cell", slotClaim("A-1"), RefusalCode::SlotTaken);
    row("R141 rating", "rated:case-1", RefusalCode::AlreadyRated);
    row("release", "release:7", RefusalCode::CatalogueVersionUsed);
}

void TestAppend::claimsNameTheirRefusal() {
    QFETCH(QByteArray, key);
    QFETCH(int, code);
    const Script script;
    Hall hall(script);
    Database& database = hall.journal->database();
    const auto claim = [&](std::int64_t id, const std::string& owner) {
        return ViewRow{View::Claim, {Cell{key.toStdString()}, Cell{id}, Cell{owner}}};
    };
    writeRows(database, {}, {claim(1'000, "case:a")});
    writeRows(database, {}, {claim(1'001, "case:a")});  // the same owner may claim twice
    try {
        writeRows(database, {}, {claim(1'002, "case:b")});
        QFAIL("the claim was given twice");
    } catch (const ClaimTaken& taken) { QCOMPARE(int(taken.refusal().code), code); }
    writeRows(database, {claim(1'000, "case:a")}, {});
    writeRows(database, {claim(1'001, "case:a")}, {});
    writeRows(database, {}, {claim(1'002, "case:b")});  // free again
}

void TestAppend::listenersHearCommittedChangesOnce() {
    const Script script;
    Hall hall(script);
    std::vector<Committed> heard;
    hall.journal->setListener([&](const Committed& committed) { heard.push_back(committed); });
    hall.runAll();
    hall.runAll();
    QCOMPARE(heard.size(), std::size_t{1});
    QCOMPARE(Sequence(heard.front().events.size()), hall.journal->head().seq);
    QCOMPARE(heard.front().head.hash, hall.journal->head().hash);
    QCOMPARE(heard.front().states.size(), script.world.states().size());
}

QTEST_GUILESS_MAIN(TestAppend)
#include "tst_append.moc"

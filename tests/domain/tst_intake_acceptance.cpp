// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake_hall.h"

#include <algorithm>

using namespace yc::domain;
using namespace yc::domain::fixture;

class TestIntakeAcceptance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R072_acceptanceNeedsEveryNecessaryPaper();
    void R073_R080_receiptAndPapersAreRecorded();
    void R074_oneNoticeListsEverything();
    void R074_noticeStaysClosedWhileALineIsUnchecked();
    void R075_secondNoticeNeedsTheSupervisor();
    void R074_correctedPapersOnlyAreAskedAgain();
    void R096_labelsCarryTheRuleThatFired();
    void R096_wrongLabelsAreRefused_data();
    void R096_wrongLabelsAreRefused();
    void R027_R118_tasksHaveDatesAndPredecessors();
    void toleranceIsProvisionalUntilAccepted();
    void deemedAcceptedDatesFromReceipt();
    void lapseOnlyAfterTheDeadline();
    void voidedNoticeOpensTheCheckAgain();
    void secondPrintIsMarked();
    void R084_eachPaperIsSealedOnceByTheServerAlone();
    void R091_whatWasToleratedStaysOnRecord();
    void refusalNamesTheAuthority();
    void R080_noLicenceNeededIsAPaperOfItsOwn();
    void R132_foldingTheJournalGivesTheSameState();
};

void TestIntakeAcceptance::R072_acceptanceNeedsEveryNecessaryPaper() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.verdict("M3", Verdict::Unchecked), std::string());
    QCOMPARE(hall.walk.accept(), std::string("case.unchecked_lines"));
    QCOMPARE(hall.walk.verdict("M3", Verdict::NonConforming, {"M3.K1"}), std::string());
    const Decision decision = hall.world.run(hall.walk.acceptCommand(), clerkAt("W03"));
    QCOMPARE(outcome(decision), std::string("case.deficiencies_open"));
    QCOMPARE(decision.error().params.at("materials"), std::string("M3"));
    QCOMPARE(hall.walk.verdict("M3", Verdict::Complete), std::string());
    QCOMPARE(hall.walk.answer("Q9", ""), std::string());
    QCOMPARE(hall.walk.accept(), std::string("case.answers_missing"));
    QCOMPARE(hall.walk.answer("Q1", "省外/境外"), std::string());
    QCOMPARE(hall.walk.accept(), std::string("case.not_covered"));
}

void TestIntakeAcceptance::R073_R080_receiptAndPapersAreRecorded() {
    Hall hall;
    hall.walk.prepare();
    const AcceptCase body = hall.walk.acceptCommand();
    AcceptCase twice = body;
    twice.acceptanceNumber = twice.receiptNumber;
    QCOMPARE(hall.walk.run(twice), std::string("paper.number_used"));
    AcceptCase without = body;
    without.receiptNumber = {};
    QCOMPARE(hall.walk.run(without), std::string("request.malformed"));
    AcceptCase wrongItem = body;
    wrongItem.itemNumbers["X101"] = "0001";
    QCOMPARE(hall.walk.run(wrongItem), std::string("request.malformed"));
    QCOMPARE(hall.walk.run(body), std::string());
    const CaseState state = hall.walk.state();
    QCOMPARE(state.papers.size(), std::size_t(2));
    QCOMPARE(state.papers[0].kind, PaperKind::Receipt);
    QCOMPARE(state.papers[0].at, hall.world.now);
    QCOMPARE(state.papers[1].kind, PaperKind::Acceptance);
    QCOMPARE(state.receivedAt, hall.world.now);
    QCOMPARE(state.acceptedAt, hall.world.now);
}

void TestIntakeAcceptance::R074_oneNoticeListsEverything() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.issueCorrection(), std::string("case.nothing_to_correct"));
    QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
    QCOMPARE(hall.walk.issueCorrection(), std::string("case.nothing_to_correct"));  // can be accepted with tolerance
    QCOMPARE(hall.walk.verdict("M3", Verdict::NonConforming, {"M3.wrong"}), std::string());
    QCOMPARE(hall.walk.verdict("M12", Verdict::Missing, {"M12.part"}), std::string());
    QCOMPARE(hall.walk.issueCorrection(), std::string());
    const CaseState state = hall.walk.state();
    QCOMPARE(state.status, CaseStatus::AwaitingCorrection);
    const CorrectionNotice& notice = state.notices.front();
    QCOMPARE(materials(notice.lines), (std::vector<std::string>{"M3", "M11", "M12"}));
    for (const CheckLine& line : notice.lines) QVERIFY(!line.sentence.empty());
    QCOMPARE(isoDate(notice.deadline), std::string("2026-04-10"));  // 30 calendar days of the theme
    QCOMPARE(state.papers.size(), std::size_t(1));                  // no receipt: all papers go back
}

void TestIntakeAcceptance::R074_noticeStaysClosedWhileALineIsUnchecked() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.verdict("M3", Verdict::Missing), std::string());
    QCOMPARE(hall.walk.verdict("M5", Verdict::Unchecked), std::string());
    const Decision decision = hall.world.run(IssueCorrection{hall.walk.id(), hall.walk.paper(), {}}, clerkAt("W03"));
    QCOMPARE(outcome(decision), std::string("case.unchecked_lines"));
    QCOMPARE(decision.error().params.at("count"), std::string("1"));
}

void TestIntakeAcceptance::R075_secondNoticeNeedsTheSupervisor() {
    Hall hall;
    bring(hall, CaseStatus::AwaitingCorrection);
    hall.days(3);
    QCOMPARE(hall.walk.run(ReceiveCorrections{hall.walk.id(), {}, {}}), std::string());
    QCOMPARE(hall.walk.verdict("M3", Verdict::NonConforming), std::string());
    QCOMPARE(hall.walk.issueCorrection(), std::string("case.second_notice"));
    QCOMPARE(hall.walk.issueCorrection(clerkAt("W03"), "漏了一项"), std::string("case.second_notice"));
    QCOMPARE(hall.walk.issueCorrection(supervisor()), std::string("case.second_notice"));
    QCOMPARE(hall.walk.issueCorrection(supervisor(), "首次告知漏项"), std::string());
    const CorrectionIssued* issued = lastEvent<CorrectionIssued>(hall.world);
    QVERIFY(issued && issued->defect);
    QCOMPARE(issued->overrideReason, std::string("首次告知漏项"));
}

void TestIntakeAcceptance::R074_correctedPapersOnlyAreAskedAgain() {
    Hall hall;
    bring(hall, CaseStatus::AwaitingCorrection);
    hall.days(5);  // 2026-03-16
    QCOMPARE(hall.walk.run(ReceiveCorrections{hall.walk.id(), {}, DeskId("W05")}), std::string());
    CaseState state = hall.walk.state();
    QCOMPARE(state.status, CaseStatus::Received);
    QCOMPARE(verdictOf(state, "M3"), Verdict::Unchecked);
    QCOMPARE(verdictOf(state, "M1"), Verdict::Complete);
    QCOMPARE(isoDate(*state.decideReceiptBy), std::string("2026-03-23"));
    QCOMPARE(state.desk, DeskId("W05"));
    hall.days(1);
    QCOMPARE(hall.walk.completeRest(), std::string());
    QCOMPARE(hall.walk.accept(), std::string());
    state = hall.walk.state();
    QCOMPARE(isoDate(localDate(state.acceptedAt)), std::string("2026-03-16"));  // the day all corrections arrived
    QCOMPARE(isoDate(*state.promisedFinish), std::string("2026-03-23"));
}

void TestIntakeAcceptance::R096_labelsCarryTheRuleThatFired() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.verdict("M2", Verdict::Complete), std::string());  // the query failed: paper after all
    QCOMPARE(hall.walk.accept(), std::string());
    std::vector<std::string> seen;
    for (const LabelRecord& label : hall.walk.state().labels)
        seen.push_back(label.material.str() + (label.original ? " 原件 " : " 复印件 ") + label.keeper.str() + ' ' +
                       label.ruleId);
    // inspected originals go back at once; the photo is a file; the bank card a number
    QCOMPARE(seen,
             (std::vector<std::string>{"M1 复印件 GAJ D07", "M2 复印件 GAJ D07", "M3 复印件 GAJ D07", "M5 原件 WJW D03",
                                       "M12 原件 YBJ D08", "M12 原件 YBJ D08", "M12 原件 YBJ D08"}));
    for (const LabelRecord& label : hall.walk.state().labels) {
        const auto unit = hall.world.state<MaterialUnitState>(StreamKind::MaterialUnit, label.label.str());
        QCOMPARE(unit.caseId, hall.walk.id());
        QCOMPARE(unit.destination, label.keeper);
    }
}

void TestIntakeAcceptance::R096_wrongLabelsAreRefused_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one missing") << 0 << "case.labels_wrong";
    QTest::newRow("one too many") << 1 << "case.labels_wrong";
    QTest::newRow("same label twice") << 2 << "case.labels_wrong";
    QTest::newRow("label used before") << 3 << "paper.number_used";
    QTest::newRow("exact") << 4 << "";
}

void TestIntakeAcceptance::R096_wrongLabelsAreRefused() {
    QFETCH(int, what);
    QFETCH(QString, expected);
    Hall hall;
    hall.walk.prepare();
    AcceptCase body = hall.walk.acceptCommand();
    if (what == 0) body.labels.pop_back();
    if (what == 1) body.labels.push_back({MaterialLabel("M003260311-99"), MaterialId("M4"), true, 0});
    if (what == 2) body.labels[1].label = body.labels[0].label;
    if (what == 3) hall.world.given(StreamKind::MaterialUnit, body.labels[0].label.str(), UnitLabelled{});
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
}

void TestIntakeAcceptance::R027_R118_tasksHaveDatesAndPredecessors() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X107"), true}), std::string());
    QCOMPARE(hall.walk.accept(), std::string());
    std::vector<std::string> seen;
    for (const ItemTask& task : hall.walk.state().tasks) {
        QCOMPARE(task.number.size(), std::size_t(43));
        seen.push_back(task.item.str() + (task.waitsFor.empty() ? "" : "<" + task.waitsFor[0][0].str()) + ' ' +
                       isoDate(*task.promiseDue) + (task.startedOn ? " runs" : " waits"));
    }
    QCOMPARE(seen,
             (std::vector<std::string>{"X101 2026-03-12 runs", "X102 2026-03-12 runs", "X103<X101 2026-03-13 waits",
                                       "X104<X103 2026-03-16 waits", "X105<X103 2026-03-18 waits",
                                       "X106 2026-03-18 runs", "X107<X101 2026-03-13 waits"}));
    QCOMPARE(isoDate(*hall.walk.state().promisedFinish), std::string("2026-03-18"));
    const auto* reimbursement = &hall.walk.state().tasks[5];
    QCOMPARE(reimbursement->legalDays, 20);
}

void TestIntakeAcceptance::toleranceIsProvisionalUntilAccepted() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
    hall.days(1);
    AcceptCase body = hall.walk.acceptCommand();
    body.toleranceNumber = {};
    QCOMPARE(hall.walk.run(body), std::string("request.malformed"));
    QCOMPARE(hall.walk.accept(), std::string());
    const CaseState state = hall.walk.state();
    QCOMPARE(state.status, CaseStatus::AcceptedWithTolerance);
    QCOMPARE(isoDate(*findLine(state.lines, MaterialId("M11"))->tolerateUntil), std::string("2026-03-17"));
    QCOMPARE(hall.walk.verdict("M11", Verdict::Missing), std::string("case.state_wrong"));
    QCOMPARE(hall.walk.verdict("M3", Verdict::Complete), std::string("case.state_wrong"));
    QCOMPARE(hall.walk.verdict("M11", Verdict::Complete), std::string());  // the supplement arrives
    QCOMPARE(verdictOf(hall.walk.state(), "M11"), Verdict::Complete);
}

void TestIntakeAcceptance::deemedAcceptedDatesFromReceipt() {
    Hall hall;
    bring(hall, CaseStatus::Received);
    const Instant received = hall.world.now;
    QCOMPARE(isoDate(*hall.walk.state().decideReceiptBy), std::string("2026-03-18"));
    hall.days(7);  // the fifth working day itself
    QCOMPARE(hall.walk.run(DeemAccepted{hall.walk.id(), localDate(hall.world.now)}, systemActor()),
             std::string("case.too_early"));
    hall.days(1);
    QCOMPARE(hall.walk.run(DeemAccepted{hall.walk.id(), localDate(hall.world.now)}, systemActor()), std::string());
    const CaseState state = hall.walk.state();
    QCOMPARE(state.acceptedAt, received);
    QCOMPARE(isoDate(*state.promisedFinish), std::string("2026-03-18"));
    QCOMPARE(state.tasks.size(), std::size_t(6));
}

void TestIntakeAcceptance::lapseOnlyAfterTheDeadline() {
    Hall hall;
    bring(hall, CaseStatus::AwaitingCorrection);
    hall.days(30);
    QCOMPARE(hall.walk.run(LapseCase{hall.walk.id()}), std::string("case.too_early"));
    hall.days(1);
    QCOMPARE(hall.walk.run(LapseCase{hall.walk.id()}), std::string());
    QCOMPARE(hall.walk.run(ReopenCase{hall.walk.id(), {}}, supervisor()), std::string("case.grounds_missing"));
    QCOMPARE(hall.walk.run(ReopenCase{hall.walk.id(), "不可抗力"}, supervisor()), std::string());
    QCOMPARE(hall.walk.run(ReceiveCorrections{hall.walk.id(), {}, {}}), std::string());
}

void TestIntakeAcceptance::voidedNoticeOpensTheCheckAgain() {
    Hall hall;
    bring(hall, CaseStatus::AwaitingCorrection);
    const PaperNumber number = hall.walk.state().notices[0].number;
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), number, {}}), std::string("case.grounds_missing"));
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), PaperNumber("青政服补〔2026〕第9号"), "印错"}),
             std::string("paper.unknown"));
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), number, "印错"}), std::string());
    CaseState state = hall.walk.state();
    QCOMPARE(state.status, CaseStatus::Draft);
    QVERIFY(state.notices.empty() && state.papers[0].voided && !state.decideReceiptBy);
    QCOMPARE(hall.walk.issueCorrection(), std::string());  // R075: a notice taken back does not count
    QCOMPARE(hall.walk.state().status, CaseStatus::AwaitingCorrection);
}

void TestIntakeAcceptance::secondPrintIsMarked() {
    Hall hall;
    bring(hall, CaseStatus::Accepted);
    const PaperNumber number = hall.walk.state().papers[0].number;
    QCOMPARE(hall.walk.run(RecordPrint{hall.walk.id(), number, 2}), std::string());
    QVERIFY(!lastEvent<PaperPrinted>(hall.world)->reprint);
    QCOMPARE(hall.walk.run(RecordPrint{hall.walk.id(), number, 1}), std::string());
    QVERIFY(lastEvent<PaperPrinted>(hall.world)->reprint);
    QCOMPARE(hall.walk.state().papers[0].prints, 3);  // sheets
    QCOMPARE(hall.walk.state().papers[0].reprints, 1);
    QCOMPARE(hall.walk.run(RecordPrint{hall.walk.id(), PaperNumber("无"), 1}), std::string("paper.unknown"));
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), number, "印错"}), std::string("case.state_wrong"));
}

void TestIntakeAcceptance::R084_eachPaperIsSealedOnceByTheServerAlone() {
    Hall hall;
    bring(hall, CaseStatus::Accepted);
    const PaperNumber number = hall.walk.state().papers[0].number;
    const SealPaper body{hall.walk.id(), number, "hall", "示例 政务服务中心", "ab12"};
    QCOMPARE(hall.walk.run(body), std::string("access.not_permitted"));  // no window holds an organ's key
    const auto give = [&](const SealPaper& one) { return outcome(hall.world.run(one, systemActor())); };
    QCOMPARE(give({hall.walk.id(), PaperNumber("无"), "hall", "示例", "ab12"}), std::string("paper.unknown"));
    QCOMPARE(give({hall.walk.id(), number, {}, {}, {}}), std::string("paper.seal_missing"));
    QCOMPARE(give(body), std::string());
    const PaperRecord paper = hall.walk.state().papers[0];
    QCOMPARE(paper.sealedHash, std::string("ab12"));
    QVERIFY(paper.sealedAt == hall.world.now);
    QVERIFY(hall.walk.state().papers[1].sealedHash.empty());
    QCOMPARE(give(body), std::string("paper.number_used"));  // one edition under one number

    Hall voided;
    bring(voided, CaseStatus::AwaitingCorrection);
    const PaperNumber notice = voided.walk.state().notices[0].number;
    QCOMPARE(voided.walk.run(VoidPaper{voided.walk.id(), notice, "印错"}), std::string());
    QCOMPARE(outcome(voided.world.run(SealPaper{voided.walk.id(), notice, "hall", "示例", "ab12"}, systemActor())),
             std::string("paper.unknown"));
}

void TestIntakeAcceptance::R091_whatWasToleratedStaysOnRecord() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
    QCOMPARE(hall.walk.accept(), std::string());
    const auto line = [&] {
        for (const CheckLine& one : hall.walk.state().lines) {
            if (one.material == MaterialId("M11")) return one;
        }
        return CheckLine{};
    };
    const auto until = line().tolerateUntil;
    QVERIFY(until);
    QCOMPARE(hall.walk.verdict("M11", Verdict::Complete), std::string());
    QCOMPARE(line().verdict, Verdict::Complete);
    QVERIFY(line().tolerateUntil == until);  // the notice printed again still names it
}

void TestIntakeAcceptance::refusalNamesTheAuthority() {
    Hall hall;
    hall.walk.prepare();
    const PaperNumber number = hall.walk.paper();
    QCOMPARE(hall.walk.run(RefuseCase{hall.walk.id(), number, false, "不属于本机关职权", {}}),
             std::string("case.authority_missing"));
    QCOMPARE(hall.walk.run(RefuseCase{hall.walk.id(), number, false, {}, "市公安局"}),
             std::string("case.grounds_missing"));
    QCOMPARE(hall.walk.run(RefuseCase{hall.walk.id(), number, false, "不属于本机关职权", "市公安局"}), std::string());
    QCOMPARE(hall.walk.state().rightAuthority, std::string("市公安局"));
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), number, "决定有误，已收回"}), std::string());
    QCOMPARE(hall.walk.state().status, CaseStatus::Draft);
}

void TestIntakeAcceptance::R080_noLicenceNeededIsAPaperOfItsOwn() {
    Hall hall;
    hall.walk.prepare();
    const PaperNumber number = hall.walk.paper();
    // An authority somebody typed before choosing "no licence needed" means nothing here.
    QCOMPARE(hall.walk.run(RefuseCase{hall.walk.id(), number, true, "该事项已取消许可", "市公安局"}), std::string());
    QCOMPARE(hall.walk.state().status, CaseStatus::NotAccepted);
    QVERIFY(hall.walk.state().rightAuthority.empty());
    QCOMPARE(hall.walk.state().papers.back().kind, PaperKind::NotNeeded);
    QCOMPARE(hall.walk.state().papers.back().number, number);
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), number, "告知有误，已收回"}), std::string());
    QCOMPARE(hall.walk.state().status, CaseStatus::Draft);
    // Its number is gone with it.
    QCOMPARE(hall.walk.run(RefuseCase{hall.walk.id(), number, true, "该事项已取消许可", {}}),
             std::string("paper.number_used"));
}

void TestIntakeAcceptance::R132_foldingTheJournalGivesTheSameState() {
    Hall hall;
    bring(hall, CaseStatus::InProcess);
    State folded;
    for (const RecordedEvent& event : hall.world.journal) {
        if (event.meta.stream.kind != StreamKind::Case) continue;
        QVERIFY(!event.meta.actor.empty());
        QVERIFY(event.meta.occurredAt != Instant{} && !event.meta.command.empty());
        folded = apply(std::move(folded), event.body, event.meta);
    }
    const CaseState& state = std::get<CaseState>(folded);
    QCOMPARE(state.status, hall.walk.state().status);
    QCOMPARE(materials(state.lines), materials(hall.walk.state().lines));
    QCOMPARE(state.tasks.size(), hall.walk.state().tasks.size());
}

QTEST_GUILESS_MAIN(TestIntakeAcceptance)
#include "tst_intake_acceptance.moc"

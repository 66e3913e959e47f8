// SPDX-License-Identifier: GPL-3.0-or-later
// 告知、承诺 and what follows for the dates: nothing rests on a promise that was not told and signed, a later date has its
// grounds, who is reminded and told stands on record, and money recorded by mistake does not count.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/intake/dues.h"
#include "domain/promises_hall.h"

using namespace yc::domain;
using namespace yc::domain::fixture;

namespace {

const PaperRecord* paperOf(const CaseState& state, PaperKind kind) {
    for (const PaperRecord& paper : state.papers) {
        if (paper.kind == kind) return &paper;
    }
    return nullptr;
}

std::vector<Due> duesOfKind(const CaseState& state, DueKind kind) {
    std::vector<Due> found;
    for (const Due& due : duesOf(state)) {
        if (due.kind == kind) found.push_back(due);
    }
    return found;
}

/// The case lies at the window undecided until the fifth day is over.
void deemed(Promises& hall) {
    QCOMPARE(hall.walk.run(ReceiveApplication{hall.walk.id(), hall.walk.paper()}), std::string());
    hall.days(14);
    QCOMPARE(hall.walk.run(DeemAccepted{hall.walk.id(), localDate(hall.world.now)}, systemActor()), std::string());
    QCOMPARE(hall.walk.state().status, CaseStatus::DeemedAccepted);
}

}  // namespace

class TestPromiseSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R092_toldBeforeAccepted() {
        Promises hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(hall.walk.promises().size(), std::size_t{2});  // the item's, and the one for tolerated papers
        TellPromises half{hall.walk.id(), {{hall.committed, hall.paper()}}};
        QCOMPARE(hall.walk.run(half), std::string("commitment.missing"));  // all at once
        TellPromises foreign{hall.walk.id(), {{ItemId("X103"), hall.paper()}}};
        QCOMPARE(hall.walk.run(foreign), std::string("commitment.not_offered"));
        const PaperNumber one = hall.paper();
        TellPromises same{hall.walk.id(), {{hall.committed, one}, {ItemId(), one}}};
        QCOMPARE(hall.walk.run(same), std::string("paper.number_used"));
        QCOMPARE(hall.walk.tell(), std::string());
        const CaseState told = hall.walk.state();
        QCOMPARE(told.status, CaseStatus::Draft);  // nothing is accepted yet
        QCOMPARE(told.promises.size(), std::size_t{2});
        QVERIFY(paperOf(told, PaperKind::Commitment) && paperOf(told, PaperKind::ToleranceCommitment));
        QVERIFY(told.commitments.empty());
        QVERIFY(hall.walk.promises().empty());
        QCOMPARE(hall.walk.accept(), std::string());
        const CaseState accepted = hall.walk.state();
        QVERIFY(accepted.promises.empty());
        QCOMPARE(accepted.commitments.size(), std::size_t{1});
        QCOMPARE(std::count_if(accepted.papers.begin(), accepted.papers.end(),
                               [](const PaperRecord& paper) { return paper.kind == PaperKind::Commitment; }),
                 std::ptrdiff_t{1});
    }

    void R089_anotherPaperOrDayIsSignedAgain() {
        Promises hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(hall.walk.tell(), std::string());
        const PaperNumber before = findDraft(hall.walk.state(), ItemId())->number;
        const AcceptCase body = hall.walk.acceptCommand();
        hall.days(1);  // accepted tomorrow the paper would be due a day later than was signed
        QCOMPARE(hall.walk.run(body), std::string("promise.outdated"));
        QCOMPARE(hall.walk.tell(), std::string());
        const CaseState again = hall.walk.state();
        QVERIFY(findDraft(again, ItemId())->number != before);
        QVERIFY(std::any_of(again.papers.begin(), again.papers.end(),
                            [&](const PaperRecord& paper) { return paper.number == before && paper.voided; }));
        QCOMPARE(again.promises.size(), std::size_t{2});  // the item's own still stands
        QCOMPARE(hall.walk.accept(), std::string());
    }

    void R092_aPromiseNobodyNeedsIsVoid_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("R092 the paper came after all") << 0;
        QTest::newRow("R074 the notice goes out") << 1;
        QTest::newRow("R092 not accepted") << 2;
        QTest::newRow("R120 withdrawn") << 3;
        QTest::newRow("R092 taken back at the window") << 4;
    }
    void R092_aPromiseNobodyNeedsIsVoid() {
        QFETCH(int, how);
        Promises hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(hall.walk.tell(), std::string());
        const PaperNumber number = findDraft(hall.walk.state(), ItemId())->number;
        const CaseId id = hall.walk.id();
        if (how == 0) {
            QCOMPARE(hall.walk.verdict("M11", Verdict::Complete), std::string());
            QCOMPARE(hall.walk.accept(), std::string());
        } else if (how == 1) {
            QCOMPARE(hall.walk.verdict("M3", Verdict::Missing), std::string());
            QCOMPARE(hall.walk.issueCorrection(), std::string());
        } else if (how == 2) {
            QCOMPARE(hall.walk.run(RefuseCase{id, hall.walk.paper(), true, "不需要许可", {}}), std::string());
        } else if (how == 3) {
            QCOMPARE(hall.walk.run(WithdrawCase{id, hall.walk.paper(), "不办了"}), std::string());
        } else {
            QCOMPARE(hall.walk.run(VoidPaper{id, number, "申请人不愿承诺"}), std::string());
            QVERIFY(!findDraft(hall.walk.state(), ItemId()));
            QCOMPARE(hall.walk.state().status, CaseStatus::Draft);
        }
        const CaseState state = hall.walk.state();
        QVERIFY(std::any_of(state.papers.begin(), state.papers.end(),
                            [&](const PaperRecord& paper) { return paper.number == number && paper.voided; }));
        QVERIFY(!findDraft(state, ItemId()));
    }

    void R093_acceptedBySilenceIsNotGrantedUnpromised() {
        Promises hall;
        hall.walk.prepare();
        deemed(hall);
        QVERIFY(hall.walk.state().commitments.empty());
        QCOMPARE(hall.decide("X102", true), std::string("commitment.missing"));
        QCOMPARE(hall.checkCommitment(true, {}), std::string("commitment.not_offered"));
        QCOMPARE(hall.walk.run(SignPromise{hall.walk.id(), PaperNumber("无此文号")}), std::string("paper.unknown"));
        QCOMPARE(hall.walk.tell(), std::string());
        QCOMPARE(hall.decide("X102", true), std::string("commitment.missing"));  // told is not signed
        const PaperNumber number = findDraft(hall.walk.state(), hall.committed)->number;
        QCOMPARE(hall.walk.run(SignPromise{hall.walk.id(), number}), std::string());
        QCOMPARE(hall.walk.run(SignPromise{hall.walk.id(), number}), std::string("promise.signed_before"));
        const CaseState state = hall.walk.state();
        QCOMPARE(state.commitments.front().number, number);
        QCOMPARE(*state.commitments.front().checkBy, hall.world.calendar.addWorkingDays(localDate(hall.world.now), 20));
        QCOMPARE(hall.decide("X102", true), std::string());
        QCOMPARE(hall.checkCommitment(true, {}), std::string());
    }

    void R092_whatWasSignedStandsAfterSilence() {
        Promises hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(hall.walk.tell(), std::string());
        const PaperNumber tolerance = findDraft(hall.walk.state(), ItemId())->number;
        QCOMPARE(hall.walk.run(SignPromise{hall.walk.id(), findDraft(hall.walk.state(), hall.committed)->number}),
                 std::string());
        deemed(hall);
        const CaseState state = hall.walk.state();
        QCOMPARE(state.commitments.size(), std::size_t{1});
        QVERIFY(findPaper(state, tolerance)->voided);  // nobody signed it: nothing was promised
        QCOMPARE(hall.decide("X102", true), std::string());
    }

    void laterDate_data() {
        QTest::addColumn<int>("later");  // calendar days after the date that was promised
        QTest::addColumn<int>("after");  // calendar days after acceptance
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("approver");
        QTest::addColumn<QByteArray>("code");
        const QByteArray flood("洪水封路"), head("罗主任");
        QTest::newRow("rules 8: force majeure") << 10 << 1 << flood << head << QByteArray();
        QTest::newRow("rules 8: the day has just passed") << 10 << 6 << flood << head << QByteArray();
        QTest::newRow("rules 8: the same day") << 0 << 1 << flood << head << QByteArray("case.date_not_later");
        QTest::newRow("rules 8: an earlier day") << -1 << 1 << flood << head << QByteArray("case.date_not_later");
        QTest::newRow("rules 8: later, yet gone by") << 1 << 9 << flood << head << QByteArray("case.date_not_later");
        QTest::newRow("rules 8: no reason") << 10 << 1 << QByteArray() << head << QByteArray("case.grounds_missing");
        QTest::newRow("rules 8: nobody approved")
            << 10 << 1 << flood << QByteArray() << QByteArray("item.approver_missing");
    }
    void laterDate() {
        QFETCH(int, later);
        QFETCH(int, after);
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, approver);
        QFETCH(QByteArray, code);
        Promises hall;
        hall.tolerated();
        const Date promised = *findLine(hall.walk.state().lines, MaterialId("M11"))->tolerateUntil;
        hall.days(after);
        const ExtendTolerance body{hall.walk.id(), MaterialId("M11"),    promised + std::chrono::days(later),
                                   hall.paper(),   reason.toStdString(), approver.toStdString()};
        QCOMPARE(hall.walk.run(body, supervisor()), code.toStdString());
        const CaseState state = hall.walk.state();
        const Date now = *findLine(state.lines, MaterialId("M11"))->tolerateUntil;
        QCOMPARE(now, code.isEmpty() ? body.until : promised);
        if (!code.isEmpty()) return;
        QCOMPARE(state.laterDates.front().formerUntil, promised);
        QVERIFY(!paperOf(state, PaperKind::ToleranceExtension)->told);
        QCOMPARE(duesOfKind(state, DueKind::Untold).size(), std::size_t{1});
        ExtendTolerance other = body;
        other.material = MaterialId("M3");
        other.number = hall.paper();
        QCOMPARE(hall.walk.run(other, supervisor()), std::string("case.nothing_tolerated"));
        QCOMPARE(hall.walk.run(hall.ending()), std::string("case.too_early"));  // the new day holds
        hall.days(20);
        QCOMPARE(hall.walk.run(hall.ending()), std::string());
    }

    void R091_remindedBeforeTheDay() {
        Promises hall;
        hall.tolerated();
        const auto open = [&] { return duesOfKind(hall.walk.state(), DueKind::Supplement); };
        QCOMPARE(open().size(), std::size_t{1});
        QVERIFY(!open().front().reminded);
        const RemindApplicant body{hall.walk.id(), ReminderKind::Supplement, MaterialId("M11"), TellingWay::Telephone,
                                   "接通，明天送来"};
        QCOMPARE(hall.walk.run(body), std::string());
        QVERIFY(open().front().reminded);
        RemindApplicant other = body;
        other.material = MaterialId("M3");
        QCOMPARE(hall.walk.run(other), std::string("case.nothing_tolerated"));
        // A later date is another date: the reminder is due anew.
        const Date until = open().front().on + std::chrono::days(10);
        QCOMPARE(
            hall.walk.run(ExtendTolerance{hall.walk.id(), MaterialId("M11"), until, hall.paper(), "洪水", "罗主任"},
                          supervisor()),
            std::string());
        QVERIFY(!open().front().reminded);
        QCOMPARE(open().front().on, until);
        QCOMPARE(hall.walk.verdict("M11", Verdict::Complete), std::string());
        QVERIFY(open().empty());
    }

    void R091_correctionsAreRemindedToo() {
        Promises hall;
        hall.walk.prepare();
        RemindApplicant body{hall.walk.id(), ReminderKind::Correction, {}, TellingWay::Message, {}};
        QCOMPARE(hall.walk.run(body), std::string("case.state_wrong"));
        QCOMPARE(hall.walk.verdict("M3", Verdict::Missing), std::string());
        QCOMPARE(hall.walk.issueCorrection(), std::string());
        const auto due = duesOfKind(hall.walk.state(), DueKind::Correction);
        QCOMPARE(due.front().on, hall.walk.state().notices.front().deadline);
        QCOMPARE(hall.walk.run(body), std::string());
        QVERIFY(duesOfKind(hall.walk.state(), DueKind::Correction).front().reminded);
    }

    void R074_whereAndWhenItWasTold() {
        Promises hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M3", Verdict::Missing), std::string());
        QCOMPARE(hall.walk.issueCorrection(), std::string());
        const CaseState state = hall.walk.state();
        const PaperRecord* notice = paperOf(state, PaperKind::CorrectionNotice);
        QVERIFY(notice->told);
        QCOMPARE(notice->told->at, hall.world.now);
        QCOMPARE(notice->told->way, TellingWay::AtWindow);
        QCOMPARE(notice->told->where, std::string("W03"));
        QCOMPARE(hall.walk.run(RecordTold{hall.walk.id(), notice->number, TellingWay::Telephone, {}}),
                 std::string("paper.told_before"));
        QCOMPARE(hall.walk.run(RecordTold{hall.walk.id(), PaperNumber("无此文号"), TellingWay::Telephone, {}}),
                 std::string("paper.unknown"));
    }

    void law42_theReasonsOfAnExtensionAreTold() {
        Promises hall;
        hall.accepted();
        QCOMPARE(hall.decide("X101", true), std::string());
        QCOMPARE(hall.decide("X103", true), std::string());
        const ExtendItem body{hall.walk.id(), ItemId("X105"), hall.paper(), "需要鉴定", "罗局长", 10};
        QCOMPARE(hall.walk.run(body, hall.reviewer("X105")), std::string());
        const auto untold = duesOfKind(hall.walk.state(), DueKind::Untold);
        QVERIFY(
            std::any_of(untold.begin(), untold.end(), [&](const Due& due) { return due.key == body.notice.str(); }));
        QCOMPARE(hall.walk.run(RecordTold{hall.walk.id(), body.notice, TellingWay::Mail, "EMS 1234567890123"},
                               hall.reviewer("X105")),
                 std::string());
        const CaseState state = hall.walk.state();
        const auto told = findPaper(state, body.notice)->told;
        QVERIFY(told && told->way == TellingWay::Mail);
        const auto left = duesOfKind(state, DueKind::Untold);
        QVERIFY(std::none_of(left.begin(), left.end(), [&](const Due& due) { return due.key == body.notice.str(); }));
    }

    void R085_aPaymentRecordedByMistakeDoesNotCount() {
        Promises hall;
        hall.walk.prepare();
        const RecordPayment wrong{hall.walk.id(), hall.committed, 8000, PaymentWay::Counter, "票 0001"};
        QCOMPARE(hall.walk.run(wrong), std::string());
        CorrectPayment body{hall.walk.id(), hall.committed, "票 0002", "票号写错"};
        QCOMPARE(hall.walk.run(body), std::string("payment.unknown"));
        body.voucher = "票 0001";
        body.reason.clear();
        QCOMPARE(hall.walk.run(body), std::string("case.grounds_missing"));
        body.reason = "票号写错";
        QCOMPARE(hall.walk.run(body), std::string());
        QCOMPARE(hall.walk.run(body), std::string("payment.unknown"));  // once
        RecordPayment right = wrong;
        right.voucher = "票 0002";
        QCOMPARE(hall.walk.run(right), std::string());
        const auto payments = hall.walk.state().payments;
        QCOMPARE(payments.size(), std::size_t{2});  // nothing disappears from the record
        QVERIFY(payments[0].voided && payments[0].voidReason == "票号写错");
        QVERIFY(!payments[1].voided);
        QCOMPARE(hall.walk.run(right), std::string("payment.already"));
    }
};

QTEST_GUILESS_MAIN(TestPromiseSteps)
#include "tst_promise_steps.moc"

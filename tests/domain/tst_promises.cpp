// SPDX-License-Identifier: GPL-3.0-or-later
// 容缺, 告知承诺, 延期, 当场更正, 缴费 and 跑动次数: what the law lets the hall promise, and what follows when it is broken.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/joint/clock_story.h"
#include "domain/promises_hall.h"

using namespace yc::domain;
using namespace yc::domain::fixture;

class TestPromises : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R092_noStepIsSkipped() {
        Promises hall;
        hall.walk.prepare();
        AcceptCase body = hall.walk.acceptCommand();
        QCOMPARE(body.commitments.size(), std::size_t{1});
        AcceptCase without = body;
        without.commitments.clear();
        QCOMPARE(hall.walk.run(without), std::string("commitment.missing"));
        AcceptCase other = body;
        other.commitments["X103"] = hall.paper();
        QCOMPARE(hall.walk.run(other), std::string("commitment.not_offered"));
        AcceptCase twice = body;
        twice.commitments["X102"] = twice.acceptanceNumber;
        QCOMPARE(hall.walk.run(twice), std::string("commitment.missing"));  // not the paper that was told
        QCOMPARE(hall.walk.run(body), std::string());
        // 申请 告知 承诺 受理, each an event of its own, in this order
        std::vector<std::string> kinds;
        for (const NewEvent& event : hall.world.lastEvents) {
            if (event.stream.kind == StreamKind::Case) kinds.emplace_back(eventKind(event.body));
        }
        const std::vector<std::string> expected{"case.received", "case.promise_signed", "case.commitment_made",
                                                "case.accepted"};
        QVERIFY(kinds == expected);
        const CaseState state = hall.walk.state();
        QCOMPARE(isoDate(*state.commitments.front().checkBy), std::string("2026-04-09"));  // 20 working days, 清明 off
        QVERIFY(std::any_of(state.papers.begin(), state.papers.end(),
                            [](const PaperRecord& paper) { return paper.kind == PaperKind::Commitment; }));
    }

    void R089_theApplicantSignsBeforeTolerance() {
        Promises hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        AcceptCase body = hall.walk.acceptCommand();
        AcceptCase unsignedOne = body;
        unsignedOne.toleranceCommitment = {};
        QCOMPARE(hall.walk.run(unsignedOne), std::string("commitment.missing"));
        QCOMPARE(hall.walk.run(body), std::string());
        const CaseState state = hall.walk.state();
        const auto has = [&](PaperKind kind) {
            return std::any_of(state.papers.begin(), state.papers.end(),
                               [&](const PaperRecord& paper) { return paper.kind == kind; });
        };
        QVERIFY(has(PaperKind::ToleranceNotice));
        QVERIFY(has(PaperKind::ToleranceCommitment));
    }

    void R093_theGrantComesBeforeTheCheck() {
        Promises hall;
        hall.accepted();
        QCOMPARE(hall.decide("X102", true), std::string());
        QCOMPARE(hall.checkCommitment(true, {}, "X106"), std::string("item.not_your_unit"));
        QCOMPARE(hall.checkCommitment(true, {}), std::string());
        QCOMPARE(hall.checkCommitment(false, "改口"), std::string("item.state_wrong"));
        QVERIFY(hall.credit().entries.empty());
        QCOMPARE(hall.walk.run(RevokeItem{hall.walk.id(), hall.committed, hall.paper(), "想撤"}, hall.reviewer("X102")),
                 std::string("commitment.stands"));
    }

    void R093_duringMeansBeforeTheGrant_data() {
        QTest::addColumn<bool>("checked");
        QTest::addColumn<bool>("kept");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("R093 nobody has checked") << false << true << QByteArray("commitment.unchecked");
        QTest::newRow("R093 kept") << true << true << QByteArray();
        QTest::newRow("R093 untrue") << true << false << QByteArray("commitment.untrue");
    }
    void R093_duringMeansBeforeTheGrant() {
        QFETCH(bool, checked);
        QFETCH(bool, kept);
        QFETCH(QByteArray, code);
        Promises hall(catalogue::Verification::During);
        hall.accepted();
        if (checked) QCOMPARE(hall.checkCommitment(kept, "到场核查"), std::string());
        QCOMPARE(hall.decide("X102", true), code.toStdString());
        if (!kept) QCOMPARE(hall.decide("X102", false), std::string());
    }

    void R093_untrueIsRevokedAndTheResultStays() {
        Promises hall;
        hall.accepted();
        QCOMPARE(hall.decide("X102", true), std::string());
        QCOMPARE(hall.checkCommitment(false, {}), std::string("case.grounds_missing"));
        QCOMPARE(hall.checkCommitment(false, "没有接种"), std::string());
        QCOMPARE(hall.credit().entries.size(), std::size_t{1});
        QVERIFY(hall.credit().excluded());
        RevokeItem revoke{hall.walk.id(), hall.committed, hall.paper(), {}};
        QCOMPARE(hall.walk.run(revoke, hall.reviewer("X102")), std::string("case.grounds_missing"));
        revoke.reason = "承诺不实";
        QCOMPARE(hall.walk.run(revoke, hall.reviewer("X102")), std::string());
        QCOMPARE(hall.task("X102").status, TaskStatus::Revoked);
        QCOMPARE(hall.task("X102").revokeReason, std::string("承诺不实"));
        QCOMPARE(hall.world.state<ResultState>(StreamKind::Result, "result-X102").status, ResultStatus::Voided);
        QCOMPARE(hall.walk.run(revoke, hall.reviewer("X102")), std::string("item.state_wrong"));
    }

    void R094_whoBrokeAPromiseGoesTheOrdinaryWay() {
        Promises hall;
        hall.world.given(StreamKind::Credit, "token-case-1",
                         CreditBroken{{CaseNumber("YJS1"), CreditBreach::ToleranceLate, "照片", hall.world.now}});
        hall.days(1);
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string("credit.excluded"));
        QCOMPARE(hall.walk.accept(), std::string("credit.excluded"));
        const RepairCredit repair{"token-case-1", "已履行，公示期满"};
        QCOMPARE(hall.walk.run(repair), std::string("access.not_permitted"));
        QCOMPARE(hall.walk.run(RepairCredit{"token-case-1", {}}, supervisor()), std::string("case.grounds_missing"));
        QCOMPARE(hall.walk.run(repair, supervisor()), std::string());
        QCOMPARE(hall.walk.run(repair, supervisor()), std::string("request.not_found"));
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(hall.walk.accept(), std::string());
    }

    void R091_tooLateEndsTheProcedure() {
        Promises hall;
        hall.tolerated();
        QCOMPARE(hall.decide("X102", true), std::string());
        QCOMPARE(hall.walk.run(hall.ending()), std::string("case.too_early"));
        hall.days(5);  // Monday the 16th is the last day
        QVERIFY(papersLate(hall.walk.state(), localDate(hall.world.now)).empty());
        hall.days(1);
        QCOMPARE(papersLate(hall.walk.state(), localDate(hall.world.now)).size(), std::size_t{1});
        TerminateCase noReason = hall.ending();
        noReason.reason.clear();
        QCOMPARE(hall.walk.run(noReason), std::string("case.grounds_missing"));
        QCOMPARE(hall.walk.run(hall.ending()), std::string());
        QCOMPARE(hall.walk.state().status, CaseStatus::Terminated);
        QCOMPARE(hall.task("X105").status, TaskStatus::Terminated);
        QCOMPARE(hall.task("X102").status, TaskStatus::Terminated);  // its result was held back and ends too
        QCOMPARE(hall.world.state<ResultState>(StreamKind::Result, "result-X102").status, ResultStatus::Voided);
        QCOMPARE(hall.credit().entries.front().breach, CreditBreach::ToleranceLate);
        QCOMPARE(hall.walk.run(hall.ending()), std::string("case.state_wrong"));
    }

    void R091_inTimeNothingEnds() {
        Promises hall;
        hall.tolerated();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Complete), std::string());
        hall.days(10);
        QCOMPARE(hall.walk.run(hall.ending()), std::string("case.nothing_tolerated"));
        QVERIFY(hall.credit().entries.empty());
    }

    void extension_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<int>("days");
        QTest::addColumn<QByteArray>("approver");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("after");  // calendar days after acceptance
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("law 42: ten more")
            << QByteArray("X105") << 10 << QByteArray("罗局长") << QByteArray("需要鉴定") << 5 << QByteArray();
        QTest::newRow("law 42: fewer") << QByteArray("X105") << 3 << QByteArray("罗局长") << QByteArray("需要鉴定") << 5
                                       << QByteArray();
        QTest::newRow("law 42: too many") << QByteArray("X105") << 11 << QByteArray("罗局长") << QByteArray("需要鉴定")
                                          << 5 << QByteArray("item.extension_too_long");
        QTest::newRow("law 42: none") << QByteArray("X105") << 0 << QByteArray("罗局长") << QByteArray("需要鉴定") << 5
                                      << QByteArray("item.extension_too_long");
        QTest::newRow("law 42: nobody approved") << QByteArray("X105") << 10 << QByteArray() << QByteArray("需要鉴定")
                                                 << 5 << QByteArray("item.approver_missing");
        QTest::newRow("law 42: reasons are told") << QByteArray("X105") << 10 << QByteArray("罗局长") << QByteArray()
                                                  << 5 << QByteArray("case.grounds_missing");
        QTest::newRow("law 42: no such right")
            << QByteArray("X106") << 5 << QByteArray("罗局长") << QByteArray("需要鉴定") << 5
            << QByteArray("item.extension_not_allowed");
        QTest::newRow("law 42: on the last day")
            << QByteArray("X105") << 10 << QByteArray("罗局长") << QByteArray("需要鉴定") << 43 << QByteArray();
        QTest::newRow("law 42: the day after") << QByteArray("X105") << 10 << QByteArray("罗局长")
                                               << QByteArray("需要鉴定") << 44 << QByteArray("item.limit_passed");
    }
    void extension() {
        QFETCH(QByteArray, item);
        QFETCH(int, days);
        QFETCH(QByteArray, approver);
        QFETCH(QByteArray, reason);
        QFETCH(int, after);
        QFETCH(QByteArray, code);
        Promises hall;
        hall.accepted();
        QCOMPARE(hall.decide("X101", true), std::string());
        QCOMPARE(hall.decide("X103", true), std::string());
        hall.days(after);
        const ItemTask before = hall.task(item.toStdString());
        const ExtendItem body{hall.walk.id(),       ItemId(item.toStdString()), hall.paper(),
                              reason.toStdString(), approver.toStdString(),     days};
        QCOMPARE(hall.walk.run(body, hall.reviewer(item.toStdString())), code.toStdString());
        const ItemTask now = hall.task(item.toStdString());
        if (!code.isEmpty()) {
            QCOMPARE(*now.legalDue, *before.legalDue);
            QVERIFY(!now.extension);
            return;
        }
        QCOMPARE(*now.legalDue, hall.world.calendar.addWorkingDays(*before.legalDue, days));
        QCOMPARE(*now.promiseDue, hall.world.calendar.addWorkingDays(*before.promiseDue, days));
        QCOMPARE(now.extension->formerDue, *before.legalDue);
        QVERIFY(!now.extension->unified);
        ExtendItem again = body;
        again.notice = hall.paper();
        QCOMPARE(hall.walk.run(again, hall.reviewer(item.toStdString())), std::string("item.extended_before"));
        const auto story = clockStory(now, Limit::Legal, hall.world.calendar, localDate(hall.world.now));
        const auto told = std::find_if(story.begin(), story.end(),
                                       [](const ClockLine& line) { return line.kind == ClockLine::Kind::Extended; });
        QVERIFY(told != story.end());
        QCOMPARE(told->days, days);
        QCOMPARE(told->due, *now.legalDue);
        QVERIFY(clockWords(*told).find("罗局长") != std::string::npos);
    }

    void R080_correctedOnTheSpot_data() {
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("R080 32(3) a date")
            << QByteArray("出生日期") << QByteArray("2026-03-02") << QByteArray("2026-03-01") << QByteArray();
        QTest::newRow("R080 32(3) nothing changed")
            << QByteArray("出生日期") << QByteArray("a") << QByteArray("a") << QByteArray("request.malformed");
        QTest::newRow("R080 32(3) nowhere")
            << QByteArray() << QByteArray("a") << QByteArray("b") << QByteArray("request.malformed");
        QTest::newRow("R080 32(3) a whole book")
            << QByteArray("备注") << QByteArray() << QByteArray(601, 'x') << QByteArray("request.too_large");
    }
    void R080_correctedOnTheSpot() {
        QFETCH(QByteArray, where);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, code);
        Promises hall;
        hall.walk.prepare();
        const CorrectOnSpot body{
            hall.walk.id(), hall.paper(), {{where.toStdString(), before.toStdString(), after.toStdString()}}};
        QCOMPARE(hall.walk.run(body), code.toStdString());
        const CaseState state = hall.walk.state();
        QCOMPARE(state.personal.corrections.size(), std::size_t(code.isEmpty() ? 1 : 0));
        QCOMPARE(state.status, CaseStatus::Draft);
        if (code.isEmpty()) QCOMPARE(hall.walk.run(body), std::string("paper.number_used"));
    }

    void R085_payment_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<int>("fen");
        QTest::addColumn<QByteArray>("voucher");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("R085 the published amount")
            << QByteArray("X102") << 8000 << QByteArray("票 0001") << QByteArray();
        QTest::newRow("R085 more") << QByteArray("X102") << 8001 << QByteArray("票 0001")
                                   << QByteArray("payment.amount_wrong");
        QTest::newRow("R085 less") << QByteArray("X102") << 7999 << QByteArray("票 0001")
                                   << QByteArray("payment.amount_wrong");
        QTest::newRow("R085 free of charge")
            << QByteArray("X103") << 100 << QByteArray("票 0001") << QByteArray("payment.not_charged");
        QTest::newRow("R085 no voucher") << QByteArray("X102") << 8000 << QByteArray()
                                         << QByteArray("request.malformed");
        QTest::newRow("R085 a refund is no payment")
            << QByteArray("X102") << -8000 << QByteArray("票 0001") << QByteArray("request.malformed");
    }
    void R085_payment() {
        QFETCH(QByteArray, item);
        QFETCH(int, fen);
        QFETCH(QByteArray, voucher);
        QFETCH(QByteArray, code);
        Promises hall;
        hall.walk.prepare();
        const RecordPayment body{hall.walk.id(), ItemId(item.toStdString()), fen, PaymentWay::Counter,
                                 voucher.toStdString()};
        QCOMPARE(hall.walk.run(body), code.toStdString());
        QCOMPARE(hall.walk.state().payments.size(), std::size_t(code.isEmpty() ? 1 : 0));
        if (code.isEmpty()) QCOMPARE(hall.walk.run(body), std::string("payment.already"));
    }

    void R086_everyVisitHasItsReason() {
        Promises hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M3", Verdict::Missing), std::string());
        QCOMPARE(hall.walk.issueCorrection(), std::string());
        hall.days(2);
        QCOMPARE(hall.walk.run(ReceiveCorrections{hall.walk.id(), {}, DeskId("W03")}), std::string());
        QCOMPARE(hall.walk.verdict("M3", Verdict::Complete), std::string());
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(hall.walk.accept(), std::string());
        hall.days(1);
        QCOMPARE(hall.walk.verdict("M11", Verdict::Complete), std::string());
        const std::vector<TripReason> expected{TripReason::Apply, TripReason::Correct, TripReason::Supplement};
        std::vector<TripReason> reasons;
        for (const Trip& trip : hall.walk.state().trips) reasons.push_back(trip.reason);
        QVERIFY(reasons == expected);
    }
};

QTEST_GUILESS_MAIN(TestPromises)
#include "tst_promises.moc"

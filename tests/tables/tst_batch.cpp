// SPDX-License-Identifier: GPL-3.0-or-later
// 批量名单: the rules over the shipped theme 员工录用.
#include <QtTest>

#include "tables/batch_hall.h"

#include "domain/intake/batch_rules.h"
#include "domain/joint/task_flow.h"

using namespace yc::domain;
using namespace yc::domain::fixture;

class TestBatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R033_theFormOfABatchIsPartedIntoOnceAndPerPerson();
    void R077_oneAcceptanceOpensACasePerPerson();
    void R033_aWrongRowIsNamedAndNothingIsTaken_data();
    void R033_aWrongRowIsNamedAndNothingIsTaken();
    void aPersonStandsOnceAndHasOneOpenCase();
    void theSituationStandsWhileSomebodyIsListed();
    void anEmptyListIsNotAccepted();
    void atMostTheCataloguesNumberOfPersons();
    void whoIsDroppedIsFreeAgain();
    void theWholeEndsWithItsPersons_data();
    void theWholeEndsWithItsPersons();
    void R121_anAcceptedListIsWithdrawnPersonByPerson();
    void whoHandedTheListInMayBringTheNext();
    void aBatchIsNotTolerated();
    void R158_aDisputeIsOpenUntilItIsAnswered();
};

void TestBatch::R033_theFormOfABatchIsPartedIntoOnceAndPerPerson() {
    BatchHall hall;
    hall.begin();
    const auto whole = hall.walk->resolution();
    QVERIFY(whole.batch);
    QVERIFY(whole.field(FieldId("unit.name")) && !whole.rowField(FieldId("unit.name")));
    QVERIFY(whole.rowField(FieldId("person.name")) && !whole.field(FieldId("person.name")));
    FillFields body{hall.walk->id(), {{"person.name", {"王小明", Origin::ByHand}}}};
    QCOMPARE(hall.walk->run(body), std::string("case.field_unknown"));
    QCOMPARE(hall.walk->answer("Q6", "单笔"), std::string());
    const auto single = hall.walk->resolution();
    QVERIFY(!single.batch && single.rowForm.empty() && single.field(FieldId("person.name")));
    QCOMPARE(hall.walk->run(hall.rows(1, 1)), std::string("batch.not_offered"));
}

void TestBatch::R077_oneAcceptanceOpensACasePerPerson() {
    BatchHall hall;
    hall.beginAndCheck();
    QCOMPARE(hall.walk->run(hall.rows(1, 30)), std::string());
    QCOMPARE(hall.walk->run(hall.rows(31, 60)), std::string());
    QCOMPARE(hall.child(7).status, CaseStatus::Draft);
    QCOMPARE(hall.child(7).parent, hall.walk->id());
    QCOMPARE(hall.walk->accept(), std::string());
    const CaseState whole = hall.walk->state();
    QCOMPARE(whole.status, CaseStatus::Accepted);
    QVERIFY(whole.tasks.empty());  // the departments decide in the persons' cases
    QVERIFY(!whole.labels.empty());
    QCOMPARE(membersAt(whole, BatchStep::Listed), 60);

    hall.world.now += std::chrono::hours(26);  // passed on a day later: they date from the acceptance
    std::vector<CaseId> half;
    for (int person = 1; person <= 30; ++person) half.push_back(CaseId("child-" + std::to_string(person)));
    QCOMPARE(hall.walk->run(hall.acceptance(half)), std::string());
    QCOMPARE(hall.walk->run(hall.acceptance({CaseId("child-1")})), std::string("case.state_wrong"));
    const CaseState accepted = hall.child(1);
    QCOMPARE(accepted.status, CaseStatus::Accepted);
    QCOMPARE(accepted.acceptedAt, whole.acceptedAt);
    QCOMPARE(accepted.promisedFinish, whole.promisedFinish);
    QCOMPARE(accepted.tasks.size(), hall.walk->resolution().chosenItems().size());
    QVERIFY(!accepted.tasks.front().number.empty());
    QCOMPARE(accepted.personal.form.at("unit.name").value, whole.personal.form.at("unit.name").value);
    QCOMPARE(accepted.personal.applicant.agentName, whole.personal.applicant.name);
    QCOMPARE(hall.child(31).status, CaseStatus::Draft);
    QCOMPARE(membersAt(hall.walk->state(), BatchStep::Accepted), 30);
    QCOMPARE(membersAt(hall.walk->state(), BatchStep::Listed), 30);

    const std::string review =
        hall.walk->run(StartReview{CaseId("child-1"), ItemId("X401")}, reviewerOf(accepted.tasks.front().unit.str()));
    QCOMPARE(review, std::string());
}

void TestBatch::R033_aWrongRowIsNamedAndNothingIsTaken_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("number of the card") << "person.idNumber"
                                        << "430703199003070012"
                                        << "员工证件号码";
    QTest::newRow("telephone") << "person.phone"
                               << "1380000"
                               << "员工手机";
    QTest::newRow("no such day") << "job.since"
                                 << "2026-02-30"
                                 << "入职日期";
    QTest::newRow("not a choice") << "person.education"
                                  << "博士后"
                                  << "学历";
    QTest::newRow("nothing") << "person.name"
                             << ""
                             << "员工姓名";
    QTest::newRow("of the whole") << "unit.name"
                                  << "某公司"
                                  << "单位名称";
}

void TestBatch::R033_aWrongRowIsNamedAndNothingIsTaken() {
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, says);
    BatchHall hall;
    hall.begin();
    AddBatchRows body = hall.rows(1, 5);
    body.personal[2].form[field.toStdString()] = {value.toStdString(), Origin::ByHand};
    const Decision refused = hall.world.run(body, clerkAt("W03"));
    QCOMPARE(outcome(refused), std::string("batch.row_wrong"));
    QCOMPARE(refused.error().params.at("row"), std::string("3"));
    QVERIFY(QString::fromStdString(refused.error().params.at("problem")).contains(says));
    QVERIFY(hall.walk->state().members.empty());
    QCOMPARE(hall.child(1).status, CaseStatus::None);
}

void TestBatch::aPersonStandsOnceAndHasOneOpenCase() {
    BatchHall hall;
    hall.begin();
    QCOMPARE(hall.walk->run(hall.rows(1, 3)), std::string());
    AddBatchRows again{hall.walk->id(), {hall.row(4), hall.row(5)}};
    again.personal[1].personToken = "person-2";
    QCOMPARE(hall.walk->run(again), std::string("batch.person_twice"));
    AddBatchRows twins{hall.walk->id(), {hall.row(6), hall.row(7)}};
    twins.personal[1].personToken = twins.personal[0].personToken;
    QCOMPARE(hall.walk->run(twins), std::string("batch.person_twice"));
    CaseWalk other(hall.world, *hall.theme, "elsewhere", 18);
    QCOMPARE(other.open(), std::string());
    QCOMPARE(other.identify(), std::string());  // token-elsewhere
    AddBatchRows open{hall.walk->id(), {hall.row(8)}};
    open.personal[0].personToken = "token-elsewhere";
    QCOMPARE(hall.walk->run(open), std::string("batch.row_wrong"));
}

void TestBatch::theSituationStandsWhileSomebodyIsListed() {
    BatchHall hall;
    hall.begin();
    QCOMPARE(hall.walk->run(hall.rows(1, 2)), std::string());
    QCOMPARE(hall.walk->answer("Q5", "没有"), std::string("batch.stands"));
    QCOMPARE(hall.walk->run(ChooseItem{hall.walk->id(), ItemId("X404"), false}), std::string("batch.stands"));
    QCOMPARE(hall.walk->run(FillFields{CaseId("child-1"), {{"person.phone", {"13800000000", Origin::ByHand}}}}),
             std::string("case.state_wrong"));
    QCOMPARE(hall.walk->run(DropBatchRows{hall.walk->id(), {CaseId("child-1"), CaseId("child-2")}}), std::string());
    QCOMPARE(hall.walk->answer("Q5", "没有"), std::string());
}

void TestBatch::anEmptyListIsNotAccepted() {
    BatchHall hall;
    hall.beginAndCheck();
    QCOMPARE(hall.walk->accept(), std::string("batch.empty"));
}

void TestBatch::atMostTheCataloguesNumberOfPersons() {
    BatchHall hall;
    hall.begin();
    QCOMPARE(hall.walk->run(hall.rows(1, 101)), std::string("request.too_large"));
    for (int from = 1; from < 500; from += 100) QCOMPARE(hall.walk->run(hall.rows(from, from + 99)), std::string());
    QCOMPARE(hall.walk->run(hall.rows(501, 501)), std::string("batch.full"));
    QCOMPARE(hall.walk->run(DropBatchRows{hall.walk->id(), {CaseId("child-9")}}), std::string());
    QCOMPARE(hall.walk->run(hall.rows(501, 501)), std::string());
}

void TestBatch::whoIsDroppedIsFreeAgain() {
    BatchHall hall;
    hall.begin();
    QCOMPARE(hall.walk->run(hall.rows(1, 2)), std::string());
    QCOMPARE(hall.walk->run(DropBatchRows{hall.walk->id(), {CaseId("child-1")}}), std::string());
    QCOMPARE(hall.child(1).status, CaseStatus::Withdrawn);
    QCOMPARE(hall.walk->run(DropBatchRows{hall.walk->id(), {CaseId("child-1")}}), std::string("request.not_found"));
    AddBatchRows again{hall.walk->id(), {hall.row(3)}};
    again.personal[0].personToken = "person-1";
    QCOMPARE(hall.walk->run(again), std::string());
    QCOMPARE(hall.walk->run(WithdrawCase{CaseId("child-2"), {}, "不来了"}), std::string());
    QCOMPARE(membersAt(hall.walk->state(), BatchStep::Listed), 1);
}

void TestBatch::theWholeEndsWithItsPersons_data() {
    QTest::addColumn<bool>("refused");
    QTest::newRow("not accepted") << true;
    QTest::newRow("withdrawn") << false;
}

void TestBatch::theWholeEndsWithItsPersons() {
    QFETCH(bool, refused);
    BatchHall hall;
    hall.begin();
    QCOMPARE(hall.walk->run(hall.rows(1, 4)), std::string());
    if (refused)
        QCOMPARE(hall.walk->run(RefuseCase{hall.walk->id(), hall.walk->paper(), true, "不需要许可", {}}),
                 std::string());
    else
        QCOMPARE(hall.walk->run(WithdrawCase{hall.walk->id(), {}, "单位不办了"}), std::string());
    for (int person = 1; person <= 4; ++person) QCOMPARE(hall.child(person).status, CaseStatus::Withdrawn);
    QCOMPARE(membersAt(hall.walk->state(), BatchStep::Dropped), 4);
}

void TestBatch::R121_anAcceptedListIsWithdrawnPersonByPerson() {
    BatchHall hall;
    hall.beginAndCheck();
    QCOMPARE(hall.walk->run(hall.rows(1, 2)), std::string());
    QCOMPARE(hall.walk->accept(), std::string());
    QCOMPARE(hall.walk->run(hall.acceptance({CaseId("child-1"), CaseId("child-2")})), std::string());
    QCOMPARE(hall.walk->run(WithdrawCase{hall.walk->id(), hall.walk->paper(), "不办了"}),
             std::string("batch.accepted"));
    QCOMPARE(hall.walk->run(WithdrawCase{CaseId("child-1"), hall.walk->paper(), "这一位不来了"}), std::string());
    QCOMPARE(hall.child(1).status, CaseStatus::Withdrawn);
    QCOMPARE(hall.child(2).status, CaseStatus::Accepted);
}

void TestBatch::whoHandedTheListInMayBringTheNext() {
    BatchHall hall;
    hall.beginAndCheck();
    QCOMPARE(hall.walk->run(hall.rows(1, 2)), std::string());
    AcceptBatchRows early = hall.acceptance({CaseId("child-1")});
    QCOMPARE(hall.walk->run(early), std::string("case.state_wrong"));
    QCOMPARE(hall.walk->accept(), std::string());
    early.rows[0].itemNumbers.erase("X401");
    QCOMPARE(hall.walk->run(early), std::string("request.malformed"));
    AcceptBatchRows twice = hall.acceptance({CaseId("child-1"), CaseId("child-2")});
    twice.rows[1].itemNumbers = twice.rows[0].itemNumbers;
    QCOMPARE(hall.walk->run(twice), std::string("paper.number_used"));
    QCOMPARE(hall.child(1).status, CaseStatus::Draft);
}

void TestBatch::aBatchIsNotTolerated() {
    BatchHall hall;
    hall.begin();
    QCOMPARE(hall.walk->answer("Q5", "没有"), std::string());  // the card wants a photo, and that may come later
    for (const CheckLine& line : hall.walk->state().lines) {
        const auto* asked = hall.walk->resolution().line(line.material);
        if (!asked || !asked->tolerable) continue;
        QCOMPARE(hall.walk->verdict(line.material.str(), Verdict::Tolerated),
                 std::string("case.verdict_not_available"));
        return;
    }
    QFAIL("the theme has no paper that is tolerated");
}

void TestBatch::R158_aDisputeIsOpenUntilItIsAnswered() {
    BatchHall hall;
    hall.begin();
    const CaseId id = hall.walk->id();
    QCOMPARE(hall.walk->run(DisputeData{id, "social", "unit.socialNo", ""}), std::string("case.grounds_missing"));
    QCOMPARE(hall.walk->run(DisputeData{id, "social", "unit.socialNo", "编号是旧单位的"}), std::string());
    QCOMPARE(hall.walk->run(DisputeData{id, "social", "unit.socialNo", "再说一次"}),
             std::string("data.dispute_stands"));
    QCOMPARE(hall.walk->run(AnswerDispute{id, "social", "unit.socialNo", true, "社保中心已更正"}),
             std::string("access.not_permitted"));
    QCOMPARE(hall.walk->run(AnswerDispute{id, "fund", "unit.socialNo", true, "社保中心已更正"}, supervisor()),
             std::string("data.dispute_unknown"));
    QCOMPARE(hall.walk->run(AnswerDispute{id, "social", "unit.socialNo", true, "社保中心已更正"}, supervisor()),
             std::string());
    const CaseState state = hall.walk->state();
    QCOMPARE(state.disputes.size(), std::size_t(1));
    QCOMPARE(state.disputes.front().corrected.value_or(false), true);
    QCOMPARE(state.disputes.front().by, clerkAt("W03").account);
    QCOMPARE(state.personal.disputes.front(), std::string("编号是旧单位的"));
    QCOMPARE(hall.walk->run(DisputeData{id, "social", "unit.socialNo", "又错了"}), std::string());
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fixture.h"
#include "domain/intake_walk.h"
#include "domain/newborn_theme.h"

#include "domain/joint/task_flow.h"
#include "domain/joint/task_table.h"

#include <QTest>

using namespace yc::domain;
using namespace yc::domain::fixture;

namespace {

struct Offices {
    catalogue::Release release = newbornRelease();
    MemoryWorld world;
    CaseWalk walk{world, release.themes.front()};
    int papers = 900;

    Offices() {
        world.release = &release;
        world.calendar = calendar2026();
        walk.prepare();
        if (walk.accept() != std::string()) qFatal("the case was not accepted");
    }
    void days(int n) { world.now += std::chrono::hours(24 * n); }
    PaperNumber paper() { return paperNumber("青公", 2026, ++papers); }
    Actor reviewer(const std::string& item) const {
        return reviewerOf(release.themes[0].item(ItemId(item))->unit.str());
    }
    ItemTask task(const std::string& item) const {
        const CaseState state = walk.state();
        const ItemTask* found = findTask(state.tasks, ItemId(item));
        return found ? *found : ItemTask{};
    }
    std::string start(const std::string& item) {
        return walk.run(StartReview{walk.id(), ItemId(item)}, reviewer(item));
    }
    std::string check(const std::string& item, const std::string& criterion, bool meets = true) {
        return walk.run(CheckCriterion{walk.id(), ItemId(item), item + '.' + criterion, meets, {}}, reviewer(item));
    }
    DecideItem decision(const std::string& item, bool grant) {
        DecideItem body{walk.id(), ItemId(item), grant, grant ? "" : "不符合规定条件", paper(), {}, {}};
        if (grant) body.result = ResultId("result-" + item);
        return body;
    }
    std::string decide(const std::string& item, bool grant) { return walk.run(decision(item, grant), reviewer(item)); }
    void finish(const std::string& item, bool grant = true) {
        QCOMPARE(start(item), std::string());
        QCOMPARE(check(item, "C1"), std::string());
        QCOMPARE(check(item, "C2"), std::string());
        QCOMPARE(decide(item, grant), std::string());
    }
    std::vector<std::string> lastKinds() const {
        std::vector<std::string> kinds;
        for (const NewEvent& event : world.lastEvents) kinds.emplace_back(eventKind(event.body));
        return kinds;
    }
};

}  // namespace

class TestJoint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stateTable_data();
    void stateTable();
    void R112_onlyTheOwnDepartmentReviews();
    void R112_everyCriterionIsCheckedAndRefusalsHaveReasons();
    void R112_decisionMakesTheResult();
    void R027_releaseStartsTheClock();
    void R027_waitingItemNamesItsPredecessor();
    void R027_refusalTerminatesWhatDependsOnIt();
    void R027_oneGrantedAlternativeIsEnough();
    void R118_lampFollowsTheDates_data();
    void R118_lampFollowsTheDates();
    void R118_pausedDaysDoNotCount();
    void pauseNeedsAWrittenNotice();
    void lastDecisionDecidesTheCase();
    void R121_withdrawalEndsOnlyUndecidedItems();
    void R002_otherReleaseIsRefused();
};

void TestJoint::stateTable_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("allowed");  // start check decide pause continue
    QTest::newRow("pending") << static_cast<int>(TaskStatus::Pending) << "s";
    QTest::newRow("under review") << static_cast<int>(TaskStatus::UnderReview) << "cdp";
    QTest::newRow("special procedure") << static_cast<int>(TaskStatus::SpecialProcedure) << "o";
    QTest::newRow("granted") << static_cast<int>(TaskStatus::Granted) << "";
    QTest::newRow("refused") << static_cast<int>(TaskStatus::Refused) << "";
}

void TestJoint::stateTable() {
    QFETCH(int, status);
    QFETCH(QString, allowed);
    Offices offices;
    const CaseId id = offices.walk.id();
    const ItemId item("X102");
    const auto target = static_cast<TaskStatus>(status);
    if (target == TaskStatus::UnderReview || target == TaskStatus::SpecialProcedure)
        QCOMPARE(offices.start("X102"), std::string());
    if (target == TaskStatus::SpecialProcedure)
        QCOMPARE(offices.walk.run(PauseItem{id, item, offices.paper(), "需要鉴定"}, offices.reviewer("X102")),
                 std::string());
    if (target == TaskStatus::Granted || target == TaskStatus::Refused)
        offices.finish("X102", target == TaskStatus::Granted);
    QCOMPARE(offices.task("X102").status, target);
    const std::vector<std::pair<char, CommandBody>> commands{{'s', StartReview{id, item}},
                                                             {'c', CheckCriterion{id, item, "X102.C1", true, {}}},
                                                             {'d', offices.decision("X102", false)},
                                                             {'p', PauseItem{id, item, offices.paper(), "需要鉴定"}},
                                                             {'o', ContinueItem{id, item}}};
    QString seen;
    for (const auto& [mark, body] : commands) {
        const Decision decision = offices.world.decideOnly(offices.world.command(body, offices.reviewer("X102")));
        if (outcome(decision) != "item.state_wrong") seen += QLatin1Char(mark);
    }
    QCOMPARE(seen, allowed);
}

void TestJoint::R112_onlyTheOwnDepartmentReviews() {
    Offices offices;
    const StartReview body{offices.walk.id(), ItemId("X102")};
    QCOMPARE(offices.walk.run(body, reviewerOf("GAJ")), std::string("item.not_your_unit"));
    QCOMPARE(offices.walk.run(StartReview{offices.walk.id(), ItemId("X999")}, reviewerOf("GAJ")),
             std::string("case.item_unknown"));
    QCOMPARE(offices.walk.state().status, CaseStatus::Accepted);
    QCOMPARE(offices.start("X102"), std::string());
    QCOMPARE(offices.walk.state().status, CaseStatus::InProcess);
    QCOMPARE(offices.task("X102").reviewer, AccountId("reviewer-JKJ"));
}

void TestJoint::R112_everyCriterionIsCheckedAndRefusalsHaveReasons() {
    Offices offices;
    QCOMPARE(offices.start("X102"), std::string());
    QCOMPARE(offices.check("X102", "C1", false), std::string());
    QCOMPARE(offices.check("X102", "C9"), std::string("item.criterion_unknown"));
    QCOMPARE(offices.decide("X102", true), std::string("item.criteria_open"));
    QCOMPARE(offices.check("X102", "C2"), std::string());
    QCOMPARE(offices.decide("X102", true), std::string("item.opinion_missing"));  // granted against a failed criterion
    DecideItem refusal = offices.decision("X102", false);
    refusal.opinion.clear();
    QCOMPARE(offices.walk.run(refusal, offices.reviewer("X102")), std::string("item.opinion_missing"));
    refusal.opinion = "接种资料不全";
    refusal.decisionNumber = {};
    QCOMPARE(offices.walk.run(refusal, offices.reviewer("X102")), std::string("request.malformed"));
    QCOMPARE(offices.check("X102", "C1", true), std::string());  // looked at again
    QCOMPARE(offices.task("X102").checks.size(), std::size_t(2));
    QCOMPARE(offices.decide("X102", true), std::string());
}

void TestJoint::R112_decisionMakesTheResult() {
    Offices offices;
    offices.finish("X102");
    const auto paper = offices.world.state<ResultState>(StreamKind::Result, "result-X102");
    QCOMPARE(paper.form, ResultForm::Paper);
    QCOMPARE(paper.unit, UnitId("JKJ"));
    QCOMPARE(paper.caseNumber, offices.walk.state().number);
    offices.finish("X106");
    QCOMPARE(offices.world.state<ResultState>(StreamKind::Result, "result-X106").form, ResultForm::Electronic);
    QCOMPARE(offices.start("X101"), std::string());
    QCOMPARE(offices.check("X101", "C1"), std::string());
    QCOMPARE(offices.check("X101", "C2"), std::string());
    DecideItem body = offices.decision("X101", true);
    body.result = ResultId("result-X102");
    QCOMPARE(offices.walk.run(body, offices.reviewer("X101")), std::string("result.state_wrong"));
    body.result = {};
    QCOMPARE(offices.walk.run(body, offices.reviewer("X101")), std::string("request.malformed"));
}

void TestJoint::R027_releaseStartsTheClock() {
    Offices offices;
    offices.days(2);  // Friday the 13th: X101 is late, what waits for it starts later
    offices.finish("X101");
    QCOMPARE(offices.lastKinds(), (std::vector<std::string>{"item.decided", "result.made", "item.released"}));
    const ItemTask task = offices.task("X103");
    QCOMPARE(task.status, TaskStatus::Pending);
    QCOMPARE(isoDate(*task.startedOn), std::string("2026-03-13"));
    QCOMPARE(isoDate(*task.promiseDue), std::string("2026-03-16"));
    offices.finish("X103");
    QCOMPARE(isoDate(*offices.task("X105").promiseDue), std::string("2026-03-18"));
    QCOMPARE(isoDate(*offices.task("X105").legalDue), std::string("2026-04-27"));
}

void TestJoint::R027_waitingItemNamesItsPredecessor() {
    Offices offices;
    const Decision decision =
        offices.world.run(StartReview{offices.walk.id(), ItemId("X103")}, offices.reviewer("X103"));
    QCOMPARE(outcome(decision), std::string("item.predecessor_open"));
    QCOMPARE(decision.error().params.at("item"), std::string("出生医学证明"));
}

void TestJoint::R027_refusalTerminatesWhatDependsOnIt() {
    Offices offices;
    offices.finish("X101", false);
    QCOMPARE(offices.lastKinds(),
             (std::vector<std::string>{"item.decided", "item.terminated", "item.terminated", "item.terminated"}));
    for (const char* item : {"X103", "X104", "X105"}) QCOMPARE(offices.task(item).status, TaskStatus::Terminated);
    QCOMPARE(offices.task("X102").status, TaskStatus::Pending);
    QVERIFY(!offices.world.find(StreamId{StreamKind::Result, "result-X101"}));
}

void TestJoint::R027_oneGrantedAlternativeIsEnough() {
    ItemTask a;
    a.item = ItemId("A");
    ItemTask b = a;
    b.item = ItemId("B");
    ItemTask c = a;
    c.item = ItemId("C");
    c.waitsFor = {{ItemId("A"), ItemId("B")}};
    a.status = TaskStatus::Refused;
    b.status = TaskStatus::UnderReview;
    FlowChange change = flowAfter({a, b, c});
    QVERIFY(change.released.empty() && change.terminated.empty() && !change.allEnded);
    b.status = TaskStatus::Granted;
    change = flowAfter({a, b, c});
    QCOMPARE(change.released, std::vector<ItemId>{ItemId("C")});
    b.status = TaskStatus::Refused;
    change = flowAfter({a, b, c});
    QCOMPARE(change.terminated, std::vector<ItemId>{ItemId("C")});
    QVERIFY(change.allEnded);
}

void TestJoint::R118_lampFollowsTheDates_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("lamp");
    const auto row = [](const char* name, TaskStatus status, int left, Lamp lamp) {
        QTest::newRow(name) << static_cast<int>(status) << left << static_cast<int>(lamp);
    };
    row("two days left", TaskStatus::Pending, 2, Lamp::Normal);
    row("tomorrow", TaskStatus::UnderReview, 1, Lamp::DueSoon);
    row("today", TaskStatus::UnderReview, 0, Lamp::DueSoon);
    row("past", TaskStatus::UnderReview, -1, Lamp::Overdue);
    row("clock stopped", TaskStatus::SpecialProcedure, -1, Lamp::Paused);
    row("waits", TaskStatus::Waiting, -1, Lamp::WaitsForOther);
    row("granted late", TaskStatus::Granted, -5, Lamp::Done);
    row("terminated", TaskStatus::Terminated, 0, Lamp::Done);
}

void TestJoint::R118_lampFollowsTheDates() {
    QFETCH(int, status);
    QFETCH(int, left);
    QFETCH(int, lamp);
    ItemTask task;
    task.status = static_cast<TaskStatus>(status);
    QCOMPARE(static_cast<int>(lampOf(task, left)), lamp);
}

void TestJoint::R118_pausedDaysDoNotCount() {
    Offices offices;
    QCOMPARE(offices.start("X106"), std::string());
    QCOMPARE(isoDate(*offices.task("X106").promiseDue), std::string("2026-03-18"));
    const PauseItem pause{offices.walk.id(), ItemId("X106"), offices.paper(), "需要专家评审"};
    QCOMPARE(offices.walk.run(pause, offices.reviewer("X106")), std::string());
    offices.days(5);  // Wednesday to Monday: three working days
    QCOMPARE(offices.walk.run(ContinueItem{offices.walk.id(), ItemId("X106")}, offices.reviewer("X106")),
             std::string());
    const ItemTask task = offices.task("X106");
    QCOMPARE(isoDate(*task.promiseDue), std::string("2026-03-23"));
    QCOMPARE(isoDate(*task.pauses[0].until), std::string("2026-03-16"));
    QCOMPARE(task.status, TaskStatus::UnderReview);
    QCOMPARE(offices.walk.state().papers.back().kind, PaperKind::SpecialProcedure);
}

void TestJoint::pauseNeedsAWrittenNotice() {
    Offices offices;
    QCOMPARE(offices.start("X106"), std::string());
    PauseItem body{offices.walk.id(), ItemId("X106"), {}, "需要专家评审"};
    QCOMPARE(offices.walk.run(body, offices.reviewer("X106")), std::string("item.notice_missing"));
    body.notice = offices.paper();
    body.reason.clear();
    QCOMPARE(offices.walk.run(body, offices.reviewer("X106")), std::string("case.grounds_missing"));
}

void TestJoint::lastDecisionDecidesTheCase() {
    Offices offices;
    for (const char* item : {"X102", "X106", "X101", "X103", "X104"}) {
        offices.finish(item);
        QCOMPARE(offices.walk.state().status, CaseStatus::InProcess);
    }
    offices.finish("X105", false);
    QCOMPARE(offices.lastKinds().back(), std::string("case.decided"));
    QCOMPARE(offices.walk.state().status, CaseStatus::Decided);
    QCOMPARE(offices.walk.run(WithdrawCase{offices.walk.id(), offices.paper(), "不办了"}),
             std::string("case.state_wrong"));  // R120
}

void TestJoint::R121_withdrawalEndsOnlyUndecidedItems() {
    Offices offices;
    offices.finish("X101");
    const WithdrawCase body{offices.walk.id(), offices.paper(), "申请人书面撤回"};
    QCOMPARE(offices.walk.run(body), std::string());
    QCOMPARE(offices.task("X101").status, TaskStatus::Granted);
    QCOMPARE(offices.task("X103").status, TaskStatus::Terminated);
    QCOMPARE(offices.task("X102").status, TaskStatus::Terminated);
    QCOMPARE(offices.walk.state().status, CaseStatus::Decided);  // what was granted is handed over
    Offices untouched;
    QCOMPARE(untouched.walk.run(WithdrawCase{untouched.walk.id(), {}, "不办了"}), std::string("request.malformed"));
    QCOMPARE(untouched.walk.run(WithdrawCase{untouched.walk.id(), untouched.paper(), {}}),
             std::string("case.grounds_missing"));
    QCOMPARE(untouched.walk.run(WithdrawCase{untouched.walk.id(), untouched.paper(), "不办了"}), std::string());
    QCOMPARE(untouched.walk.state().status, CaseStatus::Withdrawn);
}

void TestJoint::R002_otherReleaseIsRefused() {
    Offices offices;
    QCOMPARE(offices.start("X102"), std::string());
    offices.world.releaseVersion = 2;
    QCOMPARE(offices.check("X102", "C1"), std::string("catalogue.unknown"));
}

QTEST_GUILESS_MAIN(TestJoint)
#include "tst_joint.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// 联合踏勘 and 内部征询: one visit for all, at a time the window fixes; what silence means stands on the invitation.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/intake_hall.h"
#include "domain/joint/joint_event_rules.h"
#include "domain/joint/task_flow.h"
#include "domain/state_matrix.h"

using namespace yc::domain;
using namespace yc::domain::fixture;
using S = JointStatus;

namespace {

/// X101 (WJW) and X102 (JKJ) are inspected together; GAJ comes along without an item of its own.
struct Joint : Hall {
    int papers = 800;
    bool silence = true;

    explicit Joint(bool silenceIsConsent = true, bool accepted = true) : silence(silenceIsConsent) {
        auto& theme = release.themes.front();
        catalogue::JointRule rule;
        rule.id = catalogue::JointRuleId("J1");
        rule.kind = catalogue::JointKind::Inspection;
        rule.text = "接种和出生情况一起看";
        rule.items = {ItemId("X101"), ItemId("X102")};
        rule.units = {UnitId("GAJ")};
        rule.answerDays = 2;
        rule.minStaff = 2;
        theme.joint = {rule};
        theme.silenceIsConsent = silence;
        release.regionCode = "430703";
        if (!accepted) return;
        walk.prepare();
        QCOMPARE(walk.accept(), std::string());
    }
    PaperNumber paper() { return paperNumber("青政服联", 2026, ++papers); }
    Instant meeting(int days = 5) const { return world.now + std::chrono::hours(24 * days); }
    CallJoint calling() { return {JointId("j1"), walk.id(), "J1", meeting(), "示例路 1 号", {}, paper()}; }
    std::string call() { return walk.run(calling()); }
    std::string answer(const std::string& unit, JointAnswer answer, const std::string& words = {}) {
        return walk.run(AnswerJoint{JointId("j1"), answer, words}, reviewerOf(unit));
    }
    static JointAttendance from(const std::string& unit, bool agrees = true) {
        return {UnitId(unit), {"甲" + unit, "乙" + unit}, agrees, agrees ? "" : "通道不够宽"};
    }
    HoldJoint holding(std::vector<JointAttendance> attendance) {
        return {JointId("j1"), paper(), std::move(attendance), "看了现场", "符合条件"};
    }
    JointState joint() const { return world.state<JointState>(StreamKind::Joint, "j1"); }
    JointInvitee invitee(const std::string& unit) const {
        for (const JointInvitee& one : joint().invitees) {
            if (one.unit.str() == unit) return one;
        }
        return {};
    }
};

void bringJoint(Joint& hall, S status) {
    if (status == S::None) return;
    QCOMPARE(hall.call(), std::string());
    if (status == S::Cancelled) QCOMPARE(hall.walk.run(CancelJoint{JointId("j1"), "改期"}), std::string());
    if (status != S::Held) return;
    hall.days(6);
    QCOMPARE(hall.walk.run(hall.holding({Joint::from("WJW")})), std::string());
}

}  // namespace

class TestJointEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R113_everyStateAndCommand_data() {
        addMatrix<S>("R113",
                     {{S::None, "none"}, {S::Invited, "invited"}, {S::Held, "held"}, {S::Cancelled, "cancelled"}},
                     {CallJoint::kind, AnswerJoint::kind, HoldJoint::kind, CancelJoint::kind},
                     {{{S::None, CallJoint::kind}, S::Invited},
                      {{S::Invited, AnswerJoint::kind}, S::Invited},
                      {{S::Invited, HoldJoint::kind}, S::Held},
                      {{S::Invited, CancelJoint::kind}, S::Cancelled}});
    }
    void R113_everyStateAndCommand() {
        QFETCH(int, from);
        QFETCH(QByteArray, command);
        QFETCH(bool, refused);
        QFETCH(int, to);
        Joint hall;
        bringJoint(hall, static_cast<S>(from));
        if (QTest::currentTestFailed()) return;
        std::string result;
        if (text(command) == CallJoint::kind) result = hall.call();
        if (text(command) == AnswerJoint::kind) result = hall.answer("WJW", JointAnswer::Comes);
        if (text(command) == CancelJoint::kind) result = hall.walk.run(CancelJoint{JointId("j1"), "改期"});
        if (text(command) == HoldJoint::kind) {
            if (static_cast<S>(from) == S::Invited) hall.days(6);
            result = hall.walk.run(hall.holding({Joint::from("WJW")}));
        }
        QCOMPARE(!result.empty(), refused);
        QCOMPARE(static_cast<int>(hall.joint().status), to);
    }

    void R113_oneEventForAllUnitsConcerned() {
        Joint hall;
        QCOMPARE(hall.call(), std::string());
        const JointState joint = hall.joint();
        QCOMPARE(joint.invitees.size(), std::size_t{3});
        QCOMPARE(hall.invitee("WJW").items.size(), std::size_t{1});
        QVERIFY(hall.invitee("GAJ").items.empty());
        QCOMPARE(joint.organiser.str(), std::string("WJW"));  // the lead, where the rule names nobody
        QVERIFY(joint.silenceIsConsent);
        QCOMPARE(isoDate(joint.answerBy), std::string("2026-03-13"));
        CallJoint again = hall.calling();
        again.joint = JointId("j2");
        QCOMPARE(hall.walk.run(again), std::string("joint.exists"));
        QCOMPARE(hall.walk.run(CancelJoint{JointId("j1"), "改期"}), std::string());
        QCOMPARE(hall.walk.run(again), std::string());
        const CaseState state = hall.walk.state();
        QCOMPARE(state.joints.size(), std::size_t{2});
        QVERIFY(std::any_of(state.papers.begin(), state.papers.end(),
                            [](const PaperRecord& paper) { return paper.kind == PaperKind::JointInvitation; }));
    }

    void R114_theTimeLiesAfterTheAnswers() {
        Joint hall;
        CallJoint body = hall.calling();
        body.at = hall.meeting(2);  // the last day of the answers
        QCOMPARE(hall.walk.run(body), std::string("joint.too_soon"));
        body.at = hall.meeting(3);
        body.place.clear();
        QCOMPARE(hall.walk.run(body), std::string("request.malformed"));
        body.place = "示例路 1 号";
        body.rule = "J9";
        QCOMPARE(hall.walk.run(body), std::string("joint.rule_unknown"));
        body.rule = "J1";
        QCOMPARE(hall.walk.run(body, reviewerOf("GAJ")), std::string("item.not_your_unit"));
        QCOMPARE(hall.walk.run(body, reviewerOf("WJW")), std::string());  // the lead may, like the window
    }

    void R114_R117_answersInTimeAndTheirEnd() {
        Joint hall;
        QCOMPARE(hall.call(), std::string());
        QCOMPARE(hall.answer("RSJ", JointAnswer::Comes), std::string("joint.not_invited"));
        QCOMPARE(hall.answer("JKJ", JointAnswer::Objects), std::string("case.grounds_missing"));
        QCOMPARE(hall.answer("JKJ", JointAnswer::Objects, "当天另有任务"), std::string());
        QCOMPARE(hall.answer("JKJ", JointAnswer::Comes), std::string());  // may think again until the day
        hall.days(3);
        QCOMPARE(hall.answer("GAJ", JointAnswer::Comes), std::string("joint.answer_late"));
        QCOMPARE(hall.invitee("GAJ").answer, JointAnswer::Open);
    }

    void R114_silenceAndAbsence_data() {
        QTest::addColumn<bool>("silence");
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("agrees");
        QTest::addColumn<int>("consent");
        QTest::newRow("R114 silent, switch on") << true << int(JointAnswer::Open) << true << int(JointConsent::Silence);
        QTest::newRow("R114 silent, switch off") << false << int(JointAnswer::Open) << false << int(JointConsent::None);
        QTest::newRow("R114 said yes, did not come, on")
            << true << int(JointAnswer::Comes) << true << int(JointConsent::Absence);
        QTest::newRow("R114 said yes, did not come, off")
            << false << int(JointAnswer::Comes) << false << int(JointConsent::None);
        QTest::newRow("R114 agreed in writing, off")
            << false << int(JointAnswer::Agrees) << true << int(JointConsent::Answered);
        QTest::newRow("R114 objected, on") << true << int(JointAnswer::Objects) << false << int(JointConsent::None);
    }
    void R114_silenceAndAbsence() {
        QFETCH(bool, silence);
        QFETCH(int, answer);
        QFETCH(bool, agrees);
        QFETCH(int, consent);
        Joint hall(silence);
        QCOMPARE(hall.call(), std::string());
        const auto given = static_cast<JointAnswer>(answer);
        if (given != JointAnswer::Open) QCOMPARE(hall.answer("JKJ", given, "见书面意见"), std::string());
        hall.days(6);
        QCOMPARE(hall.walk.run(hall.holding({Joint::from("WJW"), Joint::from("GAJ")})), std::string());
        const JointInvitee absent = hall.invitee("JKJ");
        QVERIFY(!absent.present);
        QCOMPARE(absent.agrees, agrees);
        QCOMPARE(int(absent.consent), consent);
        QVERIFY(hall.invitee("GAJ").present);
        QCOMPARE(hall.invitee("GAJ").staff.size(), std::size_t{2});
    }

    void R114_minutesNeedTwoOfEachUnitAndReasonsForNo() {
        Joint hall;
        QCOMPARE(hall.call(), std::string());
        QCOMPARE(hall.walk.run(hall.holding({Joint::from("WJW")})), std::string("case.too_early"));
        hall.days(6);
        QCOMPARE(hall.walk.run(hall.holding({})), std::string("joint.too_few_staff"));
        JointAttendance alone = Joint::from("WJW");
        alone.staff.pop_back();
        QCOMPARE(hall.walk.run(hall.holding({alone})), std::string("joint.too_few_staff"));
        alone.staff = {"甲", "甲"};  // one person twice is one person
        QCOMPARE(hall.walk.run(hall.holding({alone})), std::string("joint.too_few_staff"));
        JointAttendance no = Joint::from("WJW", false);
        no.opinion.clear();
        QCOMPARE(hall.walk.run(hall.holding({no})), std::string("item.opinion_missing"));
        QCOMPARE(hall.walk.run(hall.holding({Joint::from("RSJ")})), std::string("joint.not_invited"));
        QCOMPARE(hall.walk.run(hall.holding({Joint::from("WJW", false)}), reviewerOf("GAJ")),
                 std::string("item.not_your_unit"));
        QCOMPARE(hall.walk.run(hall.holding({Joint::from("WJW", false)})), std::string());
        QVERIFY(!hall.invitee("WJW").agrees);
        QCOMPARE(hall.walk.state().joints.front().status, S::Held);
    }

    void R113_noDecisionWhileTheEventIsOpen() {
        Joint hall;
        QCOMPARE(hall.call(), std::string());
        const Actor reviewer = reviewerOf("WJW");
        QCOMPARE(hall.walk.run(StartReview{hall.walk.id(), ItemId("X101")}, reviewer), std::string());
        for (const char* criterion : {"X101.C1", "X101.C2"})
            (void)hall.walk.run(CheckCriterion{hall.walk.id(), ItemId("X101"), criterion, true, {}}, reviewer);
        DecideItem body{hall.walk.id(), ItemId("X101"), true, "", hall.paper(), ResultId("r1"), {}};
        QCOMPARE(hall.walk.run(body, reviewer), std::string("joint.open"));
        hall.days(6);
        QCOMPARE(hall.walk.run(hall.holding({Joint::from("WJW")})), std::string());
        QCOMPARE(hall.walk.run(body, reviewer), std::string());
    }

    void R115_aSeparateInspectionIsRefusedAndOnRecord() {
        Joint hall;
        const RecordInspection alone{hall.walk.id(), ItemId("X101"), {"甲", "乙"}, "符合"};
        QCOMPARE(hall.walk.run(alone, reviewerOf("JKJ")), std::string("item.not_your_unit"));
        QCOMPARE(hall.walk.run(alone, reviewerOf("WJW")), std::string());
        const InspectionRecord record = hall.walk.state().inspections.front();
        QVERIFY(record.refused);
        QCOMPARE(record.rule, std::string("J1"));
        QVERIFY(record.finding.empty());  // what was found alone does not count
        // An item outside the rule is inspected by its own unit, by two persons (行政许可法 34).
        const std::string gaj = hall.release.themes[0].item(ItemId("X103"))->unit.str();
        RecordInspection own{hall.walk.id(), ItemId("X103"), {"甲"}, "属实"};
        QCOMPARE(hall.walk.run(own, reviewerOf(gaj)), std::string("joint.too_few_staff"));
        own.staff = {"甲", "乙"};
        QCOMPARE(hall.walk.run(own, reviewerOf(gaj)), std::string());
        QVERIFY(!hall.walk.state().inspections.back().refused);
    }

    void R116_theHallOfTheSiteOrganises() {
        Joint hall;
        hall.release.units[0].level = 3;
        catalogue::Unit centre;
        centre.id = UnitId("ZWZX");
        centre.name = "政务服务中心";
        centre.centre = true;
        hall.release.units.push_back(centre);
        CallJoint body = hall.calling();
        body.siteRegion = "430702";
        QCOMPARE(hall.walk.run(body), std::string("joint.elsewhere"));
        body.siteRegion = "430703";
        QCOMPARE(hall.walk.run(body), std::string());
        QCOMPARE(hall.joint().organiser.str(), std::string("ZWZX"));
        QVERIFY(hall.joint().siteOrganises);
    }

    void R031_inquiryBetweenUnits() {
        Joint hall;
        // X103 needs X101's result: its unit asks, X101's answers.
        const Actor asks = reviewerOf(hall.release.themes[0].item(ItemId("X103"))->unit.str());
        const AskInquiry ask{hall.walk.id(), ItemId("X103"), ItemId("X101"), "出生证何时制好"};
        QCOMPARE(hall.walk.run(ask, reviewerOf("RSJ")), std::string("item.not_your_unit"));
        AskInquiry backwards = ask;
        std::swap(backwards.item, backwards.about);
        QCOMPARE(hall.walk.run(backwards, reviewerOf("WJW")), std::string("inquiry.not_predecessor"));
        const AnswerInquiry reply{hall.walk.id(), ItemId("X103"), ItemId("X101"), "已准予，证件下午制好"};
        QCOMPARE(hall.walk.run(reply, reviewerOf("WJW")), std::string("inquiry.unknown"));
        QCOMPARE(hall.walk.run(ask, asks), std::string());
        QCOMPARE(hall.walk.run(ask, asks), std::string("inquiry.open"));
        QCOMPARE(hall.walk.run(reply, asks), std::string("item.not_your_unit"));
        QCOMPARE(hall.walk.run(reply, reviewerOf("WJW")), std::string());
        const CaseState state = hall.walk.state();
        const ItemInquiry& logged = findTask(state.tasks, ItemId("X103"))->inquiries.front();
        QCOMPARE(logged.answer, reply.answer);
        QVERIFY(logged.decision.empty());  // nothing was decided by then
        QCOMPARE(isoDate(logged.answerBy), std::string("2026-03-12"));
        QCOMPARE(hall.walk.run(ask, asks), std::string());  // and again, once answered
    }
};

QTEST_GUILESS_MAIN(TestJointEvents)
#include "tst_joint_events.moc"

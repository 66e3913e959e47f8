// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/core/permissions.h"
#include "domain/fixture.h"
#include "domain/service/service_rules.h"
#include "domain/state_matrix.h"

using namespace yc::domain;
using namespace yc::domain::fixture;
using S = DeskStatus;

namespace {
const DeskId w1("W01");
const Actor clerk = clerkAt("W01");

void bring(MemoryWorld& world, S status) {
    if (status == S::None) return;
    QVERIFY(world.run(OpenDesk{w1, "示例", {}}, clerk).hasValue());
    if (status == S::Paused) QVERIFY(world.run(PauseDesk{w1, "午休"}, clerk).hasValue());
    if (status == S::Closed) QVERIFY(world.run(CloseDesk{w1}, clerk).hasValue());
}

void publishQuickList(MemoryWorld& world) {
    PublishQueuePolicy body{builtInPolicy()};
    body.policy.version = 1;
    body.policy.quick = {{"copy", "复印", "Copies"}};
    QVERIFY(world.run(body, supervisor()).hasValue());
}

SubmitEvaluation rating(int stars) {
    SubmitEvaluation body;
    body.ticket = TicketId("t1");
    body.stars = stars;
    if (stars <= 2) body.reasons = {"等候太久"};
    return body;
}

EnrolDevice window(const std::string& key, const std::string& code) {
    return EnrolDevice{DeviceId("pc3"), "3 号窗口", {Role::Clerk}, DeskId("W03"), key, code};
}
}  // namespace

class TestService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R068_everyDeskStateAndCommand_data() {
        addMatrix<S>("R068", {{S::None, "none"}, {S::Open, "open"}, {S::Paused, "paused"}, {S::Closed, "closed"}},
                     {OpenDesk::kind, PauseDesk::kind, ContinueDesk::kind, CloseDesk::kind, TakeOverDesk::kind,
                      RecordQuickService::kind, AskForHelp::kind, EndHelp::kind, AnswerHelp::kind},
                     {{{S::None, OpenDesk::kind}, S::Open},
                      {{S::Closed, OpenDesk::kind}, S::Open},
                      {{S::Open, PauseDesk::kind}, S::Paused},
                      {{S::Paused, ContinueDesk::kind}, S::Open},
                      {{S::Open, CloseDesk::kind}, S::Closed},
                      {{S::Paused, CloseDesk::kind}, S::Closed},
                      {{S::Open, TakeOverDesk::kind}, S::Open},
                      {{S::Paused, TakeOverDesk::kind}, S::Open},
                      {{S::Open, RecordQuickService::kind}, S::Open},
                      {{S::Open, AskForHelp::kind}, S::Open},
                      {{S::Paused, AskForHelp::kind}, S::Paused},
                      {{S::Open, EndHelp::kind}, S::Open},
                      {{S::Paused, EndHelp::kind}, S::Paused},
                      {{S::Open, AnswerHelp::kind}, S::Open},
                      {{S::Paused, AnswerHelp::kind}, S::Paused}});
    }
    void R068_everyDeskStateAndCommand() {
        QFETCH(int, from);
        QFETCH(QByteArray, command);
        QFETCH(bool, refused);
        QFETCH(int, to);
        MemoryWorld world;
        bring(world, static_cast<S>(from));
        publishQuickList(world);
        if (text(command) == AnswerHelp::kind)
            (void)world.run(AskForHelp{w1, "求助"}, clerk);  // refused where it must be
        Decision decision = Unexpected{refuse(RefusalCode::UnknownCommand)};
        const Actor substitute = actor("substitute", {Role::Clerk}, "W01");
        for (const CommandBody& body :
             std::vector<CommandBody>{OpenDesk{w1, "示例", {}}, PauseDesk{w1, "午休"}, ContinueDesk{w1}, CloseDesk{w1},
                                      TakeOverDesk{w1, "替班", "午休轮换"}, RecordQuickService{w1, "copy"},
                                      AskForHelp{w1, "求助"}, EndHelp{w1}, AnswerHelp{w1, "主管", "就来"}}) {
            const bool chief = std::holds_alternative<AnswerHelp>(body);
            if (commandKind(body) == text(command)) decision = world.run(body, chief ? supervisor() : substitute);
        }
        QCOMPARE(decision.hasValue(), !refused);
        QCOMPARE(static_cast<int>(world.state<DeskSessionState>(StreamKind::DeskSession, "W01").status), to);
        if (refused) QCOMPARE(outcome(decision), std::string("desk.state_wrong"));
    }

    void R068_aBusyWindowNeitherPausesNorCloses() {
        MemoryWorld world;
        bring(world, S::Open);
        TicketTaken taken;
        taken.number = "A001";
        world.given(StreamKind::Ticket, "t1", taken);
        world.given(StreamKind::Ticket, "t1", TicketCalled{w1, "按取号顺序"});
        QCOMPARE(outcome(world.run(PauseDesk{w1, "午休"}, clerk)), std::string("desk.busy"));
        const Decision closing = world.run(CloseDesk{w1}, clerk);
        QCOMPARE(closing.error().params.at("number"), std::string("A001"));
        world.given(StreamKind::Ticket, "t1", TicketLeft{});
        QCOMPARE(outcome(world.run(PauseDesk{w1, ""}, clerk)), std::string("case.grounds_missing"));
        QCOMPARE(outcome(world.run(CloseDesk{w1}, clerkAt("W02"))), std::string("access.not_permitted"));
        QCOMPARE(outcome(world.run(CloseDesk{w1}, supervisor())), std::string());
    }

    void R166_aSubstituteGoesOnWithTheOpenWork() {
        MemoryWorld world;
        bring(world, S::Open);
        TicketTaken taken;
        taken.number = "A001";
        world.given(StreamKind::Ticket, "t1", taken);
        world.given(StreamKind::Ticket, "t1", TicketCalled{w1, "按取号顺序"});
        world.given(StreamKind::Ticket, "t1", ServiceBegun{w1});
        taken.number = "A002";
        world.given(StreamKind::Ticket, "t2", taken);
        world.given(StreamKind::Ticket, "t2", TicketCalled{w1, "按取号顺序"});
        world.given(StreamKind::Ticket, "t2", TicketParked{w1});
        const Actor substitute = actor("substitute", {Role::Clerk}, "W01");
        QCOMPARE(outcome(world.run(TakeOverDesk{w1, "替班", ""}, substitute)), std::string("case.grounds_missing"));
        QCOMPARE(outcome(world.run(TakeOverDesk{w1, "替班", "轮换"}, clerkAt("W02"))),
                 std::string("access.not_permitted"));
        QVERIFY(world.run(TakeOverDesk{w1, "替班", "轮换"}, substitute).hasValue());
        const auto session = world.state<DeskSessionState>(StreamKind::DeskSession, "W01");
        QCOMPARE(session.clerk, AccountId("substitute"));
        QCOMPARE(session.takenOverFrom, AccountId("clerk-W01"));
        QCOMPARE(session.clerkName, std::string("替班"));
        QCOMPARE(*world.ticketAtDesk(w1), TicketId("t1"));
        QVERIFY(world.run(FinishTicket{TicketId("t1"), w1, TicketOutcome::Consulted, {}}, substitute).hasValue());
        QVERIFY(world.run(ResumeTicket{TicketId("t2"), w1}, substitute).hasValue() == false);  // theme not authorised
        const auto again = world.run(TakeOverDesk{w1, "替班", "轮换"}, substitute);
        QVERIFY(again.hasValue() && again->empty());  // it is theirs already
        QVERIFY(world.run(TakeOverDesk{w1, "示例", "回来"}, clerk).hasValue());
    }

    void R067_quickServicesAreCounted() {
        MemoryWorld world;
        bring(world, S::Open);
        QCOMPARE(outcome(world.run(RecordQuickService{w1, "copy"}, clerk)), std::string("desk.quick_unknown"));
        publishQuickList(world);
        for (int i = 0; i < 3; ++i) QVERIFY(world.run(RecordQuickService{w1, "copy"}, clerk).hasValue());
        QCOMPARE(world.state<DeskSessionState>(StreamKind::DeskSession, "W01").quick.at("copy"), 3);
        QVERIFY(world.run(CloseDesk{w1}, clerk).hasValue());
        QVERIFY(world.run(OpenDesk{w1, "示例", {}}, clerk).hasValue());
        QVERIFY(world.state<DeskSessionState>(StreamKind::DeskSession, "W01").quick.empty());
    }

    void R067_breaksSayWhenTheyEndAndHelpIsAsked() {
        MemoryWorld world;
        bring(world, S::Open);
        const Instant back = world.now + std::chrono::minutes{20};
        QVERIFY(world.run(PauseDesk{w1, "午休", back}, clerk).hasValue());
        QCOMPARE(*world.state<DeskSessionState>(StreamKind::DeskSession, "W01").pausedUntil, back);
        QVERIFY(world.run(AskForHelp{w1, "争执"}, clerk).hasValue());
        QCOMPARE(world.state<DeskSessionState>(StreamKind::DeskSession, "W01").helpReason, std::string("争执"));
        QVERIFY(world.run(EndHelp{w1}, supervisor()).hasValue());
        QVERIFY(world.run(ContinueDesk{w1}, clerk).hasValue());
        const auto session = world.state<DeskSessionState>(StreamKind::DeskSession, "W01");
        QVERIFY(!session.pausedUntil && session.helpSince == Instant{});
    }

    void R067_aCallForHelpIsAnswered() {
        MemoryWorld world;
        bring(world, S::Open);
        const auto session = [&] { return world.state<DeskSessionState>(StreamKind::DeskSession, "W01"); };
        const AnswerHelp answer{w1, "周主管", "两分钟到"};
        QCOMPARE(outcome(world.run(answer, supervisor())), std::string("desk.help_not_asked"));
        QVERIFY(world.run(AskForHelp{w1, "老人晕倒", HelpKind::Emergency}, clerk).hasValue());
        const Instant since = world.now;
        QVERIFY(session().helpSince == since && session().helpAbout == HelpKind::Emergency);
        world.now += std::chrono::minutes{1};
        const auto again = world.run(AskForHelp{w1, "老人晕倒", HelpKind::Emergency}, clerk);
        QVERIFY(again.hasValue() && again->empty());  // pressed twice
        QVERIFY(world.run(AskForHelp{w1, "已叫急救", HelpKind::Emergency}, clerk).hasValue());
        QVERIFY(session().helpSince == since && session().helpReason == "已叫急救");  // still waited for since then
        QCOMPARE(outcome(world.run(AnswerHelp{w1, "", "x"}, supervisor())), std::string("request.malformed"));
        QVERIFY(world.run(answer, supervisor()).hasValue());
        QVERIFY(session().helpAnsweredAt == world.now && session().helpAnsweredBy == "周主管");
        QCOMPARE(session().helpNote, std::string("两分钟到"));
        QVERIFY(session().helpSince == since);  // not settled by a promise
        QVERIFY(world.run(EndHelp{w1}, clerk).hasValue());
        QVERIFY(session().helpSince == Instant{} && session().helpAnsweredBy.empty() && session().helpNote.empty());
        const auto ended = world.run(EndHelp{w1}, supervisor());
        QVERIFY(ended.hasValue() && ended->empty());
        QVERIFY(!mayGive(clerk, answer) && mayGive(supervisor(), answer) && mayGive(clerk, AskForHelp{}));
        // A call that reaches nobody must not look like one that does.
        QVERIFY(offlineClass(CommandBody{AskForHelp{}}) == OfflineClass::Online);
    }

    void R141_stars_data() {
        QTest::addColumn<int>("stars");
        QTest::addColumn<bool>("reason");
        QTest::addColumn<QString>("refusal");
        for (const int stars : {-1, 0, 6}) QTest::addRow("R141 %d", stars) << stars << true << "evaluation.stars_wrong";
        for (const int stars : {1, 2}) {
            QTest::addRow("R141 %d with reason", stars) << stars << true << "";
            QTest::addRow("R141 %d without", stars) << stars << false << "evaluation.reason_needed";
        }
        for (const int stars : {3, 4, 5}) QTest::addRow("R141 %d", stars) << stars << false << "";
    }
    void R141_stars() {
        QFETCH(int, stars);
        QFETCH(bool, reason);
        QFETCH(QString, refusal);
        MemoryWorld world;
        world.given(StreamKind::Ticket, "t1", TicketTaken{});
        SubmitEvaluation body = rating(stars);
        if (!reason) body.reasons.clear();
        QCOMPARE(outcome(world.run(body, kiosk())), refusal.toStdString());
    }

    void R141_oneServiceIsRatedOncePerChannel() {
        MemoryWorld world;
        world.given(StreamKind::Ticket, "t1", TicketTaken{});
        world.given(StreamKind::Case, "c1", CaseOpened{});
        SubmitEvaluation body = rating(5);
        body.caseId = CaseId("c1");
        QCOMPARE(outcome(world.run(body, clerk)), std::string());
        QCOMPARE(outcome(world.run(body, clerk)), std::string("evaluation.already_rated"));
        body.channel = EvaluationChannel::QrCode;
        QCOMPARE(outcome(world.run(body, clerk)), std::string("access.not_permitted"));  // the pad only
        QCOMPARE(outcome(world.run(body, systemActor())), std::string());
        QCOMPARE(world.state<EvaluationState>(StreamKind::Evaluation, evaluationStream(body).key).caseId, CaseId("c1"));
        body.ticket = TicketId("none");
        QCOMPARE(outcome(world.run(body, systemActor())), std::string("request.not_found"));
        QCOMPARE(outcome(world.run(SubmitEvaluation{}, systemActor())), std::string("request.malformed"));
    }

    void R165_accounts() {
        MemoryWorld world;
        const CreateAccount create{AccountId("lin"), "示例", {Role::Clerk}, {}, {DeskId("W03")}};
        QCOMPARE(outcome(world.run(create, clerk)), std::string("access.not_permitted"));
        QCOMPARE(outcome(world.run(create, administrator())), std::string());
        QCOMPARE(outcome(world.run(create, administrator())), std::string("account.exists"));
        QCOMPARE(outcome(world.run(CreateAccount{}, administrator())), std::string("request.malformed"));
        QCOMPARE(outcome(world.run(DisableAccount{AccountId("nobody"), "离职"}, administrator())),
                 std::string("account.unknown"));
        QCOMPARE(outcome(world.run(DisableAccount{AccountId("lin"), ""}, administrator())),
                 std::string("case.grounds_missing"));
        QCOMPARE(outcome(world.run(DisableAccount{AccountId("lin"), "离职"}, administrator())), std::string());
        QVERIFY(world.state<AccountState>(StreamKind::Account, "lin").disabled);
        QCOMPARE(outcome(world.run(DisableAccount{AccountId("lin"), "离职"}, administrator())),
                 std::string("account.unknown"));
    }

    void devices() {
        MemoryWorld world;
        const auto enrol = [&](const EnrolDevice& body) { return outcome(world.run(body, administrator())); };
        QCOMPARE(enrol(window("", "003")), std::string("request.malformed"));
        QCOMPARE(enrol(window("key1", "")), std::string("request.malformed"));  // a window numbers cases
        QCOMPARE(enrol(window("key1", "00a")), std::string("request.malformed"));
        QCOMPARE(enrol(window("key1", "003")), std::string());
        QCOMPARE(enrol(window("key2", "003")), std::string());  // enrolled again with a new key
        QCOMPARE(world.state<AccountState>(StreamKind::Account, "pc3").publicKey, std::string("key2"));
        QCOMPARE(enrol(window("key3", "004")), std::string("account.exists"));  // but never with another code
        EnrolDevice second = window("key4", "003");
        second.device = DeviceId("pc4");
        QCOMPARE(enrol(second), std::string("paper.number_used"));
        QCOMPARE(enrol(EnrolDevice{DeviceId("screen"), "大屏", {Role::Display}, {}, "key5", ""}), std::string());
    }

    void R132_conflictsAreSettledOnce() {
        MemoryWorld world;
        ConflictRecorded recorded;
        recorded.commandKind = "case.accept";
        recorded.refusalCode = "case.state_wrong";
        recorded.papers = {"收1"};
        world.given(StreamKind::Conflict, "cmd-9", recorded);
        const auto settle = [&](const std::string& id, const std::string& words) {
            return outcome(world.run(ResolveConflict{CommandId(id), words}, supervisor()));
        };
        QCOMPARE(settle("none", "收回"), std::string("conflict.unknown"));
        QCOMPARE(settle("cmd-9", ""), std::string("case.grounds_missing"));
        QCOMPARE(settle("cmd-9", "收回凭证，已作废"), std::string());
        QCOMPARE(settle("cmd-9", "收回"), std::string("conflict.unknown"));
        const auto state = world.state<ConflictState>(StreamKind::Conflict, "cmd-9");
        QVERIFY(state.resolved);
        QCOMPARE(state.papers.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"

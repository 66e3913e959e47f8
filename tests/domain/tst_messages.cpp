// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/core/permissions.h"
#include "domain/fixture.h"

#include <set>
#include <utility>

using namespace yc::domain;
using namespace yc::domain::fixture;

namespace {
template <class Body, class Sum, std::size_t... Index>
std::vector<Body> oneOfEach(std::index_sequence<Index...>) {
    return {Body(std::variant_alternative_t<Index, Sum>{})...};
}
template <class Body, class Sum>
std::vector<Body> oneOfEach() {
    return oneOfEach<Body, Sum>(std::make_index_sequence<std::variant_size_v<Sum>>{});
}
}  // namespace

class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsAreUniqueAndStable() {
        std::set<std::string_view> commands;
        for (const CommandBody& body : oneOfEach<CommandBody, CommandSum>())
            QVERIFY2(commands.insert(commandKind(body)).second, std::string(commandKind(body)).c_str());
        std::set<std::string_view> events;
        for (const EventBody& body : oneOfEach<EventBody, EventSum>()) {
            QVERIFY2(events.insert(eventKind(body)).second, std::string(eventKind(body)).c_str());
            QVERIFY(eventVersion(body) >= 1);
        }
        QCOMPARE(commandKind(CommandBody{AcceptCase{}}), std::string_view("case.accept"));
        QCOMPARE(eventKind(EventBody{CaseAccepted{}}), std::string_view("case.accepted"));
    }

    void R165_everyCommandHasItsRow() {
        const std::vector<CommandBody> all = oneOfEach<CommandBody, CommandSum>();
        QCOMPARE(commandRules().size(), all.size());
        for (const CommandBody& body : all) {
            QCOMPARE(commandRule(body).kind, commandKind(body));
            QVERIFY2(!allowedRoles(body).empty(), std::string(commandKind(body)).c_str());
            QVERIFY(mayGive(actor("a", {allowedRoles(body).front()}), body));
            QVERIFY(!mayGive(actor("a", {}), body));
            QVERIFY(!mayGive(actor("a", {Role::Display}), body));
        }
    }

    void R165_rights_data() {
        QTest::addColumn<int>("role");
        QTest::addColumn<QByteArray>("allowed");
        // exactly these, of a sample of commands
        QTest::newRow("R165 clerk") << static_cast<int>(Role::Clerk)
                                    << QByteArray("ticket.call case.accept result.collect slip.seal");
        QTest::newRow("R165 reviewer") << static_cast<int>(Role::Reviewer)
                                       << QByteArray("item.decide slip.seal result.void");
        QTest::newRow("R165 supervisor") << static_cast<int>(Role::Supervisor)
                                         << QByteArray("ticket.call case.reopen result.void");
        QTest::newRow("R165 administrator")
            << static_cast<int>(Role::Administrator) << QByteArray("account.create catalogue.publish");
        QTest::newRow("R165 kiosk") << static_cast<int>(Role::Kiosk) << QByteArray("ticket.take evaluation.submit");
        QTest::newRow("R165 courier") << static_cast<int>(Role::Courier) << QByteArray("slip.seal");
        QTest::newRow("R165 display") << static_cast<int>(Role::Display) << QByteArray();
    }
    void R165_rights() {
        QFETCH(int, role);
        QFETCH(QByteArray, allowed);
        const std::vector<CommandBody> sample{CallTicket{}, AcceptCase{},    CollectResults{},
                                              SealSlip{},   DecideItem{},    VoidResult{},
                                              ReopenCase{}, CreateAccount{}, PublishCatalogue{}};
        const QList<QByteArray> expected = allowed.split(' ');
        for (const CommandBody& body : sample) {
            const QByteArray kind(commandKind(body).data(), static_cast<int>(commandKind(body).size()));
            QCOMPARE(mayGive(actor("a", {static_cast<Role>(role)}), body), expected.contains(kind));
        }
    }

    void R097_whatWorksOffline() {
        const std::set<std::string_view> online{
            TakeTicket::kind,        CallTicket::kind,         DecideItem::kind,
            PauseItem::kind,         ContinueItem::kind,       WithdrawCase::kind,
            ReopenCase::kind,        DeemAccepted::kind,       CreateAccount::kind,
            EnrolDevice::kind,       DisableAccount::kind,     PublishCatalogue::kind,
            ResolveConflict::kind,   VoidResult::kind,         LeaseTicket::kind,
            ReleaseTicket::kind,     PublishQueuePolicy::kind, BarPerson::kind,
            LiftBar::kind,           BookAppointment::kind,    CancelAppointment::kind,
            SealPaper::kind,         AskForHelp::kind,         AnswerHelp::kind,
            ActivateRelease::kind,   OpenThemeDraft::kind,     SaveThemeDraft::kind,
            DiscardThemeDraft::kind, AskOpinions::kind,        GiveOpinion::kind,
            AnswerOpinion::kind,     ClaimItems::kind,         ReviewThemeDraft::kind,
            PublishTheme::kind,      SuspendTheme::kind,       ResumeTheme::kind,
            CancelTheme::kind,       FollowUpper::kind,        SettleGuideProblem::kind,
            ReviseBasis::kind,       CheckCommitment::kind,    TerminateCase::kind,
            ExtendItem::kind,        RevokeItem::kind,         RepairCredit::kind,
            RemakeResult::kind,      CallJoint::kind,          AnswerJoint::kind,
            HoldJoint::kind,         CancelJoint::kind,        RecordInspection::kind,
            AskInquiry::kind,        AnswerInquiry::kind,      ExtendTolerance::kind,
            AdmitSlip::kind,         AnswerDispute::kind};
        for (const CommandBody& body : oneOfEach<CommandBody, CommandSum>())
            QVERIFY2((offlineClass(body) == OfflineClass::Online) == (online.count(commandKind(body)) != 0),
                     std::string(commandKind(body)).c_str());
    }

    /// What has left the window may be with another one by now: only the authority takes it back.
    void R067_whatIsUndoneOffline() {
        const std::set<TicketStep> online{TicketStep::NotHere, TicketStep::Requeued, TicketStep::Parked,
                                          TicketStep::Transferred};
        for (int step = 0; step <= static_cast<int>(TicketStep::Finished); ++step) {
            const UndoTicketStep undo{TicketId("t1"), DeskId("W01"), static_cast<TicketStep>(step)};
            QCOMPARE(offlineClass(undo) == OfflineClass::Online, online.count(undo.step) != 0);
        }
    }

    void R132_factsAreNeverOnlyRefused() {
        const std::set<std::string_view> facts{
            ReceiveApplication::kind, IssueCorrection::kind, AcceptCase::kind,     RefuseCase::kind,
            RecordPrint::kind,        VoidPaper::kind,       SealSlip::kind,       DispatchSlip::kind,
            ReceiveSlip::kind,        HandBackUnits::kind,   ShelveResult::kind,   CollectResults::kind,
            MailResult::kind,         CorrectOnSpot::kind,   RecordPayment::kind,  ServeResult::kind,
            TellPromises::kind,       SignPromise::kind,     CorrectPayment::kind, RecordTold::kind,
            DispatchBatch::kind,      StateKeeper::kind};
        for (const CommandBody& body : oneOfEach<CommandBody, CommandSum>()) {
            QCOMPARE(isFactCommand(body), facts.count(commandKind(body)) != 0);
            if (isFactCommand(body))  // what already happened can be told without the server
                QCOMPARE(offlineClass(body), OfflineClass::Full);
        }
    }

    void papersAndCases() {
        AcceptCase accept;
        accept.caseId = CaseId("c1");
        accept.receiptNumber = PaperNumber("收1");
        accept.acceptanceNumber = PaperNumber("受1");
        const std::vector<PaperNumber> two{PaperNumber("收1"), PaperNumber("受1")};
        QCOMPARE(paperNumbers(accept), two);  // no tolerance notice, no empty entry
        QCOMPARE(caseOf(accept), CaseId("c1"));
        QVERIFY(paperNumbers(VoidPaper{CaseId("c1"), PaperNumber("收1"), "撕"}).empty());
        QVERIFY(caseOf(PackUnit{}).empty());
        for (const CommandBody& body : oneOfEach<CommandBody, CommandSum>()) QVERIFY(paperNumbers(body).empty());
    }

    void everyEventFoldsIntoOneState() {
        for (const EventBody& body : oneOfEach<EventBody, EventSum>()) {
            const State fresh = apply(State{}, body, EventMeta{});
            QVERIFY(!std::holds_alternative<std::monostate>(fresh));
            const State again = apply(fresh, body, EventMeta{});
            QCOMPARE(again.index(), fresh.index());
        }
    }

    void R165_nobodyDecidesWithoutTheRight() {
        MemoryWorld world;
        for (const CommandBody& body : oneOfEach<CommandBody, CommandSum>()) {
            const Decision decision = world.decideOnly(world.command(body, actor("a", {Role::Display})));
            QCOMPARE(outcome(decision), std::string("access.not_permitted"));
        }
    }

    /// No command, however empty, breaks deciding: it is refused, or does nothing on an empty hall.
    void emptyCommandsOnAnEmptyHall() {
        MemoryWorld world;
        const Actor everybody = actor("a", {Role::Clerk, Role::Reviewer, Role::Supervisor, Role::Administrator,
                                            Role::Kiosk, Role::Guide, Role::Courier, Role::System});
        for (const CommandBody& body : oneOfEach<CommandBody, CommandSum>()) {
            const Decision decision = world.decideOnly(world.command(body, everybody));
            QVERIFY2(!decision || decision->empty(), std::string(commandKind(body)).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"

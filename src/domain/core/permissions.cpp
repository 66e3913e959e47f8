// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/permissions.h"

#include <algorithm>

namespace yc::domain {

const std::vector<CommandRule>& commandRules() {
    using enum Role;
    constexpr OfflineClass full = OfflineClass::Full;
    constexpr OfflineClass online = OfflineClass::Online;
    constexpr CommandNature asks = CommandNature::Request;
    constexpr CommandNature fact = CommandNature::Fact;
    static const std::vector<CommandRule> rules{
        // queue: who takes and who is called is settled by the authority; what happens at a window is not
        {TakeTicket::kind, online, asks, {Kiosk, Guide, Clerk, Supervisor}},
        {CallTicket::kind, online, asks, {Clerk, Supervisor}},
        {RecallTicket::kind, full, asks, {Clerk, Supervisor}},
        {MarkNotHere::kind, full, asks, {Clerk, Supervisor}},
        {RequeueTicket::kind, full, asks, {Clerk, Guide, Supervisor}},
        {BeginService::kind, full, asks, {Clerk, Supervisor}},
        {ParkTicket::kind, full, asks, {Clerk, Supervisor}},
        {ResumeTicket::kind, full, asks, {Clerk, Supervisor}},
        {TransferTicket::kind, full, asks, {Clerk, Supervisor}},
        {LeaveTicket::kind, full, asks, {Clerk, Supervisor}},
        {NextItemOfTicket::kind, full, asks, {Clerk, Supervisor}},
        {FinishTicket::kind, full, asks, {Clerk, Supervisor}},
        {CloseDay::kind, full, asks, {Supervisor, System}},
        // intake
        {OpenCase::kind, full, asks, {Clerk}},
        {IdentifyApplicant::kind, full, asks, {Clerk}},
        {AnswerQuestion::kind, full, asks, {Clerk}},
        {ChooseItem::kind, full, asks, {Clerk}},
        {GiveVerdict::kind, full, asks, {Clerk}},
        {FillFields::kind, full, asks, {Clerk}},
        {ChooseDelivery::kind, full, asks, {Clerk}},
        {ReceiveApplication::kind, full, fact, {Clerk}},
        {IssueCorrection::kind, full, fact, {Clerk, Supervisor}},
        {ReceiveCorrections::kind, full, asks, {Clerk}},
        {LapseCase::kind, full, asks, {Clerk, Supervisor, System}},
        {AcceptCase::kind, full, fact, {Clerk}},
        {RefuseCase::kind, full, fact, {Clerk}},
        // only the authority knows that every window has synchronised past the deadline
        {DeemAccepted::kind, online, asks, {Supervisor, System}},
        {WithdrawCase::kind, online, asks, {Clerk, Supervisor}},
        {ReopenCase::kind, online, asks, {Supervisor}},
        {VoidPaper::kind, full, fact, {Clerk, Supervisor}},
        {RecordPrint::kind, full, fact, {Clerk, Reviewer, Supervisor}},
        {SealPaper::kind, online, asks, {System}},  // organ keys stay on the server
        // items
        {StartReview::kind, full, asks, {Reviewer}},
        {CheckCriterion::kind, full, asks, {Reviewer}},
        {DecideItem::kind, online, asks, {Reviewer}},
        {PauseItem::kind, online, asks, {Reviewer}},
        {ContinueItem::kind, online, asks, {Reviewer}},
        // custody: paper is a fact once a bag is closed or somebody has signed
        {DraftSlip::kind, full, asks, {Clerk, Reviewer, Courier}},
        {PackUnit::kind, full, asks, {Clerk, Reviewer, Courier}},
        {UnpackUnit::kind, full, asks, {Clerk, Reviewer, Courier}},
        {SealSlip::kind, full, fact, {Clerk, Reviewer, Courier}},
        {DispatchSlip::kind, full, fact, {Clerk, Reviewer, Courier}},
        {ReceiveSlip::kind, full, fact, {Clerk, Reviewer, Courier}},
        {CancelSlip::kind, full, asks, {Clerk, Reviewer, Courier, Supervisor}},
        {ResolveDispute::kind, full, asks, {Clerk, Reviewer, Supervisor}},
        {ArchiveUnit::kind, full, asks, {Reviewer}},
        {HandBackUnits::kind, full, fact, {Clerk}},
        // delivery
        {ShelveResult::kind, full, fact, {Clerk}},
        {NotifyResult::kind, full, asks, {Clerk, System}},
        {CollectResults::kind, full, fact, {Clerk}},
        {MailResult::kind, full, fact, {Clerk}},
        {ConfirmMailed::kind, full, asks, {Clerk, Courier, System}},
        {VoidResult::kind, online, asks, {Reviewer, Supervisor}},
        // service
        {OpenDesk::kind, full, asks, {Clerk, Supervisor}},
        {PauseDesk::kind, full, asks, {Clerk, Supervisor}},
        {ContinueDesk::kind, full, asks, {Clerk, Supervisor}},
        {CloseDesk::kind, full, asks, {Clerk, Supervisor}},
        // the pad at the window speaks through the clerk's workstation; everything else through the centre
        {SubmitEvaluation::kind, full, asks, {Clerk, Kiosk, System}},
        {CreateAccount::kind, online, asks, {Administrator, System}},
        {EnrolDevice::kind, online, asks, {Administrator, System}},
        {DisableAccount::kind, online, asks, {Administrator, System}},
        {PublishCatalogue::kind, online, asks, {Administrator, System}},
        {ResolveConflict::kind, online, asks, {Clerk, Supervisor}},
        // queue, continued
        {NoteTicket::kind, full, asks, {Clerk, Guide, Supervisor}},
        {UndoTicketStep::kind, full, asks, {Clerk, Guide, Supervisor}},
        {PrintTicket::kind, full, asks, {Kiosk, Guide, Clerk, Supervisor}},
        {LeaseTicket::kind, online, asks, {Clerk, Supervisor}},
        {ReturnLease::kind, full, asks, {Clerk, Supervisor}},
        {CallLeased::kind, full, asks, {Clerk, Supervisor}},
        {ReleaseTicket::kind, online, asks, {Supervisor}},
        {PublishQueuePolicy::kind, online, asks, {Supervisor, Administrator, System}},
        {BarPerson::kind, online, asks, {Supervisor}},
        {LiftBar::kind, online, asks, {Supervisor}},
        {BookAppointment::kind, online, asks, {Guide, Clerk, Supervisor, System}},
        {CancelAppointment::kind, online, asks, {Guide, Clerk, Supervisor, System}},
        {TakeOverDesk::kind, full, asks, {Clerk, Supervisor}},
        {RecordQuickService::kind, full, asks, {Clerk, Supervisor}},
        {AskForHelp::kind, online, asks, {Clerk, Supervisor}},
        {EndHelp::kind, full, asks, {Clerk, Supervisor}},
        {AnswerHelp::kind, online, asks, {Supervisor}},
        // catalogue: administrators draft, units speak and claim for themselves, the centre publishes (R055)
        {ActivateRelease::kind, online, asks, {System}},
        {OpenThemeDraft::kind, online, asks, {Administrator}},
        {SaveThemeDraft::kind, online, asks, {Administrator}},
        {DiscardThemeDraft::kind, online, asks, {Administrator}},
        {AskOpinions::kind, online, asks, {Administrator}},
        {GiveOpinion::kind, online, asks, {Reviewer}},
        {AnswerOpinion::kind, online, asks, {Reviewer}},
        {ClaimItems::kind, online, asks, {Reviewer}},
        {ReviewThemeDraft::kind, online, asks, {Reviewer, Supervisor}},
        {PublishTheme::kind, online, asks, {Supervisor}},
        {SuspendTheme::kind, online, asks, {Supervisor}},
        {ResumeTheme::kind, online, asks, {Supervisor}},
        {CancelTheme::kind, online, asks, {Supervisor}},
        {FollowUpper::kind, online, asks, {Administrator}},
        // whoever finds a guide wrong says so at once, also while the centre is away (R056)
        {RaiseGuideProblem::kind, full, asks, {Clerk, Reviewer, Supervisor, Administrator, Guide}},
        {SettleGuideProblem::kind, online, asks, {Administrator, Supervisor}},
        {ReviseBasis::kind, online, asks, {Administrator, Supervisor}},
        // promises, and what is recorded beside the check: a signed paper and money taken are facts
        {CorrectOnSpot::kind, full, fact, {Clerk}},
        {CheckCommitment::kind, online, asks, {Reviewer}},
        {TerminateCase::kind, online, asks, {Clerk, Supervisor}},
        {RecordPayment::kind, full, fact, {Clerk}},
        {ExtendItem::kind, online, asks, {Reviewer}},
        {RevokeItem::kind, online, asks, {Reviewer}},
        {RepairCredit::kind, online, asks, {Supervisor}},
        // a list of persons is part of its case at the window
        {AddBatchRows::kind, full, asks, {Clerk}},
        {DropBatchRows::kind, full, asks, {Clerk}},
        {AcceptBatchRows::kind, full, asks, {Clerk}},
        // whoever sees that shared data are wrong says so; the answer comes from who asks the source's office
        {DisputeData::kind, full, asks, {Clerk, Reviewer}},
        {AnswerDispute::kind, online, asks, {Supervisor}},
        // delivery, continued; an attempt that was refused is told by whoever saw it
        {ServeResult::kind, full, fact, {Clerk}},
        {RemakeResult::kind, online, asks, {Reviewer, Supervisor}},
        {RecordAttempt::kind, full, asks, {Clerk, Reviewer, Courier, Supervisor}},
        // joint events: the window fixes the time, units answer for themselves
        {CallJoint::kind, online, asks, {Clerk, Reviewer, Supervisor}},
        {AnswerJoint::kind, online, asks, {Reviewer}},
        {HoldJoint::kind, online, asks, {Clerk, Reviewer, Supervisor}},
        {CancelJoint::kind, online, asks, {Clerk, Reviewer, Supervisor}},
        {RecordInspection::kind, online, asks, {Reviewer}},
        {AskInquiry::kind, online, asks, {Reviewer}},
        {AnswerInquiry::kind, online, asks, {Reviewer}},
        {TellPromises::kind, full, fact, {Clerk}},
        {SignPromise::kind, full, fact, {Clerk}},
        {ExtendTolerance::kind, online, asks, {Clerk, Supervisor}},
        {RemindApplicant::kind, full, asks, {Clerk, Supervisor}},
        {CorrectPayment::kind, full, fact, {Clerk, Supervisor}},
        {RecordTold::kind, full, fact, {Clerk, Reviewer, Supervisor}},
        // custody, continued
        {RouteSlip::kind, full, asks, {Clerk, Reviewer, Courier}},
        {DispatchBatch::kind, full, fact, {Clerk, Reviewer, Courier}},
        {AdmitSlip::kind, online, asks, {Clerk, Courier}},
        {NoteScan::kind, full, asks, {Clerk, Reviewer, Courier, Supervisor}},
        {StateKeeper::kind, full, fact, {Clerk}},
    };
    return rules;
}

const CommandRule& commandRule(const CommandBody& body) { return commandRules()[body.index()]; }

bool mayGive(const Actor& actor, const CommandBody& body) {
    for (const Role role : allowedRoles(body)) {
        if (actor.has(role)) return true;
    }
    return false;
}

bool mayGive(const std::vector<Role>& roles, std::string_view kind) {
    const auto& rules = commandRules();
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const CommandRule& one) { return one.kind == kind; });
    return rule != rules.end() && std::any_of(roles.begin(), roles.end(), [&](Role role) {
               return std::find(rule->roles.begin(), rule->roles.end(), role) != rule->roles.end();
           });
}

bool actsAt(const Actor& actor, const DeskId& desk) {
    return actor.desk.empty() || actor.desk == desk || actor.has(Role::Supervisor);
}

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// All commands, events and states in one place: the vocabulary both ends share.
#pragma once

#include "domain/core/meta.h"
#include "domain/custody/custody.h"
#include "domain/delivery/result.h"
#include "domain/intake/batch.h"
#include "domain/intake/case_messages.h"
#include "domain/intake/credit.h"
#include "domain/intake/promise_messages.h"
#include "domain/joint/item_task.h"
#include "domain/publication/publication.h"
#include "domain/queue/appointment.h"
#include "domain/queue/ticket.h"
#include "domain/service/service.h"

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace yc::domain {

using CommandSum = std::variant<
    TakeTicket, CallTicket, RecallTicket, MarkNotHere, RequeueTicket, BeginService, ParkTicket, ResumeTicket,
    TransferTicket, LeaveTicket, NextItemOfTicket, FinishTicket, CloseDay, OpenCase, IdentifyApplicant, AnswerQuestion,
    ChooseItem, GiveVerdict, FillFields, ChooseDelivery, ReceiveApplication, IssueCorrection, ReceiveCorrections,
    LapseCase, AcceptCase, RefuseCase, DeemAccepted, WithdrawCase, ReopenCase, VoidPaper, RecordPrint, SealPaper,
    StartReview, CheckCriterion, DecideItem, PauseItem, ContinueItem, DraftSlip, PackUnit, UnpackUnit, SealSlip,
    DispatchSlip, ReceiveSlip, CancelSlip, ResolveDispute, ArchiveUnit, HandBackUnits, ShelveResult, NotifyResult,
    CollectResults, MailResult, ConfirmMailed, VoidResult, OpenDesk, PauseDesk, ContinueDesk, CloseDesk,
    SubmitEvaluation, CreateAccount, EnrolDevice, DisableAccount, PublishCatalogue, ResolveConflict, NoteTicket,
    UndoTicketStep, PrintTicket, LeaseTicket, ReturnLease, CallLeased, ReleaseTicket, PublishQueuePolicy, BarPerson,
    LiftBar, BookAppointment, CancelAppointment, TakeOverDesk, RecordQuickService, AskForHelp, EndHelp, AnswerHelp,
    ActivateRelease, OpenThemeDraft, SaveThemeDraft, DiscardThemeDraft, AskOpinions, GiveOpinion, AnswerOpinion,
    ClaimItems, ReviewThemeDraft, PublishTheme, SuspendTheme, ResumeTheme, CancelTheme, FollowUpper, RaiseGuideProblem,
    SettleGuideProblem, ReviseBasis, CorrectOnSpot, CheckCommitment, TerminateCase, RecordPayment, ExtendItem,
    RevokeItem, RepairCredit, AddBatchRows, DropBatchRows, AcceptBatchRows, DisputeData, AnswerDispute, ServeResult,
    RemakeResult, RecordAttempt, CallJoint, AnswerJoint, HoldJoint, CancelJoint, RecordInspection, AskInquiry,
    AnswerInquiry, TellPromises, SignPromise, ExtendTolerance, RemindApplicant, CorrectPayment, RecordTold, RouteSlip,
    DispatchBatch, AdmitSlip, NoteScan, StateKeeper>;

using EventSum = std::variant<
    TicketTaken, TicketCalled, TicketRecalled, TicketNotHere, TicketRequeued, ServiceBegun, TicketParked, TicketResumed,
    TicketTransferred, TicketLeft, NextItemBegun, TicketFinished, TicketClosedWithDay, CaseOpened, ApplicantIdentified,
    QuestionAnswered, ItemsChosen, VerdictGiven, FieldsFilled, DeliveryChosen, CorrectionIssued, CorrectionsReceived,
    CaseLapsed, ApplicationReceived, CaseAccepted, CaseRefused, CaseDeemedAccepted, CaseWithdrawn, CaseReopened,
    PaperVoided, PaperPrinted, PaperSealed, CaseReady, CaseClosed, ReviewStarted, CriterionChecked, ItemDecided,
    ItemReleased, ItemTerminated, ItemPaused, ItemContinued, CaseDecided, UnitLabelled, UnitPacked, UnitUnpacked,
    UnitSealed, UnitDispatched, UnitReceived, UnitDisputed, UnitSettled, UnitArchived, UnitHandedBack, SlipDrafted,
    SlipLineAdded, SlipLineRemoved, SlipSealed, SlipDispatched, SlipReceived, SlipCancelled, ResultMade, ResultShelved,
    ResultNotified, ResultCollected, ResultMailed, ResultDelivered, ResultCameBack, ResultVoided, DeskOpened,
    DeskPaused, DeskContinued, DeskClosed, EvaluationSubmitted, AccountCreated, AccountDisabled, CataloguePublished,
    ConflictRecorded, ConflictResolved, TicketNoted, TicketStepUndone, TicketPrinted, TicketLeased, TicketLeaseEnded,
    QueuePolicyPublished, PersonBarred, BarLifted, AppointmentBooked, AppointmentKept, AppointmentCancelled,
    DeskTakenOver, QuickServiceRecorded, HelpAsked, HelpEnded, HelpAnswered, TicketFreed, CatalogueInForce,
    UpperCompared, ThemeDraftOpened, ThemeDraftSaved, ThemeDraftDiscarded, OpinionsAsked, OpinionGiven, OpinionAnswered,
    ItemsClaimed, ThemeDraftReviewed, ThemePublished, ThemeStatusChanged, UpperFollowed, GuideProblemRaised,
    GuideProblemSettled, CorrectedOnSpot, CommitmentMade, CommitmentChecked, CaseTerminated, PaymentRecorded,
    ResultsHandedOver, ItemExtended, ItemRevoked, CreditBroken, CreditRepaired, BatchRowsAdded, BatchRowsDropped,
    BatchRowsAccepted, OpenedInBatch, AcceptedInBatch, DataDisputed, DisputeAnswered, ResultAnnounced, ResultServed,
    AttemptRecorded, ResultReplaced, JointCalled, JointAnswered, JointHeld, JointCancelled, JointArranged,
    JointConcluded, InspectionRecorded, InquiryAsked, InquiryAnswered, PromisesTold, PromiseSigned, ToleranceExtended,
    ApplicantReminded, PaymentCorrected, PaperTold, UnitMisrouted, UnitAdmitted, SlipRouted, SlipAdmitted, ScanRefused,
    KeeperStated>;

using StateSum =
    std::variant<std::monostate, TicketState, CaseState, MaterialUnitState, SlipState, ResultState, DeskSessionState,
                 EvaluationState, AccountState, CatalogueState, ConflictState, QueuePolicyState, QueueBarState,
                 AppointmentState, ThemeLifeState, CreditState, JointState, ScanLogState>;

// The three sums below are variants to their users (visit, get, get_if). They are classes so that copying, moving and
// destroying a hundred alternatives is compiled once, in messages.cpp, and not in every file that hands one on.

class CommandBody : public CommandSum {
public:
    CommandBody();
    template <class Value>
    requires(!std::is_base_of_v<CommandSum, std::remove_cvref_t<Value>> && std::is_constructible_v<CommandSum, Value>)
        CommandBody(Value&& value)
        : CommandSum(std::forward<Value>(value)) {}  // NOLINT: implicit, as a variant is
    CommandBody(const CommandBody& other);
    CommandBody(CommandBody&& other) noexcept;
    ~CommandBody();
    CommandBody& operator=(const CommandBody& other);
    CommandBody& operator=(CommandBody&& other) noexcept;
};

class EventBody : public EventSum {
public:
    EventBody();
    template <class Value>
    requires(!std::is_base_of_v<EventSum, std::remove_cvref_t<Value>> && std::is_constructible_v<EventSum, Value>)
        EventBody(Value&& value)
        : EventSum(std::forward<Value>(value)) {}  // NOLINT: implicit, as a variant is
    EventBody(const EventBody& other);
    EventBody(EventBody&& other) noexcept;
    ~EventBody();
    EventBody& operator=(const EventBody& other);
    EventBody& operator=(EventBody&& other) noexcept;
};

/// The folded state of one stream; monostate = the stream does not exist.
class State : public StateSum {
public:
    State();
    template <class Value>
    requires(!std::is_base_of_v<StateSum, std::remove_cvref_t<Value>> && std::is_constructible_v<StateSum, Value>)
        State(Value&& value)
        : StateSum(std::forward<Value>(value)) {}  // NOLINT: implicit, as a variant is
    State(const State& other);
    State(State&& other) noexcept;
    ~State();
    State& operator=(const State& other);
    State& operator=(State&& other) noexcept;
};

struct Command {
    CommandId id;
    ScopeId scope;
    Actor actor;
    Instant occurredAt{};
    DecisionBasis basis;
    /// What this command builds on: versions of the streams as the sender saw them. Empty = no claim.
    std::vector<std::pair<StreamId, Version>> expects;
    CommandBody body;
};

struct NewEvent {
    StreamId stream;
    EventBody body;
};

struct RecordedEvent {
    EventMeta meta;
    EventBody body;
};

std::string_view commandKind(const CommandBody& body);
std::string_view eventKind(const EventBody& body);
int eventVersion(const EventBody& body);

/// How a command behaves when the home server is away (design 4).
enum class OfflineClass { Full, Online };
OfflineClass offlineClass(const CommandBody& body);
/// 事实指令: reports what already happened on paper; never only refused, kept in a conflict stream.
bool isFactCommand(const CommandBody& body);
/// 逐份判定: the authority decides each line by itself, so its decision stands also where it differs from the sender's and a
/// paper is out: what differs is a disputed line, never a slip that did not happen.
bool decidedLineByLine(const CommandBody& body);
/// Roles that may give this command; a session needs one of them (R165).
const std::vector<Role>& allowedRoles(const CommandBody& body);
/// Numbers of papers this command puts into the world.
std::vector<PaperNumber> paperNumbers(const CommandBody& body);
/// The case a command speaks of, if any.
CaseId caseOf(const CommandBody& body);

/// Folds one event into a state; never refuses, reads nothing but its arguments.
State apply(State state, const EventBody& event, const EventMeta& meta);

}  // namespace yc::domain

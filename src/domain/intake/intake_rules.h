// SPDX-License-Identifier: GPL-3.0-or-later
// 窗口规则: decide and apply for everything that happens to a case at the window.
//
//   Draft ─ReceiveApplication→ Received ─┐            ┌→ Accepted | AcceptedWithTolerance ─StartReview→ InProcess
//     │                          ↑       ├─AcceptCase─┘
//     ├──────────AcceptCase──────│───────┘            DeemAccepted (after day 5) → DeemedAccepted ─StartReview→ InProcess
//     ├─IssueCorrection→ AwaitingCorrection ─ReceiveCorrections→ Received
//     │                          └─LapseCase→ Lapsed ─ReopenCase→ AwaitingCorrection
//     └─RefuseCase→ NotAccepted ─ReopenCase→ Draft | Received
//   WithdrawCase leads from every state before the decision to Withdrawn, or to Decided when some items are decided.
//
// When the application counts as received (行政许可法 32(4)):
//   - ReceiveApplication holds the papers: receivedAt is set, decideReceiptBy is the fifth working day after it, and
//     DeemAccepted becomes possible once that day is over.
//   - AcceptCase on a draft receives and accepts in one act (ApplicationReceived and CaseAccepted together).
//   - IssueCorrection on a draft records the application as received without a receipt, for all papers go back (R074).
//     The duty to tell within five days is thereby met: decideReceiptBy counts in Received only.
//   - ReceiveCorrections receives it anew: five days run from the day all corrections arrived, and a later acceptance
//     dates from that day (32(5)). It stays possible after the deadline until the case has lapsed.
// Accepted turns into InProcess with the first review a department begins.
// Permission is checked before these rules; only the supervisor's override of R075 looks at the role.
#pragma once

#include "domain/core/decide.h"

namespace yc::domain {

Decision decideBody(const OpenCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const IdentifyApplicant& body, const Command& command, const DecideContext& context);
Decision decideBody(const AnswerQuestion& body, const Command& command, const DecideContext& context);
Decision decideBody(const ChooseItem& body, const Command& command, const DecideContext& context);
/// After acceptance only for a tolerated paper that is handed in now (verdict Complete).
Decision decideBody(const GiveVerdict& body, const Command& command, const DecideContext& context);
Decision decideBody(const FillFields& body, const Command& command, const DecideContext& context);
Decision decideBody(const ChooseDelivery& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReceiveApplication& body, const Command& command, const DecideContext& context);
Decision decideBody(const IssueCorrection& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReceiveCorrections& body, const Command& command, const DecideContext& context);
Decision decideBody(const LapseCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const AcceptCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const RefuseCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const DeemAccepted& body, const Command& command, const DecideContext& context);
Decision decideBody(const WithdrawCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReopenCase& body, const Command& command, const DecideContext& context);
/// Only papers whose effect can be taken back: the notice, the refusal, and a receipt before acceptance.
Decision decideBody(const VoidPaper& body, const Command& command, const DecideContext& context);
Decision decideBody(const RecordPrint& body, const Command& command, const DecideContext& context);
Decision decideBody(const CorrectOnSpot& body, const Command& command, const DecideContext& context);
/// One per item; where the catalogue names the amount, exactly that (R085).
Decision decideBody(const RecordPayment& body, const Command& command, const DecideContext& context);
/// By the item's department, once. Not kept: the credit record says so.
Decision decideBody(const CheckCommitment& body, const Command& command, const DecideContext& context);
/// Only a grant whose commitment was found untrue; a result still here is voided with it.
Decision decideBody(const RevokeItem& body, const Command& command, const DecideContext& context);
/// Not before a tolerated paper is late; ends every undecided item and voids what has not gone out.
Decision decideBody(const TerminateCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const RepairCredit& body, const Command& command, const DecideContext& context);
/// Every promise this acceptance rests on, told at once; one that no longer fits is void and told anew.
Decision decideBody(const TellPromises& body, const Command& command, const DecideContext& context);
/// Once. After acceptance by silence the commitment stands from today.
Decision decideBody(const SignPromise& body, const Command& command, const DecideContext& context);
/// A tolerated paper that has not come yet; also when its date has just passed.
Decision decideBody(const ExtendTolerance& body, const Command& command, const DecideContext& context);
Decision decideBody(const RemindApplicant& body, const Command& command, const DecideContext& context);
/// The payment stays on record and does not count any more.
Decision decideBody(const CorrectPayment& body, const Command& command, const DecideContext& context);
/// Once for each paper; papers handed across the counter were told when they were issued.
Decision decideBody(const RecordTold& body, const Command& command, const DecideContext& context);
/// Once for each paper that stands; a second edition would be another document under the same number.
Decision decideBody(const SealPaper& body, const Command& command, const DecideContext& context);

void applyBody(CaseState& state, const CaseOpened& event, const EventMeta& meta);
void applyBody(CaseState& state, const ApplicantIdentified& event, const EventMeta& meta);
void applyBody(CaseState& state, const QuestionAnswered& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemsChosen& event, const EventMeta& meta);
void applyBody(CaseState& state, const VerdictGiven& event, const EventMeta& meta);
void applyBody(CaseState& state, const FieldsFilled& event, const EventMeta& meta);
void applyBody(CaseState& state, const DeliveryChosen& event, const EventMeta& meta);
void applyBody(CaseState& state, const CorrectionIssued& event, const EventMeta& meta);
void applyBody(CaseState& state, const CorrectionsReceived& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseLapsed& event, const EventMeta& meta);
void applyBody(CaseState& state, const ApplicationReceived& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseAccepted& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseRefused& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseDeemedAccepted& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseWithdrawn& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseReopened& event, const EventMeta& meta);
void applyBody(CaseState& state, const PaperVoided& event, const EventMeta& meta);
void applyBody(CaseState& state, const PaperPrinted& event, const EventMeta& meta);
void applyBody(CaseState& state, const PaperSealed& event, const EventMeta& meta);
void applyBody(CaseState& state, const CorrectedOnSpot& event, const EventMeta& meta);
void applyBody(CaseState& state, const CommitmentMade& event, const EventMeta& meta);
void applyBody(CaseState& state, const CommitmentChecked& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseTerminated& event, const EventMeta& meta);
void applyBody(CaseState& state, const PaymentRecorded& event, const EventMeta& meta);
void applyBody(CaseState& state, const ResultsHandedOver& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemRevoked& event, const EventMeta& meta);
void applyBody(CaseState& state, const PromisesTold& event, const EventMeta& meta);
void applyBody(CaseState& state, const PromiseSigned& event, const EventMeta& meta);
void applyBody(CaseState& state, const ToleranceExtended& event, const EventMeta& meta);
void applyBody(CaseState& state, const ApplicantReminded& event, const EventMeta& meta);
void applyBody(CaseState& state, const PaymentCorrected& event, const EventMeta& meta);
void applyBody(CaseState& state, const PaperTold& event, const EventMeta& meta);
void applyBody(CreditState& state, const CreditBroken& event, const EventMeta& meta);
void applyBody(CreditState& state, const CreditRepaired& event, const EventMeta& meta);

/// Puts a numbered paper on the case's record, once; an empty number is no paper. What a window issues is told with it.
void recordPaper(CaseState& state, PaperKind kind, const PaperNumber& number, const EventMeta& meta);
/// Counts a visit (R086).
void recordTrip(CaseState& state, TripReason reason, const EventMeta& meta);

}  // namespace yc::domain

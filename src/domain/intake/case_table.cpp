// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/case_table.h"

#include "domain/delivery/result.h"
#include "domain/intake/batch.h"
#include "domain/intake/case_messages.h"
#include "domain/intake/promise_messages.h"

namespace yc::domain {

const TransitionTable<CaseStatus>& caseTransitions() {
    using enum CaseStatus;
    static const TransitionTable<CaseStatus> table{
        {OpenCase::kind, {None}, {Draft}},
        {IdentifyApplicant::kind, {Draft, Received}, {Draft, Received}},
        {AnswerQuestion::kind, {Draft, Received}, {Draft, Received}},
        {ChooseItem::kind, {Draft, Received}, {Draft, Received}},
        // after acceptance only for a tolerated paper that is handed in now
        {GiveVerdict::kind,
         {Draft, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready},
         {Draft, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready}},
        {FillFields::kind, {Draft, Received}, {Draft, Received}},
        {ChooseDelivery::kind,
         {Draft, AwaitingCorrection, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided,
          Ready},
         {Draft, AwaitingCorrection, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided,
          Ready}},
        {AddBatchRows::kind, {Draft, Received}, {Draft, Received}},
        {DropBatchRows::kind, {Draft, AwaitingCorrection, Received}, {Draft, AwaitingCorrection, Received}},
        {AcceptBatchRows::kind, {Accepted, DeemedAccepted}, {Accepted, DeemedAccepted}},
        {DisputeData::kind,
         {Draft, AwaitingCorrection, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided,
          Ready},
         {Draft, AwaitingCorrection, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided,
          Ready}},
        {AnswerDispute::kind,
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn},
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn}},
        {ReceiveApplication::kind, {Draft}, {Received}},
        {IssueCorrection::kind, {Draft, Received}, {AwaitingCorrection}},
        {ReceiveCorrections::kind, {AwaitingCorrection}, {Received}},
        {LapseCase::kind, {AwaitingCorrection}, {Lapsed}},
        {AcceptCase::kind, {Draft, Received}, {Accepted, AcceptedWithTolerance}},
        {RefuseCase::kind, {Draft, Received}, {NotAccepted}},
        {DeemAccepted::kind, {Received}, {DeemedAccepted}},
        {WithdrawCase::kind,
         {Draft, AwaitingCorrection, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess},
         {Withdrawn, Decided}},
        {ReopenCase::kind, {Lapsed, NotAccepted}, {AwaitingCorrection, Draft, Received}},
        {VoidPaper::kind, {Draft, AwaitingCorrection, NotAccepted, Received}, {Draft, Received}},
        {RecordPrint::kind,
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn},
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn}},
        {SealPaper::kind,
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn},
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn}},
        // what departments do (joint/task_table.h says in which state of the item)
        {StartReview::kind, {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess}, {InProcess}},
        {CheckCriterion::kind, {InProcess}, {InProcess}},
        {DecideItem::kind, {InProcess}, {InProcess, Decided}},
        {PauseItem::kind, {InProcess}, {InProcess}},
        {ContinueItem::kind, {InProcess}, {InProcess}},
        {ExtendItem::kind,
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess},
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess}},
        {CallJoint::kind,
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess},
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess}},
        {RecordInspection::kind,
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess},
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess}},
        {AskInquiry::kind,
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess},
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess}},
        {AnswerInquiry::kind,
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready, Closed},
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready, Closed}},
        {RecordAttempt::kind,
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn},
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn}},
        // promises and what is recorded beside the check
        {CorrectOnSpot::kind, {Draft, Received}, {Draft, Received}},
        {CheckCommitment::kind,
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready, Closed},
         {Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready, Closed}},
        {RevokeItem::kind, {InProcess, Decided, Ready, Closed}, {InProcess, Decided, Ready, Closed}},
        {TerminateCase::kind, {AcceptedWithTolerance, InProcess, Decided, Ready}, {Terminated}},
        // after acceptance by silence a promise is still told and signed
        {TellPromises::kind,
         {Draft, Received, DeemedAccepted, InProcess},
         {Draft, Received, DeemedAccepted, InProcess}},
        {SignPromise::kind, {Draft, Received, DeemedAccepted, InProcess}, {Draft, Received, DeemedAccepted, InProcess}},
        {ExtendTolerance::kind,
         {AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready},
         {AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready}},
        {RemindApplicant::kind,
         {AwaitingCorrection, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready},
         {AwaitingCorrection, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready}},
        {StateKeeper::kind,
         {Accepted, AcceptedWithTolerance, InProcess, Decided, Ready},
         {Accepted, AcceptedWithTolerance, InProcess, Decided, Ready}},
        {RecordPayment::kind,
         {Draft, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready},
         {Draft, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, InProcess, Decided, Ready}},
        // money is given back, and people are told, also of what has ended
        {CorrectPayment::kind,
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn},
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn}},
        {RecordTold::kind,
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn},
         {Draft, AwaitingCorrection, Lapsed, Received, Accepted, AcceptedWithTolerance, DeemedAccepted, NotAccepted,
          InProcess, Decided, Ready, Closed, Terminated, Withdrawn}},
    };
    return table;
}

std::string_view caseStatusWord(CaseStatus status) {
    switch (status) {
    case CaseStatus::None: return "没有";
    case CaseStatus::Draft: return "登记中";
    case CaseStatus::AwaitingCorrection: return "待补正";
    case CaseStatus::Lapsed: return "逾期未补正";
    case CaseStatus::Received: return "已收件";
    case CaseStatus::Accepted: return "已受理";
    case CaseStatus::AcceptedWithTolerance: return "容缺受理";
    case CaseStatus::DeemedAccepted: return "视为受理";
    case CaseStatus::NotAccepted: return "不予受理";
    case CaseStatus::InProcess: return "办理中";
    case CaseStatus::Decided: return "已办结";
    case CaseStatus::Ready: return "待领取";
    case CaseStatus::Closed: return "已归档";
    case CaseStatus::Terminated: return "已终止";
    case CaseStatus::Withdrawn: return "已撤回";
    }
    return {};
}

bool isInHand(CaseStatus status) { return permits(caseTransitions(), StartReview::kind, status); }

}  // namespace yc::domain

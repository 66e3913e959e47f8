// SPDX-License-Identifier: GPL-3.0-or-later
// 联办规则: each department's review and decision within the case (R112), and what follows for the others (R027).
//
//   Waiting ─ItemReleased→ Pending ─StartReview→ UnderReview ─DecideItem→ Granted | Refused
//      └─ItemTerminated→ Terminated      PauseItem ↓ ↑ ContinueItem
//                                      SpecialProcedure (clock stopped, 行政许可法 45)
//
// Only the item's own department acts, or the supervisor. The case turns InProcess with the first review and Decided
// with the last decision. A decision releases what waited for it, with dates from that day on, and terminates what can
// no longer be decided because every alternative it needs is refused or terminated.
// Tolerated papers do not stop a decision; they stop handing over the result.
#pragma once

#include "domain/core/decide.h"

namespace yc::domain {

struct TaskAtHand {
    const CaseState* state = nullptr;
    const ItemTask* task = nullptr;
};
/// The item, if its state allows a command of this kind and it belongs to the actor's department.
Expected<TaskAtHand, Refusal> taskFor(const CaseId& caseId, const ItemId& item, std::string_view commandKind,
                                      const Command& command, const DecideContext& context);

Decision decideBody(const StartReview& body, const Command& command, const DecideContext& context);
Decision decideBody(const CheckCriterion& body, const Command& command, const DecideContext& context);
/// An opinion is needed with a refusal and with a grant against a failed criterion; a decision number with a refusal.
Decision decideBody(const DecideItem& body, const Command& command, const DecideContext& context);
Decision decideBody(const AskInquiry& body, const Command& command, const DecideContext& context);
Decision decideBody(const AnswerInquiry& body, const Command& command, const DecideContext& context);
Decision decideBody(const PauseItem& body, const Command& command, const DecideContext& context);
/// Both due dates move; the approver is named on the notice (42).
Decision decideBody(const ExtendItem& body, const Command& command, const DecideContext& context);
/// Due dates move by the working days after the day of the notice up to today.
Decision decideBody(const ContinueItem& body, const Command& command, const DecideContext& context);

void applyBody(CaseState& state, const ReviewStarted& event, const EventMeta& meta);
void applyBody(CaseState& state, const CriterionChecked& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemDecided& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemReleased& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemTerminated& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemPaused& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemExtended& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemContinued& event, const EventMeta& meta);
void applyBody(CaseState& state, const InquiryAsked& event, const EventMeta& meta);
void applyBody(CaseState& state, const InquiryAnswered& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseDecided& event, const EventMeta& meta);

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// 联办活动规则: who calls, answers, holds and cancels, and what silence means (R113 – R116).
//
//   None ─CallJoint→ Invited ─HoldJoint→ Held
//                     │  └─AnswerJoint (until the day asked for)
//                     └─CancelJoint→ Cancelled
//
// One event per rule and case stands at a time. The window, the supervisor, the lead or the organiser calls it; the time
// lies after the day until which the units answer. An invited unit that neither answered nor came counts as agreeing only
// where the theme says so; otherwise the minutes say that it was absent. While an event is open its items are not decided.
#pragma once

#include "domain/core/decide.h"
#include "domain/core/transition.h"

namespace yc::domain {

const TransitionTable<JointStatus>& jointTransitions();
/// "已通知".
std::string_view jointStatusWord(JointStatus status);
/// "联合踏勘".
std::string_view jointWorkWord(JointWork work);

/// The open event of this item, or nullptr.
const JointRef* openJoint(const CaseState& state, const ItemId& item);

Decision decideBody(const CallJoint& body, const Command& command, const DecideContext& context);
Decision decideBody(const AnswerJoint& body, const Command& command, const DecideContext& context);
Decision decideBody(const HoldJoint& body, const Command& command, const DecideContext& context);
Decision decideBody(const CancelJoint& body, const Command& command, const DecideContext& context);
Decision decideBody(const RecordInspection& body, const Command& command, const DecideContext& context);

void applyBody(JointState& state, const JointCalled& event, const EventMeta& meta);
void applyBody(JointState& state, const JointAnswered& event, const EventMeta& meta);
void applyBody(JointState& state, const JointHeld& event, const EventMeta& meta);
void applyBody(JointState& state, const JointCancelled& event, const EventMeta& meta);
void applyBody(CaseState& state, const JointArranged& event, const EventMeta& meta);
void applyBody(CaseState& state, const JointConcluded& event, const EventMeta& meta);
void applyBody(CaseState& state, const InspectionRecorded& event, const EventMeta& meta);

}  // namespace yc::domain

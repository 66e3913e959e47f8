// SPDX-License-Identifier: GPL-3.0-or-later
// 班次、评价、账号、冲突: rules of the smaller streams around a case.
#pragma once

#include "domain/core/decide.h"
#include "domain/core/transition.h"

#include <string_view>

namespace yc::domain {

/// Which command may follow which state of a desk session, and where it leads.
const TransitionTable<DeskStatus>& deskTransitions();
/// 未开, 服务中, 暂停, 已关.
std::string_view deskStatusName(DeskStatus status);

/// 一次一评: the stream a rating belongs to. One service (its ticket; without one, the case) is rated once through each
/// channel, so the stream's key is the service and the channel: a second rating finds the stream taken (R141).
StreamId evaluationStream(const SubmitEvaluation& rating);

Decision decideBody(const OpenDesk& body, const Command& command, const DecideContext& context);
Decision decideBody(const PauseDesk& body, const Command& command, const DecideContext& context);
Decision decideBody(const ContinueDesk& body, const Command& command, const DecideContext& context);
Decision decideBody(const CloseDesk& body, const Command& command, const DecideContext& context);
Decision decideBody(const TakeOverDesk& body, const Command& command, const DecideContext& context);
Decision decideBody(const RecordQuickService& body, const Command& command, const DecideContext& context);
Decision decideBody(const AskForHelp& body, const Command& command, const DecideContext& context);
Decision decideBody(const AnswerHelp& body, const Command& command, const DecideContext& context);
Decision decideBody(const EndHelp& body, const Command& command, const DecideContext& context);
Decision decideBody(const SubmitEvaluation& body, const Command& command, const DecideContext& context);
Decision decideBody(const CreateAccount& body, const Command& command, const DecideContext& context);
/// A device that is enrolled already gets its new key; its desk code never changes, case numbers are built on it.
Decision decideBody(const EnrolDevice& body, const Command& command, const DecideContext& context);
Decision decideBody(const DisableAccount& body, const Command& command, const DecideContext& context);
Decision decideBody(const ResolveConflict& body, const Command& command, const DecideContext& context);

void applyBody(DeskSessionState& state, const DeskOpened& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const DeskPaused& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const DeskContinued& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const DeskClosed& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const DeskTakenOver& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const QuickServiceRecorded& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const HelpAsked& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const HelpAnswered& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const HelpEnded& event, const EventMeta& meta);
void applyBody(EvaluationState& state, const EvaluationSubmitted& event, const EventMeta& meta);
void applyBody(AccountState& state, const AccountCreated& event, const EventMeta& meta);
void applyBody(AccountState& state, const AccountDisabled& event, const EventMeta& meta);
void applyBody(ConflictState& state, const ConflictRecorded& event, const EventMeta& meta);
void applyBody(ConflictState& state, const ConflictResolved& event, const EventMeta& meta);

}  // namespace yc::domain

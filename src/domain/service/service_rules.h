// SPDX-License-Identifier: GPL-3.0-or-later
// 班次、评价、账号、目录、冲突: Rules of the smaller streams around a case.
#pragma once

#include "domain/core/decide.h"

namespace yc::domain {

Decision decideBody(const OpenDesk& body, const Command& command, const DecideContext& context);
Decision decideBody(const PauseDesk& body, const Command& command, const DecideContext& context);
Decision decideBody(const ContinueDesk& body, const Command& command, const DecideContext& context);
Decision decideBody(const CloseDesk& body, const Command& command, const DecideContext& context);
Decision decideBody(const SubmitEvaluation& body, const Command& command, const DecideContext& context);
Decision decideBody(const CreateAccount& body, const Command& command, const DecideContext& context);
Decision decideBody(const EnrolDevice& body, const Command& command, const DecideContext& context);
Decision decideBody(const DisableAccount& body, const Command& command, const DecideContext& context);
Decision decideBody(const PublishCatalogue& body, const Command& command, const DecideContext& context);
Decision decideBody(const ResolveConflict& body, const Command& command, const DecideContext& context);

void applyBody(DeskSessionState& state, const DeskOpened& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const DeskPaused& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const DeskContinued& event, const EventMeta& meta);
void applyBody(DeskSessionState& state, const DeskClosed& event, const EventMeta& meta);
void applyBody(EvaluationState& state, const EvaluationSubmitted& event, const EventMeta& meta);
void applyBody(AccountState& state, const AccountCreated& event, const EventMeta& meta);
void applyBody(AccountState& state, const AccountDisabled& event, const EventMeta& meta);
void applyBody(CatalogueState& state, const CataloguePublished& event, const EventMeta& meta);
void applyBody(ConflictState& state, const ConflictRecorded& event, const EventMeta& meta);
void applyBody(ConflictState& state, const ConflictResolved& event, const EventMeta& meta);

} // namespace yc::domain

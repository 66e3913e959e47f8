// SPDX-License-Identifier: GPL-3.0-or-later
// 联办规则: Each department's review and decision within the case.
#pragma once

#include "domain/core/decide.h"

namespace yc::domain {

Decision decideBody(const StartReview& body, const Command& command, const DecideContext& context);
Decision decideBody(const CheckCriterion& body, const Command& command, const DecideContext& context);
Decision decideBody(const DecideItem& body, const Command& command, const DecideContext& context);
Decision decideBody(const PauseItem& body, const Command& command, const DecideContext& context);
Decision decideBody(const ContinueItem& body, const Command& command, const DecideContext& context);

void applyBody(CaseState& state, const ReviewStarted& event, const EventMeta& meta);
void applyBody(CaseState& state, const CriterionChecked& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemDecided& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemReleased& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemTerminated& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemPaused& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemContinued& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseDecided& event, const EventMeta& meta);

} // namespace yc::domain

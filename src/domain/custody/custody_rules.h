// SPDX-License-Identifier: GPL-3.0-or-later
// 流转规则: How paper moves: packed, sealed, signed for line by line (R100, R103), with one keeper at any moment (R110).
#pragma once

#include "domain/core/decide.h"

namespace yc::domain {

Decision decideBody(const DraftSlip& body, const Command& command, const DecideContext& context);
Decision decideBody(const PackUnit& body, const Command& command, const DecideContext& context);
Decision decideBody(const UnpackUnit& body, const Command& command, const DecideContext& context);
Decision decideBody(const SealSlip& body, const Command& command, const DecideContext& context);
Decision decideBody(const DispatchSlip& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReceiveSlip& body, const Command& command, const DecideContext& context);
Decision decideBody(const CancelSlip& body, const Command& command, const DecideContext& context);
Decision decideBody(const ResolveDispute& body, const Command& command, const DecideContext& context);
Decision decideBody(const ArchiveUnit& body, const Command& command, const DecideContext& context);
Decision decideBody(const HandBackUnits& body, const Command& command, const DecideContext& context);

void applyBody(MaterialUnitState& state, const UnitLabelled& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitPacked& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitUnpacked& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitSealed& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitDispatched& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitReceived& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitDisputed& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitSettled& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitArchived& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitHandedBack& event, const EventMeta& meta);
void applyBody(SlipState& state, const SlipDrafted& event, const EventMeta& meta);
void applyBody(SlipState& state, const SlipLineAdded& event, const EventMeta& meta);
void applyBody(SlipState& state, const SlipLineRemoved& event, const EventMeta& meta);
void applyBody(SlipState& state, const SlipSealed& event, const EventMeta& meta);
void applyBody(SlipState& state, const SlipDispatched& event, const EventMeta& meta);
void applyBody(SlipState& state, const SlipReceived& event, const EventMeta& meta);
void applyBody(SlipState& state, const SlipCancelled& event, const EventMeta& meta);

} // namespace yc::domain

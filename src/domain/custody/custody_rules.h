// SPDX-License-Identifier: GPL-3.0-or-later
// 流转规则: How paper moves: packed, sealed, signed for line by line (R100, R103), with one keeper at any moment (R110).
#pragma once

#include "domain/core/decide.h"
#include "domain/core/transition.h"

namespace yc::domain {

/// Which command may follow which state of a slip, and where it leads.
const TransitionTable<SlipStatus>& slipTransitions();
/// The same for one unit of paper. Commands on a slip move its units along.
const TransitionTable<UnitStatus>& unitTransitions();
/// 装袋中, 已封单 … and 在窗口, 已装袋 …, as told in a refusal.
std::string_view slipStatusName(SlipStatus status);
std::string_view unitStatusName(UnitStatus status);
/// 现场交接, 快递批次 …
std::string_view slipRouteName(SlipRoute route);
/// "W03 窗口", "公安局", "申请人".
std::string keeperName(const Keeper& keeper, const catalogue::Release* release);
/// May this actor sign for the keeper? Clerks for their window, reviewers for their unit; a courier carries for all.
bool actsFor(const Actor& actor, const Keeper& keeper);

/// Clocks of two devices may differ by this much; a signature within it stands at the time of the earlier one, so that
/// signatures never run backwards.
inline constexpr Milliseconds signatureTolerance{2 * 60'000};

/// 退还: the events that give these papers of a case back to its applicant; used by HandBackUnits and by the collection
/// of results, so that both leave against one receipt.
Decision handBack(const CaseId& caseId, const std::vector<MaterialLabel>& labels, const PaperNumber& receipt,
                  const Actor& actor, const DecideContext& context);

Decision decideBody(const DraftSlip& body, const Command& command, const DecideContext& context);
/// Why a line cannot go to a department any more: its case has ended. Empty: it can.
std::string endedWord(const MaterialUnitState& unit, const DecideContext& context);

/// The slip leaves, and what is sealed in it; a line whose paper is not in the bag any more stays out of it.
std::vector<NewEvent> departureEvents(const SlipId& id, const SlipState& slip, const SlipDeparture& departure,
                                      Instant at, const DecideContext& context);

Decision decideBody(const RouteSlip& body, const Command& command, const DecideContext& context);
Decision decideBody(const DispatchBatch& body, const Command& command, const DecideContext& context);
Decision decideBody(const AdmitSlip& body, const Command& command, const DecideContext& context);
Decision decideBody(const NoteScan& body, const Command& command, const DecideContext& context);
Decision decideBody(const StateKeeper& body, const Command& command, const DecideContext& context);
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
void applyBody(MaterialUnitState& state, const UnitMisrouted& event, const EventMeta& meta);
void applyBody(MaterialUnitState& state, const UnitAdmitted& event, const EventMeta& meta);
void applyBody(SlipState& state, const SlipRouted& event, const EventMeta& meta);
void applyBody(SlipState& state, const SlipAdmitted& event, const EventMeta& meta);
void applyBody(ScanLogState& state, const ScanRefused& event, const EventMeta& meta);
void applyBody(CaseState& state, const KeeperStated& event, const EventMeta& meta);
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

}  // namespace yc::domain

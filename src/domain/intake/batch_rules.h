// SPDX-License-Identifier: GPL-3.0-or-later
// 批量名单规则: a list is filled while its case is checked, accepted with it, and ends with it. And 数据异议 (R158).
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/core/decide.h"

namespace yc::domain {

/// Checks every person (BatchRowWrong names the first wrong one by its place in the portion), refuses one who is on the list
/// already or has an open case of this theme, and more than the catalogue allows.
Decision decideBody(const AddBatchRows& body, const Command& command, const DecideContext& context);
Decision decideBody(const DropBatchRows& body, const Command& command, const DecideContext& context);
Decision decideBody(const AcceptBatchRows& body, const Command& command, const DecideContext& context);
Decision decideBody(const DisputeData& body, const Command& command, const DecideContext& context);
Decision decideBody(const AnswerDispute& body, const Command& command, const DecideContext& context);

void applyBody(CaseState& state, const BatchRowsAdded& event, const EventMeta& meta);
void applyBody(CaseState& state, const BatchRowsDropped& event, const EventMeta& meta);
void applyBody(CaseState& state, const BatchRowsAccepted& event, const EventMeta& meta);
void applyBody(CaseState& state, const OpenedInBatch& event, const EventMeta& meta);
void applyBody(CaseState& state, const AcceptedInBatch& event, const EventMeta& meta);
void applyBody(CaseState& state, const DataDisputed& event, const EventMeta& meta);
void applyBody(CaseState& state, const DisputeAnswered& event, const EventMeta& meta);

int membersAt(const CaseState& state, BatchStep step);

/// The situation of a list cannot change under its persons; nullopt while nobody is listed.
std::optional<Refusal> batchStands(const CaseState& state);
/// An accepted list is no longer withdrawn as a whole.
std::optional<Refusal> batchAccepted(const CaseState& state);
/// A case that is accepted as a batch has persons on its list.
std::optional<Refusal> batchProblem(const CaseState& state, const catalogue::Resolution& resolution);
/// The whole ends without acceptance: so do the cases of its persons.
void endListed(const CaseId& id, const CaseState& state, const std::string& reason, std::vector<NewEvent>& events);

}  // namespace yc::domain

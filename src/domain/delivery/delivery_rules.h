// SPDX-License-Identifier: GPL-3.0-or-later
// 出件规则: results wait on the shelf until all are there and leave in one go (R124), to somebody with authority (R126).
#pragma once

#include "domain/core/decide.h"
#include "domain/core/transition.h"

#include <string_view>
#include <vector>

namespace yc::domain {

/// Which command may follow which state of a result, and where it leads.
const TransitionTable<ResultStatus>& resultTransitions();
/// 已制证, 已上架 …, as told in a refusal.
std::string_view resultStatusName(ResultStatus status);

/// 齐不齐: where the results of a case stand. Every granted item counts until its result is with the applicant.
struct ResultsOverview {
    int undecided = 0;  ///< items without a decision
    int notHere = 0;    ///< granted, and not yet at the window (or voided and not remade)
    int onTheWay = 0;   ///< mailed, not confirmed
    int handed = 0;
    std::vector<ResultId> onShelf;     ///< paper that can be handed over
    std::vector<ResultId> electronic;  ///< made and not yet delivered; it needs no shelf

    bool allHere() const { return undecided == 0 && notHere == 0; }
    bool allHanded() const { return allHere() && onTheWay == 0 && onShelf.empty() && electronic.empty(); }
};
ResultsOverview overviewOf(const CaseState& state, const StateSource& states);

/// Adds CaseReady where these events complete a decided case: its last decision, or its last result on the shelf.
void addReadiness(std::vector<NewEvent>& events, const Command& command, const DecideContext& context);

Decision decideBody(const ShelveResult& body, const Command& command, const DecideContext& context);
Decision decideBody(const NotifyResult& body, const Command& command, const DecideContext& context);
/// Electronic results of the case are delivered along with the paper ones, listed or not.
Decision decideBody(const CollectResults& body, const Command& command, const DecideContext& context);
Decision decideBody(const MailResult& body, const Command& command, const DecideContext& context);
Decision decideBody(const ConfirmMailed& body, const Command& command, const DecideContext& context);
/// Electronic results online with consent or by word; any result by announcement, in two steps thirty days apart.
Decision decideBody(const ServeResult& body, const Command& command, const DecideContext& context);
Decision decideBody(const RemakeResult& body, const Command& command, const DecideContext& context);
Decision decideBody(const RecordAttempt& body, const Command& command, const DecideContext& context);
Decision decideBody(const VoidResult& body, const Command& command, const DecideContext& context);

void applyBody(ResultState& state, const ResultMade& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultShelved& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultNotified& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultCollected& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultMailed& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultDelivered& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultCameBack& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultAnnounced& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultServed& event, const EventMeta& meta);
void applyBody(CaseState& state, const ResultReplaced& event, const EventMeta& meta);
void applyBody(CaseState& state, const AttemptRecorded& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultVoided& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseReady& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseClosed& event, const EventMeta& meta);

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的一生: rules of drafting, publication and upkeep.
#pragma once

#include "domain/core/decide.h"
#include "domain/core/transition.h"

#include <string_view>

namespace yc::domain {

/// Which command may follow which step of a draft, and where it leads.
const TransitionTable<DraftStep>& draftTransitions();
/// The same for the published theme (R009).
const TransitionTable<catalogue::ThemeStatus>& themeTransitions();
/// 没有草稿, 编辑中, 征求意见与审核, 牵头单位已审核.
std::string_view draftStepName(DraftStep step);
/// 草稿, 审核中, 已发布, 已暂停, 已撤销.
std::string_view themeStatusName(catalogue::ThemeStatus status);

/// The one stream all releases follow each other in.
StreamId catalogueStream();
/// Whether a theme cites these words as a basis: its guide, its items, fees and proofs (R056).
bool cites(const catalogue::Theme& theme, const std::string& basis);

Decision decideBody(const PublishCatalogue& body, const Command& command, const DecideContext& context);
Decision decideBody(const ActivateRelease& body, const Command& command, const DecideContext& context);
Decision decideBody(const OpenThemeDraft& body, const Command& command, const DecideContext& context);
Decision decideBody(const SaveThemeDraft& body, const Command& command, const DecideContext& context);
Decision decideBody(const DiscardThemeDraft& body, const Command& command, const DecideContext& context);
Decision decideBody(const AskOpinions& body, const Command& command, const DecideContext& context);
Decision decideBody(const GiveOpinion& body, const Command& command, const DecideContext& context);
Decision decideBody(const AnswerOpinion& body, const Command& command, const DecideContext& context);
Decision decideBody(const ClaimItems& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReviewThemeDraft& body, const Command& command, const DecideContext& context);
Decision decideBody(const PublishTheme& body, const Command& command, const DecideContext& context);
Decision decideBody(const SuspendTheme& body, const Command& command, const DecideContext& context);
Decision decideBody(const ResumeTheme& body, const Command& command, const DecideContext& context);
Decision decideBody(const CancelTheme& body, const Command& command, const DecideContext& context);
Decision decideBody(const FollowUpper& body, const Command& command, const DecideContext& context);
Decision decideBody(const RaiseGuideProblem& body, const Command& command, const DecideContext& context);
Decision decideBody(const SettleGuideProblem& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReviseBasis& body, const Command& command, const DecideContext& context);

void applyBody(CatalogueState& state, const CataloguePublished& event, const EventMeta& meta);
void applyBody(CatalogueState& state, const CatalogueInForce& event, const EventMeta& meta);
void applyBody(CatalogueState& state, const UpperCompared& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const ThemeDraftOpened& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const ThemeDraftSaved& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const ThemeDraftDiscarded& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const OpinionsAsked& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const OpinionGiven& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const OpinionAnswered& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const ItemsClaimed& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const ThemeDraftReviewed& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const ThemePublished& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const ThemeStatusChanged& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const UpperFollowed& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const GuideProblemRaised& event, const EventMeta& meta);
void applyBody(ThemeLifeState& state, const GuideProblemSettled& event, const EventMeta& meta);

}  // namespace yc::domain

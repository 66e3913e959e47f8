// SPDX-License-Identifier: GPL-3.0-or-later
// 情形: the first half of resolution, from answers to the scenario; used by resolve() and by the checker's path proof.
#pragma once

#include "domain/catalogue/resolution.h"

namespace yc::domain::catalogue {

/// Answers that count, questions that will not be asked, and where the path stands.
struct Situation {
    std::vector<std::pair<QuestionId, std::vector<AnswerValue>>> given;  ///< in catalogue order, known values only
    std::set<QuestionId> closed;                                         ///< certainly not asked
    std::vector<QuestionView> views;
    std::optional<NotCoveredEnd> notCovered;
    std::optional<ScenarioId> scenario;

    /// Working days promised: the scenario's own, else the theme's.
    int promiseDays(const Theme& theme) const;
    ConditionScope scope(const std::set<std::string>* facts, const std::set<ItemId>* chosen = nullptr) const;
};

/// Null facts: rules on facts are unknown, so nothing is closed because of them.
Situation situationOf(const Theme& theme, const Answers& answers, const std::set<std::string>* facts);

}  // namespace yc::domain::catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
// 办件 → 目录解析: what a case tells the catalogue, so that window, server and decide resolve alike.
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/intake/case.h"

namespace yc::domain {

struct CatalogueInputs {
    catalogue::Answers answers;
    catalogue::ItemChoice choice;
    /// Without start, calendar and resultsAtHand: these need the day, the calendar and the theme.
    catalogue::ResolutionContext context;
};

/// Answers, ticked and unticked items, queries that answered (verdict 免交) or did not (any verdict on a paper), items
/// decided negative, and the fact "agent" when somebody acts for the applicant.
CatalogueInputs catalogueInputs(const CaseState& state);

/// The case as its theme sees it. `day` is the day of acceptance: today while nothing is accepted yet.
catalogue::Resolution resolveCase(const CaseState& state, const catalogue::Theme& theme,
                                  const WorkingCalendar& calendar, Date day);

/// One stored answer in the catalogue's terms, and back. Several values are joined by "^" (AnswerRecord).
catalogue::Answer answerOf(const AnswerRecord& record);
std::vector<std::string> answerValues(const std::string& joined);

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// What the papers of a case share: moments, marks and the code.
#pragma once

#include "reports/case_papers.h"

#include <string>
#include <utility>
#include <vector>

namespace yc::reports {

std::string dateTime(domain::Instant at);
Marks marksOf(const CaseScene& scene);
/// The code of a paper. Only one on record is signed for: a preview is no paper.
std::string codeOf(const CaseScene& scene, domain::PaperKind kind, const std::string& number, domain::Instant at,
                   std::vector<std::pair<int, int>> lines = {});
/// 容缺, also when it has been handed in since.
bool wasTolerated(const domain::CheckLine& line);
/// By when it was promised, before force majeure moved the day: what was signed is printed as it was signed.
std::optional<domain::Date> promisedUntil(const domain::CaseState& state, const domain::CheckLine& line);
/// The recorded moment, or now where nothing is recorded yet.
domain::Instant moment(const CaseScene& scene, domain::Instant recorded);

}  // namespace yc::reports

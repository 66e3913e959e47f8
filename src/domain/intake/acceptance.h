// SPDX-License-Identifier: GPL-3.0-or-later
// 受理条件: what must hold before a case can be received, refused for correction, or accepted (R072, R033).
#pragma once

#include "domain/intake/case_access.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yc::domain {

/// Applicant identified, no open question, a covered situation, every line looked at: only then the list is final and a
/// notice could name everything at once (R074). In this order.
std::optional<Refusal> listProblem(const CaseAtWindow& at);

/// Everything acceptance needs of the case itself: listProblem, no deficiency, every required field filled. Without numbers
/// and labels, so the window can ask it while the clerk works.
std::optional<Refusal> acceptanceProblem(const CaseAtWindow& at);

/// Tasks of the chosen items with dates and what each waits for (R027, R118). Items whose needs are met start on `day`; the
/// dates of the others are planned and set anew when they are released.
std::vector<ItemTask> tasksFor(const catalogue::Resolution& resolution, const catalogue::Theme& theme, Date day,
                               const std::map<std::string, std::string>& itemNumbers);

/// 承诺办结: the theme's promise, or the end of the longest chain where the theme sets none.
Date promisedFinishOf(const catalogue::Resolution& resolution, Date day);

}  // namespace yc::domain

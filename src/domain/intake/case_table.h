// SPDX-License-Identifier: GPL-3.0-or-later
// 办件状态表: which command may follow which state of a case. Rules, keys on the screen and tests read this one table.
#pragma once

#include "domain/core/transition.h"
#include "domain/intake/case.h"

#include <string_view>

namespace yc::domain {

const TransitionTable<CaseStatus>& caseTransitions();

/// The Chinese word for a status, as it stands on screens and in sentences: "待补正".
std::string_view caseStatusWord(CaseStatus status);

/// Accepted in one of the three ways, and not yet decided: departments are at work.
bool isInHand(CaseStatus status);

}  // namespace yc::domain

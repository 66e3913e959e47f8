// SPDX-License-Identifier: GPL-3.0-or-later
// 期限清单: every date of a case that somebody has to keep or to remind of, as a pure function of its state (R091).
#pragma once

#include "domain/intake/case.h"

#include <string>
#include <vector>

namespace yc::domain {

enum class DueKind {
    Receipt,     ///< undecided intake: accepted by silence after this day (行政许可法 32(4))
    Correction,  ///< the applicant's corrections
    Supplement,  ///< a tolerated paper; `key` is the material
    Promise,     ///< a commitment is checked by then; `key` is the item
    Untold       ///< a paper nobody has told the applicant of; `key` is its number
};

struct Due {
    DueKind kind = DueKind::Receipt;
    std::string key;
    Date on{};
    bool reminded = false;  ///< of this date

    friend bool operator==(const Due&, const Due&) = default;
};

/// In the order of the kinds, then as the case lists them.
std::vector<Due> duesOf(const CaseState& state);

/// Working days before a date on which the applicant is reminded.
inline constexpr int kRemindDays = 2;

}  // namespace yc::domain

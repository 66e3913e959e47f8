// SPDX-License-Identifier: GPL-3.0-or-later
// 材料标签: which units of paper stay here or travel when a case is accepted, each with its rule and its keeper (R096, R106).
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/intake/case.h"

#include <string>
#include <vector>

namespace yc::domain {

/// One label that acceptance needs.
struct LabelPlan {
    MaterialId material;
    std::string name;  ///< 材料名称
    bool original = true;
    int ordinal = 0;                 ///< counts labels of the same material and kind from 0
    UnitId destination;              ///< who keeps the original, or gets the copies
    std::string ruleId;              ///< distribution rule that fired
    bool returnToApplicant = false;  ///< travels, and goes back when the case ends
};

/// Labels in the order of the checklist. Only papers that were found complete get one:
///  - each original that an office keeps or takes away (catalogue originalUse), to the keeper;
///  - each original that is only inspected here but is routed as an original, to that unit, to be returned;
///  - one set of copies per unit that gets a paper copy; if copies were asked for and no rule routes any, one set to the
///    keeper or the first asking unit.
/// Papers that are shown and given back at once, purely electronic materials, numbers on the form, exempt and internally
/// produced lines get none.
/// The window makes labels from this; acceptance checks them against the same.
std::vector<LabelPlan> labelPlan(const catalogue::Resolution& resolution, const catalogue::Theme& theme,
                                 const CaseState& state);

}  // namespace yc::domain

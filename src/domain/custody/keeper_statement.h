// SPDX-License-Identifier: GPL-3.0-or-later
// 原件保管说明: one original has one keeper; a unit that works with a copy is told in writing who keeps the original (R106).
#pragma once

#include "domain/intake/case.h"

#include <string>
#include <vector>

namespace yc::domain {

struct KeptOriginal {
    MaterialId material;
    std::string name;
    UnitId keeper;
};

/// Originals that others keep and of which this unit gets a copy, in the order of the labels.
std::vector<KeptOriginal> originalsKeptFor(const CaseState& state, const UnitId& unit);
/// Units that have to be told.
std::vector<UnitId> unitsToTell(const CaseState& state);
/// Has this unit been told already?
bool isTold(const CaseState& state, const UnitId& unit);

}  // namespace yc::domain

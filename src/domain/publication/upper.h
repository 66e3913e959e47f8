// SPDX-License-Identifier: GPL-3.0-or-later
// 上级统一要素 (R007, R011): what the upper level's library settles for an item, so that it reads the same everywhere.
#pragma once

#include "domain/catalogue/model.h"

#include <string>
#include <vector>

namespace yc::domain {

/// Elements of the upper level that `own` has otherwise: name, basic code, type, legal basis, legal limit and result of the
/// items both have, as places ("items/X103/name"). An item left out, or own values elsewhere, are differences and no fault.
std::vector<std::string> upperElementsChanged(const catalogue::Theme& upper, const catalogue::Theme& own);

}  // namespace yc::domain

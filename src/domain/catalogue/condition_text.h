// SPDX-License-Identifier: GPL-3.0-or-later
// 条件的写法: a rule as a person types it, in the words describe() writes: `Q5=双方本市|单方本市 且 非(选办X801)`.
#pragma once

#include "domain/catalogue/model.h"
#include "domain/core/expected.h"

#include <string>
#include <string_view>

namespace yc::domain::catalogue {

/// What is wrong with a typed rule.
struct ConditionFault {
    std::string zh;
    std::string en;
};

/// Reads a rule of this theme. Questions go by code or short text, values by value or text, items and scenarios by code
/// or name; 且 或 非 总是 从不 and their English words; 选办 before an item and 情形 before a scenario may be left out. 且 binds
/// closer than 或.
Expected<Condition, ConditionFault> parseCondition(std::string_view text, const Theme& theme);

}  // namespace yc::domain::catalogue

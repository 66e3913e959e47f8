// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的字段: JSON members → model, for documents that passed the schema. Inside this folder only.
#pragma once

#include "domain/catalogue/model.h"

#include <nlohmann/json.hpp>

namespace yc::api {

/// Exactly one kind of rule per node (the schema cannot say so in words).
bool isWellFormedCondition(const nlohmann::json& node);

/// The rule as it is written in a file.
nlohmann::json conditionJson(const domain::catalogue::Condition& condition);

/// `bundle` has its themes inside and passed the schema and isWellFormedCondition.
domain::catalogue::Release releaseFrom(const nlohmann::json& bundle);

}  // namespace yc::api

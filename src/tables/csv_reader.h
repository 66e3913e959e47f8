// SPDX-License-Identifier: GPL-3.0-or-later
// 文本表: comma, semicolon or tab; quotes as spreadsheets write them.
#pragma once

#include "domain/core/expected.h"
#include "domain/core/refusal.h"
#include "tables/table.h"

#include <string_view>

namespace yc::tables {

domain::Expected<Table, domain::Refusal> readCsv(std::string_view bytes, const Limits& limits);

/// Without blanks at both ends, those of Chinese keyboards included.
std::string trimmed(std::string_view text);

}  // namespace yc::tables

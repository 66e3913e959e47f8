// SPDX-License-Identifier: GPL-3.0-or-later
// 读表: xlsx or csv (UTF-8, UTF-16 with its mark, GB18030), told apart by their content.
#pragma once

#include "domain/core/expected.h"
#include "domain/core/refusal.h"
#include "tables/table.h"

#include <string>
#include <string_view>

namespace yc::tables {

/// Refuses with TableUnreadable and a sentence: too large, too many rows, macros, a password, the old xls, damaged, no text.
domain::Expected<Table, domain::Refusal> readTable(std::string_view bytes, const Limits& limits = {});
domain::Expected<Table, domain::Refusal> readTableFile(const std::string& path, const Limits& limits = {});

domain::Refusal unreadable(const std::string& problem);

}  // namespace yc::tables

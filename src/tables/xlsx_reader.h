// SPDX-License-Identifier: GPL-3.0-or-later
// 电子表格: the first visible sheet of an xlsx as text. Cells that cannot be relied on carry their fault: formulas, merged
// cells, error values, and long numbers whose last digits the program that wrote the file has lost.
#pragma once

#include "domain/core/expected.h"
#include "domain/core/refusal.h"
#include "tables/table.h"

#include <string_view>

namespace yc::tables {

domain::Expected<Table, domain::Refusal> readXlsx(std::string_view bytes, const Limits& limits);

}  // namespace yc::tables

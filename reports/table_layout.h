// SPDX-License-Identifier: GPL-3.0-or-later
// 表格排版: field tables and material tables on a PageFlow.
#pragma once

#include <set>
#include <string>

#include "reports/page_flow.h"

namespace yc::reports {

void layoutTable(PageFlow& flow, const FieldTable& table, const std::set<std::string>& changed);
// Repeats the head on each page; rows higher than a page are continued line by line.
void layoutTable(PageFlow& flow, const MaterialTable& table, const std::set<std::string>& changed);

}  // namespace yc::reports

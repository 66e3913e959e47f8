// SPDX-License-Identifier: GPL-3.0-or-later
// 日报: the hall's day in tables: themes, windows, quick services, calls for help.
#pragma once

#include "domain/forecast/day_report.h"
#include "reports/document.h"

#include <map>
#include <string>

namespace yc::reports {

struct DayReportInput {
    domain::forecast::DayReport report;
    std::string hall;
    std::string printedAt;  // 2026年3月11日 17:02
    std::string printedBy;
    std::map<domain::ThemeId, std::string> themeNames;
    std::map<domain::DeskId, std::string> deskNames;
    Marks marks;
};
Document dayReport(const DayReportInput& input);

/// The same figures for a spreadsheet: UTF-8 with its mark, one table after the other, fields in quotes where they must be.
std::string dayReportCsv(const DayReportInput& input);

}  // namespace yc::reports

// SPDX-License-Identifier: GPL-3.0-or-later
// 工作日历文件: {"year", "source", "off": [dates], "work": [dates]}; see installer/calendar.
#pragma once

#include "api/data_document.h"
#include "domain/calendar/calendar.h"

#include <filesystem>

namespace yc::api {

/// One year's list. Refuses what WorkingCalendar::problems would refuse.
domain::Expected<domain::CalendarYear, DataFaults> readCalendarYear(std::string_view text);

/// Canonical JSON of one year.
std::string writeCalendarYear(const domain::CalendarYear& year);

/// Every *.json of a folder. Throws std::filesystem::filesystem_error or std::system_error if it cannot be read.
domain::Expected<domain::WorkingCalendar, DataFaults> readCalendarDirectory(const std::filesystem::path& directory);

}  // namespace yc::api

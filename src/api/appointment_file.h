// SPDX-License-Identifier: GPL-3.0-or-later
// 预约导入文件: times booked elsewhere (the city's portal, a telephone list), as CSV or JSON.
//
// CSV: a first line with the column names theme, at, idNumber, name, phone, code in any order, only the first two are a must;
// fields with commas in double quotes. JSON: an array of objects with these members. `at` is local time, "2026-03-12 09:30".
#pragma once

#include "domain/core/ids.h"
#include "domain/core/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

struct AppointmentLine {
    domain::ThemeId theme;
    domain::Instant at{};
    std::string idNumber;
    std::string name;
    std::string phone;
    std::string code;  ///< of the booking system, for check-in without a card
};

/// Throws journal::CodecError with the place ("line 3", "/2/at") and what is wrong there. Nothing is half read.
std::vector<AppointmentLine> readAppointments(std::string_view text);

/// The same row again is the same appointment, not a second one. A person has one a day for a theme; somebody who is only
/// named is known by the whole row.
domain::AppointmentId appointmentId(const AppointmentLine& line, const std::string& personToken);

/// The keyed hash by which the hall knows a person: "" for an empty number or without the key of a session.
std::string personToken(const std::string& personTokenKey, const std::string& idNumber);

}  // namespace yc::api

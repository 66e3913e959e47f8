// SPDX-License-Identifier: GPL-3.0-or-later
// 运单号: postal item numbers and their check digit (UPU S10). Two forms are known: thirteen characters of the world post,
// such as EA123456785CN, and the thirteen digits of domestic express mail, which begin with 1 and carry no check digit.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yc::domain {

/// Check digit of eight serial digits: weights 8 6 4 2 3 5 9 7, 11 − remainder, 10 → 0, 11 → 5.
std::optional<char> waybillCheckDigit(std::string_view serial);
/// A whole number of the world post, e.g. {"EA", "12345678", "CN"} → "EA123456785CN"; empty when a part does not fit.
std::string worldPostWaybill(std::string_view service, std::string_view serial, std::string_view country);

enum class WaybillProblem { None, Shape, CheckDigit };
/// Letters count as capitals, spaces between are ignored: numbers are typed from labels.
WaybillProblem waybillProblem(std::string_view text);
/// As it is stored and compared: capitals, without spaces.
std::string tidyWaybill(std::string_view text);

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// 运单号: whether a waybill can be one at all, before anything is sent under it.
#pragma once

#include <string_view>

namespace yc::domain {

/// Two letters, eight digits, check digit, two letters (S10: weights 8 6 4 2 3 5 9 7, 11 − r, 10 → 0, 11 → 5); or the thirteen
/// digits of a domestic waybill, which begin with 1 and carry no check digit.
bool isWaybill(std::string_view text);

}  // namespace yc::domain

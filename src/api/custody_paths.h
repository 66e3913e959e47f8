// SPDX-License-Identifier: GPL-3.0-or-later
// 路由: paths of custody in the table of routes.h.
#pragma once

#include <string_view>

namespace yc::api::path {

inline constexpr std::string_view slipCustody = "/v1/slips/{id}/custody";
inline constexpr std::string_view unitCustody = "/v1/units/{label}/custody";
inline constexpr std::string_view scans = "/v1/scans";

}  // namespace yc::api::path

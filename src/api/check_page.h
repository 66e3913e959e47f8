// SPDX-License-Identifier: GPL-3.0-or-later
// 核对页: one HTML file that checks the code of a paper on a phone, without network once it is there.
#pragma once

#include <string>

namespace yc::api {

/// The page with the hall's keys (JSON of HallKeys) in it.
std::string checkPage(const std::string& hallKeysJson);

}  // namespace yc::api

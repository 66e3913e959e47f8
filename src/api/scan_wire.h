// SPDX-License-Identifier: GPL-3.0-or-later
// 误扫记录 on the wire.
#pragma once

#include "domain/custody/custody.h"

#include <string>
#include <vector>

namespace yc::api {

struct ScanList {
    std::vector<domain::ScanLogState> logs;  ///< by place and day
};
std::string encode(const ScanList& list);

}  // namespace yc::api

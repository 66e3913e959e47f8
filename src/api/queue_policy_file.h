// SPDX-License-Identifier: GPL-3.0-or-later
// 叫号规则文件 (installer/hall/queue-policy.json): the policy as people write it. The same members as on the wire, only that
// opening hours are written as clock times: {"days": "workdays", "from": "09:00", "to": "17:00"}.
#pragma once

#include "domain/queue/policy.h"

#include <string>
#include <string_view>

namespace yc::api {

/// Throws journal::CodecError with a JSON pointer; unknown members are refused. What the rules mean is checked by
/// domain::problemsOf.
domain::QueuePolicy readQueuePolicy(std::string_view text);
/// Indented, in the file's form.
std::string writeQueuePolicy(const domain::QueuePolicy& policy);

}  // namespace yc::api

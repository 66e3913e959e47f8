// SPDX-License-Identifier: GPL-3.0-or-later
// 已送达: up to which moment each device has told that everything given at it is here. Some decisions must not be taken
// over the head of a window that worked without the network. Not kept over a restart: a device says it with its next pull.
#pragma once

#include "domain/core/ids.h"
#include "domain/core/time.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

namespace yc::server {

class Delivered {
public:
    void note(const domain::DeviceId& device, domain::Instant upTo) {
        const std::lock_guard lock(m_mutex);
        domain::Instant& known = m_upTo[device];
        known = std::max(known, upTo);
    }
    /// nullopt = it has not said so since the server started.
    std::optional<domain::Instant> upTo(const domain::DeviceId& device) const {
        const std::lock_guard lock(m_mutex);
        const auto found = m_upTo.find(device);
        return found == m_upTo.end() ? std::nullopt : std::optional(found->second);
    }

private:
    mutable std::mutex m_mutex;
    std::map<domain::DeviceId, domain::Instant> m_upTo;
};

}  // namespace yc::server

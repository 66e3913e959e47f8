// SPDX-License-Identifier: GPL-3.0-or-later
// 限流: so many tries per address and minute.
#pragma once

#include "domain/core/time.h"

#include <map>
#include <mutex>
#include <string>

namespace yc::server {

class RateLimiter {
public:
    explicit RateLimiter(int perMinute) : m_perMinute(perMinute) {}

    /// Counts one try; true when it is one too many.
    bool tooMany(const std::string& address, domain::Instant now) {
        const std::lock_guard lock(m_mutex);
        if (m_tries.size() > 10'000) m_tries.clear();  // a flood of addresses shall not fill the memory
        Tries& tries = m_tries[address];
        if (now - tries.since >= std::chrono::minutes(1)) tries = {now, 0};
        return ++tries.count > m_perMinute;
    }

    /// True when the address has no tries left this minute; counts nothing.
    bool exhausted(const std::string& address, domain::Instant now) {
        const std::lock_guard lock(m_mutex);
        const auto found = m_tries.find(address);
        return found != m_tries.end() && now - found->second.since < std::chrono::minutes(1) &&
               found->second.count >= m_perMinute;
    }

private:
    struct Tries {
        domain::Instant since{};
        int count = 0;
    };
    const int m_perMinute;
    std::mutex m_mutex;
    std::map<std::string, Tries> m_tries;
};

}  // namespace yc::server

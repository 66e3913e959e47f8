// SPDX-License-Identifier: GPL-3.0-or-later
// 语音: says sentences aloud, one after the other, in the order they were given. The port of every speech engine.
#pragma once

#include "peripherals/common/health.h"

#include <cstddef>
#include <string>

namespace yc::peripherals {

struct Spoken {
    std::string text;
    bool chinese = true;  ///< Mandarin; otherwise English
    int times = 1;        ///< said so often, one after the other
    bool notice = false;  ///< may be left out when too much waits; a call never is
    friend bool operator==(const Spoken&, const Spoken&) = default;
};

/// Makes room for `most`, as far as there are notices; calls stay, however many there are.
template <class Queue>
void dropNotices(Queue& waiting, std::size_t most) {
    for (auto one = waiting.begin(); waiting.size() > most && one != waiting.end();)
        one = one->notice ? waiting.erase(one) : one + 1;
}

class Voice {
public:
    virtual ~Voice() = default;
    /// Returns at once. When too much waits, the oldest notices are dropped.
    virtual void say(const Spoken& spoken) = 0;
    /// Stops in the middle and forgets what waits.
    virtual void hush() = 0;
    /// 0 (silent) to 100; what is said now may still have the former one.
    virtual void setVolume(int percent) = 0;
    virtual DeviceState state() const = 0;
};

}  // namespace yc::peripherals

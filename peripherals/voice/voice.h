// SPDX-License-Identifier: GPL-3.0-or-later
// 语音: says sentences aloud, one after the other, in the order they were given. The port of every speech engine.
#pragma once

#include "peripherals/common/health.h"

#include <string>

namespace yc::peripherals {

struct Spoken {
    std::string text;
    bool chinese = true;  ///< Mandarin; otherwise English
    int times = 1;        ///< said so often, one after the other
    friend bool operator==(const Spoken&, const Spoken&) = default;
};

class Voice {
public:
    virtual ~Voice() = default;
    /// Returns at once. When too much waits, the oldest is dropped: a call of five minutes ago helps nobody.
    virtual void say(const Spoken& spoken) = 0;
    /// Stops in the middle and forgets what waits.
    virtual void hush() = 0;
    /// 0 (silent) to 100; what is said now may still have the former one.
    virtual void setVolume(int percent) = 0;
    virtual DeviceState state() const = 0;
};

}  // namespace yc::peripherals

// SPDX-License-Identifier: GPL-3.0-or-later
// 设备状态: whether a device can be used now; a missing one never blocks a case (R164).
#pragma once

#include <string>

namespace yc::peripherals {

enum class Health { Ready, Warning, Fault };

struct DeviceState {
    Health health = Health::Fault;
    std::string zh;  ///< what is wrong and what to do; empty when ready
    std::string en;
    friend bool operator==(const DeviceState&, const DeviceState&) = default;
};

}  // namespace yc::peripherals

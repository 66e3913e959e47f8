// SPDX-License-Identifier: GPL-3.0-or-later
// 身份证读卡器: the port. A card on the reader becomes one IdCard; what it means is the workstation's matter (R082, R163).
#pragma once

#include "peripherals/common/health.h"

#include <functional>
#include <string>

namespace yc::peripherals {

/// 居民身份证 · 港澳台居民居住证 · 外国人永久居留身份证 (2017, 2023).
enum class IdCardKind { Resident, HongKongMacauTaiwan, Foreigner2017, Foreigner2023 };

/// As read; names keep every code point, private-use ones included.
struct IdCard {
    IdCardKind kind = IdCardKind::Resident;
    std::string name;
    std::string englishName;
    std::string sex;     ///< 男 / 女 / 未说明
    std::string nation;  ///< 汉 …; nationality code for foreigners
    std::string birth;   ///< ISO date
    std::string address;
    std::string number;
    std::string issuer;
    std::string validFrom;  ///< ISO date
    std::string validTo;    ///< ISO date or 长期
    std::string photo;      ///< 1,024 raw WLT bytes; a licensed decoder is needed to show them
};

class IdCardReader {
public:
    virtual ~IdCardReader() = default;
    /// Called on the reader's own thread, once per card that is put on.
    virtual void onCard(std::function<void(const IdCard&)> listener) = 0;
    virtual void onState(std::function<void(const DeviceState&)> listener) = 0;
    virtual DeviceState state() const = 0;
    /// Reads a card that is lying there already (F2): the next find is not skipped.
    virtual void readNow() = 0;
};

}  // namespace yc::peripherals

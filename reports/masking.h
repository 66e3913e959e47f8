// SPDX-License-Identifier: GPL-3.0-or-later
// 脱敏: how personal data look on papers that leave the hands of their owner. Counted by code point; masking twice
// changes nothing. No national pattern exists; these are the conventions of public service halls.
#pragma once

#include <string>

namespace yc::reports {

// 张三 → 张*, 李小敏 → 李*敏, 阿卜杜拉·买买提 → 阿卜杜拉·***
std::string maskName(const std::string& name);
// 18 digits: first 6 and last 4 stay. Shorter numbers keep the first and the last two.
std::string maskIdNumber(const std::string& number);
// 13812343210 → 138****3210
std::string maskPhone(const std::string& phone);

}  // namespace yc::reports

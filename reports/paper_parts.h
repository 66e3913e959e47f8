// SPDX-License-Identifier: GPL-3.0-or-later
// 文书构件: phrases and lines that several papers share.
#pragma once

#include <string>
#include <vector>

#include "reports/papers.h"

namespace yc::reports {

// 0 prints as an empty cell, as on hand-filled forms.
std::string countText(int count);
// 居民身份证 430703********0125
std::string identityText(const Person& person);
// 一式两份：申请人、存档
std::string copiesLine(const std::vector<std::string>& copies);
// 您, or 你单位 for organisations.
std::string address(const Person& person);
std::string join(const std::vector<std::string>& parts, const std::string& separator);
Paragraph smallLine(std::string text);
// Window, clerk, time; hotline; copies: the foot of a notice.
Footer noticeFoot(const Office& office, const std::string& time, const std::string& copies);

}  // namespace yc::reports

// SPDX-License-Identifier: GPL-3.0-or-later
// 名称相近: how alike two short texts are, to propose fields that may be one (R033). A person decides.
#pragma once

#include <string_view>

namespace yc::domain::catalogue {

/// Share of common pairs of neighbouring characters (Dice), from 0 to 1; punctuation and blanks do not count.
double similarity(std::string_view a, std::string_view b);

}  // namespace yc::domain::catalogue

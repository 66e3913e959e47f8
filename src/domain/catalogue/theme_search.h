// SPDX-License-Identifier: GPL-3.0-or-later
// 找主题: by name, pinyin initials and everyday words (R015), also inside a whole sentence ("我要给孩子上户口").
#pragma once

#include "domain/catalogue/model.h"

#include <string_view>

namespace yc::domain::catalogue {

struct ThemeHit {
    const Theme* theme = nullptr;
    int score = 0;        ///< higher fits better
    std::string matched;  ///< the name, word or item that fitted, for the screen
};

/// Published themes that fit every word of the text, best first; those that fit equally stay in catalogue order. An empty
/// text finds nothing. Letters of either case are the same; blanks of either width part words.
std::vector<ThemeHit> findThemes(const Release& release, std::string_view text);

}  // namespace yc::domain::catalogue

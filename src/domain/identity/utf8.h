// SPDX-License-Identifier: GPL-3.0-or-later
// 码点: UTF-8 text as code points. Lengths and masks of names count these (GB 18030-2022 level 3).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

/// Code points of well-formed UTF-8; nullopt for anything else (overlong forms, surrogates and beyond U+10FFFF included).
std::optional<std::vector<char32_t>> codePoints(std::string_view text);
bool isUtf8(std::string_view text);
/// Number of code points; 0 if the text is not UTF-8.
std::size_t codePointCount(std::string_view text);
void appendUtf8(std::string& text, char32_t point);
std::string toUtf8(const std::vector<char32_t>& points);

/// U+E000-F8FF and planes 15, 16: characters a card chip made up for itself; a person must confirm them.
bool isPrivateUse(char32_t point);
/// Controls, invisible direction marks, non-characters and U+FFFD: nothing that belongs into a name.
bool isUnprintable(char32_t point);
/// Ideographic or standard variation selector: belongs to the character before it.
bool isVariationSelector(char32_t point);
/// Space of any width, the ideographic one included.
bool isSpace(char32_t point);
/// The dot between the parts of a name, in the forms that occur on cards: · • ‧ ・ ．
bool isNameDot(char32_t point);

}  // namespace yc::domain

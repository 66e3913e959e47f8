// SPDX-License-Identifier: GPL-3.0-or-later
// 字符: code points and the classes that line breaking needs. Chinese names are counted by code point, never by byte.
#pragma once

#include <string>
#include <string_view>

namespace yc::reports {

// Decodes UTF-8; each broken byte becomes U+FFFD so that nothing is silently lost.
std::u32string decodeUtf8(std::string_view text);
std::string encodeUtf8(std::u32string_view text);
std::string encodeUtf8(char32_t character);

// 避头: may not begin a line, such as 、 。 ， ） 」 and the closing quotation marks.
bool cannotStartLine(char32_t c);
// 避尾: may not end a line, such as （ 《 「 and the opening quotation marks.
bool cannotEndLine(char32_t c);
// Full-width closing punctuation: its right half is blank and may hang over the margin.
bool isHangingPunctuation(char32_t c);
// Han, kana, full-width forms and CJK punctuation: a line may break on both sides of them.
bool isCjk(char32_t c);
// Draws nothing and takes no room: variation selectors, joiners, byte order mark.
bool isInvisible(char32_t c);
bool isSpace(char32_t c);

}  // namespace yc::reports

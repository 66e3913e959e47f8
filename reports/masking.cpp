// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/masking.h"

#include <algorithm>

#include "reports/text.h"

namespace yc::reports {
namespace {

std::string hideMiddle(const std::string& text, std::size_t first, std::size_t last) {
    std::u32string characters = decodeUtf8(text);
    if (characters.size() <= first + last) return text;
    std::fill(characters.begin() + static_cast<long>(first), characters.end() - static_cast<long>(last), U'*');
    return encodeUtf8(characters);
}

}  // namespace

std::string maskName(const std::string& name) {
    std::u32string characters = decodeUtf8(name);
    // Variation selectors belong to the character before them.
    characters.erase(std::remove_if(characters.begin(), characters.end(), isInvisible), characters.end());
    if (characters.size() <= 1) return encodeUtf8(characters);
    const std::size_t dot = characters.find(U'·');
    if (dot != std::u32string::npos && dot > 0) return encodeUtf8(characters.substr(0, dot + 1)) + "***";
    if (characters.size() == 2) return encodeUtf8(characters.front()) + "*";
    const std::size_t hidden = std::min<std::size_t>(characters.size() - 2, 3);
    return encodeUtf8(characters.front()) + std::string(hidden, '*') + encodeUtf8(characters.back());
}

std::string maskIdNumber(const std::string& number) {
    return decodeUtf8(number).size() >= 15 ? hideMiddle(number, 6, 4) : hideMiddle(number, 1, 2);
}

std::string maskPhone(const std::string& phone) {
    return decodeUtf8(phone).size() >= 11 ? hideMiddle(phone, 3, 4) : hideMiddle(phone, 0, 2);
}

}  // namespace yc::reports

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/text.h"

#include <algorithm>
#include <array>

namespace yc::reports {
namespace {

constexpr char32_t broken = 0xFFFD;

// Length of the sequence a lead byte announces, 0 for a byte that cannot lead.
int sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

}  // namespace

std::u32string decodeUtf8(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int length = sequenceLength(lead);
        if (length == 0 || i + static_cast<std::size_t>(length) > text.size()) {
            out.push_back(broken);
            ++i;
            continue;
        }
        constexpr std::array<unsigned char, 5> leadMask{0, 0x7F, 0x1F, 0x0F, 0x07};
        char32_t value = lead & leadMask[static_cast<std::size_t>(length)];
        bool good = true;
        for (int k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]);
            good = good && (next & 0xC0) == 0x80;
            value = (value << 6) | (next & 0x3F);
        }
        constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
        good = good && value >= smallest[static_cast<std::size_t>(length)] && value <= 0x10FFFF &&
               !(value >= 0xD800 && value < 0xE000);
        out.push_back(good ? value : broken);
        i += good ? static_cast<std::size_t>(length) : 1;
    }
    return out;
}

std::string encodeUtf8(char32_t c) {
    std::string out;
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        out.push_back(static_cast<char>(0xC0 | (c >> 6)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.push_back(static_cast<char>(0xE0 | (c >> 12)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
        out.push_back(static_cast<char>(0xF0 | (c >> 18)));
        out.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
    return out;
}

std::string encodeUtf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (char32_t c : text) out += encodeUtf8(c);
    return out;
}

bool cannotStartLine(char32_t c) {
    return contains(U"、。，．：；！？）」』】〕》〉”’…—～·‥％℃°々〃ー,.:;!?)]}%»›", c);
}

bool cannotEndLine(char32_t c) { return contains(U"（「『【〔《〈“‘([{«‹￥¥$№", c); }

bool isHangingPunctuation(char32_t c) { return contains(U"、。，．：；）」』】〕》〉”’", c); }

bool isCjk(char32_t c) {
    return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE50) ||
           (c >= 0xFF00 && c < 0xFFF0) || (c >= 0x20000 && c < 0x40000) || (c >= 0xE000 && c < 0xF900) ||
           contains(U"—…“”‘’", c);
}

bool isInvisible(char32_t c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0x00AD ||
           (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

bool isSpace(char32_t c) { return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000; }

}  // namespace yc::reports

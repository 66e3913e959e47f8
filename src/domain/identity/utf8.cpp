// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/utf8.h"

namespace yc::domain {

namespace {

struct Sequence {
    std::size_t length = 0;
    char32_t first = 0;
    char32_t least = 0;
};

Sequence sequenceOf(unsigned char lead) {
    if (lead < 0x80) return {1, lead, 0};
    if (lead >= 0xC2 && lead < 0xE0) return {2, static_cast<char32_t>(lead & 0x1F), 0x80};
    if (lead >= 0xE0 && lead < 0xF0) return {3, static_cast<char32_t>(lead & 0x0F), 0x800};
    if (lead >= 0xF0 && lead < 0xF5) return {4, static_cast<char32_t>(lead & 0x07), 0x10000};
    return {};
}

bool between(char32_t point, char32_t first, char32_t last) { return point >= first && point <= last; }

/// Decodes at `at` and moves it on; nullopt on a broken sequence.
std::optional<char32_t> decodeNext(std::string_view text, std::size_t& at) {
    const Sequence sequence = sequenceOf(static_cast<unsigned char>(text[at]));
    if (sequence.length == 0 || at + sequence.length > text.size()) return std::nullopt;
    char32_t point = sequence.first;
    for (std::size_t i = 1; i < sequence.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0) != 0x80) return std::nullopt;
        point = (point << 6) | (byte & 0x3FU);
    }
    if (point < sequence.least || point > 0x10FFFF || between(point, 0xD800, 0xDFFF)) return std::nullopt;
    at += sequence.length;
    return point;
}

}  // namespace

std::optional<std::vector<char32_t>> codePoints(std::string_view text) {
    std::vector<char32_t> points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::optional<char32_t> point = decodeNext(text, at);
        if (!point) return std::nullopt;
        points.push_back(*point);
    }
    return points;
}

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!decodeNext(text, at)) return false;
    }
    return true;
}

std::size_t codePointCount(std::string_view text) {
    const auto points = codePoints(text);
    return points ? points->size() : 0;
}

void appendUtf8(std::string& text, char32_t point) {
    const auto byte = [&](char32_t value) { text.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0 | (point >> 6));
        byte(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        byte(0xE0 | (point >> 12));
        byte(0x80 | ((point >> 6) & 0x3F));
        byte(0x80 | (point & 0x3F));
    } else {
        byte(0xF0 | (point >> 18));
        byte(0x80 | ((point >> 12) & 0x3F));
        byte(0x80 | ((point >> 6) & 0x3F));
        byte(0x80 | (point & 0x3F));
    }
}

std::string toUtf8(const std::vector<char32_t>& points) {
    std::string text;
    for (const char32_t point : points) appendUtf8(text, point);
    return text;
}

bool isPrivateUse(char32_t point) {
    return between(point, 0xE000, 0xF8FF) || between(point, 0xF0000, 0xFFFFD) || between(point, 0x100000, 0x10FFFD);
}

bool isUnprintable(char32_t point) {
    return point < 0x20 || between(point, 0x7F, 0x9F) || point == 0xAD || between(point, 0x200B, 0x200F) ||
           between(point, 0x2028, 0x202E) || between(point, 0x2060, 0x206F) || point == 0xFEFF ||
           between(point, 0xFFF0, 0xFFFF) || between(point, 0xFDD0, 0xFDEF) || between(point, 0xE0000, 0xE00FF) ||
           (point & 0xFFFE) == 0xFFFE;
}

bool isVariationSelector(char32_t point) { return between(point, 0xFE00, 0xFE0F) || between(point, 0xE0100, 0xE01EF); }

bool isSpace(char32_t point) {
    return point == 0x20 || point == 0x09 || point == 0x0A || point == 0x0D || point == 0xA0 ||
           between(point, 0x2000, 0x200A) || point == 0x202F || point == 0x205F || point == 0x3000;
}

bool isNameDot(char32_t point) {
    return point == 0xB7 || point == 0x2022 || point == 0x2027 || point == 0x30FB || point == 0xFF0E;
}

}  // namespace yc::domain

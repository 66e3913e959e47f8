// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/numbers.h"

#include <array>
#include <cstdio>

namespace yc::domain {

namespace {
constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

std::string padded(int value, int width) {
    std::array<char, 16> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%0*d", width, value);
    return std::string(buffer.data(), static_cast<std::size_t>(length));
}

std::optional<char> checkCharacter(std::string_view text) {
    int p = 36;
    for (const char c : text) {
        const auto at = alphabet.find(c);
        if (at == std::string_view::npos) return std::nullopt;
        int s = (p + static_cast<int>(at)) % 36;
        if (s == 0) s = 36;
        p = s * 2 % 37;
    }
    return alphabet[static_cast<std::size_t>((37 - p) % 36)];
}
}  // namespace

std::string ticketNumber(std::string_view letter, int ordinal) { return std::string(letter) + padded(ordinal, 3); }

CaseNumber caseNumber(std::string_view region, Date day, std::string_view deskCode, int sequence) {
    std::string text = "YJS" + std::string(region) + compactDate(day) + std::string(deskCode) + padded(sequence, 4);
    text += checkCharacter(text).value_or('0');
    return CaseNumber(text);
}

bool isCaseNumber(std::string_view text) {
    if (text.size() != 25 || text.substr(0, 3) != "YJS") return false;
    return checkCharacter(text.substr(0, 24)) == text[24];
}

std::string shortCaseNumber(const CaseNumber& number) {
    const std::string& text = number.str();
    if (text.size() != 25) return text;
    return text.substr(17, 3) + '-' + text.substr(20, 4) + '-' + text.substr(24, 1);
}

PaperNumber paperNumber(std::string_view organWord, int year, int sequence) {
    return PaperNumber(std::string(organWord) + "〔" + std::to_string(year) + "〕第" + padded(sequence, 6) + "号");
}

std::string itemCaseNumber(std::string_view implementingCode, Date day, int sequence) {
    return std::string(implementingCode) + compactDate(day) + padded(sequence, 4);
}

MaterialLabel materialLabel(std::string_view deskCode, Date day, int caseSequence, int ordinal) {
    return MaterialLabel("M" + std::string(deskCode) + compactDate(day).substr(2) + padded(caseSequence, 4) + '-' +
                         padded(ordinal, 2));
}

}  // namespace yc::domain

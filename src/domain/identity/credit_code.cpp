// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/credit_code.h"

#include "domain/identity/utf8.h"

namespace yc::domain {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr int kLength = 18;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

int valueOf(char c) {
    const std::size_t at = kAlphabet.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

char creditCodeCheck(std::string_view first17) {
    int weight = 1;
    int sum = 0;
    for (std::size_t i = 0; i < 17 && i < first17.size(); ++i) {
        const int value = valueOf(first17[i]);
        if (value < 0) return '\0';
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return kAlphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

Expected<UnifiedCreditCode, IdProblem> UnifiedCreditCode::parse(std::string_view text) {
    const auto points = codePoints(text);
    if (!points) return Unexpected{IdProblem{IdProblem::BrokenText{}}};
    if (points->empty()) return Unexpected{IdProblem{IdProblem::Empty{}}};
    std::string code;
    int position = 0;
    for (const char32_t point : *points) {
        ++position;
        const char c = point < 0x80 ? upper(static_cast<char>(point)) : '\0';
        if (valueOf(c) < 0) {
            std::string shown;
            if (!isUnprintable(point)) appendUtf8(shown, point);
            return Unexpected{IdProblem{IdProblem::Character{position, shown}}};
        }
        code.push_back(c);
    }
    if (static_cast<int>(code.size()) != kLength)
        return Unexpected{IdProblem{IdProblem::Length{static_cast<int>(code.size()), kLength}}};
    if (creditCodeCheck(code) != code.back()) return Unexpected{IdProblem{IdProblem::WrongCheckDigit{}}};
    return UnifiedCreditCode{std::move(code)};
}

bool UnifiedCreditCode::innerCheckHolds() const {
    static constexpr int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const char c = m_code[8 + i];
        sum += (c <= '9' ? c - '0' : c - 'A' + 10) * weights[i];
    }
    const int check = 11 - sum % 11;
    const char expected = check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check);
    return m_code[16] == expected;
}

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/contact.h"

#include "domain/identity/utf8.h"

namespace yc::domain {

namespace {

Expected<std::string, IdProblem> digitsOf(std::string_view text) {
    const auto points = codePoints(text);
    if (!points) return Unexpected{IdProblem{IdProblem::BrokenText{}}};
    std::string digits;
    int position = 0;
    for (const char32_t point : *points) {
        ++position;
        if (isSpace(point) || point == U'-') continue;
        if (point < U'0' || point > U'9') {
            std::string shown;
            if (!isUnprintable(point)) appendUtf8(shown, point);
            return Unexpected{IdProblem{IdProblem::Character{position, shown}}};
        }
        digits.push_back(static_cast<char>(point));
    }
    if (digits.empty()) return Unexpected{IdProblem{IdProblem::Empty{}}};
    return digits;
}

bool luhnHolds(std::string_view digits) {
    int sum = 0;
    bool twice = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, twice = !twice) {
        const int value = (*digit - '0') * (twice ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

}  // namespace

Expected<PhoneNumber, IdProblem> PhoneNumber::parse(std::string_view text) {
    const auto digits = digitsOf(text);
    if (!digits) return Unexpected{digits.error()};
    const int have = static_cast<int>(digits->size());
    if (digits->front() == '1') {
        if (have != 11) return Unexpected{IdProblem{IdProblem::Length{have, 11}}};
        if ((*digits)[1] < '3') return Unexpected{IdProblem{IdProblem::Character{2, digits->substr(1, 1)}}};
        return PhoneNumber{*digits};
    }
    if (digits->front() != '0') return Unexpected{IdProblem{IdProblem::Character{1, digits->substr(0, 1)}}};
    if (have < 10 || have > 12) return Unexpected{IdProblem{IdProblem::Length{have, have < 10 ? 10 : 12}}};
    return PhoneNumber{*digits};
}

std::string PhoneNumber::masked() const {
    return m_digits.substr(0, 3) + std::string(m_digits.size() - 7, '*') + m_digits.substr(m_digits.size() - 4);
}

Expected<BankCard, IdProblem> BankCard::parse(std::string_view text) {
    const auto digits = digitsOf(text);
    if (!digits) return Unexpected{digits.error()};
    const int have = static_cast<int>(digits->size());
    if (have < 12 || have > 19) return Unexpected{IdProblem{IdProblem::Length{have, have < 12 ? 12 : 19}}};
    if (!luhnHolds(*digits)) return Unexpected{IdProblem{IdProblem::WrongCheckDigit{}}};
    return BankCard{*digits};
}

std::string BankCard::masked() const { return std::string(m_digits.size() - 4, '*') + tail(); }

}  // namespace yc::domain

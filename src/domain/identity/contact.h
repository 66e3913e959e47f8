// SPDX-License-Identifier: GPL-3.0-or-later
// 手机号码、银行卡号: numbers a person gives, checked and masked.
#pragma once

#include "domain/core/expected.h"
#include "domain/identity/problem.h"

#include <string>
#include <string_view>

namespace yc::domain {

/// Mainland mobile (1[3-9], 11 digits) or a land line with area code (0…, 10 to 12 digits).
class PhoneNumber {
public:
    /// Blanks and hyphens are dropped.
    static Expected<PhoneNumber, IdProblem> parse(std::string_view text);
    const std::string& str() const { return m_digits; }
    bool isMobile() const { return m_digits.front() == '1'; }
    /// "138****3210".
    std::string masked() const;
    friend bool operator==(const PhoneNumber&, const PhoneNumber&) = default;

private:
    explicit PhoneNumber(std::string digits) : m_digits(std::move(digits)) {}
    std::string m_digits;
};

/// 12 to 19 digits with Luhn check (ISO/IEC 7812).
class BankCard {
public:
    /// Blanks and hyphens are dropped.
    static Expected<BankCard, IdProblem> parse(std::string_view text);
    const std::string& str() const { return m_digits; }
    /// Last four digits.
    std::string tail() const { return m_digits.substr(m_digits.size() - 4); }
    /// Stars and the last four digits.
    std::string masked() const;
    friend bool operator==(const BankCard&, const BankCard&) = default;

private:
    explicit BankCard(std::string digits) : m_digits(std::move(digits)) {}
    std::string m_digits;
};

}  // namespace yc::domain

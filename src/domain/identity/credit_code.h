// SPDX-License-Identifier: GPL-3.0-or-later
// 统一社会信用代码 (GB 32100-2015): 18 characters of a 31-letter alphabet, check character last.
#pragma once

#include "domain/core/expected.h"
#include "domain/identity/problem.h"

#include <string>
#include <string_view>

namespace yc::domain {

/// A value that exists is valid. The inner check of the organisation code (position 17) is not enforced: newly assigned
/// bodies need not follow it.
class UnifiedCreditCode {
public:
    /// Accepts lower case and writes upper case.
    static Expected<UnifiedCreditCode, IdProblem> parse(std::string_view text);

    const std::string& str() const { return m_code; }
    std::string registeringClass() const { return m_code.substr(0, 2); }  ///< "91" 企业, "11" 机关 …
    std::string region() const { return m_code.substr(2, 6); }
    std::string organisation() const { return m_code.substr(8, 9); }
    /// Does position 17 follow GB 11714?
    bool innerCheckHolds() const;

    friend bool operator==(const UnifiedCreditCode&, const UnifiedCreditCode&) = default;

private:
    explicit UnifiedCreditCode(std::string code) : m_code(std::move(code)) {}
    std::string m_code;
};

/// Check character for the first 17; '\0' if one of them is outside the alphabet.
char creditCodeCheck(std::string_view first17);

}  // namespace yc::domain

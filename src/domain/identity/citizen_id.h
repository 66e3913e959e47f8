// SPDX-License-Identifier: GPL-3.0-or-later
// 公民身份号码 (GB 11643-1999) and its siblings of the same shape: residence permits 81/82/83, foreign permanent residence 9….
#pragma once

#include "domain/core/expected.h"
#include "domain/core/time.h"
#include "domain/identity/problem.h"

#include <string>
#include <string_view>

namespace yc::domain {

enum class Sex { Male, Female };

/// 18 characters: 6 region + 8 birth + 3 sequence (odd = male) + check digit. A value that exists is valid.
class CitizenId {
public:
    enum class Kind {
        Resident,          ///< 居民身份证
        HongKong,          ///< 81…: 港澳居民居住证
        Macau,             ///< 82…
        Taiwan,            ///< 83…: 台湾居民居住证
        ForeignPermanent,  ///< 9…: 外国人永久居留身份证, 2023 edition
    };

    /// Accepts x for X and nothing else around it. The region is not checked (codes are abolished over time).
    static Expected<CitizenId, IdProblem> parse(std::string_view text);
    /// Converts a 15-digit number of before 1999 (born 19xx). For searching only: such a card is no proof any more.
    static Expected<CitizenId, IdProblem> fromOldNumber(std::string_view text);

    const std::string& str() const { return m_number; }
    Kind kind() const;
    Sex sex() const;
    Date birth() const { return m_birth; }
    /// Completed years on a day; negative before birth.
    int ageOn(Date day) const;
    std::string region() const { return m_number.substr(0, 6); }
    /// "430703********0125" (6+8+4).
    std::string masked() const;

    friend bool operator==(const CitizenId&, const CitizenId&) = default;

private:
    CitizenId(std::string number, Date birth) : m_number(std::move(number)), m_birth(birth) {}

    std::string m_number;
    Date m_birth{};
};

/// Check character for the first 17 digits.
char citizenIdCheck(std::string_view first17);

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// 姓名: kept exactly as given, by code point; only outer blanks are taken off. Never simplified, never cut.
#pragma once

#include "domain/core/expected.h"
#include "domain/identity/problem.h"

#include <string>
#include <string_view>

namespace yc::domain {

class PersonName {
public:
    static constexpr int kMostCharacters = 60;

    /// Refuses empty text, more than 60 characters, controls and invisible marks, broken UTF-8.
    static Expected<PersonName, IdProblem> parse(std::string_view text);

    const std::string& str() const { return m_text; }
    int characters() const { return m_characters; }  ///< code points
    /// Holds characters a card chip made up (PUA): a clerk confirms them against the card.
    bool hasPrivateUse() const { return m_privateUse; }
    /// "张*" (2), "李*敏" (3 and more: first and last), "买买提·**" (all but the first part).
    std::string masked() const;
    /// First character and a star, for public screens.
    std::string surnameMasked() const;

    friend bool operator==(const PersonName&, const PersonName&) = default;

private:
    PersonName(std::string text, int characters, bool privateUse)
        : m_text(std::move(text)), m_characters(characters), m_privateUse(privateUse) {}
    std::string m_text;
    int m_characters = 0;
    bool m_privateUse = false;
};

/// Masks text that is already stored as a name; unreadable text becomes "*".
std::string maskName(std::string_view name);

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// 检索词: what a case is found by. Names, bigrams of names, pinyin initials and number tails become keyed hashes of 64 bits,
// so the index tells nobody a name; they go when the case's key goes.
#pragma once

#include "domain/core/messages.h"
#include "journal/crypto.h"
#include "journal/keyring.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yc::journal {

/// Pinyin initials of a Chinese name, lower case, "沈小溪" → "sxx". Surnames with a reading of their own give two
/// ("单…" → s…, d…). Letters stay letters; anything else is left out.
std::vector<std::string> pinyinInitials(std::string_view name);

/// Makes tokens; keeps a prepared key, so one per thread.
class Tokens {
public:
    explicit Tokens(const KeyRing& keys);

    /// Everything the state can be found by; "" = nothing. Cheap, to see whether tokens must be made again.
    static std::string source(const domain::State& state);
    /// Tokens of a source, sorted, each once.
    std::vector<std::int64_t> of(const std::string& source) const;

    /// What the clerk typed, as groups: a case fits when it has at least one token of every group.
    std::vector<std::vector<std::int64_t>> query(std::string_view text) const;

private:
    std::int64_t token(std::string_view kind, std::string_view value) const;
    void nameTokens(std::string_view name, std::vector<std::int64_t>& out) const;
    void tailTokens(std::string_view digits, std::vector<std::int64_t>& out) const;
    HmacSm3 m_key;
};

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// 密钥环: the hall's own keys, kept outside the database in a file only its owner may read (mode 0600). Without it the
// sealed parts of the journal stay closed; the chain can still be verified.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace yc::journal {

/// The key file is missing, readable by others, or not a key file.
class KeyRingError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class KeyRing {
public:
    /// 32 bytes each. `hallKey` wraps the key of every case, `searchKey` keys search tokens and person tokens.
    KeyRing(std::string hallKey, std::string searchKey);

    /// Two fresh random keys.
    static KeyRing generate();
    /// Throws KeyRingError; a file that group or others may read is refused.
    static KeyRing load(const std::string& path);
    /// Writes the file with mode 0600, never over an existing one.
    void store(const std::string& path) const;
    static KeyRing loadOrCreate(const std::string& path);

    const std::string& hallKey() const { return m_hallKey; }
    const std::string& searchKey() const { return m_searchKey; }

    /// Keyed hash of an identity number (case and blanks ignored), as used for claims "one live ticket per person and
    /// theme" and "one open case". 32 hex digits; "" for an empty number.
    std::string personToken(std::string_view idNumber) const;

private:
    std::string m_hallKey;
    std::string m_searchKey;
};

}  // namespace yc::journal

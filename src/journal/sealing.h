// SPDX-License-Identifier: GPL-3.0-or-later
// 封存: personal parts are sealed under a random key per subject (a case, a ticket …), which is wrapped by the hall's key.
// Destroying the key makes every copy of the sealed part unreadable at once; the chain over the ciphertext stays whole.
#pragma once

#include "domain/core/messages.h"
#include "journal/crypto.h"
#include "journal/database.h"
#include "journal/keyring.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace yc::journal {

/// The subject's key was destroyed: nothing can be sealed for it any more.
class SubjectDestroyed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Whose key seals this stream: its case, else the stream itself. `after` is the state with the event applied.
std::string subjectOf(const domain::StreamId& stream, const domain::State& after);

class Vault {
public:
    using Random = std::function<std::string(std::size_t)>;
    Vault(Database& database, const KeyRing& keys, Random random);

    /// Seals under the subject's key, making the key at first use. Empty plain text stays empty.
    std::string seal(const std::string& subject, std::string_view plain, std::string_view context);
    /// "" when there is nothing, or when the key was destroyed. Throws CodecError when the bytes were changed.
    std::string open(const std::string& subject, std::string_view sealed, std::string_view context);

    bool isDestroyed(const std::string& subject);
    bool destroy(const std::string& subject, std::int64_t now);

    /// Marks a point; keys made after it are forgotten again with the rows that a roll-back removes.
    std::size_t mark() const { return m_fresh.size(); }
    void forgetSince(std::size_t mark);
    void committed() { m_fresh.clear(); }
    /// A reader keeps no key between two calls, so that a destroyed one is gone everywhere.
    void forgetAll() { m_keys.clear(); }

private:
    std::shared_ptr<const SealKey> key(const std::string& subject, bool make);

    Database& m_database;
    SealKey m_hallKey;
    Random m_random;
    std::unordered_map<std::string, std::shared_ptr<const SealKey>> m_keys;
    std::vector<std::string> m_fresh;
};

/// Contexts bind sealed bytes to their place.
std::string eventContext(std::string_view stream, domain::Version version);
std::string stateContext(std::string_view stream, domain::Version version);

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// 口令校验值: password verifiers live in a table of their own, never in events.
#pragma once

#include "domain/core/ids.h"
#include "domain/core/time.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace yc::journal {

class Database;

struct Secret {
    domain::AccountId account;
    std::string verifier;  ///< encoded Argon2id hash
    int failures = 0;      ///< in a row
    domain::Instant lockedUntil{};
    domain::Instant changedAt{};
};

/// Own connection to the journal's file; thread-safe.
class Secrets {
public:
    explicit Secrets(const std::string& path);
    ~Secrets();

    /// Sets or replaces the verifier; failures and lock are cleared.
    void put(const domain::AccountId& account, const std::string& verifier, domain::Instant now);
    std::optional<Secret> find(const domain::AccountId& account) const;
    /// Counts a wrong password; at `maxFailures` the account is locked for `lockFor`. Returns what stands now.
    std::optional<Secret> failed(const domain::AccountId& account, domain::Instant now, int maxFailures,
                                 domain::Milliseconds lockFor);
    void succeeded(const domain::AccountId& account);
    void remove(const domain::AccountId& account);
    bool empty() const;

private:
    std::unique_ptr<Database> m_database;
    mutable std::mutex m_mutex;
};

}  // namespace yc::journal

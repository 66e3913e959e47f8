// SPDX-License-Identifier: GPL-3.0-or-later
// 目录版本库: the bytes of every published catalogue release, kept for ever; cases keep theirs to the end (R002). Beside them
// the bytes of drafts, by their hash: the journal names content by it.
#pragma once

#include "domain/core/time.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace yc::journal {

class Database;

struct StoredRelease {
    std::int64_t version = 0;
    std::string hash;   ///< SM3 hex of `bytes`
    std::string bytes;  ///< canonical JSON as published; empty in lists
    domain::Instant storedAt{};
};

/// Own connection to the journal's file; thread-safe.
class Releases {
public:
    explicit Releases(const std::string& path);
    ~Releases();

    /// Stores the bytes under their version; returns their hash. False in `.second` when the version already exists with
    /// other bytes (nothing is changed then, and the hash is that of the bytes already there).
    std::pair<std::string, bool> put(std::int64_t version, const std::string& bytes, domain::Instant now);
    /// With an empty hash any bytes of that version. A release that is published but not yet put here is found among the
    /// contents by its hash.
    std::optional<StoredRelease> find(std::int64_t version, const std::string& hash = {}) const;
    std::optional<StoredRelease> latest() const;
    std::vector<StoredRelease> list() const;

    /// Keeps bytes under their hash, which is returned; keeping them again changes nothing.
    std::string keep(const std::string& bytes, domain::Instant now);
    std::optional<std::string> content(const std::string& hash) const;
    /// Bytes that were kept for something that did not come about.
    void forget(const std::string& hash);

private:
    std::unique_ptr<Database> m_database;
    mutable std::mutex m_mutex;
};

}  // namespace yc::journal

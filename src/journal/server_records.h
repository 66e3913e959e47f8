// SPDX-License-Identifier: GPL-3.0-or-later
// 登录授权与查阅日志: what a server keeps beside the hall's journal, in a file of its own: who signed in where (so that a
// restart logs nobody out and late commands find their grant), and who looked at whose data (the access journal).
#pragma once

#include "domain/core/meta.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace yc::journal {

class Database;

struct StoredGrant {
    std::string id;
    std::string tokenDigest;  ///< SM3 hex of the session token; the token itself is nowhere
    domain::AccountId account;
    domain::DeviceId device;
    std::string name;
    std::vector<domain::Role> roles;
    domain::UnitId unit;
    domain::DeskId desk;
    domain::Instant from{};
    domain::Instant until{};         ///< commands that occurred up to here are accepted, however late they arrive
    domain::Instant sessionUntil{};  ///< the token works up to here
    bool ended = false;              ///< signed out: the token is dead, the grant is not
};

/// 见证: a second person's password was right, for one command about one stream. Nobody acts under it.
struct StoredWitness {
    std::string id;
    domain::AccountId account;
    domain::DeviceId device;
    std::vector<domain::Role> roles;
    std::string command;  ///< kind
    std::string stream;
    domain::Instant from{};
    domain::Instant until{};
};

/// 查阅记录: never the data themselves, only which fields of whose case.
struct AccessRecord {
    domain::Instant at{};
    domain::AccountId account;
    domain::DeviceId device;
    domain::CaseId caseId;
    std::string personToken;
    std::string source;   ///< "case", "timeline", or a shared data source
    std::string purpose;  ///< question or material, route
    std::string fields;   ///< names, comma-separated
    std::string receipt;  ///< query receipt, if any
};

/// Own connection to its file; thread-safe.
class ServerRecords {
public:
    explicit ServerRecords(const std::string& path);
    ~ServerRecords();

    void addGrant(const StoredGrant& grant);
    std::optional<StoredGrant> grantByToken(const std::string& tokenDigest) const;
    /// The grant of this account on this device that covers an instant, the newest if there are several.
    std::optional<StoredGrant> grantCovering(const domain::AccountId& account, const domain::DeviceId& device,
                                             domain::Instant at) const;
    void endSession(const std::string& tokenDigest, domain::Instant now);

    std::optional<StoredGrant> grantById(const std::string& id) const;

    void addWitness(const StoredWitness& witness);
    std::optional<StoredWitness> witness(const std::string& id) const;

    void addAccess(const AccessRecord& record);
    std::vector<AccessRecord> accesses(const domain::CaseId& caseId, int limit = 200) const;

private:
    std::unique_ptr<Database> m_database;
    mutable std::mutex m_mutex;
};

}  // namespace yc::journal

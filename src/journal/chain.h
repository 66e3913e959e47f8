// SPDX-License-Identifier: GPL-3.0-or-later
// 哈希链: the row of an event as stored, and the SM3 chain over it. The bytes hashed are the bytes stored; sealed parts enter
// as ciphertext, so the chain stays whole when a key is destroyed.
#pragma once

#include "domain/core/messages.h"
#include "journal/crypto.h"
#include "journal/database.h"
#include "journal/journal.h"

namespace yc::journal {

struct EventRow {
    domain::Sequence seq = 0;
    std::string stream;  ///< "case:0190…"
    domain::Version version = 0;
    std::string kind;
    int kindVersion = 1;
    std::string subject;  ///< whose key sealed it; "" = nothing sealed
    std::string command;
    std::string actor;
    std::string device;
    std::int64_t occurredAt = 0;
    std::int64_t recordedAt = 0;
    std::string open;
    std::string sealed;
    std::string prevHash;  ///< 32 bytes
    std::string hash;      ///< 32 bytes
};

/// Hash before the first event of a scope.
std::string chainStart(std::string_view scope);
/// SM3(prevHash ‖ every other column, length-prefixed).
std::string chainHash(std::string_view scope, const EventRow& row);

void insertEvent(Database& database, const EventRow& row);
/// From a row with all columns of the table, in its order.
EventRow eventFrom(const Statement& row);

struct ChainHead {
    domain::Sequence seq = 0;
    std::string hash;  ///< 32 bytes
};
ChainHead readHead(Database& database, std::string_view scope);

domain::EventMeta metaOf(const EventRow& row, const domain::ScopeId& scope);
std::string scopeOf(Database& database);

/// Walks the chain; `each` sees every event whose hash is right (for checks beyond the chain) and may return what is wrong.
VerifyReport walkChain(Database& database, const std::string& scope,
                       const std::function<std::string(const EventRow&)>& each = {});

}  // namespace yc::journal

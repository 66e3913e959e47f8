// SPDX-License-Identifier: GPL-3.0-or-later
// States of streams as the writer sees them: cached, overlaid by what the running command and the running group have changed,
// and thrown back to the last commit when either is rolled back.
#pragma once

#include "domain/core/decide.h"
#include "journal/chain.h"
#include "journal/codec.h"
#include "journal/sealing.h"
#include "journal/tokens.h"
#include "journal/views.h"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace yc::journal {

/// One stream with everything derived from it.
struct StreamEntry {
    domain::State state;
    domain::Version version = 0;
    domain::Sequence seq = 0;
    std::int64_t id = 0;  ///< sequence of the first event; 0 = the stream does not exist
    std::string subject;
    std::vector<ViewRow> rows;
    std::string tokenSource;
    std::vector<std::int64_t> tokens;
};
using EntryPtr = std::shared_ptr<const StreamEntry>;

/// Rows and tokens of an entry, from its state; tokens of `before` are kept when their source is the same.
void deriveViews(StreamEntry& entry, const domain::StreamId& stream, const Tokens& tokens, const StreamEntry* before);

class StreamStore {
public:
    StreamStore(Database& database, const Codec& codec, Vault& vault, const Tokens& tokens, domain::ScopeId scope);

    /// Never null; an entry with id 0 for a stream that does not exist.
    EntryPtr entry(const domain::StreamId& stream);
    /// Writes state, views and tokens of a changed stream. Throws ClaimTaken.
    void put(const domain::StreamId& stream, std::shared_ptr<StreamEntry> changed);
    /// Takes a stream out with its views, as if it had never been; for caches only, history knows no such thing.
    void erase(const domain::StreamId& stream);

    /// Folds the stream's events; an entry without views.
    StreamEntry fold(const domain::StreamId& stream);
    domain::EventBody bodyOf(const EventRow& row);

    // The running command.
    void keepCommand();  ///< into the group
    void discardCommand();
    // The running group.
    void keepGroup();  ///< after commit: into the cache
    void discardGroup();
    void clear();  ///< forget everything, e.g. after a rebuild

private:
    EntryPtr load(const domain::StreamId& stream);
    void writeState(const domain::StreamId& stream, const StreamEntry& entry, bool exists);

    using Entries = std::unordered_map<std::string, EntryPtr>;
    Database& m_database;
    const Codec& m_codec;
    Vault& m_vault;
    const Tokens& m_tokens;
    domain::ScopeId m_scope;
    Entries m_command;
    Entries m_group;
    Entries m_young;  ///< two generations: what is not used while the young one fills up is forgotten
    Entries m_old;
};

}  // namespace yc::journal

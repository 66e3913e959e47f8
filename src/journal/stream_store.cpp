// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/stream_store.h"

namespace yc::journal {

namespace {

constexpr std::size_t kGeneration = 10'000;  // streams

constexpr std::string_view kLoad = "SELECT id, seq, version, schema, subject, open, sealed FROM state WHERE stream=?";
constexpr std::string_view kEvents =
    "SELECT seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,sealed,"
    "prev_hash,hash FROM events WHERE stream=? ORDER BY version";
constexpr std::string_view kInsert =
    "INSERT INTO state(id, stream, seq, version, schema, subject, open, sealed) VALUES(?,?,?,?,?,?,?,?)";
constexpr std::string_view kUpdate =
    "UPDATE state SET seq=?, version=?, schema=?, subject=?, open=?, sealed=? WHERE id=?";
constexpr std::string_view kErase = "DELETE FROM state WHERE id=?";

}  // namespace

void deriveViews(StreamEntry& entry, const domain::StreamId& stream, const Tokens& tokens, const StreamEntry* before) {
    entry.rows = viewRows(stream, entry.id, entry.state);
    entry.tokenSource = Tokens::source(entry.state);
    if (before && before->tokenSource == entry.tokenSource)
        entry.tokens = before->tokens;
    else
        entry.tokens = tokens.of(entry.tokenSource);
}

StreamStore::StreamStore(Database& database, const Codec& codec, Vault& vault, const Tokens& tokens,
                         domain::ScopeId scope)
    : m_database(database), m_codec(codec), m_vault(vault), m_tokens(tokens), m_scope(std::move(scope)) {}

EntryPtr StreamStore::entry(const domain::StreamId& stream) {
    const std::string name = stream.str();
    for (const Entries* entries : {&m_command, &m_group, &m_young}) {
        const auto found = entries->find(name);
        if (found != entries->end()) return found->second;
    }
    EntryPtr loaded;
    const auto old = m_old.find(name);
    loaded = old != m_old.end() ? old->second : load(stream);
    // What is read here is committed, or it would stand in one of the overlays.
    if (m_young.size() >= kGeneration) m_old = std::exchange(m_young, {});
    if (loaded->id != 0) m_young.emplace(name, loaded);
    return loaded;
}

EntryPtr StreamStore::load(const domain::StreamId& stream) {
    auto loaded = std::make_shared<StreamEntry>();
    const std::string name = stream.str();
    auto statement = m_database.query(kLoad);
    statement.bind(name);
    if (!statement.step()) return loaded;
    loaded->id = statement.integer(0);
    loaded->seq = statement.integer(1);
    loaded->version = statement.integer(2);
    loaded->subject = statement.text(4);
    if (statement.integer(3) == m_codec.stateSchema(stream.kind)) {
        const std::string personal =
            m_vault.open(loaded->subject, statement.view(6), stateContext(name, loaded->version));
        loaded->state = m_codec.decodeState(stream.kind, Encoded{statement.text(5), personal});
    } else {
        loaded->state = fold(stream).state;
    }
    deriveViews(*loaded, stream, m_tokens, nullptr);
    return loaded;
}

domain::EventBody StreamStore::bodyOf(const EventRow& row) {
    const std::string personal = m_vault.open(row.subject, row.sealed, eventContext(row.stream, row.version));
    return m_codec.decodeEvent(row.kind, row.kindVersion, Encoded{row.open, personal});
}

StreamEntry StreamStore::fold(const domain::StreamId& stream) {
    StreamEntry folded;
    auto statement = m_database.query(kEvents);
    const std::string name = stream.str();
    statement.bind(name);
    while (statement.step()) {
        const EventRow row = eventFrom(statement);
        folded.state = domain::apply(std::move(folded.state), bodyOf(row), metaOf(row, m_scope));
        folded.version = row.version;
        folded.seq = row.seq;
        if (folded.id == 0) folded.id = row.seq;
    }
    folded.subject = subjectOf(stream, folded.state);
    return folded;
}

void StreamStore::writeState(const domain::StreamId& stream, const StreamEntry& entry, bool exists) {
    const Encoded encoded = m_codec.encodeState(entry.state);
    const std::string name = stream.str();
    const std::string sealed = m_vault.seal(entry.subject, encoded.personal, stateContext(name, entry.version));
    const int schema = m_codec.stateSchema(stream.kind);
    if (exists) {
        auto update = m_database.query(kUpdate);
        update.with(entry.seq, entry.version, schema, entry.subject, Blob{encoded.open}, Blob{sealed}, entry.id);
        update.run();
    } else {
        auto insert = m_database.query(kInsert);
        insert.with(entry.id, name, entry.seq, entry.version, schema, entry.subject, Blob{encoded.open}, Blob{sealed});
        insert.run();
    }
}

void StreamStore::put(const domain::StreamId& stream, std::shared_ptr<StreamEntry> changed) {
    const EntryPtr before = entry(stream);
    const bool exists = before->id != 0;
    deriveViews(*changed, stream, m_tokens, before.get());
    writeState(stream, *changed, exists);
    writeRows(m_database, before->rows, changed->rows);
    writeTokens(m_database, changed->id, before->tokens, changed->tokens);
    m_command[stream.str()] = std::move(changed);
}

void StreamStore::erase(const domain::StreamId& stream) {
    const EntryPtr before = entry(stream);
    if (before->id == 0) return;
    writeRows(m_database, before->rows, {});
    writeTokens(m_database, before->id, before->tokens, {});
    m_database.query(kErase).with(before->id).run();
    m_command[stream.str()] = std::make_shared<StreamEntry>();
}

void StreamStore::keepCommand() {
    for (auto& [name, changed] : m_command) m_group[name] = std::move(changed);
    m_command.clear();
}

void StreamStore::discardCommand() { m_command.clear(); }

void StreamStore::keepGroup() {
    for (auto& [name, changed] : m_group) {
        m_old.erase(name);
        m_young[name] = std::move(changed);
    }
    m_group.clear();
    m_command.clear();
}

void StreamStore::discardGroup() {
    m_group.clear();
    m_command.clear();
}

void StreamStore::clear() {
    discardGroup();
    m_young.clear();
    m_old.clear();
}

}  // namespace yc::journal

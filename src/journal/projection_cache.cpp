// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/projection_cache.h"

#include "journal/schema.h"
#include "journal/sealing.h"
#include "journal/stream_store.h"

#include <filesystem>

namespace yc::journal {

using domain::State;
using domain::StreamId;
using domain::StreamKind;

namespace {

// `aside` keeps the confirmed copy of a stream that own work lies over; version 0 = the authority does not know it yet.
// Claims are not unique here: what two windows did apart may meet in this file before the authority has settled it.
constexpr const char* kCacheTables = R"sql(
CREATE TABLE aside(
  stream TEXT PRIMARY KEY, seq INTEGER NOT NULL, version INTEGER NOT NULL, subject TEXT NOT NULL, open BLOB NOT NULL,
  sealed BLOB NOT NULL) WITHOUT ROWID;
DROP TRIGGER v_claim_taken;
)sql";
constexpr const char* kTablesToEmpty[] = {"state", "subject_key", "aside"};

constexpr std::string_view kReadMeta = "SELECT value FROM journal WHERE name=?";
constexpr std::string_view kWriteMeta = "INSERT OR REPLACE INTO journal(name, value) VALUES(?,?)";
constexpr std::string_view kFindAside = "SELECT seq, version, subject, open, sealed FROM aside WHERE stream=?";
constexpr std::string_view kHasAside = "SELECT version FROM aside WHERE stream=?";
constexpr std::string_view kPutAside =
    "INSERT OR REPLACE INTO aside(stream, seq, version, subject, open, sealed) VALUES(?,?,?,?,?,?)";
constexpr std::string_view kDropAside = "DELETE FROM aside WHERE stream=?";
constexpr std::string_view kAllAside = "SELECT stream FROM aside ORDER BY stream";
constexpr std::string_view kIdTaken = "SELECT 1 FROM state WHERE id=?";
constexpr std::string_view kLastSmallId = "SELECT max(id) FROM state WHERE id<?";
constexpr std::string_view kCount = "SELECT count(*) FROM state WHERE stream>=? AND stream<?";

constexpr std::int64_t kSmallIds = std::int64_t{1} << 40;

std::string metaOf(Database& database, std::string_view name) {
    auto row = database.query(kReadMeta);
    row.bind(name);
    return row.step() ? row.text(0) : std::string{};
}

void setMeta(Database& database, std::string_view name, const std::string& value) {
    database.query(kWriteMeta).with(name, value).run();
}

/// What the file holds depends on these; another value means: make it anew.
std::string formatOf(const Codec& codec, const domain::ScopeId& scope) {
    std::string format =
        "2|" + scope.str() + "|" + std::to_string(hallMigrations().back().number) + "|" + std::to_string(kViewsVersion);
    for (int kind = 0; kind < domain::streamKinds; ++kind) {
        if (static_cast<StreamKind>(kind) != StreamKind::Paper)  // has no state
            format += "|" + std::to_string(codec.stateSchema(static_cast<StreamKind>(kind)));
    }
    return format;
}

std::string asideContext(const std::string& stream, domain::Version version) {
    return "aside/" + stream + "/" + std::to_string(version);
}

/// When the stream began, for lists that show the newest first; 0 = of no interest.
std::int64_t bornAt(const State& state) {
    domain::Instant at{};
    if (const auto* ticket = std::get_if<domain::TicketState>(&state))
        at = ticket->takenAt;
    else if (const auto* serviceCase = std::get_if<domain::CaseState>(&state))
        at = serviceCase->openedAt;
    else if (const auto* slip = std::get_if<domain::SlipState>(&state))
        at = slip->draftedAt;
    else if (const auto* result = std::get_if<domain::ResultState>(&state))
        at = result->madeAt;
    else if (const auto* evaluation = std::get_if<domain::EvaluationState>(&state))
        at = evaluation->at;
    else if (const auto* conflict = std::get_if<domain::ConflictState>(&state))
        at = conflict->at;
    return at.time_since_epoch().count();
}

void removeFile(const std::string& path) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix, ignored);
}

}  // namespace

struct ProjectionCache::Impl {
    Impl(const std::string& file, const Codec& usedCodec, KeyRing usedKeys, domain::ScopeId usedScope,
         domain::Instant now)
        : path(file), codec(usedCodec), keys(std::move(usedKeys)), scope(std::move(usedScope)), tokens(keys) {
        try {
            if (!open()) {
                close();
                removeFile(path);
                create();
            }
        } catch (const DatabaseCorrupt&) {
            replaceDamaged(now);
        } catch (const SchemaTooNew&) {  // a newer version of the program filled it; it is only a copy
            replaceDamaged(now);
        }
    }

    void connect() {
        database = openHallDatabase(path);
        database->execute("PRAGMA synchronous=NORMAL");
        makeStore();
    }
    void makeStore() {
        vault = std::make_unique<Vault>(*database, keys, Vault::Random{});
        store = std::make_unique<StreamStore>(*database, codec, *vault, tokens, scope);
    }
    void close() {
        store.reset();
        vault.reset();
        database.reset();
    }
    /// False when the file is sound and of no use: another format, scope or key.
    bool open() {
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored)) {
            create();
            return true;
        }
        connect();
        if (metaOf(*database, "cache") != formatOf(codec, scope)) return false;
        const auto check = unhex(metaOf(*database, "key_check"));
        return check && SealKey(keys.hallKey()).open(*check, "cache key check").has_value();
    }
    void create() {
        connect();
        Transaction transaction(*database);
        database->execute(kCacheTables);
        setMeta(*database, "scope", scope.str());
        setMeta(*database, "views", std::to_string(kViewsVersion));
        setMeta(*database, "cache", formatOf(codec, scope));
        setMeta(*database, "key_check",
                hex(SealKey(keys.hallKey()).seal("yichuang", "cache key check", randomBytes(16))));
        transaction.commit();
    }
    void replaceDamaged(domain::Instant now) {
        close();
        std::string to = path + ".broken-" + domain::isoInstant(now);
        for (int more = 1; std::filesystem::exists(to); ++more)
            to = path + ".broken-" + domain::isoInstant(now) + "-" + std::to_string(more);
        std::filesystem::rename(path, to);
        std::error_code ignored;
        for (const char* suffix : {"-wal", "-shm"}) std::filesystem::rename(path + suffix, to + suffix, ignored);
        removeFile(path);
        setAside = to;
        create();
    }

    std::int64_t newId(const State& state) {
        const std::int64_t born = bornAt(state);
        if (born <= 0) {
            auto row = database->query(kLastSmallId);
            row.bind(kSmallIds);
            return row.step() ? row.integer(0) + 1 : 1;
        }
        for (std::int64_t id = born << 12;; ++id) {
            auto row = database->query(kIdTaken);
            row.bind(id);
            if (!row.step()) return id;
        }
    }
    void show(const StreamId& stream, std::optional<domain::Sequence> seq, domain::Version version,
              const State& state) {
        const EntryPtr before = store->entry(stream);
        auto entry = std::make_shared<StreamEntry>();
        entry->state = state;
        entry->version = version;
        entry->id = before->id != 0 ? before->id : newId(state);
        entry->seq = seq ? *seq : before->id != 0 ? before->seq : -entry->id;
        entry->subject = subjectOf(stream, state);
        store->put(stream, std::move(entry));
    }
    void keepAside(const std::string& name, domain::Sequence seq, domain::Version version, const std::string& subject,
                   const State& state) {
        const Encoded encoded = version == 0 ? Encoded{} : codec.encodeState(state);
        const std::string sealed = vault->seal(subject, encoded.personal, asideContext(name, version));
        database->query(kPutAside).with(name, seq, version, subject, Blob{encoded.open}, Blob{sealed}).run();
    }
    bool hasAside(const std::string& name) const {
        auto row = database->query(kHasAside);
        row.bind(name);
        return row.step();
    }
    std::optional<StoredState> aside(const StreamId& stream, bool& exists) const {
        const std::string name = stream.str();
        auto row = database->query(kFindAside);
        row.bind(name);
        exists = row.step();
        if (!exists || row.integer(1) == 0) return std::nullopt;
        StoredState stored;
        stored.stream = stream;
        stored.seq = row.integer(0);
        stored.version = row.integer(1);
        const std::string personal = vault->open(row.text(2), row.view(4), asideContext(name, stored.version));
        stored.state = codec.decodeState(stream.kind, Encoded{row.text(3), personal});
        return stored;
    }

    std::string path;
    const Codec& codec;
    KeyRing keys;
    domain::ScopeId scope;
    Tokens tokens;
    std::unique_ptr<Database> database;
    std::unique_ptr<Vault> vault;
    std::unique_ptr<StreamStore> store;
    std::string setAside;
};

ProjectionCache::ProjectionCache(const std::string& path, const Codec& codec, KeyRing keys, domain::ScopeId scope,
                                 domain::Instant now)
    : m_impl(std::make_unique<Impl>(path, codec, std::move(keys), std::move(scope), now)) {}

ProjectionCache::~ProjectionCache() = default;

const std::string& ProjectionCache::setAside() const { return m_impl->setAside; }
const domain::ScopeId& ProjectionCache::scope() const { return m_impl->scope; }
Database& ProjectionCache::database() { return *m_impl->database; }

void ProjectionCache::update(const std::function<void()>& work) {
    try {
        Transaction transaction(*m_impl->database);
        work();
        transaction.commit();
    } catch (...) {
        m_impl->makeStore();  // nothing in memory may remember what was rolled back
        throw;
    }
    m_impl->store->keepCommand();
    m_impl->store->keepGroup();
    m_impl->vault->committed();
}

void ProjectionCache::put(const StoredState& confirmed) {
    m_impl->database->query(kDropAside).with(confirmed.stream.str()).run();
    m_impl->show(confirmed.stream, confirmed.seq, confirmed.version, confirmed.state);
}

void ProjectionCache::put(const StoredState& confirmed, domain::Version shownVersion, const State& shown) {
    const std::string subject = subjectOf(confirmed.stream, confirmed.state);
    m_impl->keepAside(confirmed.stream.str(), confirmed.seq, confirmed.version, subject, confirmed.state);
    m_impl->show(confirmed.stream, confirmed.seq, shownVersion, shown);
}

void ProjectionCache::overlay(const StreamId& stream, domain::Version version, const State& shown) {
    const std::string name = stream.str();
    if (!m_impl->hasAside(name)) {
        const EntryPtr before = m_impl->store->entry(stream);
        const bool known = before->id != 0;
        m_impl->keepAside(name, known ? before->seq : 0, known ? before->version : 0, known ? before->subject : name,
                          before->state);
    }
    m_impl->show(stream, std::nullopt, version, shown);
}

void ProjectionCache::restore(const StreamId& stream) {
    bool overlaid = false;
    const auto stored = m_impl->aside(stream, overlaid);
    if (!overlaid) return;
    m_impl->database->query(kDropAside).with(stream.str()).run();
    if (stored)
        m_impl->show(stream, stored->seq, stored->version, stored->state);
    else
        m_impl->store->erase(stream);
}

void ProjectionCache::setCursor(const Cursor& cursor, bool complete) {
    Database& database = *m_impl->database;
    setMeta(database, "cursor_seq", std::to_string(cursor.seq));
    setMeta(database, "cursor_hash", cursor.hash);
    setMeta(database, "cursor_complete", complete ? "1" : "0");
}

void ProjectionCache::reset() {
    for (const char* table : kTablesToEmpty) m_impl->database->execute(std::string("DELETE FROM ") + table);
    for (const ViewTable& view : viewTables()) m_impl->database->execute(std::string("DELETE FROM ") + view.name);
    setCursor({}, false);
    m_impl->makeStore();
}

void ProjectionCache::setSight(const std::string& sight) { setMeta(*m_impl->database, "sight", sight); }

std::string ProjectionCache::sight() const { return metaOf(*m_impl->database, "sight"); }

std::shared_ptr<const State> ProjectionCache::shown(const StreamId& stream) const {
    EntryPtr entry = m_impl->store->entry(stream);
    if (entry->id == 0) return nullptr;
    const State* state = &entry->state;
    return {std::move(entry), state};
}

domain::Version ProjectionCache::shownVersion(const StreamId& stream) const {
    return m_impl->store->entry(stream)->version;
}

std::optional<StoredState> ProjectionCache::confirmed(const StreamId& stream) const {
    bool overlaid = false;
    auto stored = m_impl->aside(stream, overlaid);
    if (overlaid) return stored;
    const EntryPtr entry = m_impl->store->entry(stream);
    if (entry->id == 0) return std::nullopt;
    return StoredState{stream, entry->version, entry->seq, entry->state};
}

std::vector<StreamId> ProjectionCache::overlaid() const {
    std::vector<StreamId> streams;
    auto row = m_impl->database->query(kAllAside);
    while (row.step()) {
        if (auto stream = StreamId::parse(row.view(0))) streams.push_back(std::move(*stream));
    }
    return streams;
}

Cursor ProjectionCache::cursor() const {
    const std::string seq = metaOf(*m_impl->database, "cursor_seq");
    return {m_impl->scope, seq.empty() ? 0 : std::stoll(seq), metaOf(*m_impl->database, "cursor_hash")};
}

bool ProjectionCache::complete() const { return metaOf(*m_impl->database, "cursor_complete") == "1"; }

std::int64_t ProjectionCache::count(StreamKind kind) const {
    const std::string name(domain::streamKindName(kind));
    auto row = m_impl->database->query(kCount);
    const std::string from = name + ":";
    const std::string to = name + ";";
    row.with(from, to);
    return row.step() ? row.integer(0) : 0;
}

}  // namespace yc::journal

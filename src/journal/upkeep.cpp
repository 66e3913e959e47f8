// SPDX-License-Identifier: GPL-3.0-or-later
// Verify, rebuild and the destruction of keys.
#include "journal/hall_journal_impl.h"

#include "journal/schema.h"

#include <fmt/format.h>

#include <map>

namespace yc::journal {

using domain::StreamId;

struct StateRow {
    std::string stream;
    std::int64_t id = 0;
    domain::Sequence seq = 0;
    domain::Version version = 0;
    int schema = 0;
    std::string subject;
    std::string open;
    std::string sealed;
};

namespace {

constexpr std::string_view kReadMeta = "SELECT value FROM journal WHERE name=?";
constexpr std::string_view kWriteMeta = "REPLACE INTO journal(name, value) VALUES(?,?)";
constexpr std::string_view kSchemas = "SELECT DISTINCT substr(stream, 1, instr(stream, ':') - 1), schema FROM state";
constexpr std::string_view kStreams =
    "SELECT stream, id, seq, version, schema, subject, open, sealed FROM state WHERE id>? ORDER BY id LIMIT 1000";
constexpr std::string_view kRewrite =
    "UPDATE state SET seq=?, version=?, schema=?, subject=?, open=?, sealed=? WHERE id=?";
constexpr std::string_view kStreamsInEvents = "SELECT COUNT(DISTINCT stream) FROM events";
constexpr std::string_view kStreamsInStates = "SELECT COUNT(*) FROM state";
constexpr std::string_view kMissing =
    "SELECT DISTINCT stream FROM events WHERE stream NOT IN (SELECT stream FROM state) ORDER BY stream";
constexpr std::string_view kSubject = "SELECT stream FROM state WHERE subject=?";

std::string readMeta(Database& database, std::string_view name) {
    auto statement = database.query(kReadMeta);
    statement.bind(name);
    return statement.step() ? statement.text(0) : std::string{};
}

void writeMeta(Database& database, std::string_view name, const std::string& value) {
    auto statement = database.query(kWriteMeta);
    statement.with(name, value);
    statement.run();
}

std::int64_t count(Database& database, std::string_view sql) {
    auto statement = database.query(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::vector<StateRow> nextStates(Database& database, std::int64_t after) {
    std::vector<StateRow> out;
    auto row = database.query(kStreams);
    row.bind(after);
    while (row.step()) {
        out.push_back({row.text(0), row.integer(1), row.integer(2), row.integer(3), static_cast<int>(row.integer(4)),
                       row.text(5), row.text(6), row.text(7)});
    }
    return out;
}

/// Sum of the hashes of all rows: independent of their order, so that tables of any size compare without being kept.
std::uint64_t fingerprint(Database& database, const ViewTable& table) {
    std::uint64_t sum = 0;
    auto row = database.query("SELECT * FROM " + std::string{table.name});
    while (row.step()) {
        Sm3 hash;
        for (int i = 0; i < table.columns; ++i) hash.number(row.isNull(i) ? 1 : 0).field(row.view(i));
        const Digest digest = hash.finish();
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < 8; ++i) number = number << 8 | digest[i];
        sum += number;
    }
    return sum;
}

std::map<std::string, std::uint64_t> fingerprints(Database& database) {
    std::map<std::string, std::uint64_t> out;
    for (const ViewTable& table : viewTables()) out[table.name] = fingerprint(database, table);
    return out;
}

}  // namespace

void HallJournal::Impl::claimScope() {
    const std::string scope = readMeta(*database, "scope");
    if (scope.empty()) {
        Transaction transaction(*database);
        writeMeta(*database, "scope", environment.scope.str());
        writeMeta(*database, "views", std::to_string(kViewsVersion));
        transaction.commit();
    } else if (scope != environment.scope.str()) {
        throw DatabaseError(database->path() + " is the journal of " + scope + ", not of " + environment.scope.str());
    }
}

void HallJournal::Impl::refreshViews() {
    bool stale = readMeta(*database, "views") != std::to_string(kViewsVersion);
    {
        auto row = database->query(kSchemas);
        while (!stale && row.step()) {
            const auto kind = domain::streamKindFromName(row.view(0));
            stale = kind && row.integer(1) != codec.stateSchema(*kind);
        }
    }
    if (stale) rebuildAll();
}

// ---- verify -----------------------------------------------------------------------------------------------------

VerifyReport HallJournal::verify(bool alsoStates) const {
    const std::lock_guard lock(m_impl->mutex);
    Impl& impl = *m_impl;
    VerifyReport report = walkChain(*impl.database, impl.environment.scope.str());
    if (!report.sound || !alsoStates) return report;
    const auto broken = [&](const StateRow& row, const std::string& why) {
        report.sound = false;
        report.firstBroken = row.seq;
        report.what = "the stored state of " + row.stream + " " + why;
    };
    for (std::int64_t after = 0;;) {
        const auto rows = nextStates(*impl.database, after);
        if (rows.empty()) break;
        for (const StateRow& row : rows) {
            after = row.id;
            const StreamId stream = StreamId::parse(row.stream).value_or(StreamId{});
            try {
                const StreamEntry folded = impl.store.fold(stream);
                const Encoded now = impl.codec.encodeState(folded.state);
                const std::string personal =
                    impl.vault.open(row.subject, row.sealed, stateContext(row.stream, row.version));
                if (now.open != row.open || now.personal != personal || folded.version != row.version ||
                    folded.seq != row.seq || folded.id != row.id || folded.subject != row.subject)
                    broken(row, "is not what its events give");
            } catch (const CodecError& error) { broken(row, std::string{"cannot be read: "} + error.what()); }
            if (!report.sound) return report;
        }
    }
    if (count(*impl.database, kStreamsInEvents) != count(*impl.database, kStreamsInStates)) {
        report.sound = false;
        report.what = "a stream has events but no stored state";
    }
    return report;
}

// ---- rebuild ----------------------------------------------------------------------------------------------------

RebuildReport HallJournal::rebuild() {
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->rebuildAll();
}

void HallJournal::Impl::refold(const StreamId& stream, const StateRow* row, RebuildReport& report) {
    StreamEntry entry = store.fold(stream);
    const std::string name = stream.str();
    const Encoded encoded = codec.encodeState(entry.state);
    ++report.streams;
    report.events += entry.version;
    std::string personal;
    bool same = row && row->open == encoded.open && row->version == entry.version && row->seq == entry.seq &&
                row->schema == codec.stateSchema(stream.kind) && row->subject == entry.subject;
    if (row) {
        try {
            personal = vault.open(row->subject, row->sealed, stateContext(name, row->version));
        } catch (const CodecError&) { same = false; }
        same = same && personal == encoded.personal;
    }
    if (!same) {
        report.differing.push_back("state of " + name);
        const std::string sealed = vault.seal(entry.subject, encoded.personal, stateContext(name, entry.version));
        if (!row)
            database
                ->query("INSERT INTO state(id,stream,seq,version,schema,subject,open,sealed) "
                        "VALUES(?,?,?,0,0,'','','')")
                .with(entry.id, name, -entry.id)
                .run();
        database->query(kRewrite)
            .with(entry.seq, entry.version, codec.stateSchema(stream.kind), entry.subject, Blob{encoded.open},
                  Blob{sealed}, entry.id)
            .run();
    }
    deriveViews(entry, stream, tokens, nullptr);
    writeRows(*database, {}, entry.rows);
    writeTokens(*database, entry.id, {}, entry.tokens);
}

RebuildReport HallJournal::Impl::rebuildAll() {
    RebuildReport report;
    Transaction transaction(*database);
    store.clear();
    const auto before = fingerprints(*database);
    for (const ViewTable& table : viewTables()) database->execute("DELETE FROM " + std::string{table.name});
    for (std::int64_t after = 0;;) {
        const auto rows = nextStates(*database, after);
        if (rows.empty()) break;
        for (const StateRow& row : rows) {
            after = row.id;
            refold(StreamId::parse(row.stream).value_or(StreamId{}), &row, report);
        }
    }
    std::vector<std::string> missing;
    for (auto row = database->query(kMissing); row.step();) missing.push_back(row.text(0));
    for (const std::string& name : missing) refold(StreamId::parse(name).value_or(StreamId{}), nullptr, report);
    for (const auto& [table, sum] : fingerprints(*database)) {
        if (before.at(table) != sum) report.differing.push_back("view " + table);
    }
    writeMeta(*database, "views", std::to_string(kViewsVersion));
    transaction.commit();
    vault.committed();
    return report;
}

// ---- destruction ------------------------------------------------------------------------------------------------

bool HallJournal::destroyKeys(const domain::CaseId& caseId) {
    const std::lock_guard lock(m_impl->mutex);
    Impl& impl = *m_impl;
    const StreamId caseStream{domain::StreamKind::Case, caseId.str()};
    std::vector<std::string> subjects{caseStream.str()};
    const EntryPtr held = impl.store.entry(caseStream);
    if (const auto* state = std::get_if<domain::CaseState>(&held->state); state && !state->ticket.empty())
        subjects.push_back(StreamId{domain::StreamKind::Ticket, state->ticket.str()}.str());
    const auto now = impl.environment.clock().time_since_epoch().count();
    bool any = false;
    try {
        Transaction transaction(*impl.database);
        for (const std::string& subject : subjects) {
            std::vector<std::string> streams;
            auto row = impl.database->query(kSubject);
            row.bind(subject);
            while (row.step()) streams.push_back(row.text(0));
            std::map<StreamId, EntryPtr> before;
            for (const std::string& name : streams) {
                const StreamId stream = StreamId::parse(name).value_or(StreamId{});
                before[stream] = impl.store.entry(stream);
            }
            if (!impl.vault.destroy(subject, now)) continue;
            any = true;
            for (const auto& [stream, old] : before) {
                StreamEntry bare = impl.store.fold(stream);  // the sealed parts do not open any more
                deriveViews(bare, stream, impl.tokens, nullptr);
                const Encoded encoded = impl.codec.encodeState(bare.state);
                impl.database->query(kRewrite)
                    .with(bare.seq, bare.version, impl.codec.stateSchema(stream.kind), bare.subject, Blob{encoded.open},
                          Blob{""}, bare.id)
                    .run();
                writeRows(*impl.database, old->rows, bare.rows);
                writeTokens(*impl.database, bare.id, old->tokens, bare.tokens);
            }
        }
        transaction.commit();
    } catch (...) {
        impl.store.clear();
        throw;
    }
    impl.store.clear();
    return any;
}

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/chain.h"

#include "journal/hall_journal.h"

#include <fmt/format.h>

#include <unordered_map>

namespace yc::journal {

namespace {

constexpr std::string_view kInsert =
    "INSERT INTO events(seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,"
    "sealed,prev_hash,hash) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr std::string_view kHead = "SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1";
constexpr std::string_view kAll =
    "SELECT seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,sealed,"
    "prev_hash,hash FROM events ORDER BY seq";
constexpr std::string_view kScope = "SELECT value FROM journal WHERE name='scope'";
constexpr std::string_view kBeyond =
    "SELECT stream, seq FROM state WHERE seq > ? OR NOT EXISTS(SELECT 1 FROM events WHERE events.seq = state.seq AND "
    "events.stream = state.stream AND events.version = state.version) ORDER BY seq LIMIT 1";

std::string wordsOf(const EventRow& row) {
    return fmt::format("event {} ({} of {}, version {})", row.seq, row.kind, row.stream, row.version);
}

// Empty = in order.
std::string whatIsWrong(const EventRow& row, const ChainHead& before, domain::Version expected,
                        std::string_view scope) {
    if (row.seq != before.seq + 1)
        return fmt::format("event {} is missing: after {} comes {}", before.seq + 1, before.seq, row.seq);
    if (row.prevHash != before.hash) return wordsOf(row) + " does not continue the event before it";
    if (row.hash != chainHash(scope, row)) return wordsOf(row) + " was changed after it was written";
    if (row.version != expected) return wordsOf(row) + fmt::format(" should have version {}", expected);
    return {};
}

}  // namespace

std::string chainStart(std::string_view scope) {
    return std::string{view(Sm3().field("yichuang journal 1").field(scope).finish())};
}

std::string chainHash(std::string_view scope, const EventRow& row) {
    Sm3 hash;
    hash.field(row.prevHash).field(scope).number(row.seq).field(row.stream).number(row.version).field(row.kind);
    hash.number(row.kindVersion).field(row.subject).field(row.command).field(row.actor).field(row.device);
    hash.number(row.occurredAt).number(row.recordedAt).field(row.open).field(row.sealed);
    return std::string{view(hash.finish())};
}

void insertEvent(Database& database, const EventRow& row) {
    auto statement = database.query(kInsert);
    statement.with(row.seq, row.stream, row.version, row.kind, row.kindVersion, row.subject, row.command, row.actor,
                   row.device, row.occurredAt, row.recordedAt, Blob{row.open}, Blob{row.sealed}, Blob{row.prevHash},
                   Blob{row.hash});
    statement.run();
}

EventRow eventFrom(const Statement& row) {
    EventRow event;
    event.seq = row.integer(0);
    event.stream = row.text(1);
    event.version = row.integer(2);
    event.kind = row.text(3);
    event.kindVersion = static_cast<int>(row.integer(4));
    event.subject = row.text(5);
    event.command = row.text(6);
    event.actor = row.text(7);
    event.device = row.text(8);
    event.occurredAt = row.integer(9);
    event.recordedAt = row.integer(10);
    event.open = row.text(11);
    event.sealed = row.text(12);
    event.prevHash = row.text(13);
    event.hash = row.text(14);
    return event;
}

ChainHead readHead(Database& database, std::string_view scope) {
    auto statement = database.query(kHead);
    if (!statement.step()) return {0, chainStart(scope)};
    return {statement.integer(0), statement.text(1)};
}

domain::EventMeta metaOf(const EventRow& row, const domain::ScopeId& scope) {
    domain::EventMeta meta;
    meta.scope = scope;
    meta.seq = row.seq;
    meta.stream = domain::StreamId::parse(row.stream).value_or(domain::StreamId{});
    meta.version = row.version;
    meta.command = domain::CommandId{row.command};
    meta.actor = domain::AccountId{row.actor};
    meta.device = domain::DeviceId{row.device};
    meta.occurredAt = domain::Instant{domain::Milliseconds{row.occurredAt}};
    meta.recordedAt = domain::Instant{domain::Milliseconds{row.recordedAt}};
    return meta;
}

std::string scopeOf(Database& database) {
    auto statement = database.query(kScope);
    return statement.step() ? statement.text(0) : std::string{};
}

VerifyReport walkChain(Database& database, const std::string& scope,
                       const std::function<std::string(const EventRow&)>& each) {
    VerifyReport report;
    ChainHead before{0, chainStart(scope)};
    std::unordered_map<std::string, domain::Version> versions;
    const auto broken = [&](domain::Sequence seq, std::string what) {
        report.sound = false;
        report.firstBroken = seq;
        report.what = std::move(what);
        report.headHash = hex(before.hash);
        return report;
    };
    auto statement = database.query(kAll);
    while (statement.step()) {
        const EventRow row = eventFrom(statement);
        std::string wrong = whatIsWrong(row, before, ++versions[row.stream], scope);
        if (wrong.empty() && each) wrong = each(row);
        if (!wrong.empty()) return broken(before.seq + 1, std::move(wrong));
        before = {row.seq, row.hash};
        ++report.checked;
    }
    auto beyond = database.query(kBeyond);
    beyond.bind(before.seq);
    if (beyond.step())
        return broken(beyond.integer(1), "the last event of " + beyond.text(0) + " is missing from the journal");
    report.headHash = hex(before.hash);
    return report;
}

VerifyReport verifyChain(const std::string& path) {
    Database::Options options;
    options.mode = Database::Mode::ReadOnly;
    Database database(path, options);
    return walkChain(database, scopeOf(database));
}

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/outbox.h"

#include "journal/database.h"

#include <algorithm>
#include <set>

namespace yc::journal {

namespace {

const std::vector<Migration> migrations{
    {1, R"sql(
CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    status INTEGER NOT NULL,
    digest TEXT NOT NULL,
    effect INTEGER NOT NULL,
    streams TEXT NOT NULL,
    acked TEXT NOT NULL,
    refusal TEXT NOT NULL,
    sealed BLOB NOT NULL
);
CREATE INDEX outbox_status ON outbox (status, position);
CREATE TABLE number_block (id INTEGER PRIMARY KEY, series TEXT NOT NULL, next INTEGER NOT NULL, last INTEGER NOT NULL);
CREATE INDEX number_block_series ON number_block (series, next);
CREATE TABLE counter (series TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE kept (name TEXT PRIMARY KEY, sealed BLOB NOT NULL);
)sql"},
    {2, R"sql(
ALTER TABLE outbox ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN note TEXT NOT NULL DEFAULT '';
)sql"},
};

constexpr auto columns =
    "SELECT position, id, kind, at, actor, status, digest, effect, streams, acked, refusal, sealed, answered, note "
    "FROM outbox ";
constexpr auto insertItem = "INSERT INTO outbox (id, kind, at, actor, status, digest, effect, streams, acked, refusal, "
                            "sealed) VALUES (?,?,?,?,?,?,?,?,'','',?)";
constexpr auto laterEntries = "SELECT id, streams, status FROM outbox WHERE position >= (SELECT position FROM outbox "
                              "WHERE id = ?) ORDER BY position";
constexpr auto takeNumber = "UPDATE number_block SET next = ? WHERE series = ? AND next <= ? AND last >= ?";
constexpr auto raiseCounter = "INSERT INTO counter (series, value) VALUES (?, ?) ON CONFLICT (series) DO UPDATE SET "
                              "value = max(value, excluded.value)";

/// Length-prefixed fields: no escaping, any byte allowed.
class Packer {
public:
    Packer& add(std::string_view field) {
        m_text += std::to_string(field.size());
        m_text += ':';
        m_text += field;
        return *this;
    }
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view text) : m_rest(text) {}
    bool atEnd() const { return m_rest.empty(); }
    std::string next() {
        const auto colon = m_rest.find(':');
        if (colon == std::string_view::npos) throw DatabaseCorrupt("outbox: a packed field has no length");
        const std::size_t size = std::stoul(std::string(m_rest.substr(0, colon)));
        if (colon + 1 + size > m_rest.size()) throw DatabaseCorrupt("outbox: a packed field is cut off");
        std::string field(m_rest.substr(colon + 1, size));
        m_rest.remove_prefix(colon + 1 + size);
        return field;
    }

private:
    std::string_view m_rest;
};

std::string packStreams(const std::vector<domain::StreamId>& streams) {
    Packer packer;
    for (const auto& stream : streams) packer.add(stream.str());
    return packer.text();
}

std::vector<std::string> unpackNames(const std::string& text) {
    std::vector<std::string> names;
    for (Unpacker unpacker(text); !unpacker.atEnd();) names.push_back(unpacker.next());
    return names;
}

domain::StreamId streamOf(const std::string& text) {
    const auto stream = domain::StreamId::parse(text);
    if (!stream) throw DatabaseCorrupt("outbox: not a stream: " + text);
    return *stream;
}

std::string packContent(const OutboxItem& item) {
    Packer packer;
    packer.add(item.bytes).add(item.signature);
    for (const auto& event : item.events) {
        packer.add(event.stream.str()).add(event.kind).add(std::to_string(event.version));
        packer.add(event.body.open).add(event.body.personal);
    }
    return packer.text();
}

void unpackContent(std::string_view text, OutboxItem& item) {
    Unpacker unpacker(text);
    item.bytes = unpacker.next();
    item.signature = unpacker.next();
    while (!unpacker.atEnd()) {
        OutboxItem::DecidedEvent event;
        event.stream = streamOf(unpacker.next());
        event.kind = unpacker.next();
        event.version = std::stoi(unpacker.next());
        event.body.open = unpacker.next();
        event.body.personal = unpacker.next();
        item.events.push_back(std::move(event));
    }
}

std::int64_t ticks(domain::Instant at) { return at.time_since_epoch().count(); }

}  // namespace

Outbox::Outbox(const std::string& path, Sealer sealer)
    : m_database(std::make_unique<Database>(path)), m_sealer(std::move(sealer)) {
    m_database->migrate(migrations);
}

Outbox::~Outbox() = default;

Database& Outbox::database() { return *m_database; }

void Outbox::takeWithin(const std::vector<NumberUse>& numbers) {
    for (const NumberUse& use : numbers) {
        m_database->query(takeNumber).with(use.number + 1, use.key, use.number, use.number).run();
        if (m_database->changedRows() == 0) m_database->query(raiseCounter).with(use.key, use.number).run();
    }
}

void Outbox::take(const std::vector<NumberUse>& numbers) {
    together([&] { takeWithin(numbers); });
}

std::int64_t Outbox::append(const OutboxItem& item, const std::vector<NumberUse>& numbers) {
    const std::string streams = packStreams(item.streams);
    const std::string sealed = m_sealer.seal(packContent(item));
    std::int64_t position = 0;
    together([&] {
        takeWithin(numbers);
        m_database->query(insertItem)
            .with(item.id.str(), item.kind, ticks(item.occurredAt), item.actor.str(), static_cast<int>(item.status),
                  item.decidedDigest, item.effectRan ? 1 : 0, streams, Blob{sealed})
            .run();
        auto rowId = m_database->query("SELECT last_insert_rowid()");
        rowId.step();
        position = rowId.integer(0);
    });
    return position;
}

void Outbox::together(const std::function<void()>& work) {
    if (m_database->inTransaction()) {
        work();
        return;
    }
    Transaction transaction(*m_database);
    work();
    transaction.commit();
}

void Outbox::markEffectRan(const domain::CommandId& id) {
    m_database->query("UPDATE outbox SET effect = 1 WHERE id = ?").with(id.str()).run();
}

OutboxItem Outbox::read(Statement& row) const {
    OutboxItem item;
    item.position = row.integer(0);
    item.id = domain::CommandId(row.text(1));
    item.kind = row.text(2);
    item.occurredAt = domain::Instant(domain::Milliseconds(row.integer(3)));
    item.actor = domain::AccountId(row.text(4));
    item.status = static_cast<OutboxStatus>(row.integer(5));
    item.decidedDigest = row.text(6);
    item.effectRan = row.integer(7) != 0;
    const std::string streams = row.text(8);
    for (Unpacker unpacker(streams); !unpacker.atEnd();) item.streams.push_back(streamOf(unpacker.next()));
    const std::string acked = row.text(9);
    if (!acked.empty()) {
        Unpacker unpacker(acked);
        item.ackedSeq = std::stoll(unpacker.next());
        while (!unpacker.atEnd()) {
            const domain::StreamId stream = streamOf(unpacker.next());
            item.acked.push_back({stream, std::stoll(unpacker.next())});
        }
    }
    const std::string refusal = row.text(10);
    if (!refusal.empty()) {
        Unpacker unpacker(refusal);
        item.refusalCode = unpacker.next();
        while (!unpacker.atEnd()) {
            const std::string name = unpacker.next();
            item.refusalParams[name] = unpacker.next();
        }
    }
    unpackContent(m_sealer.open(row.text(11)), item);
    item.answeredAt = domain::Instant(domain::Milliseconds(row.integer(12)));
    item.note = row.text(13);
    return item;
}

std::vector<OutboxItem> Outbox::select(const std::string& where, std::int64_t limit) const {
    std::vector<OutboxItem> items;
    auto row = m_database->query(std::string(columns) + where + " ORDER BY position LIMIT ?");
    row.bind(limit);
    while (row.step()) items.push_back(read(row));
    return items;
}

std::vector<OutboxItem> Outbox::pending(std::size_t limit) const {
    return select("WHERE status = 0", static_cast<std::int64_t>(limit));
}

std::vector<OutboxItem> Outbox::live() const { return select("WHERE status IN (0, 1)", -1); }

std::vector<OutboxItem> Outbox::conflicts() const { return select("WHERE status IN (2, 3, 4)", -1); }

std::vector<OutboxItem> Outbox::settled(std::size_t limit) const {
    std::vector<OutboxItem> items;
    auto row =
        m_database->query(std::string(columns) + "WHERE status = 5 ORDER BY answered DESC, position DESC LIMIT ?");
    row.bind(static_cast<std::int64_t>(limit));
    while (row.step()) items.push_back(read(row));
    return items;
}

std::optional<OutboxItem> Outbox::find(const domain::CommandId& id) const {
    auto row = m_database->query(std::string(columns) + "WHERE id = ?");
    row.bind(id.str());
    if (!row.step()) return std::nullopt;
    return read(row);
}

int Outbox::count(OutboxStatus status) const {
    auto row = m_database->query("SELECT count(*) FROM outbox WHERE status = ?");
    row.bind(static_cast<int>(status));
    row.step();
    return static_cast<int>(row.integer(0));
}

void Outbox::acknowledge(const domain::CommandId& id, const std::vector<StreamVersion>& streams,
                         domain::Sequence lastSeq) {
    Packer packer;
    packer.add(std::to_string(lastSeq));
    for (const StreamVersion& entry : streams) packer.add(entry.stream.str()).add(std::to_string(entry.version));
    m_database->query("UPDATE outbox SET status = 1, acked = ? WHERE id = ? AND status IN (0, 4)")
        .with(packer.text(), id.str())
        .run();
}

std::vector<domain::CommandId> Outbox::refuse(const domain::CommandId& id, bool conflict,
                                              const domain::Refusal& refusal, domain::Instant at) {
    Packer packer;
    packer.add(refusal.name());
    for (const auto& [name, value] : refusal.params) packer.add(name).add(value);
    std::vector<domain::CommandId> held;
    together([&] {
        m_database
            ->query("UPDATE outbox SET status = ?, refusal = ?, answered = ? WHERE id = ? AND status IN (0, 1, 4)")
            .with(conflict ? 3 : 2, packer.text(), ticks(at), id.str())
            .run();
        if (m_database->changedRows() != 0) held = holdAfter(id);
    });
    return held;
}

std::vector<domain::CommandId> Outbox::holdAfter(const domain::CommandId& id) {
    std::vector<domain::CommandId> held;
    std::set<std::string> spoilt;
    auto row = m_database->query(laterEntries);
    row.bind(id.str());
    while (row.step()) {
        const std::vector<std::string> streams = unpackNames(row.text(1));
        const bool first = row.text(0) == id.str();
        const bool builds = std::any_of(streams.begin(), streams.end(),
                                        [&](const std::string& name) { return spoilt.count(name) != 0; });
        if (!first && (!builds || row.integer(2) != 0)) continue;
        spoilt.insert(streams.begin(), streams.end());
        if (!first) held.emplace_back(row.text(0));
    }
    for (const domain::CommandId& later : held)
        m_database->query("UPDATE outbox SET status = 4 WHERE id = ?").with(later.str()).run();
    return held;
}

void Outbox::drop(const domain::CommandId& id) {
    m_database->query("DELETE FROM outbox WHERE id = ? AND status = 1").with(id.str()).run();
}

void Outbox::settle(const domain::CommandId& id, const std::string& note, domain::Instant at) {
    m_database->query("UPDATE outbox SET status = 5, note = ?, answered = ? WHERE id = ? AND status IN (2, 3, 4)")
        .with(note, ticks(at), id.str())
        .run();
}

void Outbox::addBlock(const PooledBlock& block) {
    m_database->query("INSERT INTO number_block (id, series, next, last) VALUES (?,?,?,?) ON CONFLICT (id) DO NOTHING")
        .with(block.id, block.key, block.next, block.to)
        .run();
}

void Outbox::dropBlock(std::int64_t id) {
    m_database->query("DELETE FROM number_block WHERE id = ? AND next > last").with(id).run();
}

std::optional<std::int64_t> Outbox::peek(const std::string& key, int ahead) const {
    auto row = m_database->query("SELECT next, last FROM number_block WHERE series = ? AND next <= last ORDER BY next");
    row.bind(key);
    std::int64_t skip = ahead;
    while (row.step()) {
        const std::int64_t free = row.integer(1) - row.integer(0) + 1;
        if (skip < free) return row.integer(0) + skip;
        skip -= free;
    }
    return std::nullopt;
}

std::int64_t Outbox::left(const std::string& key) const {
    auto row = m_database->query(
        "SELECT coalesce(sum(last - next + 1), 0) FROM number_block WHERE series = ? AND next <= last");
    row.bind(key);
    row.step();
    return row.integer(0);
}

std::vector<PooledBlock> Outbox::blocks() const {
    std::vector<PooledBlock> result;
    auto row = m_database->query("SELECT id, series, next, last FROM number_block ORDER BY id");
    while (row.step()) result.push_back({row.integer(0), row.text(1), row.integer(2), row.integer(3)});
    return result;
}

std::int64_t Outbox::peekCounter(const std::string& key) const {
    auto row = m_database->query("SELECT value FROM counter WHERE series = ?");
    row.bind(key);
    return row.step() ? row.integer(0) + 1 : 1;
}

void Outbox::put(const std::string& name, const std::string& value) {
    const std::string sealed = m_sealer.seal(value);
    m_database
        ->query(
            "INSERT INTO kept (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed")
        .with(name, Blob{sealed})
        .run();
}

std::optional<std::string> Outbox::get(const std::string& name) const {
    auto row = m_database->query("SELECT sealed FROM kept WHERE name = ?");
    row.bind(name);
    if (!row.step()) return std::nullopt;
    return m_sealer.open(row.text(0));
}

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/releases.h"

#include "journal/crypto.h"
#include "journal/schema.h"

namespace yc::journal {

namespace {

constexpr std::string_view kFind = "SELECT version, hash, bytes, stored_at FROM release WHERE version=?";
constexpr std::string_view kInsert = "INSERT INTO release(version, hash, bytes, stored_at) VALUES(?,?,?,?)";
constexpr std::string_view kLatest =
    "SELECT version, hash, bytes, stored_at FROM release ORDER BY version DESC LIMIT 1";
constexpr std::string_view kList = "SELECT version, hash, '', stored_at FROM release ORDER BY version";

constexpr std::string_view kKeep = "INSERT OR IGNORE INTO content(hash, bytes, stored_at) VALUES(?,?,?)";
constexpr std::string_view kForget = "DELETE FROM content WHERE hash=?";
constexpr std::string_view kContent = "SELECT bytes, stored_at FROM content WHERE hash=?";

StoredRelease releaseFrom(const Statement& row) {
    return {row.integer(0), row.text(1), row.text(2), domain::Instant{domain::Milliseconds{row.integer(3)}}};
}

std::optional<StoredRelease> findIn(Database& database, std::int64_t version) {
    auto row = database.query(kFind);
    row.bind(version);
    if (!row.step()) return std::nullopt;
    return releaseFrom(row);
}

}  // namespace

Releases::Releases(const std::string& path) : m_database(openHallDatabase(path, /*check=*/false)) {}
Releases::~Releases() = default;

std::pair<std::string, bool> Releases::put(std::int64_t version, const std::string& bytes, domain::Instant now) {
    const std::string hash = hex(view(sm3(bytes)));
    const std::lock_guard lock(m_mutex);
    Transaction transaction(*m_database);
    if (const auto known = findIn(*m_database, version)) return {known->hash, known->hash == hash};
    m_database->query(kInsert).with(version, hash, Blob{bytes}, std::int64_t{now.time_since_epoch().count()}).run();
    transaction.commit();
    return {hash, true};
}

std::optional<StoredRelease> Releases::find(std::int64_t version, const std::string& hash) const {
    const std::lock_guard lock(m_mutex);
    auto found = findIn(*m_database, version);
    if (found && (hash.empty() || found->hash == hash)) return found;
    if (hash.empty()) return std::nullopt;
    auto row = m_database->query(kContent);
    row.bind(hash);
    if (!row.step()) return std::nullopt;
    return StoredRelease{version, hash, row.text(0), domain::Instant{domain::Milliseconds{row.integer(1)}}};
}

std::optional<StoredRelease> Releases::latest() const {
    const std::lock_guard lock(m_mutex);
    auto row = m_database->query(kLatest);
    if (!row.step()) return std::nullopt;
    return releaseFrom(row);
}

std::vector<StoredRelease> Releases::list() const {
    const std::lock_guard lock(m_mutex);
    std::vector<StoredRelease> out;
    auto row = m_database->query(kList);
    while (row.step()) out.push_back(releaseFrom(row));
    return out;
}

std::string Releases::keep(const std::string& bytes, domain::Instant now) {
    const std::string hash = hex(view(sm3(bytes)));
    const std::lock_guard lock(m_mutex);
    Transaction transaction(*m_database);
    m_database->query(kKeep).with(hash, Blob{bytes}, std::int64_t{now.time_since_epoch().count()}).run();
    transaction.commit();
    return hash;
}

std::optional<std::string> Releases::content(const std::string& hash) const {
    const std::lock_guard lock(m_mutex);
    auto row = m_database->query(kContent);
    row.bind(hash);
    if (!row.step()) return std::nullopt;
    return row.text(0);
}

void Releases::forget(const std::string& hash) {
    const std::lock_guard lock(m_mutex);
    Transaction transaction(*m_database);
    m_database->query(kForget).with(hash).run();
    transaction.commit();
}

}  // namespace yc::journal

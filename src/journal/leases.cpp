// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/leases.h"

#include "journal/schema.h"

#include <algorithm>
#include <stdexcept>

namespace yc::journal {

namespace {

constexpr std::int64_t kLargestBlock = 10'000;

constexpr std::string_view kByRequest =
    "SELECT id, key, first, last, device, leased_at, next, closed FROM number_block WHERE request=?";
constexpr std::string_view kByDevice =
    "SELECT id, key, first, last, device, leased_at, next, closed FROM number_block WHERE device=? ORDER BY id";
constexpr std::string_view kBlocks =
    "SELECT id, key, first, last, device, leased_at, next, closed FROM number_block WHERE substr(key,1,length(?1))=?1 "
    "ORDER BY key, first";
constexpr std::string_view kNext = "SELECT next FROM number_series WHERE key=?";
constexpr std::string_view kSetNext = "REPLACE INTO number_series(key, next) VALUES(?,?)";
constexpr std::string_view kInsert =
    "INSERT INTO number_block(key, first, last, device, request, leased_at, next, closed) VALUES(?,?,?,?,?,?,?,0)";
constexpr std::string_view kReport = "UPDATE number_block SET next=MAX(next, MIN(?, last+1)) WHERE id=? AND closed=0";
constexpr std::string_view kClose =
    "UPDATE number_block SET next=MAX(next, MIN(?, last+1)), closed=1 WHERE id=? AND closed=0";
constexpr std::string_view kVoid =
    "SELECT key, next, last, device FROM number_block WHERE key=? AND closed=1 AND next<=last ORDER BY first";

NumberBlock blockFrom(const Statement& row) {
    NumberBlock block;
    block.id = row.integer(0);
    block.key = row.text(1);
    block.from = row.integer(2);
    block.to = row.integer(3);
    block.device = domain::DeviceId{row.text(4)};
    block.leasedAt = domain::Instant{domain::Milliseconds{row.integer(5)}};
    block.next = row.integer(6);
    block.closed = row.integer(7) != 0;
    return block;
}

std::int64_t nextOf(Database& database, const std::string& key) {
    auto statement = database.query(kNext);
    statement.bind(key);
    return statement.step() ? statement.integer(0) : 1;
}

}  // namespace

Leases::Leases(const std::string& path) : m_database(openHallDatabase(path, /*check=*/false)) {}
Leases::~Leases() = default;

NumberBlock Leases::lease(const std::string& key, std::int64_t size, const domain::DeviceId& device,
                          const std::string& requestId, domain::Instant now) {
    if (size < 1 || size > kLargestBlock) throw std::invalid_argument("a block holds 1 to 10,000 numbers");
    const std::lock_guard lock(m_mutex);
    Transaction transaction(*m_database);
    const auto find = [&]() -> std::optional<NumberBlock> {
        auto statement = m_database->query(kByRequest);
        statement.bind(requestId);
        if (!statement.step()) return std::nullopt;
        return blockFrom(statement);
    };
    if (const auto known = find()) return *known;
    const std::int64_t first = nextOf(*m_database, key);
    m_database->query(kSetNext).with(key, first + size).run();
    m_database->query(kInsert)
        .with(key, first, first + size - 1, device.str(), requestId, std::int64_t{now.time_since_epoch().count()},
              first)
        .run();
    const auto made = find();
    transaction.commit();
    return made.value();
}

void Leases::report(std::int64_t block, std::int64_t next) {
    const std::lock_guard lock(m_mutex);
    m_database->query(kReport).with(next, block).run();
}

void Leases::close(std::int64_t block, std::int64_t next) {
    const std::lock_guard lock(m_mutex);
    m_database->query(kClose).with(next, block).run();
}

void Leases::raise(const std::string& key, std::int64_t number) {
    const std::lock_guard lock(m_mutex);
    Transaction transaction(*m_database);
    if (nextOf(*m_database, key) <= number) m_database->query(kSetNext).with(key, number + 1).run();
    transaction.commit();
}

std::vector<NumberBlock> Leases::blocksOf(const domain::DeviceId& device) const {
    const std::lock_guard lock(m_mutex);
    std::vector<NumberBlock> out;
    auto statement = m_database->query(kByDevice);
    statement.bind(device.str());
    while (statement.step()) out.push_back(blockFrom(statement));
    return out;
}

std::vector<NumberBlock> Leases::blocks(const std::string& begin) const {
    const std::lock_guard lock(m_mutex);
    std::vector<NumberBlock> out;
    auto row = m_database->query(kBlocks);
    row.bind(begin);
    while (row.step()) out.push_back(blockFrom(row));
    return out;
}

std::vector<VoidRange> Leases::voided(const std::string& key) const {
    const std::lock_guard lock(m_mutex);
    std::vector<VoidRange> out;
    auto row = m_database->query(kVoid);
    row.bind(key);
    while (row.step()) out.push_back({row.text(0), row.integer(1), row.integer(2), domain::DeviceId{row.text(3)}});
    return out;
}

}  // namespace yc::journal

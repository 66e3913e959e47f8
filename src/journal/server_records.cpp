// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/server_records.h"

#include "journal/database.h"

namespace yc::journal {

using namespace yc::domain;

namespace {

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> steps{
        {1, R"sql(
            CREATE TABLE login_grant (
                id TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, account TEXT NOT NULL, device TEXT NOT NULL,
                name TEXT NOT NULL, roles TEXT NOT NULL, unit TEXT NOT NULL, desk TEXT NOT NULL,
                starts INTEGER NOT NULL, ends INTEGER NOT NULL, session_ends INTEGER NOT NULL, ended INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX login_grant_holder ON login_grant (account, device, starts);
            CREATE TABLE access_log (
                id INTEGER PRIMARY KEY, at INTEGER NOT NULL, account TEXT NOT NULL, device TEXT NOT NULL,
                case_id TEXT NOT NULL, person TEXT NOT NULL, source TEXT NOT NULL, purpose TEXT NOT NULL,
                fields TEXT NOT NULL, receipt TEXT NOT NULL
            ) STRICT;
            CREATE INDEX access_log_case ON access_log (case_id, id);
        )sql"},
        {2, R"sql(
            CREATE TABLE witness (
                id TEXT PRIMARY KEY, account TEXT NOT NULL, device TEXT NOT NULL, roles TEXT NOT NULL,
                command TEXT NOT NULL, stream TEXT NOT NULL, starts INTEGER NOT NULL, ends INTEGER NOT NULL
            ) STRICT;
        )sql"},
    };
    return steps;
}

constexpr std::string_view insertGrant =
    "INSERT INTO login_grant (id, token, account, device, name, roles, unit, desk, starts, ends, session_ends, ended) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view grantByTokenSql =
    "SELECT id, token, account, device, name, roles, unit, desk, starts, ends, session_ends, ended FROM login_grant "
    "WHERE token = ?";
constexpr std::string_view grantCoveringSql =
    "SELECT id, token, account, device, name, roles, unit, desk, starts, ends, session_ends, ended FROM login_grant "
    "WHERE account = ? AND device = ? AND starts <= ? AND ends >= ? ORDER BY starts DESC LIMIT 1";
constexpr std::string_view grantByIdSql =
    "SELECT id, token, account, device, name, roles, unit, desk, starts, ends, session_ends, ended FROM login_grant "
    "WHERE id = ?";
constexpr std::string_view insertWitness =
    "INSERT INTO witness (id, account, device, roles, command, stream, starts, ends) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view witnessSql =
    "SELECT id, account, device, roles, command, stream, starts, ends FROM witness WHERE id = ?";
constexpr std::string_view endSessionSql =
    "UPDATE login_grant SET ended = 1, session_ends = min(session_ends, ?) WHERE token = ?";
constexpr std::string_view insertAccess =
    "INSERT INTO access_log (at, account, device, case_id, person, source, purpose, fields, receipt) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view accessesSql =
    "SELECT at, account, device, case_id, person, source, purpose, fields, receipt FROM access_log WHERE case_id = ? "
    "ORDER BY id LIMIT ?";

std::int64_t number(Instant at) { return at.time_since_epoch().count(); }
Instant instant(std::int64_t number) { return Instant(Milliseconds(number)); }

// One letter per role, in the order of the enumeration; appended to, never reordered.
constexpr std::string_view roleLetters = "crsakdgoy";

std::string rolesText(const std::vector<Role>& roles) {
    std::string text;
    for (const Role role : roles) text += roleLetters[static_cast<std::size_t>(role)];
    return text;
}

std::vector<Role> rolesFrom(std::string_view text) {
    std::vector<Role> roles;
    for (const char letter : text) {
        const auto at = roleLetters.find(letter);
        if (at != std::string_view::npos) roles.push_back(static_cast<Role>(at));
    }
    return roles;
}

std::optional<StoredGrant> grantOf(Statement& row) {
    if (!row.step()) return std::nullopt;
    StoredGrant grant;
    grant.id = row.text(0);
    grant.tokenDigest = row.text(1);
    grant.account = AccountId(row.text(2));
    grant.device = DeviceId(row.text(3));
    grant.name = row.text(4);
    grant.roles = rolesFrom(row.text(5));
    grant.unit = UnitId(row.text(6));
    grant.desk = DeskId(row.text(7));
    grant.from = instant(row.integer(8));
    grant.until = instant(row.integer(9));
    grant.sessionUntil = instant(row.integer(10));
    grant.ended = row.integer(11) != 0;
    return grant;
}

}  // namespace

ServerRecords::ServerRecords(const std::string& path) : m_database(std::make_unique<Database>(path)) {
    m_database->migrate(migrations());
}

ServerRecords::~ServerRecords() = default;

void ServerRecords::addGrant(const StoredGrant& grant) {
    const std::lock_guard lock(m_mutex);
    const std::string roles = rolesText(grant.roles);
    m_database->query(insertGrant)
        .with(grant.id, grant.tokenDigest, grant.account.str(), grant.device.str(), grant.name, roles, grant.unit.str(),
              grant.desk.str(), number(grant.from), number(grant.until), number(grant.sessionUntil),
              static_cast<int>(grant.ended))
        .run();
}

std::optional<StoredGrant> ServerRecords::grantByToken(const std::string& tokenDigest) const {
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->query(grantByTokenSql);
    row.with(tokenDigest);
    return grantOf(row);
}

std::optional<StoredGrant> ServerRecords::grantCovering(const AccountId& account, const DeviceId& device,
                                                        Instant at) const {
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->query(grantCoveringSql);
    row.with(account.str(), device.str(), number(at), number(at));
    return grantOf(row);
}

std::optional<StoredGrant> ServerRecords::grantById(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->query(grantByIdSql);
    row.with(id);
    return grantOf(row);
}

void ServerRecords::addWitness(const StoredWitness& witness) {
    const std::lock_guard lock(m_mutex);
    const std::string roles = rolesText(witness.roles);
    m_database->query(insertWitness)
        .with(witness.id, witness.account.str(), witness.device.str(), roles, witness.command, witness.stream,
              number(witness.from), number(witness.until))
        .run();
}

std::optional<StoredWitness> ServerRecords::witness(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->query(witnessSql);
    row.with(id);
    if (!row.step()) return std::nullopt;
    return StoredWitness{
        row.text(0), AccountId(row.text(1)),  DeviceId(row.text(2)),  rolesFrom(row.text(3)), row.text(4),
        row.text(5), instant(row.integer(6)), instant(row.integer(7))};
}

void ServerRecords::endSession(const std::string& tokenDigest, Instant now) {
    const std::lock_guard lock(m_mutex);
    m_database->query(endSessionSql).with(number(now), tokenDigest).run();
}

void ServerRecords::addAccess(const AccessRecord& record) {
    const std::lock_guard lock(m_mutex);
    m_database->query(insertAccess)
        .with(number(record.at), record.account.str(), record.device.str(), record.caseId.str(), record.personToken,
              record.source, record.purpose, record.fields, record.receipt)
        .run();
}

std::vector<AccessRecord> ServerRecords::accesses(const CaseId& caseId, int limit) const {
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->query(accessesSql);
    row.with(caseId.str(), limit);
    std::vector<AccessRecord> records;
    while (row.step()) {
        records.push_back({instant(row.integer(0)), AccountId(row.text(1)), DeviceId(row.text(2)), CaseId(row.text(3)),
                           row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)});
    }
    return records;
}

}  // namespace yc::journal

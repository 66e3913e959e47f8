// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/secrets.h"

#include "journal/schema.h"

namespace yc::journal {

namespace {

constexpr std::string_view kPut =
    "REPLACE INTO secret(account, verifier, failures, locked_until, changed_at) VALUES(?,?,0,0,?)";
constexpr std::string_view kFind =
    "SELECT account, verifier, failures, locked_until, changed_at FROM secret WHERE account=?";
constexpr std::string_view kFailed =
    "UPDATE secret SET failures=failures+1, locked_until=CASE WHEN failures+1>=? THEN ? ELSE locked_until END "
    "WHERE account=?";
constexpr std::string_view kSucceeded = "UPDATE secret SET failures=0, locked_until=0 WHERE account=?";
constexpr std::string_view kRemove = "DELETE FROM secret WHERE account=?";
constexpr std::string_view kAny = "SELECT 1 FROM secret LIMIT 1";

domain::Instant instant(std::int64_t milliseconds) { return domain::Instant{domain::Milliseconds{milliseconds}}; }
std::int64_t milliseconds(domain::Instant instant) { return instant.time_since_epoch().count(); }

std::optional<Secret> findIn(Database& database, const domain::AccountId& account) {
    auto row = database.query(kFind);
    row.bind(account.str());
    if (!row.step()) return std::nullopt;
    return Secret{domain::AccountId{row.text(0)}, row.text(1), static_cast<int>(row.integer(2)),
                  instant(row.integer(3)), instant(row.integer(4))};
}

}  // namespace

Secrets::Secrets(const std::string& path) : m_database(openHallDatabase(path, /*check=*/false)) {}
Secrets::~Secrets() = default;

void Secrets::put(const domain::AccountId& account, const std::string& verifier, domain::Instant now) {
    const std::lock_guard lock(m_mutex);
    m_database->query(kPut).with(account.str(), verifier, milliseconds(now)).run();
}

std::optional<Secret> Secrets::find(const domain::AccountId& account) const {
    const std::lock_guard lock(m_mutex);
    return findIn(*m_database, account);
}

std::optional<Secret> Secrets::failed(const domain::AccountId& account, domain::Instant now, int maxFailures,
                                      domain::Milliseconds lockFor) {
    const std::lock_guard lock(m_mutex);
    m_database->query(kFailed).with(maxFailures, milliseconds(now + lockFor), account.str()).run();
    return findIn(*m_database, account);
}

void Secrets::succeeded(const domain::AccountId& account) {
    const std::lock_guard lock(m_mutex);
    m_database->query(kSucceeded).with(account.str()).run();
}

void Secrets::remove(const domain::AccountId& account) {
    const std::lock_guard lock(m_mutex);
    m_database->query(kRemove).with(account.str()).run();
}

bool Secrets::empty() const {
    const std::lock_guard lock(m_mutex);
    return !m_database->query(kAny).step();
}

}  // namespace yc::journal

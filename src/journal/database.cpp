// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/database.h"

#include <Poco/Data/Session.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/Utility.h>
#include <Poco/Exception.h>
#include <sqlite3.h>

#include <cassert>
#include <filesystem>
#include <mutex>
#include <unordered_map>

namespace yc::journal {

namespace {

constexpr std::uintmax_t kFullCheckLimit = 64u * 1024 * 1024;
constexpr std::size_t kHeaderSize = 100;

void registerConnector() {
    static std::once_flag once;
    std::call_once(once, [] { Poco::Data::SQLite::Connector::registerConnector(); });
}

Poco::Data::Session openSession(const std::string& path) {
    registerConnector();
    try {
        return Poco::Data::Session(Poco::Data::SQLite::Connector::KEY, path);
    } catch (const Poco::Exception& error) {
        throw DatabaseIoError("cannot open " + path + ": " + error.displayText());
    }
}

}  // namespace

struct Database::Impl {
    std::string path;
    Poco::Data::Session session;
    sqlite3* handle = nullptr;
    struct Cached {
        sqlite3_stmt* statement = nullptr;
        bool busy = false;
    };
    // Text of a statement → the prepared one. sqlite3_sql gives the text back when it is returned.
    std::unordered_map<std::string, Cached> cache;
    AccessHook hook;

    explicit Impl(const std::string& file) : path(file), session(openSession(file)) {
        handle = Poco::Data::SQLite::Utility::dbHandle(session);
    }
    ~Impl() {
        for (auto& [text, cached] : cache) sqlite3_finalize(cached.statement);
    }
};

// ---- errors -----------------------------------------------------------------------------------------------------

void Database::fail(int code, std::string_view what) const {
    const std::string text =
        std::string{what} + ": " + sqlite3_errmsg(m_impl->handle) + " [" + std::to_string(code) + "]";
    switch (code & 0xff) {
    case SQLITE_FULL: throw StorageFull(text);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: throw DatabaseCorrupt(m_impl->path + " is damaged: " + text);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw DatabaseBusy(text);
    case SQLITE_CONSTRAINT: throw ConstraintViolation(text);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM: throw DatabaseIoError(text);
    default: throw DatabaseError(text);
    }
}

void Database::beforeAccess(std::string_view sql) const {
    if (m_impl->hook) m_impl->hook(sql);
}

void Database::setAccessHook(AccessHook hook) { m_impl->hook = std::move(hook); }

// ---- opening ----------------------------------------------------------------------------------------------------

Database::Database(const std::string& path, Options options) {
    std::error_code ignored;
    const bool fresh = !std::filesystem::exists(path, ignored) || std::filesystem::file_size(path, ignored) == 0;
    if (fresh && options.mode == Mode::ReadOnly) throw DatabaseIoError("there is no " + path);
    if (!fresh && std::filesystem::file_size(path, ignored) < kHeaderSize)
        throw DatabaseCorrupt(path + " is damaged: shorter than a header");
    m_impl = std::make_unique<Impl>(path);
    sqlite3_extended_result_codes(m_impl->handle, 1);
    sqlite3_busy_timeout(m_impl->handle, options.busyTimeoutMs);
    if (!fresh && options.check) {
        // Above the limit a full pass would delay the start; SQLite still compares header and file length when it reads.
        const bool full = std::filesystem::file_size(path, ignored) <= kFullCheckLimit;
        auto check = query(full ? "PRAGMA quick_check(1)" : "SELECT 'ok' FROM sqlite_schema LIMIT 1");
        if (check.step() && check.view(0) != "ok") throw DatabaseCorrupt(path + " is damaged: " + check.text(0));
        const auto pages = [&](const char* pragma) {
            auto statement = query(pragma);
            return statement.step() ? statement.integer(0) : 0;
        };
        const auto wanted = pages("PRAGMA page_count") * pages("PRAGMA page_size");
        const bool walled = std::filesystem::exists(path + "-wal", ignored);
        if (!walled && static_cast<std::int64_t>(std::filesystem::file_size(path, ignored)) < wanted)
            throw DatabaseCorrupt(path + " is damaged: it was cut off");
    }
    if (options.mode == Mode::ReadWrite) execute("PRAGMA journal_mode=WAL");
    execute("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384;"
            "PRAGMA mmap_size=268435456");
    if (options.mode == Mode::ReadOnly) execute("PRAGMA query_only=ON");
}

Database::~Database() = default;

const std::string& Database::path() const { return m_impl->path; }
bool Database::inTransaction() const { return sqlite3_get_autocommit(m_impl->handle) == 0; }
std::int64_t Database::changedRows() const { return sqlite3_changes64(m_impl->handle); }

// ---- statements -------------------------------------------------------------------------------------------------

Statement Database::query(std::string_view sql) {
    const auto prepare = [&] {
        beforeAccess(sql);
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v3(m_impl->handle, sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) fail(code, sql);
        return statement;
    };
    const auto found = m_impl->cache.find(std::string{sql});
    if (found == m_impl->cache.end()) {
        auto& cached = m_impl->cache[std::string{sql}];
        try {
            cached.statement = prepare();
        } catch (...) {
            m_impl->cache.erase(std::string{sql});
            throw;
        }
        cached.busy = true;
        return Statement(*this, cached.statement, /*cached=*/true);
    }
    if (found->second.busy) return Statement(*this, prepare(), /*cached=*/false);
    found->second.busy = true;
    return Statement(*this, found->second.statement, /*cached=*/true);
}

void Database::execute(const std::string& sql) {
    beforeAccess(sql);
    const int code = sqlite3_exec(m_impl->handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, sql.substr(0, 80));
}

Statement::Statement(Database& database, sqlite3_stmt* statement, bool cached)
    : m_database(&database), m_statement(statement), m_cached(cached) {}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_statement(other.m_statement), m_next(other.m_next), m_cached(other.m_cached) {
    other.m_statement = nullptr;
}

Statement::~Statement() {
    if (!m_statement) return;
    if (!m_cached) {
        sqlite3_finalize(m_statement);
        return;
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    const auto found = m_database->m_impl->cache.find(sqlite3_sql(m_statement));
    assert(found != m_database->m_impl->cache.end());
    found->second.busy = false;
}

namespace {

void checkBind(int code) {
    if (code == SQLITE_TOOBIG) throw DatabaseError("a value is too large to store");
    if (code != SQLITE_OK) throw DatabaseError("a value could not be bound to its statement");
}

}  // namespace

Statement& Statement::bind(std::int64_t value) {
    checkBind(sqlite3_bind_int64(m_statement, m_next++, value));
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    // A null pointer would bind NULL; empty text is not NULL.
    const char* data = text.data() ? text.data() : "";
    checkBind(sqlite3_bind_text64(m_statement, m_next++, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(Blob blob) {
    const char* data = blob.bytes.data() ? blob.bytes.data() : "";
    checkBind(sqlite3_bind_blob64(m_statement, m_next++, data, blob.bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind(std::nullopt_t) {
    checkBind(sqlite3_bind_null(m_statement, m_next++));
    return *this;
}

bool Statement::step() {
    m_database->beforeAccess(sqlite3_sql(m_statement));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    m_database->fail(code, sqlite3_sql(m_statement));
}

void Statement::run() {
    while (step()) {}
}

Statement& Statement::again() {
    sqlite3_reset(m_statement);
    m_next = 1;
    return *this;
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

std::optional<std::int64_t> Statement::integerOrNull(int column) const {
    return isNull(column) ? std::nullopt : std::optional<std::int64_t>{integer(column)};
}

std::string Statement::text(int column) const { return std::string{view(column)}; }

std::string_view Statement::view(int column) const {
    const void* data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(data),
            data ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

// ---- migrations -------------------------------------------------------------------------------------------------

int Database::schema() {
    auto statement = query("PRAGMA user_version");
    return statement.step() ? static_cast<int>(statement.integer(0)) : 0;
}

void Database::migrate(const std::vector<Migration>& migrations) {
    const int newest = migrations.empty() ? 0 : migrations.back().number;
    if (schema() > newest) {
        throw SchemaTooNew(path() + " has schema " + std::to_string(schema()) + ", this program knows " +
                           std::to_string(newest));
    }
    for (const Migration& step : migrations) {
        if (step.number <= schema()) continue;
        Transaction transaction(*this);
        if (step.number <= schema())  // another process was faster
            continue;
        execute(step.sql);
        execute("PRAGMA user_version=" + std::to_string(step.number));
        transaction.commit();
    }
}

// ---- transactions -----------------------------------------------------------------------------------------------

Transaction::Transaction(Database& database) : m_database(database) {
    if (m_database.inTransaction())  // a roll-back failed as well
        m_database.query("ROLLBACK").run();
    m_database.query("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
    if (!m_open || !m_database.inTransaction()) return;
    try {
        m_database.query("ROLLBACK").run();
    } catch (const std::exception&) {
        // SQLite itself rolls back when the connection closes; the next BEGIN tells if it could not.
    }
}

void Transaction::commit() {
    m_database.query("COMMIT").run();
    m_open = false;
}

Savepoint::Savepoint(Database& database) : m_database(database) { m_database.query("SAVEPOINT s").run(); }

Savepoint::~Savepoint() {
    if (!m_open || !m_database.inTransaction()) return;
    try {
        rollback();
    } catch (const std::exception&) {
        // The transaction around it rolls back as well.
    }
}

void Savepoint::release() {
    m_database.query("RELEASE s").run();
    m_open = false;
}

void Savepoint::rollback() {
    m_open = false;
    m_database.query("ROLLBACK TO s").run();
    m_database.query("RELEASE s").run();
}

}  // namespace yc::journal

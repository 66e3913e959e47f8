// SPDX-License-Identifier: GPL-3.0-or-later
// 数据库: the one wrapper over Poco::Data::Session for SQLite. Every query of the product runs through it: 64-bit integers,
// NULL as std::optional, text with its length (NUL is an ordinary byte), errors as typed exceptions.
// A session belongs to one thread at a time. Poco opens and owns the connection; statements are prepared once on its
// native handle, because Poco's own reused statements reach only a fraction of SQLite's rate.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace yc::journal {

/// Any fault of the database; the adapters below tell what can be done about it.
class DatabaseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};
/// The disk is full (SQLITE_FULL). Nothing of the transaction was kept → RefusalCode::StorageFull.
class StorageFull : public DatabaseError {
public:
    using DatabaseError::DatabaseError;
};
/// Read or write failed below SQLite.
class DatabaseIoError : public DatabaseError {
public:
    using DatabaseError::DatabaseError;
};
/// Another connection held the lock longer than the busy timeout.
class DatabaseBusy : public DatabaseError {
public:
    using DatabaseError::DatabaseError;
};
/// The file is not a database, is truncated, or fails its check. It is never written to; restore it from a backup.
class DatabaseCorrupt : public DatabaseError {
public:
    using DatabaseError::DatabaseError;
};
/// The file was written by a newer version of the product.
class SchemaTooNew : public DatabaseError {
public:
    using DatabaseError::DatabaseError;
};
/// A unique key, a foreign key or a check refused a row.
class ConstraintViolation : public DatabaseError {
public:
    using DatabaseError::DatabaseError;
};

/// Bytes, stored as a BLOB.
struct Blob {
    std::string_view bytes;
};

/// A prepared statement in use; goes back to the cache, reset, when it ends.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    ~Statement();

    /// Binds the next placeholder (?), left to right. The text must live until the statement ends.
    Statement& bind(std::int64_t value);
    Statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(std::string_view text);
    Statement& bind(const std::string& text) { return bind(std::string_view{text}); }
    Statement& bind(const char* text) { return bind(std::string_view{text}); }
    Statement& bind(Blob blob);
    Statement& bind(std::nullopt_t);
    template <class T>
    Statement& bind(const std::optional<T>& value) {
        return value ? bind(*value) : bind(std::nullopt);
    }
    /// Binds all values in order.
    template <class... Values>
    Statement& with(const Values&... values) {
        (bind(values), ...);
        return *this;
    }

    /// True while there is a row.
    bool step();
    /// Runs to the end; for statements without rows.
    void run();
    /// Makes the statement ready for new values.
    Statement& again();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    std::optional<std::int64_t> integerOrNull(int column) const;
    std::string text(int column) const;
    /// Valid until the next step.
    std::string_view view(int column) const;

private:
    friend class Database;
    Statement(class Database& database, sqlite3_stmt* statement, bool cached);
    class Database* m_database;
    sqlite3_stmt* m_statement;
    int m_next = 1;
    bool m_cached;
};

/// Numbered migration; the highest number is the schema of this program.
struct Migration {
    int number = 0;
    const char* sql = "";
};

class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };
    struct Options {
        Mode mode = Mode::ReadWrite;
        int busyTimeoutMs = 5'000;
        /// PRAGMA quick_check when opening; files above 64 MiB are only checked for their header and length.
        bool check = true;
    };

    /// Opens or creates the file: WAL, synchronous=FULL, foreign keys on. Throws DatabaseCorrupt, DatabaseIoError.
    explicit Database(const std::string& path) : Database(path, Options{}) {}
    Database(const std::string& path, Options options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A prepared statement; the same text is prepared once.
    Statement query(std::string_view sql);
    /// Several statements without values, as in migrations and pragmas.
    void execute(const std::string& sql);
    std::int64_t changedRows() const;
    const std::string& path() const;

    /// Brings the file to the highest number, each step in its own transaction. Throws SchemaTooNew.
    void migrate(const std::vector<Migration>& migrations);
    int schema();

    bool inTransaction() const;

    /// Called before every access (open, step, begin, commit …) with its SQL; a test makes it throw. nullptr = none.
    using AccessHook = std::function<void(std::string_view sql)>;
    void setAccessHook(AccessHook hook);

private:
    friend class Statement;
    [[noreturn]] void fail(int code, std::string_view what) const;
    void beforeAccess(std::string_view sql) const;
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

/// A savepoint within a transaction; rolls back to it unless released.
class Savepoint {
public:
    explicit Savepoint(Database& database);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    void release();
    void rollback();

private:
    Database& m_database;
    bool m_open = true;
};

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// The database wrapper: values as they are, migrations, damaged and newer files; number blocks, secrets and releases.
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "journal/fixture.h"
#include "journal/leases.h"
#include "journal/releases.h"
#include "journal/schema.h"
#include "journal/secrets.h"

#include <filesystem>
#include <fstream>
#include <limits>
#include <sys/stat.h>

using namespace yc::journal;
using namespace yc::journal::fixture;

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackAsTheyWere();
    void durabilityAndKeysAreOn();
    void transactionsAndSavepoints();
    void olderSchemaIsMigrated();
    void newerSchemaIsRefused();
    void damagedFilesAreRecognised_data();
    void damagedFilesAreRecognised();
    void foreignScopeIsRefused();
    void keyFileStaysWithItsOwner();
    void blocksNeverOverlap();
    void secretsCountFailures();
    void R002_releasesAreKeptForEver();
};

void TestDatabase::valuesComeBackAsTheyWere() {
    const QTemporaryDir directory;
    Database database(directory.filePath(QStringLiteral("a.db")).toStdString());
    database.execute("CREATE TABLE t(a, b, c, d, e)");
    const std::string withNul("a\0b", 3);
    const std::int64_t big = std::numeric_limits<std::int64_t>::max();
    database.query("INSERT INTO t VALUES(?,?,?,?,?)").with(big, withNul, std::nullopt, "", Blob{withNul}).run();
    auto row = database.query("SELECT a, b, c, d, e FROM t");
    QVERIFY(row.step());
    QCOMPARE(row.integer(0), big);
    QCOMPARE(row.text(1), withNul);
    QVERIFY(row.isNull(2));
    QVERIFY(!row.integerOrNull(2));
    QVERIFY(!row.isNull(3));
    QCOMPARE(row.text(3), std::string());
    QCOMPARE(row.text(4), withNul);
    // The same text while the first is still running.
    auto second = database.query("SELECT a, b, c, d, e FROM t");
    QVERIFY(second.step());
    QCOMPARE(second.integer(0), big);
}

void TestDatabase::durabilityAndKeysAreOn() {
    const QTemporaryDir directory;
    Database database(directory.filePath(QStringLiteral("a.db")).toStdString());
    const auto pragma = [&](const char* name) {
        auto row = database.query(std::string("PRAGMA ") + name);
        return row.step() ? row.text(0) : std::string();
    };
    QCOMPARE(pragma("journal_mode"), std::string("wal"));
    QCOMPARE(pragma("synchronous"), std::string("2"));
    QCOMPARE(pragma("foreign_keys"), std::string("1"));
    QCOMPARE(pragma("busy_timeout"), std::string("5000"));
}

void TestDatabase::transactionsAndSavepoints() {
    const QTemporaryDir directory;
    Database database(directory.filePath(QStringLiteral("a.db")).toStdString());
    database.execute("CREATE TABLE t(a INTEGER PRIMARY KEY)");
    const auto count = [&] {
        auto row = database.query("SELECT COUNT(*) FROM t");
        return row.step() ? row.integer(0) : -1;
    };
    {
        Transaction transaction(database);
        database.query("INSERT INTO t VALUES(?)").with(1).run();
    }
    QCOMPARE(count(), 0);
    {
        Transaction transaction(database);
        database.query("INSERT INTO t VALUES(?)").with(1).run();
        {
            Savepoint savepoint(database);
            database.query("INSERT INTO t VALUES(?)").with(2).run();
        }
        QVERIFY_THROWS_EXCEPTION(ConstraintViolation, database.query("INSERT INTO t VALUES(?)").with(1).run());
        transaction.commit();
    }
    QCOMPARE(count(), 1);
    QVERIFY_THROWS_EXCEPTION(DatabaseError, database.query("SELECT nonsense FROM t"));
    Database::Options impatient;
    impatient.busyTimeoutMs = 0;
    Database other(database.path(), impatient);
    const Transaction held(database);
    QVERIFY_THROWS_EXCEPTION(DatabaseBusy, Transaction{other});
}

void TestDatabase::olderSchemaIsMigrated() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    const auto head = hall.journal->head();
    hall.journal.reset();
    // A file of schema 1: the journal without any view.
    const std::string old = hall.path() + ".old";
    {
        Database database(old);
        database.migrate({hallMigrations().front()});
        database.execute("ATTACH '" + hall.path() +
                         "' AS now; INSERT INTO events SELECT * FROM now.events;"
                         "INSERT INTO state SELECT * FROM now.state; INSERT INTO reply SELECT * FROM now.reply;"
                         "INSERT INTO subject_key SELECT * FROM now.subject_key;"
                         "INSERT INTO journal SELECT * FROM now.journal WHERE name='scope'; DETACH now");
        QCOMPARE(database.schema(), 1);
    }
    std::filesystem::remove(hall.path() + "-wal");
    std::filesystem::rename(old, hall.path());
    hall.open();
    QCOMPARE(hall.journal->database().schema(), hallMigrations().back().number);
    QCOMPARE(hall.journal->head().hash, head.hash);
    QVERIFY(hall.journal->verify(true).sound);
    QCOMPARE(hall.reader().search("沈若溪").size(), std::size_t{1});
    QVERIFY(hall.journal->rebuild().equal());
}

void TestDatabase::newerSchemaIsRefused() {
    const Script script;
    Hall hall(script);
    hall.journal->database().execute("PRAGMA user_version=999");
    QVERIFY_THROWS_EXCEPTION(SchemaTooNew, hall.open());
    QVERIFY_THROWS_EXCEPTION(SchemaTooNew, hall.reader());
}

void TestDatabase::damagedFilesAreRecognised_data() {
    QTest::addColumn<int>("keep");
    QTest::newRow("a few bytes") << 10;
    QTest::newRow("one page") << 4096;
    QTest::newRow("half") << -2;
    QTest::newRow("last page missing") << -1;
    QTest::newRow("something else") << 0;
}

void TestDatabase::damagedFilesAreRecognised() {
    QFETCH(int, keep);
    const Script script;
    Hall hall(script);
    hall.runAll();
    hall.journal.reset();
    const auto size = std::filesystem::file_size(hall.path());
    if (keep == 0)
        std::ofstream(hall.path()) << std::string(10'000, 'x');
    else
        std::filesystem::resize_file(hall.path(), keep == -1   ? size - 4096
                                                  : keep == -2 ? size / 2
                                                               : std::uintmax_t(keep));
    QVERIFY_THROWS_EXCEPTION(DatabaseCorrupt, hall.open());
}

void TestDatabase::foreignScopeIsRefused() {
    Script script;
    Hall hall(script);
    script.world.scope = ScopeId("H999999");
    QVERIFY_THROWS_EXCEPTION(DatabaseError, hall.open());
}

void TestDatabase::keyFileStaysWithItsOwner() {
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("hall.key")).toStdString();
    const KeyRing made = KeyRing::loadOrCreate(path);
    struct stat info {};
    QCOMPARE(::stat(path.c_str(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
    QCOMPARE(KeyRing::load(path).hallKey(), made.hallKey());
    QVERIFY_THROWS_EXCEPTION(KeyRingError, made.store(path));
    QCOMPARE(::chmod(path.c_str(), 0640), 0);
    QVERIFY_THROWS_EXCEPTION(KeyRingError, KeyRing::load(path));
    QCOMPARE(made.personToken("11010119900307002x"), made.personToken("110101 19900307 002X"));
    QVERIFY(made.personToken("110101199003070011") != made.personToken("11010119900307002X"));
}

void TestDatabase::blocksNeverOverlap() {
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("a.db")).toStdString();
    Leases leases(path);
    const auto first = leases.lease("青政服受|2026", 50, DeviceId("d1"), "r1", at(9));
    const auto second = leases.lease("青政服受|2026", 50, DeviceId("d2"), "r2", at(9));
    QCOMPARE(first.from, std::int64_t{1});
    QCOMPARE(second.from, first.to + 1);
    QCOMPARE(leases.lease("青政服受|2026", 50, DeviceId("d1"), "r1", at(10)).from, first.from);  // lost answer
    QCOMPARE(leases.lease("青政服受|2027", 10, DeviceId("d1"), "r3", at(9)).from, std::int64_t{1});
    leases.report(first.id, 8);
    leases.report(first.id, 5);  // never back
    QCOMPARE(leases.blocksOf(DeviceId("d1")).front().next, std::int64_t{8});
    leases.close(first.id, 10);
    const auto voided = leases.voided("青政服受|2026");
    QCOMPARE(voided.size(), std::size_t{1});
    QCOMPARE(voided.front().from, std::int64_t{10});
    QCOMPARE(voided.front().to, first.to);
    leases.raise("青政服受|2026", 500);
    Leases again(path);
    QCOMPARE(again.lease("青政服受|2026", 1, DeviceId("d1"), "r4", at(9)).from, std::int64_t{501});
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, leases.lease("x", 0, DeviceId("d1"), "r5", at(9)));
}

void TestDatabase::secretsCountFailures() {
    const QTemporaryDir directory;
    Secrets secrets(directory.filePath(QStringLiteral("a.db")).toStdString());
    const AccountId account("clerk");
    QVERIFY(secrets.empty());
    QVERIFY(!secrets.failed(account, at(9), 3, Milliseconds{60'000}));
    secrets.put(account, "$argon2id$…", at(9));
    QCOMPARE(secrets.find(account)->verifier, std::string("$argon2id$…"));
    QCOMPARE(secrets.failed(account, at(9), 3, Milliseconds{60'000})->lockedUntil, Instant{});
    secrets.failed(account, at(9), 3, Milliseconds{60'000});
    const auto locked = secrets.failed(account, at(9), 3, Milliseconds{60'000});
    QCOMPARE(locked->failures, 3);
    QVERIFY(locked->lockedUntil == at(9, 1));
    secrets.succeeded(account);
    QCOMPARE(secrets.find(account)->failures, 0);
    secrets.remove(account);
    QVERIFY(!secrets.find(account));
}

void TestDatabase::R002_releasesAreKeptForEver() {
    const QTemporaryDir directory;
    Releases releases(directory.filePath(QStringLiteral("a.db")).toStdString());
    const auto [hash, stored] = releases.put(7, "{\"version\":7}", at(9));
    QVERIFY(stored);
    QCOMPARE(hash, sm3Hex("{\"version\":7}"));
    QVERIFY(releases.put(7, "{\"version\":7}", at(9)).second);
    QVERIFY(!releases.put(7, "other", at(9)).second);
    QCOMPARE(releases.find(7, hash)->bytes, std::string("{\"version\":7}"));
    QVERIFY(!releases.find(7, "0000"));
    releases.put(8, "{}", at(10));
    QCOMPARE(releases.latest()->version, std::int64_t{8});
    QCOMPARE(releases.list().size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"

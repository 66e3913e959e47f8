// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/device.h"

#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace yc;
using namespace yc::test;

namespace {

std::string child(const QTemporaryDir& directory, const char* name) {
    return directory.filePath(QString::fromLatin1(name)).toStdString();
}

std::string encoded(const journal::Codec& codec, const State& state) {
    const journal::Encoded bytes = codec.encodeState(state);
    return bytes.open + "|" + bytes.personal;
}

/// Everything sent, answered and fetched.
void settleDown(
    sync::Replica& replica, Authority& authority, const std::function<bool()>& refusing = [] { return false; }) {
    for (int round = 0; round < 10'000; ++round) {
        const auto entries = replica.pending(64);
        if (!entries.empty()) replica.record(authority.push(entries, refusing));
        const auto changes = authority.changes(replica.cursor(), 50);
        replica.applyChanges(changes);
        if (entries.empty() && !changes.more && replica.pending(1).empty()) return;
    }
    qFatal("it does not come to rest");
}

/// What is shown is what the authority holds, stream by stream, views included.
void compareWithAuthority(sync::Replica& replica, Authority& authority) {
    journal::Cursor from;
    from.scope = kScope;
    int streams = 0;
    const auto all = authority.reader->changes(from, 1'000'000);
    for (const journal::StoredState& stored : all.states) {
        const State* shown = replica.find(stored.stream);
        QVERIFY2(shown, stored.stream.str().c_str());
        QCOMPARE(encoded(authority.codec, *shown), encoded(authority.codec, stored.state));
        QCOMPARE(replica.version(stored.stream), stored.version);
        ++streams;
    }
    std::int64_t cached = 0;
    for (const auto kind :
         {StreamKind::Case, StreamKind::DeskSession, StreamKind::Evaluation, StreamKind::Conflict, StreamKind::Ticket})
        cached += replica.cache().count(kind);
    QCOMPARE(cached, std::int64_t{streams});
    QVERIFY(replica.cache().overlaid().empty());
    QCOMPARE(replica.outbox().live().size(), std::size_t{0});
    QCOMPARE(replica.outboxSummary().unsent, 0);
}

}  // namespace

class TestReplica : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R087_submitIsShownAtOnceAndDelivered();
    void R087_randomWorkAgainstTheRealJournal_data();
    void R087_randomWorkAgainstTheRealJournal();
    void R087_theUnsentIsShownOverNewProjections();
    void R087_refusedAndHeldLeaveThePicture();
    void R087_numbersAreTakenWithTheCommand();
    void R087_everyFailingDatabaseAccessIsAllOrNothing_data();
    void R087_everyFailingDatabaseAccessIsAllOrNothing();
    void R087_killedWhileSubmitting();
    void truncatedCacheIsPutAsideAndFilledAgain();
    void damagedOutboxIsNeverTouched();
    void anotherRoleFillsTheCacheAnew();
    void onlineCommandsAreTurnedAway();
    void personalPartsAreSealedOnDisk();
};

void TestReplica::R087_submitIsShownAtOnceAndDelivered() {
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    device.equip();
    Authority authority(directory.path().toStdString(), clock);
    sync::ReplicaChange seen;
    device.replica->setListener([&](const sync::ReplicaChange& change) { seen = change; });

    const auto submitted = device.replica->submit(device.replica->command(OpenDesk{DeskId("W03"), "示例员", {}}));
    QVERIFY(submitted);
    const StreamId desk{StreamKind::DeskSession, "W03"};
    QCOMPARE(device.replica->find<DeskSessionState>(StreamKind::DeskSession, "W03")->status, DeskStatus::Open);
    QVERIFY(device.replica->unsent(desk));
    QVERIFY(!device.replica->confirmed(desk));
    QVERIFY(seen.outbox && seen.streams.count(desk) == 1);
    QCOMPARE(device.replica->outboxSummary().unsent, 1);
    QCOMPARE(device.replica->outboxSummary().unsentByKind.at("desk.open"), 1);

    settleDown(*device.replica, authority);
    QVERIFY(!device.replica->unsent(desk));
    QVERIFY(device.replica->confirmed(desk));
    compareWithAuthority(*device.replica, authority);
}

void TestReplica::R087_randomWorkAgainstTheRealJournal_data() {
    QTest::addColumn<quint64>("seed");
    const quint64 base =
        qEnvironmentVariableIsSet("YC_SEED") ? qEnvironmentVariable("YC_SEED").toULongLong() : 20260311;
    for (quint64 i = 0; i < 4; ++i) QTest::addRow("seed %llu", static_cast<unsigned long long>(base + i)) << base + i;
}

void TestReplica::R087_randomWorkAgainstTheRealJournal() {
    QFETCH(quint64, seed);
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    device.equip();
    Authority authority(directory.path().toStdString(), clock);
    RandomClerk clerk(seed);
    auto& random = clerk.random;
    const auto chance = [&](int percent) { return static_cast<int>(random() % 100) < percent; };
    const auto refusing = [&] { return chance(4); };
    std::set<CommandId> given;
    std::set<CommandId> refused;

    for (int step = 0; step < 250; ++step) {
        if (const auto submitted = clerk.act(*device.replica)) given.insert(submitted->command);
        if (chance(10)) {  // somebody else changes what this window works on
            authority.give(chance(50) ? CommandBody{CloseDesk{DeskId("W03")}}
                                      : CommandBody{OpenDesk{DeskId("W03"), "班长", {}}},
                           Actor{AccountId("ban"), DeviceId("other"), {Role::Supervisor}, {}, {}});
        }
        if (chance(30)) {
            const auto entries = device.replica->pending(1 + random() % 8);
            const auto outcomes = authority.push(entries, refusing);
            if (chance(80)) {  // else the answer is lost and the same commands go out again
                for (const journal::Outcome& outcome : outcomes) {
                    if (outcome.status != journal::OutcomeStatus::Applied) refused.insert(outcome.command);
                }
                device.replica->record(outcomes);
            }
        }
        if (chance(30))
            device.replica->applyChanges(
                authority.changes(device.replica->cursor(), 1 + static_cast<int>(random() % 10)));
        if (chance(3)) device.open();  // the program died
        if (chance(1)) device.replica->resetCache();
    }
    const auto lateRefusals = [&](const std::vector<journal::Outcome>& outcomes) {
        for (const journal::Outcome& outcome : outcomes) {
            if (outcome.status != journal::OutcomeStatus::Applied) refused.insert(outcome.command);
        }
    };
    while (true) {
        const auto entries = device.replica->pending(64);
        if (entries.empty()) break;
        const auto outcomes = authority.push(entries, [] { return false; });
        lateRefusals(outcomes);
        device.replica->record(outcomes);
    }
    settleDown(*device.replica, authority);
    compareWithAuthority(*device.replica, authority);

    std::set<CommandId> onDesk;
    for (const journal::OutboxItem& item : device.replica->conflicts()) {
        const auto reply = authority.reader->reply(item.id);
        QVERIFY2(!reply || reply->status != journal::OutcomeStatus::Applied,
                 "nothing on the conflict desk was applied");
        if (item.status != journal::OutboxStatus::Held) onDesk.insert(item.id);
    }
    QVERIFY(onDesk == refused);
    int applied = 0;
    for (const CommandId& id : given) {
        const auto reply = authority.reader->reply(id);
        const bool there = reply && reply->status == journal::OutcomeStatus::Applied;
        applied += there ? 1 : 0;
        QVERIFY2(there || device.replica->entry(id), "no command is lost");
        QVERIFY2(!(there && device.replica->entry(id)), "an applied one has left the outbox");
    }
    QVERIFY2(applied > 50, "the walk does real work");
}

void TestReplica::R087_theUnsentIsShownOverNewProjections() {
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    device.equip();
    Authority authority(directory.path().toStdString(), clock);
    QVERIFY(device.replica->submit(device.replica->command(OpenDesk{DeskId("W03"), "示例员", {}})));
    settleDown(*device.replica, authority);
    QVERIFY(device.replica->submit(device.replica->command(PauseDesk{DeskId("W03"), "换班"})));

    // another change of the same stream arrives first
    authority.give(CloseDesk{DeskId("W03")}, Actor{AccountId("ban"), DeviceId("other"), {Role::Supervisor}, {}, {}});
    device.replica->applyChanges(authority.changes(device.replica->cursor(), 100));
    const StreamId desk{StreamKind::DeskSession, "W03"};
    QCOMPARE(std::get<DeskSessionState>(device.replica->confirmed(desk)->state).status, DeskStatus::Closed);
    QCOMPARE(device.replica->find<DeskSessionState>(StreamKind::DeskSession, "W03")->status, DeskStatus::Paused);
    device.open();
    QCOMPARE(device.replica->find<DeskSessionState>(StreamKind::DeskSession, "W03")->status, DeskStatus::Paused);
}

void TestReplica::R087_refusedAndHeldLeaveThePicture() {
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    device.equip();
    Authority authority(directory.path().toStdString(), clock);
    const auto opened = device.replica->submit(device.replica->command(OpenDesk{DeskId("W03"), "示例员", {}}));
    const auto paused = device.replica->submit(device.replica->command(PauseDesk{DeskId("W03"), "换班"}));
    const auto elsewhere = openNextCase(*device.replica);  // another stream goes on
    QVERIFY(opened && paused && elsewhere);
    device.replica->record(authority.push(device.replica->pending(1), [] { return true; }));

    QCOMPARE(device.replica->entry(opened->command)->status, journal::OutboxStatus::Refused);
    QCOMPARE(device.replica->entry(opened->command)->refusalCode, refuse(RefusalCode::NotPermitted).name());
    QCOMPARE(device.replica->entry(paused->command)->status, journal::OutboxStatus::Held);
    QCOMPARE(device.replica->entry(elsewhere->command)->status, journal::OutboxStatus::Pending);
    QVERIFY(!device.replica->find({StreamKind::DeskSession, "W03"}));
    QCOMPARE(device.replica->outboxSummary().conflicts, 2);

    // repair: the opening is given again and now succeeds, the held pause follows
    QVERIFY(device.replica->submitAgain(opened->command));
    QVERIFY(device.replica->submitAgain(paused->command));
    QCOMPARE(device.replica->outboxSummary().conflicts, 0);
    settleDown(*device.replica, authority);
    compareWithAuthority(*device.replica, authority);
    QCOMPARE(device.replica->find<DeskSessionState>(StreamKind::DeskSession, "W03")->status, DeskStatus::Paused);
}

void TestReplica::R087_numbersAreTakenWithTheCommand() {
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    const std::string series = "青政服受|2026";
    api::LeaseRequest request;
    request.wishes = {{series, 2, "wish"}};
    journal::NumberBlock block;
    block.id = 7;
    block.key = series;
    block.from = 123;
    block.to = 124;
    block.next = 123;
    device.replica->takeBlocks({block}, request);
    QCOMPARE(*device.replica->peekNumber(series), std::int64_t{123});
    QCOMPARE(*device.replica->peekNumber(series, 1), std::int64_t{124});
    QVERIFY(device.replica->submit(device.replica->command(OpenDesk{DeskId("W03"), "示例员", {}}),
                                   {{series, 123}, {"case|day", 1}}));
    QCOMPARE(*device.replica->peekNumber(series), std::int64_t{124});
    QCOMPARE(device.replica->numbersLeft(series), std::int64_t{1});
    QCOMPARE(device.replica->peekCounter("case|day"), std::int64_t{2});
    device.replica->takeBlocks({block}, request);  // the same answer once more
    QCOMPARE(*device.replica->peekNumber(series), std::int64_t{124});
    QVERIFY(!device.replica->submit(device.replica->command(OpenDesk{DeskId("W03"), "示例员", {}}), {{series, 124}}));
    QCOMPARE(*device.replica->peekNumber(series), std::int64_t{124});  // a refused command uses no number
}

void TestReplica::R087_everyFailingDatabaseAccessIsAllOrNothing_data() {
    QTest::addColumn<bool>("outboxFails");
    QTest::newRow("outbox") << true;
    QTest::newRow("cache") << false;
}

void TestReplica::R087_everyFailingDatabaseAccessIsAllOrNothing() {
    QFETCH(bool, outboxFails);
    int accesses = 0;
    for (int failing = 1;; ++failing) {
        QTemporaryDir directory;
        TestClock clock;
        Device device(child(directory, "device"), clock);
        device.equip();
        Authority authority(directory.path().toStdString(), clock);
        QVERIFY(device.replica->submit(device.replica->command(OpenDesk{DeskId("W03"), "示例员", {}})));
        accesses = 0;
        bool failed = false;
        const auto hook = [&](std::string_view) {
            if (++accesses != failing) return;
            failed = true;
            throw journal::StorageFull("the disk is full (test)");
        };
        const std::string counter = "case|day";
        const Command command = device.replica->command(PauseDesk{DeskId("W03"), "换班"});
        auto& broken = outboxFails ? device.replica->outbox().database() : device.replica->cache().database();
        broken.setAccessHook(hook);
        bool recorded = false;
        try {
            recorded = device.replica->submit(command, {{counter, 1}}).hasValue();
        } catch (const journal::StorageFull&) {}
        broken.setAccessHook({});
        QCOMPARE(device.replica->entry(command.id).has_value(), recorded);
        QCOMPARE(device.replica->peekCounter(counter), std::int64_t{recorded ? 2 : 1});
        // the next thing works and shows exactly what was recorded, also after a restart
        for (int pass = 0; pass < 2; ++pass) {
            device.replica->applyChanges(authority.changes(device.replica->cursor(), 10));
            const auto status = device.replica->find<DeskSessionState>(StreamKind::DeskSession, "W03")->status;
            QCOMPARE(status, recorded ? DeskStatus::Paused : DeskStatus::Open);
            device.open();
        }
        settleDown(*device.replica, authority);
        compareWithAuthority(*device.replica, authority);
        if (!failed) break;
    }
    QVERIFY2(accesses > 3, "there was something to fail");
}

void TestReplica::R087_killedWhileSubmitting() {
    QTemporaryDir directory;
    for (int round = 0; round < 5; ++round) {
        const std::string path = child(directory, "device");
        const std::string acknowledged = child(directory, "acknowledged");
        std::ofstream(acknowledged, std::ios::trunc).close();
        TestClock clock;
        const pid_t pid = ::fork();
        QVERIFY(pid >= 0);
        if (pid == 0) {  // the clerk's program: says each command after it was recorded, until it is killed
            Device device(path + std::to_string(round), clock);
            device.equip();
            device.key.store(path + std::to_string(round) + "/key.pem");
            const int out = ::open(acknowledged.c_str(), O_WRONLY | O_APPEND);
            for (;;) {
                const auto submitted = openNextCase(*device.replica);
                if (!submitted) ::_exit(3);
                const std::string line = submitted->command.str() + "\n";
                if (::write(out, line.data(), line.size()) < 0) ::_exit(4);
            }
        }
        // killed once it has said enough; where exactly in its work is up to the scheduler
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::file_size(acknowledged) > 37U * static_cast<unsigned>(20 + 7 * round),
                                 60'000);
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);

        Device device(path + std::to_string(round) + "-none", clock);
        device.key = api::DeviceKey::load(path + std::to_string(round) + "/key.pem");
        sync::ReplicaConfig config = device.replica->config();
        config.directory = path + std::to_string(round);
        config.key = &device.key;
        sync::Replica reopened(config);
        std::ifstream lines(acknowledged);
        int said = 0;
        for (std::string id; std::getline(lines, id); ++said) {
            QVERIFY2(reopened.entry(CommandId(id)), "every acknowledged command is in the outbox");
        }
        QVERIFY(said >= 20);
        QVERIFY(reopened.outboxSummary().unsent >= said);
        QCOMPARE(reopened.cache().count(StreamKind::Case), std::int64_t{reopened.outboxSummary().unsent});
    }
}

void TestReplica::truncatedCacheIsPutAsideAndFilledAgain() {
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    device.equip();
    Authority authority(directory.path().toStdString(), clock);
    RandomClerk clerk(7);
    for (int i = 0; i < 60; ++i) clerk.act(*device.replica);
    settleDown(*device.replica, authority);
    clerk.act(*device.replica);
    const int unsent = device.replica->outboxSummary().unsent;

    device.replica.reset();  // closes and folds the write-ahead file into the database
    const std::string cache = device.directory() + "/cache.db";
    const auto size = std::filesystem::file_size(cache);
    for (const auto length : {size / 2, std::uintmax_t{50}, std::uintmax_t{4096}}) {
        std::filesystem::resize_file(cache, length);
        device.open();
        QVERIFY2(!device.replica->damagedCache().empty(), "the damaged file is recognised");
        QVERIFY(std::filesystem::exists(device.replica->damagedCache()));
        QCOMPARE(device.replica->outboxSummary().unsent, unsent);
        device.replica->applyChanges(authority.changes(device.replica->cursor(), 10'000));
        QVERIFY(device.replica->cachedCases() > 0);
        device.replica.reset();
    }
    device.open();
    QVERIFY(device.replica->damagedCache().empty());
    settleDown(*device.replica, authority);
    compareWithAuthority(*device.replica, authority);
}

void TestReplica::damagedOutboxIsNeverTouched() {
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    device.equip();
    for (int i = 0; i < 40; ++i) QVERIFY(openNextCase(*device.replica));
    device.replica.reset();
    const std::string outbox = device.directory() + "/outbox.db";
    std::filesystem::resize_file(outbox, std::filesystem::file_size(outbox) / 2);
    const auto length = std::filesystem::file_size(outbox);
    QVERIFY_THROWS_EXCEPTION(journal::DatabaseCorrupt, device.open());
    QCOMPARE(std::filesystem::file_size(outbox), length);
}

/// States that were not for the one who sat here before lie behind the cursor; who comes next gets them all the same, and
/// loses what is not for him.
void TestReplica::anotherRoleFillsTheCacheAnew() {
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    device.equip();
    Authority authority(directory.path().toStdString(), clock);
    const Actor lin{AccountId("lin"), DeviceId("W03-PC"), {Role::Clerk}, {}, DeskId("W03")};
    const Actor fang{AccountId("fang"), DeviceId("W03-PC"), {Role::Supervisor}, {}, DeskId("W03")};
    TakeTicket take;
    take.ticket = TicketId("t1");
    take.theme = shippedCatalogue().release.themes.front().id;
    for (const char* name : {"W11", "W12", "W13"}) {
        const Actor there{AccountId(name), DeviceId(name), {Role::Clerk}, {}, DeskId(name)};
        const auto opened = authority.give(OpenDesk{DeskId(name), "示例员", {take.theme}}, there);
        QVERIFY2(opened.status == journal::OutcomeStatus::Applied,
                 opened.refusal ? opened.refusal->name().c_str() : "conflict");
    }
    QCOMPARE(authority.give(take, {AccountId("kiosk"), DeviceId("K01"), {Role::Kiosk}, {}, {}}).status,
             journal::OutcomeStatus::Applied);
    const StreamId ticket{StreamKind::Ticket, "t1"};
    const StreamId desk{StreamKind::DeskSession, "W11"};
    /// One role is sent tickets, the other windows.
    const auto pull = [&](bool tickets, int limit) {
        auto found =
            authority.reader->changes(device.replica->cursor(), limit, [&](const journal::StoredState& stored) {
                return (stored.stream.kind == StreamKind::Ticket) == tickets ? std::optional<State>(stored.state)
                                                                             : std::nullopt;
            });
        const bool more = found.more;
        device.replica->applyChanges({std::move(found.states), std::move(found.cursor), found.more, found.reset});
        return more;
    };

    device.replica->setSession(lin);
    pull(/*tickets=*/true, 100);
    QVERIFY(device.replica->caughtUp());
    QVERIFY(device.replica->find(ticket));
    QVERIFY(!device.replica->find(desk));
    const auto own = device.replica->submit(device.replica->command(OpenDesk{DeskId("W03"), "示例员", {}}));
    QVERIFY(own);
    const auto seen = device.replica->cursor();
    QVERIFY(seen.seq > 0);

    device.replica->setSession(std::nullopt);
    device.replica->setSession(lin);
    QCOMPARE(device.replica->cursor().seq, seen.seq);  // the same sight goes on where it was

    device.open();  // the program starts again and somebody else signs in
    device.replica->setSession(fang);
    QCOMPARE(device.replica->cursor().seq, Sequence(0));
    QVERIFY(!device.replica->caughtUp());
    QVERIFY2(device.replica->find(ticket), "until the authority answers, the old copy is better than none");
    sync::ReplicaChange change;
    device.replica->setListener([&](const sync::ReplicaChange& said) { change = said; });
    QVERIFY(pull(/*tickets=*/false, 2));
    QVERIFY(change.everything);
    QVERIFY(!device.replica->caughtUp());
    while (pull(/*tickets=*/false, 2)) {}
    QVERIFY(device.replica->caughtUp());
    QVERIFY(device.replica->find(desk));
    QVERIFY(!device.replica->find(ticket));
    QVERIFY2(device.replica->unsent({StreamKind::DeskSession, "W03"}), "own unsent work is nobody's projection");
    QVERIFY(device.replica->find({StreamKind::DeskSession, "W03"}));
}

void TestReplica::onlineCommandsAreTurnedAway() {
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    const auto answer =
        device.replica->submit(device.replica->command(WithdrawCase{CaseId("c"), PaperNumber("n"), "撤回"}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, RefusalCode::OfflineOnlyOnline);
    QCOMPARE(device.replica->outboxSummary().unsent, 0);
}

void TestReplica::personalPartsAreSealedOnDisk() {
    QTemporaryDir directory;
    TestClock clock;
    Device device(child(directory, "device"), clock);
    device.equip();
    RandomClerk clerk(3);
    while (clerk.cases.empty()) clerk.act(*device.replica);
    IdentifyApplicant identify{clerk.cases.front(), "token", {}};
    identify.personal.name = "陈示例";
    identify.personal.idNumber = "11010519491231002X";
    identify.personal.phone = "13800001234";
    identify.personal.manualReason = "读卡器故障";
    const auto identified = device.replica->submit(device.replica->command(identify));
    QVERIFY2(identified, identified ? "" : identified.error().name().c_str());
    device.replica.reset();
    for (const auto& file : std::filesystem::directory_iterator(device.directory())) {
        if (!file.is_regular_file()) continue;
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(stream), {});
        for (const char* secret : {"陈示例", "11010519491231002X", "13800001234"})
            QVERIFY2(bytes.find(secret) == std::string::npos, file.path().c_str());
    }
}

QTEST_GUILESS_MAIN(TestReplica)
#include "tst_replica.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/crypto.h"
#include "journal/database.h"
#include "journal/outbox.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace yc;
using namespace yc::journal;
using domain::CommandId;
using domain::StreamId;
using domain::StreamKind;

namespace {

Sealer sealer() {
    const auto key = std::make_shared<SealKey>(std::string(32, 'k'));
    return {[key](const std::string& plain) { return key->seal(plain, "t", randomBytes(16)); },
            [key](const std::string& sealed) {
                auto plain = key->open(sealed, "t");
                if (!plain) throw DatabaseCorrupt("changed");
                return std::move(*plain);
            }};
}

OutboxItem item(const char* id, std::vector<const char*> cases) {
    OutboxItem made;
    made.id = CommandId(id);
    made.kind = "case.answer";
    made.occurredAt = domain::Instant(domain::Milliseconds(1'773'000'000'000));
    made.actor = domain::AccountId("lin");
    made.decidedDigest = "d";
    made.bytes = std::string("{\"name\":\"陈示例\"}\0tail", 22);
    made.signature = "sig";
    for (const char* key : cases) {
        made.streams.push_back({StreamKind::Case, key});
        made.events.push_back({{StreamKind::Case, key}, "case.answered", 1, {"{}", "陈示例"}});
    }
    return made;
}

}  // namespace

class TestOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void R087_keepsWhatWasGivenInOrder();
    void R087_whatBuildsOnARefusedOneIsHeld();
    void R087_heldButAppliedIsAcknowledged();
    void R087_severalStepsAreOne();
    void R087_settledStaysInTheFile();
    void numbersAndCounters();
    void contentIsSealed();

private:
    std::string path() const { return m_directory->filePath(QStringLiteral("outbox.db")).toStdString(); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestOutbox::R087_keepsWhatWasGivenInOrder() {
    {
        Outbox outbox(path(), sealer());
        QCOMPARE(outbox.append(item("a", {"1"}), {}), std::int64_t{1});
        QCOMPARE(outbox.append(item("b", {"2"}), {}), std::int64_t{2});
        QVERIFY_THROWS_EXCEPTION(ConstraintViolation, outbox.append(item("a", {"1"}), {}));
        outbox.markEffectRan(CommandId("b"));
    }
    Outbox outbox(path(), sealer());
    const auto pending = outbox.pending(10);
    QCOMPARE(pending.size(), std::size_t{2});
    const OutboxItem& second = pending[1];
    QCOMPARE(second.id, CommandId("b"));
    QCOMPARE(second.bytes, item("b", {}).bytes);
    QCOMPARE(second.signature, std::string("sig"));
    QVERIFY(second.effectRan && !pending[0].effectRan);
    QCOMPARE(second.events.size(), std::size_t{1});
    QCOMPARE(second.events[0].body.personal, std::string("陈示例"));
    QCOMPARE(second.streams, (std::vector<StreamId>{{StreamKind::Case, "2"}}));
    QCOMPARE(outbox.pending(1).size(), std::size_t{1});
}

void TestOutbox::R087_whatBuildsOnARefusedOneIsHeld() {
    Outbox outbox(path(), sealer());
    outbox.append(item("before", {"1"}), {});
    outbox.append(item("refused", {"1"}), {});
    outbox.append(item("other", {"9"}), {});
    outbox.append(item("builds", {"1", "2"}), {});
    outbox.append(item("buildsOnThat", {"2"}), {});
    const auto held = outbox.refuse(CommandId("refused"), /*conflict=*/false,
                                    domain::refuse(domain::RefusalCode::LineUnknown, {{"line", "M5"}}));
    QCOMPARE(held, (std::vector<CommandId>{CommandId("builds"), CommandId("buildsOnThat")}));
    QCOMPARE(outbox.pending(10).size(), std::size_t{2});
    QCOMPARE(outbox.conflicts().size(), std::size_t{3});
    const auto refused = outbox.find(CommandId("refused"));
    QCOMPARE(refused->status, OutboxStatus::Refused);
    QCOMPARE(refused->refusalCode, domain::refuse(domain::RefusalCode::LineUnknown).name());
    QCOMPARE(refused->refusalParams.at("line"), std::string("M5"));
    QCOMPARE(outbox.find(CommandId("before"))->status, OutboxStatus::Pending);
}

void TestOutbox::R087_heldButAppliedIsAcknowledged() {
    Outbox outbox(path(), sealer());
    outbox.append(item("refused", {"1"}), {});
    outbox.append(item("later", {"1"}), {});
    outbox.refuse(CommandId("refused"), /*conflict=*/true, domain::refuse(domain::RefusalCode::LineUnknown));
    outbox.acknowledge(CommandId("later"), {{{StreamKind::Case, "1"}, 7}}, 99);
    const auto later = outbox.find(CommandId("later"));
    QCOMPARE(later->status, OutboxStatus::Acked);
    QCOMPARE(later->ackedSeq, std::int64_t{99});
    QCOMPARE(later->acked.front().version, std::int64_t{7});
    QCOMPARE(outbox.live().size(), std::size_t{1});
    outbox.drop(CommandId("refused"));  // only acknowledged ones may go
    QVERIFY(outbox.find(CommandId("refused")));
    outbox.drop(CommandId("later"));
    QVERIFY(!outbox.find(CommandId("later")));
}

void TestOutbox::R087_severalStepsAreOne() {
    Outbox outbox(path(), sealer());
    outbox.append(item("a", {"1"}), {});
    outbox.append(item("b", {"2"}), {});
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, outbox.together([&] {
        outbox.acknowledge(CommandId("a"), {}, 1);
        outbox.refuse(CommandId("b"), false, domain::refuse(domain::RefusalCode::LineUnknown));
        throw std::runtime_error("in the middle");
    }));
    QCOMPARE(outbox.count(OutboxStatus::Pending), 2);
}

void TestOutbox::R087_settledStaysInTheFile() {
    Outbox outbox(path(), sealer());
    outbox.append(item("a", {"1"}), {});
    outbox.settle(CommandId("a"));  // nothing to settle yet
    QCOMPARE(outbox.find(CommandId("a"))->status, OutboxStatus::Pending);
    outbox.refuse(CommandId("a"), false, domain::refuse(domain::RefusalCode::LineUnknown));
    outbox.settle(CommandId("a"));
    QCOMPARE(outbox.find(CommandId("a"))->status, OutboxStatus::Settled);
    QVERIFY(outbox.conflicts().empty());
}

void TestOutbox::numbersAndCounters() {
    Outbox outbox(path(), sealer());
    outbox.addBlock({1, "s", 8, 9});
    outbox.addBlock({2, "s", 20, 21});
    outbox.addBlock({1, "s", 8, 9});  // came twice
    QCOMPARE(outbox.left("s"), std::int64_t{4});
    QCOMPARE(*outbox.peek("s"), std::int64_t{8});
    QCOMPARE(*outbox.peek("s", 2), std::int64_t{20});
    QVERIFY(!outbox.peek("s", 4));
    outbox.append(item("a", {"1"}), {{"s", 8}, {"s", 9}, {"day", 1}});
    QCOMPARE(*outbox.peek("s"), std::int64_t{20});
    QCOMPARE(outbox.peekCounter("day"), std::int64_t{2});
    outbox.dropBlock(2);  // not used up: stays
    outbox.dropBlock(1);
    QCOMPARE(outbox.blocks().size(), std::size_t{1});
    // a command that cannot be recorded takes no number
    QVERIFY_THROWS_EXCEPTION(ConstraintViolation, outbox.append(item("a", {"1"}), {{"s", 20}, {"day", 2}}));
    QCOMPARE(*outbox.peek("s"), std::int64_t{20});
    QCOMPARE(outbox.peekCounter("day"), std::int64_t{2});
}

void TestOutbox::contentIsSealed() {
    {
        Outbox outbox(path(), sealer());
        outbox.append(item("a", {"1"}), {});
        outbox.put("login:lin", "verifier-text");
        QCOMPARE(*outbox.get("login:lin"), std::string("verifier-text"));
        QVERIFY(!outbox.get("login:other"));
    }
    std::ifstream file(path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    QVERIFY(bytes.find("陈示例") == std::string::npos);
    QVERIFY(bytes.find("verifier-text") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"

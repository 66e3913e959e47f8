// SPDX-License-Identifier: GPL-3.0-or-later
// Reading: lists, search, timelines and the change feed; and the golden journal, folded by every later version.
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "journal/fixture.h"
#include "journal/tokens.h"

#include <fstream>
#include <map>
#include <sstream>

using namespace yc::journal;
using namespace yc::journal::fixture;

class TestQueries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectorsOfTheStandard();
    void R066_queueLists();
    void caseLists();
    void searchFinds_data();
    void searchFinds();
    void pinyinInitialsOfNames();
    void R110_papersAndTasksOfACase();
    void R141_evaluationsAreAveraged();
    void changesFollowTheCursor();
    void goldenJournalFolds();
};

void TestQueries::vectorsOfTheStandard() {
    // GB/T 32905-2016, A.1.
    QCOMPARE(sm3Hex("abc"), std::string("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    const SealKey key(std::string(32, 'k'));
    const std::string nonce(16, 'n');
    const std::string sealed = key.seal("沈若溪", "case:1/3", nonce);
    QCOMPARE(*key.open(sealed, "case:1/3"), std::string("沈若溪"));
    QVERIFY(!key.open(sealed, "case:1/4"));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QVERIFY(!key.open(changed, "case:1/3"));
    }
}

void TestQueries::R066_queueLists() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    const HallReader reader = hall.reader();
    const Date today = localDate(at(9));
    const auto waiting = reader.waiting({script.theme().id});
    QCOMPARE(waiting.size(), std::size_t{2});
    QCOMPARE(waiting.front().id, TicketId("t-1"));
    QVERIFY(reader.waiting({ThemeId("other")}).empty());
    QCOMPARE(reader.live(today).size(), std::size_t{2});
    QCOMPARE(reader.ticketsOfDay(today).size(), std::size_t{3});
    QVERIFY(reader.ticketsAtDesk(DeskId("W03")).empty());
    QCOMPARE(reader.ticketByCode("code-t-1")->id, TicketId("t-1"));
    QVERIFY(!reader.ticketByCode(""));
    const auto counts = reader.counts(today);
    QCOMPARE(counts.size(), std::size_t{1});
    QCOMPARE(counts.front().waiting, 2);
    QCOMPARE(counts.front().finished, 1);
    QVERIFY(counts.front().longestWaitSince == waiting.front().takenAt);
    QCOMPARE(reader.desks().front().clerkName, std::string("示例员"));
    QCOMPARE(reader.account("clerk-W03")->roles, std::vector<Role>{Role::Clerk});
}

void TestQueries::caseLists() {
    const Script script(3);
    Hall hall(script);
    hall.runAll();
    const HallReader reader = hall.reader();
    CaseFilter filter;
    filter.limit = 2;
    const auto first = reader.cases(filter);
    QCOMPARE(first.rows.size(), std::size_t{2});
    QCOMPARE(first.rows.front().id, CaseId("case-3"));
    filter.before = first.next;
    const auto second = reader.cases(filter);
    QCOMPARE(second.rows.size(), std::size_t{1});
    QCOMPARE(second.next, Sequence{0});
    filter = {};
    filter.desk = DeskId("W09");
    QVERIFY(reader.cases(filter).rows.empty());
    filter = {};
    filter.text = "沈若溪";
    filter.statuses = {second.rows.front().status};
    QCOMPARE(reader.cases(filter).rows.size(), std::size_t{3});
    filter.statuses = {CaseStatus::Draft};
    QVERIFY(reader.cases(filter).rows.empty());
    const auto row = reader.caseByNumber(second.rows.front().number);
    QCOMPARE(row->id, CaseId("case-1"));
    QVERIFY(row->tasks > 0);
    QCOMPARE(row->linesOpen, 0);
    QVERIFY(reader.numberUsed(row->number.str()));
    QVERIFY(!reader.numberUsed("no such number"));
}

void TestQueries::searchFinds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("whole name") << QStringLiteral("沈若溪") << 2;
    QTest::newRow("part") << QStringLiteral("若溪") << 2;
    QTest::newRow("surname") << QStringLiteral("沈") << 2;
    QTest::newRow("other name") << QStringLiteral("沈若兰") << 0;
    QTest::newRow("initials") << QStringLiteral("srx") << 2;
    QTest::newRow("initials typed so far") << QStringLiteral("SR") << 2;
    QTest::newRow("tail of the identity number") << QStringLiteral("002X") << 2;
    QTest::newRow("longer tail") << QStringLiteral("0307002x") << 2;
    QTest::newRow("whole identity number") << QStringLiteral("11010119900307002X") << 2;
    QTest::newRow("tail of the phone") << QStringLiteral("3210") << 2;
    QTest::newRow("short case number") << QStringLiteral("003-0002") << 1;
    QTest::newRow("sequence") << QStringLiteral("0001") << 1;
    QTest::newRow("two words") << QStringLiteral("沈若溪 0002") << 1;
    QTest::newRow("two words that do not meet") << QStringLiteral("沈若溪 9999") << 0;
    QTest::newRow("nothing") << QStringLiteral("  ") << 0;
    QTest::newRow("three digits are too few") << QStringLiteral("210") << 0;
}

void TestQueries::searchFinds() {
    QFETCH(QString, text);
    QFETCH(int, count);
    const Script script(2);
    Hall hall(script);
    hall.runAll();
    QCOMPARE(int(hall.reader().search(text.toStdString()).size()), count);
    const auto number = hall.reader().caseById(CaseId("case-1"))->number.str();
    QCOMPARE(hall.reader().search(number).size(), std::size_t{1});
    const auto ticket = std::get<TicketState>(hall.journal->state({StreamKind::Ticket, "t-0"})->state).number;
    QCOMPARE(hall.reader().search(ticket).front().id, CaseId("case-1"));
}

void TestQueries::pinyinInitialsOfNames() {
    QCOMPARE(pinyinInitials("沈小溪").front(), std::string("sxx"));
    QCOMPARE(pinyinInitials("欧阳娜娜").front(), std::string("oynn"));
    QCOMPARE(pinyinInitials("Anna Lee").front(), std::string("al"));
    QVERIFY(pinyinInitials("123").empty());
    const auto readings = pinyinInitials("单小溪");
    QVERIFY(std::find(readings.begin(), readings.end(), "sxx") != readings.end());
}

void TestQueries::R110_papersAndTasksOfACase() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    const HallReader reader = hall.reader();
    const auto tasks = reader.tasksOfCase(CaseId("case-1"));
    QVERIFY(!tasks.empty());
    const auto ofUnit = reader.tasksOfUnit(tasks.front().unit);
    QVERIFY(!ofUnit.empty());
    for (const TaskRow& task : ofUnit) QCOMPARE(task.unit, tasks.front().unit);
    for (const UnitRow& unit : reader.unitsOfCase(CaseId("case-1"))) {
        QCOMPARE(unit.caseId, CaseId("case-1"));
        QVERIFY(reader.numberUsed(unit.label.str()));
    }
    QCOMPARE(reader.unitsKeptBy({Keeper::Kind::Desk, "W03"}).size(), reader.unitsOfCase(CaseId("case-1")).size());
}

void TestQueries::R141_evaluationsAreAveraged() {
    const Script script;
    Hall hall(script);
    hall.runAll();
    const auto averages = hall.reader().evaluations();
    QCOMPARE(averages.size(), std::size_t{2});
    QCOMPARE(averages.front().key, std::string());
    QCOMPARE(averages.front().stars, 5.0);
    QCOMPARE(averages.back().key, std::string("clerk-W03"));
}

void TestQueries::changesFollowTheCursor() {
    Script script;
    Hall hall(script);
    hall.runAll();
    const HallReader reader = hall.reader();
    std::map<StreamId, Version> seen;
    Cursor cursor;
    for (bool more = true; more;) {
        const Changes changes = reader.changes(cursor, 3);
        QVERIFY(!changes.reset);
        for (const StoredState& state : changes.states) seen[state.stream] = state.version;
        cursor = changes.cursor;
        more = changes.more;
    }
    QCOMPARE(seen.size(), script.world.states().size());
    QCOMPARE(cursor.hash, hall.journal->head().hash);
    QVERIFY(reader.changes(cursor, 10).states.empty());
    hall.journal->append({script.submission(script.world.command(script.ticket("t-5", "p-5"), kiosk()))});
    QCOMPARE(reader.changes(cursor, 10).states.size(), std::size_t{1});
    Cursor foreign = cursor;
    foreign.hash[0] = foreign.hash[0] == 'a' ? 'b' : 'a';
    const Changes all = reader.changes(foreign, 1'000);
    QVERIFY(all.reset);
    QCOMPARE(all.states.size(), seen.size() + 1);
    const auto tickets = [](const StoredState& stored) -> std::optional<State> {
        auto* ticket = std::get_if<TicketState>(&stored.state);
        if (!ticket) return std::nullopt;
        TicketState cut = *ticket;
        cut.personal = {};
        return State{cut};
    };
    const Changes cut = reader.changes({}, 1'000, tickets);
    QCOMPARE(cut.states.size(), std::size_t{4});
    QVERIFY(std::get<TicketState>(cut.states.front().state).personal.name.empty());
}

namespace {

const char* const kGolden = YC_SOURCE_DIR "/tests/journal/golden/0.1";

/// Lines: stream, version, kind, kind version, seq, occurredAt, actor, device, open body, personal body; tabs between.
void writeGolden() {
    const Script script(2);
    Hall hall(script);
    hall.runAll();
    std::ofstream out(std::string(kGolden) + ".tsv");
    for (const RecordedEvent& event : script.world.journal) {
        const Encoded encoded = script.codec.encodeEvent(event.body);
        out << event.meta.stream.str() << '\t' << event.meta.version << '\t' << eventKind(event.body) << '\t'
            << eventVersion(event.body) << '\t' << event.meta.seq << '\t' << isoInstant(event.meta.occurredAt) << '\t'
            << event.meta.actor.str() << '\t' << event.meta.device.str() << '\t' << encoded.open << '\t'
            << encoded.personal << '\n';
    }
}

std::string foldGolden(const yc::api::JsonCodec& codec) {
    std::ifstream in(std::string(kGolden) + ".tsv");
    std::map<StreamId, State> states;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> columns;
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, '\t');) columns.push_back(cell);
        columns.resize(10);
        EventMeta meta;
        meta.scope = ScopeId("H430703");
        meta.stream = StreamId::parse(columns[0]).value();
        meta.version = std::stoll(columns[1]);
        meta.seq = std::stoll(columns[4]);
        meta.occurredAt = parseIsoInstant(columns[5]).value();
        meta.recordedAt = meta.occurredAt;
        meta.actor = AccountId(columns[6]);
        meta.device = DeviceId(columns[7]);
        const EventBody body = codec.decodeEvent(columns[2], std::stoi(columns[3]), {columns[8], columns[9]});
        State& state = states[meta.stream];
        state = apply(std::move(state), body, meta);
    }
    std::string out;
    for (const auto& [stream, state] : states) {
        const Encoded encoded = codec.encodeState(state);
        out += stream.str() + " " + sm3Hex(encoded.open + encoded.personal) + "\n";
    }
    return out;
}

}  // namespace

void TestQueries::goldenJournalFolds() {
    const yc::api::JsonCodec codec;
    if (qEnvironmentVariableIsSet("YC_GOLDEN_WRITE")) writeGolden();
    if (qEnvironmentVariableIsSet("YC_GOLDEN_WRITE") || qEnvironmentVariableIsSet("YC_GOLDEN_DIGESTS"))
        std::ofstream(std::string(kGolden) + ".digests") << foldGolden(codec);
    std::ifstream in(std::string(kGolden) + ".digests");
    const std::string expected{std::istreambuf_iterator<char>(in), {}};
    QVERIFY(!expected.empty());
    QCOMPARE(foldGolden(codec), expected);
}

QTEST_GUILESS_MAIN(TestQueries)
#include "tst_queries.moc"

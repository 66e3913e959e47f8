// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "api/json_codec.h"
#include "api/random_bodies.h"

using namespace yc;
using api::json::Filler;
using domain::StreamKind;
using journal::CodecError;
using journal::Encoded;

namespace {

template <class Work>
std::string faultOf(Work work) {
    try {
        work();
    } catch (const CodecError& error) { return error.what(); }
    return {};
}

domain::Command sampleCommand() {
    domain::Command command;
    command.id = domain::CommandId("0190a1b2-0000-7000-8000-000000000001");
    command.scope = domain::ScopeId("H430703");
    command.actor = {
        domain::AccountId("linzhixia"), domain::DeviceId("W03"), {domain::Role::Clerk}, {}, domain::DeskId("W03")};
    command.occurredAt = *domain::parseIsoInstant("2026-03-11T02:20:00.000Z");
    command.basis = {3, "ab12", 2026, 1};
    command.expects = {{domain::StreamId{StreamKind::Case, "c1"}, 4}};
    domain::GiveVerdict verdict;
    verdict.caseId = domain::CaseId("c1");
    verdict.material = domain::MaterialId("M12");
    verdict.verdict = domain::Verdict::Missing;
    verdict.failedPoints = {"M12.list-missing"};
    command.body = verdict;
    return command;
}

const char* const sampleBytes =
    R"({"actor":{"account":"linzhixia","desk":"W03","device":"W03","roles":["clerk"]},)"
    R"("basis":{"calendarVersion":2026,"catalogueHash":"ab12","catalogueVersion":3,"domainVersion":1},)"
    R"("body":{"caseId":"c1","copies":0,"failedPoints":["M12.list-missing"],"material":"M12","originals":0,"verdict":"missing"},)"
    R"("expects":[{"stream":"case:c1","version":4}],"id":"0190a1b2-0000-7000-8000-000000000001","kind":"case.verdict",)"
    R"("occurredAt":"2026-03-11T02:20:00.000Z","scope":"H430703","v":1})";

/// The sample with one piece of its text replaced.
std::string changed(const std::string& from, const std::string& to) {
    std::string text = sampleBytes;
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

}  // namespace

class TestCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R132_everyEventRoundTrips();
    void R132_everyCommandRoundTrips();
    void everyStateRoundTrips();
    void kindsAreUnique();
    void canonicalCommandIsStable();
    void canonicalEventsAreStable();
    void personalPartStandsApart();
    void emptyPersonalPartIsEmpty();
    void destroyedPersonalPartReadsAsNobody();
    void commandFaultsNameTheirPlace_data();
    void commandFaultsNameTheirPlace();
    void storedEventsTolerateUnknownMembers();
    void unknownEventKindAndNewerVersionThrow();
    void olderVersionsAreLifted();
    void depthAndSizeAreLimited();
    void invalidUtf8IsRefused();
    void fuzzedBytesNeverCrash();

private:
    const api::JsonCodec m_codec;
};

void TestCodec::R132_everyEventRoundTrips() {
    const unsigned seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    Filler filler(seed);
    int alternatives = 0;
    api::json::eachAlternative<domain::EventSum>([&](auto fresh) {
        using Body = decltype(fresh);
        ++alternatives;
        for (int round = 0; round < 20; ++round) {
            Body body{};
            fields(filler, body);
            const Encoded bytes = m_codec.encodeEvent(body);
            const auto back = m_codec.decodeEvent(Body::kind, Body::version, bytes);
            QVERIFY(std::holds_alternative<Body>(back));
            QCOMPARE(m_codec.encodeEvent(back).open, bytes.open);
            QCOMPARE(m_codec.encodeEvent(back).personal, bytes.personal);
            QVERIFY(api::json::toJson(std::get<Body>(back)) == api::json::toJson(body));
        }
    });
    QCOMPARE(alternatives, int(std::variant_size_v<domain::EventSum>));
}

void TestCodec::R132_everyCommandRoundTrips() {
    const unsigned seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    Filler filler(seed);
    api::json::eachAlternative<domain::CommandSum>([&](auto fresh) {
        using Body = decltype(fresh);
        for (int round = 0; round < 20; ++round) {
            domain::Command command = sampleCommand();
            Body body{};
            fields(filler, body);
            command.body = body;
            const std::string bytes = m_codec.encodeCommand(command);
            const domain::Command back = m_codec.decodeCommand(bytes);
            QVERIFY(std::holds_alternative<Body>(back.body));
            QCOMPARE(m_codec.encodeCommand(back), bytes);
            QCOMPARE(back.actor.roles, command.actor.roles);
            QCOMPARE(back.expects, command.expects);
            QVERIFY(back.occurredAt == command.occurredAt);
        }
    });
}

void TestCodec::everyStateRoundTrips() {
    const unsigned seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    Filler filler(seed);
    const std::vector<StreamKind> kinds{StreamKind::Ticket,      StreamKind::Case,    StreamKind::MaterialUnit,
                                        StreamKind::Slip,        StreamKind::Result,  StreamKind::DeskSession,
                                        StreamKind::Evaluation,  StreamKind::Account, StreamKind::Catalogue,
                                        StreamKind::Conflict,    StreamKind::Policy,  StreamKind::QueueBar,
                                        StreamKind::Appointment, StreamKind::Theme,   StreamKind::Credit,
                                        StreamKind::Joint,       StreamKind::ScanLog};
    std::size_t next = 0;
    api::json::eachAlternative<domain::StateSum>([&](auto fresh) {
        using Body = decltype(fresh);
        if constexpr (!std::is_same_v<Body, std::monostate>) {
            const StreamKind kind = kinds[next++];
            QCOMPARE(m_codec.stateSchema(kind), Body::schema);
            for (int round = 0; round < 20; ++round) {
                Body body{};
                fields(filler, body);
                const Encoded bytes = m_codec.encodeState(body);
                const auto back = m_codec.decodeState(kind, bytes);
                QVERIFY(std::holds_alternative<Body>(back));
                QVERIFY(m_codec.encodeState(back) == bytes);
            }
        }
    });
    QCOMPARE(next, kinds.size());
    QVERIFY(std::holds_alternative<std::monostate>(m_codec.decodeState(StreamKind::Case, Encoded{})));
}

void TestCodec::kindsAreUnique() {
    for (auto kinds : {api::commandKinds(), api::eventKinds()}) {
        const std::size_t count = kinds.size();
        std::sort(kinds.begin(), kinds.end());
        kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
        QCOMPARE(kinds.size(), count);
    }
}

void TestCodec::canonicalCommandIsStable() {
    QCOMPARE(m_codec.encodeCommand(sampleCommand()), std::string(sampleBytes));
    QCOMPARE(m_codec.encodeCommand(m_codec.decodeCommand(sampleBytes)), std::string(sampleBytes));
}

void TestCodec::canonicalEventsAreStable() {
    const domain::TicketCalled called{domain::DeskId("W03"), "等得最久：12 分钟", "longest wait: 12 min", 3, true};
    QCOMPARE(
        m_codec.encodeEvent(called).open,
        std::string(
            R"({"desk":"W03","leased":true,"policyVersion":3,"rankReason":"等得最久：12 分钟","rankReasonEn":"longest wait: 12 min"})"));
    domain::ClockPause pause{
        domain::PaperNumber("青人社特〔2026〕第000001号"), "补充检测", *domain::parseIsoDate("2026-03-11"), {}};
    QCOMPARE(
        m_codec.encodeEvent(domain::ItemPaused{domain::ItemId("X105"), pause}).open,
        std::string(
            R"({"item":"X105","pause":{"from":"2026-03-11","notice":"青人社特〔2026〕第000001号","reason":"补充检测"}})"));
    QCOMPARE(m_codec.encodeEvent(domain::CaseClosed{}).open, std::string("{}"));
}

void TestCodec::personalPartStandsApart() {
    domain::ApplicantIdentified event;
    event.personToken = "tok";
    event.masked = "沈*溪";
    event.origin = domain::Origin::Card;
    event.personal.name = "沈若𬱖";
    event.personal.idNumber = "430703199001010125";
    const Encoded bytes = m_codec.encodeEvent(event);
    QCOMPARE(bytes.open, std::string(R"({"masked":"沈*溪","origin":"card","personToken":"tok"})"));
    QCOMPARE(bytes.personal,
             std::string(R"({"idNumber":"430703199001010125","idType":"111","name":"沈若𬱖","origin":"by_hand"})"));
    domain::DeliveryChosen delivery{domain::DeliveryWay::Mail, "青屿市 1 号"};
    QCOMPARE(m_codec.encodeEvent(delivery).personal, std::string(R"("青屿市 1 号")"));
}

void TestCodec::emptyPersonalPartIsEmpty() {
    QVERIFY(m_codec.encodeEvent(domain::TicketTaken{}).personal.empty());
    QVERIFY(m_codec.encodeState(domain::CaseState{}).personal.empty());
    QVERIFY(m_codec.encodeEvent(domain::FieldsFilled{}).personal.empty());
    QVERIFY(m_codec.encodeEvent(domain::DeliveryChosen{}).personal.empty());
}

void TestCodec::destroyedPersonalPartReadsAsNobody() {
    domain::CaseState state;
    state.applicantMasked = "沈*溪";
    state.personal.applicant.name = "沈若溪";
    Encoded bytes = m_codec.encodeState(state);
    QVERIFY(!bytes.personal.empty());
    bytes.personal.clear();
    const auto back = std::get<domain::CaseState>(m_codec.decodeState(StreamKind::Case, bytes));
    QVERIFY(back.personal.applicant.name.empty());
    QCOMPARE(back.applicantMasked, std::string("沈*溪"));
}

void TestCodec::commandFaultsNameTheirPlace_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* from, const char* to, const char* says) {
        QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(says);
    };
    row("number for text", R"("material":"M12")", R"("material":12)", "/body/material: expected a text");
    row("text for number", R"("copies":0)", R"("copies":"0")", "/body/copies: expected a whole number");
    row("fraction", R"("copies":0)", R"("copies":0.5)", "/body/copies: expected a whole number");
    row("too large", R"("copies":0)", R"("copies":9999999999)", "/body/copies: expected a smaller number");
    row("huge", R"("version":4)", R"("version":18446744073709551615)", "/expects/0/version: expected a smaller number");
    row("unknown word", R"("verdict":"missing")", R"("verdict":"lost")",
        "/body/verdict: expected one of the listed words");
    row("list for object", R"(["M12.list-missing"])", R"({"a":"b"})", "/body/failedPoints: expected a list");
    row("element", R"(["M12.list-missing"])", R"(["a",7])", "/body/failedPoints/1: expected a text");
    row("unknown member", R"("copies":0)", R"("copies":0,"copy~s/":1)", "/body/copy~0s~1: unknown member");
    row("unknown envelope member", R"("v":1)", R"("v":1,"w":1)", "/w: unknown member");
    row("unknown kind", R"("kind":"case.verdict")", R"("kind":"case.steal")", "/kind: expected a known command");
    row("envelope version", R"("v":1)", R"("v":2)", "/v: expected envelope version 1");
    row("no id", R"("id":"0190a1b2-0000-7000-8000-000000000001")", R"("id":"")", "/id: expected an id");
    row("impossible day", "2026-03-11T", "2026-02-30T", "/occurredAt: expected an instant");
    row("stream", "case:c1", "car:c1", "/expects/0/stream: expected a stream");
    row("role", R"(["clerk"])", R"(["king"])", "/actor/roles/0: expected one of the listed words");
    row("key twice", R"("copies":0)", R"("copies":0,"copies":1)", "key twice");
    row("not JSON", R"("copies":0)", R"("copies":0,,)", "not JSON at byte");
    row("null for text", R"("material":"M12")", R"("material":null)", "/body/material: expected a text");
}

void TestCodec::commandFaultsNameTheirPlace() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, says);
    const std::string bytes = changed(from.toStdString(), to.toStdString());
    QVERIFY(!bytes.empty());
    const QString fault = QString::fromStdString(faultOf([&] { m_codec.decodeCommand(bytes); }));
    QVERIFY2(fault.contains(says), qPrintable(fault));
}

void TestCodec::storedEventsTolerateUnknownMembers() {
    const Encoded bytes{R"({"desk":"W03","rankReason":"x","later":{"a":[1]}})", {}};
    const auto event = m_codec.decodeEvent("ticket.called", 1, bytes);
    QCOMPARE(std::get<domain::TicketCalled>(event).desk.str(), std::string("W03"));
}

void TestCodec::unknownEventKindAndNewerVersionThrow() {
    QVERIFY(faultOf([&] { m_codec.decodeEvent("ticket.eaten", 1, {"{}", {}}); }).find("unknown event kind") == 0);
    QVERIFY(!faultOf([&] { m_codec.decodeEvent("ticket.called", 2, {"{}", {}}); }).empty());
    QVERIFY(!faultOf([&] { m_codec.decodeEvent("ticket.called", 0, {"{}", {}}); }).empty());
    QVERIFY(!faultOf([&] { m_codec.decodeEvent("ticket.called", 1, {"[]", {}}); }).empty());
    QVERIFY(!faultOf([&] { m_codec.decodeState(StreamKind::Paper, {"{}", {}}); }).empty());
}

void TestCodec::olderVersionsAreLifted() {
    for (const api::Upcast& step : api::upcasts()) QVERIFY(step.fromVersion >= 1);
    // A kind that was renamed inside twice: "window" became "desk", then a reason was added.
    const std::vector<api::Upcast> table{
        {"ticket.called", 1,
         [](Encoded bytes) {
             return Encoded{R"({"desk":"W03","was":)" + bytes.open + "}", bytes.personal};
         }},
        {"ticket.called", 2,
         [](Encoded bytes) {
             return Encoded{bytes.open, "\"sealed\""};
         }},
        {"ticket.taken", 3, [](Encoded) { return Encoded{}; }},
    };
    const Encoded first{R"({"window":"W03"})", {}};
    QCOMPARE(api::lifted(table, "ticket.called", 1, 1, first).open, first.open);
    QCOMPARE(api::lifted(table, "ticket.called", 1, 3, first).open,
             std::string(R"({"desk":"W03","was":{"window":"W03"}})"));
    QCOMPARE(api::lifted(table, "ticket.called", 1, 3, first).personal, std::string("\"sealed\""));
    QVERIFY(faultOf([&] { api::lifted(table, "ticket.called", 1, 4, first); }).find("no way to lift") == 0);
}

void TestCodec::depthAndSizeAreLimited() {
    const std::string bomb = std::string(200'000, '[');
    QVERIFY(faultOf([&] { m_codec.decodeCommand(bomb); }).find("nested deeper") == 0);
    QVERIFY(faultOf([&] { m_codec.decodeCommand(std::string(5u << 20, ' ')); }).find("longer than") == 0);
    std::string objects;
    for (int i = 0; i < 1000; ++i) objects += R"({"a":)";
    QVERIFY(faultOf([&] { m_codec.decodeCommand(objects); }).find("nested deeper") == 0);
}

void TestCodec::invalidUtf8IsRefused() {
    for (const char* wrong : {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE6\xB2"}) {
        QVERIFY(!faultOf([&] { m_codec.decodeCommand(changed("M12\"", std::string(wrong) + '"')); }).empty());
        QCOMPARE(faultOf([&] {
                     m_codec.encodeEvent(domain::TicketCalled{domain::DeskId(wrong), {}});
                 }),
                 std::string("a text is not UTF-8"));
    }
}

void TestCodec::fuzzedBytesNeverCrash() {
    const unsigned seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = sampleBytes;
        for (unsigned i = random() % 4 + 1; i > 0; --i) bytes[random() % bytes.size()] = char(random() % 256);
        if (random() % 5 == 0) bytes.resize(random() % bytes.size());
        faultOf([&] { m_codec.decodeCommand(bytes); });
    }
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"

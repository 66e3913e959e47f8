// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "api/device_key.h"
#include "api/hall_file.h"
#include "api/problem.h"
#include "api/routes.h"
#include "api/wire.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace yc;
using domain::RefusalCode;
using journal::CodecError;

namespace {
template <class Work>
std::string faultOf(Work work) {
    try {
        work();
    } catch (const CodecError& error) { return error.what(); }
    return {};
}

std::string sampleHall() {
    std::ifstream file(YC_SOURCE_DIR "/installer/hall/sample.json", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}
}  // namespace

class TestWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalTravelsAsOutcomeAndProblem();
    void unknownCodesOfANewerServerAreSaid();
    void changesKeepStatesAndPersonalParts();
    void timelineBodiesAreObjects();
    void requestsAreStrictAnswersTolerant();
    void calendarYearsStandAsObjects();
    void routesAreUnique();
    void deviceKeysSignExactBytes();
    void deviceKeysAreStoredForTheirOwnerOnly();
    void base64AndHexAreExact();
    void uuidsAreTimeOrdered();
    void sampleHallIsWellFormed();
    void hallFileFaultsNameTheirPlace();
    void keptHallFileHasNoPasswords();
};

void TestWire::everyRefusalTravelsAsOutcomeAndProblem() {
    for (const domain::RefusalText& text : domain::refusalTexts()) {
        const auto refusal = domain::refuse(text.code, {{"what", "𬱖"}}, "detail");
        journal::Outcome outcome;
        outcome.command = domain::CommandId("c");
        outcome.status = journal::OutcomeStatus::Conflict;
        outcome.refusal = refusal;
        outcome.streams = {{domain::StreamId{domain::StreamKind::Case, "k"}, 3}};
        const auto back = api::decode<journal::Outcome>(api::encode(outcome));
        QCOMPARE(back.refusal->code, text.code);
        QCOMPARE(back.refusal->params, refusal.params);
        QVERIFY(back.streams == outcome.streams);
        QVERIFY(back.status == outcome.status);
        const std::string body = api::encodeProblem({refusal, "req-1"});
        const api::Problem problem = api::decodeProblem(body);
        QCOMPARE(problem.refusal.code, text.code);
        QCOMPARE(problem.requestId, std::string("req-1"));
        QVERIFY(body.find("\"status\":" + std::to_string(text.httpStatus)) != std::string::npos);
        QVERIFY(!refusal.remedy(domain::Language::Chinese).empty());
    }
}

void TestWire::unknownCodesOfANewerServerAreSaid() {
    const auto problem = api::decodeProblem(R"({"code":"moon.full","status":418,"later":[1]})");
    QCOMPARE(problem.refusal.code, RefusalCode::UnsupportedVersion);
    QCOMPARE(problem.refusal.params.at("have"), std::string("moon.full"));
    QVERIFY(!faultOf([] { api::decodeProblem("<html>bad gateway</html>"); }).empty());
    QVERIFY(!faultOf([] { api::decodeProblem("{}"); }).empty());
}

void TestWire::changesKeepStatesAndPersonalParts() {
    domain::CaseState state;
    state.applicantMasked = "𠮷*晴";
    state.personal.applicant.name = "𠮷田雨晴";
    journal::Changes changes;
    changes.states.push_back({domain::StreamId{domain::StreamKind::Case, "c"}, 4, 17, state});
    changes.states.push_back({domain::StreamId{domain::StreamKind::Slip, "gone"}, 1, 18, {}});
    changes.cursor = {domain::ScopeId("H430703"), 18, "ab"};
    changes.more = true;
    const auto back = api::decode<journal::Changes>(api::encode(changes));
    QCOMPARE(back.states.size(), std::size_t(2));
    QCOMPARE(std::get<domain::CaseState>(back.states[0].state).personal.applicant.name, state.personal.applicant.name);
    QVERIFY(std::holds_alternative<std::monostate>(back.states[1].state));
    QCOMPARE(back.cursor.hash, std::string("ab"));
    QVERIFY(back.more && !back.reset);
}

void TestWire::timelineBodiesAreObjects() {
    api::Timeline timeline;
    timeline.rows.emplace_back();
    timeline.rows[0].kind = "ticket.called";
    timeline.rows[0].stream = {domain::StreamKind::Ticket, "t"};
    timeline.rows[0].open = R"({"desk":"W03"})";
    const std::string text = api::encode(timeline);
    QVERIFY(text.find(R"("body":{"desk":"W03"})") != std::string::npos);
    QCOMPARE(api::decode<api::Timeline>(text).rows[0].open, timeline.rows[0].open);
}

void TestWire::requestsAreStrictAnswersTolerant() {
    QVERIFY(faultOf([] {
                api::decode<api::LoginRequest>(R"({"account":"a","password":"b","device":"d","role":"admin"})");
            }).find("/role: unknown member") == 0);
    QVERIFY(faultOf([] {
                api::decode<api::LoginRequest>(R"({"account":"a","device":"d"})");
            }).find("/password: expected") == 0);
    QCOMPARE(api::decode<api::LoginAnswer>(R"({"token":"t","newer":1})").token, std::string("t"));
    QVERIFY(!faultOf([] { api::decode<api::LoginAnswer>("[]"); }).empty());
}

void TestWire::calendarYearsStandAsObjects() {
    const std::string text = api::encode(api::CalendarAnswer{2026, {R"({"year":2026})"}});
    QCOMPARE(text, std::string(R"({"version":2026,"years":[{"year":2026}]})"));
    QCOMPARE(api::decode<api::CalendarAnswer>(text).years.front(), std::string(R"({"year":2026})"));
}

void TestWire::routesAreUnique() {
    std::set<std::string> seen;
    for (const api::Route& route : api::routes())
        QVERIFY(seen.insert(std::string(route.method) + std::string(route.path)).second);
}

void TestWire::deviceKeysSignExactBytes() {
    const api::DeviceKey key = api::DeviceKey::generate();
    const std::string bytes = "{\"a\":\"𬱖\"}";
    const std::string signature = key.sign(bytes);
    QVERIFY(api::signatureFits(key.publicKey(), bytes, signature));
    QVERIFY(!api::signatureFits(key.publicKey(), bytes + ' ', signature));
    QVERIFY(!api::signatureFits(api::DeviceKey::generate().publicKey(), bytes, signature));
    QVERIFY(!api::signatureFits(key.publicKey(), bytes, "not base64"));
    QVERIFY(!api::signatureFits("", bytes, signature));
    QVERIFY(api::signatureFits(key.publicKey(), bytes, api::DeviceKey::fromPem(key.toPem()).sign(bytes)));
    QVERIFY_THROWS_EXCEPTION(api::DeviceKeyError, api::DeviceKey::fromPem("nonsense"));
}

void TestWire::deviceKeysAreStoredForTheirOwnerOnly() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("W03.pem");
    const api::DeviceKey key = api::DeviceKey::generate();
    key.store(path.toStdString());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(api::DeviceKey::load(path.toStdString()).publicKey(), key.publicKey());
    QVERIFY_THROWS_EXCEPTION(api::DeviceKeyError, key.store(path.toStdString()));
    QVERIFY_THROWS_EXCEPTION(api::DeviceKeyError, api::DeviceKey::load("/nowhere"));
}

void TestWire::base64AndHexAreExact() {
    for (const std::string& bytes :
         {std::string("a"), std::string("ab"), std::string("abc"), std::string("\0\xff\0", 3)})
        QCOMPARE(api::fromBase64(api::base64(bytes)), bytes);
    QCOMPARE(api::fromBase64("YQ="), std::string());
    QCOMPARE(api::hex("\x01\xfe"), std::string("01fe"));
    QVERIFY(api::randomBytes(32) != api::randomBytes(32));
}

void TestWire::uuidsAreTimeOrdered() {
    const std::string first = api::uuid7(1'772'000'000'000);
    QCOMPARE(first.size(), std::size_t(36));
    QCOMPARE(first[14], '7');
    QVERIFY(first < api::uuid7(1'772'000'000'001));
}

void TestWire::sampleHallIsWellFormed() {
    const api::HallFile hall = api::readHallFile(sampleHall());
    QCOMPARE(hall.windows.size(), std::size_t(12));
    QCOMPARE(hall.sampleMark, std::string("示例数据"));
    std::set<std::string> units;
    for (const api::HallAccount& account : hall.accounts) {
        QVERIFY(!account.password.empty());
        if (!account.unit.empty()) units.insert(account.unit.str());
    }
    QVERIFY(units.size() >= 6);
    std::string all = sampleHall();
    QVERIFY(all.find("𬱖") != std::string::npos && all.find("𠮷") != std::string::npos);
    for (const char* source : {"maternal", "birthdate", "licence", "marriage", "population", "idcard", "insurance"}) {
        const bool known = std::any_of(hall.shared.begin(), hall.shared.end(), [&](const api::HallSharedSource& one) {
            return one.id == source && one.records.count("430703199503181228") == 1;
        });
        QVERIFY2(known, source);
    }
}

void TestWire::hallFileFaultsNameTheirPlace() {
    const std::string head = R"({"scope":"H1","name":"n","regionCode":"430703")";
    QCOMPARE(faultOf([&] { api::readHallFile(head + "}"); }), std::string());
    QVERIFY(faultOf([&] { api::readHallFile(head + R"(,"colour":1})"); }).find("/colour: unknown member") == 0);
    QVERIFY(faultOf([&] {
                api::readHallFile(head + R"(,"rules":{"maxMisses":"3"}})");
            }).find("/rules/maxMisses: expected") == 0);
    QVERIFY(faultOf([&] { api::readHallFile(R"({"scope":"H1","name":"n","regionCode":"43"})"); }).find("/regionCode") ==
            0);
    const std::string twice =
        R"(,"devices":[{"device":"A","name":"a","roles":["clerk"],"deskCode":"001"},{"device":"B","name":"b","roles":["clerk"],"deskCode":"001"}]})";
    QVERIFY(faultOf([&] { api::readHallFile(head + twice); }).find("desk code 001") != std::string::npos);
}

void TestWire::keptHallFileHasNoPasswords() {
    const std::string kept = api::writeHallFile(api::readHallFile(sampleHall()));
    QVERIFY(kept.find("password") == std::string::npos);
    QCOMPARE(api::readHallFile(kept).accounts.size(), api::readHallFile(sampleHall()).accounts.size());
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// yichuang-ctl inside the test's process: help, local catalogue checks, and a real server over TLS.
#include <QtTest>

#include "ctl/ctl_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

using namespace yc;
using namespace yc::test;

namespace {

api::ImportAnswer findings(const Ran& ran) { return api::decode<api::ImportAnswer>(ran.out); }

const api::ImportFinding* finding(const api::ImportAnswer& answer, std::string_view code) {
    for (const api::ImportFinding& one : answer.findings) {
        if (one.code == code) return &one;
    }
    return nullptr;
}

}  // namespace

class TestCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hall = std::make_unique<SampleServer>(); }
    void cleanupTestCase() { m_hall.reset(); }

    void everyVerbHasHelp_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < ctl::verbs().size(); ++i)
            QTest::newRow(std::string(ctl::verbs()[i].words).c_str()) << static_cast<int>(i);
    }
    void everyVerbHasHelp() {
        QFETCH(int, index);
        const ctl::Verb& verb = ctl::verbs()[static_cast<std::size_t>(index)];
        auto words = split(verb.words);
        words.emplace_back("--help");
        const Ran ran = called(words);
        QCOMPARE(ran.code, int(ctl::Done));
        QVERIFY(ran.err.empty());
        QVERIFY(holds(ran.out, "yichuang-ctl " + std::string(verb.words)));
        QVERIFY(holds(ran.out, verb.summary));
        QVERIFY(holds(ran.out, "Exit codes:"));
        for (const ctl::Option& option : verb.options) QVERIFY(holds(ran.out, option.text));
        for (const ctl::Option& option : ctl::commonOptions(verb.need)) QVERIFY(holds(ran.out, option.name));
        QVERIFY(holds(called({"--help"}).out, verb.summary));
    }

    void wrongUsage_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QString();
        QTest::newRow("unknown verb") << QStringLiteral("frobnicate");
        QTest::newRow("unknown option") << QStringLiteral("health --colour red");
        QTest::newRow("missing value") << QStringLiteral("health --server");
        QTest::newRow("no server") << QStringLiteral("health");
        QTest::newRow("not https") << QStringLiteral("health --server http://198.51.100.7:80");
        QTest::newRow("no number") << QStringLiteral("case --server https://127.0.0.1:1");
        QTest::newRow("two values") << QStringLiteral("catalogue check a b");
        QTest::newRow("language") << QStringLiteral("catalogue check a --lang fr");
        QTest::newRow("switch with value") << QStringLiteral("catalogue check a --json=1");
    }
    void wrongUsage() {
        QFETCH(QString, words);
        const Ran ran = called(split(words.toStdString()));
        QCOMPARE(ran.code, int(ctl::WrongUsage));
        QVERIFY(ran.out.empty());
        QVERIFY(!ran.err.empty());
    }

    // ---- forecast -------------------------------------------------------------------------------------------------

    void forecastAndReportsOfTheHall() {
        const auto boss = [&](std::string_view verb, std::vector<std::string> more = {}) {
            return called(m_hall->as("heyanzhou", "S01", verb, std::move(more)));
        };
        const Ran waits = boss("hall forecast");
        QCOMPARE(waits.code, int(ctl::Done));
        QVERIFY(holds(waits.out, "\"themes\""));
        QVERIFY(holds(boss("hall forecast", {"--day"}).out, "\"forecast\""));
        const Ran plan = boss("hall what-if", {"--open", "W01:YJS-GR-01", "--stop", "16:00", "--arrivals", "-30"});
        QCOMPARE(plan.code, int(ctl::Done));
        QVERIFY(holds(plan.out, "openWindow") && holds(plan.out, "stopTickets") && holds(plan.out, "moreArrivals"));
        QCOMPARE(boss("hall what-if").code, int(ctl::Done));
        const Ran table = boss("hall calibration", {"--days", "3"});
        QCOMPARE(table.code, int(ctl::Done));
        QVERIFY(holds(table.out, "should be") && holds(table.out, "90 %"));
        QVERIFY(holds(boss("hall calibration", {"--json"}).out, "\"total\""));
        QVERIFY(holds(boss("hall day 2026-03-11").out, "2026-03-11"));
        QCOMPARE(boss("hall day yesterday").code, int(ctl::Refused));
        QCOMPARE(boss("hall what-if", {"--stop", "25:00"}).code, int(ctl::WrongUsage));
        QCOMPARE(boss("hall what-if", {"--skill", "W01"}).code, int(ctl::WrongUsage));
        QCOMPARE(boss("hall what-if", {"--arrivals", "many"}).code, int(ctl::WrongUsage));
        const Ran clerk = called(m_hall->as("linzhixia", "W03", "hall calibration"));
        QCOMPARE(clerk.code, int(ctl::Refused));
    }

    // ---- catalogue check ------------------------------------------------------------------------------------------

    void R019_shippedCatalogueMayBePublished() {
        const Ran ran = called({"catalogue", "check", shippedCatalogue, "--json"});
        QCOMPARE(ran.code, int(ctl::Done));
        const auto answer = findings(ran);
        QVERIFY(answer.version > 0);
        QCOMPARE(answer.hash.size(), std::size_t(64));
        QVERIFY(!finding(answer, "path-dangling"));
        const Ran zh = called({"catalogue", "check", shippedCatalogue, "--lang", "zh"});
        QVERIFY2(holds(zh.out, "0 个错误") && holds(zh.out, "可以发布"), zh.out.c_str());
        const Ran en =
            called({"catalogue", "check", std::string(shippedCatalogue) + "/release.json"}, {}, {{"LANG", "C"}});
        QCOMPARE(en.code, int(ctl::Done));
        QVERIFY2(holds(en.out, "YJS-GR-01") && holds(en.out, "0 end nowhere"), en.out.c_str());
    }

    void R011_whatChangesBetweenTwoCatalogues() {
        QTemporaryDir folder;
        const std::string copy = folder.path().toStdString() + "/catalogue";
        std::filesystem::copy(shippedCatalogue, copy, std::filesystem::copy_options::recursive);
        const Ran same = called({"catalogue", "diff", shippedCatalogue, copy});
        QCOMPARE(same.code, int(ctl::Done));
        QVERIFY2(holds(same.out, "0 differences"), same.out.c_str());
        QFile file(QString::fromStdString(copy + "/release.json"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll().replace("0799-12345", "0799-54321");
        file.resize(0);
        file.write(text);
        file.close();
        const Ran changed = called({"catalogue", "diff", shippedCatalogue, copy, "--lang", "zh"});
        QVERIFY2(holds(changed.out, "热线") && holds(changed.out, "+ 0799-54321") && holds(changed.out, "1 处不同"),
                 changed.out.c_str());
        const Ran json = called({"catalogue", "diff", shippedCatalogue, copy, "--json"});
        QVERIFY2(holds(json.out, "\"path\":\"hotline\""), json.out.c_str());
        QCOMPARE(called({"catalogue", "diff", shippedCatalogue, copy + "/none"}).code, int(ctl::InputWrong));
    }

    void spoiltCatalogueIsRefused_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("wrong type") << QByteArray("\"questions\": [")
                                    << QByteArray("\"questions\": \"none\", \"was\": [") << QByteArray("wrong-type")
                                    << QByteArray("newborn.json#/questions");
        QTest::newRow("R027_cycle") << QByteArray("\"needs\": [],") << QByteArray("@cycle") << QByteArray("flow-cycle")
                                    << QByteArray("YJS-GR-01/items");
        QTest::newRow("R019_dangling") << QByteArray("\"scenarios\"") << QByteArray("@dangling")
                                       << QByteArray("path-dangling") << QByteArray("YJS-GR-01/questions");
        QTest::newRow("not JSON") << QByteArray("\"questions\": [") << QByteArray("\"questions\": [[")
                                  << QByteArray("not-json") << QByteArray("newborn.json#");
    }
    void spoiltCatalogueIsRefused() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, place);
        QTemporaryDir folder;
        const std::string copy = folder.path().toStdString() + "/catalogue";
        std::filesystem::copy(shippedCatalogue, copy, std::filesystem::copy_options::recursive);
        const QString theme = QString::fromStdString(copy + "/themes/newborn.json");
        QFile file(theme);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        if (to.startsWith('@')) {
            QJsonObject object = QJsonDocument::fromJson(text).object();
            to == "@cycle" ? spoilFlow(object) : spoilScenarios(object);
            text = QJsonDocument(object).toJson();
        } else {
            QVERIFY(text.contains(from));
            text.replace(text.indexOf(from), from.size(), to);
        }
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();

        const Ran ran = called({"catalogue", "check", copy, "--json"});
        QCOMPARE(ran.code, int(ctl::InputWrong));
        const auto answer = findings(ran);
        const auto* found = finding(answer, code.toStdString());
        QVERIFY2(found, ran.out.c_str());
        QVERIFY2(holds(found->path, place.toStdString()), found->path.c_str());
        QVERIFY(!found->zh.empty() && !found->en.empty());
        const Ran readable = called({"catalogue", "check", copy, "--lang", "zh"});
        QCOMPARE(readable.code, int(ctl::InputWrong));
        QVERIFY(holds(readable.out, found->zh) && holds(readable.out, "不能发布"));
    }
    void missingCatalogueIsSaid() {
        const Ran ran = called({"catalogue", "check", "no-such-folder/here.json"});
        QCOMPARE(ran.code, int(ctl::InputWrong));
        QVERIFY(ran.out.empty() && holds(ran.err, "no-such-folder"));
    }

    // ---- with a server --------------------------------------------------------------------------------------------

    void healthIsJson() {
        const Ran ran = called(m_hall->words("health"));
        QCOMPARE(ran.code, int(ctl::Done));
        QVERIFY2(holds(ran.out, "\"status\":\"ok\"") && holds(ran.out, "\"scope\":\"H430703\""), ran.out.c_str());
    }
    void serverAway() {
        const Ran ran = called({"health", "--server", "https://127.0.0.1:1", "--ca", m_hall->ca});
        QCOMPARE(ran.code, int(ctl::CannotReach));
        QVERIFY(ran.out.empty() && holds(ran.err, "cannot be reached"));
    }
    void caFileMissing() {
        const Ran ran = called({"health", "--server", m_hall->url, "--ca", m_hall->file("none.pem")});
        QCOMPARE(ran.code, int(ctl::InputWrong));
        QVERIFY(holds(ran.err, "CA file"));
    }
    void wrongPassword() {
        const Ran ran = called(m_hall->words(
            "login", {"--account", "linzhixia", "--device", "W03", "--password-file", m_hall->file("wrong")}));
        QCOMPARE(ran.code, int(ctl::Refused));
        const auto problem = api::decodeProblem(ran.out);
        QCOMPARE(int(problem.refusal.code), int(domain::RefusalCode::LoginFailed));
        QVERIFY(holds(ran.err, problem.refusal.name()) && !holds(ran.err, "not-the-password"));
    }
    void loginThenRead() {
        const Ran login =
            called(m_hall->words("login", {"--account", "linzhixia", "--device", "W03", "--password-file", "-"}),
                   std::string(samplePassword) + "\n");
        QVERIFY2(login.code == ctl::Done, login.err.c_str());
        const auto session = api::decode<api::LoginAnswer>(login.out);
        QCOMPARE(session.grant.account.str(), std::string("linzhixia"));
        writeFile(m_hall->file("session.json"), login.out);
        const std::map<std::string, std::string> environment{
            {"YICHUANG_SERVER", m_hall->url}, {"YICHUANG_CA", m_hall->ca}, {"YICHUANG_TOKEN", session.token}};
        const Ran queue = called({"queue"}, {}, environment);
        QVERIFY2(queue.code == ctl::Done, queue.err.c_str());
        QCOMPARE(api::decode<api::QueueSnapshot>(queue.out).head.scope.str(), std::string("H430703"));
        const Ran hall = called(m_hall->words("hall", {"--session", m_hall->file("session.json")}));
        QCOMPARE(api::decode<api::HallInfo>(hall.out).scope.str(), std::string("H430703"));
        QCOMPARE(called({"results"}, {}, environment).code, int(ctl::Done));
        QCOMPARE(called({"slips", "--keeper", "desk:W03", "--closed"}, {}, environment).code, int(ctl::Done));
        QCOMPARE(called({"cases", "--limit", "5"}, {}, environment).code, int(ctl::Done));
        const Ran search = called({"search", "沈 &?%", "--limit=3"}, {}, environment);
        QVERIFY2(search.code == ctl::Done, search.err.c_str());
        static_cast<void>(api::decode<api::SearchAnswer>(search.out));
        // A token says who reads, not who signs.
        QCOMPARE(called({"ticket", "take", "--theme", "YJS-GR-01", "--key", m_hall->server->deviceKeyFile("W03")}, {},
                        environment)
                     .code,
                 int(ctl::WrongUsage));
    }
    void nobodySignedIn() {
        QCOMPARE(called(m_hall->words("queue")).code, int(ctl::WrongUsage));
        const Ran ran = called(m_hall->words("queue"), {}, {{"YICHUANG_TOKEN", std::string(64, '0')}});
        QCOMPARE(ran.code, int(ctl::Refused));
        QCOMPARE(int(api::decodeProblem(ran.out).refusal.code), int(domain::RefusalCode::SessionExpired));
    }
    void unknownCase() {
        const Ran ran = called(m_hall->as("linzhixia", "W03", "case YJS000"));
        QCOMPARE(ran.code, int(ctl::Refused));
        QCOMPARE(int(api::decodeProblem(ran.out).refusal.code), int(domain::RefusalCode::NotFound));
        QCOMPARE(called(m_hall->words("public case YJS000", {"--code", "x"})).code, int(ctl::Refused));
        QCOMPARE(called(m_hall->words("evaluate", {"--ticket-code", "x", "--stars", "5"})).code, int(ctl::Refused));
        QCOMPARE(called(m_hall->words("evaluate", {"--ticket-code", "x", "--stars", "6"})).code, int(ctl::WrongUsage));
    }

    void R066_ticketIsTakenWithASignedCommand() {
        const std::vector<std::string> key{"--theme", "YJS-GR-01", "--key", m_hall->server->deviceKeyFile("K01")};
        const Ran before = called(m_hall->as("kiosk", "K01", "queue"));
        const Ran ran = called(m_hall->as("kiosk", "K01", "ticket take", key));
        QVERIFY2(ran.code == ctl::Done, ran.err.c_str());
        const auto outcome = api::decode<journal::Outcome>(ran.out);
        QCOMPARE(int(outcome.status), int(journal::OutcomeStatus::Applied));
        const Ran after = called(m_hall->as("kiosk", "K01", "queue"));
        QCOMPARE(api::decode<api::QueueSnapshot>(after.out).tickets.size(),
                 api::decode<api::QueueSnapshot>(before.out).tickets.size() + 1);
    }
    void foreignKeyIsRefused() {
        const Ran ran = called(m_hall->as("kiosk", "K01", "ticket take",
                                          {"--theme", "YJS-GR-01", "--key", m_hall->server->deviceKeyFile("W03")}));
        QCOMPARE(ran.code, int(ctl::Refused));
        QCOMPARE(int(api::decodeProblem(ran.out).refusal.code), int(domain::RefusalCode::SignatureWrong));
    }
    void unknownThemeIsRefused() {
        const Ran ran = called(m_hall->as("kiosk", "K01", "ticket take",
                                          {"--theme", "NONE", "--key", m_hall->server->deviceKeyFile("K01")}));
        QCOMPARE(ran.code, int(ctl::Refused));
        QVERIFY(!api::decodeProblem(ran.out).refusal.name().empty());
    }
    void commandFromBodyAndAsAWhole() {
        const std::string key = m_hall->server->deviceKeyFile("K01");
        const std::string body =
            "{\"ticket\":\"" + api::uuid7(1772000000000) + "\",\"theme\":\"YJS-GR-01\",\"publicCode\":\"ctl-body-1\"}";
        const Ran ran = called(m_hall->as("kiosk", "K01", "command -", {"--kind", "ticket.take", "--key", key}), body);
        QVERIFY2(ran.code == ctl::Done, ran.err.c_str());
        const Ran seen = called(m_hall->words("public ticket ctl-body-1"));
        QVERIFY2(seen.code == ctl::Done, seen.err.c_str());
        QCOMPARE(api::decode<api::PublicTicket>(seen.out).theme.str(), std::string("YJS-GR-01"));

        writeFile(m_hall->file("broken.json"), "{\"v\":1,\"kind\":\"ticket.take\"}");
        const Ran broken = called(m_hall->as("kiosk", "K01", "command", {m_hall->file("broken.json"), "--key", key}));
        QCOMPARE(broken.code, int(ctl::InputWrong));
        QVERIFY(holds(broken.err, "not a command"));
        QCOMPARE(called(m_hall->as("kiosk", "K01", "command -", {"--kind", "tea.make", "--key", key}), body).code,
                 int(ctl::WrongUsage));
    }
    void R002_catalogueImportNeedsTheAdministrator() {
        const Ran clerk = called(m_hall->as("linzhixia", "W03", "catalogue import", {shippedCatalogue}));
        QCOMPARE(clerk.code, int(ctl::Refused));
        QCOMPARE(int(api::decodeProblem(clerk.out).refusal.code), int(domain::RefusalCode::NotPermitted));
    }
    void R002_catalogueImportPublishesTheNextVersion() {
        const std::string copy = m_hall->file("next");
        std::filesystem::copy(shippedCatalogue, copy, std::filesystem::copy_options::recursive);
        std::string release = fileText(copy + "/release.json");
        const std::string version = "\"version\": 13";
        QVERIFY(holds(release, version));
        release.replace(release.find(version), version.size(), "\"version\": 9001");
        writeFile(copy + "/release.json", release);
        const Ran ran = called(m_hall->as("jianglin", "A01", "catalogue import", {copy}));
        QVERIFY2(ran.code == ctl::Done, ran.err.c_str());
        const Ran checked = called({"catalogue", "check", copy, "--json"});
        QCOMPARE(findings(ran).version, std::int64_t(9001));
        QCOMPARE(findings(ran).hash, findings(checked).hash);
    }

private:
    /// The first item waits for the third, which waits for the first.
    static void spoilFlow(QJsonObject& theme) {
        QJsonArray items = theme[QStringLiteral("items")].toArray();
        QJsonObject first = items[0].toObject();
        const QJsonValue third = items[2].toObject()[QStringLiteral("id")];
        first[QStringLiteral("needs")] = QJsonArray{QJsonObject{{QStringLiteral("anyOf"), QJsonArray{third}}}};
        items[0] = first;
        theme[QStringLiteral("items")] = items;
    }
    /// Every answer that led to another scenario leads nowhere now.
    static void spoilScenarios(QJsonObject& theme) {
        const QJsonArray scenarios = theme[QStringLiteral("scenarios")].toArray();
        theme[QStringLiteral("scenarios")] = QJsonArray{scenarios.first()};
    }

    std::unique_ptr<SampleServer> m_hall;
};

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"

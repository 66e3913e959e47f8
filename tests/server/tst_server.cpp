// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "api/openapi.h"
#include "api/routes.h"
#include "journal/server_records.h"
#include "server/server_fixture.h"

#include <yaml-cpp/yaml.h>

#include <set>

using namespace yc;
using namespace yc::server;
using domain::RefusalCode;
using domain::Role;
using journal::OutcomeStatus;

namespace {
std::string codeOf(const journal::Outcome& outcome) {
    return outcome.refusal ? outcome.refusal->name() : std::string();
}
}  // namespace

class TestServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hall = std::make_unique<Hall>(); }
    void cleanupTestCase() { m_hall.reset(); }

    void healthAndMetricsNeedNoLogin();
    void loginGivesTokenAndGrant();
    void wrongPasswordAndUnknownAccountLookAlike();
    void fifthWrongPasswordLocks();
    void tooManyLoginsFromOneAddress();
    void logoutEndsTheToken();
    void R132_commandsAreAppliedOnce();
    void R132_aReplyIsRepeatedWhateverTheClockSays();
    void sameIdOtherBodyIs409();
    void wrongSignatureDoesNothing();
    void actorMustHaveBeenSignedInThere();
    void nobodyClaimsTheServersRole();
    void malformedCommandNamesThePlace();
    void R165_rolesOpenRoutes_data();
    void R165_rolesOpenRoutes();
    void changesPageByPage();
    void R066_changesHideWhatARoleMayNotSee();
    void foreignCursorResets();
    void R066_publicTicketPage();
    void R141_publicEvaluationOnce();
    void R002_catalogueHasETag();
    void R002_importRefusesABrokenCatalogue();
    void leasesRepeatTheirAnswer();
    void sharedDataAnswersAndLeavesATrace();
    void problemsNameRemedyAndRequest();
    void limitsOnBodyAndDepth();
    void sessionsSurviveARestart();
    void everyRouteIsDocumented();

private:
    std::unique_ptr<Hall> m_hall;
};

void TestServer::healthAndMetricsNeedNoLogin() {
    Client client = m_hall->client();
    const Answer health = client.get("/healthz");
    QCOMPARE(health.status, 200);
    QVERIFY(health.body.rfind("ok H430703 ", 0) == 0);
    const Answer metrics = client.get("/metrics");
    QVERIFY(metrics.body.find("yichuang_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"} 1") !=
            std::string::npos);
    QVERIFY(metrics.body.find("yichuang_journal_head ") != std::string::npos);
    QCOMPARE(client.get("/v1/changes").status, 401);
    QCOMPARE(client.get("/nowhere").status, 404);
}

void TestServer::loginGivesTokenAndGrant() {
    const Person clerk = m_hall->person("linzhixia", "W03");
    QCOMPARE(clerk.login.token.size(), std::size_t(64));
    QCOMPARE(clerk.login.grant.name, std::string("林知夏"));
    QCOMPARE(clerk.login.grant.desk.str(), std::string("W03"));
    QCOMPARE(clerk.login.deskCode, std::string("003"));
    QCOMPARE(api::fromBase64(clerk.login.personTokenKey).size(), std::size_t(32));
    const Person reviewer = m_hall->person("moyunfei", "B-GAJ");
    QVERIFY(reviewer.login.personTokenKey.empty());
    QCOMPARE(reviewer.login.grant.unit.str(), std::string("GAJ"));
}

void TestServer::wrongPasswordAndUnknownAccountLookAlike() {
    Client client = m_hall->client();
    for (const char* account : {"guwanqiu", "nobody"}) {
        const Answer answer =
            client.post("/v1/sessions",
                        api::encode(api::LoginRequest{domain::AccountId(account), "wrong", domain::DeviceId("W01")}));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), std::string("access.login_failed"));
    }
    const Answer device = client.post(
        "/v1/sessions",
        api::encode(api::LoginRequest{domain::AccountId("guwanqiu"), samplePassword, domain::DeviceId("W99")}));
    QCOMPARE(device.status, 401);
}

void TestServer::fifthWrongPasswordLocks() {
    Client client = m_hall->client();
    const api::LoginRequest wrong{domain::AccountId("shenyizhou"), "wrong", domain::DeviceId("W08")};
    for (int i = 0; i < 4; ++i) QCOMPARE(client.post("/v1/sessions", api::encode(wrong)).status, 401);
    QCOMPARE(client.post("/v1/sessions", api::encode(wrong)).status, 423);
    const Answer right =
        client.post("/v1/sessions", api::encode(api::LoginRequest{wrong.account, samplePassword, wrong.device}));
    QCOMPARE(right.status, 423);
    QCOMPARE(right.code(), std::string("access.account_locked"));
}

void TestServer::tooManyLoginsFromOneAddress() {
    const Hall hall(false, [](Config& config) { config.loginsPerMinute = 3; });
    Client client = hall.client();
    const std::string login = api::encode(api::LoginRequest{domain::AccountId("nobody"), "x", domain::DeviceId("W01")});
    for (int i = 0; i < 3; ++i) QCOMPARE(client.post("/v1/sessions", login).status, 401);
    const Answer answer = client.post("/v1/sessions", login);
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.head.get("Retry-After"), std::string("60"));
}

void TestServer::logoutEndsTheToken() {
    Person clerk = m_hall->person("linzhixia", "W03");
    QCOMPARE(clerk.client.get("/v1/hall").status, 200);
    QCOMPARE(clerk.client.send("DELETE", "/v1/sessions/current").status, 204);
    QCOMPARE(clerk.client.get("/v1/hall").code(), std::string("access.session_expired"));
}

void TestServer::R132_commandsAreAppliedOnce() {
    Person clerk = m_hall->person("linzhixia", "W03");
    const auto sent = clerk.signedBytes(clerk.command(openDesk("W03")));
    const auto first = clerk.give({sent, sent});
    QCOMPARE(first.size(), std::size_t(2));
    QCOMPARE(first[0].status, OutcomeStatus::Applied);
    QVERIFY(!first[0].repeated && first[1].repeated);
    QCOMPARE(first[0].firstSeq, first[1].firstSeq);
    const auto again = clerk.give({sent});
    QVERIFY(again[0].repeated);
    QCOMPARE(again[0].lastSeq, first[0].lastSeq);
}

/// The answer got lost; when the machine asks again, its command lies outside the clock's slack. It was applied all the same.
void TestServer::R132_aReplyIsRepeatedWhateverTheClockSays() {
    std::atomic<std::int64_t> ahead{0};
    Hall hall;
    hall.server.reset();
    hall.server = std::make_unique<Server>(hall.config(), [&ahead] {
        return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now()) +
               domain::Milliseconds{ahead.load()};
    });
    Person kiosk = hall.person("kiosk", "K01");
    const auto sent = kiosk.signedBytes(kiosk.command(takeTicket("code-lost")));
    const auto fresh = kiosk.command(takeTicket("code-other"));
    const auto first = kiosk.give({sent}).front();
    QCOMPARE(first.status, OutcomeStatus::Applied);
    ahead = 7 * 60'000;
    const auto again = kiosk.give({sent}).front();
    QCOMPARE(again.status, OutcomeStatus::Applied);
    QVERIFY(again.repeated);
    QCOMPARE(again.firstSeq, first.firstSeq);
    QCOMPARE(codeOf(kiosk.give(fresh)), std::string("request.clock_wrong"));  // what was never answered is judged
}

void TestServer::sameIdOtherBodyIs409() {
    Person clerk = m_hall->person("guwanqiu", "W01");
    domain::Command command = clerk.command(openDesk("W01"));
    QCOMPARE(clerk.give(command).status, OutcomeStatus::Applied);
    command.body = domain::CloseDesk{domain::DeskId("W01")};
    const auto outcome = clerk.give(command);
    QCOMPARE(outcome.status, OutcomeStatus::Refused);
    QCOMPARE(codeOf(outcome), std::string("command.reused"));
    QCOMPARE(domain::refusalText(outcome.refusal->code).httpStatus, 409);
}

void TestServer::wrongSignatureDoesNothing() {
    Person clerk = m_hall->person("xuqinghe", "W02");
    auto sent = clerk.signedBytes(clerk.command(openDesk("W02")));
    sent.signature = api::DeviceKey::generate().sign(sent.bytes);
    QCOMPARE(codeOf(clerk.give({sent}).front()), std::string("access.signature_wrong"));
    sent = clerk.signedBytes(clerk.command(openDesk("W02")));
    sent.bytes.insert(sent.bytes.size() - 1, " ");
    QCOMPARE(codeOf(clerk.give({sent}).front()), std::string("access.signature_wrong"));
    const auto desks = api::decode<api::HallInfo>(clerk.client.get("/v1/hall").body).desks;
    for (const auto& desk : desks) QVERIFY(desk.desk.str() != "W02");
}

void TestServer::actorMustHaveBeenSignedInThere() {
    Person clerk = m_hall->person("xuqinghe", "W02");
    domain::Command command = clerk.command(openDesk("W02"));
    command.actor.account = domain::AccountId("jiangyuebai");  // never signed in at W02
    QCOMPARE(codeOf(clerk.give(command)), std::string("access.not_permitted"));
    command = clerk.command(openDesk("W02"));
    command.actor.roles.push_back(Role::Supervisor);
    QCOMPARE(codeOf(clerk.give(command)), std::string("access.not_permitted"));
    command = clerk.command(openDesk("W02"));
    command.occurredAt -= std::chrono::hours(24);  // before the login
    QCOMPARE(codeOf(clerk.give(command)), std::string("access.not_permitted"));
}

void TestServer::nobodyClaimsTheServersRole() {
    Person admin = m_hall->person("jianglin", "A01");
    domain::Command command = admin.command(domain::DisableAccount{domain::AccountId("guide1"), "x"});
    command.actor.roles = {Role::System};
    QCOMPARE(codeOf(admin.give(command)), std::string("access.not_permitted"));
}

void TestServer::malformedCommandNamesThePlace() {
    Person clerk = m_hall->person("xuqinghe", "W02");
    auto sent = clerk.signedBytes(clerk.command(openDesk("W02")));
    sent.bytes.replace(sent.bytes.find("\"desk.open\""), 11, "\"desk.fly\"");
    const auto outcome = clerk.give({sent}).front();
    QCOMPARE(codeOf(outcome), std::string("request.malformed"));
    QVERIFY(outcome.refusal->params.at("what").find("/kind") == 0);
    const Answer answer = clerk.client.post("/v1/commands", R"({"commands":[{"bytes":7}]})");
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.find("/commands/0/bytes: expected a text") != std::string::npos);
}

void TestServer::R165_rolesOpenRoutes_data() {
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("role");
    QTest::newRow("clerk") << "linzhixia"
                           << "W03" << int(Role::Clerk);
    QTest::newRow("reviewer") << "moyunfei"
                              << "B-GAJ" << int(Role::Reviewer);
    QTest::newRow("administrator") << "jianglin"
                                   << "A01" << int(Role::Administrator);
    QTest::newRow("courier") << "courier1"
                             << "W12" << int(Role::Courier);
    QTest::newRow("kiosk") << "kiosk"
                           << "K01" << int(Role::Kiosk);
    QTest::newRow("display") << "display"
                             << "D01" << int(Role::Display);
}

void TestServer::R165_rolesOpenRoutes() {
    QFETCH(QString, account);
    QFETCH(QString, device);
    QFETCH(int, role);
    Person person = m_hall->person(account.toStdString(), device.toStdString());
    for (const api::Route& route : api::routes()) {
        if (route.access == api::Access::Open || route.path == api::path::stream || route.method == "DELETE") continue;
        const bool open =
            route.roles.empty() || std::find(route.roles.begin(), route.roles.end(), Role(role)) != route.roles.end();
        std::string path(route.path);
        for (auto brace = path.find('{'); brace != std::string::npos; brace = path.find('{'))
            path.replace(brace, path.find('}') - brace + 1, "x");
        const Answer answer = person.client.send(std::string(route.method), path, route.method == "POST" ? "{" : "");
        QVERIFY2((answer.status == 403) == !open,
                 (std::string(route.method) + ' ' + path + ' ' + std::to_string(answer.status) + answer.body).c_str());
    }
}

void TestServer::changesPageByPage() {
    Person clerk = m_hall->person("linzhixia", "W03");
    journal::Changes page = api::decode<journal::Changes>(clerk.client.get("/v1/changes?after=0&limit=7").body);
    std::size_t states = page.states.size();
    QVERIFY(page.more);
    int pages = 1;
    while (page.more) {
        const domain::Sequence before = page.cursor.seq;
        page = api::decode<journal::Changes>(
            clerk.client
                .get("/v1/changes?after=" + std::to_string(page.cursor.seq) + "&hash=" + page.cursor.hash + "&limit=7")
                .body);
        QVERIFY(!page.reset);
        QVERIFY(page.cursor.seq > before);
        states += page.states.size();
        ++pages;
    }
    QVERIFY(pages > 3);
    QCOMPARE(states, api::decode<journal::Changes>(clerk.client.get("/v1/changes?limit=2000").body).states.size());
}

void TestServer::R066_changesHideWhatARoleMayNotSee() {
    Person kiosk = m_hall->person("kiosk", "K01");
    domain::TakeTicket take = takeTicket("hide-me-code");
    take.personal.name = "𠮷田雨晴";
    QCOMPARE(kiosk.give(take).status, OutcomeStatus::Applied);
    const std::string forClerk = m_hall->person("linzhixia", "W03").client.get("/v1/changes?limit=2000").body;
    const std::string forDisplay = m_hall->person("display", "D01").client.get("/v1/changes?limit=2000").body;
    QVERIFY(forClerk.find("𠮷田雨晴") != std::string::npos);
    QVERIFY(forDisplay.find("ticket:" + take.ticket.str()) != std::string::npos);
    QVERIFY(forDisplay.find("𠮷田雨晴") == std::string::npos);
    QVERIFY(forDisplay.find("hide-me-code") == std::string::npos);
    QVERIFY(m_hall->person("moyunfei", "B-GAJ").client.get("/v1/changes?limit=2000").body.find("ticket:") ==
            std::string::npos);
}

void TestServer::foreignCursorResets() {
    Person clerk = m_hall->person("linzhixia", "W03");
    const auto changes =
        api::decode<journal::Changes>(clerk.client.get("/v1/changes?after=3&hash=" + std::string(64, 'a')).body);
    QVERIFY(changes.reset);
}

void TestServer::R066_publicTicketPage() {
    Person kiosk = m_hall->person("kiosk", "K01");
    kiosk.give(takeTicket("code-one"));
    kiosk.give(takeTicket("code-two"));
    Client anybody = m_hall->client();
    const auto one = api::decode<api::PublicTicket>(anybody.get("/v1/public/tickets/code-one").body);
    const auto two = api::decode<api::PublicTicket>(anybody.get("/v1/public/tickets/code-two").body);
    QCOMPARE(one.status, domain::TicketStatus::Waiting);
    QVERIFY(one.number < two.number);
    QVERIFY(two.ahead >= one.ahead);
    QCOMPARE(anybody.get("/v1/public/tickets/code-three").status, 404);
    const auto page = anybody.get("/t/code-two");
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.find(two.number) != std::string::npos);
    QVERIFY(page.body.find(two.zh) != std::string::npos);
    QVERIFY(page.body.find("http-equiv=\"refresh\"") != std::string::npos);
    QVERIFY2(page.body.find("<script") == std::string::npos, "the page needs no scripts");
    const auto missing = anybody.get("/t/%3Cb%3Enothing");
    QCOMPARE(missing.status, 404);
    QVERIFY(missing.body.find("<b>nothing") == std::string::npos);
    // Whoever tries codes is not answered for a while, not even for a right one.
    int status = 0;
    for (int i = 0; i < 40 && status != 429; ++i) status = anybody.get("/t/guess" + std::to_string(i)).status;
    QCOMPARE(status, 429);
    QCOMPARE(anybody.get("/t/code-two").status, 429);
    QCOMPARE(anybody.get("/v1/public/cases/YJS4307030000?code=x").status, 404);
}

void TestServer::R141_publicEvaluationOnce() {
    Person kiosk = m_hall->person("kiosk", "K01");
    kiosk.give(takeTicket("rate-me"));
    Client anybody = m_hall->client();
    api::PublicEvaluation rating;
    rating.ticketCode = "rate-me";
    rating.stars = 1;
    QCOMPARE(anybody.post("/v1/public/evaluations", api::encode(rating)).code(),
             std::string("evaluation.reason_needed"));
    rating.stars = 5;
    QCOMPARE(anybody.post("/v1/public/evaluations", api::encode(rating)).status, 201);
    QCOMPARE(anybody.post("/v1/public/evaluations", api::encode(rating)).code(),
             std::string("evaluation.already_rated"));
    rating.ticketCode = "no such code";
    QCOMPARE(anybody.post("/v1/public/evaluations", api::encode(rating)).status, 404);
}

void TestServer::R002_catalogueHasETag() {
    Person display = m_hall->person("display", "D01");
    const Answer first = display.client.get("/v1/catalogue");
    QCOMPARE(first.status, 200);
    QVERIFY(first.body.find(theme) != std::string::npos);
    QCOMPARE(first.head.get("ETag"), '"' + journal::sm3Hex(first.body) + '"');
    const Answer second = display.client.send("GET", "/v1/catalogue", {}, first.head.get("ETag"));
    QCOMPARE(second.status, 304);
    QVERIFY(second.body.empty());
    QCOMPARE(display.client.get("/v1/catalogue?version=999").code(), std::string("catalogue.unknown"));
    const auto calendar = api::decode<api::CalendarAnswer>(display.client.get("/v1/calendar").body);
    QCOMPARE(calendar.version, std::int64_t(2026));
    QCOMPARE(calendar.years.size(), std::size_t(2));
}

void TestServer::R002_importRefusesABrokenCatalogue() {
    Person admin = m_hall->person("jianglin", "A01");
    const Answer broken = admin.client.post("/v1/admin/catalogue", R"({"version":99})");
    QCOMPARE(broken.status, 422);
    QCOMPARE(broken.code(), std::string("catalogue.invalid"));
    std::string bytes = admin.client.get("/v1/catalogue").body;
    const std::string version = "\"version\":13";
    QVERIFY(bytes.find(version) != std::string::npos);
    QCOMPARE(admin.client.post("/v1/admin/catalogue", bytes).status, 201);  // the same again changes nothing
    bytes.replace(bytes.rfind(version), version.size(), "\"version\":14");
    const Answer imported = admin.client.post("/v1/admin/catalogue", bytes);
    QVERIFY2(imported.status == 201, imported.body.c_str());
    QCOMPARE(api::decode<api::HallInfo>(admin.client.get("/v1/hall").body).catalogueVersion, std::int64_t(14));
    bytes.replace(bytes.find("示例数据"), std::string("示例数据").size(), "样例数据");
    QCOMPARE(admin.client.post("/v1/admin/catalogue", bytes).code(), std::string("catalogue.version_used"));
}

void TestServer::leasesRepeatTheirAnswer() {
    Person clerk = m_hall->person("linzhixia", "W03");
    const std::string wish = api::encode(api::LeaseRequest{{{"青政服受|2026", 50, "r-1"}}, {}});
    const auto first = api::decode<api::LeaseAnswer>(clerk.client.post("/v1/leases", wish).body).blocks.front();
    const auto again = api::decode<api::LeaseAnswer>(clerk.client.post("/v1/leases", wish).body).blocks.front();
    QCOMPARE(first.to - first.from, std::int64_t(49));
    QCOMPARE(again.from, first.from);
    Person other = m_hall->person("guwanqiu", "W01");
    const auto theirs =
        api::decode<api::LeaseAnswer>(
            other.client.post("/v1/leases", api::encode(api::LeaseRequest{{{"青政服受|2026", 50, "r-2"}}, {}})).body)
            .blocks.front();
    QVERIFY(theirs.from > first.to);
    const Answer stolen =
        other.client.post("/v1/leases", api::encode(api::LeaseRequest{{}, {{first.id, first.to, true}}}));
    QCOMPARE(stolen.status, 403);
}

void TestServer::sharedDataAnswersAndLeavesATrace() {
    Person clerk = m_hall->person("linzhixia", "W03");
    const api::SharedQuery query{"430703199503181228", domain::CaseId("case-1"), "Q4"};
    const auto married =
        api::decode<api::SharedAnswer>(clerk.client.post("/v1/shared/marriage", api::encode(query)).body);
    QVERIFY(married.found);
    QCOMPARE(married.fields.at("YJS-GR-01/Q4"), std::string("婚内"));
    QVERIFY(!married.receipt.empty());
    const auto unknown = api::decode<api::SharedAnswer>(
        clerk.client.post("/v1/shared/marriage", api::encode(api::SharedQuery{"110101199001011237", {}, "Q4"})).body);
    QVERIFY(!unknown.found);
    QCOMPARE(clerk.client.post("/v1/shared/gossip", api::encode(query)).status, 404);
    const journal::ServerRecords records(m_hall->config().dataDir + "/server.db");
    const auto traces = records.accesses(domain::CaseId("case-1"));
    QCOMPARE(traces.size(), std::size_t(1));
    QCOMPARE(traces[0].account.str(), std::string("linzhixia"));
    QCOMPARE(traces[0].purpose, std::string("Q4"));
    QCOMPARE(traces[0].receipt, married.receipt);
    QVERIFY(traces[0].fields.find("Q4") != std::string::npos && traces[0].fields.find("婚内") == std::string::npos);
}

void TestServer::problemsNameRemedyAndRequest() {
    Client client = m_hall->client();
    const Answer answer = client.get("/v1/hall");
    QCOMPARE(answer.head.getContentType(), std::string(api::problemType));
    const api::Problem problem = api::decodeProblem(answer.body);
    QCOMPARE(problem.refusal.code, RefusalCode::SessionExpired);
    QCOMPARE(problem.requestId, answer.head.get("X-Request-Id"));
    QVERIFY(answer.body.find("\"type\":\"urn:yichuang:problem:access.session_expired\"") != std::string::npos);
    QVERIFY(answer.body.find("\"status\":401") != std::string::npos);
    QVERIFY(answer.body.find("请重新登录") != std::string::npos);
}

void TestServer::limitsOnBodyAndDepth() {
    const Hall small(false, [](Config& config) { config.maxBodyBytes = 10'000; });
    Client client = small.client();
    const Answer large = client.post("/v1/public/evaluations", std::string(20'000, ' '));
    QCOMPARE(large.status, 413);
    client.connect();
    const Answer deep = client.post("/v1/public/evaluations", std::string(5'000, '['));
    QCOMPARE(deep.status, 400);
    QVERIFY(deep.body.find("nested deeper") != std::string::npos);
}

void TestServer::sessionsSurviveARestart() {
    Hall hall;
    Person clerk = hall.person("linzhixia", "W03");
    hall.restart();
    Client again = hall.client();
    again.token = clerk.login.token;
    QCOMPARE(again.get("/v1/hall").status, 200);
    clerk.client = std::move(again);
    QCOMPARE(clerk.give(openDesk("W03")).status, OutcomeStatus::Applied);
}

void TestServer::everyRouteIsDocumented() {
    Client client = m_hall->client();
    const Answer served = client.get("/v1/openapi.yaml");
    QCOMPARE(served.body, fileText(YC_SOURCE_DIR "/src/api/openapi.yaml"));
    const YAML::Node document = YAML::Load(served.body);
    std::set<std::string> documented;
    for (const auto& path : document["paths"]) {
        for (const auto& method : path.second) {
            documented.insert(QString::fromStdString(method.first.as<std::string>()).toUpper().toStdString() + ' ' +
                              path.first.as<std::string>());
            const bool open = method.second["security"] && method.second["security"].size() == 0;
            for (const api::Route& route : api::routes()) {
                if (route.path == path.first.as<std::string>() &&
                    QString::fromUtf8(route.method.data(), int(route.method.size())).toLower().toStdString() ==
                        method.first.as<std::string>()) {
                    QCOMPARE(open, route.access == api::Access::Open);
                    QCOMPARE(method.second["x-roles"] ? method.second["x-roles"].size() : 0, route.roles.size());
                }
            }
        }
    }
    std::set<std::string> served_;
    for (const api::Route& route : api::routes())
        served_.insert(std::string(route.method) + ' ' + std::string(route.path));
    QCOMPARE(documented, served_);
    std::map<std::string, std::string> codes;
    for (const auto& code : document["x-refusal-codes"])
        codes[code["code"].as<std::string>()] = code["remedy"].as<std::string>();
    QCOMPARE(codes.size(), domain::refusalTexts().size());
    for (const domain::RefusalText& text : domain::refusalTexts())
        QCOMPARE(codes[std::string(text.name)], std::string(text.zhRemedy));
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"

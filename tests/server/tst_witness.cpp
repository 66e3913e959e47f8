// SPDX-License-Identifier: GPL-3.0-or-later
// 见证: the second person of a command before the authority.
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "server/server_fixture.h"

using namespace yc;
using namespace yc::server;
using domain::AccountId;
using domain::MaterialLabel;

namespace {

api::WitnessRequest asks(const std::string& account, const std::string& password = samplePassword,
                         const std::string& label = "L-1") {
    return {AccountId(account), password, std::string(domain::ResolveDispute::kind), "unit:" + label};
}

domain::ResolveDispute resolve(const std::string& account, const std::string& grant, const std::string& label = "L-1") {
    domain::ResolveDispute body;
    body.label = MaterialLabel(label);
    body.keeper = {domain::Keeper::Kind::Desk, "W03"};
    body.note = "已找到";
    body.secondPerson = AccountId(account);
    body.secondGrant = grant;
    return body;
}

std::string refusalOf(const journal::Outcome& outcome) { return outcome.refusal ? outcome.refusal->name() : ""; }

/// There is no such paper: what the rules say, once the gate has let the command in.
constexpr const char* passedTheGate = "slip.unlisted";

}  // namespace

class TestWitness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hall = std::make_unique<Hall>(); }
    void cleanupTestCase() { m_hall.reset(); }

    void R110_aSecondPersonOpensTheGate();
    void R110_onlyForWhatItWasGiven_data();
    void R110_onlyForWhatItWasGiven();
    void wrongPasswordsCountForTheLock();
    void whoMayNotIsRefused();
    void nobodyActsUnderAWitnessGrant();
    void R087_theSignInOfThatPersonHereCountsWhenDelivered();

private:
    std::string grantOf(Person& person, const api::WitnessRequest& request) {
        const Answer answer = person.client.post("/v1/witnesses", api::encode(request));
        return answer.status == 201 ? api::decode<api::WitnessGrant>(answer.body).id : answer.code();
    }
    std::unique_ptr<Hall> m_hall;
};

void TestWitness::R110_aSecondPersonOpensTheGate() {
    Person clerk = m_hall->person("linzhixia", "W03");
    const std::string grant = grantOf(clerk, asks("guwanqiu"));
    QCOMPARE(grant.size(), std::size_t(32));
    QCOMPARE(refusalOf(clerk.give(resolve("guwanqiu", grant))), std::string(passedTheGate));
    QCOMPARE(clerk.client.get("/v1/hall").status, 200);  // the session is still the clerk's
}

void TestWitness::R110_onlyForWhatItWasGiven_data() {
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("device");
    QTest::addColumn<bool>("invented");
    QTest::addColumn<int>("minutes");
    QTest::addRow("nobody was asked") << "guwanqiu"
                                      << "L-1"
                                      << "W03" << true << 0;
    QTest::addRow("somebody else") << "xuqinghe"
                                   << "L-1"
                                   << "W03" << false << 0;
    QTest::addRow("another paper") << "guwanqiu"
                                   << "L-2"
                                   << "W03" << false << 0;
    QTest::addRow("another machine") << "guwanqiu"
                                     << "L-1"
                                     << "W04" << false << 0;
    QTest::addRow("half an hour later") << "guwanqiu"
                                        << "L-1"
                                        << "W03" << false << 30;
    QTest::addRow("the one who acts") << "linzhixia"
                                      << "L-1"
                                      << "W03" << false << 0;
}

void TestWitness::R110_onlyForWhatItWasGiven() {
    QFETCH(QString, account);
    QFETCH(QString, label);
    QFETCH(QString, device);
    QFETCH(bool, invented);
    QFETCH(int, minutes);
    Person asked = m_hall->person("linzhixia", "W03");
    const std::string grant = invented ? std::string(32, '0') : grantOf(asked, asks("guwanqiu"));
    Person giver = m_hall->person(device == "W03" ? "linzhixia" : "xuqinghe", device.toStdString());
    auto command = giver.command(resolve(account.toStdString(), grant, label.toStdString()));
    command.occurredAt += std::chrono::minutes(minutes);
    QCOMPARE(refusalOf(giver.give(command)), std::string("unit.two_persons"));
    QCOMPARE(refusalOf(giver.give(resolve("guwanqiu", {}))), std::string("unit.two_persons"));
}

void TestWitness::wrongPasswordsCountForTheLock() {
    Person clerk = m_hall->person("linzhixia", "W03");
    for (int i = 0; i < 4; ++i) QCOMPARE(grantOf(clerk, asks("yeshuyan", "wrong")), std::string("access.login_failed"));
    QCOMPARE(grantOf(clerk, asks("yeshuyan", "wrong")), std::string("access.account_locked"));
    QCOMPARE(grantOf(clerk, asks("yeshuyan")), std::string("access.account_locked"));
    Client client = m_hall->client();
    const Answer login = client.post(
        "/v1/sessions", api::encode(api::LoginRequest{AccountId("yeshuyan"), samplePassword, domain::DeviceId("W05")}));
    QCOMPARE(login.code(), std::string("access.account_locked"));
}

void TestWitness::whoMayNotIsRefused() {
    Person clerk = m_hall->person("linzhixia", "W03");
    QCOMPARE(grantOf(clerk, asks("linzhixia")), std::string("unit.two_persons"));
    QCOMPARE(grantOf(clerk, asks("jianglin")), std::string("access.not_permitted"));
    QCOMPARE(grantOf(clerk, asks("W04")), std::string("access.login_failed"));  // a machine is no person
    api::WitnessRequest other = asks("guwanqiu");
    other.command = "case.accept";
    QCOMPARE(grantOf(clerk, other), std::string("request.malformed"));
    other = asks("guwanqiu");
    other.stream = "case:1";
    QCOMPARE(grantOf(clerk, other), std::string("request.malformed"));
    Client stranger = m_hall->client();
    QCOMPARE(stranger.post("/v1/witnesses", api::encode(asks("guwanqiu"))).status, 401);
}

void TestWitness::nobodyActsUnderAWitnessGrant() {
    Person clerk = m_hall->person("linzhixia", "W06");
    QVERIFY(grantOf(clerk, asks("wenruyan")).size() == 32);
    auto command = clerk.command(openDesk("W06"));
    command.actor.account = AccountId("wenruyan");
    QCOMPARE(refusalOf(clerk.give(command)), std::string("access.not_permitted"));
}

/// Without the server the device checks the password against the verifier of a sign-in; the command names its grant.
void TestWitness::R087_theSignInOfThatPersonHereCountsWhenDelivered() {
    const Person before = m_hall->person("tangxiaoman", "W03");
    const Person administrator = m_hall->person("jianglin", "W03");
    const Person elsewhere = m_hall->person("tangxiaoman", "W12");
    Person clerk = m_hall->person("linzhixia", "W03");
    QCOMPARE(refusalOf(clerk.give(resolve("tangxiaoman", before.login.grant.id))), std::string(passedTheGate));
    QCOMPARE(refusalOf(clerk.give(resolve("tangxiaoman", elsewhere.login.grant.id))), std::string("unit.two_persons"));
    QCOMPARE(refusalOf(clerk.give(resolve("guwanqiu", before.login.grant.id))), std::string("unit.two_persons"));
    QCOMPARE(refusalOf(clerk.give(resolve("jianglin", administrator.login.grant.id))),
             std::string("access.not_permitted"));
}

QTEST_GUILESS_MAIN(TestWitness)
#include "tst_witness.moc"

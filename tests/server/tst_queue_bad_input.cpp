// SPDX-License-Identifier: GPL-3.0-or-later
// What a real server does with a queue's bad input: each is refused or absorbed, and says in a sentence what it is about.
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "domain/queue/policy.h"
#include "server/server_fixture.h"

using namespace yc;
using namespace yc::server;
using namespace yc::domain;
using journal::OutcomeStatus;

class TestQueueBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_hall = std::make_unique<Hall>();
        m_boss = std::make_unique<Person>(m_hall->person("heyanzhou", "S01"));
        m_kiosk = std::make_unique<Person>(m_hall->person("kiosk", "K01"));
        m_clerk = std::make_unique<Person>(m_hall->person("linzhixia", "W03"));
    }
    void cleanup() {
        m_clerk.reset();
        m_kiosk.reset();
        m_boss.reset();
        m_hall.reset();
    }
    void R066_aSuspendedTheme();
    void R069_outsideHours();
    void R066_aBarredPerson();
    void R066_oneIdentityTwice();
    void R068_aWindowThatMayNot();
    void aClockThatJumps_data();
    void aClockThatJumps();
    void R066_tenThousandTicketsInAMinute();

private:
    template <class Change>
    void publish(Change change) {
        PublishQueuePolicy body{builtInPolicy()};
        body.policy.version = 1;
        change(body.policy);
        const auto outcome = m_boss->give(std::move(body));
        if (outcome.status != OutcomeStatus::Applied) qFatal("%s", said(outcome).toUtf8().constData());
    }
    TakeTicket taking(const std::string& personToken = {}) {
        TakeTicket body = takeTicket("code-" + std::to_string(++m_taken));
        body.ticket = TicketId("bad-" + std::to_string(m_taken));
        body.personToken = personToken;
        return body;
    }
    /// "code: the Chinese sentence, its remedy".
    static QString said(const journal::Outcome& outcome) {
        if (!outcome.refusal) return QStringLiteral("applied");
        return QString::fromStdString(outcome.refusal->name() + ": " + outcome.refusal->sentence(Language::Chinese) +
                                      "，" + outcome.refusal->remedy(Language::Chinese));
    }

    std::unique_ptr<Hall> m_hall;
    std::unique_ptr<Person> m_boss;
    std::unique_ptr<Person> m_kiosk;
    std::unique_ptr<Person> m_clerk;
    int m_taken = 0;
};

void TestQueueBadInput::R066_aSuspendedTheme() {
    publish([](QueuePolicy& policy) {
        ThemeRule rule;
        rule.theme = ThemeId(theme);
        rule.suspended = true;
        rule.note = "系统升级";
        policy.themes = {rule};
    });
    const auto outcome = m_kiosk->give(taking());
    QVERIFY2(said(outcome).startsWith(QStringLiteral("catalogue.theme_suspended: ")), qPrintable(said(outcome)));
    QVERIFY(said(outcome).contains(QStringLiteral("新生儿出生")));
    QCOMPARE(outcome.refusal->detail, std::string("系统升级"));
}

void TestQueueBadInput::R069_outsideHours() {
    // Open for one minute of the day, which is not this one.
    const int now = localMinuteOfDay(m_kiosk->login.serverTime);
    const int open = now < 720 ? 1380 : 60;
    publish([&](QueuePolicy& policy) { policy.hours = {{OpenDays::All, open, open + 1, false, {}}}; });
    const auto outcome = m_kiosk->give(taking());
    QVERIFY2(said(outcome).startsWith(QStringLiteral("ticket.outside_hours: ")), qPrintable(said(outcome)));
    QVERIFY2(said(outcome).contains(open == 60 ? QStringLiteral("01:00") : QStringLiteral("23:00")),
             qPrintable(said(outcome)));  // when it opens again
}

void TestQueueBadInput::R066_aBarredPerson() {
    BarPerson bar;
    bar.personToken = "token-of-somebody";
    bar.until = m_boss->login.serverTime + std::chrono::hours{48};
    bar.reason = "多次取号不到";
    QCOMPARE(m_boss->give(bar).status, OutcomeStatus::Applied);
    const auto outcome = m_kiosk->give(taking(bar.personToken));
    QVERIFY2(said(outcome).startsWith(QStringLiteral("ticket.person_barred: ")), qPrintable(said(outcome)));
    QCOMPARE(m_kiosk->give(taking("somebody-else")).status, OutcomeStatus::Applied);
}

void TestQueueBadInput::R066_oneIdentityTwice() {
    QCOMPARE(m_kiosk->give(taking("twice")).status, OutcomeStatus::Applied);
    const auto outcome = m_kiosk->give(taking("twice"));
    QVERIFY2(said(outcome).startsWith(QStringLiteral("ticket.already_taken: ")), qPrintable(said(outcome)));
    QVERIFY2(said(outcome).contains(QStringLiteral("A001")), qPrintable(said(outcome)));  // which one is held
}

void TestQueueBadInput::R068_aWindowThatMayNot() {
    QCOMPARE(m_kiosk->give(taking()).status, OutcomeStatus::Applied);
    CallTicket call;
    call.desk = DeskId("W03");
    QCOMPARE(said(m_clerk->give(call)).section(QLatin1Char(':'), 0, 0), QStringLiteral("desk.not_open"));
    QCOMPARE(m_clerk->give(openDesk("W03")).status, OutcomeStatus::Applied);
    publish([](QueuePolicy& policy) { policy.windows = {{DeskId("W03"), {ThemeId("YJS-GR-08")}, {}}}; });
    call.themes = {ThemeId(theme)};
    const auto outcome = m_clerk->give(call);
    QVERIFY2(said(outcome).startsWith(QStringLiteral("ticket.theme_not_served: ")), qPrintable(said(outcome)));
    QVERIFY(said(outcome).contains(QStringLiteral("新生儿出生")));
    call.themes.clear();
    QCOMPARE(said(m_clerk->give(call)).section(QLatin1Char(':'), 0, 0), QStringLiteral("ticket.nobody_waiting"));
    // Another window's calls are that window's.
    call.desk = DeskId("W04");
    QCOMPARE(said(m_clerk->give(call)).section(QLatin1Char(':'), 0, 0), QStringLiteral("access.not_permitted"));
}

void TestQueueBadInput::aClockThatJumps_data() {
    QTest::addColumn<int>("minutes");
    QTest::newRow("a week ahead") << 7 * 24 * 60;
    QTest::newRow("six minutes ahead") << 6;
    QTest::newRow("six minutes behind") << -6;
    QTest::newRow("a year behind") << -365 * 24 * 60;
}

void TestQueueBadInput::aClockThatJumps() {
    QFETCH(int, minutes);
    domain::Command jumped = m_kiosk->command(taking());
    jumped.occurredAt += std::chrono::minutes{minutes};
    const auto outcome = m_kiosk->give(jumped);
    QVERIFY2(said(outcome).startsWith(QStringLiteral("request.clock_wrong: ")), qPrintable(said(outcome)));
    QVERIFY2(said(outcome).contains(QStringLiteral("分钟")), qPrintable(said(outcome)));
    QCOMPARE(m_kiosk->give(taking()).status, OutcomeStatus::Applied);
}

/// A machine gone wild, or a whole city at once: all are given, each number once, and the hall goes on calling in order.
void TestQueueBadInput::R066_tenThousandTicketsInAMinute() {
    constexpr int total = 10'000;
    constexpr int atOnce = 250;
    int applied = 0;
    for (int at = 0; at < total; at += atOnce) {
        std::vector<api::SentCommand> batch;
        for (int i = 0; i < atOnce; ++i) {
            Command one = m_kiosk->command(taking());
            one.occurredAt += Milliseconds{at + i};
            batch.push_back(m_kiosk->signedBytes(one));
        }
        for (const auto& outcome : m_kiosk->give(batch)) applied += outcome.status == OutcomeStatus::Applied ? 1 : 0;
    }
    QCOMPARE(applied, total);
    const auto snapshot = api::decode<api::QueueSnapshot>(m_clerk->client.get("/v1/queue").body);
    std::set<std::string> numbers;
    for (const auto& row : snapshot.tickets) numbers.insert(row.number);
    QCOMPARE(numbers.size(), std::size_t(total));
    QVERIFY(numbers.count("A001") == 1 && numbers.count("A10000") == 1);
    QCOMPARE(m_clerk->give(openDesk("W03")).status, OutcomeStatus::Applied);
    CallTicket call;
    call.desk = DeskId("W03");
    QCOMPARE(m_clerk->give(call).status, OutcomeStatus::Applied);
    const auto after = api::decode<api::QueueSnapshot>(m_clerk->client.get("/v1/queue").body);
    const auto called = std::find_if(after.tickets.begin(), after.tickets.end(),
                                     [](const auto& row) { return row.status == TicketStatus::Called; });
    QVERIFY(called != after.tickets.end());
    QCOMPARE(called->number, std::string("A001"));
}

QTEST_GUILESS_MAIN(TestQueueBadInput)
#include "tst_queue_bad_input.moc"

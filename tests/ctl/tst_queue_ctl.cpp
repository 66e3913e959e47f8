// SPDX-License-Identifier: GPL-3.0-or-later
// A clerk's day at the keyboard of a terminal: tickets, windows, the queue's policy and appointments.
#include <QtTest>

#include "api/appointment_file.h"
#include "ctl/ctl_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

using namespace yc;
using namespace yc::test;
using domain::TicketStatus;

class TestQueueCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        // Wrong words change nothing, and files need no server.
        const QByteArray test = QTest::currentTestFunction();
        if (test == "appointmentFilesAreReadWhole" || (test == "wrongWordsAreSaid" && m_hall)) return;
        m_hall = std::make_unique<SampleServer>();
        m_kioskKey = m_hall->server->deviceKeyFile("K01");
    }
    void cleanupTestCase() { m_hall.reset(); }

    void R067_aTicketFromTakeToFinish() {
        const std::string first = taken();
        const std::string second = taken();
        must("window open", {});
        must("ticket next", {});
        QCOMPARE(ticket(first).status, TicketStatus::Called);
        const Ran why = called(m_hall->as("linzhixia", "W03", "ticket why", {first, "--lang", "zh"}));
        QVERIFY2(why.code == ctl::Done && holds(why.out, "按取号顺序"), why.out.c_str());
        QVERIFY(holds(called(m_hall->as("linzhixia", "W03", "ticket why", {second})).out, "not been called"));
        must("ticket note", {first, "--text", "带婴儿"});
        must("ticket arrived", {first});
        must("ticket park", {first});
        must("ticket call", {second, "--reason", "赶火车"});
        QVERIFY(holds(called(m_hall->as("linzhixia", "W03", "ticket why", {second})).out, "Chosen: 赶火车"));
        must("ticket left", {second});
        must("ticket undo", {second, "--step", "left"});
        QCOMPARE(ticket(second).status, TicketStatus::Called);
        must("ticket not-here", {second});
        must("ticket resume", {first});
        must("ticket next-item", {first});
        must("ticket transfer", {first, "--theme", "YJS-GR-02", "--place", "tail", "--reason", "另一件事"});
        QCOMPARE(ticket(first).theme, domain::ThemeId("YJS-GR-02"));
        must("ticket call", {first, "--reason", "回来"});
        must("ticket arrived", {first});
        must("ticket finish", {first, "--outcome", "consulted"});
        QCOMPARE(ticket(first).status, TicketStatus::Finished);
        must("window pause", {"--reason", "喝水", "--minutes", "5"});
        must("window continue", {});
        must("window close", {});
    }

    void R067_missedAndBack() {
        const std::string number = taken();
        must("window open", {});
        for (int miss = 0; miss < 3; ++miss) {
            must("ticket call", {number, "--reason", "叫"});
            must("ticket not-here", {number});
        }
        QCOMPARE(ticket(number).status, TicketStatus::Missed);
        must("ticket requeue", {number, "--place", "behind"});
        QCOMPARE(ticket(number).status, TicketStatus::Waiting);
    }

    void R067_helpIsCalledAndAnswered() {
        must("window open", {});
        must("window help", {"--reason", "老人晕倒", "--about", "emergency"});
        QVERIFY(desk().helpSince != domain::Instant{} && desk().helpAbout == domain::HelpKind::Emergency);
        const Ran answered =
            called(m_hall->as("heyanzhou", "S01", "window answer",
                              {"W03", "--note", "就来", "--key", m_hall->server->deviceKeyFile("S01")}));
        QVERIFY2(answered.code == ctl::Done, answered.err.c_str());
        QVERIFY(!desk().helpAnsweredBy.empty() && desk().helpNote == "就来");
        must("window settle", {});
        QVERIFY(desk().helpSince == domain::Instant{});
        const Ran clerk = act("window answer", {"W03"});
        QCOMPARE(clerk.code, int(ctl::Refused));
        QVERIFY(holds(clerk.out, "access.not_permitted"));
    }

    void wrongWordsAreSaid_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("no such ticket") << QStringList{"ticket arrived", "A999"} << int(ctl::Refused);
        QTest::newRow("no reason") << QStringList{"ticket call", "A001"} << int(ctl::WrongUsage);
        QTest::newRow("unknown outcome") << QStringList{"ticket finish", "A001", "--outcome", "good"}
                                         << int(ctl::WrongUsage);
        QTest::newRow("no step") << QStringList{"ticket undo", "A001"} << int(ctl::WrongUsage);
        QTest::newRow("nowhere to") << QStringList{"ticket transfer", "A001"} << int(ctl::WrongUsage);
        QTest::newRow("minutes") << QStringList{"window pause", "--reason", "x", "--minutes", "-3"}
                                 << int(ctl::WrongUsage);
        QTest::newRow("closed window") << QStringList{"ticket next"} << int(ctl::Refused);
        QTest::newRow("three words") << QStringList{"queue policy frob"} << int(ctl::WrongUsage);
    }
    void wrongWordsAreSaid() {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        std::vector<std::string> more;
        for (int i = 1; i < words.size(); ++i) more.push_back(words[i].toStdString());
        const Ran ran = act(words[0].toStdString(), more);
        QCOMPARE(ran.code, code);
        QVERIFY(!ran.err.empty());
    }

    void R067_thePolicyIsCheckedAndPublished() {
        const std::string shipped = YC_SOURCE_DIR "/installer/hall/queue-policy.json";
        QCOMPARE(called({"queue", "policy", "check", shipped}).code, int(ctl::Done));
        const Ran shown = called(m_hall->as("heyanzhou", "S01", "queue policy show"));
        QVERIFY2(shown.code == ctl::Done, shown.err.c_str());
        std::string text = shown.out;
        const auto at = text.find("\"fairnessMinutes\": ");
        QVERIFY(at != std::string::npos);
        const auto end = text.find_first_of(",\n", at);
        const std::string before = text.substr(0, at);
        const std::string after = text.substr(end);
        writeFile(m_hall->file("good.json"), before + "\"fairnessMinutes\": 50" + after);
        writeFile(m_hall->file("bad.json"), before + "\"fairnessMinutes\": -5" + after);
        const Ran bad = called({"queue", "policy", "check", m_hall->file("bad.json")});
        QCOMPARE(bad.code, int(ctl::InputWrong));
        QVERIFY2(holds(bad.out, "fairnessMinutes"), bad.out.c_str());
        QCOMPARE(called({"queue", "policy", "check", "-"}, "{").code, int(ctl::InputWrong));
        const std::string key = m_hall->server->deviceKeyFile("S01");
        const auto publish = [&](const std::string& file) {
            return called(m_hall->as("heyanzhou", "S01", "queue policy publish", {file, "--key", key, "--note", "试"}));
        };
        QCOMPARE(publish(m_hall->file("bad.json")).code, int(ctl::InputWrong));
        const Ran published = publish(m_hall->file("good.json"));
        QVERIFY2(published.code == ctl::Done, published.err.c_str());
        const Ran now = called(m_hall->as("heyanzhou", "S01", "queue policy show"));
        QVERIFY(holds(now.out, "\"fairnessMinutes\": 50") && holds(now.out, "试"));
        QCOMPARE(act("queue policy publish", {m_hall->file("good.json")}).code, int(ctl::Refused));  // a clerk
    }

    void aBarredPersonTakesNoTicket() {
        const std::string person = "430703199503181228";
        const std::string key = m_hall->server->deviceKeyFile("S01");
        const Ran barred =
            called(m_hall->as("heyanzhou", "S01", "queue bar",
                              {"--id-number", person, "--days", "2", "--reason", "倒卖号", "--key", key}));
        QVERIFY2(barred.code == ctl::Done, barred.err.c_str());
        const auto take = [&] { return act("ticket take", {"--theme", "YJS-GR-01", "--id-number", person}); };
        const Ran refused = take();
        QCOMPARE(refused.code, int(ctl::Refused));
        QVERIFY(holds(refused.out, "ticket.person_barred"));
        const Ran lifted = called(
            m_hall->as("heyanzhou", "S01", "queue unbar", {"--id-number", person, "--reason", "已澄清", "--key", key}));
        QVERIFY2(lifted.code == ctl::Done, lifted.err.c_str());
        QCOMPARE(take().code, int(ctl::Done));
        QVERIFY(holds(take().out, "ticket.already_taken"));  // one live ticket per person and theme
    }

    void R065_appointmentsAreImported() {
        makeBookable();
        const std::string day = domain::isoDate(domain::localDate(clock()) + std::chrono::days{3});
        const std::string csv = "\xEF\xBB\xBFtheme,at,idNumber,name,phone\r\n"
                                "YJS-GR-01," +
                                day +
                                " 09:30,430703199503181228,\"沈, 若溪\",13800000101\r\n"
                                "YJS-GR-01," +
                                day +
                                " 10:00,430703199206152212,陆一舟,\r\n"
                                "YJS-GR-01," +
                                day + " 10:07,,王五,\r\n";
        writeFile(m_hall->file("portal.csv"), csv);
        const Ran ran = act("appointment import", {m_hall->file("portal.csv")});
        QCOMPARE(ran.code, int(ctl::Refused));  // one row is not on a slot, and only that one
        QVERIFY2(holds(ran.out, "\"booked\":2,\"refused\":1"), (ran.out + ran.err).c_str());
        QVERIFY(holds(ran.err, "3: "));
        QCOMPARE(booked(day), std::size_t(2));
        act("appointment import", {m_hall->file("portal.csv")});
        QCOMPARE(booked(day), std::size_t(2));  // the same file again books nobody twice
        const Ran json = called(m_hall->as("linzhixia", "W03", "appointment import", {"-", "--key", windowKey()}),
                                R"([{"theme":"YJS-GR-01","at":")" + day + R"(T11:00","name":"赵六"}])");
        QVERIFY2(json.code == ctl::Done, json.err.c_str());
        QCOMPARE(booked(day), std::size_t(3));
        // Without an identity number the row itself is known again, and two rows alike are two people.
        const std::string named = "theme,at,name\nYJS-GR-01," + day + " 14:00,孙八\nYJS-GR-01," + day +
                                  " 14:30,\nYJS-GR-01," + day + " 14:30,\n";
        writeFile(m_hall->file("named.csv"), named);
        for (int time = 0; time < 2; ++time) {
            const Ran again = act("appointment import", {m_hall->file("named.csv")});
            QVERIFY2(again.code == ctl::Done, again.err.c_str());
            QCOMPARE(booked(day), std::size_t(6));
        }
        writeFile(m_hall->file("wrong.csv"), "theme,at\nYJS-GR-01," + day + " 13:00\nYJS-GR-01,tomorrow\n");
        const Ran wrong = act("appointment import", {m_hall->file("wrong.csv")});
        QCOMPARE(wrong.code, int(ctl::InputWrong));
        QVERIFY2(holds(wrong.err, "line 3") && booked(day) == 6, wrong.err.c_str());
    }

    void R065_anAppointmentIsBookedAndCancelled() {
        makeBookable();
        const std::string day = domain::isoDate(domain::localDate(clock()) + std::chrono::days{2});
        const Ran ran = act("appointment book", {"--theme", "YJS-GR-01", "--at", day + " 09:00", "--name", "钱七"});
        QVERIFY2(ran.code == ctl::Done, ran.err.c_str());
        QCOMPARE(act("appointment book", {"--theme", "YJS-GR-01", "--at", "soon"}).code, int(ctl::WrongUsage));
        const auto list = api::decode<api::AppointmentList>(
            called(m_hall->as("linzhixia", "W03", "appointment list", {"--day", day})).out);
        QCOMPARE(list.appointments.size(), std::size_t(1));
        const std::string id = list.appointments[0].id.str();
        must("appointment cancel", {id, "--reason", "改日"});
        QCOMPARE(booked(day), std::size_t(0));
    }

    void R067_theDayIsClosedByHand() {
        const auto closing = [&](std::vector<std::string> how) {
            how.insert(how.end(), {"--key", m_hall->server->deviceKeyFile("S01")});
            return called(m_hall->as("heyanzhou", "S01", "day close", how));
        };
        const std::string served = taken();
        const std::string waits = taken();
        must("window open", {});
        must("ticket call", {served, "--reason", "叫"});
        QCOMPARE(closing({}).code, int(ctl::WrongUsage));
        QCOMPARE(closing({"--expire", "--carry"}).code, int(ctl::WrongUsage));
        QCOMPARE(act("day close", {"--expire"}).code, int(ctl::Refused));  // a clerk
        QCOMPARE(ticket(waits).status, TicketStatus::Waiting);
        const Ran carried = closing({"--carry"});
        QVERIFY2(carried.code == ctl::Done, carried.err.c_str());
        QVERIFY2(holds(carried.err, served + " is still at W03"), carried.err.c_str());
        QVERIFY2(holds(carried.out, "\"atWindows\":[\"" + served + "\"]"), carried.out.c_str());
        QCOMPARE(ticket(waits).status, TicketStatus::Carried);
        QCOMPARE(ticket(served).status, TicketStatus::Called);
        QCOMPARE(closing({"--expire"}).code, int(ctl::Done));
        QCOMPARE(ticket(waits).status, TicketStatus::Expired);
        must("ticket left", {served});
        must("window close", {});
    }

    void appointmentFilesAreReadWhole_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("empty") << QByteArray(" \n") << QByteArray("line 1");
        QTest::newRow("unknown column") << QByteArray("theme,at,colour\n") << QByteArray("colour");
        QTest::newRow("field count") << QByteArray("theme,at\nA\n") << QByteArray("line 2");
        QTest::newRow("open quote") << QByteArray("theme,at\n\"A,2026-03-12 09:30\n") << QByteArray("quote");
        QTest::newRow("no theme") << QByteArray("theme,at\n,2026-03-12 09:30\n") << QByteArray("theme is missing");
        QTest::newRow("impossible day") << QByteArray("theme,at\nA,2026-02-30 09:30\n") << QByteArray("local time");
        QTest::newRow("impossible time") << QByteArray("theme,at\nA,2026-02-20 25:30\n") << QByteArray("local time");
        QTest::newRow("not an array") << QByteArray("{}") << QByteArray("array");
        QTest::newRow("number") << QByteArray(R"([{"theme":1}])") << QByteArray("/0/theme");
        QTest::newRow("unknown member") << QByteArray(R"([{"them":"A"}])") << QByteArray("them");
        QTest::newRow("no time") << QByteArray(R"([{"theme":"A"}])") << QByteArray("at is missing");
    }
    void appointmentFilesAreReadWhole() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, fault);
        try {
            api::readAppointments(text.toStdString());
            QFAIL("the file was read");
        } catch (const journal::CodecError& found) { QVERIFY2(holds(found.what(), fault.toStdString()), found.what()); }
    }

private:
    static domain::Instant clock() {
        return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
    }
    std::string windowKey() const { return m_hall->server->deviceKeyFile("W03"); }
    Ran act(const std::string& verb, std::vector<std::string> more) const {
        more.insert(more.end(), {"--key", windowKey()});
        return called(m_hall->as("linzhixia", "W03", verb, more));
    }
    void must(const std::string& verb, const std::vector<std::string>& more) const {
        const Ran ran = act(verb, more);
        if (ran.code != ctl::Done) qFatal("%s: %s", verb.c_str(), ran.err.c_str());
    }
    api::QueueSnapshot queue() const {
        return api::decode<api::QueueSnapshot>(called(m_hall->as("linzhixia", "W03", "queue")).out);
    }
    std::string taken() const {
        std::set<std::string> before;
        for (const auto& row : queue().tickets) before.insert(row.number);
        const Ran ran =
            called(m_hall->as("kiosk", "K01", "ticket take", {"--theme", "YJS-GR-01", "--key", m_kioskKey}));
        if (ran.code != ctl::Done) qFatal("%s", ran.err.c_str());
        for (const auto& row : queue().tickets) {
            if (before.count(row.number) == 0) return row.number;
        }
        return {};
    }
    journal::TicketRow ticket(const std::string& number) const {
        const Ran ran = called(m_hall->as("linzhixia", "W03", "queue", {"--all"}));
        for (const auto& row : api::decode<api::QueueSnapshot>(ran.out).tickets) {
            if (row.number == number) return row;
        }
        return {};
    }
    journal::DeskRow desk() const {
        for (const auto& row : queue().desks) {
            if (row.desk == domain::DeskId("W03")) return row;
        }
        return {};
    }
    void makeBookable() const {
        const Ran shown = called(m_hall->as("heyanzhou", "S01", "queue policy show"));
        QJsonObject policy = QJsonDocument::fromJson(QByteArray::fromStdString(shown.out)).object();
        const QJsonObject bookable{{QStringLiteral("theme"), QStringLiteral("YJS-GR-01")},
                                   {QStringLiteral("bookable"), true}};
        policy.insert(QStringLiteral("themes"), QJsonArray{bookable});
        writeFile(m_hall->file("bookable.json"), QJsonDocument(policy).toJson().toStdString());
        const Ran ran =
            called(m_hall->as("heyanzhou", "S01", "queue policy publish",
                              {m_hall->file("bookable.json"), "--key", m_hall->server->deviceKeyFile("S01")}));
        if (ran.code != ctl::Done) qFatal("%s", ran.err.c_str());
    }
    std::size_t booked(const std::string& day) const {
        const auto list = api::decode<api::AppointmentList>(
            called(m_hall->as("linzhixia", "W03", "appointment list", {"--day", day})).out);
        return static_cast<std::size_t>(
            std::count_if(list.appointments.begin(), list.appointments.end(),
                          [](const auto& row) { return row.status == domain::AppointmentStatus::Booked; }));
    }

    std::unique_ptr<SampleServer> m_hall;
    std::string m_kioskKey;
};

QTEST_GUILESS_MAIN(TestQueueCtl)
#include "tst_queue_ctl.moc"

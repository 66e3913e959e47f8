// SPDX-License-Identifier: GPL-3.0-or-later
// 通知: the applicant is told once that everything is here, called again when it lies, and never told twice by one message.
// The SMTP port talks to a mail server that answers by script.
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "api/message_wire.h"
#include "journal/message_queue.h"
#include "server/core.h"
#include "server/hall_setup.h"
#include "server/message_room.h"
#include "server/request.h"
#include "server/sample_story.h"
#include "server/server_fixture.h"
#include "server/smtp_port.h"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <deque>
#include <thread>

using namespace yc;
using namespace yc::server;
using namespace yc::domain;
using Outcome = SendResult::Outcome;

namespace {

Config configIn(const QTemporaryDir& folder) {
    std::string text = fileText(YC_SOURCE_DIR "/installer/hall/sample.json");
    const std::string on = "\"livingQueue\": true";
    text.replace(text.find(on), on.size(), "\"livingQueue\": false");
    Config config;
    config.hallFile = folder.path().toStdString() + "/hall.json";
    std::ofstream(config.hallFile, std::ios::binary) << text;
    config.dataDir = folder.path().toStdString() + "/data";
    config.catalogueDir = YC_SOURCE_DIR "/installer/catalogue";
    config.calendarDir = YC_SOURCE_DIR "/installer/calendar";
    config.port = 0;
    config.argonMemoryKiB = 64;
    config.argonPasses = 1;
    config.logLevel = "error";
    return config;
}

/// Answers by the list, then Sent; keeps what it was given.
struct ScriptedPort : MessagePort {
    ScriptedPort(std::vector<OutgoingMessage>& to, std::deque<Outcome>& by) : given(to), answers(by) {}
    SendResult send(const OutgoingMessage& message) override {
        given.push_back(message);
        if (answers.empty()) return {Outcome::Sent, {}};
        const Outcome next = answers.front();
        answers.pop_front();
        return {next, "by script"};
    }
    std::vector<OutgoingMessage>& given;
    std::deque<Outcome>& answers;
};

struct Centre {
    Centre()
        : now(startOfLocalDay(std::chrono::year{2026} / 3 / 11) + std::chrono::hours{9})
        , core(configIn(folder), [this] { return now; }) {
        setUpHall(core);
        room = newRoom();
    }
    std::unique_ptr<MessageRoom> newRoom() {
        return std::make_unique<MessageRoom>(core, std::make_unique<ScriptedPort>(given, answers),
                                             MessageSettings{"sms.example", 5, 3});
    }
    void restart() {
        room.reset();
        room = newRoom();
    }
    void days(int count) { now += std::chrono::hours{24 * count}; }

    /// A newborn case with every item granted and all but `left` paper results on the shelf.
    CaseId decided(int left = 0) {
        SampleStory story(core, "ready case");
        story.openCase({"guwanqiu", "W01"}, now, "430703199604022226");
        story.answerQuestions(now);
        story.checkPapers(now);
        story.fillForm(now, "陈清𬱖");
        story.accept(now);
        const std::map<std::string, std::string> reviewers{{"WJW", "qinwangshu"},
                                                           {"JKJ", "baijinglan"},
                                                           {"GAJ", "moyunfei"},
                                                           {"YBJ", "lumingyuan"},
                                                           {"RSJ", "suqingqing"}};
        for (bool moved = true; moved && story.goesOn();) {
            moved = false;
            for (const ItemTask& task : state(story.caseId()).tasks) {
                if (task.status != TaskStatus::Pending) continue;
                story.review(now, reviewers.at(task.unit.str()), task.item.str(), /*decide=*/true);
                moved = true;
                break;
            }
        }
        for (const journal::ResultRow& row : core.reader().resultsOfCase(story.caseId())) {
            if (row.form != ResultForm::Paper) continue;
            if (left-- > 0) continue;
            story.give("guwanqiu", "W01", now, ShelveResult{row.id, {}});
        }
        return story.goesOn() ? story.caseId() : CaseId{};
    }
    CaseState state(const CaseId& id) const {
        const auto stored = core.journal->state({StreamKind::Case, id.str()});
        const auto* found = stored ? std::get_if<CaseState>(&stored->state) : nullptr;
        return found ? *found : CaseState{};
    }
    /// Calls recorded with the results that lie on the shelf; −1 when they differ.
    int callsOf(const CaseId& id) const {
        int calls = -2;
        for (const journal::ResultRow& row : core.reader().resultsOfCase(id)) {
            const auto stored = core.journal->state({StreamKind::Result, row.id.str()});
            const auto* result = stored ? std::get_if<ResultState>(&stored->state) : nullptr;
            if (!result || result->form != ResultForm::Paper) continue;
            const int own = static_cast<int>(result->notices.size());
            calls = calls == -2 || calls == own ? own : -1;
        }
        return calls;
    }

    QTemporaryDir folder;
    Instant now;
    Core core;
    std::vector<OutgoingMessage> given;
    std::deque<Outcome> answers;
    std::unique_ptr<MessageRoom> room;
};

/// A mail server for one connection that answers as it is told.
class MailServer {
public:
    /// `atData`: what it says after the whole message; empty: it hangs up without a word.
    explicit MailServer(std::string atRecipient = "250 ok", std::string atData = "250 taken")
        : m_socket(Poco::Net::SocketAddress("127.0.0.1", 0))
        , m_thread([this, atRecipient, atData] { serve(atRecipient, atData); }) {}
    ~MailServer() { (void)finished(); }
    /// What the client said, after it has gone.
    std::string finished() {
        if (m_thread.joinable()) m_thread.join();
        return m_heard;
    }
    int port() const { return m_socket.address().port(); }

private:
    void serve(const std::string& atRecipient, const std::string& atData) {
        Poco::Net::StreamSocket peer = m_socket.acceptConnection();
        peer.setReceiveTimeout(Poco::Timespan(10, 0));
        const auto say = [&](const std::string& words) {
            const std::string line = words + "\r\n";
            peer.sendBytes(line.data(), static_cast<int>(line.size()));
        };
        say("220 示例 ready");
        std::string buffer;
        bool inData = false;
        char bytes[4096];
        try {
            for (int got = 0; (got = peer.receiveBytes(bytes, sizeof bytes)) > 0;) {
                buffer.append(bytes, static_cast<std::size_t>(got));
                for (auto end = buffer.find("\r\n"); end != std::string::npos; end = buffer.find("\r\n")) {
                    const std::string line = buffer.substr(0, end);
                    buffer.erase(0, end + 2);
                    m_heard += line + '\n';
                    if (inData && line != ".") continue;
                    if (inData) {
                        inData = false;
                        if (atData.empty()) return;
                        say(atData);
                    } else if (line.rfind("RCPT", 0) == 0) {
                        say(atRecipient);
                    } else if (line.rfind("DATA", 0) == 0) {
                        say("354 go on");
                        inData = true;
                    } else if (line.rfind("QUIT", 0) == 0) {
                        say("221 bye");
                        return;
                    } else {
                        say("250 ok");
                    }
                }
            }
        } catch (const Poco::Exception&) {}
    }

    Poco::Net::ServerSocket m_socket;
    std::string m_heard;
    std::thread m_thread;
};

SmtpSettings settingsFor(int port) {
    SmtpSettings settings;
    settings.host = "127.0.0.1";
    settings.port = port;
    settings.from = "hall@example";
    settings.timeout = std::chrono::seconds{10};
    return settings;
}

const OutgoingMessage sample{"ready|c1|0", "13800003210@sms.example", "示例大厅",
                             "【示例大厅】您办的事结果已到齐。\n.单独一点的行"};

}  // namespace

class TestMessageRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R124_R125_toldOnceWhenEverythingIsHere();
    void calledAgainAfterFiveWorkingDaysAndNoOftener();
    void whatGoesByCourierIsNotCalled();
    void neverSentTwice_data();
    void neverSentTwice();
    void R124_theSupervisorSeesWhatFailedAndSendsItAgain();
    void definiteFaultsAreTriedAgainWithPauses();
    void whatWasBeingSentWhenTheServerDiedIsLeftToAPerson();
    void smtpDelivers();
    void smtpTellsWhatIsCertain_data();
    void smtpTellsWhatIsCertain();
};

void TestMessageRoom::R124_R125_toldOnceWhenEverythingIsHere() {
    Centre centre;
    const CaseId id = centre.decided(/*left=*/1);
    QVERIFY(!id.empty());
    QCOMPARE(centre.room->look(), 0);  // one is still missing
    for (const journal::ResultRow& row : centre.core.reader().resultsOfCase(id)) {
        if (row.form == ResultForm::Paper && row.status == ResultStatus::Made)
            QVERIFY(SampleStory(centre.core, "last").give("guwanqiu", "W01", centre.now, ShelveResult{row.id, {}}));
    }
    QCOMPARE(centre.state(id).status, CaseStatus::Ready);
    QCOMPARE(centre.room->look(), 1);
    QCOMPARE(centre.given.size(), std::size_t{1});
    const OutgoingMessage& message = centre.given.front();
    QVERIFY(message.to.find("@sms.example") != std::string::npos);
    QVERIFY(message.text.find("新生儿出生") != std::string::npos);
    QVERIFY(message.text.find(centre.state(id).personal.applicant.idNumber) == std::string::npos);
    QCOMPARE(centre.callsOf(id), 1);
    QCOMPARE(centre.room->look(), 0);
    centre.restart();
    QCOMPARE(centre.room->look(), 0);
    QCOMPARE(centre.given.size(), std::size_t{1});
    QVERIFY(centre.room->queue().list().front().noted);
}

void TestMessageRoom::calledAgainAfterFiveWorkingDaysAndNoOftener() {
    Centre centre;
    const CaseId id = centre.decided();
    QCOMPARE(centre.room->look(), 1);
    centre.days(6);  // Tuesday: four working days
    QCOMPARE(centre.room->look(), 0);
    centre.days(1);
    QCOMPARE(centre.room->look(), 1);
    QVERIFY(centre.given.back().text.find("再次提醒") != std::string::npos);
    QCOMPARE(centre.callsOf(id), 2);
    centre.days(7);
    QCOMPARE(centre.room->look(), 1);
    centre.days(30);
    QCOMPARE(centre.room->look(), 0);  // three calls are enough; the window's list shows it
    QCOMPARE(centre.callsOf(id), 3);
}

void TestMessageRoom::whatGoesByCourierIsNotCalled() {
    Centre centre;
    const CaseId id = centre.decided();
    QVERIFY(SampleStory(centre.core, "mail")
                .give("guwanqiu", "W01", centre.now, ChooseDelivery{id, DeliveryWay::Mail, "示例路 1 号"}));
    QCOMPARE(centre.room->look(), 0);
    QVERIFY(centre.room->queue().list().empty());
}

void TestMessageRoom::neverSentTwice_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("status");
    QTest::newRow("taken") << int(Outcome::Sent) << int(journal::MessageStatus::Sent);
    QTest::newRow("nobody knows") << int(Outcome::Unknown) << int(journal::MessageStatus::Unknown);
    QTest::newRow("refused for good") << int(Outcome::Refused) << int(journal::MessageStatus::Failed);
}
void TestMessageRoom::neverSentTwice() {
    QFETCH(int, first);
    QFETCH(int, status);
    Centre centre;
    (void)centre.decided();
    centre.answers = {static_cast<Outcome>(first)};
    for (int i = 0; i < 4; ++i) {
        (void)centre.room->look();
        centre.now += std::chrono::hours{2};
        if (i == 1) centre.restart();
    }
    QCOMPARE(centre.given.size(), std::size_t{1});
    QCOMPARE(int(centre.room->queue().list().front().status), status);
    const bool byHand = centre.room->queue().sendAgain(centre.given.front().id, centre.now);
    QCOMPARE(byHand, static_cast<Outcome>(first) != Outcome::Sent);
    QCOMPARE(centre.room->look(), byHand ? 1 : 0);  // only because a person wanted it
}

void TestMessageRoom::R124_theSupervisorSeesWhatFailedAndSendsItAgain() {
    Centre centre;
    Request request;
    request.session.emplace();
    const auto list = [&] { return api::decode<api::MessageList>(getMessages(centre.core, request).value().body); };
    QVERIFY(!list().sending);  // no mail server: nothing is kept from anybody
    const CaseId id = centre.decided();
    centre.core.messages = &centre.room->queue();
    centre.answers = {Outcome::Unknown};
    (void)centre.room->look();
    const auto shown = list();
    QVERIFY(shown.sending);
    QCOMPARE(shown.messages.size(), std::size_t{1});
    QCOMPARE(shown.messages.front().status, std::string("unknown"));
    QCOMPARE(shown.messages.front().caseNumber, centre.core.reader().caseById(id)->number);
    request.body = api::encode(api::MessageAgain{"ready|none|0"});
    const Reply none = postMessage(centre.core, request);
    QVERIFY(!none);
    QCOMPARE(none.error().code, RefusalCode::NotFound);
    request.body = api::encode(api::MessageAgain{shown.messages.front().id});
    QVERIFY(postMessage(centre.core, request));
    QCOMPARE(centre.room->look(), 1);
    QCOMPARE(list().messages.front().status, std::string("sent"));
    QVERIFY(!postMessage(centre.core, request));  // what was sent is not sent twice
}

void TestMessageRoom::definiteFaultsAreTriedAgainWithPauses() {
    Centre centre;
    const CaseId id = centre.decided();
    centre.answers = {Outcome::Later, Outcome::Later};
    QCOMPARE(centre.room->look(), 0);
    QCOMPARE(centre.room->look(), 0);  // not before a minute
    QCOMPARE(centre.given.size(), std::size_t{1});
    centre.now += std::chrono::minutes{1};
    QCOMPARE(centre.room->look(), 0);
    centre.now += std::chrono::minutes{1};
    QCOMPARE(centre.room->look(), 0);  // now two minutes
    centre.now += std::chrono::minutes{1};
    QCOMPARE(centre.room->look(), 1);
    QCOMPARE(centre.given.size(), std::size_t{3});
    QCOMPARE(centre.given.front().id, centre.given.back().id);
    QCOMPARE(centre.callsOf(id), 1);
}

void TestMessageRoom::whatWasBeingSentWhenTheServerDiedIsLeftToAPerson() {
    Centre centre;
    (void)centre.decided();
    centre.answers = {Outcome::Later};
    (void)centre.room->look();
    centre.now += std::chrono::minutes{2};
    QVERIFY(centre.room->queue().take(centre.now).has_value());  // … and here the power goes
    centre.restart();
    QCOMPARE(int(centre.room->queue().list().front().status), int(journal::MessageStatus::Unknown));
    centre.days(1);
    QCOMPARE(centre.room->look(), 0);
    QCOMPARE(centre.given.size(), std::size_t{1});
}

void TestMessageRoom::smtpDelivers() {
    MailServer server;
    const SendResult result = SmtpPort(settingsFor(server.port())).send(sample);
    QCOMPARE(int(result.outcome), int(Outcome::Sent));
    const QString all = QString::fromStdString(server.finished());
    QVERIFY(all.contains(QLatin1String("RCPT TO: <13800003210@sms.example>"), Qt::CaseInsensitive));
    QVERIFY(all.contains(QLatin1String("Message-ID: <ready.c1.0@yichuang>"), Qt::CaseInsensitive));
    const QString body = all.mid(all.indexOf(QLatin1String("\n\n")) + 2).section(QLatin1String("\n.\n"), 0, 0);
    QCOMPARE(QByteArray::fromBase64(body.toLatin1()).replace("\r\n", "\n"), QByteArray::fromStdString(sample.text));
}

void TestMessageRoom::smtpTellsWhatIsCertain_data() {
    QTest::addColumn<QString>("atRecipient");
    QTest::addColumn<QString>("atData");
    QTest::addColumn<int>("outcome");
    QTest::newRow("no such telephone") << "550 nobody"
                                       << "250 ok" << int(Outcome::Refused);
    QTest::newRow("busy") << "450 later"
                          << "250 ok" << int(Outcome::Later);
    QTest::newRow("not taken") << "250 ok"
                               << "451 disk full" << int(Outcome::Later);
    QTest::newRow("refused after all") << "250 ok"
                                       << "554 no" << int(Outcome::Refused);
    QTest::newRow("hangs up after the last byte") << "250 ok"
                                                  << "" << int(Outcome::Unknown);
}
void TestMessageRoom::smtpTellsWhatIsCertain() {
    QFETCH(QString, atRecipient);
    QFETCH(QString, atData);
    QFETCH(int, outcome);
    MailServer server(atRecipient.toStdString(), atData.toStdString());
    const SendResult result = SmtpPort(settingsFor(server.port())).send(sample);
    QCOMPARE(int(result.outcome), outcome);
    QVERIFY(result.words.find("13800003210") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestMessageRoom)
#include "tst_message_room.moc"

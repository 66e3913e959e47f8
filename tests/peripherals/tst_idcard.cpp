// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/idcard/sdt_protocol.h"
#include "peripherals/idcard/sdt_reader.h"
#include "peripherals/idcard/sdt_simulator.h"

#include <QtTest>

#include <condition_variable>
#include <deque>

using namespace yc::peripherals;

namespace {
IdCard sampleCard(const std::string& name) {
    IdCard card;
    card.name = name;
    card.sex = "女";
    card.nation = "土家";
    card.birth = "1997-03-21";
    card.address = "青屿市澄湖区望山街道云屿路36号";
    card.number = "430703199703210125";
    card.issuer = "青屿市公安局澄湖分局";
    card.validFrom = "2017-05-01";
    card.validTo = "长期";
    return card;
}

/// Collects what the reader's thread reports.
class Inbox {
public:
    explicit Inbox(SdtReader& reader) {
        reader.onCard([this](const IdCard& card) { put(card); });
    }
    std::optional<IdCard> wait(int milliseconds) {
        std::unique_lock lock(m_mutex);
        if (!m_arrived.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return !m_cards.empty(); }))
            return std::nullopt;
        IdCard card = m_cards.front();
        m_cards.pop_front();
        return card;
    }

private:
    void put(const IdCard& card) {
        const std::lock_guard lock(m_mutex);
        m_cards.push_back(card);
        m_arrived.notify_all();
    }
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<IdCard> m_cards;
};

SdtSettings fast(const std::string& path) {
    SdtSettings settings;
    settings.path = path;
    settings.poll = std::chrono::milliseconds(5);
    settings.findTimeout = std::chrono::milliseconds(300);
    settings.readTimeout = std::chrono::milliseconds(300);
    settings.reopen = std::chrono::milliseconds(50);
    return settings;
}
}  // namespace

class TestIdCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsMatchTheKnownBytes_data();
    void requestsMatchTheKnownBytes();
    void framesSurviveRubbishAndPieces();
    void recordRoundTrip_data();
    void recordRoundTrip();
    void residencePermitIsToldApart();
    void R163_cardOnTheReaderIsReadOnce();
    void badBehaviourIsOvercome_data();
    void badBehaviourIsOvercome();
    void R164_unpluggedReaderIsToldAndComesBack();
    void stopsAtOnce();
};

void TestIdCard::requestsMatchTheKnownBytes_data() {
    QTest::addColumn<int>("command");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("find") << int(sdt::Command::FindCard) << QByteArray("aaaaaa96690003200122");
    QTest::newRow("select") << int(sdt::Command::SelectCard) << QByteArray("aaaaaa96690003200221");
    QTest::newRow("read") << int(sdt::Command::ReadBase) << QByteArray("aaaaaa96690003300132");
    QTest::newRow("status") << int(sdt::Command::Status) << QByteArray("aaaaaa9669000311ffed");
}

void TestIdCard::requestsMatchTheKnownBytes() {
    QFETCH(int, command);
    QFETCH(QByteArray, hex);
    QCOMPARE(QByteArray::fromStdString(sdt::request(static_cast<sdt::Command>(command))).toHex(), hex);
}

void TestIdCard::framesSurviveRubbishAndPieces() {
    const std::string found = QByteArray::fromHex("aaaaaa9669000800009f0000000097").toStdString();
    sdt::FrameReader frames;
    sdt::Reply reply;
    for (const char c : "noise\xAA\xAA" + found + "tail") {
        frames.feed(std::string_view(&c, 1));
        if (frames.next(reply) == sdt::FrameReader::Result::Frame) break;
    }
    QCOMPARE(reply.status, std::uint8_t(sdt::Status::Found));
    QCOMPARE(reply.data.size(), std::size_t(4));

    std::string spoilt = found;
    spoilt.back() = static_cast<char>(spoilt.back() ^ 1);
    sdt::FrameReader other;
    other.feed(spoilt);
    QCOMPARE(other.next(reply), sdt::FrameReader::Result::BadChecksum);
    other.feed(found);
    QCOMPARE(other.next(reply), sdt::FrameReader::Result::Frame);
    QCOMPARE(sdt::reply(sdt::Status::Ok, sdt::encodeBase(sampleCard("沈若溪"))).size(), std::size_t(1295));
}

void TestIdCard::recordRoundTrip_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("R163 common") << QStringLiteral("沈若溪");
    QTest::newRow("R163 U+20BB7") << QString::fromUtf8("𠮷田一禾");
    QTest::newRow("R163 U+2CC56") << QString::fromUtf8("王\xF0\xAC\xB1\x96");
    QTest::newRow("R163 middle dot") << QString::fromUtf8("阿卜杜拉·买买提");
}

void TestIdCard::recordRoundTrip() {
    QFETCH(QString, name);
    const IdCard card = sampleCard(name.toStdString());
    const auto read = sdt::decodeBase(sdt::encodeBase(card));
    QVERIFY(read);
    QCOMPARE(QString::fromStdString(read->name), name);
    QCOMPARE(read->sex, card.sex);
    QCOMPARE(read->nation, card.nation);
    QCOMPARE(read->birth, card.birth);
    QCOMPARE(read->address, card.address);
    QCOMPARE(read->number, card.number);
    QCOMPARE(read->issuer, card.issuer);
    QCOMPARE(read->validFrom, card.validFrom);
    QCOMPARE(read->validTo, card.validTo);
    QCOMPARE(read->photo.size(), std::size_t(1024));
}

void TestIdCard::residencePermitIsToldApart() {
    IdCard card = sampleCard("陈小明");
    card.kind = IdCardKind::HongKongMacauTaiwan;
    const auto read = sdt::decodeBase(sdt::encodeBase(card));
    QVERIFY(read);
    QCOMPARE(read->kind, IdCardKind::HongKongMacauTaiwan);
    QVERIFY(!sdt::decodeBase("too short"));
}

void TestIdCard::R163_cardOnTheReaderIsReadOnce() {
    SdtSimulator simulator;
    SdtReader reader(fast(simulator.path()));
    Inbox inbox(reader);
    simulator.place(sampleCard("沈若溪"));
    const auto card = inbox.wait(5000);
    QVERIFY(card);
    QCOMPARE(card->number, std::string("430703199703210125"));
    QVERIFY2(!inbox.wait(150), "a card that stays on the reader is not read again");
    simulator.lift();
    simulator.place(sampleCard("陆承远"));
    const auto second = inbox.wait(5000);
    QVERIFY(second);
    QCOMPARE(second->name, std::string("陆承远"));
    QCOMPARE(reader.state().health, Health::Ready);
}

void TestIdCard::badBehaviourIsOvercome_data() {
    QTest::addColumn<int>("mischief");
    QTest::newRow("R164 bad checksum") << int(SdtSimulator::Mischief::BadChecksum);
    QTest::newRow("R164 half a frame") << int(SdtSimulator::Mischief::Half);
    QTest::newRow("R164 rubbish before") << int(SdtSimulator::Mischief::Rubbish);
    QTest::newRow("R164 silence") << int(SdtSimulator::Mischief::Silence);
}

void TestIdCard::badBehaviourIsOvercome() {
    QFETCH(int, mischief);
    SdtSimulator simulator;
    SdtReader reader(fast(simulator.path()));
    Inbox inbox(reader);
    simulator.beNaughty(static_cast<SdtSimulator::Mischief>(mischief));
    simulator.place(sampleCard("沈若溪"));
    std::optional<IdCard> card = inbox.wait(1500);
    if (!card) {  // the spoilt step consumed the find: a person lifts the card and puts it down again
        simulator.lift();
        simulator.place(sampleCard("沈若溪"));
        card = inbox.wait(5000);
    }
    QVERIFY(card);
    QCOMPARE(card->name, std::string("沈若溪"));
}

void TestIdCard::R164_unpluggedReaderIsToldAndComesBack() {
    auto simulator = std::make_unique<SdtSimulator>();
    SdtReader reader(fast(simulator->path()));
    QTRY_COMPARE_WITH_TIMEOUT(reader.state().health, Health::Ready, 5000);
    simulator.reset();  // the cable is pulled
    QTRY_COMPARE_WITH_TIMEOUT(reader.state().health, Health::Fault, 5000);
    QVERIFY(!reader.state().zh.empty());
    QVERIFY(!reader.state().en.empty());
}

void TestIdCard::stopsAtOnce() {
    for (int i = 0; i < 20; ++i) {
        SdtSimulator simulator;
        SdtReader reader(fast(simulator.path()));
    }
    SdtReader nowhere(fast("/dev/no-such-reader"));
    QCOMPARE(nowhere.state().health, Health::Fault);
}

QTEST_GUILESS_MAIN(TestIdCard)
#include "tst_idcard.moc"

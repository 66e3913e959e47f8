// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "workstation/announcer.h"

using namespace yc;
using namespace yc::workstation;
using peripherals::Spoken;

namespace {
const domain::Instant now = domain::startOfLocalDay(*domain::parseIsoDate("2026-03-11")) + std::chrono::hours(10);

CallSeen call(const char* number, int calls = 1, std::chrono::seconds ago = std::chrono::seconds(1)) {
    return {number, "3 号窗口", "window 3", "新生儿出生", false, calls, now - ago};
}
}  // namespace

class TestAnnouncer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreReadDigitByDigit() {
        QCOMPARE(spokenNumber("A023", true), std::string("A 零 二 三"));
        QCOMPARE(spokenNumber("A023", false), std::string("A 0 2 3"));
    }
    void R067_aCallIsSaidTwiceAndOnlyOnce() {
        Announcer announcer;
        const auto first = announcer.calls({call("A023")}, now);
        QCOMPARE(first.size(), std::size_t(1));
        QCOMPARE(first[0].text, std::string("请 A 零 二 三 号到 3 号窗口"));
        QCOMPARE(first[0].times, 2);
        QVERIFY(announcer.calls({call("A023")}, now).empty());                     // the same snapshot again
        QCOMPARE(announcer.calls({call("A023", 2)}, now).size(), std::size_t(1));  // recalled
    }
    void freshIsWhatWillBeSaid() {
        Announcer announcer;
        QCOMPARE(announcer.fresh({call("A023"), call("A024", 1, std::chrono::minutes(4))}, now).size(), std::size_t(1));
        announcer.calls({call("A023")}, now);
        QVERIFY(announcer.fresh({call("A023")}, now).empty());
        QCOMPARE(announcer.fresh({call("A023", 2)}, now).front().number, std::string("A023"));
    }
    void callsOfAnEarlierTimeStayUnsaid() {
        Announcer announcer;
        const auto said = announcer.calls({call("A021", 1, std::chrono::minutes(4)), call("A024")}, now);
        QCOMPARE(said.size(), std::size_t(1));  // the screen was away for minutes
        QVERIFY(said[0].text.find("二 四") != std::string::npos);
        QVERIFY(announcer.calls({call("A021", 1, std::chrono::minutes(4))}, now).empty());
    }
    void severalCallsComeInTheirOrder() {
        Announcer announcer;
        const auto said =
            announcer.calls({call("B002", 1, std::chrono::seconds(2)), call("A001", 1, std::chrono::seconds(9))}, now);
        QCOMPARE(said.size(), std::size_t(2));
        QVERIFY(said[0].text.find("A") != std::string::npos);
    }
    void wordsAreTheHalls() {
        Announcer announcer;
        AnnouncementWords words;
        words.call = "{theme}，{number} 号，{desk}";
        words.callEn = "Number {number}, {desk}";
        words.times = 3;
        announcer.setWords(words);
        const auto said = announcer.calls({call("A023")}, now);
        QCOMPARE(said.size(), std::size_t(2));
        QCOMPARE(said[0].text, std::string("新生儿出生，A 零 二 三 号，3 号窗口"));
        QCOMPARE(said[0].times, 3);
        QVERIFY(!said[1].chinese);
        QCOMPARE(said[1].text, std::string("Number A 0 2 3, window 3"));
    }
    void R067_numbersOfTheNextDayAreSaidAnew() {
        Announcer announcer;
        QCOMPARE(announcer.calls({call("A001")}, now).size(), std::size_t(1));
        announcer.forget();
        QCOMPARE(announcer.calls({call("A001")}, now).size(), std::size_t(1));
        QVERIFY(announcer.calls({call("A001")}, now).empty());
    }
    void aSilentThemeIsNotSaid() {
        Announcer announcer;
        AnnouncementWords words;
        words.call = "{theme} {number} 号到 {desk}";
        announcer.setWords(words);
        CallSeen quiet = call("H001");
        quiet.theme = "公民身后";
        quiet.silent = true;
        const auto said = announcer.calls({quiet}, now);
        QVERIFY(said[0].text.find("公民身后") == std::string::npos);
        QVERIFY(said[0].text.find("H 零 零 一") != std::string::npos);
    }
    void whoIsNextIsToldOnce() {
        Announcer announcer;
        AnnouncementWords words;
        words.noticeAhead = 2;
        announcer.setWords(words);
        const auto first = announcer.ready({"A024", "A025", "A026"});
        QCOMPARE(first.size(), std::size_t(2));
        QCOMPARE(first[0].text, std::string("请 A 零 二 四 号准备"));
        QCOMPARE(first[0].times, 1);
        QVERIFY(first[0].notice && !announcer.calls({call("A023")}, now)[0].notice);
        QVERIFY(announcer.ready({"A024", "A025", "A026"}).empty());
        QCOMPARE(announcer.ready({"A025", "A026"}).size(), std::size_t(1));
        announcer.calls({call("A027")}, now);
        QVERIFY(announcer.ready({"A027"}).empty());  // called out of order: no need to get ready
        words.noticeAhead = 0;
        announcer.setWords(words);
        QVERIFY(announcer.ready({"A030"}).empty());
    }
};

QTEST_GUILESS_MAIN(TestAnnouncer)
#include "tst_announcer.moc"

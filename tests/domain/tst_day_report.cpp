// SPDX-License-Identifier: GPL-3.0-or-later
// 日报: counted from the moments of a day; what was taken back does not count.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/forecast/day_report.h"

using namespace yc::domain;
using namespace yc::domain::forecast;

namespace {
const Date day = std::chrono::year{2026} / 3 / 11;
Instant at(int hour, int minute) {
    return startOfLocalDay(day) + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

struct Log {
    DayLog log{day, {}};
    QueueMoment& add(Instant when, MomentKind kind, const char* ticket, const char* desk = "") {
        QueueMoment moment;
        moment.at = when;
        moment.kind = kind;
        moment.ticket = TicketId(ticket);
        moment.desk = DeskId(desk);
        log.moments.push_back(moment);
        return log.moments.back();
    }
    void take(const char* ticket, int minute, const char* theme = "A") {
        add(at(9, minute), MomentKind::Taken, ticket).theme = ThemeId(theme);
    }
    /// Called so many minutes after nine, served for so many.
    void serve(const char* ticket, int called, int minutes, const char* desk = "W1") {
        add(at(9, called), MomentKind::Called, ticket, desk);
        add(at(9, called), MomentKind::Begun, ticket, desk);
        add(at(9, called + minutes), MomentKind::Finished, ticket);
    }
};

QString counts(const DayCounts& c) {
    return QStringLiteral("%1 taken %2 served %3 left %4 missed %5 expired %6 carried %7 open")
        .arg(c.taken)
        .arg(c.served)
        .arg(c.left)
        .arg(c.missed)
        .arg(c.expired)
        .arg(c.carried)
        .arg(c.open);
}
}  // namespace

class TestDayReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyDay() {
        const DayReport report = reportOf({day, {}});
        QVERIFY(report.themes.empty() && report.windows.empty() && report.help.empty() && !report.waitHalf);
    }
    void eachTicketIsCountedWhereItStoodLast() {
        Log log;
        for (const char* ticket : {"a", "b", "c", "d", "e", "f"}) log.take(ticket, 0);
        log.serve("a", 4, 10);
        log.add(at(9, 20), MomentKind::Called, "b", "W1");
        log.add(at(9, 21), MomentKind::Left, "b");
        log.add(at(9, 22), MomentKind::Called, "c", "W1");
        log.add(at(9, 23), MomentKind::NotHere, "c").over = true;
        log.add(at(17, 30), MomentKind::DayClosed, "d").over = true;
        log.add(at(17, 30), MomentKind::DayClosed, "e");
        const DayReport report = reportOf(log.log);
        QCOMPARE(counts(report.total), QStringLiteral("6 taken 1 served 1 left 1 missed 1 expired 1 carried 1 open"));
        QCOMPARE(report.themes.size(), std::size_t(1));
        QCOMPARE(counts(report.themes[0].counts), counts(report.total));
    }
    void waitsAreOfThoseWhoWereCalled() {
        Log log;
        const char* names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
        for (int i = 0; i < 10; ++i) log.take(names[i], 0);
        for (int i = 0; i < 10; ++i) log.serve(names[i], 3 * (i + 1), 1);
        log.take("waits", 0, "B");
        const DayReport report = reportOf(log.log);
        QCOMPARE(report.themes[0].theme, ThemeId("A"));
        QCOMPARE(*report.themes[0].waitHalf, 15.0);
        QCOMPARE(*report.themes[0].waitNine, 27.0);
        QVERIFY(!report.themes[1].waitHalf);
        QCOMPARE(*report.waitNine, 27.0);
    }
    void serviceTimeBelongsToItsWindow() {
        Log log;
        log.add(at(8, 50), MomentKind::DeskOpened, "", "W1").words = "林知夏";
        log.take("a", 0);
        log.add(at(9, 1), MomentKind::Called, "a", "W1");
        log.add(at(9, 2), MomentKind::Begun, "a", "W1");
        log.add(at(9, 7), MomentKind::Parked, "a", "W1");
        log.add(at(9, 20), MomentKind::Resumed, "a", "W2");
        log.add(at(9, 28), MomentKind::Finished, "a");
        log.add(at(10, 0), MomentKind::DeskTakenOver, "", "W1").words = "顾晚秋";
        const DayReport report = reportOf(log.log);
        QCOMPARE(report.windows.size(), std::size_t(2));
        QCOMPARE(report.windows[0].serviceMinutes, 5.0);
        QCOMPARE(report.windows[0].served, 0);
        QCOMPARE(report.windows[0].clerks, (std::vector<std::string>{"林知夏", "顾晚秋"}));
        QCOMPARE(report.windows[1].serviceMinutes, 8.0);
        QCOMPARE(report.windows[1].served, 1);
    }
    void whatWasTakenBackIsNotCounted() {
        Log log;
        log.take("a", 0);
        log.serve("a", 2, 6);
        QueueMoment& back = log.add(at(9, 9), MomentKind::Undone, "a", "W1");
        back.step = TicketStep::Finished;
        back.status = TicketStatus::Serving;
        back.theme = ThemeId("A");
        const DayReport open = reportOf(log.log);
        QCOMPARE(counts(open.total), QStringLiteral("1 taken 0 served 0 left 0 missed 0 expired 0 carried 1 open"));
        QCOMPARE(open.windows[0].serviceMinutes, 0.0);
        log.add(at(9, 12), MomentKind::Finished, "a");  // and then really: from the first begin
        const DayReport done = reportOf(log.log);
        QCOMPARE(done.total.served, 1);
        QCOMPARE(done.windows[0].serviceMinutes, 10.0);

        Log called;
        called.take("b", 0);
        called.add(at(9, 5), MomentKind::Called, "b", "W1");
        QueueMoment& undone = called.add(at(9, 6), MomentKind::Undone, "b");
        undone.step = TicketStep::Called;
        undone.status = TicketStatus::Waiting;
        undone.theme = ThemeId("A");
        called.add(at(9, 30), MomentKind::Called, "b", "W1");
        QCOMPARE(*reportOf(called.log).waitHalf, 30.0);
    }
    void quickServicesAndCallsForHelp() {
        Log log;
        log.add(at(9, 0), MomentKind::DeskOpened, "", "W1").words = "林知夏";
        for (int i = 0; i < 3; ++i) log.add(at(9, i), MomentKind::QuickService, "", "W1").words = "复印";
        log.add(at(10, 0), MomentKind::HelpAsked, "", "W1").help = HelpKind::Dispute;
        log.add(at(10, 1), MomentKind::HelpAsked, "", "W1");  // again, nobody had answered
        log.add(at(10, 4), MomentKind::HelpAnswered, "", "W1").words = "何衍舟";
        log.add(at(10, 9), MomentKind::HelpEnded, "", "W1");
        log.add(at(11, 0), MomentKind::HelpAsked, "", "W1").help = HelpKind::Emergency;
        log.add(at(11, 1), MomentKind::HelpEnded, "", "W1");
        const DayReport report = reportOf(log.log);
        QCOMPARE(report.windows[0].quick.at("复印"), 3);
        QCOMPARE(report.windows[0].helpAsked, 2);
        QCOMPARE(report.help.size(), std::size_t(2));
        QCOMPARE(*report.help[0].answeredAfter, 4);
        QCOMPARE(report.help[0].answeredBy, std::string("何衍舟"));
        QVERIFY(!report.help[1].answeredAfter);
    }
};

QTEST_GUILESS_MAIN(TestDayReport)
#include "tst_day_report.moc"

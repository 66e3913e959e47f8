// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar_fixture.h"

#include <QtTest>

#include <random>

using namespace yc::domain;
using namespace yc::domain::fixture;

class TestCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventDayPlusWorkingDays_data() {
        QTest::addColumn<QString>("event");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("due");
        QTest::newRow("before the Spring Festival") << "2026-02-11" << 5 << "2026-02-25";
        QTest::newRow("make-up Saturday") << "2026-02-14" << 1 << "2026-02-24";
        QTest::newRow("May") << "2026-04-30" << 5 << "2026-05-11";
        QTest::newRow("October") << "2026-09-30" << 20 << "2026-11-03";
        QTest::newRow("2025 Spring Festival") << "2025-01-24" << 5 << "2025-02-07";
        QTest::newRow("newborn picture") << "2026-03-11" << 5 << "2026-03-18";
        QTest::newRow("none") << "2026-03-11" << 0 << "2026-03-11";
        QTest::newRow("back") << "2026-02-24" << -1 << "2026-02-14";
        QTest::newRow("over the year") << "2025-12-31" << 2 << "2026-01-05";
    }
    void eventDayPlusWorkingDays() {
        QFETCH(QString, event);
        QFETCH(int, days);
        QFETCH(QString, due);
        const Date result = calendar().addWorkingDays(date(event.toUtf8().constData()), days);
        QCOMPARE(QString::fromStdString(isoDate(result)), due);
    }

    void workingDaysOfMonths() {
        const int expected[] = {21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23};
        const WorkingCalendar days = calendar();
        int year = 0;
        for (unsigned month = 1; month <= 12; ++month) {
            const Date before = Date{std::chrono::year{2026} / std::chrono::month{month} / 1} - std::chrono::days{1};
            const Date last = Date{std::chrono::year{2026} / std::chrono::month{month} / std::chrono::last};
            QCOMPARE(days.workingDaysBetween(before, last), expected[month - 1]);
            year += expected[month - 1];
        }
        QCOMPARE(year, 248);
        QCOMPARE(days.workingDaysBetween(date("2024-12-31"), date("2025-12-31")), 248);
    }

    void makeUpDaysCountAndHolidaysDoNot() {
        const WorkingCalendar days = calendar();
        QVERIFY(days.isWorkingDay(date("2026-02-14")));
        QVERIFY(!days.isWorkingDay(date("2026-02-16")));
        QVERIFY(!days.isWorkingDay(date("2026-03-14")));
        QVERIFY(days.isWorkingDay(date("2026-03-11")));
        QCOMPARE(days.nextWorkingDay(date("2026-10-01")), date("2026-10-08"));
        QCOMPARE(days.nextWorkingDay(date("2026-10-08")), date("2026-10-08"));
    }

    void yearWithoutListIsSaid() {
        WorkingCalendar days = calendar();
        const Date due = days.addWorkingDays(date("2026-12-30"), 3);
        QCOMPARE(days.coverage(date("2026-12-30"), due).missingYears, std::vector<int>{2027});
        QVERIFY(!days.coverage(date("2027-01-04")).complete());
        QVERIFY(days.coverage(date("2025-06-01"), date("2026-06-01")).complete());
        QVERIFY(days.isWorkingDay(date("2027-01-01")));  // Monday to Friday until the list comes
        days.add(calendarYear(2027, {span("2027-01-01", "2027-01-03")}, {}));
        QVERIFY(!days.isWorkingDay(date("2027-01-01")));
        QVERIFY(days.coverage(date("2027-01-04")).complete());
    }

    void impossibleListsAreRefused() {
        using Kind = CalendarProblem::Kind;
        const auto first = [](const CalendarYear& year) { return WorkingCalendar::problems(year).at(0).kind; };
        QCOMPARE(first(calendarYear(2026, {}, {"2026-03-11"})), Kind::MakeUpOnWeekday);
        QCOMPARE(first(calendarYear(2026, {span("2026-03-14", "2026-03-14")}, {"2026-03-14"})), Kind::BothOffAndWork);
        QCOMPARE(first(calendarYear(2026, {span("2025-12-31", "2025-12-31")}, {})), Kind::DateOutsideYear);
        QCOMPARE(first(calendarYear(3000, {}, {})), Kind::YearOutOfRange);
        WorkingCalendar days = calendar();
        CalendarYear broken = year2026();
        broken.work.push_back(broken.work.front());
        QVERIFY(!days.add(broken).empty());
        QCOMPARE(days.years().back(), year2026());
    }

    void addingAndCountingAgree() {
        const quint32 seed = 20251001;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const WorkingCalendar days = calendar();
        for (int round = 0; round < 3000; ++round) {
            const Date event = date("2025-01-01") + std::chrono::days{static_cast<int>(random() % 700)};
            const int n = static_cast<int>(random() % 60);
            const int m = static_cast<int>(random() % 60);
            const Date due = days.addWorkingDays(event, n);
            QCOMPARE(days.workingDaysBetween(event, due), n);
            QCOMPARE(days.addWorkingDays(due, m), days.addWorkingDays(event, n + m));
            QVERIFY(n == 0 || days.isWorkingDay(due));
            QVERIFY(due >= event);
        }
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A clock explains itself: the lines lead to the date on record, over holidays, make-up days and stops.
#include <QtTest>

#include "domain/calendar_fixture.h"
#include "domain/joint/clock_story.h"

#include <random>

using namespace yc::domain;
using Kind = ClockLine::Kind;

namespace {

Date date(const char* text) { return fixture::date(text); }

/// Dates as the item's rules put them on record: release and continue.
ItemTask onRecord(const WorkingCalendar& calendar, Date started, int promise, int legal,
                  const std::vector<ClockPause>& pauses) {
    ItemTask task;
    task.promiseDays = promise;
    task.legalDays = legal;
    task.startedOn = started;
    task.promiseDue = calendar.addWorkingDays(started, promise);
    if (legal > 0) task.legalDue = calendar.addWorkingDays(started, legal);
    for (const ClockPause& pause : pauses) {
        task.pauses.push_back(pause);
        if (!pause.until) continue;
        const int stopped = calendar.workingDaysBetween(pause.from, *pause.until);
        task.promiseDue = calendar.addWorkingDays(*task.promiseDue, stopped);
        if (task.legalDue) task.legalDue = calendar.addWorkingDays(*task.legalDue, stopped);
    }
    return task;
}

Date lastDue(const std::vector<ClockLine>& story) {
    Date due{};
    for (const ClockLine& line : story) {
        if (line.kind == Kind::Due) due = line.from;
    }
    return due;
}

QStringList words(const std::vector<ClockLine>& story) {
    QStringList lines;
    for (const ClockLine& line : story) lines << QString::fromStdString(clockWords(line));
    return lines;
}

}  // namespace

class TestClockStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R118_theStoryOfAWeek() {
        const WorkingCalendar calendar = fixture::calendar();
        const ItemTask task = onRecord(calendar, date("2026-03-11"), 5, 20, {});
        QCOMPARE(words(clockStory(task, Limit::Promise, calendar, date("2026-03-12"))),
                 (QStringList{QStringLiteral("3月11日起算，当日不计入"), QStringLiteral("3月14日至3月15日不计入：周末"),
                              QStringLiteral("5个工作日，3月18日到期")}));
        QCOMPARE(lastDue(clockStory(task, Limit::Legal, calendar, date("2026-03-12"))), *task.legalDue);
    }

    void R118_springFestivalAndItsMakeUpDay() {
        const WorkingCalendar calendar = fixture::calendar();
        const ItemTask task = onRecord(calendar, date("2026-02-12"), 5, 0, {});
        const auto story = clockStory(task, Limit::Promise, calendar, date("2026-02-12"));
        QCOMPARE(
            words(story),
            (QStringList{QStringLiteral("2月12日起算，当日不计入"), QStringLiteral("2月14日调休上班，计入"),
                         QStringLiteral("2月15日至2月23日不计入：test"), QStringLiteral("5个工作日，2月26日到期")}));
        QVERIFY(clockStory(task, Limit::Legal, calendar, date("2026-02-12")).empty());  // the law sets none
    }

    void R118_stoppedOnlyByItsNotice() {
        const WorkingCalendar calendar = fixture::calendar();
        const ClockPause pause{PaperNumber("青公特〔2026〕第000003号"), "鉴定", date("2026-03-13"), date("2026-03-18")};
        const ItemTask task = onRecord(calendar, date("2026-03-11"), 5, 0, {pause});
        const auto story = clockStory(task, Limit::Promise, calendar, date("2026-03-19"));
        QVERIFY(words(story).contains(
            QStringLiteral("3月13日至3月18日停钟3个工作日（青公特〔2026〕第000003号，鉴定），顺延")));
        QCOMPARE(lastDue(story), date("2026-03-23"));
        ItemTask running = onRecord(calendar, date("2026-03-11"), 5, 0, {{pause.notice, pause.reason, pause.from, {}}});
        const auto open = clockStory(running, Limit::Promise, calendar, date("2026-03-17"));
        QCOMPARE(open.back().kind, Kind::Stopped);
        QCOMPARE(open.back().days, 2);
    }

    void R118_aYearWithoutArrangementIsSaid() {
        const WorkingCalendar calendar = fixture::calendar();
        const ItemTask task = onRecord(calendar, date("2026-12-28"), 10, 0, {});
        const auto story = clockStory(task, Limit::Promise, calendar, date("2026-12-28"));
        QCOMPARE(story.back().kind, Kind::Assumed);
        QCOMPARE(story.back().days, 2027);
    }

    void R118_nothingBeforeItBegins() {
        QVERIFY(clockStory(ItemTask{}, Limit::Promise, fixture::calendar(), date("2026-03-11")).empty());
    }

    void R118_anyStoryLeadsToTheDateOnRecord() {
        constexpr unsigned seed = 20261121;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const WorkingCalendar calendar = fixture::calendar();
        for (int round = 0; round < 2000; ++round) {
            const Date started = date("2025-01-02") + std::chrono::days{random() % 640};
            const int promise = 1 + static_cast<int>(random() % 30);
            std::vector<ClockPause> pauses;
            Date free = started;
            for (unsigned n = random() % 4; n > 0; --n) {
                const Date from = free + std::chrono::days{random() % 9};
                const Date until = from + std::chrono::days{random() % 12};
                pauses.push_back({PaperNumber("n"), "", from, until});
                free = until + std::chrono::days{1};
            }
            const ItemTask task = onRecord(calendar, started, promise, 45, pauses);
            const auto story = clockStory(task, Limit::Promise, calendar, free);
            QCOMPARE(lastDue(story), *task.promiseDue);
            QCOMPARE(lastDue(clockStory(task, Limit::Legal, calendar, free)), *task.legalDue);
            // Every day up to the first due date is either counted or named.
            int counted = 0;
            const Date first = calendar.addWorkingDays(started, promise);
            for (Date day = started + std::chrono::days{1}; day <= first; day += std::chrono::days{1}) {
                const bool named = std::any_of(story.begin(), story.end(), [&](const ClockLine& line) {
                    return line.kind == Kind::Skipped && line.from <= day && day <= line.to;
                });
                QCOMPARE(named, !calendar.isWorkingDay(day));
                counted += named ? 0 : 1;
            }
            QCOMPARE(counted, promise);
            for (const ClockLine& line : story) QVERIFY(!clockWords(line).empty() && !clockWordsEnglish(line).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestClockStory)
#include "tst_clock_story.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What carries out a plan made on the board, what takes it back, and what a replayed day and a window's state are.
#include <QtTest>

#include "workstation/hall_figures.h"
#include "workstation/hall_plan.h"
#include "workstation/hall_replay.h"

using namespace yc;
using namespace yc::workstation;
namespace fc = domain::forecast;
using domain::DeskId;
using domain::ThemeId;

namespace {
const domain::Instant ten = domain::startOfLocalDay(*domain::parseIsoDate("2026-03-11")) + std::chrono::hours(10);
const ThemeId A("A"), B("B"), C("C");

HallFacts facts() {
    HallFacts f;
    f.policy = domain::builtInPolicy();
    f.policy.version = 4;
    f.windows = {{DeskId("W1"), "1 号窗口", {A, B, C}, "001"}, {DeskId("W2"), "2 号窗口", {A, B}, "002"}};
    journal::DeskRow open;
    open.desk = DeskId("W1");
    open.status = domain::DeskStatus::Open;
    open.themes = {A};
    f.desks = {open};
    f.themes = {{A, "新生儿出生"}, {B, "开办餐饮店"}, {C, "企业开办"}};
    f.now = ten;
    f.name = "顾长宁";
    return f;
}

fc::QueueMoment moment(fc::MomentKind kind, int minute, const char* ticket = "", const char* desk = "") {
    fc::QueueMoment m;
    m.kind = kind;
    m.at = ten + std::chrono::minutes(minute);
    m.ticket = domain::TicketId(ticket);
    m.number = ticket;
    m.theme = A;
    m.rankAt = m.at;
    m.desk = DeskId(desk);
    return m;
}
}  // namespace

class TestHallPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R068_anAuthorisationIsAPolicyChange() {
        const HallPlan plan = hallPlan({fc::GrantSkill{DeskId("W1"), C}}, facts());
        QVERIFY(!plan.words.whyNot);
        QVERIFY(plan.policy);
        QCOMPARE(plan.policy->version, std::int64_t(5));
        const auto* rule = plan.policy->window(DeskId("W1"));
        QVERIFY(rule);
        QCOMPARE(rule->themes, (std::vector<ThemeId>{A, C}));  // what it serves now stays
        QVERIFY(plan.commands.empty());
        QCOMPARE(plan.words.steps.front().zh, std::string("1 号窗口可办企业开办"));
        QVERIFY(!plan.words.notUndone);  // the former policy is published again
    }
    void R068_takingTheLastThemeIsRefused() {
        const HallPlan plan = hallPlan({fc::TakeSkill{DeskId("W1"), A}}, facts());
        QVERIFY(plan.words.whyNot);
        QVERIFY(!plan.policy);
        auto two = facts();
        two.desks[0].themes = {A, B};
        const HallPlan other = hallPlan({fc::TakeSkill{DeskId("W1"), A}}, two);
        QCOMPARE(other.policy->window(DeskId("W1"))->themes, std::vector<ThemeId>{B});
    }
    void aWindowIsOpenedAndClosedAgain() {
        const HallPlan plan = hallPlan({fc::OpenWindow{DeskId("W2"), {B}, ten, {}}}, facts());
        QVERIFY(!plan.policy);
        QCOMPARE(plan.commands.size(), std::size_t(1));
        const auto* open = std::get_if<domain::OpenDesk>(&plan.commands[0]);
        QVERIFY(open);
        QCOMPARE(open->clerkName, std::string("顾长宁"));
        QCOMPARE(open->themes, std::vector<ThemeId>{B});
        QVERIFY(std::get_if<domain::CloseDesk>(&plan.back.at(0)));
    }
    void aPausedWindowGoesOnAndPausesAgain() {
        auto paused = facts();
        paused.desks[0].status = domain::DeskStatus::Paused;
        paused.desks[0].pauseReason = "午间轮休";
        const HallPlan plan = hallPlan({fc::OpenWindow{DeskId("W1"), {A}, ten, {}}}, paused);
        QVERIFY(std::get_if<domain::ContinueDesk>(&plan.commands.at(0)));
        const auto* pause = std::get_if<domain::PauseDesk>(&plan.back.at(0));
        QVERIFY(pause);
        QCOMPARE(pause->reason, std::string("午间轮休"));
    }
    void anOpenedWindowThatARuleHoldsBackIsAuthorised() {
        auto ruled = facts();
        ruled.policy.windows.push_back({DeskId("W2"), {A}, {}});
        const HallPlan plan = hallPlan({fc::OpenWindow{DeskId("W2"), {B}, ten, {}}}, ruled);
        QVERIFY(plan.policy);
        QCOMPARE(plan.policy->window(DeskId("W2"))->themes, (std::vector<ThemeId>{A, B}));
        QCOMPARE(plan.commands.size(), std::size_t(1));
    }
    void closingIsSaidNotToBeTakenBack() {
        const HallPlan plan = hallPlan({fc::CloseWindow{DeskId("W1"), ten}}, facts());
        QVERIFY(std::get_if<domain::CloseDesk>(&plan.commands.at(0)));
        QVERIFY(plan.back.empty());
        QVERIFY(plan.words.notUndone);
        auto busy = facts();
        busy.busy = {"W1"};
        QVERIFY(hallPlan({fc::CloseWindow{DeskId("W1"), ten}}, busy).words.whyNot);
    }
    void whatHasNotComeYetIsNotCarriedOut() {
        const HallPlan plan = hallPlan(
            {fc::GrantSkill{DeskId("W1"), C}, fc::CloseWindow{DeskId("W1"), ten + std::chrono::hours(4)}}, facts());
        QVERIFY(plan.words.whyNot);
        QCOMPARE(plan.words.whyNot->zh, std::string("1 号窗口 到 14:00 才关，到时再按 F12"));
        QVERIFY(!plan.policy && plan.commands.empty() && plan.words.steps.empty());  // all or nothing
        QVERIFY(hallPlan({fc::MoreArrivals{{}, 30}}, facts()).words.whyNot);         // nobody can order people
        QVERIFY(hallPlan({fc::StopTickets{ten}}, facts()).words.whyNot);
    }
    void aServiceIsLongByItsOwnThemesHistory() {
        ThemeQueue queue;
        queue.counts.theme = A;
        queue.name = "新生儿出生";
        queue.usualMinutes = 11.6;
        queue.longMinutes = 25.2;
        DeskView desk;
        desk.row.status = domain::DeskStatus::Open;
        desk.ticket.emplace();
        desk.ticket->theme = A;
        desk.ticket->status = domain::TicketStatus::Serving;
        desk.ticket->servingSince = ten;
        setState(desk, {queue}, ten + std::chrono::minutes(25));
        QCOMPARE(int(desk.state), int(DeskView::State::Serving));
        QCOMPARE(desk.usualMinutes, 12);
        QCOMPARE(desk.longMinutes, 26);
        setState(desk, {queue}, ten + std::chrono::minutes(26));
        QCOMPARE(int(desk.state), int(DeskView::State::Long));
        queue.longMinutes = queue.usualMinutes = 0;  // too little is known
        setState(desk, {queue}, ten + std::chrono::minutes(29));
        QCOMPARE(int(desk.state), int(DeskView::State::Serving));
        setState(desk, {queue}, ten + std::chrono::minutes(30));
        QCOMPARE(int(desk.state), int(DeskView::State::Long));
        QCOMPARE(desk.longMinutes, 0);
    }
    void aDayIsReplayedMinuteByMinute() {
        using K = fc::MomentKind;
        fc::DayLog log;
        log.day = *domain::parseIsoDate("2026-03-11");
        auto opened = moment(K::DeskOpened, 0, "", "W1");
        opened.themes = {A};
        opened.words = "林知夏";
        log.moments = {opened,
                       moment(K::Taken, 1, "A001"),
                       moment(K::Taken, 2, "A002"),
                       moment(K::Called, 3, "A001", "W1"),
                       moment(K::Begun, 4, "A001", "W1"),
                       moment(K::Finished, 15, "A001", "W1"),
                       moment(K::DeskClosed, 20, "", "W1")};
        ThemeQueue known;
        known.counts.theme = A;
        known.name = "新生儿出生";
        known.letter = "A";
        known.longMinutes = 9;
        ReplayedDay day(log);
        QCOMPARE(day.place().steps, 7);
        day.seek(ten - std::chrono::hours(3));
        QCOMPARE(day.at(), ten);  // kept within the day
        day.seek(ten + std::chrono::minutes(2));
        const std::vector<api::Window> windows{{DeskId("W1"), "1 号窗口", {A}, "001"}};
        HallSnapshot shown = day.snapshot({known}, windows);
        QVERIFY(shown.replay);
        QCOMPARE(shown.waiting, 2);
        QCOMPARE(shown.themes[0].waitMinutes, (std::vector<int>{1, 0}));
        QCOMPARE(int(shown.desks[0].state), int(DeskView::State::Idle));
        QCOMPARE(shown.desks[0].row.clerkName, std::string("林知夏"));
        QVERIFY(shown.alerts.empty());
        day.seek(ten + std::chrono::minutes(14));
        shown = day.snapshot({known}, windows);
        QCOMPARE(int(shown.desks[0].state), int(DeskView::State::Long));
        QCOMPARE(shown.desks[0].ticket->number, std::string("A001"));
        QCOMPARE(shown.waiting, 1);
        QCOMPARE(shown.calledToday, 1);
        day.seek(ten + std::chrono::minutes(30));
        QCOMPARE(day.at(), ten + std::chrono::minutes(20));
        shown = day.snapshot({known}, windows);
        QCOMPARE(int(shown.desks[0].state), int(DeskView::State::Closed));
        QVERIFY(!shown.desks[0].ticket);
        day.seek(ten + std::chrono::minutes(2));  // and back
        QCOMPARE(day.snapshot({known}, windows).waiting, 2);
        QCOMPARE(ReplayedDay({log.day, {}}).place().steps, 0);
    }
};

QTEST_GUILESS_MAIN(TestHallPlan)
#include "tst_hall_plan.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a step back where nothing was promised; next item, parking for any window, the day's end by rule.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/queue_hall.h"

using namespace yc::domain;
using namespace yc::domain::fixture;
using std::chrono::minutes;
using S = TicketStatus;
using Step = TicketStep;

namespace {
const Actor clerk1 = clerkAt("W01");
const Actor clerk2 = clerkAt("W02");

/// What a ticket is like, apart from how often it was called and what can be undone.
std::string picture(const TicketState& ticket) {
    std::string text = std::string(ticketStatusName(ticket.status)) + '|' + ticket.theme.str() + '|' +
                       ticket.desk.str() + '|' + ticket.reservedFor.str() + '|' + isoInstant(ticket.rankAt) + '|' +
                       std::to_string(static_cast<int>(ticket.priority)) + '|' + std::to_string(ticket.misses) + '|' +
                       std::to_string(ticket.servedMs) + '|' + std::to_string(static_cast<int>(ticket.outcome)) + '|' +
                       isoInstant(ticket.finishedAt) + '|' + (ticket.anywhere ? "any" : "");
    return text;
}
}  // namespace

class TestQueueUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R067_everyStepThatPromisesNothingIsUndone_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("step");
        const auto row = [](const char* name, S from, Step step) {
            QTest::addRow("R067 %s", name) << static_cast<int>(from) << static_cast<int>(step);
        };
        row("call", S::Waiting, Step::Called);
        row("call of a carried one", S::Carried, Step::Called);
        row("not here", S::Called, Step::NotHere);
        row("requeue", S::Missed, Step::Requeued);
        row("park", S::Serving, Step::Parked);
        row("transfer", S::Serving, Step::Transferred);
        row("transfer of a parked one", S::Parked, Step::Transferred);
        row("left before", S::Called, Step::Left);
        row("left during", S::Serving, Step::Left);
        row("finish", S::Serving, Step::Finished);
    }
    void R067_everyStepThatPromisesNothingIsUndone() {
        QFETCH(int, from);
        QFETCH(int, step);
        QueueHall hall;
        bring(hall, static_cast<S>(from));
        hall.now += minutes{2};
        const std::string before = picture(hall.ticket());
        const auto undone = static_cast<Step>(step);
        switch (undone) {
        case Step::Called: hall.must(CallTicket{w1, {}, t1, "叫"}, clerk1); break;
        case Step::NotHere: hall.must(MarkNotHere{t1, w1}, clerk1); break;
        case Step::Requeued: hall.must(RequeueTicket{t1, QueuePlace::Tail}, clerk1); break;
        case Step::Parked: hall.must(ParkTicket{t1, w1, true}, clerk1); break;
        case Step::Transferred: hall.must(TransferTicket{t1, w1, meals, w2, QueuePlace::Tail, "转"}, clerk1); break;
        case Step::Left: hall.must(LeaveTicket{t1, w1}, clerk1); break;
        case Step::Finished: hall.finish("t1"); break;
        case Step::None: break;
        }
        QVERIFY(picture(hall.ticket()) != before);
        hall.now += minutes{1};
        QCOMPARE(hall.tried(UndoTicketStep{t1, w1, Step::None}, clerk1), std::string("ticket.not_undoable"));
        if (undone != Step::Requeued) {
            QCOMPARE(hall.tried(UndoTicketStep{t1, w2, undone}, clerk2), std::string("ticket.other_desk"));
        }
        QCOMPARE(hall.tried(UndoTicketStep{t1, w1, undone}, clerk1), std::string());
        QCOMPARE(picture(hall.ticket()), before);
        QCOMPARE(hall.tried(UndoTicketStep{t1, w1, undone}, clerk1), std::string("ticket.not_undoable"));  // once
    }

    void R067_whatFollowedMakesAStepFinal_data() {
        QTest::addColumn<QString>("followed");
        for (const char* followed : {"recall", "begin", "called elsewhere", "day end", "lease"})
            QTest::addRow("R067 %s", followed) << QString::fromLatin1(followed);
    }
    void R067_whatFollowedMakesAStepFinal() {
        QFETCH(QString, followed);
        QueueHall hall;
        if (followed == QLatin1String("recall") || followed == QLatin1String("begin")) {
            bring(hall, S::Called);
            hall.now += minutes{1};
            followed == QLatin1String("recall") ? hall.must(RecallTicket{t1, w1}, clerk1)
                                                : hall.must(BeginService{t1, w1}, clerk1);
            const std::string code = hall.tried(UndoTicketStep{t1, w1, Step::Called}, clerk1);
            QVERIFY(code == "ticket.not_undoable" || code == "ticket.state_wrong");
            return;
        }
        bring(hall, S::Serving);
        hall.must(TransferTicket{t1, w1, {}, {}, QueuePlace::Original, {}}, clerk1);
        if (followed == QLatin1String("called elsewhere")) hall.must(CallTicket{w2, {}, t1, "叫"}, clerk2);
        if (followed == QLatin1String("day end")) hall.must(CloseDay{localDate(hall.now), true, {t1}}, supervisor());
        if (followed == QLatin1String("lease")) {
            hall.take("other");
            hall.must(LeaseTicket{w2}, clerk2);
            if (hall.ticket().lease.empty()) {  // the rule took the other one: lease until this one is held
                hall.must(CallTicket{w1, {}, TicketId("other"), "叫"}, clerk1);
                hall.must(LeaveTicket{TicketId("other"), w1}, clerk1);
                hall.must(CloseDesk{w1}, clerk1);
                hall.must(LeaseTicket{w2}, clerk2);
            }
            QVERIFY(!hall.ticket().lease.empty());
        }
        const std::string code = hall.tried(UndoTicketStep{t1, w1, Step::Transferred}, clerk1);
        QVERIFY2(code == "ticket.not_undoable" || code == "ticket.state_wrong", code.c_str());
    }

    void R067_notesAndPrintsDoNotStandInTheWay() {
        QueueHall hall;
        bring(hall, S::Called);
        hall.must(NoteTicket{t1, {"轮椅"}}, clerk1);
        hall.must(PrintTicket{t1}, kiosk());
        hall.must(UndoTicketStep{t1, w1, Step::Called}, clerk1);
        QCOMPARE(hall.ticket().personal.note, std::string("轮椅"));
    }

    void R070_whatWasPromisedStays() {
        QueueHall hall;
        bring(hall, S::Serving);
        hall.given(StreamKind::Case, "c1", CaseOpened{});
        hall.must(FinishTicket{t1, w1, TicketOutcome::Accepted, CaseId("c1")}, clerk1);
        QCOMPARE(hall.tried(UndoTicketStep{t1, w1, Step::Finished}, clerk1), std::string("ticket.not_undoable"));
        hall.take("t2");
        hall.serve("t2");
        hall.finish("t2");
        SubmitEvaluation rating;
        rating.ticket = TicketId("t2");
        rating.stars = 5;
        hall.must(rating, clerk1);
        QCOMPARE(hall.tried(UndoTicketStep{TicketId("t2"), w1, Step::Finished}, clerk1),
                 std::string("ticket.not_undoable"));
        hall.take("t3");
        hall.serve("t3");
        hall.finish("t3");
        hall.now += std::chrono::days{1};
        QCOMPARE(hall.tried(UndoTicketStep{TicketId("t3"), w1, Step::Finished}, clerk1),
                 std::string("ticket.not_undoable"));
    }

    void R067_undoNeedsTheWindowFree() {
        QueueHall hall;
        bring(hall, S::Serving);
        hall.finish("t1");
        hall.take("t2");
        hall.must(CallTicket{w1, {}, TicketId("t2"), "叫"}, clerk1);
        QCOMPARE(hall.tried(UndoTicketStep{t1, w1, Step::Finished}, clerk1), std::string("desk.busy"));
        hall.must(UndoTicketStep{TicketId("t2"), w1, Step::Called}, clerk1);
        QCOMPARE(hall.tried(UndoTicketStep{t1, w1, Step::Finished}, clerk1), std::string());
    }

    void R067_undoNeedsThePersonsClaim() {
        QueueHall hall;
        TakeTicket taking = hall.taking("t1");
        taking.personToken = "p";
        hall.must(taking, kiosk());
        hall.serve("t1");
        hall.finish("t1");
        taking.ticket = TicketId("t2");
        hall.must(taking, kiosk());
        QCOMPARE(hall.tried(UndoTicketStep{t1, w1, Step::Finished}, clerk1), std::string("ticket.already_taken"));
    }

    void R067_aSupervisorUndoesForAWindow() {
        QueueHall hall;
        bring(hall, S::Called);
        hall.must(MarkNotHere{t1, w1}, clerk1);
        QCOMPARE(hall.tried(UndoTicketStep{t1, {}, Step::NotHere}, supervisor()), std::string());
        QCOMPARE(hall.ticket().desk, w1);
    }

    void R067_parkedForAnyWindow() {
        QueueHall hall;
        bring(hall, S::Serving);
        hall.must(ParkTicket{t1, w1, false}, clerk1);
        QCOMPARE(hall.tried(ResumeTicket{t1, w2}, clerk2), std::string("ticket.other_desk"));
        hall.must(ResumeTicket{t1, w1}, clerk1);
        hall.must(ParkTicket{t1, w1, true}, clerk1);
        QCOMPARE(hall.tried(ResumeTicket{t1, w2}, clerk2), std::string());
        QCOMPARE(hall.ticket().desk, w2);
        QVERIFY(!hall.ticket().anywhere);
    }

    void R067_aParkedTicketOfAClosedWindow() {
        QueueHall hall;
        bring(hall, S::Parked);
        hall.must(CloseDesk{w1}, clerk1);
        QVERIFY(hall.ticket().anywhere);
        QCOMPARE(hall.tried(ResumeTicket{t1, w2}, clerk2), std::string());
    }

    /// Closed from elsewhere the window may not know: what it parked stays its own until a supervisor has looked.
    void R067_aParkedTicketOfAWindowClosedFromElsewhere() {
        QueueHall hall;
        bring(hall, S::Parked);
        hall.must(CloseDesk{w1}, supervisor());
        QCOMPARE(hall.tried(ResumeTicket{t1, w2}, clerk2), std::string("ticket.other_desk"));
        QCOMPARE(hall.tried(ReleaseTicket{t1, ""}, supervisor()), std::string("case.grounds_missing"));
        hall.must(ReleaseTicket{t1, "机器坏了，人在大厅"}, supervisor());
        QCOMPARE(hall.tried(ReleaseTicket{t1, "再按一次"}, supervisor()), std::string());
        QCOMPARE(hall.tried(ResumeTicket{t1, w2}, clerk2), std::string());
    }

    void R067_aParkedTicketTheSubstituteMayNotServe() {
        QueueHall hall;
        bring(hall, S::Parked);
        hall.policy([](QueuePolicy& policy) { policy.skills = {{AccountId("substitute"), {meals}}}; });
        hall.must(TakeOverDesk{w1, "替班", "轮换"}, actor("substitute", {Role::Clerk}, "W01"));
        QCOMPARE(hall.tried(ResumeTicket{t1, w2}, clerk2), std::string());
    }

    /// Two windows without network must never take up the same person.
    void R067_whoResumesWithoutTheCentre_data() {
        QTest::addColumn<bool>("anywhere");
        QTest::addColumn<QString>("by");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("centre");
        QTest::newRow("R067 its own window") << false << "W01" << 0 << false;
        QTest::newRow("R067 parked for any") << true << "W01" << 0 << true;
        QTest::newRow("R067 another window") << false << "W02" << 0 << true;
        QTest::newRow("R067 somebody for it") << false << "" << 0 << true;
        QTest::newRow("R067 of yesterday") << false << "W01" << 1 << true;
    }
    void R067_whoResumesWithoutTheCentre() {
        QFETCH(bool, anywhere);
        QFETCH(QString, by);
        QFETCH(int, days);
        QFETCH(bool, centre);
        QueueHall hall;
        bring(hall, S::Serving);
        hall.must(ParkTicket{t1, w1, anywhere}, clerk1);
        Command command;
        const DeskId desk(by.isEmpty() ? "W01" : by.toStdString());
        command.actor = by.isEmpty() ? supervisor() : clerkAt(desk.str());
        command.occurredAt = hall.now + std::chrono::hours{24 * days};
        command.body = ResumeTicket{t1, desk};
        QCOMPARE(onlyByCentre(command, hall), centre);
    }
    void R067_whoRecallsWithoutTheCentre() {
        for (const S status : {S::Called, S::Missed}) {
            QueueHall hall;
            bring(hall, status);
            Command command;
            command.actor = clerk1;
            command.occurredAt = hall.now;
            command.body = RecallTicket{t1, w1};
            QCOMPARE(onlyByCentre(command, hall), status == S::Missed);
        }
    }

    void R067_aTransferGoesToAWindowThatWillCallIt_data() {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("R067 open window") << "W02"
                                          << "";
        QTest::newRow("R067 unknown window") << "W09"
                                             << "desk.not_open";
        QTest::newRow("R067 closed window") << "W03"
                                            << "desk.not_open";
        QTest::newRow("R068 window without the theme") << "W04"
                                                       << "ticket.theme_not_served";
    }
    void R067_aTransferGoesToAWindowThatWillCallIt() {
        QFETCH(QString, to);
        QFETCH(QString, code);
        QueueHall hall;
        hall.must(OpenDesk{DeskId("W03"), "示例", {birth}}, clerkAt("W03"));
        hall.must(CloseDesk{DeskId("W03")}, clerkAt("W03"));
        hall.must(OpenDesk{DeskId("W04"), "示例", {meals}}, clerkAt("W04"));
        bring(hall, S::Serving);
        const TransferTicket body{t1, w1, {}, DeskId(to.toStdString()), QueuePlace::Original, {}};
        QCOMPARE(hall.tried(body, clerk1), code.toStdString());
    }

    void R067_nobodyIsLeftWaitingForAWindowThatIsGone_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"closed", "no longer authorised", "substitute without the skill", "day end"})
            QTest::addRow("R067 %s", how) << QString::fromLatin1(how);
    }
    void R067_nobodyIsLeftWaitingForAWindowThatIsGone() {
        QFETCH(QString, how);
        QueueHall hall;
        bring(hall, S::Serving);
        const Instant rank = hall.ticket().rankAt;
        hall.must(TransferTicket{t1, w1, {}, w2, QueuePlace::Original, {}}, clerk1);
        QCOMPARE(hall.call(w1), std::string("ticket.nobody_waiting"));
        if (how == QLatin1String("closed")) hall.must(CloseDesk{w2}, clerk2);
        if (how == QLatin1String("no longer authorised"))
            hall.policy([](QueuePolicy& policy) { policy.windows = {{w2, {meals}, {}}}; });
        if (how == QLatin1String("substitute without the skill")) {
            hall.policy([](QueuePolicy& policy) { policy.skills = {{AccountId("other"), {meals}}}; });
            hall.must(TakeOverDesk{w2, "替班", "轮换"}, actor("other", {Role::Clerk}, "W02"));
        }
        if (how == QLatin1String("day end")) {
            CloseDay close{localDate(hall.now), true, {t1}};
            close.desks = {w2};
            hall.must(close, systemActor());
            hall.now += std::chrono::days{1};
        }
        QVERIFY(hall.ticket().reservedFor.empty());
        QVERIFY(hall.ticket().rankAt == rank);
        QCOMPARE(hall.call(w1), std::string("t1"));
    }

    void R067_nextItemOfAnotherTheme_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("code");
        QTest::newRow("R067 the same") << ""
                                       << "";
        QTest::newRow("R067 another") << "YJS-QY-02"
                                      << "";
        QTest::newRow("R067 suspended") << "YJS-GR-09"
                                        << "catalogue.theme_suspended";
        QTest::newRow("R067 unknown") << "X"
                                      << "catalogue.theme_unknown";
    }
    void R067_nextItemOfAnotherTheme() {
        QFETCH(QString, theme);
        QFETCH(QString, code);
        QueueHall hall;
        bring(hall, S::Serving);
        hall.now += minutes{7};
        QCOMPARE(hall.tried(NextItemOfTicket{t1, w1, ThemeId(theme.toStdString())}, clerk1), code.toStdString());
        if (!code.isEmpty()) return;
        QCOMPARE(hall.ticket().servicePeriods, 2);
        QCOMPARE(hall.ticket().servedMs, std::int64_t(7 * 60'000));
        QCOMPARE(hall.ticket().theme, theme.isEmpty() ? birth : ThemeId(theme.toStdString()));
        hall.now += minutes{3};
        hall.finish("t1");
        QCOMPARE(hall.ticket().servedMs, std::int64_t(10 * 60'000));
    }

    void R068_nextItemNeedsTheAuthorisation() {
        QueueHall hall;
        hall.policy([](QueuePolicy& policy) { policy.windows = {{w1, {birth}, {}}}; });
        bring(hall, S::Serving);
        QCOMPARE(hall.tried(NextItemOfTicket{t1, w1, meals}, clerk1), std::string("ticket.theme_not_served"));
    }

    void R067_serviceTimeIsSummedOverPeriods() {
        QueueHall hall;
        bring(hall, S::Called);
        hall.now += minutes{1};
        hall.must(BeginService{t1, w1}, clerk1);
        const Instant first = hall.now;
        hall.now += minutes{5};
        hall.must(ParkTicket{t1, w1}, clerk1);
        hall.now += minutes{20};
        hall.must(ResumeTicket{t1, w1}, clerk1);
        hall.now += minutes{4};
        hall.finish("t1");
        QCOMPARE(hall.ticket().firstServedAt, first);  // the minute before was the walk
        QCOMPARE(hall.ticket().servedMs, std::int64_t(9 * 60'000));
        QCOMPARE(hall.ticket().servicePeriods, 2);
    }

    void R067_dayEndsByRule_data() {
        QTest::addColumn<bool>("carries");
        QTest::addColumn<int>("daysLater");
        QTest::addColumn<int>("to");
        QTest::newRow("R067 expires") << false << 0 << static_cast<int>(S::Expired);
        QTest::newRow("R067 carried") << true << 0 << static_cast<int>(S::Carried);
        QTest::newRow("R067 carried once") << true << 1 << static_cast<int>(S::Expired);
    }
    void R067_dayEndsByRule() {
        QFETCH(bool, carries);
        QFETCH(int, daysLater);
        QFETCH(int, to);
        QueueHall hall;
        hall.policy([&](QueuePolicy& policy) {
            ThemeRule rule;
            rule.theme = birth;
            rule.carry = carries;
            policy.themes = {rule};
        });
        hall.take("t1");
        hall.take("meal", meals);
        for (int day = 0; day <= daysLater; ++day) {
            CloseDay close{localDate(hall.now), false, {t1, TicketId("meal")}};
            close.byRule = true;
            hall.must(close, systemActor());
            hall.now += std::chrono::days{1};
        }
        QCOMPARE(static_cast<int>(hall.ticket().status), to);
        QCOMPARE(hall.ticket("meal").status, S::Expired);
        if (to == static_cast<int>(S::Carried)) {
            QCOMPARE(hall.call(), std::string("t1"));
            QCOMPARE(hall.ticket().rankReason.rfind("前日结转，", 0), std::size_t(0));
        }
    }

    void R067_dayEndClosesForgottenWindows() {
        QueueHall hall;
        bring(hall, S::Serving);
        CloseDay close{localDate(hall.now), false, {t1}};
        close.desks = {w1, w2, DeskId("W09")};
        hall.must(close, systemActor());
        QCOMPARE(hall.session(w1).status, DeskStatus::Open);  // somebody is being served there
        QCOMPARE(hall.session(w2).status, DeskStatus::Closed);
        QCOMPARE(hall.ticket().status, S::Serving);
    }

    void R067_dayEndLeavesALeasedTicketAlone() {
        QueueHall hall;
        hall.take("a");
        hall.take("b");
        hall.must(LeaseTicket{w1}, clerk1);
        const TicketId leased = hall.leasedTickets(w1).front();
        CloseDay close{localDate(hall.now), false, {leased}};
        hall.must(close, systemActor());
        QVERIFY(isWaiting(hall.ticket(leased.str()).status));  // the window may be calling it right now
        hall.now += minutes{11};
        hall.must(close, systemActor());
        QCOMPARE(hall.ticket(leased.str()).status, S::Expired);
        QVERIFY(hall.ticket(leased.str()).lease.empty());
    }

    void R067_aNoteIsShort() {
        QueueHall hall;
        hall.take("t1");
        QCOMPARE(hall.tried(NoteTicket{t1, {std::string(700, 'x')}}, clerk1), std::string("request.too_large"));
        hall.must(NoteTicket{t1, {"带婴儿"}}, actor("guide", {Role::Guide}));
        hall.must(NoteTicket{t1, {}}, clerk1);
        QVERIFY(hall.ticket().personal.note.empty());
    }

    void R067_dayEndCarriesOnePassedTicketOfAPerson() {
        // Passed by, a new one taken and passed by as well: tomorrow the person has one.
        QueueHall hall;
        const auto person = [&](const char* id) {
            TakeTicket body = hall.taking(id);
            body.personToken = "p1";
            hall.must(body, kiosk());
            for (int miss = 0; miss < hall.rules.maxMisses; ++miss) notHere(hall, id);
            hall.now += minutes{1};
        };
        person("a");
        person("b");
        hall.take("alone");
        for (int miss = 0; miss < hall.rules.maxMisses; ++miss) notHere(hall, "alone");
        hall.must(CloseDay{localDate(hall.now), true, {TicketId("a"), TicketId("b"), TicketId("alone")}}, supervisor());
        QCOMPARE(hall.ticket("a").status, S::Carried);
        QCOMPARE(hall.ticket("b").status, S::Expired);
        QCOMPARE(hall.ticket("alone").status, S::Carried);

        // The passed one, and one that waits: the waiting one goes on.
        QueueHall other;
        TakeTicket body = other.taking("passed");
        body.personToken = "p1";
        other.must(body, kiosk());
        for (int miss = 0; miss < other.rules.maxMisses; ++miss) notHere(other, "passed");
        body.ticket = TicketId("waits");
        other.must(body, kiosk());
        other.must(CloseDay{localDate(other.now), true, {TicketId("passed"), TicketId("waits")}}, supervisor());
        QCOMPARE(other.ticket("passed").status, S::Expired);
        QCOMPARE(other.ticket("waits").status, S::Carried);
    }

    void R067_aCarriedTicketGoesBackAsCarried_data() {
        QTest::addColumn<int>("step");
        QTest::newRow("R067 not here") << static_cast<int>(Step::NotHere);
        QTest::newRow("R067 requeued") << static_cast<int>(Step::Requeued);
        QTest::newRow("R067 transferred") << static_cast<int>(Step::Transferred);
    }
    void R067_aCarriedTicketGoesBackAsCarried() {
        QFETCH(int, step);
        QueueHall hall;
        bring(hall, S::Carried);
        hall.now += std::chrono::days{1};
        hall.must(CallTicket{w1, {}, t1, "叫"}, clerk1);
        if (step == static_cast<int>(Step::Transferred)) {
            hall.must(BeginService{t1, w1}, clerk1);
            hall.must(TransferTicket{t1, w1, meals, {}, QueuePlace::Tail, "转"}, clerk1);
        } else {
            hall.must(MarkNotHere{t1, w1}, clerk1);
        }
        if (step == static_cast<int>(Step::Requeued)) {
            while (hall.ticket().status != S::Missed) notHere(hall, "t1");
            hall.must(RequeueTicket{t1, QueuePlace::Tail}, clerk1);
        }
        QCOMPARE(hall.ticket().status, S::Carried);
        hall.must(UndoTicketStep{t1, w1, static_cast<Step>(step)}, clerk1);
        QVERIFY(hall.ticket().status != S::Carried);
        QueueHall fresh;  // of today it goes back as waiting
        bring(fresh, S::Called);
        fresh.must(MarkNotHere{t1, w1}, clerk1);
        QCOMPARE(fresh.ticket().status, S::Waiting);
    }

    void R067_dayEndForgetsForWhichWindowATicketWasKept() {
        QueueHall hall;
        bring(hall, S::Serving);
        hall.must(TransferTicket{t1, w1, {}, w2, QueuePlace::Original, {}}, clerk1);
        QCOMPARE(hall.ticket().reservedFor, w2);
        CloseDay close{localDate(hall.now), true, {t1}};
        close.desks = {w2};
        hall.must(close, supervisor());
        QCOMPARE(hall.ticket().status, S::Carried);
        QVERIFY(hall.ticket().reservedFor.empty());
        hall.now += std::chrono::days{1};
        QCOMPARE(hall.call(), std::string("t1"));

        QueueHall expiring;  // the window is closed by the same command: what ended stays ended
        bring(expiring, S::Serving);
        expiring.must(TransferTicket{t1, w1, {}, w2, QueuePlace::Original, {}}, clerk1);
        close.carry = false;
        expiring.must(close, supervisor());
        QCOMPARE(expiring.ticket().status, S::Expired);
    }

    void R067_whoWasNotHereDoesNotWaitForAWindowThatIsGone() {
        // Kept for W02, passed by there; W02 closes; W01 recalls it and again nobody comes.
        QueueHall hall;
        hall.rules.maxMisses = 2;
        bring(hall, S::Serving);
        hall.must(TransferTicket{t1, w1, {}, w2, QueuePlace::Original, {}}, clerk1);
        for (int miss = 0; miss < 2; ++miss) {
            QCOMPARE(hall.call(w2), std::string("t1"));
            hall.must(MarkNotHere{t1, w2}, clerk2);
        }
        QCOMPARE(hall.ticket().status, S::Missed);
        hall.must(CloseDesk{w2}, clerk2);
        hall.now += minutes{1};
        hall.must(RecallTicket{t1, w1}, clerk1);
        hall.rules.maxMisses = 9;
        hall.must(MarkNotHere{t1, w1}, clerk1);
        QVERIFY(hall.ticket().reservedFor.empty());
        QCOMPARE(hall.call(w1), std::string("t1"));
    }

    void textsAreBounded_data() {
        QTest::addColumn<int>("which");
        for (int which = 0; which < 8; ++which) QTest::addRow("text %d", which) << which;
    }
    void textsAreBounded() {
        QFETCH(int, which);
        QueueHall hall;
        bring(hall, S::Serving);
        const auto given = [&](std::size_t characters) -> std::pair<CommandBody, Actor> {
            std::string text;
            for (std::size_t i = 0; i < characters; ++i) text += "长";
            TakeTicket take = hall.taking("t2");
            take.personal.note = text;
            switch (which) {
            case 0: return {TransferTicket{t1, w1, {}, w2, QueuePlace::Head, text}, clerk1};
            case 1: return {take, kiosk()};
            case 2: return {NoteTicket{t1, {text}}, clerk1};
            case 3: return {PauseDesk{w2, text, {}}, clerk2};
            case 4: return {AskForHelp{w1, text, HelpKind::Other}, clerk1};
            case 5: return {BarPerson{"p1", hall.now + minutes{60}, text}, supervisor()};
            case 6: return {TakeOverDesk{w2, "示例", text}, actor("other", {Role::Clerk}, "W02")};
            default: return {OpenDesk{DeskId("W03"), text, {}}, clerkAt("W03")};
            }
        };
        const auto tooLong = given(201);
        QCOMPARE(hall.tried(tooLong.first, tooLong.second), std::string("request.too_large"));
        const auto longest = given(200);
        QCOMPARE(hall.tried(longest.first, longest.second), std::string());
    }
};

QTEST_GUILESS_MAIN(TestQueueUndo)
#include "tst_queue_undo.moc"

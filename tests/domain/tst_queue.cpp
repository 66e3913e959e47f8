// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/queue/call_order.h"
#include "domain/queue_hall.h"
#include "domain/state_matrix.h"

#include <random>

using namespace yc::domain;
using namespace yc::domain::fixture;
using S = TicketStatus;
using Hall = QueueHall;

namespace {
Decision give(Hall& hall, const std::string& kind) {
    const Actor clerk = clerkAt("W01");
    TakeTicket again;
    again.ticket = t1;
    again.theme = birth;
    const std::vector<std::pair<CommandBody, Actor>> all{
        {again, kiosk()},
        {CallTicket{w2, {}, t1, "叫"}, clerkAt("W02")},  // W01 may be busy with it
        {RecallTicket{t1, w1}, clerk},
        {MarkNotHere{t1, w1}, clerk},
        {RequeueTicket{t1, QueuePlace::Tail}, clerk},
        {BeginService{t1, w1}, clerk},
        {ParkTicket{t1, w1}, clerk},
        {ResumeTicket{t1, w1}, clerk},
        {TransferTicket{t1, w1, {}, w2, QueuePlace::Original, {}}, clerk},
        {LeaveTicket{t1, w1}, clerk},
        {NextItemOfTicket{t1, w1}, clerk},
        {FinishTicket{t1, w1, TicketOutcome::Consulted, {}}, clerk},
        {NoteTicket{t1, {"带婴儿"}}, clerk},
        {PrintTicket{t1}, kiosk()},
        {CloseDay{localDate(hall.now), false, {t1}}, supervisor()}};
    for (const auto& entry : all) {
        if (commandKind(entry.first) == kind) return hall.run(entry.first, entry.second);
    }
    qFatal("no such command");
    return Unexpected{refuse(RefusalCode::UnknownCommand)};
}
}  // namespace

class TestQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R067_everyStateAndCommand_data() {
        const std::vector<std::string_view> commands{
            TakeTicket::kind,       CallTicket::kind,   RecallTicket::kind, MarkNotHere::kind,    RequeueTicket::kind,
            BeginService::kind,     ParkTicket::kind,   ResumeTicket::kind, TransferTicket::kind, LeaveTicket::kind,
            NextItemOfTicket::kind, FinishTicket::kind, NoteTicket::kind,   PrintTicket::kind};
        addMatrix<S>("R067",
                     {{S::None, "none"},
                      {S::Waiting, "waiting"},
                      {S::Called, "called"},
                      {S::Serving, "serving"},
                      {S::Parked, "parked"},
                      {S::Missed, "missed"},
                      {S::Finished, "finished"},
                      {S::Left, "left"},
                      {S::Expired, "expired"},
                      {S::Carried, "carried"}},
                     commands,
                     {{{S::None, TakeTicket::kind}, S::Waiting},
                      {{S::Waiting, CallTicket::kind}, S::Called},
                      {{S::Carried, CallTicket::kind}, S::Called},
                      {{S::Called, RecallTicket::kind}, S::Called},
                      {{S::Missed, RecallTicket::kind}, S::Called},
                      {{S::Called, MarkNotHere::kind}, S::Waiting},
                      {{S::Missed, RequeueTicket::kind}, S::Waiting},
                      {{S::Called, BeginService::kind}, S::Serving},
                      {{S::Serving, ParkTicket::kind}, S::Parked},
                      {{S::Parked, ResumeTicket::kind}, S::Serving},
                      {{S::Serving, TransferTicket::kind}, S::Waiting},
                      {{S::Parked, TransferTicket::kind}, S::Waiting},
                      {{S::Called, LeaveTicket::kind}, S::Left},
                      {{S::Serving, LeaveTicket::kind}, S::Left},
                      {{S::Serving, NextItemOfTicket::kind}, S::Serving},
                      {{S::Serving, FinishTicket::kind}, S::Finished},
                      // known about and printed again while the ticket lives, and nothing moves by it
                      {{S::Waiting, NoteTicket::kind}, S::Waiting},
                      {{S::Called, NoteTicket::kind}, S::Called},
                      {{S::Serving, NoteTicket::kind}, S::Serving},
                      {{S::Parked, NoteTicket::kind}, S::Parked},
                      {{S::Missed, NoteTicket::kind}, S::Missed},
                      {{S::Carried, NoteTicket::kind}, S::Carried},
                      {{S::Waiting, PrintTicket::kind}, S::Waiting},
                      {{S::Called, PrintTicket::kind}, S::Called},
                      {{S::Serving, PrintTicket::kind}, S::Serving},
                      {{S::Parked, PrintTicket::kind}, S::Parked},
                      {{S::Missed, PrintTicket::kind}, S::Missed},
                      {{S::Carried, PrintTicket::kind}, S::Carried}});
    }
    void R067_everyStateAndCommand() {
        QFETCH(int, from);
        QFETCH(QByteArray, command);
        QFETCH(bool, refused);
        QFETCH(int, to);
        Hall hall;
        bring(hall, static_cast<S>(from));
        QCOMPARE(static_cast<int>(hall.ticket().status), from);
        hall.now += std::chrono::minutes{1};
        const std::size_t before = hall.journal.size();
        const Decision decision = give(hall, text(command));
        QCOMPARE(decision.hasValue(), !refused);
        QCOMPARE(static_cast<int>(hall.ticket().status), to);
        if (refused) {
            const bool missing = from == static_cast<int>(S::None);
            QCOMPARE(outcome(decision), std::string(missing ? "request.not_found" : "ticket.state_wrong"));
            QCOMPARE(hall.journal.size(), before);
        } else {
            const auto* row = transitionOf(ticketTransitions(), text(command));
            QVERIFY(row);
            const bool stays = row->to.empty() && to == from;
            QVERIFY(stays || std::find(row->to.begin(), row->to.end(), static_cast<S>(to)) != row->to.end());
        }
    }

    void closingTheDay_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<bool>("carry");
        QTest::addColumn<int>("to");
        for (const S from : {S::Waiting, S::Parked, S::Missed})
            for (const bool carry : {false, true})
                QTest::addRow("closes %d %d", static_cast<int>(from), carry)
                    << static_cast<int>(from) << carry << static_cast<int>(carry ? S::Carried : S::Expired);
        for (const S from : {S::None, S::Called, S::Serving, S::Finished, S::Left, S::Expired})
            QTest::addRow("stays %d", static_cast<int>(from))
                << static_cast<int>(from) << false << static_cast<int>(from);
        QTest::addRow("carried expires") << static_cast<int>(S::Carried) << false << static_cast<int>(S::Expired);
        QTest::addRow("carried stays") << static_cast<int>(S::Carried) << true << static_cast<int>(S::Carried);
    }
    void closingTheDay() {
        QFETCH(int, from);
        QFETCH(bool, carry);
        QFETCH(int, to);
        Hall hall;
        bring(hall, static_cast<S>(from));
        QVERIFY(hall.run(CloseDay{localDate(hall.now), carry, {t1}}, supervisor()).hasValue());
        QCOMPARE(static_cast<int>(hall.ticket().status), to);
    }

    void R066_ticketPerThemeTellsWhoIsAhead() {
        Hall hall;
        hall.take("a");
        hall.take("b");
        hall.take("c", meals);
        QCOMPARE(hall.ticket("b").number, std::string("A002"));
        QCOMPARE(hall.ticket("c").number, std::string("B001"));
        hall.take("d");
        QCOMPARE(std::get<TicketTaken>(hall.lastEvents.front().body).ahead, 2);
        hall.take("e", birth, PriorityClass::Elderly);  // goes before those of the last 20 minutes, and is told so
        QCOMPARE(std::get<TicketTaken>(hall.lastEvents.front().body).ahead, 0);
    }

    void R066_oneLiveTicketPerPersonAndTheme() {
        Hall hall;
        TakeTicket body;
        body.theme = birth;
        body.personToken = "p";
        body.ticket = TicketId("a");
        hall.must(body, kiosk());
        body.ticket = TicketId("b");
        const Decision second = hall.run(body, kiosk());
        QCOMPARE(outcome(second), std::string("ticket.already_taken"));
        QCOMPARE(second.error().params.at("number"), std::string("A001"));
        body.theme = meals;
        QVERIFY(hall.run(body, kiosk()).hasValue());
    }

    void takingIsRefused_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown") << "X"
                                 << "catalogue.theme_unknown";
        QTest::newRow("suspended") << "YJS-GR-09"
                                   << "catalogue.theme_suspended";
    }
    void takingIsRefused() {
        QFETCH(QString, theme);
        QFETCH(QString, code);
        Hall hall;
        TakeTicket body;
        body.ticket = t1;
        body.theme = ThemeId(theme.toStdString());
        QCOMPARE(outcome(hall.run(body, kiosk())), code.toStdString());
        hall.MemoryWorld::release = nullptr;
        QCOMPARE(outcome(hall.run(body, kiosk())), std::string("catalogue.unknown"));
        QCOMPARE(outcome(hall.run(body, reviewerOf("GAJ"))), std::string("access.not_permitted"));
    }

    void R068_callingNeedsAFreeOpenWindowAndItsThemes() {
        Hall hall;
        const Actor clerk = clerkAt("W01");
        QCOMPARE(hall.call(), std::string("ticket.nobody_waiting"));
        QCOMPARE(outcome(hall.run(CallTicket{w1, {ThemeId("other")}, {}, {}}, clerk)),
                 std::string("ticket.theme_not_served"));
        QCOMPARE(outcome(hall.run(CallTicket{DeskId("W09"), {}, {}, {}}, clerkAt("W09"))),
                 std::string("desk.not_open"));
        QCOMPARE(outcome(hall.run(CallTicket{w2, {}, {}, {}}, clerk)), std::string("access.not_permitted"));
        hall.take("a");
        hall.take("b");
        QCOMPARE(outcome(hall.run(CallTicket{w1, {}, TicketId("b"), {}}, clerk)), std::string("case.grounds_missing"));
        QCOMPARE(hall.call(), std::string("a"));
        QCOMPARE(hall.call(), std::string("desk.busy"));
        hall.must(PauseDesk{w2, "午休"}, clerkAt("W02"));
        QCOMPARE(hall.call(w2), std::string("desk.state_wrong"));
        QCOMPARE(outcome(hall.run(BeginService{TicketId("a"), w2}, clerkAt("W02"))), std::string("ticket.other_desk"));
        QVERIFY(hall.run(BeginService{TicketId("a"), w1}, clerk).hasValue());
    }

    void R067_everyCallTellsWhy() {
        Hall hall;
        const auto calls = [&](const std::string& expected, const std::string& reason) {
            QCOMPARE(hall.call(), expected);
            QCOMPARE(hall.ticket(expected).rankReason, reason);
            hall.must(BeginService{TicketId(expected), w1}, clerkAt("W01"));
            hall.must(FinishTicket{TicketId(expected), w1, TicketOutcome::Consulted, {}}, clerkAt("W01"));
        };
        hall.take("first");
        hall.now += std::chrono::minutes{30};
        hall.take("second");
        hall.now += std::chrono::minutes{10};
        hall.take("elder", birth, PriorityClass::Elderly);
        hall.take("booked", birth, PriorityClass::Appointment, hall.now + std::chrono::minutes{15});
        calls("first", "按取号顺序");  // 40 minutes before the elder: not overtaken
        calls("elder", "老年人优先");
        hall.now += std::chrono::minutes{6};
        calls("booked", "按预约时间插入，前面无优先号");
        hall.take("late");
        hall.must(CallTicket{w1, {}, TicketId("late"), "急症"}, clerkAt("W01"));
        QCOMPARE(hall.ticket("late").rankReason, std::string("指定叫号：急症"));
        hall.must(BeginService{TicketId("late"), w1}, clerkAt("W01"));
        hall.must(TransferTicket{TicketId("late"), w1, {}, w2, QueuePlace::Original, {}}, clerkAt("W01"));
        QCOMPARE(hall.call(w1), std::string("second"));  // the transferred one is kept for W02
        QCOMPARE(hall.call(w2), std::string("late"));
        QCOMPARE(hall.ticket("late").rankReason, std::string("转到本窗口，保留等候时间"));
    }

    void R067_recallCoolsDownAndCounts() {
        Hall hall;
        bring(hall, S::Called);
        hall.now += Milliseconds{4000};
        const Decision soon = hall.run(RecallTicket{t1, w1}, clerkAt("W01"));
        QCOMPARE(outcome(soon), std::string("ticket.recall_too_soon"));
        QCOMPARE(soon.error().params.at("seconds"), std::string("6"));
        hall.now += Milliseconds{6000};
        QVERIFY(hall.run(RecallTicket{t1, w1}, clerkAt("W01")).hasValue());
        QCOMPARE(hall.ticket().calls, 2);
        QCOMPARE(hall.ticket().firstCalledAt, hall.now - Milliseconds{10000});
    }

    void R067_placesInTheQueue_data() {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("next");
        QTest::newRow("head") << static_cast<int>(QueuePlace::Head) << "t1";
        QTest::newRow("original") << static_cast<int>(QueuePlace::Original) << "t1";
        QTest::newRow("tail") << static_cast<int>(QueuePlace::Tail) << "other";
    }
    void R067_placesInTheQueue() {
        QFETCH(int, place);
        QFETCH(QString, next);
        Hall hall;
        hall.take("t1");
        hall.now += std::chrono::minutes{1};
        hall.take("other");
        hall.must(CallTicket{w1, {}, t1, "叫"}, clerkAt("W01"));
        hall.must(BeginService{t1, w1}, clerkAt("W01"));
        hall.now += std::chrono::minutes{5};
        TransferTicket body{t1, w1, {}, {}, static_cast<QueuePlace>(place), {}};
        if (body.place == QueuePlace::Head) {
            QCOMPARE(outcome(hall.run(body, clerkAt("W01"))), std::string("case.grounds_missing"));
            body.reason = "材料已备好";
        }
        hall.must(body, clerkAt("W01"));
        QCOMPARE(hall.call(w2), next.toStdString());
    }

    void R070_acceptanceNamesItsCase() {
        Hall hall;
        bring(hall, S::Serving);
        const auto finish = [&](TicketOutcome result, const std::string& caseId) {
            return outcome(hall.run(FinishTicket{t1, w1, result, CaseId(caseId)}, clerkAt("W01")));
        };
        QCOMPARE(finish(TicketOutcome::None, ""), std::string("request.malformed"));
        QCOMPARE(finish(TicketOutcome::Accepted, ""), std::string("request.not_found"));
        QCOMPARE(finish(TicketOutcome::Accepted, "nowhere"), std::string("request.not_found"));
        hall.given(StreamKind::Case, "c1", CaseOpened{});
        QCOMPARE(finish(TicketOutcome::Accepted, "c1"), std::string());
        QCOMPARE(hall.ticket().caseId, CaseId("c1"));
    }

    void noTicketAtTwoDesksNoDeskWithTwo() {
        for (const unsigned seed : {11u, 2026u, 430703u}) {
            qInfo("seed %u", seed);
            std::mt19937 random(seed);
            Hall hall;
            int taken = 0;
            std::vector<TicketId> tickets;
            for (int step = 0; step < 4000; ++step) {
                hall.now += std::chrono::seconds{random() % 40};
                const DeskId desk = random() % 2 ? w1 : w2;
                const Actor clerk = clerkAt(desk.str());
                const std::string id = "n" + std::to_string(taken);
                const TicketId any =
                    tickets.empty()
                        ? t1
                        : tickets[tickets.size() - 1 - random() % std::min<std::size_t>(tickets.size(), 12)];
                TakeTicket take;
                take.ticket = TicketId(id);
                take.theme = random() % 2 ? birth : meals;
                take.priority = static_cast<PriorityClass>(random() % 7);
                const std::vector<CommandBody> bodies{
                    CallTicket{desk, {}, {}, {}},
                    CallTicket{desk, {}, any, "叫"},
                    RecallTicket{any, desk},
                    MarkNotHere{any, desk},
                    RequeueTicket{any, static_cast<QueuePlace>(random() % 3)},
                    BeginService{any, desk},
                    ParkTicket{any, desk},
                    ResumeTicket{any, desk},
                    TransferTicket{
                        any, desk, {}, random() % 2 ? w1 : DeskId{}, static_cast<QueuePlace>(random() % 3), "转"},
                    LeaveTicket{any, desk},
                    NextItemOfTicket{any, desk},
                    FinishTicket{any, desk, TicketOutcome::Consulted, {}}};
                const std::size_t pick = random() % (bodies.size() + 2);
                if (pick >= bodies.size()) {
                    if (tickets.size() < 150 && hall.run(take, kiosk())) {
                        tickets.push_back(take.ticket);
                        ++taken;
                    }
                } else {
                    const Decision done = hall.run(bodies[pick], clerk);
                    if (done) QCOMPARE(done->size(), std::size_t(1));
                }
                std::map<DeskId, int> busy;
                hall.each<TicketState>(StreamKind::Ticket, [&](const std::string&, const TicketState& ticket) {
                    const bool atDesk = ticket.status == S::Called || ticket.status == S::Serving;
                    if (atDesk) ++busy[ticket.desk];
                    if (isWaiting(ticket.status)) QVERIFY(ticket.desk.empty());
                });
                for (const auto& entry : busy)
                    QVERIFY2(entry.second == 1 && !entry.first.empty(), "a desk holds two tickets");
            }
            QVERIFY(taken > 100);
        }
    }

    void priorityIsBounded() {
        Hall hall;
        hall.take("plain");
        hall.now += std::chrono::minutes{21};
        for (int i = 0; i < 5; ++i) hall.take("elder" + std::to_string(i), birth, PriorityClass::Elderly);
        QCOMPARE(hall.call(), std::string("plain"));
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// 断网租号: a window without network goes on calling, and nobody is called twice.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/queue_hall.h"

using namespace yc::domain;
using namespace yc::domain::fixture;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {
const Actor clerk1 = clerkAt("W01");
const Actor clerk2 = clerkAt("W02");

struct Leasing : QueueHall {
    Leasing() {
        for (const char* id : {"a", "b", "c", "d"}) {
            take(id);
            now += minutes{1};
        }
    }
    TicketId leased(const DeskId& desk = w1) const {
        const auto held = leasedTickets(desk);
        return held.empty() ? TicketId{} : held.front();
    }
};
}  // namespace

class TestQueueLease : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R067_theOthersHaveTheirNextOnesFirst() {
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        QCOMPARE(hall.leased(), TicketId("b"));  // one other window is open: it has the first
        const TicketLease lease = hall.ticket("b").lease;
        QCOMPARE(lease.desk, w1);
        QCOMPARE(lease.until - hall.now, Milliseconds{minutes{10}});
        QVERIFY(!lease.rankReason.empty() && !lease.rankReasonEn.empty());
        QCOMPARE(hall.ticket("b").status, TicketStatus::Waiting);
        QCOMPARE(hall.call(w2), std::string("a"));
        hall.must(LeaveTicket{TicketId("a"), w2}, clerk2);
        QCOMPARE(hall.call(w2), std::string("c"));  // not the leased one
    }

    void R067_noLeaseWhileOnlyAFewWait() {
        QueueHall hall;
        hall.take("only");
        hall.must(LeaseTicket{w1}, clerk1);
        QVERIFY(hall.leasedTickets(w1).empty());
        QCOMPARE(hall.call(w2), std::string("only"));
    }

    void R067_theWindowCallsItAlone() {
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        hall.now += minutes{5};
        QCOMPARE(hall.tried(CallLeased{TicketId("a"), w1}, clerk1), std::string("ticket.lease_over"));
        QCOMPARE(hall.tried(CallLeased{TicketId("b"), w2}, clerk2), std::string("ticket.lease_over"));
        hall.must(CallLeased{TicketId("b"), w1}, clerk1);
        const TicketState ticket = hall.ticket("b");
        QCOMPARE(ticket.status, TicketStatus::Called);
        QCOMPARE(ticket.desk, w1);
        QVERIFY(ticket.lease.empty());
        QVERIFY(ticket.rankReason.find("断网租号") != std::string::npos);
        QVERIFY(std::get<TicketCalled>(hall.lastEvents.front().body).leased);
        QVERIFY(offlineClass(CommandBody{CallLeased{}}) == OfflineClass::Full);
    }

    void R067_aCallNotHeardOfIsTheLeasedOne() {
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        hall.must(CallTicket{w1, {}, TicketId("b"), "叫"},
                  clerk1);  // the answer was lost, the window calls by its lease
        QCOMPARE(hall.tried(CallLeased{TicketId("b"), w1}, clerk1), std::string());
        QCOMPARE(hall.ticket("b").status, TicketStatus::Called);
        QCOMPARE(hall.ticket("b").calls, 1);
        QCOMPARE(hall.tried(CallLeased{TicketId("b"), w2}, clerk2), std::string("ticket.state_wrong"));
        hall.must(BeginService{TicketId("b"), w1}, clerk1);
        QCOMPARE(hall.tried(CallLeased{TicketId("b"), w1}, clerk1), std::string("desk.busy"));
    }

    void R068_aSubstituteWithoutTheSkillLosesTheLease() {
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        hall.policy([](QueuePolicy& policy) { policy.skills = {{AccountId("other"), {meals}}}; });
        hall.must(TakeOverDesk{w1, "替班", "轮换"}, actor("other", {Role::Clerk}, "W01"));
        QVERIFY(hall.leased().empty());
        QVERIFY(hall.ticket("b").lease.empty());
    }

    void R067_theWindowStopsBeforeTheEnd_data() {
        QTest::addColumn<int>("secondsIn");
        QTest::addColumn<bool>("works");
        QTest::newRow("R067 at once") << 0 << true;
        QTest::newRow("R067 end less margin") << 600 - 30 << true;
        QTest::newRow("R067 one second more") << 600 - 29 << false;
        QTest::newRow("R067 after the end") << 700 << false;
        QTest::newRow("R067 a clock a little behind") << -30 << true;
        QTest::newRow("R067 a clock that was set back") << -31 << false;
    }
    void R067_theWindowStopsBeforeTheEnd() {
        QFETCH(int, secondsIn);
        QFETCH(bool, works);
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        hall.now += seconds{secondsIn};
        QCOMPARE(hall.tried(CallLeased{TicketId("b"), w1}, clerk1), std::string(works ? "" : "ticket.lease_over"));
    }

    void R067_nobodyElseGetsItUntilItIsReleased() {
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        const Decision chosen = hall.run(CallTicket{w2, {}, TicketId("b"), "叫"}, clerk2);
        QCOMPARE(outcome(chosen), std::string("ticket.leased"));
        QCOMPARE(chosen.error().params.at("desk"), std::string("W01"));
        QCOMPARE(hall.tried(ReleaseTicket{TicketId("b"), "离线"}, clerk2), std::string("access.not_permitted"));
        hall.now += minutes{10} + seconds{29};  // the end has come, the margin not yet
        QCOMPARE(hall.tried(ReleaseTicket{TicketId("b"), "离线"}, supervisor()), std::string("ticket.lease_running"));
        hall.now += seconds{1};
        for (const char* id : {"a", "c", "d"}) {  // still "unknown at window 1": nobody may call it by rank
            QCOMPARE(hall.call(w2), std::string(id));
            hall.must(LeaveTicket{TicketId(id), w2}, clerk2);
        }
        QCOMPARE(hall.call(w2), std::string("ticket.nobody_waiting"));
        QCOMPARE(hall.tried(ReleaseTicket{TicketId("b"), ""}, supervisor()), std::string("case.grounds_missing"));
        hall.must(ReleaseTicket{TicketId("b"), "去看过，没叫"}, supervisor());
        QCOMPARE(hall.call(w2), std::string("b"));
        QCOMPARE(hall.tried(ReleaseTicket{TicketId("b"), "x"}, supervisor()), std::string("ticket.state_wrong"));
    }

    void R067_aLateCallIsTakenIfNobodyWasFaster() {
        // The command carries when it happened: the window called in time, the network brought it an hour later.
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        Command late = hall.command(CallLeased{TicketId("b"), w1}, clerk1);
        late.occurredAt = hall.now + minutes{4};
        hall.now += minutes{70};
        QVERIFY(hall.run(late).hasValue());
        QCOMPARE(hall.ticket("b").desk, w1);

        Leasing other;
        other.must(LeaseTicket{w1}, clerk1);
        late = other.command(CallLeased{TicketId("b"), w1}, clerk1);
        late.occurredAt = other.now + minutes{4};
        other.now += minutes{11};
        other.must(ReleaseTicket{TicketId("b"), "没叫"}, supervisor());
        QCOMPARE(outcome(other.run(late)), std::string("ticket.lease_over"));
    }

    void R067_whatTheQueueHasReachedIsGivenBack() {
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        QCOMPARE(hall.leased(), TicketId("b"));
        hall.now += minutes{2};
        hall.must(LeaseTicket{w1}, clerk1);  // "a" is before it: kept, and for longer
        QCOMPARE(hall.leased(), TicketId("b"));
        QCOMPARE(hall.ticket("b").lease.until - hall.now, Milliseconds{minutes{10}});
        QCOMPARE(hall.call(w2), std::string("a"));
        hall.must(LeaseTicket{w1}, clerk1);  // now it is the next of all: the others may have it
        QCOMPARE(hall.leased(), TicketId("c"));
        QCOMPARE(hall.leasedTickets(w1).size(), std::size_t(1));
        QVERIFY(hall.ticket("b").lease.empty());
        hall.must(LeaveTicket{TicketId("a"), w2}, clerk2);
        QCOMPARE(hall.call(w2), std::string("b"));
    }

    void R067_aloneInTheHallItKeepsTheNext() {
        Leasing hall;
        hall.must(CloseDesk{w2}, clerk2);
        hall.must(LeaseTicket{w1}, clerk1);
        QCOMPARE(hall.leased(), TicketId("a"));
        hall.must(LeaseTicket{w1}, clerk1);
        QCOMPARE(hall.leased(), TicketId("a"));
        QCOMPARE(hall.call(w1), std::string("a"));  // its own lease is no obstacle
        QVERIFY(hall.ticket("a").lease.empty());
    }

    void R067_leasesEndWithTheWindow_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"pause", "close", "return", "switched off"})
            QTest::addRow("R067 %s", how) << QString::fromLatin1(how);
    }
    void R067_leasesEndWithTheWindow() {
        QFETCH(QString, how);
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        if (how == QLatin1String("pause")) hall.must(PauseDesk{w1, "午休"}, clerk1);
        if (how == QLatin1String("close")) hall.must(CloseDesk{w1}, clerk1);
        if (how == QLatin1String("return")) hall.must(ReturnLease{w1}, clerk1);
        if (how == QLatin1String("switched off")) {
            hall.policy([](QueuePolicy& policy) { policy.lease.minutes = 0; });
            hall.must(LeaseTicket{w1}, clerk1);
        }
        QVERIFY(hall.leasedTickets(w1).empty());
        QVERIFY(hall.ticket("b").lease.empty());
    }

    /// The window has no network: it does not know, and may be calling that very ticket.
    void R067_leasesOutliveWhatIsDoneForTheWindowFromElsewhere_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"pause", "close", "take over", "return", "lease"})
            QTest::addRow("R067 %s", how) << QString::fromLatin1(how);
    }
    void R067_leasesOutliveWhatIsDoneForTheWindowFromElsewhere() {
        QFETCH(QString, how);
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        const TicketId leased = hall.leased();
        const Actor chief = supervisor();
        if (how == QLatin1String("pause")) hall.must(PauseDesk{w1, "午休"}, chief);
        if (how == QLatin1String("close")) hall.must(CloseDesk{w1}, chief);
        if (how == QLatin1String("take over")) {
            hall.policy([](QueuePolicy& policy) { policy.skills = {{supervisor().account, {meals}}}; });
            hall.must(TakeOverDesk{w1, "主管", "替班"}, chief);
        }
        if (how == QLatin1String("return"))
            QCOMPARE(hall.tried(ReturnLease{w1}, chief), std::string("access.not_permitted"));
        if (how == QLatin1String("lease"))
            QCOMPARE(hall.tried(LeaseTicket{w1}, chief), std::string("access.not_permitted"));
        QCOMPARE(hall.leased(), leased);
        QCOMPARE(hall.tried(CallTicket{w2, {}, leased, "叫"}, clerk2), std::string("ticket.leased"));
        QCOMPARE(hall.tried(ReleaseTicket{leased, "去看过"}, chief), std::string("ticket.lease_running"));
        QCOMPARE(hall.tried(CallLeased{leased, w1}, chief), std::string("access.not_permitted"));
        hall.now += minutes{2};
        hall.must(CallLeased{leased, w1}, clerk1);  // it went on calling, and the centre hears of it afterwards
        hall.must(BeginService{leased, w1}, clerk1);
        hall.must(FinishTicket{leased, w1, TicketOutcome::Consulted, {}}, clerk1);
    }

    void R067_aLeaseNobodyUsedIsFreedAfterItsMargin() {
        Leasing hall;
        hall.must(LeaseTicket{w1}, clerk1);
        const TicketId leased = hall.leased();
        hall.must(CloseDesk{w1}, supervisor());
        hall.now += minutes{10} + std::chrono::seconds{31};
        hall.must(ReleaseTicket{leased, "去看过，没叫"}, supervisor());
        QCOMPARE(hall.tried(CallTicket{w2, {}, leased, "叫"}, clerk2), std::string());
        hall.must(UndoTicketStep{leased, w2, TicketStep::Called}, clerk2);
        QCOMPARE(hall.tried(CallLeased{leased, w1}, clerk1), std::string("ticket.lease_over"));
    }

    void R067_onlyAnOpenWindowLeases() {
        Leasing hall;
        QCOMPARE(hall.tried(LeaseTicket{DeskId("W09")}, clerkAt("W09")), std::string("desk.not_open"));
        QCOMPARE(hall.tried(LeaseTicket{w1}, clerk2), std::string("access.not_permitted"));
        hall.must(PauseDesk{w1, "午休"}, clerk1);
        QCOMPARE(hall.tried(LeaseTicket{w1}, clerk1), std::string("desk.not_open"));
        QVERIFY(offlineClass(CommandBody{LeaseTicket{}}) == OfflineClass::Online);
    }
};

QTEST_GUILESS_MAIN(TestQueueLease)
#include "tst_queue_lease.moc"

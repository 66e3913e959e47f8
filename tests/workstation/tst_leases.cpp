// SPDX-License-Identifier: GPL-3.0-or-later
// Calling goes on while the centre is away: two windows against a real server that is stopped in the middle.
#include <QtTest>

#include "workstation/lease_keeper.h"
#include "workstation/place.h"

#include <QTemporaryDir>

#include <set>

using namespace yc;
using namespace yc::test;
using domain::DeskId;
using domain::TicketStatus;

namespace {

template <class Condition>
bool until(Condition condition, int limit = 20'000) {
    return QTest::qWaitFor(condition, limit);
}

std::optional<journal::TicketRow> here(const Place& place) {
    const auto strip = place.queue.get();
    return strip ? strip->ticket : std::nullopt;
}

/// Number of the ticket that this window could call alone; "" = none is kept for it.
std::string kept(Place& place, const DeskId& desk) {
    return place.work->context().store().call([&](sync::Replica& replica) {
        for (const auto& row : replica.reader().leased()) {
            if (row.leasedTo == desk) return row.number;
        }
        return std::string();
    });
}

void take(Place& place, int count) {
    for (int i = 0; i < count; ++i) {
        std::atomic<int> answer{0};
        place.work->context().store().post([&](sync::Replica& replica) {
            domain::TakeTicket body;
            body.ticket = domain::TicketId(place.work->context().newId());
            body.theme = domain::ThemeId("YJS-GR-01");
            place.work->context().submitOnline(
                replica, body, [&](sync::Replica&, const journal::Outcome* outcome) { answer = outcome ? 1 : 2; });
        });
        QTRY_VERIFY_WITH_TIMEOUT(answer != 0, 20'000);
        QCOMPARE(answer.load(), 1);
    }
}

}  // namespace

class TestLeases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R067_callingGoesOnWithoutTheCentre();
    void R067_aWindowClosedFromElsewhereGivesBackWhatItKept();
};

void TestLeases::R067_callingGoesOnWithoutTheCentre() {
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString());
    Place first(hall, "W03");
    Place second(hall, "W04");
    QVERIFY(first.signIn("linzhixia") && second.signIn("jiangyuebai"));
    take(first, 8);
    if (QTest::currentTestFailed()) return;
    const std::vector<std::pair<Place*, DeskId>> windows{{&first, DeskId("W03")}, {&second, DeskId("W04")}};
    for (const auto& [place, desk] : windows) place->work->counter().openDesk();
    for (const auto& [place, desk] : windows)
        QVERIFY2(until([&, at = place, of = desk] { return !kept(*at, of).empty(); }), place->words().c_str());
    QVERIFY(kept(first, DeskId("W03")) != kept(second, DeskId("W04")));
    // Online the queue's order holds; what is kept for the other window is left alone.
    std::set<std::string> called;
    for (const auto& [place, desk] : windows) {
        place->work->counter().callNext();
        QVERIFY2(until([&, at = place] { return here(*at) && here(*at)->status == TicketStatus::Called; }),
                 place->words().c_str());
        QVERIFY(called.insert(here(*place)->number).second);
        place->work->counter().beginService();
        QVERIFY(until([&, at = place] { return here(*at) && here(*at)->status == TicketStatus::Serving; }));
    }
    for (const auto& [place, desk] : windows)
        QVERIFY(until([&, at = place, of = desk] { return !kept(*at, of).empty() && at->status.get()->unsent == 0; }));
    hall.stop();
    for (const auto& [place, desk] : windows)
        QVERIFY(
            until([&, at = place] { return at->status.get()->link == workstation::StatusSnapshot::Link::Offline; }));
    // F5 ends the service and calls the one that was kept, at both windows; nobody is called twice.
    for (const auto& [place, desk] : windows) {
        const std::string expected = kept(*place, desk);
        QVERIFY(!expected.empty());
        // The strip promises nobody but that one.
        QVERIFY(until([&, at = place] {
            const auto strip = at->queue.get();
            return strip->next.size() == 1 && strip->next.front().number == expected;
        }));
        QVERIFY(place->queue.get()->rankReason.find("备用号") != std::string::npos);
        place->work->counter().callNext();
        QVERIFY2(until([&, at = place] { return here(*at) && here(*at)->number == expected; }), place->words().c_str());
        QVERIFY2(called.insert(expected).second, expected.c_str());
        QVERIFY2(until([&, at = place] { return at->words().find("备用号 " + expected) != std::string::npos; }),
                 place->words().c_str());
        place->work->counter().beginService();
        QVERIFY(until([&, at = place] { return here(*at) && here(*at)->status == TicketStatus::Serving; }));
    }
    // Then there is nobody left to be called, and that is said.
    for (const auto& [place, desk] : windows) {
        place->work->counter().callNext();
        QVERIFY(until([&, at = place] { return at->notices.get()->code == "ticket.no_lease"; }));
        QVERIFY(!here(*place));
        QVERIFY(until([&, at = place] { return at->queue.get()->next.empty(); }));
        QVERIFY(place->queue.get()->rankReason.find("叫不了号") != std::string::npos);
        QVERIFY(place->queue.get()->rankReasonEn.find("nobody can be called") != std::string::npos);
    }
    // A call for help that reaches nobody says so, and what to do instead.
    first.work->counter().askForHelp(domain::HelpKind::Emergency, "老人晕倒");
    QVERIFY2(until([&] { return first.notices.get()->code == "desk.help_by_telephone"; }), first.words().c_str());
    hall.start();
    for (const auto& [place, desk] : windows) {
        place->work->reconnect();
        QVERIFY2(until([&, at = place] { return at->status.get()->unsent == 0; }, 30'000), place->words().c_str());
        QCOMPARE(place->status.get()->conflicts, 0);
    }
    // The next calls are the centre's again, and the whole line was called once each.
    for (const auto& [place, desk] : windows) {
        QVERIFY(until([&, at = place] { return at->status.get()->link == workstation::StatusSnapshot::Link::Online; }));
        QVERIFY(until([&, at = place] { return !at->queue.get()->next.empty(); }));  // shown again with the centre
        place->work->counter().callNext();
        QVERIFY2(until([&, at = place] { return here(*at).has_value(); }), place->words().c_str());
        QVERIFY(called.insert(here(*place)->number).second);
    }
    QCOMPARE(called.size(), std::size_t(6));
}

void TestLeases::R067_aWindowClosedFromElsewhereGivesBackWhatItKept() {
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString());
    Place window(hall, "W03");
    Place board(hall, "S01");
    QVERIFY(window.signIn("linzhixia") && board.signIn("heyanzhou"));
    take(window, 4);
    if (QTest::currentTestFailed()) return;
    window.work->counter().openDesk();
    QVERIFY2(until([&] { return !kept(window, DeskId("W03")).empty(); }), window.words().c_str());
    const std::string number = kept(window, DeskId("W03"));
    const auto knowsItOpen = [&] {
        return board.work->context().store().call([](sync::Replica& replica) {
            const auto desks = replica.reader().desks();
            return std::any_of(desks.begin(), desks.end(), [](const auto& row) {
                return row.desk == DeskId("W03") && row.status == domain::DeskStatus::Open;
            });
        });
    };
    QVERIFY(until(knowsItOpen));
    board.work->context().store().post(
        [&](sync::Replica& replica) { board.work->context().submit(replica, domain::CloseDesk{DeskId("W03")}); });
    // It hears of it, has called nobody by its lease, and gives the ticket back.
    QVERIFY(until([&] { return window.queue.get()->status == domain::DeskStatus::Closed; }));
    QVERIFY2(until([&] { return kept(board, DeskId("W03")).empty(); }), number.c_str());
    QVERIFY(until([&] { return window.status.get()->unsent == 0; }));
    QCOMPARE(window.status.get()->conflicts, 0);
}

QTEST_GUILESS_MAIN(TestLeases)
#include "tst_leases.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The ranking as data: classes, fairness, authorisation, preferences; publishing a policy.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/queue/call_order.h"
#include "domain/queue_hall.h"

#include <algorithm>
#include <random>

using namespace yc::domain;
using namespace yc::domain::fixture;
using std::chrono::minutes;

namespace {
using Classes = PriorityClass;

WaitingTicket waitingSince(const std::string& id, Instant rank, PriorityClass priority = Classes::None) {
    WaitingTicket ticket;
    ticket.ticket = TicketId(id);
    ticket.theme = birth;
    ticket.rankAt = ticket.takenAt = rank;
    ticket.priority = priority;
    return ticket;
}

PriorityRule& ruleOf(QueuePolicy& policy, PriorityClass priority) {
    return *std::find_if(policy.classes.begin(), policy.classes.end(),
                         [&](const PriorityRule& rule) { return rule.priority == priority; });
}
}  // namespace

class TestQueuePolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R067_classesOvertakeByTheirHeadStart_data() {
        QTest::addColumn<int>("priority");
        QTest::addColumn<int>("minutesLater");
        QTest::addColumn<bool>("first");
        for (const auto& [priority, start] :
             {std::pair{Classes::Corrections, 10}, std::pair{Classes::Elderly, 20}, std::pair{Classes::Disabled, 20},
              std::pair{Classes::Soldier, 20}, std::pair{Classes::Pregnant, 20}, std::pair{Classes::None, 0}}) {
            if (start > 0)
                QTest::addRow("R067 class %d within %d", static_cast<int>(priority), start)
                    << static_cast<int>(priority) << start - 1 << true;
            QTest::addRow("R067 class %d beyond %d", static_cast<int>(priority), start)
                << static_cast<int>(priority) << start + 1 << false;
        }
    }
    void R067_classesOvertakeByTheirHeadStart() {
        QFETCH(int, priority);
        QFETCH(int, minutesLater);
        QFETCH(bool, first);
        QueueHall hall;
        hall.take("plain");
        hall.now += minutes{minutesLater};
        hall.take("other", birth, static_cast<PriorityClass>(priority));
        QCOMPARE(hall.call(), std::string(first ? "other" : "plain"));
        if (first) {
            QCOMPARE(hall.ticket("other").rankReason, builtInPolicy().rule(static_cast<PriorityClass>(priority)).zh);
            QCOMPARE(hall.ticket("other").rankReasonEn, builtInPolicy().rule(static_cast<PriorityClass>(priority)).en);
        }
    }

    void R067_nobodyWaitsBeyondTheBoundBecauseOfOthers() {
        QueueHall hall;
        hall.policy([](QueuePolicy& policy) {
            policy.fairnessMinutes = 30;
            for (auto& one : policy.classes) one.headStartMinutes = std::min(one.headStartMinutes, 30);
        });
        hall.take("plain");
        for (int i = 0; i < 12; ++i) {
            hall.now += minutes{5};
            hall.take("elder" + std::to_string(i), birth, Classes::Elderly);
        }
        // An hour has passed; whoever waited half an hour is overtaken by nobody, priority or not.
        QCOMPARE(hall.call(), std::string("plain"));
        QCOMPARE(hall.ticket("plain").rankReason, std::string("已等满 30 分钟，不再让先"));
        QCOMPARE(hall.ticket("plain").rankReasonEn, std::string("Waited 30 minutes: nobody goes before it"));
    }

    /// For any crowd: who was overtaken had waited less than the bound, and came at most a head start earlier.
    void R067_overtakingIsBounded() {
        for (const unsigned seed : {5u, 88u, 2027u}) {
            qInfo("seed %u", seed);
            std::mt19937 random(seed);
            const QueuePolicy& policy = builtInPolicy();
            const Instant now = at(15);
            std::vector<WaitingTicket> crowd;
            for (int i = 0; i < 300; ++i) {
                auto ticket = waitingSince("n" + std::to_string(i), now - std::chrono::seconds{random() % 7200},
                                           static_cast<PriorityClass>(random() % 7));
                if (ticket.priority == Classes::Appointment)
                    ticket.appointmentAt = now + minutes{int(random() % 90) - 45};
                crowd.push_back(ticket);
            }
            const auto order = callOrder(policy, crowd, w1, now);
            QCOMPARE(order.size(), crowd.size());
            for (std::size_t i = 0; i < order.size(); ++i) {
                for (std::size_t j = i + 1; j < order.size(); ++j) {
                    const auto& before = order[i].ticket;
                    const auto& after = order[j].ticket;
                    if (before.rankAt <= after.rankAt) continue;  // not overtaken
                    QVERIFY(now - after.rankAt < minutes{policy.fairnessMinutes});
                    QVERIFY(before.rankAt - after.rankAt <= minutes{policy.fairnessMinutes});
                    QVERIFY(before.priority != Classes::None);
                }
            }
        }
    }

    void R067_callingTheNextIsTheFirstOfTheWholeOrder() {
        // Deciding looks at the first few of every class only; that must be the same as looking at everybody.
        for (const unsigned seed : {3u, 71u}) {
            qInfo("seed %u", seed);
            std::mt19937 random(seed);
            QueueHall hall;
            hall.policy([](QueuePolicy& policy) { policy.windows = {{w1, {}, {{meals, 7}}}}; });
            for (int i = 0; i < 120; ++i) {
                hall.now += std::chrono::seconds{random() % 60};
                const auto priority = static_cast<PriorityClass>(random() % 7);
                const bool booked = priority == Classes::Appointment;
                hall.take("n" + std::to_string(i), random() % 2 ? birth : meals, booked ? Classes::None : priority,
                          booked ? std::optional<Instant>{hall.now + minutes{int(random() % 70) - 10}} : std::nullopt);
            }
            for (int i = 0; i < 120; ++i) {
                hall.now += std::chrono::seconds{random() % 90};
                const auto whole = callOrder(hall.state<QueuePolicyState>(StreamKind::Policy, "queue").policy,
                                             hall.waitingTickets({birth, meals}), w1, hall.now);
                QCOMPARE(hall.call(), whole.front().ticket.ticket.str());
                hall.must(LeaveTicket{whole.front().ticket.ticket, w1}, clerkAt("W01"));
            }
            QCOMPARE(hall.call(), std::string("ticket.nobody_waiting"));
        }
    }

    void R068_authorisationChangesWithoutRestart() {
        QueueHall hall;
        hall.take("meal", meals);
        hall.policy([](QueuePolicy& policy) { policy.windows = {{w1, {birth}, {}}}; });
        QCOMPARE(hall.call(w1), std::string("ticket.nobody_waiting"));
        QCOMPARE(hall.tried(CallTicket{w1, {meals}, {}, {}}, clerkAt("W01")), std::string("ticket.theme_not_served"));
        QCOMPARE(hall.tried(CallTicket{w1, {}, TicketId("meal"), "叫"}, clerkAt("W01")),
                 std::string("ticket.theme_not_served"));
        QCOMPARE(hall.call(w2), std::string("meal"));
        hall.must(LeaveTicket{TicketId("meal"), w2}, clerkAt("W02"));
        hall.take("second", meals);
        hall.policy([](QueuePolicy& policy) { policy.windows = {{w1, {birth, meals}, {}}}; });
        QCOMPARE(hall.call(w1), std::string("second"));  // the window was never closed
    }

    void R068_aClerkServesWhatTheyAreSkilledIn() {
        QueueHall hall;
        hall.take("meal", meals);
        hall.policy([](QueuePolicy& policy) { policy.skills = {{AccountId("clerk-W01"), {birth}}}; });
        QCOMPARE(hall.call(w1), std::string("ticket.nobody_waiting"));
        QCOMPARE(hall.call(w2), std::string("meal"));
    }

    void R067_aWindowPrefersATheme() {
        QueueHall hall;
        hall.policy([](QueuePolicy& policy) { policy.windows = {{w2, {}, {{meals, 15}}}}; });
        hall.take("birth");
        hall.now += minutes{10};
        hall.take("meal", meals);
        QCOMPARE(hall.call(w2), std::string("meal"));
        QCOMPARE(hall.ticket("meal").rankReason, std::string("本窗口优先办这个主题"));
        QCOMPARE(hall.call(w1), std::string("birth"));
    }

    void R067_whoWasNotHereWaitsBehindSome() {
        QueueHall hall;
        hall.policy([](QueuePolicy& policy) { policy.missedBehind = 2; });
        hall.take("absent", birth, Classes::Elderly);
        for (const char* id : {"a", "b", "c"}) {
            hall.now += minutes{1};
            hall.take(id);
        }
        QCOMPARE(hall.call(), std::string("absent"));
        hall.must(MarkNotHere{TicketId("absent"), w1}, clerkAt("W01"));
        // Its own head start does not bring it forward again.
        for (const char* next : {"a", "b", "absent", "c"}) {
            QCOMPARE(hall.call(), std::string(next));
            hall.must(LeaveTicket{TicketId(next), w1}, clerkAt("W01"));
        }
    }

    void R067_passedAndRequeuedByRule_data() {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("order");
        QTest::newRow("R067 tail") << static_cast<int>(QueuePlace::Tail) << "abct";
        QTest::newRow("R067 behind two") << static_cast<int>(QueuePlace::Behind) << "abtc";
        QTest::newRow("R067 head") << static_cast<int>(QueuePlace::Head) << "tabc";
        QTest::newRow("R067 original") << static_cast<int>(QueuePlace::Original) << "tabc";
    }
    void R067_passedAndRequeuedByRule() {
        QFETCH(int, place);
        QFETCH(QString, order);
        QueueHall hall;
        hall.policy([](QueuePolicy& policy) {
            policy.missedBehind = 2;
            policy.maxMisses = 1;
        });
        hall.take("t");
        for (const char* id : {"a", "b", "c"}) {
            hall.now += minutes{1};
            hall.take(id);
        }
        notHere(hall, "t");
        QCOMPARE(hall.ticket("t").status, TicketStatus::Missed);
        hall.now += minutes{1};
        hall.must(RequeueTicket{TicketId("t"), static_cast<QueuePlace>(place)}, actor("guide", {Role::Guide}));
        for (const QChar next : order) {
            QCOMPARE(hall.call(), QString(next).toStdString());
            hall.must(LeaveTicket{TicketId(QString(next).toStdString()), w1}, clerkAt("W01"));
        }
    }

    void R068_publishingIsCheckedAndVersioned() {
        QueueHall hall;
        PublishQueuePolicy body{builtInPolicy()};
        body.policy.version = 1;
        QCOMPARE(hall.tried(body, clerkAt("W01")), std::string("access.not_permitted"));
        QCOMPARE(hall.tried(body, supervisor()), std::string());
        QCOMPARE(hall.tried(body, supervisor()), std::string("policy.version_used"));
        body.policy.version = 3;
        QCOMPARE(hall.tried(body, supervisor()), std::string("policy.version_used"));
        body.policy.version = 2;
        QCOMPARE(hall.tried(body, supervisor()), std::string());
        const auto state = hall.state<QueuePolicyState>(StreamKind::Policy, "queue");
        QCOMPARE(state.policy.version, std::int64_t(2));
        QCOMPARE(state.by, AccountId("supervisor"));
        hall.take("t1");
        QCOMPARE(hall.call(), std::string("t1"));
        QCOMPARE(std::get<TicketCalled>(hall.lastEvents.front().body).policyVersion, std::int64_t(2));
    }

    void R068_aWrongPolicyIsRefused_data() {
        QTest::addColumn<QString>("path");
        for (const char* path :
             {"classes/0", "classes/6", "fairnessMinutes", "hours/0", "themes/1", "windows/0", "quick/0", "slotMinutes",
              "maxMisses", "lease", "announcement", "recallSeconds", "appointment", "elderlyAge", "carryDays"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void R068_aWrongPolicyIsRefused() {
        QFETCH(QString, path);
        QueuePolicy policy = builtInPolicy();
        policy.version = 1;
        QVERIFY(problemsOf(policy).empty());
        if (path == QLatin1String("classes/0")) policy.classes[0].headStartMinutes = policy.fairnessMinutes + 1;
        if (path == QLatin1String("classes/6")) policy.classes.push_back(policy.classes[1]);
        if (path == QLatin1String("fairnessMinutes")) policy.fairnessMinutes = -1;
        if (path == QLatin1String("hours/0")) policy.hours = {{OpenDays::All, 600, 540, false, {}}};
        if (path == QLatin1String("themes/1")) policy.themes = {ThemeRule{birth}, ThemeRule{birth}};
        if (path == QLatin1String("windows/0")) policy.windows = {{w1, {}, {{birth, -3}}}};
        if (path == QLatin1String("quick/0")) policy.quick = {{"copy", "", "Copy"}};
        if (path == QLatin1String("slotMinutes")) policy.slotMinutes = 0;
        if (path == QLatin1String("maxMisses")) policy.maxMisses = 0;
        if (path == QLatin1String("lease")) policy.lease = {1, 30};
        if (path == QLatin1String("announcement")) policy.announcement.times = 9;
        if (path == QLatin1String("recallSeconds")) policy.recallSeconds = -1;
        if (path == QLatin1String("appointment")) policy.appointmentLateMinutes = -1;
        if (path == QLatin1String("elderlyAge")) policy.elderlyAge = 400;
        if (path == QLatin1String("carryDays")) policy.carryDays = 0;
        const auto problems = problemsOf(policy);
        QVERIFY(std::any_of(problems.begin(), problems.end(), [&](const PolicyProblem& problem) {
            return problem.path == path.toStdString() && !problem.zh.empty() && !problem.en.empty();
        }));
        QueueHall hall;
        QCOMPARE(hall.tried(PublishQueuePolicy{policy}, supervisor()), std::string("policy.invalid"));
        QVERIFY(!hall.find(policyStream()));
    }

    void R067_recallPauseAndMissesComeFromThePolicy() {
        QueueHall hall;
        hall.policy([](QueuePolicy& policy) {
            policy.recallSeconds = 30;
            policy.maxMisses = 1;
        });
        bring(hall, TicketStatus::Called);
        hall.now += std::chrono::seconds{29};
        QCOMPARE(hall.tried(RecallTicket{t1, w1}, clerkAt("W01")), std::string("ticket.recall_too_soon"));
        hall.now += std::chrono::seconds{1};
        QCOMPARE(hall.tried(RecallTicket{t1, w1}, clerkAt("W01")), std::string());
        hall.must(MarkNotHere{t1, w1}, clerkAt("W01"));
        QCOMPARE(hall.ticket().status, TicketStatus::Missed);
    }

    void R067_aClockSetBackDoesNotHoldUpARecall() {
        QueueHall hall;
        bring(hall, TicketStatus::Called);
        hall.now -= std::chrono::hours{3};
        QCOMPARE(hall.tried(RecallTicket{t1, w1}, clerkAt("W01")), std::string());
    }

    void R067_chosenNeedsAReasonAndIsTold() {
        QueueHall hall;
        hall.take("first");
        hall.take("second");
        QCOMPARE(hall.tried(CallTicket{w1, {}, TicketId("second"), {}}, clerkAt("W01")),
                 std::string("case.grounds_missing"));
        QCOMPARE(hall.tried(CallTicket{w1, {}, TicketId("second"), "急症"}, clerkAt("W01")), std::string());
        QCOMPARE(hall.ticket("second").rankReason, std::string("指定叫号：急症"));
        QCOMPARE(hall.ticket("second").rankReasonEn, std::string("Chosen: 急症"));
    }

    void R066_peopleAheadCountsWhoReallyGoesFirst() {
        QueueHall hall;
        const auto ahead = [&] { return std::get<TicketTaken>(hall.lastEvents.front().body).ahead; };
        for (int i = 0; i < 4; ++i) {
            hall.take("n" + std::to_string(i));
            QCOMPARE(ahead(), i);
            hall.now += minutes{6};
        }
        hall.take("elder", birth, Classes::Elderly);  // before those of the last 20 minutes
        QCOMPARE(ahead(), 1);
        hall.take("back", birth, Classes::Corrections);  // before those of the last 10, behind the elder
        QCOMPARE(ahead(), 4);
        hall.take("other", meals);
        QCOMPARE(ahead(), 0);
    }
};

QTEST_GUILESS_MAIN(TestQueuePolicy)
#include "tst_queue_policy.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A hall of fifty windows at random. YC_MODEL_SEED repeats a run; YC_MODEL_OPERATIONS says how long one is.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/queue_model.h"

#include <QRandomGenerator>

using namespace yc::domain;
using namespace yc::domain::fixture;

class TestQueueModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R067_randomHall_data() {
        QTest::addColumn<quint64>("seed");
        if (qEnvironmentVariableIsSet("YC_MODEL_SEED")) {
            QTest::newRow("given") << qEnvironmentVariable("YC_MODEL_SEED").toULongLong();
            return;
        }
        QTest::newRow("R067 R068 first") << quint64(20260311);
        QTest::newRow("R067 R068 fresh") << quint64(QRandomGenerator::global()->generate());
    }
    void R067_randomHall() {
        QFETCH(quint64, seed);
        const long operations = qEnvironmentVariableIsSet("YC_MODEL_OPERATIONS")
                                    ? qEnvironmentVariable("YC_MODEL_OPERATIONS").toLong()
                                    : 60'000;
        qInfo("seed %llu, %ld operations", static_cast<unsigned long long>(seed), operations);
        QueueModel hall(seed);
        for (long i = 0; i < operations; ++i) {
            const std::string wrong = hall.step();
            if (!wrong.empty())
                QFAIL(qPrintable(QStringLiteral("seed %1, operation %2: %3")
                                     .arg(seed)
                                     .arg(hall.operations())
                                     .arg(QString::fromStdString(wrong))));
        }
        const std::string wrong = hall.drain();
        QVERIFY2(wrong.empty(), wrong.c_str());
        qInfo("%ld tickets, %ld events, %ld calls (%ld by rank, %ld overtaking, %ld by lease), %ld disconnections, "
              "%ld crashes, %ld conflicts, %ld released, %ld refused for a wrong clock",
              hall.taken(), hall.checker().events(), hall.checker().calls(), hall.checker().rankedCalls(),
              hall.checker().overtaking(), hall.leasedCalls(), hall.disconnections(), hall.crashes(), hall.conflicts(),
              hall.released(), hall.refusedByClock());
        // A run in which nothing of this happened would prove nothing.
        QVERIFY(hall.checker().rankedCalls() > operations / 40);
        QVERIFY(hall.checker().overtaking() > 0);
        QVERIFY(hall.leasedCalls() > operations / 2000);
        QVERIFY(hall.disconnections() > 0 && hall.crashes() > 0 && hall.refusedByClock() > 0);
        QVERIFY(hall.lostAnswers() > 0);
        QVERIFY(hall.closedUnheard() > 0 && hall.resumedElsewhere() > 0);
    }

    /// The checker itself: a hall with two in one window, a wrong order or a lost ticket is found.
    void theCheckerFindsWhatIsWrong_data() {
        QTest::addColumn<QString>("fault");
        for (const char* fault :
             {"two at a window", "called twice", "wrong order", "no reason", "unauthorised", "leased"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void theCheckerFindsWhatIsWrong() {
        QFETCH(QString, fault);
        QueueChecker checker;
        Sequence seq = 0;
        const auto see = [&](StreamKind kind, const std::string& key, EventBody body) {
            EventMeta meta;
            meta.seq = ++seq;
            meta.stream = {kind, key};
            meta.actor = AccountId("clerk");
            meta.occurredAt = at(10) + std::chrono::seconds{seq};
            return checker.see({meta, std::move(body)});
        };
        const auto take = [&](const std::string& id) {
            TicketTaken taken;
            taken.theme = ThemeId("T0");
            taken.number = "A001";
            taken.day = localDate(at(10));
            taken.rankAt = at(10) + std::chrono::seconds{seq};
            return see(StreamKind::Ticket, id, taken);
        };
        const auto call = [&](const std::string& id, const std::string& desk, const std::string& why = "按取号顺序") {
            return see(StreamKind::Ticket, id,
                       TicketCalled{DeskId(desk), why, why.empty() ? "" : "In order", 0, false});
        };
        QVERIFY(!see(StreamKind::DeskSession, "W1", DeskOpened{AccountId("clerk"), "示例", {ThemeId("T0")}}));
        QVERIFY(!see(StreamKind::DeskSession, "W2", DeskOpened{AccountId("clerk"), "示例", {ThemeId("T1")}}));
        QVERIFY(!take("a"));
        QVERIFY(!take("b"));
        std::optional<std::string> found;
        if (fault == QLatin1String("two at a window")) {
            QVERIFY(!call("a", "W1"));
            found = call("b", "W1");
        } else if (fault == QLatin1String("called twice")) {
            QVERIFY(!call("a", "W1"));
            found = call("a", "W1");
        } else if (fault == QLatin1String("wrong order")) {
            found = call("b", "W1");
        } else if (fault == QLatin1String("no reason")) {
            found = call("a", "W1", "");
        } else if (fault == QLatin1String("unauthorised")) {
            found = call("a", "W2");
        } else {
            TicketLeased lease;
            lease.desk = DeskId("W2");
            QVERIFY(!see(StreamKind::Ticket, "a", lease));
            found = call("a", "W1");
        }
        QVERIFY2(found.has_value(), qPrintable(fault));
        qInfo("%s", found->c_str());
    }
};

QTEST_GUILESS_MAIN(TestQueueModel)
#include "tst_queue_model.moc"

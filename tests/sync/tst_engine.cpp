// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulator.h"

#include "journal/database.h"

#include <QtTest>

using namespace yc;
using namespace yc::test;

class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void explored_data();
    void explored();
    void backsOffAndForgivesAfterAnAnswer();
    void oneBadCommandDoesNotStopTheOthers();
    void sessionEndKeepsTheCommands();
    void lateAnswerOfAnEarlierSessionDoesNotEndThisOne();
    void statesOfAnEarlierSessionAreFetchedAgain();
    void unwrittenStatesAreFetchedAgain();
    void lostAnswerIsAskedAgain();
    void idleEngineSleeps();
};

namespace {
template <class A>
const A* first(const std::vector<sync::Action>& actions) {
    for (const sync::Action& action : actions) {
        if (const auto* found = std::get_if<A>(&action)) return found;
    }
    return nullptr;
}

ModelServer::Sent sent(const char* id, const char* stream) {
    return {CommandId(id), StreamId{StreamKind::DeskSession, stream}, {}, false};
}
}  // namespace

void TestEngine::explored_data() {
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("devices");
    QTest::addColumn<int>("steps");
    const quint64 base =
        qEnvironmentVariableIsSet("YC_SEED") ? qEnvironmentVariable("YC_SEED").toULongLong() : 20260311;
    for (int i = 0; i < 8; ++i)
        QTest::addRow("R087 seed %llu", static_cast<unsigned long long>(base + i)) << base + i << 1 + i % 4 << 125'000;
}

void TestEngine::explored() {
    QFETCH(quint64, seed);
    QFETCH(int, devices);
    QFETCH(int, steps);
    qInfo("seed %llu", static_cast<unsigned long long>(seed));

    Simulation simulation(seed, devices, Weather{});
    for (int i = 0; i < steps; ++i) simulation.step(/*clerksWork=*/true);
    simulation.calm();
    for (int i = 0; i < 400'000 && !simulation.quiet(); ++i) simulation.step(/*clerksWork=*/false);
    QVERIFY2(simulation.quiet(), "everything is sent and fetched once the weather is calm");

    std::map<CommandId, int> appliedTimes;
    for (const CommandId& id : simulation.server().applied()) ++appliedTimes[id];
    for (const auto& [id, times] : appliedTimes) QCOMPARE(times, 1);

    for (std::size_t d = 0; d < simulation.deviceCount(); ++d) {
        const ModelStore& store = simulation.store(d);
        std::vector<CommandId> sentOrder;
        for (const CommandId& id : store.order()) {
            const auto status = store.item(id).entry.status;
            const bool applied = appliedTimes.count(id) != 0;
            QVERIFY2(status != sync::EntryStatus::Pending, "nothing waits for ever");
            QCOMPARE(applied, status == sync::EntryStatus::Acked);
            if (status == sync::EntryStatus::Refused) QVERIFY(simulation.server().refused(id));
            if (applied) sentOrder.push_back(id);
        }
        std::vector<CommandId> appliedOrder;
        const std::string prefix = "d" + std::to_string(d) + "-";
        for (const CommandId& id : simulation.server().applied()) {
            if (id.str().rfind(prefix, 0) == 0) appliedOrder.push_back(id);
        }
        QVERIFY2(appliedOrder == sentOrder, "a device's commands are applied in the order they were given");
        QCOMPARE(store.cache().size(), simulation.server().streams().size());
        for (const auto& [stream, stored] : simulation.server().streams()) {
            QCOMPARE(store.cache().at(stream).version, stored.version);
            QCOMPARE(store.cache().at(stream).seq, stored.seq);
        }
    }
    QVERIFY(simulation.server().applied().size() > 1000);
    QVERIFY2(simulation.signInsAsked() > 10, "sessions did end");
    QCOMPARE(simulation.sessionsThrownAway(), 0);
}

void TestEngine::backsOffAndForgivesAfterAnAnswer() {
    ModelStore store;
    store.queue(sent("a", "s"));
    sync::EngineSettings settings;
    settings.answerTimeout = 10'000'000;  // the pull stays unanswered throughout
    sync::Engine engine(store, settings);
    sync::Ticks now = 0;
    auto actions = engine.handle(sync::Started{}, now, 0);
    sync::Ticks last = 0;
    for (int i = 0; i < 12; ++i) {
        QVERIFY(first<sync::Push>(actions));
        actions = engine.handle(sync::PushFailed{sync::Fault::Network}, now, 0.999);
        QCOMPARE(engine.link(), sync::Link::Offline);
        QVERIFY(!first<sync::Push>(actions));
        const sync::Ticks wait = *engine.retryAt() - now;
        QVERIFY(wait >= last || wait >= settings.longestBackoff / 2);
        QVERIFY(wait <= settings.longestBackoff);
        last = wait;
        now = *engine.retryAt();
        actions = engine.handle(sync::Tick{}, now, 0.999);
    }
    journal::Outcome outcome;
    outcome.command = CommandId("a");
    engine.handle(sync::PushAnswered{{outcome}}, now, 0);
    QCOMPARE(engine.link(), sync::Link::Online);
    QVERIFY(!engine.retryAt());
    QCOMPARE(store.item(CommandId("a")).entry.status, sync::EntryStatus::Acked);
}

void TestEngine::oneBadCommandDoesNotStopTheOthers() {
    ModelStore store;
    for (int i = 0; i < 40; ++i)
        store.queue(sent(("c" + std::to_string(i)).c_str(), ("s" + std::to_string(i)).c_str()));
    sync::Engine engine(store, {});
    sync::Ticks now = 0;
    auto actions = engine.handle(sync::Started{}, now, 0);
    for (int round = 0; round < 200; ++round) {
        const auto* push = first<sync::Push>(actions);
        if (!push) break;
        sync::PushAnswered answer;
        bool spoilt = false;
        for (const auto& entry : push->entries) {
            spoilt = spoilt || entry.id == CommandId("c17");
            journal::Outcome outcome;
            outcome.command = entry.id;
            answer.outcomes.push_back(outcome);
        }
        const sync::Input input = spoilt ? sync::Input{sync::PushFailed{sync::Fault::Rejected}} : sync::Input{answer};
        actions = engine.handle(input, ++now, 0);
    }
    for (const CommandId& id : store.order())
        QCOMPARE(store.item(id).entry.status,
                 id == CommandId("c17") ? sync::EntryStatus::Refused : sync::EntryStatus::Acked);
}

void TestEngine::sessionEndKeepsTheCommands() {
    ModelStore store;
    store.queue(sent("a", "s"));
    sync::Engine engine(store, {});
    auto actions = engine.handle(sync::Started{}, 0, 0);
    actions = engine.handle(sync::PushFailed{sync::Fault::Unauthorised}, 10, 0);
    QVERIFY(first<sync::NeedSignIn>(actions));
    actions = engine.handle(sync::Tick{}, 100'000, 0);
    QVERIFY(!first<sync::Push>(actions));
    QCOMPARE(store.pending(10).size(), std::size_t(1));
    actions = engine.handle(sync::SignedIn{}, 100'001, 0);
    QVERIFY(first<sync::Push>(actions));
}

/// A program starts, asks without a session, and somebody signs in before the "401" is back.
void TestEngine::lateAnswerOfAnEarlierSessionDoesNotEndThisOne() {
    ModelStore store;
    store.queue(sent("a", "s"));
    sync::Engine engine(store, {});
    auto actions = engine.handle(sync::Started{}, 0, 0);
    const auto before = first<sync::Pull>(actions)->session;
    QCOMPARE(first<sync::Push>(actions)->session, before);
    actions = engine.handle(sync::SignedIn{}, 10, 0);
    const auto* pull = first<sync::Pull>(actions);
    const auto* push = first<sync::Push>(actions);
    QVERIFY2(pull && push, "both are asked again under the new session, at once");
    QVERIFY(pull->session != before && push->session == pull->session);
    const auto now = pull->session;
    for (const sync::Input& late : {sync::Input{sync::PullFailed{sync::Fault::Unauthorised, before}},
                                    sync::Input{sync::PushFailed{sync::Fault::Unauthorised, before}}}) {
        actions = engine.handle(late, 20, 0);
        QVERIFY(!first<sync::NeedSignIn>(actions));
        QVERIFY(!first<sync::Pull>(actions));  // one is under way
    }
    actions =
        engine.handle(sync::PullAnswered{sync::Changes{{}, {domain::ScopeId("H"), 7, "e"}, false, false}, now}, 30, 0);
    QCOMPARE(engine.link(), sync::Link::Online);
    QCOMPARE(store.cursor().seq, domain::Sequence(7));
    actions = engine.handle(sync::PushFailed{sync::Fault::Unauthorised, now}, 40, 0);
    QVERIFY2(first<sync::NeedSignIn>(actions), "the end of this session is one");
}

/// What was cut for one person must not move the cursor of the next.
void TestEngine::statesOfAnEarlierSessionAreFetchedAgain() {
    ModelStore store;
    sync::Engine engine(store, {});
    auto actions = engine.handle(sync::Started{}, 0, 0);
    actions = engine.handle(sync::SignedIn{}, 1, 0);
    const auto earlier = first<sync::Pull>(actions)->session;
    actions = engine.handle(sync::SignedIn{}, 2, 0);
    const auto present = first<sync::Pull>(actions)->session;
    engine.handle(sync::PullAnswered{sync::Changes{{}, {domain::ScopeId("H"), 9, "e"}, false, false}, earlier}, 3, 0);
    QCOMPARE(store.cursor().seq, domain::Sequence(0));
    engine.handle(sync::PullAnswered{sync::Changes{{}, {domain::ScopeId("H"), 9, "e"}, false, false}, present}, 4, 0);
    QCOMPARE(store.cursor().seq, domain::Sequence(9));
}

/// A full disk while a pull is stored: it is asked for again with the next tick, not only after the polling interval.
void TestEngine::unwrittenStatesAreFetchedAgain() {
    struct FullStore : ModelStore {
        void applyChanges(const sync::Changes&) override { throw journal::StorageFull("full"); }
    } store;
    sync::Engine engine(store, {});
    engine.handle(sync::Started{}, 0, 0);
    QVERIFY_THROWS_EXCEPTION(
        journal::StorageFull,
        engine.handle(sync::PullAnswered{sync::Changes{{}, {domain::ScopeId("H"), 9, "e"}, false, false}}, 10, 0));
    const auto actions = engine.handle(sync::Tick{}, 1'010, 0);
    QVERIFY(first<sync::Pull>(actions));
}

void TestEngine::lostAnswerIsAskedAgain() {
    ModelStore store;
    store.queue(sent("a", "s"));
    sync::EngineSettings settings;
    sync::Engine engine(store, settings);
    auto actions = engine.handle(sync::Started{}, 0, 0);
    QVERIFY(first<sync::Push>(actions));
    actions = engine.handle(sync::Tick{}, settings.answerTimeout, 0);
    const auto* wake = first<sync::WakeAt>(actions);
    QVERIFY(wake);
    actions = engine.handle(sync::Tick{}, wake->at, 0);
    QVERIFY(first<sync::Push>(actions));
}

void TestEngine::idleEngineSleeps() {
    ModelStore store;
    sync::EngineSettings settings;
    sync::Engine engine(store, settings);
    sync::Ticks now = 0;
    auto actions = engine.handle(sync::Started{}, now, 0);
    actions =
        engine.handle(sync::PullAnswered{sync::Changes{{}, {domain::ScopeId("H"), 0, "e"}, false, false}}, now, 0);
    QVERIFY(first<sync::OpenStream>(actions));
    actions = engine.handle(sync::StreamOpened{}, now, 0);
    int wakes = 0;
    while (now < 600'000) {
        if (first<sync::Pull>(actions)) {
            actions = engine.handle(sync::PullAnswered{sync::Changes{{}, {domain::ScopeId("H"), 0, "e"}, false, false}},
                                    now, 0);
            continue;
        }
        const auto* wake = first<sync::WakeAt>(actions);
        QVERIFY(wake && wake->at > now);
        now = wake->at;
        ++wakes;
        actions = engine.handle(sync::Tick{}, now, 0);
    }
    QVERIFY2(wakes <= 2 * 600'000 / settings.pollInterval, "ten idle minutes wake the thread about forty times");
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// 队: everything a window can do with its line, over the real server: reasons, places, other windows, substitutes, undo.
#include <QtTest>

#include "workstation/place.h"

#include <QDir>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::test;
using domain::QueuePlace;
using domain::TicketOutcome;
using domain::TicketStatus;

namespace {
bool until(const std::function<bool()>& done, int milliseconds = 30'000) { return QTest::qWaitFor(done, milliseconds); }

/// What an asked use case answered.
struct Told {
    std::atomic<int> answers{0};
    std::mutex mutex;
    std::string code;
    workstation::Answer answer() {
        return [this](std::optional<domain::Refusal> refusal) {
            const std::lock_guard lock(mutex);
            code = refusal ? refusal->name() : "done";
            ++answers;
        };
    }
    std::string wait() {
        if (!until([&] { return answers > 0; })) return "no answer";
        const std::lock_guard lock(mutex);
        return code;
    }
};
template <class Ask>
std::string asked(const Ask& ask) {
    Told told;
    ask(told.answer());
    return told.wait();
}
}  // namespace

class TestLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void R067_chosenCallsAndNotHere();
    void R067_transferKeepsTheCase();
    void R070_nextMatterAndEndCanBeTakenBack();
    void R166_substituteGoesOnWithTheWork();
    void breaksQuickServicesNotesAndHelp();
    void R066_ticketsGivenAndPrintedOnce();

private:
    void take(int count);
    bool openWindow(Place& place, const std::string& account);
    std::string ticket(const Place& place) const {
        const auto queue = place.queue.get();
        return queue && queue->ticket ? queue->ticket->number : std::string();
    }
    bool at(const Place& place, const std::string& number, TicketStatus status) const {
        return until([&] {
            const auto queue = place.queue.get();
            return queue && queue->ticket && queue->ticket->number == number && queue->ticket->status == status;
        });
    }
    bool free(const Place& place) const {
        return until([&] { return place.queue.get() && !place.queue.get()->ticket; });
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Hall> m_hall;
    std::unique_ptr<Place> m_window;
    domain::ThemeId m_theme;
};

void TestLine::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(QStringLiteral(YC_SOURCE_DIR "/installer/hall/queue-policy.json"),
                        m_folder->filePath(QStringLiteral("queue-policy.json"))));
    m_hall = std::make_unique<Hall>(m_folder->path().toStdString());
    m_window = std::make_unique<Place>(*m_hall, "W03");
    QVERIFY(openWindow(*m_window, "linzhixia"));
}

void TestLine::cleanup() {
    m_window.reset();
    m_hall.reset();
    m_folder.reset();
}

bool TestLine::openWindow(Place& place, const std::string& account) {
    if (!place.signIn(account)) return false;
    place.work->counter().openDesk();
    return until([&] {
        const auto queue = place.queue.get();
        return queue && queue->status == domain::DeskStatus::Open && !queue->serves.empty() &&
               place.status.get()->unsent == 0;
    });
}

/// Tickets of the first theme, given at the window itself.
void TestLine::take(int count) {
    const std::size_t before = m_window->queue.get()->waiting.size();
    // Asked first, told second: the words above the key bar come a moment after the answer.
    const auto told = [&] {
        const auto all = m_window->notices.all();
        return std::count_if(all.begin(), all.end(),
                             [](const auto& notice) { return notice->zh.rfind("已发号", 0) == 0; });
    };
    const auto toldBefore = told();
    m_theme = m_window->queue.get()->serves.front();
    for (int i = 0; i < count; ++i) {
        QCOMPARE(asked([&](auto answer) {
                     m_window->work->counter().giveTicket(m_theme, domain::PriorityClass::None, {}, answer);
                 }),
                 std::string("done"));
    }
    QVERIFY(until([&] { return m_window->queue.get()->waiting.size() == before + std::size_t(count); }));
    QVERIFY(until([&] { return told() == toldBefore + count; }));
}

void TestLine::R067_chosenCallsAndNotHere() {
    take(3);
    auto& counter = m_window->work->counter();
    const auto waiting = m_window->queue.get()->waiting;
    QVERIFY(!waiting.front().rankReason.empty() && !waiting.front().rankReasonEn.empty());
    // Another one than the next needs its reason, told where it was asked and not above the key bar.
    const std::size_t said = m_window->notices.all().size();
    QCOMPARE(asked([&](auto answer) { counter.callChosen(waiting[1].id, {}, answer); }),
             std::string("case.grounds_missing"));
    QCOMPARE(m_window->notices.all().size(), said);
    QCOMPARE(asked([&](auto answer) { counter.callChosen(waiting[1].id, "行动不便", answer); }), std::string("done"));
    QVERIFY(at(*m_window, "A002", TicketStatus::Called));
    QVERIFY(m_window->queue.get()->ticket->rankReason.find("行动不便") != std::string::npos);
    QVERIFY(m_window->queue.get()->recallFrom.has_value());  // just called

    // The ticket is on the screen with the centre's answer; what can be taken back is known just after it.
    QVERIFY(until([&] { return m_window->queue.get()->undoZh == "叫号 A002"; }));
    counter.notHere();
    QVERIFY(free(*m_window));
    QVERIFY(until([&] { return m_window->queue.get()->undoZh == "A002 过号"; }));
    counter.undo();
    QVERIFY(at(*m_window, "A002", TicketStatus::Called));
    counter.leave();
    QVERIFY(free(*m_window));
    counter.undo();
    QVERIFY(at(*m_window, "A002", TicketStatus::Called));
    counter.notHere();
    QVERIFY(free(*m_window));
    counter.callNext();
    QVERIFY(at(*m_window, "A001", TicketStatus::Called));
    QVERIFY(until([&] { return m_window->status.get()->unsent == 0; }));
    QCOMPARE(m_window->status.get()->conflicts, 0);
}

void TestLine::R067_transferKeepsTheCase() {
    take(2);
    Place other(*m_hall, "W01");
    QVERIFY(openWindow(other, "guwanqiu"));
    QVERIFY(until([&] { return m_window->queue.get()->windows.size() == 1; }));
    QCOMPARE(m_window->queue.get()->windows.front().name, std::string("1 号窗口"));
    auto& counter = m_window->work->counter();
    counter.callNext();
    QVERIFY(at(*m_window, "A001", TicketStatus::Called));
    counter.beginService();
    QVERIFY(until([&] { return m_window->counter.get() && m_window->counter.get()->theme; }));
    const auto caseId = m_window->counter.get()->caseId;
    workstation::CounterService::Transfer where;
    where.desk = domain::DeskId("W01");
    where.place = QueuePlace::Head;
    QCOMPARE(asked([&](auto answer) { counter.transfer(where, answer); }), std::string("case.grounds_missing"));
    where.reason = "引错了窗口";
    QCOMPARE(asked([&](auto answer) { counter.transfer(where, answer); }), std::string("done"));
    QVERIFY(free(*m_window));
    QVERIFY(until([&] { return !m_window->counter.get()->theme; }));
    QVERIFY(
        until([&] { return !other.queue.get()->next.empty() && other.queue.get()->next.front().number == "A001"; }));
    other.work->counter().callNext();
    QVERIFY(at(other, "A001", TicketStatus::Called));
    other.work->counter().beginService();
    QVERIFY(until([&] { return other.counter.get() && other.counter.get()->theme; }));
    QCOMPARE(other.counter.get()->caseId, caseId);
    // Parked for anybody: the first window goes on with the same case.
    other.work->counter().park(/*anywhere=*/true);
    QVERIFY(until([&] { return m_window->queue.get()->anywhere.size() == 1; }));
    counter.resume(m_window->queue.get()->anywhere.front().id);
    QVERIFY(at(*m_window, "A001", TicketStatus::Serving));
    QVERIFY(until([&] { return m_window->counter.get()->caseId == caseId; }));
}

void TestLine::R070_nextMatterAndEndCanBeTakenBack() {
    take(1);
    auto& counter = m_window->work->counter();
    counter.callNext();
    QVERIFY(at(*m_window, "A001", TicketStatus::Called));
    counter.beginService();
    QVERIFY(until([&] { return m_window->counter.get() && m_window->counter.get()->theme; }));
    const auto first = m_window->counter.get()->caseId;
    const auto serves = m_window->queue.get()->serves;
    QCOMPARE(asked([&](auto answer) { counter.nextItem(serves[1], answer); }), std::string("done"));
    QVERIFY(until([&] {
        const auto view = m_window->counter.get();
        return view->theme && view->caseId != first && view->theme->id == serves[1];
    }));
    const auto second = m_window->counter.get()->caseId;
    QCOMPARE(asked([&](auto answer) { counter.finishTicket(TicketOutcome::Accepted, answer); }),
             std::string("request.not_found"));
    QCOMPARE(asked([&](auto answer) { counter.finishTicket(TicketOutcome::Consulted, answer); }), std::string("done"));
    QVERIFY(free(*m_window));
    QVERIFY(until([&] { return m_window->queue.get()->undoZh == "A001 办结"; }));
    counter.undo();
    QVERIFY(at(*m_window, "A001", TicketStatus::Serving));
    QVERIFY(until([&] { return m_window->counter.get()->caseId == second; }));
    QVERIFY(until([&] { return m_window->status.get()->unsent == 0; }));
    QCOMPARE(m_window->status.get()->conflicts, 0);
}

void TestLine::R166_substituteGoesOnWithTheWork() {
    take(2);
    auto& counter = m_window->work->counter();
    counter.callNext();
    QVERIFY(at(*m_window, "A001", TicketStatus::Called));
    counter.beginService();
    QVERIFY(until([&] { return m_window->counter.get() && m_window->counter.get()->theme; }));
    const auto caseId = m_window->counter.get()->caseId;
    QVERIFY(!m_window->queue.get()->othersWork);
    QVERIFY(until([&] { return m_window->status.get()->unsent == 0; }));
    m_window->work->signOut();
    QVERIFY(m_window->signIn("guwanqiu"));
    QVERIFY(until([&] { return m_window->queue.get()->othersWork; }));
    QCOMPARE(m_window->queue.get()->clerkName, std::string("林知夏"));
    QCOMPARE(asked([&](auto answer) { counter.takeOver({}, answer); }), std::string("case.grounds_missing"));
    QCOMPARE(asked([&](auto answer) { counter.takeOver("午休轮换", answer); }), std::string("done"));
    QVERIFY(until([&] { return !m_window->queue.get()->othersWork; }));
    QCOMPARE(m_window->queue.get()->clerkName, std::string("顾晚秋"));
    QCOMPARE(ticket(*m_window), std::string("A001"));
    QCOMPARE(m_window->counter.get()->caseId, caseId);
    QCOMPARE(asked([&](auto answer) { counter.closeDesk(answer); }), std::string("desk.busy"));
    QVERIFY(until([&] { return m_window->status.get()->unsent == 0; }));
    QCOMPARE(m_window->status.get()->conflicts, 0);
}

void TestLine::breaksQuickServicesNotesAndHelp() {
    take(1);
    auto& counter = m_window->work->counter();
    QVERIFY(!m_window->queue.get()->quick.empty() && !m_window->queue.get()->breaks.empty());
    const auto service = m_window->queue.get()->quick.front().service.id;
    counter.quickService(service);
    QVERIFY(until([&] { return m_window->queue.get()->quick.front().done == 1; }));
    const auto waiting = m_window->queue.get()->waiting.front();
    QCOMPARE(asked([&](auto answer) { counter.note(waiting.id, "带婴儿", answer); }), std::string("done"));
    QVERIFY(until([&] { return m_window->queue.get()->notes.count(waiting.id) == 1; }));
    QCOMPARE(m_window->queue.get()->notes.at(waiting.id), std::string("带婴儿"));
    counter.askForHelp(domain::HelpKind::Emergency, "紧急");
    QVERIFY(until([&] { return m_window->queue.get()->helpSince.has_value(); }));
    counter.endHelp();
    QVERIFY(until([&] { return !m_window->queue.get()->helpSince; }));
    QCOMPARE(asked([&](auto answer) { counter.pauseDesk("午休", 30, answer); }), std::string("done"));
    QVERIFY(until([&] { return m_window->queue.get()->status == domain::DeskStatus::Paused; }));
    QCOMPARE(m_window->queue.get()->pauseReason, std::string("午休"));
    QVERIFY(m_window->queue.get()->pausedUntil.has_value());
    const std::string paused = asked([&](auto answer) { counter.callChosen(waiting.id, {}, answer); });
    QVERIFY2(paused == "desk.state_wrong", paused.c_str());
    counter.continueDesk();
    QVERIFY(until([&] { return m_window->queue.get()->status == domain::DeskStatus::Open; }));
    QCOMPARE(asked([&](auto answer) { counter.closeDesk(answer); }), std::string("done"));
    QVERIFY(until([&] { return m_window->queue.get()->status == domain::DeskStatus::Closed; }));
}

void TestLine::R066_ticketsGivenAndPrintedOnce() {
    take(1);
    const QDir printed(QString::fromStdString(m_hall->folder() + "/printed"));
    QVERIFY(until([&] { return printed.entryList({QStringLiteral("*A001*.pdf")}).size() == 1; }));
    const auto sheets = [&](const std::string& number) {
        return m_window->work->context().store().call([&](sync::Replica& replica) {
            for (const auto& row : replica.reader().ticketsOfDay(m_window->work->context().today())) {
                const auto* state =
                    replica.domain::StateSource::find<domain::TicketState>(domain::StreamKind::Ticket, row.id.str());
                if (row.number == number && state) return state->prints;
            }
            return -1;
        });
    };
    QCOMPARE(sheets("A001"), 1);
    Place kiosk(*m_hall, "K01");
    QVERIFY(kiosk.signIn("kiosk"));
    QVERIFY(until([&] { return kiosk.kiosk.get() && !kiosk.kiosk.get()->themes.empty(); }));
    auto& machine = kiosk.work->kiosk();
    const auto also = kiosk.kiosk.get()->themes[1];
    for (int touch = 0; touch < 3; ++touch) machine.take(m_theme, domain::PriorityClass::None, {also.id});
    QVERIFY(until([&] { return kiosk.kiosk.get()->taken.has_value() && kiosk.kiosk.get()->sheets == 1; }));
    QCOMPARE(kiosk.kiosk.get()->taken->number, std::string("A002"));
    machine.printAgain();
    QVERIFY(until([&] { return kiosk.kiosk.get()->sheets == 2; }));
    QCOMPARE(kiosk.kiosk.get()->paper.marks.reprint, 1);
    QVERIFY(until([&] { return printed.entryList({QStringLiteral("*A002*.pdf")}).size() == 2; }));
    QCOMPARE(printed.entryList({QStringLiteral("*A003*.pdf")}).size(), qsizetype(0));
    // The window sees what else is wanted before it calls.
    QVERIFY(until([&] {
        const auto queue = m_window->queue.get();
        return queue->waiting.size() == 2 && queue->notes.count(queue->waiting.back().id) == 1;
    }));
    const auto queue = m_window->queue.get();
    QVERIFY(queue->notes.at(queue->waiting.back().id).find(also.name) != std::string::npos);
}

QTEST_GUILESS_MAIN(TestLine)
#include "tst_line.moc"

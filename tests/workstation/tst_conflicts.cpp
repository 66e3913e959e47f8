// SPDX-License-Identifier: GPL-3.0-or-later
// The conflict desk over a real server: what the centre did not take keeps both versions, names the papers that are out,
// and leaves the list only when a person or the supervisor has settled it.
#include <QtTest>

#include "workstation/place.h"
#include "workstation/series.h"

#include <QTemporaryDir>

using namespace yc;
using namespace yc::test;
using workstation::ConflictChoice;
using workstation::ConflictOption;

namespace {

bool until(const std::function<bool()>& done, int milliseconds = 45'000) { return QTest::qWaitFor(done, milliseconds); }

std::shared_ptr<const workstation::ConflictSnapshot> desk(const Place& place) {
    const auto snapshot = place.conflicts.get();
    return snapshot ? snapshot : std::make_shared<const workstation::ConflictSnapshot>();
}

const ConflictOption* option(const workstation::ConflictDetail& detail, ConflictChoice choice) {
    for (const auto& entry : detail.options) {
        if (entry.choice == choice) return &entry;
    }
    return nullptr;
}

bool tells(const std::vector<journal::TimelineRow>& steps, const std::string& kind) {
    return std::any_of(steps.begin(), steps.end(), [&](const auto& row) { return row.kind == kind; });
}

/// Something only the centre decides, given by whoever sits at `place`.
bool givenOnline(Place& place, domain::CommandBody body) {
    std::atomic<int> answer{0};
    place.work->context().store().post([&](sync::Replica& replica) {
        place.work->context().submitOnline(
            replica, std::move(body),
            [&](sync::Replica&, const journal::Outcome* outcome) { answer = outcome ? 1 : 2; });
    });
    return until([&] { return answer != 0; }) && answer == 1;
}

bool given(Place& place, domain::CommandBody body) {
    return place.work->context().store().call(
        [&](sync::Replica& replica) { return place.work->context().submit(replica, std::move(body)).has_value(); });
}

bool delivered(Place& place) {
    return until([&] {
        return place.work->context().store().call(
            [](sync::Replica& replica) { return replica.outboxSummary().unsent == 0; });
    });
}

}  // namespace

class TestConflicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void R087_bothVersionsAndThePapersByNumber();
    void R087_givenUpWithReasonIsSettledOnBothSides();
    void R087_theSupervisorSettlesAndTheWindowFollows();
    void R087_heldOnesGoAgainWithTheRefused();
    void R087_givenUpHereWhenTheCentreKnowsNothing();

private:
    void refusedBecauseWithdrawn();
    void closedByTheSupervisor();
    std::string state() const {
        const auto version = m_window->work->context().store().call([](sync::Replica& replica) {
            const auto stored = replica.confirmed({domain::StreamKind::DeskSession, "W03"});
            return stored ? stored->version : 0;
        });
        const auto status = m_window->status.get();
        return "waiting " + std::to_string(desk(*m_window)->waiting) + ", entries " +
               std::to_string(desk(*m_window)->entries.size()) + ", unsent " + std::to_string(status->unsent) +
               ", conflicts " + std::to_string(status->conflicts) + ", version " + std::to_string(version) + " " +
               m_window->words();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Hall> m_hall;
    std::unique_ptr<Place> m_window;
    domain::CaseId m_case;
};

void TestConflicts::init() {
    m_window.reset();
    m_hall.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_hall = std::make_unique<Hall>(m_folder->path().toStdString());
}

/// Window 3 refuses an application without the line, and its paper goes out; meanwhile window 4 withdraws the case.
void TestConflicts::refusedBecauseWithdrawn() {
    m_window = std::make_unique<Place>(*m_hall, "W03");
    QVERIFY(m_window->signIn("linzhixia"));
    auto& counter = m_window->work->counter();
    counter.openDesk();
    counter.openCase(domain::ThemeId("YJS-GR-01"));
    QVERIFY2(until([&] { return m_window->counter.get() && m_window->counter.get()->state; }),
             m_window->words().c_str());
    m_case = m_window->counter.get()->caseId;
    domain::Applicant applicant;
    applicant.name = "沈若溪";
    applicant.idNumber = "430703199503181228";
    applicant.phone = "13800000101";
    applicant.manualReason = "没带证件";
    counter.identify(applicant);
    QVERIFY2(until([&] { return !m_window->counter.get()->state->applicantMasked.empty(); }),
             m_window->words().c_str());
    // Shared data answers and exempts in its own time: nothing of it may still come when the centre is gone.
    QVERIFY(until([&] {
        const auto& queries = m_window->counter.get()->queries;
        return !queries.empty() && std::none_of(queries.begin(), queries.end(), [](const auto& query) {
            return query.state == workstation::SharedQuery::State::Asking;
        });
    }));
    QVERIFY(delivered(*m_window));
    const auto numbers = [&] {
        return m_window->work->context().store().call([](sync::Replica& replica) {
            const int year = static_cast<int>(std::chrono::year_month_day{domain::localDate(systemNow())}.year());
            return replica.numbersLeft(
                workstation::seriesKey(replica.hall()->organWord, workstation::SeriesKind::NonAcceptance, year));
        });
    };
    QVERIFY(until([&] { return numbers() > 0; }));
    m_hall->stop();
    counter.refuseApplication(true, "不属于受理范围", {});
    QVERIFY2(until([&] { return m_window->counter.get()->state->status == domain::CaseStatus::NotAccepted; }),
             m_window->words().c_str());
    m_window.reset();
    m_hall->start();
    {
        Place other(*m_hall, "W04");
        QVERIFY(other.signIn("jiangyuebai"));
        QVERIFY(until([&] {
            return other.work->context().store().call([&](sync::Replica& replica) {
                return replica.confirmed({domain::StreamKind::Case, m_case.str()}).has_value();
            });
        }));
        domain::WithdrawCase withdraw;
        withdraw.caseId = m_case;
        withdraw.reason = "申请人不办了";
        QVERIFY2(givenOnline(other, withdraw), other.words().c_str());
    }
    m_window = std::make_unique<Place>(*m_hall, "W03");
    QVERIFY(m_window->signIn("linzhixia"));
    QVERIFY(until([&] { return desk(*m_window)->open && !desk(*m_window)->open->centre.steps.empty(); }));
}

void TestConflicts::closedByTheSupervisor() {
    Place supervisor(*m_hall, "S01");
    QVERIFY(supervisor.signIn("heyanzhou"));
    const auto confirmed = [&] {
        return supervisor.work->context().store().call([&](sync::Replica& replica) {
            const auto stored = replica.confirmed({domain::StreamKind::DeskSession, "W03"});
            return stored ? std::get<domain::DeskSessionState>(stored->state).status : domain::DeskStatus::None;
        });
    };
    QVERIFY(until([&] { return confirmed() == domain::DeskStatus::Open; }));
    QVERIFY2(given(supervisor, domain::CloseDesk{domain::DeskId("W03")}), supervisor.words().c_str());
    QVERIFY(until([&] { return confirmed() == domain::DeskStatus::Closed; }));
}

void TestConflicts::R087_bothVersionsAndThePapersByNumber() {
    refusedBecauseWithdrawn();
    if (QTest::currentTestFailed()) return;
    const auto shown = desk(*m_window);
    QCOMPARE(shown->waiting, 1);
    QCOMPARE(shown->entries.size(), std::size_t{1});
    const auto& detail = *shown->open;
    QCOMPARE(QString::fromStdString(detail.entry.kind), QStringLiteral("case.refuse"));
    QCOMPARE(detail.entry.refusal->code, domain::RefusalCode::CaseStateWrong);
    QVERIFY(detail.entry.paperOut);
    QVERIFY(detail.entry.answeredAt >= detail.entry.occurredAt);
    QVERIFY(!detail.entry.subject.empty());
    QCOMPARE(detail.mine.place, std::string("3 号窗口"));
    QCOMPARE(detail.mine.person, std::string("林知夏"));
    QVERIFY(tells(detail.mine.steps, "case.refused"));
    QCOMPARE(detail.papers.size(), std::size_t{1});
    QCOMPARE(detail.papers.front().kind, domain::PaperKind::NotNeeded);
    QVERIFY(QString::fromStdString(detail.papers.front().number.str()).contains(QStringLiteral("号")));
    // The centre's side comes from its history: who withdrew, and where.
    m_window->work->conflicts().open(detail.entry.command);
    QVERIFY(
        until([&] { return desk(*m_window)->open && tells(desk(*m_window)->open->centre.steps, "case.withdrawn"); }));
    const auto withHistory = desk(*m_window);
    QVERIFY(withHistory->open->centre.person != detail.mine.person);

    // Sending it again is judged by the case as this machine knows it: visible, with what would be answered.
    const auto refusedAgain = [&] {
        const auto now = desk(*m_window);
        const auto* mine = now->open ? option(*now->open, ConflictChoice::Mine) : nullptr;
        return mine && mine->bar == ConflictOption::Bar::Refused &&
               mine->refusal->code == domain::RefusalCode::CaseStateWrong;
    };
    QVERIFY(until(refusedAgain));
    const auto judged = desk(*m_window);
    const auto* handOn = option(*judged->open, ConflictChoice::Supervisor);
    QVERIFY(handOn && handOn->suggested && handOn->bar == ConflictOption::Bar::None);
    QVERIFY(option(*judged->open, ConflictChoice::Centre)->needsApplicant);
    QVERIFY(option(*judged->open, ConflictChoice::CentreOut));
}

void TestConflicts::R087_givenUpWithReasonIsSettledOnBothSides() {
    refusedBecauseWithdrawn();
    if (QTest::currentTestFailed()) return;
    const auto conflict = desk(*m_window)->open->entry.command;
    const std::string number = desk(*m_window)->open->papers.front().number.str();
    m_hall->stop();
    QVERIFY(until([&] { return m_window->status.get()->link == workstation::StatusSnapshot::Link::Offline; }, 60'000));
    m_window->work->conflicts().open(conflict);
    QVERIFY(until([&] {
        const auto* centre = option(*desk(*m_window)->open, ConflictChoice::Centre);
        return centre->bar == ConflictOption::Bar::CentreAway;
    }));
    m_window->work->conflicts().decide(ConflictChoice::Centre, "申请人当场交回");
    QTest::qWait(300);
    QCOMPARE(desk(*m_window)->waiting, 1);  // without the centre nothing leaves the list
    m_hall->start();
    m_window->work->reconnect();
    QVERIFY(m_window->signIn("linzhixia"));
    QVERIFY(until([&] { return m_window->status.get()->link == workstation::StatusSnapshot::Link::Online; }));
    m_window->work->conflicts().open(conflict);
    QVERIFY(until([&] { return desk(*m_window)->open.has_value(); }));
    m_window->work->conflicts().decide(ConflictChoice::Centre, "申请人当场交回");
    QVERIFY2(until([&] { return desk(*m_window)->waiting == 0; }), m_window->words().c_str());
    const auto shown = desk(*m_window);
    QVERIFY(!shown->open);
    const auto kept = std::find_if(shown->settled.begin(), shown->settled.end(),
                                   [&](const auto& one) { return one.command == conflict; });
    QVERIFY(kept != shown->settled.end());  // with what was done about the paper
    const QString note = QString::fromStdString(kept->note);
    QVERIFY2(note.contains(QString::fromStdString(number)), qPrintable(note));
    QVERIFY(note.contains(QStringLiteral("申请人当场交回")));
    const auto resolution = m_window->work->context().store().call([&](sync::Replica& replica) {
        const auto stored = replica.confirmed({domain::StreamKind::Conflict, conflict.str()});
        const auto* state = stored ? std::get_if<domain::ConflictState>(&stored->state) : nullptr;
        return state && state->resolved ? state->resolution : std::string();
    });
    QCOMPARE(QString::fromStdString(resolution), note);
}

void TestConflicts::R087_theSupervisorSettlesAndTheWindowFollows() {
    refusedBecauseWithdrawn();
    if (QTest::currentTestFailed()) return;
    const auto conflict = desk(*m_window)->open->entry.command;
    m_window->work->conflicts().decide(ConflictChoice::Supervisor, {});
    QVERIFY(until([&] { return desk(*m_window)->waiting == 0; }));
    QCOMPARE(desk(*m_window)->entries.size(), std::size_t{1});  // waits for the supervisor, not gone
    QVERIFY(desk(*m_window)->entries.front().withSupervisor);

    Place supervisor(*m_hall, "S01");
    QVERIFY(supervisor.signIn("heyanzhou"));
    QVERIFY(until([&] { return desk(supervisor)->waiting == 1 && desk(supervisor)->open; }));
    const auto shown = desk(supervisor);
    QVERIFY(shown->open->entry.elsewhere);
    QCOMPARE(shown->open->mine.person, std::string("林知夏"));
    QCOMPARE(shown->open->papers.size(), std::size_t{1});
    QCOMPARE(option(*shown->open, ConflictChoice::Mine)->bar, ConflictOption::Bar::NotHere);
    QVERIFY(!option(*shown->open, ConflictChoice::Supervisor));
    supervisor.work->conflicts().decide(ConflictChoice::CentreOut, "已电话通知");
    QVERIFY2(until([&] { return desk(supervisor)->entries.empty(); }), supervisor.words().c_str());
    QVERIFY(until([&] { return desk(*m_window)->entries.empty(); }));
    // The refusal itself, and the note that its paper was printed if it came to that: one answer for both.
    const auto kept = [&] {
        const auto settled = desk(*m_window)->settled;
        return std::any_of(settled.begin(), settled.end(), [&](const auto& one) { return one.command == conflict; });
    };
    QVERIFY(until(kept));
    for (const auto& one : desk(*m_window)->settled)
        QVERIFY(QString::fromStdString(one.note).contains(QStringLiteral("已电话通知")));
}

void TestConflicts::R087_heldOnesGoAgainWithTheRefused() {
    m_window = std::make_unique<Place>(*m_hall, "W03", /*batch=*/1);
    QVERIFY(m_window->signIn("linzhixia"));
    m_window->work->counter().openDesk();
    QVERIFY(until([&] { return m_window->queue.get() && m_window->queue.get()->status == domain::DeskStatus::Open; }));
    QVERIFY(delivered(*m_window));
    m_hall->stop();
    QVERIFY(given(*m_window, domain::PauseDesk{domain::DeskId("W03"), "取材料"}));
    QVERIFY(given(*m_window, domain::ContinueDesk{domain::DeskId("W03")}));
    m_window.reset();
    m_hall->start();
    closedByTheSupervisor();
    if (QTest::currentTestFailed()) return;
    m_window = std::make_unique<Place>(*m_hall, "W03", /*batch=*/1);
    QVERIFY(m_window->signIn("linzhixia"));
    QVERIFY2(until([&] { return desk(*m_window)->waiting == 1 && desk(*m_window)->open; }), state().c_str());
    auto shown = desk(*m_window);
    QCOMPARE(shown->entries.front().kind, std::string("desk.pause"));
    QCOMPARE(shown->entries.front().followers, 1);  // one thing to decide, not two
    QVERIFY(!shown->open->entry.paperOut);
    QVERIFY(until([&] {
        const auto now = desk(*m_window);
        return option(*now->open, ConflictChoice::Mine)->bar == ConflictOption::Bar::Refused;
    }));
    shown = desk(*m_window);
    QCOMPARE(option(*shown->open, ConflictChoice::Supervisor)->bar, ConflictOption::Bar::NotAtCentre);
    QVERIFY(option(*shown->open, ConflictChoice::Centre)->suggested);
    QVERIFY(tells(shown->open->centre.steps, "desk.closed"));

    // The window opens again: now the same can be said once more.
    m_window->work->counter().openDesk();
    QVERIFY(until([&] {
        const auto now = desk(*m_window);
        return now->open && option(*now->open, ConflictChoice::Mine)->bar == ConflictOption::Bar::None;
    }));
    QVERIFY(option(*desk(*m_window)->open, ConflictChoice::Mine)->suggested);
    m_window->work->conflicts().decide(ConflictChoice::Mine, {});
    QVERIFY(until([&] { return desk(*m_window)->waiting == 0; }));
    QVERIFY(delivered(*m_window));
    QVERIFY(until([&] {
        return m_window->work->context().store().call([](sync::Replica& replica) {
            const auto stored = replica.confirmed({domain::StreamKind::DeskSession, "W03"});
            return stored && stored->version == 5;  // opened, closed, opened, paused, continued
        });
    }));
    shown = desk(*m_window);
    QCOMPARE(shown->waiting, 0);
    QCOMPARE(shown->settled.size(), std::size_t{2});
    QVERIFY(std::any_of(shown->sent.begin(), shown->sent.end(),
                        [](const auto& line) { return line.kind == "desk.pause"; }));
}

void TestConflicts::R087_givenUpHereWhenTheCentreKnowsNothing() {
    m_window = std::make_unique<Place>(*m_hall, "W03", /*batch=*/1);
    QVERIFY(m_window->signIn("linzhixia"));
    m_window->work->counter().openDesk();
    QVERIFY(until([&] { return m_window->queue.get() && m_window->queue.get()->status == domain::DeskStatus::Open; }));
    QVERIFY(delivered(*m_window));
    m_hall->stop();
    QVERIFY(given(*m_window, domain::PauseDesk{domain::DeskId("W03"), "取材料"}));
    QVERIFY(until([&] { return desk(*m_window)->unsent.size() == 1; }));
    QCOMPARE(desk(*m_window)->unsent.front().kind, std::string("desk.pause"));
    m_window.reset();
    m_hall->start();
    closedByTheSupervisor();
    if (QTest::currentTestFailed()) return;
    m_window = std::make_unique<Place>(*m_hall, "W03");
    QVERIFY(m_window->signIn("linzhixia"));
    QVERIFY2(until([&] { return desk(*m_window)->waiting == 1 && desk(*m_window)->open; }), state().c_str());
    m_window->work->conflicts().decide(ConflictChoice::Centre, "窗口已由主管关");
    QVERIFY(until([&] { return desk(*m_window)->entries.empty(); }));
    QCOMPARE(desk(*m_window)->settled.size(), std::size_t{1});
    QVERIFY(QString::fromStdString(desk(*m_window)->settled.front().note).contains(QStringLiteral("窗口已由主管关")));
    QVERIFY(until([&] { return m_window->status.get()->conflicts == 0; }));
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"

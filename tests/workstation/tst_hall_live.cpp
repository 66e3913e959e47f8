// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's board against the real server: forecast, what-if, a step carried out and taken back, a call for help
// answered, a past day replayed, and what a display says and shows.
#include <QtTest>

#include "workstation/announcer.h"
#include "workstation/place.h"

#include <QTemporaryDir>

using namespace yc;
using namespace yc::test;
namespace fc = domain::forecast;

namespace {
bool until(const std::function<bool()>& done, int milliseconds = 60'000) { return QTest::qWaitFor(done, milliseconds); }

/// What was said, instead of a loudspeaker.
class HeardVoice : public peripherals::Voice {
public:
    void say(const peripherals::Spoken& spoken) override {
        const std::lock_guard lock(m_mutex);
        m_said.push_back(spoken);
    }
    void hush() override {}
    void setVolume(int) override {}
    peripherals::DeviceState state() const override { return {}; }
    std::vector<peripherals::Spoken> said() const {
        const std::lock_guard lock(m_mutex);
        return m_said;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<peripherals::Spoken> m_said;
};

const workstation::DeskView* deskOf(const workstation::HallSnapshot& hall, const std::string& id) {
    for (const auto& desk : hall.desks) {
        if (desk.row.desk.str() == id) return &desk;
    }
    return nullptr;
}
}  // namespace

class TestHallLive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R068_aPlanIsTriedCarriedOutAndTakenBack();
    void aCallForHelpIsAnsweredAndKept();
    void aPastDayIsReplayed();
    void R067_aCallIsShownAndSaidOnThePublicScreen();
    void R067_onlyTheQueueThatMovedIsToldToGetReady();
};

void TestHallLive::R068_aPlanIsTriedCarriedOutAndTakenBack() {
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString(), /*living=*/true);
    Place place(hall, "S01");
    Latest<workstation::ForecastSnapshot> forecast;
    QVERIFY(place.signIn("heyanzhou"));
    place.work->hall().onForecast(forecast.listener());
    place.work->hall().refreshForecast();
    QVERIFY(until([&] { return place.board.get() && !place.board.get()->desks.empty(); }));
    QVERIFY(until([&] { return forecast.get() && forecast.get()->outlook; }));
    QVERIFY(!forecast.get()->outlook->forecast.waiting.empty());
    QVERIFY(until([&] { return forecast.get()->suggestion.has_value(); }));

    // A skill for an open window that does not have it.
    QVERIFY(place.board.get()->supervisor);
    std::optional<fc::GrantSkill> grant;
    const auto findGrant = [&] {
        const auto board = place.board.get();
        for (const auto& desk : board->desks) {
            for (const auto& queue : board->themes) {
                const auto& has = desk.row.themes;
                const bool open = desk.row.status == domain::DeskStatus::Open;
                if (!grant && open && std::find(has.begin(), has.end(), queue.counts.theme) == has.end())
                    grant = fc::GrantSkill{desk.row.desk, queue.counts.theme};
            }
        }
        return grant.has_value();
    };
    QVERIFY(until(findGrant));  // the cache fills
    const auto policy = [&] {
        return place.work->context().store().call([](sync::Replica& replica) {
            const auto published = replica.reader().queuePolicy();
            return published ? published->policy : domain::builtInPolicy();
        });
    };
    const domain::QueuePolicy before = policy();
    place.work->hall().plan({*grant});
    QVERIFY(until([&] { return forecast.get()->planned.has_value(); }));
    QCOMPARE(policy().version, before.version);  // asking changes nothing
    QVERIFY(!forecast.get()->act.whyNot);

    place.work->hall().carryOut(forecast.get()->plan);
    QVERIFY(until([&] { return forecast.get()->applied.has_value(); }));
    QVERIFY(until([&] { return policy().version == before.version + 1; }));
    const domain::QueuePolicy granted = policy();
    const auto* rule = granted.window(grant->desk);
    QVERIFY(rule && std::find(rule->themes.begin(), rule->themes.end(), grant->theme) != rule->themes.end());
    QVERIFY(place.notices.get()->undoable);

    place.work->hall().takeBack();
    QVERIFY(until([&] { return !forecast.get()->applied.has_value(); }));
    QVERIFY(until([&] { return policy().version == before.version + 2; }));
    const domain::QueuePolicy undone = policy();
    const auto* after = undone.window(grant->desk);
    const auto* former = before.window(grant->desk);
    QCOMPARE(after != nullptr, former != nullptr);
    QVERIFY(!after || after->themes == former->themes);

    // Calibration is answered, whatever it finds.
    place.work->hall().calibrate(3);
    QVERIFY(until([&] { return forecast.get()->calibrationTotal.has_value(); }, 120'000));
    QVERIFY(!forecast.get()->calibrationWhyNot);
}

void TestHallLive::aCallForHelpIsAnsweredAndKept() {
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString());
    Place window(hall, "W03");
    Place place(hall, "S01");
    QVERIFY(window.signIn("linzhixia"));
    QVERIFY(place.signIn("heyanzhou"));
    QVERIFY(until([&] { return window.queue.get() != nullptr; }));
    window.work->counter().openDesk();
    QVERIFY2(until([&] { return window.queue.get()->status == domain::DeskStatus::Open; }), window.words().c_str());
    QVERIFY(until([&] { return window.status.get() && window.status.get()->unsent == 0; }));
    window.work->context().store().post([&](sync::Replica& replica) {
        const domain::AskForHelp ask{domain::DeskId("W03"), "争吵", domain::HelpKind::Dispute};
        window.work->context().submitOnline(replica, ask);
    });
    const auto calls = [&] {
        std::vector<workstation::HallAlert> found;
        for (const auto& alert :
             place.board.get() ? place.board.get()->alerts : std::vector<workstation::HallAlert>{}) {
            if (alert.kind == workstation::HallAlert::Kind::Help) found.push_back(alert);
        }
        return found;
    };
    QVERIFY(until([&] { return calls().size() == 1; }));
    QCOMPARE(calls()[0].reference, std::string("W03"));
    QCOMPARE(calls()[0].about, std::string("争吵"));
    QCOMPARE(calls()[0].from, std::string("林知夏"));
    place.work->hall().answerHelp(domain::DeskId("W03"));
    QVERIFY(until([&] { return calls().size() == 1 && !calls()[0].answered.empty(); }));
    QCOMPARE(int(calls()[0].help), int(domain::HelpKind::Dispute));
    // Its clerk sees who comes.
    QVERIFY(until([&] {
        return window.work->context().store().call([](sync::Replica& replica) {
            const auto stored = replica.confirmed({domain::StreamKind::DeskSession, "W03"});
            const auto* desk = stored ? std::get_if<domain::DeskSessionState>(&stored->state) : nullptr;
            return desk && !desk->helpAnsweredBy.empty();
        });
    }));
    place.work->hall().endHelp(domain::DeskId("W03"));
    QVERIFY(until([&] { return calls().empty(); }));
    // The window sees it too, with its next pull.
    QVERIFY(until([&] {
        return window.work->context().store().call([](sync::Replica& replica) {
            const auto stored = replica.confirmed({domain::StreamKind::DeskSession, "W03"});
            const auto* desk = stored ? std::get_if<domain::DeskSessionState>(&stored->state) : nullptr;
            return desk && desk->helpSince == domain::Instant{} && desk->helpReason.empty();
        });
    }));
    QVERIFY(deskOf(*place.board.get(), "W03"));
}

void TestHallLive::aPastDayIsReplayed() {
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString(), /*living=*/true);
    Place place(hall, "S01");
    QVERIFY(place.signIn("heyanzhou"));
    QVERIFY(until([&] { return place.board.get() && !place.board.get()->desks.empty(); }));
    // The newest day before today on which something happened; the sample hall has some.
    const domain::Date today = domain::localDate(systemNow());
    std::shared_ptr<const workstation::HallSnapshot> shown;
    for (int back = 1; back <= 10; ++back) {
        const domain::Date day = today - std::chrono::days(back);
        place.work->hall().replay(day);
        QVERIFY(until([&] { return place.board.get()->replay && place.board.get()->replay->day == day; }));
        shown = place.board.get();
        if (shown->replay->steps > 0) break;
    }
    QVERIFY(shown->replay->steps > 0);
    const auto noon = shown->replay->from + (shown->replay->until - shown->replay->from) / 2;
    place.work->hall().seek(noon);
    QVERIFY(until([&] { return place.board.get()->at == noon; }));
    shown = place.board.get();
    QVERIFY(std::any_of(shown->desks.begin(), shown->desks.end(),
                        [](const auto& desk) { return desk.row.status == domain::DeskStatus::Open; }));
    QVERIFY(shown->calledToday > 0);
    QVERIFY(!shown->waitingCurve.empty());
    place.work->hall().backToNow();
    QVERIFY(until([&] { return !place.board.get()->replay; }));
}

void TestHallLive::R067_aCallIsShownAndSaidOnThePublicScreen() {
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString());
    HeardVoice voice;
    Place screen(hall, "D01", 0, &voice);
    Place kiosk(hall, "K01");
    Place window(hall, "W03");
    QVERIFY(screen.signIn("display"));
    QVERIFY(kiosk.signIn("kiosk"));
    QVERIFY(window.signIn("linzhixia"));
    QVERIFY(until([&] { return kiosk.kiosk.get() && !kiosk.kiosk.get()->themes.empty(); }));
    QVERIFY(until([&] { return window.queue.get() != nullptr; }));
    kiosk.work->kiosk().take(kiosk.kiosk.get()->themes.front().id, domain::PriorityClass::None, {});
    QVERIFY(until([&] { return kiosk.kiosk.get()->taken.has_value(); }));
    window.work->counter().openDesk();
    QVERIFY(until([&] { return window.queue.get()->status == domain::DeskStatus::Open; }));
    const auto desk = [&] {
        const auto shown = screen.display.get();
        workstation::DisplayDesk found;
        for (const auto& one : shown ? shown->desks : std::vector<workstation::DisplayDesk>{}) {
            if (one.desk.str() == "W03") found = one;
        }
        return found;
    };
    // The screen over the window says who is next before anybody is called.
    QVERIFY(until([&] { return desk().next == std::vector<std::string>{"A001"}; }));
    window.work->counter().callNext();
    QVERIFY(until([&] { return desk().ticket.has_value(); }));
    QCOMPARE(desk().ticket->number, std::string("A001"));
    QVERIFY(until([&] { return screen.display.get()->current.has_value(); }));
    QVERIFY(until([&] { return !voice.said().empty(); }));
    const auto& policy = domain::builtInPolicy().announcement;
    QCOMPARE(voice.said()[0].text, std::string("请 A 零 零 一 号到 3 号窗口"));
    QCOMPARE(voice.said()[0].times, policy.times);
    QCOMPARE(voice.said().size(), std::size_t(policy.en.empty() ? 1 : 2));
    QVERIFY(policy.en.empty() || voice.said()[1].text.find("window 3") != std::string::npos);
}

/// A call of one queue moves that queue only: nobody of another one is told to get ready by it.
void TestHallLive::R067_onlyTheQueueThatMovedIsToldToGetReady() {
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString());
    HeardVoice voice;
    Place screen(hall, "D01", 0, &voice);
    Place kiosk(hall, "K01");
    Place window(hall, "W03");
    QVERIFY(screen.signIn("display") && kiosk.signIn("kiosk") && window.signIn("linzhixia"));
    QVERIFY(until([&] { return kiosk.kiosk.get() && kiosk.kiosk.get()->themes.size() > 1; }));
    const auto themes = kiosk.kiosk.get()->themes;
    std::vector<std::string> numbers;
    for (const std::size_t theme : {0, 0, 1, 1}) {
        kiosk.work->kiosk().take(themes[theme].id, domain::PriorityClass::None, {});
        QVERIFY(until([&] { return kiosk.kiosk.get()->taken.has_value(); }));
        numbers.push_back(kiosk.kiosk.get()->taken->number);
        kiosk.work->kiosk().home();
        QVERIFY(until([&] { return !kiosk.kiosk.get()->taken; }));
    }
    QVERIFY(until([&] { return window.queue.get() != nullptr; }));
    window.work->counter().openDesk();
    QVERIFY(until([&] {
        return window.queue.get()->status == domain::DeskStatus::Open && !window.queue.get()->waiting.empty();
    }));
    const auto spoken = [&](const std::string& number) {
        const auto said = voice.said();
        return std::any_of(said.begin(), said.end(), [&](const peripherals::Spoken& one) {
            return one.text.find(workstation::spokenNumber(number, true)) != std::string::npos;
        });
    };
    window.work->counter().callNext();
    QVERIFY(until([&] { return spoken(numbers[0]); }));
    QVERIFY(until([&] { return spoken(numbers[1]); }));  // the next of the same queue
    QVERIFY(!spoken(numbers[2]) && !spoken(numbers[3]));
    window.work->counter().leave();
    QVERIFY(until([&] { return !window.queue.get()->ticket; }));
    for (const auto& row : window.queue.get()->waiting) {
        if (row.number == numbers[2]) window.work->counter().callChosen(row.id, "叫", {});
    }
    QVERIFY(until([&] { return spoken(numbers[2]) && spoken(numbers[3]); }));
}

QTEST_GUILESS_MAIN(TestHallLive)
#include "tst_hall_live.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "domain/forecast/calibration.h"
#include "domain/forecast/what_if.h"
#include "domain/synthetic_hall.h"

using namespace yc::domain;
using namespace yc::domain::fixture;
using namespace yc::domain::forecast;

namespace {
const Date monday = Date{std::chrono::year{2026} / 3 / 2};

std::vector<DayObservation> observed(const std::vector<DayLog>& logs) {
    std::vector<DayObservation> days;
    for (const DayLog& log : logs) days.push_back(observe(log));
    return days;
}

Instant at(int hour, int minute = 0, Date day = monday) {
    return startOfLocalDay(day) + std::chrono::minutes(60 * hour + minute);
}

QueueMoment moment(Instant when, MomentKind kind, const char* ticket, const char* desk = "") {
    QueueMoment made;
    made.at = when;
    made.kind = kind;
    if (*ticket) made.ticket = TicketId(ticket);
    if (*desk) made.desk = DeskId(desk);
    made.rankAt = when;
    return made;
}

QueueMoment taken(Instant when, const char* ticket, const char* theme = "A") {
    QueueMoment made = moment(when, MomentKind::Taken, ticket);
    made.theme = ThemeId(theme);
    made.number = ticket;
    return made;
}

QueueMoment opened(Instant when, const char* desk, std::vector<ThemeId> themes = {ThemeId("A")}) {
    QueueMoment made = moment(when, MomentKind::DeskOpened, "", desk);
    made.themes = std::move(themes);
    return made;
}

/// A day on which every service of A takes exactly ten minutes.
DayLog evenDay(Date day) {
    DayLog log{day, {opened(at(9, 0, day), "W1")}};
    for (int i = 0; i < 20; ++i) {
        const std::string id = "t" + std::to_string(i);
        log.moments.push_back(taken(at(9, i * 12, day), id.c_str()));
        log.moments.push_back(moment(at(9, i * 12, day), MomentKind::Called, id.c_str(), "W1"));
        log.moments.push_back(moment(at(9, i * 12 + 10, day), MomentKind::Finished, id.c_str(), "W1"));
    }
    return log;
}

HallNow threeWaiting(int desks) {
    HallNow now;
    now.at = at(10, 0, monday + std::chrono::days(7));
    now.lastTicket = now.at;  // nobody comes any more
    for (int i = 0; i < 3; ++i)
        now.waiting.push_back(
            {ThemeId("A"), now.at - std::chrono::minutes(5 - i), now.at - std::chrono::minutes(5 - i), {}, {}, {}});
    for (int i = 0; i < desks; ++i)
        now.desks.push_back({windowId(i), DeskStatus::Open, {ThemeId("A")}, {}, now.at - std::chrono::hours(1)});
    return now;
}
}  // namespace

class TestForecast : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreTheSameEverywhere();
    void momentsComeFromEvents();
    void replayShowsTheHallOfAnyMoment();
    void observationMeasuresServiceGapAndBreak();
    void whatWasTakenBackTeachesNothing();
    void takenOverAndLeasedInTheReplay();
    void knownServiceTimesGiveKnownWaits();
    void theSameSeedGivesTheSameAnswer();
    void priorityAndAppointmentGoAhead();
    void R067_nobodyIsOvertakenBeyondTheBound();
    void R067_aWindowsPreferenceIsForetold();
    void whoWaitsIsToldTheirOwnTime();
    void aThemeNobodyServesHasNoWaitingTime();
    void littleKnownIsNotForecast();
    void whatIfOpensAWindow();
    void whatIfClosesEarly();
    void aPlanChangesOnlyWhatItIsAbout();
    void suggestionTakesTheWindowThatHelps();
    void suggestionIsSilentInAQuietHall();
    void calibrationHoldsOnKnownDays_data();
    void calibrationHoldsOnKnownDays();
    void calibrationSeesAForecastThatIsWrong();
};

void TestForecast::numbersAreTheSameEverywhere() {
    Random random(1);
    QCOMPARE(random.next(), Q_UINT64_C(0xb3f2af6d0fc710c5));
    double sum = 0;
    double squares = 0;
    double gammas = 0;
    double counts = 0;
    for (int i = 0; i < 20'000; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
        gammas += random.gamma(4);
        counts += random.poisson(45);
    }
    QVERIFY(std::abs(sum / 20'000) < 0.03);
    QVERIFY(std::abs(squares / 20'000 - 1) < 0.04);
    QVERIFY(std::abs(gammas / 20'000 - 4) < 0.08);
    QVERIFY(std::abs(counts / 20'000 - 45) < 0.3);
}

void TestForecast::momentsComeFromEvents() {
    EventMeta meta;
    meta.stream = {StreamKind::Ticket, "t1"};
    meta.occurredAt = at(9);
    TicketTaken event;
    event.theme = ThemeId("A");
    event.number = "A001";
    event.rankAt = at(9);
    event.priority = PriorityClass::Elderly;
    meta.stream = {StreamKind::Ticket, "t1"};
    const auto first = momentOf({meta, event});
    QVERIFY(first.has_value());
    QCOMPARE(first->ticket, TicketId("t1"));
    QCOMPARE(first->number, std::string("A001"));
    QVERIFY(first->priority == PriorityClass::Elderly);
    meta.stream = {StreamKind::DeskSession, "W03"};
    meta.occurredAt = at(8, 50);
    const auto second = momentOf({meta, DeskOpened{AccountId("lin"), "林", {ThemeId("A")}}});
    QVERIFY(second.has_value());
    QCOMPARE(second->desk, DeskId("W03"));
    QVERIFY(!momentOf({meta, AccountDisabled{"x"}}));
    EventMeta taken = meta;
    taken.stream = {StreamKind::Ticket, "t1"};
    taken.occurredAt = at(9);
    const DayLog log = dayLog(monday, {{taken, event}, {meta, DeskOpened{AccountId("lin"), "林", {ThemeId("A")}}}});
    QCOMPARE(log.moments.size(), std::size_t(2));
    QVERIFY(log.moments.front().kind == MomentKind::DeskOpened);  // by the time it happened
}

void TestForecast::replayShowsTheHallOfAnyMoment() {
    DayLog log{monday,
               {opened(at(9), "W1"), taken(at(9, 5), "t1"), taken(at(9, 6), "t2"),
                moment(at(9, 7), MomentKind::Called, "t1", "W1"), moment(at(9, 8), MomentKind::Begun, "t1", "W1"),
                moment(at(9, 20), MomentKind::Parked, "t1", "W1"), moment(at(9, 21), MomentKind::Called, "t2", "W1"),
                moment(at(9, 23), MomentKind::NotHere, "t2"), moment(at(9, 25), MomentKind::Resumed, "t1", "W1"),
                moment(at(9, 30), MomentKind::Finished, "t1"), moment(at(9, 31), MomentKind::DeskPaused, "", "W1")}};
    QCOMPARE(hallAt(log, at(9, 4)).waiting(), 0);
    QCOMPARE(hallAt(log, at(9, 6)).waiting(), 2);
    const HallThen serving = hallAt(log, at(9, 10));
    QCOMPARE(serving.waiting(), 1);
    QCOMPARE(serving.desks.at(DeskId("W1")).ticket, TicketId("t1"));
    QVERIFY(serving.tickets.at(TicketId("t1")).status == TicketStatus::Serving);
    QCOMPARE(hallAt(log, at(9, 22)).desks.at(DeskId("W1")).ticket, TicketId("t2"));
    const HallThen away = hallAt(log, at(9, 24));
    QCOMPARE(away.waiting(), 1);  // was not there, waits again
    QVERIFY(away.desks.at(DeskId("W1")).ticket.empty());
    const HallThen end = hallAt(log, at(9, 40));
    QVERIFY(end.desks.at(DeskId("W1")).status == DeskStatus::Paused);
    QCOMPARE(end.openDesks(), 0);
    const auto curve = waitingCurve(log, at(9), at(9, 30), std::chrono::minutes(6));
    const std::vector<int> expected{0, 2, 1, 1, 1, 1};
    QCOMPARE(curve.size(), expected.size());
    for (std::size_t i = 0; i < curve.size(); ++i) QCOMPARE(curve[i].second, expected[i]);
}

void TestForecast::observationMeasuresServiceGapAndBreak() {
    DayLog log{monday,
               {opened(at(9), "W1"), taken(at(9, 5), "t1"), moment(at(9, 6), MomentKind::Called, "t1", "W1"),
                moment(at(9, 7), MomentKind::Begun, "t1", "W1"), taken(at(9, 8), "t2"), taken(at(9, 9), "t3"),
                moment(at(9, 10), MomentKind::Parked, "t1", "W1"), moment(at(9, 12), MomentKind::Called, "t2", "W1"),
                moment(at(9, 13), MomentKind::NotHere, "t2"), moment(at(9, 20), MomentKind::Resumed, "t1", "W1"),
                moment(at(9, 26), MomentKind::Finished, "t1"), moment(at(9, 30), MomentKind::DeskPaused, "", "W1"),
                moment(at(9, 45), MomentKind::DeskContinued, "", "W1")}};
    const DayObservation day = observe(log);
    QCOMPARE(day.calls.size(), std::size_t(2));
    QCOMPARE(day.calls[0].minutes, 1.0);
    QVERIFY(day.calls[0].again);
    QCOMPARE(day.calls[1].minutes, 10.0);  // 4 before it was parked and 6 afterwards
    QVERIFY(!day.calls[1].again);
    QCOMPARE(day.calls[1].windows, 1);
    QCOMPARE(day.reactions, (std::vector<double>{1}));  // t1 came to an idle window
    QCOMPARE(day.gaps, (std::vector<double>{2}));       // t2 was waiting when t1 was parked
    QCOMPARE(day.pauses, (std::vector<double>{15}));
    QCOMPARE(day.arrivals.size(), std::size_t(3));
    QCOMPARE(day.changes.size(), std::size_t(3));
}

void TestForecast::whatWasTakenBackTeachesNothing() {
    const auto undone = [](Instant when, const char* ticket, TicketStep step, TicketStatus status, const char* desk) {
        QueueMoment made = moment(when, MomentKind::Undone, ticket, desk);
        made.theme = ThemeId("A");
        made.step = step;
        made.status = status;
        return made;
    };
    DayLog log{monday,
               {opened(at(9), "W1"), taken(at(9, 1), "t1"), moment(at(9, 2), MomentKind::Called, "t1", "W1"),
                undone(at(9, 4), "t1", TicketStep::Called, TicketStatus::Waiting, ""),
                moment(at(9, 5), MomentKind::Called, "t1", "W1"), moment(at(9, 6), MomentKind::Begun, "t1", "W1"),
                moment(at(9, 10), MomentKind::Finished, "t1"),  // pressed too early
                undone(at(9, 11), "t1", TicketStep::Finished, TicketStatus::Serving, "W1"),
                moment(at(9, 20), MomentKind::NextItem, "t1"), moment(at(9, 26), MomentKind::Finished, "t1")}};
    const DayObservation day = observe(log);
    QCOMPARE(day.calls.size(), std::size_t(2));
    QCOMPARE(day.calls[0].minutes, 15.0);  // until the next matter, not until the key that was pressed too early
    QCOMPARE(day.calls[1].minutes, 6.0);
    Replay replay;
    for (const QueueMoment& step : log.moments) {
        replay.apply(step);
        if (step.at == at(9, 4)) {
            QVERIFY(replay.hall().desks.at(DeskId("W1")).ticket.empty());
            QCOMPARE(replay.hall().waiting(), 1);
            QCOMPARE(replay.hall().tickets.at(TicketId("t1")).calls, 0);
        }
        if (step.at == at(9, 11)) {
            QCOMPARE(replay.hall().desks.at(DeskId("W1")).ticket, TicketId("t1"));
            QVERIFY(replay.hall().tickets.at(TicketId("t1")).status == TicketStatus::Serving);
        }
    }
}

void TestForecast::takenOverAndLeasedInTheReplay() {
    EventMeta meta;
    meta.stream = {StreamKind::DeskSession, "W1"};
    meta.occurredAt = at(9, 30);
    const auto over = momentOf({meta, DeskTakenOver{AccountId("b"), "替班", AccountId("a"), "轮换"}});
    QVERIFY(over.has_value());
    meta.stream = {StreamKind::Ticket, "t1"};
    TicketLeased lease;
    lease.desk = DeskId("W2");
    const auto leased = momentOf({meta, lease});
    const auto ended = momentOf({meta, TicketLeaseEnded{}});
    TicketStepUndone back{TicketStep::Called, {}};
    back.restored.status = TicketStatus::Waiting;
    const auto undone = momentOf({meta, back});
    QVERIFY(leased && ended && undone && undone->step == TicketStep::Called);
    Replay replay;
    replay.apply(opened(at(9), "W1"));
    replay.apply(moment(at(9, 10), MomentKind::DeskPaused, "", "W1"));
    replay.apply(taken(at(9, 20), "t1"));
    replay.apply(*over);
    const DeskThen& desk = replay.hall().desks.at(DeskId("W1"));
    QVERIFY(desk.status == DeskStatus::Open && desk.clerk == "替班" && desk.since == at(9, 30));
    replay.apply(*leased);
    QCOMPARE(replay.hall().tickets.at(TicketId("t1")).leasedTo, DeskId("W2"));
    QCOMPARE(replay.hall().tickets.at(TicketId("t1")).since, at(9, 20));  // it still waits since then
    replay.apply(*ended);
    QVERIFY(replay.hall().tickets.at(TicketId("t1")).leasedTo.empty());
    // A break ended by a substitute was a break; an idle window does not wait for a ticket another one keeps.
    DayLog log{monday,
               {opened(at(9), "W1"), moment(at(9, 10), MomentKind::DeskPaused, "", "W1"), taken(at(9, 20), "t1"),
                *leased, *over, moment(at(9, 40), MomentKind::LeaseEnded, "t1"),
                moment(at(9, 41), MomentKind::Called, "t1", "W1")}};
    const DayObservation day = observe(log);
    QCOMPARE(day.pauses, (std::vector<double>{20}));
    QVERIFY(day.gaps.empty());
}

void TestForecast::knownServiceTimesGiveKnownWaits() {
    // Services of ten minutes, half a minute between, nobody comes: the fourth waits 30 and three halves.
    std::vector<DayObservation> past;
    for (int i = 0; i < 5; ++i) past.push_back(observe(evenDay(monday + std::chrono::days(i))));
    for (DayObservation& day : past) {
        day.gaps = {0.5};
        day.changes.clear();
    }
    const HallModel model(past, monday + std::chrono::days(7));
    QCOMPARE(model.days(), 5);
    QCOMPARE(qRound(model.quantile(ThemeId("A"), 0.5)), 10);
    const auto alone = forecastWaits(model, threeWaiting(1), {{ThemeId("A"), {}, {}}});
    QVERIFY(alone.front().has_value());
    QVERIFY2(std::abs(alone.front()->middle - 32) < 0.5, qPrintable(QString::number(alone.front()->middle)));
    const auto three = forecastWaits(model, threeWaiting(3), {{ThemeId("A"), {}, {}}});
    QVERIFY2(std::abs(three.front()->middle - 11) < 0.5, qPrintable(QString::number(three.front()->middle)));
    const auto four = forecastWaits(model, threeWaiting(4), {{ThemeId("A"), {}, {}}});
    QVERIFY(four.front()->high < 2);  // a window is free
    QCOMPARE(shownMinutes({10, 18.4, 30.2}), (std::pair{18, 31}));
    QCOMPARE(shownMinutes({0, 0.2, 0.6}), (std::pair{1, 2}));
}

void TestForecast::theSameSeedGivesTheSameAnswer() {
    const SyntheticHall hall;
    const auto logs = hall.days(monday, 6, 3);
    const HallModel model(observed(logs), monday + std::chrono::days(7));
    const HallNow now = hallNow(hallAt(logs.front(), at(10, 30)), hall.lastTicket(monday));
    const std::vector<Probe> probes{{hall.themes[0].id, {}, {}}, {hall.themes[1].id, {}, {}}};
    const auto one = forecastWaits(model, now, probes, {100, 7});
    const auto same = forecastWaits(model, now, probes, {100, 7});
    const auto other = forecastWaits(model, now, probes, {100, 8});
    QVERIFY(one[0] && same[0] && other[0]);
    QCOMPARE(one[0]->middle, same[0]->middle);
    QCOMPARE(one[1]->high, same[1]->high);
    QVERIFY(one[0]->middle != other[0]->middle);
    // One probe alone or with others: it takes nobody's place.
    const auto alone = forecastWaits(model, now, {probes[0]}, {400, 7});
    QVERIFY(std::abs(alone[0]->middle - forecastWaits(model, now, probes, {400, 9})[0]->middle) < 4);
}

void TestForecast::priorityAndAppointmentGoAhead() {
    std::vector<DayObservation> past;
    for (int i = 0; i < 5; ++i) past.push_back(observe(evenDay(monday + std::chrono::days(i))));
    for (DayObservation& day : past) day.gaps = {0.5};
    const HallModel model(past, monday + std::chrono::days(7));
    const HallNow now = threeWaiting(1);
    const auto waits = forecastWaits(model, now,
                                     {{ThemeId("A"), PriorityClass::Elderly, {}},
                                      {ThemeId("A"), PriorityClass::Appointment, now.at},
                                      {ThemeId("A"), PriorityClass::Appointment, now.at + std::chrono::minutes(20)},
                                      {ThemeId("A"), {}, {}}});
    QVERIFY(waits[0]->middle < 2);  // the head start passes those who came at most twenty minutes before
    QVERIFY(waits[1]->middle < 2);
    QVERIFY(waits[2]->middle > 8 && waits[2]->middle < 13);  // due from ten minutes before its time
    QVERIFY(waits[3]->middle > 25);
}

/// Somebody who has waited 50 minutes and one with a head start: with the bound the first goes first, as in the queue.
void TestForecast::R067_nobodyIsOvertakenBeyondTheBound() {
    std::vector<DayObservation> past;
    for (int i = 0; i < 5; ++i) past.push_back(observe(evenDay(monday + std::chrono::days(i))));
    for (DayObservation& day : past) day.gaps = {0.5};
    const HallModel model(past, monday + std::chrono::days(7));
    HallNow now = threeWaiting(1);
    now.desks[0].themes = {ThemeId("A"), ThemeId("B")};
    const auto waits = [&](int minutes, const char* theme, PriorityClass priority) {
        const Instant came = now.at - std::chrono::minutes(minutes);
        now.waiting.push_back({ThemeId(theme), came, came, priority, {}, {}});
    };
    now.waiting.clear();
    waits(50, "A", PriorityClass::None);
    waits(40, "B", PriorityClass::Elderly);
    now.ranks.headStarts[static_cast<std::size_t>(PriorityClass::Elderly)] = std::chrono::minutes(30);
    const auto longest = [&](std::chrono::minutes bound) {
        now.ranks.fairness = bound;
        return Simulation(model, now).run(7, {}, {}).longest;
    };
    const auto bounded = longest(std::chrono::minutes(45));
    QVERIFY(bounded.at(ThemeId("A")) < 52 && bounded.at(ThemeId("B")) > 49);
    const auto unbounded = longest(std::chrono::minutes(0));
    QVERIFY(unbounded.at(ThemeId("A")) > 59 && unbounded.at(ThemeId("B")) < 42);
    QCOMPARE(ranksOf(builtInPolicy()).fairness, Milliseconds{std::chrono::minutes{builtInPolicy().fairnessMinutes}});
}

namespace {
HallModel evenModel() {
    std::vector<DayObservation> past;
    for (int i = 0; i < 5; ++i) past.push_back(observe(evenDay(monday + std::chrono::days(i))));
    for (DayObservation& day : past) {
        day.gaps = {0.5};
        day.changes.clear();
    }
    return HallModel(past, monday + std::chrono::days(7));
}
}  // namespace

/// B came after A; a window that prefers B by more than that calls it first, but not beyond the bound.
void TestForecast::R067_aWindowsPreferenceIsForetold() {
    const HallModel model = evenModel();
    HallNow now = threeWaiting(1);
    now.desks[0].themes = {ThemeId("A"), ThemeId("B")};
    const Instant came = now.at - std::chrono::minutes(30);
    now.waiting = {{ThemeId("A"), came, came, {}, {}, {}},
                   {ThemeId("B"), came + std::chrono::minutes(20), came + std::chrono::minutes(20), {}, {}, {}}};
    const auto longest = [&](int minutes, int bound) {
        now.desks[0].prefers = {{ThemeId("B"), minutes}};
        now.ranks.fairness = std::chrono::minutes(bound);
        return Simulation(model, now).run(7, {}, {}).longest;
    };
    const auto none = longest(0, 0);
    QVERIFY(none.at(ThemeId("A")) < 32 && none.at(ThemeId("B")) > 19);
    const auto preferred = longest(25, 0);
    QVERIFY(preferred.at(ThemeId("A")) > 35 && preferred.at(ThemeId("B")) < 12);
    const auto bounded = longest(25, 20);  // A has waited longer than the bound
    QVERIFY(bounded.at(ThemeId("A")) < 32 && bounded.at(ThemeId("B")) > 19);
}

/// Probes for those who wait, all at once: each hears of its own turn, and one more behind them all of the next.
void TestForecast::whoWaitsIsToldTheirOwnTime() {
    const HallModel model = evenModel();
    const HallNow now = threeWaiting(1);
    std::vector<Probe> probes;
    for (const WaitingNow& waiting : now.waiting) probes.push_back({waiting.theme, {}, {}, waiting.rankAt});
    probes.push_back({ThemeId("A"), {}, {}});
    const auto waits = forecastWaits(model, now, probes);
    for (std::size_t i = 0; i < waits.size(); ++i) {
        QVERIFY(waits[i].has_value());
        const double turn = 0.5 + static_cast<double>(i) * 10.5;
        QVERIFY2(std::abs(waits[i]->middle - turn) < 1, qPrintable(QString::number(waits[i]->middle)));
    }
}

void TestForecast::aThemeNobodyServesHasNoWaitingTime() {
    std::vector<DayObservation> past{observe(evenDay(monday))};
    past.front().changes.clear();
    const HallModel model(past, monday + std::chrono::days(7));
    HallNow now = threeWaiting(1);
    now.desks.front().themes = {ThemeId("B")};
    QVERIFY(!forecastWaits(model, now, {{ThemeId("A"), {}, {}}}).front());
}

void TestForecast::littleKnownIsNotForecast() {
    const HallModel model({}, monday);
    QVERIFY(!model.knows(ThemeId("A")));
    QVERIFY(!forecastWaits(model, threeWaiting(1), {{ThemeId("A"), {}, {}}}).front());
    QCOMPARE(model.quantile(ThemeId("A"), 0.5), 0.0);
}

void TestForecast::whatIfOpensAWindow() {
    const SyntheticHall hall;
    auto logs = hall.days(monday, 8, 5);
    const HallModel model(observed(logs), monday + std::chrono::days(8));
    HallNow now = hallNow(hallAt(logs.front(), at(10, 30)), hall.lastTicket(monday));
    now.desks.push_back({DeskId("W9"), DeskStatus::Closed, {}, {}, now.at});
    now.seats = 10;
    const Comparison both =
        compare(model, now, {OpenWindow{DeskId("W9"), {hall.themes[1].id}, now.at, now.at + std::chrono::hours(2)}});
    QVERIFY2(both.savedPersonMinutes() > 0.1 * both.asIs.personMinutes,
             qPrintable(QString::number(both.savedPersonMinutes())));
    QVERIFY(both.changed.longest.at(hall.themes[1].id).middle < both.asIs.longest.at(hall.themes[1].id).middle);
    QVERIFY(both.changed.overSeats.middle <= both.asIs.overSeats.middle);
    QCOMPARE(both.asIs.waiting.front().middle, double(now.waiting.size()));
    // One more skill helps as well.
    const Comparison skill = compare(model, now, {GrantSkill{windowId(0), hall.themes[1].id}});
    QVERIFY(skill.changed.longest.at(hall.themes[1].id).middle < skill.asIs.longest.at(hall.themes[1].id).middle);
}

void TestForecast::whatIfClosesEarly() {
    const SyntheticHall hall;
    const auto logs = hall.days(monday, 8, 6);
    const HallModel model(observed(logs), monday + std::chrono::days(8));
    const HallNow now = hallNow(hallAt(logs.front(), at(14)), hall.lastTicket(monday));
    const Comparison four = compare(model, now, {StopTickets{at(16)}});
    QVERIFY(four.changed.lastServed.middle < four.asIs.lastServed.middle);
    QVERIFY(four.changed.lastServed.middle > 110);  // who is in by four is still served
    QCOMPARE(four.changed.notServed.high, 0.0);
    const Comparison more = compare(model, now, {MoreArrivals{{}, 50}});
    QVERIFY(more.savedPersonMinutes() < 0);
    std::vector<Change> close;
    for (const DeskNow& desk : now.desks) close.push_back(CloseWindow{desk.desk, at(14, 10)});
    QVERIFY(compare(model, now, close).changed.notServed.low > 10);
}

void TestForecast::aPlanChangesOnlyWhatItIsAbout() {
    const SyntheticHall hall;
    const auto logs = hall.days(monday, 8, 9);
    const HallModel model(observed(logs), monday + std::chrono::days(8));
    const HallNow now = hallNow(hallAt(logs.front(), at(10)), hall.lastTicket(monday));
    // A change that is none: the same people come, take as long, and are called in the same order.
    const Comparison none = compare(model, now, {MoreArrivals{{}, 0}, GrantSkill{windowId(0), hall.themes[0].id}});
    QCOMPARE(none.changed.personMinutes, none.asIs.personMinutes);
    QCOMPARE(none.changed.waiting.size(), none.asIs.waiting.size());
}

void TestForecast::suggestionTakesTheWindowThatHelps() {
    SyntheticHall hall;
    hall.themes[1].perHour = 14;  // too many for its windows
    const auto logs = hall.days(monday, 8, 11);
    const HallModel model(observed(logs), monday + std::chrono::days(8));
    HallNow now = hallNow(hallAt(logs.front(), at(10, 30)), hall.lastTicket(monday));
    now.desks.push_back({DeskId("W8"), DeskStatus::Closed, {}, {}, now.at});
    now.desks.push_back({DeskId("W9"), DeskStatus::Closed, {}, {}, now.at});
    const auto found =
        suggest(model, now, {{DeskId("W8"), {ThemeId("YJS-XX-09")}}, {DeskId("W9"), {hall.themes[1].id}}});
    QVERIFY(found.has_value());
    const auto* open = std::get_if<OpenWindow>(&found->changes.front());
    QVERIFY(open);
    QCOMPARE(open->desk, DeskId("W9"));
    QVERIFY(found->savedPersonMinutes() > 0);
}

void TestForecast::suggestionIsSilentInAQuietHall() {
    SyntheticHall hall;
    hall.themes[0].perHour = 1;
    hall.themes[1].perHour = 1;
    const auto logs = hall.days(monday, 8, 12);
    const HallModel model(observed(logs), monday + std::chrono::days(8));
    HallNow now = hallNow(hallAt(logs.front(), at(10, 30)), hall.lastTicket(monday));
    now.desks.push_back({DeskId("W9"), DeskStatus::Closed, {}, {}, now.at});
    QVERIFY(!suggest(model, now, {{DeskId("W9"), {hall.themes[1].id}}}));
}

void TestForecast::calibrationHoldsOnKnownDays_data() {
    QTest::addColumn<int>("seed");
    QTest::addColumn<double>("daySpread");
    QTest::addColumn<double>("load");
    QTest::newRow("usual") << 21 << 0.15 << 1.0;
    QTest::newRow("busy") << 22 << 0.15 << 1.25;
    QTest::newRow("calm") << 23 << 0.0 << 0.7;
    QTest::newRow("days that differ") << 24 << 0.3 << 0.9;
}

void TestForecast::calibrationHoldsOnKnownDays() {
    QFETCH(int, seed);
    QFETCH(double, daySpread);
    QFETCH(double, load);
    seed += qEnvironmentVariableIntValue("YC_SEED");
    SyntheticHall hall;
    hall.daySpread = daySpread;
    for (SyntheticTheme& theme : hall.themes) theme.perHour *= load;
    const auto logs = hall.days(monday, 22, unsigned(seed));
    const auto days = observed(logs);
    std::vector<CalibrationDay> results;
    for (std::size_t i = 10; i < logs.size(); ++i) {
        const std::vector<DayObservation> past(days.begin(), days.begin() + std::ptrdiff_t(i));
        results.push_back(calibrate(past, logs[i], hall.lastTicket(logs[i].day), {100, std::uint64_t(seed)}, 6));
    }
    const CalibrationDay all = sum(results);
    const auto share = [&](int part) { return CalibrationDay::share(part, all.answered); };
    qInfo("seed %d: %d tickets, below p50 %.0f %%, below p90 %.0f %%, p10 to p90 %.0f %%, counts %.0f %% of %d", seed,
          all.answered, 100 * share(all.belowHalf), 100 * share(all.belowNine), 100 * share(all.inside),
          100 * CalibrationDay::share(all.pointsInside, all.points), all.points);
    QVERIFY(all.tickets > 150);
    QCOMPARE(all.answered, all.tickets);
    // Tickets of one day share its fate, so a dozen days scatter; a calm hall has many waits of next to nothing.
    QVERIFY(std::abs(share(all.belowHalf) - 0.5) < 0.2);
    QVERIFY(std::abs(share(all.belowNine) - 0.9) < 0.08);
    QVERIFY(std::abs(share(all.inside) - 0.8) < 0.12);
    QVERIFY(CalibrationDay::share(all.pointsInside, all.points) > 0.7);
}

void TestForecast::calibrationSeesAForecastThatIsWrong() {
    // Learned in a hall three times as fast: the truth must fall above, and the report must say so.
    SyntheticHall slow;
    SyntheticHall fast;
    fast.daySpread = 0;
    for (SyntheticTheme& theme : fast.themes) theme.median /= 3;
    const auto past = observed(fast.days(monday, 10, 31));
    const auto today = slow.day(monday + std::chrono::days(14), 32);
    const CalibrationDay wrong = calibrate(past, today, slow.lastTicket(today.day), {60, 1}, 4);
    const double nine = CalibrationDay::share(wrong.belowNine, wrong.answered);
    QVERIFY2(nine < 0.7, qPrintable(QString::number(nine)));
}

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Who may take a ticket, when and in which class; appointments; what is refused and how.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/queue/opening.h"
#include "domain/queue_hall.h"

using namespace yc::domain;
using namespace yc::domain::fixture;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {
Actor guide() { return actor("guide", {Role::Guide}); }

/// Mondays to Fridays that are worked 09:00–12:00 and 13:30–17:00; births also on rest days, 09:00–12:00 (5+X).
void officeHours(QueuePolicy& policy) {
    policy.hours = {{OpenDays::Workdays, 9 * 60, 12 * 60, false, {}},
                    {OpenDays::Workdays, 13 * 60 + 30, 17 * 60, false, {}},
                    {OpenDays::Restdays, 9 * 60, 12 * 60, true, {birth}}};
}

/// A moment of March 2026; the 11th is a Wednesday.
Instant march(int day, int hour, int minute = 0) {
    return startOfLocalDay(std::chrono::year{2026} / 3 / day) + hours{hour} + minutes{minute};
}

struct Booking : QueueHall {
    Booking() {
        now = march(10, 10);
        policy([](QueuePolicy& policy) {
            ThemeRule rule;
            rule.theme = birth;
            rule.bookable = true;
            rule.perSlot = 2;
            policy.themes = {rule};
        });
    }
    BookAppointment booking(const std::string& id, Instant at, const std::string& person = {}) const {
        BookAppointment body;
        body.appointment = AppointmentId(id);
        body.theme = birth;
        body.at = at;
        body.personToken = person;
        body.code = "code-" + id;
        return body;
    }
    AppointmentState appointment(const std::string& id) const {
        return state<AppointmentState>(StreamKind::Appointment, id);
    }
};
}  // namespace

class TestQueueTake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R069_openingHours_data() {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("next");  // empty = open
        const auto row = [](const char* name, Instant at, const ThemeId& theme, const char* next) {
            QTest::newRow(name) << qint64(at.time_since_epoch().count()) << QString::fromStdString(theme.str()) << next;
        };
        row("R069 morning", march(11, 9), birth, "");
        row("R069 last minute", march(11, 16, 59), birth, "");
        row("R069 before nine", march(11, 8, 59), birth, "09:00");
        row("R069 at noon", march(11, 12), birth, "13:30");
        row("R069 after five", march(11, 17), birth, "2026-03-12 09:00");
        row("R069 Friday evening", march(13, 18), meals, "2026-03-16 09:00");
        row("R069 duty on Saturday", march(14, 10), birth, "");
        row("R069 duty on Saturday is over", march(14, 12), birth, "2026-03-15 09:00");
        row("R069 no duty for this theme", march(14, 10), meals, "2026-03-16 09:00");
    }
    void R069_openingHours() {
        QFETCH(qint64, at);
        QFETCH(QString, theme);
        QFETCH(QString, next);
        QueueHall hall;
        hall.policy(officeHours);
        hall.now = Instant{Milliseconds{at}};
        const Decision taken = hall.run(hall.taking("t", ThemeId(theme.toStdString())), kiosk());
        QCOMPARE(outcome(taken), std::string(next.isEmpty() ? "" : "ticket.outside_hours"));
        if (!next.isEmpty()) QCOMPARE(taken.error().params.at("next"), next.toStdString());
    }

    void R069_makeUpWorkingDaysAndHolidays() {
        QueueHall hall;
        hall.policy(officeHours);
        CalendarYear year;
        year.year = 2026;
        year.off = {std::chrono::year{2026} / 3 / 12};
        year.work = {std::chrono::year{2026} / 3 / 14};
        QVERIFY(hall.calendar.add(year).empty());
        hall.now = march(12, 15);  // a holiday: only the duty of the morning
        QCOMPARE(hall.tried(hall.taking("a"), kiosk()), std::string("ticket.outside_hours"));
        hall.now = march(14, 15);  // a Saturday that is worked
        QCOMPARE(hall.tried(hall.taking("a"), kiosk()), std::string());
        const auto policy = hall.state<QueuePolicyState>(StreamKind::Policy, "queue").policy;
        QVERIFY(!openingOf(policy, hall.calendar, birth, march(14, 10)).duty);
        QVERIFY(openingOf(policy, hall.calendar, birth, march(15, 10)).duty);
        QCOMPARE(*openingOf(policy, hall.calendar, birth, march(15, 10)).until, march(15, 12));
    }

    void R066_dayContingent() {
        QueueHall hall;
        hall.policy([](QueuePolicy& policy) {
            ThemeRule rule;
            rule.theme = birth;
            rule.perDay = 2;
            policy.themes = {rule};
        });
        hall.take("a");
        hall.take("b");
        QCOMPARE(hall.tried(hall.taking("c"), kiosk()), std::string("ticket.day_full"));
        QCOMPARE(hall.tried(hall.taking("c", meals), kiosk()), std::string());
        hall.now += days{1};
        QCOMPARE(hall.tried(hall.taking("d"), kiosk()), std::string());
        QCOMPARE(hall.ticket("d").number, std::string("A001"));
    }

    void R066_themeSuspendedByThePolicy() {
        QueueHall hall;
        hall.policy([](QueuePolicy& policy) {
            ThemeRule rule;
            rule.theme = birth;
            rule.suspended = true;
            rule.note = "系统升级";
            policy.themes = {rule};
        });
        const Decision taken = hall.run(hall.taking("a"), kiosk());
        QCOMPARE(outcome(taken), std::string("catalogue.theme_suspended"));
        QCOMPARE(taken.error().detail, std::string("系统升级"));
        QCOMPARE(hall.tried(hall.taking("a", closedTheme), kiosk()), std::string("catalogue.theme_suspended"));
        QCOMPARE(hall.tried(hall.taking("a", meals), kiosk()), std::string());
    }

    void R066_aBarredPersonTakesNoTicket() {
        QueueHall hall;
        BarPerson bar{"p", hall.now + hours{2}, "扰乱秩序"};
        QCOMPARE(hall.tried(bar, clerkAt("W01")), std::string("access.not_permitted"));
        QCOMPARE(hall.tried(BarPerson{"p", hall.now, "x"}, supervisor()), std::string("request.malformed"));
        QCOMPARE(hall.tried(BarPerson{"p", hall.now + hours{1}, ""}, supervisor()),
                 std::string("case.grounds_missing"));
        QCOMPARE(hall.tried(bar, supervisor()), std::string());
        TakeTicket taking = hall.taking("a");
        taking.personToken = "p";
        const Decision refused = hall.run(taking, kiosk());
        QCOMPARE(outcome(refused), std::string("ticket.person_barred"));
        QVERIFY(refused.error().sentence(Language::Chinese).find("扰乱") == std::string::npos);  // not said aloud
        taking.personToken = "q";
        QCOMPARE(hall.tried(taking, kiosk()), std::string());
        hall.must(LiftBar{"p", "误会"}, supervisor());
        QCOMPARE(hall.tried(LiftBar{"p", "误会"}, supervisor()), std::string("request.not_found"));
        taking.ticket = TicketId("b");
        taking.personToken = "p";
        QCOMPARE(hall.tried(taking, kiosk()), std::string());
        hall.must(bar, supervisor());
        hall.now += hours{3};  // it ends by itself
        taking.ticket = TicketId("c");
        taking.theme = meals;
        QCOMPARE(hall.tried(taking, kiosk()), std::string());
    }

    void R066_oneLiveTicketPerPersonAndThemeAfterAPass() {
        QueueHall hall;
        hall.policy([](QueuePolicy& policy) { policy.maxMisses = 1; });
        TakeTicket taking = hall.taking("a");
        taking.personToken = "p";
        hall.must(taking, kiosk());
        notHere(hall, "a");
        taking.ticket = TicketId("b");
        QCOMPARE(hall.tried(taking, kiosk()), std::string());  // passed: a new one may be taken …
        QCOMPARE(hall.tried(RequeueTicket{TicketId("a"), QueuePlace::Tail}, guide()),
                 std::string("ticket.already_taken"));  // … and the old one stays passed
        QCOMPARE(hall.tried(RecallTicket{TicketId("a"), w1}, clerkAt("W01")), std::string("ticket.already_taken"));
    }

    void R066_numbersGoOnAfterATransfer() {
        QueueHall hall;
        hall.take("a");
        hall.take("b");
        hall.serve("a");
        hall.must(TransferTicket{TicketId("a"), w1, meals, {}, QueuePlace::Original, {}}, clerkAt("W01"));
        hall.take("c");
        QCOMPARE(hall.ticket("c").number, std::string("A003"));
        hall.take("d", meals);
        QCOMPARE(hall.ticket("d").number, std::string("B001"));
        QCOMPARE(hall.ticket("a").number, std::string("A001"));
        QCOMPARE(hall.ticket("a").takenFor, birth);
    }

    void R066_classNeedsItsProof_data() {
        QTest::addColumn<int>("proof");
        QTest::addColumn<int>("claimed");
        QTest::addColumn<QString>("idNumber");
        QTest::addColumn<bool>("staff");
        QTest::addColumn<int>("given");
        const int none = static_cast<int>(PriorityClass::None);
        const int elderly = static_cast<int>(PriorityClass::Elderly);
        const int self = static_cast<int>(ClassProof::Self);
        const int card = static_cast<int>(ClassProof::Card);
        const int staff = static_cast<int>(ClassProof::Staff);
        QTest::newRow("said at the machine") << self << elderly << "" << false << elderly;
        QTest::newRow("card asked for, none") << card << elderly << "" << false << none;
        QTest::newRow("card of 1949") << card << elderly << "11010519491231002X" << false << elderly;
        QTest::newRow("card of 1949, nothing claimed") << card << none << "11010519491231002X" << false << elderly;
        QTest::newRow("card of 1995") << card << elderly << "430703199503181228" << false << none;
        QTest::newRow("staff asked for, machine") << staff << elderly << "" << false << none;
        QTest::newRow("staff asked for, guide") << staff << elderly << "" << true << elderly;
        QTest::newRow("an appointment cannot be claimed")
            << self << static_cast<int>(PriorityClass::Appointment) << "" << false << none;
    }
    void R066_classNeedsItsProof() {
        QFETCH(int, proof);
        QFETCH(int, claimed);
        QFETCH(QString, idNumber);
        QFETCH(bool, staff);
        QFETCH(int, given);
        QueueHall hall;
        hall.policy([&](QueuePolicy& policy) {
            for (PriorityRule& rule : policy.classes) rule.proof = static_cast<ClassProof>(proof);
        });
        TakeTicket taking = hall.taking("a", birth, static_cast<PriorityClass>(claimed));
        taking.personal.idNumber = idNumber.toStdString();
        hall.must(taking, staff ? guide() : kiosk());
        QCOMPARE(static_cast<int>(hall.ticket("a").priority), given);
    }

    void R066_whoComesBackWithCorrectionsIsKnown() {
        QueueHall hall;
        CaseOpened opened;
        opened.theme = birth;
        hall.given(StreamKind::Case, "c1", opened);
        ApplicantIdentified identified;
        identified.personToken = "p";
        hall.given(StreamKind::Case, "c1", identified);
        TakeTicket taking = hall.taking("a");
        taking.personToken = "p";
        hall.must(taking, kiosk());
        QCOMPARE(hall.ticket("a").priority, PriorityClass::None);  // the case is not sent back
        hall.must(CallTicket{w1, {}, TicketId("a"), "叫"}, clerkAt("W01"));
        hall.must(LeaveTicket{TicketId("a"), w1}, clerkAt("W01"));
        hall.given(StreamKind::Case, "c1", CorrectionIssued{});
        taking.ticket = TicketId("b");
        hall.must(taking, kiosk());
        QCOMPARE(hall.ticket("b").priority, PriorityClass::Corrections);
    }

    void R065_bookedPeopleJoinAtTheirTime() {
        Booking hall;
        hall.must(hall.booking("x", march(11, 10), "p"), guide());
        QCOMPARE(hall.appointment("x").status, AppointmentStatus::Booked);
        hall.now = march(11, 9, 30);
        hall.take("early");
        hall.now = march(11, 9, 40);
        TakeTicket taking = hall.taking("booked");
        taking.personToken = "p";  // the card is enough
        hall.must(taking, kiosk());
        QCOMPARE(hall.ticket("booked").priority, PriorityClass::Appointment);
        QCOMPARE(*hall.ticket("booked").appointmentAt, march(11, 10));
        QCOMPARE(hall.appointment("x").status, AppointmentStatus::Kept);
        QCOMPARE(hall.appointment("x").ticket, TicketId("booked"));
        QCOMPARE(hall.call(w1), std::string("early"));  // not its time yet
        hall.must(LeaveTicket{TicketId("early"), w1}, clerkAt("W01"));
        hall.take("later");
        hall.now = march(11, 9, 50);
        QCOMPARE(hall.call(w1), std::string("booked"));
        QCOMPARE(hall.ticket("booked").rankReason, std::string("按预约时间插入，前面无优先号"));
    }

    void R065_checkInHasItsTime_data() {
        QTest::addColumn<int>("hour");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QString>("code");
        QTest::newRow("R065 too early") << 8 << 59 << "appointment.not_now";
        QTest::newRow("R065 early") << 9 << 0 << "";
        QTest::newRow("R065 late") << 10 << 15 << "";
        QTest::newRow("R065 too late") << 10 << 16 << "appointment.not_now";
    }
    void R065_checkInHasItsTime() {
        QFETCH(int, hour);
        QFETCH(int, minute);
        QFETCH(QString, code);
        Booking hall;
        hall.must(hall.booking("x", march(11, 10), "p"), guide());
        hall.now = march(11, hour, minute);
        TakeTicket taking = hall.taking("a");
        taking.personToken = "p";
        taking.appointment = AppointmentId("x");
        QCOMPARE(hall.tried(taking, kiosk()), code.toStdString());
        if (code.isEmpty()) return;
        taking.appointment = {};  // without naming it: an ordinary ticket, the appointment stays
        QCOMPARE(hall.tried(taking, kiosk()), std::string());
        QCOMPARE(hall.ticket("a").priority, PriorityClass::None);
        QCOMPARE(hall.appointment("x").status, AppointmentStatus::Booked);
    }

    void R065_aTimeGivenByStaffIsOfNow() {
        QueueHall hall;
        TakeTicket body = hall.taking("t1");
        const Actor guide = actor("guide", {Role::Guide});
        for (const int minutesOff : {-600, -16, 61, 24 * 60}) {
            body.appointmentAt = hall.now + std::chrono::minutes{minutesOff};
            QCOMPARE(hall.tried(body, guide), std::string("appointment.not_now"));
        }
        body.appointmentAt = hall.now + std::chrono::minutes{60};
        QCOMPARE(hall.tried(body, guide), std::string());
        QCOMPARE(hall.ticket().priority, PriorityClass::Appointment);
    }

    void R065_anAppointmentBelongsToItsPerson() {
        Booking hall;
        hall.must(hall.booking("x", march(11, 10), "p"), guide());
        hall.must(hall.booking("y", march(11, 10)), guide());  // by telephone: a code, no card
        hall.now = march(11, 9, 50);
        TakeTicket taking = hall.taking("a");
        taking.appointment = AppointmentId("x");
        QCOMPARE(hall.tried(taking, kiosk()), std::string("request.not_found"));
        taking.personToken = "q";
        QCOMPARE(hall.tried(taking, kiosk()), std::string("request.not_found"));
        taking.appointment = AppointmentId("y");
        QCOMPARE(hall.tried(taking, kiosk()), std::string());
        taking = hall.taking("b");
        taking.appointment = AppointmentId("y");  // kept already
        QCOMPARE(hall.tried(taking, kiosk()), std::string("appointment.state_wrong"));
        taking.appointment = AppointmentId("nowhere");
        QCOMPARE(hall.tried(taking, kiosk()), std::string("request.not_found"));
    }

    void R065_appointmentRightIsLostByNotBeingThere() {
        Booking hall;
        hall.must(hall.booking("x", march(11, 10), "p"), guide());
        hall.now = march(11, 9, 55);
        TakeTicket taking = hall.taking("a");
        taking.personToken = "p";
        hall.must(taking, kiosk());
        notHere(hall, "a");
        QVERIFY(!hall.ticket("a").appointmentAt);
        QCOMPARE(hall.ticket("a").priority, PriorityClass::None);
    }

    void R065_booking_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        for (const auto& [what, code] :
             {std::pair{"good", ""}, std::pair{"off the grid", "request.malformed"},
              std::pair{"in the past", "request.malformed"}, std::pair{"theme without", "appointment.not_bookable"},
              std::pair{"unknown theme", "catalogue.theme_unknown"}, std::pair{"full", "appointment.slot_full"},
              std::pair{"second of the day", "appointment.state_wrong"},
              std::pair{"cancelled", "appointment.state_wrong"}, std::pair{"outside hours", "ticket.outside_hours"},
              std::pair{"by the machine", "access.not_permitted"}, std::pair{"barred", "ticket.person_barred"}})
            QTest::addRow("R065 %s", what) << QString::fromLatin1(what) << QString::fromLatin1(code);
    }
    void R065_booking() {
        QFETCH(QString, what);
        QFETCH(QString, code);
        Booking hall;
        BookAppointment body = hall.booking("x", march(11, 10), "p");
        Actor by = guide();
        if (what == QLatin1String("off the grid")) body.at += minutes{7};
        if (what == QLatin1String("in the past")) body.at = march(9, 10);
        if (what == QLatin1String("theme without")) body.theme = meals;
        if (what == QLatin1String("unknown theme")) body.theme = ThemeId("X");
        if (what == QLatin1String("full")) {
            hall.must(hall.booking("1", march(11, 10), "a"), by);
            hall.must(hall.booking("2", march(11, 10), "b"), by);
        }
        if (what == QLatin1String("second of the day")) hall.must(hall.booking("1", march(11, 15), "p"), by);
        if (what == QLatin1String("cancelled")) {
            hall.must(body, by);
            hall.must(CancelAppointment{body.appointment, "改日"}, by);
        }
        if (what == QLatin1String("outside hours")) {
            hall.policy(officeHours);
            body.at = march(11, 20);
        }
        if (what == QLatin1String("by the machine")) by = kiosk();
        if (what == QLatin1String("barred")) hall.must(BarPerson{"p", march(12, 1), "x"}, supervisor());
        QCOMPARE(hall.tried(body, by), code.toStdString());
    }

    void R065_movedAndCancelled() {
        Booking hall;
        hall.must(hall.booking("x", march(11, 10), "p"), guide());
        hall.must(hall.booking("y", march(11, 10), "q"), guide());
        QCOMPARE(hall.tried(hall.booking("x", march(11, 10), "p"), guide()), std::string());  // the same slot again
        hall.must(hall.booking("x", march(11, 11), "p"), guide());
        QCOMPARE(hall.appointment("x").moves, 1);
        QCOMPARE(hall.tried(hall.booking("z", march(11, 10), "r"), guide()), std::string());  // its place is free
        QCOMPARE(hall.tried(CancelAppointment{AppointmentId("nowhere"), {}}, guide()),
                 std::string("request.not_found"));
        hall.must(CancelAppointment{AppointmentId("x"), "改日"}, guide());
        QCOMPARE(hall.tried(CancelAppointment{AppointmentId("x"), "改日"}, guide()),
                 std::string("appointment.state_wrong"));
        hall.now = march(11, 10, 50);
        TakeTicket taking = hall.taking("a");
        taking.personToken = "p";
        hall.must(taking, kiosk());
        QCOMPARE(hall.ticket("a").priority, PriorityClass::None);
    }

    void R066_reprintsCount() {
        QueueHall hall;
        hall.take("t1");
        for (int copy = 1; copy <= 3; ++copy) {
            hall.must(PrintTicket{t1}, kiosk());
            QCOMPARE(std::get<TicketPrinted>(hall.lastEvents.front().body).copy, copy);
        }
        QCOMPARE(hall.ticket().prints, 3);
        QCOMPARE(hall.tried(PrintTicket{TicketId("nowhere")}, kiosk()), std::string("request.not_found"));
    }

    void R066_tenThousandTicketsAMinute() {
        // Numbers go on with four digits; nobody gets one twice.
        QueueHall hall;
        for (int i = 0; i < 1500; ++i) {
            if (i == 0) hall.take("n0");
            hall.given(StreamKind::Ticket, "g" + std::to_string(i), [&] {
                TicketTaken taken;
                taken.theme = meals;
                taken.day = localDate(hall.now);
                taken.number = ticketNumberOf(i + 1);
                taken.rankAt = hall.now;
                return taken;
            }());
        }
        hall.take("next", meals);
        QCOMPARE(hall.ticket("next").number, std::string("B1501"));
    }

private:
    static std::string ticketNumberOf(int ordinal) { return "B" + std::to_string(ordinal); }
};

QTEST_GUILESS_MAIN(TestQueueTake)
#include "tst_queue_take.moc"

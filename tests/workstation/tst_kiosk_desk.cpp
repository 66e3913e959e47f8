// SPDX-License-Identifier: GPL-3.0-or-later
// 取号机 over the real server: appointments kept by card and by code, and a ticket whose answer got lost on the way.
#include <QtTest>

#include "workstation/answer_loss.h"
#include "workstation/place.h"

#include <QDir>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::test;
using domain::AppointmentStatus;
using domain::PriorityClass;
using domain::TicketStatus;

namespace {
const domain::ThemeId newborn("YJS-GR-01");
constexpr const char* portalCode = "PORTAL-774120";

bool until(const std::function<bool()>& done) { return QTest::qWaitFor(done, 30'000); }
}  // namespace

class TestKioskDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void R065_aCardChecksIn();
    void R065_aCodeChecksIn();
    void R065_checkInIsRefusedInWords();
    void R066_aLostAnswerLeavesNoGhost();
    void R066_whoWentAwayGetsNobodyElsesTicket();

private:
    /// Minutes from now on the moved clock; booked by the supervisor over the API.
    domain::AppointmentId book(int minutes, const std::string& idNumber, const std::string& code = {});
    std::optional<domain::AppointmentState> appointment(const domain::AppointmentId& id) const;
    std::shared_ptr<const workstation::KioskSnapshot> screen() const { return m_kiosk->kiosk.get(); }
    workstation::KioskService& machine() const { return m_kiosk->work->kiosk(); }
    /// Tickets of the day at the centre.
    std::vector<journal::TicketRow> tickets() const;
    std::string refused() const { return screen()->whyNot ? screen()->whyNot->name() : std::string(); }
    bool knows(const domain::AppointmentId& id, AppointmentStatus status) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Hall> m_hall;
    std::unique_ptr<AnswerLoss> m_line;
    std::unique_ptr<Place> m_kiosk;
    std::unique_ptr<Place> m_boss;
};

void TestKioskDesk::init() {
    // Five past ten of this day: slots before and behind lie on it.
    const domain::Instant real = systemNow() - clockShift().load();
    const domain::Instant wanted =
        domain::startOfLocalDay(domain::localDate(real)) + std::chrono::hours{10} + std::chrono::minutes{5};
    clockShift() = wanted - real;
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(QStringLiteral(YC_SOURCE_DIR "/installer/hall/queue-policy.json"),
                        m_folder->filePath(QStringLiteral("queue-policy.json"))));
    m_hall = std::make_unique<test::Hall>(m_folder->path().toStdString());
    m_line = std::make_unique<AnswerLoss>(m_hall->port());
    m_kiosk = std::make_unique<Place>(m_line->of(*m_hall), "K01");
    m_boss = std::make_unique<Place>(*m_hall, "S01");
    QVERIFY(m_kiosk->signIn("kiosk") && m_boss->signIn("heyanzhou"));
    QVERIFY(until([&] { return screen() && !screen()->themes.empty() && !screen()->themes.front().whyNot; }));
}

void TestKioskDesk::cleanup() {
    m_boss.reset();
    m_kiosk.reset();
    m_line.reset();
    m_hall.reset();
    m_folder.reset();
    clockShift() = domain::Milliseconds{0};
}

domain::AppointmentId TestKioskDesk::book(int minutes, const std::string& idNumber, const std::string& code) {
    auto& context = m_boss->work->context();
    domain::BookAppointment body;
    body.appointment = domain::AppointmentId(context.newId());
    body.theme = newborn;
    const domain::Milliseconds slot = std::chrono::minutes{30};
    const domain::Milliseconds ahead = std::chrono::minutes{minutes};
    const domain::Instant day = domain::startOfLocalDay(context.today());
    body.at = day + (context.now() - day + ahead) / slot * slot;
    body.code = code;
    std::atomic<int> answer{0};
    context.store().post([&](sync::Replica& replica) {
        body.personToken = replica.personToken(idNumber);
        context.submitOnline(replica, body,
                             [&](sync::Replica&, const journal::Outcome* outcome) { answer = outcome ? 1 : 2; });
    });
    if (!until([&] { return answer != 0; }) || answer != 1) qFatal("not booked: %s", m_boss->words().c_str());
    if (!knows(body.appointment, AppointmentStatus::Booked)) qFatal("the machine does not hear of it");
    return body.appointment;
}

bool TestKioskDesk::knows(const domain::AppointmentId& id, AppointmentStatus status) const {
    return until([&] {
        const auto state = appointment(id);
        return state && state->status == status;
    });
}

std::optional<domain::AppointmentState> TestKioskDesk::appointment(const domain::AppointmentId& id) const {
    return m_kiosk->work->context().store().call([&](sync::Replica& replica) {
        const auto* state =
            replica.domain::StateSource::find<domain::AppointmentState>(domain::StreamKind::Appointment, id.str());
        return state ? std::optional(*state) : std::nullopt;
    });
}

std::vector<journal::TicketRow> TestKioskDesk::tickets() const {
    std::atomic<bool> came{false};
    std::vector<journal::TicketRow> rows;
    m_boss->work->context().client().requestQueue([&](domain::Expected<api::QueueSnapshot, domain::Refusal> answer) {
        if (answer) rows = answer->tickets;
        came = true;
    });
    if (!until([&] { return came.load(); })) qFatal("no answer");
    return rows;
}

void TestKioskDesk::R065_aCardChecksIn() {
    const auto id = book(30, motherCard().number);
    m_kiosk->reader.place(motherCard());
    QVERIFY(until([&] { return screen()->taken.has_value(); }));
    QCOMPARE(screen()->taken->priority, PriorityClass::Appointment);
    QVERIFY(screen()->taken->appointmentAt == appointment(id)->at);
    QVERIFY(knows(id, AppointmentStatus::Kept));
    QCOMPARE(appointment(id)->ticket, screen()->taken->id);
    QVERIFY(until([&] { return screen()->sheets == 1; }));
    const auto rows = tickets();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows.front().priority, PriorityClass::Appointment);
    // The card once more: the appointment is used, the number stays good.
    m_kiosk->reader.lift();
    machine().home();
    QVERIFY(until([&] { return !screen()->taken; }));
    m_kiosk->reader.place(motherCard());
    QVERIFY(until([&] { return screen()->person && screen()->person->holds.size() == 1; }));
    QVERIFY(screen()->person->booked.empty() && !screen()->taken);
    QCOMPARE(tickets().size(), std::size_t(1));
}

void TestKioskDesk::R065_aCodeChecksIn() {
    const auto id = book(30, motherCard().number);
    machine().scanned("YC1|appointment|" + id.str());
    QVERIFY(until([&] { return screen()->taken.has_value(); }));
    QCOMPARE(screen()->taken->priority, PriorityClass::Appointment);
    QVERIFY(knows(id, AppointmentStatus::Kept));
    machine().home();
    // By the code of the portal that booked it. The machine itself keeps only what knows the code again.
    const auto other = book(60, "430703199206152212", portalCode);
    QVERIFY(appointment(other)->code != portalCode && !appointment(other)->code.empty());
    machine().scanned(portalCode);
    QVERIFY(until([&] { return screen()->taken && screen()->taken->number == "A002"; }));
    QVERIFY(knows(other, AppointmentStatus::Kept));
    QCOMPARE(tickets().size(), std::size_t(2));
}

void TestKioskDesk::R065_checkInIsRefusedInWords() {
    const auto early = book(180, motherCard().number);
    const auto said = [&](const std::string& code) {
        return until([&] { return refused() == code; }) ? std::string() : refused() + " instead of " + code;
    };
    machine().scanned("YC1|appointment|" + early.str());
    QCOMPARE(said("appointment.not_now"), std::string());
    QVERIFY(screen()->whyNot->sentence(domain::Language::Chinese).find("13:00") != std::string::npos);
    machine().home();
    // By card it is offered, not taken; touching it says when.
    m_kiosk->reader.place(motherCard());
    QVERIFY(until([&] { return screen()->person && screen()->person->booked.size() == 1; }));
    QVERIFY(!screen()->taken);
    machine().checkIn(early);
    QCOMPARE(said("appointment.not_now"), std::string());
    m_kiosk->reader.lift();
    machine().home();

    const auto kept = book(30, "430703199206152212");
    machine().scanned("YC1|appointment|" + kept.str());
    QVERIFY(until([&] { return screen()->taken.has_value(); }));
    machine().home();
    QVERIFY(knows(kept, AppointmentStatus::Kept));
    machine().scanned("YC1|appointment|" + kept.str());
    QCOMPARE(said("ticket.already_taken"), std::string());
    QVERIFY(screen()->whyNot->sentence(domain::Language::Chinese).find("A001") != std::string::npos);
    machine().home();

    std::atomic<bool> cancelled{false};
    m_boss->work->context().store().post([&](sync::Replica& replica) {
        m_boss->work->context().submitOnline(
            replica, domain::CancelAppointment{early, "改日"},
            [&](sync::Replica&, const journal::Outcome* outcome) { cancelled = outcome != nullptr; });
    });
    QVERIFY(until([&] { return cancelled.load(); }) && knows(early, AppointmentStatus::Cancelled));
    machine().scanned("YC1|appointment|" + early.str());
    QCOMPARE(said("appointment.state_wrong"), std::string());
    QVERIFY(screen()->whyNot->sentence(domain::Language::Chinese).find("已取消") != std::string::npos);
    machine().home();
    machine().scanned("YC1|appointment|nobody");
    QCOMPARE(said("request.not_found"), std::string());
    QCOMPARE(tickets().size(), std::size_t(1));
}

/// The centre gave the ticket and the answer got lost. The machine asks again under the same id and hears of that ticket.
void TestKioskDesk::R066_aLostAnswerLeavesNoGhost() {
    m_line->loseAnswers(true);
    machine().take(newborn, PriorityClass::None, {});
    QVERIFY(until([&] { return !tickets().empty(); }));  // it is there, nobody was told
    QVERIFY(until([&] { return refused() == "server.unavailable"; }));
    QVERIFY(!screen()->taken);
    m_line->loseAnswers(false);
    QVERIFY(until([&] { return screen()->taken.has_value(); }));
    QVERIFY(!screen()->whyNot);
    QVERIFY(until([&] { return screen()->sheets == 1; }));
    const auto rows = tickets();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows.front().id, screen()->taken->id);
}

/// The person presses again, or goes; the next one who wants the same gets that very ticket, and no other is left.
void TestKioskDesk::R066_whoWentAwayGetsNobodyElsesTicket() {
    m_line->loseAnswers(true);
    machine().take(newborn, PriorityClass::None, {});
    QVERIFY(until([&] { return refused() == "server.unavailable"; }));
    machine().home();
    QVERIFY(until([&] { return !screen()->whyNot; }));
    m_line->loseAnswers(false);
    QVERIFY(until([&] {
        return m_kiosk->status.get() && m_kiosk->status.get()->link == workstation::StatusSnapshot::Link::Online;
    }));
    QVERIFY(!screen()->taken);  // nobody stands there
    machine().take(newborn, PriorityClass::None, {});
    QVERIFY(until([&] { return screen()->taken.has_value(); }));
    QCOMPARE(screen()->taken->number, std::string("A001"));
    QCOMPARE(tickets().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestKioskDesk)
#include "tst_kiosk_desk.moc"

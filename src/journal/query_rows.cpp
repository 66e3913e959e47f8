// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/query_rows.h"

#include "journal/views.h"

namespace yc::journal {

using namespace domain;

namespace {

/// Reads the columns of a row one after the other.
class Columns {
public:
    explicit Columns(const Statement& row) : m_row(row) {}

    std::string text() { return m_row.text(m_next++); }
    std::int64_t number() { return m_row.integer(m_next++); }
    int small() { return static_cast<int>(number()); }
    bool flag() { return number() != 0; }
    std::optional<bool> flagOrNull() {
        const auto value = m_row.integerOrNull(m_next++);
        return value ? std::optional<bool>{*value != 0} : std::nullopt;
    }
    Instant instant() { return Instant{Milliseconds{number()}}; }
    std::optional<Instant> instantOrNull() {
        const auto value = m_row.integerOrNull(m_next++);
        return value ? std::optional<Instant>{Instant{Milliseconds{*value}}} : std::nullopt;
    }
    Date date() { return Date{std::chrono::days{number()}}; }
    std::optional<Date> dateOrNull() {
        const auto value = m_row.integerOrNull(m_next++);
        return value ? std::optional<Date>{Date{std::chrono::days{*value}}} : std::nullopt;
    }
    template <class T>
    T id() {
        return T{text()};
    }
    template <class E>
    E word() {
        return static_cast<E>(number());
    }
    template <class T>
    std::vector<T> list() {
        std::vector<T> out;
        for (std::string& item : split(text())) out.push_back(T{std::move(item)});
        return out;
    }
    Keeper keeper() {
        Keeper keeper;
        keeper.kind = word<Keeper::Kind>();
        keeper.id = text();
        return keeper;
    }

private:
    const Statement& m_row;
    int m_next = 0;
};

}  // namespace

const std::string kTicketSelect =
    "SELECT ticket, number, theme, status, day, taken_at, rank_at, first_called_at, last_called_at, serving_since, "
    "finished_at, priority, appointment_at, desk, reserved_for, rank_reason, outcome, case_id, calls, misses, "
    "public_code, rank_reason_en, first_served_at, served_ms, anywhere, leased_to, lease_until, taken_for "
    "FROM v_ticket ";

TicketRow ticketFrom(const Statement& row) {
    Columns in(row);
    TicketRow t;
    t.id = in.id<TicketId>();
    t.number = in.text();
    t.theme = in.id<ThemeId>();
    t.status = in.word<TicketStatus>();
    t.day = in.date();
    t.takenAt = in.instant();
    t.rankAt = in.instant();
    t.firstCalledAt = in.instant();
    t.lastCalledAt = in.instant();
    t.servingSince = in.instant();
    t.finishedAt = in.instant();
    t.priority = in.word<PriorityClass>();
    t.appointmentAt = in.instantOrNull();
    t.desk = in.id<DeskId>();
    t.reservedFor = in.id<DeskId>();
    t.rankReason = in.text();
    t.outcome = in.word<TicketOutcome>();
    t.caseId = in.id<CaseId>();
    t.calls = in.small();
    t.misses = in.small();
    t.publicCode = in.text();
    t.rankReasonEn = in.text();
    t.firstServedAt = in.instant();
    t.servedMs = in.number();
    t.anywhere = in.small() != 0;
    t.leasedTo = in.id<DeskId>();
    t.leaseUntil = in.instant();
    t.takenFor = in.id<ThemeId>();
    return t;
}

const std::string kCaseSelect =
    "SELECT c.id, case_id, number, theme, status, desk, clerk, ticket, masked, catalogue, opened_at, received_at, "
    "accepted_at, closed_at, decide_by, finish_by, lines, lines_open, tasks, tasks_done, query_code, s.version "
    "FROM v_case c JOIN state s ON s.id=c.id ";

std::pair<CaseRow, Sequence> caseFrom(const Statement& row) {
    Columns in(row);
    CaseRow c;
    const Sequence id = in.number();
    c.id = in.id<CaseId>();
    c.number = in.id<CaseNumber>();
    c.theme = in.id<ThemeId>();
    c.status = in.word<CaseStatus>();
    c.desk = in.id<DeskId>();
    c.clerk = in.id<AccountId>();
    c.ticket = in.id<TicketId>();
    c.applicantMasked = in.text();
    c.catalogueVersion = in.number();
    c.openedAt = in.instant();
    c.receivedAt = in.instant();
    c.acceptedAt = in.instant();
    c.closedAt = in.instant();
    c.decideReceiptBy = in.dateOrNull();
    c.promisedFinish = in.dateOrNull();
    c.lines = in.small();
    c.linesOpen = in.small();
    c.tasks = in.small();
    c.tasksDone = in.small();
    c.queryCode = in.text();
    c.version = in.number();
    return {std::move(c), id};
}

const std::string kTaskSelect = "SELECT c.case_id, c.number, c.theme, c.status, c.masked, t.item, t.name, t.number, "
                                "t.unit, t.status, t.started_on, "
                                "t.promise_due, t.legal_due, t.paused, t.reviewer, t.result, t.decided_at, s.version "
                                "FROM v_task t JOIN v_case c ON c.id=t.id JOIN state s ON s.id=t.id ";

TaskRow taskFrom(const Statement& row) {
    Columns in(row);
    TaskRow t;
    t.caseId = in.id<CaseId>();
    t.caseNumber = in.id<CaseNumber>();
    t.theme = in.id<ThemeId>();
    t.caseStatus = in.word<CaseStatus>();
    t.applicantMasked = in.text();
    t.item = in.id<ItemId>();
    t.name = in.text();
    t.number = in.text();
    t.unit = in.id<UnitId>();
    t.status = in.word<TaskStatus>();
    t.startedOn = in.dateOrNull();
    t.promiseDue = in.dateOrNull();
    t.legalDue = in.dateOrNull();
    t.paused = in.flag();
    t.reviewer = in.id<AccountId>();
    t.result = in.id<ResultId>();
    t.decidedAt = in.instant();
    t.caseVersion = in.number();
    return t;
}

const std::string kDueSelect =
    "SELECT c.case_id, c.number, c.theme, c.masked, c.desk, d.kind, d.key, d.due, d.reminded "
    "FROM v_due d JOIN v_case c ON c.id=d.id ";

DueRow dueFrom(const Statement& row) {
    Columns in(row);
    DueRow d;
    d.caseId = in.id<CaseId>();
    d.caseNumber = in.id<CaseNumber>();
    d.theme = in.id<ThemeId>();
    d.applicantMasked = in.text();
    d.desk = in.id<DeskId>();
    d.kind = in.word<DueKind>();
    d.key = in.text();
    d.on = in.date();
    d.reminded = in.flag();
    return d;
}

const std::string kPromiseSelect =
    "SELECT c.number, c.theme, c.masked, p.item, p.name, p.number, p.made_at, p.check_by, p.kept "
    "FROM v_promise p JOIN v_case c ON c.id=p.id ";

PromiseRow promiseFrom(const Statement& row) {
    Columns in(row);
    PromiseRow p;
    p.caseNumber = in.id<CaseNumber>();
    p.theme = in.id<ThemeId>();
    p.applicantMasked = in.text();
    p.item = in.id<ItemId>();
    p.itemName = in.text();
    p.number = in.id<PaperNumber>();
    p.madeAt = in.instant();
    p.until = in.dateOrNull();
    p.kept = in.flagOrNull();
    return p;
}

const std::string kUnitSelect =
    "SELECT u.label, u.status, u.case_id, u.case_number, u.material, u.name, u.original, u.keeper_kind, u.keeper, "
    "u.destination, u.to_applicant, u.slip FROM v_unit u ";

UnitRow unitFrom(const Statement& row) {
    Columns in(row);
    UnitRow u;
    u.label = in.id<MaterialLabel>();
    u.status = in.word<UnitStatus>();
    u.caseId = in.id<CaseId>();
    u.caseNumber = in.id<CaseNumber>();
    u.material = in.id<MaterialId>();
    u.name = in.text();
    u.original = in.flag();
    u.keeper = in.keeper();
    u.destination = in.id<UnitId>();
    u.returnToApplicant = in.flag();
    u.slip = in.id<SlipId>();
    return u;
}

const std::string kSlipSelect = "SELECT p.slip, p.number, p.status, p.from_kind, p.from_id, p.to_kind, p.to_id, "
                                "p.lines, p.lines_open, p.drafted_at, "
                                "p.dispatched_at, p.receive_by FROM v_slip p ";

SlipRow slipFrom(const Statement& row) {
    Columns in(row);
    SlipRow s;
    s.id = in.id<SlipId>();
    s.number = in.id<PaperNumber>();
    s.status = in.word<SlipStatus>();
    s.from = in.keeper();
    s.to = in.keeper();
    s.lines = in.small();
    s.linesOpen = in.small();
    s.draftedAt = in.instant();
    s.dispatchedAt = in.instant();
    s.receiveBy = in.instantOrNull();
    return s;
}

const std::string kResultSelect = "SELECT result, status, case_id, case_number, item, unit, name, number, form, slot, "
                                  "made_at, shelved_at, handed_at, "
                                  "receipt_number FROM v_result ";

ResultRow resultFrom(const Statement& row) {
    Columns in(row);
    ResultRow r;
    r.id = in.id<ResultId>();
    r.status = in.word<ResultStatus>();
    r.caseId = in.id<CaseId>();
    r.caseNumber = in.id<CaseNumber>();
    r.item = in.id<ItemId>();
    r.unit = in.id<UnitId>();
    r.name = in.text();
    r.number = in.text();
    r.form = in.word<ResultForm>();
    r.slot = in.text();
    r.madeAt = in.instant();
    r.shelvedAt = in.instant();
    r.handedAt = in.instant();
    r.receiptNumber = in.id<PaperNumber>();
    return r;
}

const std::string kDeskSelect = "SELECT desk, status, clerk, clerk_name, themes, since, pause_reason, opened_at, "
                                "paused_until, help_since, help_reason, help_about, help_answered_at, "
                                "help_answered_by, help_note FROM v_desk ";

DeskRow deskFrom(const Statement& row) {
    Columns in(row);
    DeskRow d;
    d.desk = in.id<DeskId>();
    d.status = in.word<DeskStatus>();
    d.clerk = in.id<AccountId>();
    d.clerkName = in.text();
    d.themes = in.list<ThemeId>();
    d.since = in.instant();
    d.pauseReason = in.text();
    d.openedAt = in.instant();
    d.pausedUntil = in.instantOrNull();
    d.helpSince = in.instant();
    d.helpReason = in.text();
    d.helpAbout = in.word<HelpKind>();
    d.helpAnsweredAt = in.instant();
    d.helpAnsweredBy = in.text();
    d.helpNote = in.text();
    return d;
}

const std::string kAppointmentSelect =
    "SELECT appointment, theme, at, status, person, code, ticket FROM v_appointment ";

AppointmentRow appointmentFrom(const Statement& row) {
    Columns in(row);
    AppointmentRow a;
    a.id = in.id<AppointmentId>();
    a.theme = in.id<ThemeId>();
    a.at = in.instant();
    a.status = in.word<AppointmentStatus>();
    a.personToken = in.text();
    a.code = in.text();
    a.ticket = in.id<TicketId>();
    return a;
}

const std::string kAccountSelect =
    "SELECT account, device, disabled, name, roles, unit, desks, public_key, desk_code FROM v_account ";

AccountRow accountFrom(const Statement& row) {
    Columns in(row);
    AccountRow a;
    a.account = in.text();
    a.device = in.flag();
    a.disabled = in.flag();
    a.name = in.text();
    for (const std::string& role : split(in.text())) a.roles.push_back(static_cast<Role>(std::stoi(role)));
    a.unit = in.id<UnitId>();
    a.desks = in.list<DeskId>();
    a.publicKey = in.text();
    a.deskCode = in.text();
    return a;
}

const std::string kConflictSelect =
    "SELECT command, kind, refusal, papers, case_id, device, at, resolved FROM v_conflict ";

ConflictRow conflictFrom(const Statement& row) {
    Columns in(row);
    ConflictRow c;
    c.command = in.id<CommandId>();
    c.commandKind = in.text();
    c.refusalCode = in.text();
    c.papers = split(in.text());
    c.caseId = in.id<CaseId>();
    c.device = in.id<DeviceId>();
    c.at = in.instant();
    c.resolved = in.flag();
    return c;
}

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/views.h"

#include "domain/intake/dues.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace yc::journal {

using namespace domain;

namespace {

Cell cell(const std::string& text) { return text; }
Cell cell(std::int64_t number) { return number; }
Cell cell(int number) { return std::int64_t{number}; }
Cell cell(bool flag) { return std::int64_t{flag ? 1 : 0}; }
Cell cell(Instant at) { return std::int64_t{at.time_since_epoch().count()}; }
Cell cell(Date day) { return std::int64_t{day.time_since_epoch().count()}; }
template <class Tag>
Cell cell(const Id<Tag>& id) {
    return id.str();
}
template <class E>
std::enable_if_t<std::is_enum_v<E>, Cell> cell(E value) {
    return static_cast<std::int64_t>(value);
}
template <class T>
Cell cell(const std::optional<T>& value) {
    return value ? cell(*value) : Cell{};
}

template <class... Values>
ViewRow row(View view, const Values&... values) {
    return ViewRow{view, {cell(values)...}};
}

template <class Tag>
std::vector<std::string> texts(const std::vector<Id<Tag>>& ids) {
    std::vector<std::string> out;
    for (const auto& id : ids) out.push_back(id.str());
    return out;
}

using Rows = std::vector<ViewRow>;

void claim(Rows& rows, std::int64_t id, std::string key, const std::string& owner) {
    rows.push_back(row(View::Claim, std::move(key), id, owner));
}

void claimNumber(Rows& rows, std::int64_t id, const std::string& number, const std::string& owner) {
    if (!number.empty()) claim(rows, id, numberClaim(number), owner);
}

std::string ownerOf(const CaseId& caseId, const StreamId& stream) {
    return caseId.empty() ? stream.str() : StreamId{StreamKind::Case, caseId.str()}.str();
}

bool isWaiting(TicketStatus status) { return status == TicketStatus::Waiting || status == TicketStatus::Carried; }

bool isAtDesk(TicketStatus status) {
    return status == TicketStatus::Called || status == TicketStatus::Serving || status == TicketStatus::Parked;
}

/// 23 of "A023".
int ordinalOf(const std::string& number) {
    const auto digit = number.find_first_of("0123456789");
    return digit == std::string::npos ? 0 : std::atoi(number.c_str() + digit);
}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const TicketState& t) {
    const bool atDesk = isAtDesk(t.status);
    const std::int64_t callDay = t.status == TicketStatus::Carried ? 0 : t.day.time_since_epoch().count();
    rows.push_back(row(View::Ticket, id, stream.key, t.number, t.theme, t.status, isWaiting(t.status), atDesk, t.day,
                       t.takenAt, t.rankAt, t.firstCalledAt, t.lastCalledAt, t.servingSince, t.finishedAt, t.priority,
                       t.appointmentAt, t.desk, t.reservedFor, t.rankReason, t.outcome, t.caseId, t.calls, t.misses,
                       t.publicCode, t.rankReasonEn, t.firstServedAt, t.servedMs, t.anywhere, t.lease.desk,
                       t.lease.until, t.takenFor, ordinalOf(t.number), callDay));
    const std::string owner = stream.str();
    if (!t.number.empty()) claim(rows, id, "ticket:" + isoDate(t.day) + "|" + t.number, owner);
    if ((isWaiting(t.status) || atDesk) && !t.personToken.empty())
        claim(rows, id, liveTicketClaim(t.personToken, t.theme), owner);
    if (atDesk && t.status != TicketStatus::Parked) claim(rows, id, deskClaim(t.desk), owner);
}

bool isUndecided(CaseStatus status) {
    static constexpr std::array open{
        CaseStatus::Draft,    CaseStatus::AwaitingCorrection,    CaseStatus::Received,
        CaseStatus::Accepted, CaseStatus::AcceptedWithTolerance, CaseStatus::DeemedAccepted,
        CaseStatus::InProcess};
    return std::find(open.begin(), open.end(), status) != open.end();
}

bool isDone(TaskStatus status) {
    return status == TaskStatus::Granted || status == TaskStatus::Refused || status == TaskStatus::Terminated ||
           status == TaskStatus::Revoked;
}

/// A grant on a commitment stays with its department until somebody has checked it, and revoked it where it was untrue.
const CommitmentRecord* openPromise(const CaseState& c, const ItemTask& task) {
    if (task.status != TaskStatus::Granted) return nullptr;
    for (const CommitmentRecord& record : c.commitments) {
        if (record.item == task.item && record.checkBy && !record.kept.value_or(false)) return &record;
    }
    return nullptr;
}

std::string taskName(const CaseState& c, const ItemId& item) {
    for (const ItemTask& task : c.tasks) {
        if (task.item == item) return task.name;
    }
    return {};
}

/// 告知承诺 by item, then 容缺 with the day the last of its papers is due.
void addPromises(Rows& rows, std::int64_t id, const CaseState& c) {
    int ordinal = 0;
    for (const CommitmentRecord& made : c.commitments)
        rows.push_back(row(View::Promise, id, ordinal++, made.item, taskName(c, made.item), made.number, made.madeAt,
                           made.checkBy, made.kept));
    if (c.acceptedAt == Instant{}) return;
    for (const PaperRecord& paper : c.papers) {
        if (paper.kind != PaperKind::ToleranceCommitment || paper.voided) continue;
        std::optional<Date> until;
        bool open = false;
        for (const CheckLine& line : c.lines) {
            if (!line.tolerateUntil) continue;
            until = until ? std::max(*until, *line.tolerateUntil) : *line.tolerateUntil;
            open = open || line.verdict == Verdict::Tolerated;
        }
        std::optional<bool> kept;
        if (!open) kept = true;
        if (c.status == CaseStatus::Terminated) kept = false;
        rows.push_back(row(View::Promise, id, ordinal++, ItemId(), std::string(), paper.number, paper.at, until, kept));
    }
}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const CaseState& c) {
    const auto openLines = std::count_if(c.lines.begin(), c.lines.end(), [](const CheckLine& line) {
        return line.verdict == Verdict::Unchecked || line.verdict == Verdict::Missing ||
               line.verdict == Verdict::NonConforming;
    });
    const auto done = std::count_if(c.tasks.begin(), c.tasks.end(), [](const ItemTask& t) { return isDone(t.status); });
    // Once a list is accepted its persons' cases are what is undecided; who handed it in may bring the next one.
    const bool undecided = isUndecided(c.status) && (c.members.empty() || c.acceptedAt == Instant{});
    rows.push_back(row(View::Case, id, stream.key, c.number, c.theme, c.status, undecided, c.desk, c.clerk, c.ticket,
                       c.applicantMasked, c.personToken, c.catalogueVersion, c.openedAt, c.receivedAt, c.acceptedAt,
                       c.closedAt, c.decideReceiptBy, c.promisedFinish, static_cast<std::int64_t>(c.lines.size()),
                       std::int64_t{openLines}, static_cast<std::int64_t>(c.tasks.size()), std::int64_t{done},
                       c.queryCode));
    const std::string owner = stream.str();
    claimNumber(rows, id, c.number.str(), owner);
    for (const PaperRecord& paper : c.papers) claimNumber(rows, id, paper.number.str(), owner);
    int ordinal = 0;
    for (const ItemTask& task : c.tasks) {
        const bool paused = !task.pauses.empty() && !task.pauses.back().until;
        const CommitmentRecord* promise = openPromise(c, task);
        rows.push_back(row(View::Task, id, ordinal++, task.item, task.name, task.number, task.unit, task.status,
                           isDone(task.status) && !promise, task.startedOn,
                           promise ? promise->checkBy : task.promiseDue, task.legalDue, paused, task.reviewer,
                           task.result, task.decidedAt));
        claimNumber(rows, id, task.number, owner);
        claimNumber(rows, id, task.decisionNumber.str(), owner);
    }
    ordinal = 0;
    for (const Due& due : duesOf(c))
        rows.push_back(row(View::Due, id, ordinal++, due.kind, due.key, due.on, due.reminded));
    addPromises(rows, id, c);
}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const MaterialUnitState& u) {
    rows.push_back(row(View::Unit, id, stream.key, u.status, u.caseId, u.caseNumber, u.material, u.name, u.original,
                       u.keeper.kind, u.keeper.id, u.destination, u.returnToApplicant, u.slip));
    claimNumber(rows, id, stream.key, ownerOf(u.caseId, stream));
}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const SlipState& s) {
    const auto open = std::count_if(s.lines.begin(), s.lines.end(),
                                    [](const SlipLine& line) { return line.verdict == ReceiptVerdict::Open; });
    const bool closed = s.status == SlipStatus::Closed || s.status == SlipStatus::Cancelled;
    rows.push_back(row(View::Slip, id, stream.key, s.number, s.status, closed, s.from.kind, s.from.id, s.to.kind,
                       s.to.id, static_cast<std::int64_t>(s.lines.size()), std::int64_t{open}, s.draftedAt,
                       s.dispatchedAt, s.receiveBy));
    for (const SlipLine& line : s.lines) rows.push_back(row(View::SlipLine, id, line.label, line.verdict));
    claimNumber(rows, id, s.number.str(), stream.str());
    // Slips of one sheet share its number, slips of one parcel its waybill: the sheet owns both claims.
    const std::string sheet = s.departure.sheet.empty() ? stream.str() : "sheet:" + s.departure.sheet.str();
    claimNumber(rows, id, s.departure.sheet.str(), sheet);
    claimNumber(rows, id, s.departure.waybill, sheet);
}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const ResultState& r) {
    rows.push_back(row(View::Result, id, stream.key, r.status, r.caseId, r.caseNumber, r.item, r.unit, r.name, r.number,
                       r.form, r.slot, r.madeAt, r.shelvedAt, r.handedAt, r.receiptNumber));
    // Results of one case may share a cell and are handed over with one receipt: the case owns both claims.
    const bool shelved = r.status == ResultStatus::Shelved || r.status == ResultStatus::Notified;
    if (shelved && !r.slot.empty()) claim(rows, id, slotClaim(r.slot), ownerOf(r.caseId, stream));
    claimNumber(rows, id, r.receiptNumber.str(), ownerOf(r.caseId, stream));
}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const DeskSessionState& d) {
    rows.push_back(row(View::Desk, id, stream.key, d.status, d.clerk, d.clerkName, joined(texts(d.themes)), d.since,
                       d.pauseReason, d.openedAt, d.pausedUntil, d.helpSince, d.helpReason, d.helpAbout,
                       d.helpAnsweredAt, d.helpAnsweredBy, d.helpNote));
}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const EvaluationState& e) {
    rows.push_back(row(View::Evaluation, id, e.caseId, e.ticket, e.desk, e.clerk, e.stars, e.channel, e.at));
    const std::string about = e.caseId.empty() ? e.ticket.str() : e.caseId.str();
    if (!about.empty()) claim(rows, id, "rated:" + about, stream.str());
}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const AccountState& a) {
    std::string roles;
    for (const Role role : a.roles) roles += std::to_string(static_cast<int>(role)) + "\n";
    if (!roles.empty()) roles.pop_back();
    rows.push_back(row(View::Account, id, stream.key, a.device, a.disabled, a.name, roles, a.unit,
                       joined(texts(a.desks)), a.publicKey, a.deskCode));
    if (!a.deskCode.empty()) claim(rows, id, "desk-code:" + a.deskCode, stream.str());
}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const CatalogueState& c) {
    claim(rows, id, "release:" + std::to_string(c.version), stream.str());
}

void rowsOf(Rows&, const StreamId&, std::int64_t, const ThemeLifeState&) {}  // few, read as states

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const ConflictState& c) {
    rows.push_back(row(View::Conflict, id, stream.key, c.commandKind, c.refusalCode, joined(c.papers), c.caseId,
                       c.device, c.at, c.resolved));
}

void rowsOf(Rows&, const StreamId&, std::int64_t, const QueuePolicyState&) {}  // read as a state
void rowsOf(Rows&, const StreamId&, std::int64_t, const QueueBarState&) {}
void rowsOf(Rows&, const StreamId&, std::int64_t, const CreditState&) {}
void rowsOf(Rows&, const StreamId&, std::int64_t, const JointState&) {
}  // few, read as states; the case claims the numbers
void rowsOf(Rows&, const StreamId&, std::int64_t, const ScanLogState&) {}

void rowsOf(Rows& rows, const StreamId& stream, std::int64_t id, const AppointmentState& a) {
    rows.push_back(row(View::Appointment, id, stream.key, a.theme, localDate(a.at), a.at, a.status, a.personToken,
                       a.code, a.ticket));
}

void rowsOf(Rows&, const StreamId&, std::int64_t, const std::monostate&) {}

// ---- writing ----------------------------------------------------------------------------------------------------

struct Sql {
    std::string insert;
    std::string replace;
    std::string remove;
};

// Column names are not needed: rows are written whole, and deleted by "rowid" or the two key columns.
const Sql& sqlOf(View view) {
    static const std::vector<Sql> all = [] {
        std::vector<Sql> made;
        for (const ViewTable& table : viewTables()) {
            std::string marks;
            for (int i = 0; i < table.columns; ++i) marks += i == 0 ? "?" : ",?";
            const std::string into = " INTO " + std::string{table.name} + " VALUES(" + marks + ")";
            const bool counted = table.view == View::Task || table.view == View::Due || table.view == View::Promise;
            const char* second = counted ? "ordinal" : "label";
            std::string where = " WHERE id=?";
            if (table.view == View::Claim)
                where = " WHERE key=? AND id=?";
            else if (table.keyColumns == 2)
                where += std::string{" AND "} + second + "=?";
            made.push_back({"INSERT" + into, "REPLACE" + into, "DELETE FROM " + std::string{table.name} + where});
        }
        return made;
    }();
    return all[static_cast<std::size_t>(view)];
}

void bindCell(Statement& statement, const Cell& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        statement.bind(*number);
    else if (const auto* text = std::get_if<std::string>(&value))
        statement.bind(*text);
    else
        statement.bind(std::nullopt);
}

// Rows are sorted by view and cells, so those with the same key stand together.
int compareKeys(const ViewRow& left, const ViewRow& right) {
    if (left.view != right.view) return left.view < right.view ? -1 : 1;
    const auto count = static_cast<std::size_t>(viewTable(left.view).keyColumns);
    for (std::size_t i = 0; i < count; ++i) {
        if (left.cells[i] != right.cells[i]) return left.cells[i] < right.cells[i] ? -1 : 1;
    }
    return 0;
}

const ViewRow* find(const Rows& rows, const ViewRow& like) {
    const auto found = std::lower_bound(rows.begin(), rows.end(), like,
                                        [](const ViewRow& l, const ViewRow& r) { return compareKeys(l, r) < 0; });
    return found == rows.end() || compareKeys(*found, like) != 0 ? nullptr : &*found;
}

void put(Database& database, const std::string& sql, const ViewRow& written, std::size_t cells) {
    auto statement = database.query(sql);
    for (std::size_t i = 0; i < cells; ++i) bindCell(statement, written.cells[i]);
    statement.run();
}

}  // namespace

const std::vector<ViewTable>& viewTables() {
    static const std::vector<ViewTable> tables{
        {View::Ticket, "v_ticket", 33, 1},
        {View::Case, "v_case", 23, 1},
        {View::Task, "v_task", 15, 2},
        {View::Unit, "v_unit", 13, 1},
        {View::Slip, "v_slip", 14, 1},
        {View::SlipLine, "v_slip_line", 3, 2},
        {View::Result, "v_result", 15, 1},
        {View::Desk, "v_desk", 16, 1},
        {View::Evaluation, "v_evaluation", 8, 1},
        {View::Account, "v_account", 10, 1},
        {View::Conflict, "v_conflict", 9, 1},
        {View::Claim, "v_claim", 3, 2},
        {View::Token, "v_token", 2, 2},
        {View::Appointment, "v_appointment", 9, 1},
        {View::Due, "v_due", 6, 2},
        {View::Promise, "v_promise", 8, 2},
    };
    return tables;
}

const ViewTable& viewTable(View view) { return viewTables()[static_cast<std::size_t>(view)]; }

std::vector<ViewRow> viewRows(const StreamId& stream, std::int64_t id, const State& state) {
    Rows rows;
    std::visit([&](const auto& held) { rowsOf(rows, stream, id, held); }, state);
    std::sort(rows.begin(), rows.end(), [](const ViewRow& left, const ViewRow& right) {
        return left.view != right.view ? left.view < right.view : left.cells < right.cells;
    });
    // A key names one row: the same number twice in a case is one claim.
    const auto same = [](const ViewRow& left, const ViewRow& right) { return compareKeys(left, right) == 0; };
    rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
    return rows;
}

Refusal ClaimTaken::refusal() const {
    static const std::vector<std::pair<std::string, RefusalCode>> codes{
        {"no:", RefusalCode::NumberUsed},
        {"ticket:", RefusalCode::NumberUsed},
        {"ticket-of:", RefusalCode::AlreadyHasTicket},
        {"desk:", RefusalCode::DeskBusy},
        {"slot:", RefusalCode::SlotTaken},
        {"rated:", RefusalCode::AlreadyRated},
        {"desk-code:", RefusalCode::NumberUsed},
        {"release:", RefusalCode::CatalogueVersionUsed},
    };
    for (const auto& [prefix, code] : codes) {
        if (key.compare(0, prefix.size(), prefix) != 0) continue;
        // A person's token stays out of the refusal.
        const bool personal = code == RefusalCode::AlreadyHasTicket;
        const std::string what = personal ? std::string{} : key.substr(prefix.size());
        return refuse(code, {{"number", what}, {"desk", what}, {"slot", what}, {"version", what}});
    }
    return refuse(RefusalCode::NumberUsed, {{"number", key}});
}

void writeRows(Database& database, const Rows& before, const Rows& after) {
    for (const ViewRow& old : before) {
        if (!find(after, old))
            put(database, sqlOf(old.view).remove, old, static_cast<std::size_t>(viewTable(old.view).keyColumns));
    }
    for (const ViewRow& fresh : after) {
        const ViewRow* old = find(before, fresh);
        if (old && *old == fresh) continue;
        try {
            put(database, old ? sqlOf(fresh.view).replace : sqlOf(fresh.view).insert, fresh, fresh.cells.size());
        } catch (const ConstraintViolation&) {
            if (fresh.view != View::Claim) throw;
            throw ClaimTaken{std::get<std::string>(fresh.cells.front())};
        }
    }
}

void writeTokens(Database& database, std::int64_t id, const std::vector<std::int64_t>& before,
                 const std::vector<std::int64_t>& after) {
    const auto each = [&](const char* sql, const std::vector<std::int64_t>& these,
                          const std::vector<std::int64_t>& but) {
        std::vector<std::int64_t> differing;
        std::set_difference(these.begin(), these.end(), but.begin(), but.end(), std::back_inserter(differing));
        for (const std::int64_t token : differing) database.query(sql).with(token, id).run();
    };
    each("DELETE FROM v_token WHERE token=? AND id=?", before, after);
    each("INSERT INTO v_token(token, id) VALUES(?,?)", after, before);
}

std::string liveTicketClaim(const std::string& personToken, const ThemeId& theme) {
    return "ticket-of:" + personToken + "|" + theme.str();
}
std::string deskClaim(const DeskId& desk) { return "desk:" + desk.str(); }
std::string numberClaim(const std::string& number) { return "no:" + number; }
std::string slotClaim(const std::string& slot) { return "slot:" + slot; }

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) out += (i ? "\n" : "") + items[i];
    return out;
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> out;
    if (text.empty()) return out;
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
        out.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    out.push_back(text.substr(start));
    return out;
}

}  // namespace yc::journal

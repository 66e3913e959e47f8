// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/queries_impl.h"

#include "domain/queue/call_order.h"
#include "domain/queue/queue_access.h"
#include "journal/outcomes.h"
#include "journal/schema.h"
#include "journal/views.h"
#include "journal/waiting_index.h"

#include <algorithm>

namespace yc::journal {

using namespace domain;

namespace {

constexpr std::string_view kCounts =
    "SELECT theme, COUNT(*) FILTER (WHERE waiting=1), COUNT(*) FILTER (WHERE at_desk=1 AND status<>?), "
    "COUNT(*) FILTER (WHERE status=?), MIN(taken_at) FILTER (WHERE waiting=1) FROM v_ticket "
    "WHERE day=? OR (waiting=1 AND status=?) GROUP BY theme ORDER BY theme";
constexpr std::string_view kAverages =
    "SELECT '', COUNT(*), COUNT(*) FILTER (WHERE stars<=2), COALESCE(AVG(stars)*1000, 0) FROM v_evaluation UNION ALL "
    "SELECT clerk, COUNT(*), COUNT(*) FILTER (WHERE stars<=2), AVG(stars)*1000 FROM v_evaluation WHERE clerk<>'' "
    "GROUP BY clerk ORDER BY 1";
constexpr std::string_view kNumberUsed = "SELECT 1 FROM v_claim WHERE key=? LIMIT 1";

std::int64_t days(Date day) { return day.time_since_epoch().count(); }
template <class E>
std::int64_t word(E value) {
    return static_cast<std::int64_t>(value);
}

template <class T>
std::optional<T> firstOf(std::vector<T> rows) {
    return rows.empty() ? std::nullopt : std::optional<T>{std::move(rows.front())};
}

// Today's live tickets, and carried ones of earlier days.
const std::string kOfDayOrCarried = "(day=? OR status=" + std::to_string(word(TicketStatus::Carried)) + ") ";

Database::Options readOnly() {
    Database::Options options;
    options.mode = Database::Mode::ReadOnly;
    options.check = false;
    return options;
}

}  // namespace

HallReader::Impl::Impl(const std::string& path, const Codec& usedCodec, KeyRing usedKeys, ScopeId usedScope)
    : database(path, readOnly())
    , codec(usedCodec)
    , keys(std::move(usedKeys))
    , vault(database, keys, {})
    , tokens(keys)
    , store(database, codec, vault, tokens, usedScope)
    , scope(std::move(usedScope)) {
    if (database.schema() > hallMigrations().back().number)
        throw SchemaTooNew(path + " was written by a newer version");
}

HallReader::HallReader(const std::string& path, const Codec& codec, KeyRing keys, ScopeId scope)
    : m_impl(std::make_unique<Impl>(path, codec, std::move(keys), std::move(scope))) {}

HallReader::~HallReader() = default;

// ---- queue and hall -----------------------------------------------------------------------------------------------

std::vector<TicketRow> HallReader::waiting(const std::vector<ThemeId>& themes) const {
    static const std::string all = kTicketSelect + "WHERE waiting=1 ORDER BY rank_at, id";
    std::vector<TicketRow> rows = m_impl->rows(all, ticketFrom);
    if (!themes.empty()) {
        const auto other = [&](const TicketRow& row) {
            return std::find(themes.begin(), themes.end(), row.theme) == themes.end();
        };
        rows.erase(std::remove_if(rows.begin(), rows.end(), other), rows.end());
    }
    return rows;
}

std::vector<WaitingTicket> HallReader::callable(Date today, const std::vector<ThemeId>& themes, const DeskId& desk,
                                                int perClass) const {
    const std::lock_guard lock(m_impl->mutex);
    return callableTickets(m_impl->database, today, themes, desk, perClass);
}

std::optional<QueuePolicyState> HallReader::queuePolicy() const {
    const auto stored = state(policyStream());
    const auto* published = stored ? std::get_if<QueuePolicyState>(&stored->state) : nullptr;
    return published ? std::optional<QueuePolicyState>{*published} : std::nullopt;
}

int HallReader::peopleAhead(const TicketRow& ticket, Instant now) const {
    const auto published = queuePolicy();
    WaitingTicket own;
    own.ticket = ticket.id;
    own.rankAt = ticket.rankAt;
    own.takenAt = ticket.takenAt;
    own.priority = ticket.priority;
    own.appointmentAt = ticket.appointmentAt;
    const Date today = localDate(now);
    const std::lock_guard lock(m_impl->mutex);
    const auto count = [&](PriorityClass priority, Instant upTo) {
        return waitingUpTo(m_impl->database, today, ticket.theme, priority, upTo);
    };
    return domain::peopleAhead(published ? published->policy : builtInPolicy(), count, own, now, /*itself=*/true);
}

std::vector<AppointmentRow> HallReader::appointments(Date day) const {
    static const std::string sql = kAppointmentSelect + "WHERE day=? ORDER BY at, id";
    return m_impl->rows(sql, appointmentFrom, days(day));
}

std::vector<TicketRow> HallReader::leased() const {
    static const std::string sql = kTicketSelect + "WHERE leased_to<>'' ORDER BY lease_until, id";
    return m_impl->rows(sql, ticketFrom);
}

std::vector<TicketRow> HallReader::live(Date day) const {
    static const std::string sql = kTicketSelect + "WHERE " + kOfDayOrCarried +
                                   "AND (waiting=1 OR at_desk=1) ORDER BY last_called_at DESC, rank_at, id";
    return m_impl->rows(sql, ticketFrom, days(day));
}

std::vector<TicketRow> HallReader::ticketsOfDay(Date day) const {
    static const std::string sql = kTicketSelect + "WHERE day=? ORDER BY id";
    return m_impl->rows(sql, ticketFrom, days(day));
}

std::vector<TicketId> HallReader::ticketsLeftFrom(Date before) const {
    static const std::string sql = [] {
        std::string text = "SELECT ticket FROM v_ticket WHERE day<? AND status IN (";
        const char* separator = "";
        for (const TicketStatus status :
             {TicketStatus::Waiting, TicketStatus::Parked, TicketStatus::Missed, TicketStatus::Carried}) {
            text += separator + std::to_string(word(status));
            separator = ",";
        }
        return text + ") ORDER BY id";
    }();
    const auto from = [](const Statement& row) { return TicketId(row.text(0)); };
    return m_impl->rows<TicketId>(sql, from, days(before));
}

std::vector<TicketRow> HallReader::ticketsAtDesk(const DeskId& desk) const {
    static const std::string sql = kTicketSelect + "WHERE at_desk=1 AND desk=? ORDER BY last_called_at DESC";
    return m_impl->rows(sql, ticketFrom, desk.str());
}

std::optional<TicketRow> HallReader::ticket(const TicketId& id) const {
    static const std::string sql = kTicketSelect + "WHERE id=(SELECT id FROM state WHERE stream=?)";
    return firstOf(m_impl->rows(sql, ticketFrom, StreamId{StreamKind::Ticket, id.str()}.str()));
}

std::optional<TicketRow> HallReader::ticketByCode(const std::string& publicCode) const {
    static const std::string sql = kTicketSelect + "WHERE public_code<>'' AND public_code=? LIMIT 1";
    return firstOf(m_impl->rows(sql, ticketFrom, publicCode));
}

std::vector<ThemeCounts> HallReader::counts(Date day) const {
    const auto from = [](const Statement& row) {
        ThemeCounts counts;
        counts.theme = ThemeId{row.text(0)};
        counts.waiting = static_cast<int>(row.integer(1));
        counts.serving = static_cast<int>(row.integer(2));
        counts.finished = static_cast<int>(row.integer(3));
        if (const auto since = row.integerOrNull(4)) counts.longestWaitSince = Instant{Milliseconds{*since}};
        return counts;
    };
    return m_impl->rows<ThemeCounts>(std::string{kCounts}, +from, word(TicketStatus::Parked),
                                     word(TicketStatus::Finished), days(day), word(TicketStatus::Carried));
}

std::vector<DeskRow> HallReader::desks() const { return m_impl->rows(kDeskSelect + "ORDER BY desk", deskFrom); }

// ---- cases ----------------------------------------------------------------------------------------------------------

std::optional<CaseRow> HallReader::caseByNumber(const CaseNumber& number) const {
    static const std::string sql = kCaseSelect + "WHERE number=?";
    auto row = firstOf(m_impl->rows(sql, caseFrom, number.str()));
    return row ? std::optional<CaseRow>{std::move(row->first)} : std::nullopt;
}

std::optional<CaseRow> HallReader::caseById(const CaseId& id) const {
    static const std::string sql = kCaseSelect + "WHERE s.stream=?";
    auto row = firstOf(m_impl->rows(sql, caseFrom, StreamId{StreamKind::Case, id.str()}.str()));
    return row ? std::optional<CaseRow>{std::move(row->first)} : std::nullopt;
}

std::vector<DueRow> HallReader::dues(Date until, int limit) const {
    static const std::string sql = kDueSelect + "WHERE d.due<=? ORDER BY d.due, d.id, d.ordinal LIMIT ?";
    return m_impl->rows(sql, dueFrom, days(until), limit);
}

std::vector<PromiseRow> HallReader::promises(Instant before, int limit) const {
    static const std::string sql =
        kPromiseSelect + "WHERE p.made_at<? ORDER BY p.made_at DESC, p.id, p.ordinal LIMIT ?";
    return m_impl->rows(sql, promiseFrom, before.time_since_epoch().count(), limit);
}

// ---- departments, papers, results -----------------------------------------------------------------------------------

std::vector<TaskRow> HallReader::tasksOfUnit(const UnitId& unit, bool done, int limit) const {
    // Open ones by due date, then those that still wait (no date yet), then the decided.
    static const std::string sql =
        kTaskSelect + "WHERE t.unit=? AND t.done<=? ORDER BY t.done, t.promise_due IS NULL, t.promise_due, "
                      "CASE WHEN t.done=1 THEN t.decided_at ELSE t.id END LIMIT ?";
    return m_impl->rows(sql, taskFrom, unit.str(), done ? 1 : 0, limit);
}

std::vector<TaskRow> HallReader::tasksOfCase(const CaseId& caseId) const {
    static const std::string sql = kTaskSelect + "WHERE s.stream=? ORDER BY t.ordinal";
    return m_impl->rows(sql, taskFrom, StreamId{StreamKind::Case, caseId.str()}.str());
}

std::vector<UnitRow> HallReader::unitsOfCase(const CaseId& caseId) const {
    static const std::string sql = kUnitSelect + "WHERE u.case_id=? ORDER BY u.label";
    return m_impl->rows(sql, unitFrom, caseId.str());
}

std::vector<UnitRow> HallReader::unitsKeptBy(const Keeper& keeper) const {
    static const std::string sql = kUnitSelect + "WHERE u.keeper_kind=? AND u.keeper=? ORDER BY u.label";
    return m_impl->rows(sql, unitFrom, word(keeper.kind), keeper.id);
}

std::vector<SlipRow> HallReader::slipsTo(const Keeper& keeper, bool closedToo) const {
    static const std::string sql = kSlipSelect + "WHERE p.to_kind=? AND p.to_id=? AND p.closed<=? ORDER BY p.id";
    return m_impl->rows(sql, slipFrom, word(keeper.kind), keeper.id, closedToo ? 1 : 0);
}

std::vector<SlipRow> HallReader::slipsFrom(const Keeper& keeper, bool closedToo) const {
    static const std::string sql = kSlipSelect + "WHERE p.from_kind=? AND p.from_id=? AND p.closed<=? ORDER BY p.id";
    return m_impl->rows(sql, slipFrom, word(keeper.kind), keeper.id, closedToo ? 1 : 0);
}

std::vector<SlipRow> HallReader::slipsOfCase(const CaseId& caseId) const {
    static const std::string sql =
        kSlipSelect +
        "WHERE p.id IN (SELECT l.id FROM v_slip_line l JOIN v_unit u ON u.label=l.label WHERE u.case_id=?) "
        "ORDER BY p.id";
    return m_impl->rows(sql, slipFrom, caseId.str());
}

std::vector<ResultRow> HallReader::resultsOfCase(const CaseId& caseId) const {
    static const std::string sql = kResultSelect + "WHERE case_id=? ORDER BY id";
    return m_impl->rows(sql, resultFrom, caseId.str());
}

std::vector<ResultRow> HallReader::shelf() const {
    static const std::string sql = kResultSelect + "WHERE status IN (?, ?) ORDER BY slot, id";
    return m_impl->rows(sql, resultFrom, word(ResultStatus::Shelved), word(ResultStatus::Notified));
}

std::vector<ResultRow> HallReader::resultsToShelve() const {
    static const std::string sql = kResultSelect + "WHERE status IN (?, ?) ORDER BY made_at, id";
    return m_impl->rows(sql, resultFrom, word(ResultStatus::Made), word(ResultStatus::ReturnedByMail));
}

// ---- others -----------------------------------------------------------------------------------------------------------

std::vector<AccountRow> HallReader::accounts() const {
    return m_impl->rows(kAccountSelect + "ORDER BY account", accountFrom);
}

std::optional<AccountRow> HallReader::account(const std::string& account) const {
    static const std::string sql = kAccountSelect + "WHERE account=?";
    return firstOf(m_impl->rows(sql, accountFrom, account));
}

std::vector<ConflictRow> HallReader::conflicts(bool resolvedToo) const {
    static const std::string sql = kConflictSelect + "WHERE resolved<=? ORDER BY id";
    return m_impl->rows(sql, conflictFrom, resolvedToo ? 1 : 0);
}

std::vector<EvaluationAverage> HallReader::evaluations() const {
    const auto from = [](const Statement& row) {
        EvaluationAverage average;
        average.key = row.text(0);
        average.count = static_cast<int>(row.integer(1));
        average.bad = static_cast<int>(row.integer(2));
        average.stars = static_cast<double>(row.integer(3)) / 1000;
        return average;
    };
    return m_impl->rows<EvaluationAverage>(std::string{kAverages}, +from);
}

bool HallReader::numberUsed(const std::string& number) const {
    const std::lock_guard lock(m_impl->mutex);
    const std::string key = numberClaim(number);
    auto statement = m_impl->database.query(kNumberUsed);
    statement.bind(key);
    return statement.step();
}

std::optional<Outcome> HallReader::reply(const CommandId& command) const {
    const std::lock_guard lock(m_impl->mutex);
    auto found = findReply(m_impl->database, command);
    return found ? std::optional<Outcome>{std::move(found->outcome)} : std::nullopt;
}

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/facts.h"

#include "journal/views.h"
#include "journal/waiting_index.h"

#include <algorithm>
#include <set>

namespace yc::journal {

using namespace domain;

namespace {

// The highest number, not the count: a ticket may have gone over to another theme.
constexpr std::string_view kTaken = "SELECT COALESCE(MAX(ordinal), 0) FROM v_ticket WHERE day=? AND taken_for=?";
constexpr std::string_view kLeased = "SELECT ticket FROM v_ticket WHERE leased_to<>'' AND leased_to=? ORDER BY id";
constexpr std::string_view kReserved =
    "SELECT ticket FROM v_ticket WHERE waiting=1 AND reserved_for<>'' AND reserved_for=? ORDER BY id";
constexpr std::string_view kAllReserved =
    "SELECT ticket FROM v_ticket WHERE waiting=1 AND reserved_for<>'' ORDER BY id";
constexpr std::string_view kParked =
    "SELECT ticket FROM v_ticket WHERE at_desk=1 AND desk=? AND status=4 AND anywhere=0 ORDER BY id";
static_assert(static_cast<int>(TicketStatus::Parked) == 4);
constexpr std::string_view kOpenDesks = "SELECT themes FROM v_desk WHERE status=?";
constexpr std::string_view kAppointment =
    "SELECT appointment FROM v_appointment WHERE person<>'' AND person=? AND day=? AND theme=? AND status=? "
    "ORDER BY at LIMIT 1";
constexpr std::string_view kBooked = "SELECT COUNT(*) FROM v_appointment WHERE status=1 AND theme=? AND at>=? AND at<?";
static_assert(static_cast<int>(AppointmentStatus::Booked) == 1, "stands in an index");
constexpr std::string_view kOwner = "SELECT owner FROM v_claim WHERE key=? LIMIT 1";
constexpr std::string_view kOpenCase =
    "SELECT case_id FROM v_case WHERE undecided=1 AND person=? AND theme=? ORDER BY id LIMIT 1";
constexpr std::string_view kSlots = "SELECT key FROM v_claim WHERE key>='slot:' AND key<'slot;'";
constexpr std::string_view kResults = "SELECT result FROM v_result WHERE case_id=? ORDER BY id";
constexpr std::string_view kUnits = "SELECT label FROM v_unit WHERE case_id=? ORDER BY id";

template <class T>
std::vector<T> listOf(Database& database, std::string_view sql, const std::string& key) {
    std::vector<T> out;
    auto statement = database.query(sql);
    statement.bind(key);
    while (statement.step()) out.push_back(T{statement.text(0)});
    return out;
}

}  // namespace

JournalFacts::JournalFacts(Database& database, const HallRules& rules, Date today)
    : m_database(database), m_rules(rules), m_today(today) {}

std::vector<WaitingTicket> JournalFacts::waitingTickets(const std::vector<ThemeId>& themes) const {
    return journal::waitingTickets(m_database, m_today, themes);
}

std::vector<WaitingTicket> JournalFacts::callable(const std::vector<ThemeId>& themes, const DeskId& desk,
                                                  int perClass) const {
    return callableTickets(m_database, m_today, themes, desk, perClass);
}

int JournalFacts::waitingUpTo(const ThemeId& theme, PriorityClass priority, Instant upTo) const {
    return journal::waitingUpTo(m_database, m_today, theme, priority, upTo);
}

std::vector<TicketId> JournalFacts::leasedTickets(const DeskId& desk) const {
    return desk.empty() ? std::vector<TicketId>{} : listOf<TicketId>(m_database, kLeased, desk.str());
}

std::vector<TicketId> JournalFacts::reservedTickets(const DeskId& desk) const {
    if (!desk.empty()) return listOf<TicketId>(m_database, kReserved, desk.str());
    std::vector<TicketId> all;
    for (auto row = m_database.query(kAllReserved); row.step();) all.push_back(TicketId{row.text(0)});
    return all;
}

std::vector<TicketId> JournalFacts::parkedTickets(const DeskId& desk) const {
    return listOf<TicketId>(m_database, kParked, desk.str());
}

int JournalFacts::openDesks(const std::vector<ThemeId>& themes) const {
    int open = 0;
    auto row = m_database.query(kOpenDesks);
    row.bind(static_cast<std::int64_t>(DeskStatus::Open));
    while (row.step()) {
        const auto served = split(row.text(0));
        open += std::any_of(served.begin(), served.end(), [&](const std::string& theme) {
            return std::find(themes.begin(), themes.end(), ThemeId{theme}) != themes.end();
        });
    }
    return open;
}

std::optional<AppointmentId> JournalFacts::appointmentOf(const std::string& personToken, const ThemeId& theme,
                                                         Date day) const {
    if (personToken.empty()) return std::nullopt;
    auto row = m_database.query(kAppointment);
    row.with(personToken, std::int64_t{day.time_since_epoch().count()}, theme.str(),
             static_cast<std::int64_t>(AppointmentStatus::Booked));
    if (!row.step()) return std::nullopt;
    return AppointmentId{row.text(0)};
}

int JournalFacts::appointmentsBooked(const ThemeId& theme, Instant from, Instant to) const {
    auto row = m_database.query(kBooked);
    row.with(theme.str(), std::int64_t{from.time_since_epoch().count()}, std::int64_t{to.time_since_epoch().count()});
    return row.step() ? static_cast<int>(row.integer(0)) : 0;
}

int JournalFacts::ticketsTaken(const ThemeId& theme, Date day) const {
    auto statement = m_database.query(kTaken);
    statement.with(std::int64_t{day.time_since_epoch().count()}, theme.str());
    return statement.step() ? static_cast<int>(statement.integer(0)) : 0;
}

std::optional<std::string> JournalFacts::ownerOf(const std::string& claim) const {
    auto statement = m_database.query(kOwner);
    statement.bind(claim);
    if (!statement.step()) return std::nullopt;
    return statement.text(0);
}

namespace {

std::optional<TicketId> ticketIn(const std::optional<std::string>& owner) {
    const auto stream = owner ? StreamId::parse(*owner) : std::nullopt;
    return stream ? std::optional<TicketId>{TicketId{stream->key}} : std::nullopt;
}

}  // namespace

std::optional<TicketId> JournalFacts::liveTicket(const std::string& personToken, const ThemeId& theme) const {
    return personToken.empty() ? std::nullopt : ticketIn(ownerOf(liveTicketClaim(personToken, theme)));
}

std::optional<TicketId> JournalFacts::ticketAtDesk(const DeskId& desk) const {
    return ticketIn(ownerOf(deskClaim(desk)));
}

std::optional<CaseId> JournalFacts::openCase(const std::string& personToken, const ThemeId& theme) const {
    if (personToken.empty()) return std::nullopt;
    auto statement = m_database.query(kOpenCase);
    statement.with(personToken, theme.str());
    if (!statement.step()) return std::nullopt;
    return CaseId{statement.text(0)};
}

bool JournalFacts::numberUsed(const std::string& number) const { return ownerOf(numberClaim(number)).has_value(); }

std::string JournalFacts::freeSlot() const {
    std::set<std::string> taken;
    auto statement = m_database.query(kSlots);
    while (statement.step()) taken.insert(statement.text(0));
    for (const std::string& slot : m_rules.slots) {
        if (taken.count(slotClaim(slot)) == 0) return slot;
    }
    return {};
}

std::optional<CaseId> JournalFacts::caseInSlot(const std::string& slot) const {
    const auto owner = ownerOf(slotClaim(slot));
    const auto stream = owner ? StreamId::parse(*owner) : std::nullopt;
    return stream ? std::optional<CaseId>{CaseId{stream->key}} : std::nullopt;
}

std::vector<ResultId> JournalFacts::resultsOfCase(const CaseId& caseId) const {
    return listOf<ResultId>(m_database, kResults, caseId.str());
}

std::vector<MaterialLabel> JournalFacts::unitsOfCase(const CaseId& caseId) const {
    return listOf<MaterialLabel>(m_database, kUnits, caseId.str());
}

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/facts.h"

#include "journal/views.h"

#include <algorithm>
#include <set>

namespace yc::journal {

using namespace domain;

namespace {

constexpr std::string_view kWaiting = "SELECT ticket, number, theme, rank_at, taken_at, priority, appointment_at, "
                                      "reserved_for, day, status FROM v_ticket "
                                      "WHERE waiting=1 AND theme=? ORDER BY rank_at";
constexpr std::string_view kTaken = "SELECT COUNT(*) FROM v_ticket WHERE day=? AND theme=?";
constexpr std::string_view kOwner = "SELECT owner FROM v_claim WHERE key=? LIMIT 1";
constexpr std::string_view kOpenCase =
    "SELECT case_id FROM v_case WHERE undecided=1 AND person=? AND theme=? ORDER BY id LIMIT 1";
constexpr std::string_view kSlots = "SELECT key FROM v_claim WHERE key>='slot:' AND key<'slot;'";
constexpr std::string_view kResults = "SELECT result FROM v_result WHERE case_id=? ORDER BY id";
constexpr std::string_view kUnits = "SELECT label FROM v_unit WHERE case_id=? ORDER BY id";

Instant instant(std::int64_t milliseconds) { return Instant{Milliseconds{milliseconds}}; }

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
    std::vector<WaitingTicket> out;
    const std::set<ThemeId> once(themes.begin(), themes.end());
    for (const ThemeId& theme : once) {
        auto row = m_database.query(kWaiting);
        row.bind(theme.str());
        while (row.step()) {
            const Date day{std::chrono::days{row.integer(8)}};
            if (day < m_today && row.integer(9) != static_cast<std::int64_t>(TicketStatus::Carried)) continue;
            WaitingTicket waiting;
            waiting.ticket = TicketId{row.text(0)};
            waiting.number = row.text(1);
            waiting.theme = ThemeId{row.text(2)};
            waiting.rankAt = instant(row.integer(3));
            waiting.takenAt = instant(row.integer(4));
            waiting.priority = static_cast<PriorityClass>(row.integer(5));
            if (const auto appointment = row.integerOrNull(6)) waiting.appointmentAt = instant(*appointment);
            waiting.reservedFor = DeskId{row.text(7)};
            out.push_back(std::move(waiting));
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const WaitingTicket& left, const WaitingTicket& right) {
        return left.rankAt != right.rankAt ? left.rankAt < right.rankAt : left.ticket < right.ticket;
    });
    return out;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/waiting_index.h"

#include <algorithm>
#include <array>
#include <set>

namespace yc::journal {

using namespace domain;

namespace {

// One list of columns for all of them; ticketFrom reads it.
const std::string kSelect =
    "SELECT ticket, number, theme, rank_at, taken_at, priority, appointment_at, reserved_for, leased_to, call_day "
    "FROM v_ticket ";
const std::string kByRank = kSelect + "WHERE waiting=1 AND reserved_for='' AND theme=? AND priority=? AND call_day=? "
                                      "AND leased_to IN ('',?) ORDER BY rank_at, taken_at, ticket LIMIT ?";
const std::string kByAppointment = kSelect +
                                   "WHERE waiting=1 AND reserved_for='' AND appointment_at IS NOT NULL AND theme=? "
                                   "AND call_day=? AND leased_to IN ('',?) ORDER BY appointment_at LIMIT ?";
const std::string kReserved = kSelect + "WHERE waiting=1 AND reserved_for<>'' AND reserved_for=? "
                                        "AND call_day IN (0,?) ORDER BY rank_at LIMIT ?";
const std::string kAll = kSelect + "WHERE waiting=1 AND theme=? AND call_day IN (0,?) ORDER BY rank_at";
constexpr std::string_view kUpTo =
    "SELECT COUNT(*) FROM v_ticket WHERE waiting=1 AND reserved_for='' AND theme=? AND priority=? AND call_day=? "
    "AND rank_at<=?";

Instant instant(std::int64_t milliseconds) { return Instant{Milliseconds{milliseconds}}; }
std::int64_t milliseconds(Instant at) { return at.time_since_epoch().count(); }
std::int64_t word(PriorityClass priority) { return static_cast<std::int64_t>(priority); }

WaitingTicket ticketFrom(const Statement& row) {
    WaitingTicket waiting;
    waiting.ticket = TicketId{row.text(0)};
    waiting.number = row.text(1);
    waiting.theme = ThemeId{row.text(2)};
    waiting.rankAt = instant(row.integer(3));
    waiting.takenAt = instant(row.integer(4));
    waiting.priority = static_cast<PriorityClass>(row.integer(5));
    if (const auto appointment = row.integerOrNull(6)) waiting.appointmentAt = instant(*appointment);
    waiting.reservedFor = DeskId{row.text(7)};
    waiting.leasedTo = DeskId{row.text(8)};
    waiting.carried = row.integer(9) == 0;
    return waiting;
}

void collect(std::vector<WaitingTicket>& out, Statement& row) {
    while (row.step()) out.push_back(ticketFrom(row));
}

/// The days a ticket may be called on: carried ones, and today's.
std::array<std::int64_t, 2> callDays(Date today) { return {0, today.time_since_epoch().count()}; }

}  // namespace

std::vector<WaitingTicket> callableTickets(Database& database, Date today, const std::vector<ThemeId>& themes,
                                           const DeskId& desk, int perClass) {
    std::vector<WaitingTicket> out;
    const std::int64_t limit = perClass;
    const std::set<ThemeId> once(themes.begin(), themes.end());
    for (const ThemeId& theme : once) {
        for (const std::int64_t day : callDays(today)) {
            for (int priority = 0; priority < priorityClasses; ++priority) {
                auto row = database.query(kByRank);
                row.with(theme.str(), std::int64_t{priority}, day, desk.str(), limit);
                collect(out, row);
            }
            auto row = database.query(kByAppointment);
            row.with(theme.str(), day, desk.str(), limit);
            collect(out, row);
        }
    }
    if (!desk.empty()) {
        auto row = database.query(kReserved);
        row.with(desk.str(), callDays(today)[1], std::max<std::int64_t>(limit, 50));
        while (row.step()) {
            WaitingTicket ticket = ticketFrom(row);
            if (once.count(ticket.theme) != 0) out.push_back(std::move(ticket));
        }
    }
    // An appointment stands in two lists.
    std::sort(out.begin(), out.end(),
              [](const WaitingTicket& left, const WaitingTicket& right) { return left.ticket < right.ticket; });
    out.erase(
        std::unique(out.begin(), out.end(),
                    [](const WaitingTicket& left, const WaitingTicket& right) { return left.ticket == right.ticket; }),
        out.end());
    return out;
}

int waitingUpTo(Database& database, Date today, const ThemeId& theme, PriorityClass priority, Instant upTo) {
    std::int64_t count = 0;
    for (const std::int64_t day : callDays(today)) {
        auto row = database.query(kUpTo);
        row.with(theme.str(), word(priority), day, milliseconds(upTo));
        if (row.step()) count += row.integer(0);
    }
    return static_cast<int>(count);
}

std::vector<WaitingTicket> waitingTickets(Database& database, Date today, const std::vector<ThemeId>& themes) {
    std::vector<WaitingTicket> out;
    const std::set<ThemeId> once(themes.begin(), themes.end());
    for (const ThemeId& theme : once) {
        auto row = database.query(kAll);
        row.with(theme.str(), callDays(today)[1]);
        collect(out, row);
    }
    std::stable_sort(out.begin(), out.end(), [](const WaitingTicket& left, const WaitingTicket& right) {
        return left.rankAt != right.rankAt ? left.rankAt < right.rankAt : left.ticket < right.ticket;
    });
    return out;
}

}  // namespace yc::journal

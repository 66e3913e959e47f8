// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/queue_history.h"

#include "journal/chain.h"
#include "journal/database.h"

#include <algorithm>

namespace yc::journal {

using namespace domain;

namespace {

constexpr int carriedDays = 7;  // a ticket is carried over so many days at most

constexpr std::string_view kTicketEvents =
    "SELECT seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,sealed,"
    "prev_hash,hash FROM events WHERE stream IN (SELECT 'ticket:'||ticket FROM v_ticket "
    "WHERE day=?1 OR (day<?1 AND day>=?2 AND (last_called_at>=?3 OR finished_at>=?3))) AND occurred_at<?4";
constexpr std::string_view kDeskEvents =
    "SELECT seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,sealed,"
    "prev_hash,hash FROM events WHERE stream>='desk:' AND stream<'desk;' AND occurred_at>=? AND occurred_at<?";
constexpr std::string_view kDays = "SELECT DISTINCT day FROM v_ticket WHERE day<? ORDER BY day DESC LIMIT ?";

Database::Options readOnly() {
    Database::Options options;
    options.mode = Database::Mode::ReadOnly;
    options.check = false;
    return options;
}

}  // namespace

QueueHistory::QueueHistory(const std::string& path, const Codec& codec, ScopeId scope)
    : m_database(std::make_unique<Database>(path, readOnly())), m_codec(codec), m_scope(std::move(scope)) {}

QueueHistory::~QueueHistory() = default;

std::vector<RecordedEvent> QueueHistory::events(Date day) const {
    const std::lock_guard lock(m_mutex);
    const std::int64_t from = startOfLocalDay(day).time_since_epoch().count();
    const std::int64_t until = startOfLocalDay(day + std::chrono::days(1)).time_since_epoch().count();
    const std::int64_t number = day.time_since_epoch().count();
    std::vector<RecordedEvent> events;
    const auto take = [&](Statement& row) {
        while (row.step()) {
            const EventRow event = eventFrom(row);
            // The sealed part stays sealed: nothing about persons is needed here.
            events.push_back(
                {metaOf(event, m_scope), m_codec.decodeEvent(event.kind, event.kindVersion, Encoded{event.open, {}})});
        }
    };
    auto tickets = m_database->query(kTicketEvents);
    tickets.with(number, number - carriedDays, from, until);
    take(tickets);
    auto desks = m_database->query(kDeskEvents);
    desks.with(from, until);
    take(desks);
    std::sort(events.begin(), events.end(),
              [](const RecordedEvent& a, const RecordedEvent& b) { return a.meta.seq < b.meta.seq; });
    return events;
}

std::vector<Date> QueueHistory::days(Date before, int limit) const {
    const std::lock_guard lock(m_mutex);
    std::vector<Date> days;
    auto row = m_database->query(kDays);
    row.with(before.time_since_epoch().count(), limit);
    while (row.step()) days.push_back(Date{std::chrono::days{row.integer(0)}});
    return days;
}

}  // namespace yc::journal

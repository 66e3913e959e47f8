// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/message_queue.h"

#include "journal/database.h"

namespace yc::journal {

using namespace yc::domain;

namespace {

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> steps{
        {1, R"sql(
            CREATE TABLE message (
                id TEXT PRIMARY KEY, case_id TEXT NOT NULL, kind TEXT NOT NULL, status INTEGER NOT NULL,
                tries INTEGER NOT NULL, made_at INTEGER NOT NULL, next_at INTEGER NOT NULL, ended_at INTEGER NOT NULL,
                error TEXT NOT NULL, noted INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX message_due ON message (status, next_at);
        )sql"},
    };
    return steps;
}

#define MESSAGE_COLUMNS "id, case_id, kind, status, tries, made_at, next_at, ended_at, error, noted"

constexpr std::string_view addSql =
    "INSERT OR IGNORE INTO message (" MESSAGE_COLUMNS ") VALUES (?, ?, ?, 0, 0, ?, ?, 0, '', 0)";
constexpr std::string_view dueSql =
    "SELECT " MESSAGE_COLUMNS " FROM message WHERE status = 0 AND next_at <= ? ORDER BY made_at, id LIMIT 1";
constexpr std::string_view sendingSql = "UPDATE message SET status = 1, tries = tries + 1 WHERE id = ?";
constexpr std::string_view laterSql = "UPDATE message SET status = 0, next_at = ?, error = ? WHERE id = ?";
constexpr std::string_view endSql = "UPDATE message SET status = ?, ended_at = ?, error = ? WHERE id = ?";
constexpr std::string_view strandedSql =
    "UPDATE message SET status = 4, error = 'the server ended while it was being sent' WHERE status = 1";
constexpr std::string_view againSql =
    "UPDATE message SET status = 0, next_at = ?, tries = 0 WHERE id = ? AND status IN (3, 4)";
constexpr std::string_view openSql =
    "SELECT " MESSAGE_COLUMNS " FROM message WHERE status = 2 AND noted = 0 ORDER BY ended_at";
constexpr std::string_view notedSql = "UPDATE message SET noted = 1 WHERE id = ?";
constexpr std::string_view listSql = "SELECT " MESSAGE_COLUMNS " FROM message ORDER BY made_at DESC, id LIMIT ?";

std::int64_t number(Instant at) { return at.time_since_epoch().count(); }
Instant instant(std::int64_t number) { return Instant(Milliseconds(number)); }

QueuedMessage messageOf(const Statement& row) {
    QueuedMessage message;
    message.id = row.text(0);
    message.caseId = CaseId(row.text(1));
    message.kind = row.text(2);
    message.status = static_cast<MessageStatus>(row.integer(3));
    message.tries = static_cast<int>(row.integer(4));
    message.madeAt = instant(row.integer(5));
    message.nextAt = instant(row.integer(6));
    message.endedAt = instant(row.integer(7));
    message.error = row.text(8);
    message.noted = row.integer(9) != 0;
    return message;
}

std::vector<QueuedMessage> messagesOf(Statement row) {
    std::vector<QueuedMessage> list;
    while (row.step()) list.push_back(messageOf(row));
    return list;
}

}  // namespace

MessageQueue::MessageQueue(const std::string& path) : m_database(std::make_unique<Database>(path)) {
    m_database->migrate(migrations());
    m_database->query(strandedSql).run();
}

MessageQueue::~MessageQueue() = default;

bool MessageQueue::add(const std::string& id, const CaseId& caseId, const std::string& kind, Instant now) {
    const std::lock_guard lock(m_mutex);
    m_database->query(addSql).with(id, caseId.str(), kind, number(now), number(now)).run();
    return m_database->changedRows() > 0;
}

std::optional<QueuedMessage> MessageQueue::take(Instant now) {
    const std::lock_guard lock(m_mutex);
    std::optional<QueuedMessage> message;
    {
        Statement row = m_database->query(dueSql);
        row.with(number(now));
        if (!row.step()) return std::nullopt;
        message = messageOf(row);
    }
    m_database->query(sendingSql).with(message->id).run();
    message->status = MessageStatus::Sending;
    ++message->tries;
    return message;
}

void MessageQueue::end(const std::string& id, MessageStatus status, Instant now, const std::string& error) {
    const std::lock_guard lock(m_mutex);
    m_database->query(endSql).with(static_cast<int>(status), number(now), error, id).run();
}

void MessageQueue::sent(const std::string& id, Instant now) { end(id, MessageStatus::Sent, now, {}); }
void MessageQueue::failed(const std::string& id, Instant now, const std::string& error) {
    end(id, MessageStatus::Failed, now, error);
}
void MessageQueue::unknown(const std::string& id, Instant now, const std::string& error) {
    end(id, MessageStatus::Unknown, now, error);
}

void MessageQueue::later(const std::string& id, Instant nextAt, const std::string& error) {
    const std::lock_guard lock(m_mutex);
    m_database->query(laterSql).with(number(nextAt), error, id).run();
}

bool MessageQueue::sendAgain(const std::string& id, Instant now) {
    const std::lock_guard lock(m_mutex);
    m_database->query(againSql).with(number(now), id).run();
    return m_database->changedRows() > 0;
}

std::vector<QueuedMessage> MessageQueue::sentNotNoted() const {
    const std::lock_guard lock(m_mutex);
    return messagesOf(m_database->query(openSql));
}

void MessageQueue::noted(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    m_database->query(notedSql).with(id).run();
}

std::vector<QueuedMessage> MessageQueue::list(int limit) const {
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->query(listSql);
    row.with(limit);
    return messagesOf(std::move(row));
}

std::string_view messageStatusName(MessageStatus status) {
    switch (status) {
    case MessageStatus::Queued: return "queued";
    case MessageStatus::Sending: return "sending";
    case MessageStatus::Sent: return "sent";
    case MessageStatus::Failed: return "failed";
    case MessageStatus::Unknown: return "unknown";
    }
    return {};
}

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// 待发消息: messages to applicants, in a file of their own. A row is committed as "sending" before the first byte leaves and
// as "sent" after the answer; what was "sending" when the server died is not known to have arrived and is never sent by
// itself again. No address is kept here: it is read from the case when the message goes out.
#pragma once

#include "domain/core/ids.h"
#include "domain/core/time.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace yc::journal {

class Database;

enum class MessageStatus { Queued, Sending, Sent, Failed, Unknown };

struct QueuedMessage {
    std::string id;  ///< says what it is about, so that one thing is told once: "ready|<case>|0"
    domain::CaseId caseId;
    std::string kind;
    MessageStatus status = MessageStatus::Queued;
    int tries = 0;
    domain::Instant madeAt{};
    domain::Instant nextAt{};   ///< of a queued one: not before
    domain::Instant endedAt{};  ///< sent, failed or unknown since
    std::string error;          ///< of the last try, without addresses
    bool noted = false;         ///< the journal has it too
};

/// Own connection; thread-safe.
class MessageQueue {
public:
    explicit MessageQueue(const std::string& path);
    ~MessageQueue();

    /// False when a message of this id is known already.
    bool add(const std::string& id, const domain::CaseId& caseId, const std::string& kind, domain::Instant now);
    /// The oldest that is due, now marked as sending.
    std::optional<QueuedMessage> take(domain::Instant now);
    void sent(const std::string& id, domain::Instant now);
    void later(const std::string& id, domain::Instant nextAt, const std::string& error);
    void failed(const std::string& id, domain::Instant now, const std::string& error);
    void unknown(const std::string& id, domain::Instant now, const std::string& error);
    /// A person has looked and wants it sent after all. False unless it failed or is unknown.
    bool sendAgain(const std::string& id, domain::Instant now);

    std::vector<QueuedMessage> sentNotNoted() const;
    void noted(const std::string& id);
    /// Newest first.
    std::vector<QueuedMessage> list(int limit = 200) const;

private:
    void end(const std::string& id, MessageStatus status, domain::Instant now, const std::string& error);

    std::unique_ptr<Database> m_database;
    mutable std::mutex m_mutex;
};

/// "queued", "sending", "sent", "failed", "unknown".
std::string_view messageStatusName(MessageStatus status);

}  // namespace yc::journal

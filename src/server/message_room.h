// SPDX-License-Identifier: GPL-3.0-or-later
// 通知室: tells applicants that everything can be fetched, and calls again when it lies too long (R124, R125). It finds what
// is to be told in the journal's views, queues it once, sends what is due, and gives the journal what was sent
// (NotifyResult as the system). A result that goes by courier is not called; without a telephone the window tells.
#pragma once

#include "domain/core/time.h"
#include "journal/message_queue.h"
#include "server/message_port.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace yc::server {

class Core;

struct Config;

struct MessageSettings {
    std::string smsDomain;
    int callAgainDays = 5;
    int mostCalls = 3;
};

class MessageRoom {
public:
    /// The core outlives it. The queue lies in the core's data folder.
    MessageRoom(Core& core, std::unique_ptr<MessagePort> port, MessageSettings settings);
    ~MessageRoom() { stop(); }
    MessageRoom(const MessageRoom&) = delete;
    MessageRoom& operator=(const MessageRoom&) = delete;

    /// Looks now and then after each `period`, on a thread of its own.
    void start(std::chrono::milliseconds period);
    /// Ends the thread, between two messages. May be called twice, and without start().
    void stop();

    /// One look by the core's clock. Returns the number of messages that went out. Not while the thread runs.
    int look();
    journal::MessageQueue& queue() { return m_queue; }

private:
    void run(std::chrono::milliseconds period);
    bool stopping() const;
    void collect(domain::Instant now);
    int sendDue(domain::Instant now);
    void note(domain::Instant now);
    std::optional<OutgoingMessage> compose(const journal::QueuedMessage& queued) const;

    Core& m_core;
    std::unique_ptr<MessagePort> m_port;
    MessageSettings m_settings;
    journal::MessageQueue m_queue;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

/// A port from the configuration; nullptr when none is set. Throws ConfigError when the password cannot be read.
std::unique_ptr<MessagePort> messagePort(const Config& config);

}  // namespace yc::server

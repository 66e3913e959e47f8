// SPDX-License-Identifier: GPL-3.0-or-later
// 推送: live events for any number of subscribers from one thread. Sockets are non-blocking, buffers bounded; a
// subscriber that does not read is dropped and comes back with its cursor. Wake-ups are coalesced.
#pragma once

#include "journal/journal.h"

#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace yc::server {

class StreamHub {
public:
    struct Settings {
        std::size_t buffer = 64u << 10;
        std::size_t maxSubscribers = 4000;
        std::chrono::seconds heartbeat{15};
    };
    /// Makes the data of one event: with the queue for displays, without for everybody else. Called on the hub's thread.
    using Render = std::function<std::string(const journal::Cursor& head, bool withQueue)>;

    StreamHub(Settings settings, Render render);
    ~StreamHub();

    /// Takes over a connected socket; the hub writes the answer's head and the first event. False when it is full.
    bool subscribe(Poco::Net::StreamSocket socket, bool withQueue);
    /// Something was committed up to here. Never blocks on a subscriber.
    void publish(const journal::Cursor& head, bool queueTouched);
    /// Closes all and ends the thread. May be called twice.
    void stop();

    std::size_t subscribers() const { return m_count.load(std::memory_order_relaxed); }
    std::int64_t dropped() const { return m_dropped.load(std::memory_order_relaxed); }

private:
    struct Subscriber {
        Poco::Net::StreamSocket socket;
        bool withQueue = false;
        std::string out;
        bool waitsForWrite = false;
        bool dead = false;
    };
    void run();
    void admit();
    void announce();
    void handle(int fd, std::uint32_t events);
    void enqueue(Subscriber& subscriber, const std::string& text);
    void flush(int fd, Subscriber& subscriber);
    void watch(int fd, Subscriber& subscriber, bool forWrite);
    void sweep();
    void wake() const;

    const Settings m_settings;
    const Render m_render;
    int m_epoll = -1;
    int m_wakeup = -1;
    std::unordered_map<int, Subscriber> m_subscribers;  // hub thread only
    std::mutex m_mutex;
    std::vector<Subscriber> m_arriving;
    journal::Cursor m_head;
    bool m_headChanged = false;
    bool m_queueTouched = false;
    bool m_stopping = false;
    std::atomic<std::size_t> m_count{0};
    std::atomic<std::int64_t> m_dropped{0};
    std::thread m_thread;
};

}  // namespace yc::server

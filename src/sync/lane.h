// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with one HTTP connection: requests are done in order. Stopping breaks the request under way; those still queued
// are carried out too and fail at once, so that every one of them gets its answer.
#pragma once

#include "sync/http_transport.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace yc::sync {

class Lane {
public:
    using Job = std::function<void(HttpTransport&)>;

    explicit Lane(const TransportSettings& settings) : m_transport(settings) {}
    ~Lane() { stop(); }
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    void start() {
        m_thread = std::thread([this] { run(); });
    }
    /// False after stop().
    bool post(Job job) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping) return false;
            m_jobs.push_back(std::move(job));
        }
        m_wake.notify_one();
        return true;
    }
    /// Any thread but its own; twice is fine.
    void stop() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_transport.interrupt();
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
        else
            run();  // never started: whoever asked is told all the same
    }

private:
    void run() {
        for (;;) {
            Job job;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
                if (m_jobs.empty()) return;
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
            job(m_transport);
        }
    }

    HttpTransport m_transport;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::thread m_thread;
};

/// Calls back at a time that can be moved; its own thread, so that a slow line never delays a retry.
class Alarm {
public:
    using Clock = std::chrono::steady_clock;

    explicit Alarm(std::function<void()> ring) : m_ring(std::move(ring)) {}
    ~Alarm() { stop(); }
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

    void start() {
        m_thread = std::thread([this] { run(); });
    }
    void set(Clock::time_point at) {
        {
            const std::lock_guard lock(m_mutex);
            m_at = at;
        }
        m_wake.notify_one();
    }
    void stop() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable()) m_thread.join();
    }

private:
    void run() {
        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
            if (m_at == Clock::time_point::max())
                m_wake.wait(lock);
            else if (Clock::now() < m_at)
                m_wake.wait_until(lock, m_at);
            else {
                m_at = Clock::time_point::max();
                lock.unlock();
                m_ring();
                lock.lock();
            }
        }
    }

    std::function<void()> m_ring;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    Clock::time_point m_at = Clock::time_point::max();
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace yc::sync

// SPDX-License-Identifier: GPL-3.0-or-later
// 写者: the one thread that appends. Whatever waits goes into one durable transaction; answers follow its commit.
#pragma once

#include "domain/core/expected.h"
#include "domain/core/refusal.h"
#include "journal/hall_journal.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace yc::server {

struct WriterFigures {
    std::atomic<std::int64_t> groups{0};
    std::atomic<std::int64_t> applied{0};
    std::atomic<std::int64_t> refused{0};
    std::atomic<std::int64_t> conflicts{0};
    std::atomic<std::int64_t> repeated{0};
};

class Writer {
public:
    /// The journal outlives the writer.
    Writer(journal::HallJournal& journal, std::size_t groupSize, std::size_t maxQueued);
    ~Writer();

    using Answer = domain::Expected<std::vector<journal::Outcome>, domain::Refusal>;
    /// Blocks until the commands are durable. Refusals: Unavailable (queue full or stopping), StorageFull; then none of
    /// them was kept and the same may be sent again.
    Answer submit(std::vector<journal::Submission> submissions);

    /// Commits what waits, refuses what comes, ends the thread. May be called twice.
    void stop();

    std::size_t queued() const;
    const WriterFigures& figures() const { return m_figures; }

private:
    struct Job {
        std::vector<journal::Submission> submissions;
        std::promise<Answer> answer;
    };
    void run();
    void append(std::vector<Job>& jobs);
    void count(const std::vector<journal::Outcome>& outcomes);

    journal::HallJournal& m_journal;
    const std::size_t m_groupSize;
    const std::size_t m_maxQueued;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::size_t m_queued = 0;
    bool m_stopping = false;
    WriterFigures m_figures;
    std::thread m_thread;  // last: starts when everything else is there
};

}  // namespace yc::server

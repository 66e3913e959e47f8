// SPDX-License-Identifier: GPL-3.0-or-later
// 存储线程: the one thread that owns the replica and its files. Work comes in as functions and is done in order.
#pragma once

#include "sync/replica.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace yc::sync {

class StoreThread {
public:
    using Job = std::function<void(Replica&)>;

    /// Opens the replica on its own thread and waits for it; throws what opening threw.
    explicit StoreThread(std::function<std::unique_ptr<Replica>()> open);
    /// As stop().
    ~StoreThread();
    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    /// Any thread. After stop() the job is dropped and false returned.
    bool post(Job job);
    /// Runs `work` on the store thread and waits for its value; rethrows. Not from the store thread itself, not after stop().
    template <class F>
    auto call(F work) -> std::invoke_result_t<F, Replica&> {
        using R = std::invoke_result_t<F, Replica&>;
        auto task = std::make_shared<std::packaged_task<R(Replica&)>>(std::move(work));
        auto future = task->get_future();
        if (!post([task](Replica& replica) { (*task)(replica); }))
            throw std::runtime_error("the store thread has stopped");
        return future.get();
    }
    /// Called on the store thread with what a job threw (disk full, file damaged); the thread goes on.
    void setFaultHandler(std::function<void(std::exception_ptr)> handler);
    bool isCurrent() const { return std::this_thread::get_id() == m_thread.get_id(); }

    /// Finishes the jobs that are already queued, closes the files, joins. Any thread but its own; twice is fine.
    void stop();

private:
    void run(const std::function<std::unique_ptr<Replica>()>& open, std::promise<void>& opened);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::function<void(std::exception_ptr)> m_onFault;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace yc::sync

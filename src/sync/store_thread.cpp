// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/store_thread.h"

#include <cassert>
#include <utility>

namespace yc::sync {

StoreThread::StoreThread(std::function<std::unique_ptr<Replica>()> open) {
    std::promise<void> opened;
    auto ready = opened.get_future();
    m_thread = std::thread([this, open = std::move(open), &opened] { run(open, opened); });
    try {
        ready.get();
    } catch (...) {
        m_thread.join();
        throw;
    }
}

StoreThread::~StoreThread() { stop(); }

void StoreThread::run(const std::function<std::unique_ptr<Replica>()>& open, std::promise<void>& opened) {
    std::unique_ptr<Replica> replica;
    try {
        replica = open();
    } catch (...) {
        opened.set_exception(std::current_exception());
        return;
    }
    opened.set_value();  // `opened` ends with the constructor: not to be touched any more
    for (;;) {
        Job job;
        std::function<void(std::exception_ptr)> onFault;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty()) return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            onFault = m_onFault;
        }
        try {
            job(*replica);
        } catch (...) {
            if (onFault) onFault(std::current_exception());
        }
    }
}

bool StoreThread::post(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void StoreThread::setFaultHandler(std::function<void(std::exception_ptr)> handler) {
    const std::lock_guard lock(m_mutex);
    m_onFault = std::move(handler);
}

void StoreThread::stop() {
    assert(!isCurrent());
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) m_thread.join();
}

}  // namespace yc::sync

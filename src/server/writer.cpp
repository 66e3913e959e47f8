// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/writer.h"

#include "journal/database.h"

#include <spdlog/spdlog.h>

#include <iterator>

namespace yc::server {

using domain::RefusalCode;
using domain::Unexpected;

Writer::Writer(journal::HallJournal& journal, std::size_t groupSize, std::size_t maxQueued)
    : m_journal(journal), m_groupSize(groupSize), m_maxQueued(maxQueued), m_thread([this] { run(); }) {}

Writer::~Writer() { stop(); }

Writer::Answer Writer::submit(std::vector<journal::Submission> submissions) {
    if (submissions.empty()) return std::vector<journal::Outcome>{};
    std::future<Answer> answer;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_queued + submissions.size() > m_maxQueued)
            return Unexpected{domain::refuse(RefusalCode::Unavailable)};
        m_queued += submissions.size();
        m_jobs.push_back({std::move(submissions), {}});
        answer = m_jobs.back().answer.get_future();
    }
    m_wake.notify_one();
    return answer.get();
}

void Writer::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

std::size_t Writer::queued() const {
    const std::lock_guard lock(m_mutex);
    return m_queued;
}

void Writer::run() {
    for (;;) {
        std::vector<Job> jobs;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty()) return;
            std::size_t taken = 0;
            while (!m_jobs.empty() && (jobs.empty() || taken + m_jobs.front().submissions.size() <= m_groupSize)) {
                taken += m_jobs.front().submissions.size();
                jobs.push_back(std::move(m_jobs.front()));
                m_jobs.pop_front();
            }
            m_queued -= taken;
        }
        append(jobs);
    }
}

void Writer::append(std::vector<Job>& jobs) {
    std::vector<journal::Submission> group;
    std::vector<std::size_t> sizes;
    for (Job& job : jobs) {
        sizes.push_back(job.submissions.size());
        std::move(job.submissions.begin(), job.submissions.end(), std::back_inserter(group));
    }
    RefusalCode fault = RefusalCode::Unavailable;
    try {
        std::vector<journal::Outcome> outcomes = m_journal.append(group);
        m_figures.groups.fetch_add(1, std::memory_order_relaxed);
        count(outcomes);
        auto next = outcomes.begin();
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            const auto end = next + static_cast<std::ptrdiff_t>(sizes[i]);
            jobs[i].answer.set_value(
                std::vector<journal::Outcome>(std::make_move_iterator(next), std::make_move_iterator(end)));
            next = end;
        }
        return;
    } catch (const journal::StorageFull&) {
        fault = RefusalCode::StorageFull;
        spdlog::error("disk full: a group of {} commands was not kept", group.size());
    } catch (const std::exception& error) {
        spdlog::error("a group of {} commands was not kept: {}", group.size(), error.what());
    }
    for (Job& job : jobs) job.answer.set_value(Unexpected{domain::refuse(fault)});
}

void Writer::count(const std::vector<journal::Outcome>& outcomes) {
    for (const journal::Outcome& outcome : outcomes) {
        auto& figure = outcome.repeated                                    ? m_figures.repeated
                       : outcome.status == journal::OutcomeStatus::Applied ? m_figures.applied
                       : outcome.status == journal::OutcomeStatus::Refused ? m_figures.refused
                                                                           : m_figures.conflicts;
        figure.fetch_add(1, std::memory_order_relaxed);
    }
}

}  // namespace yc::server

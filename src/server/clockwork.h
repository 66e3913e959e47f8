// SPDX-License-Identifier: GPL-3.0-or-later
// 钟点: what the centre does by itself because time has passed. Nothing here decides: it finds what is due and gives the
// command as the system; the rules decide with the command's own time, and a command that comes too early is refused.
//
//   - 日结: after midnight the live tickets of days that are over are closed (CloseDay), also after days of standstill.
//   - 视为受理 (行政许可法 32(4)): a case whose fifth working day is over without decision or notice (DeemAccepted), once
//     every device of its window has delivered what was given there up to the end of that day. A window that stays away
//     leaves it to the supervisor.
//   - 施行 (R002): the day of a release that was published ahead has come (ActivateRelease); every workstation hears of it.
#pragma once

#include "domain/core/ids.h"
#include "domain/core/time.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace yc::journal {
struct CaseRow;
}

namespace yc::server {

class Core;

class Clockwork {
public:
    /// The core outlives it.
    explicit Clockwork(Core& core) : m_core(core) {}
    /// As stop().
    ~Clockwork() { stop(); }
    Clockwork(const Clockwork&) = delete;
    Clockwork& operator=(const Clockwork&) = delete;

    /// Looks now and then after each `period`, on a thread of its own.
    void start(std::chrono::milliseconds period);
    /// Ends the thread, between two commands. May be called twice, and without start().
    void stop();

    /// One look by the core's clock. Returns the number of commands that were applied. Not while the thread runs.
    int look();

private:
    void run(std::chrono::milliseconds period);
    bool stopping() const;
    int closeDays(domain::Instant now);
    std::vector<domain::TicketId> leftByLeases(domain::Date today, domain::Instant now);
    int deemAccepted(domain::Instant now);
    int activateRelease(domain::Instant now);
    bool windowHasDelivered(const journal::CaseRow& row) const;

    Core& m_core;
    std::optional<domain::Date> m_closedOn;  ///< on this day everything of earlier days was looked at …
    std::set<domain::TicketId> m_late;       ///< … and these again, after their leases
    std::set<std::string> m_refused;         ///< "day|case": not asked twice on one day
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace yc::server

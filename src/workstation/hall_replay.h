// SPDX-License-Identifier: GPL-3.0-or-later
// 回放: the board as it stood at a moment of a past day, folded from that day's journal. Lamps, slips and ratings are not in
// the queue's log and stay empty; nothing here is an estimate.
#pragma once

#include "api/wire.h"
#include "domain/forecast/replay.h"
#include "workstation/hall_snapshots.h"

namespace yc::workstation {

class ReplayedDay {
public:
    explicit ReplayedDay(domain::forecast::DayLog log);
    domain::Instant at() const { return m_at; }
    /// Kept within the day's first and last moment.
    void seek(domain::Instant at);
    const ReplayPlace& place() const { return m_place; }
    /// `themes`: today's queues, for names and for what a service usually takes.
    HallSnapshot snapshot(const std::vector<ThemeQueue>& themes, const std::vector<api::Window>& windows) const;

private:
    domain::forecast::DayLog m_log;
    ReplayPlace m_place;
    domain::Instant m_at{};
};

}  // namespace yc::workstation

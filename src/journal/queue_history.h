// SPDX-License-Identifier: GPL-3.0-or-later
// 排队流水: the queue's events of past days and today, for forecast, calibration and replay. A read-only connection of its
// own, so that a long look back never holds up the lists; sealed parts stay sealed.
#pragma once

#include "journal/codec.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace yc::journal {

class Database;

class QueueHistory {
public:
    /// The file must exist (HallJournal makes it). The codec outlives the history.
    QueueHistory(const std::string& path, const Codec& codec, domain::ScopeId scope);
    ~QueueHistory();

    /// Everything that happened to the day's tickets, to those carried into it and to the windows, in order of the journal.
    std::vector<domain::RecordedEvent> events(domain::Date day) const;
    /// Days with tickets, newest first.
    std::vector<domain::Date> days(domain::Date before, int limit) const;

private:
    mutable std::mutex m_mutex;
    std::unique_ptr<Database> m_database;
    const Codec& m_codec;
    domain::ScopeId m_scope;
};

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the replica share: an entry of the outbox that still shapes what is shown, and what comes of it.
#pragma once

#include "journal/projection_cache.h"
#include "sync/replica.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace yc::sync {

struct Replica::Live {
    std::int64_t position = 0;
    std::string kind;
    journal::OutboxStatus status = journal::OutboxStatus::Pending;
    domain::EventMeta meta;  ///< stream and version are filled in while folding
    std::vector<domain::StreamId> streams;
    std::vector<journal::StreamVersion> acked;
    domain::Sequence ackedSeq = 0;
    std::vector<domain::NewEvent> events;

    /// True when this confirmed version already holds what the entry did.
    bool within(const domain::StreamId& stream, domain::Version confirmed) const {
        return status == journal::OutboxStatus::Acked &&
               std::any_of(acked.begin(), acked.end(), [&](const journal::StreamVersion& touched) {
                   return touched.stream == stream && confirmed >= touched.version;
               });
    }
};

struct Replica::Shape {
    domain::State state;
    domain::Version version = 0;
    bool own = false;  ///< own work is in it
};

}  // namespace yc::sync

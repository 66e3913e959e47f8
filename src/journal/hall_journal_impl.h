// SPDX-License-Identifier: GPL-3.0-or-later
// What HallJournal is made of; shared by appending (hall_journal.cpp) and upkeep (upkeep.cpp) only.
#pragma once

#include "journal/hall_journal.h"
#include "journal/stream_store.h"

#include <mutex>

namespace yc::journal {

struct StateRow;

struct HallJournal::Impl {
    Impl(const std::string& path, const Codec& codec, KeyRing keys, Environment environment);

    // appending
    std::vector<Outcome> appendGroup(const std::vector<Submission>& group, Committed& committed);
    Outcome appendOne(const Submission& submission, std::int64_t recordedAt, Committed& committed);
    /// Decides and writes within a savepoint; false when the reply must not be kept, so that it may be tried again.
    bool carryOut(const Submission& submission, std::int64_t recordedAt, Outcome& outcome, Committed& committed);
    domain::Expected<std::vector<domain::NewEvent>, domain::Refusal> decideOne(const domain::Command& command);
    void write(const Submission& submission, const std::vector<domain::NewEvent>& events, std::int64_t recordedAt,
               Outcome& outcome, Committed& committed);
    void recordConflict(const Submission& submission, const std::string& key, std::int64_t recordedAt, Outcome& outcome,
                        Committed& committed);
    void discardGroup();
    Cursor cursor() const;

    // upkeep
    void claimScope();
    void refreshViews();
    RebuildReport rebuildAll();
    /// Folds a stream again and writes state and views; `row` is its stored state, nullptr when there is none.
    void refold(const domain::StreamId& stream, const StateRow* row, RebuildReport& report);

    mutable std::mutex mutex;
    std::unique_ptr<Database> database;
    const Codec& codec;
    KeyRing keys;
    Environment environment;
    mutable Vault vault;
    Tokens tokens;
    mutable StreamStore store;
    ChainHead head;  ///< within append: of the running group
    std::function<void(const Committed&)> listener;
};

}  // namespace yc::journal

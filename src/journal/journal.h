// SPDX-License-Identifier: GPL-3.0-or-later
// 流水: the hall's journal. Commands are decided and appended in groups; history is chained and never changed.
#pragma once

#include "domain/core/decide.h"
#include "journal/codec.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::journal {

/// A command as it arrived. `bytes` are exactly what the device signed.
struct Submission {
    std::string bytes;
    domain::Command command;
    std::string decidedDigest;  ///< SM3 hex of the events the sender decided locally; "" = it did not decide
    bool effectRan = false;     ///< paper may already be out there
};

enum class OutcomeStatus { Applied, Refused, Conflict };

struct StreamVersion {
    domain::StreamId stream;
    domain::Version version = 0;
    friend bool operator==(const StreamVersion&, const StreamVersion&) = default;
};

/// The reply to one command; stored, so that the same id with the same bytes gets the same reply for ever.
struct Outcome {
    domain::CommandId command;
    OutcomeStatus status = OutcomeStatus::Applied;
    std::optional<domain::Refusal> refusal;  ///< with Refused and Conflict
    domain::Sequence firstSeq = 0;           ///< of the appended events; 0 = none
    domain::Sequence lastSeq = 0;
    std::vector<StreamVersion> streams;  ///< touched streams and their versions afterwards
    bool repeated = false;               ///< answered from the stored reply; not itself stored
};

/// Digest of decided events, the same on both ends: SM3 over (stream, kind, version, open, personal) in order.
std::string eventsDigest(const Codec& codec, const std::vector<domain::NewEvent>& events);
/// SM3 hex of any bytes.
std::string sm3Hex(std::string_view bytes);

struct StoredState {
    domain::StreamId stream;
    domain::Version version = 0;
    domain::Sequence seq = 0;  ///< of its last event
    domain::State state;
};

/// Position in the change feed of one scope (design: cursors are lists of scope → seq, hash).
struct Cursor {
    domain::ScopeId scope;
    domain::Sequence seq = 0;
    std::string hash;  ///< chain hash at seq; a differing hash means the journal was restored: reset the cache
};

/// What a commit brought, for fan-out: states as they stand afterwards (each stream once), the events in order, and
/// the position afterwards. Bodies hold personal data: the receiver cuts them down to what a role may see.
struct Committed {
    std::vector<StoredState> states;
    std::vector<domain::RecordedEvent> events;
    Cursor head;
};

/// Answer to "what is new since my cursor": the latest state per changed stream, in order of sequence.
struct Changes {
    std::vector<StoredState> states;
    Cursor cursor;  ///< where to go on
    bool reset =
        false;  ///< the asker's cursor does not belong to this journal: drop the cache, take these from the start
    bool more = false;  ///< the limit cut the answer
};

struct RebuildReport {
    std::int64_t streams = 0;
    std::int64_t events = 0;
    std::vector<std::string> differing;  ///< streams and views that were not what folding gives, in words
    bool equal() const { return differing.empty(); }
};

struct VerifyReport {
    bool sound = true;
    domain::Sequence checked = 0;
    domain::Sequence firstBroken = 0;  ///< 0 = none
    std::string what;                  ///< in words, names the event
    std::string headHash;
};

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// 同步引擎: decides what to send, what to fetch and when to try again. No sockets, no threads, no clock: time and
// randomness come with each input, so that a simulator can explore it with a virtual clock, network and crashes.
#pragma once

#include "journal/journal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace yc::sync {

/// Milliseconds of a monotonic clock. Wall time never drives retries.
using Ticks = std::int64_t;

enum class EntryStatus {
    Pending,   ///< to be sent, or sent and not yet answered
    Acked,     ///< applied by the authority, its projection not yet pulled
    Refused,   ///< refused by the authority; on the conflict desk
    Conflict,  ///< refused after paper was out; on the conflict desk
    Held       ///< builds on a refused one; not sent
};

/// One command of the outbox, in the order it was given at this device.
struct OutboxEntry {
    std::int64_t position = 0;
    domain::CommandId id;
    std::string bytes;          ///< exactly what was signed
    std::string signature;      ///< of the device, base64
    std::string decidedDigest;  ///< of the events decided here
    bool effectRan = false;     ///< a paper may be out there
    EntryStatus status = EntryStatus::Pending;
};

/// What a pull brought. Applied together with its cursor, or not at all.
struct Changes {
    std::vector<journal::StoredState> states;
    journal::Cursor cursor;
    bool more = false;
    bool reset = false;  ///< the journal was restored from a backup: forget the cache, never the outbox
};

/// What the engine needs to be kept. Every call is atomic and durable when it returns.
class SyncStore {
public:
    virtual ~SyncStore() = default;
    /// Pending entries in order, at most `limit`.
    virtual std::vector<OutboxEntry> pending(std::size_t limit) const = 0;
    /// Answers of the authority, in order. An applied entry is acknowledged; a refused or conflicting one goes to the
    /// conflict desk and what builds on it is held, unless it was applied all the same. Nothing is dropped.
    virtual void record(const std::vector<journal::Outcome>& outcomes) = 0;
    virtual journal::Cursor cursor() const = 0;
    virtual void applyChanges(const Changes& changes) = 0;
    virtual void resetCache() = 0;
};

enum class Fault {
    Network,       ///< refused, reset, timed out
    Busy,          ///< 5xx, 429
    Unauthorised,  ///< 401: the session ended
    Rejected       ///< 400, 413: this batch will never pass as it is
};

/// Sign-ins counted since the start; 0 = nobody has signed in yet. A request is made in a session and its answer belongs
/// to that session: what comes back from an earlier one says nothing about the present one and is asked for again.
using SessionCount = std::int64_t;

// ---- inputs ---------------------------------------------------------------------------------------------------

struct Started {};
struct CommandQueued {};
struct Tick {};
struct RetryNow {};  ///< Ctrl+R
struct SignedIn {};
struct PushAnswered {
    std::vector<journal::Outcome> outcomes;  ///< one for each sent command, in order
    SessionCount session = 0;                ///< as in the action, like the three below
};
struct PushFailed {
    Fault fault = Fault::Network;
    SessionCount session = 0;
};
struct PullAnswered {
    Changes changes;
    SessionCount session = 0;
};
struct PullFailed {
    Fault fault = Fault::Network;
    SessionCount session = 0;
};
struct StreamOpened {};
struct StreamWoke {
    domain::Sequence seq = 0;  ///< head of the authority's journal
};
struct StreamLost {};

using Input = std::variant<Started, CommandQueued, Tick, RetryNow, SignedIn, PushAnswered, PushFailed, PullAnswered,
                           PullFailed, StreamOpened, StreamWoke, StreamLost>;

// ---- actions --------------------------------------------------------------------------------------------------

struct Push {
    std::vector<OutboxEntry> entries;
    SessionCount session = 0;
};
struct Pull {
    journal::Cursor after;
    SessionCount session = 0;
};
struct OpenStream {};
/// Call again with Tick at this time; replaces any earlier one.
struct WakeAt {
    Ticks at = 0;
};
struct NeedSignIn {};
/// Something a person may want to see changed.
struct StatusChanged {};
/// New entries on the conflict desk.
struct ConflictArrived {
    domain::CommandId command;
};

using Action = std::variant<Push, Pull, OpenStream, WakeAt, NeedSignIn, StatusChanged, ConflictArrived>;

enum class Link { Offline, Connecting, Online, SignInNeeded };

struct EngineSettings {
    std::size_t batch = 64;
    Ticks firstBackoff = 500;
    Ticks longestBackoff = 60'000;
    Ticks pollInterval = 15'000;      ///< pull even when the live stream says nothing
    Ticks pollWithoutStream = 2'000;  ///< and while there is no stream
    Ticks answerTimeout = 30'000;     ///< a request without any answer counts as Network fault
};

class Engine {
public:
    Engine(SyncStore& store, EngineSettings settings);

    /// `random` in [0,1) spreads the retries of many windows. Actions are to be carried out in order.
    std::vector<Action> handle(const Input& input, Ticks now, double random);

    Link link() const { return m_link; }
    /// Time of the last answer from the authority; nullopt before the first.
    std::optional<Ticks> lastAnswer() const { return m_lastAnswer; }
    std::optional<Ticks> retryAt() const { return m_retryAt; }

private:
    void answered(Ticks now);
    void failed(Fault fault, Ticks now, double random);
    void onPushAnswered(const PushAnswered& answer, Ticks now);
    void onPushFailed(const PushFailed& failure, Ticks now, double random);
    void onPullAnswered(const PullAnswered& answer, Ticks now);
    void onPullFailed(const PullFailed& failure, Ticks now, double random);
    void onSignedIn();
    void expireLostRequests(Ticks now, double random);
    void plan(Ticks now);
    void setLink(Link link);
    bool mayTalk(Ticks now) const;

    SyncStore& m_store;
    EngineSettings m_settings;
    std::vector<Action> m_actions;
    Link m_link = Link::Connecting;
    SessionCount m_session = 0;
    std::optional<Ticks> m_pushSince;
    std::vector<domain::CommandId> m_pushed;
    std::size_t m_batch;
    std::optional<Ticks> m_pullSince;
    bool m_pullWanted = true;
    domain::Sequence m_knownHead = 0;
    bool m_streamOpen = false;
    std::optional<Ticks> m_streamAskedAt;
    int m_failures = 0;
    std::optional<Ticks> m_retryAt;
    std::optional<Ticks> m_lastAnswer;
    std::optional<Ticks> m_lastPull;
};

}  // namespace yc::sync

// SPDX-License-Identifier: GPL-3.0-or-later
// 同步客户端: joins the replica, the engine and the network. The engine runs on the store thread, HTTP on threads of its own
// (one for delivery and pulls, one for what a person waits for, one that listens), so nothing a clerk does waits for a line.
//
// Every callback is called on the store thread, exactly once, also when the client stops (then with Cancelled).
#pragma once

#include "api/enrolment.h"
#include "sync/engine.h"
#include "sync/http_transport.h"
#include "sync/store_thread.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::sync {

struct SyncConfig {
    TransportSettings transport;
    EngineSettings engine;
    domain::DeviceId device;
    /// Days an account may sign in here without the server, counted from its last sign-in with it.
    int offlineDays = 7;
    std::function<domain::Instant()> clock;
    std::function<double()> random;  ///< in [0,1); empty = its own generator
};

/// What the status line shows. Times are wall-clock.
struct SyncStatus {
    Link link = Link::Connecting;
    std::optional<domain::Instant> lastAnswer;  ///< of the authority
    std::optional<domain::Instant> offlineSince;
    std::optional<domain::Instant> retryAt;
    OutboxSummary outbox;
    bool caughtUp = false;  ///< the cache holds everything up to the last pull
};

/// Who signed in.
struct SignedInAs {
    api::LoginGrant grant;
    std::string deskCode;
    bool offline = false;  ///< checked against the cached verifier, the server was away
};

template <class T>
using Reply = std::function<void(domain::Expected<T, domain::Refusal>)>;

/// A number series to keep stocked, e.g. {"青政服受|2026", 20, 100}: below `low` free numbers, `size` more are leased.
struct SeriesNeed {
    std::string series;
    std::int64_t low = 0;
    std::int64_t size = 0;
};

/// Detail of an Unavailable: the command has left this machine and no answer came. It may have been applied.
inline constexpr const char* noAnswer = "no answer";

class SyncClient {
public:
    SyncClient(StoreThread& store, SyncConfig config);
    /// As stop().
    ~SyncClient();
    SyncClient(const SyncClient&) = delete;
    SyncClient& operator=(const SyncClient&) = delete;

    /// Listeners before start().
    void onStatus(std::function<void(const SyncStatus&)> listener);
    void onConflict(std::function<void(const domain::CommandId&)> listener);
    void start();
    /// Any thread but the store thread; joins all threads. Unsent work stays in the outbox.
    void stop();

    /// Checks with the server; when it is away, against the verifier kept from the last sign-in here (Argon2id, sealed,
    /// good for `offlineDays`). Sets the replica's session.
    void signIn(const std::string& account, const std::string& password, Reply<SignedInAs> done);
    /// Ends the session; unsent commands keep the grant they were given under and go out with the next sign-in.
    void signOut();

    /// A second person gives a password for one command, beside the session: checked as for signIn, with the server or
    /// against the verifier of that person's last sign-in here. What comes back goes into the command.
    void witness(const api::WitnessRequest& request, Reply<api::WitnessGrant> done);

    /// Tell it after each Replica::submit. Any thread.
    void commandsQueued();
    /// Ctrl+R.
    void retryNow();

    /// For commands only the authority may decide (call next, withdraw, department decisions). Waits until own earlier
    /// commands are delivered, and answers when what it brought is in the cache. Unavailable when the server is away.
    void submitOnline(const domain::Command& command, Reply<journal::Outcome> done);

    /// 顶替: asked on the store thread when such a command could not reach the centre; what it answers is the reply. nullopt:
    /// it knows no other way. One, set before start().
    using StandIn = std::function<std::optional<domain::Expected<journal::Outcome, domain::Refusal>>(
        Replica&, const domain::Command&)>;
    void standIn(StandIn other);

    // Reading what is not cached; Unavailable when the server is away.
    void requestTimeline(const domain::CaseNumber& number, Reply<api::Timeline> done);
    void requestCase(const domain::CaseNumber& number, Reply<api::CaseDetail> done);
    void requestSealedPaper(const domain::CaseNumber& number, const domain::PaperNumber& paper,
                            Reply<std::string> done);
    void requestShared(const std::string& source, const api::SharedQuery& query, Reply<api::SharedAnswer> done);
    void requestSearch(const std::string& text, Reply<api::SearchAnswer> done);
    void requestQueue(Reply<api::QueueSnapshot> done);
    void requestHall(Reply<api::HallInfo> done);
    /// Any other GET, or POST when there is a body: the text of the answer (forecast_wire.h reads it).
    void requestText(const std::string& target, const std::string& body, Reply<std::string> done);
    /// A POST that is sent at most once: when the line breaks in it, nobody knows whether it was done.
    void requestOnce(const std::string& target, const std::string& body, Reply<std::string> done);
    void submitEvaluation(const api::PublicEvaluation& evaluation, Reply<domain::Nothing> done);

    /// Replaces the list; stocks are looked at now, after every command and after every sign-in.
    void needSeries(std::vector<SeriesNeed> needs);

    /// Last known; any thread.
    SyncStatus status() const;

private:
    struct Impl;
    std::shared_ptr<Impl> m_impl;
};

}  // namespace yc::sync

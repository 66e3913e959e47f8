// SPDX-License-Identifier: GPL-3.0-or-later
// What SyncClient is made of. Everything not marked otherwise belongs to the store thread.
#pragma once

#include "sync/lane.h"
#include "sync/offline_login.h"
#include "sync/sync_client.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

namespace yc::sync {

struct SyncClient::Impl : std::enable_shared_from_this<SyncClient::Impl> {
    Impl(StoreThread& usedStore, SyncConfig given);

    // engine (sync_client.cpp)
    void feed(Replica& replica, const Input& input);
    void post(Input input);  ///< any thread
    void carryOut(Replica& replica, const Action& action);
    void push(const Push& request);
    void pull(const Replica& replica, const Pull& request);
    void listen(HttpTransport& transport);
    void publish(Replica& replica);
    void afterStep(Replica& replica);
    Ticks ticks() const;
    double spread();

    // online commands (sync_client.cpp)
    struct Online {
        domain::Command command;
        Reply<journal::Outcome> done;
        std::int64_t after = 0;  ///< own entries up to this position go first
        bool sent = false;
        std::optional<journal::Outcome> outcome;  ///< answered, its projection not yet here
    };
    void pumpOnline(Replica& replica);
    void sendOnline(Replica& replica, const std::shared_ptr<Online>& online);
    void onlineAnswered(Replica& replica, const std::shared_ptr<Online>& online,
                        const Answer<api::OutcomeBatch>& answer);

    // session (sync_session.cpp)
    void signIn(const std::string& account, const std::string& password, Reply<SignedInAs> done);
    void signInOffline(const std::string& account, const std::string& password, const domain::Refusal& why,
                       Reply<SignedInAs> done);
    void witness(const api::WitnessRequest& request, Reply<api::WitnessGrant> done);
    void checkOffline(const std::string& account, const std::string& password, const domain::Refusal& why,
                      std::function<void(Replica&, domain::Expected<KeptLogin, domain::Refusal>)> done);
    static bool isAway(const TransportFault& fault) {
        return fault.fault == Fault::Network || (fault.fault == Fault::Busy && fault.status != 429);
    }
    SignedInAs enter(Replica& replica, const api::LoginAnswer& answer, bool offline);
    void signOut();

    // supply: hall, calendar, releases, numbers (sync_supply.cpp)
    void refreshHall();
    void fetchReleases(Replica& replica);
    void topUp(Replica& replica);

    std::string token() const;  ///< any thread
    void setToken(std::string value);
    bool mayAsk() const { return !stopping && !token().empty(); }

    /// Asks on the lane for people; `done` on the store thread.
    template <class T>
    void ask(std::function<Answer<T>(HttpTransport&)> question, Reply<T> done) {
        auto self = shared_from_this();
        const bool posted = asking.post([self, question = std::move(question), done](HttpTransport& transport) {
            transport.setToken(self->token());
            auto answer = std::make_shared<Answer<T>>(question(transport));
            self->store.post([self, answer, done](Replica&) {
                if (*answer)
                    done(std::move(answer->value()));
                else
                    done(domain::Unexpected<domain::Refusal>{self->reasonOf(answer->error())});
            });
        });
        if (!posted)
            store.post([done](Replica&) {
                done(domain::Unexpected<domain::Refusal>{domain::refuse(domain::RefusalCode::Cancelled)});
            });
    }
    domain::Refusal reasonOf(const TransportFault& fault) const {
        return stopping ? domain::refuse(domain::RefusalCode::Cancelled) : fault.refusal;
    }

    StoreThread& store;
    SyncConfig config;
    Lane delivery;
    Lane asking;
    Lane listening;
    Alarm alarm;
    std::atomic<bool> stopping{false};
    bool started = false;  ///< by the owner's thread
    bool joined = false;

    mutable std::mutex mutex;
    std::string currentToken;  ///< mutex
    SyncStatus lastStatus;     ///< mutex

    std::unique_ptr<Engine> engine;
    std::function<void(const SyncStatus&)> statusListener;
    std::function<void(const domain::CommandId&)> conflictListener;
    StandIn standIn;
    std::vector<std::shared_ptr<Online>> online;
    std::optional<domain::Instant> offlineSince;
    std::vector<SeriesNeed> needs;
    bool leasing = false;
    std::optional<Ticks> leaseAgainAt;
    bool refreshing = false;
    bool fetching = false;
    std::optional<Ticks> fetchAgainAt;
    std::mt19937_64 generator;
};

}  // namespace yc::sync

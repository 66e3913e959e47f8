// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, with the server or without it.
#include "journal/outbox.h"
#include "sync/sync_client_impl.h"

namespace yc::sync {

using domain::Refusal;
using domain::RefusalCode;
using domain::Unexpected;

void SyncClient::Impl::signIn(const std::string& account, const std::string& password, Reply<SignedInAs> done) {
    auto self = shared_from_this();
    const bool posted = asking.post([self, account, password, done](HttpTransport& transport) {
        transport.setToken({});
        const auto answer = transport.signIn({domain::AccountId(account), password, self->config.device});
        if (!answer) {
            const TransportFault fault = answer.error();
            const bool away = fault.fault == Fault::Network || (fault.fault == Fault::Busy && fault.status != 429);
            if (away && !self->stopping)
                self->signInOffline(account, password, fault.refusal, done);
            else
                self->store.post([self, fault, done](Replica&) { done(Unexpected<Refusal>{self->reasonOf(fault)}); });
            return;
        }
        KeptLogin kept;
        kept.verifier = makeVerifier(password);
        kept.savedAt = self->config.clock();
        kept.answer = *answer;
        self->store.post([self, account, kept, done](Replica& replica) {
            keepLogin(replica.outbox(), account, kept);
            done(self->enter(replica, kept.answer, /*offline=*/false));
        });
    });
    if (!posted) store.post([done](Replica&) { done(Unexpected<Refusal>{domain::refuse(RefusalCode::Cancelled)}); });
}

/// Read on the store thread, verified on the lane (tens of milliseconds), entered on the store thread.
void SyncClient::Impl::signInOffline(const std::string& account, const std::string& password, const Refusal& why,
                                     Reply<SignedInAs> done) {
    auto self = shared_from_this();
    store.post([self, account, password, why, done](Replica& replica) {
        const auto kept = keptLogin(replica.outbox(), account);
        if (const auto refusal = offlineRefusal(kept, self->config.clock(), self->config.offlineDays)) {
            done(Unexpected<Refusal>{refusal->code == RefusalCode::Unavailable ? why : *refusal});
            return;
        }
        const bool posted = self->asking.post([self, account, password, kept, done](HttpTransport&) {
            const bool fits = verifierFits(kept->verifier, password);
            self->store.post([self, account, kept, fits, done](Replica& store) {
                keepLogin(store.outbox(), account, afterAttempt(*kept, fits, self->config.clock()));
                if (fits)
                    done(self->enter(store, kept->answer, /*offline=*/true));
                else
                    done(Unexpected<Refusal>{domain::refuse(RefusalCode::LoginFailed)});
            });
        });
        if (!posted) done(Unexpected<Refusal>{domain::refuse(RefusalCode::Cancelled)});
    });
}

SignedInAs SyncClient::Impl::enter(Replica& replica, const api::LoginAnswer& answer, bool offline) {
    const api::LoginGrant& grant = answer.grant;
    domain::Actor actor;
    actor.account = grant.account;
    actor.device = config.device;
    actor.roles = grant.roles;
    actor.unit = grant.unit;
    actor.desk = grant.desk;
    replica.setSession(actor, answer.personTokenKey);
    if (!offline) setToken(answer.token);
    feed(replica, SignedIn{});  // without a session the server, once it is back, will ask for a sign-in with it
    return {grant, answer.deskCode, offline};
}

void SyncClient::Impl::signOut() {
    auto self = shared_from_this();
    store.post([self](Replica& replica) {
        replica.setSession(std::nullopt);
        const std::string ending = self->token();
        self->setToken({});
        if (ending.empty()) return;
        self->asking.post([ending](HttpTransport& transport) {
            transport.setToken(ending);
            static_cast<void>(transport.signOut());  // the server ends it by itself after some hours
        });
    });
}

}  // namespace yc::sync

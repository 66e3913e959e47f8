// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, with the server or without it.
#include "domain/core/permissions.h"
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
            if (isAway(fault) && !self->stopping)
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

/// Read on the store thread, verified on the lane (tens of milliseconds), counted and answered on the store thread.
void SyncClient::Impl::checkOffline(const std::string& account, const std::string& password, const Refusal& why,
                                    std::function<void(Replica&, domain::Expected<KeptLogin, Refusal>)> done) {
    auto self = shared_from_this();
    store.post([self, account, password, why, done](Replica& replica) {
        const auto kept = keptLogin(replica.outbox(), account);
        if (const auto refusal = offlineRefusal(kept, self->config.clock(), self->config.offlineDays)) {
            done(replica, Unexpected<Refusal>{refusal->code == RefusalCode::Unavailable ? why : *refusal});
            return;
        }
        const bool posted = self->asking.post([self, account, password, kept, done](HttpTransport&) {
            const bool fits = verifierFits(kept->verifier, password);
            self->store.post([self, account, kept, fits, done](Replica& then) {
                keepLogin(then.outbox(), account, afterAttempt(*kept, fits, self->config.clock()));
                if (fits)
                    done(then, *kept);
                else
                    done(then, Unexpected<Refusal>{domain::refuse(RefusalCode::LoginFailed)});
            });
        });
        if (!posted) done(replica, Unexpected<Refusal>{domain::refuse(RefusalCode::Cancelled)});
    });
}

void SyncClient::Impl::signInOffline(const std::string& account, const std::string& password, const Refusal& why,
                                     Reply<SignedInAs> done) {
    checkOffline(account, password, why,
                 [self = shared_from_this(), done](Replica& replica, domain::Expected<KeptLogin, Refusal> kept) {
                     if (kept)
                         done(self->enter(replica, kept->answer, /*offline=*/true));
                     else
                         done(Unexpected<Refusal>{kept.error()});
                 });
}

void SyncClient::Impl::witness(const api::WitnessRequest& request, Reply<api::WitnessGrant> done) {
    auto self = shared_from_this();
    const auto offline = [self, request, done](const Refusal& why) {
        self->checkOffline(request.account.str(), request.password, why,
                           [done, kind = request.command](Replica&, domain::Expected<KeptLogin, Refusal> kept) {
                               if (kept && !domain::mayGive(kept->answer.grant.roles, kind)) {
                                   done(Unexpected<Refusal>{domain::refuse(RefusalCode::NotPermitted)});
                                   return;
                               }
                               if (!kept) {
                                   done(Unexpected<Refusal>{kept.error()});
                                   return;
                               }
                               const api::LoginGrant& grant = kept->answer.grant;
                               done(api::WitnessGrant{grant.id, grant.account, grant.name, grant.until});
                           });
    };
    const bool posted = asking.post([self, request, done, offline](HttpTransport& transport) {
        transport.setToken(self->token());
        const auto answer = transport.witness(request);
        if (!answer && isAway(answer.error()) && !self->stopping) {
            offline(answer.error().refusal);
            return;
        }
        self->store.post([self, answer, done](Replica&) {
            if (answer)
                done(*answer);
            else
                done(Unexpected<Refusal>{self->reasonOf(answer.error())});
        });
    });
    if (!posted) store.post([done](Replica&) { done(Unexpected<Refusal>{domain::refuse(RefusalCode::Cancelled)}); });
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

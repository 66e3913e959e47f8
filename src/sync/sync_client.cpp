// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_client.h"

#include "sync/sync_client_impl.h"

#include <algorithm>
#include <exception>

namespace yc::sync {

using domain::Refusal;
using domain::RefusalCode;
using domain::Unexpected;

namespace {

constexpr int kPullLimit = 500;
constexpr Ticks kAfterFault = 1'000;

api::SentCommand sentCommand(const OutboxEntry& entry) {
    return {entry.bytes, entry.signature, entry.decidedDigest, entry.effectRan};
}

}  // namespace

SyncClient::Impl::Impl(StoreThread& usedStore, SyncConfig given)
    : store(usedStore)
    , config(std::move(given))
    , delivery(config.transport)
    , asking(config.transport)
    , listening(config.transport)
    , alarm([this] { post(Tick{}); })
    , generator(std::random_device{}()) {}

Ticks SyncClient::Impl::ticks() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double SyncClient::Impl::spread() {
    return config.random ? config.random() : std::uniform_real_distribution<>(0, 1)(generator);
}

std::string SyncClient::Impl::token() const {
    const std::lock_guard lock(mutex);
    return currentToken;
}

void SyncClient::Impl::setToken(std::string value) {
    const std::lock_guard lock(mutex);
    currentToken = std::move(value);
}

// ---- engine -------------------------------------------------------------------------------------------------------

void SyncClient::Impl::post(Input input) {
    store.post([self = weak_from_this(), input = std::move(input)](Replica& replica) {
        if (const auto impl = self.lock()) impl->feed(replica, input);
    });
}

void SyncClient::Impl::feed(Replica& replica, const Input& input) {
    if (stopping) return;
    if (!engine) engine = std::make_unique<Engine>(replica, config.engine);
    std::vector<Action> actions;
    try {
        actions = engine->handle(input, ticks(), spread());
    } catch (...) {
        // The store could not be written (disk full …). What was asked for is asked for again; nothing is lost.
        alarm.set(Alarm::Clock::now() + std::chrono::milliseconds{kAfterFault});
        throw;
    }
    for (const Action& action : actions) carryOut(replica, action);
    if (std::holds_alternative<StreamOpened>(input) || std::holds_alternative<SignedIn>(input)) refreshHall();
    afterStep(replica);
}

void SyncClient::Impl::afterStep(Replica& replica) {
    pumpOnline(replica);
    fetchReleases(replica);
    topUp(replica);
    publish(replica);
}

void SyncClient::Impl::carryOut(Replica& replica, const Action& action) {
    if (const auto* wake = std::get_if<WakeAt>(&action)) {
        alarm.set(Alarm::Clock::now() + std::chrono::milliseconds{std::max<Ticks>(1, wake->at - ticks())});
    } else if (const auto* entries = std::get_if<Push>(&action)) {
        push(*entries);
    } else if (const auto* from = std::get_if<Pull>(&action)) {
        pull(replica, *from);
    } else if (std::holds_alternative<OpenStream>(action)) {
        listening.post([self = shared_from_this()](HttpTransport& transport) { self->listen(transport); });
    } else if (std::holds_alternative<NeedSignIn>(action)) {
        setToken({});
    } else if (const auto* conflict = std::get_if<ConflictArrived>(&action)) {
        if (conflictListener) conflictListener(conflict->command);
    }
}

void SyncClient::Impl::push(const Push& request) {
    api::CommandBatch batch;
    std::vector<domain::CommandId> ids;
    for (const OutboxEntry& entry : request.entries) {
        batch.commands.push_back(sentCommand(entry));
        ids.push_back(entry.id);
    }
    delivery.post([self = shared_from_this(), batch = std::move(batch), ids = std::move(ids),
                   session = request.session](HttpTransport& transport) {
        transport.setToken(self->token());
        auto answer = transport.push(batch);
        if (!answer)
            self->post(PushFailed{answer.error().fault, session});
        else if (answer->outcomes.size() != batch.commands.size())
            self->post(PushFailed{Fault::Busy, session});
        else {
            for (std::size_t i = 0; i < ids.size(); ++i)
                answer->outcomes[i].command = ids[i];  // one it could not read has none
            self->post(PushAnswered{std::move(answer->outcomes), session});
        }
    });
}

void SyncClient::Impl::pull(const Replica& replica, const Pull& request) {
    const auto delivered = replica.allDelivered() ? std::optional(config.clock()) : std::nullopt;
    delivery.post([self = shared_from_this(), request, delivered](HttpTransport& transport) {
        transport.setToken(self->token());
        auto answer = transport.pull(request.after, kPullLimit, delivered);
        if (!answer) {
            self->post(PullFailed{answer.error().fault, request.session});
            return;
        }
        Changes changes;
        changes.states = std::move(answer->states);
        changes.cursor = std::move(answer->cursor);
        changes.more = answer->more;
        changes.reset = answer->reset;
        self->post(PullAnswered{std::move(changes), request.session});
    });
}

void SyncClient::Impl::listen(HttpTransport& transport) {
    transport.setToken(token());
    transport.listen([this] { post(StreamOpened{}); },
                     [this](const api::StreamEvent& event) { post(StreamWoke{event.head.seq}); });
    post(StreamLost{});
}

void SyncClient::Impl::publish(Replica& replica) {
    SyncStatus status;
    status.link = engine->link();
    const domain::Instant now = config.clock();
    const Ticks tick = ticks();
    const auto wall = [&](Ticks at) { return now + domain::Milliseconds{at - tick}; };
    if (const auto last = engine->lastAnswer()) status.lastAnswer = wall(*last);
    if (const auto retry = engine->retryAt()) status.retryAt = wall(*retry);
    if (status.link != Link::Offline)
        offlineSince.reset();
    else if (!offlineSince)
        offlineSince = now;
    status.offlineSince = offlineSince;
    status.outbox = replica.outboxSummary();
    status.caughtUp = replica.caughtUp();
    {
        const std::lock_guard lock(mutex);
        lastStatus = status;
    }
    if (statusListener) statusListener(status);
}

// ---- online commands ----------------------------------------------------------------------------------------------

void SyncClient::Impl::pumpOnline(Replica& replica) {
    const bool away = engine->link() == Link::Offline || engine->link() == Link::SignInNeeded || token().empty();
    const auto firstUnsent = replica.firstUnsent();
    const auto waiting = online;  // callbacks may add to it
    std::vector<std::shared_ptr<Online>> finished;
    for (const auto& one : waiting) {
        if (one->outcome && (away || (replica.caughtUp() && replica.cursor().seq >= one->outcome->lastSeq)))
            finished.push_back(one);
        else if (!one->sent && away)
            finished.push_back(one);
        else if (!one->sent && (!firstUnsent || *firstUnsent > one->after))
            sendOnline(replica, one);
    }
    for (const auto& one : finished) {
        online.erase(std::remove(online.begin(), online.end(), one), online.end());
        if (one->outcome)
            one->done(*one->outcome);
        else
            one->done(Unexpected<Refusal>{domain::refuse(RefusalCode::Unavailable)});
    }
}

void SyncClient::Impl::sendOnline(Replica& replica, const std::shared_ptr<Online>& one) {
    one->sent = true;
    api::SentCommand sent;
    sent.bytes = replica.config().codec->encodeCommand(one->command);
    sent.signature = replica.config().key->sign(sent.bytes);
    auto self = shared_from_this();
    const bool posted = asking.post([self, one, sent](HttpTransport& transport) {
        transport.setToken(self->token());
        auto answer = std::make_shared<Answer<api::OutcomeBatch>>(transport.push({{sent}}));
        self->store.post([self, one, answer](Replica& store) { self->onlineAnswered(store, one, *answer); });
    });
    if (!posted) one->sent = false;  // stopping: cancelled with the others
}

void SyncClient::Impl::onlineAnswered(Replica& replica, const std::shared_ptr<Online>& one,
                                      const Answer<api::OutcomeBatch>& answer) {
    const auto forget = [&] { online.erase(std::remove(online.begin(), online.end(), one), online.end()); };
    const auto listed = std::find(online.begin(), online.end(), one);
    if (listed == online.end()) return;  // already answered
    if (!answer || answer->outcomes.size() != 1) {
        forget();
        Refusal refusal = answer ? domain::refuse(RefusalCode::Unavailable) : reasonOf(answer.error());
        if (refusal.code == RefusalCode::Unavailable) refusal.detail = noAnswer;
        one->done(Unexpected<Refusal>{std::move(refusal)});
        if (!answer && answer.error().fault == Fault::Unauthorised)
            feed(replica, RetryNow{});  // the next request tells the engine that the session has ended
        return;
    }
    const journal::Outcome& outcome = answer->outcomes.front();
    if (outcome.status != journal::OutcomeStatus::Applied) {
        forget();
        one->done(Unexpected<Refusal>{outcome.refusal.value_or(domain::refuse(RefusalCode::Unavailable))});
        return;
    }
    one->outcome = outcome;
    feed(replica, StreamWoke{outcome.lastSeq});
}

// ---- the public side ----------------------------------------------------------------------------------------------

SyncClient::SyncClient(StoreThread& store, SyncConfig config)
    : m_impl(std::make_shared<Impl>(store, std::move(config))) {}

SyncClient::~SyncClient() { stop(); }

void SyncClient::onStatus(std::function<void(const SyncStatus&)> listener) {
    m_impl->statusListener = std::move(listener);
}

void SyncClient::onConflict(std::function<void(const domain::CommandId&)> listener) {
    m_impl->conflictListener = std::move(listener);
}

void SyncClient::start() {
    m_impl->started = true;
    m_impl->delivery.start();
    m_impl->asking.start();
    m_impl->listening.start();
    m_impl->alarm.start();
    m_impl->post(Started{});
}

void SyncClient::stop() {
    if (m_impl->joined) return;
    m_impl->joined = true;
    m_impl->stopping = true;
    m_impl->alarm.stop();
    m_impl->listening.stop();
    m_impl->delivery.stop();
    m_impl->asking.stop();
    // Every callback has its answer queued by now; what still waited for its turn is cancelled behind them.
    auto impl = m_impl;
    try {
        m_impl->store.call([impl](Replica&) {
            for (const auto& one : std::exchange(impl->online, {})) {
                if (one->outcome)
                    one->done(*one->outcome);
                else
                    one->done(Unexpected<Refusal>{domain::refuse(RefusalCode::Cancelled)});
            }
            impl->statusListener = nullptr;
            impl->conflictListener = nullptr;
            impl->engine.reset();
        });
    } catch (const std::runtime_error&) {
        // the store thread was stopped first: nobody is left to be told
    }
}

void SyncClient::signIn(const std::string& account, const std::string& password, Reply<SignedInAs> done) {
    m_impl->signIn(account, password, std::move(done));
}

void SyncClient::witness(const api::WitnessRequest& request, Reply<api::WitnessGrant> done) {
    m_impl->witness(request, std::move(done));
}

void SyncClient::signOut() { m_impl->signOut(); }
void SyncClient::commandsQueued() { m_impl->post(CommandQueued{}); }
void SyncClient::retryNow() { m_impl->post(RetryNow{}); }

void SyncClient::standIn(StandIn other) { m_impl->standIn = std::move(other); }

void SyncClient::submitOnline(const domain::Command& command, Reply<journal::Outcome> done) {
    m_impl->store.post([impl = m_impl, command, done = std::move(done)](Replica& replica) {
        auto one = std::make_shared<Impl::Online>();
        one->command = command;
        one->done = [impl = std::weak_ptr<Impl>(impl), &replica, command,
                     done](domain::Expected<journal::Outcome, Refusal> reply) {
            if (!reply && reply.error().code == RefusalCode::Unavailable) {
                const auto client = impl.lock();
                auto other = client && client->standIn ? client->standIn(replica, command) : std::nullopt;
                // Work that waits is one thing; a call for help that reached nobody needs another way.
                if (!other && std::holds_alternative<domain::AskForHelp>(command.body))
                    other = Unexpected<Refusal>{domain::refuse(RefusalCode::HelpByTelephone)};
                if (other) reply = std::move(*other);
            }
            done(std::move(reply));
        };
        if (!impl->mayAsk() || !impl->engine) {
            one->done(Unexpected<Refusal>{
                domain::refuse(impl->stopping ? RefusalCode::Cancelled : RefusalCode::Unavailable)});
            return;
        }
        one->after = replica.lastPosition();
        impl->online.push_back(std::move(one));
        impl->pumpOnline(replica);
    });
}

void SyncClient::requestTimeline(const domain::CaseNumber& number, Reply<api::Timeline> done) {
    m_impl->ask<api::Timeline>([number](HttpTransport& transport) { return transport.timeline(number); },
                               std::move(done));
}

void SyncClient::requestCase(const domain::CaseNumber& number, Reply<api::CaseDetail> done) {
    m_impl->ask<api::CaseDetail>([number](HttpTransport& transport) { return transport.caseDetail(number); },
                                 std::move(done));
}

void SyncClient::requestSealedPaper(const domain::CaseNumber& number, const domain::PaperNumber& paper,
                                    Reply<std::string> done) {
    m_impl->ask<std::string>([number, paper](HttpTransport& transport) { return transport.sealedPaper(number, paper); },
                             std::move(done));
}

void SyncClient::requestShared(const std::string& source, const api::SharedQuery& query,
                               Reply<api::SharedAnswer> done) {
    m_impl->ask<api::SharedAnswer>(
        [source, query](HttpTransport& transport) { return transport.shared(source, query); }, std::move(done));
}

void SyncClient::requestSearch(const std::string& text, Reply<api::SearchAnswer> done) {
    m_impl->ask<api::SearchAnswer>([text](HttpTransport& transport) { return transport.search(text, /*limit=*/50); },
                                   std::move(done));
}

void SyncClient::requestQueue(Reply<api::QueueSnapshot> done) {
    m_impl->ask<api::QueueSnapshot>([](HttpTransport& transport) { return transport.queue(); }, std::move(done));
}

void SyncClient::requestHall(Reply<api::HallInfo> done) {
    m_impl->ask<api::HallInfo>([](HttpTransport& transport) { return transport.hall(); }, std::move(done));
}

void SyncClient::requestText(const std::string& target, const std::string& body, Reply<std::string> done) {
    m_impl->ask<std::string>(
        [target, body](HttpTransport& transport) {
            return transport.request(body.empty() ? "GET" : "POST", target, body, /*repeatable=*/true);
        },
        std::move(done));
}

void SyncClient::requestOnce(const std::string& target, const std::string& body, Reply<std::string> done) {
    m_impl->ask<std::string>(
        [target, body](HttpTransport& transport) {
            return transport.request("POST", target, body, /*repeatable=*/false);
        },
        std::move(done));
}

void SyncClient::submitEvaluation(const api::PublicEvaluation& evaluation, Reply<domain::Nothing> done) {
    m_impl->ask<domain::Nothing>([evaluation](HttpTransport& transport) { return transport.evaluate(evaluation); },
                                 std::move(done));
}

void SyncClient::needSeries(std::vector<SeriesNeed> needs) {
    m_impl->store.post([impl = m_impl, needs = std::move(needs)](Replica& replica) {
        impl->needs = needs;
        if (impl->engine) impl->topUp(replica);
    });
}

SyncStatus SyncClient::status() const {
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->lastStatus;
}

}  // namespace yc::sync

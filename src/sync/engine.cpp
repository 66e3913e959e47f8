// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include <algorithm>
#include <utility>

namespace yc::sync {

namespace {
template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;
}  // namespace

Engine::Engine(SyncStore& store, EngineSettings settings)
    : m_store(store), m_settings(settings), m_batch(settings.batch) {}

std::vector<Action> Engine::handle(const Input& input, Ticks now, double random) {
    m_actions.clear();
    std::visit(Overloaded{
                   [&](const Started&) { m_pullWanted = true; },
                   [&](const CommandQueued&) {},
                   [&](const Tick&) { expireLostRequests(now, random); },
                   [&](const RetryNow&) {
                       m_retryAt.reset();
                       m_failures = 0;
                       m_pullWanted = true;
                   },
                   [&](const SignedIn&) { onSignedIn(); },
                   [&](const PushAnswered& answer) { onPushAnswered(answer, now); },
                   [&](const PushFailed& failure) { onPushFailed(failure, now, random); },
                   [&](const PullAnswered& answer) { onPullAnswered(answer, now); },
                   [&](const PullFailed& failure) { onPullFailed(failure, now, random); },
                   [&](const StreamOpened&) {
                       m_streamOpen = true;
                       m_streamAskedAt.reset();
                       m_pullWanted = true;  // what happened while nobody listened
                       answered(now);
                   },
                   [&](const StreamWoke& woke) {
                       m_knownHead = std::max(m_knownHead, woke.seq);
                       if (m_knownHead > m_store.cursor().seq) m_pullWanted = true;
                   },
                   [&](const StreamLost&) {
                       m_streamOpen = false;
                       m_streamAskedAt = now;
                   },
               },
               input);
    plan(now);
    return std::exchange(m_actions, {});
}

/// What is still under way was asked without this sign-in. It is asked again at once; a late "401" of it must not end the
/// session that has just begun, and late states may have been cut for somebody else.
void Engine::onSignedIn() {
    ++m_session;
    m_retryAt.reset();
    m_failures = 0;
    m_pushSince.reset();
    m_pushed.clear();
    m_pullSince.reset();
    m_pullWanted = true;
    if (m_link == Link::SignInNeeded) setLink(Link::Connecting);
}

void Engine::answered(Ticks now) {
    m_failures = 0;
    m_retryAt.reset();
    m_lastAnswer = now;
    setLink(Link::Online);
}

void Engine::failed(Fault fault, Ticks now, double random) {
    if (fault == Fault::Unauthorised) {
        if (m_link != Link::SignInNeeded) m_actions.emplace_back(NeedSignIn{});
        setLink(Link::SignInNeeded);
        return;
    }
    if (m_link == Link::SignInNeeded)
        return;  // a request from before the session ended; nothing is asked until somebody signs in
    Ticks backoff = m_settings.firstBackoff;
    for (int i = 0; i < m_failures && backoff < m_settings.longestBackoff; ++i) backoff *= 2;
    backoff = std::min(backoff, m_settings.longestBackoff);
    ++m_failures;
    m_retryAt = now + backoff / 2 + static_cast<Ticks>(static_cast<double>(backoff / 2) * random);
    setLink(Link::Offline);
}

void Engine::onPushAnswered(const PushAnswered& answer, Ticks now) {
    if (!m_pushSince || answer.session != m_session)
        return;  // an answer to a request that was already given up; the commands go out again and get the same reply
    m_pushSince.reset();
    m_batch = m_settings.batch;
    answered(now);
    std::vector<journal::Outcome> ours;
    for (const journal::Outcome& outcome : answer.outcomes) {
        if (std::find(m_pushed.begin(), m_pushed.end(), outcome.command) == m_pushed.end()) continue;
        if (outcome.status != journal::OutcomeStatus::Applied) m_actions.emplace_back(ConflictArrived{outcome.command});
        m_knownHead = std::max(m_knownHead, outcome.lastSeq);
        ours.push_back(outcome);
    }
    if (!ours.empty()) m_store.record(ours);
    m_pushed.clear();
    if (m_knownHead > m_store.cursor().seq) m_pullWanted = true;
    m_actions.emplace_back(StatusChanged{});
}

void Engine::onPushFailed(const PushFailed& failure, Ticks now, double random) {
    if (!m_pushSince || failure.session != m_session) return;
    m_pushSince.reset();
    if (failure.fault != Fault::Rejected) {
        m_pushed.clear();
        failed(failure.fault, now, random);
        return;
    }
    // One command spoils the batch: halve it until the one is alone, then put it on the conflict desk.
    answered(now);
    if (m_pushed.size() > 1) {
        m_batch = std::max<std::size_t>(1, m_pushed.size() / 2);
    } else if (m_pushed.size() == 1) {
        journal::Outcome outcome;
        outcome.command = m_pushed.front();
        outcome.status = journal::OutcomeStatus::Refused;
        outcome.refusal = domain::refuse(domain::RefusalCode::Malformed, {{"what", "HTTP 400"}});
        m_store.record({outcome});
        m_actions.emplace_back(ConflictArrived{outcome.command});
        m_batch = m_settings.batch;
    }
    m_pushed.clear();
}

void Engine::onPullAnswered(const PullAnswered& answer, Ticks now) {
    if (!m_pullSince || answer.session != m_session) return;
    m_pullSince.reset();
    m_pullWanted = true;  // stays so when the store cannot be written
    answered(now);
    m_lastPull = now;
    if (answer.changes.reset) {
        m_store.resetCache();
        m_knownHead = 0;
    } else {
        m_store.applyChanges(answer.changes);
        m_pullWanted = answer.changes.more || m_knownHead > m_store.cursor().seq;
    }
    m_actions.emplace_back(StatusChanged{});
}

void Engine::onPullFailed(const PullFailed& failure, Ticks now, double random) {
    if (!m_pullSince || failure.session != m_session) return;
    m_pullSince.reset();
    m_pullWanted = true;
    failed(failure.fault, now, random);
}

void Engine::expireLostRequests(Ticks now, double random) {
    const Ticks limit = m_settings.answerTimeout;
    bool lost = false;
    if (m_pushSince && now - *m_pushSince >= limit) {
        m_pushSince.reset();
        m_pushed.clear();
        lost = true;
    }
    if (m_pullSince && now - *m_pullSince >= limit) {
        m_pullSince.reset();
        m_pullWanted = true;
        lost = true;
    }
    if (lost) failed(Fault::Network, now, random);
}

bool Engine::mayTalk(Ticks now) const { return m_link != Link::SignInNeeded && (!m_retryAt || now >= *m_retryAt); }

void Engine::setLink(Link link) {
    if (m_link == link) return;
    m_link = link;
    m_actions.emplace_back(StatusChanged{});
}

void Engine::plan(Ticks now) {
    Ticks wake = now + m_settings.pollInterval;
    if (mayTalk(now)) {
        if (!m_pushSince) {
            std::vector<OutboxEntry> entries = m_store.pending(m_batch);
            if (!entries.empty()) {
                m_pushSince = now;
                m_pushed.clear();
                for (const OutboxEntry& entry : entries) m_pushed.push_back(entry.id);
                m_actions.emplace_back(Push{std::move(entries), m_session});
            }
        }
        const Ticks interval = m_streamOpen ? m_settings.pollInterval : m_settings.pollWithoutStream;
        if (m_lastPull && now - *m_lastPull >= interval) m_pullWanted = true;
        if (!m_pullSince && m_pullWanted) {
            m_pullSince = now;
            m_pullWanted = false;
            m_actions.emplace_back(Pull{m_store.cursor(), m_session});
        }
        if (!m_streamOpen && m_link == Link::Online &&
            (!m_streamAskedAt || now - *m_streamAskedAt >= m_settings.pollWithoutStream)) {
            m_streamAskedAt = now;
            m_actions.emplace_back(OpenStream{});
        }
        if (m_lastPull && !m_pullSince) wake = std::min(wake, *m_lastPull + interval);
    } else if (m_retryAt) {
        wake = std::min(wake, *m_retryAt);
    }
    if (m_pushSince) wake = std::min(wake, *m_pushSince + m_settings.answerTimeout);
    if (m_pullSince) wake = std::min(wake, *m_pullSince + m_settings.answerTimeout);
    m_actions.emplace_back(WakeAt{std::max(wake, now + 1)});
}

}  // namespace yc::sync

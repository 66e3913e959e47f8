// SPDX-License-Identifier: GPL-3.0-or-later
// A world for the sync engine: virtual clock, lossy network, an authority and devices that crash. Everything random comes
// from one seed, so that a failing run can be repeated.
#pragma once

#include "sync/engine.h"

#include <deque>
#include <map>
#include <queue>
#include <random>
#include <set>

namespace yc::test {

using domain::CommandId;
using domain::StreamId;
using domain::StreamKind;

/// The authority: idempotent by id, refuses what it is told to refuse and what builds on a refused command.
class ModelServer {
public:
    struct Sent {
        CommandId id;
        StreamId stream;
        CommandId basis;  ///< own earlier command on the same stream, empty = none
        bool poisoned = false;
    };

    journal::Outcome submit(const Sent& sent) {
        const auto known = m_replies.find(sent.id);
        if (known != m_replies.end()) {
            journal::Outcome again = known->second;
            again.repeated = true;
            return again;
        }
        journal::Outcome outcome;
        outcome.command = sent.id;
        const auto basis = m_replies.find(sent.basis);
        const bool basisRefused = basis != m_replies.end() && basis->second.status != journal::OutcomeStatus::Applied;
        if (sent.poisoned || basisRefused) {
            outcome.status = journal::OutcomeStatus::Refused;
            outcome.refusal = domain::refuse(domain::RefusalCode::CaseStateWrong);
        } else {
            auto& stored = m_streams[sent.stream];
            stored.stream = sent.stream;
            ++stored.version;
            m_bySeq.erase(stored.seq);
            stored.seq = ++m_head;
            m_bySeq[stored.seq] = &stored;
            domain::DeskSessionState state;
            state.pauseReason = sent.id.str();
            stored.state = state;
            outcome.firstSeq = outcome.lastSeq = m_head;
            outcome.streams = {{sent.stream, stored.version}};
            m_applied.push_back(sent.id);
        }
        m_replies[sent.id] = outcome;
        return outcome;
    }

    sync::Changes changes(const journal::Cursor& after, std::size_t limit) const {
        sync::Changes result;
        if (after.seq > 0 && after.hash != m_epoch) {
            result.reset = true;
            return result;
        }
        result.cursor = {domain::ScopeId("H"), after.seq, m_epoch};
        for (auto it = m_bySeq.upper_bound(after.seq); it != m_bySeq.end(); ++it) {
            if (result.states.size() == limit) {
                result.more = true;
                return result;
            }
            result.states.push_back(*it->second);
            result.cursor.seq = it->first;
        }
        result.cursor.seq = m_head;
        return result;
    }

    /// Restored from a backup of the same content: the chain has another hash.
    void newEpoch() { m_epoch += "x"; }
    domain::Sequence head() const { return m_head; }
    const std::vector<CommandId>& applied() const { return m_applied; }
    const std::map<StreamId, journal::StoredState>& streams() const { return m_streams; }
    bool refused(const CommandId& id) const {
        const auto it = m_replies.find(id);
        return it != m_replies.end() && it->second.status != journal::OutcomeStatus::Applied;
    }

private:
    domain::Sequence m_head = 0;
    std::string m_epoch = "e";
    std::map<CommandId, journal::Outcome> m_replies;
    std::map<StreamId, journal::StoredState> m_streams;
    std::map<domain::Sequence, const journal::StoredState*> m_bySeq;
    std::vector<CommandId> m_applied;
};

/// What a device keeps on disk; survives a crash of the program.
class ModelStore : public sync::SyncStore {
public:
    void queue(ModelServer::Sent sent) {
        sync::OutboxEntry entry;
        entry.position = ++m_position;
        entry.id = sent.id;
        const auto before = m_lastOn.find(sent.stream);
        if (before != m_lastOn.end()) {
            const sync::EntryStatus status = m_items.at(before->second).entry.status;
            if (status != sync::EntryStatus::Acked) sent.basis = before->second;
            if (status == sync::EntryStatus::Refused || status == sync::EntryStatus::Held)
                entry.status = sync::EntryStatus::Held;
        }
        m_lastOn[sent.stream] = sent.id;
        m_order.push_back(sent.id);
        m_items[sent.id] = {entry, sent};
        if (entry.status == sync::EntryStatus::Pending) m_pending[entry.position] = sent.id;
    }

    std::vector<sync::OutboxEntry> pending(std::size_t limit) const override {
        std::vector<sync::OutboxEntry> result;
        for (const auto& [position, id] : m_pending) {
            if (result.size() == limit) break;
            result.push_back(m_items.at(id).entry);
        }
        return result;
    }
    void record(const std::vector<journal::Outcome>& outcomes) override {
        for (const journal::Outcome& outcome : outcomes) {
            if (outcome.status == journal::OutcomeStatus::Applied)
                setStatus(m_items.at(outcome.command), sync::EntryStatus::Acked);
            else
                refuse(outcome);
        }
    }
    void refuse(const journal::Outcome& outcome) {
        Item& refusedItem = m_items.at(outcome.command);
        setStatus(refusedItem, sync::EntryStatus::Refused);
        const auto later = m_pending;
        for (const auto& [position, id] : later) {
            Item& item = m_items.at(id);
            if (position > refusedItem.entry.position && item.sent.stream == refusedItem.sent.stream)
                setStatus(item, sync::EntryStatus::Held);
        }
    }
    journal::Cursor cursor() const override { return m_cursor; }
    void applyChanges(const sync::Changes& changes) override {
        for (const auto& stored : changes.states) m_cache[stored.stream] = stored;
        m_cursor = changes.cursor;
    }
    void resetCache() override {
        m_cache.clear();
        m_cursor = {};
        ++m_resets;
    }

    struct Item {
        sync::OutboxEntry entry;
        ModelServer::Sent sent;
    };
    const std::vector<CommandId>& order() const { return m_order; }
    const Item& item(const CommandId& id) const { return m_items.at(id); }
    const std::map<StreamId, journal::StoredState>& cache() const { return m_cache; }
    int resets() const { return m_resets; }

private:
    void setStatus(Item& item, sync::EntryStatus status) {
        item.entry.status = status;
        m_pending.erase(item.entry.position);
    }

    std::int64_t m_position = 0;
    std::map<std::int64_t, CommandId> m_pending;
    std::map<StreamId, CommandId> m_lastOn;
    std::vector<CommandId> m_order;
    std::map<CommandId, Item> m_items;
    std::map<StreamId, journal::StoredState> m_cache;
    journal::Cursor m_cursor;
    int m_resets = 0;
};

struct Weather {
    double lossRequest = 0.05;
    double lossAnswer = 0.05;
    double serverAway = 0.02;  ///< chance per request that the server is found dead
    double crash = 0.002;      ///< chance per step that the program dies
    double poison = 0.03;
    double unauthorised = 0.005;  ///< chance per request that the authority has ended the session
    double unlock = 0.001;        ///< chance per step that somebody gives a password, though nobody asked
    double restore = 0.0005;
};

class Simulation {
public:
    Simulation(std::uint64_t seed, int devices, Weather weather) : m_random(seed), m_weather(weather) {
        for (int i = 0; i < devices; ++i) m_devices.push_back(std::make_unique<Device>());
        for (auto& device : m_devices) boot(*device);
    }

    /// One step: time passes to the next thing that happens, or a clerk does something.
    void step(bool clerksWork) {
        ++m_steps;
        Device& device = *m_devices[m_random() % m_devices.size()];
        if (clerksWork && chance(0.1)) work(device);
        if (clerksWork && chance(m_weather.crash)) boot(device);
        if (clerksWork && chance(m_weather.unlock)) schedule(device, m_now + delay(), sync::SignedIn{});
        if (clerksWork && chance(m_weather.restore)) m_server.newEpoch();
        while (!m_events.empty()) {
            const Event event = m_events.top();
            m_events.pop();
            m_now = std::max(m_now, event.at);
            Device& target = *m_devices[static_cast<std::size_t>(event.device)];
            if (event.incarnation != target.incarnation) continue;    // meant for a program that has died
            if (event.isTick && event.tick != target.tick) continue;  // replaced by a later WakeAt
            if (std::holds_alternative<sync::SignedIn>(event.input)) target.token = target.session = ++m_tokens;
            feed(target, event.input);
            return;
        }
    }

    void calm() { m_weather = Weather{0, 0, 0, 0, 0, 0, 0, 0}; }
    bool quiet() const {
        for (const auto& device : m_devices) {
            if (!device->store.pending(1).empty() || device->store.cursor().seq != m_server.head()) return false;
        }
        return true;
    }

    const ModelServer& server() const { return m_server; }
    std::size_t deviceCount() const { return m_devices.size(); }
    const ModelStore& store(std::size_t i) const { return m_devices[i]->store; }
    std::int64_t steps() const { return m_steps; }
    /// How often a device gave up a session that the authority still knew.
    int sessionsThrownAway() const { return m_thrownAway; }
    /// How often a device was asked to sign in.
    int signInsAsked() const { return m_asked; }

private:
    struct Device {
        ModelStore store;
        std::unique_ptr<sync::Engine> engine;
        int incarnation = 0;
        int tick = 0;
        int made = 0;
        bool streamOpen = false;
        int token = 0;    ///< what the program holds; 0 = nothing
        int session = 0;  ///< what the authority knows
    };
    struct Event {
        sync::Ticks at = 0;
        std::int64_t order = 0;
        int device = 0;
        int incarnation = 0;
        bool isTick = false;
        int tick = 0;
        sync::Input input;
        bool operator<(const Event& other) const { return at != other.at ? at > other.at : order > other.order; }
    };

    bool chance(double p) { return p > 0 && std::uniform_real_distribution<>(0, 1)(m_random) < p; }
    sync::Ticks delay() { return 1 + static_cast<sync::Ticks>(m_random() % 200); }
    int indexOf(const Device& device) const {
        for (std::size_t i = 0; i < m_devices.size(); ++i) {
            if (m_devices[i].get() == &device) return static_cast<int>(i);
        }
        return -1;
    }
    void schedule(const Device& device, sync::Ticks at, sync::Input input, bool isTick = false) {
        m_events.push({at, ++m_order, indexOf(device), device.incarnation, isTick, device.tick, std::move(input)});
    }
    void boot(Device& device) {
        ++device.incarnation;
        device.streamOpen = false;
        device.token = 0;
        device.engine = std::make_unique<sync::Engine>(device.store, sync::EngineSettings{});
        schedule(device, m_now + 1, sync::Started{});
        schedule(device, m_now + 1 + delay(), sync::SignedIn{});  // what was asked meanwhile went out without a session
    }
    bool knows(Device& device) {
        if (chance(m_weather.unauthorised)) device.session = 0;
        return device.token != 0 && device.token == device.session;
    }
    void work(Device& device) {
        const int index = indexOf(device);
        ModelServer::Sent sent;
        sent.id = CommandId("d" + std::to_string(index) + "-" + std::to_string(++device.made));
        sent.stream = {StreamKind::DeskSession,
                       "d" + std::to_string(index) + "s" +
                           std::to_string(device.made / 25 * 4 + static_cast<int>(m_random() % 4))};
        sent.poisoned = chance(m_weather.poison);
        device.store.queue(sent);
        schedule(device, m_now + 1, sync::CommandQueued{});
    }
    void feed(Device& device, const sync::Input& input) {
        const double random = std::uniform_real_distribution<>(0, 1)(m_random);
        for (const sync::Action& action : device.engine->handle(input, m_now, random)) carryOut(device, action);
    }
    void carryOut(Device& device, const sync::Action& action) {
        if (const auto* wake = std::get_if<sync::WakeAt>(&action)) {
            ++device.tick;
            schedule(device, wake->at, sync::Tick{}, /*isTick=*/true);
        } else if (const auto* push = std::get_if<sync::Push>(&action)) {
            carryOutPush(device, *push);
        } else if (const auto* pull = std::get_if<sync::Pull>(&action)) {
            if (chance(m_weather.lossRequest) || chance(m_weather.lossAnswer))
                return;  // silence: the engine's own time-out must help
            if (chance(m_weather.serverAway))
                schedule(device, m_now + delay(), sync::PullFailed{sync::Fault::Network, pull->session});
            else if (!knows(device))
                schedule(device, m_now + delay(), sync::PullFailed{sync::Fault::Unauthorised, pull->session});
            else
                schedule(device, m_now + delay(),
                         sync::PullAnswered{m_server.changes(pull->after, 1 + m_random() % 5), pull->session});
        } else if (std::holds_alternative<sync::OpenStream>(action)) {
            schedule(device, m_now + delay(),
                     chance(m_weather.serverAway) ? sync::Input{sync::StreamLost{}}
                                                  : sync::Input{sync::StreamOpened{}});
        } else if (std::holds_alternative<sync::NeedSignIn>(action)) {
            ++m_asked;
            if (device.token != 0 && device.token == device.session) ++m_thrownAway;
            device.token = 0;
            schedule(device, m_now + 20 * delay(), sync::SignedIn{});
        }
    }
    void carryOutPush(Device& device, const sync::Push& push) {
        if (chance(m_weather.lossRequest)) return;
        if (chance(m_weather.serverAway)) {
            schedule(device, m_now + delay(),
                     sync::PushFailed{chance(0.5) ? sync::Fault::Network : sync::Fault::Busy, push.session});
            return;
        }
        if (!knows(device)) {
            schedule(device, m_now + delay(), sync::PushFailed{sync::Fault::Unauthorised, push.session});
            return;
        }
        sync::PushAnswered answer;
        answer.session = push.session;
        for (const sync::OutboxEntry& entry : push.entries)
            answer.outcomes.push_back(m_server.submit(device.store.item(entry.id).sent));
        if (chance(m_weather.lossAnswer)) return;  // applied, and the device does not know
        schedule(device, m_now + delay(), std::move(answer));
        for (auto& other : m_devices) {
            if (!chance(m_weather.lossAnswer)) schedule(*other, m_now + delay(), sync::StreamWoke{m_server.head()});
        }
    }

    std::mt19937_64 m_random;
    Weather m_weather;
    ModelServer m_server;
    std::vector<std::unique_ptr<Device>> m_devices;
    std::priority_queue<Event> m_events;
    sync::Ticks m_now = 0;
    std::int64_t m_order = 0;
    std::int64_t m_steps = 0;
    int m_tokens = 0;
    int m_thrownAway = 0;
    int m_asked = 0;
};

}  // namespace yc::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/replica.h"

#include "api/calendar_json.h"
#include "journal/crypto.h"
#include "journal/facts.h"
#include "journal/projection_cache.h"
#include "sync/release_shelf.h"

#include <algorithm>
#include <filesystem>

namespace yc::sync {

using domain::CommandId;
using domain::Decision;
using domain::Expected;
using domain::Refusal;
using domain::RefusalCode;
using domain::State;
using domain::StreamId;
using domain::Unexpected;
using domain::Version;
using journal::OutboxItem;
using journal::OutboxStatus;
using journal::StoredState;

namespace {

std::string prepared(const std::string& directory) {
    std::filesystem::create_directories(directory);
    std::filesystem::permissions(directory, std::filesystem::perms::owner_all);
    return directory;
}

/// Sealed bytes of the outbox do not depend on their place: entries never move.
journal::Sealer sealerOf(const journal::KeyRing& keys) {
    auto key = std::make_shared<journal::SealKey>(keys.hallKey());
    return {[key](const std::string& plain) { return key->seal(plain, "outbox", journal::randomBytes(16)); },
            [key](const std::string& sealed) {
                auto plain = key->open(sealed, "outbox");
                if (!plain)
                    throw journal::DatabaseCorrupt("the outbox was written under another device key, or was changed");
                return std::move(*plain);
            }};
}

}  // namespace

journal::KeyRing localKeys(const api::DeviceKey& key) {
    // Ed25519 signatures are deterministic: only who holds the key can make these, and they are never sent.
    const auto derived = [&](const char* purpose) {
        return std::string(journal::view(journal::sm3(key.sign(std::string("yichuang local storage 1/") + purpose))));
    };
    return {derived("seal"), derived("search")};
}

struct Replica::Live {
    std::int64_t position = 0;
    std::string kind;
    OutboxStatus status = OutboxStatus::Pending;
    domain::EventMeta meta;  ///< stream and version are filled in while folding
    std::vector<StreamId> streams;
    std::vector<journal::StreamVersion> acked;
    domain::Sequence ackedSeq = 0;
    std::vector<domain::NewEvent> events;

    /// True when this confirmed version already holds what the entry did.
    bool within(const StreamId& stream, Version confirmed) const {
        return status == OutboxStatus::Acked &&
               std::any_of(acked.begin(), acked.end(), [&](const journal::StreamVersion& touched) {
                   return touched.stream == stream && confirmed >= touched.version;
               });
    }
};

struct Replica::Shape {
    State state;
    Version version = 0;
    bool own = false;  ///< own work is in it
};

/// States for one decision; what it read stays alive as long as it.
class Replica::States : public domain::StateSource {
public:
    explicit States(const journal::ProjectionCache& cache) : m_cache(cache) {}
    using domain::StateSource::find;
    const State* find(const StreamId& stream) const override {
        auto state = m_cache.shown(stream);
        if (!state) return nullptr;
        m_read.push_back(std::move(state));
        return m_read.back().get();
    }

private:
    const journal::ProjectionCache& m_cache;
    mutable std::vector<std::shared_ptr<const State>> m_read;
};

Replica::Replica(ReplicaConfig config)
    : m_config(std::move(config))
    , m_keys(localKeys(*m_config.key))
    , m_outbox(std::make_unique<journal::Outbox>(prepared(m_config.directory) + "/outbox.db", sealerOf(m_keys)))
    , m_cache(std::make_unique<journal::ProjectionCache>(m_config.directory + "/cache.db", *m_config.codec, m_keys,
                                                         m_config.scope, m_config.clock()))
    , m_releases(std::make_unique<ReleaseShelf>(m_config.directory + "/releases")) {
    heal();
    readSettings();
}

Replica::~Replica() = default;

const std::string& Replica::damagedCache() const { return m_cache->setAside(); }

void Replica::setListener(std::function<void(const ReplicaChange&)> listener) { m_listener = std::move(listener); }

void Replica::changed(const ReplicaChange& change) {
    if (m_listener) m_listener(change);
}

// ---- deciding -----------------------------------------------------------------------------------------------------

domain::Command Replica::command(domain::CommandBody body) const {
    const domain::Instant now = m_config.clock();
    domain::Command command;
    command.id = CommandId(api::uuid7(now.time_since_epoch().count()));
    command.scope = m_config.scope;
    if (m_session) command.actor = *m_session;
    command.actor.device = m_config.device;
    command.occurredAt = now;
    command.basis.calendarVersion = m_calendarVersion;
    if (m_hall) {
        command.basis.catalogueVersion = m_hall->catalogueVersion;
        command.basis.catalogueHash = m_hall->catalogueHash;
    }
    const domain::CaseId caseId = domain::caseOf(body);
    const auto state = caseId.empty() ? nullptr : m_cache->shown({domain::StreamKind::Case, caseId.str()});
    const auto* known = state ? std::get_if<domain::CaseState>(state.get()) : nullptr;
    if (known && known->catalogueVersion != 0) {
        command.basis.catalogueVersion = known->catalogueVersion;
        command.basis.catalogueHash = known->catalogueHash;
    }
    command.body = std::move(body);
    return command;
}

Decision Replica::decideOn(const States& states, const domain::Command& command) const {
    std::shared_ptr<const domain::catalogue::Release> pinned;
    if (command.basis.catalogueVersion != 0)
        pinned = release(command.basis.catalogueVersion, command.basis.catalogueHash);
    for (const auto& [stream, expected] : command.expects) {
        if (m_cache->shownVersion(stream) != expected)
            return Unexpected<Refusal>{domain::refuse(RefusalCode::VersionConflict)};
    }
    const journal::JournalFacts facts(m_cache->database(), m_rules, domain::localDate(command.occurredAt));
    return domain::decide(command, {states, facts, pinned.get(), m_calendar, m_rules});
}

Decision Replica::dryRun(const domain::Command& command) const {
    const States states(*m_cache);
    return decideOn(states, command);
}

Expected<Submitted, Refusal> Replica::submit(const domain::Command& command,
                                             const std::vector<journal::NumberUse>& numbers) {
    heal();
    if (domain::offlineClass(command.body) == domain::OfflineClass::Online)
        return Unexpected<Refusal>{domain::refuse(RefusalCode::OfflineOnlyOnline)};
    const States states(*m_cache);
    Decision decision = decideOn(states, command);
    if (!decision) return Unexpected<Refusal>{decision.error()};

    auto live = std::make_shared<Live>();
    live->kind = domain::commandKind(command.body);
    live->meta.scope = command.scope;
    live->meta.command = command.id;
    live->meta.actor = command.actor.account;
    live->meta.device = command.actor.device;
    live->meta.occurredAt = live->meta.recordedAt = command.occurredAt;
    live->events = std::move(decision.value());

    OutboxItem item;
    item.id = command.id;
    item.kind = live->kind;
    item.occurredAt = command.occurredAt;
    item.actor = command.actor.account;
    item.bytes = m_config.codec->encodeCommand(command);
    item.signature = m_config.key->sign(item.bytes);
    journal::Sm3 digest;
    for (const domain::NewEvent& event : live->events) {
        OutboxItem::DecidedEvent decided{event.stream, std::string(domain::eventKind(event.body)),
                                         domain::eventVersion(event.body), m_config.codec->encodeEvent(event.body)};
        digest.field(decided.stream.str()).field(decided.kind).number(decided.version);
        digest.field(decided.body.open).field(decided.body.personal);
        if (std::find(item.streams.begin(), item.streams.end(), event.stream) == item.streams.end())
            item.streams.push_back(event.stream);
        item.events.push_back(std::move(decided));
    }
    item.decidedDigest = journal::hex(journal::view(digest.finish()));
    live->streams = item.streams;

    // The outbox commits inside the cache's transaction: when the cache cannot be written nothing is recorded, and once the
    // outbox has it the command stands, whatever becomes of the cache (heal() shows it again).
    m_read.clear();
    bool recorded = false;
    try {
        m_cache->update([&] {
            for (const StreamId& stream : live->streams) overlayEvents(*live, stream);
            live->position = m_outbox->append(item, numbers);
            recorded = true;
        });
    } catch (const journal::DatabaseError&) {
        if (!recorded) throw;
        m_stale = true;
    }
    addLive(live);
    ReplicaChange change;
    change.streams.insert(live->streams.begin(), live->streams.end());
    change.outbox = true;
    changed(change);
    return Submitted{command.id, live->position, live->events};
}

void Replica::overlayEvents(const Live& live, const StreamId& stream) {
    const auto before = m_cache->shown(stream);
    State state = before ? *before : State{};
    Version version = m_cache->shownVersion(stream);
    foldInto(live, stream, state, version);
    m_cache->overlay(stream, version, state);
}

void Replica::foldInto(const Live& live, const StreamId& stream, State& state, Version& version) const {
    domain::EventMeta meta = live.meta;
    meta.stream = stream;
    for (const domain::NewEvent& event : live.events) {
        if (event.stream != stream) continue;
        meta.version = ++version;
        state = domain::apply(std::move(state), event.body, meta);
    }
}

void Replica::markEffectRan(const CommandId& command) { m_outbox->markEffectRan(command); }

Expected<Submitted, Refusal> Replica::submitAgain(const CommandId& command) {
    const auto old = m_outbox->find(command);
    if (!old || (old->status != OutboxStatus::Refused && old->status != OutboxStatus::Held &&
                 old->status != OutboxStatus::Conflict))
        return Unexpected<Refusal>{domain::refuse(RefusalCode::NotFound)};
    domain::Command again = m_config.codec->decodeCommand(old->bytes);
    again.id = CommandId(api::uuid7(m_config.clock().time_since_epoch().count()));
    again.expects.clear();
    auto submitted = submit(again);
    if (submitted) {
        if (old->effectRan) markEffectRan(again.id);
        settle(command);
    }
    return submitted;
}

// ---- knowing ------------------------------------------------------------------------------------------------------

const State* Replica::find(const StreamId& stream) const {
    auto state = m_cache->shown(stream);
    if (!state) return nullptr;
    const State* found = state.get();
    m_read.push_back(std::move(state));
    return found;
}

std::optional<StoredState> Replica::confirmed(const StreamId& stream) const { return m_cache->confirmed(stream); }
Version Replica::version(const StreamId& stream) const { return m_cache->shownVersion(stream); }
bool Replica::unsent(const StreamId& stream) const { return m_liveOn.count(stream) != 0; }
std::int64_t Replica::cachedCases() const { return m_cache->count(domain::StreamKind::Case); }

void Replica::takeNumbers(const std::vector<journal::NumberUse>& numbers) { m_outbox->take(numbers); }

std::optional<std::int64_t> Replica::peekNumber(const std::string& series, int ahead) const {
    return m_outbox->peek(series, ahead);
}
std::int64_t Replica::numbersLeft(const std::string& series) const { return m_outbox->left(series); }
std::int64_t Replica::peekCounter(const std::string& name) const { return m_outbox->peekCounter(name); }

void Replica::takeBlocks(const std::vector<journal::NumberBlock>& blocks, const api::LeaseRequest& request) {
    m_outbox->together([&] {
        for (const api::BlockUse& use : request.used) {
            if (use.close) m_outbox->dropBlock(use.block);
        }
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const journal::NumberBlock& block = blocks[i];
            m_outbox->addBlock({block.id, block.key, std::max(block.from, block.next), block.to});
            m_outbox->put("lease:" + request.wishes[i].key, "");
        }
    });
    ReplicaChange change;
    change.settings = true;
    changed(change);
}

OutboxSummary Replica::outboxSummary() const {
    OutboxSummary summary;
    summary.unsent = static_cast<int>(m_unsent.size());
    summary.unsentByKind = m_unsentByKind;
    if (!m_unsent.empty()) summary.oldestUnsent = m_live.at(*m_unsent.begin())->meta.occurredAt;
    summary.conflicts = m_conflicts;
    return summary;
}

std::optional<std::int64_t> Replica::firstUnsent() const {
    return m_unsent.empty() ? std::nullopt : std::optional<std::int64_t>(*m_unsent.begin());
}

bool Replica::caughtUp() const { return m_cache->complete(); }

std::vector<OutboxItem> Replica::conflicts() const { return m_outbox->conflicts(); }
std::optional<OutboxItem> Replica::entry(const CommandId& command) const { return m_outbox->find(command); }

void Replica::settle(const CommandId& command) {
    m_outbox->settle(command);
    countConflicts();
    ReplicaChange change;
    change.outbox = true;
    changed(change);
}

void Replica::countConflicts() {
    m_conflicts = m_outbox->count(OutboxStatus::Refused) + m_outbox->count(OutboxStatus::Conflict) +
                  m_outbox->count(OutboxStatus::Held);
}

// ---- entries that shape what is shown -----------------------------------------------------------------------------

void Replica::loadLive() {
    m_live.clear();
    m_unsent.clear();
    m_unsentByKind.clear();
    m_positions.clear();
    m_liveOn.clear();
    for (const OutboxItem& item : m_outbox->live()) addLive(liveFrom(item));
    countConflicts();
}

std::shared_ptr<Replica::Live> Replica::liveFrom(const OutboxItem& item) const {
    auto live = std::make_shared<Live>();
    live->position = item.position;
    live->kind = item.kind;
    live->status = item.status;
    live->meta.scope = m_config.scope;
    live->meta.command = item.id;
    live->meta.actor = item.actor;
    live->meta.device = m_config.device;
    live->meta.occurredAt = live->meta.recordedAt = item.occurredAt;
    live->streams = item.streams;
    live->acked = item.acked;
    live->ackedSeq = item.ackedSeq;
    for (const auto& event : item.events)
        live->events.push_back({event.stream, m_config.codec->decodeEvent(event.kind, event.version, event.body)});
    return live;
}

void Replica::countUnsent(const Live& live, int change) {
    if (live.status != OutboxStatus::Pending) return;
    if (change > 0)
        m_unsent.insert(live.position);
    else
        m_unsent.erase(live.position);
    int& count = m_unsentByKind[live.kind];
    count += change;
    if (count == 0) m_unsentByKind.erase(live.kind);
}

void Replica::addLive(std::shared_ptr<const Live> live) {
    countUnsent(*live, +1);
    const std::int64_t position = live->position;
    m_positions[live->meta.command] = position;
    for (const StreamId& stream : live->streams) m_liveOn[stream].insert(position);
    m_live[position] = std::move(live);
}

void Replica::removeLive(std::int64_t position) {
    const auto found = m_live.find(position);
    if (found == m_live.end()) return;
    countUnsent(*found->second, -1);
    for (const StreamId& stream : found->second->streams) {
        const auto on = m_liveOn.find(stream);
        if (on == m_liveOn.end()) continue;
        on->second.erase(position);
        if (on->second.empty()) m_liveOn.erase(on);
    }
    m_positions.erase(found->second->meta.command);
    m_live.erase(found);
}

Replica::Shape Replica::shapeOf(const StreamId& stream, const std::optional<StoredState>& confirmed) const {
    Shape shape;
    if (confirmed) {
        shape.state = confirmed->state;
        shape.version = confirmed->version;
    }
    const Version base = shape.version;
    const auto on = m_liveOn.find(stream);
    if (on == m_liveOn.end()) return shape;
    for (const std::int64_t position : on->second) {
        const Live& live = *m_live.at(position);
        if (live.within(stream, base)) continue;
        foldInto(live, stream, shape.state, shape.version);
        shape.own = true;
    }
    return shape;
}

void Replica::refold(const std::set<StreamId>& streams) {
    for (const StreamId& stream : streams) {
        const auto confirmed = m_cache->confirmed(stream);
        const Shape shape = shapeOf(stream, confirmed);
        if (shape.own)
            m_cache->overlay(stream, shape.version, shape.state);
        else
            m_cache->restore(stream);
    }
}

void Replica::heal() {
    if (!m_stale) return;
    m_read.clear();
    loadLive();
    std::set<StreamId> streams;
    for (const StreamId& stream : m_cache->overlaid()) streams.insert(stream);
    for (const auto& [stream, positions] : m_liveOn) streams.insert(stream);
    const std::vector<CommandId> retired = retireUpTo(m_cache->cursor(), m_cache->complete(), streams);
    if (!streams.empty()) m_cache->update([&] { refold(streams); });
    dropFromOutbox(retired);
    m_stale = false;
}

/// Acknowledged entries that the cache holds entirely stop shaping it. They leave the outbox only after the cache's commit.
std::vector<CommandId> Replica::retireUpTo(const journal::Cursor& cursor, bool complete, std::set<StreamId>& touched) {
    std::vector<CommandId> retired;
    if (!complete) return retired;
    std::vector<std::int64_t> positions;
    for (const auto& [position, live] : m_live) {
        if (live->status != OutboxStatus::Acked || live->ackedSeq > cursor.seq) continue;
        positions.push_back(position);
        retired.push_back(live->meta.command);
        touched.insert(live->streams.begin(), live->streams.end());
    }
    for (const std::int64_t position : positions) removeLive(position);
    return retired;
}

void Replica::dropFromOutbox(const std::vector<CommandId>& commands) {
    if (commands.empty()) return;
    m_outbox->together([&] {
        for (const CommandId& command : commands) m_outbox->drop(command);
    });
}

// ---- engine -------------------------------------------------------------------------------------------------------

std::vector<OutboxEntry> Replica::pending(std::size_t limit) const {
    std::vector<OutboxEntry> entries;
    for (OutboxItem& item : m_outbox->pending(limit)) {
        OutboxEntry entry;
        entry.position = item.position;
        entry.id = item.id;
        entry.bytes = std::move(item.bytes);
        entry.signature = std::move(item.signature);
        entry.decidedDigest = std::move(item.decidedDigest);
        entry.effectRan = item.effectRan;
        entries.push_back(std::move(entry));
    }
    return entries;
}

void Replica::record(const std::vector<journal::Outcome>& outcomes) {
    heal();
    std::vector<CommandId> held;
    m_outbox->together([&] {
        for (const journal::Outcome& outcome : outcomes) {
            if (outcome.status == journal::OutcomeStatus::Applied) {
                m_outbox->acknowledge(outcome.command, outcome.streams, outcome.lastSeq);
                continue;
            }
            const Refusal refusal = outcome.refusal.value_or(domain::refuse(RefusalCode::Unavailable));
            const auto more =
                m_outbox->refuse(outcome.command, outcome.status == journal::OutcomeStatus::Conflict, refusal);
            held.insert(held.end(), more.begin(), more.end());
        }
    });
    // From here on the answers stand; if the cache cannot be written it is put right later from the outbox.
    ReplicaChange change;
    change.outbox = true;
    m_stale = true;
    for (const CommandId& command : held) forgetLive(command, change.streams);
    for (const journal::Outcome& outcome : outcomes) {
        if (outcome.status != journal::OutcomeStatus::Applied)
            forgetLive(outcome.command, change.streams);
        else
            acknowledgeLive(outcome, change.streams);
    }
    countConflicts();
    const std::vector<CommandId> retired = retireUpTo(m_cache->cursor(), m_cache->complete(), change.streams);
    m_read.clear();
    if (!change.streams.empty()) m_cache->update([&] { refold(change.streams); });
    dropFromOutbox(retired);
    m_stale = false;
    changed(change);
}

void Replica::forgetLive(const CommandId& command, std::set<StreamId>& touched) {
    const auto position = m_positions.find(command);
    if (position == m_positions.end()) return;
    const auto& streams = m_live.at(position->second)->streams;
    touched.insert(streams.begin(), streams.end());
    removeLive(position->second);
}

/// An entry held a moment ago, because an earlier one of the same batch was refused, may have been applied all the same.
void Replica::acknowledgeLive(const journal::Outcome& outcome, std::set<StreamId>& touched) {
    const auto position = m_positions.find(outcome.command);
    if (position == m_positions.end()) {
        const auto item = m_outbox->find(outcome.command);
        if (item && item->status == OutboxStatus::Acked) {
            addLive(liveFrom(*item));
            touched.insert(item->streams.begin(), item->streams.end());
        }
        return;
    }
    auto live = std::make_shared<Live>(*m_live.at(position->second));
    countUnsent(*live, -1);
    live->status = OutboxStatus::Acked;
    live->acked = outcome.streams;
    live->ackedSeq = outcome.lastSeq;
    for (const StreamId& stream : live->streams) {
        const auto confirmed = m_cache->confirmed(stream);
        if (confirmed && live->within(stream, confirmed->version))
            touched.insert(stream);  // the pull was faster than the answer
    }
    m_live[live->position] = std::move(live);
}

journal::Cursor Replica::cursor() const { return m_cache->cursor(); }

void Replica::applyChanges(const Changes& changes) {
    heal();
    ReplicaChange change;
    change.everything = changes.states.size() > 500;
    m_read.clear();
    m_stale = true;
    std::set<StreamId> touched;
    const std::vector<CommandId> retired = retireUpTo(changes.cursor, !changes.more, touched);
    m_cache->update([&] {
        for (const StoredState& state : changes.states) {
            change.streams.insert(state.stream);
            const Shape shape = shapeOf(state.stream, state);
            if (shape.own)
                m_cache->put(state, shape.version, shape.state);
            else
                m_cache->put(state);
        }
        refold(touched);
        m_cache->setCursor(changes.cursor, !changes.more);
    });
    dropFromOutbox(retired);
    m_stale = false;
    change.streams.insert(touched.begin(), touched.end());
    change.outbox = !retired.empty();
    for (const StoredState& state : changes.states) {
        if (const auto* serviceCase = std::get_if<domain::CaseState>(&state.state))
            wantRelease(serviceCase->catalogueVersion, serviceCase->catalogueHash);
        else if (const auto* catalogue = std::get_if<domain::CatalogueState>(&state.state))
            wantRelease(catalogue->version, catalogue->hash);
    }
    changed(change);
}

void Replica::resetCache() {
    heal();
    m_read.clear();
    m_stale = true;
    std::set<StreamId> streams;
    for (const auto& [stream, positions] : m_liveOn) streams.insert(stream);
    m_cache->update([&] {
        m_cache->reset();
        refold(streams);
    });
    m_stale = false;
    ReplicaChange change;
    change.everything = true;
    changed(change);
}

}  // namespace yc::sync

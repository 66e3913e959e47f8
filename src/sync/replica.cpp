// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/replica.h"

#include "api/calendar_json.h"
#include "domain/queue/queue_rules.h"
#include "journal/crypto.h"
#include "journal/facts.h"
#include "sync/release_shelf.h"
#include "sync/replica_live.h"

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

/// States for one decision; what it read stays alive as long as it.
class Replica::States : public domain::StateSource {
public:
    explicit States(const journal::ProjectionCache& cache) : m_cache(cache) {}
    using domain::StateSource::find;
    const domain::State* find(const domain::StreamId& stream) const override {
        auto state = m_cache.shown(stream);
        if (!state) return nullptr;
        m_read.push_back(std::move(state));
        return m_read.back().get();
    }

private:
    const journal::ProjectionCache& m_cache;
    mutable std::vector<std::shared_ptr<const domain::State>> m_read;
};

Replica::Replica(ReplicaConfig config)
    : m_config(std::move(config))
    , m_keys(localKeys(*m_config.key))
    , m_outbox(std::make_unique<journal::Outbox>(prepared(m_config.directory) + "/outbox.db", sealerOf(m_keys)))
    , m_cache(std::make_unique<journal::ProjectionCache>(m_config.directory + "/cache.db", *m_config.codec, m_keys,
                                                         m_config.scope, m_config.clock()))
    , m_releases(std::make_unique<ReleaseShelf>(m_config.directory + "/releases")) {
    m_filled = m_cache->sight();
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
    const domain::ReleaseRef release = currentRef();
    command.basis.catalogueVersion = release.version;
    command.basis.catalogueHash = release.hash;
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
    const States states(*m_cache);
    if (domain::onlyByCentre(command, states))
        return Unexpected<Refusal>{domain::refuse(RefusalCode::OfflineOnlyOnline)};
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

void Replica::markEffectRan(const CommandId& command) { m_outbox->markEffectRan(command); }

std::optional<domain::Command> Replica::again(const CommandId& command) const {
    const auto old = m_outbox->find(command);
    if (!old || (old->status != OutboxStatus::Refused && old->status != OutboxStatus::Held &&
                 old->status != OutboxStatus::Conflict))
        return std::nullopt;
    domain::Command again = m_config.codec->decodeCommand(old->bytes);
    again.id = CommandId(api::uuid7(m_config.clock().time_since_epoch().count()));
    again.expects.clear();
    return again;
}

Expected<Submitted, Refusal> Replica::submitAgain(const CommandId& command, const std::string& note) {
    const auto old = m_outbox->find(command);
    const auto renewed = again(command);
    if (!old || !renewed) return Unexpected<Refusal>{domain::refuse(RefusalCode::NotFound)};
    auto submitted = submit(*renewed);
    if (submitted) {
        if (old->effectRan) markEffectRan(renewed->id);
        settle(command, note);
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

bool Replica::allDelivered() const { return m_unsent.empty() && m_outbox->count(OutboxStatus::Held) == 0; }

std::optional<std::int64_t> Replica::firstUnsent() const {
    return m_unsent.empty() ? std::nullopt : std::optional<std::int64_t>(*m_unsent.begin());
}

bool Replica::caughtUp() const { return m_cache->complete() && !filledForOthers(); }

std::vector<OutboxItem> Replica::conflicts() const { return m_outbox->conflicts(); }
std::optional<OutboxItem> Replica::entry(const CommandId& command) const { return m_outbox->find(command); }

std::vector<OutboxItem> Replica::settled(std::size_t limit) const { return m_outbox->settled(limit); }
std::vector<OutboxItem> Replica::unsentItems(std::size_t limit) const { return m_outbox->pending(limit); }

void Replica::settle(const CommandId& command, const std::string& note) {
    m_outbox->settle(command, note, m_config.clock());
    countConflicts();
    ReplicaChange change;
    change.outbox = true;
    changed(change);
}

void Replica::countConflicts() {
    m_conflicts = m_outbox->count(OutboxStatus::Refused) + m_outbox->count(OutboxStatus::Conflict) +
                  m_outbox->count(OutboxStatus::Held);
}

}  // namespace yc::sync

// SPDX-License-Identifier: GPL-3.0-or-later
// The replica as the engine sees it: what waits to be sent, what the authority answered, what a pull brought.
#include "sync/replica_live.h"

namespace yc::sync {

using domain::CommandId;
using domain::Refusal;
using domain::RefusalCode;
using domain::StreamId;
using journal::OutboxItem;
using journal::OutboxStatus;
using journal::StoredState;

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
            const auto more = m_outbox->refuse(outcome.command, outcome.status == journal::OutcomeStatus::Conflict,
                                               refusal, m_config.clock());
            held.insert(held.end(), more.begin(), more.end());
        }
    });
    // From here on the answers stand; if the cache cannot be written it is put right later from the outbox.
    ReplicaChange change;
    change.outbox = true;
    m_stale = true;
    for (const CommandId& command : held) forgetLive(command, change.streams);
    for (const journal::Outcome& outcome : outcomes) {
        if (outcome.status != journal::OutcomeStatus::Applied) {
            forgetLive(outcome.command, change.streams);
            continue;
        }
        acknowledgeLive(outcome, change.streams);
        if (const auto position = m_positions.find(outcome.command); position != m_positions.end()) {
            const Live& live = *m_live.at(position->second);
            change.delivered.push_back({outcome.command, live.kind, live.streams, live.meta.occurredAt});
        }
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

/// Streams that were not for the one who was signed in then lie behind the cursor: it is of no use to another sight.
bool Replica::filledForOthers() const { return !m_sight.empty() && m_sight != m_filled; }

journal::Cursor Replica::cursor() const {
    return filledForOthers() ? journal::Cursor{m_config.scope, 0, {}} : m_cache->cursor();
}

void Replica::applyChanges(const Changes& changes) {
    heal();
    const bool anew = filledForOthers();
    ReplicaChange change;
    change.everything = anew || changes.states.size() > 500;
    m_read.clear();
    m_stale = true;
    std::set<StreamId> touched;
    const std::vector<CommandId> retired = retireUpTo(changes.cursor, !changes.more, touched);
    if (anew) {
        for (const auto& [stream, positions] : m_liveOn) touched.insert(stream);
    }
    m_cache->update([&] {
        if (anew) {
            m_cache->reset();
            m_cache->setSight(m_sight);
        }
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
    if (anew) m_filled = m_sight;
    dropFromOutbox(retired);
    m_stale = false;
    change.streams.insert(touched.begin(), touched.end());
    change.outbox = !retired.empty();
    for (const StoredState& state : changes.states) {
        change.settings = change.settings || state.stream.kind == domain::StreamKind::Catalogue;
        if (const auto* serviceCase = std::get_if<domain::CaseState>(&state.state))
            wantRelease(serviceCase->catalogueVersion, serviceCase->catalogueHash);
        else if (const auto* catalogue = std::get_if<domain::CatalogueState>(&state.state))
            for (const domain::ReleaseRef& one : catalogue->releases) wantRelease(one.version, one.hash);
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

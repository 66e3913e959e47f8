// SPDX-License-Identifier: GPL-3.0-or-later
// Own work over the cache: the entries of the outbox that still shape what is shown, and folding them over what the
// authority has confirmed.
#include "sync/replica_live.h"

namespace yc::sync {

using domain::CommandId;
using domain::State;
using domain::StreamId;
using domain::Version;
using journal::OutboxItem;
using journal::OutboxStatus;
using journal::StoredState;

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

}  // namespace yc::sync

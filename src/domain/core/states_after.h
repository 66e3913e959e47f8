// SPDX-License-Identifier: GPL-3.0-or-later
// The states as they will stand once these events are appended, for rules that look at their own consequences.
#pragma once

#include "domain/core/decide.h"

#include <map>

namespace yc::domain {

class StatesAfter : public StateSource {
public:
    StatesAfter(const StateSource& before, const std::vector<NewEvent>& events, const Command& command)
        : m_before(before) {
        for (const NewEvent& event : events) {
            auto entry = m_changed.find(event.stream);
            if (entry == m_changed.end()) {
                const State* state = before.find(event.stream);
                entry = m_changed.emplace(event.stream, state ? *state : State{}).first;
            }
            EventMeta meta;
            meta.scope = command.scope;
            meta.stream = event.stream;
            meta.command = command.id;
            meta.actor = command.actor.account;
            meta.device = command.actor.device;
            meta.occurredAt = command.occurredAt;
            entry->second = apply(std::move(entry->second), event.body, meta);
        }
    }

    using StateSource::find;
    const State* find(const StreamId& stream) const override {
        const auto changed = m_changed.find(stream);
        return changed != m_changed.end() ? &changed->second : m_before.find(stream);
    }

private:
    const StateSource& m_before;
    std::map<StreamId, State> m_changed;
};

}  // namespace yc::domain

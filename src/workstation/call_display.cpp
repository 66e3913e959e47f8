// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/call_display.h"

#include "workstation/hall_board.h"

#include <algorithm>

namespace yc::workstation {

using domain::TicketStatus;

CallDisplay::CallDisplay(Context& context) : m_context(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange&) { publish(replica); });
    m_context.onWaits([this](sync::Replica& replica) { publish(replica); });
}

void CallDisplay::onDisplay(Listener<DisplaySnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

void CallDisplay::refresh() {
    m_context.store().post([this](sync::Replica& replica) { publish(replica); });
}

void CallDisplay::publish(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    auto snapshot = std::make_shared<DisplaySnapshot>();
    snapshot->at = m_context.now();
    if (const auto& hall = replica.hall()) {
        snapshot->hallName = hall->name;
        for (const auto& window : hall->windows) snapshot->deskNames[window.desk] = window.name;
    }
    std::vector<journal::TicketRow> called;
    for (const auto& ticket : replica.reader().ticketsOfDay(m_context.today())) {
        if (ticket.status == TicketStatus::Called || ticket.status == TicketStatus::Serving)
            called.push_back(ticket);
        else if (ticket.status == TicketStatus::Missed)
            snapshot->missed.push_back(ticket);
    }
    std::sort(called.begin(), called.end(),
              [](const auto& a, const auto& b) { return a.lastCalledAt > b.lastCalledAt; });
    if (!called.empty()) {
        snapshot->current = called.front();
        snapshot->earlier.assign(called.begin() + 1,
                                 called.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(5, called.size())));
    }
    snapshot->themes = themeQueues(m_context, replica);
    const sync::SyncStatus status = m_context.client().status();
    snapshot->stale = status.link != sync::Link::Online ||
                      (status.lastAnswer && snapshot->at - *status.lastAnswer > std::chrono::seconds(30));
    announce(replica, *snapshot, called);
    m_listener(snapshot);
}

/// Says what is new on the screen, and tells who is next. Names are not here to be said: a display does not get them.
void CallDisplay::announce(sync::Replica& replica, const DisplaySnapshot& snapshot,
                           const std::vector<journal::TicketRow>& called) {
    peripherals::Voice* voice = m_context.devices().voice;
    if (!voice || snapshot.stale) return;
    const auto themeName = [&](const domain::ThemeId& theme) {
        for (const auto& queue : snapshot.themes) {
            if (queue.counts.theme == theme) return queue.name;
        }
        return std::string();
    };
    std::vector<CallSeen> seen;
    for (const auto& ticket : called) {
        const auto desk = snapshot.deskNames.find(ticket.desk);
        seen.push_back({ticket.number, desk == snapshot.deskNames.end() ? ticket.desk.str() : desk->second,
                        themeName(ticket.theme), false, ticket.calls, ticket.lastCalledAt});
    }
    const auto calls = m_announcer.calls(seen, snapshot.at);
    for (const auto& sentence : calls) voice->say(sentence);
    if (calls.empty()) return;  // the turn comes nearer only by a call
    for (const auto& queue : snapshot.themes) {
        std::vector<std::string> next;
        for (const auto& ticket : replica.reader().waiting({queue.counts.theme})) next.push_back(ticket.number);
        for (const auto& sentence : m_announcer.ready(next)) voice->say(sentence);
    }
}

}  // namespace yc::workstation

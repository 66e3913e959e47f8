// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/call_display.h"

#include "workstation/hall_board.h"

#include <algorithm>

namespace yc::workstation {

using domain::TicketStatus;

CallDisplay::CallDisplay(Context& context) : m_context(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange&) { publish(replica); });
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
    m_listener(snapshot);
}

}  // namespace yc::workstation

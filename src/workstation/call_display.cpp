// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/call_display.h"

#include "domain/queue/call_order.h"
#include "workstation/hall_board.h"

#include <algorithm>
#include <set>

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
    const auto published = replica.reader().queuePolicy();
    const domain::QueuePolicy& policy = published ? published->policy : domain::builtInPolicy();
    addDesks(replica, policy, *snapshot, called);
    const sync::SyncStatus status = m_context.client().status();
    snapshot->lastAnswer = status.lastAnswer;
    snapshot->stale = status.link != sync::Link::Online ||
                      (status.lastAnswer && snapshot->at - *status.lastAnswer > std::chrono::seconds(30));
    announce(replica, policy, *snapshot, called);
    m_listener(snapshot);
}

namespace {
/// 此刻该说哪一句 (R168).
const char* momentOf(const DisplayDesk& desk) {
    switch (desk.status) {
    case domain::DeskStatus::Open: break;
    case domain::DeskStatus::Paused: return "paused";
    default: return "closed";
    }
    if (!desk.ticket) return "idle";
    return desk.ticket->status == TicketStatus::Serving ? "serving" : "called";
}

/// "3 号窗口" → "window 3", as an English sentence says it.
std::string englishDesk(const std::string& name) {
    std::string digits;
    for (const char letter : name) {
        if (letter < '0' || letter > '9') break;
        digits += letter;
    }
    return digits.empty() ? name : "window " + digits;
}
}  // namespace

void CallDisplay::addDesks(sync::Replica& replica, const domain::QueuePolicy& policy, DisplaySnapshot& snapshot,
                           const std::vector<journal::TicketRow>& called) const {
    const auto& hall = replica.hall();
    if (!hall) return;
    const auto rows = replica.reader().desks();
    for (const auto& window : hall->windows) {
        DisplayDesk desk;
        desk.desk = window.desk;
        desk.name = window.name;
        std::vector<domain::ThemeId> serves = window.themes;
        domain::AccountId clerk;
        for (const auto& row : rows) {
            if (row.desk != window.desk) continue;
            desk.status = row.status;
            desk.pauseReason = row.pauseReason;
            desk.pausedUntil = row.pausedUntil;
            if (!row.themes.empty()) serves = row.themes;
            clerk = row.clerk;
        }
        serves = domain::callableThemes(policy, serves, window.desk, clerk);
        for (const auto& ticket : called) {
            if (ticket.desk == window.desk && !desk.ticket) desk.ticket = ticket;
        }
        for (const ThemeQueue& queue : snapshot.themes) {
            const bool here = std::find(serves.begin(), serves.end(), queue.counts.theme) != serves.end();
            if (here && !queue.silent) desk.themeNames.push_back(queue.name);
        }
        if (desk.status == domain::DeskStatus::Open && !serves.empty()) {
            constexpr int shown = 3;  // of each class, the order is made of those
            auto first = replica.reader().callable(m_context.today(), serves, window.desk, shown);
            for (const auto& candidate : domain::callOrder(policy, std::move(first), window.desk, snapshot.at)) {
                desk.next.push_back(candidate.ticket.number);
                if (desk.next.size() == shown) break;
            }
        }
        const char* moment = momentOf(desk);
        for (const domain::Phrase& phrase : policy.phrases) {
            if (phrase.moment != moment) continue;
            desk.phraseZh = phrase.zh;
            desk.phraseEn = phrase.en;
        }
        snapshot.desks.push_back(std::move(desk));
    }
}

/// Says what is new on the screen, and tells who is next. Names are not here to be said: a display does not get them.
void CallDisplay::announce(sync::Replica& replica, const domain::QueuePolicy& policy, const DisplaySnapshot& snapshot,
                           const std::vector<journal::TicketRow>& called) {
    peripherals::Voice* voice = m_context.devices().voice;
    if (!voice || snapshot.stale) return;
    if (const domain::Date today = m_context.today(); today != m_day) {
        m_announcer.forget();  // numbers begin anew
        m_day = today;
    }
    AnnouncementWords words;
    words.call = policy.announcement.zh;
    words.callEn = policy.announcement.en;
    words.times = policy.announcement.times;
    words.noticeAhead = policy.announcement.noticeAhead;
    m_announcer.setWords(words);
    std::vector<CallSeen> seen;
    for (const auto& ticket : called) {
        CallSeen call;
        call.number = ticket.number;
        call.calls = ticket.calls;
        call.at = ticket.lastCalledAt;
        const auto desk = snapshot.deskNames.find(ticket.desk);
        call.desk = desk == snapshot.deskNames.end() ? ticket.desk.str() : desk->second;
        call.deskEn = englishDesk(call.desk);
        for (const auto& queue : snapshot.themes) {
            if (queue.counts.theme != ticket.theme) continue;
            call.theme = queue.name;
            call.silent = queue.silent;
        }
        seen.push_back(std::move(call));
    }
    // The turn comes nearer only by a call of the same queue.
    std::set<std::string> moved;
    for (const auto& call : m_announcer.fresh(seen, snapshot.at)) moved.insert(call.number);
    std::set<domain::ThemeId> queues;
    for (const auto& ticket : called) {
        if (moved.count(ticket.number) != 0) queues.insert(ticket.theme);
    }
    for (const auto& sentence : m_announcer.calls(seen, snapshot.at)) voice->say(sentence);
    for (const auto& queue : snapshot.themes) {
        if (queues.count(queue.counts.theme) == 0) continue;
        std::vector<std::string> next;
        for (const auto& ticket : replica.reader().waiting({queue.counts.theme})) next.push_back(ticket.number);
        for (const auto& sentence : m_announcer.ready(next)) voice->say(sentence);
    }
}

}  // namespace yc::workstation

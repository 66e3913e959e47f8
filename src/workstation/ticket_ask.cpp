// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/ticket_ask.h"

#include "api/device_key.h"

#include <algorithm>

namespace yc::workstation {

using domain::RefusalCode;
using domain::TakeTicket;

namespace {
constexpr std::chrono::seconds askAgain{2};
/// The centre takes no ticket for a command older than five minutes; what it had taken before it still answers.
constexpr std::chrono::minutes notTakenAnew{6};

bool sameWish(const TakeTicket& a, const TakeTicket& b) {
    return a.theme == b.theme && a.personToken == b.personToken && a.priority == b.priority &&
           a.appointment == b.appointment && a.personal.name == b.personal.name && a.personal.note == b.personal.note;
}

const TakeTicket& bodyOf(const domain::Command& command) { return std::get<TakeTicket>(command.body); }
}  // namespace

TicketAsk::TicketAsk(Context& context)
    : m_context(context)
    , m_alarm([this] { m_context.store().post([this](sync::Replica& replica) { again(replica); }); }) {
    m_alarm.start();
}

TicketAsk::Wishes::iterator TicketAsk::find(const domain::CommandId& id) {
    return std::find_if(m_open.begin(), m_open.end(), [&](const Wish& wish) { return wish.command.id == id; });
}

void TicketAsk::take(sync::Replica& replica, TakeTicket body, Done done) {
    // Asked anew after no answer came; two tickets wanted one after the other are two.
    const auto same = std::find_if(m_open.begin(), m_open.end(), [&](const Wish& wish) {
        return (wish.told || !wish.wanted) && sameWish(bodyOf(wish.command), body);
    });
    if (same != m_open.end()) {
        same->done = std::move(done);
        same->told = false;
        same->wanted = true;
        if (!same->out) send(replica, domain::CommandId(same->command.id));
        return;
    }
    body.ticket = domain::TicketId(m_context.newId());
    body.publicCode = api::hex(api::randomBytes(16));
    Wish wish;
    wish.command = replica.command(std::move(body));
    wish.done = std::move(done);
    m_open.push_back(std::move(wish));
    send(replica, domain::CommandId(m_open.back().command.id));
}

void TicketAsk::leave() {
    for (auto wish = m_open.begin(); wish != m_open.end();) {
        wish->wanted = false;
        const bool nothingOut = !wish->out && !wish->maybeGiven;
        wish = nothingOut ? m_open.erase(wish) : std::next(wish);
    }
}

void TicketAsk::send(sync::Replica& replica, const domain::CommandId& id) {
    const auto wish = find(id);
    wish->out = true;
    m_context.client().submitOnline(wish->command,
                                    [this, &replica, id](domain::Expected<journal::Outcome, domain::Refusal> reply) {
                                        if (!reply && reply.error().code == RefusalCode::Cancelled)
                                            return;  // the program ends
                                        answered(replica, id, reply);
                                    });
}

void TicketAsk::answered(sync::Replica& replica, const domain::CommandId& id,
                         const domain::Expected<journal::Outcome, domain::Refusal>& reply) {
    const auto wish = find(id);
    if (wish == m_open.end()) return;
    wish->out = false;
    const TakeTicket& body = bodyOf(wish->command);
    const Given given{body.ticket, body.publicCode, wish->wanted};
    std::optional<domain::Refusal> refusal;
    if (!reply)
        refusal = reply.error();
    else if (reply->refusal)
        refusal = reply->refusal;
    const bool here = replica.domain::StateSource::find<domain::TicketState>(domain::StreamKind::Ticket,
                                                                             body.ticket.str()) != nullptr;
    const bool unanswered = refusal && refusal->code == RefusalCode::Unavailable;
    if (unanswered && refusal->detail == sync::noAnswer) wish->maybeGiven = true;
    // It never left this machine: there is no such ticket.
    if (unanswered && !wish->maybeGiven) refusal = domain::refuse(RefusalCode::OfflineOnlyOnline);
    const bool unsure = (refusal && refusal->code == RefusalCode::Unavailable && !here) || (!refusal && !here);
    if (!unsure) {
        const Done done = std::move(wish->done);
        // Asked about once more and never taken: nobody waits for that answer.
        const bool silent = refusal && !here && !wish->wanted;
        m_open.erase(wish);
        if (!silent) done(replica, given, here ? std::nullopt : refusal);
        return;
    }
    wish->maybeGiven = true;
    m_alarm.set(sync::Alarm::Clock::now() + askAgain);
    if (refusal && wish->wanted && !std::exchange(wish->told, true)) {
        const Done done = wish->done;
        done(replica, given, refusal);
    }
}

void TicketAsk::again(sync::Replica& replica) {
    const domain::Instant now = m_context.now();
    std::vector<domain::CommandId> due;
    for (const Wish& wish : m_open) {
        const bool over = now - wish.command.occurredAt > notTakenAnew;
        if (!wish.out && (wish.wanted || over)) due.push_back(wish.command.id);
    }
    for (const domain::CommandId& id : due) {
        if (find(id) != m_open.end()) send(replica, id);
    }
    if (!m_open.empty()) m_alarm.set(sync::Alarm::Clock::now() + askAgain);
}

}  // namespace yc::workstation

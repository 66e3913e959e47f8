// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/lease_keeper.h"

#include "domain/queue/call_order.h"
#include "domain/queue/queue_access.h"

#include <algorithm>
#include <utility>

namespace yc::workstation {

using domain::DeskStatus;
using domain::LeaseRule;
using domain::StreamKind;

namespace {
constexpr std::chrono::seconds kLookAgain{5};      // while somebody waits and nothing is leased
constexpr std::chrono::seconds kAfterNothing{20};  // the centre had none to give

const domain::QueuePolicy& policyOf(const sync::Replica& replica) {
    const auto stream = domain::policyStream();
    const auto* published = replica.domain::StateSource::find<domain::QueuePolicyState>(stream.kind, stream.key);
    return published ? published->policy : domain::builtInPolicy();
}
}  // namespace

LeaseKeeper::LeaseKeeper(Context& context, std::function<Steady::time_point()> clock)
    : m_context(context)
    , m_clock(std::move(clock))
    , m_alarm([this] { m_context.store().post([this](sync::Replica& replica) { look(replica); }); }) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange&) { look(replica); });
    m_context.client().standIn(
        [this](sync::Replica& replica,
               const domain::Command& command) -> std::optional<domain::Expected<journal::Outcome, domain::Refusal>> {
            const auto* call = std::get_if<domain::CallTicket>(&command.body);
            if (!call || !call->chosen.empty() || call->desk != desk()) return std::nullopt;
            return callLeased(replica);
        });
    m_alarm.start();
}

domain::DeskId LeaseKeeper::desk() const {
    const auto session = m_context.session();
    return session && session->actor.has(domain::Role::Clerk) ? session->actor.desk : domain::DeskId();
}

std::optional<domain::TicketId> LeaseKeeper::held(sync::Replica& replica) const {
    for (const auto& row : replica.reader().leased()) {
        if (row.leasedTo == desk()) return row.id;
    }
    return std::nullopt;
}

std::optional<domain::TicketId> LeaseKeeper::usable(sync::Replica& replica) const {
    return !m_asking && m_stop && m_clock() < *m_stop ? held(replica) : std::nullopt;
}

void LeaseKeeper::look(sync::Replica& replica) {
    const domain::DeskId own = desk();
    const bool online = m_context.client().status().link == sync::Link::Online;
    if (own.empty() || !online || m_asking) return;
    const auto* session =
        replica.domain::StateSource::find<domain::DeskSessionState>(StreamKind::DeskSession, own.str());
    const bool open = session && session->status == DeskStatus::Open;
    const domain::QueuePolicy& policy = policyOf(replica);
    const LeaseRule rule = policy.lease;
    const auto leased = held(replica);
    if (!open || rule.minutes <= 0) {
        // Closed or paused from elsewhere: now the window knows, and gives back what it will not call.
        if (leased) {
            m_stop.reset();
            m_context.store().post([this](sync::Replica& later) {
                if (!desk().empty() && held(later)) m_context.submit(later, domain::ReturnLease{desk()});
            });
        }
        return;
    }
    const auto now = m_clock();
    const std::chrono::seconds half{rule.minutes * 30};
    const bool fresh = leased && m_stop && now + half < *m_stop + std::chrono::seconds{rule.marginSeconds};
    if (fresh) {
        m_alarm.set(*m_stop + std::chrono::seconds{rule.marginSeconds} - half);
        return;
    }
    const auto themes = domain::callableThemes(policy, *session, own, session->clerk);
    if (!leased && replica.reader().callable(m_context.today(), themes, own, /*perClass=*/1).empty()) return;
    if (now < m_askAt) {
        m_alarm.set(m_askAt);
        return;
    }
    ask(replica, rule);
}

void LeaseKeeper::ask(sync::Replica& replica, const LeaseRule& rule) {
    m_asking = true;  // from here on what is held may be given to others
    const auto askedAt = m_clock();
    m_context.client().submitOnline(
        replica.command(domain::LeaseTicket{desk()}),
        [this, &replica, askedAt, rule](domain::Expected<journal::Outcome, domain::Refusal> reply) {
            if (!reply && reply.error().code == domain::RefusalCode::Cancelled) return;
            // An answer that was too late to be judged by the clock may stand for one that was granted before.
            const bool unsure = !reply && (reply.error().code == domain::RefusalCode::Unavailable ||
                                           reply.error().code == domain::RefusalCode::ClockWrong);
            const bool refused = !reply && !unsure;
            // A clear no changes nothing: what is held goes on to the end it had. No answer may have been a yes.
            if (!refused) m_stop.reset();
            const bool granted = reply.hasValue();
            m_askAt = m_clock() + (granted || refused ? kAfterNothing : kLookAgain);
            answered(replica, askedAt, rule, granted);
        });
}

void LeaseKeeper::answered(sync::Replica& replica, Steady::time_point askedAt, const LeaseRule& rule, bool granted) {
    m_asking = false;
    const bool has = held(replica).has_value();
    if (granted && has)
        m_stop = askedAt + std::chrono::minutes{rule.minutes} - std::chrono::seconds{rule.marginSeconds};
    if (granted && has) m_askAt = m_clock() + kLookAgain;
    look(replica);
}

/// Behind what the screen says about the refusal.
void LeaseKeeper::say(Notice notice) {
    m_context.store().post([this, notice = std::move(notice)](sync::Replica&) { m_context.say(notice); });
}

domain::Expected<journal::Outcome, domain::Refusal> LeaseKeeper::callLeased(sync::Replica& replica) {
    const auto ticket = usable(replica);
    Notice notice;
    if (!ticket) {
        notice.kind = Notice::Kind::Fault;
        notice.zh = "和中心断开，没有备用号可叫";
        notice.zhSupport = "手上的事照常办；连上后再叫号，或请主管安排";
        notice.en = "The centre is away and no more ticket can be called";
        notice.enSupport = "Work at hand goes on; call again once connected, or ask the supervisor";
        notice.code = "ticket.no_lease";
        say(std::move(notice));
        return domain::Unexpected<domain::Refusal>{domain::refuse(domain::RefusalCode::OfflineOnlyOnline)};
    }
    const auto* state = replica.domain::StateSource::find<domain::TicketState>(StreamKind::Ticket, ticket->str());
    const std::string number = state ? state->number : std::string();
    auto submitted = replica.submit(replica.command(domain::CallLeased{*ticket, desk()}));
    if (!submitted) return domain::Unexpected<domain::Refusal>{submitted.error()};
    m_stop.reset();
    m_context.client().commandsQueued();
    notice.kind = Notice::Kind::Done;
    notice.zh = "断网，叫了备用号 " + number;
    notice.en = "The centre is away: called the ticket kept for this window, " + number;
    say(std::move(notice));
    journal::Outcome outcome;
    outcome.command = submitted->command;
    outcome.status = journal::OutcomeStatus::Applied;
    outcome.streams.push_back({{StreamKind::Ticket, ticket->str()}, 0});
    return outcome;
}

}  // namespace yc::workstation

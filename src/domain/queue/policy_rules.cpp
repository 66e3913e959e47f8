// SPDX-License-Identifier: GPL-3.0-or-later
// 叫号规则发布, 限制取号.
#include "domain/queue/call_order.h"
#include "domain/queue/queue_access.h"

#include <algorithm>

namespace yc::domain {

Decision decideBody(const PublishQueuePolicy& body, const Command&, const DecideContext& context) {
    const auto problems = problemsOf(body.policy);
    if (!problems.empty()) {
        std::string all;
        for (const PolicyProblem& problem : problems) all += problem.path + ": " + problem.en + '\n';
        return rejected(RefusalCode::PolicyInvalid, {{"what", problems.front().path + ' ' + problems.front().zh}}, all);
    }
    // One version after the other, so that two supervisors who change it at once do not overwrite each other unseen.
    const StreamId stream = policyStream();
    const auto* last = context.states.find<QueuePolicyState>(stream.kind, stream.key);
    const std::int64_t expected = (last ? last->policy.version : 0) + 1;
    if (body.policy.version != expected)
        return rejected(RefusalCode::PolicyVersionUsed, {{"version", std::to_string(expected - 1)}});
    Events events{{stream, QueuePolicyPublished{body.policy}}};
    endReservations(events, {}, context, [&](const DeskId& desk, const ThemeId& theme) {
        const auto* session = context.states.find<DeskSessionState>(StreamKind::DeskSession, desk.str());
        if (!session) return false;
        const auto served = callableThemes(body.policy, *session, desk, session->clerk);
        return std::find(served.begin(), served.end(), theme) != served.end();
    });
    return events;
}

Decision decideBody(const BarPerson& body, const Command& command, const DecideContext&) {
    if (body.personToken.empty()) return rejected(RefusalCode::Malformed, {{"what", "personToken"}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    if (body.until <= command.occurredAt) return rejected(RefusalCode::Malformed, {{"what", "until"}});
    return Events{{barStream(body.personToken), PersonBarred{body.until, body.reason}}};
}

Decision decideBody(const LiftBar& body, const Command&, const DecideContext& context) {
    const StreamId stream = barStream(body.personToken);
    const auto* bar = context.states.find<QueueBarState>(stream.kind, stream.key);
    if (!bar || bar->lifted) return rejected(RefusalCode::NotFound, {{"what", "限制记录"}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    return Events{{stream, BarLifted{body.reason}}};
}

void applyBody(QueuePolicyState& state, const QueuePolicyPublished& event, const EventMeta& meta) {
    state.policy = event.policy;
    state.since = meta.occurredAt;
    state.by = meta.actor;
}

void applyBody(QueueBarState& state, const PersonBarred& event, const EventMeta& meta) {
    state.lifted = false;
    state.until = event.until;
    state.reason = event.reason;
    state.by = meta.actor;
}

void applyBody(QueueBarState& state, const BarLifted& event, const EventMeta& meta) {
    state.lifted = true;
    state.reason = event.reason;
    state.by = meta.actor;
}

}  // namespace yc::domain

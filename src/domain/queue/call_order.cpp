// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/call_order.h"

#include <algorithm>
#include <tuple>

namespace yc::domain {

namespace {
Milliseconds minutes(int count) { return std::chrono::minutes{count}; }

Milliseconds bounded(const QueuePolicy& policy, Milliseconds start) {
    return policy.fairnessMinutes > 0 ? std::min(start, minutes(policy.fairnessMinutes)) : start;
}

bool appointmentDue(const QueuePolicy& policy, const WaitingTicket& ticket, Instant now) {
    return ticket.appointmentAt && *ticket.appointmentAt - minutes(policy.appointmentLeadMinutes) <= now;
}

bool aged(const QueuePolicy& policy, const WaitingTicket& ticket, Instant now) {
    return policy.fairnessMinutes > 0 && now - ticket.rankAt >= minutes(policy.fairnessMinutes);
}

/// Where it would stand without the fairness bound.
Standing byPriority(const QueuePolicy& policy, const WaitingTicket& ticket, const DeskId& desk, Instant now) {
    Standing standing{StandingTier::Ranked, ticket.rankAt, ticket.takenAt, ticket.ticket};
    if (!desk.empty() && ticket.reservedFor == desk) {
        standing.tier = StandingTier::Reserved;
        return standing;
    }
    const Milliseconds preferred = minutes(policy.preference(desk, ticket.theme));
    const Milliseconds start = bounded(policy, headStart(policy, ticket.priority) + preferred);
    if (!ticket.appointmentAt)
        standing.at =
            ticket.rankAt - (ticket.priority == PriorityClass::Appointment ? bounded(policy, preferred) : start);
    else if (appointmentDue(policy, ticket, now))
        standing.at = std::min(ticket.rankAt - bounded(policy, preferred), *ticket.appointmentAt - start);
    else
        standing.at = ticket.rankAt - bounded(policy, preferred);
    return standing;
}

struct Words {
    std::string zh;
    std::string en;
};

/// Why the ticket stands where it stands: against those behind it, had only the time of taking counted.
Words reasonFor(const QueuePolicy& policy, const std::vector<WaitingTicket>& order, std::size_t index,
                const DeskId& desk, Instant now) {
    const WaitingTicket& ticket = order[index];
    const Standing standing = standingOf(policy, ticket, desk, now);
    const auto behind = order.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    const auto anyBehind = [&](auto test) { return std::any_of(behind, order.end(), test); };
    if (standing.tier == StandingTier::Reserved)
        return {"转到本窗口，保留等候时间", "Transferred to this window, keeps its waiting time"};
    if (standing.tier == StandingTier::Aged) {
        const Standing own = byPriority(policy, ticket, desk, now);
        const bool kept =
            anyBehind([&](const WaitingTicket& other) { return byPriority(policy, other, desk, now) < own; });
        if (!kept) return {"按取号顺序", "In order of taking"};
        const std::string bound = std::to_string(policy.fairnessMinutes);
        return {"已等满 " + bound + " 分钟，不再让先", "Waited " + bound + " minutes: nobody goes before it"};
    }
    if (appointmentDue(policy, ticket, now)) {
        const PriorityRule& rule = policy.rule(PriorityClass::Appointment);
        const bool priorityBehind = anyBehind([&](const WaitingTicket& other) {
            return !other.appointmentAt && headStart(policy, other.priority) > Milliseconds{0};
        });
        if (priorityBehind) return {rule.zh, rule.en};
        return {rule.zh + "，前面无优先号", rule.en + "; no priority ticket before it"};
    }
    const bool overtakes = anyBehind([&](const WaitingTicket& other) { return other.rankAt < ticket.rankAt; });
    if (!overtakes) return {"按取号顺序", "In order of taking"};
    if (headStart(policy, ticket.priority) > Milliseconds{0} && ticket.priority != PriorityClass::Appointment) {
        const PriorityRule& rule = policy.rule(ticket.priority);
        return {rule.zh, rule.en};
    }
    if (policy.preference(desk, ticket.theme) > 0)
        return {"本窗口优先办这个主题", "This window serves its theme first"};
    return {"按取号顺序", "In order of taking"};
}
}  // namespace

bool operator<(const Standing& a, const Standing& b) {
    return std::tie(a.tier, a.at, a.takenAt, a.ticket) < std::tie(b.tier, b.at, b.takenAt, b.ticket);
}

Milliseconds headStart(const QueuePolicy& policy, PriorityClass priority) {
    return priority == PriorityClass::None ? Milliseconds{0}
                                           : bounded(policy, minutes(policy.rule(priority).headStartMinutes));
}

Standing standingOf(const QueuePolicy& policy, const WaitingTicket& ticket, const DeskId& desk, Instant now) {
    if (aged(policy, ticket, now)) return {StandingTier::Aged, ticket.rankAt, ticket.takenAt, ticket.ticket};
    return byPriority(policy, ticket, desk, now);
}

std::vector<CallCandidate> callOrder(const QueuePolicy& policy, std::vector<WaitingTicket> waiting, const DeskId& desk,
                                     Instant now) {
    const auto elsewhere = [&](const WaitingTicket& ticket) {
        return (!ticket.reservedFor.empty() && ticket.reservedFor != desk) ||
               (!ticket.leasedTo.empty() && ticket.leasedTo != desk);
    };
    waiting.erase(std::remove_if(waiting.begin(), waiting.end(), elsewhere), waiting.end());
    std::sort(waiting.begin(), waiting.end(), [&](const WaitingTicket& a, const WaitingTicket& b) {
        return standingOf(policy, a, desk, now) < standingOf(policy, b, desk, now);
    });
    std::vector<CallCandidate> order;
    order.reserve(waiting.size());
    for (std::size_t index = 0; index < waiting.size(); ++index) {
        Words words = reasonFor(policy, waiting, index, desk, now);
        if (waiting[index].carried) words = {"前日结转，" + words.zh, "Carried over; " + words.en};
        order.push_back({waiting[index], std::move(words.zh), std::move(words.en)});
    }
    return order;
}

int peopleAhead(const QueuePolicy& policy, const CountWaiting& count, const WaitingTicket& ticket, Instant now,
                bool itself) {
    const Standing own = standingOf(policy, ticket, {}, now);
    int ahead = 0;
    for (int index = 0; index < priorityClasses; ++index) {
        const auto priority = static_cast<PriorityClass>(index);
        const Instant upTo = own.tier == StandingTier::Aged ? own.at : own.at + headStart(policy, priority);
        ahead += count(priority, upTo);
    }
    // A ticket counts itself only where its own rank lies within what was counted.
    return itself ? std::max(0, ahead - 1) : ahead;
}

std::vector<ThemeId> callableThemes(const QueuePolicy& policy, const DeskSessionState& session, const DeskId& desk,
                                    const AccountId& clerk) {
    return callableThemes(policy, session.themes, desk, clerk);
}

std::vector<ThemeId> callableThemes(const QueuePolicy& policy, const std::vector<ThemeId>& opened, const DeskId& desk,
                                    const AccountId& clerk) {
    const WindowRule* window = policy.window(desk);
    std::vector<ThemeId> themes = window && !window->themes.empty() ? window->themes : opened;
    const auto skill = std::find_if(policy.skills.begin(), policy.skills.end(),
                                    [&](const ClerkSkill& one) { return one.account == clerk; });
    if (skill == policy.skills.end()) return themes;
    const auto unskilled = [&](const ThemeId& theme) {
        return std::find(skill->themes.begin(), skill->themes.end(), theme) == skill->themes.end();
    };
    themes.erase(std::remove_if(themes.begin(), themes.end(), unskilled), themes.end());
    return themes;
}

}  // namespace yc::domain

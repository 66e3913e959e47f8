// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/call_order.h"

#include <algorithm>
#include <tuple>

namespace yc::domain {

namespace {
constexpr Milliseconds minutes(int count) { return Milliseconds{count * 60'000}; }

bool appointmentDue(const WaitingTicket& ticket, Instant now) {
    return ticket.appointmentAt && *ticket.appointmentAt - appointmentLead <= now;
}

struct Rank {
    int tier = 0;
    Instant at{};
    std::string number;

    friend bool operator<(const Rank& a, const Rank& b) {
        return std::tie(a.tier, a.at, a.number) < std::tie(b.tier, b.at, b.number);
    }
};

Rank rankOf(const WaitingTicket& ticket, const DeskId& desk, Instant now) {
    if (!desk.empty() && ticket.reservedFor == desk) return {0, ticket.rankAt, ticket.number};
    if (appointmentDue(ticket, now)) return {1, *ticket.appointmentAt, ticket.number};
    return {2, ticket.rankAt - headStart(ticket.priority), ticket.number};
}

std::string priorityWords(PriorityClass priority) {
    switch (priority) {
    case PriorityClass::Corrections: return "补正回来优先";
    case PriorityClass::Elderly: return "老年人优先";
    case PriorityClass::Disabled: return "残疾人优先";
    case PriorityClass::Soldier: return "军人优先";
    case PriorityClass::Pregnant: return "孕妇优先";
    case PriorityClass::Appointment:
    case PriorityClass::None: break;
    }
    return "按取号顺序";
}

bool hasPriority(const WaitingTicket& ticket) { return headStart(ticket.priority) > Milliseconds{0}; }

/// Why the ticket stands where it stands: against those behind it, had only the time of taking counted.
std::string reasonFor(const std::vector<WaitingTicket>& order, std::size_t index, int tier) {
    const WaitingTicket& ticket = order[index];
    const auto behind = order.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    if (tier == 0) return "转到本窗口，保留等候时间";
    if (tier == 1)
        return std::any_of(behind, order.end(), hasPriority) ? "按预约时间插入" : "按预约时间插入，前面无优先号";
    const bool overtakes =
        std::any_of(behind, order.end(), [&](const WaitingTicket& other) { return other.rankAt < ticket.rankAt; });
    return overtakes ? priorityWords(ticket.priority) : "按取号顺序";
}
}  // namespace

Milliseconds headStart(PriorityClass priority) {
    switch (priority) {
    case PriorityClass::Corrections: return minutes(10);
    case PriorityClass::Elderly:
    case PriorityClass::Disabled:
    case PriorityClass::Soldier:
    case PriorityClass::Pregnant: return minutes(20);
    case PriorityClass::Appointment:  // has its own tier once due
    case PriorityClass::None: break;
    }
    return Milliseconds{0};
}

std::vector<CallCandidate> callOrder(std::vector<WaitingTicket> waiting, const DeskId& desk, Instant now) {
    waiting.erase(std::remove_if(waiting.begin(), waiting.end(),
                                 [&](const WaitingTicket& ticket) {
                                     return !ticket.reservedFor.empty() && ticket.reservedFor != desk;
                                 }),
                  waiting.end());
    std::sort(waiting.begin(), waiting.end(), [&](const WaitingTicket& a, const WaitingTicket& b) {
        return rankOf(a, desk, now) < rankOf(b, desk, now);
    });
    std::vector<CallCandidate> order;
    order.reserve(waiting.size());
    for (std::size_t index = 0; index < waiting.size(); ++index) {
        order.push_back({waiting[index], reasonFor(waiting, index, rankOf(waiting[index], desk, now).tier)});
    }
    return order;
}

int peopleAhead(const std::vector<WaitingTicket>& waiting, const WaitingTicket& ticket, Instant now) {
    const Rank own = rankOf(ticket, {}, now);
    return static_cast<int>(std::count_if(waiting.begin(), waiting.end(),
                                          [&](const WaitingTicket& other) { return !(own < rankOf(other, {}, now)); }));
}

}  // namespace yc::domain

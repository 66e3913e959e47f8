// SPDX-License-Identifier: GPL-3.0-or-later
// 排队检查: follows a hall's events one by one and says what must never be: a ticket at two windows, a window with two, a
// call the policy does not explain, a ticket that got lost. It keeps its own picture of the hall, made of the events only, and
// its own reading of the ranking, written apart from the product's.
#pragma once

#include "domain/core/messages.h"
#include "domain/queue/queue_access.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

namespace yc::domain::fixture {

class QueueChecker {
public:
    /// What is wrong with this event, if anything.
    std::optional<std::string> see(const RecordedEvent& event) {
        ++m_events;
        const StreamId& stream = event.meta.stream;
        if (stream.kind == StreamKind::Policy) {
            m_policy = std::get<QueuePolicyPublished>(event.body).policy;
            return std::nullopt;
        }
        if (stream.kind == StreamKind::DeskSession) return seeDesk(stream.key, event);
        if (stream.kind != StreamKind::Ticket) return std::nullopt;
        return seeTicket(stream.key, event);
    }

    long events() const { return m_events; }
    long calls() const { return m_calls; }
    long rankedCalls() const { return m_ranked; }
    long overtaking() const { return m_overtaking; }
    std::size_t tickets() const { return m_tickets.size(); }
    const TicketState* ticket(const std::string& id) const {
        const auto found = m_tickets.find(id);
        return found == m_tickets.end() ? nullptr : &found->second;
    }
    /// Every ticket is somewhere: waiting, at a window, parked, passed or ended; the sums agree.
    std::optional<std::string> nothingLost() const {
        std::map<TicketStatus, long> sums;
        std::size_t waiting = 0;
        std::size_t atDesks = 0;
        for (const auto& [id, ticket] : m_tickets) {
            ++sums[ticket.status];
            waiting += isWaiting(ticket.status) ? 1 : 0;
            atDesks += ticket.status == TicketStatus::Called || ticket.status == TicketStatus::Serving ? 1 : 0;
        }
        if (sums.count(TicketStatus::None) != 0) return "a ticket without a state";
        if (waiting != m_waiting.size()) return "the waiting ones are not those who wait";
        if (atDesks != m_atDesk.size()) return "the windows do not hold what is at windows";
        return std::nullopt;
    }
    std::size_t waiting() const { return m_waiting.size(); }
    std::vector<std::string> leased() const { return {m_leased.begin(), m_leased.end()}; }
    std::vector<std::string> missed() const { return {m_missed.begin(), m_missed.end()}; }
    /// Forgets tickets that have ended, so that a million operations stay small.
    void forgetEnded() {
        for (auto entry = m_tickets.begin(); entry != m_tickets.end();) {
            const TicketStatus status = entry->second.status;
            const bool ended =
                status == TicketStatus::Finished || status == TicketStatus::Left || status == TicketStatus::Expired;
            entry = ended ? m_tickets.erase(entry) : std::next(entry);
        }
    }

private:
    struct Key {
        int tier = 0;
        Instant at{};
        Instant takenAt{};
        TicketId ticket;
        friend bool operator<(const Key& a, const Key& b) {
            return std::tie(a.tier, a.at, a.takenAt, a.ticket) < std::tie(b.tier, b.at, b.takenAt, b.ticket);
        }
    };

    static Milliseconds minutes(int count) { return std::chrono::minutes{count}; }

    const QueuePolicy& policy() const { return m_policy ? *m_policy : builtInPolicy(); }

    int classMinutes(PriorityClass priority) const {
        for (const PriorityRule& rule : policy().classes) {
            if (rule.priority == priority) return rule.headStartMinutes;
        }
        return 0;
    }

    Key keyOf(const std::string& id, const TicketState& ticket, const DeskId& desk, Instant now) const {
        const int bound = policy().fairnessMinutes;
        const auto capped = [&](int value) { return minutes(bound > 0 ? std::min(value, bound) : value); };
        Key key{2, ticket.rankAt, ticket.takenAt, TicketId(id)};
        if (bound > 0 && now - ticket.rankAt >= minutes(bound)) {
            key.tier = 0;
        } else if (!desk.empty() && ticket.reservedFor == desk) {
            key.tier = 1;
        } else {
            int preferred = 0;
            for (const WindowRule& window : policy().windows) {
                if (window.desk != desk) continue;
                for (const ThemePreference& one : window.prefers)
                    preferred = one.theme == ticket.theme ? one.minutes : preferred;
            }
            const bool due =
                ticket.appointmentAt && *ticket.appointmentAt - minutes(policy().appointmentLeadMinutes) <= now;
            const bool booked = ticket.priority == PriorityClass::Appointment;
            const int start = classMinutes(ticket.priority);
            if (due)
                key.at = std::min(ticket.rankAt - capped(preferred), *ticket.appointmentAt - capped(start + preferred));
            else
                key.at = ticket.rankAt - capped((booked ? 0 : start) + preferred);
        }
        return key;
    }

    std::set<ThemeId> themesOf(const DeskId& desk, const AccountId& clerk) const {
        std::vector<ThemeId> themes;
        const auto session = m_desks.find(desk.str());
        if (session != m_desks.end()) themes = session->second.themes;
        for (const WindowRule& window : policy().windows) {
            if (window.desk == desk && !window.themes.empty()) themes = window.themes;
        }
        std::set<ThemeId> served(themes.begin(), themes.end());
        for (const ClerkSkill& skill : policy().skills) {
            if (skill.account != clerk) continue;
            std::set<ThemeId> both;
            for (const ThemeId& theme : skill.themes) {
                if (served.count(theme) != 0) both.insert(theme);
            }
            served = both;
        }
        return served;
    }

    std::optional<std::string> seeDesk(const std::string& key, const RecordedEvent& event) {
        State state = m_desks.count(key) != 0 ? State{m_desks.at(key)} : State{};
        const bool forIt = m_desks[key].clerk != event.meta.actor;
        m_desks[key] = std::get<DeskSessionState>(apply(std::move(state), event.body, event.meta));
        // Closed from elsewhere it may still call by its lease until it hears of it.
        if (std::holds_alternative<DeskClosed>(event.body) && forIt) m_closedFromElsewhere.insert(key);
        if (std::holds_alternative<DeskOpened>(event.body)) m_closedFromElsewhere.erase(key);
        const bool closed = m_desks[key].status != DeskStatus::Open;
        if (closed && m_atDesk.count(key) != 0) return "window " + key + " closed or paused with a ticket";
        return std::nullopt;
    }

    static bool atDesk(const TicketState& ticket) {
        return ticket.status == TicketStatus::Called || ticket.status == TicketStatus::Serving;
    }

    std::optional<std::string> seeTicket(const std::string& id, const RecordedEvent& event) {
        const auto known = m_tickets.find(id);
        const bool fresh = known == m_tickets.end();
        if (fresh != std::holds_alternative<TicketTaken>(event.body))
            return fresh ? "an event of ticket " + id + " that was never taken" : "ticket " + id + " taken twice";
        const TicketState before = fresh ? TicketState{} : known->second;
        if (const auto* called = std::get_if<TicketCalled>(&event.body)) {
            if (auto wrong = seeCall(id, before, *called, event.meta)) return wrong;
        }
        State state = fresh ? State{} : State{before};
        TicketState& after = m_tickets[id];
        after = std::get<TicketState>(apply(std::move(state), event.body, event.meta));
        return place(id, before, after);
    }

    /// Moves it in the picture; two in one place are told.
    std::optional<std::string> place(const std::string& id, const TicketState& before, const TicketState& after) {
        if (!before.lease.empty()) m_leased.erase(id);
        if (!after.lease.empty()) m_leased.insert(id);
        if (before.status == TicketStatus::Missed) m_missed.erase(id);
        if (after.status == TicketStatus::Missed) m_missed.insert(id);
        if (isWaiting(before.status)) m_waiting.erase(id);
        if (isWaiting(after.status)) m_waiting.insert(id);
        if (atDesk(before)) m_atDesk.erase(before.desk.str());
        if (!atDesk(after)) return std::nullopt;
        if (after.desk.empty()) return "ticket " + id + " is called to no window";
        const auto [at, placed] = m_atDesk.emplace(after.desk.str(), id);
        if (!placed) return "window " + after.desk.str() + " has " + at->second + " and " + id;
        const auto session = m_desks.find(after.desk.str());
        const bool closed = session == m_desks.end() || session->second.status == DeskStatus::Closed;
        if (closed && m_closedFromElsewhere.count(after.desk.str()) == 0)
            return "ticket " + id + " at window " + after.desk.str() + ", which is closed";
        return std::nullopt;
    }

    std::optional<std::string> seeCall(const std::string& id, const TicketState& ticket, const TicketCalled& called,
                                       const EventMeta& meta) {
        ++m_calls;
        if (!isWaiting(ticket.status))
            return "ticket " + id + " called while " + std::string(ticketStatusName(ticket.status));
        if (!ticket.reservedFor.empty() && ticket.reservedFor != called.desk)
            return "ticket " + id + " is kept for " + ticket.reservedFor.str();
        if (called.leased) {
            if (ticket.lease.desk != called.desk) return "ticket " + id + " called by a lease it has not";
            return std::nullopt;
        }
        if (!ticket.lease.empty() && ticket.lease.desk != called.desk)
            return "ticket " + id + " is leased to " + ticket.lease.desk.str();
        const auto session = m_desks.find(called.desk.str());
        if (session == m_desks.end() || session->second.status != DeskStatus::Open)
            return "window " + called.desk.str() + " called though it is not open";
        const auto served = themesOf(called.desk, meta.actor);
        if (served.count(ticket.theme) == 0)
            return "window " + called.desk.str() + " may not call " + ticket.theme.str();
        if (called.rankReason.empty() || called.rankReasonEn.empty()) return "call of " + id + " does not say why";
        if (called.rankReason.rfind("指定叫号：", 0) == 0) return std::nullopt;
        ++m_ranked;
        return explained(id, ticket, called, served, meta);
    }

    /// The one called stands before everybody this window could have called, and the words say by what.
    std::optional<std::string> explained(const std::string& id, const TicketState& ticket, const TicketCalled& called,
                                         const std::set<ThemeId>& served, const EventMeta& meta) {
        if (called.policyVersion != policy().version) return "call of " + id + " names another policy";
        const Instant now = meta.occurredAt;
        const Key own = keyOf(id, ticket, called.desk, now);
        bool overtakes = false;
        for (const std::string& otherId : m_waiting) {
            if (otherId == id) continue;
            const TicketState& other = m_tickets.at(otherId);
            const bool mine = (other.reservedFor.empty() || other.reservedFor == called.desk) &&
                              (other.lease.empty() || other.lease.desk == called.desk) &&
                              served.count(other.theme) != 0 &&
                              (other.day >= localDate(now) || other.status == TicketStatus::Carried);
            if (!mine) continue;
            if (keyOf(otherId, other, called.desk, now) < own)
                return "window " + called.desk.str() + " called " + id + " though " + otherId + " stood before it";
            overtakes = overtakes || other.rankAt < ticket.rankAt;
        }
        m_overtaking += overtakes ? 1 : 0;
        const bool inOrder = called.rankReason.find("按取号顺序") != std::string::npos;
        if (own.tier == 2 && overtakes && inOrder) return "call of " + id + " says it is in order, but it is not";
        if (own.tier == 2 && !overtakes && !inOrder && !ticket.appointmentAt)
            return "call of " + id + " claims a reason it does not need: " + called.rankReason;
        return std::nullopt;
    }

    std::optional<QueuePolicy> m_policy;
    std::map<std::string, DeskSessionState> m_desks;
    std::unordered_map<std::string, TicketState> m_tickets;
    std::set<std::string> m_waiting;
    std::set<std::string> m_leased;
    std::set<std::string> m_missed;
    std::map<std::string, std::string> m_atDesk;
    std::set<std::string> m_closedFromElsewhere;
    long m_events = 0;
    long m_calls = 0;
    long m_ranked = 0;
    long m_overtaking = 0;
};

}  // namespace yc::domain::fixture

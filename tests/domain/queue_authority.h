// SPDX-License-Identifier: GPL-3.0-or-later
// The authority of a hall's queue in memory: decides and applies with the product's rules, answers facts from indexes as the
// journal does, keeps replies by command id. Fast enough for a million commands.
#pragma once

#include "domain/fixture.h"
#include "domain/queue/queue_access.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace yc::domain::fixture {

class QueueAuthority : public StateSource, public FactSource {
public:
    struct Reply {
        std::string refusal;  ///< "" = applied
        std::vector<StreamId> touched;
        bool repeated = false;
    };

    explicit QueueAuthority(const catalogue::Release& release) : m_release(release) {}

    /// As the journal does: the same id gets the same reply; events are numbered and shown to `listener`.
    template <class Listener>
    Reply give(const Command& command, Listener listener) {
        const auto known = m_replies.find(command.id.str());
        if (known != m_replies.end()) {
            Reply reply = known->second;
            reply.repeated = true;
            return reply;
        }
        m_today = localDate(command.occurredAt);
        const Decision decision = decide(command, {*this, *this, &m_release, m_calendar, m_rules});
        Reply reply;
        if (!decision) {
            reply.refusal = decision.error().name();
        } else {
            for (const NewEvent& event : *decision) {
                listener(append(event, command));
                reply.touched.push_back(event.stream);
            }
        }
        m_replies.emplace(command.id.str(), reply);
        return reply;
    }
    /// Replies older than anybody would ask for.
    void forgetReplies() { m_replies.clear(); }
    void forgetEnded() {
        for (auto entry = m_tickets.begin(); entry != m_tickets.end();) {
            const TicketStatus status = std::get<TicketState>(entry->second).status;
            const bool ended =
                status == TicketStatus::Finished || status == TicketStatus::Left || status == TicketStatus::Expired;
            entry = ended ? m_tickets.erase(entry) : std::next(entry);
        }
    }

    const TicketState& ticket(const std::string& id) const { return std::get<TicketState>(m_tickets.at(id)); }
    const std::unordered_map<std::string, State>& tickets() const { return m_tickets; }
    const HallRules& rules() const { return m_rules; }
    const WorkingCalendar& calendar() const { return m_calendar; }
    const catalogue::Release& release() const { return m_release; }

    using StateSource::find;
    const State* find(const StreamId& stream) const override {
        if (stream.kind == StreamKind::Ticket) {
            const auto found = m_tickets.find(stream.key);
            return found == m_tickets.end() ? nullptr : &found->second;
        }
        const auto found = m_others.find(stream);
        return found == m_others.end() ? nullptr : &found->second;
    }

    // ---- facts
    std::vector<WaitingTicket> waitingTickets(const std::vector<ThemeId>&) const override { return {}; }
    std::vector<WaitingTicket> callable(const std::vector<ThemeId>& themes, const DeskId& desk,
                                        int perClass) const override {
        std::set<std::string> ids;
        for (const ThemeId& theme : themes) {
            for (const std::int64_t day : {std::int64_t{0}, dayNumber(m_today)}) {
                for (int priority = 0; priority < priorityClasses; ++priority)
                    first(m_byRank, Bucket{theme, priority, day}, desk, perClass, ids);
                first(m_booked, Bucket{theme, 0, day}, desk, perClass, ids);
            }
        }
        const auto reserved = m_reserved.find(desk);
        if (reserved != m_reserved.end()) {
            for (const Rank& rank : reserved->second) {
                const auto& held = ticket(std::get<2>(rank));
                const bool counts = held.status == TicketStatus::Carried || held.day >= m_today;
                if (counts && std::find(themes.begin(), themes.end(), held.theme) != themes.end())
                    ids.insert(std::get<2>(rank));
            }
        }
        std::vector<WaitingTicket> waiting;
        for (const std::string& id : ids) waiting.push_back(waitingOf(id));
        return waiting;
    }
    int waitingUpTo(const ThemeId& theme, PriorityClass priority, Instant upTo) const override {
        int count = 0;
        for (const std::int64_t day : {std::int64_t{0}, dayNumber(m_today)}) {
            const auto bucket = m_byRank.find(Bucket{theme, static_cast<int>(priority), day});
            if (bucket == m_byRank.end()) continue;
            for (const Rank& rank : bucket->second) {
                if (std::get<0>(rank) > upTo) break;
                ++count;
            }
        }
        return count;
    }
    std::vector<TicketId> leasedTickets(const DeskId& desk) const override {
        std::vector<TicketId> leased;
        const auto found = m_leased.find(desk);
        if (found != m_leased.end()) {
            for (const std::string& id : found->second) leased.emplace_back(id);
        }
        return leased;
    }
    std::vector<TicketId> reservedTickets(const DeskId& desk) const override {
        std::vector<TicketId> reserved;
        for (const auto& [keptFor, ranks] : m_reserved) {
            if (!desk.empty() && keptFor != desk) continue;
            for (const Rank& rank : ranks) reserved.emplace_back(std::get<2>(rank));
        }
        return reserved;
    }
    std::vector<TicketId> parkedTickets(const DeskId& desk) const override {
        const auto found = m_parked.find(desk);
        return found == m_parked.end() ? std::vector<TicketId>{}
                                       : std::vector<TicketId>(found->second.begin(), found->second.end());
    }
    int openDesks(const std::vector<ThemeId>& themes) const override {
        int open = 0;
        for (const auto& [stream, state] : m_others) {
            const auto* session = std::get_if<DeskSessionState>(&state);
            if (!session || session->status != DeskStatus::Open) continue;
            open += std::any_of(session->themes.begin(), session->themes.end(), [&](const ThemeId& theme) {
                return std::find(themes.begin(), themes.end(), theme) != themes.end();
            });
        }
        return open;
    }
    std::optional<AppointmentId> appointmentOf(const std::string&, const ThemeId&, Date) const override {
        return std::nullopt;
    }
    int appointmentsBooked(const ThemeId&, Instant, Instant) const override { return 0; }
    int ticketsTaken(const ThemeId& theme, Date day) const override {
        const auto found = m_taken.find({theme, dayNumber(day)});
        return found == m_taken.end() ? 0 : found->second;
    }
    std::optional<TicketId> liveTicket(const std::string& personToken, const ThemeId& theme) const override {
        const auto found = m_live.find({personToken, theme});
        return found == m_live.end() ? std::nullopt : std::optional<TicketId>{TicketId(found->second)};
    }
    std::optional<TicketId> ticketAtDesk(const DeskId& desk) const override {
        const auto found = m_atDesk.find(desk);
        return found == m_atDesk.end() ? std::nullopt : std::optional<TicketId>{TicketId(found->second)};
    }
    std::optional<CaseId> openCase(const std::string&, const ThemeId&) const override { return std::nullopt; }
    bool numberUsed(const std::string&) const override { return false; }
    std::string freeSlot() const override { return {}; }
    std::optional<CaseId> caseInSlot(const std::string&) const override { return std::nullopt; }
    std::vector<ResultId> resultsOfCase(const CaseId&) const override { return {}; }
    std::vector<MaterialLabel> unitsOfCase(const CaseId&) const override { return {}; }

private:
    using Rank = std::tuple<Instant, Instant, std::string>;
    using Ranks = std::set<Rank>;
    struct Bucket {
        ThemeId theme;
        int priority = 0;
        std::int64_t day = 0;  ///< 0 = carried
        friend auto operator<=>(const Bucket&, const Bucket&) = default;
    };

    static std::int64_t dayNumber(Date day) { return day.time_since_epoch().count(); }

    WaitingTicket waitingOf(const std::string& id) const {
        const TicketState& t = ticket(id);
        return {TicketId(id), t.number,        t.theme,       t.rankAt,     t.takenAt,
                t.priority,   t.appointmentAt, t.reservedFor, t.lease.desk, t.status == TicketStatus::Carried};
    }

    void first(const std::map<Bucket, Ranks>& buckets, const Bucket& bucket, const DeskId& desk, int count,
               std::set<std::string>& ids) const {
        const auto found = buckets.find(bucket);
        if (found == buckets.end()) return;
        for (const Rank& rank : found->second) {
            if (count == 0) return;
            const DeskId& leasedTo = ticket(std::get<2>(rank)).lease.desk;
            if (!leasedTo.empty() && leasedTo != desk) continue;
            ids.insert(std::get<2>(rank));
            --count;
        }
    }

    RecordedEvent append(const NewEvent& event, const Command& command) {
        EventMeta meta;
        meta.scope = command.scope;
        meta.seq = ++m_seq;
        meta.stream = event.stream;
        meta.command = command.id;
        meta.actor = command.actor.account;
        meta.device = command.actor.device;
        meta.occurredAt = meta.recordedAt = command.occurredAt;
        if (event.stream.kind == StreamKind::Ticket) {
            State& state = m_tickets[event.stream.key];
            if (const auto* held = std::get_if<TicketState>(&state)) index(event.stream.key, *held, /*in=*/false);
            state = apply(std::move(state), event.body, meta);
            index(event.stream.key, std::get<TicketState>(state), /*in=*/true);
        } else {
            State& state = m_others[event.stream];
            state = apply(std::move(state), event.body, meta);
        }
        return {meta, event.body};
    }

    template <class Index, class Key, class Value>
    static void set(Index& index, const Key& key, const Value& value, bool in) {
        if (in)
            index[key].insert(value);
        else
            index[key].erase(value);
    }
    template <class Index, class Key>
    static void claim(Index& index, const Key& key, const std::string& id, bool in) {
        if (in)
            index[key] = id;
        else if (index.count(key) != 0 && index[key] == id)
            index.erase(key);
    }

    void index(const std::string& id, const TicketState& t, bool in) {
        const bool waits = isWaiting(t.status);
        const bool atDesk = t.status == TicketStatus::Called || t.status == TicketStatus::Serving;
        const std::int64_t day = t.status == TicketStatus::Carried ? 0 : dayNumber(t.day);
        if (waits && t.reservedFor.empty()) {
            set(m_byRank, Bucket{t.theme, static_cast<int>(t.priority), day}, Rank{t.rankAt, t.takenAt, id}, in);
            if (t.appointmentAt) set(m_booked, Bucket{t.theme, 0, day}, Rank{*t.appointmentAt, t.takenAt, id}, in);
        }
        if (waits && !t.reservedFor.empty()) set(m_reserved, t.reservedFor, Rank{t.rankAt, t.takenAt, id}, in);
        if (!t.lease.empty()) set(m_leased, t.lease.desk, id, in);
        if (t.status == TicketStatus::Parked && !t.anywhere) set(m_parked, t.desk, TicketId(id), in);
        if (atDesk) claim(m_atDesk, t.desk, id, in);
        if ((waits || atDesk || t.status == TicketStatus::Parked) && !t.personToken.empty())
            claim(m_live, std::pair{t.personToken, t.theme}, id, in);
        if (in) {
            int& highest = m_taken[{t.takenFor, dayNumber(t.day)}];
            highest = std::max(highest, std::stoi(t.number.substr(1)));
        }
    }

    const catalogue::Release& m_release;
    WorkingCalendar m_calendar;
    HallRules m_rules;
    Date m_today{};
    Sequence m_seq = 0;
    std::unordered_map<std::string, State> m_tickets;
    std::map<StreamId, State> m_others;
    std::unordered_map<std::string, Reply> m_replies;
    std::map<Bucket, Ranks> m_byRank;
    std::map<Bucket, Ranks> m_booked;
    std::map<DeskId, Ranks> m_reserved;
    std::map<DeskId, std::set<std::string>> m_leased;
    std::map<DeskId, std::set<TicketId>> m_parked;
    std::map<DeskId, std::string> m_atDesk;
    std::map<std::pair<std::string, ThemeId>, std::string> m_live;
    std::map<std::pair<ThemeId, std::int64_t>, int> m_taken;
};

}  // namespace yc::domain::fixture

// SPDX-License-Identifier: GPL-3.0-or-later
// One window with its workstation, as the hall's model sees it: a local picture that goes on without network, an outbox that
// survives crashes, a wall clock that may jump and a monotonic one that does not.
#pragma once

#include "domain/queue_authority.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yc::domain::fixture {

class QueueWindow : public StateSource, public FactSource {
public:
    QueueWindow(std::string name, std::vector<ThemeId> themes, const QueueAuthority& centre)
        : desk(std::move(name)), themes(std::move(themes)), m_centre(centre) {}

    const DeskId desk;
    const std::vector<ThemeId> themes;
    bool online = true;
    Milliseconds wallOff{0};     ///< how far its wall clock is from the truth
    std::deque<Command> outbox;  ///< decided here, not yet answered; durable
    Milliseconds leaseStop{0};   ///< monotonic: calls by lease end here
    Milliseconds leaseRenewAt{0};

    Actor actor() const { return clerkAt(desk.str()); }
    Instant wall(Instant truth) const { return truth + wallOff; }

    /// What the last pull brought: the own session, tickets here or leased to here, the policy.
    void pull() {
        m_confirmed.clear();
        copy({StreamKind::DeskSession, desk.str()});
        copy(policyStream());
        if (const auto here = m_centre.ticketAtDesk(desk)) copy(streamOf(*here));
        for (const TicketId& id : m_centre.leasedTickets(desk)) copy(streamOf(id));
        for (const auto& [id, state] : m_centre.tickets()) {
            const auto& held = std::get<TicketState>(state);
            if (held.desk == desk && held.status == TicketStatus::Parked) copy({StreamKind::Ticket, id});
        }
        fold();
    }
    /// After the centre touched these streams with this window online.
    void see(const StreamId& stream) {
        copy(stream);
        if (!outbox.empty()) {
            fold();
            return;
        }
        const auto confirmed = m_confirmed.find(stream);
        if (confirmed != m_confirmed.end())
            m_shown[stream] = confirmed->second;
        else
            m_shown.erase(stream);
    }
    bool shows(const StreamId& stream) const { return m_shown.count(stream) != 0; }
    /// The answer to the first of the outbox came.
    void answered() {
        outbox.pop_front();
        fold();
    }
    /// The first was refused: what builds on the same ticket is held, and a person looks at it.
    void refused(const StreamId& stream) {
        for (auto entry = outbox.begin(); entry != outbox.end();)
            entry = streamsOf(*entry).count(stream) != 0 ? outbox.erase(entry) : std::next(entry);
        fold();
    }
    static std::set<StreamId> streamsOf(const Command& command) {
        std::set<StreamId> streams;
        std::visit(
            [&](const auto& body) {
                if constexpr (requires { body.ticket; }) streams.insert(streamOf(body.ticket));
            },
            command.body);
        return streams;
    }

    /// Decides on the local picture and remembers; false when it is refused.
    bool submit(const Command& command) {
        const Decision decision =
            decide(command, {*this, *this, &m_centre.release(), m_centre.calendar(), m_centre.rules()});
        if (!decision) return false;
        outbox.push_back(command);
        applyLocally(command, *decision);
        return true;
    }
    /// Power off and on: what is not in the outbox is gone, what is in it is there.
    void crash() { fold(); }

    std::optional<TicketId> here() const { return ticketAtDesk(desk); }
    std::optional<TicketId> leased() const {
        for (const auto& [stream, state] : m_shown) {
            const auto* held = std::get_if<TicketState>(&state);
            if (held && held->lease.desk == desk && isWaiting(held->status)) return TicketId(stream.key);
        }
        return std::nullopt;
    }
    std::optional<TicketId> parked() const {
        for (const auto& [stream, state] : m_shown) {
            const auto* held = std::get_if<TicketState>(&state);
            if (held && held->desk == desk && held->status == TicketStatus::Parked) return TicketId(stream.key);
        }
        return std::nullopt;
    }
    const TicketState* ticket(const TicketId& id) const { return find<TicketState>(StreamKind::Ticket, id.str()); }
    const std::map<StreamId, State>& picture() const { return m_shown; }

    using StateSource::find;
    const State* find(const StreamId& stream) const override {
        const auto found = m_shown.find(stream);
        return found == m_shown.end() ? nullptr : &found->second;
    }

    // ---- facts: what a window knows by itself
    std::vector<WaitingTicket> waitingTickets(const std::vector<ThemeId>&) const override { return {}; }
    std::vector<WaitingTicket> callable(const std::vector<ThemeId>&, const DeskId&, int) const override { return {}; }
    int waitingUpTo(const ThemeId&, PriorityClass, Instant) const override { return 0; }
    std::vector<TicketId> leasedTickets(const DeskId&) const override {
        const auto held = leased();
        return held ? std::vector<TicketId>{*held} : std::vector<TicketId>{};
    }
    std::vector<TicketId> reservedTickets(const DeskId&) const override { return {}; }
    std::vector<TicketId> parkedTickets(const DeskId& at) const override {
        std::vector<TicketId> kept;
        for (const auto& [stream, state] : m_shown) {
            const auto* held = std::get_if<TicketState>(&state);
            const bool own = held && held->desk == at && held->status == TicketStatus::Parked && !held->anywhere;
            if (own) kept.emplace_back(stream.key);
        }
        return kept;
    }
    int openDesks(const std::vector<ThemeId>&) const override { return 1; }
    std::optional<AppointmentId> appointmentOf(const std::string&, const ThemeId&, Date) const override { return {}; }
    int appointmentsBooked(const ThemeId&, Instant, Instant) const override { return 0; }
    int ticketsTaken(const ThemeId&, Date) const override { return 0; }
    std::optional<TicketId> liveTicket(const std::string&, const ThemeId&) const override { return std::nullopt; }
    std::optional<TicketId> ticketAtDesk(const DeskId& at) const override {
        for (const auto& [stream, state] : m_shown) {
            const auto* held = std::get_if<TicketState>(&state);
            const bool holds = held && (held->status == TicketStatus::Called || held->status == TicketStatus::Serving);
            if (holds && held->desk == at) return TicketId(stream.key);
        }
        return std::nullopt;
    }
    std::optional<CaseId> openCase(const std::string&, const ThemeId&) const override { return std::nullopt; }
    bool numberUsed(const std::string&) const override { return false; }
    std::string freeSlot() const override { return {}; }
    std::optional<CaseId> caseInSlot(const std::string&) const override { return std::nullopt; }
    std::vector<ResultId> resultsOfCase(const CaseId&) const override { return {}; }
    std::vector<MaterialLabel> unitsOfCase(const CaseId&) const override { return {}; }

private:
    void copy(const StreamId& stream) {
        const State* state = m_centre.find(stream);
        if (state)
            m_confirmed[stream] = *state;
        else
            m_confirmed.erase(stream);
    }
    /// Confirmed states with the outbox laid over them.
    void fold() {
        m_shown = m_confirmed;
        for (const Command& command : outbox) {
            const Decision decision =
                decide(command, {*this, *this, &m_centre.release(), m_centre.calendar(), m_centre.rules()});
            if (decision) applyLocally(command, *decision);
        }
    }
    void applyLocally(const Command& command, const std::vector<NewEvent>& events) {
        for (const NewEvent& event : events) {
            EventMeta meta;
            meta.scope = command.scope;
            meta.stream = event.stream;
            meta.command = command.id;
            meta.actor = command.actor.account;
            meta.occurredAt = meta.recordedAt = command.occurredAt;
            State& state = m_shown[event.stream];
            state = apply(std::move(state), event.body, meta);
        }
    }

    const QueueAuthority& m_centre;
    std::map<StreamId, State> m_confirmed;
    std::map<StreamId, State> m_shown;
};

}  // namespace yc::domain::fixture

// SPDX-License-Identifier: GPL-3.0-or-later
// A whole hall in memory: runs commands through the real decide and apply, and answers facts from the folded states.
#pragma once

#include "domain/core/decide.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace yc::domain::fixture {

inline Actor actor(const std::string& account, std::vector<Role> roles, const std::string& desk = {},
                   const std::string& unit = {}) {
    return Actor{AccountId(account), DeviceId("dev-" + account), std::move(roles), UnitId(unit), DeskId(desk)};
}
inline Actor clerkAt(const std::string& desk) { return actor("clerk-" + desk, {Role::Clerk}, desk); }
inline Actor reviewerOf(const std::string& unit) { return actor("reviewer-" + unit, {Role::Reviewer}, {}, unit); }
inline Actor supervisor() { return actor("supervisor", {Role::Supervisor}); }
inline Actor administrator() { return actor("administrator", {Role::Administrator}); }
inline Actor kiosk() { return actor("kiosk", {Role::Kiosk}); }
inline Actor systemActor() { return actor("", {Role::System}); }

/// 2026-03-11 (a Wednesday), hour:minute in Beijing time.
inline Instant at(int hour, int minute = 0, int second = 0) {
    const Date day = std::chrono::year{2026} / 3 / 11;
    return startOfLocalDay(day) + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second};
}

class MemoryWorld : public StateSource, public FactSource {
public:
    ScopeId scope{"H430703"};
    Instant now = at(9);
    const catalogue::Release* release = nullptr;
    std::int64_t releaseVersion = 1;
    WorkingCalendar calendar;
    HallRules rules;
    const Library* library = nullptr;
    std::vector<RecordedEvent> journal;
    std::vector<NewEvent> lastEvents;  ///< of the last command that was applied

    Command command(CommandBody body, Actor actor) {
        Command made;
        made.id = CommandId("cmd-" + std::to_string(++m_commands));
        made.scope = scope;
        made.actor = std::move(actor);
        made.occurredAt = now;
        made.basis.catalogueVersion = releaseVersion;
        made.body = std::move(body);
        return made;
    }

    Decision decideOnly(const Command& given) const {
        return decide(given, DecideContext{*this, *this, release, calendar, rules, library});
    }

    /// Decides, and applies what was decided. Nothing changes on a refusal.
    Decision run(const Command& given) {
        Decision decision = decideOnly(given);
        if (decision) append(decision.value(), given);
        return decision;
    }
    Decision run(CommandBody body, Actor actor) { return run(command(std::move(body), std::move(actor))); }

    void append(const std::vector<NewEvent>& events, const Command& given) {
        lastEvents = events;
        for (const NewEvent& event : events) {
            EventMeta meta;
            meta.scope = scope;
            meta.seq = static_cast<Sequence>(journal.size()) + 1;
            meta.stream = event.stream;
            meta.version = ++m_versions[event.stream];
            meta.command = given.id;
            meta.actor = given.actor.account;
            meta.device = given.actor.device;
            meta.occurredAt = given.occurredAt;
            meta.recordedAt = given.occurredAt;
            State& state = m_states[event.stream];
            state = apply(std::move(state), event.body, meta);
            noteNumbers(event);
            journal.push_back({meta, event.body});
        }
    }
    /// Puts an event into the world without a command, to set a scene.
    void given(StreamKind kind, const std::string& key, EventBody event) {
        append({NewEvent{StreamId{kind, key}, std::move(event)}}, command(ConfirmMailed{}, systemActor()));
    }

    using StateSource::find;
    const State* find(const StreamId& stream) const override {
        const auto found = m_states.find(stream);
        return found == m_states.end() ? nullptr : &found->second;
    }
    Version version(const StreamId& stream) const {
        const auto found = m_versions.find(stream);
        return found == m_versions.end() ? 0 : found->second;
    }
    const std::map<StreamId, State>& states() const { return m_states; }
    /// The state; a default one where the stream does not exist.
    template <class S>
    S state(StreamKind kind, const std::string& key) const {
        const S* found = find<S>(kind, key);
        return found ? *found : S{};
    }
    template <class S, class Visit>
    void each(StreamKind kind, Visit visit) const {
        for (auto entry = m_states.lower_bound(StreamId{kind, {}}); entry != m_states.end(); ++entry) {
            if (entry->first.kind != kind) break;
            if (const S* state = std::get_if<S>(&entry->second)) visit(entry->first.key, *state);
        }
    }

    // ---- facts
    std::vector<WaitingTicket> waitingTickets(const std::vector<ThemeId>& themes) const override {
        std::vector<WaitingTicket> waiting;
        each<TicketState>(StreamKind::Ticket, [&](const std::string& key, const TicketState& ticket) {
            const bool carried = ticket.status == TicketStatus::Carried;
            const bool waits = ticket.status == TicketStatus::Waiting || carried;
            if (waits && std::find(themes.begin(), themes.end(), ticket.theme) != themes.end())
                waiting.push_back({TicketId(key), ticket.number, ticket.theme, ticket.rankAt, ticket.takenAt,
                                   ticket.priority, ticket.appointmentAt, ticket.reservedFor, ticket.lease.desk,
                                   carried});
        });
        std::stable_sort(waiting.begin(), waiting.end(),
                         [](const WaitingTicket& a, const WaitingTicket& b) { return a.rankAt < b.rankAt; });
        return waiting;
    }
    /// All of them: more than is asked for is allowed.
    std::vector<WaitingTicket> callable(const std::vector<ThemeId>& themes, const DeskId& desk, int) const override {
        std::vector<WaitingTicket> waiting = waitingTickets(themes);
        const auto elsewhere = [&](const WaitingTicket& ticket) {
            return (!ticket.reservedFor.empty() && ticket.reservedFor != desk) ||
                   (!ticket.leasedTo.empty() && ticket.leasedTo != desk);
        };
        waiting.erase(std::remove_if(waiting.begin(), waiting.end(), elsewhere), waiting.end());
        return waiting;
    }
    int waitingUpTo(const ThemeId& theme, PriorityClass priority, Instant upTo) const override {
        int count = 0;
        for (const WaitingTicket& ticket : waitingTickets({theme}))
            count += ticket.priority == priority && ticket.reservedFor.empty() && ticket.rankAt <= upTo ? 1 : 0;
        return count;
    }
    std::vector<TicketId> leasedTickets(const DeskId& desk) const override {
        std::vector<TicketId> leased;
        each<TicketState>(StreamKind::Ticket, [&](const std::string& key, const TicketState& ticket) {
            if (!desk.empty() && ticket.lease.desk == desk) leased.emplace_back(key);
        });
        return leased;
    }
    std::vector<TicketId> reservedTickets(const DeskId& desk) const override {
        std::vector<TicketId> reserved;
        each<TicketState>(StreamKind::Ticket, [&](const std::string& key, const TicketState& ticket) {
            const bool waits = ticket.status == TicketStatus::Waiting || ticket.status == TicketStatus::Carried;
            if (waits && !ticket.reservedFor.empty() && (desk.empty() || ticket.reservedFor == desk))
                reserved.emplace_back(key);
        });
        return reserved;
    }
    std::vector<TicketId> parkedTickets(const DeskId& desk) const override {
        std::vector<TicketId> parked;
        each<TicketState>(StreamKind::Ticket, [&](const std::string& key, const TicketState& ticket) {
            if (ticket.status == TicketStatus::Parked && ticket.desk == desk && !ticket.anywhere)
                parked.emplace_back(key);
        });
        return parked;
    }
    int openDesks(const std::vector<ThemeId>& themes) const override {
        int open = 0;
        each<DeskSessionState>(StreamKind::DeskSession, [&](const std::string&, const DeskSessionState& session) {
            const bool serves = std::any_of(session.themes.begin(), session.themes.end(), [&](const ThemeId& theme) {
                return std::find(themes.begin(), themes.end(), theme) != themes.end();
            });
            open += session.status == DeskStatus::Open && serves ? 1 : 0;
        });
        return open;
    }
    std::optional<AppointmentId> appointmentOf(const std::string& personToken, const ThemeId& theme,
                                               Date day) const override {
        std::optional<AppointmentId> found;
        Instant earliest{};
        each<AppointmentState>(StreamKind::Appointment, [&](const std::string& key, const AppointmentState& one) {
            const bool fits = one.status == AppointmentStatus::Booked && one.theme == theme && !personToken.empty() &&
                              one.personToken == personToken && localDate(one.at) == day;
            if (!fits || (found && earliest <= one.at)) return;
            found = AppointmentId(key);
            earliest = one.at;
        });
        return found;
    }
    int appointmentsBooked(const ThemeId& theme, Instant from, Instant to) const override {
        int booked = 0;
        each<AppointmentState>(StreamKind::Appointment, [&](const std::string&, const AppointmentState& one) {
            booked += one.status == AppointmentStatus::Booked && one.theme == theme && one.at >= from && one.at < to;
        });
        return booked;
    }
    int ticketsTaken(const ThemeId& theme, Date day) const override {
        int taken = 0;
        for (const RecordedEvent& event : journal) {
            const auto* ticket = std::get_if<TicketTaken>(&event.body);
            taken += ticket && ticket->theme == theme && ticket->day == day ? 1 : 0;
        }
        return taken;
    }
    std::optional<TicketId> liveTicket(const std::string& personToken, const ThemeId& theme) const override {
        std::optional<TicketId> live;
        each<TicketState>(StreamKind::Ticket, [&](const std::string& key, const TicketState& ticket) {
            const bool over = ticket.status == TicketStatus::Finished || ticket.status == TicketStatus::Left ||
                              ticket.status == TicketStatus::Expired || ticket.status == TicketStatus::Missed;
            if (!over && ticket.personToken == personToken && ticket.theme == theme) live = TicketId(key);
        });
        return live;
    }
    std::optional<TicketId> ticketAtDesk(const DeskId& desk) const override {
        std::optional<TicketId> found;
        each<TicketState>(StreamKind::Ticket, [&](const std::string& key, const TicketState& ticket) {
            if ((ticket.status == TicketStatus::Called || ticket.status == TicketStatus::Serving) &&
                ticket.desk == desk)
                found = TicketId(key);
        });
        return found;
    }
    std::optional<CaseId> openCase(const std::string& personToken, const ThemeId& theme) const override {
        std::optional<CaseId> open;
        each<CaseState>(StreamKind::Case, [&](const std::string& key, const CaseState& state) {
            const bool passedOn = state.isBatch() && state.acceptedAt != Instant{};
            if (isUndecided(state.status) && !passedOn && state.personToken == personToken && state.theme == theme)
                open = CaseId(key);
        });
        return open;
    }
    bool numberUsed(const std::string& number) const override { return m_numbers.count(number) != 0; }
    std::string freeSlot() const override {
        for (const std::string& slot : rules.slots) {
            if (!caseInSlot(slot)) return slot;
        }
        return {};
    }
    std::optional<CaseId> caseInSlot(const std::string& slot) const override {
        std::optional<CaseId> found;
        each<ResultState>(StreamKind::Result, [&](const std::string&, const ResultState& result) {
            const bool there = result.status == ResultStatus::Shelved || result.status == ResultStatus::Notified;
            if (there && result.slot == slot) found = result.caseId;
        });
        return found;
    }
    std::vector<ResultId> resultsOfCase(const CaseId& caseId) const override {
        std::vector<ResultId> results;
        each<ResultState>(StreamKind::Result, [&](const std::string& key, const ResultState& result) {
            if (result.caseId == caseId) results.emplace_back(key);
        });
        return results;
    }
    std::vector<MaterialLabel> unitsOfCase(const CaseId& caseId) const override {
        std::vector<MaterialLabel> units;
        each<MaterialUnitState>(StreamKind::MaterialUnit, [&](const std::string& key, const MaterialUnitState& unit) {
            if (unit.caseId == caseId) units.emplace_back(key);
        });
        return units;
    }

private:
    static bool isUndecided(CaseStatus status) {
        return status == CaseStatus::Draft || status == CaseStatus::AwaitingCorrection ||
               status == CaseStatus::Received || status == CaseStatus::Accepted ||
               status == CaseStatus::AcceptedWithTolerance || status == CaseStatus::DeemedAccepted ||
               status == CaseStatus::InProcess;
    }

    template <class T>
    void noteNumber(const T& number) {
        if constexpr (std::is_same_v<T, PaperNumber> || std::is_same_v<T, CaseNumber>) {
            if (!number.empty()) m_numbers.insert(number.str());
        }
    }
    void noteNumbers(const NewEvent& event) {
        if (event.stream.kind == StreamKind::MaterialUnit) m_numbers.insert(event.stream.key);
        std::visit(
            [this](const auto& body) {
                if constexpr (requires { body.number; }) noteNumber(body.number);
                if constexpr (requires { body.receiptNumber; }) noteNumber(body.receiptNumber);
                if constexpr (requires { body.acceptanceNumber; }) noteNumber(body.acceptanceNumber);
                if constexpr (requires { body.toleranceNumber; }) noteNumber(body.toleranceNumber);
                if constexpr (requires { body.toleranceCommitment; }) noteNumber(body.toleranceCommitment);
                if constexpr (requires { body.decisionNumber; }) noteNumber(body.decisionNumber);
                if constexpr (requires { body.notice.number; }) noteNumber(body.notice.number);
                if constexpr (requires { body.pause.notice; }) noteNumber(body.pause.notice);
                if constexpr (requires { body.extension.notice; }) noteNumber(body.extension.notice);
                if constexpr (requires { body.extension.number; }) noteNumber(body.extension.number);
                if constexpr (requires { body.promises; }) {
                    for (const auto& told : body.promises) noteNumber(told.number);
                }
                if constexpr (requires { body.deskCode; }) {
                    if (!body.deskCode.empty()) m_numbers.insert(body.deskCode);
                }
            },
            event.body);
    }

    std::map<StreamId, State> m_states;
    std::map<StreamId, Version> m_versions;
    std::set<std::string> m_numbers;
    int m_commands = 0;
};

/// "" when the command was carried out, else the refusal's stable name: what a table of expectations compares.
inline std::string outcome(const Decision& decision) { return decision ? std::string() : decision.error().name(); }

}  // namespace yc::domain::fixture

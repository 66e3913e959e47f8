// SPDX-License-Identifier: GPL-3.0-or-later
// 排队模型: a hall of fifty windows, ticket machines and a supervisor who do what comes to mind, over a network that breaks,
// on machines that crash and clocks that jump. After every operation: what the events say is checked (queue_checker.h), and
// what really happens at the windows, which the centre may not know: nobody is called at two of them.
#pragma once

#include "domain/queue_checker.h"
#include "domain/queue_window.h"

#include <array>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace yc::domain::fixture {

inline catalogue::Release sixThemes() {
    catalogue::Release made;
    made.version = 1;
    for (int i = 0; i < 6; ++i) {
        catalogue::Theme theme;
        theme.id = ThemeId("T" + std::to_string(i));
        theme.shortName = theme.id.str();
        theme.ticketLetter = std::string(1, static_cast<char>('A' + i));
        theme.status = i == 5 ? catalogue::ThemeStatus::Suspended : catalogue::ThemeStatus::Published;
        made.themes.push_back(theme);
    }
    return made;
}

class QueueModel {
public:
    static constexpr int windows = 50;
    static constexpr int targetWaiting = 120;

    explicit QueueModel(std::uint64_t seed) : m_random(seed) {
        for (int i = 0; i < windows; ++i) {
            std::vector<ThemeId> themes;
            for (int t = 0; t < 5; ++t) {
                if (upTo(3) == 0 || t == i % 5) themes.emplace_back("T" + std::to_string(t));
            }
            m_windows.push_back(std::make_unique<QueueWindow>("W" + std::to_string(i), std::move(themes), m_centre));
            m_windows.back()->wallOff = smallOffset();
            open(*m_windows.back());
        }
    }

    /// One operation; "" or what is wrong.
    std::string step() {
        m_now += Milliseconds{upTo(2000)};
        ++m_operations;
        m_wrong.clear();
        const std::size_t pick = upTo(1000);
        if (pick < 150)
            takeSome();
        else if (pick < 180)
            network();
        else if (pick < 183)
            crash();
        else if (pick < 186)
            clockJumps();
        else if (pick < 187)
            publishPolicy();
        else if (pick < 200)
            supervise();
        else if (pick < 210)
            guide();
        else
            windowActs(*m_windows[upTo(windows)]);
        if (m_operations % 40'000 == 0) endOfDay();
        return m_wrong;
    }
    /// Everybody comes back, everything is delivered; then whoever waits is called until nobody does.
    std::string drain() {
        m_wrong.clear();
        endOfDay(/*carry=*/true);
        for (auto& window : m_windows) {
            if (!m_wrong.empty()) return m_wrong;
            tidyUp(*window);
        }
        for (int round = 0; round < 20'000 && m_wrong.empty(); ++round) {
            bool any = false;
            for (auto& window : m_windows) any = callAndFinish(*window) || any;
            m_now += Milliseconds{1000};
            if (!any) break;
        }
        if (!m_wrong.empty()) return m_wrong;
        for (const auto& [id, state] : m_centre.tickets()) {
            const auto status = std::get<TicketState>(state).status;
            if (isWaiting(status) || status == TicketStatus::Called || status == TicketStatus::Serving)
                return "ticket " + id + " is " + std::string(ticketStatusName(status)) + " and nobody can call it";
        }
        if (const auto lost = m_checker.nothingLost()) return *lost;
        return {};
    }

    const QueueChecker& checker() const { return m_checker; }
    long operations() const { return m_operations; }
    long taken() const { return m_taken; }
    long leasedCalls() const { return m_leasedCalls; }
    long conflicts() const { return m_conflicts; }
    long lostAnswers() const { return m_lostAnswers; }
    long disconnections() const { return m_disconnections; }
    long crashes() const { return m_crashes; }
    long released() const { return m_released; }
    long closedUnheard() const { return m_closedUnheard; }
    long resumedElsewhere() const { return m_resumedElsewhere; }
    long refusedByClock() const { return m_refusedByClock; }

private:
    std::size_t upTo(std::size_t n) { return m_random() % n; }
    bool chance(int percent) { return upTo(100) < static_cast<std::size_t>(percent); }
    Milliseconds smallOffset() { return Milliseconds{static_cast<std::int64_t>(upTo(24'000)) - 12'000}; }
    void wrong(const std::string& what) {
        if (m_wrong.empty()) m_wrong = what;
    }

    Command command(CommandBody body, Actor actor, Instant at) {
        Command made;
        made.id = CommandId("c" + std::to_string(++m_commands));
        made.scope = ScopeId("H430703");
        made.actor = std::move(actor);
        made.occurredAt = at;
        made.basis.catalogueVersion = 1;
        made.body = std::move(body);
        return made;
    }

    // ---- the centre

    /// As the server does: what only the authority decides is refused to a machine whose clock is off.
    std::optional<std::string> clockGate(const Command& command) const {
        if (offlineClass(command.body) != OfflineClass::Online) return std::nullopt;
        const bool tight =
            std::holds_alternative<LeaseTicket>(command.body) || std::holds_alternative<ReleaseTicket>(command.body);
        const Milliseconds slack = tight ? Milliseconds{15'000} : Milliseconds{300'000};
        return std::chrono::abs(command.occurredAt - m_now) > slack ? std::optional<std::string>{"request.clock_wrong"}
                                                                    : std::nullopt;
    }

    QueueAuthority::Reply give(const Command& command) {
        if (const auto off = clockGate(command)) {
            ++m_refusedByClock;
            return {*off, {}, false};
        }
        std::set<DeskId> concerned;
        if (!command.actor.desk.empty()) concerned.insert(command.actor.desk);  // the answer tells what was touched
        const auto note = [&](const StreamId& stream) {
            const State* state = m_centre.find(stream);
            const auto* held = state ? std::get_if<TicketState>(state) : nullptr;
            if (!held) return;
            for (const DeskId& desk : {held->desk, held->lease.desk, held->undoDesk}) concerned.insert(desk);
        };
        for (const StreamId& stream : QueueWindow::streamsOf(command)) note(stream);
        auto reply = m_centre.give(command, [&](const RecordedEvent& event) {
            if (const auto fault = m_checker.see(event)) wrong(*fault);
            if (event.meta.stream.kind == StreamKind::DeskSession) concerned.insert(DeskId(event.meta.stream.key));
        });
        for (const StreamId& stream : reply.touched) note(stream);
        // The live stream tells the windows concerned; those without network hear of it later.
        for (const DeskId& desk : concerned) {
            QueueWindow* window = windowOf(desk);
            if (!window || reply.repeated) continue;
            const bool own = command.actor.desk == desk;
            for (const StreamId& stream : reply.touched) {
                if (window->online) window->see(stream);
                if (!own) m_disturbed.insert(desk);
            }
        }
        return reply;
    }

    QueueWindow* windowOf(const DeskId& desk) {
        if (desk.str().size() < 2 || desk.str()[0] != 'W') return nullptr;
        return m_windows[static_cast<std::size_t>(std::stoi(desk.str().substr(1)))].get();
    }

    // ---- windows

    void open(QueueWindow& window) {
        act(window, OpenDesk{window.desk, "示例", window.themes});
        window.pull();
    }

    /// Decided here, into the outbox, delivered when there is network.
    bool act(QueueWindow& window, CommandBody body) {
        if (!window.submit(command(std::move(body), window.actor(), window.wall(m_now)))) return false;
        physical(window);
        if (window.online) deliver(window);
        return true;
    }

    void deliver(QueueWindow& window) {
        while (!window.outbox.empty() && m_wrong.empty()) {
            const Command first = window.outbox.front();
            const auto reply = give(first);
            if (chance(3)) {  // the answer was lost: the same command goes out again
                const auto again = give(first);
                if (!again.repeated || again.refusal != reply.refusal)
                    wrong("a repeated command was not answered alike");
            }
            if (reply.refusal.empty()) {
                window.answered();
                continue;
            }
            ++m_conflicts;
            // Whether a person holds another ticket of the theme only the centre knows: provisional until then.
            if (reply.refusal == "ticket.already_taken" && claimsAnew(first.body)) m_disturbed.insert(window.desk);
            if (m_disturbed.count(window.desk) == 0)
                wrong("work of " + window.desk.str() + " was refused though nobody interfered: " +
                      std::string(commandKind(first.body)) + " " + reply.refusal);
            const auto streams = QueueWindow::streamsOf(first);
            if (streams.empty())
                window.answered();
            else
                window.refused(*streams.begin());
            window.pull();
        }
        if (window.outbox.empty()) m_disturbed.erase(window.desk);
        physical(window);
    }

    static bool claimsAnew(const CommandBody& body) {
        if (const auto* transfer = std::get_if<TransferTicket>(&body)) return !transfer->toTheme.empty();
        if (const auto* next = std::get_if<NextItemOfTicket>(&body)) return !next->theme.empty();
        return std::holds_alternative<UndoTicketStep>(body);
    }

    /// Asks the centre. A lost answer leaves the window without network, not knowing what was decided.
    QueueAuthority::Reply ask(QueueWindow& window, CommandBody body) {
        const Command asking = command(std::move(body), window.actor(), window.wall(m_now));
        if (chance(1)) {
            window.online = false;
            ++m_disconnections;
            ++m_lostAnswers;
            m_disturbed.insert(window.desk);
            give(asking);
            return {"lost", {}, false};
        }
        const auto reply = give(asking);
        physical(window);
        return reply;
    }

    /// What really happens at a window. Two windows never call or serve one person.
    void physical(QueueWindow& window) {
        const auto here = window.here();
        const auto before = m_physical.find(window.desk.str());
        if (before != m_physical.end()) {
            if (here && *here == before->second) return;
            m_holder.erase(before->second.str());
            m_physical.erase(before);
        }
        if (!here) return;
        const auto [holder, placed] = m_holder.emplace(here->str(), window.desk.str());
        if (!placed && holder->second != window.desk.str()) {
            QueueWindow* other = windowOf(DeskId(holder->second));
            // The other one may have let go of it already and not been looked at since.
            if (other->here() && *other->here() == *here)
                wrong("ticket " + here->str() + " is at " + holder->second + " and at " + window.desk.str());
            holder->second = window.desk.str();
        }
        m_physical[window.desk.str()] = *here;
    }

    void windowActs(QueueWindow& window) {
        const auto* session = window.find<DeskSessionState>(StreamKind::DeskSession, window.desk.str());
        if (!session || session->status == DeskStatus::Closed || session->status == DeskStatus::None) {
            open(window);
            return;
        }
        if (session->status == DeskStatus::Paused) {
            act(window, ContinueDesk{window.desk});
            return;
        }
        const auto here = window.here();
        if (!here) {
            idle(window);
            return;
        }
        const TicketState* held = window.ticket(*here);
        held->status == TicketStatus::Called ? called(window, *here) : serving(window, *here);
        renewLease(window);
    }

    void idle(QueueWindow& window) {
        const std::size_t pick = upTo(100);
        const auto parked = window.parked();
        if (pick < 4)
            act(window, PauseDesk{window.desk, "喝水"});
        else if (pick < 5)
            act(window, CloseDesk{window.desk});
        else if (pick < 20 && parked)
            decideWhereItMay(window, ResumeTicket{*parked, window.desk});
        else if (pick < 22)
            resumeFromElsewhere(window);
        else if (pick < 23)
            recallMissed(window);
        else if (pick < 27)
            undoLast(window);
        else
            callNext(window);
        renewLease(window);
    }

    /// As a workstation does: what others may have by now is for the centre to say, everything else is decided here.
    void decideWhereItMay(QueueWindow& window, const CommandBody& body) {
        if (!onlyByCentre(command(body, window.actor(), window.wall(m_now)), window))
            act(window, body);
        else if (window.online)
            ask(window, body);
    }

    /// One of those parked for any window, or whose window was closed; people walk up to where it is free.
    void resumeFromElsewhere(QueueWindow& window) {
        std::vector<TicketId> free;
        for (const auto& [id, state] : m_centre.tickets()) {
            const auto& held = std::get<TicketState>(state);
            if (held.status == TicketStatus::Parked && held.anywhere && held.desk != window.desk) free.emplace_back(id);
        }
        if (free.empty() || !window.online) return;
        const TicketId picked = *std::min_element(free.begin(), free.end());
        if (ask(window, ResumeTicket{picked, window.desk}).refusal.empty()) ++m_resumedElsewhere;
    }

    /// Somebody comes after all. Their window remembers them; any other asks the centre.
    void recallMissed(QueueWindow& window) {
        std::vector<TicketId> known;
        for (const auto& [stream, state] : window.picture()) {
            const auto* held = std::get_if<TicketState>(&state);
            if (held && held->status == TicketStatus::Missed) known.emplace_back(stream.key);
        }
        if (known.empty() && window.online) {
            for (const std::string& id : m_checker.missed()) known.emplace_back(id);
        }
        if (!known.empty()) decideWhereItMay(window, RecallTicket{known[upTo(known.size())], window.desk});
    }

    void callNext(QueueWindow& window) {
        if (window.online) {
            const auto reply = ask(window, CallTicket{window.desk, {}, {}, {}});
            const bool known = reply.refusal.empty() || reply.refusal == "ticket.nobody_waiting" ||
                               reply.refusal == "request.clock_wrong" || reply.refusal == "desk.busy" ||
                               reply.refusal == "lost";
            if (!known) wrong("call of " + window.desk.str() + " refused: " + reply.refusal);
            if (reply.refusal.empty()) m_last[window.desk.str()] = {reply.touched.front().key, TicketStep::Called};
            return;
        }
        const auto leased = window.leased();
        // Only the monotonic clock says how long a lease holds.
        if (!leased || m_now.time_since_epoch() >= window.leaseStop) return;
        if (!act(window, CallLeased{*leased, window.desk})) return;
        ++m_leasedCalls;
        const TicketState& truth = m_centre.ticket(leased->str());
        if (truth.lease.desk != window.desk && truth.desk != window.desk)  // or its own call, not heard of
            wrong("ticket " + leased->str() + " called by a lease that was given to somebody else");
        m_last[window.desk.str()] = {leased->str(), TicketStep::Called};
    }

    void renewLease(QueueWindow& window) {
        if (!window.online || m_now.time_since_epoch() < window.leaseRenewAt ||
            m_centre.ticketAtDesk(window.desk) != window.here())
            return;
        const Milliseconds asked = m_now.time_since_epoch();
        // From asking on, what it holds may be given to others: nothing is called by it before the answer.
        const Milliseconds held = std::exchange(window.leaseStop, Milliseconds{0});
        const auto reply = ask(window, LeaseTicket{window.desk});
        if (reply.refusal == "lost") return;
        const bool known =
            reply.refusal.empty() || reply.refusal == "request.clock_wrong" || reply.refusal == "desk.not_open";
        if (!known) wrong("lease refused: " + reply.refusal);
        const LeaseRule rule = m_policy.lease;
        // A renewal that was refused gives no time; what is held goes on to the end it had.
        window.leaseStop = reply.refusal.empty()
                               ? asked + std::chrono::minutes{rule.minutes} - std::chrono::seconds{rule.marginSeconds}
                               : held;
        window.leaseRenewAt = asked + std::chrono::minutes{2};
    }

    void called(QueueWindow& window, const TicketId& ticket) {
        const std::size_t pick = upTo(100);
        if (pick < 55)
            act(window, BeginService{ticket, window.desk});
        else if (pick < 65)
            act(window, RecallTicket{ticket, window.desk});
        else if (pick < 80) {
            if (act(window, MarkNotHere{ticket, window.desk}))
                m_last[window.desk.str()] = {ticket.str(), TicketStep::NotHere};
        } else if (pick < 85) {
            if (act(window, LeaveTicket{ticket, window.desk}))
                m_last[window.desk.str()] = {ticket.str(), TicketStep::Left};
        } else
            undoLast(window);
    }

    void serving(QueueWindow& window, const TicketId& ticket) {
        const std::size_t pick = upTo(100);
        const auto place = static_cast<QueuePlace>(upTo(4));
        if (pick < 55) {
            if (act(window, FinishTicket{ticket, window.desk, TicketOutcome::Consulted, {}}))
                m_last[window.desk.str()] = {ticket.str(), TicketStep::Finished};
        } else if (pick < 65)
            act(window, ParkTicket{ticket, window.desk, chance(30)});
        else if (pick < 72)
            act(window, NextItemOfTicket{ticket, window.desk, {}});
        else if (pick < 76)
            act(window, NextItemOfTicket{ticket, window.desk, ThemeId("T" + std::to_string(upTo(6)))});
        else if (pick < 90) {
            TransferTicket body{ticket, window.desk, {}, {}, place, "转"};
            if (chance(50)) body.toTheme = ThemeId("T" + std::to_string(upTo(6)));
            if (chance(30)) body.toDesk = m_windows[upTo(windows)]->desk;
            if (act(window, body)) m_last[window.desk.str()] = {ticket.str(), TicketStep::Transferred};
        } else if (pick < 94)
            act(window, LeaveTicket{ticket, window.desk});
        else
            act(window, NoteTicket{ticket, {"备注"}});
    }

    void undoLast(QueueWindow& window) {
        const auto last = m_last.find(window.desk.str());
        if (last == m_last.end()) return;
        const UndoTicketStep body{TicketId(last->second.first), window.desk, last->second.second};
        m_last.erase(last);
        // A ticket that has left the window may be with somebody else: that is for the centre to say.
        if (offlineClass(CommandBody{body}) == OfflineClass::Full) {
            if (window.ticket(body.ticket)) act(window, body);
        } else if (window.online) {
            ask(window, body);
        }
    }

    // ---- everybody else

    void takeSome() {
        const std::size_t waiting = m_checker.waiting();
        const std::size_t most = waiting > 400 ? 0 : waiting < targetWaiting ? 3 : 1;
        for (std::size_t i = 0; i < most; ++i) {
            TakeTicket body;
            body.ticket = TicketId("t" + std::to_string(++m_taking));
            body.theme = ThemeId("T" + std::to_string(upTo(60) == 0 ? 5 : upTo(5)));
            if (chance(60)) body.personToken = "p" + std::to_string(upTo(3000));
            body.priority = chance(25) ? static_cast<PriorityClass>(upTo(7)) : PriorityClass::None;
            const bool booked = chance(8);
            if (booked) body.appointmentAt = m_now + std::chrono::minutes{static_cast<int>(upTo(70)) - 15};
            const Actor by = booked ? actor("guide", {Role::Guide}) : kiosk();
            const Instant at = m_now + (chance(1) ? std::chrono::hours{30} : Milliseconds{0});
            const Command taking = command(body, by, at);
            const auto reply = give(taking);
            if (chance(5)) {  // the answer was lost; the machine asks again and prints once
                const auto again = give(taking);
                if (again.refusal != reply.refusal) wrong("the machine got another answer for the same ticket");
            }
            if (reply.refusal.empty()) ++m_taken;
            const bool known = reply.refusal.empty() || reply.refusal == "ticket.already_taken" ||
                               reply.refusal == "catalogue.theme_suspended" || reply.refusal == "request.clock_wrong" ||
                               reply.refusal == "ticket.day_full";
            if (!known) wrong("a ticket was refused: " + reply.refusal);
        }
    }

    void network() {
        QueueWindow& window = *m_windows[upTo(windows)];
        if (window.online) {
            window.online = !chance(60);
            m_disconnections += window.online ? 0 : 1;
            return;
        }
        reconnect(window);
    }

    void reconnect(QueueWindow& window) {
        if (window.online) return;
        window.online = true;
        deliver(window);
        window.pull();
        physical(window);
    }

    void crash() {
        QueueWindow& window = *m_windows[upTo(windows)];
        const auto here = window.here();
        window.crash();
        ++m_crashes;
        if (window.here() != here) wrong("a crash of " + window.desk.str() + " changed what it shows");
        window.leaseStop = Milliseconds{0};  // a monotonic clock begins anew: the lease cannot be trusted any more
    }

    void clockJumps() {
        QueueWindow& window = *m_windows[upTo(windows)];
        window.wallOff =
            chance(50) ? smallOffset() : Milliseconds{(static_cast<std::int64_t>(upTo(7200)) - 3600) * 1000};
    }

    void publishPolicy() {
        QueuePolicy policy = m_policy;
        ++policy.version;
        policy.fairnessMinutes = 20 + static_cast<int>(upTo(40));
        for (PriorityRule& rule : policy.classes)
            rule.headStartMinutes = static_cast<int>(upTo(static_cast<std::size_t>(policy.fairnessMinutes)));
        policy.missedBehind = static_cast<int>(upTo(5));
        policy.windows.clear();
        for (auto& window : m_windows) {
            if (chance(80)) continue;
            WindowRule rule{window->desk, {}, {}};
            if (chance(40))
                rule.themes = {ThemeId("T" + std::to_string(upTo(5))), ThemeId("T" + std::to_string(upTo(5)))};
            rule.prefers = {{ThemeId("T" + std::to_string(upTo(5))), static_cast<int>(upTo(30))}};
            policy.windows.push_back(rule);
        }
        const auto reply = give(command(PublishQueuePolicy{policy}, supervisor(), m_now));
        if (!reply.refusal.empty()) wrong("the policy was refused: " + reply.refusal);
        m_policy = policy;
        for (auto& window : m_windows) {
            m_disturbed.insert(window->desk);  // a window without network goes by the old one for a while
            if (window->online) window->see(policyStream());
        }
    }

    /// Closes or pauses somebody's window from afar, one without network too; frees tickets whose window is silent, after
    /// looking there.
    void supervise() {
        if (chance(20)) {
            const QueueWindow& window = *m_windows[upTo(windows)];
            CommandBody body = CloseDesk{window.desk};
            if (chance(50)) body = PauseDesk{window.desk, "主管安排"};
            const auto reply = give(command(body, supervisor(), m_now));
            if (reply.refusal.empty() && !window.online) ++m_closedUnheard;
            return;
        }
        for (const std::string& id : m_checker.leased()) {
            const TicketState& ticket = m_centre.ticket(id);
            if (m_now < ticket.lease.until + std::chrono::seconds{m_policy.lease.marginSeconds}) continue;
            if (m_holder.count(id) != 0) continue;  // somebody sits there being served
            const QueueWindow* window = windowOf(ticket.lease.desk);
            if (window->online) continue;
            // Its screen says that it called the ticket, which may be finished by now: no reason to give it to others.
            const TicketState* there = window->ticket(TicketId(id));
            if (there && !isWaiting(there->status)) continue;
            // Nothing may be on its way any more that was decided under the lease.
            const auto reply = give(command(ReleaseTicket{TicketId(id), "去看过"}, supervisor(), m_now));
            if (!reply.refusal.empty()) wrong("a release was refused: " + reply.refusal);
            ++m_released;
            return;
        }
    }

    void guide() {
        const auto missed = m_checker.missed();
        if (missed.empty()) return;
        give(command(RequeueTicket{TicketId(missed[upTo(missed.size())]), static_cast<QueuePlace>(upTo(4))},
                     actor("guide", {Role::Guide}), m_now));
    }

    void endOfDay(bool carry = false) {
        for (auto& window : m_windows) reconnect(*window);
        if (!m_wrong.empty()) return;
        m_now += std::chrono::minutes{30};  // every lease has run out
        CloseDay close;
        close.day = localDate(m_now);
        close.carry = carry || chance(50);
        for (const auto& [id, state] : m_centre.tickets()) {
            const auto status = std::get<TicketState>(state).status;
            if (permits(ticketTransitions(), CloseDay::kind, status)) close.tickets.emplace_back(id);
        }
        give(command(close, systemActor(), m_now));
        if (const auto lost = m_checker.nothingLost()) wrong(*lost);
        m_now = startOfLocalDay(localDate(m_now) + std::chrono::days{1}) + std::chrono::hours{9};
        m_centre.forgetEnded();
        m_centre.forgetReplies();
        m_checker.forgetEnded();
        m_last.clear();
        for (auto& window : m_windows) {
            window->pull();
            physical(*window);
            window->leaseStop = window->leaseRenewAt = Milliseconds{0};
        }
    }

    void tidyUp(QueueWindow& window) {
        window.wallOff = Milliseconds{0};
        if (const auto here = window.here()) {
            if (window.ticket(*here)->status == TicketStatus::Called) act(window, BeginService{*here, window.desk});
            act(window, FinishTicket{*here, window.desk, TicketOutcome::Consulted, {}});
        }
        const auto* session = window.find<DeskSessionState>(StreamKind::DeskSession, window.desk.str());
        if (session && session->status == DeskStatus::Paused) act(window, ContinueDesk{window.desk});
        if (session && session->status == DeskStatus::Closed) open(window);
    }

    bool callAndFinish(QueueWindow& window) {
        const auto reply = give(command(CallTicket{window.desk, {}, {}, {}}, window.actor(), window.wall(m_now)));
        physical(window);
        if (!reply.refusal.empty()) return false;
        const TicketId ticket(reply.touched.front().key);
        act(window, BeginService{ticket, window.desk});
        act(window, FinishTicket{ticket, window.desk, TicketOutcome::Consulted, {}});
        return true;
    }

    std::mt19937_64 m_random;
    catalogue::Release m_release = sixThemes();
    QueueAuthority m_centre{m_release};
    QueueChecker m_checker;
    QueuePolicy m_policy = builtInPolicy();
    std::vector<std::unique_ptr<QueueWindow>> m_windows;
    Instant m_now = at(9);
    std::set<DeskId> m_disturbed;
    std::map<std::string, TicketId> m_physical;
    std::map<std::string, std::string> m_holder;
    std::map<std::string, std::pair<std::string, TicketStep>> m_last;
    std::string m_wrong;
    long m_commands = 0;
    long m_operations = 0;
    long m_taking = 0;
    long m_taken = 0;
    long m_leasedCalls = 0;
    long m_conflicts = 0;
    long m_disconnections = 0;
    long m_lostAnswers = 0;
    long m_crashes = 0;
    long m_released = 0;
    long m_closedUnheard = 0;
    long m_resumedElsewhere = 0;
    long m_refusedByClock = 0;
};

}  // namespace yc::domain::fixture

// SPDX-License-Identifier: GPL-3.0-or-later
// Two open windows, two themes and a suspended one: the scene of the queue's tests.
#pragma once

#include "domain/fixture.h"
#include "domain/queue/queue_access.h"
#include "domain/queue/queue_rules.h"

#include <QTest>

#include <optional>
#include <string>
#include <tuple>

namespace yc::domain::fixture {

inline const TicketId t1("t1");
inline const DeskId w1("W01");
inline const DeskId w2("W02");
inline const ThemeId birth("YJS-GR-01");
inline const ThemeId meals("YJS-QY-02");
inline const ThemeId closedTheme("YJS-GR-09");

inline catalogue::Release threeThemes() {
    catalogue::Release made;
    made.version = 1;
    for (const auto& [id, letter, status] : {std::tuple{birth, "A", catalogue::ThemeStatus::Published},
                                             std::tuple{meals, "B", catalogue::ThemeStatus::Published},
                                             std::tuple{closedTheme, "C", catalogue::ThemeStatus::Suspended}}) {
        catalogue::Theme theme;
        theme.id = id;
        theme.shortName = id.str();
        theme.ticketLetter = letter;
        theme.status = status;
        made.themes.push_back(theme);
    }
    return made;
}

struct QueueHall : MemoryWorld {
    catalogue::Release themes = threeThemes();
    QueueHall() {
        MemoryWorld::release = &themes;
        for (const DeskId& desk : {w1, w2}) must(OpenDesk{desk, "示例", {birth, meals}}, clerkAt(desk.str()));
        now += std::chrono::minutes{1};
    }
    void must(CommandBody body, Actor actor) {
        const Decision done = run(std::move(body), std::move(actor));
        if (!done) qFatal("%s", done.error().name().c_str());
    }
    std::string tried(CommandBody body, Actor actor) { return outcome(run(std::move(body), std::move(actor))); }
    /// Puts the next version of the policy in force; `change` works on the one that is.
    template <class Change>
    void policy(Change change) {
        const auto* last = find<QueuePolicyState>(StreamKind::Policy, policyStream().key);
        PublishQueuePolicy body{last ? last->policy : builtInPolicy()};
        change(body.policy);
        ++body.policy.version;
        must(body, supervisor());
    }
    TakeTicket taking(const std::string& id, const ThemeId& theme = birth,
                      PriorityClass priority = PriorityClass::None) const {
        TakeTicket body;
        body.ticket = TicketId(id);
        body.theme = theme;
        body.priority = priority;
        return body;
    }
    void take(const std::string& id, const ThemeId& theme = birth, PriorityClass priority = PriorityClass::None,
              std::optional<Instant> appointment = std::nullopt) {
        TakeTicket body = taking(id, theme, priority);
        body.appointmentAt = appointment;
        must(body, appointment ? actor("guide", {Role::Guide}) : kiosk());
    }
    std::string call(const DeskId& desk = w1) {
        const Decision called = run(CallTicket{desk, {}, {}, {}}, clerkAt(desk.str()));
        return called ? called->front().stream.key : called.error().name();
    }
    void serve(const std::string& id, const DeskId& desk = w1) {
        must(CallTicket{desk, {}, TicketId(id), "叫"}, clerkAt(desk.str()));
        must(BeginService{TicketId(id), desk}, clerkAt(desk.str()));
    }
    void finish(const std::string& id, const DeskId& desk = w1) {
        must(FinishTicket{TicketId(id), desk, TicketOutcome::Consulted, {}}, clerkAt(desk.str()));
    }
    TicketState ticket(const std::string& id = "t1") const { return state<TicketState>(StreamKind::Ticket, id); }
    DeskSessionState session(const DeskId& desk = w1) const {
        return state<DeskSessionState>(StreamKind::DeskSession, desk.str());
    }
};

inline void notHere(QueueHall& hall, const std::string& id) {
    hall.must(CallTicket{w1, {}, TicketId(id), "叫"}, clerkAt("W01"));
    hall.must(MarkNotHere{TicketId(id), w1}, clerkAt("W01"));
}

/// Brings ticket t1 into a state, at window W01 where it is at one.
inline void bring(QueueHall& hall, TicketStatus status) {
    using S = TicketStatus;
    const Actor clerk = clerkAt("W01");
    if (status == S::None) return;
    hall.take("t1");
    if (status == S::Waiting) return;
    if (status == S::Expired || status == S::Carried) {
        hall.must(CloseDay{localDate(hall.now), status == S::Carried, {t1}}, supervisor());
        return;
    }
    if (status == S::Missed) {
        for (int miss = 0; miss < hall.rules.maxMisses; ++miss) notHere(hall, "t1");
        return;
    }
    hall.must(CallTicket{w1, {}, t1, "叫"}, clerk);
    if (status == S::Called) return;
    if (status == S::Left) {
        hall.must(LeaveTicket{t1, w1}, clerk);
        return;
    }
    hall.must(BeginService{t1, w1}, clerk);
    if (status == S::Parked) hall.must(ParkTicket{t1, w1}, clerk);
    if (status == S::Finished) hall.finish("t1");
}

}  // namespace yc::domain::fixture

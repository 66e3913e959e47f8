// SPDX-License-Identifier: GPL-3.0-or-later
// 断网叫号: keeps tickets leased to this window while the centre answers, so that calling goes on when it does not.
//
// When a lease may be used is said by the monotonic clock alone: it is counted from before the question was sent, and ends a
// margin before the centre's end. A lease from before a restart is not trusted; nor is one whose renewal got no answer, since
// the centre may have given the ticket to others by then. Everything happens on the store thread.
#pragma once

#include "sync/lane.h"
#include "workstation/context.h"

#include <chrono>
#include <functional>
#include <optional>

namespace yc::workstation {

class LeaseKeeper {
public:
    using Steady = std::chrono::steady_clock;
    explicit LeaseKeeper(Context& context, std::function<Steady::time_point()> clock = Steady::now);
    LeaseKeeper(const LeaseKeeper&) = delete;
    LeaseKeeper& operator=(const LeaseKeeper&) = delete;

    /// The ticket that could be called now without the centre.
    std::optional<domain::TicketId> usable(sync::Replica& replica) const;
    /// Looks whether a lease is to be asked for, renewed or given back. Called by itself after every change and when it
    /// is time.
    void look(sync::Replica& replica);

private:
    void ask(sync::Replica& replica, const domain::LeaseRule& rule);
    void answered(sync::Replica& replica, Steady::time_point askedAt, const domain::LeaseRule& rule, bool granted);
    /// "Call next" when the centre is away: the ticket leased to this window, or why nobody can be called.
    domain::Expected<journal::Outcome, domain::Refusal> callLeased(sync::Replica& replica);
    void say(Notice notice);
    std::optional<domain::TicketId> held(sync::Replica& replica) const;
    domain::DeskId desk() const;

    Context& m_context;
    std::function<Steady::time_point()> m_clock;
    std::optional<Steady::time_point> m_stop;  ///< calls by lease end here; unset: there is none to be trusted
    Steady::time_point m_askAt{};              ///< not before
    bool m_asking = false;
    sync::Alarm m_alarm;  ///< last: its thread ends first
};

}  // namespace yc::workstation

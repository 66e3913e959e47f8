// SPDX-License-Identifier: GPL-3.0-or-later
// 取号: takes a ticket at the centre. An answer that got lost would leave a ticket in the queue that nobody holds, so the same
// command goes out again, under its own id, until the centre has answered it.
#pragma once

#include "sync/lane.h"
#include "workstation/context.h"

#include <functional>
#include <list>
#include <string>

namespace yc::workstation {

class TicketAsk {
public:
    struct Given {
        domain::TicketId ticket;
        std::string code;    ///< of its live page
        bool wanted = true;  ///< false: whoever asked has gone meanwhile
    };
    /// On the store thread: the ticket, which is in the cache then, or why there is none. Unavailable is said once and may be
    /// followed by the true answer.
    using Done = std::function<void(sync::Replica&, const Given&, const std::optional<domain::Refusal>&)>;

    /// The context outlives it.
    explicit TicketAsk(Context& context);
    TicketAsk(const TicketAsk&) = delete;
    TicketAsk& operator=(const TicketAsk&) = delete;

    // ---- store thread only ----
    /// The ticket's id and code are made here. The same wish again, after no answer came, is the same command.
    void take(sync::Replica& replica, domain::TakeTicket body, Done done);
    /// Whoever asked has gone. What has no answer is asked about once more when the centre would not take it anew.
    void leave();
    bool asking() const { return !m_open.empty(); }

private:
    struct Wish {
        domain::Command command;
        Done done;
        bool out = false;   ///< an answer is awaited
        bool told = false;  ///< that there is none yet
        bool wanted = true;
        bool maybeGiven = false;  ///< it has left this machine
    };
    using Wishes = std::list<Wish>;

    void send(sync::Replica& replica, const domain::CommandId& id);
    void answered(sync::Replica& replica, const domain::CommandId& id,
                  const domain::Expected<journal::Outcome, domain::Refusal>& reply);
    void again(sync::Replica& replica);
    Wishes::iterator find(const domain::CommandId& id);

    Context& m_context;
    Wishes m_open;
    sync::Alarm m_alarm;
};

}  // namespace yc::workstation

// SPDX-License-Identifier: GPL-3.0-or-later
// 叫号屏: the public screen. Ticket numbers and windows only, never a name; it says how old its picture is. Every window
// has its own line for the screen above it.
#pragma once

#include "workstation/announcer.h"
#include "workstation/context.h"
#include "workstation/hall_service.h"

namespace yc::workstation {

class CallDisplay : public DisplayService {
public:
    explicit CallDisplay(Context& context);
    void onDisplay(Listener<DisplaySnapshot> listener) override;
    void refresh() override;

private:
    void publish(sync::Replica& replica);
    void addDesks(sync::Replica& replica, const domain::QueuePolicy& policy, DisplaySnapshot& snapshot,
                  const std::vector<journal::TicketRow>& called) const;
    void announce(sync::Replica& replica, const domain::QueuePolicy& policy, const DisplaySnapshot& snapshot,
                  const std::vector<journal::TicketRow>& called);

    Context& m_context;
    Listener<DisplaySnapshot> m_listener;
    Announcer m_announcer;
    domain::Date m_day{};  ///< whose numbers the announcer knows
};

}  // namespace yc::workstation

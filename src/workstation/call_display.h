// SPDX-License-Identifier: GPL-3.0-or-later
// 叫号屏: the public screen. Ticket numbers and windows only, never a name; it says how old its picture is.
#pragma once

#include "workstation/announcer.h"
#include "workstation/context.h"

namespace yc::workstation {

class CallDisplay : public DisplayService {
public:
    explicit CallDisplay(Context& context);
    void onDisplay(Listener<DisplaySnapshot> listener) override;
    void refresh() override;

private:
    void publish(sync::Replica& replica);
    void announce(sync::Replica& replica, const DisplaySnapshot& snapshot,
                  const std::vector<journal::TicketRow>& called);

    Context& m_context;
    Listener<DisplaySnapshot> m_listener;
    Announcer m_announcer;
};

}  // namespace yc::workstation

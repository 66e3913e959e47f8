// SPDX-License-Identifier: GPL-3.0-or-later
// 大厅: what waits, who serves, what is late — for the supervisor, and the queues a display needs.
#pragma once

#include "workstation/context.h"

namespace yc::workstation {

class HallBoard : public HallService {
public:
    explicit HallBoard(Context& context);
    void onHall(Listener<HallSnapshot> listener) override;
    void refresh() override;

private:
    void publish(sync::Replica& replica);
    std::vector<DeskView> desks(sync::Replica& replica) const;
    std::vector<UnitLamps> lamps(sync::Replica& replica, std::vector<HallAlert>& alerts) const;
    void addAlerts(sync::Replica& replica, HallSnapshot& snapshot) const;

    Context& m_context;
    Listener<HallSnapshot> m_listener;
};

/// Queues by theme with the waiting minutes of each ticket and the centre's interval for a new one: half wait less than its
/// first number, nine of ten less than its second. There is none while too little is known or the centre is away.
std::vector<ThemeQueue> themeQueues(Context& context, sync::Replica& replica);

}  // namespace yc::workstation

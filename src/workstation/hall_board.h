// SPDX-License-Identifier: GPL-3.0-or-later
// 大厅: what waits, who serves, what is late — for the supervisor, now or at a moment of a past day — and the queues a
// display needs.
#pragma once

#include "workstation/context.h"
#include "workstation/hall_day.h"
#include "workstation/hall_planner.h"
#include "workstation/hall_replay.h"
#include "workstation/hall_service.h"

namespace yc::workstation {

class HallBoard : public HallService {
public:
    explicit HallBoard(Context& context);
    void onHall(Listener<HallSnapshot> listener) override;
    void refresh() override;
    void answerHelp(const domain::DeskId& desk) override;
    void endHelp(const domain::DeskId& desk) override;

    void onForecast(Listener<ForecastSnapshot> listener) override;
    void refreshForecast() override;
    void plan(const std::vector<domain::forecast::Change>& changes) override;
    void carryOut(const std::vector<domain::forecast::Change>& changes) override;
    void takeBack() override;
    void calibrate(int days) override;

    void replay(domain::Date day) override;
    void seek(domain::Instant at) override;
    void backToNow() override;

    void closeDay(DayEnd end) override;
    void printDay(domain::Date day) override;
    void saveDay(domain::Date day, const std::string& path) override;

private:
    void publish(sync::Replica& replica);
    std::shared_ptr<HallSnapshot> live(sync::Replica& replica);
    std::vector<DeskView> desks(sync::Replica& replica, const std::vector<ThemeQueue>& themes) const;
    std::vector<UnitLamps> lamps(sync::Replica& replica, std::vector<HallAlert>& alerts) const;
    void addAlerts(sync::Replica& replica, HallSnapshot& snapshot) const;
    void addCaseAlerts(sync::Replica& replica, HallSnapshot& snapshot) const;

    Context& m_context;
    HallPlanner m_planner;
    HallDay m_day;
    Listener<HallSnapshot> m_listener;
    std::optional<ReplayedDay> m_replayed;  ///< a past day is shown instead of now
    domain::Date m_asked{};                 ///< the day whose log was asked for last
};

/// Queues by theme with the waiting minutes of each ticket and the centre's interval for a new one: half wait less than its
/// first number, nine of ten less than its second. There is none while too little is known or the centre is away.
std::vector<ThemeQueue> themeQueues(Context& context, sync::Replica& replica);

}  // namespace yc::workstation

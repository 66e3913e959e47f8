// SPDX-License-Identifier: GPL-3.0-or-later
// 大厅与叫号屏的用例: the supervisor's board with its forecast and plan, and the public screens. As services.h.
#pragma once

#include "workstation/hall_snapshots.h"

#include <functional>
#include <memory>
#include <vector>

namespace yc::workstation {

/// 日结: what becomes of those who are not served any more today.
enum class DayEnd { ByRule, Expire, Carry };  ///< ByRule: as the policy says for each theme

class HallService {
public:
    virtual ~HallService() = default;
    virtual void onHall(std::function<void(std::shared_ptr<const HallSnapshot>)> listener) = 0;
    virtual void refresh() = 0;
    /// 应答求助: the supervisor comes to the window that called; its clerk sees who. Online.
    virtual void answerHelp(const domain::DeskId& desk) = 0;
    virtual void endHelp(const domain::DeskId& desk) = 0;  ///< it is settled

    // 预测与假如
    virtual void onForecast(std::function<void(std::shared_ptr<const ForecastSnapshot>)> listener) = 0;
    /// Asks for a newer forecast and suggestion when the last ones are old enough.
    virtual void refreshForecast() = 0;
    /// What if? Answered by the centre's simulation; changes nothing. Empty: back to the suggestion.
    virtual void plan(const std::vector<domain::forecast::Change>& changes) = 0;
    /// F12: exactly these changes, the plan or the suggestion as it stood on the screen.
    virtual void carryOut(const std::vector<domain::forecast::Change>& changes) = 0;
    virtual void takeBack() = 0;  ///< Ctrl+Z: what was carried out last from here
    /// How often the truth fell inside, for the newest past days.
    virtual void calibrate(int days) = 0;

    // 回放
    virtual void replay(domain::Date day) = 0;
    virtual void seek(domain::Instant at) = 0;
    virtual void backToNow() = 0;

    // 日结与日报
    virtual void closeDay(DayEnd end) = 0;
    virtual void printDay(domain::Date day) = 0;
    virtual void saveDay(domain::Date day, const std::string& path) = 0;  ///< tables as CSV
};

class DisplayService {
public:
    virtual ~DisplayService() = default;
    virtual void onDisplay(std::function<void(std::shared_ptr<const DisplaySnapshot>)> listener) = 0;
    virtual void refresh() = 0;  ///< looks again whether the centre answers; a quiet hall changes nothing by itself
};

}  // namespace yc::workstation

// SPDX-License-Identifier: GPL-3.0-or-later
// 日结与日报: ends the day by hand, and a day's figures as a paper or a file.
#pragma once

#include "reports/day_report.h"
#include "workstation/context.h"
#include "workstation/hall_service.h"

#include <functional>
#include <string>
#include <vector>

namespace yc::workstation {

class HallDay {
public:
    explicit HallDay(Context& context) : m_context(context) {}

    // ---- store thread only ----
    /// 日结: what waits, was passed or is put aside expires or goes on tomorrow. What is at a window stays and is named.
    void close(sync::Replica& replica, DayEnd end);
    /// 大厅日报: counted from the journal at the centre.
    void print(domain::Date day);
    /// The same tables into a file, as CSV.
    void save(domain::Date day, const std::string& path);

private:
    using Left = std::vector<domain::TicketId>;
    void closeFrom(sync::Replica& replica, DayEnd end, const Left& all, std::size_t at);
    void tell(sync::Replica& replica, const Left& all);
    void report(domain::Date day, std::function<void(sync::Replica&, reports::DayReportInput)> then);

    Context& m_context;
};

}  // namespace yc::workstation

// SPDX-License-Identifier: GPL-3.0-or-later
// 指标: counters in Prometheus text. Labels are route templates and status codes, never values out of a request.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yc::server {

class Metrics {
public:
    void countRequest(std::string_view method, std::string_view route, int status, double seconds);
    /// Lines of the request counters, then one line per gauge.
    std::string text(const std::vector<std::pair<std::string, double>>& gauges) const;

private:
    struct Count {
        std::int64_t requests = 0;
        double seconds = 0;
    };
    mutable std::mutex m_mutex;
    std::map<std::string, Count> m_counts;
};

}  // namespace yc::server

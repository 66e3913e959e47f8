// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics.h"

#include <fmt/format.h>

namespace yc::server {

void Metrics::countRequest(std::string_view method, std::string_view route, int status, double seconds) {
    const std::string labels = fmt::format(R"({{method="{}",route="{}",status="{}"}})", method, route, status);
    const std::lock_guard lock(m_mutex);
    Count& count = m_counts[labels];
    ++count.requests;
    count.seconds += seconds;
}

std::string Metrics::text(const std::vector<std::pair<std::string, double>>& gauges) const {
    std::string out =
        "# HELP yichuang_requests_total Requests by route and status.\n# TYPE yichuang_requests_total counter\n";
    const std::lock_guard lock(m_mutex);
    for (const auto& [labels, count] : m_counts)
        out += fmt::format("yichuang_requests_total{} {}\n", labels, count.requests);
    out += "# TYPE yichuang_request_seconds_total counter\n";
    for (const auto& [labels, count] : m_counts)
        out += fmt::format("yichuang_request_seconds_total{} {:.6f}\n", labels, count.seconds);
    for (const auto& [name, value] : gauges)
        out += fmt::format("# TYPE yichuang_{0} gauge\nyichuang_{0} {1}\n", name, value);
    return out;
}

}  // namespace yc::server

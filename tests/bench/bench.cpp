// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace yc::bench {

std::optional<double> Row::ratio() const {
    if (!baseline || *baseline <= 0) return std::nullopt;
    return ours / *baseline;
}

bool Row::withinBudget() const {
    if (rule == Rule::OursAtMost) return ours <= limit;
    const auto share = ratio();
    if (!share) return false;
    return rule == Rule::RatioAtMost ? *share <= limit : *share >= limit;
}

std::string Row::budget() const {
    if (rule == Rule::OursAtMost) return fmt::format("<= {} {}", number(limit), unit);
    return fmt::format("{} {} x", rule == Rule::RatioAtMost ? "<=" : ">=", number(limit));
}

double milliseconds(Clock::duration duration) { return std::chrono::duration<double, std::milli>(duration).count(); }

double timed(const std::function<void()>& work) {
    const auto start = Clock::now();
    work();
    return milliseconds(Clock::now() - start);
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    const std::size_t index = std::min(values.size() - 1, rank == 0 ? 0 : rank - 1);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(index), values.end());
    return values[index];
}

std::string number(double value) {
    if (value >= 100 || value == std::floor(value)) return fmt::format("{:.0f}", value);
    return value >= 1 ? fmt::format("{:.2f}", value) : fmt::format("{:.4f}", value);
}

BareInserts::BareInserts(const std::string& directory) : m_database(directory + "/bare.db") {
    m_database.execute("CREATE TABLE bare(id INTEGER PRIMARY KEY, body BLOB NOT NULL)");
}

void BareInserts::insert(std::string_view bytes) {
    m_database.query("INSERT INTO bare(body) VALUES (?)").with(journal::Blob{bytes}).run();
}

}  // namespace yc::bench

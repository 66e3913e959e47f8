// SPDX-License-Identifier: GPL-3.0-or-later
// 测量: what every row of the table needs: a clock, medians, the bare SQLite transaction as a common baseline.
#pragma once

#include "journal/database.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace yc::bench {

/// A row could not be measured: something refused or failed that must not.
class BenchError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Settings {
    bool quick = false;     ///< few rounds, small data: shows that it runs, the figures mean little
    std::string directory;  ///< empty folder for this row's files
    int rounds(int full, int few) const { return quick ? few : full; }
};

/// How a figure is judged.
enum class Rule {
    RatioAtMost,   ///< ours / baseline ≤ limit
    RatioAtLeast,  ///< ours / baseline ≥ limit
    OursAtMost,    ///< ours ≤ limit, in the row's unit
};

struct Row {
    std::string name;
    std::string what;
    double ours = 0;
    std::string unit;
    std::string baselineName;        ///< "" = none, the budget is absolute
    std::optional<double> baseline;  ///< in the same unit
    Rule rule = Rule::OursAtMost;
    double limit = 0;
    std::string note;  ///< sizes, other percentiles

    std::optional<double> ratio() const;
    bool withinBudget() const;
    std::string budget() const;
};

/// One row by its name; measures when called.
struct Case {
    const char* name;
    Row (*measure)(const Settings&);
};
const std::vector<Case>& allCases();

Row measureDecideAppend(const Settings& settings);
Row measureReceipt(const Settings& settings);
Row measureJournal(const Settings& settings);
Row measureServer(const Settings& settings);
Row measureCallFanOut(const Settings& settings);
Row measureCallFull(const Settings& settings);
Row measureTakeFull(const Settings& settings);
Row measureForecast(const Settings& settings);
Row measureWhatIf(const Settings& settings);
Row measureColdStart(const Settings& settings);
Row measureResolve(const Settings& settings);
Row measureResolveLargest(const Settings& settings);
Row measureCatalogueCheck(const Settings& settings);
Row measureCatalogueImport(const Settings& settings);
Row measureSearch(const Settings& settings);
Row measureSlip(const Settings& settings);

/// Child of the cold-start row: the real main window on this enrolment until it is painted. Prints one line.
int showFirstPaint(const std::string& enrolmentFile);

using Clock = std::chrono::steady_clock;
/// Milliseconds that `work` took.
double timed(const std::function<void()>& work);
double milliseconds(Clock::duration duration);
/// Of unsorted values; `share` 0.5 = median, 0.99 = p99 (nearest rank). 0 without values.
double percentile(std::vector<double> values, double share);
inline double median(std::vector<double> values) { return percentile(std::move(values), 0.5); }
std::string number(double value);

/// The bare transaction: one row inserted and durable (WAL, synchronous=FULL) through the same connection settings.
class BareInserts {
public:
    explicit BareInserts(const std::string& directory);
    void insert(std::string_view bytes);

private:
    journal::Database m_database;
};

}  // namespace yc::bench

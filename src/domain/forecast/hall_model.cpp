// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/hall_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yc::domain::forecast {

namespace {
constexpr double hourWidth = 1.5;     // services so many hours apart still teach about each other
constexpr double windowsWidth = 2.5;  // so many open windows apart too
constexpr double halfLifeDays = 30;
constexpr std::size_t mostSamples = 1500;  // the newest of a theme
constexpr int enoughOfTheme = 8;
constexpr int enoughOfHall = 30;
constexpr double sameWeekdayWeight = 3;
constexpr double defaultGap = 0.5;
constexpr double defaultBreak = 15;
constexpr double shortest = 0.1;

double logOf(double minutes) { return std::log(std::max(shortest, minutes)); }

double quantileOf(const std::vector<double>& sorted, double u, double fallback) {
    if (sorted.empty()) return fallback;
    const auto at = static_cast<std::size_t>(u * static_cast<double>(sorted.size()));
    return sorted[std::min(at, sorted.size() - 1)];
}

int weekdayOf(Date day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }
}  // namespace

HallModel::HallModel(std::vector<DayObservation> past, Date today, const DayObservation* soFar, double nowMinute)
    : m_days(std::move(past)), m_today(today) {
    m_days.erase(std::remove_if(m_days.begin(), m_days.end(),
                                [&](const DayObservation& day) { return day.day >= today || day.calls.empty(); }),
                 m_days.end());
    std::sort(m_days.begin(), m_days.end(), [](const auto& a, const auto& b) { return a.day > b.day; });
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (weekdayOf(m_days[i].day) == weekdayOf(today)) m_sameWeekday.push_back(static_cast<int>(i));
    }
    learnServices(soFar, nowMinute);
    learnArrivals(soFar, nowMinute);
    learnGaps(soFar);
}

/// Mean of the day's logarithmic deviations from the themes' means, over services that were completed.
double HallModel::residual(const DayObservation& day, int& count, double& squares, double calledUntil) const {
    double sum = 0;
    count = 0;
    for (const CallSample& call : day.calls) {
        const int theme = indexOf(call.theme);
        if (call.again || theme < 0 || call.calledAt > calledUntil) continue;
        const double deviation = logOf(call.minutes) - m_themes[static_cast<std::size_t>(theme)].meanLog;
        sum += deviation;
        squares += deviation * deviation;
        ++count;
    }
    return count > 0 ? sum / count : 0;
}

/// How much whole days differ: the spread of day means beyond what single services explain.
HallModel::DaySpread HallModel::learnSpread() const {
    DaySpread spread;
    double squares = 0;
    double explained = 0;
    int total = 0;
    for (const DayObservation& day : m_days) {
        int count = 0;
        const double mean = residual(day, count, squares, 24 * 60);
        spread.means.emplace_back(mean, count);
        total += count;
        explained += mean * mean * count;
    }
    spread.within = total > static_cast<int>(m_days.size())
                        ? std::max(0.01, (squares - explained) / (total - static_cast<int>(m_days.size())))
                        : 0.5;
    int counted = 0;
    for (const auto& [mean, count] : spread.means) {
        if (count < 5) continue;
        spread.between += mean * mean - spread.within / count;
        ++counted;
    }
    // A spread known from few days is itself uncertain.
    spread.between = counted >= 3 ? std::max(0.002, spread.between / counted) * (1 + 5.0 / counted) : 0.02;
    return spread;
}

void HallModel::learnServices(const DayObservation* soFar, double nowMinute) {
    std::map<ThemeId, std::pair<double, int>> logs;
    const auto note = [&](const DayObservation& day) {
        for (const CallSample& call : day.calls) {
            if (call.again) continue;
            auto& [sum, count] = logs[call.theme];
            sum += logOf(call.minutes);
            ++count;
        }
    };
    for (const DayObservation& day : m_days) note(day);
    if (soFar && m_days.empty()) note(*soFar);
    for (const auto& [theme, log] : logs) themeFor(theme).meanLog = log.first / log.second;

    const DaySpread spread = learnSpread();
    const double between = spread.between;
    const double within = spread.within;
    const auto& means = spread.means;
    const auto learn = [&](const DayObservation& day, double factor, double weight) {
        for (const CallSample& call : day.calls) {
            const Sample sample{std::max(shortest, call.again ? call.minutes : call.minutes / factor),
                                call.calledAt / 60, call.windows, weight, call.again};
            auto& samples = themeFor(call.theme).samples;
            if (samples.size() < mostSamples) samples.push_back(sample);
            if (m_pool.samples.size() < mostSamples) m_pool.samples.push_back(sample);
        }
    };
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const auto& [mean, count] = means[i];
        const double shrunk = count > 0 ? mean * between / (between + within / count) : 0;
        learn(m_days[i], std::exp(shrunk), std::pow(0.5, age(m_days[i].day) / halfLifeDays));
    }
    m_daySpread = std::sqrt(between);
    if (!soFar) return;
    // Of the latest calls only the short ones have ended; they would make the day look quick.
    std::vector<double> known;
    for (const Sample& sample : m_pool.samples) known.push_back(sample.minutes);
    std::sort(known.begin(), known.end());
    int count = 0;
    double unused = 0;
    const double mean = residual(*soFar, count, unused, nowMinute - quantileOf(known, 0.95, 0));
    if (!m_days.empty() && between > 0 && count > 0) {
        const double left = 1 / (1 / between + count / within);
        m_dayMean = left * count * mean / within;
        m_daySpread = std::sqrt(left);
    }
    learn(*soFar, std::exp(m_dayMean), 1);
}

void HallModel::learnArrivals(const DayObservation* soFar, double nowMinute) {
    double weights = 0;
    const auto note = [&](const DayObservation& day, double weight) {
        for (const Arrival& arrival : day.arrivals) {
            Theme& theme = themeFor(arrival.theme);
            const int quarter = std::clamp(static_cast<int>(arrival.at / 15), 0, quarters - 1);
            theme.rates[static_cast<std::size_t>(quarter)] += weight;
            if (!arrival.transferred) ++theme.priorities[arrival.priority];
        }
        weights += weight;
    };
    for (const DayObservation& day : m_days)
        note(day, weekdayOf(day.day) == weekdayOf(m_today) ? sameWeekdayWeight : 1);
    if (m_days.empty()) {
        if (soFar && nowMinute > 0) goOnAsItBegan(*soFar, nowMinute);
        return;
    }
    for (Theme& theme : m_themes) {
        std::vector<double> smooth(quarters, 0);
        for (int i = 0; i < quarters; ++i) {
            const auto at = [&](int quarter) {
                return theme.rates[static_cast<std::size_t>(std::clamp(quarter, 0, quarters - 1))];
            };
            smooth[static_cast<std::size_t>(i)] = (at(i - 1) + 2 * at(i) + at(i + 1)) / 4 / weights;
        }
        theme.rates = std::move(smooth);
    }
    // How much whole days differ in numbers, and what today's numbers so far say about today.
    double usual = 0;
    double soon = 0;
    for (const Theme& theme : m_themes) {
        for (int i = 0; i < quarters; ++i) {
            const double rate = theme.rates[static_cast<std::size_t>(i)];
            usual += rate;
            soon += rate * std::clamp((nowMinute - 15 * i) / 15, 0.0, 1.0);
        }
    }
    double spread = 0;
    for (const DayObservation& day : m_days) {
        const double ratio = usual > 0 ? static_cast<double>(day.arrivals.size()) / usual : 1;
        spread += (ratio - 1) * (ratio - 1);
    }
    spread = m_days.size() >= 3 && usual > 0 ? spread / static_cast<double>(m_days.size()) - 1 / usual : 0.02;
    m_arrivalShape = 1 / std::clamp(spread, 0.0025, 0.25);
    double rate = m_arrivalShape;
    if (soFar) {
        m_arrivalShape += static_cast<double>(soFar->arrivals.size());
        rate += soon;
    }
    m_arrivalScale = 1 / rate;
}

/// Nothing but this morning is known.
void HallModel::goOnAsItBegan(const DayObservation& soFar, double nowMinute) {
    double first = nowMinute - 15;
    for (const Arrival& arrival : soFar.arrivals) first = std::min(first, arrival.at);
    for (const Arrival& arrival : soFar.arrivals) {
        Theme& theme = themeFor(arrival.theme);
        const double perQuarter = 15 / std::max(15.0, nowMinute - first);
        for (int quarter = std::max(0, static_cast<int>(first / 15)); quarter < quarters; ++quarter)
            theme.rates[static_cast<std::size_t>(quarter)] += perQuarter;
        ++theme.priorities[arrival.priority];
    }
}

void HallModel::learnGaps(const DayObservation* soFar) {
    const auto note = [&](const DayObservation& day) {
        m_gaps.insert(m_gaps.end(), day.gaps.begin(), day.gaps.end());
        m_reactions.insert(m_reactions.end(), day.reactions.begin(), day.reactions.end());
        m_pauses.insert(m_pauses.end(), day.pauses.begin(), day.pauses.end());
    };
    for (const DayObservation& day : m_days) note(day);
    if (soFar) note(*soFar);
    for (auto* values : {&m_gaps, &m_reactions, &m_pauses}) std::sort(values->begin(), values->end());
}

int HallModel::samples(const ThemeId& theme) const {
    const int index = indexOf(theme);
    return index < 0 ? 0 : static_cast<int>(m_themes[static_cast<std::size_t>(index)].samples.size());
}

int HallModel::indexOf(const ThemeId& theme) const {
    const auto found = m_index.find(theme);
    return found == m_index.end() ? -1 : found->second;
}

HallModel::Theme& HallModel::themeFor(const ThemeId& theme) {
    const auto [place, fresh] = m_index.try_emplace(theme, static_cast<int>(m_ids.size()));
    if (fresh) {
        m_ids.push_back(theme);
        m_themes.emplace_back();
    }
    return m_themes[static_cast<std::size_t>(place->second)];
}

bool HallModel::knows(const ThemeId& theme) const {
    return samples(theme) >= enoughOfTheme || static_cast<int>(m_pool.samples.size()) >= enoughOfHall;
}

double HallModel::quantile(const ThemeId& theme, double u) const {
    const int index = indexOf(theme);
    if (index < 0 || samples(theme) < enoughOfTheme) return 0;
    std::vector<double> minutes;
    for (const Sample& sample : m_themes[static_cast<std::size_t>(index)].samples) {
        if (!sample.again) minutes.push_back(sample.minutes);
    }
    std::sort(minutes.begin(), minutes.end());
    return quantileOf(minutes, u, 0);
}

DayDraw HallModel::drawDay(Random& random) const {
    DayDraw draw;
    draw.service = std::exp(m_dayMean + m_daySpread * random.normal());
    draw.arrivals = random.gamma(m_arrivalShape) * m_arrivalScale;
    if (!m_days.empty()) {
        const bool same = !m_sameWeekday.empty() && random.uniform() < 0.7;
        draw.staffing = same ? m_sameWeekday[static_cast<std::size_t>(
                                   random.below(static_cast<int>(std::min<std::size_t>(8, m_sameWeekday.size()))))]
                             : random.below(static_cast<int>(std::min<std::size_t>(10, m_days.size())));
    }
    return draw;
}

const HallModel::Table& HallModel::table(int theme, int hour, int windows) const {
    auto [place, fresh] = m_tables.try_emplace(((theme + 1) * 24 + hour) * 1000 + windows);
    Table& table = place->second;
    if (!fresh) return table;
    const auto add = [&](const std::vector<Sample>& samples, double total) {
        double sum = 0;
        for (Sample sample : samples) {
            const double hours = (sample.hour - hour - 0.5) / hourWidth;
            const double apart = (sample.windows - windows) / windowsWidth;
            // A far-off sample keeps a little weight, so that an unusual hour is not without any.
            sample.weight *= std::exp(-0.5 * (hours * hours + apart * apart)) + 0.01;
            sum += sample.weight;
            table.samples.push_back(sample);
        }
        if (total > 0 && sum > 0) {
            for (auto at = table.samples.end() - static_cast<std::ptrdiff_t>(samples.size()); at != table.samples.end();
                 ++at)
                at->weight *= total / sum;
        }
    };
    static const std::vector<Sample> none;
    const std::vector<Sample>& own = theme < 0 ? none : m_themes[static_cast<std::size_t>(theme)].samples;
    const auto known = static_cast<double>(own.size());
    if (known > 0) add(own, known);
    // A theme that is hardly known leans on the whole hall.
    const double lean = 3 * std::max(0.0, 1 - known / 20.0);
    if (lean > 0) add(m_pool.samples, lean);
    std::sort(table.samples.begin(), table.samples.end(),
              [](const Sample& a, const Sample& b) { return a.minutes < b.minutes; });
    double sum = 0;
    for (const Sample& sample : table.samples) table.until.push_back(sum += sample.weight);
    return table;
}

ServiceDraw HallModel::service(int theme, double minuteOfDay, int windows, double u, double factor,
                               double elapsed) const {
    const Table& known =
        table(theme, std::clamp(static_cast<int>(minuteOfDay / 60), 0, 23), std::clamp(windows, 0, 999));
    const double past = elapsed / factor;
    const auto first = std::upper_bound(known.samples.begin(), known.samples.end(), past,
                                        [](double value, const Sample& sample) { return value < sample.minutes; });
    // Longer than anything seen: about a third more.
    if (first == known.samples.end()) return {elapsed * (1 - 0.3 * std::log(1 - u)) + shortest, false};
    const auto index = static_cast<std::size_t>(first - known.samples.begin());
    const double before = index == 0 ? 0 : known.until[index - 1];
    const double wanted = before + u * (known.until.back() - before);
    auto at = static_cast<std::size_t>(std::upper_bound(known.until.begin(), known.until.end(), wanted) -
                                       known.until.begin());
    at = std::clamp(at, index, known.samples.size() - 1);
    const Sample& drawn = known.samples[at];
    return {drawn.again ? std::max(drawn.minutes, elapsed) : drawn.minutes * factor, drawn.again};
}

double HallModel::gap(double u) const { return quantileOf(m_gaps, u, defaultGap); }
double HallModel::reaction(double u) const { return quantileOf(m_reactions, u, gap(u)); }

double HallModel::breakLeft(double u, double elapsed) const {
    const auto first = std::upper_bound(m_pauses.begin(), m_pauses.end(), elapsed);
    const auto longer = static_cast<double>(m_pauses.end() - first);
    if (longer < 1) return defaultBreak * -std::log(1 - u);
    return *(first + static_cast<std::ptrdiff_t>(u * longer)) - elapsed;
}

PriorityClass HallModel::priority(int theme, double u) const {
    const auto& priorities = m_themes[static_cast<std::size_t>(theme)].priorities;
    int total = 0;
    for (const auto& [priority, count] : priorities) total += count;
    double left = u * total;
    for (const auto& [priority, count] : priorities) {
        left -= count;
        if (left < 0) return priority;
    }
    return PriorityClass::None;
}

}  // namespace yc::domain::forecast

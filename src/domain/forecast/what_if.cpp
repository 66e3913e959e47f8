// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/what_if.h"

#include <algorithm>

namespace yc::domain::forecast {

namespace {
constexpr int roughRuns = 24;
constexpr std::size_t mostCandidates = 24;
constexpr double worthIt = 0.1;            // share of all waiting minutes a change must save
constexpr double worthMinutes = 20;        // and at least so many
constexpr double cheapIsGoodEnough = 0.8;  // an authorisation needs no further clerk

bool contains(const std::vector<ThemeId>& themes, const ThemeId& theme) {
    return std::find(themes.begin(), themes.end(), theme) != themes.end();
}

/// Themes by how long people wait for them, worst first.
std::vector<ThemeId> worstFirst(const DayForecast& forecast) {
    std::vector<ThemeId> themes;
    for (const auto& [theme, longest] : forecast.longest) themes.push_back(theme);
    std::stable_sort(themes.begin(), themes.end(), [&](const ThemeId& a, const ThemeId& b) {
        return forecast.longest.at(a).middle > forecast.longest.at(b).middle;
    });
    return themes;
}

std::vector<Change> candidates(const HallNow& now, const std::map<DeskId, std::vector<ThemeId>>& mayServe,
                               const std::vector<ThemeId>& worst) {
    std::vector<Change> all;
    int opened = 0;
    for (const DeskNow& desk : now.desks) {
        const auto may = mayServe.find(desk.desk);
        if (may == mayServe.end() || may->second.empty()) continue;
        const bool closed = desk.status == DeskStatus::Closed || desk.status == DeskStatus::None;
        // Closed windows that may serve the same are worth the same; a few are enough.
        if (closed && ++opened <= 4) all.push_back(OpenWindow{desk.desk, may->second, now.at, {}});
    }
    for (std::size_t i = 0; i < worst.size() && i < 3; ++i) {
        for (const DeskNow& desk : now.desks) {
            const auto may = mayServe.find(desk.desk);
            if (desk.status != DeskStatus::Open || contains(desk.themes, worst[i])) continue;
            if (may != mayServe.end() && contains(may->second, worst[i]))
                all.push_back(GrantSkill{desk.desk, worst[i]});
        }
    }
    if (all.size() > mostCandidates) all.resize(mostCandidates);
    return all;
}
}  // namespace

Comparison compare(const HallModel& model, const HallNow& now, const std::vector<Change>& changes,
                   const Settings& settings) {
    return {changes, forecastDay(model, now, {}, settings), forecastDay(model, now, changes, settings)};
}

std::optional<Comparison> suggest(const HallModel& model, const HallNow& now,
                                  const std::map<DeskId, std::vector<ThemeId>>& mayServe, const Settings& settings) {
    Settings rough = settings;
    rough.runs = std::min(settings.runs, roughRuns);
    const DayForecast asIs = forecastDay(model, now, {}, rough);
    const Change* best = nullptr;
    double saved = 0;
    const std::vector<Change> all = candidates(now, mayServe, worstFirst(asIs));
    for (const Change& change : all) {
        const double saves = asIs.personMinutes - forecastDay(model, now, {change}, rough).personMinutes;
        const bool cheap = std::holds_alternative<GrantSkill>(change);
        const bool bestIsCheap = best && std::holds_alternative<GrantSkill>(*best);
        const bool better = cheap && best && !bestIsCheap ? saves > saved * cheapIsGoodEnough : saves > saved;
        if (better) {
            best = &change;
            saved = saves;
        }
    }
    if (!best || saved < worthMinutes || saved < worthIt * asIs.personMinutes) return std::nullopt;
    Comparison found = compare(model, now, {*best}, settings);
    const double really = found.savedPersonMinutes();
    if (really < worthMinutes || really < worthIt * found.asIs.personMinutes) return std::nullopt;
    return found;
}

}  // namespace yc::domain::forecast

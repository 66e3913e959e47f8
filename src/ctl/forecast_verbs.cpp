// SPDX-License-Identifier: GPL-3.0-or-later
// Forecast, what-if, calibration and the log of a day.
#include "api/forecast_wire.h"
#include "api/json_codec.h"
#include "api/routes.h"
#include "api/words.h"
#include "ctl/verbs.h"

#include <fmt/format.h>

#include <ostream>

namespace yc::ctl {

namespace path = api::path;
namespace fc = domain::forecast;

namespace {

/// "10:45" of today, local time.
domain::Instant timeOfToday(const Call& call, const std::string& text) {
    const auto minutes = api::minutesOfClock(text.find(':') == 1 ? '0' + text : text);
    if (!minutes) throw Stop(WrongUsage, text + ": expected a time such as 10:45");
    const domain::Date today = domain::localDate(call.around.clock());
    return domain::startOfLocalDay(today) + std::chrono::minutes(*minutes);
}

/// "A,B" → themes.
std::vector<domain::ThemeId> themesOf(const std::string& text) {
    std::vector<domain::ThemeId> themes;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        if (comma > at) themes.emplace_back(text.substr(at, comma - at));
        at = comma + 1;
    }
    return themes;
}

/// The part before and behind a mark; behind is empty when there is none.
std::pair<std::string, std::string> parts(const std::string& text, char mark) {
    const auto at = text.find(mark);
    if (at == std::string::npos) return {text, {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

std::vector<api::PlannedChange> plan(const Call& call) {
    std::vector<api::PlannedChange> changes;
    for (const auto& [option, value] : call.options) {
        api::PlannedChange change;
        if (option == "--open") {
            const auto [desk, themes] = parts(value, ':');
            change = {"openWindow", domain::DeskId(desk), themesOf(themes), call.around.clock(), {}, 0};
        } else if (option == "--skill" || option == "--without") {
            const auto [desk, theme] = parts(value, ':');
            change = {
                option == "--skill" ? "grantSkill" : "takeSkill", domain::DeskId(desk), themesOf(theme), {}, {}, 0};
        } else if (option == "--close") {
            const auto [desk, time] = parts(value, '@');
            const auto at = time.empty() ? call.around.clock() : timeOfToday(call, time);
            change = {"closeWindow", domain::DeskId(desk), {}, at, {}, 0};
        } else if (option == "--stop") {
            change = {"stopTickets", {}, {}, timeOfToday(call, value), {}, 0};
        } else if (option == "--arrivals") {
            int percent = 0;
            if (std::sscanf(value.c_str(), "%d", &percent) != 1)
                throw Stop(WrongUsage, value + ": expected per cent such as -30 or 50");
            change = {"moreArrivals", {}, {}, {}, {}, percent};
        } else {
            continue;
        }
        if (!api::changeOf(change)) throw Stop(WrongUsage, option + ' ' + value + ": not a change; see --help");
        changes.push_back(std::move(change));
    }
    return changes;
}

int hallForecast(const Call& call, Line* line) {
    return finish(call, line->get(std::string(call.has("--day") ? path::forecastDay : path::forecast)));
}

int hallWhatIf(const Call& call, Line* line) {
    const auto changes = plan(call);
    if (changes.empty()) return finish(call, line->get(std::string(path::suggestion)));
    return finish(call, line->post(std::string(path::whatIf), api::encode(api::WhatIfRequest{changes})));
}

int hallDay(const Call& call, Line* line) { return finish(call, line->get(filled(path::hallDay, call.values[0]))); }

std::string calibrationRow(const std::string& name, const fc::CalibrationDay& day) {
    const auto percent = [](int part, int whole) {
        return whole > 0 ? fmt::format("{:.0f} %", 100 * fc::CalibrationDay::share(part, whole)) : std::string("-");
    };
    return fmt::format("{:<12}{:>8}{:>10}{:>10}{:>10}{:>12}\n", name, day.answered,
                       percent(day.belowHalf, day.answered), percent(day.belowNine, day.answered),
                       percent(day.inside, day.answered), percent(day.pointsInside, day.points));
}

int hallCalibration(const Call& call, Line* line) {
    std::string target(path::calibration);
    if (call.has("--days")) target += "?days=" + escaped(call.option("--days"));
    const auto answer = line->get(target);
    if (!answer || call.has("--json")) return finish(call, answer);
    const auto report = api::decode<api::CalibrationReport>(*answer);
    call.around.out << fmt::format("{:<12}{:>8}{:>10}{:>10}{:>10}{:>12}\n", "day", "tickets", "below p50", "below p90",
                                   "p10-p90", "counts");
    for (const fc::CalibrationDay& day : report.days) call.around.out << calibrationRow(domain::isoDate(day.day), day);
    call.around.out << calibrationRow("all", report.total)
                    << calibrationRow("should be", {{}, 10, 10, 5, 9, 4, 8, 10, 8});
    return Done;
}

}  // namespace

std::vector<Verb> forecastVerbs() {
    return {
        {"hall forecast",
         "",
         "how long a new ticket of each theme waits",
         "",
         Need::Session,
         {{"--day", "", "the rest of the day instead"}},
         hallForecast},
        {"hall what-if",
         "",
         "what changes would do; without any, what helps most",
         "Nothing is changed. Options may be given several times.",
         Need::Session,
         {{"--open", "DESK[:THEME,…]", "open this window now, for these themes"},
          {"--skill", "DESK:THEME", "let this window serve the theme too"},
          {"--without", "DESK:THEME", "let it not serve the theme"},
          {"--close", "DESK[@HH:MM]", "close this window"},
          {"--stop", "HH:MM", "give no tickets from then on"},
          {"--arrivals", "PERCENT", "so many more people come, or fewer: -30, 50"}},
         hallWhatIf},
        {"hall calibration",
         "",
         "how often the truth fell inside the forecast, per past day",
         "Goes through each day again: below p50 should be half, below p90 nine of ten, p10-p90 eight of\n"
         "ten; counts are people waiting, foretold up to two hours ahead.",
         Need::Session,
         {{"--days", "N", "1 to 30, default 5"}, {"--json", "", "as JSON"}},
         hallCalibration},
        {"hall day", "DATE", "log of the queue on one day, e.g. 2026-03-11", "", Need::Session, {}, hallDay},
    };
}

}  // namespace yc::ctl

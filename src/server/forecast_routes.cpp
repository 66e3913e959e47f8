// SPDX-License-Identifier: GPL-3.0-or-later
// Forecast, what-if, calibration, and the log of a past day for replay.
#include "api/json_codec.h"
#include "server/core.h"
#include "server/hall_forecast.h"
#include "server/request.h"

#include <algorithm>

namespace yc::server {

using namespace domain;

namespace {

constexpr int mostCalibrationDays = 30;
constexpr std::size_t mostChanges = 20;

Response json(std::string body) { return {200, "application/json", std::move(body), {{"Cache-Control", "no-store"}}}; }

Unexpected<Refusal> malformed(const std::string& what) {
    return Unexpected{refuse(RefusalCode::Malformed, {{"what", what}})};
}

}  // namespace

Reply getForecast(Core& core, const Request&) { return json(api::encode(core.forecast->waits())); }

Reply getForecastDay(Core& core, const Request&) { return json(api::encode(core.forecast->outlook())); }

Reply postWhatIf(Core& core, const Request& request) {
    const auto asked = readBody<api::WhatIfRequest>(request, api::decode<api::WhatIfRequest>);
    if (!asked) return Unexpected{asked.error()};
    if (asked->changes.size() > mostChanges) return malformed("changes");
    std::vector<forecast::Change> changes;
    for (const api::PlannedChange& planned : asked->changes) {
        auto change = api::changeOf(planned);
        if (!change) return malformed("changes: " + planned.kind);
        changes.push_back(std::move(*change));
    }
    return json(api::encode(core.forecast->whatIf(changes)));
}

Reply getSuggestion(Core& core, const Request&) { return json(api::encode(core.forecast->suggestion())); }

Reply getCalibration(Core& core, const Request& request) {
    const std::string text = request.queryValue("days");
    const bool number = !text.empty() && text.size() < 4 && text.find_first_not_of("0123456789") == std::string::npos;
    if (!text.empty() && !number) return malformed("days");
    const int days = std::clamp(text.empty() ? 5 : std::stoi(text), 1, mostCalibrationDays);
    return json(api::encode(core.forecast->calibration(days)));
}

Reply getHallDay(Core& core, const Request& request) {
    const auto day = parseIsoDate(request.param("day"));
    if (!day) return malformed("day");
    return json(api::encode(core.forecast->log(*day)));
}

}  // namespace yc::server

// SPDX-License-Identifier: GPL-3.0-or-later
// 路由: paths of the central API in one table; the server serves exactly these and openapi.yaml documents them.
#pragma once

#include "domain/core/meta.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

namespace path {
inline constexpr std::string_view sessions = "/v1/sessions";
inline constexpr std::string_view currentSession = "/v1/sessions/current";
inline constexpr std::string_view witnesses = "/v1/witnesses";
inline constexpr std::string_view commands = "/v1/commands";
inline constexpr std::string_view changes = "/v1/changes";
inline constexpr std::string_view stream = "/v1/stream";
inline constexpr std::string_view catalogue = "/v1/catalogue";
inline constexpr std::string_view themes = "/v1/catalogue/themes";
inline constexpr std::string_view themeLife = "/v1/catalogue/themes/{theme}";
inline constexpr std::string_view themeHistory = "/v1/catalogue/themes/{theme}/history";
inline constexpr std::string_view themeDifferences = "/v1/catalogue/themes/{theme}/differences";
inline constexpr std::string_view themeActs = "/v1/catalogue/themes/{theme}/acts";
inline constexpr std::string_view contents = "/v1/catalogue/contents";
inline constexpr std::string_view content = "/v1/catalogue/contents/{hash}";
inline constexpr std::string_view upperLibrary = "/v1/catalogue/upper";
inline constexpr std::string_view calendar = "/v1/calendar";
inline constexpr std::string_view queue = "/v1/queue";
inline constexpr std::string_view queuePolicy = "/v1/queue/policy";
inline constexpr std::string_view appointments = "/v1/appointments";
inline constexpr std::string_view cases = "/v1/cases";
inline constexpr std::string_view caseByNumber = "/v1/cases/{no}";
inline constexpr std::string_view caseTimeline = "/v1/cases/{no}/timeline";
inline constexpr std::string_view joints = "/v1/joints";
inline constexpr std::string_view messages = "/v1/messages";
inline constexpr std::string_view caseSealed = "/v1/cases/{no}/sealed";
inline constexpr std::string_view blob = "/v1/blobs/{hash}";
inline constexpr std::string_view numbers = "/v1/numbers";
inline constexpr std::string_view publicKeys = "/v1/public/keys";
inline constexpr std::string_view checkPage = "/check";
inline constexpr std::string_view guides = "/guides";
inline constexpr std::string_view guide = "/guides/{theme}";
inline constexpr std::string_view guidePdf = "/guides/{theme}/pdf";
inline constexpr std::string_view slips = "/v1/slips";
inline constexpr std::string_view results = "/v1/results";
inline constexpr std::string_view hall = "/v1/hall";
inline constexpr std::string_view search = "/v1/search";
inline constexpr std::string_view hallDay = "/v1/hall/days/{day}";
inline constexpr std::string_view forecast = "/v1/forecast";
inline constexpr std::string_view forecastDay = "/v1/forecast/day";
inline constexpr std::string_view whatIf = "/v1/forecast/what-if";
inline constexpr std::string_view suggestion = "/v1/forecast/suggestion";
inline constexpr std::string_view calibration = "/v1/forecast/calibration";
inline constexpr std::string_view leases = "/v1/leases";
inline constexpr std::string_view shared = "/v1/shared/{source}";
inline constexpr std::string_view publicTicket = "/v1/public/tickets/{code}";
inline constexpr std::string_view ticketPage = "/t/{code}";
inline constexpr std::string_view deskHistory = "/v1/desks/{desk}/history";
inline constexpr std::string_view publicCase = "/v1/public/cases/{no}";
inline constexpr std::string_view dues = "/v1/dues";
inline constexpr std::string_view publicPromises = "/v1/public/promises";
inline constexpr std::string_view promisesPage = "/promises";
inline constexpr std::string_view publicEvaluations = "/v1/public/evaluations";
inline constexpr std::string_view adminCatalogue = "/v1/admin/catalogue";
inline constexpr std::string_view health = "/healthz";
inline constexpr std::string_view metrics = "/metrics";
inline constexpr std::string_view openapi = "/v1/openapi.yaml";
}  // namespace path

enum class Access { Open, SignedIn };

struct Route {
    std::string_view method;
    std::string_view path;
    Access access = Access::SignedIn;
    std::vector<domain::Role> roles;  ///< one of them is needed; empty = any signed-in account
};

/// Every route of the server.
const std::vector<Route>& routes();

/// Percent-encoded: what is not a letter, a digit or one of "-_.~".
std::string escaped(const std::string& text);
/// A path with its one placeholder filled: "/v1/cases/{no}".
std::string filled(std::string_view path, const std::string& value);

}  // namespace yc::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"

#include "api/custody_paths.h"

namespace yc::api {

const std::vector<Route>& routes() {
    using enum domain::Role;
    static const std::vector<domain::Role> anybody{};
    static const std::vector<domain::Role> staff{Clerk, Reviewer, Supervisor, Guide, Courier};
    static const std::vector<domain::Role> counter{Clerk, Supervisor};
    static const std::vector<domain::Role> authors{Clerk, Reviewer, Supervisor, Administrator, Guide};
    static const std::vector<Route> table{
        {"POST", path::sessions, Access::Open, anybody},
        {"DELETE", path::currentSession, Access::SignedIn, anybody},
        {"POST", path::witnesses, Access::SignedIn, {Clerk, Reviewer, Supervisor}},
        {"POST", path::commands, Access::SignedIn, anybody},  // each command is judged on its own
        {"GET", path::changes, Access::SignedIn, anybody},    // each state is cut down to the role
        {"GET", path::stream, Access::SignedIn, anybody},
        {"GET", path::catalogue, Access::SignedIn, anybody},
        {"GET", path::themes, Access::SignedIn, authors},
        {"GET", path::themeLife, Access::SignedIn, authors},
        {"GET", path::themeHistory, Access::SignedIn, authors},
        {"GET", path::themeDifferences, Access::SignedIn, authors},
        {"POST", path::themeActs, Access::SignedIn, {Supervisor}},
        {"GET", path::content, Access::SignedIn, authors},
        {"POST", path::contents, Access::SignedIn, {Administrator}},
        {"POST", path::upperLibrary, Access::SignedIn, {Administrator}},
        {"GET", path::calendar, Access::SignedIn, anybody},
        {"GET", path::queue, Access::SignedIn, {Clerk, Supervisor, Guide, Kiosk, Display}},
        {"GET", path::queuePolicy, Access::SignedIn, anybody},
        {"GET", path::appointments, Access::SignedIn, {Clerk, Supervisor, Guide}},
        {"GET", path::cases, Access::SignedIn, staff},
        {"GET", path::caseByNumber, Access::SignedIn, {Clerk, Reviewer, Supervisor}},
        {"GET", path::caseTimeline, Access::SignedIn, {Clerk, Reviewer, Supervisor}},
        {"POST", path::caseSealed, Access::SignedIn, {Clerk, Reviewer, Supervisor}},
        {"GET", path::blob, Access::SignedIn, {Clerk, Reviewer, Supervisor}},
        {"GET", path::numbers, Access::SignedIn, {Supervisor, Administrator}},
        {"GET", path::publicKeys, Access::Open, anybody},
        {"GET", path::checkPage, Access::Open, anybody},
        {"GET", path::guides, Access::Open, anybody},
        {"GET", path::guide, Access::Open, anybody},
        {"GET", path::guidePdf, Access::Open, anybody},
        {"GET", path::deskHistory, Access::SignedIn, counter},
        {"GET", path::slips, Access::SignedIn, {Clerk, Reviewer, Supervisor, Courier}},
        {"GET", path::slipCustody, Access::SignedIn, {Clerk, Reviewer, Supervisor, Courier}},
        {"GET", path::unitCustody, Access::SignedIn, {Clerk, Reviewer, Supervisor, Courier}},
        {"GET", path::scans, Access::SignedIn, {Supervisor}},
        {"GET", path::results, Access::SignedIn, counter},
        {"GET", path::joints, Access::SignedIn, {Clerk, Reviewer, Supervisor}},
        {"GET", path::messages, Access::SignedIn, {Supervisor}},
        {"POST", path::messages, Access::SignedIn, {Supervisor}},
        {"GET", path::hall, Access::SignedIn, anybody},
        {"GET", path::search, Access::SignedIn, {Clerk, Reviewer, Supervisor}},
        {"GET", path::hallDay, Access::SignedIn, {Clerk, Supervisor}},
        {"GET", path::forecast, Access::SignedIn, {Clerk, Supervisor, Guide, Kiosk, Display}},
        {"GET", path::forecastDay, Access::SignedIn, counter},
        {"POST", path::whatIf, Access::SignedIn, {Supervisor}},
        {"GET", path::suggestion, Access::SignedIn, {Supervisor}},
        {"GET", path::calibration, Access::SignedIn, {Supervisor}},
        {"POST", path::leases, Access::SignedIn, {Clerk, Reviewer, Supervisor}},
        {"POST", path::shared, Access::SignedIn, {Clerk}},
        {"GET", path::publicTicket, Access::Open, anybody},
        {"GET", path::ticketPage, Access::Open, anybody},
        {"GET", path::publicCase, Access::Open, anybody},
        {"GET", path::dues, Access::SignedIn, counter},
        {"GET", path::publicPromises, Access::Open, anybody},
        {"GET", path::promisesPage, Access::Open, anybody},
        {"POST", path::publicEvaluations, Access::Open, anybody},
        {"POST", path::adminCatalogue, Access::SignedIn, {Administrator}},
        {"GET", path::health, Access::Open, anybody},
        {"GET", path::metrics, Access::Open, anybody},
        {"GET", path::openapi, Access::Open, anybody},
    };
    return table;
}

std::string escaped(const std::string& text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '_' || byte == '.' || byte == '~';
        if (plain)
            out += letter;
        else
            out.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    }
    return out;
}

std::string filled(std::string_view path, const std::string& value) {
    std::string target(path);
    const auto open = target.find('{');
    return target.replace(open, target.find('}') - open + 1, escaped(value));
}

}  // namespace yc::api

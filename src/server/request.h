// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request and its answer, as values; handlers know nothing of sockets.
#pragma once

#include "api/routes.h"
#include "domain/core/expected.h"
#include "domain/core/refusal.h"
#include "server/sessions.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yc::server {

class Core;

struct Request {
    std::string id;  ///< for logs and problem details
    std::string method;
    std::string path;
    std::string address;                        ///< of the peer
    std::map<std::string, std::string> params;  ///< {no}, {code}, {source}
    std::map<std::string, std::string> query;
    std::string host;  ///< name and port as the client knows this server; "localhost" when it says nothing usable
    std::string ifNoneMatch;
    std::string token;
    std::string body;
    bool bodyRead = false;           ///< false when it was refused before: the connection cannot be used again then
    std::optional<Session> session;  ///< always there on routes for signed-in accounts

    std::string param(const std::string& name) const { return value(params, name); }
    std::string queryValue(const std::string& name) const { return value(query, name); }

private:
    static std::string value(const std::map<std::string, std::string>& from, const std::string& name) {
        const auto found = from.find(name);
        return found == from.end() ? std::string() : found->second;
    }
};

struct Response {
    int status = 200;
    std::string type = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};

using Reply = domain::Expected<Response, domain::Refusal>;
using Handler = Reply (*)(Core&, const Request&);

/// The handler of a route of the table; nullptr only for the live stream, which takes the socket away.
Handler handlerOf(const api::Route& route);

/// A decoded JSON body, or Malformed with the place of the fault.
template <class T, class Decode>
domain::Expected<T, domain::Refusal> readBody(const Request& request, Decode decode) {
    try {
        return decode(request.body);
    } catch (const journal::CodecError& fault) {
        return domain::Unexpected{domain::refuse(domain::RefusalCode::Malformed, {{"what", fault.what()}})};
    }
}

// ---- handlers, by area ----
Reply postSession(Core& core, const Request& request);
Reply deleteSession(Core& core, const Request& request);
Reply postWitness(Core& core, const Request& request);
Reply postCommands(Core& core, const Request& request);
Reply getChanges(Core& core, const Request& request);
Reply postLeases(Core& core, const Request& request);
Reply getQueue(Core& core, const Request& request);
Reply getQueuePolicy(Core& core, const Request& request);
Reply getAppointments(Core& core, const Request& request);
Reply getCases(Core& core, const Request& request);
Reply getCase(Core& core, const Request& request);
Reply getTimeline(Core& core, const Request& request);
Reply postSealed(Core& core, const Request& request);
Reply getBlob(Core& core, const Request& request);
Reply getNumbers(Core& core, const Request& request);
Reply getPublicKeys(Core& core, const Request& request);
Reply getCheckPage(Core& core, const Request& request);
Reply getGuides(Core& core, const Request& request);
Reply getGuide(Core& core, const Request& request);
Reply getGuidePdf(Core& core, const Request& request);
Reply getSlips(Core& core, const Request& request);
Reply getResults(Core& core, const Request& request);
Reply getJoints(Core& core, const Request& request);
Reply getMessages(Core& core, const Request& request);
Reply postMessage(Core& core, const Request& request);
Reply getHall(Core& core, const Request& request);
Reply getSearch(Core& core, const Request& request);
Reply postShared(Core& core, const Request& request);
Reply getPublicTicket(Core& core, const Request& request);
Reply getTicketPage(Core& core, const Request& request);
Reply getDeskHistory(Core& core, const Request& request);
Reply getPublicCase(Core& core, const Request& request);
Reply getDues(Core& core, const Request& request);
Reply getPublicPromises(Core& core, const Request& request);
Reply getPromisesPage(Core& core, const Request& request);
Reply postPublicEvaluation(Core& core, const Request& request);
Reply getCatalogue(Core& core, const Request& request);
Reply getThemes(Core& core, const Request& request);
Reply getThemeLife(Core& core, const Request& request);
Reply getThemeHistory(Core& core, const Request& request);
Reply getThemeDifferences(Core& core, const Request& request);
Reply postThemeAct(Core& core, const Request& request);
Reply getContent(Core& core, const Request& request);
Reply postContent(Core& core, const Request& request);
Reply postUpperLibrary(Core& core, const Request& request);
Reply getCalendar(Core& core, const Request& request);
Reply postCatalogue(Core& core, const Request& request);
Reply getHealth(Core& core, const Request& request);
Reply getMetrics(Core& core, const Request& request);
Reply getOpenApi(Core& core, const Request& request);
Reply getForecast(Core& core, const Request& request);
Reply getForecastDay(Core& core, const Request& request);
Reply postWhatIf(Core& core, const Request& request);
Reply getSuggestion(Core& core, const Request& request);
Reply getCalibration(Core& core, const Request& request);
Reply getHallDay(Core& core, const Request& request);

}  // namespace yc::server

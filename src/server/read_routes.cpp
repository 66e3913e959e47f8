// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, cases, search: small rows without personal data; opening a case is written to the access log.
#include "api/json_codec.h"
#include "server/core.h"
#include "server/projection.h"
#include "server/request.h"

#include <algorithm>

namespace yc::server {

using namespace domain;

namespace {

Response json(std::string body) { return {200, "application/json", std::move(body), {{"Cache-Control", "no-store"}}}; }

Unexpected<Refusal> notFound(const std::string& what) {
    return Unexpected{refuse(RefusalCode::NotFound, {{"what", what}})};
}

std::int64_t numberOr(const std::string& text, std::int64_t fallback) {
    if (text.empty() || text.size() > 18 || text.find_first_not_of("0123456789") != std::string::npos) return fallback;
    return std::stoll(text);
}

/// A case by its number or its id.
std::optional<journal::CaseRow> findCase(const journal::HallReader& reader, const std::string& key) {
    const auto byNumber = reader.caseByNumber(CaseNumber(key));
    return byNumber ? byNumber : reader.caseById(CaseId(key));
}

struct OpenedCase {
    journal::CaseRow row;
    CaseState state;
};

Expected<OpenedCase, Refusal> openCase(Core& core, const Request& request, const std::string& purpose,
                                       const std::string& fields) {
    const journal::HallReader& reader = core.reader();
    const auto row = findCase(reader, request.param("no"));
    const auto stored = row ? reader.state({StreamKind::Case, row->id.str()}) : std::nullopt;
    const auto* state = stored ? std::get_if<CaseState>(&stored->state) : nullptr;
    if (!state) return notFound("办件");
    if (!mayOpenCase(*request.session, *state)) return Unexpected{refuse(RefusalCode::NotPermitted)};
    const journal::StoredGrant& grant = request.session->grant;
    core.records->addAccess(
        {core.now(), grant.account, grant.device, row->id, state->personToken, "case", purpose, fields, {}});
    return OpenedCase{*row, *state};
}

/// "desk:W03" or "unit:GAJ"
std::optional<Keeper> keeperFrom(const std::string& text) {
    const auto colon = text.find(':');
    const std::string kind = text.substr(0, colon);
    if (colon == std::string::npos || colon + 1 == text.size()) return std::nullopt;
    if (kind == "desk") return Keeper{Keeper::Kind::Desk, text.substr(colon + 1)};
    if (kind == "unit") return Keeper{Keeper::Kind::Unit, text.substr(colon + 1)};
    return std::nullopt;
}

}  // namespace

Reply getCases(Core& core, const Request& request) {
    journal::CaseFilter filter;
    filter.desk = DeskId(request.queryValue("desk"));
    filter.clerk = AccountId(request.queryValue("clerk"));
    filter.theme = ThemeId(request.queryValue("theme"));
    filter.text = request.queryValue("q");
    filter.limit = static_cast<int>(std::clamp<std::int64_t>(numberOr(request.queryValue("limit"), 50), 1, 500));
    filter.before = numberOr(request.queryValue("before"), 0);
    return json(api::encode(core.reader().cases(filter)));
}

Reply getCase(Core& core, const Request& request) {
    const auto opened = openCase(core, request, "open", "applicant,form,deliveryAddress");
    if (!opened) return Unexpected{opened.error()};
    const journal::HallReader& reader = core.reader();
    const CaseId& id = opened->row.id;
    return json(api::encode(api::CaseDetail{opened->row, opened->state, reader.tasksOfCase(id), reader.unitsOfCase(id),
                                            reader.slipsOfCase(id), reader.resultsOfCase(id)}));
}

Reply getTimeline(Core& core, const Request& request) {
    const auto opened = openCase(core, request, "timeline", "history");
    if (!opened) return Unexpected{opened.error()};
    return json(api::encode(api::Timeline{core.reader().timeline(opened->row.id)}));
}

Reply getSlips(Core& core, const Request& request) {
    const Session& session = *request.session;
    const auto keeper = keeperFrom(request.queryValue("keeper"));
    if (!keeper) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "keeper"}})};
    const bool onlyOwn = !session.has(Role::Clerk) && !session.has(Role::Supervisor) && !session.has(Role::Courier);
    if (onlyOwn && *keeper != Keeper{Keeper::Kind::Unit, session.grant.unit.str()})
        return Unexpected{refuse(RefusalCode::NotPermitted)};
    const bool closed = request.queryValue("closed") == "1";
    const journal::HallReader& reader = core.reader();
    const bool outgoing = request.queryValue("direction") == "from";
    return json(api::encode(api::SlipList{
        outgoing ? reader.slipsFrom(*keeper, closed) : reader.slipsTo(*keeper, closed), reader.unitsKeptBy(*keeper)}));
}

Reply getResults(Core& core, const Request&) {
    const journal::HallReader& reader = core.reader();
    return json(api::encode(api::ResultList{reader.shelf(), reader.resultsToShelve()}));
}

Reply getSearch(Core& core, const Request& request) {
    const std::string text = request.queryValue("q");
    if (text.empty() || text.size() > 200) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "q"}})};
    const journal::HallReader& reader = core.reader();
    api::SearchAnswer answer;
    answer.cases = reader.search(
        text, static_cast<int>(std::clamp<std::int64_t>(numberOr(request.queryValue("limit"), 50), 1, 200)));
    if (const auto stored = reader.state({StreamKind::MaterialUnit, text})) {
        const auto& unit = std::get<MaterialUnitState>(stored->state);
        answer.units.push_back({MaterialLabel(text), unit.status, unit.caseId, unit.caseNumber, unit.material,
                                unit.name, unit.original, unit.keeper, unit.destination, unit.returnToApplicant,
                                unit.slip});
    }
    return json(api::encode(answer));
}

Reply getHall(Core& core, const Request& request) {
    const journal::HallReader& reader = core.reader();
    const Session& session = *request.session;
    const DecisionBasis basis = core.currentBasis();
    api::HallInfo info;
    info.scope = core.hall.scope;
    info.name = core.hall.name;
    info.regionCode = core.hall.regionCode;
    info.organWord = core.hall.organWord;
    info.sampleMark = core.hall.sampleMark;
    info.windows = core.hall.windows;
    info.rules = core.hall.rules;
    info.catalogueVersion = basis.catalogueVersion;
    info.catalogueHash = basis.catalogueHash;
    info.calendarVersion = basis.calendarVersion;
    info.serverTime = core.now();
    info.serverVersion = YC_VERSION;
    info.desks = reader.desks();
    info.counts = reader.counts(localDate(info.serverTime));
    if (!session.has(Role::Display) && !session.has(Role::Kiosk)) info.accounts = reader.accounts();
    if (session.has(Role::Supervisor)) {
        info.evaluations = reader.evaluations();
        info.conflicts = reader.conflicts();
    }
    return json(api::encode(info));
}

}  // namespace yc::server

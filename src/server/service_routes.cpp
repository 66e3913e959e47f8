// SPDX-License-Identifier: GPL-3.0-or-later
// Shared data, public pages, catalogue, calendar and the server's own condition.
#include "api/catalogue_json.h"
#include "api/device_key.h"
#include "api/openapi.h"
#include "domain/catalogue/checker.h"
#include "server/core.h"
#include "server/request.h"

#include <algorithm>

namespace yc::server {

using namespace domain;

namespace {

Response json(std::string body) { return {200, "application/json", std::move(body), {{"Cache-Control", "no-store"}}}; }

Unexpected<Refusal> notFound(const std::string& what) {
    return Unexpected{refuse(RefusalCode::NotFound, {{"what", what}})};
}

/// Compares secrets in a time that does not tell how much fits.
bool sameSecret(const std::string& given, const std::string& own) {
    if (own.empty() || given.size() != own.size()) return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < own.size(); ++i)
        difference = static_cast<unsigned char>(difference | (given[i] ^ own[i]));
    return difference == 0;
}

Actor serverActor() { return {AccountId("system"), DeviceId("server"), {Role::System}, {}, {}}; }

/// Answers with the refusal of the only outcome, if any.
std::optional<Refusal> refusalOf(const Writer::Answer& answer) {
    if (!answer) return answer.error();
    return answer->front().status == journal::OutcomeStatus::Applied ? std::nullopt : answer->front().refusal;
}

}  // namespace

Reply postShared(Core& core, const Request& request) {
    const auto query = readBody<api::SharedQuery>(request, api::decode<api::SharedQuery>);
    if (!query) return Unexpected{query.error()};
    const auto source =
        std::find_if(core.hall.shared.begin(), core.hall.shared.end(),
                     [&](const api::HallSharedSource& one) { return one.id == request.param("source"); });
    if (source == core.hall.shared.end()) return notFound("数据源");
    api::SharedAnswer answer;
    answer.source = source->id;
    answer.name = source->name;
    answer.at = core.now();
    answer.receipt = "GX" + compactDate(localDate(answer.at)) + api::hex(api::randomBytes(5));
    const auto record = source->records.find(query->idNumber);
    answer.found = record != source->records.end();
    if (answer.found) answer.fields = record->second;
    std::string names;
    for (const auto& field : answer.fields) names += (names.empty() ? "" : ",") + field.first;
    // The trace is written before the answer leaves, found or not.
    const journal::StoredGrant& grant = request.session->grant;
    core.records->addAccess({answer.at, grant.account, grant.device, query->caseId,
                             core.keys.personToken(query->idNumber), source->id, query->purpose, names,
                             answer.receipt});
    return json(api::encode(answer));
}

Reply getPublicCase(Core& core, const Request& request) {
    const journal::HallReader& reader = core.reader();
    const auto row = reader.caseByNumber(CaseNumber(request.param("no")));
    if (!row || !sameSecret(request.queryValue("code"), row->queryCode))
        return notFound("办件");  // an unknown number and a wrong code look the same
    api::PublicCase answer{row->number, row->theme, row->status, row->applicantMasked, row->promisedFinish, {}};
    for (const journal::TaskRow& task : reader.tasksOfCase(row->id))
        answer.steps.push_back({task.name, task.unit, task.status, task.promiseDue});
    return json(api::encode(answer));
}

Reply postPublicEvaluation(Core& core, const Request& request) {
    const auto given = readBody<api::PublicEvaluation>(request, api::decode<api::PublicEvaluation>);
    if (!given) return Unexpected{given.error()};
    SubmitEvaluation rating;
    const journal::HallReader& reader = core.reader();
    if (const auto ticket = reader.ticketByCode(given->ticketCode); ticket && !given->ticketCode.empty()) {
        rating.ticket = ticket->id;
        rating.caseId = ticket->caseId;
        rating.desk = ticket->desk;
    } else if (const auto row = reader.caseByNumber(given->caseNumber);
               row && sameSecret(given->caseCode, row->queryCode)) {
        rating.caseId = row->id;
        rating.desk = row->desk;
        rating.clerk = row->clerk;
    } else {
        return notFound("服务记录");
    }
    if (rating.clerk.empty()) {
        if (const auto row = reader.caseById(rating.caseId)) rating.clerk = row->clerk;
    }
    const Instant now = core.now();
    rating.evaluation = api::uuid7(now.time_since_epoch().count());
    rating.stars = given->stars;
    rating.channel = given->channel;
    rating.reasons = given->reasons;
    rating.personal.text = given->text;
    if (const auto refusal = refusalOf(core.submitOwn(serverActor(), std::move(rating), now)))
        return Unexpected{*refusal};
    return Response{201, "application/json", "{}", {}};
}

Reply getCatalogue(Core& core, const Request& request) {
    const std::string version = request.queryValue("version");
    const bool numeric = version.find_first_not_of("0123456789") == std::string::npos && version.size() < 10;
    if (!numeric) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "version"}})};
    const auto now = version.empty() ? core.releaseNow() : std::nullopt;
    const auto stored = version.empty() ? (now ? core.releases->find(now->version, now->hash) : std::nullopt)
                                        : core.releases->find(std::stoll(version), request.queryValue("hash"));
    if (!stored) return Unexpected{refuse(RefusalCode::CatalogueUnknown, {{"version", version}})};
    const std::string tag = '"' + stored->hash + '"';
    std::vector<std::pair<std::string, std::string>> headers{
        {"ETag", tag}, {"Yichuang-Catalogue-Version", std::to_string(stored->version)}, {"Cache-Control", "private"}};
    if (request.ifNoneMatch == tag) return Response{304, "", "", std::move(headers)};
    return Response{200, "application/json", stored->bytes, std::move(headers)};
}

Reply getCalendar(Core& core, const Request&) {
    return json(api::encode(api::CalendarAnswer{core.calendarVersion, core.calendarYears}));
}

Reply postCatalogue(Core& core, const Request& request) {
    const auto document = api::readCatalogue(request.body);
    if (!document) {
        std::string all;
        for (const api::DataFault& fault : document.error())
            all += fault.code + ' ' + fault.path + ": " + fault.zh + '\n';
        const api::DataFault& first = document.error().front();
        return Unexpected{refuse(RefusalCode::CatalogueInvalid, {{"what", first.path + ' ' + first.zh}}, all)};
    }
    const catalogue::Release& release = document->release;
    // Kept under its hash until the command is through: what is refused never takes the version.
    const std::string hash = core.releases->keep(document->canonical, core.now());
    const journal::StoredGrant& grant = request.session->grant;
    const Actor actor{grant.account, grant.device, grant.roles, grant.unit, grant.desk};
    const PublishCatalogue publish{release.version, hash, release.effectiveFrom};
    if (const auto refusal = refusalOf(core.submitOwn(actor, publish, core.now()))) return Unexpected{*refusal};
    core.releases->put(release.version, document->canonical, core.now());
    api::ImportAnswer answer{release.version, hash, {}};
    for (const catalogue::Finding& finding : catalogue::check(release))
        answer.findings.push_back({finding.severity == catalogue::Severity::Error ? "error" : "warning", finding.code,
                                   finding.path, finding.zh, finding.en});
    return Response{201, "application/json", api::encode(answer), {}};
}

Reply getHealth(Core& core, const Request&) {
    if (core.stopping) return Unexpected{refuse(RefusalCode::Unavailable)};
    const journal::Cursor head = core.reader().head();
    return Response{
        200, "text/plain; charset=utf-8", "ok " + head.scope.str() + ' ' + std::to_string(head.seq) + '\n', {}};
}

Reply getMetrics(Core& core, const Request&) {
    const WriterFigures& figures = core.writer->figures();
    const std::vector<std::pair<std::string, double>> gauges{
        {"journal_head", static_cast<double>(core.reader().head().seq)},
        {"subscribers", static_cast<double>(core.hub->subscribers())},
        {"subscribers_dropped", static_cast<double>(core.hub->dropped())},
        {"commands_queued", static_cast<double>(core.writer->queued())},
        {"command_groups", static_cast<double>(figures.groups.load())},
        {"commands_applied", static_cast<double>(figures.applied.load())},
        {"commands_refused", static_cast<double>(figures.refused.load())},
        {"commands_conflicting", static_cast<double>(figures.conflicts.load())},
        {"commands_repeated", static_cast<double>(figures.repeated.load())},
        {"uptime_seconds", std::chrono::duration<double>(core.now() - core.startedAt).count()},
    };
    return Response{200, "text/plain; version=0.0.4; charset=utf-8", core.metrics.text(gauges), {}};
}

Reply getOpenApi(Core&, const Request&) {
    return Response{200, "application/yaml", std::string(api::openApiText()), {}};
}

}  // namespace yc::server

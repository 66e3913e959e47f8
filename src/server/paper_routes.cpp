// SPDX-License-Identifier: GPL-3.0-or-later
// Sealed editions, the register of document numbers, and what a citizen needs to check a paper without network.
#include "api/check_page.h"
#include "domain/core/numbers.h"
#include "server/core.h"
#include "server/device_certificates.h"
#include "server/projection.h"
#include "server/request.h"
#include "server/seal_room.h"

#include <charconv>

namespace yc::server {

using namespace domain;

namespace {

Response json(std::string body, int status = 200) {
    return {status, "application/json", std::move(body), {{"Cache-Control", "no-store"}}};
}

Unexpected<Refusal> notFound(const std::string& what) {
    return Unexpected{refuse(RefusalCode::NotFound, {{"what", what}})};
}

/// The case when this session may open it; the look is written to the access log.
std::optional<CaseState> openedCase(Core& core, const Request& request, const CaseId& id, const std::string& purpose) {
    const auto stored = core.reader().state({StreamKind::Case, id.str()});
    const auto* state = stored ? std::get_if<CaseState>(&stored->state) : nullptr;
    if (!state || !mayOpenCase(*request.session, *state)) return std::nullopt;
    const journal::StoredGrant& grant = request.session->grant;
    core.records->addAccess(
        {core.now(), grant.account, grant.device, id, state->personToken, "case", purpose, "paper", {}});
    return *state;
}

// ---- 号段登记 -------------------------------------------------------------------------------------------------------

/// "青政服受|2026": organ's word and year. nullopt for the daily series of item numbers.
struct YearlySeries {
    std::string word;
    int year = 0;
};
std::optional<YearlySeries> yearlySeries(const std::string& key) {
    const auto bar = key.rfind('|');
    if (bar == std::string::npos || key.size() - bar - 1 != 4) return std::nullopt;
    YearlySeries series{key.substr(0, bar), 0};
    const auto end = key.data() + key.size();
    const auto read = std::from_chars(key.data() + bar + 1, end, series.year);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(series) : std::nullopt;
}

void addNumber(std::vector<api::NumberRange>& ranges, const journal::NumberBlock& block, std::int64_t number,
               api::NumberRange::State state) {
    if (!ranges.empty()) {
        api::NumberRange& last = ranges.back();
        if (last.series == block.key && last.device == block.device && last.state == state && last.to + 1 == number) {
            last.to = number;
            return;
        }
    }
    ranges.push_back({block.key, number, number, block.device, state});
}

}  // namespace

Reply postSealed(Core& core, const Request& request) {
    const auto wanted = readBody<api::SealRequest>(request, api::decode<api::SealRequest>);
    if (!wanted) return Unexpected{wanted.error()};
    const auto row = core.reader().caseByNumber(CaseNumber(request.param("no")));
    const CaseId id = row ? row->id : CaseId(request.param("no"));
    if (!openedCase(core, request, id, "sealed")) return notFound("办件");
    const journal::StoredGrant& grant = request.session->grant;
    const auto edition =
        core.sealRoom->edition(id, wanted->number, {grant.account, grant.device, {}, grant.unit, grant.desk});
    if (!edition) return Unexpected{edition.error()};
    return json(api::encode(*edition), 201);
}

Reply getBlob(Core& core, const Request& request) {
    const auto paper = core.sealRoom->archive().find(request.param("hash"));
    if (!paper || !openedCase(core, request, paper->caseId, "blob")) return notFound("文件");
    const std::string tag = '"' + request.param("hash") + '"';
    std::vector<std::pair<std::string, std::string>> headers{{"ETag", tag}, {"Cache-Control", "private"}};
    if (request.ifNoneMatch == tag) return Response{304, "", "", std::move(headers)};
    return Response{200, "application/pdf", paper->pdf, std::move(headers)};
}

Reply getNumbers(Core& core, const Request& request) {
    api::NumberRegister answer;
    const journal::HallReader& reader = core.reader();
    const int thisYear = static_cast<int>(std::chrono::year_month_day{localDate(core.now())}.year());
    for (const journal::NumberBlock& block : core.leases->blocks(request.queryValue("series"))) {
        const auto series = yearlySeries(block.key);
        if (!series) continue;
        const bool over = block.closed || series->year < thisYear;
        for (std::int64_t number = block.from; number <= block.to; ++number) {
            if (reader.numberUsed(paperNumber(series->word, series->year, static_cast<int>(number)).str())) continue;
            using enum api::NumberRange::State;
            addNumber(answer.unused, block, number, number < block.next ? Outstanding : over ? Void : Free);
        }
    }
    for (const auto& voided : core.sealRoom->archive().voided())
        answer.voided.push_back({voided.number, voided.at, voided.reason});
    return json(api::encode(answer));
}

Reply getPublicKeys(Core& core, const Request&) { return json(api::encode(hallKeys(core))); }

Reply getCheckPage(Core& core, const Request&) {
    return Response{200,
                    "text/html; charset=utf-8",
                    api::checkPage(api::encode(hallKeys(core))),
                    {{"Cache-Control", "no-cache"},
                     {"Content-Security-Policy",
                      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; "
                      "form-action 'none'; frame-ancestors 'none'"}}};
}

}  // namespace yc::server

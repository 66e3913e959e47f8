// SPDX-License-Identifier: GPL-3.0-or-later
// 承诺公示 (R095) for everybody, names masked, and 期限清单 (R091) for the hall's staff.
#include "api/promise_wire.h"
#include "reports/document.h"
#include "reports/error.h"
#include "server/core.h"
#include "server/guide_shelf.h"
#include "server/request.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>

namespace yc::server {

using namespace domain;

namespace {

constexpr int kPromisesAtOnce = 200;
constexpr int kDuesAtOnce = 500;
constexpr int kMostDays = 366;
constexpr std::size_t kTail = 8;  // of a case number: enough for its owner, not for anybody else

Response json(std::string body) { return {200, "application/json", std::move(body), {{"Cache-Control", "no-store"}}}; }

std::string themeName(const catalogue::Release* release, const ThemeId& id) {
    const auto* theme = release ? release->theme(id) : nullptr;
    return theme ? theme->name : id.str();
}

api::PublicPromises promisesBefore(const Core& core, Instant before) {
    api::PublicPromises answer;
    const auto now = core.releaseNow();
    const auto* release = now ? core.catalogues->find(now->version, now->hash) : nullptr;
    auto rows = core.reader().promises(before, kPromisesAtOnce);
    if (rows.size() == kPromisesAtOnce) {
        // Promises of one moment stay together: the next page begins before them.
        const Instant last = rows.back().madeAt;
        const auto cut = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.madeAt == last; });
        if (cut != rows.begin()) rows.erase(cut, rows.end());
        answer.next = rows.back().madeAt;
    }
    for (const journal::PromiseRow& row : rows) {
        api::PublicPromise promise;
        const std::string& number = row.caseNumber.str();
        promise.caseTail = number.size() > kTail ? number.substr(number.size() - kTail) : number;
        promise.themeName = themeName(release, row.theme);
        promise.itemName = row.itemName;
        promise.applicant = row.applicantMasked;
        promise.madeAt = row.madeAt;
        promise.until = row.until;
        promise.kept = row.kept;
        answer.promises.push_back(std::move(promise));
    }
    return answer;
}

std::string keptWord(const api::PublicPromise& promise) {
    if (!promise.kept) return "履行中";
    return *promise.kept ? "已兑现" : "未兑现";
}

reports::Document promisesPaper(const Core& core) {
    reports::Document paper;
    paper.issuer = core.hall.name;
    paper.title = "承诺公示";
    paper.marks.sample = !core.hall.sampleMark.empty();
    reports::Paragraph what;
    what.text = "申请人以告知承诺、容缺受理方式办理时作出的承诺，姓名和办件编号作遮盖处理。";
    paper.blocks.push_back(what);
    reports::MaterialTable table;
    table.columns = {{"办件", 1.4}, {"申请人", 1.2}, {"主题", 2.4}, {"承诺", 3},
                     {"日期", 1.8}, {"期限", 1.8},   {"情况", 1.2}};
    for (const api::PublicPromise& promise : promisesBefore(core, core.now() + std::chrono::hours{24}).promises)
        table.rows.push_back(
            {"",
             {"…" + promise.caseTail, promise.applicant, promise.themeName,
              promise.itemName.empty() ? "容缺受理" : "告知承诺：" + promise.itemName,
              chineseDate(localDate(promise.madeAt)),
              promise.until ? chineseDate(*promise.until) : std::string("免予核查"), keptWord(promise)}});
    if (table.rows.empty()) {
        reports::Paragraph none;
        none.text = "现在没有要公示的承诺。";
        paper.blocks.push_back(none);
    } else {
        paper.blocks.push_back(std::move(table));
    }
    return paper;
}

}  // namespace

Reply getDues(Core& core, const Request& request) {
    int days = 10;
    const std::string wanted = request.queryValue("days");
    const auto read = std::from_chars(wanted.data(), wanted.data() + wanted.size(), days);
    if (!wanted.empty() && (read.ec != std::errc{} || read.ptr != wanted.data() + wanted.size() || days < 0))
        return Unexpected{refuse(RefusalCode::Malformed, {{"what", "days"}})};
    const Date today = localDate(core.now());
    const Date until = today + std::chrono::days{std::min(days, kMostDays)};
    return json(api::encode(api::DueAnswer{today, core.reader().dues(until, kDuesAtOnce)}));
}

Reply getPublicPromises(Core& core, const Request& request) {
    Instant before = core.now() + std::chrono::hours{24};
    if (const std::string asked = request.queryValue("before"); !asked.empty()) {
        const auto read = parseIsoInstant(asked);
        if (!read) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "before"}})};
        before = *read;
    }
    return json(api::encode(promisesBefore(core, before)));
}

Reply getPromisesPage(Core& core, const Request&) {
    try {
        return Response{200,
                        "text/html; charset=utf-8",
                        core.guides->page(promisesPaper(core)),
                        {{"Cache-Control", "no-cache"},
                         {"Content-Security-Policy",
                          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                          "frame-ancestors 'none'"},
                         {"X-Content-Type-Options", "nosniff"}}};
    } catch (const reports::ReportError& fault) {
        spdlog::error("the list of promises could not be made: {}", fault.what());
        return Unexpected{refuse(RefusalCode::Unavailable)};
    }
}

}  // namespace yc::server

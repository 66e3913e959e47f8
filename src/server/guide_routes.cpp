// SPDX-License-Identifier: GPL-3.0-or-later
// 办事指南 for everybody: a list, a page and a PDF per theme, in the version the code names or the one that holds now.
#include "domain/identity/utf8.h"
#include "reports/error.h"
#include "server/core.h"
#include "server/guide_shelf.h"
#include "server/request.h"

#include <spdlog/spdlog.h>

namespace yc::server {

using namespace domain;

namespace {

const catalogue::Release* releaseOf(Core& core, const std::string& version) {
    if (version.find_first_not_of("0123456789") != std::string::npos || version.size() > 9) return nullptr;
    if (version.empty()) {
        const auto now = core.releaseNow();
        return now ? core.catalogues->find(now->version, now->hash) : nullptr;
    }
    const auto stored = core.releases->find(std::stoll(version));
    return stored ? core.catalogues->find(stored->version, stored->hash) : nullptr;
}

Response page(std::string html) {
    return {
        200,
        "text/html; charset=utf-8",
        std::move(html),
        {{"Cache-Control", "no-cache"},
         {"Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
         {"X-Content-Type-Options", "nosniff"}}};
}

using Make = std::string (GuideShelf::*)(const catalogue::Release&, const catalogue::Theme&, const std::string&);

Expected<std::string, Refusal> made(Core& core, const Request& request, Make make) {
    const std::string version = request.queryValue("version");
    const catalogue::Release* release = releaseOf(core, version);
    if (!release) return Unexpected{refuse(RefusalCode::CatalogueUnknown, {{"version", version}})};
    const catalogue::Theme* theme = release->theme(ThemeId(request.param("theme")));
    if (!theme) return Unexpected{refuse(RefusalCode::NotFound, {{"what", "主题"}})};
    try {
        return ((*core.guides).*make)(*release, *theme, "https://" + request.host);
    } catch (const reports::ReportError& fault) {
        spdlog::error("a guide could not be made: {}", fault.what());
        return Unexpected{refuse(RefusalCode::Unavailable)};
    }
}

}  // namespace

Reply getGuides(Core& core, const Request& request) {
    const catalogue::Release* release = releaseOf(core, {});
    if (!release) return Unexpected{refuse(RefusalCode::CatalogueUnknown, {{"version", ""}})};
    const std::string searched = request.queryValue("q");
    constexpr std::size_t longest = 400;  // bytes; the field takes a hundred characters
    if (searched.size() > longest)
        return Unexpected{refuse(RefusalCode::TooLarge, {{"limit", std::to_string(longest) + " B"}})};
    if (!isUtf8(searched)) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "q"}})};
    return page(core.guides->index(*release, searched));
}

Reply getGuide(Core& core, const Request& request) {
    auto html = made(core, request, &GuideShelf::page);
    if (!html) return Unexpected{html.error()};
    return page(std::move(*html));
}

Reply getGuidePdf(Core& core, const Request& request) {
    auto pdf = made(core, request, &GuideShelf::pdf);
    if (!pdf) return Unexpected{pdf.error()};
    return Response{200, "application/pdf", std::move(*pdf), {{"Cache-Control", "no-cache"}}};
}

}  // namespace yc::server

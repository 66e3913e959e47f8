// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/guide_shelf.h"

#include "domain/catalogue/theme_search.h"
#include "reports/fonts.h"
#include "reports/guide.h"
#include "reports/html_renderer.h"
#include "reports/pdf_renderer.h"
#include "server/core.h"

#include <algorithm>

namespace yc::server {

using namespace domain;

namespace {

constexpr std::size_t mostKept = 64;

std::string addressOf(const catalogue::Theme& theme, const std::string& base, std::int64_t version,
                      const std::string& form = {}) {
    return base + "/guides/" + theme.id.str() + form + "?version=" + std::to_string(version);
}

std::string centreName(const Core& core, const catalogue::Release& release) {
    const auto centre = std::find_if(release.units.begin(), release.units.end(),
                                     [](const catalogue::Unit& unit) { return unit.centre; });
    return centre == release.units.end() ? core.hall.name : centre->name;
}

reports::GuideEdition editionOf(const Core& core, const catalogue::Release& release, const catalogue::Theme& theme,
                                const std::string& base) {
    reports::GuideEdition edition;
    edition.hall = core.hall.name;
    edition.organ = centreName(core, release);
    edition.printed = chineseDate(localDate(core.now()));
    edition.payload = addressOf(theme, base, release.version);
    return edition;
}

}  // namespace

GuideShelf::GuideShelf(Core& core) : m_core(core) {}
GuideShelf::~GuideShelf() = default;

const reports::FontSet& GuideShelf::fonts() {
    const std::lock_guard lock(m_mutex);
    if (!m_fonts) m_fonts = std::make_unique<reports::FontSet>();
    return *m_fonts;
}

std::string GuideShelf::page(const catalogue::Release& release, const catalogue::Theme& theme,
                             const std::string& base) {
    return reports::renderHtml(
        reports::serviceGuide(release, theme, editionOf(m_core, release, theme, base)), fonts(),
        {{"纸质版（PDF）", addressOf(theme, {}, release.version, "/pdf")}, {"全部指南", "/guides"}});
}

std::string GuideShelf::page(const reports::Document& document) { return reports::renderHtml(document, fonts()); }

std::string GuideShelf::pdf(const catalogue::Release& release, const catalogue::Theme& theme, const std::string& base) {
    const reports::GuideEdition edition = editionOf(m_core, release, theme, base);
    const std::string key = edition.payload + ' ' + edition.printed;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_pdfs.find(key); found != m_pdfs.end()) return found->second;
    }
    // Drawn outside the lock: two who ask at once draw twice, nobody waits.
    std::string made = reports::renderPdf(reports::serviceGuide(release, theme, edition), fonts()).pdf;
    const std::lock_guard lock(m_mutex);
    if (m_pdfs.size() >= mostKept) m_pdfs.clear();
    m_pdfs.emplace(key, made);
    return made;
}

std::string GuideShelf::index(const catalogue::Release& release, const std::string& searched) {
    const auto link = [](const catalogue::Theme& theme) {
        return reports::HtmlLink{theme.name, "/guides/" + theme.id.str()};
    };
    reports::HtmlIndex index{m_core.hall.name,
                             "“一件事”办事指南",
                             {},
                             searched,
                             "没有找到。换个说法试试，或者到咨询台、拨打" + release.hotline + "问一问。",
                             !release.sampleMark.empty()};
    if (searched.empty()) {
        std::map<std::pair<catalogue::LifeCycle, std::string>, std::vector<reports::HtmlLink>> groups;
        for (const catalogue::Theme& theme : release.themes) {
            if (theme.status == catalogue::ThemeStatus::Published)
                groups[{theme.lifeCycle, theme.stage}].push_back(link(theme));
        }
        for (auto& [place, links] : groups) {
            const std::string who = place.first == catalogue::LifeCycle::Person ? "个人" : "企业";
            index.groups.push_back({place.second.empty() ? who : who + " · " + place.second, std::move(links)});
        }
    } else if (const auto hits = catalogue::findThemes(release, searched); !hits.empty()) {
        reports::HtmlGroup found{"找到 " + std::to_string(hits.size()) + " 件", {}};
        for (const catalogue::ThemeHit& hit : hits) found.links.push_back(link(*hit.theme));
        index.groups.push_back(std::move(found));
    }
    return reports::renderIndex(index);
}

}  // namespace yc::server

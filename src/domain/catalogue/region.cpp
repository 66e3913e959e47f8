// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/region.h"

namespace yc::domain::catalogue {

namespace {

std::string_view significant(std::string_view code) {
    switch (regionLevel(code)) {
    case RegionLevel::Province: return code.substr(0, 2);
    case RegionLevel::City: return code.substr(0, 4);
    case RegionLevel::County: break;
    }
    return code;
}

}  // namespace

RegionLevel regionLevel(std::string_view code) {
    if (code.size() < 6 || code.substr(4, 2) != "00") return RegionLevel::County;
    return code.substr(2, 2) == "00" ? RegionLevel::Province : RegionLevel::City;
}

bool liesIn(std::string_view code, std::string_view area) {
    const std::string_view head = significant(area);
    return !area.empty() && code.substr(0, head.size()) == head;
}

const Release* releaseFor(const std::vector<const Release*>& releases, std::string_view hallRegion, Date day) {
    const Release* best = nullptr;
    for (const Release* release : releases) {
        if (!release || release->effectiveFrom > day || !liesIn(hallRegion, release->regionCode)) continue;
        const RegionLevel level = regionLevel(release->regionCode);
        const bool nearer = best && level > regionLevel(best->regionCode);
        const bool newer = best && level == regionLevel(best->regionCode) && release->version > best->version;
        if (!best || nearer || newer) best = release;
    }
    return best;
}

bool receivable(const Item& item, std::string_view catalogueRegion, std::string_view hallRegion) {
    if (liesIn(hallRegion, catalogueRegion)) return true;
    switch (item.reach) {
    case Reach::Own: return false;
    case Reach::City: return hallRegion.substr(0, 4) == catalogueRegion.substr(0, 4);
    case Reach::Province: return hallRegion.substr(0, 2) == catalogueRegion.substr(0, 2);
    case Reach::Nation: break;
    }
    return true;
}

std::vector<CrossRegionTheme> crossRegionList(const Release& release, std::string_view hallRegion) {
    std::vector<CrossRegionTheme> list;
    for (const Theme& theme : release.themes) {
        CrossRegionTheme entry;
        entry.theme = theme.id;
        for (const Item& item : theme.items) {
            if (receivable(item, release.regionCode, hallRegion)) entry.items.push_back(item.id);
        }
        if (theme.status == ThemeStatus::Published && !entry.items.empty()) list.push_back(std::move(entry));
    }
    return list;
}

}  // namespace yc::domain::catalogue

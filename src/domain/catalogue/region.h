// SPDX-License-Identifier: GPL-3.0-or-later
// 适用区划 (R151, R152): which catalogue holds in a hall, and which items of another place it may receive.
#pragma once

#include "domain/catalogue/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::domain::catalogue {

/// 区划代码 (GB/T 2260) of a county, city or province: the level is read from the trailing zeros.
enum class RegionLevel { Province, City, County };
RegionLevel regionLevel(std::string_view code);

/// Does `code` lie in `area`, itself included? 430703 lies in 430700 and in 430000.
bool liesIn(std::string_view code, std::string_view area);

/// The catalogue that holds in a hall: of its own county, else of the city, else of the province; the newest version
/// in force on that day. Null if none reaches it.
const Release* releaseFor(const std::vector<const Release*>& releases, std::string_view hallRegion, Date day);

/// 通办: may a hall receive this item of a catalogue for another region?
bool receivable(const Item& item, std::string_view catalogueRegion, std::string_view hallRegion);

/// The items of a release that a hall elsewhere may receive, theme by theme; themes without any are left out (R151).
struct CrossRegionTheme {
    ThemeId theme;
    std::vector<ItemId> items;
};
std::vector<CrossRegionTheme> crossRegionList(const Release& release, std::string_view hallRegion);

}  // namespace yc::domain::catalogue

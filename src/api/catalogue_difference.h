// SPDX-License-Identifier: GPL-3.0-or-later
// 目录比对: what changed from one release to another, element by element, in the words of the schema (R002, R011).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

struct CatalogueChange {
    enum class Kind { Added, Removed, Changed, Moved };
    Kind kind = Kind::Changed;
    std::string path;  ///< "themes/YJS-GR-01/items/X103/promiseDays"
    std::string title;  ///< "新生儿出生一件事一次办 › 出生登记（申报户口） › 承诺时限（工作日）"
    std::string before;  ///< a text as it stands, anything else as JSON; empty where there was nothing
    std::string after;
};

/// Canonical texts of two releases (CatalogueDocument::canonical). Elements with an id are the same element wherever they
/// stand in their list; a list whose common elements only stand in another order is Moved. Empty: the same content.
/// Throws CodecError when a text is not JSON.
std::vector<CatalogueChange> catalogueChanges(std::string_view before, std::string_view after);

/// For programs: [{"kind": "changed", "path": …, "title": …, "before": …, "after": …}].
std::string encode(const std::vector<CatalogueChange>& changes);

}  // namespace yc::api

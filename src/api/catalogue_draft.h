// SPDX-License-Identifier: GPL-3.0-or-later
// 目录草稿: one theme as text while it is being worked on. Members that the program does not know stay as they are.
#pragma once

#include "api/catalogue_difference.h"
#include "api/data_document.h"
#include "domain/catalogue/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

/// One change of one member. The path is that of a CatalogueChange without the theme: "items/X103/promiseDays",
/// "guide/basis/0", "materials/M7/asks/X103". Elements of a list go by their code, in lists of texts by their place; a place
/// one past the end adds.
struct ThemeEdit {
    /// Lines: a list of texts, parted by "；". Merge: an object laid over what stands there, null takes a member away. Rule: a
    /// condition as parseCondition() reads it. Move: the element changes places with the one before (-1) or behind it (1).
    enum class Kind { Text, Number, Flag, Json, Remove, Lines, Merge, Rule, Move };
    std::string path;
    Kind kind = Kind::Text;
    std::string value;  ///< as typed; "true" or "false" for a flag
    friend bool operator==(const ThemeEdit&, const ThemeEdit&) = default;
};

/// Text of one theme of a release; nullopt when it is not there or the text is no release.
std::optional<std::string> themeText(std::string_view release, const domain::ThemeId& theme);

/// Reads one theme. Its form is checked, not whether it may be published.
domain::Expected<domain::catalogue::Theme, DataFaults> readTheme(std::string_view theme);

/// The text after one change, or what is wrong with it; the text itself stays as it was.
domain::Expected<std::string, DataFaults> editTheme(std::string_view theme, const ThemeEdit& edit);

/// What changed in one theme; paths as in ThemeEdit. Throws CodecError when a text is not JSON.
std::vector<CatalogueChange> themeChanges(std::string_view before, std::string_view after);

}  // namespace yc::api

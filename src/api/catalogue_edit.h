// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的改动: the next release out of the one before and one theme; digests that tell what a unit claims. All on the canonical
// text, so that what is not touched stays byte for byte.
#pragma once

#include "api/catalogue_difference.h"
#include "domain/catalogue/model.h"
#include "domain/core/time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

/// One theme as it shall stand in the next release.
struct ReleaseEdit {
    domain::ThemeId theme;
    std::string draft;  ///< canonical draft (catalogue_json.h); empty = its content stays as it is
    domain::catalogue::ThemeStatus status = domain::catalogue::ThemeStatus::Published;
};

/// Canonical text of the next release. Codes that are gone, and those of a cancelled theme, are retired (R006); units the
/// draft brings along come in, known ones stay as they are. Throws journal::CodecError when a text is not what it should be.
std::string nextRelease(std::string_view base, const ReleaseEdit& edit, std::int64_t version,
                        domain::Date effectiveFrom);

/// A theme of a release as a draft; nullopt when it is not there.
std::optional<std::string> draftOf(std::string_view release, const domain::ThemeId& theme);
/// The theme of a draft as a text of its own; nullopt when the text is no draft.
std::optional<std::string> themeOfDraft(std::string_view draft);
/// Drafts of all themes of a release, each with its units.
std::map<domain::ThemeId, std::string> draftsOf(std::string_view release);
/// What changes from one draft to another, with the places of a catalogue. Throws CodecError when a text is no draft.
std::vector<CatalogueChange> draftChanges(std::string_view before, std::string_view after);
/// The upper level's theme with what is local in ours: letter, places, hours, addresses, telephones, shelf notes (R011).
std::string withLocalElements(std::string_view upperDraft, std::string_view ownDraft);

/// By theme; the status does not count.
std::map<domain::ThemeId, std::string> themeDigests(std::string_view release);
std::string themeDigest(const nlohmann::json& theme);
/// By item: the item with the materials it asks for and its form fields.
std::map<domain::ItemId, std::string> itemDigests(const nlohmann::json& theme);

/// Files of a release as in installer/catalogue: release.json and themes/<code>.json, in a form for people. Read together
/// again they give the same canonical text.
std::map<std::string, std::string> catalogueFiles(std::string_view release);

}  // namespace yc::api

// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of a theme's life share: its state, its place in the releases, and refusing a step.
#pragma once

#include "domain/core/decision.h"
#include "domain/publication/publication_rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

const CatalogueState* releasesOf(const DecideContext& context);
/// The last release published; nullptr without one or where its content is not at hand.
const ReleaseContent* lastRelease(const DecideContext& context);
/// The theme there.
const catalogue::Theme* publishedTheme(const DecideContext& context, const ThemeId& theme);
/// Of the theme there; "" when it is not.
std::string publishedDigest(const DecideContext& context, const ThemeId& theme);
const ThemeLifeState* lifeOf(const DecideContext& context, const ThemeId& theme);
/// As the last release and the theme's own history say.
catalogue::ThemeStatus statusOf(const DecideContext& context, const ThemeId& theme);

/// The life of a theme whose draft may take this command.
Expected<const ThemeLifeState*, Refusal> draftFor(std::string_view command, const ThemeId& theme,
                                                  const DecideContext& context);
/// The content behind a hash, when it is this theme's.
Expected<const ThemeContent*, Refusal> contentOf(const std::string& hash, const ThemeId& theme,
                                                 const DecideContext& context);

/// UpperElement where a content changes what the upper level settles (R011).
std::optional<Refusal> againstUpper(const ThemeLifeState* life, const ThemeContent& content,
                                    const DecideContext& context);

/// "公安局、人社局", by the names of the last release.
std::string unitNames(const std::vector<UnitId>& units, const DecideContext& context);
bool isAmong(const std::vector<UnitId>& units, const UnitId& unit);
DraftContent draftContent(const ThemeContent& content, std::string hash, std::string note);

}  // namespace yc::domain

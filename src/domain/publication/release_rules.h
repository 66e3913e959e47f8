// SPDX-License-Identifier: GPL-3.0-or-later
// What publishing shares with the rest of a theme's life.
#pragma once

#include "domain/publication/publication_rules.h"

#include <optional>
#include <string>

namespace yc::domain {

/// One theme as it shall stand in the next releases. `digest` empty: its content stays as it is there.
struct ThemeChange {
    ThemeId theme;
    std::string digest;
    catalogue::ThemeStatus status = catalogue::ThemeStatus::Published;
};

/// Events that publish these releases: each the one that would hold on its day, plus the change and nothing else, and free
/// of errors. Refused otherwise.
Decision releasesWith(const ThemeChange& change, const NewReleases& given, const Command& command,
                      const DecideContext& context);

/// Why the opinions on a draft are not settled yet: units not asked, not heard while there is time, or not answered (R055).
std::optional<Refusal> opinionsOpen(const ThemeDraft& draft, Date today, const DecideContext& context);

}  // namespace yc::domain

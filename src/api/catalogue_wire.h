// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的一生 on the wire: what the catalogue workspace and yichuang-ctl ask and are answered. encode() and decode() of wire.h
// work for these and for domain::ThemeLifeState. Shapes: openapi.yaml.
#pragma once

#include "api/wire.h"
#include "domain/publication/publication.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::api {

/// One theme: as the last release has it, and where its draft stands.
struct ThemeRow {
    domain::ThemeId theme;
    std::string name;
    std::string alias;
    std::string shortName;
    domain::catalogue::ThemeStatus status{};
    bool published = false;              ///< stands in the last release
    std::vector<domain::LifeStep> last;  ///< the last act, if any
    domain::UnitId lead;
    domain::DraftStep step{};
    domain::DraftOrigin origin{};
    int draftNumber = 0;
    int versions = 0;     ///< of the draft
    std::string content;  ///< hash of its newest version
    std::int64_t base = 0;
    bool baseMoved = false;  ///< the theme has changed since: look at the differences and save with regard to them
    std::optional<domain::Date> opinionsDue;
    int opinionsWaiting = 0;     ///< asked, not given
    int opinionsUnanswered = 0;  ///< given with words, not answered
    std::vector<domain::UnitId> unclaimed;
    std::string upper;  ///< content of the upper library it follows
    int tasks = 0;      ///< open ones
};
struct ThemeList {
    std::vector<ThemeRow> themes;
    std::vector<domain::ReleaseRef> releases;  ///< in force and to come
    std::int64_t inForce = 0;
    std::string upperSource;
    domain::Instant upperSyncedAt{};
};
struct ContentAnswer {
    std::string hash;  ///< what commands name
    domain::ThemeId theme;
    std::vector<ImportFinding> findings;  ///< of the release it would make, beyond those that holds now has
};
/// What the centre does with a theme. `content`: the draft as it was seen, for publish.
struct ThemeAct {
    domain::LifeAct act{};
    domain::Date effectiveFrom{};
    std::string content;
    std::string reason;
    std::vector<std::string> tasks;
};
struct ThemeActAnswer {
    std::vector<domain::ReleaseRef> releases;  ///< those it made
};
/// Drafts of the upper library, posted as contents before. `complete`: what is not among them is gone there.
struct UpperLibrary {
    std::string source;
    std::vector<std::string> contents;
    bool complete = false;
    bool onlyCompare = false;  ///< tells what would happen
};
struct UpperChange {
    domain::ThemeId theme;
    std::string name;
    int differences = 0;  ///< against ours
    bool gone = false;
};
struct UpperAnswer {
    int themes = 0;  ///< looked at
    std::vector<UpperChange> changed;
};

}  // namespace yc::api

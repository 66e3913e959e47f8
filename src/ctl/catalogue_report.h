// SPDX-License-Identifier: GPL-3.0-or-later
// 目录检查报告: what the schema and the publication check say about a catalogue, for people and for scripts.
#pragma once

#include "api/wire.h"
#include "domain/catalogue/checker.h"
#include "domain/catalogue/targets.h"
#include "domain/core/refusal.h"

#include <string>
#include <vector>

namespace yc::ctl {

/// What one theme looks like: its ways through the questions, and before against after (R008).
struct ThemeReport {
    std::string name;  ///< "YJS-GR-01 新生儿出生"
    domain::catalogue::PathProof proof;
    domain::catalogue::Measure measure;
};

struct CatalogueReport {
    std::string canonical;  ///< text to publish; empty when the files do not fit the schema
    std::string title;
    std::string effectiveFrom;  ///< "2026-03-02"
    std::vector<ThemeReport> themes;
    api::ImportAnswer answer;  ///< version, SM3 of the canonical text, findings; also the form of --json

    int count(std::string_view severity) const;
    bool publishable() const { return !canonical.empty() && count("error") == 0; }
};

/// A folder with release.json, that file, or one document with the themes inside. `against`: the release that holds now,
/// in the same forms; empty = compare with nothing. Throws std::runtime_error.
CatalogueReport examineCatalogue(const std::string& path, const std::string& against = {});

/// What changes from `before` to `after` (folders or files), as lines or as JSON. Throws std::runtime_error.
std::string catalogueDifference(const std::string& before, const std::string& after, bool asJson,
                                domain::Language language);

/// Several lines in one language.
std::string reportText(const CatalogueReport& report, domain::Language language);

}  // namespace yc::ctl

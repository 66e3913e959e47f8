// SPDX-License-Identifier: GPL-3.0-or-later
// 目录检查报告: what the schema and the publication check say about a catalogue, for people and for scripts.
#pragma once

#include "api/wire.h"
#include "domain/catalogue/checker.h"
#include "domain/core/refusal.h"

#include <string>
#include <utility>
#include <vector>

namespace yc::ctl {

struct CatalogueReport {
    std::string canonical;  ///< text to publish; empty when the files do not fit the schema
    std::string title;
    std::string effectiveFrom;                                                 ///< "2026-03-02"
    std::vector<std::pair<std::string, domain::catalogue::PathProof>> themes;  ///< "YJS-GR-01 新生儿出生"
    api::ImportAnswer answer;  ///< version, SM3 of the canonical text, findings; also the form of --json

    int count(std::string_view severity) const;
    bool publishable() const { return !canonical.empty() && count("error") == 0; }
};

/// A folder with release.json, that file, or one document with the themes inside. Throws std::ios_base::failure.
CatalogueReport examineCatalogue(const std::string& path);

/// Several lines in one language.
std::string reportText(const CatalogueReport& report, domain::Language language);

}  // namespace yc::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
// 共享需求清单 (R162): every question, material and field that lives from shared data, with source, kind, way and cycle.
#pragma once

#include "domain/catalogue/model.h"

namespace yc::domain::catalogue {

struct SharingNeed {
    std::string path;   ///< "YJS-GR-01/fields/mother.name"
    std::string label;  ///< question text, material or field name
    std::string source;
    std::string sourceName;
    const SharedSource* listed = nullptr;  ///< its row in the release; null = not listed
};

/// In catalogue order: questions, materials, fields. Card readers and typed values are not shared data.
std::vector<SharingNeed> sharingNeeds(const Theme& theme, const Release& release);

}  // namespace yc::domain::catalogue

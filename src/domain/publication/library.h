// SPDX-License-Identifier: GPL-3.0-or-later
// 目录内容库: drafts and releases by the SM3 of their bytes. Content never changes under its hash, so deciding stays a pure
// function of the command, the states and what the hashes stand for.
#pragma once

#include "domain/catalogue/model.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace yc::domain {

/// One theme as somebody drafted it.
struct ThemeContent {
    catalogue::Theme theme;
    std::vector<catalogue::Unit> units;  ///< units the draft brings along
    /// Of the theme's text without its status, which is not drafted but follows from the theme's life.
    std::string digest;
    std::map<ItemId, std::string> itemDigests;  ///< of an item, with the materials it asks for: what a unit claims
};

struct ReleaseContent {
    const catalogue::Release* release = nullptr;  ///< never null in an answer
    std::map<ThemeId, std::string> digests;       ///< as ThemeContent::digest
};

class Library {
public:
    virtual ~Library() = default;
    /// nullptr when there is no such content. Valid as long as the library.
    virtual const ThemeContent* draft(const std::string& hash) const = 0;
    virtual const ReleaseContent* release(std::int64_t version, const std::string& hash) const = 0;
};

}  // namespace yc::domain

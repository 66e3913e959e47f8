// SPDX-License-Identifier: GPL-3.0-or-later
// 库结构: numbered migrations of a hall's journal file. A released migration is never edited; views may be dropped and made
// again, because rebuild() fills them from states.
#pragma once

#include "journal/database.h"

namespace yc::journal {

const std::vector<Migration>& hallMigrations();

/// Rises when viewRows() changes meaning: a file with another number gets its views rebuilt at open.
inline constexpr int kViewsVersion = 4;

/// Opens and migrates; throws DatabaseCorrupt, SchemaTooNew, DatabaseIoError.
std::unique_ptr<Database> openHallDatabase(const std::string& path, bool check = true);

}  // namespace yc::journal

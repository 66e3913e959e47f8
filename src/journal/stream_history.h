// SPDX-License-Identifier: GPL-3.0-or-later
// 流历史: the stored rows of single streams, hashes and all, for proofs that leave the hall.
#pragma once

#include "journal/chain.h"

#include <string>
#include <vector>

namespace yc::journal {

/// Rows of these streams in the order of the journal, and its head at that moment. Read-only, one snapshot.
struct StreamHistory {
    std::vector<EventRow> rows;
    ChainHead head;
};
StreamHistory streamHistory(const std::string& path, const std::vector<std::string>& streams);

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// 应答: the stored reply of a command. Same id and same bytes → the same reply for ever.
#pragma once

#include "journal/database.h"
#include "journal/journal.h"

namespace yc::journal {

struct StoredReply {
    std::string digest;  ///< SM3 of the command's bytes, 32 bytes
    Outcome outcome;
};

std::optional<StoredReply> findReply(Database& database, const domain::CommandId& command);
void storeReply(Database& database, const std::string& digest, const Outcome& outcome);

}  // namespace yc::journal

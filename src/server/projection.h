// SPDX-License-Identifier: GPL-3.0-or-later
// 投影: a state as one role may see it, complete enough to decide this role's commands (design 4).
#pragma once

#include "journal/journal.h"
#include "server/sessions.h"

#include <optional>

namespace yc::server {

/// nullopt: nothing of this stream is for that session.
std::optional<domain::State> seenBy(const Session& session, const journal::StoredState& stored);

/// Whether a reviewer's unit has a task in the case; everybody else at a counter may open any case of the hall.
bool mayOpenCase(const Session& session, const domain::CaseState& state);

}  // namespace yc::server

// SPDX-License-Identifier: GPL-3.0-or-later
// 文字长度: how long what people type may be. A word for the hall is short, grounds in a case may fill a page; anything longer
// is a fault of a program, and would be carried by every projection and every screen.
#pragma once

#include "domain/core/messages.h"
#include "domain/core/refusal.h"

#include <optional>

namespace yc::domain {

inline constexpr std::size_t longestWord = 200;      ///< characters: reasons and notes at windows and in the queue
inline constexpr std::size_t longestGrounds = 2000;  ///< characters: reasons and notes in a case

/// request.too_large when a reason, note or name of the command is longer.
std::optional<Refusal> textTooLong(const CommandBody& body);

}  // namespace yc::domain

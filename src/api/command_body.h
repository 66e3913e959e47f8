// SPDX-License-Identifier: GPL-3.0-or-later
// 指令正文: the body of a command alone, for programs that fill in who, when and where themselves.
#pragma once

#include "domain/core/messages.h"

#include <optional>
#include <string_view>

namespace yc::api {

/// Reads the body of a command of this kind, strictly. nullopt for an unknown kind (commandKinds() lists them);
/// throws journal::CodecError with a JSON pointer when the text does not fit.
std::optional<domain::CommandBody> decodeCommandBody(std::string_view kind, std::string_view text);

}  // namespace yc::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/command_body.h"

#include "api/json/bodies.h"

namespace yc::api {

std::optional<domain::CommandBody> decodeCommandBody(std::string_view kind, std::string_view text) {
    const json::Json given = json::parse(text);
    domain::CommandBody body;
    if (!json::readAlternative<domain::CommandSum>(kind, given, json::Path{}, json::Strictness::Strict, body))
        return std::nullopt;
    return body;
}

}  // namespace yc::api

// SPDX-License-Identifier: GPL-3.0-or-later
// 错误: RFC 9457 problem details over the one table of refusals (domain/core/refusal.h).
#pragma once

#include "domain/core/refusal.h"

#include <string>
#include <string_view>

namespace yc::api {

/// Media type of the body.
inline constexpr std::string_view problemType = "application/problem+json";

struct Problem {
    domain::Refusal refusal;
    std::string requestId;
};

/// {type, title, status, code, detail, remedy, zh: {…}, en: {…}, params, requestId}
std::string encodeProblem(const Problem& problem);
/// Throws journal::CodecError when the text is not a problem of this product.
Problem decodeProblem(std::string_view text);

}  // namespace yc::api

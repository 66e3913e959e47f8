// SPDX-License-Identifier: GPL-3.0-or-later
// 标签码: what the QR of a paper's label says, and the short code under it for labels that are torn.
#pragma once

#include "domain/core/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace yc::domain {

/// "YCM:H430703:M0032603110017-05:K": hall, label, check character over both (ISO 7064 MOD 37,36).
std::string labelCode(const ScopeId& scope, const MaterialLabel& label);
/// "M0032603110017-05K": the label with its check character, to be typed.
std::string shortLabelCode(const MaterialLabel& label);

struct LabelReading {
    ScopeId scope;  ///< empty: typed, so of this hall
    MaterialLabel label;
};
/// What was scanned or typed; small letters and blanks are forgiven, a wrong character is not: nullopt. A label without its
/// check character is taken as it stands.
std::optional<LabelReading> readLabel(std::string_view text);

}  // namespace yc::domain

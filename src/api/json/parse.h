// SPDX-License-Identifier: GPL-3.0-or-later
// Reads JSON text into a tree, strictly: UTF-8, no duplicate keys, no bombs.
#pragma once

#include "journal/codec.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string_view>

namespace yc::api::json {

using Json = nlohmann::json;

struct Limits {
    std::size_t bytes = 4u << 20;  ///< longest text
    int depth = 32;                ///< deepest nesting
};

/// Throws journal::CodecError with the place of the fault.
Json parse(std::string_view text, const Limits& limits = {});
/// Canonical text: sorted keys, UTF-8, no spaces. Throws journal::CodecError when a string is not UTF-8.
std::string dump(const Json& value);

}  // namespace yc::api::json

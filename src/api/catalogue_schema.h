// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的 JSON Schema (draft-07), built in so that server, workstation and command line judge alike.
#pragma once

#include <string>
#include <string_view>

namespace yc::api {

/// The content of installer/catalogue/catalogue.schema.json.
std::string_view catalogueSchemaText();

}  // namespace yc::api

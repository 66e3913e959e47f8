// SPDX-License-Identifier: GPL-3.0-or-later
// 接口文档: the text of openapi.yaml, built into the program and served at /v1/openapi.yaml.
#pragma once

#include <string_view>

namespace yc::api {

std::string_view openApiText();

}  // namespace yc::api

// SPDX-License-Identifier: GPL-3.0-or-later
// 读文件: reads a data file into memory, never more than the limit allows plus one byte.
#pragma once

#include <filesystem>
#include <string>

namespace yc::api {

/// Whole file, cut one byte above kMostDataBytes so that parseData says "too-large" without reading on.
/// Throws std::system_error if the file cannot be opened or read.
std::string readDataFile(const std::filesystem::path& file);

}  // namespace yc::api

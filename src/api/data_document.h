// SPDX-License-Identifier: GPL-3.0-or-later
// 数据文件: the outer gate for JSON files that people write (catalogue, calendar): limits, UTF-8, schema, faults in words.
#pragma once

#include "domain/core/expected.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

/// One thing wrong with a data file. Codes are stable:
/// too-large · broken-utf8 · too-deep · not-json · repeated-key · missing-field · unknown-field · wrong-type ·
/// value-not-allowed · schema · bad-date · too-many-questions · bad-file-name · bad-calendar · and those of the
/// publication check (domain/catalogue/checker.h).
struct DataFault {
    std::string code;
    std::string path;  ///< JSON pointer inside the file, "" for the whole file
    std::string zh;
    std::string en;
};
using DataFaults = std::vector<DataFault>;

constexpr std::size_t kMostDataBytes = 8U * 1024 * 1024;
constexpr int kMostDataDepth = 32;

/// Parses text within the limits above. Repeated keys are refused: which one counts would be a guess.
domain::Expected<nlohmann::json, DataFaults> parseData(std::string_view text);

/// Faults of a document against a schema; at most 50. Empty = it fits.
DataFaults schemaFaults(const nlohmann::json& document, const nlohmann::json& schema);

}  // namespace yc::api

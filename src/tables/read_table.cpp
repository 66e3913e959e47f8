// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/read_table.h"

#include "tables/csv_reader.h"
#include "tables/xlsx_reader.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace yc::tables {

namespace {
std::string megabytes(std::size_t bytes) { return std::to_string(bytes >> 20) + " MB"; }
}  // namespace

domain::Refusal unreadable(const std::string& problem) {
    return domain::refuse(domain::RefusalCode::TableUnreadable, {{"problem", problem}});
}

domain::Expected<Table, domain::Refusal> readTable(std::string_view bytes, const Limits& limits) {
    using domain::Unexpected;
    if (bytes.size() > limits.bytes) return Unexpected{unreadable("文件超过 " + megabytes(limits.bytes))};
    if (bytes.empty()) return Unexpected{unreadable("文件是空的")};
    if (bytes.substr(0, 4) == std::string_view("PK\x03\x04", 4)) return readXlsx(bytes, limits);
    if (bytes.substr(0, 4) == std::string_view("\xD0\xCF\x11\xE0", 4))
        return Unexpected{unreadable("文件有密码，或者是旧的 xls")};
    if (bytes.substr(0, 5) == "%PDF-") return Unexpected{unreadable("这是 PDF，不是表格")};
    return readCsv(bytes, limits);
}

domain::Expected<Table, domain::Refusal> readTableFile(const std::string& path, const Limits& limits) {
    using domain::Unexpected;
    std::error_code fault;
    const auto size = std::filesystem::file_size(path, fault);
    if (fault || !std::filesystem::is_regular_file(path, fault)) return Unexpected{unreadable("找不到这个文件")};
    if (size > limits.bytes) return Unexpected{unreadable("文件超过 " + megabytes(limits.bytes))};
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) return Unexpected{unreadable("文件打不开")};
    return readTable(bytes, limits);
}

}  // namespace yc::tables

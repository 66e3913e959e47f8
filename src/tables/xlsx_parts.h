// SPDX-License-Identifier: GPL-3.0-or-later
// 工作簿的部件: what the parts of an xlsx say, read one after the other with a SAX parser.
#pragma once

#include "tables/table.h"

#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace yc::tables {

/// The part is no XML, or one that no spreadsheet writes.
class XlsxFault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct SheetEntry {
    std::string name;
    std::string relation;  ///< r:id
    bool hidden = false;
};
struct Workbook {
    std::vector<SheetEntry> sheets;
    bool from1904 = false;  ///< days are counted from 1904
};
Workbook readWorkbook(const std::string& xml);
/// Id → target.
std::map<std::string, std::string> readRelations(const std::string& xml);
/// A text longer than `longest` bytes is cut and ends with its mark; throws XlsxFault beyond `most` bytes in all.
std::vector<std::string> readSharedStrings(const std::string& xml, std::size_t most);
/// Per cell format: shown as a day?
std::vector<bool> readDayFormats(const std::string& xml);

/// A cell as the sheet has it.
struct RawCell {
    int column = 0;    ///< from 0
    std::string type;  ///< "s", "str", "inlineStr", "b", "e", "n" or "" for a number
    int format = 0;
    bool formula = false;
    std::string text;
};
struct RawRow {
    int number = 0;
    std::vector<RawCell> cells;
};
struct MergedArea {
    int firstRow = 0, lastRow = 0;
    int firstColumn = 0, lastColumn = 0;
};
struct RawSheet {
    std::vector<RawRow> rows;  ///< at most the limit
    int rowsSeen = 0;
    std::vector<MergedArea> merged;
};
RawSheet readSheet(const std::string& xml, const Limits& limits);

}  // namespace yc::tables

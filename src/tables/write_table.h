// SPDX-License-Identifier: GPL-3.0-or-later
// 写表: one sheet as xlsx. Cells are texts, so that long numbers keep their digits.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace yc::tables {

/// The file could not be written; what() is for support.
class WriteFault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct SheetColumn {
    std::string title;
    bool required = false;
    std::string hint;                  ///< second line of the head
    std::vector<std::string> choices;  ///< offered as a list
    int width = 14;                    ///< characters
};
struct SheetToWrite {
    std::string name;   ///< of the tab
    std::string title;  ///< first line of the sheet; empty = none
    std::vector<SheetColumn> columns;
    std::vector<std::vector<std::string>> rows;
    int marked = -1;    ///< column shown as a fault; −1 = none
    int emptyRows = 0;  ///< prepared for filling in
};
void writeXlsx(const std::string& path, const SheetToWrite& sheet);

}  // namespace yc::tables

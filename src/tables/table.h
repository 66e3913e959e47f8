// SPDX-License-Identifier: GPL-3.0-or-later
// 表格: rows of text, as somebody filled them in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace yc::tables {

/// What is read of a file. A list of 500 persons needs a fraction of it.
struct Limits {
    std::size_t bytes = 16u << 20;     ///< of the file
    std::size_t unpacked = 48u << 20;  ///< of one part of an xlsx
    std::size_t text = 32u << 20;      ///< of all cells together
    std::size_t cell = 4096;           ///< of one cell
    int rows = 2000;
    int columns = 200;
};

struct Cell {
    std::string text;   ///< UTF-8 without outer blanks; days as 2026-03-11
    std::string fault;  ///< why it cannot be relied on, "是公式，请粘贴为数值"; empty = it can
};

struct Row {
    int number = 0;  ///< as the program that wrote the file counts, from 1
    std::vector<Cell> cells;
};

struct Table {
    std::vector<Row> rows;             ///< without empty ones
    std::vector<std::string> remarks;  ///< "文件有 3 张表，只读了第一张“名单”"
};

}  // namespace yc::tables

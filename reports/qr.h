// SPDX-License-Identifier: GPL-3.0-or-later
// 二维码: the cells of a QR code, error level M, text in UTF-8.
#pragma once

#include <string>
#include <vector>

namespace yc::reports {

struct QrMatrix {
    int side = 0;             // cells per side, without quiet zone
    std::vector<char> cells;  // row by row, 1 is dark
    bool dark(int x, int y) const { return cells[static_cast<std::size_t>(y * side + x)] != 0; }
};

// Throws ReportError(CodeTooLong) when the payload does not fit (2,331 bytes at level M).
QrMatrix makeQr(const std::string& payload);

}  // namespace yc::reports

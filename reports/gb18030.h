// SPDX-License-Identifier: GPL-3.0-or-later
// GB18030 编码 for thermal printers, whose character generators end at two bytes.
#pragma once

#include <optional>
#include <string>

namespace yc::reports {

// What the printer's own Chinese font holds.
enum class PrinterCharset {
    Gb2312,  // 6,763 characters: old heads
    Gbk,     // 21,003 characters: most printers sold as GB18030
};

// One byte for ASCII, two bytes for what the charset holds; nothing for everything else (four-byte codes, private use).
std::optional<std::string> encodeForPrinter(char32_t character, PrinterCharset charset);

}  // namespace yc::reports

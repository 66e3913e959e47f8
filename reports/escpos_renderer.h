// SPDX-License-Identifier: GPL-3.0-or-later
// 热敏小票: a paper as ESC/POS bytes for 58 and 80 mm rolls.
//
// Lines the printer's own font can show go as GB18030 text, which is fast and sharp. A line with a character it does
// not know (rare names need four bytes) goes as a raster image of the same size. Tables become lines of label and value.
#pragma once

#include <string>

#include "reports/document.h"
#include "reports/fonts.h"
#include "reports/gb18030.h"

namespace yc::reports {

// What differs between printers.
struct EscPosProfile {
    int columns = 48;        // of half-width characters: 80 mm has 48, 58 mm 32
    int dotsPerColumn = 12;  // 576 dots on 80 mm, 384 on 58 mm
    PrinterCharset charset = PrinterCharset::Gbk;
    bool nativeQr = true;  // false: the code goes as a raster image
    bool cut = true;
};

struct EscPosResult {
    std::string bytes;
    std::u32string missing;  // printed as 〓
};

// Throws ReportError.
EscPosResult renderEscPos(const Document& document, const FontSet& fonts, const EscPosProfile& profile = {});

}  // namespace yc::reports

// SPDX-License-Identifier: GPL-3.0-or-later
// 版式: the measures of A4 papers and of the thermal roll, in points.
#pragma once

#include "reports/document.h"

namespace yc::reports {

// How close lines and rows stand. A paper that would need another page for a few lines is set closer instead; the sizes
// of characters, the seal and the code hardly change.
enum class Spacing { Normal, Close, Tight };

struct PageStyle {
    double width, height;             // height 0: as long as the content
    double left, right, top, bottom;  // margins
    double issuer, title, titleSpacing, number;
    double body, bodyLeading;  // leading as a factor of the size
    double table, tableLeading, cellX, cellY;
    double small;  // captions, page numbers
    double code;   // side of a QR code
    double watermark;
    double sealRadius;     // 20 mm on A4: a special-purpose seal is 40 mm across
    bool sans;             // thermal heads draw thin serif strokes badly
    double signing = 2.3;  // height of a line to sign on, as a factor of the body size

    double contentWidth() const { return width - left - right; }
    double contentBottom() const { return height - bottom; }
};

constexpr double millimetre = 72 / 25.4;

inline PageStyle styleOf(PaperSize size, Spacing spacing = Spacing::Normal) {
    if (size == PaperSize::Roll80)
        return {80 * millimetre,
                0,
                4 * millimetre,
                4 * millimetre,
                3 * millimetre,
                4 * millimetre,
                9.5,
                14,
                1,
                8.5,
                9.5,
                1.5,
                8,
                1.35,
                3,
                2,
                7,
                24 * millimetre,
                30,
                15 * millimetre,
                true};
    PageStyle style{210 * millimetre,
                    297 * millimetre,
                    25 * millimetre,
                    25 * millimetre,
                    19 * millimetre,
                    20 * millimetre,
                    13,
                    22,
                    3,
                    11,
                    12,
                    1.75,
                    10.5,
                    1.3,
                    5,
                    3.1,
                    9,
                    25 * millimetre,
                    72,
                    20 * millimetre,
                    false};
    if (spacing == Spacing::Close) {
        style.top = 15 * millimetre;
        style.bottom = 16 * millimetre;
        style.bodyLeading = 1.5;
        style.cellY = 2.2;
        style.signing = 2;
    } else if (spacing == Spacing::Tight) {
        style.top = 12 * millimetre;
        style.bottom = 14 * millimetre;
        style.body = 11;
        style.bodyLeading = 1.4;
        style.tableLeading = 1.25;
        style.cellY = 1.4;
        style.signing = 1.9;
    }
    return style;
}

}  // namespace yc::reports

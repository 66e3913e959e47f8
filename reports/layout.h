// SPDX-License-Identifier: GPL-3.0-or-later
// 版面: where every piece of a paper stands, page by page. PDF and screen draw exactly this.
//
// Units are points, origin at the top left of the page, y grows downwards; y of a run is its baseline.
// Line breaking follows Chinese rules: 避头避尾, Latin words and numbers kept whole, closing punctuation may hang
// half a character over the margin. Tables wrap inside cells and repeat their head on every page. A paper that runs a few
// lines over its page is set closer, so that it stays on one sheet.
#pragma once

#include <string>
#include <vector>

#include "reports/document.h"
#include "reports/fonts.h"
#include "reports/qr.h"

namespace yc::reports {

// What a colour means; renderers choose the colour. Changed is for screens only, paper leaves it out.
enum class Ink { Text, Soft, Rule, HeadFill, Changed, Seal, Stamp, Watermark };

struct Rgb {
    unsigned char r, g, b;
};
Rgb colourOf(Ink ink);

struct Run {
    double x = 0, y = 0, size = 0;
    std::string text;
    FontRole role = FontRole::Body;
    Ink ink = Ink::Text;
    double letterSpacing = 0;  // added after every character
    double width = 0;          // including letterSpacing
    double angle = 0;          // degrees, counter-clockwise around (x, y)
};

struct Line {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 0.6;
    Ink ink = Ink::Rule;
    bool dashed = false;
};

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    Ink ink = Ink::HeadFill;
};

struct Circle {
    double x = 0, y = 0, radius = 0;  // centre
    Ink ink = Ink::Seal;
    double width = 0.8;
    bool dashed = true;
};

struct QrPlace {
    double x = 0, y = 0, size = 0;
    QrMatrix matrix;
};

// Draw in this order: rects, runs with Ink::Watermark, lines, circles, codes (on a white ground two cells wider on
// each side), the other runs.
struct Page {
    double width = 0, height = 0;
    std::vector<Rect> rects;
    std::vector<Line> lines;
    std::vector<Circle> circles;
    std::vector<QrPlace> codes;
    std::vector<Run> runs;
};

// Throws ReportError(CodeTooLong). At least one page.
std::vector<Page> layout(const Document& document, const FontMetricsProvider& metrics);

}  // namespace yc::reports

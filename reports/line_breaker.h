// SPDX-License-Identifier: GPL-3.0-or-later
// 断行: text into lines by the rules of layout.h.
#pragma once

#include <string>
#include <vector>

#include "reports/fonts.h"

namespace yc::reports {

// A stretch of a line that is drawn at once. x and width in points from the start of the line.
struct Piece {
    std::string text;
    double x = 0;
    double width = 0;
};

struct TextLine {
    std::vector<Piece> pieces;
    double width = 0;          // ink width, without hanging punctuation's blank half
    double letterSpacing = 0;  // justification, already counted in pieces
};

struct TextStyle {
    FontRole role = FontRole::Body;
    double size = 12;
    double firstIndent = 0;  // points
    bool justify = false;    // spread lines that fall short by less than two characters
};

// At least one line, also for empty text. No line is wider than width, unless one character is.
std::vector<TextLine> breakLines(const std::string& text, const TextStyle& style, double width,
                                 const FontMetricsProvider& metrics);

}  // namespace yc::reports

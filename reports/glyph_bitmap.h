// SPDX-License-Identifier: GPL-3.0-or-later
// 点阵: a line of text as black dots, for printers that do not know its characters.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reports/fonts.h"

namespace yc::reports {

struct Bitmap {
    int width = 0, height = 0;
    std::vector<char> dots;  // row by row, 1 is black
    Bitmap() = default;
    Bitmap(int w, int h) : width(w), height(h), dots(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
    bool black(int x, int y) const { return dots[static_cast<std::size_t>(y * width + x)] != 0; }
    void set(int x, int y) {
        if (x >= 0 && y >= 0 && x < width && y < height) dots[static_cast<std::size_t>(y * width + x)] = 1;
    }
};

// Draws characters of the font set through FreeType without grey. One renderer per thread.
class GlyphPainter {
public:
    explicit GlyphPainter(const FontSet& fonts);
    ~GlyphPainter();
    GlyphPainter(const GlyphPainter&) = delete;
    GlyphPainter& operator=(const GlyphPainter&) = delete;

    // Left edge of the cell at x, top of the em box at y, size in dots per em.
    void draw(Bitmap& bitmap, char32_t character, FontRole role, int x, int y, int size);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace yc::reports

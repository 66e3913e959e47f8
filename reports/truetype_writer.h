// SPDX-License-Identifier: GPL-3.0-or-later
// 子集字体: a TrueType file in memory made of chosen glyphs, in the one shape libharu 2.3.0 reads without fault.
//
// libharu knows only the cmap of the basic plane and prints everything beyond it as a space. So characters are not
// mapped at all: glyph n answers to the private code firstCode + n, and the page is written in these codes. The
// renderer adds a ToUnicode table that leads back to the real characters.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reports/fonts.h"

namespace yc::reports {

constexpr unsigned firstCode = 0x4000;
constexpr std::size_t maxGlyphs = 0xD800 - firstCode;  // codes must stay below the surrogates

// Glyph 0 of the file is a blank of one em; glyphs[i] becomes glyph i + 1. name is an ASCII PostScript name.
std::string makeTrueType(const std::string& name, const std::vector<std::shared_ptr<const Glyph>>& glyphs);

}  // namespace yc::reports

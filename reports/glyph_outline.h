// SPDX-License-Identifier: GPL-3.0-or-later
// 字形轮廓: any outline HarfBuzz can draw, as one simple TrueType glyph.
#pragma once

#include <hb.h>

#include "reports/fonts.h"

namespace yc::reports {

// The font must be scaled to 1000 units per em. Cubic curves become quadratic within 0.6 units, composites become flat.
Glyph makeGlyph(hb_font_t* font, hb_codepoint_t glyph);

}  // namespace yc::reports

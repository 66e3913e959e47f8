// SPDX-License-Identifier: GPL-3.0-or-later
// PDF 文书: a paper as PDF 1.x through libharu, every character drawn and found again by text search.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/document.h"
#include "reports/fonts.h"

namespace yc::reports {

// Where the seal place came to stand: page from 0, centre in points from the lower left corner, as PDF counts.
struct SealSpot {
    int page = 0;
    double x = 0, y = 0, radius = 0;
};

struct RenderResult {
    std::string pdf;
    int pages = 0;
    std::optional<SealSpot> seal;
    // Characters no font has, each once, in order of appearance. They stand on the paper as 〓; the text layer keeps them.
    std::u32string missing;
};

// Safe to call from several threads with the same fonts; equal documents give equal bytes (no dates, no random ids).
// Throws ReportError.
RenderResult renderPdf(const Document& document, const FontSet& fonts);

}  // namespace yc::reports

// SPDX-License-Identifier: GPL-3.0-or-later
// 盖章: puts an organ's signature under a finished PDF, as an incremental update: no byte of the paper changes, and
// every later change shows. Foreign readers verify it (pdfsig, office readers).
#pragma once

#include <ctime>
#include <string>

#include "reports/pdf_renderer.h"
#include "reports/seal.h"

namespace yc::reports {

// What the signature says besides who signed. Shown by readers of the file.
struct SealWords {
    std::string purpose;  // 受理专用章
    std::string place;    // 青屿市政务服务中心
    std::time_t at = 0;
};

// The signed file. The signature's field lies over the seal place, or on no area where the paper has none.
// Safe to call from several threads. Throws ReportError(SealFailed).
std::string sealPdf(const RenderResult& paper, const SealWords& words, OrganSeal& seal);

}  // namespace yc::reports

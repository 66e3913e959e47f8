// SPDX-License-Identifier: GPL-3.0-or-later
// 附页: the persons of a batch behind its one receipt.
#pragma once

#include "domain/intake/case.h"
#include "reports/document.h"

namespace yc::reports {

/// Nothing for a case without a list. Numbers of documents are masked.
void addBatchAnnex(Document& paper, const domain::CaseState& state);

}  // namespace yc::reports

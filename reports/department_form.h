// SPDX-License-Identifier: GPL-3.0-or-later
// 部门原表 (R039): the form each department knows, filled from the one form that was filled in once.
#pragma once

#include "reports/case_papers.h"

namespace yc::reports {

/// The fields of the item's own form in its own order, in groups as they stand on the one form; a group that repeats has its
/// rows one after the other. Nothing when the item is not chosen or has no form of its own.
std::optional<Document> departmentForm(const CaseScene& scene, const domain::ItemId& item);

}  // namespace yc::reports

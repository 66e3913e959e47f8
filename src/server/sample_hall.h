// SPDX-License-Identifier: GPL-3.0-or-later
// 示例大厅: a first day that is already running, so that a newcomer sees a living hall and not an empty window. Everything
// is made by real commands in the journal, with times around now, about invented people (示例数据).
#pragma once

namespace yc::server {

class Core;

/// Opens desks, takes a dozen tickets, runs a few cases into different states with papers on slips and results on the
/// shelf. A step that the rules refuse ends its own story only; the hall stays usable.
void fillSampleHall(Core& core);

}  // namespace yc::server

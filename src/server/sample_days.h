// SPDX-License-Identifier: GPL-3.0-or-later
// 示例历史: invented working days of the sample hall before today, so that forecast, calibration and replay have something to
// learn from. Everything goes through commands, as if it had happened.
#pragma once

namespace yc::server {

class Core;

/// Fills the last `days` working days. A refused step is logged and that day goes on.
void fillSampleDays(Core& core, int days);

}  // namespace yc::server

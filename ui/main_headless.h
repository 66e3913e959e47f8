// SPDX-License-Identifier: GPL-3.0-or-later
// Headless run 无屏演示: drives the sample case through the real windows and leaves pictures, papers and one page of summary.
#pragma once

#include "reports/fonts.h"
#include "ui/common/theme.h"
#include "ui/main_standalone.h"

#include <QString>

namespace yc::app {

// 0 when the case was closed and the journal proved; 1 with the step that failed on standard error.
int runHeadless(ui::Theme& theme, const reports::FontSet& fonts, StandaloneOptions options, const QString& folder);

}  // namespace yc::app

// SPDX-License-Identifier: GPL-3.0-or-later
// Overlay scroll bar 滚动条: lies over the right edge of a list instead of taking width, so that the columns of a
// list stand under their head whether it scrolls or not.
#pragma once

class QAbstractScrollArea;

namespace yc::ui {

class Theme;
void overlayScrollBar(Theme& theme, QAbstractScrollArea* area);

}  // namespace yc::ui

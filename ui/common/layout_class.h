// SPDX-License-Identifier: GPL-3.0-or-later
// Layout class 版式: what folds at which effective width (window width ÷ font scale), ui.md 4.
#pragma once

namespace yc::ui {

enum class LayoutClass {
    OnePane,  // < 1024: one pane at a time, Ctrl+Tab changes it
    Narrow,   // 1024-1179: next one ticket only, right pane is a bar, copy joins original
    Bar,      // 1180-1359: right pane becomes a bar with the verdict sentence, F4 opens it
    Medium,   // 1360-1679: right pane 340
    Wide,     // ≥ 1680: everything
};

constexpr LayoutClass layoutClassOf(int windowWidth, int scalePercent) {
    const int effective = windowWidth * 100 / (scalePercent > 0 ? scalePercent : 100);
    return effective >= 1680   ? LayoutClass::Wide
           : effective >= 1360 ? LayoutClass::Medium
           : effective >= 1180 ? LayoutClass::Bar
           : effective >= 1024 ? LayoutClass::Narrow
                               : LayoutClass::OnePane;
}
constexpr int railWidthOf(LayoutClass c) { return c == LayoutClass::Wide ? 72 : 56; }
constexpr int rightPaneWidthOf(LayoutClass c) {
    return c == LayoutClass::Wide ? 448 : c == LayoutClass::Medium ? 340 : 0;
}
constexpr bool rightPaneFolds(LayoutClass c) { return c < LayoutClass::Medium; }

}  // namespace yc::ui

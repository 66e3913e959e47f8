// SPDX-License-Identifier: GPL-3.0-or-later
// Key help 按键说明 (F1): hold to peek, tap to keep. Twelve F-keys with their words now, then the keys of this
// step, of lists, of everywhere, and what scanning does (picture 18).
#pragma once

#include "ui/common/key_bar.h"
#include "ui/common/key_table.h"
#include "ui/common/popover.h"

namespace yc::ui {

class KeyHelp : public Popover {
    Q_OBJECT
public:
    KeyHelp(Theme& theme, QWidget* host);
    // Title "窗口 · 材料"; slots as on the bar now; scope decides the first column.
    void openFor(const QString& title, const KeyTable& table, KeyScope scope, const std::array<KeySlot, 12>& fKeys);

private:
    class Sheet;
    Sheet* m_sheet;
};

}  // namespace yc::ui

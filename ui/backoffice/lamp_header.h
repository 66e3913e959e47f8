// SPDX-License-Identifier: GPL-3.0-or-later
// Lamp header 灯头: name of the unit and how many tasks stand in each lamp; replaces the queue strip (05, top).
#pragma once

#include "ui/common/glyph_widgets.h"
#include "ui/common/label.h"
#include "workstation/snapshots.h"

namespace yc::ui {

class LampHeader : public QWidget {
    Q_OBJECT
public:
    explicit LampHeader(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::BackOfficeSnapshot& snapshot);

private:
    Label* m_unit;
    QList<std::pair<domain::Lamp, Lamp*>> m_lamps;
};

}  // namespace yc::ui

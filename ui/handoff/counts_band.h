// SPDX-License-Identifier: GPL-3.0-or-later
// Counts band 去向带: how many papers are where, in the order a paper travels (04, top).
#pragma once

#include "ui/common/theme.h"
#include "workstation/snapshots.h"

#include <QWidget>

namespace yc::ui {

class CountsBand : public QWidget {
    Q_OBJECT
public:
    explicit CountsBand(Theme& theme, QWidget* parent = nullptr);
    void setCounts(const workstation::HandoffCounts& counts);
    void setNarrow(bool narrow);  // names under 1360: figures and short words only
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        QString icon;
        QString name;
        int count = 0;
    };
    Theme& m_theme;
    QList<Part> m_parts;
    bool m_narrow = false;
};

}  // namespace yc::ui

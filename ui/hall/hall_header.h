// SPDX-License-Identifier: GPL-3.0-or-later
// Header of the hall 大厅抬头: day and time, and the five numbers of now; stands in place of the queue strip.
#pragma once

#include "ui/common/label.h"
#include "workstation/hall_snapshots.h"

namespace yc::ui {

class HallHeader : public QWidget {
    Q_OBJECT
public:
    explicit HallHeader(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::HallSnapshot& snapshot);
    void setNow(domain::Instant now);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Figure {
        QWidget* box;
        Label* number;
        Label* words;
    };
    Theme& m_theme;
    Label* m_when;
    Label* m_state;  // a replayed day, or how old the picture is; empty: now
    QList<Figure> m_figures;
};

}  // namespace yc::ui

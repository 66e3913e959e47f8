// SPDX-License-Identifier: GPL-3.0-or-later
// Curve of the day 今天的等候人数: people waiting, every 15 minutes until now. Real counts only.
#pragma once

#include "ui/common/theme.h"
#include "ui/hall/day_text.h"

#include <QWidget>
#include <utility>
#include <vector>

namespace yc::ui {

class WaitingCurve : public QWidget {
    Q_OBJECT
public:
    using Points = std::vector<std::pair<domain::Instant, int>>;

    explicit WaitingCurve(Theme& theme, QWidget* parent = nullptr);
    // `now` and `waiting` end the line.
    void setPoints(const Points& points, domain::Instant now, int waiting);
    const Points& points() const { return m_points; }
    QSize sizeHint() const override { return {m_theme.px(600), m_theme.px(240)}; }
    QSize minimumSizeHint() const override { return {m_theme.px(240), m_theme.px(110)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int top() const;  // round number above everything shown
    Theme& m_theme;
    Points m_points;
};

}  // namespace yc::ui

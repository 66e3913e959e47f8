// SPDX-License-Identifier: GPL-3.0-or-later
// Clock bar 时限条: a promised or legal clock as a filled bar with lamp, remainder and date (05, right top).
#pragma once

#include "ui/common/glyphs.h"

#include <QWidget>

namespace yc::ui {

class ClockBar : public QWidget {
    Q_OBJECT
public:
    explicit ClockBar(Theme& theme, QWidget* parent = nullptr);
    // name 承诺, used 0…1, state, left 剩 1 日, due 18日
    void setClock(const QString& name, double used, LampState state, const QString& left, const QString& due);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QString m_name, m_left, m_due;
    double m_used = 0;
    LampState m_state = LampState::Normal;
};

}  // namespace yc::ui

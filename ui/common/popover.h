// SPDX-License-Identifier: GPL-3.0-or-later
// Popover 浮层: frameless child frame over the main window, not a dialog. Esc closes it and focus returns to
// where it was opened. Palette, key help and status popover are popovers.
#pragma once

#include "ui/common/theme.h"

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace yc::ui {

class Popover : public QFrame {
    Q_OBJECT
public:
    // `dim`: the window below is darkened and takes no clicks.
    Popover(Theme& theme, QWidget* host, bool dim);
    ~Popover() override;

    QVBoxLayout* content() const { return m_content; }  // inside the box, no margins
    // Shows the box at this place inside the host and takes the focus (of `focus` if given).
    void openAt(const QRect& box, QWidget* focus = nullptr);
    void closeIt();
    bool isOpen() const { return isVisible(); }
    QRect box() const { return m_box; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    Theme& m_theme;

private:
    void place();
    bool m_dim;
    QRect m_box;
    QWidget* m_frame;
    QVBoxLayout* m_content;
    QPointer<QWidget> m_before;
};

}  // namespace yc::ui

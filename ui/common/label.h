// SPDX-License-Identifier: GPL-3.0-or-later
// Label 文字: a QLabel of one type role and ink that follows the theme without palette or style sheet.
#pragma once

#include "ui/common/theme.h"

#include <QLabel>

namespace yc::ui {

class Label : public QLabel {
    Q_OBJECT
public:
    Label(Theme& theme, Role role, Ink ink = Ink::Text, QWidget* parent = nullptr);
    Label(Theme& theme, const QString& text, Role role, Ink ink = Ink::Text, QWidget* parent = nullptr);

    void setRole(Role role);
    void setInk(Ink ink);
    Ink ink() const { return m_ink; }
    // Elided labels may shrink to a few letters; the full text goes to the tooltip when cut.
    void setElided(bool elided);
    bool isElided() const { return m_elided; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int lines(int width) const;
    Theme& m_theme;
    Role m_role;
    Ink m_ink;
    bool m_elided = false;
};

// Icon 图标 as a widget, one shape in one ink.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(Theme& theme, const QString& shape, int designPx, Ink ink, IconStyle style = IconStyle::Regular,
              QWidget* parent = nullptr);
    void setShape(const QString& shape, Ink ink, IconStyle style = IconStyle::Regular);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QString m_shape;
    int m_px;
    Ink m_ink;
    IconStyle m_style;
};

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Widget style 控件外观: fusion with every control drawn from the tokens. No application-wide style sheet:
// a theme switch is a palette and a repaint.
#pragma once

#include <QPalette>
#include <QProxyStyle>

namespace yc::ui {

class Theme;
QPalette paletteOf(const Theme& theme);

class YcStyle : public QProxyStyle {
    Q_OBJECT
public:
    explicit YcStyle(const Theme& theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;

private:
    const Theme& m_theme;
};

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Theme 主题: current tokens, font scale, density and language-independent fonts. One object, owned by main
// and handed to every widget by reference; widgets read it while painting and follow `changed`.
#pragma once

#include "ui/common/tokens.h"

#include <functional>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QMargins>
#include <QObject>
#include <QPixmap>

class QApplication;
class QLayout;
class QWidget;

namespace yc::ui {

enum class Density { Comfortable, Compact };

// Type roles 字阶 (px / line at 100 %): Ticket 30/32 bold, Display 26, Person 22/30 bold, Title 18/26 bold,
// Verdict 16/24 bold, CardHead 15/22 bold, RowName 15/22 medium, Body 14/22, Support 13/20, Key 12/18 medium.
enum class Role {
    Ticket,
    Person,
    Title,
    Verdict,
    CardHead,
    RowName,
    Body,
    BodyBold,
    Support,
    SupportBold,
    Key,
    Mono,
    MonoBold,
    Paper
};

enum class IconStyle { Regular, Filled };

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    const Tokens& tokens() const { return *m_tokens; }
    ThemeId id() const { return m_tokens->id; }
    int scalePercent() const { return m_scale; }
    Density density() const { return m_density; }
    bool reduceMotion() const { return m_reduceMotion; }

    // Design px → device-independent px of this scale, rounded, never below 1 for positive input.
    int px(double designPx) const;
    QMargins margins(int left, int top, int right, int bottom) const;
    QFont font(Role role) const;
    int lineHeight(Role role) const;  // line of the role in scaled px

    int rowTwoLines() const;    // 54, compact 44
    int rowOneLine() const;     // 44, compact 38
    int controlHeight() const;  // 34, compact 30
    int cardPadding() const;    // 16, compact 12
    int cardHead() const;       // 45, compact 40
    int groupHead() const;      // 32, compact 27
    int tableHead() const;      // 34, compact 28

    // Icon pixmap of one Fluent shape ("checkmark_circle"), size in design px (16, 20 or 24; others scale the
    // next larger drawing). Cached by shape, size, style, colour and device pixel ratio.
    QPixmap icon(const QString& shape, int designPx, const QColor& colour, IconStyle style = IconStyle::Regular,
                 qreal devicePixelRatio = 1.0) const;

    void setThemeId(ThemeId id);
    void setScalePercent(int percent);  // clamped to 100…200, steps of 25
    void setDensity(Density density);
    void setReduceMotion(bool reduce);
    void nextTheme();  // light → dark → high contrast → light

Q_SIGNALS:
    void changed();

private:
    void announce();

    const Tokens* m_tokens;
    int m_scale = 100;
    Density m_density = Density::Comfortable;
    bool m_reduceMotion = false;
    mutable QHash<int, QFont> m_fonts;
};

// Installs the style, palette and default font in the application and keeps them in step with the theme.
void installTheme(QApplication& application, Theme& theme);

// Runs `apply` now and after each change of the theme for as long as `context` lives.
void followTheme(Theme& theme, QObject* context, std::function<void()> apply);

// Margins and spacing in design px that follow the scale.
void scaleLayout(Theme& theme, QLayout* layout, const QMargins& margins, int spacing);

// Minimum/maximum in design px that follow the scale; -1 leaves a side alone.
void scaleFixedHeight(Theme& theme, QWidget* widget, int designPx);
void scaleFixedWidth(Theme& theme, QWidget* widget, int designPx);
void scaleMinimumWidth(Theme& theme, QWidget* widget, int designPx);

}  // namespace yc::ui

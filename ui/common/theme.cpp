// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/yc_style.h"

#include <cmath>
#include <QApplication>
#include <QFile>
#include <QLayout>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QToolTip>
#include <QWidget>

// Resources of a static library are linked only when asked for; outside any namespace, as the macro wants.
static void loadIcons() { Q_INIT_RESOURCE(ui); }

namespace yc::ui {
namespace {

struct RoleShape {
    double px;
    double line;
    QFont::Weight weight;
    enum class Family { Sans, Mono, Serif } family;
};

RoleShape shapeOf(Role role) {
    using F = RoleShape::Family;
    switch (role) {
    case Role::Ticket: return {30, 32, QFont::Bold, F::Sans};
    case Role::Person: return {22, 30, QFont::Bold, F::Sans};
    case Role::Title: return {18, 26, QFont::Bold, F::Sans};
    case Role::Verdict: return {16, 24, QFont::Bold, F::Sans};
    case Role::CardHead: return {15, 22, QFont::Bold, F::Sans};
    case Role::RowName: return {15, 22, QFont::Medium, F::Sans};
    case Role::Body: return {14, 22, QFont::Normal, F::Sans};
    case Role::BodyBold: return {14, 22, QFont::Bold, F::Sans};
    case Role::Support: return {13, 20, QFont::Normal, F::Sans};
    case Role::SupportBold: return {13, 20, QFont::Bold, F::Sans};
    case Role::Key: return {12, 18, QFont::Medium, F::Sans};
    case Role::Mono: return {13, 20, QFont::Normal, F::Mono};
    case Role::MonoBold: return {13, 20, QFont::Bold, F::Mono};
    case Role::Paper: return {14, 22, QFont::Normal, F::Serif};
    }
    return {14, 22, QFont::Normal, F::Sans};
}

// Rare names (生僻字): Noto has 2,108 characters of Extension B, Hanazono 42,711.
QStringList familiesOf(RoleShape::Family family) {
    const QString rareA = QStringLiteral("HanaMinA");
    const QString rareB = QStringLiteral("HanaMinB");
    switch (family) {
    case RoleShape::Family::Mono: return {QStringLiteral("Noto Sans Mono CJK SC"), rareA, rareB};
    case RoleShape::Family::Serif: return {QStringLiteral("Noto Serif CJK SC"), rareA, rareB};
    case RoleShape::Family::Sans: break;
    }
    return {QStringLiteral("Noto Sans CJK SC"), rareA, rareB};
}

QByteArray svgOf(const QString& shape, int size, IconStyle style) {
    static const int sizes[] = {16, 20, 24};
    const QString variant = style == IconStyle::Filled ? QStringLiteral("filled") : QStringLiteral("regular");
    const auto read = [&](int drawn) {
        QFile file(QStringLiteral(":/icons/%1_%2_%3.svg").arg(shape).arg(drawn).arg(variant));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (int drawn : sizes) {
        if (drawn >= size) {
            if (const QByteArray svg = read(drawn); !svg.isEmpty()) { return svg; }
        }
    }
    for (int drawn : {24, 20, 16}) {
        if (const QByteArray svg = read(drawn); !svg.isEmpty()) { return svg; }
    }
    return {};
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_tokens(&tokensOf(ThemeId::Light)) { loadIcons(); }

int Theme::px(double designPx) const {
    const int scaled = int(std::lround(designPx * m_scale / 100.0));
    return designPx > 0 ? std::max(1, scaled) : scaled;
}

QMargins Theme::margins(int left, int top, int right, int bottom) const {
    return {px(left), px(top), px(right), px(bottom)};
}

QFont Theme::font(Role role) const {
    if (const auto found = m_fonts.constFind(int(role)); found != m_fonts.constEnd()) { return *found; }
    const RoleShape shape = shapeOf(role);
    QFont font;
    font.setFamilies(familiesOf(shape.family));
    font.setPixelSize(px(shape.px));
    font.setWeight(shape.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    m_fonts.insert(int(role), font);
    return font;
}

int Theme::lineHeight(Role role) const { return px(shapeOf(role).line); }
int Theme::rowTwoLines() const { return px(m_density == Density::Compact ? 44 : 54); }
int Theme::rowOneLine() const { return px(m_density == Density::Compact ? 38 : 44); }
int Theme::controlHeight() const { return px(m_density == Density::Compact ? 30 : 34); }
int Theme::cardHead() const { return px(m_density == Density::Compact ? 40 : 45); }
int Theme::groupHead() const { return px(m_density == Density::Compact ? 27 : 32); }
int Theme::tableHead() const { return px(m_density == Density::Compact ? 28 : 34); }
int Theme::cardPadding() const { return px(m_density == Density::Compact ? 12 : 16); }

QPixmap Theme::icon(const QString& shape, int designPx, const QColor& colour, IconStyle style, qreal ratio) const {
    const int size = px(designPx);
    const QString key =
        QStringLiteral("yc-icon/%1/%2/%3/%4/%5").arg(shape).arg(size).arg(int(style)).arg(colour.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) { return pixmap; }
    QByteArray svg = svgOf(shape, size, style);
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    if (!svg.isEmpty()) {
        svg.replace("<svg ", "<svg fill=\"" + colour.name().toLatin1() + "\" ");
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, size, size));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void Theme::setThemeId(ThemeId id) {
    if (id != m_tokens->id) {
        m_tokens = &tokensOf(id);
        announce();
    }
}

void Theme::setScalePercent(int percent) {
    const int steps = std::clamp((percent + 12) / 25 * 25, 100, 200);
    if (steps != m_scale) {
        m_scale = steps;
        announce();
    }
}

void Theme::setDensity(Density density) {
    if (density != m_density) {
        m_density = density;
        announce();
    }
}

void Theme::setReduceMotion(bool reduce) { m_reduceMotion = reduce; }

void Theme::nextTheme() {
    setThemeId(m_tokens->id == ThemeId::Light  ? ThemeId::Dark
               : m_tokens->id == ThemeId::Dark ? ThemeId::HighContrast
                                               : ThemeId::Light);
}

void Theme::announce() {
    m_fonts.clear();
    Q_EMIT changed();
}

void installTheme(QApplication& application, Theme& theme) {
    application.setStyle(new YcStyle(theme));
    QPixmapCache::setCacheLimit(20 * 1024);
    followTheme(theme, &application, [&application, &theme] {
        application.setPalette(paletteOf(theme));
        application.setFont(theme.font(Role::Body));
        QToolTip::setFont(theme.font(Role::Support));
        QToolTip::setPalette(paletteOf(theme));
        // Qt tells the widgets only while the event loop runs; tests and headless runs switch before.
        const QWidgetList all = QApplication::allWidgets();
        for (QWidget* widget : all) {
            QEvent changed(QEvent::ApplicationPaletteChange);
            QCoreApplication::sendEvent(widget, &changed);
            widget->update();
        }
    });
}

void followTheme(Theme& theme, QObject* context, std::function<void()> apply) {
    apply();
    QObject::connect(&theme, &Theme::changed, context, std::move(apply));
}

void scaleLayout(Theme& theme, QLayout* layout, const QMargins& margins, int spacing) {
    followTheme(theme, layout, [&theme, layout, margins, spacing] {
        layout->setContentsMargins(theme.margins(margins.left(), margins.top(), margins.right(), margins.bottom()));
        layout->setSpacing(theme.px(spacing));
    });
}

void scaleFixedHeight(Theme& theme, QWidget* widget, int designPx) {
    followTheme(theme, widget, [&theme, widget, designPx] { widget->setFixedHeight(theme.px(designPx)); });
}

void scaleFixedWidth(Theme& theme, QWidget* widget, int designPx) {
    followTheme(theme, widget, [&theme, widget, designPx] { widget->setFixedWidth(theme.px(designPx)); });
}

void scaleMinimumWidth(Theme& theme, QWidget* widget, int designPx) {
    followTheme(theme, widget, [&theme, widget, designPx] { widget->setMinimumWidth(theme.px(designPx)); });
}

}  // namespace yc::ui

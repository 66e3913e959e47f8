// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/button.h"

#include <QPainter>

namespace yc::ui {

Button::Button(Theme& theme, const QString& text, const QString& key, Kind kind, QWidget* parent)
    : QPushButton(text, parent), m_theme(theme), m_kind(kind), m_key(key) {
    setAutoDefault(false);  // Enter agrees, it never acts (ui.md 5)
    setDefault(false);
    setAccessibleName(text);
    followTheme(theme, this, [this] { updateGeometry(); });
}

void Button::setKind(Kind kind) {
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setKey(const QString& sequence) {
    m_key = sequence;
    updateGeometry();
    update();
}

void Button::setShape(const QString& icon) {
    m_shape = icon;
    updateGeometry();
    update();
}

void Button::setRefused(const QString& reason) {
    setEnabled(reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason);
}

void Button::setLarge(bool large) {
    m_large = large;
    updateGeometry();
}

QSize Button::sizeHint() const {
    const QFont font = m_theme.font(m_kind == Kind::Primary ? Role::BodyBold : Role::Body);
    int width = QFontMetrics(font).horizontalAdvance(text());
    if (!m_key.isEmpty()) { width += m_theme.px(10) + glyphs::keyCapsSize(m_theme, glyphs::capsOf(m_key)).width(); }
    if (!m_shape.isEmpty()) { width += m_theme.px(22); }
    const int pad = m_kind == Kind::Quiet ? m_theme.px(8) : m_theme.px(13);
    return {width + 2 * pad, m_large ? m_theme.px(48) : m_theme.controlHeight()};
}

QSize Button::minimumSizeHint() const { return sizeHint(); }

void Button::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    const bool hover = underMouse() && isEnabled();
    QColor ground = isDown() || isChecked() ? t.accentWeak : hover ? t.hover : t.surface;
    QColor border = t.lineStrong;
    QColor ink = t.text;
    switch (m_kind) {
    case Kind::Normal: break;
    case Kind::Primary:
        ground = isDown() || hover ? t.accentHover : t.accent;
        border = QColor();
        ink = t.onAccent;
        break;
    case Kind::Danger:
        border = t.bad;
        ink = t.bad;
        break;
    case Kind::Quiet:
        ground = isDown() ? t.accentWeak : hover ? t.hover : QColor();
        border = QColor();
        ink = t.accent;
        break;
    }
    if (!isEnabled()) {
        ground = m_kind == Kind::Quiet ? QColor() : t.sunken;
        border = m_kind == Kind::Quiet ? QColor() : t.line;
        ink = disabledText(t, t.sunken);
    }
    if (isDown() && m_kind == Kind::Normal) { border = t.accent; }
    const int radius = m_theme.px(6);
    glyphs::paintBox(painter, rect(), ground, border, radius);
    if (hasFocus()) {
        glyphs::paintFocusRing(painter, m_theme, rect(), radius);
        if (m_kind == Kind::Primary) {
            glyphs::paintBox(painter, rect().adjusted(3, 3, -3, -3), {}, t.onAccent, radius - 2, 1);
        }
    }
    const QFont font = m_theme.font(m_kind == Kind::Primary ? Role::BodyBold : Role::Body);
    const QStringList caps = glyphs::capsOf(m_key);
    const int textWidth = QFontMetrics(font).horizontalAdvance(text());
    const int capsWidth = caps.isEmpty() ? 0 : m_theme.px(10) + glyphs::keyCapsSize(m_theme, caps).width();
    const int iconWidth = m_shape.isEmpty() ? 0 : m_theme.px(22);
    int x = (width() - textWidth - capsWidth - iconWidth) / 2;
    if (!m_shape.isEmpty()) {
        painter.drawPixmap(x, (height() - m_theme.px(16)) / 2,
                           m_theme.icon(m_shape, 16, ink, IconStyle::Regular, devicePixelRatioF()));
        x += iconWidth;
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!caps.isEmpty()) {
        const auto state = !isEnabled()              ? glyphs::CapState::Dormant
                           : m_kind == Kind::Primary ? glyphs::CapState::OnAccent
                                                     : glyphs::CapState::Normal;
        glyphs::paintKeyCaps(painter, m_theme, QRect(x + textWidth + m_theme.px(10), 0, capsWidth, height()), caps,
                             state);
    }
}

}  // namespace yc::ui

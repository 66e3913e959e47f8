// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/kiosk_tile.h"

#include "ui/common/glyphs.h"

#include <QPainter>

namespace yc::ui {

QFont kioskFont(double px, QFont::Weight weight) {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB")});
    font.setPixelSize(std::max(1, qRound(px)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

KioskTile::KioskTile(Theme& theme, Look look, QWidget* parent) : QAbstractButton(parent), m_theme(theme), m_look(look) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void KioskTile::setContent(const QString& icon, const QString& name, const QStringList& lines) {
    m_icon = icon;
    m_lines = lines;
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(lines.join(QStringLiteral("，")));
    update();
}

void KioskTile::setScale(double scale, bool largeType) {
    m_scale = scale;
    m_large = largeType;
    update();
}

void KioskTile::setPale(bool pale) {
    m_pale = pale;
    update();
}

void KioskTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Tokens& t = m_theme.tokens();
    const bool down = isDown() || m_look == Look::Primary;
    const QColor fill = !isEnabled() || m_pale ? t.sunken
                        : down                 ? t.accent
                        : m_look == Look::Tool ? t.sunken
                                               : t.surface;
    const QColor border = down ? t.accent : m_look == Look::Tool ? t.line : t.lineStrong;
    const double width = m_look == Look::Tool && !hasFocus() ? 1 : 2;
    glyphs::paintBox(painter, QRectF(rect()), fill, hasFocus() ? t.focus : border, px(m_look == Look::Tool ? 20 : 24),
                     hasFocus() ? px(5) : width, !isEnabled());
    if (isChecked() && !down) { glyphs::paintBox(painter, QRectF(rect()), t.accentWeak, t.accent, px(20), px(3)); }
    if (m_look == Look::Theme || m_look == Look::Small) {
        paintTheme(painter, down);
    } else {
        paintPlain(painter);
    }
}

void KioskTile::paintTheme(QPainter& painter, bool down) const {
    const Tokens& t = m_theme.tokens();
    const bool small = m_look == Look::Small;
    const QColor ink = down ? t.onAccent : isEnabled() && !m_pale ? t.text : disabledText(t, t.sunken);
    const QColor pale = down ? t.onAccent : isEnabled() ? t.text2 : disabledText(t, t.sunken);
    const int icon = qRound(px(small ? 48 : 60));
    const double left = px(small ? 104 : 126);
    const double room = width() - left - px(20);
    painter.drawPixmap(QPointF(px(small ? 34 : 36), (height() - icon) / 2.0), m_theme.icon(m_icon, icon,
                                                                                           down     ? t.onAccent
                                                                                           : m_pale ? t.text3
                                                                                                    : t.accent,
                                                                                           IconStyle::Regular));
    const QFont nameFont = kioskFont(type(small ? 31 : 38), QFont::Bold);
    const QFont lineFont = kioskFont(type(small ? 25 : 27), QFont::Normal);
    // One line for all facts where they fit, else a line for each.
    const QString joined = m_lines.join(QStringLiteral("　"));
    const bool fits = !m_large && QFontMetricsF(lineFont).horizontalAdvance(joined) <= room;
    const QStringList lines = fits && !m_lines.isEmpty() ? QStringList{joined} : m_lines;
    const double nameHeight = QFontMetricsF(nameFont).height() * (m_large ? 0.86 : 0.94);
    const double lineHeight = QFontMetricsF(lineFont).height() * (m_large ? 0.92 : 0.98);
    double y = (height() - nameHeight - lineHeight * double(lines.size())) / 2;
    const auto put = [&](const QFont& font, const QString& text, double high, const QColor& colour) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(left, y, room, high), Qt::AlignVCenter | Qt::TextDontClip,
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, room));
        y += high;
    };
    put(nameFont, text(), nameHeight, ink);
    for (const QString& line : lines) { put(lineFont, line, lineHeight, pale); }
    if (isChecked() && !down) {
        painter.drawPixmap(
            QPointF(width() - px(64), px(18)),
            m_theme.icon(QStringLiteral("checkmark_circle"), qRound(px(44)), t.accent, IconStyle::Filled));
    }
}

void KioskTile::paintPlain(QPainter& painter) const {
    const Tokens& t = m_theme.tokens();
    const bool primary = m_look == Look::Primary;
    const QFont font = kioskFont(primary ? type(44) : px(m_large ? 33 : 29), primary ? QFont::Bold : QFont::Medium);
    const int icon = m_icon.isEmpty() ? 0 : qRound(px(36));
    const double gap = icon > 0 ? px(16) : 0;
    const double words = QFontMetricsF(font).horizontalAdvance(text());
    const double left = (width() - words - icon - gap) / 2;
    const QColor ink = primary || isDown() ? t.onAccent : t.text;
    if (icon > 0) {
        painter.drawPixmap(QPointF(left, (height() - icon) / 2.0), m_theme.icon(m_icon, icon, ink, IconStyle::Regular));
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRectF(left + icon + gap, 0, words + 4, height()), Qt::AlignVCenter | Qt::TextDontClip, text());
}

}  // namespace yc::ui

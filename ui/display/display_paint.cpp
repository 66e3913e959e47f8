// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_paint.h"

#include "ui/common/glyphs.h"
#include "ui/hall/day_text.h"

#include <algorithm>
#include <QPainter>

namespace yc::ui {

QString DisplayWords::stale(const std::optional<domain::Instant>& fresh) {
    return fresh ? tr("As of %1, connecting again").arg(DayText::clock(*fresh))
                 : tr("Not connected yet, please ask the guide");
}

namespace display {

QFont fontOf(int px, QFont::Weight weight) {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB")});
    font.setPixelSize(px);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double widthOf(const QString& text, int px, QFont::Weight weight) {
    return QFontMetricsF(fontOf(px, weight)).horizontalAdvance(text);
}

double write(QPainter& painter, double x, double y, const QString& text, int px, QFont::Weight weight,
             const QColor& colour, bool toLeft) {
    const double width = widthOf(text, px, weight);
    painter.setFont(fontOf(px, weight));
    painter.setPen(colour);
    painter.drawText(QPointF(toLeft ? x - width : x, y), text);
    return width;
}

QString elided(const QString& text, int px, QFont::Weight weight, double width) {
    return QFontMetricsF(fontOf(px, weight)).elidedText(text, Qt::ElideRight, width);
}

void paintHead(QPainter& painter, const QString& hall, const QString& stale, domain::Instant now) {
    glyphs::paintMark(painter, QRectF(59, 28, 46, 46), white);
    const double time = write(painter, 1863, 67, DayText::clock(now), 50, QFont::Bold, white, true);
    const double date = write(painter, 1863 - time - 30, 66, DayText::dateWeekday(domain::localDate(now)), 28,
                              QFont::Bold, second, true);
    const double used = write(painter, 128, 66, elided(hall, 38, QFont::Bold, 800), 38, QFont::Bold, white);
    if (stale.isEmpty()) { return; }
    const double width = widthOf(stale, 28, QFont::Bold);
    const double left = std::min(128 + used + 48, 1863 - time - date - 90 - width);
    glyphs::paintBox(painter, QRectF(left - 20, 24, width + 40, 56), box, panel, 12, 2);
    write(painter, left, 62, stale, 28, QFont::Bold, panel);
}

}  // namespace display
}  // namespace yc::ui

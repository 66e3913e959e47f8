// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/situation_path.h"

#include "ui/common/accessibility.h"

#include <algorithm>
#include <QPainter>
#include <QPainterPath>

namespace yc::ui {

SituationPath::SituationPath(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    followTheme(theme, this, [this] { update(); });
}

void SituationPath::setStops(const QList<Stop>& stops, const QString& end, const QString& endHint) {
    m_stops = stops;
    m_end = end;
    m_endHint = endHint;
    QStringList words;
    for (const Stop& stop : stops) {
        words << (stop.branch.isEmpty() ? stop.label
                                        : stop.label + QStringLiteral(" (") + stop.branch + QLatin1Char(')'));
    }
    words << end << endHint;
    setReadable(this, tr("Path: %1").arg(words.join(QStringLiteral("; "))));
    update();
}

void SituationPath::paintStop(QPainter& painter, int i, int x, int y) const {
    const Tokens& t = m_theme.tokens();
    const Stop& stop = m_stops[i];
    const int side = m_theme.px(stop.current ? 28 : 24);
    const int pad = m_theme.cardPadding();
    if (!stop.branch.isEmpty()) {
        const int by = y + m_theme.px(20);
        const int bx = x + m_theme.px(54);
        QPainterPath way(QPointF(x, y + side / 3.0));
        way.cubicTo(x + m_theme.px(4), by, x + m_theme.px(16), by, bx - m_theme.px(5), by);
        painter.setPen(QPen(t.line, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(way);
        painter.setPen(QPen(t.text3, 1.2));
        painter.drawEllipse(QPointF(bx, by), m_theme.px(4), m_theme.px(4));
        const QFont font = m_theme.font(Role::Support);
        painter.setFont(font);
        painter.setPen(t.text3);
        const QRect cell(bx + m_theme.px(12), by - m_theme.px(11), std::max(0, width() - bx - m_theme.px(12) - pad),
                         m_theme.px(22));
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(font).elidedText(stop.branch, Qt::ElideRight, cell.width()));
    }
    painter.setFont(m_theme.font(Role::BodyBold));
    painter.setPen(stop.current ? t.accent : stop.unverified ? t.warn : stop.answered ? t.text : t.text3);
    const QRect label(pad, y - m_theme.px(12), std::max(0, x - side / 2 - m_theme.px(10) - pad), m_theme.px(24));
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(stop.label, Qt::ElideRight, label.width()));
    glyphs::paintDisc(painter, m_theme, QRect(x - side / 2, y - side / 2, side, side), QString::number(i + 1),
                      stop.state);
}

void SituationPath::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = m_theme.tokens();
    if (m_stops.isEmpty()) { return; }
    const int pad = m_theme.cardPadding();
    const int box = m_theme.px(46);
    const int top = m_theme.px(34);
    const int step = std::min(m_theme.px(66), (height() - top - box - 2 * pad) / int(m_stops.size()));
    const int x = pad + m_theme.px(118);
    for (int i = 0; i < m_stops.size(); ++i) {
        const int y = top + i * step;
        const bool walked =
            m_stops[i].answered && i + 1 < m_stops.size() && (m_stops[i + 1].answered || m_stops[i + 1].current);
        painter.setPen(
            QPen(walked ? t.accent : t.lineStrong, m_theme.px(walked ? 3 : 2), walked ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(x, y, x, y + step);
    }
    for (int i = 0; i < m_stops.size(); ++i) { paintStop(painter, i, x, top + i * step); }
    const int y = top + int(m_stops.size()) * step - m_theme.px(6);
    const QRect end(pad + m_theme.px(16), y, width() - 2 * pad - m_theme.px(32), box);
    glyphs::paintBox(painter, end, t.sunken, t.lineStrong, m_theme.px(8), 1, true);
    const QRect inner = end.adjusted(m_theme.px(14), 0, -m_theme.px(14), 0);
    painter.setFont(m_theme.font(Role::Support));
    painter.setPen(t.text3);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, m_endHint);
    const int hint = painter.fontMetrics().horizontalAdvance(m_endHint) + m_theme.px(8);
    painter.setFont(m_theme.font(Role::BodyBold));
    painter.setPen(t.text);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_end, Qt::ElideRight, inner.width() - hint));
}

}  // namespace yc::ui

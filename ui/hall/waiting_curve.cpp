// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/waiting_curve.h"

#include "ui/common/accessibility.h"

#include <algorithm>
#include <chrono>
#include <QPainter>
#include <QPainterPath>

namespace yc::ui {
namespace {
constexpr int firstHour = 8;  // the axis covers a working day; longer when the curve is
constexpr int lastHour = 18;
}  // namespace

WaitingCurve::WaitingCurve(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setReadable(this, tr("People waiting today"));
    followTheme(theme, this, [this] { update(); });
}

void WaitingCurve::setPoints(const Points& points, domain::Instant now, int waiting) {
    m_points = points;
    if (!m_points.empty() && m_points.back().first >= now) { m_points.pop_back(); }
    m_points.emplace_back(now, waiting);
    const auto most = std::max_element(m_points.begin(), m_points.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    setReadable(this, tr("People waiting today"),
                tr("Now %1, most %2 at %3").arg(waiting).arg(most->second).arg(DayText::clock(most->first)));
    update();
}

int WaitingCurve::top() const {
    int most = 0;
    for (const auto& point : m_points) { most = std::max(most, point.second); }
    for (const int round : {5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1000}) {
        if (round > most) { return round; }
    }
    return most + most / 4;
}

void WaitingCurve::paintEvent(QPaintEvent*) {
    if (m_points.empty()) { return; }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = m_theme.tokens();
    const domain::Instant day = domain::startOfLocalDay(domain::localDate(m_points.back().first));
    const auto minuteOf = [&](domain::Instant at) { return double((at - day).count()) / 60000.0; };
    const double from = firstHour * 60;
    const double to = std::max<double>(lastHour * 60, minuteOf(m_points.back().first));
    const QFont font = m_theme.font(Role::Key);
    painter.setFont(font);
    const int line = QFontMetrics(font).height();
    const QRectF area =
        QRectF(rect()).adjusted(m_theme.px(46), m_theme.px(14), -m_theme.px(18), -line - m_theme.px(12));
    const int highest = top();
    const auto x = [&](double minute) { return area.left() + (minute - from) / (to - from) * area.width(); };
    const auto y = [&](double people) { return area.bottom() - people / highest * area.height(); };
    const int step = highest % 4 == 0 && highest > 10 ? highest / 4 : highest / 5;
    for (int people = 0; people <= highest; people += std::max(1, step)) {
        const double at = std::floor(y(people)) + 0.5;
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
        painter.setPen(t.text2);
        painter.drawText(QRectF(0, at - line, area.left() - m_theme.px(8), 2 * line), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(people));
    }
    for (int hour = firstHour + 1; hour * 60 < to; ++hour) {
        painter.drawText(QRectF(x(hour * 60) - 40, area.bottom() + m_theme.px(6), 80, line), Qt::AlignCenter,
                         QStringLiteral("%1:00").arg(hour));
    }
    QPolygonF curve;
    for (const auto& point : m_points) {
        if (minuteOf(point.first) >= from) { curve << QPointF(x(minuteOf(point.first)), y(point.second)); }
    }
    if (curve.isEmpty()) { return; }
    const QPointF now = curve.last();
    painter.setPen(QPen(t.text3, 1));
    painter.drawLine(QPointF(std::floor(now.x()) + 0.5, area.top()), QPointF(std::floor(now.x()) + 0.5, area.bottom()));
    painter.setPen(QPen(t.text, m_theme.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(curve);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    painter.drawEllipse(now, m_theme.px(5), m_theme.px(5));
    const QString words = tr("Now %n people", nullptr, m_points.back().second);
    painter.setFont(m_theme.font(Role::Support));
    painter.setPen(t.text);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(words);
    const bool left = now.x() - width - m_theme.px(10) > area.left();
    painter.drawText(QPointF(left ? now.x() - width - m_theme.px(8) : now.x() + m_theme.px(8), area.top() + line * 0.8),
                     words);
}

}  // namespace yc::ui

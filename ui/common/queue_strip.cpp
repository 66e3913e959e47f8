// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/queue_strip.h"

#include "ui/common/accessibility.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace yc::ui {

QueueStrip::QueueStrip(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
}

void QueueStrip::setSnapshot(const QueueSnapshot& snapshot) {
    if (m_snapshot == snapshot) { return; }
    m_snapshot = snapshot;
    QStringList name{snapshot.stateText, snapshot.ticket, snapshot.headline};
    name << snapshot.times;
    if (!snapshot.next.isEmpty()) {
        name << snapshot.nextTitle + QLatin1Char(' ') + snapshot.next.first().number + QLatin1Char(' ') +
                    snapshot.next.first().detail;
    }
    name.removeAll(QString());
    setReadable(this, name.join(QStringLiteral("，")), snapshot.rankReason);
    update();
}

void QueueStrip::setLayoutClass(LayoutClass layoutClass) {
    m_class = layoutClass;
    update();
}

QSize QueueStrip::sizeHint() const { return {m_theme.px(900), m_theme.px(64)}; }
QSize QueueStrip::minimumSizeHint() const { return {m_theme.px(300), m_theme.px(56)}; }

int QueueStrip::paintServing(QPainter& painter, int x) {
    const Tokens& t = m_theme.tokens();
    const QueueSnapshot& s = m_snapshot;
    const int width = m_theme.px(m_class == LayoutClass::Wide ? 136 : 104);
    const QRect block(x, 0, width, height());
    const bool pale = s.state == QueueSnapshot::State::Paused;
    painter.fillRect(block, pale ? t.hold : t.accent);
    painter.setPen(t.onAccent);
    painter.setFont(m_theme.font(Role::Key));
    const int pad = m_theme.px(m_class == LayoutClass::Wide ? 16 : 12);
    const int half = height() / 2;
    painter.drawText(QRect(x + pad, m_theme.px(5), width - pad, m_theme.px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                     s.stateText);
    QFont big = m_theme.font(Role::Ticket);
    const int room = width - pad - m_theme.px(6);
    while (QFontMetrics(big).horizontalAdvance(s.ticket) > room && big.pixelSize() > m_theme.px(16)) {
        big.setPixelSize(big.pixelSize() - 1);
    }
    if (m_class != LayoutClass::Wide) { big.setPixelSize(std::min(big.pixelSize(), m_theme.px(27))); }
    painter.setFont(big);
    painter.drawText(QRect(x + pad, m_theme.px(20), room, height() - m_theme.px(22)), Qt::AlignLeft | Qt::AlignVCenter,
                     s.ticket);
    x += width + m_theme.px(m_class == LayoutClass::Wide ? 20 : 14);

    const QFont bold = m_theme.font(Role::CardHead);
    const QFont support = m_theme.font(Role::Support);
    QStringList times = s.times;
    if (m_class != LayoutClass::Wide && times.size() > 2) { times = times.mid(0, 2); }
    const QString line = times.join(QStringLiteral("   "));
    const int w =
        std::max(QFontMetrics(bold).horizontalAdvance(s.headline), QFontMetrics(support).horizontalAdvance(line));
    painter.setPen(t.text);
    painter.setFont(bold);
    painter.drawText(QRect(x, half - m_theme.px(23), w + 2, m_theme.px(22)), Qt::AlignLeft | Qt::AlignVCenter,
                     s.headline);
    painter.setFont(support);
    painter.setPen(t.text2);
    painter.drawText(QRect(x, half, w + 2, m_theme.px(20)), Qt::AlignLeft | Qt::AlignVCenter, line);
    return x + w;
}

int QueueStrip::paintNext(QPainter& painter, int x) {
    const Tokens& t = m_theme.tokens();
    const QueueSnapshot& s = m_snapshot;
    if (s.next.isEmpty()) { return x; }
    x += m_theme.px(m_class == LayoutClass::Wide ? 20 : 13);
    painter.fillRect(x, m_theme.px(12), 1, height() - m_theme.px(24), t.line);
    x += m_theme.px(m_class == LayoutClass::Wide ? 18 : 12);
    const int left = x;
    painter.setFont(m_theme.font(Role::Key));
    painter.setPen(t.text2);
    painter.drawText(QRect(x, m_theme.px(m_class == LayoutClass::Wide ? 8 : 4), width() - x, m_theme.px(18)),
                     Qt::AlignLeft | Qt::AlignVCenter, s.nextTitle);
    const int count = m_class == LayoutClass::Wide ? 3 : m_class >= LayoutClass::Bar ? 2 : 1;
    for (int i = 0; i < s.next.size() && i < count; ++i) {
        const QueueSnapshot::Next& n = s.next[i];
        const QString detail = m_class == LayoutClass::Wide || n.brief.isEmpty() ? n.detail : n.brief;
        const QSize size = glyphs::ticketSize(m_theme, n.number, detail);
        const QRect rect(x, height() - m_theme.px(m_class == LayoutClass::Wide ? 10 : 6) - size.height(), size.width(),
                         size.height());
        if (rect.right() > width()) { break; }
        glyphs::paintTicket(painter, m_theme, rect, n.number, detail, i == 0);
        m_hits << qMakePair(rect, n.number);
        x = rect.right() + m_theme.px(8);
    }
    if (m_class == LayoutClass::Wide && !s.rankReason.isEmpty()) {
        const QFont font = m_theme.font(Role::Key);
        const int w = QFontMetrics(font).horizontalAdvance(s.rankReason) + m_theme.px(20);
        const QRect rect(x, height() - m_theme.px(36), w, m_theme.px(26));
        if (rect.right() < width()) {
            painter.drawPixmap(
                x, rect.center().y() - m_theme.px(8) + 1,
                m_theme.icon(QStringLiteral("info"), 16, t.text3, IconStyle::Regular, devicePixelRatioF()));
            painter.setFont(font);
            painter.setPen(t.text3);
            painter.drawText(rect.adjusted(m_theme.px(20), 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter, s.rankReason);
            x = rect.right();
        }
    }
    m_reasonRect = QRect(left, 0, x - left, height());
    return x;
}

int QueueStrip::paintWaiting(QPainter& painter, int x) {
    const Tokens& t = m_theme.tokens();
    const QueueSnapshot& s = m_snapshot;
    if (s.waiting.isEmpty() || x > width() - m_theme.px(120)) { return x; }
    x += m_theme.px(m_class == LayoutClass::Wide ? 18 : 12);
    painter.fillRect(x, m_theme.px(12), 1, height() - m_theme.px(24), t.line);
    x += m_theme.px(m_class == LayoutClass::Wide ? 18 : 12);
    painter.setFont(m_theme.font(Role::Key));
    painter.setPen(t.text2);
    painter.drawText(QRect(x, m_theme.px(m_class == LayoutClass::Wide ? 8 : 4), width() - x, m_theme.px(18)),
                     Qt::AlignLeft | Qt::AlignVCenter, s.waitingTitle);
    const QFont body = m_theme.font(Role::Body);
    const QFont bold = m_theme.font(Role::Verdict);
    const QFont key = m_theme.font(Role::Key);
    const int y = height() - m_theme.px(m_class == LayoutClass::Wide ? 36 : 32);
    const int h = m_theme.px(26);
    for (const QueueSnapshot::Waiting& w : s.waiting) {
        const QString number = QString::number(w.count);
        const QString longest = m_class == LayoutClass::Wide ? w.longest : QString();
        const int need = QFontMetrics(body).horizontalAdvance(w.theme) + QFontMetrics(bold).horizontalAdvance(number) +
                         QFontMetrics(key).horizontalAdvance(longest) + m_theme.px(w.alarming ? 30 : 10);
        if (x + need > width()) { break; }
        if (w.alarming) {
            glyphs::paintLamp(painter, m_theme, QRect(x, y, m_theme.px(14), h), LampState::Soon);
            x += m_theme.px(19);
        }
        const auto draw = [&](const QFont& font, const QString& text, const QColor& ink, int gap) {
            painter.setFont(font);
            painter.setPen(ink);
            const int tw = QFontMetrics(font).horizontalAdvance(text);
            painter.drawText(QRect(x, y, tw + 2, h), Qt::AlignLeft | Qt::AlignVCenter, text);
            x += tw + m_theme.px(gap);
        };
        draw(body, w.theme, w.alarming ? t.warn : t.text, 5);
        draw(bold, number, w.alarming ? t.warn : t.text, 4);
        draw(key, longest, w.alarming ? t.warn : t.text2, m_class == LayoutClass::Wide ? 14 : 8);
    }
    return x;
}

void QueueStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_hits.clear();
    int x = paintServing(painter, 0);
    x = paintNext(painter, x);
    paintWaiting(painter, x);
}

void QueueStrip::mousePressEvent(QMouseEvent* event) {
    for (const auto& hit : std::as_const(m_hits)) {
        if (hit.first.contains(event->pos())) {
            Q_EMIT ticketClicked(hit.second);
            return;
        }
    }
    QWidget::mousePressEvent(event);
}

bool QueueStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QStringList lines;
        if (m_reasonRect.contains(help->pos())) {
            lines << m_snapshot.rankReason;
        } else if (help->pos().x() > m_reasonRect.right()) {
            for (const auto& w : std::as_const(m_snapshot.waiting)) {
                lines << w.theme + QLatin1Char(' ') + QString::number(w.count) + QLatin1Char(' ') + w.longest;
            }
        } else {
            lines << m_snapshot.times;
        }
        QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/clock_bar.h"

#include "ui/common/accessibility.h"

#include <QPainter>

namespace yc::ui {

ClockBar::ClockBar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme, this, [this] { updateGeometry(); });
}

void ClockBar::setClock(const QString& name, double used, LampState state, const QString& left, const QString& due) {
    m_name = name;
    m_used = std::clamp(used, 0.0, 1.0);
    m_state = state;
    m_left = left;
    m_due = due;
    setReadable(this, QStringList{name, lampText(state), left, due}.join(QStringLiteral("，")));
    update();
}

QSize ClockBar::sizeHint() const { return {m_theme.px(360), m_theme.px(34)}; }
QSize ClockBar::minimumSizeHint() const { return {m_theme.px(240), m_theme.px(34)}; }

void ClockBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    const QFont body = m_theme.font(Role::Body);
    const QFont bold = m_theme.font(Role::BodyBold);
    const QFont support = m_theme.font(Role::Support);
    painter.setFont(body);
    painter.setPen(t.text);
    const int nameWidth = std::max(m_theme.px(48), QFontMetrics(body).horizontalAdvance(m_name) + m_theme.px(12));
    painter.drawText(QRect(0, 0, nameWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, m_name);
    int x = width();
    const int dueWidth = QFontMetrics(support).horizontalAdvance(m_due);
    painter.setFont(support);
    painter.setPen(t.text3);
    painter.drawText(QRect(x - dueWidth - 1, 0, dueWidth + 1, height()), Qt::AlignVCenter | Qt::AlignRight, m_due);
    x -= dueWidth + m_theme.px(6);
    const int leftWidth = QFontMetrics(bold).horizontalAdvance(m_left);
    painter.setFont(bold);
    painter.setPen(m_state == LampState::Normal ? t.text : t.ink(lampInk(m_state)));
    painter.drawText(QRect(x - leftWidth - 1, 0, leftWidth + 1, height()), Qt::AlignVCenter | Qt::AlignRight, m_left);
    x -= leftWidth + m_theme.px(24);
    glyphs::paintLamp(painter, m_theme, QRect(x, 0, m_theme.px(18), height()), m_state);
    const int barEnd = std::min(x - m_theme.px(20), width() - m_theme.px(130));
    const QRect groove(nameWidth, height() / 2 - m_theme.px(4), std::max(0, barEnd - nameWidth), m_theme.px(9));
    glyphs::paintBox(painter, groove, t.sunken, t.line, m_theme.px(4));
    QRect fill = groove;
    fill.setWidth(int(groove.width() * m_used));
    if (fill.width() > m_theme.px(4)) { glyphs::paintBox(painter, fill, lampColour(t, m_state), {}, m_theme.px(4), 0); }
}

}  // namespace yc::ui

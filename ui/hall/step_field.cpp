// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/step_field.h"

#include "ui/common/glyphs.h"

#include <algorithm>
#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yc::ui {
namespace {
constexpr int typeMs = 900;  // digits of one number
}

StepField::StepField(Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(name) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

void StepField::setItems(const QList<Item>& items) {
    const QString kept = id();
    m_items = items;
    m_index = 0;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items[i].id == kept) { m_index = i; }
    }
    describe();
    update();
}

void StepField::choose(const QString& id) {
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items[i].id == id) { moveTo(i); }
    }
}

void StepField::moveTo(int index) {
    index = std::clamp(index, 0, std::max(0, int(m_items.size()) - 1));
    if (index == m_index || m_items.isEmpty()) { return; }
    m_index = index;
    describe();
    update();
    Q_EMIT changed();
}

void StepField::describe() {
    const QString value = m_items.isEmpty() ? QString() : m_items[m_index].words;
    setAccessibleName(value.isEmpty() ? m_name : m_name + QStringLiteral("，") + value);
    setAccessibleDescription(m_items.isEmpty() ? QString() : m_items[m_index].detail);
    setToolTip(m_items.isEmpty() ? QString() : m_items[m_index].detail);
}

QSize StepField::sizeHint() const { return {m_theme.px(150), m_theme.controlHeight()}; }
QSize StepField::minimumSizeHint() const { return {m_theme.px(70), m_theme.controlHeight()}; }

bool StepField::typed(const QString& digit) {
    if (!m_typedAt.isValid() || m_typedAt.elapsed() > typeMs) { m_typed.clear(); }
    m_typedAt.start();
    for (const QString& text : {QString(m_typed + digit), digit}) {
        for (int i = 0; i < m_items.size(); ++i) {
            if (m_items[i].digits != text) { continue; }
            m_typed = text;
            moveTo(i);
            return true;
        }
        for (int i = 0; i < m_items.size(); ++i) {
            if (!m_items[i].digits.startsWith(text)) { continue; }
            m_typed = text;
            moveTo(i);
            return true;
        }
    }
    return false;
}

void StepField::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) { return QWidget::keyPressEvent(event); }
    switch (event->key()) {
    case Qt::Key_Up: return moveTo(m_index - 1);
    case Qt::Key_Down:
    case Qt::Key_Space: return moveTo(m_index + 1);
    case Qt::Key_Home:
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return moveTo(0);
    case Qt::Key_End: return moveTo(int(m_items.size()) - 1);
    default: break;
    }
    const QString text = event->text();
    if (text.size() == 1 && text[0].isDigit() && typed(text)) { return; }
    QWidget::keyPressEvent(event);
}

void StepField::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    const bool forward = event->button() == Qt::LeftButton;
    if (m_items.size() > 1) { moveTo((m_index + (forward ? 1 : int(m_items.size()) - 1)) % int(m_items.size())); }
}

void StepField::wheelEvent(QWheelEvent* event) { event->ignore(); }  // a page that scrolls must not change values

void StepField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = m_theme.tokens();
    const bool empty = m_items.isEmpty() || m_items[m_index].id.isEmpty();
    glyphs::paintBox(painter, rect(), empty ? t.surface : t.accentWeak,
                     !isEnabled() ? t.line
                     : empty      ? t.lineStrong
                                  : t.accentLine,
                     m_theme.px(6));
    if (hasFocus()) { glyphs::paintFocusRing(painter, m_theme, rect(), m_theme.px(6)); }
    if (m_items.isEmpty()) { return; }
    const Item& item = m_items[m_index];
    QRect place = rect().adjusted(m_theme.px(10), 0, -m_theme.px(8), 0);
    painter.setFont(m_theme.font(empty ? Role::Body : Role::BodyBold));
    painter.setPen(empty ? t.text2 : t.text);
    const QFontMetrics metrics(painter.font());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(item.words, Qt::ElideRight, place.width()));
    place.setLeft(place.left() + metrics.horizontalAdvance(item.words) + m_theme.px(8));
    if (item.detail.isEmpty() || place.width() < m_theme.px(24)) { return; }
    painter.setFont(m_theme.font(Role::Support));
    painter.setPen(t.text2);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(painter.font()).elidedText(item.detail, Qt::ElideRight, place.width()));
}

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/popover.h"

#include "ui/common/glyphs.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

Popover::Popover(Theme& theme, QWidget* host, bool dim)
    : QFrame(host), m_theme(theme), m_dim(dim), m_frame(new QWidget(this)), m_content(new QVBoxLayout(m_frame)) {
    m_content->setContentsMargins(1, 1, 1, 1);
    m_content->setSpacing(0);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    host->installEventFilter(this);
    hide();
    followTheme(theme, this, [this] { update(); });
}

Popover::~Popover() = default;

void Popover::openAt(const QRect& box, QWidget* focus) {
    if (!isVisible()) { m_before = QApplication::focusWidget(); }
    m_box = box;
    place();
    show();
    raise();
    (focus ? focus : this)->setFocus(Qt::PopupFocusReason);
}

// The frame covers the host when it dims it, otherwise only the box and its shadow.
void Popover::place() {
    const QWidget* host = parentWidget();
    const int m = glyphs::shadowMargin(m_theme) + m_theme.px(8);
    const QRect outer = m_dim ? host->rect() : m_box.adjusted(-m, -m, m, m).intersected(host->rect());
    setGeometry(outer);
    m_frame->setGeometry(m_box.translated(-outer.topLeft()));
}

void Popover::closeIt() {
    if (!isVisible()) { return; }
    hide();
    if (m_before) { m_before->setFocus(Qt::PopupFocusReason); }
    m_before = nullptr;
    Q_EMIT closed();
}

void Popover::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    if (m_dim) { painter.fillRect(rect(), QColor(0, 0, 0, t.id == ThemeId::Light ? 77 : 140)); }
    const QRect box = m_frame->geometry();
    glyphs::paintShadow(painter, m_theme, box);
    glyphs::paintBox(painter, box, t.surface, t.id == ThemeId::Light ? t.line : t.lineStrong, m_theme.px(10));
}

void Popover::mousePressEvent(QMouseEvent* event) {
    if (!m_frame->geometry().contains(event->pos())) { closeIt(); }
}

void Popover::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        closeIt();
        return;
    }
    QFrame::keyPressEvent(event);
}

bool Popover::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) { place(); }
    return QFrame::eventFilter(watched, event);
}

}  // namespace yc::ui

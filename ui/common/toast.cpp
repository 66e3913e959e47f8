// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/toast.h"

#include "ui/common/accessibility.h"
#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

namespace yc::ui {

Toast::Toast(Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, QStringLiteral("info"), 20, Ink::Text2, IconStyle::Filled, this))
    , m_text(new Label(theme, Role::Body, Ink::Text, this))
    , m_button(new Button(theme, {}, {}, Button::Kind::Normal, this))
    , m_timer(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(16, 6, 8, 6), 12);
    row->addWidget(m_icon);
    m_text->setElided(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_button->setFocusPolicy(Qt::NoFocus);
    scaleFixedHeight(theme, this, 48);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] { takeKey(m_line.key); });
    hide();
}

void Toast::say(const ToastLine& line) {
    m_line = line;
    switch (line.kind) {
    case ToastLine::Kind::Information: m_icon->setShape(QStringLiteral("info"), Ink::Text2, IconStyle::Filled); break;
    case ToastLine::Kind::Done: m_icon->setShape(QStringLiteral("checkmark_circle"), Ink::Ok, IconStyle::Filled); break;
    case ToastLine::Kind::Fault: m_icon->setShape(QStringLiteral("warning"), Ink::Warn, IconStyle::Filled); break;
    }
    m_text->setText(line.text);
    m_button->setText(line.action);
    m_button->setAccessibleName(line.action);
    m_button->setKey(line.key);
    m_button->setVisible(!line.action.isEmpty());
    setReadable(this, line.text);
    show();
    if (line.stayMs > 0) {
        m_timer->start(line.stayMs);
    } else {
        m_timer->stop();
    }
    Q_EMIT changed();
}

void Toast::dismiss() {
    m_timer->stop();
    m_line = {};
    hide();
    Q_EMIT changed();
}

QString Toast::text() const { return m_line.text; }

bool Toast::takeKey(const QString& sequence) {
    if (isHidden() || m_line.key.isEmpty() || sequence != m_line.key || !m_line.run) { return false; }
    const auto run = m_line.run;
    dismiss();
    run();
    return true;
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    glyphs::paintBox(painter, rect(), t.surface, t.lineStrong, m_theme.px(8));
}

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lock_overlay.h"

#include "ui/common/button.h"
#include "ui/common/glyphs.h"
#include "ui/common/label.h"
#include "ui/common/text_field.h"

#include <QApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

LockOverlay::LockOverlay(Theme& theme, QWidget* host)
    : QWidget(host)
    , m_theme(theme)
    , m_secret(new TextField(theme, tr("Password"), this))
    , m_name(new Label(theme, Role::Person, Ink::Text, this))
    , m_place(new Label(theme, Role::Body, Ink::Text2, this)) {
    auto* column = new QVBoxLayout(this);
    scaleLayout(theme, column, QMargins(), 12);
    column->addStretch(1);
    auto* icon = new IconLabel(theme, QStringLiteral("lock_closed"), 24, Ink::Accent, IconStyle::Filled, this);
    column->addWidget(icon, 0, Qt::AlignHCenter);
    column->addWidget(m_name, 0, Qt::AlignHCenter);
    column->addWidget(m_place, 0, Qt::AlignHCenter);
    m_secret->setSecret(true);
    m_secret->setLarge(true);
    scaleFixedWidth(theme, m_secret, 360);
    column->addWidget(m_secret, 0, Qt::AlignHCenter);
    auto* open = new Button(theme, tr("Unlock"), QStringLiteral("Enter"), Button::Kind::Primary, this);
    scaleFixedWidth(theme, open, 360);
    column->addWidget(open, 0, Qt::AlignHCenter);
    column->addStretch(1);
    const auto ask = [this] {
        const QString secret = m_secret->text();
        m_secret->setText({});
        Q_EMIT unlockAsked(secret);
    };
    connect(open, &QPushButton::clicked, this, ask);
    connect(m_secret, &TextField::entered, this, ask);
    setAccessibleName(tr("Locked"));
    host->installEventFilter(this);
    hide();
}

void LockOverlay::cover(const QString& name, const QString& place) {
    if (!isHidden()) { return; }
    m_before = QApplication::focusWidget();
    m_name->setText(name);
    m_place->setText(place.isEmpty() ? tr("Locked. The case is kept as it is") : place);
    m_secret->setError({});
    m_secret->setText({});
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_secret->setFocus();
}

void LockOverlay::uncover() {
    m_secret->setText({});
    hide();
    if (m_before) { m_before->setFocus(); }
}

void LockOverlay::refuse(const QString& sentence) {
    m_secret->setError(sentence);
    m_secret->setFocus();
}

void LockOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().bg);  // opaque: everything is covered
}

bool LockOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) { setGeometry(parentWidget()->rect()); }
    return QWidget::eventFilter(watched, event);
}

// Tab stays inside the lock.
bool LockOverlay::focusNextPrevChild(bool next) {
    Q_UNUSED(next);
    QWidget* edit = m_secret->edit();
    auto* button = findChild<Button*>();
    (edit->hasFocus() && button ? static_cast<QWidget*>(button) : edit)->setFocus(Qt::TabFocusReason);
    return true;
}

}  // namespace yc::ui

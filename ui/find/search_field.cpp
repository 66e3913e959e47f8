// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/search_field.h"

#include "ui/common/glyphs.h"

#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace yc::ui {

SearchEdit::SearchEdit(QWidget* parent) : QLineEdit(parent) {
    setFrame(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAttribute(Qt::WA_MacShowFocusRect, false);
}

void SearchEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && event->modifiers() & Qt::ControlModifier) {
        setAttribute(Qt::WA_InputMethodEnabled, !testAttribute(Qt::WA_InputMethodEnabled));
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT down();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ControlModifier)) {
        if (m_preedit.isEmpty()) { Q_EMIT entered(); }  // Enter may commit raw letters instead
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchEdit::inputMethodEvent(QInputMethodEvent* event) {
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    Q_EMIT composing();
}

SearchField::SearchField(Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_edit(new SearchEdit(this))
    , m_kind(new Label(theme, Role::Support, Ink::Text2, this))
    , m_pause(new QTimer(this)) {
    setFrameShape(QFrame::NoFrame);
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(20, 0, 16, 0), 14);
    row->addWidget(new IconLabel(theme, QStringLiteral("search"), 24, Ink::Accent, IconStyle::Regular, this));
    row->addWidget(m_edit, 1);
    row->addWidget(m_kind);
    m_edit->setAccessibleName(tr("Find a case"));
    m_edit->setPlaceholderText(tr("Name, initials, number"));
    m_edit->installEventFilter(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    followTheme(theme, this, [this] {
        setFixedHeight(m_theme.px(m_theme.density() == Density::Compact ? 48 : 62));
        QFont font = m_theme.font(Role::Person);
        font.setWeight(QFont::Normal);
        m_edit->setFont(font);
        QPalette colours = m_edit->palette();
        colours.setColor(QPalette::Base, m_theme.tokens().surface);
        colours.setColor(QPalette::Text, m_theme.tokens().text);
        colours.setColor(QPalette::PlaceholderText, m_theme.tokens().text3);
        m_edit->setPalette(colours);
        update();
    });
    connect(m_edit, &QLineEdit::textEdited, this, &SearchField::edited);
    connect(m_edit, &SearchEdit::composing, this, &SearchField::edited);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT search(text()); });
}

QString SearchField::text() const { return (m_edit->text() + m_edit->preedit()).trimmed(); }

void SearchField::setText(const QString& text) {
    m_edit->setText(text);
    m_pause->stop();
    sayKind();
    Q_EMIT search(this->text());
}

bool SearchField::flush() {
    if (!m_pause->isActive()) { return false; }
    m_pause->stop();
    Q_EMIT search(text());
    return true;
}

void SearchField::edited() {
    sayKind();
    m_pause->start();
}

void SearchField::sayKind() {
    const QString words = text();
    bool digits = !words.isEmpty();
    bool letters = !words.isEmpty();
    for (const QChar c : words) {
        digits = digits && c.isDigit();
        letters = letters && c.unicode() < 128 && c.isLetter();
    }
    m_kind->setText(words.isEmpty() ? QString()
                    : letters       ? tr("pinyin initials")
                    : digits        ? tr("tail of a number")
                                    : QString());
}

void SearchField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    const bool focus = m_edit->hasFocus();
    glyphs::paintBox(painter, QRectF(rect()), t.surface, focus ? t.focus : t.lineStrong, m_theme.px(10),
                     focus ? m_theme.px(t.focusWidth) : 1);
}

bool SearchField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) { update(); }
    return QFrame::eventFilter(watched, event);
}

void SearchField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_edit->setPlaceholderText(tr("Name, initials, number"));
        sayKind();
    }
    QFrame::changeEvent(event);
}

}  // namespace yc::ui

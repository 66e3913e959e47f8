// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/text_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace yc::ui {
namespace {

struct OriginShape {
    QString icon;
    Ink ink;
};

OriginShape shapeOf(OriginMark::Kind kind) {
    switch (kind) {
    case OriginMark::Kind::Card: return {QStringLiteral("contact_card"), Ink::Ok};
    case OriginMark::Kind::Shared: return {QStringLiteral("cloud_checkmark"), Ink::Link};
    case OriginMark::Kind::Manual: return {QStringLiteral("person_edit"), Ink::Text3};
    case OriginMark::Kind::Unverified: return {QStringLiteral("person_edit"), Ink::Warn};
    case OriginMark::Kind::Derived: return {QStringLiteral("document_copy"), Ink::Text3};
    case OriginMark::Kind::None: break;
    }
    return {{}, Ink::Text3};
}

}  // namespace

TextField::TextField(Theme& theme, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(new Label(theme, label, Role::Support, Ink::Text2, this))
    , m_hint(new Label(theme, Role::Support, Ink::Text3, this))
    , m_originIcon(new IconLabel(theme, {}, 16, Ink::Ok, IconStyle::Regular, this))
    , m_originWords(new Label(theme, Role::Support, Ink::Ok, this))
    , m_edit(new QLineEdit(this))
    , m_errorRow(new QWidget(this))
    , m_errorText(new Label(theme, Role::Support, Ink::Bad, m_errorRow)) {
    auto* column = new QVBoxLayout(this);
    scaleLayout(theme, column, QMargins(), 2);
    auto* head = new QHBoxLayout;
    scaleLayout(theme, head, QMargins(), 4);
    m_label->setElided(true);
    head->addWidget(m_label, 1);
    head->addWidget(m_hint);
    head->addWidget(m_originIcon, 0, Qt::AlignVCenter);
    head->addWidget(m_originWords);
    column->addLayout(head);
    column->addWidget(m_edit);
    auto* error = new QHBoxLayout(m_errorRow);
    scaleLayout(theme, error, QMargins(), 6);
    error->addWidget(
        new IconLabel(theme, QStringLiteral("dismiss_circle"), 16, Ink::Bad, IconStyle::Filled, m_errorRow), 0,
        Qt::AlignTop);
    m_errorText->setWordWrap(true);
    error->addWidget(m_errorText, 1);
    column->addWidget(m_errorRow);
    m_errorRow->hide();
    m_hint->hide();
    m_originIcon->hide();
    m_originWords->hide();
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        updateName();
        Q_EMIT textEdited(text);
    });
    followTheme(theme, this, [this] {
        m_edit->setFont(m_theme.font(Role::Body));
        m_edit->setMinimumHeight(m_large ? m_theme.px(44) : m_theme.controlHeight());
    });
    updateName();
}

void TextField::setText(const QString& text) {
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
    updateName();
}

void TextField::setLabel(const QString& label) {
    m_label->setText(label);
    updateName();
}

void TextField::setPlaceholder(const QString& text) { m_edit->setPlaceholderText(text); }

void TextField::setOrigin(const OriginMark& origin) {
    const OriginShape shape = shapeOf(origin.kind);
    const bool shown = origin.kind != OriginMark::Kind::None;
    m_originIcon->setVisible(shown);
    m_originWords->setVisible(shown && !origin.words.isEmpty());
    m_originIcon->setShape(shape.icon, shape.ink);
    m_originWords->setText(origin.words);
    m_originWords->setInk(shape.ink);
    updateName();
}

void TextField::setHint(const QString& hint) {
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void TextField::setError(const QString& sentence) {
    m_errorText->setText(sentence);
    m_errorRow->setVisible(!sentence.isEmpty());
    m_edit->setProperty("ycError", !sentence.isEmpty());  // read by the style while painting
    m_edit->update();
    updateName();
}

bool TextField::hasError() const { return !m_errorText->text().isEmpty(); }

void TextField::setReadOnly(bool readOnly) { m_edit->setReadOnly(readOnly); }

void TextField::setIcon(const QString& shape) {
    if (!m_leading) {
        m_leading = new IconLabel(m_theme, shape, 20, Ink::Text2, IconStyle::Regular, m_edit);
        auto* row = new QHBoxLayout(m_edit);
        scaleLayout(m_theme, row, QMargins(10, 0, 10, 0), 6);
        row->addWidget(m_leading);
        row->addStretch(1);
        m_trailingIcon = new IconLabel(m_theme, {}, 16, Ink::Text3, IconStyle::Regular, m_edit);
        m_trailing = new Label(m_theme, Role::Support, Ink::Text3, m_edit);
        row->addWidget(m_trailingIcon);
        row->addWidget(m_trailing);
        m_trailingIcon->hide();
        m_trailing->hide();
        followTheme(m_theme, m_leading, [this] { m_edit->setTextMargins(m_theme.px(28), 0, 0, 0); });
    }
    m_leading->setShape(shape, Ink::Text2);
}

void TextField::setTrailing(const QString& words, Tone tone, const QString& icon) {
    if (!m_trailing) {
        setIcon({});
        m_leading->hide();
        m_edit->setTextMargins(0, 0, 0, 0);
    }
    const Ink ink = tone == Tone::Warn  ? Ink::Warn
                    : tone == Tone::Ok  ? Ink::Ok
                    : tone == Tone::Bad ? Ink::Bad
                                        : Ink::Text3;
    m_trailing->setText(words);
    m_trailing->setInk(ink);
    m_trailing->setVisible(!words.isEmpty());
    m_trailingIcon->setShape(icon, ink);
    m_trailingIcon->setVisible(!words.isEmpty() && !icon.isEmpty());
}

void TextField::setLarge(bool large) {
    m_large = large;
    m_edit->setMinimumHeight(large ? m_theme.px(44) : m_theme.controlHeight());
}

void TextField::setSecret(bool secret) {
    m_edit->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
    m_edit->setAttribute(Qt::WA_InputMethodEnabled, !secret);
}

void TextField::setCheck(Check check) { m_check = std::move(check); }

bool TextField::check() {
    if (m_check) { setError(m_check(m_edit->text())); }
    return !hasError();
}

void TextField::updateName() {
    QStringList parts{m_label->text()};
    if (!m_originWords->text().isEmpty() && !m_originWords->isHidden()) { parts << m_originWords->text(); }
    if (hasError()) { parts << m_errorText->text(); }
    m_edit->setAccessibleName(parts.join(QStringLiteral("，")));
    m_edit->setAccessibleDescription(m_errorText->text());
}

bool TextField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::FocusOut) {
        if (m_edit->isModified() || hasError()) { check(); }
        Q_EMIT left();
    }
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            !(key->modifiers() & Qt::ControlModifier)) {
            if (check()) { Q_EMIT entered(); }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TextField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::EnabledChange) { m_label->setInk(isEnabled() ? Ink::Text2 : Ink::Text3); }
    QWidget::changeEvent(event);
}

TextArea::TextArea(Theme& theme, QWidget* parent) : QPlainTextEdit(parent), m_theme(theme) {
    setTabChangesFocus(true);
    setFrameShape(QFrame::StyledPanel);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followTheme(theme, this, [this] {
        setFont(m_theme.font(Role::Body));
        setViewportMargins(m_theme.px(7), m_theme.px(3), m_theme.px(7), m_theme.px(3));
    });
}

void TextArea::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT left();
}

void TextArea::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (control && enter)) {
        event->ignore();
        return;
    }
    const QString before = toPlainText();
    QPlainTextEdit::keyPressEvent(event);
    if (toPlainText() != before) { Q_EMIT edited(toPlainText()); }
}

void TextArea::inputMethodEvent(QInputMethodEvent* event) {
    const QString before = toPlainText();
    QPlainTextEdit::inputMethodEvent(event);
    if (!event->commitString().isEmpty() && toPlainText() != before) { Q_EMIT edited(toPlainText()); }
}

}  // namespace yc::ui

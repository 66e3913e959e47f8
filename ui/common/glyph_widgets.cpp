// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/glyph_widgets.h"

#include "ui/common/accessibility.h"

#include <QPainter>

namespace yc::ui {

GlyphWidget::GlyphWidget(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
}

Chip::Chip(Theme& theme, const ChipSpec& spec, QWidget* parent) : GlyphWidget(theme, parent), m_spec(spec) {
    setReadable(this, spec.text);
}

void Chip::setSpec(const ChipSpec& spec) {
    m_spec = spec;
    setReadable(this, spec.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const { return glyphs::chipSize(m_theme, m_spec); }

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    glyphs::paintChip(painter, m_theme, rect(), m_spec, isEnabled());
}

Lamp::Lamp(Theme& theme, LampState state, const QString& words, QWidget* parent)
    : GlyphWidget(theme, parent), m_state(state), m_words(words) {
    setState(state, words);
}

void Lamp::setState(LampState state, const QString& words) {
    m_state = state;
    m_words = words;
    const QString name = lampText(state);
    setReadable(this, words.isEmpty() || words == name ? name : name + QStringLiteral("，") + words);
    updateGeometry();
    update();
}

void Lamp::setBoldWords(bool bold) {
    m_bold = bold;
    updateGeometry();
}

void Lamp::setTinted(bool tinted) { m_tinted = tinted; }

QSize Lamp::sizeHint() const {
    const int lamp = m_theme.px(18);
    if (m_words.isEmpty()) { return {lamp, m_theme.px(20)}; }
    const QFontMetrics fm(m_theme.font(m_bold ? Role::BodyBold : Role::Body));
    return {lamp + m_theme.px(5) + fm.horizontalAdvance(m_words) + 1, std::max(fm.height(), m_theme.px(22))};
}

void Lamp::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int lamp = m_theme.px(18);
    glyphs::paintLamp(painter, m_theme, QRect(0, 0, lamp, height()), m_state);
    painter.setFont(m_theme.font(m_bold ? Role::BodyBold : Role::Body));
    painter.setPen(m_theme.tokens().ink(m_tinted ? lampInk(m_state) : Ink::Text));
    painter.drawText(rect().adjusted(lamp + m_theme.px(5), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_words);
}

KeyCap::KeyCap(Theme& theme, const QString& sequence, const QString& words, QWidget* parent)
    : GlyphWidget(theme, parent), m_keys(glyphs::capsOf(sequence)), m_words(words) {
    setReadable(this, (sequence + QLatin1Char(' ') + words).trimmed());
}

void KeyCap::setSequence(const QString& sequence) {
    m_keys = glyphs::capsOf(sequence);
    setReadable(this, (sequence + QLatin1Char(' ') + m_words).trimmed());
    updateGeometry();
    update();
}

void KeyCap::setWords(const QString& words) {
    m_words = words;
    updateGeometry();
    update();
}

void KeyCap::setDormant(bool dormant) {
    m_dormant = dormant;
    update();
}

QSize KeyCap::sizeHint() const {
    const QSize caps = glyphs::keyCapsSize(m_theme, m_keys);
    if (m_words.isEmpty()) { return caps; }
    const QFontMetrics fm(m_theme.font(Role::Support));
    return {caps.width() + m_theme.px(6) + fm.horizontalAdvance(m_words) + 1, std::max(caps.height(), fm.height())};
}

void KeyCap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int width = glyphs::keyCapsSize(m_theme, m_keys).width();
    glyphs::paintKeyCaps(painter, m_theme, rect(), m_keys,
                         m_dormant ? glyphs::CapState::Dormant : glyphs::CapState::Normal);
    painter.setFont(m_theme.font(Role::Support));
    painter.setPen(m_theme.tokens().text3);
    painter.drawText(rect().adjusted(width + m_theme.px(6), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_words);
}

Disc::Disc(Theme& theme, const QString& text, glyphs::DiscState state, QWidget* parent)
    : GlyphWidget(theme, parent), m_text(text), m_state(state) {
    setReadable(this, text);
}

void Disc::setState(const QString& text, glyphs::DiscState state) {
    m_text = text;
    m_state = state;
    setReadable(this, text);
    update();
}

QSize Disc::sizeHint() const { return {m_theme.px(24), m_theme.px(24)}; }

void Disc::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    glyphs::paintDisc(painter, m_theme, rect(), m_text, m_state);
}

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs as widgets: Chip 结论牌, Lamp 灯, KeyCap 键帽, TicketChip 票, Disc 序号.
#pragma once

#include "ui/common/glyphs.h"

#include <QWidget>

namespace yc::ui {

// Base of painted, not operable widgets: theme, accessible text, fixed size.
class GlyphWidget : public QWidget {
    Q_OBJECT
public:
    explicit GlyphWidget(Theme& theme, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    Theme& m_theme;
};

class Chip : public GlyphWidget {
    Q_OBJECT
public:
    Chip(Theme& theme, const ChipSpec& spec, QWidget* parent = nullptr);
    void setSpec(const ChipSpec& spec);
    const ChipSpec& spec() const { return m_spec; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChipSpec m_spec;
};

// Lamp with optional words beside it ("剩 1 日"); without words the accessible name is the state.
class Lamp : public GlyphWidget {
    Q_OBJECT
public:
    Lamp(Theme& theme, LampState state, const QString& words = {}, QWidget* parent = nullptr);
    void setState(LampState state, const QString& words = {});
    void setBoldWords(bool bold);
    void setTinted(bool tinted);  // words in the lamp's ink
    LampState state() const { return m_state; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LampState m_state;
    QString m_words;
    bool m_bold = false;
    bool m_tinted = false;
};

// Keycaps of a sequence ("Ctrl+K", "F9", "1") with an optional word after them.
class KeyCap : public GlyphWidget {
    Q_OBJECT
public:
    KeyCap(Theme& theme, const QString& sequence, const QString& words = {}, QWidget* parent = nullptr);
    void setSequence(const QString& sequence);
    void setWords(const QString& words);
    void setDormant(bool dormant);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_keys;
    QString m_words;
    bool m_dormant = false;
};

class Disc : public GlyphWidget {
    Q_OBJECT
public:
    Disc(Theme& theme, const QString& text, glyphs::DiscState state, QWidget* parent = nullptr);
    void setState(const QString& text, glyphs::DiscState state);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    glyphs::DiscState m_state;
};

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Card 卡片: white rounded surface with a border, an optional head line and a body layout; the cards of one
// screen stand 16 apart. Children stay inside the border, so corners need no clipping.
#pragma once

#include "ui/common/glyphs.h"
#include "ui/common/label.h"

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QVBoxLayout;

namespace yc::ui {

class Card : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Plain, Alarm, Current, Tinted };

    explicit Card(Theme& theme, QWidget* parent = nullptr);

    // Head line (46 high, 15 px bold) with a separator; created on first use.
    void setTitle(const QString& title);
    QString title() const;
    // Right end of the head line; also takes chips and keycaps.
    QHBoxLayout* headLayout();
    void setHint(const QString& hint);  // support text at the right end of the head

    // Everything below the head; no margins of its own (rows run to the border).
    QVBoxLayout* body() const { return m_body; }
    // Body with card padding, for forms and text.
    QVBoxLayout* paddedBody(int spacing = 8);

    void setKind(Kind kind);
    void setTone(Tone tone);  // of Alarm and Tinted
    Kind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void childEvent(QChildEvent* event) override;

private:
    class Corner;
    void placeCorners();
    QColor borderColour() const;
    void makeHead();
    Theme& m_theme;
    Kind m_kind = Kind::Plain;
    Tone m_tone = Tone::Bad;
    QWidget* m_head = nullptr;
    Label* m_title = nullptr;
    Label* m_hint = nullptr;
    QHBoxLayout* m_headLayout = nullptr;
    QVBoxLayout* m_body = nullptr;
    QList<Corner*> m_corners;
};

// Verdict sentence 结论句: tinted head of the right pane — icon, one bold sentence, one support line.
class AlarmHead : public QWidget {
    Q_OBJECT
public:
    explicit AlarmHead(Theme& theme, QWidget* parent = nullptr);
    void setContent(Tone tone, const QString& icon, const QString& sentence, const QString& support,
                    bool filled = true);
    // A lamp instead of the icon.
    void setLamp(LampState state, const QString& sentence, const QString& support);
    // Words at the right end.
    void setAside(const QString& words);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Tone m_tone = Tone::Neutral;
    QWidget* m_icon = nullptr;
    Label* m_sentence;
    Label* m_support;
    Label* m_aside;
    QHBoxLayout* m_row;
};

// Group line 组头 inside a card: sunken ground, bold words, support words after them.
class GroupHead : public QWidget {
    Q_OBJECT
public:
    GroupHead(Theme& theme, const QString& title, const QString& detail = {}, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& detail);
    QHBoxLayout* row() const { return m_row; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Label* m_title;
    Label* m_detail;
    QHBoxLayout* m_row;
};

// One pixel line 分隔线.
class Separator : public QWidget {
    Q_OBJECT
public:
    explicit Separator(Theme& theme, Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
};

// Name and value on one line 键值行 ("已服务 … 9 人"); the value may be toned.
class ValueRow : public QWidget {
    Q_OBJECT
public:
    ValueRow(Theme& theme, const QString& name, const QString& value, Ink ink = Ink::Text, QWidget* parent = nullptr);
    void setValue(const QString& value, Ink ink = Ink::Text);
    void setSeparated(bool separated);  // line below

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Label* m_name;
    Label* m_value;
    bool m_separated = false;
};

// Notice box 提示框 inside a page: tinted, icon, bold line, support text (02 and 15).
class Notice : public QFrame {
    Q_OBJECT
public:
    Notice(Theme& theme, Tone tone, const QString& icon, const QString& title, const QString& text = {},
           QWidget* parent = nullptr);
    void setContent(Tone tone, const QString& icon, const QString& title, const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Tone m_tone;
    IconLabel* m_icon;
    Label* m_title;
    Label* m_text;
};

}  // namespace yc::ui

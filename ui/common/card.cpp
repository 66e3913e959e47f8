// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/card.h"

#include "ui/common/accessibility.h"
#include "ui/common/glyph_widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace yc::ui {

namespace {
Ink inkOf(Tone tone) {
    switch (tone) {
    case Tone::Neutral: return Ink::Text2;
    case Tone::Accent: return Ink::Accent;
    case Tone::Ok: return Ink::Ok;
    case Tone::Warn: return Ink::Warn;
    case Tone::Bad: return Ink::Bad;
    case Tone::Hold: return Ink::Hold;
    case Tone::Link: return Ink::Link;
    }
    return Ink::Text2;
}

// Line under a head; drawn by the head itself so that no child covers the card's border.
class HeadRow : public QWidget {
public:
    explicit HeadRow(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
    }

private:
    Theme& m_theme;
};
}  // namespace

// Children are square: each corner of the card is drawn again over them.
class Card::Corner : public QWidget {
public:
    Corner(Card* card, Theme& theme) : QWidget(card), m_card(card), m_theme(theme) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double radius = m_theme.px(10);
        const double width = m_card->m_kind == Kind::Current ? m_theme.px(m_theme.tokens().focusWidth) : 1.0;
        const QRectF box = QRectF(m_card->rect()).translated(-pos());
        QPainterPath outside;
        outside.addRect(QRectF(rect()));
        QPainterPath inside;
        inside.addRoundedRect(box, radius, radius);
        painter.fillPath(outside.subtracted(inside), m_theme.tokens().bg);
        painter.setPen(QPen(m_card->borderColour(), width));
        painter.drawRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    }

private:
    Card* m_card;
    Theme& m_theme;
};

Card::Card(Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme), m_body(new QVBoxLayout(this)) {
    setFrameShape(QFrame::NoFrame);
    m_body->setContentsMargins(1, 1, 1, 1);
    m_body->setSpacing(0);
    for (int i = 0; i < 4; ++i) { m_corners << new Corner(this, theme); }
    followTheme(theme, this, [this] {
        placeCorners();
        update();
    });
}

void Card::placeCorners() {
    const int side = m_theme.px(10);
    for (int i = 0; i < m_corners.size(); ++i) {
        m_corners[i]->setGeometry(i % 2 ? width() - side : 0, i / 2 ? height() - side : 0, side, side);
        m_corners[i]->raise();
    }
}

void Card::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    placeCorners();
}

void Card::childEvent(QChildEvent* event) {
    QFrame::childEvent(event);
    if (event->type() == QEvent::ChildPolished && m_corners.size() == 4 && !m_corners.contains(event->child())) {
        placeCorners();  // stays on top of what is added later
    }
}

QColor Card::borderColour() const {
    const Tokens& t = m_theme.tokens();
    return m_kind == Kind::Plain ? t.line : m_kind == Kind::Current ? t.focus : t.toneLine(m_tone);
}

void Card::makeHead() {
    if (m_head) { return; }
    m_head = new HeadRow(m_theme, this);
    m_headLayout = new QHBoxLayout(m_head);
    followTheme(m_theme, m_head, [this] {
        m_head->setFixedHeight(m_theme.cardHead());
        m_headLayout->setContentsMargins(m_theme.cardPadding() - 1, 0, m_theme.cardPadding() - 1, 1);
        m_headLayout->setSpacing(m_theme.px(10));
    });
    m_title = new Label(m_theme, Role::CardHead, Ink::Text, m_head);
    m_title->setElided(true);
    m_hint = new Label(m_theme, Role::Support, Ink::Text3, m_head);
    m_hint->setElided(true);
    m_hint->hide();
    m_headLayout->addWidget(m_title);
    m_headLayout->addStretch(1);
    m_headLayout->addWidget(m_hint);
    m_body->insertWidget(0, m_head);
}

void Card::setTitle(const QString& title) {
    makeHead();
    m_title->setText(title);
    m_title->setMinimumWidth(0);
    setAccessibleName(title);
}

QString Card::title() const { return m_title ? m_title->text() : QString(); }

QHBoxLayout* Card::headLayout() {
    makeHead();
    return m_headLayout;
}

void Card::setHint(const QString& hint) {
    makeHead();
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

QVBoxLayout* Card::paddedBody(int spacing) {
    auto* inner = new QVBoxLayout;
    m_body->addLayout(inner, 1);
    followTheme(m_theme, inner, [this, inner, spacing] {
        const int pad = m_theme.cardPadding();
        inner->setContentsMargins(pad, pad, pad, pad);
        inner->setSpacing(m_theme.px(spacing));
    });
    return inner;
}

void Card::setKind(Kind kind) {
    m_kind = kind;
    update();
}

void Card::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    const int radius = m_theme.px(10);
    switch (m_kind) {
    case Kind::Plain: glyphs::paintBox(painter, rect(), t.surface, t.line, radius); break;
    case Kind::Alarm:
        glyphs::paintBox(painter, rect(), t.surface, t.toneLine(m_tone), radius, t.focusWidth > 2 ? 2 : 1);
        break;
    case Kind::Current: glyphs::paintBox(painter, rect(), t.surface, t.focus, radius, m_theme.px(t.focusWidth)); break;
    case Kind::Tinted: glyphs::paintBox(painter, rect(), t.toneWeak(m_tone), t.toneLine(m_tone), radius); break;
    }
}

AlarmHead::AlarmHead(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sentence(new Label(theme, Role::Verdict, Ink::Text, this))
    , m_support(new Label(theme, Role::Support, Ink::Text2, this))
    , m_aside(new Label(theme, Role::Support, Ink::Text3, this))
    , m_row(new QHBoxLayout(this)) {
    scaleLayout(theme, m_row, QMargins(16, 12, 16, 12), 16);
    m_sentence->setWordWrap(true);
    m_support->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_sentence);
    texts->addWidget(m_support);
    m_row->addLayout(texts, 1);
    m_row->addWidget(m_aside, 0, Qt::AlignVCenter);
    m_aside->hide();
    followTheme(theme, this, [this] { update(); });
}

void AlarmHead::setContent(Tone tone, const QString& icon, const QString& sentence, const QString& support,
                           bool filled) {
    m_tone = tone;
    delete m_icon;
    m_icon = nullptr;
    if (!icon.isEmpty()) {
        m_icon = new IconLabel(m_theme, icon, 24, inkOf(tone), filled ? IconStyle::Filled : IconStyle::Regular, this);
        m_row->insertWidget(0, m_icon, 0, Qt::AlignTop);
    }
    m_sentence->setText(sentence);
    m_support->setText(support);
    m_support->setVisible(!support.isEmpty());
    setReadable(this, sentence, support);
    update();
}

void AlarmHead::setLamp(LampState state, const QString& sentence, const QString& support) {
    const Tone tone = state == LampState::Overdue  ? Tone::Bad
                      : state == LampState::Soon   ? Tone::Warn
                      : state == LampState::Paused ? Tone::Hold
                                                   : Tone::Neutral;
    setContent(tone, {}, sentence, support);
    m_icon = new Lamp(m_theme, state, {}, this);
    m_row->insertWidget(0, m_icon, 0, Qt::AlignTop);
}

void AlarmHead::setAside(const QString& words) {
    m_aside->setText(words);
    m_aside->setVisible(!words.isEmpty());
}

QString AlarmHead::sentence() const { return m_sentence->text(); }

void AlarmHead::paintEvent(QPaintEvent*) {
    if (m_tone == Tone::Neutral) { return; }
    // Rounded above, straight below: stands at the top of a card, inside its border.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect());
    glyphs::paintBox(painter, rect().adjusted(0, 0, 0, m_theme.px(12)), m_theme.tokens().toneWeak(m_tone), {},
                     m_theme.px(9), 0);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().toneLine(m_tone));
}

GroupHead::GroupHead(Theme& theme, const QString& title, const QString& detail, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new Label(theme, title, Role::SupportBold, Ink::Text, this))
    , m_detail(new Label(theme, detail, Role::Support, Ink::Text2, this))
    , m_row(new QHBoxLayout(this)) {
    followTheme(theme, this, [this] {
        setFixedHeight(m_theme.groupHead());
        m_row->setContentsMargins(m_theme.cardPadding(), 0, m_theme.cardPadding(), 0);
        m_row->setSpacing(m_theme.px(8));
    });
    m_title->setElided(true);
    m_detail->setElided(true);
    m_row->addWidget(m_title);
    m_row->addWidget(m_detail);
    m_row->addStretch(1);
    setTexts(title, detail);
}

void GroupHead::setTexts(const QString& title, const QString& detail) {
    m_title->setText(title);
    m_detail->setText(detail);
    setReadable(this, title, detail);
}

void GroupHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().sunken);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
}

Separator::Separator(Theme& theme, Qt::Orientation orientation, QWidget* parent) : QWidget(parent), m_theme(theme) {
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
    } else {
        setFixedWidth(1);
    }
}

void Separator::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().line);
}

ValueRow::ValueRow(Theme& theme, const QString& name, const QString& value, Ink ink, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(new Label(theme, name, Role::Body, Ink::Text, this))
    , m_value(new Label(theme, value, Role::Body, ink, this)) {
    scaleFixedHeight(theme, this, 34);
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(0, 0, 0, 0), 12);
    m_name->setElided(true);
    row->addWidget(m_name, 1);
    row->addWidget(m_value);
    setValue(value, ink);
}

void ValueRow::setValue(const QString& value, Ink ink) {
    m_value->setText(value);
    m_value->setInk(ink);
    setReadable(this, m_name->text() + QStringLiteral("，") + value);
}

void ValueRow::setSeparated(bool separated) {
    m_separated = separated;
    update();
}

void ValueRow::paintEvent(QPaintEvent*) {
    if (m_separated) {
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
    }
}

Notice::Notice(Theme& theme, Tone tone, const QString& icon, const QString& title, const QString& text, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_icon(new IconLabel(theme, icon, 20, Ink::Text2, IconStyle::Filled, this))
    , m_title(new Label(theme, Role::BodyBold, Ink::Text, this))
    , m_text(new Label(theme, Role::Support, Ink::Text, this)) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(16, 12, 16, 12), 10);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    followTheme(theme, this, [this] { update(); });
    setContent(tone, icon, title, text);
}

void Notice::setContent(Tone tone, const QString& icon, const QString& title, const QString& text) {
    m_tone = tone;
    m_icon->setShape(icon, inkOf(tone), IconStyle::Filled);
    m_title->setText(title);
    m_title->setInk(tone == Tone::Neutral ? Ink::Text : inkOf(tone));
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setReadable(this, title, text);
    update();
}

void Notice::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    glyphs::paintBox(painter, rect(), m_theme.tokens().toneWeak(m_tone), m_theme.tokens().toneLine(m_tone),
                     m_theme.px(8));
}

}  // namespace yc::ui

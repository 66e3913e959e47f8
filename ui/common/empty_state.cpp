// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"

#include "ui/common/accessibility.h"
#include "ui/common/glyphs.h"
#include "ui/common/label.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

class EmptyState::Drawing : public QWidget {
public:
    Drawing(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}
    QString shape;
    QSize sizeHint() const override { return {m_theme.px(124), m_theme.px(88)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QColor ink = m_theme.tokens().lineStrong;
        if (!shape.isEmpty()) {
            const int s = m_theme.px(64);
            painter.drawPixmap((width() - s) / 2, (height() - s) / 2,
                               m_theme.icon(shape, 64, ink, IconStyle::Regular, devicePixelRatioF()));
            return;
        }
        const QRectF box((width() - m_theme.px(122)) / 2.0, 1, m_theme.px(122), m_theme.px(86));
        glyphs::paintBox(painter, box, {}, ink, m_theme.px(10), 2);
        painter.setPen(QPen(ink, 2));
        painter.drawLine(QPointF(box.left(), box.top() + m_theme.px(20)),
                         QPointF(box.right(), box.top() + m_theme.px(20)));
        const double y = box.top() + m_theme.px(52);
        painter.drawLine(QPointF(box.left() + m_theme.px(32), y), QPointF(box.right() - m_theme.px(32), y));
    }

private:
    Theme& m_theme;
};

// One line of words with keycaps where braces stand.
class EmptyState::KeySentence : public QWidget {
public:
    KeySentence(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}
    void setText(const QString& text) {
        m_parts.clear();
        qsizetype at = 0;
        while (at < text.size()) {
            const auto open = text.indexOf(QLatin1Char('{'), at);
            const auto close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
            if (close < 0) {
                m_parts << qMakePair(text.mid(at), false);
                break;
            }
            if (open > at) { m_parts << qMakePair(text.mid(at, open - at), false); }
            m_parts << qMakePair(text.mid(open + 1, close - open - 1), true);
            at = close + 1;
        }
        QString plain = text;
        plain.remove(QLatin1Char('{')).remove(QLatin1Char('}'));
        setReadable(this, plain);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return {run(nullptr), m_theme.px(28)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        run(&painter);
    }

private:
    int run(QPainter* painter) const {
        const QFont font = m_theme.font(Role::CardHead);
        QFont plain = font;
        plain.setWeight(QFont::Normal);
        int x = painter ? std::max(0, (width() - run(nullptr)) / 2) : 0;
        for (const auto& part : m_parts) {
            if (part.second) {
                const QStringList caps = glyphs::capsOf(part.first);
                const QSize size = glyphs::keyCapsSize(m_theme, caps);
                if (painter) {
                    glyphs::paintKeyCaps(*painter, m_theme, QRect(x + m_theme.px(3), 0, size.width(), height()), caps);
                }
                x += size.width() + m_theme.px(6);
            } else {
                const int w = QFontMetrics(plain).horizontalAdvance(part.first);
                if (painter) {
                    painter->setFont(plain);
                    painter->setPen(m_theme.tokens().text2);
                    painter->drawText(QRect(x, 0, w + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, part.first);
                }
                x += w;
            }
        }
        return x;
    }
    Theme& m_theme;
    QList<QPair<QString, bool>> m_parts;
};

class EmptyState::TicketCard : public QAbstractButton {
public:
    TicketCard(Theme& theme, const QString& number, const QString& first, const QString& second, bool suggested,
               QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_first(first), m_second(second), m_suggested(suggested) {
        setText(number);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(QStringList{number, first, second}.join(QStringLiteral("，")));
    }
    QSize sizeHint() const override { return {m_theme.px(248), m_theme.px(112)}; }
    QSize minimumSizeHint() const override { return {m_theme.px(180), m_theme.px(112)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        glyphs::paintBox(painter, rect(),
                         m_suggested    ? t.accentWeak
                         : underMouse() ? t.hover
                                        : t.surface,
                         m_suggested ? t.accent : t.line, m_theme.px(10), m_suggested ? m_theme.px(t.focusWidth) : 1);
        const int x = m_theme.px(18);
        QFont big = m_theme.font(Role::Ticket);
        big.setPixelSize(m_theme.px(28));
        painter.setFont(big);
        painter.setPen(t.text);
        painter.drawText(QRect(x, m_theme.px(16), width() - 2 * x, m_theme.px(36)), Qt::AlignVCenter | Qt::AlignLeft,
                         text());
        const QFont body = m_theme.font(Role::Body);
        painter.setFont(body);
        painter.setPen(t.text2);
        const auto line = [&](int y, const QString& words) {
            painter.drawText(QRect(x, m_theme.px(y), width() - 2 * x, m_theme.px(22)), Qt::AlignVCenter | Qt::AlignLeft,
                             QFontMetrics(body).elidedText(words, Qt::ElideRight, width() - 2 * x));
        };
        line(54, m_first);
        line(76, m_second);
    }

private:
    Theme& m_theme;
    QString m_first, m_second;
    bool m_suggested;
};

EmptyState::EmptyState(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_drawing(new Drawing(theme, this))
    , m_title(new Label(theme, Role::Ticket, Ink::Text, this))
    , m_sentence(new KeySentence(theme, this))
    , m_cards(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    scaleLayout(theme, column, QMargins(16, 16, 16, 16), 12);
    column->addStretch(5);
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    column->addSpacing(theme.px(16));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(false);
    followTheme(theme, m_title, [this] {
        QFont font = m_theme.font(Role::Ticket);
        font.setPixelSize(m_theme.px(28));
        m_title->setFont(font);
    });
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(theme.px(12));
    scaleLayout(theme, m_cards, QMargins(), 16);
    auto* cards = new QHBoxLayout;
    cards->addStretch(1);
    cards->addLayout(m_cards);
    cards->addStretch(1);
    column->addLayout(cards);
    column->addStretch(5);
}

void EmptyState::setTexts(const QString& title, const QString& sentence) {
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setReadable(this, title);
}

void EmptyState::setShape(const QString& icon) {
    m_drawing->shape = icon;
    m_drawing->update();
}

void EmptyState::clearCards() {
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void EmptyState::addCard(const QString& number, const QString& first, const QString& second, bool suggested) {
    auto* card = new TicketCard(m_theme, number, first, second, suggested, this);
    connect(card, &QAbstractButton::clicked, this, [this, number] { Q_EMIT cardChosen(number); });
    m_cards->addWidget(card);
}

}  // namespace yc::ui

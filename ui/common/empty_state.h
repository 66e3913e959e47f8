// SPDX-License-Identifier: GPL-3.0-or-later
// Empty state 空状态: what is so, the one next key, and what waits elsewhere (16c).
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace yc::ui {

class Label;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Theme& theme, QWidget* parent = nullptr);
    // `sentence` may hold keycaps in braces: "按 {F5} 叫下一个".
    void setTexts(const QString& title, const QString& sentence);
    void setShape(const QString& icon);  // empty: the window drawing
    // A card of a waiting ticket under the sentence.
    void clearCards();
    void addCard(const QString& number, const QString& first, const QString& second, bool suggested);

Q_SIGNALS:
    void cardChosen(const QString& number);

private:
    class Drawing;
    class KeySentence;
    class TicketCard;
    Theme& m_theme;
    Drawing* m_drawing;
    Label* m_title;
    KeySentence* m_sentence;
    QHBoxLayout* m_cards;
};

}  // namespace yc::ui

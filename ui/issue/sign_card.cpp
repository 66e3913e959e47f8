// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/sign_card.h"

#include "ui/common/accessibility.h"
#include "ui/common/domain_words.h"
#include "ui/issue/results_card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

// The sunken box in the middle of the card: icon, sentence, support line.
class SignCard::Box : public QWidget {
public:
    Box(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        auto* row = new QHBoxLayout(this);
        scaleLayout(theme, row, QMargins(20, 12, 20, 12), 16);
        icon = new IconLabel(theme, QStringLiteral("signature"), 32, Ink::Text2, IconStyle::Regular, this);
        auto* words = new QVBoxLayout;
        scaleLayout(theme, words, QMargins(), 0);
        sentence = new Label(theme, Role::Verdict, Ink::Text, this);
        support = new Label(theme, Role::Support, Ink::Text2, this);
        sentence->setElided(true);
        support->setElided(true);
        words->addStretch(1);
        words->addWidget(sentence);
        words->addWidget(support);
        words->addStretch(1);
        row->addStretch(1);
        row->addWidget(icon);
        row->addLayout(words);
        row->addStretch(1);
    }
    void setContent(const QString& shape, Tone tone, const QString& title, const QString& detail) {
        m_tone = tone;
        icon->setShape(shape, tone == Tone::Ok ? Ink::Ok : Ink::Text2,
                       tone == Tone::Ok ? IconStyle::Filled : IconStyle::Regular);
        sentence->setText(title);
        support->setText(detail);
        setReadable(this, title + QStringLiteral("，") + detail);
        update();
    }
    IconLabel* icon;
    Label* sentence;
    Label* support;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        const bool done = m_tone == Tone::Ok;
        glyphs::paintBox(painter, rect(), done ? t.okWeak : t.sunken, done ? t.okLine : t.line, m_theme.px(8));
    }

private:
    Theme& m_theme;
    Tone m_tone = Tone::Neutral;
};

SignCard::SignCard(Theme& theme, QWidget* parent) : Card(theme, parent), m_theme(theme) {
    setTitle(tr("Sign"));
    m_disc = new Disc(theme, QStringLiteral("3"), glyphs::DiscState::Weak, this);
    headLayout()->insertWidget(0, m_disc);
    headLayout()->addWidget(new KeyCap(theme, QStringLiteral("Ctrl+E"), tr("signed on paper"), this));
    auto* column = paddedBody(10);
    m_box = new Box(theme, this);
    m_box->setMinimumHeight(theme.px(62));
    scaleMinimumWidth(theme, m_box, 200);
    column->addWidget(m_box, 1);
    auto* foot = new QHBoxLayout;
    scaleLayout(theme, foot, QMargins(0, 2, 0, 2), 10);
    m_star = new IconLabel(theme, QStringLiteral("star"), 20, Ink::Text2, IconStyle::Regular, this);
    m_rating = new Label(theme, Role::Body, Ink::Text2, this);
    m_rating->setElided(true);
    foot->addWidget(m_star);
    foot->addWidget(m_rating, 1);
    column->addLayout(foot);
}

QString SignCard::sentence() const { return m_box->sentence->text(); }

void SignCard::setSnapshot(const workstation::IssueSnapshot& snapshot) {
    const ScanCount count = scanCountOf(snapshot);
    const int open = count.total - count.done;
    m_disc->setState(QStringLiteral("3"), snapshot.signedFor ? glyphs::DiscState::Filled : glyphs::DiscState::Weak);
    const QString at = snapshot.signedAt ? clockWords(*snapshot.signedAt) : QString();
    if (snapshot.handedOver) {
        m_box->setContent(QStringLiteral("checkmark_circle"), Tone::Ok, tr("Handed over, signed %1").arg(at),
                          tr("two copies of the receipt: the collector and the file"));
    } else if (snapshot.signedFor) {
        m_box->setContent(QStringLiteral("checkmark_circle"), Tone::Ok, tr("Signed %1").arg(at),
                          tr("F12 hands over and prints the receipt"));
    } else if (open > 0) {
        m_box->setContent(QStringLiteral("signature"), Tone::Neutral,
                          tr("After %n piece(s) the pad asks for the signature", nullptr, open),
                          tr("the pad lists the results and the originals that go back"));
    } else {
        m_box->setContent(QStringLiteral("signature"), Tone::Neutral, tr("The pad asks for the signature now"),
                          tr("if it cannot be used: sign the paper, then Ctrl E"));
    }
    const bool lit = snapshot.ratingAsked;
    m_star->setShape(QStringLiteral("star"), lit ? Ink::Accent : Ink::Text2,
                     lit ? IconStyle::Filled : IconStyle::Regular);
    m_rating->setInk(lit ? Ink::Text : Ink::Text2);
    m_rating->setText(lit ? tr("The rating pad is lit. This window sees no rater and cannot rate.")
                          : tr("The rating pad lights by itself after the hand-over. This window cannot rate."));
}

}  // namespace yc::ui

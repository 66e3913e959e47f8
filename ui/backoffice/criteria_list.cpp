// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backoffice/criteria_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

using Answer = CriterionLine::Answer;

CriterionRow::CriterionRow(Theme& theme, int ordinal, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_ordinal(ordinal) {
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(16, 10, 16, 11), 12);
    m_disc = new Disc(theme, QString::number(ordinal), glyphs::DiscState::Ring, this);
    row->addWidget(m_disc, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    scaleLayout(theme, words, QMargins(), 0);
    m_text = new Label(theme, Role::Body, Ink::Text, this);
    m_text->setWordWrap(true);
    m_support = new Label(theme, Role::Support, Ink::Text2, this);
    m_support->setWordWrap(true);
    words->addWidget(m_text);
    words->addWidget(m_support);
    row->addLayout(words, 1);
    m_chip = new Chip(theme, {}, this);
    row->addWidget(m_chip, 0, Qt::AlignTop);
}

void CriterionRow::setLine(const CriterionLine& line) {
    m_line = line;
    m_text->setText(line.text);
    m_support->setText(line.support);
    m_support->setVisible(!line.support.isEmpty());
    ChipSpec chip = verdictChip(Verdict::Unchecked);
    if (line.answer == Answer::Meets) {
        chip = {tr("meets"), Tone::Ok, QStringLiteral("checkmark_circle")};
    } else if (line.answer == Answer::Fails) {
        chip = {tr("does not meet"), Tone::Bad, QStringLiteral("dismiss_circle")};
    }
    m_chip->setSpec(chip);
    m_disc->setState(QString::number(m_ordinal),
                     line.answer == Answer::Open ? glyphs::DiscState::Ring : glyphs::DiscState::Filled);
    setAccessibleName(tr("Criterion %1, %2, %3").arg(m_ordinal).arg(line.text, chip.text));
    setAccessibleDescription(line.support);
}

void CriterionRow::setCurrent(bool current) {
    m_current = current;
    setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    update();
}

void CriterionRow::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    Q_EMIT focused();
    update();
}

void CriterionRow::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void CriterionRow::mousePressEvent(QMouseEvent*) { setFocus(Qt::MouseFocusReason); }

void CriterionRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    painter.fillRect(rect(), m_current ? t.accentWeak : t.surface);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
    if (hasFocus()) {
        glyphs::paintBox(painter, rect(), {}, t.focus, 0, m_theme.px(t.focusWidth));
    } else if (m_current) {
        painter.fillRect(0, 0, m_theme.px(4), height(), t.accent);
    }
}

CriteriaList::CriteriaList(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
}

void CriteriaList::setLines(const QString& key, const QList<CriterionLine>& lines) {
    while (m_rows.size() > lines.size()) { delete m_rows.takeLast(); }
    while (m_rows.size() < lines.size()) {
        const int index = int(m_rows.size());
        auto* row = new CriterionRow(m_theme, index + 1, this);
        connect(row, &CriterionRow::focused, this, [this, index] { setCurrent(index, false); });
        m_column->insertWidget(index, row);
        row->show();  // at once: it may get the focus before the next turn of the event loop
        m_rows << row;
    }
    int open = -1;
    for (int i = 0; i < lines.size(); ++i) {
        m_rows[i]->setLine(lines[i]);
        if (open < 0 && lines[i].answer == Answer::Open) { open = i; }
    }
    if (key != m_key || m_current >= lines.size()) {
        m_key = key;
        m_current = -1;
        setCurrent(lines.isEmpty() ? -1 : std::max(0, open), false);
    }
}

void CriteriaList::setCurrent(int index, bool focus) {
    if (index >= m_rows.size()) { return; }
    const bool moved = index != m_current;
    m_current = index;
    for (int i = 0; i < m_rows.size(); ++i) { m_rows[i]->setCurrent(i == index); }
    if (focus && index >= 0) { m_rows[index]->setFocus(); }
    if (moved) { Q_EMIT currentChanged(); }
}

const CriterionLine* CriteriaList::currentLine() const {
    return m_current >= 0 && m_current < m_rows.size() ? &m_rows[m_current]->line() : nullptr;
}

int CriteriaList::openCount() const {
    int open = 0;
    for (const CriterionRow* row : m_rows) { open += row->line().answer == Answer::Open ? 1 : 0; }
    return open;
}

QWidget* CriteriaList::focusTarget() const {
    return m_current >= 0 && m_current < m_rows.size() ? m_rows[m_current] : nullptr;
}

// The answer shows at once; the record comes back with the next snapshot.
void CriteriaList::answerCurrent(bool meets) {
    if (!currentLine()) { return; }
    CriterionLine line = *currentLine();
    line.answer = meets ? Answer::Meets : Answer::Fails;
    m_rows[m_current]->setLine(line);
    const int at = m_current;
    Q_EMIT answered(line.id, meets);
    for (int step = 1; step < m_rows.size(); ++step) {
        const int next = (at + step) % int(m_rows.size());
        if (m_rows[next]->line().answer == Answer::Open) {
            setCurrent(next, true);
            return;
        }
    }
}

void CriteriaList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
}

void CriteriaList::keyPressEvent(QKeyEvent* event) {
    const int last = int(m_rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: setCurrent(std::max(0, m_current - 1), true); return;
    case Qt::Key_Down: setCurrent(std::min(last, m_current + 1), true); return;
    case Qt::Key_Left: Q_EMIT turned(-1); return;
    case Qt::Key_Right: Q_EMIT turned(1); return;
    case Qt::Key_Home: setCurrent(0, true); return;
    case Qt::Key_End: setCurrent(last, true); return;
    default: QWidget::keyPressEvent(event);
    }
}

}  // namespace yc::ui

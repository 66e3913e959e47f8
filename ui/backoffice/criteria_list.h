// SPDX-License-Identifier: GPL-3.0-or-later
// Criteria 审查细则: one row per criterion, 1 meets and 2 does not; the next open one comes by itself. Rows are real
// widgets (never more than 40).
#pragma once

#include "ui/common/glyph_widgets.h"
#include "ui/common/label.h"

#include <QWidget>

class QVBoxLayout;

namespace yc::ui {

struct CriterionLine {
    enum class Answer { Open, Meets, Fails };
    QString id;
    QString text;
    QString support;  // where to look, or the note
    Answer answer = Answer::Open;
};

class CriterionRow : public QWidget {
    Q_OBJECT
public:
    CriterionRow(Theme& theme, int ordinal, QWidget* parent);
    void setLine(const CriterionLine& line);
    void setCurrent(bool current);
    const CriterionLine& line() const { return m_line; }

Q_SIGNALS:
    void focused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    Theme& m_theme;
    int m_ordinal;
    CriterionLine m_line;
    bool m_current = false;
    Disc* m_disc;
    Label* m_text;
    Label* m_support;
    Chip* m_chip;
};

class CriteriaList : public QWidget {
    Q_OBJECT
public:
    explicit CriteriaList(Theme& theme, QWidget* parent = nullptr);
    // `key` changes with the task: the cursor starts at its first open criterion.
    void setLines(const QString& key, const QList<CriterionLine>& lines);
    int current() const { return m_current; }
    void setCurrent(int index, bool focus);
    const CriterionLine* currentLine() const;
    int openCount() const;
    int count() const { return int(m_rows.size()); }
    QWidget* focusTarget() const;

Q_SIGNALS:
    void answered(const QString& criterion, bool meets);
    void currentChanged();
    void turned(int by);  // ← → : another paper

public:
    // As by key; goes to the next open criterion.
    void answerCurrent(bool meets);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QVBoxLayout* m_column;
    QList<CriterionRow*> m_rows;
    QString m_key;
    int m_current = -1;
};

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Question row 情形题: one line when answered or waiting; the current one is open with its options and what each would
// change. Digits and Enter answer, ↑ ↓ move. A digit goes to the page first, which knows whether this question is still
// the one it was typed for.
#pragma once

#include "ui/common/option_button.h"

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace yc::ui {

struct QuestionOption {
    QString value;
    QString text;
    QString hint;
    QString consequence;
    Tone tone = Tone::Neutral;
    bool chosen = false;
};

struct QuestionRowData {
    enum class State { Waiting, Answered, Automatic, Unverified };
    int number = 0;
    QString text;
    QString hint;
    QString answer;
    QString origin;   // 妇幼健康系统 10:21
    QString waiting;  // what an answer may bring, while it waits
    State state = State::Waiting;
    bool multiple = false;
    bool locked = false;  // the case is decided
    QList<QuestionOption> options;
};

class QuestionRow : public QWidget {
    Q_OBJECT
public:
    QuestionRow(Theme& theme, QWidget* parent);
    void setData(const QuestionRowData& data);
    const QuestionRowData& data() const { return m_data; }
    void setExpanded(bool expanded);
    bool isExpanded() const { return m_expanded; }
    void takeFocus();           // the suggested option when open, the row otherwise
    void takeDigit(int digit);  // as if its option were clicked; nothing when there is no such option
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {m_theme.px(420), sizeHint().height()}; }

Q_SIGNALS:
    void activated();
    void answered(const QString& value);  // several joined by "^"
    void digitTyped(int digit);
    void moveAsked(int rows);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildOptions();
    void choose(int index);
    void sendMultiple();
    int head() const;
    void arrange();
    Theme& m_theme;
    QuestionRowData m_data;
    bool m_expanded = false;
    QButtonGroup* m_group = nullptr;
    QList<OptionButton*> m_options;
};

}  // namespace yc::ui

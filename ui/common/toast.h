// SPDX-License-Identifier: GPL-3.0-or-later
// Toast 提示条: one line above the key bar — what happened, what is safe, what to do with its key. The oldest
// is replaced; nothing waits behind it.
#pragma once

#include "ui/common/glyphs.h"

#include <functional>
#include <QFrame>

class QTimer;

namespace yc::ui {

class Button;
class IconLabel;
class Label;

struct ToastLine {
    enum class Kind { Information, Done, Fault };
    Kind kind = Kind::Information;
    QString text;
    QString action;  // 撤销, 改用 A4 打印; empty: none
    QString key;     // Ctrl+Z
    std::function<void()> run;
    int stayMs = 6000;  // faults stay until replaced or answered when 0
};

class Toast : public QFrame {
    Q_OBJECT
public:
    explicit Toast(Theme& theme, QWidget* parent = nullptr);
    void say(const ToastLine& line);
    void dismiss();
    QString text() const;
    // Runs the action if the sequence is the toast's own; true when taken.
    bool takeKey(const QString& sequence);

Q_SIGNALS:
    void changed();  // said or dismissed

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    ToastLine m_line;
    IconLabel* m_icon;
    Label* m_text;
    Button* m_button;
    QTimer* m_timer;
};

}  // namespace yc::ui

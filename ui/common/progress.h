// SPDX-License-Identifier: GPL-3.0-or-later
// Progress 进度: bar, words and cancel. Indeterminate work appears after 300 ms, cancel after 2 s.
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QProgressBar;
class QTimer;

namespace yc::ui {

class Button;
class Label;

class Progress : public QWidget {
    Q_OBJECT
public:
    explicit Progress(Theme& theme, QWidget* parent = nullptr);
    void setValue(int done, int total, const QString& words);  // total 0: indeterminate
    void begin(const QString& words);                          // shows itself after 300 ms
    void end();
    void setCancellable(bool cancellable);  // determinate: shown at once

Q_SIGNALS:
    void cancelled();

private:
    Theme& m_theme;
    QProgressBar* m_bar;
    Label* m_words;
    Button* m_cancel;
    QTimer* m_show;
    QTimer* m_allow;
};

}  // namespace yc::ui

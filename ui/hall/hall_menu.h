// SPDX-License-Identifier: GPL-3.0-or-later
// F11 其他: what else the hall can show, each with its digit.
#pragma once

#include "ui/common/popover.h"

namespace yc::ui {

class OptionButton;

class HallMenu : public Popover {
    Q_OBJECT
public:
    struct Entry {
        QString title;
        QString detail;
        std::function<void()> run;
    };
    // `heading`: what the choice is about, above the options; empty: none.
    HallMenu(Theme& theme, QWidget* host, const QList<Entry>& entries, const QString& heading = {});
    QString heading() const { return m_heading; }
    void open();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int index);
    QString m_heading;
    QList<Entry> m_entries;
    QList<OptionButton*> m_buttons;
};

}  // namespace yc::ui

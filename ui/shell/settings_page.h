// SPDX-License-Identifier: GPL-3.0-or-later
// Settings 设置 (Ctrl+,): how this machine looks and sounds. Each choice takes effect at once and is kept.
#pragma once

#include "ui/common/popover.h"
#include "ui/shell/look.h"

class QButtonGroup;
class QGridLayout;

namespace yc::ui {

class OptionButton;

class SettingsPage : public Popover {
    Q_OBJECT
public:
    SettingsPage(Theme& theme, QWidget* host);
    void openWith(const Look& look);
    const Look& look() const { return m_look; }

Q_SIGNALS:
    void changed(const yc::ui::Look& look);

private:
    struct Choice {
        QString words;
        std::function<void(Look&)> set;
        std::function<bool(const Look&)> is;
    };
    void addRow(const QString& title, const QString& detail, const QList<Choice>& choices);
    void addThemeRow();
    void addScaleRow();
    void addOtherRows();
    void refresh();
    struct Shown {
        OptionButton* button;
        Choice choice;
    };
    QGridLayout* m_grid;
    QList<Shown> m_shown;
    Look m_look;
};

}  // namespace yc::ui

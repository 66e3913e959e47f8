// SPDX-License-Identifier: GPL-3.0-or-later
// Key bar 功能键条: F1-F4 看, F5-F8 队, F9-F12 办. A key that cannot work keeps its label and says why in the
// same place; an act that cannot be undone arms on the first press for 5 s.
#pragma once

#include "ui/common/glyphs.h"

#include <array>
#include <functional>
#include <QWidget>

class QTimer;
class QToolButton;

namespace yc::ui {

struct KeySlot {
    QString label;  // empty: key has no meaning here
    bool enabled = true;
    QString reason;       // shown after the label of F12, in the tooltip of the others
    bool active = false;  // suggested now (F5 in an idle window)
    QString armText;      // not empty: arms on the first press; "遗失登记后不能撤回"
    QString shortLabel;   // used when the bar is narrow
};

class KeyBar : public QWidget {
    Q_OBJECT
public:
    explicit KeyBar(Theme& theme, QWidget* parent = nullptr);

    void setSlot(int fKey, const KeySlot& slot);  // 1…12
    const KeySlot& slotOf(int fKey) const;
    bool isArmed(int fKey) const { return m_armed == fKey; }
    void disarm();
    int designHeight() const;  // 44, compact 40

public Q_SLOTS:
    // As pressed on the keyboard or clicked: emits triggered, refused or armed.
    void press(int fKey);

Q_SIGNALS:
    void triggered(int fKey);
    void refused(int fKey, const QString& reason);
    void armed(int fKey, const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    void updateButton(int fKey);
    Theme& m_theme;
    std::array<KeySlot, 12> m_slots;
    std::array<QToolButton*, 12> m_buttons{};
    QTimer* m_disarm;
    int m_armed = 0;
};

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Accessibility 无障碍: roles of our own widgets and the one live label that announces sentences.
#pragma once

#include <QLabel>
#include <QString>

namespace yc::ui {

// Roles: Rail tool bar, step tab page tab, MaterialRow list item, Chip and Lamp static text … Install once.
void installAccessibility();

// Invisible label; say() raises QAccessible::Alert on it (verdict sentence, toast, scan result).
class LiveLabel : public QLabel {
    Q_OBJECT
public:
    explicit LiveLabel(QWidget* parent);
    void say(const QString& sentence);
};

// Makes a widget a static text to screen readers with this name.
void setReadable(QWidget* widget, const QString& name, const QString& description = {});

}  // namespace yc::ui

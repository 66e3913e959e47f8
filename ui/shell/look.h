// SPDX-License-Identifier: GPL-3.0-or-later
// Look 外观: what a person may set for themselves on this machine: theme, size of letters, language, sounds, motion.
// Kept in <data>/yichuang.ini under [look]; the command line comes first, the defaults last.
#pragma once

#include "ui/common/theme.h"

#include <QString>

class QSettings;

namespace yc::ui {

struct Look {
    ThemeId theme = ThemeId::Light;
    int scale = 100;  // 100 … 200 in steps of 25
    QString language = QStringLiteral("zh_CN");
    int volume = 60;  // of sounds; 0 = off
    bool reduceMotion = false;
    bool operator==(const Look&) const = default;

    // Values nobody understands are the defaults.
    static Look read(const QSettings& settings);
    void write(QSettings& settings) const;
    void applyTo(Theme& shown) const;
};

// "light", "dark", "contrast": as on the command line and in the file.
QString themeName(ThemeId id);
ThemeId themeOf(const QString& name);

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/look.h"

#include <algorithm>
#include <QSettings>

namespace yc::ui {

QString themeName(ThemeId id) {
    switch (id) {
    case ThemeId::Light: return QStringLiteral("light");
    case ThemeId::Dark: return QStringLiteral("dark");
    case ThemeId::HighContrast: return QStringLiteral("contrast");
    }
    return {};
}

ThemeId themeOf(const QString& name) {
    for (const ThemeId id : {ThemeId::Dark, ThemeId::HighContrast}) {
        if (name == themeName(id)) { return id; }
    }
    return ThemeId::Light;
}

Look Look::read(const QSettings& settings) {
    Look look;
    look.theme = themeOf(settings.value(QStringLiteral("look/theme")).toString());
    look.scale = settings.value(QStringLiteral("look/scale"), look.scale).toInt();
    look.scale = std::clamp((look.scale + 12) / 25 * 25, 100, 200);
    const QString language = settings.value(QStringLiteral("look/language")).toString();
    if (language == QLatin1String("en")) { look.language = language; }
    look.volume = std::clamp(settings.value(QStringLiteral("look/volume"), look.volume).toInt(), 0, 100);
    look.reduceMotion = settings.value(QStringLiteral("look/reduceMotion"), look.reduceMotion).toBool();
    return look;
}

void Look::write(QSettings& settings) const {
    settings.setValue(QStringLiteral("look/theme"), themeName(theme));
    settings.setValue(QStringLiteral("look/scale"), scale);
    settings.setValue(QStringLiteral("look/language"), language);
    settings.setValue(QStringLiteral("look/volume"), volume);
    settings.setValue(QStringLiteral("look/reduceMotion"), reduceMotion);
}

void Look::applyTo(Theme& shown) const {
    shown.setThemeId(theme);
    shown.setScalePercent(scale);
    shown.setReduceMotion(reduceMotion);
}

}  // namespace yc::ui

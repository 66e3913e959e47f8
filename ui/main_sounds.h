// SPDX-License-Identifier: GPL-3.0-or-later
// 提示音: plays the three tones of a workplace through ALSA's own player. Without it, or without a sound card, it is quiet:
// every tone also stands in words.
#pragma once

#include "ui/shell/workspace.h"

#include <QString>
#include <QTemporaryDir>

namespace yc::app {

class Sounds {
public:
    explicit Sounds(QString player = QStringLiteral("aplay"));
    void setVolume(int percent);
    void play(ui::Sound sound);

private:
    QString fileOf(ui::Sound sound) const;
    QString m_player;
    QTemporaryDir m_folder;
    int m_volume = 0;
};

}  // namespace yc::app

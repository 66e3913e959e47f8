// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_sounds.h"

#include "peripherals/voice/tones.h"

#include <QFile>
#include <QProcess>

namespace yc::app {

namespace {
constexpr ui::Sound all[] = {ui::Sound::ScanGood, ui::Sound::ScanWrong, ui::Sound::Refused};

std::vector<peripherals::Tone> tonesOf(ui::Sound sound) {
    switch (sound) {
    case ui::Sound::ScanGood: return peripherals::takenTones();
    case ui::Sound::ScanWrong: return peripherals::unknownTones();
    case ui::Sound::Refused: break;
    }
    return peripherals::refusedTones();
}
}  // namespace

Sounds::Sounds(QString player) : m_player(std::move(player)) {}

QString Sounds::fileOf(ui::Sound sound) const { return m_folder.filePath(QStringLiteral("%1.wav").arg(int(sound))); }

void Sounds::setVolume(int percent) {
    if (percent == m_volume) { return; }
    m_volume = percent;
    for (const ui::Sound sound : all) {
        const std::string wav = peripherals::wavOf(tonesOf(sound), percent);
        QFile file(fileOf(sound));
        if (file.open(QIODevice::WriteOnly)) { file.write(wav.data(), qint64(wav.size())); }
    }
}

void Sounds::play(ui::Sound sound) {
    if (m_volume > 0) { QProcess::startDetached(m_player, {QStringLiteral("-q"), fileOf(sound)}); }
}

}  // namespace yc::app

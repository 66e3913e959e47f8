// SPDX-License-Identifier: GPL-3.0-or-later
// Three tones that are told apart with closed eyes: measured in the samples, and taken by a foreign reader.
#include <QtTest>

#include "peripherals/voice/tones.h"

#include <QProcess>
#include <QTemporaryDir>

#include <cmath>
#include <cstdint>

using namespace yc::peripherals;

namespace {
constexpr int rate = 22'050;

std::vector<int> samplesOf(const std::string& wav) {
    std::vector<int> samples;
    for (std::size_t at = 44; at + 1 < wav.size(); at += 2)
        samples.push_back(static_cast<std::int16_t>(static_cast<unsigned char>(wav[at]) |
                                                    static_cast<unsigned char>(wav[at + 1]) << 8));
    return samples;
}

/// By counting how often the wave crosses zero upwards.
double hertzOf(const std::vector<int>& samples, std::size_t from, std::size_t to) {
    int crossings = 0;
    for (std::size_t i = from + 1; i < to; ++i) crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    return crossings * double(rate) / double(to - from);
}

int loudest(const std::vector<int>& samples, std::size_t from, std::size_t to) {
    int most = 0;
    for (std::size_t i = from; i < to; ++i) most = std::max(most, std::abs(samples[i]));
    return most;
}
}  // namespace

class TestTones : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takenIsShortAndHighUnknownLongAndLow() {
        const auto taken = samplesOf(wavOf(takenTones(), 100));
        const auto unknown = samplesOf(wavOf(unknownTones(), 100));
        QVERIFY(unknown.size() > 3 * taken.size());
        QVERIFY(std::abs(hertzOf(taken, 0, taken.size()) - 1'800) < 40);
        QVERIFY(std::abs(hertzOf(unknown, 0, unknown.size()) - 330) < 10);
    }
    void refusedIsTwoLowOnes() {
        const auto samples = samplesOf(wavOf(refusedTones(), 100));
        const std::size_t one = rate * 140 / 1000;
        const std::size_t gap = rate * 80 / 1000;
        QCOMPARE(samples.size(), 2 * one + gap);
        QCOMPARE(loudest(samples, one, one + gap), 0);
        QVERIFY(std::abs(hertzOf(samples, 0, one) - 330) < 20);
        QVERIFY(std::abs(hertzOf(samples, one + gap, samples.size()) - 330) < 20);
    }
    void volumeAndSilence() {
        const auto full = samplesOf(wavOf(unknownTones(), 100));
        const auto half = samplesOf(wavOf(unknownTones(), 50));
        const auto none = samplesOf(wavOf(unknownTones(), 0));
        QVERIFY(std::abs(loudest(full, 0, full.size()) - 2 * loudest(half, 0, half.size())) < 10);
        QCOMPARE(loudest(none, 0, none.size()), 0);
        QVERIFY(std::abs(full.front()) < 100 && std::abs(full.back()) < 100);  // no click
    }
    void aPlayerReadsIt() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tone.wav"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::string wav = wavOf(refusedTones(), 60);
        file.write(wav.data(), static_cast<qint64>(wav.size()));
        file.close();
        // Into a file instead of a sound card, which this machine may not have.
        QProcess player;
        player.setProcessEnvironment([&] {
            auto environment = QProcessEnvironment::systemEnvironment();
            QFile asound(folder.filePath(QStringLiteral("asound.conf")));
            if (asound.open(QIODevice::WriteOnly))
                asound.write("pcm.!default { type file file \"/dev/null\" format raw slave.pcm \"null\" }\n"
                             "pcm.null { type null }\n");
            environment.insert(QStringLiteral("ALSA_CONFIG_PATH"), asound.fileName());
            return environment;
        }());
        player.start(QStringLiteral("aplay"), {path});
        QVERIFY2(player.waitForFinished(10'000), "aplay of alsa-utils plays the tones");
        const QString said = QString::fromUtf8(player.readAllStandardError());
        QVERIFY2(player.exitCode() == 0, qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("22050 Hz")) && said.contains(QStringLiteral("Mono")), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestTones)
#include "tst_tones.moc"

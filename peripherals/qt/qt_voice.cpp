// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/qt/qt_voice.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

namespace yc::peripherals {

/// The queue, the patience and the process; lives where the voice was made.
class QtVoice::Front : public QObject {
public:
    Front(QtVoiceSettings given, std::unique_ptr<Voice> other)
        : m_settings(std::move(given)), m_fallback(std::move(other)) {
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] { giveUp(); });
        connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
            while (m_process.canReadLine()) heard(m_process.readLine().trimmed());
        });
        connect(&m_process, &QProcess::errorOccurred, this, [this] { giveUp(); });
        connect(&m_process, &QProcess::finished, this, [this] { giveUp(); });
        m_process.setStandardErrorFile(QProcess::nullDevice());
        QStringList arguments;
        for (const std::string& word : m_settings.speaker) arguments << QString::fromStdString(word);
        const QString program = arguments.isEmpty() ? QCoreApplication::applicationFilePath() : arguments.takeFirst();
        if (arguments.isEmpty()) arguments << QStringLiteral("--speak");
        arguments << QString::fromStdString(m_settings.engine) << QString::number(m_settings.wordsPerMinute);
        m_limit.start(m_settings.patience);
        m_process.start(program, arguments);
    }
    ~Front() override {
        m_process.disconnect(this);
        m_process.kill();
        m_process.waitForFinished(1'000);
    }

    void add(const Spoken& spoken) {
        Spoken once = spoken;
        once.times = 1;
        for (int i = 0; i < spoken.times; ++i) m_waiting.push_back(once);
        dropNotices(m_waiting, m_settings.mostWaiting);
        if (phase != Phase::Asking) next();
    }
    void hush() {
        m_waiting.clear();
        if (m_fallback) m_fallback->hush();
        if (!m_speaking) return;
        m_speaking = false;
        m_limit.stop();
        ++m_stopped;  // its end is still to be told, and is nobody's
        m_process.write("stop\n");
    }
    void loud(int percent) {
        m_volume = percent;
        if (m_fallback) m_fallback->setVolume(percent);
        if (percent == 0) hush();
    }
    Voice* fallback() const { return m_fallback.get(); }

    enum class Phase { Asking, Serving, Other };
    std::atomic<Phase> phase{Phase::Asking};

private:
    void heard(const QByteArray& line) {
        if (line.startsWith("voices ") && phase == Phase::Asking) {
            m_limit.stop();
            m_english = line.endsWith('1');
            phase = line.at(7) == '1' ? Phase::Serving : Phase::Other;
            next();
        } else if (line == "ended" && m_stopped > 0) {
            --m_stopped;
        } else if (line == "ended" && m_speaking) {
            m_speaking = false;
            m_limit.stop();
            next();
        } else if (line == "failed") {
            giveUp();
        }
    }
    /// Sentences keep their order: the fallback is given the next one only after the service has ended its own.
    void next() {
        while (!m_speaking && !m_waiting.empty()) {
            m_now = m_waiting.front();
            m_waiting.pop_front();
            if (m_volume == 0) continue;
            if (phase == Phase::Serving && (m_now.chinese || m_english)) {
                m_speaking = true;
                m_limit.start(m_settings.longest);
                m_process.write("say " + QByteArray(m_now.chinese ? "zh" : "en") + ' ' + QByteArray::number(m_volume) +
                                ' ' + QByteArray::fromStdString(m_now.text).replace('\n', ' ') + '\n');
            } else if (m_fallback) {
                m_fallback->say(m_now);
            }
        }
    }
    /// The service died, does not answer or does not end a sentence: from now on the other engine speaks, beginning with
    /// this sentence.
    void giveUp() {
        m_limit.stop();
        phase = Phase::Other;
        if (m_speaking) m_waiting.push_front(m_now);
        m_speaking = false;
        m_process.kill();
        next();
    }

    const QtVoiceSettings m_settings;
    const std::unique_ptr<Voice> m_fallback;
    QProcess m_process;
    std::deque<Spoken> m_waiting;
    Spoken m_now;
    bool m_speaking = false;
    bool m_english = false;
    int m_stopped = 0;
    int m_volume = 60;
    QTimer m_limit;
};

QtVoice::QtVoice(QtVoiceSettings settings, std::unique_ptr<Voice> fallback)
    : m_front(std::make_unique<Front>(std::move(settings), std::move(fallback))) {}

QtVoice::~QtVoice() = default;

void QtVoice::say(const Spoken& spoken) {
    if (spoken.text.empty()) return;
    QMetaObject::invokeMethod(m_front.get(), [front = m_front.get(), spoken] { front->add(spoken); });
}

void QtVoice::hush() {
    QMetaObject::invokeMethod(m_front.get(), [front = m_front.get()] { front->hush(); });
}

void QtVoice::setVolume(int percent) {
    QMetaObject::invokeMethod(m_front.get(),
                              [front = m_front.get(), percent = std::clamp(percent, 0, 100)] { front->loud(percent); });
}

bool QtVoice::ownChinese() const { return m_front->phase == Front::Phase::Serving; }

DeviceState QtVoice::state() const {
    if (m_front->phase != Front::Phase::Other) return {Health::Ready, {}, {}};
    if (m_front->fallback()) return m_front->fallback()->state();
    return {Health::Fault, "语音没有响：系统没有中文语音。屏幕照常显示，请装上 speech-dispatcher-espeak-ng",
            "No voice: the system has none for Chinese. The screen goes on; install speech-dispatcher-espeak-ng"};
}

}  // namespace yc::peripherals

// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/qt/speaker.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <QCoreApplication>
#include <QLocale>
#include <QSocketNotifier>
#include <QTextToSpeech>
#include <QVoice>
#include <unistd.h>

namespace yc::peripherals {

namespace {

struct Chosen {
    QLocale locale;
    QVoice voice;
};

bool namesChinese(const QString& name) {
    for (const char* word : {"mandarin", "chinese", "cmn", "zh-", "zh_", "普通话", "汉语"}) {
        if (name.contains(QString::fromUtf8(word), Qt::CaseInsensitive)) return true;
    }
    return name.compare(QLatin1String("zh"), Qt::CaseInsensitive) == 0;
}

/// Qt 6.4 files Mandarin of espeak-ng under the C locale, as it does not know "cmn": then it is found by its name.
std::optional<Chosen> voiceFor(QTextToSpeech& speech, bool chinese) {
    const QList<QLocale> locales = speech.availableLocales();
    const auto language = chinese ? QLocale::Chinese : QLocale::English;
    for (const QLocale& locale : locales) {
        if (locale.language() != language) continue;
        speech.setLocale(locale);
        const QList<QVoice> voices = speech.availableVoices();
        if (!voices.isEmpty()) return Chosen{locale, voices.first()};
    }
    if (!chinese || !locales.contains(QLocale::c())) return std::nullopt;
    speech.setLocale(QLocale::c());
    for (const QVoice& voice : speech.availableVoices()) {
        if (namesChinese(voice.name())) return Chosen{QLocale::c(), voice};
    }
    return std::nullopt;
}

void answer(const QByteArray& line) {
    const QByteArray whole = line + '\n';
    // A parent that is gone reads nothing: the next end of the input ends this program.
    [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, whole.constData(), std::size_t(whole.size()));
}

class Speaker : public QObject {
public:
    Speaker(const QString& wished, int wordsPerMinute) {
        const QStringList engines = QTextToSpeech::availableEngines();
        const QString engine = wished.isEmpty() && !engines.isEmpty() ? engines.first() : wished;
        if (engines.contains(engine)) m_speech = std::make_unique<QTextToSpeech>(engine);
        if (m_speech && m_speech->state() == QTextToSpeech::Error) m_speech.reset();
        if (m_speech) {
            m_chinese = voiceFor(*m_speech, true);
            m_english = voiceFor(*m_speech, false);
            m_speech->setRate(std::clamp((wordsPerMinute - 170) / 200.0, -1.0, 1.0));
            connect(m_speech.get(), &QTextToSpeech::stateChanged, this, [](QTextToSpeech::State state) {
                if (state == QTextToSpeech::Ready) answer("ended");
                if (state == QTextToSpeech::Error) answer("failed");
            });
        }
        answer(QByteArray("voices ") + (m_chinese ? '1' : '0') + ' ' + (m_english ? '1' : '0'));
    }
    void take(const QByteArray& line) {
        const QList<QByteArray> words = line.split(' ');
        if (words.first() == "say" && words.size() > 3) {
            const std::optional<Chosen>& chosen = words[1] == "zh" ? m_chinese : m_english;
            if (!m_speech || !chosen) return answer("failed");
            m_speech->setVolume(words[2].toInt() / 100.0);
            m_speech->setLocale(chosen->locale);
            m_speech->setVoice(chosen->voice);
            m_speech->say(QString::fromUtf8(words.mid(3).join(' ')));
        } else if (words.first() == "stop" && m_speech) {
            m_speech->stop();
        }
    }

private:
    std::unique_ptr<QTextToSpeech> m_speech;
    std::optional<Chosen> m_chinese;
    std::optional<Chosen> m_english;
};

}  // namespace

int speakFromStandardInput(const QStringList& arguments) {
    Speaker speaker(arguments.value(0), arguments.value(1).toInt());
    QByteArray rest;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&] {
        char bytes[4096];
        const auto got = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (got <= 0) return QCoreApplication::quit();
        rest += QByteArray(bytes, got);
        for (auto end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
            const QByteArray line = rest.left(end);
            rest.remove(0, end + 1);
            speaker.take(line);
        }
    });
    return QCoreApplication::exec();
}

}  // namespace yc::peripherals

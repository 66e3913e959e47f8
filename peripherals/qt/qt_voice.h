// SPDX-License-Identifier: GPL-3.0-or-later
// 语音（Qt TextToSpeech）: speaks through the system's speech service (speech-dispatcher). Where that has no voice for a
// language, does not answer or falls silent, another engine says the sentence, so that no call is lost. Qt
// speaks in a process of its own (speaker.h says why).
#pragma once

#include "peripherals/voice/voice.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace yc::peripherals {

struct QtVoiceSettings {
    std::string engine;  ///< name of a Qt plugin; empty = the first one that is installed
    /// Program that speaks and its arguments; empty: this program with --speak.
    std::vector<std::string> speaker;
    int wordsPerMinute = 150;
    std::size_t mostWaiting = 12;               ///< sentences
    std::chrono::milliseconds patience{5'000};  ///< for the service to say which voices it has
    std::chrono::milliseconds longest{20'000};  ///< of one sentence; a service without sound card never says it is done
};

class QtVoice : public Voice {
public:
    /// On the thread of the QCoreApplication's event loop. `fallback` says what the service cannot; nullptr = that stays unsaid.
    QtVoice(QtVoiceSettings settings, std::unique_ptr<Voice> fallback);
    /// Cuts off what is being said and ends the process.
    ~QtVoice() override;

    void say(const Spoken& spoken) override;
    void hush() override;
    void setVolume(int percent) override;
    /// Of the service, or of the fallback once that speaks instead.
    DeviceState state() const override;
    /// The service speaks Chinese itself; false while it is still being asked.
    bool ownChinese() const;

private:
    class Front;
    std::unique_ptr<Front> m_front;
};

}  // namespace yc::peripherals

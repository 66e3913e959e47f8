// SPDX-License-Identifier: GPL-3.0-or-later
// 语音引擎进程: drives a speech engine as a process, one per sentence: espeak-ng by itself, or spd-say, which speaks through
// speech-dispatcher. One owner thread; a sentence that does not end is cut off.
#pragma once

#include "peripherals/voice/voice.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace yc::peripherals {

struct ProcessVoiceSettings {
    std::string program = "espeak-ng";  ///< or "spd-say"; a path works too
    int wordsPerMinute = 150;
    std::size_t mostWaiting = 12;               ///< sentences
    std::chrono::milliseconds longest{20'000};  ///< of one sentence
};

class ProcessVoice : public Voice {
public:
    static constexpr int usualVolume = 60;  ///< as loud as the engine is by itself
    explicit ProcessVoice(ProcessVoiceSettings settings);
    /// Cuts off what is being said and ends the thread.
    ~ProcessVoice() override;

    void say(const Spoken& spoken) override;
    void hush() override;
    void setVolume(int percent) override;
    DeviceState state() const override;

private:
    void run();
    void speak(const Spoken& spoken);
    std::vector<std::string> words(const Spoken& spoken, int volume) const;

    const ProcessVoiceSettings m_settings;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Spoken> m_waiting;
    int m_volume = usualVolume;
    bool m_stop = false;
    bool m_cut = false;
    DeviceState m_state{Health::Ready, {}, {}};
    std::thread m_thread;  // last: starts when everything else is there
};

}  // namespace yc::peripherals

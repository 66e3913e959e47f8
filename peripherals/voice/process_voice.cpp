// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/voice/process_voice.h"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace yc::peripherals {

namespace {
constexpr std::chrono::milliseconds look{20};

/// Starts a program with its output thrown away; −1 when it cannot be started.
pid_t started(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    const int fault = posix_spawnp(&child, words.front().c_str(), &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    return fault == 0 ? child : -1;
}
}  // namespace

ProcessVoice::ProcessVoice(ProcessVoiceSettings settings)
    : m_settings(std::move(settings)), m_thread([this] { run(); }) {}

ProcessVoice::~ProcessVoice() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        m_cut = true;
        m_waiting.clear();
    }
    m_wake.notify_all();
    m_thread.join();
}

void ProcessVoice::say(const Spoken& spoken) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stop || spoken.text.empty() || m_volume == 0) return;
        Spoken once = spoken;
        once.times = 1;
        for (int i = 0; i < spoken.times; ++i) m_waiting.push_back(once);
        dropNotices(m_waiting, m_settings.mostWaiting);
    }
    m_wake.notify_all();
}

void ProcessVoice::hush() {
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
    m_cut = true;
}

void ProcessVoice::setVolume(int percent) {
    const std::lock_guard lock(m_mutex);
    m_volume = std::clamp(percent, 0, 100);
    if (m_volume == 0) {
        m_waiting.clear();
        m_cut = true;
    }
}

DeviceState ProcessVoice::state() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void ProcessVoice::run() {
    for (;;) {
        Spoken next;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_waiting.empty(); });
            if (m_stop) return;
            next = m_waiting.front();
            m_waiting.pop_front();
            m_cut = false;
        }
        speak(next);
    }
}

std::vector<std::string> ProcessVoice::words(const Spoken& spoken, int volume) const {
    const std::string name = std::filesystem::path(m_settings.program).filename().string();
    const std::string speed = std::to_string(m_settings.wordsPerMinute);
    // spd-say takes −100 … 100 around the engine's usual 170 words.
    const std::string rate = std::to_string((m_settings.wordsPerMinute - 170) / 2);
    // spd-say takes −100 … 100 around the usual volume; espeak-ng 0 … 200 with 100 as its own.
    const int away = volume - usualVolume;
    const int around = away * 100 / (away < 0 ? usualVolume : 100 - usualVolume);
    if (name == "spd-say")
        return {m_settings.program,     "-w", "-l",       spoken.chinese ? "zh" : "en", "-r", rate, "-i",
                std::to_string(around), "--", spoken.text};
    return {
        m_settings.program, "-v", spoken.chinese ? "cmn" : "en", "-s", speed, "-a", std::to_string(100 + around), "--",
        spoken.text};
}

void ProcessVoice::speak(const Spoken& spoken) {
    int volume = 0;
    {
        const std::lock_guard lock(m_mutex);
        volume = m_volume;
    }
    const pid_t child = started(words(spoken, volume));
    int status = 0;
    bool ended = child < 0;
    const auto until = std::chrono::steady_clock::now() + m_settings.longest;
    while (!ended) {
        const pid_t seen = ::waitpid(child, &status, WNOHANG);
        ended = seen == child || seen < 0;
        if (ended) break;
        std::unique_lock lock(m_mutex);
        if (m_cut || std::chrono::steady_clock::now() >= until) {
            lock.unlock();
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            status = 0;
            break;
        }
        m_wake.wait_for(lock, look, [this] { return m_cut; });
    }
    const bool spoke = child >= 0 && WIFEXITED(status) ? WEXITSTATUS(status) == 0 : child >= 0;
    const std::lock_guard lock(m_mutex);
    if (spoke)
        m_state = {Health::Ready, {}, {}};
    else
        m_state = {Health::Fault, "语音没有响：" + m_settings.program + " 启动不了。屏幕照常显示，请装上语音引擎",
                   "No voice: " + m_settings.program + " does not run. The screen goes on; install the speech engine"};
}

}  // namespace yc::peripherals

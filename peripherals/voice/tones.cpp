// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/voice/tones.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace yc::peripherals {

namespace {
constexpr int rate = 22'050;
constexpr double fadeSeconds = 0.004;
constexpr double twoPi = 6.283185307179586;

void put(std::string& bytes, std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}
}  // namespace

std::vector<Tone> takenTones() { return {{1'800, 70}}; }
std::vector<Tone> unknownTones() { return {{330, 240}}; }
std::vector<Tone> refusedTones() { return {{330, 140}, {0, 80}, {330, 140}}; }

std::string wavOf(const std::vector<Tone>& tones, int percent) {
    const double loud = 0.6 * 32'767 * std::clamp(percent, 0, 100) / 100.0;
    std::string samples;
    for (const Tone& tone : tones) {
        const int count = rate * tone.milliseconds / 1000;
        for (int i = 0; i < count; ++i) {
            const double at = static_cast<double>(i) / rate;
            const double toEnd = static_cast<double>(count - 1 - i) / rate;
            const double fade = std::min({1.0, at / fadeSeconds, toEnd / fadeSeconds});
            const double value = tone.hertz > 0 ? loud * fade * std::sin(twoPi * tone.hertz * at) : 0;
            put(samples, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value))), 2);
        }
    }
    std::string file = "RIFF";
    put(file, static_cast<std::uint32_t>(36 + samples.size()), 4);
    file += "WAVEfmt ";
    put(file, 16, 4);
    put(file, 1, 2);  // PCM
    put(file, 1, 2);  // channels
    put(file, rate, 4);
    put(file, rate * 2, 4);
    put(file, 2, 2);
    put(file, 16, 2);
    file += "data";
    put(file, static_cast<std::uint32_t>(samples.size()), 4);
    return file + samples;
}

}  // namespace yc::peripherals

// SPDX-License-Identifier: GPL-3.0-or-later
// 提示音: short tones that tell without looking whether a scan was taken; made here, so that nothing has to be installed but
// a player.
#pragma once

#include <string>
#include <vector>

namespace yc::peripherals {

struct Tone {
    double hertz = 0;  ///< 0: silence
    int milliseconds = 0;
};

/// short and high · long and low · two low ones
std::vector<Tone> takenTones();
std::vector<Tone> unknownTones();
std::vector<Tone> refusedTones();

/// A WAV file, 16 bit, one channel, without clicks at the ends of a tone. `percent`: 0 silent to 100.
std::string wavOf(const std::vector<Tone>& tones, int percent);

}  // namespace yc::peripherals

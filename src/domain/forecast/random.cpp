// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/random.h"

#include <cmath>

namespace yc::domain::forecast {

namespace {
std::uint64_t mix(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::uint64_t rotated(std::uint64_t value, int by) { return (value << by) | (value >> (64 - by)); }
}  // namespace

Random::Random(std::uint64_t seed) {
    for (std::uint64_t& word : m_state) word = mix(seed);
}

std::uint64_t Random::next() {
    const std::uint64_t result = rotated(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = rotated(m_state[3], 45);
    return result;
}

double Random::uniform() { return (static_cast<double>(next() >> 11) + 0.5) * 0x1.0p-53; }

double Random::normal() { return std::sqrt(-2.0 * std::log(uniform())) * std::cos(6.283185307179586 * uniform()); }

double Random::exponential() { return -std::log(uniform()); }

double Random::gamma(double shape) {
    if (shape < 1) return gamma(shape + 1) * std::pow(uniform(), 1 / shape);
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
        if (v > 0 && std::log(uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
    }
}

int Random::poisson(double mean) {
    if (mean > 30) return poisson(mean / 2) + poisson(mean / 2);
    const double limit = std::exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) ++count;
    return count;
}

int Random::below(int count) { return static_cast<int>(uniform() * count); }

std::uint64_t seedOf(std::uint64_t seed, std::uint64_t part) {
    std::uint64_t state = seed ^ (part * 0xD1342543DE82EF95ULL);
    return mix(state);
}

}  // namespace yc::domain::forecast

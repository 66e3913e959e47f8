// SPDX-License-Identifier: GPL-3.0-or-later
// 可重现随机数: the same seed gives the same numbers on every machine and compiler, which std distributions do not promise.
#pragma once

#include <cstdint>

namespace yc::domain::forecast {

/// xoshiro256**, seeded by splitmix64.
class Random {
public:
    explicit Random(std::uint64_t seed);
    std::uint64_t next();
    double uniform();  ///< in (0, 1)
    double normal();
    double exponential();        ///< mean 1
    double gamma(double shape);  ///< scale 1
    int poisson(double mean);
    int below(int count);  ///< 0 … count − 1

private:
    std::uint64_t m_state[4];
};

/// A seed for a part of the work, independent of its neighbours.
std::uint64_t seedOf(std::uint64_t seed, std::uint64_t part);

}  // namespace yc::domain::forecast

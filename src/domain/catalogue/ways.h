// SPDX-License-Identifier: GPL-3.0-or-later
// 情形穷举: ways through the questions of a theme, for the checker's figures and for tests over whole catalogues.
#pragma once

#include "domain/catalogue/resolution.h"

#include <cstdint>
#include <functional>

namespace yc::domain::catalogue {

struct WaysWalked {
    std::size_t ways = 0;  ///< visited; each ends in a scenario, outside the theme, or nowhere
    bool all = true;       ///< false: there are more, a sample was taken
};

/// Inside: options that always lead out of the theme are left out.
enum class Ends { All, Inside };

/// Visits every way through the questions, or, when there are more than `most`, `most` ways drawn with the seed. A
/// question with several choices is answered by each option alone and by all of them that stay inside the theme.
WaysWalked walkWays(const Theme& theme, std::size_t most, std::uint64_t seed,
                    const std::function<void(const Answers&, const Resolution&)>& visit, Ends ends = Ends::All,
                    const ResolutionContext& context = {});

/// The answers a person can give to one question: single values, and for a multiple question all harmless ones together.
std::vector<Answer> answersTo(const Question& question, Ends ends = Ends::All);

}  // namespace yc::domain::catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/similarity.h"

#include "domain/identity/utf8.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace yc::domain::catalogue {

namespace {

bool counts(char32_t point) {
    if (point <= U'/' || (point >= U':' && point <= U'@')) return false;
    const std::u32string_view marks = U"（）、，。：；·“”《》〔〕—";
    return marks.find(point) == std::u32string_view::npos;
}

using Pair = std::pair<char32_t, char32_t>;

std::vector<Pair> pairsOf(std::string_view text) {
    std::vector<char32_t> kept;
    if (const auto points = codePoints(text)) {
        for (const char32_t point : *points) {
            if (counts(point)) kept.push_back(point);
        }
    }
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i + 1 < kept.size(); ++i) pairs.emplace_back(kept[i], kept[i + 1]);
    if (pairs.empty() && !kept.empty()) pairs.emplace_back(kept.front(), U'\0');
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

}  // namespace

double similarity(std::string_view a, std::string_view b) {
    const std::vector<Pair> left = pairsOf(a);
    const std::vector<Pair> right = pairsOf(b);
    if (left.empty() || right.empty()) return 0;
    std::vector<Pair> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size());
}

}  // namespace yc::domain::catalogue

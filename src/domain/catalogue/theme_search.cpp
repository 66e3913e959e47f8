// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/theme_search.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::vector<std::string> wordsOf(std::string_view text) {
    constexpr std::string_view wideBlank = "\xE3\x80\x80";
    std::string plain = lowered(text);
    for (auto at = plain.find(wideBlank); at != std::string::npos; at = plain.find(wideBlank, at))
        plain.replace(at, wideBlank.size(), " ");
    std::vector<std::string> words;
    for (std::size_t from = 0; from < plain.size();) {
        const std::size_t begin = plain.find_first_not_of(" \t\n", from);
        if (begin == std::string::npos) break;
        const std::size_t end = std::min(plain.find_first_of(" \t\n", begin), plain.size());
        words.push_back(plain.substr(begin, end - begin));
        from = end;
    }
    return words;
}

/// How well a word fits one name. `inside`: what it is worth that the name stands inside a longer word, a sentence.
int fit(const std::string& name, const std::string& word, int whole, int begins, int holds, int inside) {
    if (name.empty()) return 0;
    const std::string plain = lowered(name);
    if (plain == word) return whole;
    const std::size_t at = plain.find(word);
    if (at == 0) return begins;
    if (at != std::string::npos) return holds;
    constexpr std::size_t twoCharacters = 6;  // one alone says too little
    return plain.size() >= twoCharacters && word.find(plain) != std::string::npos ? inside : 0;
}

struct Best {
    int score = 0;
    std::string matched;

    void offer(int value, const std::string& name) {
        if (value <= score) return;
        score = value;
        matched = name;
    }
};

Best bestFit(const Theme& theme, const std::string& word) {
    Best best;
    for (const std::string* name : {&theme.shortName, &theme.alias, &theme.name})
        best.offer(fit(*name, word, 100, 80, 55, 60), theme.shortName);
    best.offer(fit(theme.pinyin, word, 95, 75, 0, 0), theme.shortName);
    for (const std::string& keyword : theme.keywords) best.offer(fit(keyword, word, 90, 70, 50, 58), keyword);
    for (const Item& item : theme.items) {
        best.offer(fit(item.name, word, 45, 40, 30, 35), item.name);
        best.offer(fit(item.shortName, word, 45, 40, 30, 35), item.shortName);
    }
    return best;
}

}  // namespace

std::vector<ThemeHit> findThemes(const Release& release, std::string_view text) {
    const std::vector<std::string> words = wordsOf(text);
    std::vector<ThemeHit> hits;
    if (words.empty()) return hits;
    for (const Theme& theme : release.themes) {
        if (theme.status != ThemeStatus::Published) continue;
        ThemeHit hit{&theme, 0, {}};
        int weakest = 0;
        for (const std::string& word : words) {
            const Best best = bestFit(theme, word);
            weakest = best.score;
            if (best.score == 0) break;
            if (hit.matched.empty()) hit.matched = best.matched;
            hit.score += best.score;
        }
        if (weakest == 0) continue;
        hit.score /= static_cast<int>(words.size());
        hits.push_back(hit);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const ThemeHit& a, const ThemeHit& b) { return a.score > b.score; });
    return hits;
}

}  // namespace yc::domain::catalogue

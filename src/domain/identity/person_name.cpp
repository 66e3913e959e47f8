// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/person_name.h"

#include "domain/identity/utf8.h"

#include <algorithm>

namespace yc::domain {

namespace {

using Points = std::vector<char32_t>;

/// Characters as a reader counts them: a variation selector belongs to the one before.
std::vector<std::string> charactersOf(const Points& points) {
    std::vector<std::string> characters;
    for (const char32_t point : points) {
        if (characters.empty() || !isVariationSelector(point)) characters.emplace_back();
        appendUtf8(characters.back(), point);
    }
    return characters;
}

std::string maskParts(const Points& points) {
    std::string text;
    bool first = true;
    for (const char32_t point : points) {
        if (isNameDot(point)) {
            first = false;
            appendUtf8(text, point);
        } else if (first) {
            appendUtf8(text, point);
        } else if (!isVariationSelector(point)) {
            text += '*';
        }
    }
    return text;
}

std::string mask(const Points& points) {
    if (std::any_of(points.begin(), points.end(), isNameDot)) return maskParts(points);
    const std::vector<std::string> characters = charactersOf(points);
    if (characters.size() < 2) return "*";
    std::string text = characters.front();
    const std::size_t last = characters.size() - 1;
    text.append(characters.size() == 2 ? 1 : last - 1, '*');
    return characters.size() == 2 ? text : text + characters[last];
}

}  // namespace

Expected<PersonName, IdProblem> PersonName::parse(std::string_view text) {
    auto points = codePoints(text);
    if (!points) return Unexpected{IdProblem{IdProblem::BrokenText{}}};
    const auto begin = std::find_if_not(points->begin(), points->end(), isSpace);
    const auto end = std::find_if_not(points->rbegin(), points->rend(), isSpace).base();
    if (begin >= end) return Unexpected{IdProblem{IdProblem::Empty{}}};
    const Points name(begin, end);
    const auto bad = std::find_if(name.begin(), name.end(), isUnprintable);
    if (bad != name.end())
        return Unexpected{IdProblem{IdProblem::Character{static_cast<int>(bad - name.begin()) + 1, {}}}};
    const int count = static_cast<int>(name.size());
    if (count > kMostCharacters) return Unexpected{IdProblem{IdProblem::TooLong{count, kMostCharacters}}};
    return PersonName{toUtf8(name), count, std::any_of(name.begin(), name.end(), isPrivateUse)};
}

std::string PersonName::masked() const { return maskName(m_text); }

std::string PersonName::surnameMasked() const {
    const auto points = codePoints(m_text);
    return points ? charactersOf(*points).front() + "*" : "*";
}

std::string maskName(std::string_view name) {
    const auto points = codePoints(name);
    return points && !points->empty() ? mask(*points) : "*";
}

}  // namespace yc::domain

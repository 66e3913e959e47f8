// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody/label_code.h"

#include <algorithm>
#include <cctype>

namespace yc::domain {

namespace {
constexpr std::string_view prefix = "YCM:";
constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Separators carry no value; they are skipped.
char checkOf(std::string_view text) {
    int p = 36;
    for (const char c : text) {
        const auto at = alphabet.find(c);
        if (at == std::string_view::npos) continue;
        int s = (p + static_cast<int>(at)) % 36;
        if (s == 0) s = 36;
        p = s * 2 % 37;
    }
    return alphabet[static_cast<std::size_t>((37 - p) % 36)];
}

std::string tidied(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0)
            result += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return result;
}

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == '-' || alphabet.find(c) != std::string_view::npos; });
}
}  // namespace

std::string labelCode(const ScopeId& scope, const MaterialLabel& label) {
    return std::string(prefix) + scope.str() + ':' + label.str() + ':' + checkOf(scope.str() + ':' + label.str());
}

std::string shortLabelCode(const MaterialLabel& label) { return label.str() + checkOf(label.str()); }

std::optional<LabelReading> readLabel(std::string_view text) {
    const std::string code = tidied(text);
    if (code.rfind(prefix, 0) == 0) {
        const std::string_view rest = std::string_view(code).substr(prefix.size());
        const auto first = rest.find(':'), last = rest.rfind(':');
        if (first == std::string_view::npos || last == first || last + 2 != rest.size()) return std::nullopt;
        if (checkOf(rest.substr(0, last)) != rest.back()) return std::nullopt;
        return LabelReading{ScopeId(std::string(rest.substr(0, first))),
                            MaterialLabel(std::string(rest.substr(first + 1, last - first - 1)))};
    }
    if (code.size() < 3 || code.front() != 'M' || !isPlain(code)) return std::nullopt;
    // "-05" is a label, "-05K" a label with its check character.
    const auto dash = code.rfind('-');
    if (dash == std::string::npos || code.size() - dash != 4) return LabelReading{{}, MaterialLabel(code)};
    const std::string_view label = std::string_view(code).substr(0, code.size() - 1);
    if (checkOf(label) == code.back()) return LabelReading{{}, MaterialLabel(std::string(label))};
    const bool hundredth = std::all_of(code.begin() + static_cast<std::ptrdiff_t>(dash) + 1, code.end(),
                                       [](char c) { return c >= '0' && c <= '9'; });
    return hundredth ? std::optional(LabelReading{{}, MaterialLabel(code)}) : std::nullopt;
}

}  // namespace yc::domain

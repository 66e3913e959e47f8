// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/words.h"

#include "api/json/enums.h"

namespace yc::api {

template <class E>
std::optional<E> valueOf(std::string_view word) {
    for (const auto& [value, name] : json::EnumNames<E>::list) {
        if (name == word) return value;
    }
    return std::nullopt;
}

template <class E>
std::vector<std::string_view> allWords() {
    std::vector<std::string_view> words;
    for (const auto& entry : json::EnumNames<E>::list) words.push_back(entry.second);
    return words;
}

template std::optional<domain::QueuePlace> valueOf(std::string_view);
template std::optional<domain::TicketOutcome> valueOf(std::string_view);
template std::optional<domain::TicketStep> valueOf(std::string_view);
template std::optional<domain::PriorityClass> valueOf(std::string_view);
template std::optional<domain::HelpKind> valueOf(std::string_view);
template std::optional<domain::TellingWay> valueOf(std::string_view);
template std::vector<std::string_view> allWords<domain::TellingWay>();
template std::vector<std::string_view> allWords<domain::QueuePlace>();
template std::vector<std::string_view> allWords<domain::TicketOutcome>();
template std::vector<std::string_view> allWords<domain::TicketStep>();
template std::vector<std::string_view> allWords<domain::PriorityClass>();
template std::vector<std::string_view> allWords<domain::HelpKind>();

std::optional<int> minutesOfClock(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 100; };
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    if (minute > 59 || hour * 60 + minute > 24 * 60) return std::nullopt;
    return hour * 60 + minute;
}

}  // namespace yc::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/queue_policy_file.h"

#include "api/json/queue_policy.h"
#include "api/words.h"

#include <array>
#include <cstdio>

namespace yc::api {

namespace {

using json::Json;

/// Minutes of "09:00"; "24:00" ends a day.
int minutesOf(const Json& value, const json::Path& path) {
    const auto minutes = minutesOfClock(json::readText(value, path));
    if (!minutes) json::wrong(path, "a clock time like 09:00");
    return *minutes;
}

std::string clockOf(int minutes) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
    return text.data();
}

void toMinutes(Json& span, const json::Path& path) {
    for (const auto& [clock, minutes] : {std::pair{"from", "fromMinute"}, std::pair{"to", "toMinute"}}) {
        const auto found = span.find(clock);
        if (found == span.end()) continue;
        const int value = minutesOf(*found, json::Path{&path, clock});
        span.erase(clock);
        span[minutes] = value;
    }
}

}  // namespace

domain::QueuePolicy readQueuePolicy(std::string_view text) {
    Json document = json::parse(text);
    const json::Path root;
    const json::Path hours{&root, "hours"};
    const auto spans = document.is_object() ? document.find("hours") : document.end();
    if (document.is_object() && spans != document.end() && spans->is_array()) {
        for (std::size_t i = 0; i < spans->size(); ++i) {
            if ((*spans)[i].is_object()) toMinutes((*spans)[i], json::Path{&hours, {}, i});
        }
    }
    return json::read<domain::QueuePolicy>(document, json::Strictness::Strict);
}

std::string writeQueuePolicy(const domain::QueuePolicy& policy) {
    Json document = json::toJson(policy);
    const auto spans = document.find("hours");
    if (spans != document.end()) {
        for (Json& span : *spans) {
            span["from"] = clockOf(span.at("fromMinute").get<int>());
            span["to"] = clockOf(span.at("toMinute").get<int>());
            span.erase("fromMinute");
            span.erase("toMinute");
        }
    }
    return document.dump(/*indent=*/1) + '\n';
}

}  // namespace yc::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/time.h"

#include <array>
#include <cstdio>

namespace yc::domain {

using namespace std::chrono;

namespace {
constexpr hours beijing{8};

year_month_day civil(Date day) { return year_month_day{day}; }

template <class... Args>
std::string formatted(const char* pattern, Args... args) {
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), pattern, args...);
    return std::string(buffer.data(), static_cast<std::size_t>(length));
}

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
    if (from + count > text.size()) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}
}  // namespace

Date localDate(Instant instant) { return floor<days>(instant + beijing); }

Instant startOfLocalDay(Date day) { return Instant{day} - beijing; }

int localMinuteOfDay(Instant instant) {
    const auto local = instant + beijing;
    return static_cast<int>(duration_cast<minutes>(local - floor<days>(local)).count());
}

std::string isoDate(Date day) {
    const auto ymd = civil(day);
    return formatted("%04d-%02u-%02u", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
}

std::string isoInstant(Instant instant) {
    const Date day = floor<days>(instant);
    const auto ofDay = instant - day;
    const auto ms = ofDay.count();
    return isoDate(day) + formatted("T%02d:%02d:%02d.%03dZ", int(ms / 3'600'000), int(ms / 60'000 % 60),
                                    int(ms / 1000 % 60), int(ms % 1000));
}

std::string chineseDate(Date day) {
    const auto ymd = civil(day);
    return formatted("%d年%u月%u日", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
}

std::string clockTime(Instant instant) {
    const int minute = localMinuteOfDay(instant);
    return formatted("%02d:%02d", minute / 60, minute % 60);
}

std::string compactDate(Date day) {
    const auto ymd = civil(day);
    return formatted("%04d%02u%02u", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
}

std::optional<Date> parseIsoDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = digits(text, 0, 4);
    const auto m = digits(text, 5, 2);
    const auto d = digits(text, 8, 2);
    if (!y || !m || !d) return std::nullopt;
    const year_month_day ymd{year{*y}, month{unsigned(*m)}, day{unsigned(*d)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{ymd};
}

std::optional<Instant> parseIsoInstant(std::string_view text) {
    if (text.size() < 20 || text.back() != 'Z' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto day = parseIsoDate(text.substr(0, 10));
    const auto h = digits(text, 11, 2);
    const auto m = digits(text, 14, 2);
    const auto s = digits(text, 17, 2);
    if (!day || !h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    int ms = 0;
    if (text.size() == 24 && text[19] == '.') {
        const auto parsed = digits(text, 20, 3);
        if (!parsed) return std::nullopt;
        ms = *parsed;
    } else if (text.size() != 20) {
        return std::nullopt;
    }
    return Instant{*day} + hours{*h} + minutes{*m} + seconds{*s} + milliseconds{ms};
}

}  // namespace yc::domain

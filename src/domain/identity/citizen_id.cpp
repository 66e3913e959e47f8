// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/citizen_id.h"

#include "domain/identity/utf8.h"

#include <optional>

namespace yc::domain {

namespace {

constexpr int kLength = 18;
constexpr int kOldLength = 15;

int numberAt(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(at, count)) value = value * 10 + (c - '0');
    return value;
}

/// Length in characters and the first character that is no digit (`last` may be X).
std::optional<IdProblem> shapeProblem(std::string_view text, int length, bool lastMayBeX) {
    const auto points = codePoints(text);
    if (!points) return IdProblem{IdProblem::BrokenText{}};
    if (points->empty()) return IdProblem{IdProblem::Empty{}};
    const int have = static_cast<int>(points->size());
    for (int i = 0; i < have; ++i) {
        const char32_t point = (*points)[static_cast<std::size_t>(i)];
        const bool x = lastMayBeX && i == length - 1 && (point == U'X' || point == U'x');
        if ((point >= U'0' && point <= U'9') || x) continue;
        std::string shown;
        if (!isUnprintable(point)) appendUtf8(shown, point);
        return IdProblem{IdProblem::Character{i + 1, shown}};
    }
    if (have != length) return IdProblem{IdProblem::Length{have, length}};
    return std::nullopt;
}

}  // namespace

char citizenIdCheck(std::string_view first17) {
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 17 && i < first17.size(); ++i) sum += (first17[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

Expected<CitizenId, IdProblem> CitizenId::parse(std::string_view text) {
    if (const auto problem = shapeProblem(text, kLength, /*lastMayBeX=*/true)) return Unexpected{*problem};
    std::string number{text};
    if (number.back() == 'x') number.back() = 'X';
    const int year = numberAt(number, 6, 4);
    const int month = numberAt(number, 10, 2);
    const int day = numberAt(number, 12, 2);
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return Unexpected{IdProblem{IdProblem::ImpossibleDate{year, month, day}}};
    if (citizenIdCheck(number) != number.back()) return Unexpected{IdProblem{IdProblem::WrongCheckDigit{}}};
    return CitizenId{std::move(number), Date{date}};
}

Expected<CitizenId, IdProblem> CitizenId::fromOldNumber(std::string_view text) {
    if (const auto problem = shapeProblem(text, kOldLength, /*lastMayBeX=*/false)) return Unexpected{*problem};
    std::string number = std::string{text.substr(0, 6)} + "19" + std::string{text.substr(6)};
    number.push_back(citizenIdCheck(number));
    return parse(number);
}

CitizenId::Kind CitizenId::kind() const {
    if (m_number[0] == '9') return Kind::ForeignPermanent;
    const std::string_view head = std::string_view{m_number}.substr(0, 2);
    if (head == "81") return Kind::HongKong;
    if (head == "82") return Kind::Macau;
    return head == "83" ? Kind::Taiwan : Kind::Resident;
}

Sex CitizenId::sex() const { return (m_number[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female; }

int CitizenId::ageOn(Date day) const {
    const std::chrono::year_month_day born{m_birth};
    const std::chrono::year_month_day now{day};
    const int years = static_cast<int>(now.year()) - static_cast<int>(born.year());
    const bool before = now.month() < born.month() || (now.month() == born.month() && now.day() < born.day());
    return before ? years - 1 : years;
}

std::string CitizenId::masked() const { return m_number.substr(0, 6) + "********" + m_number.substr(14); }

}  // namespace yc::domain

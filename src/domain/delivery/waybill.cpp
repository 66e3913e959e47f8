// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery/waybill.h"

#include <algorithm>
#include <array>

namespace yc::domain {

namespace {
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool digits(std::string_view text) { return std::all_of(text.begin(), text.end(), isDigit); }
bool capitals(std::string_view text) { return std::all_of(text.begin(), text.end(), isCapital); }

constexpr std::size_t kLength = 13;
constexpr std::size_t kSerial = 8;
}  // namespace

std::optional<char> waybillCheckDigit(std::string_view serial) {
    static constexpr std::array<int, kSerial> weights{8, 6, 4, 2, 3, 5, 9, 7};
    if (serial.size() != kSerial || !digits(serial)) return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < kSerial; ++i) sum += (serial[i] - '0') * weights[i];
    const int rest = 11 - sum % 11;
    return static_cast<char>('0' + (rest == 10 ? 0 : rest == 11 ? 5 : rest));
}

std::string worldPostWaybill(std::string_view service, std::string_view serial, std::string_view country) {
    const auto check = waybillCheckDigit(serial);
    if (!check || service.size() != 2 || country.size() != 2 || !capitals(service) || !capitals(country)) return {};
    return std::string(service) + std::string(serial) + *check + std::string(country);
}

std::string tidyWaybill(std::string_view text) {
    std::string tidy;
    for (const char c : text) {
        if (c == ' ' || c == '-') continue;
        tidy += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return tidy;
}

WaybillProblem waybillProblem(std::string_view text) {
    const std::string number = tidyWaybill(text);
    if (number.size() != kLength) return WaybillProblem::Shape;
    const std::string_view all = number;
    if (digits(all)) return all.front() == '1' ? WaybillProblem::None : WaybillProblem::Shape;
    const std::string_view serial = all.substr(2, kSerial);
    if (!capitals(all.substr(0, 2)) || !digits(serial) || !isDigit(all[10]) || !capitals(all.substr(11)))
        return WaybillProblem::Shape;
    return *waybillCheckDigit(serial) == all[10] ? WaybillProblem::None : WaybillProblem::CheckDigit;
}

}  // namespace yc::domain

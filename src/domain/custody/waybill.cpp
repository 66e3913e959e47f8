// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody/waybill.h"

#include <algorithm>
#include <array>

namespace yc::domain {

namespace {
bool digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool letters(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

int checkDigit(std::string_view serial) {
    constexpr std::array<int, 8> weights{8, 6, 4, 2, 3, 5, 9, 7};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (serial[i] - '0') * weights[i];
    const int check = 11 - sum % 11;
    return check == 10 ? 0 : check == 11 ? 5 : check;
}
}  // namespace

bool isWaybill(std::string_view text) {
    if (text.size() != 13) return false;
    if (digits(text)) return text.front() == '1';
    const std::string_view serial = text.substr(2, 9);
    return letters(text.substr(0, 2)) && letters(text.substr(11)) && digits(serial) &&
           checkDigit(serial) == serial[8] - '0';
}

}  // namespace yc::domain

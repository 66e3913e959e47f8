// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/text_limits.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace yc::domain {

namespace {
std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool ofTheHall(std::string_view kind) {
    constexpr std::string_view areas[] = {"ticket.", "desk.", "queue.", "appointment."};
    return std::any_of(std::begin(areas), std::end(areas),
                       [&](std::string_view area) { return kind.substr(0, area.size()) == area; });
}

template <class Body>
bool personFits(const Body& body, std::size_t limit) {
    const auto fits = [limit](const std::string& text) { return characters(text) <= limit; };
    bool good = fits(body.personal.name) && fits(body.personal.phone);
    if constexpr (requires { body.personal.note; }) good = good && fits(body.personal.note);
    if constexpr (requires { body.personal.idNumber; }) good = good && fits(body.personal.idNumber);
    return good;
}

template <class Body>
bool fits(const Body& body, std::size_t limit) {
    const auto holds = [limit](const std::string& text) { return characters(text) <= limit; };
    bool good = true;
    if constexpr (requires { std::string(body.reason); }) good = good && holds(body.reason);
    if constexpr (requires { std::string(body.finding); }) good = good && holds(body.finding);
    if constexpr (requires { std::string(body.approver); }) good = good && holds(body.approver);
    if constexpr (requires { std::string(body.voucher); }) good = good && holds(body.voucher);
    if constexpr (requires { std::string(body.words); }) good = good && holds(body.words);
    if constexpr (requires { std::string(body.place); }) good = good && holds(body.place);
    if constexpr (requires { std::string(body.question); }) good = good && holds(body.question);
    if constexpr (requires { std::string(body.answer); }) good = good && holds(body.answer);
    if constexpr (requires { std::string(body.findings); }) good = good && holds(body.findings);
    if constexpr (requires { std::string(body.conclusion); }) good = good && holds(body.conclusion);
    if constexpr (requires { std::string(body.proof); }) good = good && holds(body.proof);
    if constexpr (requires { std::string(body.what); }) good = good && holds(body.what);
    if constexpr (requires { std::string(body.note); }) good = good && holds(body.note);
    if constexpr (requires { std::string(body.clerkName); }) good = good && holds(body.clerkName);
    if constexpr (requires { std::string(body.publicCode); }) good = good && holds(body.publicCode);
    if constexpr (requires { std::string(body.code); }) good = good && holds(body.code);
    return good;
}

bool fits(const NoteTicket& body, std::size_t limit) { return characters(body.personal.text) <= limit; }

template <class Body>
bool allFits(const Body& body, std::size_t limit) {
    if constexpr (std::is_same_v<Body, TakeTicket> || std::is_same_v<Body, BookAppointment>)
        return personFits(body, limit) && fits(body, limit);
    else
        return fits(body, limit);
}
}  // namespace

std::optional<Refusal> textTooLong(const CommandBody& body) {
    const std::size_t limit = ofTheHall(commandKind(body)) ? longestWord : longestGrounds;
    const bool good = std::visit([&](const auto& given) { return allFits(given, limit); }, body);
    if (good) return std::nullopt;
    return refuse(RefusalCode::TooLarge, {{"limit", std::to_string(limit)}});
}

}  // namespace yc::domain

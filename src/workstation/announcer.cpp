// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/announcer.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace yc::workstation {

using peripherals::Spoken;

namespace {
constexpr std::chrono::seconds tooLate{30};

std::string filled(std::string text, const std::string& mark, const std::string& value) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
        text.replace(at, mark.size(), value);
    return text;
}

std::string sentence(const std::string& words, const CallSeen& call, bool chinese) {
    std::string text = filled(words, "{number}", spokenNumber(call.number, chinese));
    text = filled(text, "{desk}", chinese || call.deskEn.empty() ? call.desk : call.deskEn);
    return filled(text, "{theme}", call.silent ? std::string() : call.theme);
}
}  // namespace

std::string spokenNumber(const std::string& number, bool chinese) {
    static const std::array<const char*, 10> digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    std::string spoken;
    for (const char letter : number) {
        if (!spoken.empty()) spoken += ' ';
        if (chinese && letter >= '0' && letter <= '9')
            spoken += digits[static_cast<std::size_t>(letter - '0')];
        else
            spoken += letter;
    }
    return spoken;
}

void Announcer::forget() {
    m_said.clear();
    m_told.clear();
}

std::vector<CallSeen> Announcer::fresh(const std::vector<CallSeen>& seen, domain::Instant now) const {
    std::vector<CallSeen> fresh;
    for (const CallSeen& call : seen) {
        const auto said = m_said.find(call.number);
        const bool anew = said == m_said.end() ? call.calls > 0 : call.calls > said->second;
        if (anew && now - call.at <= tooLate) fresh.push_back(call);
    }
    return fresh;
}

std::vector<Spoken> Announcer::calls(const std::vector<CallSeen>& seen, domain::Instant now) {
    std::vector<CallSeen> fresh;
    for (const CallSeen& call : seen) {
        int& said = m_said[call.number];
        if (call.calls <= said) continue;
        said = call.calls;
        m_told.insert(call.number);  // nobody who was called has to get ready
        if (now - call.at <= tooLate) fresh.push_back(call);
    }
    std::stable_sort(fresh.begin(), fresh.end(), [](const CallSeen& a, const CallSeen& b) { return a.at < b.at; });
    std::vector<Spoken> spoken;
    for (const CallSeen& call : fresh) {
        spoken.push_back({sentence(m_words.call, call, true), true, m_words.times});
        if (!m_words.callEn.empty()) spoken.push_back({sentence(m_words.callEn, call, false), false, 1});
    }
    return spoken;
}

std::vector<Spoken> Announcer::ready(const std::vector<std::string>& next) {
    std::vector<Spoken> spoken;
    for (std::size_t i = 0; i < next.size() && static_cast<int>(i) < m_words.noticeAhead; ++i) {
        if (!m_told.insert(next[i]).second) continue;
        CallSeen call;
        call.number = next[i];
        spoken.push_back({sentence(m_words.ready, call, true), true, 1, /*notice=*/true});
    }
    return spoken;
}

}  // namespace yc::workstation

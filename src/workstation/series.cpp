// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/series.h"

#include <algorithm>
#include <array>

namespace yc::workstation {

namespace {
int yearOf(domain::Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }
}  // namespace

std::string_view seriesWord(SeriesKind kind) {
    static constexpr std::array<std::string_view, 19> words{"收", "受", "补", "容", "不受", "送", "交",
                                                            "决", "特", "撤", "清", "承",   "更", "终",
                                                            "延", "销", "联", "纪", "缓"};
    return words[static_cast<std::size_t>(kind)];
}

std::string seriesKey(std::string_view organWord, SeriesKind kind, int year) {
    return std::string(organWord) + std::string(seriesWord(kind)) + '|' + std::to_string(year);
}

NumberDraw::NumberDraw(sync::Replica& replica, domain::Instant now)
    : m_replica(replica), m_day(domain::localDate(now)) {
    if (const auto& hall = replica.hall()) m_organWord = hall->organWord;
}

std::optional<std::int64_t> NumberDraw::draw(const std::string& series) {
    const auto taken = std::count_if(m_uses.begin(), m_uses.end(), [&](const auto& use) { return use.key == series; });
    const auto number = m_replica.peekNumber(series, static_cast<int>(taken));
    if (number) m_uses.push_back({series, *number});
    return number;
}

std::optional<domain::PaperNumber> NumberDraw::paper(SeriesKind kind) {
    const int year = yearOf(m_day);
    const auto number = draw(seriesKey(m_organWord, kind, year));
    if (!number) return std::nullopt;
    return domain::paperNumber(m_organWord + std::string(seriesWord(kind)), year, static_cast<int>(*number));
}

std::optional<std::string> NumberDraw::item(const std::string& implementingCode) {
    const auto number = draw(implementingCode + '|' + domain::compactDate(m_day));
    if (!number) return std::nullopt;
    return domain::itemCaseNumber(implementingCode, m_day, static_cast<int>(*number));
}

int NumberDraw::caseSequence(const std::string& deskCode) {
    const std::string name = "case|" + deskCode + '|' + domain::compactDate(m_day);
    const std::int64_t number = m_replica.peekCounter(name);
    m_uses.push_back({name, number});
    return static_cast<int>(number);
}

}  // namespace yc::workstation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/day_text.h"

#include <chrono>

namespace yc::ui {

Clock systemClock() {
    return [] { return std::chrono::floor<domain::Milliseconds>(std::chrono::system_clock::now()); };
}

QString fromUtf8(const std::string& text) { return QString::fromStdString(text); }

QString DayText::date(domain::Date day) {
    const std::chrono::year_month_day date{day};
    return tr("%1/%2", "month, day").arg(unsigned(date.month())).arg(unsigned(date.day()));
}

QString DayText::weekday(domain::Date day) {
    switch (std::chrono::weekday{day}.iso_encoding()) {
    case 1: return tr("Mon");
    case 2: return tr("Tue");
    case 3: return tr("Wed");
    case 4: return tr("Thu");
    case 5: return tr("Fri");
    case 6: return tr("Sat");
    default: return tr("Sun");
    }
}

QString DayText::dateWeekday(domain::Date day) { return date(day) + QLatin1Char(' ') + weekday(day); }

QString DayText::clock(domain::Instant at) { return fromUtf8(domain::clockTime(at)); }

QString DayText::minutes(int minutes) { return tr("%1 min").arg(minutes); }

QString DayText::interval(const std::pair<int, int>& minutes) {
    return tr("%1 to %2 min").arg(minutes.first).arg(minutes.second);
}

QString DayText::duration(domain::Milliseconds time) {
    const auto seconds = std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(time).count());
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? tail : QString::number(seconds / 3600) + QLatin1Char(':') + tail;
}

QString DayText::either(const std::string& zh, const std::string& en) {
    return fromUtf8(tr("en", "language of the screen: en or zh") == QLatin1String("zh") ? zh : en);
}

}  // namespace yc::ui

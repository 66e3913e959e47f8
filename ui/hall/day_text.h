// SPDX-License-Identifier: GPL-3.0-or-later
// Day and time 日期时间 in words: "3月11日", "周三", "10:27", "06:42"; local time of the hall.
#pragma once

#include "domain/core/time.h"

#include <functional>
#include <QCoreApplication>
#include <QString>

namespace yc::ui {

// Where the screens take the time from; injected, so that a test can stand still.
using Clock = std::function<domain::Instant()>;
Clock systemClock();

class DayText {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::DayText)
public:
    static QString date(domain::Date day);         // 3月11日
    static QString weekday(domain::Date day);      // 周三
    static QString dateWeekday(domain::Date day);  // 3月11日 周三
    static QString clock(domain::Instant at);      // 10:27
    static QString minutes(int minutes);           // 24 分
    // "18 至 31 分"
    static QString interval(const std::pair<int, int>& minutes);
    // mm:ss, from an hour on h:mm:ss
    static QString duration(domain::Milliseconds time);
    // Of two sentences the one in the language of the screen; for words that come from below with both.
    static QString either(const std::string& zh, const std::string& en);
};

QString fromUtf8(const std::string& text);

}  // namespace yc::ui

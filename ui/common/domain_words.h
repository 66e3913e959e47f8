// SPDX-License-Identifier: GPL-3.0-or-later
// Domain words 词句: how values of the domain are written on every screen — dates, times, remaining days, lamps,
// and sentences that come in both languages.
#pragma once

#include "domain/core/refusal.h"
#include "domain/core/time.h"
#include "domain/joint/item_task.h"
#include "ui/common/glyphs.h"

#include <QString>
#include <string>

namespace yc::ui {

inline QString qs(const std::string& text) { return QString::fromStdString(text); }

LampState lampState(domain::Lamp lamp);
QString dayWords(domain::Date day);         // 3月10日
QString clockWords(domain::Instant at);     // 15:20
QString dayClockWords(domain::Instant at);  // 3月10日 15:20
QString daysLeftWords(int workingDays);     // 剩 1 日, 今天到期, 超 1 日
// 第000123号 of 青政服交〔2026〕第000123号, for lists; anything else stays as it is.
QString shortPaperNumber(const QString& number);
// The sentence in the language of the interface.
QString inOurLanguage(const std::string& zh, const std::string& en);
QString sentenceOf(const domain::Refusal& refusal);
QString remedyOf(const domain::Refusal& refusal);

}  // namespace yc::ui

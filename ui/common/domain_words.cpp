// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/domain_words.h"

#include <QCoreApplication>
#include <QDate>

namespace yc::ui {

LampState lampState(domain::Lamp lamp) {
    switch (lamp) {
    case domain::Lamp::Normal: return LampState::Normal;
    case domain::Lamp::DueSoon: return LampState::Soon;
    case domain::Lamp::Overdue: return LampState::Overdue;
    case domain::Lamp::Paused: return LampState::Paused;
    case domain::Lamp::WaitsForOther: return LampState::Waiting;
    case domain::Lamp::Done: return LampState::Done;
    }
    return LampState::Normal;
}

QString dayWords(domain::Date day) {
    const QDate date = QDate::fromString(qs(domain::isoDate(day)), Qt::ISODate);
    //: Date within this year, month and day as numbers.
    return QCoreApplication::translate("DomainWords", "%1/%2").arg(date.month()).arg(date.day());
}

QString clockWords(domain::Instant at) { return qs(domain::clockTime(at)); }

QString dayClockWords(domain::Instant at) {
    return dayWords(domain::localDate(at)) + QLatin1Char(' ') + clockWords(at);
}

QString daysLeftWords(int workingDays) {
    if (workingDays == 0) { return QCoreApplication::translate("DomainWords", "Due today"); }
    if (workingDays < 0) { return QCoreApplication::translate("DomainWords", "%n day(s) over", nullptr, -workingDays); }
    return QCoreApplication::translate("DomainWords", "%n day(s) left", nullptr, workingDays);
}

QString shortPaperNumber(const QString& number) {
    const qsizetype at = number.lastIndexOf(u'第');
    return at > 0 ? number.mid(at) : number;
}

namespace {
bool chinese() {
    //: Language of sentences that the product keeps in both languages: "en" or "zh". Not shown.
    return QCoreApplication::translate("DomainWords", "en") == QLatin1String("zh");
}
}  // namespace

QString inOurLanguage(const std::string& zh, const std::string& en) { return qs(chinese() || en.empty() ? zh : en); }

QString sentenceOf(const domain::Refusal& refusal) {
    return qs(refusal.sentence(chinese() ? domain::Language::Chinese : domain::Language::English));
}

QString remedyOf(const domain::Refusal& refusal) {
    return qs(refusal.remedy(chinese() ? domain::Language::Chinese : domain::Language::English));
}

}  // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/timeline_words.h"
#include "ui/hall/day_text.h"

namespace yc::ui {
namespace {

QString text(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }
bool is(const QString& kind, const char* name) { return kind == QLatin1String(name); }

QString withReason(const QString& words, const QString& reason) {
    return reason.isEmpty() ? words : words + QStringLiteral("：") + reason;
}

QString dayOf(const QJsonObject& o, const char* key) {
    const auto day = domain::parseIsoDate(text(o, key).toStdString());
    return day ? DayText::date(*day) : text(o, key);
}

QString dayOfInstant(const QJsonObject& o, const char* key) {
    const auto at = domain::parseIsoInstant(text(o, key).toStdString());
    return at ? DayText::date(domain::localDate(*at)) + QLatin1Char(' ') +
                    QString::fromStdString(domain::clockTime(*at))
              : text(o, key);
}

}  // namespace

// What units do together, and what was tried and refused.
TimelineLine TimelineWords::cooperationLine(const QString& kind, const QJsonObject& o) const {
    if (is(kind, "case.joint_arranged")) {
        const QJsonObject joint = o.value(QLatin1String("joint")).toObject();
        const QString work = text(joint, "work");
        const QString words = work == QLatin1String("review")       ? tr("Joint review called for %1, %2")
                              : work == QLatin1String("acceptance") ? tr("Joint acceptance called for %1, %2")
                                                                    : tr("Joint inspection called for %1, %2");
        return {words.arg(dayOfInstant(joint, "at"), text(joint, "invitation")),
                QStringLiteral("calendar_clock"),
                LimitPart | PaperPart,
                {}};
    }
    if (is(kind, "case.joint_concluded")) {
        const bool held = text(o, "status") == QLatin1String("held");
        return {
            withReason(held ? tr("Joint event held, minutes %1").arg(text(o, "minutes")) : tr("Joint event cancelled"),
                       text(o, "words")),
            held ? QStringLiteral("handshake") : QStringLiteral("dismiss_circle"),
            LimitPart | PaperPart,
            {}};
    }
    if (is(kind, "item.inspected")) {
        const QJsonObject record = o.value(QLatin1String("record")).toObject();
        const QString it = item(record);
        if (record.value(QLatin1String("refused")).toBool()) {
            return {tr("%1: separate inspection refused, a joint one is prescribed").arg(it), QStringLiteral("warning"),
                    LimitPart, Tone::Bad};
        }
        return {withReason(tr("%1: inspected on the spot").arg(it), text(record, "finding")),
                QStringLiteral("eye"),
                LimitPart,
                {}};
    }
    if (is(kind, "item.asked")) {
        return {withReason(tr("%1: inquiry, answer due %2").arg(item(o), dayOf(o, "answerBy")), text(o, "question")),
                QStringLiteral("arrow_right"),
                0,
                {}};
    }
    if (is(kind, "item.answered")) {
        return {
            withReason(tr("%1: inquiry answered").arg(item(o)), text(o, "answer")), QStringLiteral("checkmark"), 0, {}};
    }
    if (is(kind, "item.result_replaced")) {
        return {withReason(tr("%1: result made again").arg(item(o)), text(o, "reason")),
                QStringLiteral("certificate"),
                PaperPart,
                {}};
    }
    if (is(kind, "result.announced")) {
        return {tr("Announced in public, served on %1").arg(dayOf(o, "servedOn")),
                QStringLiteral("megaphone_loud"),
                PaperPart,
                {}};
    }
    if (is(kind, "result.served")) {
        return {withReason(tr("Result delivered without a hand-over"), text(o, "proof")),
                QStringLiteral("send"),
                PaperPart,
                {}};
    }
    if (is(kind, "case.attempt_recorded")) {
        const QString code = text(o, "refusal");
        const QString why = code == QLatin1String("result.authority_expired")  ? tr("the authorisation has expired")
                            : code == QLatin1String("result.authority_narrow") ? tr("the authorisation is too narrow")
                            : code == QLatin1String("result.waybill_wrong")    ? tr("the waybill number is wrong")
                                                                               : code;
        return {withReason(tr("Refused, nothing changed: %1").arg(why), text(o, "what")), QStringLiteral("warning"),
                PaperPart, Tone::Warn};
    }
    return {};
}

}  // namespace yc::ui

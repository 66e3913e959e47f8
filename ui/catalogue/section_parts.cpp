// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/section_parts.h"

#include "ui/common/domain_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yc::ui {

namespace catalogue = domain::catalogue;
using Kind = GridEdit::Kind;

GridCell plain(const QString& text, Ink ink) {
    GridCell cell;
    cell.text = text;
    cell.ink = ink;
    return cell;
}

GridCell typed(const QString& text, const std::string& path, bool removeEmpty) {
    GridCell cell = plain(text);
    cell.edit = GridEdit{path, Kind::Text, text, removeEmpty, {}};
    return cell;
}

GridCell number(const QString& shown, int value, const std::string& path) {
    GridCell cell = plain(shown);
    cell.edit = GridEdit{path, Kind::Number, QString::number(value), false, {}};
    return cell;
}

GridCell chosen(const QString& text, const std::string& path, const QList<GridEdit::Choice>& choices) {
    GridCell cell = plain(text);
    cell.edit = GridEdit{path, Kind::Text, text, false, choices};
    return cell;
}

GridCell conditionCell(const catalogue::Theme& theme, const catalogue::Condition& rule, const QString& words,
                       const std::string& element, bool inWords) {
    const QString shown = words.isEmpty() ? SectionTables::conditionWords(theme, rule) : words;
    QList<GridEdit::Choice> choices;
    const auto offer = [&](const QString& text, const QJsonValue& when) {
        QJsonObject change{{QStringLiteral("when"), when}};
        if (inWords) { change[QStringLiteral("whenText")] = when.isNull() ? QJsonValue() : QJsonValue(text); }
        choices << GridEdit::Choice{text, Kind::Merge,
                                    QString::fromUtf8(QJsonDocument(change).toJson(QJsonDocument::Compact)), element};
    };
    const QString always = SectionTables::tr("always");
    // What stands there now may be more than one of these; it comes first and changes nothing.
    choices << GridEdit::Choice{shown, Kind::Merge, QStringLiteral("{}"), element};
    if (shown != always) { offer(always, QJsonValue()); }
    for (const auto& scenario : theme.scenarios) {
        offer(qs(scenario.name), QJsonObject{{QStringLiteral("scenario"), qs(scenario.id.str())}});
    }
    for (const auto& question : theme.questions) {
        for (const auto& option : question.options) {
            offer(qs(question.shortText) + QLatin1Char('=') + qs(option.value),
                  QJsonObject{{QStringLiteral("answer"), qs(question.id.str())},
                              {QStringLiteral("in"), QJsonArray{qs(option.value)}}});
        }
    }
    GridCell cell = chosen(shown, element, choices);
    if (shown == always) { cell.ink = Ink::Text2; }
    return cell;
}

GridRow judged(const workstation::CatalogueSnapshot& snapshot, GridRow row) {
    const auto inside = [&](const std::string& path) { return path == row.path || path.rfind(row.path + "/", 0) == 0; };
    for (const auto& change : snapshot.changes) { row.changed = row.changed || inside(change.path); }
    for (const auto& finding : snapshot.findings) {
        if (!inside(SectionTables::place(finding.path))) { continue; }
        const bool error = finding.severity == catalogue::Severity::Error;
        if (!row.tone || error) { row.tone = error ? Tone::Bad : Tone::Warn; }
        if (row.finding.isEmpty()) { row.finding = inOurLanguage(finding.zh, finding.en); }
    }
    return row;
}

QString shortened(const QString& name) {
    QString plain = name;
    plain.remove(QStringLiteral("居民"));
    plain = plain.section(QChar(0xFF08), 0, 0);
    // Two lines of at most four.
    constexpr int most = 8;
    constexpr int oneLine = 3;
    if (plain.size() <= oneLine) { return plain; }
    plain = plain.left(most);
    const int half = int(plain.size()) / 2;
    return plain.left(half) + QLatin1Char('\n') + plain.mid(half);
}

QString fieldKindWords(catalogue::FieldKind kind) {
    using K = catalogue::FieldKind;
    switch (kind) {
    case K::Text: return SectionTables::tr("text");
    case K::Name: return SectionTables::tr("name");
    case K::CitizenId: return SectionTables::tr("identity number");
    case K::Phone: return SectionTables::tr("phone");
    case K::BankCard: return SectionTables::tr("bank card");
    case K::Date: return SectionTables::tr("date");
    case K::DateTime: return SectionTables::tr("date and time");
    case K::Choice: return SectionTables::tr("choice");
    case K::Address: return SectionTables::tr("address");
    case K::Number: return SectionTables::tr("number");
    case K::CreditCode: return SectionTables::tr("credit code");
    case K::MultiChoice: return SectionTables::tr("several of");
    }
    return {};
}

QString originWords(const catalogue::FieldOrigin& origin) {
    if (!origin.text.empty()) { return qs(origin.text); }
    using K = catalogue::FieldOrigin::Kind;
    switch (origin.kind) {
    case K::Card: return SectionTables::tr("card");
    case K::Shared: return SectionTables::tr("shared data");
    case K::Licence: return SectionTables::tr("licence");
    case K::Answer: return SectionTables::tr("answer %1").arg(qs(origin.source));
    case K::Applicant: return SectionTables::tr("applicant");
    case K::Typed: return SectionTables::tr("by hand");
    }
    return {};
}

}  // namespace yc::ui

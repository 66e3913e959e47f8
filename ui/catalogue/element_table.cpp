// SPDX-License-Identifier: GPL-3.0-or-later
// Element 要素: one element with every member it may have, also those that no table shows.
#include "ui/catalogue/section_parts.h"
#include "ui/common/domain_words.h"

namespace yc::ui {

using Kind = GridEdit::Kind;
using Member = workstation::CatalogueMember;

namespace {

GridEdit::Choice choice(const QString& words, Kind kind, const QString& value = {}) { return {words, kind, value, {}}; }

// "not said" takes the member away, where it may go.
GridCell chosenCell(const Member& member, QList<GridEdit::Choice> choices, const QString& shown) {
    if (!member.required) { choices << choice(SectionTables::tr("not said"), Kind::Remove); }
    GridCell cell = chosen(shown, member.path, choices);
    if (!member.set) { cell.ink = Ink::Text3; }
    return cell;
}

GridCell valueCell(const Member& member) {
    const QString none = SectionTables::tr("not said");
    const QString shown = member.set ? qs(member.value) : none;
    switch (member.kind) {
    case Member::Kind::Flag: {
        const QString yes = SectionTables::tr("yes");
        const QString no = SectionTables::tr("no");
        const bool on = member.value == "true";
        GridCell cell = chosenCell(
            member, {choice(yes, Kind::Flag, QStringLiteral("true")), choice(no, Kind::Flag, QStringLiteral("false"))},
            !member.set ? none
            : on        ? yes
                        : no);
        cell.toggle = workstation::CatalogueEdit{member.path, Kind::Flag, on ? "false" : "true"};
        return cell;
    }
    case Member::Kind::Choice: {
        QList<GridEdit::Choice> choices;
        QString words = shown;
        for (const auto& one : member.choices) {
            choices << choice(qs(one.words), Kind::Json, qs(one.value));
            if (member.set && one.value == member.value) { words = qs(one.words); }
        }
        return chosenCell(member, choices, words);
    }
    case Member::Kind::New: {
        GridCell cell = typed({}, member.path);
        cell.text = SectionTables::tr("one more …");
        cell.ink = Ink::Text3;
        cell.edit->kind = Kind::New;
        return cell;
    }
    case Member::Kind::Head: return plain(qs(member.value), Ink::Text2);
    case Member::Kind::Number:
    case Member::Kind::Lines:
    case Member::Kind::Json:
    case Member::Kind::Rule:
    case Member::Kind::Text: break;
    }
    GridCell cell = typed(shown, member.path, /*removeEmpty=*/!member.required);
    cell.edit->raw = qs(member.value);
    cell.edit->kind = member.kind == Member::Kind::Number  ? Kind::Number
                      : member.kind == Member::Kind::Lines ? Kind::Lines
                      : member.kind == Member::Kind::Json  ? Kind::Json
                      : member.kind == Member::Kind::Rule  ? Kind::Rule
                                                           : Kind::Text;
    if (!member.set) { cell.ink = Ink::Text3; }
    return cell;
}

QString hintOf(const Member& member) {
    switch (member.kind) {
    case Member::Kind::Rule: return SectionTables::tr("question=answer, item or situation; and, or, not");
    case Member::Kind::Lines: return SectionTables::tr("parted by ；");
    case Member::Kind::New: return SectionTables::tr("F2 and its name");
    default: return qs(member.hint);
    }
}

}  // namespace

GridData elementTable(const workstation::CatalogueSnapshot& snapshot, bool narrow) {
    GridData data;
    data.wrap = true;
    data.columns = {{SectionTables::tr("Member"), narrow ? 190 : 250}, {SectionTables::tr("Content"), 0}};
    if (!narrow) { data.columns << GridColumn{SectionTables::tr("How it is written"), 260}; }
    for (const auto& member : snapshot.members) {
        GridRow row;
        row.path = member.path;
        const bool head = member.kind == Member::Kind::Head;
        constexpr QChar indent(0x3000);
        GridCell name = plain(QString(member.depth, indent) + qs(member.title), head ? Ink::Text : Ink::Text2);
        if (head) { name.role = Role::RowName; }
        row.cells << name << valueCell(member);
        if (!narrow) { row.cells << plain(hintOf(member), Ink::Text3); }
        data.rows << (member.kind == Member::Kind::New ? row : judged(snapshot, std::move(row)));
    }
    return data;
}

}  // namespace yc::ui

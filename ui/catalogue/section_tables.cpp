// SPDX-License-Identifier: GPL-3.0-or-later
// Items, materials, form and rules; what is mostly words is in section_texts.cpp.
#include "ui/catalogue/section_tables.h"

#include "ui/catalogue/section_parts.h"
#include "ui/common/domain_words.h"

#include <algorithm>

namespace yc::ui {

namespace catalogue = domain::catalogue;

using Kind = GridEdit::Kind;
using Mark = GridCell::Mark;

QString SectionTables::title(CatalogueSection section) {
    switch (section) {
    case CatalogueSection::Guide: return tr("Overview, guide");
    case CatalogueSection::Items: return tr("Items and flow");
    case CatalogueSection::Situation: return tr("Situations");
    case CatalogueSection::Materials: return tr("Materials");
    case CatalogueSection::Form: return tr("Form");
    case CatalogueSection::Rules: return tr("Distribution rules");
    case CatalogueSection::Papers: return tr("Papers");
    }
    return {};
}

QString SectionTables::count(CatalogueSection section, const catalogue::Theme& theme) {
    switch (section) {
    case CatalogueSection::Guide: return {};
    case CatalogueSection::Items: return QString::number(theme.items.size());
    case CatalogueSection::Situation:
        return tr("%1 asked, %2 cases").arg(theme.questions.size()).arg(theme.scenarios.size());
    case CatalogueSection::Materials: return QString::number(theme.materials.size());
    case CatalogueSection::Form: return tr("%n fields", nullptr, int(theme.fields.size()));
    case CatalogueSection::Rules: return QString::number(theme.distribution.size());
    case CatalogueSection::Papers: return QString::number(paperCount(theme));
    }
    return {};
}

CatalogueSection SectionTables::sectionOf(const std::string& path) {
    const std::string head = path.substr(0, path.find('/'));
    if (head == "items" || head == "joint") { return CatalogueSection::Items; }
    if (head == "questions" || head == "scenarios") { return CatalogueSection::Situation; }
    if (head == "materials") { return CatalogueSection::Materials; }
    if (head == "fields" || head == "fieldGroups" || head == "distinctFields") { return CatalogueSection::Form; }
    if (head == "distribution") { return CatalogueSection::Rules; }
    return CatalogueSection::Guide;
}

std::string SectionTables::place(const std::string& findingPath) {
    const auto cut = findingPath.find('/');
    return cut == std::string::npos ? std::string() : findingPath.substr(cut + 1);
}

QString SectionTables::days(int workingDays) {
    return workingDays == 0 ? tr("same day") : tr("%n d", nullptr, workingDays);
}

QString SectionTables::itemName(const catalogue::Theme& theme, const domain::ItemId& id) {
    const auto* item = theme.item(id);
    return item ? qs(item->shortName.empty() ? item->name : item->shortName) : qs(id.str());
}

QString SectionTables::unitName(const catalogue::Release& release, const domain::UnitId& id) {
    const auto* unit = release.unit(id);
    return unit ? qs(unit->shortName.empty() ? unit->name : unit->shortName) : qs(id.str());
}

QString SectionTables::conditionWords(const catalogue::Theme& theme, const catalogue::Condition& rule) {
    using K = catalogue::Condition::Kind;
    const auto joined = [&](const QString& by) {
        QStringList parts;
        for (const auto& part : rule.parts) { parts << conditionWords(theme, part); }
        return parts.join(by);
    };
    switch (rule.kind) {
    case K::Always: return tr("always");
    case K::Never: return tr("never");
    case K::Answer: {
        const auto* question = theme.question(rule.question);
        QStringList values;
        for (const auto& value : rule.values) { values << qs(value); }
        const QString name = question ? qs(question->shortText) : qs(rule.question.str());
        return name + QLatin1Char('=') + values.join(QLatin1Char('/'));
    }
    case K::Chosen: return tr("with %1").arg(itemName(theme, rule.item));
    case K::Scenario: {
        const auto* scenario = theme.scenario(rule.scenario);
        return scenario ? qs(scenario->name) : qs(rule.scenario.str());
    }
    case K::Fact: return rule.fact == "agent" ? tr("by an agent") : rule.fact == "mail" ? tr("by post") : qs(rule.fact);
    case K::All: return joined(tr(" and "));
    case K::Any: return joined(tr(" or "));
    case K::Not: return tr("not (%1)").arg(rule.parts.empty() ? QString() : conditionWords(theme, rule.parts.front()));
    }
    return {};
}

namespace {

GridData itemsTable(const SectionTables::Snapshot& s, bool narrow) {
    const catalogue::Theme& theme = *s.theme();
    GridData data;
    data.columns = {{SectionTables::tr("Item"), 0}, {SectionTables::tr("Unit"), 96}, {SectionTables::tr("Kind"), 80}};
    data.columns << GridColumn{SectionTables::tr("By law"), 66} << GridColumn{SectionTables::tr("Promise"), 70};
    data.columns << GridColumn{SectionTables::tr("Waits for"), narrow ? 120 : 170};
    if (!narrow) { data.columns << GridColumn{SectionTables::tr("Fee"), 110}; }
    data.columns << GridColumn{SectionTables::tr("Result"), narrow ? 120 : 190};
    const QList<GridEdit::Choice> kinds{{SectionTables::tr("at once"), Kind::Number, QStringLiteral("1")},
                                        {SectionTables::tr("promised"), Kind::Number, QStringLiteral("2")}};
    QList<GridEdit::Choice> units;
    for (const auto& unit : s.shown->units) {
        if (!unit.centre) {
            units << GridEdit::Choice{SectionTables::unitName(*s.shown, unit.id), Kind::Text, qs(unit.id.str())};
        }
    }
    for (const auto& item : theme.items) {
        const std::string path = "items/" + item.id.str();
        QStringList waits;
        for (const auto& need : item.needs) {
            QStringList either;
            for (const auto& id : need.anyOf) { either << SectionTables::itemName(theme, id); }
            waits << either.join(SectionTables::tr(" or "));
        }
        GridRow row;
        row.path = path;
        row.cells << typed(qs(item.shortName.empty() ? item.name : item.shortName), path + "/shortName");
        row.cells.last().role = Role::RowName;
        row.cells << chosen(SectionTables::unitName(*s.shown, item.unit), path + "/unit", units);
        row.cells << chosen(kinds[item.kind == catalogue::HandlingKind::Immediate ? 0 : 1].words, path + "/kind",
                            kinds);
        row.cells << number(item.legalDays ? SectionTables::days(*item.legalDays) : QStringLiteral("—"),
                            item.legalDays.value_or(0), path + "/legalDays");
        if (!item.legalDays) { row.cells.last().edit->raw.clear(); }
        row.cells.last().edit->removeEmpty = true;
        row.cells << number(SectionTables::days(item.promiseDays), item.promiseDays, path + "/promiseDays");
        row.cells << plain(waits.join(QStringLiteral("、")), Ink::Text2);
        if (!narrow) { row.cells << typed(qs(item.fee.text), path + "/fee/text"); }
        row.cells << typed(qs(item.result.name), path + "/result/name");
        data.rows << judged(s, std::move(row));
    }
    return data;
}

QString necessityWords(const catalogue::Material& material) {
    switch (material.necessity) {
    case catalogue::Necessity::Required: return SectionTables::tr("required");
    case catalogue::Necessity::Optional: return SectionTables::tr("optional");
    case catalogue::Necessity::Tolerable: break;
    }
    return SectionTables::tr("tolerable, %1")
        .arg(SectionTables::days(material.tolerance ? material.tolerance->supplementDays : 0));
}

// Necessity and the days to supplement belong together: one choice sets both.
GridCell necessityCell(const catalogue::Material& material, const std::string& path) {
    const auto merge = [](int necessity, const QString& tolerance) {
        return QStringLiteral(R"({"necessity":%1,"tolerance":%2})").arg(necessity).arg(tolerance);
    };
    const QString none = QStringLiteral("null");
    QList<GridEdit::Choice> choices{{SectionTables::tr("required"), Kind::Merge, merge(1, none)},
                                    {SectionTables::tr("optional"), Kind::Merge, merge(2, none)}};
    for (const int days : {0, 1, 2, 3, 5, 7, 10, 15, 20, 30}) {
        choices << GridEdit::Choice{SectionTables::tr("tolerable, %1").arg(SectionTables::days(days)), Kind::Merge,
                                    merge(3, QStringLiteral(R"({"supplementDays":%1})").arg(days))};
    }
    GridCell cell = chosen(necessityWords(material), path, choices);
    if (material.necessity == catalogue::Necessity::Tolerable) { cell.ink = Ink::Warn; }
    return cell;
}

QString sourceWords(const catalogue::Material& material) {
    if (!material.producedBy.empty()) { return SectionTables::tr("another item's result"); }
    if (material.sharing && material.sharing->exempt) {
        return SectionTables::tr("%1, exempt").arg(qs(material.sharing->source.name));
    }
    if (material.fillIn) { return SectionTables::tr("filled in"); }
    return material.issuer.empty() ? SectionTables::tr("own") : qs(material.issuer);
}

GridData materialsTable(const SectionTables::Snapshot& s, bool narrow) {
    const catalogue::Theme& theme = *s.theme();
    GridData data;
    data.columns = {{SectionTables::tr("Material"), 0}, {SectionTables::tr("Necessity"), narrow ? 92 : 98}};
    if (!narrow) { data.columns << GridColumn{SectionTables::tr("Source"), 108}; }
    data.columns << GridColumn{SectionTables::tr("Orig."), 40, Qt::AlignHCenter}
                 << GridColumn{SectionTables::tr("Copy"), 40, Qt::AlignHCenter};
    data.columns << GridColumn{SectionTables::tr("Condition"), narrow ? 72 : 118};
    const int share = narrow ? 44 : std::clamp(430 / std::max(1, int(theme.items.size())), 44, 60);
    for (const auto& item : theme.items) {
        data.columns << GridColumn{shortened(qs(item.shortName.empty() ? item.name : item.shortName)), share,
                                   Qt::AlignHCenter};
    }
    for (const auto& material : theme.materials) {
        const std::string path = "materials/" + material.id.str();
        GridRow row;
        row.path = path;
        row.cells << typed(qs(material.name), path + "/name");
        row.cells << necessityCell(material, path);
        if (!narrow) {
            row.cells << typed(sourceWords(material), path + "/issuer");
            row.cells.last().edit->raw = qs(material.issuer);
        }
        row.cells << number(material.originals > 0 ? QString::number(material.originals) : QStringLiteral("·"),
                            material.originals, path + "/originals");
        row.cells << number(material.copies > 0 ? QString::number(material.copies) : QStringLiteral("·"),
                            material.copies, path + "/copies");
        row.cells << conditionCell(theme, material.when, qs(material.whenText), path, /*inWords=*/true);
        for (const auto& item : theme.items) {
            const auto& asks = material.asks;
            const bool asked =
                std::any_of(asks.begin(), asks.end(), [&](const auto& ask) { return ask.item == item.id; });
            const auto& by = material.producedBy;
            const bool makes = std::find(by.begin(), by.end(), item.id) != by.end();
            GridCell cell;
            cell.mark = makes ? Mark::Produces : asked ? Mark::Asks : Mark::Not;
            if (!makes) {
                const std::string place = path + "/asks/" + item.id.str();
                cell.toggle =
                    asked ? workstation::CatalogueEdit{place, Kind::Remove, {}}
                          : workstation::CatalogueEdit{place, Kind::Json, R"({"item":")" + item.id.str() + R"("})"};
            }
            row.cells << cell;
        }
        data.rows << judged(s, std::move(row));
    }
    return data;
}

GridData formTable(const SectionTables::Snapshot& s, bool narrow) {
    const catalogue::Theme& theme = *s.theme();
    GridData data;
    data.columns = {{SectionTables::tr("Field"), 0}, {SectionTables::tr("Kind"), narrow ? 72 : 96}};
    data.columns << GridColumn{SectionTables::tr("Filled from"), narrow ? 110 : 170};
    if (!narrow) { data.columns << GridColumn{SectionTables::tr("Condition"), 118}; }
    const int share = narrow ? 44 : std::clamp(430 / std::max(1, int(theme.items.size())), 44, 60);
    for (const auto& item : theme.items) {
        data.columns << GridColumn{shortened(qs(item.shortName.empty() ? item.name : item.shortName)), share,
                                   Qt::AlignHCenter};
    }
    for (const auto& group : theme.fieldGroups) {
        GridRow head;
        head.path = "fieldGroups/" + group.id;
        head.group = qs(group.name);
        if (group.repeats()) {
            head.detail = SectionTables::tr("%1 to %2 times").arg(group.minRows).arg(group.maxRows);
        }
        data.rows << head;
        for (const auto& field : theme.fields) {
            if (field.group != group.id) { continue; }
            const std::string path = "fields/" + field.id.str();
            GridRow row;
            row.path = path;
            row.cells << typed(qs(field.label), path + "/label");
            row.cells << plain(fieldKindWords(field.kind), Ink::Text2);
            QStringList origins;
            for (const auto& origin : field.origins) { origins << originWords(origin); }
            row.cells << plain(origins.join(SectionTables::tr(", else ")), Ink::Text2);
            if (!narrow) { row.cells << conditionCell(theme, field.when, {}, path, /*inWords=*/false); }
            for (const auto& item : theme.items) {
                const auto use = std::find_if(field.uses.begin(), field.uses.end(),
                                              [&](const auto& one) { return one.item == item.id; });
                const std::string place = path + "/uses/" + item.id.str();
                GridCell cell;
                cell.mark = use != field.uses.end() ? Mark::Asks : Mark::Not;
                cell.toggle =
                    use != field.uses.end()
                        ? workstation::CatalogueEdit{place, Kind::Remove, {}}
                        : workstation::CatalogueEdit{place, Kind::Json, R"({"item":")" + item.id.str() + R"("})"};
                row.cells << cell;
            }
            data.rows << judged(s, std::move(row));
        }
    }
    return data;
}

GridData rulesTable(const SectionTables::Snapshot& s, bool narrow) {
    const catalogue::Theme& theme = *s.theme();
    GridData data;
    data.wrap = true;
    data.columns = {{SectionTables::tr("Rule"), 0},
                    {SectionTables::tr("Materials"), narrow ? 130 : 240},
                    {SectionTables::tr("Unit"), 96},
                    {SectionTables::tr("How"), 96}};
    if (!narrow) { data.columns << GridColumn{SectionTables::tr("Condition"), 118}; }
    const QList<GridEdit::Choice> carriers{{SectionTables::tr("original"), Kind::Text, QStringLiteral("original")},
                                           {SectionTables::tr("copy"), Kind::Text, QStringLiteral("copy")},
                                           {SectionTables::tr("electronic"), Kind::Text, QStringLiteral("electronic")}};
    for (const auto& rule : theme.distribution) {
        const std::string path = "distribution/" + rule.id.str();
        QStringList materials;
        for (const auto& id : rule.materials) {
            const auto* material = theme.material(id);
            materials << (material ? qs(material->name) : qs(id.str()));
        }
        if (rule.onlyProduced) { materials << SectionTables::tr("only results of other items"); }
        if (rule.onlyExempt) { materials << SectionTables::tr("only what is exempt"); }
        GridRow row;
        row.path = path;
        row.cells << typed(qs(rule.text), path + "/text");
        row.cells << plain(materials.isEmpty() ? SectionTables::tr("any") : materials.join(QStringLiteral("、")),
                           Ink::Text2);
        row.cells << plain(rule.unit.empty() ? SectionTables::tr("who asks")
                                             : SectionTables::unitName(*s.shown, rule.unit),
                           Ink::Text2);
        row.cells << chosen(carriers[int(rule.carrier)].words, path + "/carrier", carriers);
        if (!narrow) { row.cells << conditionCell(theme, rule.when, {}, path, /*inWords=*/false); }
        data.rows << judged(s, std::move(row));
    }
    return data;
}

}  // namespace

GridData SectionTables::table(CatalogueSection section, const Snapshot& snapshot, bool narrow) {
    if (!snapshot.theme()) { return {}; }
    switch (section) {
    case CatalogueSection::Guide: return guideTable(snapshot);
    case CatalogueSection::Items: return itemsTable(snapshot, narrow);
    case CatalogueSection::Situation: return situationTable(snapshot, narrow);
    case CatalogueSection::Materials: return materialsTable(snapshot, narrow);
    case CatalogueSection::Form: return formTable(snapshot, narrow);
    case CatalogueSection::Rules: return rulesTable(snapshot, narrow);
    case CatalogueSection::Papers: return papersTable(snapshot);
    }
    return {};
}

}  // namespace yc::ui

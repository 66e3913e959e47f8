// SPDX-License-Identifier: GPL-3.0-or-later
// A small theme of four items that shows every rule once; the shipped catalogue is tested where it is read.
#pragma once

#include "domain/calendar_fixture.h"
#include "domain/catalogue/resolution.h"

namespace yc::domain::fixture {

namespace cat = catalogue;

inline cat::Condition answered(const char* question, const char* value) {
    return cat::Condition::answer(QuestionId{question}, {value});
}

inline cat::Question question(const char* id, std::vector<const char*> values, cat::Condition when = {}) {
    cat::Question result;
    result.id = QuestionId{id};
    result.text = id;
    result.shortText = id;
    result.when = std::move(when);
    for (const char* value : values) result.options.push_back(cat::Option{value, value, {}, std::nullopt});
    return result;
}

inline cat::Item item(const char* id, const char* unit, int days, std::vector<std::vector<const char*>> needs = {}) {
    cat::Item result;
    result.id = ItemId{id};
    result.name = result.shortName = id;
    result.typeCode = "20";
    result.unit = UnitId{unit};
    result.promiseDays = days;
    result.result.name = std::string(id) + " 的结果";
    result.result.shelf = false;
    for (const auto& group : needs) {
        cat::Need need;
        for (const char* one : group) need.anyOf.push_back(ItemId{one});
        result.needs.push_back(need);
    }
    return result;
}

inline cat::Deficiency deficiency(const std::string& id, cat::DeficiencyKind kind) {
    return {id, kind, id, id + "。请补交。"};
}

inline cat::Material material(const char* id, std::vector<const char*> asks, int originals = 1, int copies = 0) {
    cat::Material result;
    result.id = MaterialId{id};
    result.name = id;
    result.originals = originals;
    result.copies = copies;
    for (const char* one : asks) result.asks.push_back(cat::Ask{ItemId{one}, std::nullopt, std::nullopt, {}});
    result.absent.push_back(deficiency(std::string(id) + ".absent", cat::DeficiencyKind::Missing));
    result.checks.push_back(
        {std::string(id) + ".K1", "看清", {deficiency(std::string(id) + ".bad", cat::DeficiencyKind::Nonconforming)}});
    return result;
}

inline cat::Field field(const char* id, std::vector<cat::FieldUse> uses) {
    cat::Field result;
    result.id = FieldId{id};
    result.label = id;
    result.group = "g";
    result.uses = std::move(uses);
    return result;
}

inline cat::Guide guide() {
    cat::Guide result;
    result.basis = result.notes = {"有"};
    result.onlineAddress = result.address = result.hours = result.consultation = result.supervision =
        result.tripReason = result.jointAbility = "有";
    result.channels = {1};
    return result;
}

inline cat::Unit unit(const char* id, int level = 3) {
    cat::Unit result;
    result.id = UnitId{id};
    result.name = result.shortName = result.organWord = id;
    result.level = level;
    return result;
}

/// A 1 day makes MA; B 2 days needs A; C 3 days needs B; D 4 days stands alone. Q1: in / out (not covered).
/// Q2: plain / special. Q3 only if special: x / y. Scenarios P (plain), S (special).
inline cat::Theme smallTheme() {
    cat::Theme theme;
    theme.id = ThemeId{"T1"};
    theme.name = "小主题一件事一次办";
    theme.shortName = "小主题";
    theme.objects = {1};
    theme.ticketLetter = "T";
    theme.leads = {UnitId{"U1"}};
    theme.cooperating = {UnitId{"U2"}, UnitId{"U3"}};
    theme.promiseDays = 6;
    theme.facts = {"agent"};
    theme.guide = guide();
    theme.questions = {question("Q1", {"in", "out"}), question("Q2", {"plain", "special"}),
                       question("Q3", {"x", "y"}, answered("Q2", "special"))};
    theme.questions[0].options[1].notCovered = cat::NotCovered{{}, "去咨询台", cat::Remedy::Consultation};
    theme.questions[0].gate = true;
    theme.questions[2].dependsOn = {QuestionId{"Q2"}};
    theme.questions[1].source = cat::DataSource{"s", "某库"};
    theme.scenarios = {{ScenarioId{"P"}, "普通", "选了普通", answered("Q2", "plain")},
                       {ScenarioId{"S"}, "特殊", "选了特殊", answered("Q2", "special")}};
    theme.items = {item("A", "U1", 1), item("B", "U2", 2, {{"A"}}), item("C", "U3", 3, {{"B"}}), item("D", "U2", 4)};
    theme.items[1].toleranceAllowed = theme.items[2].toleranceAllowed = true;
    theme.materials = {material("M1", {"A", "B", "C", "D"}, 1, 1),
                       material("M2", {"A"}, 2),
                       material("MA", {"B", "C"}, 1, 1),
                       material("MB", {"C"}, 0, 1),
                       material("MS", {"D"}),
                       material("MX", {"B"}),
                       material("MT", {"B"})};
    theme.materials[0].copyRule = cat::CopyRule::Sum;
    theme.materials[1].originalUse = cat::OriginalUse::Keep;
    theme.materials[2].producedBy = {ItemId{"A"}};
    theme.materials[3].producedBy = {ItemId{"B"}};
    theme.materials[4].sharing = cat::Sharing{{"s", "某库"}, true};
    theme.materials[5].when = cat::Condition::inScenario(ScenarioId{"S"});
    theme.materials[5].whenText = "特殊的";
    theme.materials[6].necessity = cat::Necessity::Tolerable;
    theme.materials[6].tolerance = cat::Tolerance{2, "寄"};
    theme.fieldGroups = {{"g", "组"}};
    theme.fields = {field("name", {{ItemId{"A"}, true}, {ItemId{"B"}, false}}), field("card", {{ItemId{"D"}, true}}),
                    field("note", {{ItemId{"B"}, false}})};
    theme.fields[2].when = answered("Q3", "y");
    theme.items[0].formFields = {FieldId{"name"}};
    theme.items[1].formFields = {FieldId{"name"}, FieldId{"note"}};
    theme.items[3].formFields = {FieldId{"card"}};
    cat::DistributionRule first;
    first.id = cat::RuleId{"D1"};
    first.text = "M2 交 U1";
    first.materials = {MaterialId{"M2"}};
    first.unit = UnitId{"U1"};
    first.carrier = cat::Carrier::Original;
    cat::DistributionRule rest;
    rest.id = cat::RuleId{"D2"};
    rest.text = "其余传电子件";
    theme.distribution = {first, rest};
    return theme;
}

inline cat::Release smallRelease() {
    cat::Release release;
    release.version = 1;
    release.units = {unit("U1"), unit("U2"), unit("U3")};
    release.targets.materialsCut = 20;  // so small a theme has little to merge
    release.themes = {smallTheme()};
    return release;
}

inline cat::Answers answers(std::vector<std::pair<const char*, const char*>> given) {
    cat::Answers result;
    for (const auto& entry : given) result[QuestionId{entry.first}] = cat::Answer::byHand(entry.second);
    return result;
}

}  // namespace yc::domain::fixture

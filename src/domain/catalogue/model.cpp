// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/model.h"

namespace yc::domain::catalogue {

namespace {

template <class Range, class Key>
auto findById(const Range& range, const Key& id) -> decltype(&range.front()) {
    for (const auto& entry : range) {
        if (entry.id == id) return &entry;
    }
    return nullptr;
}

}  // namespace

const Option* Question::option(const AnswerValue& value) const {
    for (const Option& candidate : options) {
        if (candidate.value == value) return &candidate;
    }
    return nullptr;
}

std::vector<const Deficiency*> Material::deficiencies(DeficiencyKind kind) const {
    std::vector<const Deficiency*> found;
    const auto take = [&](const std::vector<Deficiency>& from) {
        for (const Deficiency& deficiency : from) {
            if (deficiency.kind == kind) found.push_back(&deficiency);
        }
    };
    take(absent);
    for (const CheckPoint& check : checks) take(check.deficiencies);
    return found;
}

const Deficiency* Material::deficiency(const std::string& id) const {
    if (const Deficiency* whole = findById(absent, id)) return whole;
    for (const CheckPoint& check : checks) {
        if (const Deficiency* found = findById(check.deficiencies, id)) return found;
    }
    return nullptr;
}

const Question* Theme::question(const QuestionId& id) const { return findById(questions, id); }
const Scenario* Theme::scenario(const ScenarioId& id) const { return findById(scenarios, id); }
const Item* Theme::item(const ItemId& id) const { return findById(items, id); }
const Material* Theme::material(const MaterialId& id) const { return findById(materials, id); }
const Field* Theme::field(const FieldId& id) const { return findById(fields, id); }

FieldId rowField(const FieldId& field, int row) {
    return row <= 1 ? field : FieldId{field.str() + '#' + std::to_string(row)};
}

std::pair<FieldId, int> fieldOfRow(const FieldId& rowId) {
    const std::string& text = rowId.str();
    const std::size_t mark = text.rfind('#');
    if (mark == std::string::npos || mark == 0 || text.size() - mark > 5 || mark + 1 == text.size()) return {rowId, 1};
    int row = 0;
    for (const char c : text.substr(mark + 1)) {
        if (c < '0' || c > '9') return {rowId, 1};
        row = row * 10 + (c - '0');
    }
    if (row < 2 || text[mark + 1] == '0') return {rowId, 1};
    return {FieldId{text.substr(0, mark)}, row};
}

const SharedSource* Release::source(const std::string& id) const { return findById(sources, id); }
const Unit* Release::unit(const UnitId& id) const { return findById(units, id); }
const Theme* Release::theme(const ThemeId& id) const { return findById(themes, id); }

}  // namespace yc::domain::catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/form_rows.h"

#include "domain/intake/field_check.h"

#include <algorithm>

namespace yc::domain {

namespace {

using catalogue::Field;
using catalogue::FieldKind;
using catalogue::FormField;
using catalogue::FormGroup;
using Form = std::map<std::string, FieldValue>;

bool filled(const Form& form, const FieldId& id) {
    const auto found = form.find(id.str());
    return found != form.end() && !found->second.value.empty();
}

const catalogue::FieldGroup* groupOf(const catalogue::Theme& theme, const std::string& id) {
    const auto found = std::find_if(theme.fieldGroups.begin(), theme.fieldGroups.end(),
                                    [&](const catalogue::FieldGroup& group) { return group.id == id; });
    return found == theme.fieldGroups.end() ? nullptr : &*found;
}

}  // namespace

int rowsFilled(const Form& form, const catalogue::Theme& theme, const FormGroup& group) {
    int rows = std::max(1, group.minRows);
    if (group.maxRows <= 1) return 1;
    for (const auto& [id, value] : form) {
        if (value.value.empty()) continue;
        const auto place = catalogue::fieldOfRow(FieldId(id));
        const Field* field = theme.field(place.first);
        if (field && field->group == group.id) rows = std::max(rows, place.second);
    }
    return std::min(rows, group.maxRows);
}

std::string rowFieldLabel(const catalogue::Theme& theme, const FieldId& rowId) {
    const auto place = catalogue::fieldOfRow(rowId);
    const Field* field = theme.field(place.first);
    if (!field) return rowId.str();
    const catalogue::FieldGroup* group = groupOf(theme, field->group);
    if (!group || !group->repeats()) return field->label;
    const std::string& name = group->rowName.empty() ? group->name : group->rowName;
    return name + " " + std::to_string(place.second) + " 的" + field->label;
}

Expected<std::string, Refusal> checkedRowValue(const catalogue::Theme& theme, const FieldId& rowId,
                                               const std::string& value) {
    const Field* field = theme.field(catalogue::fieldOfRow(rowId).first);
    if (!field) return Unexpected{refuse(RefusalCode::FieldUnknown, {{"field", rowId.str()}})};
    auto checked = checkedFieldValue(*field, value);
    if (checked) return checked;
    Refusal refusal = checked.error();
    refusal.params["field"] = rowFieldLabel(theme, rowId);
    refusal.detail = rowId.str();
    return Unexpected{std::move(refusal)};
}

std::vector<FieldId> openFields(const Form& form, const catalogue::Theme& theme,
                                const catalogue::Resolution& resolution) {
    std::vector<FieldId> open;
    for (const FormField& shown : resolution.form) {
        const Field* field = theme.field(shown.id);
        const FormGroup* group = field ? resolution.group(field->group) : nullptr;
        const int rows = group ? rowsFilled(form, theme, *group) : 1;
        for (int row = 1; shown.required && row <= rows; ++row) {
            const FieldId id = catalogue::rowField(shown.id, row);
            if (!filled(form, id)) open.push_back(id);
        }
    }
    return open;
}

std::vector<RowProblem> checkBatchRow(Form& form, const catalogue::Theme& theme,
                                      const catalogue::Resolution& resolution) {
    std::vector<RowProblem> problems;
    for (auto& [id, value] : form) {
        const Field* field = theme.field(FieldId(id));
        if (!field || !resolution.rowField(FieldId(id))) {
            problems.push_back(
                {FieldId(id), refuse(RefusalCode::FieldUnknown, {{"field", field ? field->label : id}})});
            continue;
        }
        auto checked = checkedFieldValue(*field, value.value);
        if (checked)
            value.value = *checked;
        else
            problems.push_back({field->id, checked.error()});
    }
    for (const FormField& shown : resolution.rowForm) {
        const Field* field = theme.field(shown.id);
        if (shown.required && field && !filled(form, shown.id))
            problems.push_back(
                {shown.id, refuse(RefusalCode::FieldWrong, {{"field", field->label}, {"problem", "还没有填"}})});
    }
    return problems;
}

RowPerson personOfRow(const Form& form, const catalogue::Theme& theme, const catalogue::Resolution& resolution) {
    RowPerson person;
    const auto value = [&](const FieldId& id) {
        const auto found = form.find(id.str());
        return found == form.end() ? std::string() : found->second.value;
    };
    std::string other;
    bool after = false;  // the name comes first; a text after it that is asked of everybody stands for the number
    for (const FormField& shown : resolution.rowForm) {
        const Field* field = theme.field(shown.id);
        if (!field) continue;
        if (field->kind == FieldKind::Name && !after) {
            person.name = value(shown.id);
            after = true;
        } else if (field->kind == FieldKind::CitizenId && !person.citizen) {
            person.idNumber = value(shown.id);
            person.citizen = !person.idNumber.empty();
        } else if (after && other.empty() && field->kind == FieldKind::Text && shown.required) {
            other = value(shown.id);
        }
    }
    if (!person.citizen) person.idNumber = other;
    return person;
}

}  // namespace yc::domain

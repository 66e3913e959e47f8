// SPDX-License-Identifier: GPL-3.0-or-later
// The merged form: each field once, every department's own form fed, look-alikes shown to a person (R033, R036).
#include "domain/catalogue/checker_internal.h"
#include "domain/catalogue/similarity.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

bool uses(const Field& field, const ItemId& item) {
    return std::any_of(field.uses.begin(), field.uses.end(), [&](const FieldUse& use) { return use.item == item; });
}

bool confirmedDistinct(const Theme& theme, const FieldId& a, const FieldId& b) {
    return std::any_of(theme.distinctFields.begin(), theme.distinctFields.end(), [&](const auto& pair) {
        return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
    });
}

/// R033: fields of one kind with names that are nearly the same are proposed to a person, who merges or confirms them.
void checkAlike(const Theme& theme, FindingSink& sink) {
    constexpr double alike = 0.66;
    for (std::size_t i = 0; i < theme.fields.size(); ++i) {
        for (std::size_t j = i + 1; j < theme.fields.size(); ++j) {
            const Field& a = theme.fields[i];
            const Field& b = theme.fields[j];
            if (a.kind != b.kind || (a.group == b.group && a.label == b.label)) continue;
            if (similarity(a.label, b.label) < alike || confirmedDistinct(theme, a.id, b.id)) continue;
            sink.warning("fields-alike", "fields/" + b.id.str(),
                         "“" + b.label + "”和“" + a.label + "”名称相近，是同一项就合并，不是就确认",
                         "Two fields have nearly the same name (" + a.id.str() + "): merge or confirm them (R033)");
        }
    }
}

/// R033: groups that repeat, and the rows of a batch.
void checkGroups(const Theme& theme, FindingSink& sink) {
    for (const FieldGroup& group : theme.fieldGroups) {
        if (group.minRows > group.maxRows)
            sink.error("group-rows", "fieldGroups/" + group.id, "“" + group.name + "”的最少行数大于最多行数",
                       "The group asks for more rows than it allows (R033)");
        if (group.repeats() && group.rowName.empty())
            sink.error("group-rows", "fieldGroups/" + group.id, "“" + group.name + "”可以重复，却没有写每一行叫什么",
                       "A group that repeats does not name its row (R033)");
    }
    if (!theme.batch) return;
    if (theme.batch->from > theme.batch->most)
        sink.error("batch-rows", "batch", "批量办理的起批人数大于最多人数",
                   "The batch begins above its own limit (R033)");
    for (const std::string& id : theme.batch->groups) {
        const bool known = std::any_of(theme.fieldGroups.begin(), theme.fieldGroups.end(),
                                       [&](const FieldGroup& group) { return group.id == id; });
        if (!known)
            sink.error("unknown-reference", "batch", "引用了不存在的 " + id,
                       "Refers to " + id + ", which does not exist");
    }
}

void checkFieldShape(const Field& field, const std::string& path, FindingSink& sink) {
    const bool choice = field.kind == FieldKind::Choice || field.kind == FieldKind::MultiChoice;
    if (choice && field.choices.empty())
        sink.error("choice-without-choices", path, "“" + field.label + "”没有可选项",
                   "A choice field has no choices (R033)");
    if (field.least && field.most && *field.least > *field.most)
        sink.error("number-limits", path, "“" + field.label + "”的最小值大于最大值",
                   "The field's least value is above its greatest (R033)");
}

}  // namespace

/// R033, R036: every field of a department's own form is fed by exactly one merged field.
void checkForm(const Theme& theme, FindingSink& sink) {
    std::set<std::pair<std::string, std::string>> labels;
    for (const Field& field : theme.fields) {
        const std::string path = "fields/" + field.id.str();
        if (field.uses.empty())
            sink.error("field-asked-by-nobody", path, "“" + field.label + "”没有事项要用",
                       "No item asks for the field (R033)");
        if (!labels.emplace(field.group, field.label).second)
            sink.error("field-twice", path, "“" + field.label + "”在表单里出现两次",
                       "The field appears twice on the form (R033)");
        checkFieldShape(field, path, sink);
        for (const FieldUse& use : field.uses) {
            const Item* item = theme.item(use.item);
            if (item &&
                std::find(item->formFields.begin(), item->formFields.end(), field.id) == item->formFields.end()) {
                sink.error("field-not-on-form", path, "“" + item->name + "”的原表里没有“" + field.label + "”",
                           "The item's own form does not have this field (R036)");
            }
        }
    }
    for (const Item& item : theme.items) {
        for (const FieldId& id : item.formFields) {
            const Field* field = theme.field(id);
            if (field && !uses(*field, item.id)) {
                sink.error("form-not-covered", "items/" + item.id.str(),
                           "“" + item.name + "”原表的“" + field->label + "”没有来源",
                           "A field of the department's form is not fed (R036)");
            }
        }
    }
    checkGroups(theme, sink);
    checkAlike(theme, sink);
}

}  // namespace yc::domain::catalogue

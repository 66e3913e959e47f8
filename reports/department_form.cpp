// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/department_form.h"

#include <algorithm>

#include "domain/core/numbers.h"
#include "domain/intake/form_rows.h"
#include "reports/case_paper_parts.h"
#include "reports/catalogue_words.h"
#include "reports/paper_parts.h"

namespace yc::reports {

namespace {

namespace catalogue = domain::catalogue;

/// 养老^失业 is stored so; a form says 养老、失业.
std::string shown(const catalogue::Field& field, const std::string& value) {
    std::string text;
    for (const char c : value) {
        if (c == '^')
            text += "、";
        else
            text += c;
    }
    return text.empty() || field.unit.empty() ? text : text + " " + field.unit;
}

struct FormWriter {
    const CaseScene& scene;
    const catalogue::Item& item;

    bool has(const domain::FieldId& id) const {
        const auto& own = item.formFields;
        return scene.resolution.field(id) && std::find(own.begin(), own.end(), id) != own.end();
    }

    /// One row of a group: two short fields beside each other, an address on a line of its own.
    FieldTable rowOf(const catalogue::FieldGroup& group, int row) const {
        FieldTable table;
        for (const domain::FieldId& id : item.formFields) {
            const catalogue::Field* field = scene.theme.field(id);
            if (!field || field->group != group.id || !has(id)) continue;
            const auto place = catalogue::rowField(id, row);
            const auto value = scene.state.personal.form.find(place.str());
            FieldTable::Field entry{place.str(), field->label,
                                    value == scene.state.personal.form.end() ? std::string()
                                                                             : shown(*field, value->second.value)};
            const bool wide = field->kind == catalogue::FieldKind::Address || entry.value.size() > 48;
            if (!wide && !table.rows.empty() && table.rows.back().size() == 1 && !m_lastWide)
                table.rows.back().push_back(std::move(entry));
            else
                table.rows.push_back({std::move(entry)});
            m_lastWide = wide;
        }
        m_lastWide = true;  // the next group begins on its own line
        return table;
    }

    void addGroups(Document& form) const {
        for (const catalogue::FieldGroup& group : scene.theme.fieldGroups) {
            const catalogue::FormGroup* resolved = scene.resolution.group(group.id);
            if (!resolved) continue;
            const int rows = domain::rowsFilled(scene.state.personal.form, scene.theme, *resolved);
            for (int row = 1; row <= rows; ++row) {
                FieldTable table = rowOf(group, row);
                if (table.rows.empty()) break;
                Paragraph head;
                head.text = group.repeats() ? group.rowName + " " + std::to_string(row) : group.name;
                head.role = FontRole::Strong;
                head.spaceBefore = 4;
                form.blocks.push_back(std::move(head));
                form.blocks.push_back(std::move(table));
            }
        }
    }

    mutable bool m_lastWide = true;
};

}  // namespace

std::optional<Document> departmentForm(const CaseScene& scene, const domain::ItemId& id) {
    const catalogue::Item* item = scene.theme.item(id);
    const catalogue::ItemView* view = scene.resolution.item(id);
    if (!item || !view || !view->chosen() || item->formFields.empty()) return std::nullopt;
    Document form;
    form.issuer = unitName(scene.release, item->unit);
    form.title = item->name + "申请表";
    form.number = domain::shortCaseNumber(scene.state.number);
    FieldTable head;
    const Person applicant = applicantOnPaper(scene.state);
    head.rows.push_back({{"applicant", "申请人", applicant.name}, {"identity", "证件", identityText(applicant)}});
    form.blocks.push_back(std::move(head));
    FormWriter{scene, *item}.addGroups(form);
    form.blocks.push_back(smallLine("本表由“一件事”一张表生成，内容只填一次，各部门相同。"));
    form.blocks.push_back(SignatureBox{{{"", "申请人签名：", ""}, {"", "日期：", ""}}});
    form.marks = marksOf(scene);
    return form;
}

}  // namespace yc::reports

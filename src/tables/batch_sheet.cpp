// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/batch_sheet.h"

#include "domain/core/time.h"
#include "tables/csv_reader.h"
#include "tables/read_table.h"
#include "tables/write_table.h"

#include <algorithm>
#include <cstdio>

namespace yc::tables {

namespace {

using domain::FieldId;
using domain::Unexpected;
using domain::catalogue::Field;
using domain::catalogue::FieldKind;
using domain::catalogue::Resolution;
using domain::catalogue::Theme;

constexpr std::size_t kHeadWithin = 10;  // rows above the list: a title, a note
constexpr const char* kReasons = "退回原因";

/// "员工姓名 *" and "员工 姓名" are the same head.
std::string headKey(const std::string& text) {
    std::string key;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 3, "　") == 0) {
            i += 2;
            continue;
        }
        if (text[i] == ' ' || text[i] == '*' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t') continue;
        key += text[i];
    }
    return key;
}

std::vector<const Field*> fieldsOf(const Theme& theme, const Resolution& resolution) {
    std::vector<const Field*> fields;
    for (const auto& shown : resolution.rowForm) {
        if (const Field* field = theme.field(shown.id)) fields.push_back(field);
    }
    return fields;
}

struct Head {
    std::size_t row = 0;                ///< index into the table
    std::vector<const Field*> columns;  ///< per column of the file; nullptr = not ours
};

Head headIn(const Table& table, const std::vector<const Field*>& fields) {
    Head best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < std::min(kHeadWithin, table.rows.size()); ++i) {
        Head candidate;
        candidate.row = i;
        std::size_t known = 0;
        for (const Cell& cell : table.rows[i].cells) {
            const std::string key = headKey(cell.text);
            const auto found = std::find_if(fields.begin(), fields.end(),
                                            [&](const Field* field) { return headKey(field->label) == key; });
            candidate.columns.push_back(found == fields.end() || key.empty() ? nullptr : *found);
            known += candidate.columns.back() ? 1 : 0;
        }
        if (known > most) {
            most = known;
            best = std::move(candidate);
        }
    }
    return best;
}

std::string joinedLabels(const std::vector<std::string>& labels) {
    std::string text;
    for (std::size_t i = 0; i < labels.size() && i < 4; ++i) text += (i ? "、" : "") + labels[i];
    return labels.size() > 4 ? text + " 等 " + std::to_string(labels.size()) + " 列" : text;
}

std::optional<domain::Refusal> headProblem(const Head& head, const std::vector<const Field*>& fields,
                                           const Resolution& resolution) {
    const bool any = std::any_of(head.columns.begin(), head.columns.end(), [](const Field* own) { return own; });
    if (!any) return unreadable("没有找到表头");
    std::vector<std::string> missing;
    for (const Field* field : fields) {
        const auto times = std::count(head.columns.begin(), head.columns.end(), field);
        if (times > 1) return unreadable("“" + field->label + "”一列出现了 " + std::to_string(times) + " 次");
        if (times == 0 && resolution.rowField(field->id)->required) missing.push_back(field->label);
    }
    if (missing.empty()) return std::nullopt;
    return unreadable("缺少列：" + joinedLabels(missing));
}

/// 2026/3/1, 2026.3.1, 20260301, 2026年3月1日 → 2026-03-01; anything else stays as it is.
std::string asDay(const std::string& text) {
    int year = 0, month = 0, day = 0, used = 0;
    const auto whole = [&](const char* pattern) {
        used = 0;
        return std::sscanf(text.c_str(), pattern, &year, &month, &day, &used) == 3 &&
               used == static_cast<int>(text.size());
    };
    const bool fits = whole("%4d-%2d-%2d%n") || whole("%4d/%2d/%2d%n") || whole("%4d.%2d.%2d%n") ||
                      whole("%4d年%2d月%2d日%n") || (text.size() == 8 && whole("%4d%2d%2d%n"));
    if (!fits || year < 1000 || month < 1 || day < 1) return text;
    char made[16];
    std::snprintf(made, sizeof made, "%04d-%02d-%02d", year, month, day);
    return made;
}

/// 养老、失业 → 养老^失业.
std::string asSeveral(std::string text) {
    for (const std::string_view mark : {"、", "，", ",", "；", ";", "/", "\n"}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1))
            text.replace(at, mark.size(), "^");
    }
    std::string result;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find('^', from), text.size());
        const std::string one = trimmed(text.substr(from, to - from));
        if (!one.empty()) result += (result.empty() ? "" : "^") + one;
        from = to + 1;
    }
    return result;
}

std::string stored(const Field& field, const std::string& text) {
    switch (field.kind) {
    case FieldKind::Date: return asDay(text);
    case FieldKind::MultiChoice: return asSeveral(text);
    default: return text;
    }
}

ListedRow listedRow(const Row& raw, const Head& head, const Theme& theme, const Resolution& resolution) {
    ListedRow row;
    row.number = raw.number;
    for (std::size_t i = 0; i < head.columns.size(); ++i) {
        const Cell cell = i < raw.cells.size() ? raw.cells[i] : Cell{};
        row.cells.push_back(cell.text);
        const Field* field = head.columns[i];
        if (!field) continue;
        if (!cell.fault.empty())
            row.problems.push_back(field->label + "：" + cell.fault);
        else if (!cell.text.empty())
            row.form[field->id.str()] = {stored(*field, cell.text), domain::Origin::ByHand};
    }
    if (!row.problems.empty()) return row;
    for (const auto& shown : resolution.rowForm) {  // a column that is not there, or left empty, has its usual value
        const Field* field = theme.field(shown.id);
        if (field && !field->defaultValue.empty() && row.form.count(shown.id.str()) == 0)
            row.form[shown.id.str()] = {field->defaultValue, domain::Origin::Generated};
    }
    for (const domain::RowProblem& problem : domain::checkBatchRow(row.form, theme, resolution))
        row.problems.push_back(problem.refusal.sentence(domain::Language::Chinese));
    row.person = domain::personOfRow(row.form, theme, resolution);
    return row;
}

void markTwice(std::vector<ListedRow>& rows) {
    std::map<std::string, int> first;
    for (ListedRow& row : rows) {
        if (row.person.idNumber.empty()) continue;
        const auto [known, fresh] = first.emplace(row.person.idNumber, row.number);
        if (!fresh) row.problems.push_back("和第 " + std::to_string(known->second) + " 行是同一个人");
    }
}

std::string hintOf(const Field& field) {
    if (!field.hint.empty()) return field.hint;
    switch (field.kind) {
    case FieldKind::Date: return "写成 2026-03-11";
    case FieldKind::MultiChoice: {
        std::string text = "可填几个，用顿号隔开：";
        for (std::size_t i = 0; i < field.choices.size(); ++i) text += (i ? "、" : "") + field.choices[i];
        return text;
    }
    case FieldKind::Number: return field.unit.empty() ? "数字" : "数字，单位" + field.unit;
    default: return {};
    }
}

int widthOf(const Field& field) {
    if (field.kind == FieldKind::CitizenId || field.kind == FieldKind::BankCard) return 24;
    return std::max(12, static_cast<int>(field.label.size() / 3) * 2 + 4);
}

}  // namespace

std::size_t BatchSheet::good() const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const ListedRow& row) { return row.problems.empty(); }));
}

domain::Expected<BatchSheet, domain::Refusal> readBatchSheet(const Table& table, const Theme& theme,
                                                             const Resolution& resolution) {
    if (!resolution.batch || !theme.batch) return Unexpected{domain::refuse(domain::RefusalCode::BatchNotOffered)};
    const auto fields = fieldsOf(theme, resolution);
    const Head head = headIn(table, fields);
    if (const auto refusal = headProblem(head, fields, resolution)) return Unexpected{*refusal};
    BatchSheet sheet;
    sheet.remarks = table.remarks;
    for (std::size_t i = 0; i < head.columns.size(); ++i) {
        const std::string& text = table.rows[head.row].cells[i].text;
        sheet.columns.push_back(text);
        if (!head.columns[i] && !text.empty() && headKey(text) != kReasons)
            sheet.remarks.push_back("没有用到“" + text + "”这一列");
    }
    for (std::size_t i = head.row + 1; i < table.rows.size(); ++i)
        sheet.rows.push_back(listedRow(table.rows[i], head, theme, resolution));
    if (sheet.rows.empty()) return Unexpected{unreadable("表头下面没有人")};
    const auto most = static_cast<std::size_t>(theme.batch->most);
    if (sheet.rows.size() > most)
        return Unexpected{
            unreadable("有 " + std::to_string(sheet.rows.size()) + " 人，一次最多 " + std::to_string(most) + " 人")};
    markTwice(sheet.rows);
    if (sheet.rows.size() < static_cast<std::size_t>(theme.batch->from))
        sheet.remarks.push_back("不到 " + std::to_string(theme.batch->from) + " 人，也可以一人一件办理");
    return sheet;
}

void writeBlankList(const std::string& path, const Theme& theme, const Resolution& resolution) {
    SheetToWrite sheet;
    sheet.name = "名单";
    for (const Field* field : fieldsOf(theme, resolution)) {
        SheetColumn column;
        column.title = field->label;
        column.required = resolution.rowField(field->id)->required;
        column.hint = hintOf(*field);
        if (field->kind == FieldKind::Choice) column.choices = field->choices;
        column.width = widthOf(*field);
        sheet.columns.push_back(std::move(column));
    }
    sheet.emptyRows = theme.batch ? theme.batch->most : 0;
    writeXlsx(path, sheet);
}

void writeReturnedList(const std::string& path, const BatchSheet& sheet, const Theme& theme) {
    SheetToWrite out;
    out.name = "退回";
    const auto reasonsAt = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                        [](const std::string& head) { return headKey(head) == kReasons; });
    const auto reasons = static_cast<std::size_t>(reasonsAt - sheet.columns.begin());
    for (const std::string& head : sheet.columns) {
        SheetColumn column;
        column.title = head;
        for (const Field& field : theme.fields) {
            if (headKey(field.label) != headKey(head)) continue;
            column.width = widthOf(field);
            if (field.kind == FieldKind::Choice) column.choices = field.choices;
        }
        out.columns.push_back(std::move(column));
    }
    if (reasons == sheet.columns.size()) out.columns.push_back({kReasons, false, {}, {}, 60});
    out.columns[reasons].width = 60;
    out.marked = static_cast<int>(reasons);
    for (const ListedRow& row : sheet.rows) {
        if (row.problems.empty()) continue;
        std::vector<std::string> cells = row.cells;
        cells.resize(out.columns.size());
        cells[reasons] = "第 " + std::to_string(row.number) + " 行";
        for (const std::string& problem : row.problems) cells[reasons] += "；" + problem;
        out.rows.push_back(std::move(cells));
    }
    writeXlsx(path, out);
}

}  // namespace yc::tables

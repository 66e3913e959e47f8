// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/day_report.h"

#include <cmath>

namespace yc::reports {

using domain::forecast::DayCounts;
using domain::forecast::DayReport;

namespace {

using Cells = std::vector<std::string>;

struct Table {
    std::string name;
    std::vector<MaterialTable::Column> columns;
    std::vector<Cells> rows;
    std::string none;  // what to say instead of an empty table
};

std::string minutes(const std::optional<double>& value) {
    return value ? std::to_string(static_cast<int>(std::lround(*value))) + "分" : std::string("—");
}

template <class Id>
std::string nameOf(const std::map<Id, std::string>& names, const Id& id) {
    const auto found = names.find(id);
    return found == names.end() ? id.str() : found->second;
}

std::string aboutWord(domain::HelpKind about) {
    using enum domain::HelpKind;
    switch (about) {
    case Emergency: return "急救、安全";
    case Dispute: return "争执";
    case Fault: return "设备故障";
    case Question: return "业务疑问";
    case Other: break;
    }
    return "其他";
}

Cells countCells(const std::string& name, const DayCounts& counts, const std::optional<double>& half,
                 const std::optional<double>& nine) {
    const auto number = [](int value) { return std::to_string(value); };
    return {name,
            number(counts.taken),
            number(counts.served),
            number(counts.left),
            number(counts.missed),
            number(counts.open),
            number(counts.expired),
            number(counts.carried),
            minutes(half),
            minutes(nine)};
}

Table themeTable(const DayReportInput& in) {
    const DayReport& report = in.report;
    Table table{"一、各主题",
                {{"主题", 2.6},
                 {"取号", 1, Align::Right},
                 {"办结", 1, Align::Right},
                 {"离开", 1, Align::Right},
                 {"过号", 1, Align::Right},
                 {"未完", 1, Align::Right},
                 {"失效", 1, Align::Right},
                 {"结转", 1, Align::Right},
                 {"等候中位", 1.7, Align::Right},
                 {"九成以内", 1.7, Align::Right}},
                {},
                "这一天没有人取号。"};
    for (const auto& theme : report.themes)
        table.rows.push_back(
            countCells(nameOf(in.themeNames, theme.theme), theme.counts, theme.waitHalf, theme.waitNine));
    if (table.rows.size() > 1) table.rows.push_back(countCells("合计", report.total, report.waitHalf, report.waitNine));
    return table;
}

Table windowTable(const DayReportInput& in) {
    Table table{"二、各窗口",
                {{"窗口", 1.8},
                 {"人员", 3},
                 {"办结", 1, Align::Right},
                 {"服务合计", 1.4, Align::Right},
                 {"平均每号", 1.4, Align::Right},
                 {"快速服务", 1.5, Align::Right},
                 {"求助", 1, Align::Right}},
                {},
                "这一天没有开窗。"};
    for (const auto& window : in.report.windows) {
        std::string clerks;
        for (const std::string& clerk : window.clerks) clerks += (clerks.empty() ? "" : "、") + clerk;
        int quick = 0;
        for (const auto& entry : window.quick) quick += entry.second;
        std::optional<double> each;
        if (window.served > 0) each = window.serviceMinutes / window.served;
        table.rows.push_back({nameOf(in.deskNames, window.desk), clerks, std::to_string(window.served),
                              minutes(window.serviceMinutes), minutes(each), std::to_string(quick),
                              std::to_string(window.helpAsked)});
    }
    return table;
}

Table quickTable(const DayReportInput& in) {
    Table table{"三、快速服务", {{"服务", 3}, {"次数", 1, Align::Right}}, {}, "没有。"};
    std::map<std::string, int> counts;
    for (const auto& window : in.report.windows) {
        for (const auto& [name, count] : window.quick) counts[name] += count;
    }
    for (const auto& [name, count] : counts) table.rows.push_back({name, std::to_string(count)});
    return table;
}

Table helpTable(const DayReportInput& in) {
    Table table{"四、求助",
                {{"时间", 1}, {"窗口", 2}, {"事由", 2}, {"应答", 2}, {"多久应答", 1.4, Align::Right}},
                {},
                "没有。"};
    for (const auto& call : in.report.help) {
        table.rows.push_back({domain::clockTime(call.at), nameOf(in.deskNames, call.desk), aboutWord(call.about),
                              call.answeredBy.empty() ? "没有应答" : call.answeredBy,
                              call.answeredAfter ? std::to_string(*call.answeredAfter) + "分" : std::string("—")});
    }
    return table;
}

std::vector<Table> tables(const DayReportInput& in) {
    return {themeTable(in), windowTable(in), quickTable(in), helpTable(in)};
}

Paragraph line(const std::string& words, bool strong) {
    Paragraph made;
    made.text = words;
    if (strong) {
        made.role = FontRole::Strong;
        made.spaceBefore = 6;
    }
    return made;
}

std::string quoted(const std::string& field) {
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string made = "\"";
    for (const char c : field) made += c == '"' ? std::string("\"\"") : std::string(1, c);
    return made + '"';
}

std::string csvRow(const Cells& cells) {
    std::string row;
    for (const std::string& cell : cells) row += (row.empty() ? "" : ",") + quoted(cell);
    return row + "\r\n";
}

}  // namespace

Document dayReport(const DayReportInput& in) {
    Document d;
    d.kind = PaperKind::HandoverSlip;
    d.issuer = in.hall;
    d.title = "大厅日报";
    d.marks = in.marks;
    FieldTable head;
    head.rows.push_back({{"", "日期", domain::chineseDate(in.report.day)}, {"", "打印", in.printedAt}});
    head.rows.push_back({{"", "取号", std::to_string(in.report.total.taken) + "个"}, {"", "经办人", in.printedBy}});
    d.blocks.emplace_back(std::move(head));
    for (Table& table : tables(in)) {
        d.blocks.emplace_back(line(table.name, /*strong=*/true));
        if (table.rows.empty()) {
            d.blocks.emplace_back(line(table.none, /*strong=*/false));
            continue;
        }
        MaterialTable shown;
        shown.columns = std::move(table.columns);
        for (Cells& cells : table.rows) {
            MaterialTable::Row row;
            row.cells = std::move(cells);
            shown.rows.push_back(std::move(row));
        }
        d.blocks.emplace_back(std::move(shown));
    }
    d.blocks.emplace_back(
        line("各数由当天的流水逐笔数出。等候从取号到第一次叫号；撤销过的步骤不计。", /*strong=*/false));
    return d;
}

std::string dayReportCsv(const DayReportInput& in) {
    std::string text = "\xEF\xBB\xBF";
    text += csvRow({in.hall, domain::isoDate(in.report.day)});
    for (const Table& table : tables(in)) {
        text += "\r\n" + csvRow({table.name});
        Cells titles;
        for (const auto& column : table.columns) titles.push_back(column.title);
        text += csvRow(titles);
        for (const Cells& cells : table.rows) text += csvRow(cells);
    }
    return text;
}

}  // namespace yc::reports

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/shift_sheet.h"

namespace yc::reports {

namespace {

using Cells = std::vector<std::string>;

Paragraph heading(const std::string& words, std::size_t count) {
    Paragraph line;
    line.text = words + "（" + std::to_string(count) + "）";
    line.role = FontRole::Strong;
    line.spaceBefore = 6;
    return line;
}

Paragraph plain(const std::string& words) {
    Paragraph line;
    line.text = words;
    return line;
}

// A section: its name with the count, then its rows, or that there is nothing to hand on.
void section(Document& d, const std::string& name, const std::vector<MaterialTable::Column>& columns,
             const std::vector<Cells>& rows, const std::string& none) {
    d.blocks.emplace_back(heading(name, rows.size()));
    if (rows.empty()) {
        d.blocks.emplace_back(plain(none));
        return;
    }
    MaterialTable table;
    table.columns = columns;
    for (const Cells& cells : rows) {
        MaterialTable::Row row;
        row.cells = cells;
        table.rows.push_back(std::move(row));
    }
    d.blocks.emplace_back(std::move(table));
}

template <class T, class F>
std::vector<Cells> cells(const std::vector<T>& items, F of) {
    std::vector<Cells> rows;
    for (const T& item : items) rows.push_back(of(item));
    return rows;
}

}  // namespace

Document shiftSheet(const ShiftSheetInput& in) {
    Document d;
    d.kind = PaperKind::HandoverSlip;
    d.issuer = in.hall;
    d.title = "窗口交接班单";
    d.marks = in.marks;
    FieldTable head;
    head.rows.push_back({{"", "窗口", in.window}, {"", "日期", in.day}});
    head.rows.push_back({{"", "打印", in.printedAt}, {"", "经办人", in.printedBy}});
    d.blocks.emplace_back(head);
    section(d, "一、谁在本窗口", {{"起", 1}, {"止", 1}, {"人员", 2}, {"方式", 2}, {"暂停", 1, Align::Right}},
            cells(in.shifts,
                  [](const auto& s) {
                      return Cells{s.from, s.to.empty() ? "在岗" : s.to, s.clerk, s.how,
                                   s.pauses > 0 ? std::to_string(s.pauses) + "次" : std::string()};
                  }),
            "今天没有开窗。");
    if (!in.complete) d.blocks.emplace_back(plain("打印时和中心断开，以上只是本机所知，联网后可以重打。"));
    section(d, "二、办过的号", {{"号", 1}, {"主题", 3}, {"结束", 1}, {"用时", 1, Align::Right}, {"结果", 1}},
            cells(in.served,
                  [](const auto& s) {
                      return Cells{s.number, s.theme, s.ended, s.lasted, s.outcome};
                  }),
            "没有。");
    section(d, "三、在办和挂起的号", {{"号", 1}, {"主题", 3}, {"去处", 2}},
            cells(in.parked,
                  [](const auto& p) {
                      return Cells{p.number, p.theme, p.where};
                  }),
            "没有。");
    section(d, "四、没办完的办件", {{"办件号", 4}, {"主题", 2}, {"申请人", 1}, {"到哪一步", 1}},
            cells(in.cases,
                  [](const auto& c) {
                      return Cells{c.number, c.theme, c.applicant, c.status};
                  }),
            "没有。");
    section(d, "五、留在本窗口的材料", {{"标签", 3}, {"材料", 4}, {"办件号", 4}, {"", 1}},
            cells(in.papers,
                  [](const auto& p) {
                      return Cells{p.label, p.name, p.caseNumber, p.kind};
                  }),
            "没有。");
    d.blocks.emplace_back(plain("以上逐项当面点清，数目相符。"));
    SignatureBox box;
    box.lines.push_back({"", "交班人", {}});
    box.lines.push_back({"", "接班人", {}});
    box.lines.push_back({"", "时间", {}});
    d.blocks.emplace_back(std::move(box));
    return d;
}

}  // namespace yc::reports

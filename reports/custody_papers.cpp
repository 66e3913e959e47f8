// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/custody_papers.h"

#include "reports/letter_parts.h"
#include "reports/masking.h"
#include "reports/paper_parts.h"

namespace yc::reports {

namespace {

Paragraph beside(std::string text, FontRole role, double size = 0) {
    Paragraph line;
    line.text = std::move(text);
    line.role = role;
    line.size = size;
    return line;
}

FieldTable::Field field(std::string label, std::string value) { return {{}, std::move(label), std::move(value)}; }

}  // namespace

Document materialLabels(const LabelsInput& in) {
    Document d;
    d.kind = PaperKind::Label;
    d.size = PaperSize::Roll80;
    d.issuer = in.hall;
    d.title = "材料标签";
    d.marks = in.marks;
    for (const auto& label : in.labels) {
        d.blocks.push_back(Rule{});
        Code code;
        code.payload = label.code;
        code.beside = {beside(label.material, FontRole::SansStrong), beside(label.shortCode, FontRole::Code),
                       beside(label.form + "　" + maskName(in.applicant), FontRole::Sans),
                       beside(in.caseNumber, FontRole::Sans),
                       beside((label.form == "原件" ? "原件保管：" : "送：") + label.keeper, FontRole::Sans)};
        d.blocks.push_back(code);
    }
    d.blocks.push_back(Rule{});
    return d;
}

Document departureSheet(const DepartureSheetInput& in) {
    Document d;
    d.kind = PaperKind::HandoverSlip;
    d.issuer = in.office.name;
    d.title = in.pickUp ? "材料领取台账" : "材料派送单";
    d.number = in.number;
    d.marks = in.marks;
    int papers = 0;
    for (const auto& parcel : in.parcels) papers += parcel.papers;
    FieldTable head;
    head.rows.push_back(
        {field("交出", in.office.window), field(in.pickUp ? "领取时间" : "批次", in.pickUp ? in.leftAt : in.batch)});
    head.rows.push_back({field(in.pickUp ? "领取人" : "承运", in.carrier), field("证件号", in.credential)});
    head.rows.push_back({field("合计", std::to_string(in.parcels.size()) + (in.pickUp ? "个单位，" : "个包裹，") +
                                           std::to_string(papers) + "份")});
    d.blocks.push_back(head);
    MaterialTable table;
    table.columns = {{"序号", 1.4, Align::Center}, {"接收单位", 3.6}, {"交接单", 5.2},
                     {"份数", 1.4, Align::Center}, {"封条", 2.6},     {in.pickUp ? "清点" : "运单号", 3.6}};
    int row = 0;
    for (const auto& parcel : in.parcels)
        table.rows.push_back({parcel.waybill,
                              {std::to_string(++row), parcel.to, join(parcel.slips, "、"),
                               std::to_string(parcel.papers), parcel.seals, in.pickUp ? "□" : parcel.waybill}});
    d.blocks.push_back(table);
    d.blocks.push_back(smallLine("封袋完好交出；接收单位拆封后按各交接单逐份签收。本单存档。"));
    d.blocks.push_back(SignatureBox{{{"", "交出人：", in.office.clerk},
                                     {"", in.pickUp ? "领取人签名：" : "承运人签名：", ""},
                                     {"", "时间：", in.leftAt}}});
    d.blocks.push_back(SealPlace{in.office.organ, in.date, "材料交接专用章"});
    d.blocks.push_back(noticeFoot(in.office, "", copiesLine({"窗口存档", in.pickUp ? "领取单位" : "承运方"})));
    Code code;
    code.payload = in.payload;
    code.caption = "扫码核对";
    code.place = Code::Place::Foot;
    d.blocks.push_back(code);
    return d;
}

Document keeperStatement(const KeeperStatementInput& in) {
    Document d = letterHead(PaperKind::KeeperStatement, in.letter, "原件保管说明");
    std::get<Paragraph>(d.blocks.front()).text = in.unit + "：";  // to the unit, not to the applicant
    addText(
        d,
        in.letter.applicant.name + "办理" + what(in.letter) +
            "提交的下列材料，原件只有一份，由所列单位保管，你单位使用复印件，不再要求申请人另交原件。需要查看原件的，"
            "向保管单位调阅。");
    MaterialTable table;
    table.columns = {{"材料", 6}, {"原件保管单位", 4}, {"随附", 1.8}};
    for (const auto& kept : in.originals) table.rows.push_back({"", {kept.material, kept.keeper, "复印件"}});
    d.blocks.push_back(table);
    addText(d, "复印件与原件核对一致。");
    closeLetter(d, in.letter, {"收到人签名：", "收到时间："}, "收件专用章", "扫码核对");
    return d;
}

}  // namespace yc::reports

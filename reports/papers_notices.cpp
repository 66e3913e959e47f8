// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of decision and movement: acceptance, correction, custody slip, delivery.
#include "reports/masking.h"
#include "reports/paper_parts.h"
#include "reports/papers.h"

namespace yc::reports {
namespace {

constexpr const char* acceptanceBasis = "《中华人民共和国行政许可法》第三十二条第一款第五项";
constexpr const char* correctionBasis = "《中华人民共和国行政许可法》第三十二条第一款第四项";

Paragraph salutation(const Person& person) {
    Paragraph line;
    line.text = person.name + "：";
    return line;
}

Paragraph letter(std::string id, std::string text) {
    Paragraph paragraph;
    paragraph.id = std::move(id);
    paragraph.text = std::move(text);
    paragraph.indent = true;
    return paragraph;
}

FieldTable::Field field(std::string id, std::string label, std::string value) {
    return {std::move(id), std::move(label), std::move(value)};
}

Code footCode(const std::string& payload, const std::string& caption) {
    Code code;
    code.payload = payload;
    code.caption = caption;
    code.place = Code::Place::Foot;
    return code;
}

Document notice(PaperKind kind, const Office& office, const std::string& title, const std::string& number,
                const Marks& marks) {
    Document d;
    d.kind = kind;
    d.issuer = office.name;
    d.title = title;
    d.number = number;
    d.marks = marks;
    return d;
}

}  // namespace

Document acceptanceNotice(const AcceptanceNoticeInput& in) {
    Document d = notice(PaperKind::Acceptance, in.office, "受理通知书", in.number, in.marks);
    const std::string basis = in.basis.empty() ? acceptanceBasis : in.basis;
    d.blocks.push_back(salutation(in.applicant));
    const std::string what =
        in.items.empty() ? "“" + in.item + "”" : "“" + in.theme + "”（下列" + std::to_string(in.items.size()) + "项）";
    d.blocks.push_back(letter("", address(in.applicant) + "于" + in.receivedOn + "提出的" + what +
                                      "申请，经审查，材料齐全、符合法定形式。根据" + basis + "的规定，决定自" +
                                      in.acceptedOn + "起予以受理。"));
    FieldTable table;
    if (in.items.empty()) table.rows.push_back({field("", "办理", in.theme)});
    table.rows.push_back({field("", "办件编号", in.caseNumber)});
    if (!in.itemNumber.empty()) table.rows.push_back({field("", "事项编号", in.itemNumber)});
    table.rows.push_back({field("", "申请人证件", identityText(in.applicant))});
    table.rows.push_back({field("", "承办单位", in.office.organ)});
    if (!in.legalDue.empty()) table.rows.push_back({field("", "法定期限", in.legalDue)});
    if (!in.promisedDue.empty()) table.rows.push_back({field("", "承诺期限", in.promisedDue)});
    if (!in.delivery.empty()) table.rows.push_back({field("", "领取方式", in.delivery)});
    d.blocks.push_back(table);
    if (!in.items.empty()) {
        MaterialTable items;
        items.columns = {{"事项", 5.2}, {"办理单位", 2}, {"承诺办结", 2.8}, {"法定期限", 2.8}};
        for (const auto& item : in.items)
            items.rows.push_back({"", {item.name, item.organ, item.promised, item.legal.empty() ? "—" : item.legal}});
        d.blocks.push_back(items);
    }
    for (const std::string& remark : in.remarks) d.blocks.push_back(letter("", remark));
    d.blocks.push_back(letter(
        "", "依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计入以上期限，另行书面告知。"));
    d.blocks.push_back(SignatureBox{{{"", "申请人签收：", ""}, {"", "签收时间：", ""}}});
    d.blocks.push_back(SealPlace{in.office.organ, in.date, "受理专用章"});
    d.blocks.push_back(noticeFoot(in.office, "", copiesLine(in.copies)));
    d.blocks.push_back(footCode(in.payload, "扫码查进度"));
    return d;
}

Document correctionNotice(const CorrectionNoticeInput& in) {
    Document d = notice(PaperKind::CorrectionNotice, in.office, "一次性补正告知书", in.number, in.marks);
    d.changed = in.changed;
    d.blocks.push_back(salutation(in.applicant));
    d.blocks.push_back(letter("opening", address(in.applicant) + "于" + in.appliedOn + "申请办理“" + in.theme +
                                             "”。经核对，请一次补齐下列" + std::to_string(in.deficiencies.size()) +
                                             "项："));
    NumberedList list;
    for (const auto& deficiency : in.deficiencies) list.entries.push_back({deficiency.id, deficiency.text});
    d.blocks.push_back(list);
    FieldTable table;
    table.rows.push_back({field("deadline", "补正期限", join({in.deadline, in.deadlineNote}, "，"))});
    table.rows.push_back({field("manner", "补正方式", in.manner)});
    table.rows.push_back({field("returned", "退还材料", in.returned.empty() ? "本次没有留存材料" : in.returned)});
    table.rows.push_back({field("basis", "依据", in.basis.empty() ? correctionBasis : in.basis)});
    if (!in.caseNumber.empty()) table.rows.push_back({field("case", "办件编号", in.caseNumber)});
    if (!in.toldAt.empty()) table.rows.push_back({field("told", "告知", join({in.toldAt, in.toldWhere}, "，"))});
    d.blocks.push_back(table);
    d.blocks.push_back(letter("", "以上是需要补正的全部内容，补齐后当日受理，不再另提要求。"));
    d.blocks.push_back(SignatureBox{{{"", "申请人签收：", ""}, {"", "退还材料已收回：", ""}, {"", "签收时间：", ""}}});
    d.blocks.push_back(SealPlace{in.office.organ, in.date, "补正告知专用章"});
    d.blocks.push_back(noticeFoot(in.office, in.toldAt, copiesLine(in.copies)));
    d.blocks.push_back(footCode(in.payload, "扫码看怎么补"));
    return d;
}

Document custodySlip(const CustodySlipInput& in) {
    Document d = notice(PaperKind::HandoverSlip, in.office, "材料交接单", in.number, in.marks);
    int pieces = 0;
    for (const auto& unit : in.units) pieces += unit.pieces;
    FieldTable head;
    head.rows.push_back({field("", "移交", in.from), field("", "接收", in.to)});
    head.rows.push_back({field("", "方式", in.route), field("", "装袋时间", in.packedAt)});
    if (!in.bag.empty() || !in.sealStrip.empty())
        head.rows.push_back({field("", "袋号", in.bag), field("", "封条", in.sealStrip)});
    if (!in.sheet.empty())
        head.rows.push_back({field("", "派送单", in.sheet), field("", in.waybill.empty() ? "取走人" : "运单",
                                                                  in.waybill.empty() ? in.carrier : in.waybill)});
    const std::string total = std::to_string(in.units.size()) + "份，" + std::to_string(pieces) + "件";
    if (in.listCode.empty())
        head.rows.push_back({field("", "合计", total)});
    else
        head.rows.push_back({field("", "合计", total), field("", "清单校验码", in.listCode)});
    d.blocks.push_back(head);
    MaterialTable table;
    table.columns = {{"序号", 1.45, Align::Center},
                     {"标签", 3},
                     {"材料", 5.8},
                     {"申请人", 3.1},
                     {"形式", 1.9},
                     {"件数", 1.45, Align::Center},
                     {"备注", 2},
                     {"签收", 1.45, Align::Center}};
    int row = 0;
    for (const auto& unit : in.units)
        table.rows.push_back({unit.label,
                              {std::to_string(++row), unit.label, unit.material, maskName(unit.applicant), unit.form,
                               std::to_string(unit.pieces), unit.remark, unit.verdict.empty() ? "□" : unit.verdict}});
    d.blocks.push_back(table);
    d.blocks.push_back(smallLine("接收人拆封后逐份清点，在“签收”栏打勾。不符的不打勾，当面记入备注，由两人签字。"));
    d.blocks.push_back(
        SignatureBox{{{"", "移交人：", in.sender}, {"", "接收人：", in.receiver}, {"", "签收时间：", in.signedAt}}});
    d.blocks.push_back(SealPlace{in.office.organ, in.date, "材料交接专用章"});
    d.blocks.push_back(noticeFoot(in.office, "", copiesLine({"移交方", "接收方"})));
    d.blocks.push_back(footCode(in.payload, "扫码签收、核对"));
    return d;
}

Document deliveryReceipt(const DeliveryReceiptInput& in) {
    Document d = notice(PaperKind::DeliveryReceipt, in.office, "送达回证", in.number, in.marks);
    FieldTable head;
    head.rows.push_back({field("", "受送达人", in.addressee)});
    head.rows.push_back({field("", "办理", join({in.theme, in.caseNumber}, "　"))});
    head.rows.push_back(
        {field("", "领取人", in.collector.name + (in.authority.empty() ? "" : "（" + in.authority + "）"))});
    head.rows.push_back({field("", "证件", join({identityText(in.collector), in.identityCheck}, "，"))});
    d.blocks.push_back(head);
    MaterialTable results;
    results.columns = {{"送达的结果", 6.4}, {"出具单位", 3}, {"件数", 1.7}};
    for (const auto& r : in.results) results.rows.push_back({"", {r.name, r.organ, r.pieces}});
    d.blocks.push_back(results);
    if (!in.originals.empty()) {
        MaterialTable originals;
        originals.columns = {{"退还的原件", 9.4}, {"件数", 1.7}};
        for (const auto& o : in.originals) originals.rows.push_back({"", {o.name, o.pieces}});
        d.blocks.push_back(originals);
    }
    Paragraph time;
    time.text = "送达时间：" + (in.deliveredAt.empty() ? "　　　　年　　月　　日　　时　　分" : in.deliveredAt);
    d.blocks.push_back(time);
    Paragraph place;
    place.text = "送达地点：" + in.place;
    d.blocks.push_back(place);
    Paragraph manner;
    manner.text = "送达方式：" + in.manner;
    d.blocks.push_back(manner);
    d.blocks.push_back(SignatureBox{{{"", "领取人签字：", ""}, {"", "送达人：", in.office.clerk}}});
    d.blocks.push_back(SealPlace{in.office.organ, in.date, "送达专用章"});
    Office foot = in.office;
    foot.clerk.clear();
    foot.window.clear();
    d.blocks.push_back(
        noticeFoot(foot, "", copiesLine(in.copies.empty() ? std::vector<std::string>{"领取人", "存档"} : in.copies)));
    d.blocks.push_back(footCode(in.payload, "扫码核对"));
    return d;
}

}  // namespace yc::reports

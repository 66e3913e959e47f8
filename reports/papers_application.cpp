// SPDX-License-Identifier: GPL-3.0-or-later
// The papers before and at handing in: ticket, material list, receipt.
#include "reports/masking.h"
#include "reports/paper_parts.h"
#include "reports/papers.h"

namespace yc::reports {
namespace {

Paragraph centred(std::string text, FontRole role, double size) {
    Paragraph line;
    line.text = std::move(text);
    line.align = Align::Center;
    line.role = role;
    line.size = size;
    return line;
}

Paragraph plain(std::string text, double size = 0, FontRole role = FontRole::Body) {
    Paragraph line;
    line.text = std::move(text);
    line.size = size;
    line.role = role;
    return line;
}

Paragraph heading(std::string text) {
    Paragraph line = plain(std::move(text), 0, FontRole::Strong);
    line.spaceBefore = 2;
    return line;
}

FieldTable::Field field(std::string label, std::string value) { return {"", std::move(label), std::move(value)}; }

}  // namespace

Document queueTicket(const QueueTicketInput& in) {
    Document d;
    d.kind = PaperKind::Ticket;
    d.size = PaperSize::Roll80;
    d.marks = in.marks;
    d.issuer = in.hall;
    d.blocks.push_back(centred(in.number, FontRole::SansStrong, 40));
    d.blocks.push_back(centred(in.theme, FontRole::SansStrong, 13));
    std::vector<Paragraph> facts;
    facts.push_back(plain("取号 " + in.takenAt));
    facts.push_back(
        plain(in.ahead > 0 ? "前面" + std::to_string(in.ahead) + "人" : std::string("前面没有人，请留意叫号")));
    if (!in.estimate.empty()) facts.push_back(plain("大约等" + in.estimate));
    if (!in.area.empty()) facts.push_back(plain("请在" + in.area + "等候"));
    if (in.guidePayload.empty()) {  // printed again where the secret of its page is not known
        for (Paragraph& fact : facts) d.blocks.push_back(std::move(fact));
    } else {
        Code code;
        code.payload = in.guidePayload;
        code.beside = std::move(facts);
        code.beside.push_back(plain("扫码看材料清单和进度"));
        d.blocks.push_back(std::move(code));
    }
    if (!in.materials.empty()) {
        d.blocks.push_back(Rule{});
        d.blocks.push_back(plain("等的时候，看看材料带了没有", 0, FontRole::Strong));
        for (const std::string& material : in.materials) d.blocks.push_back(plain("□ " + material));
    }
    return d;
}

Document materialList(const MaterialListInput& in) {
    Document d;
    d.kind = PaperKind::MaterialList;
    d.issuer = in.office.name;
    d.title = "材料清单";
    d.number = in.number;
    d.marks = in.marks;
    FieldTable head;
    if (!in.applicant.empty()) head.rows.push_back({field("申请人", in.applicant)});
    head.rows.push_back({field("办理", in.theme)});
    if (!in.situation.empty()) head.rows.push_back({field("您的情形", in.situation)});
    head.rows.push_back({field("办结时限", in.promise), field("目录", in.catalogueVersion)});
    d.blocks.push_back(head);
    if (!in.conditions.empty()) {
        d.blocks.push_back(heading("一、受理条件"));
        NumberedList conditions;
        for (const std::string& condition : in.conditions) conditions.entries.push_back({"", condition});
        d.blocks.push_back(conditions);
    }
    d.blocks.push_back(heading(in.conditions.empty() ? "一、申请材料" : "二、申请材料"));
    MaterialTable materials;
    materials.columns = {{"材料名称", 6.2},
                         {"原件", 1.35, Align::Center},
                         {"复印件", 1.75, Align::Center},
                         {"类型", 3.05},
                         {"形式", 1.8},
                         {"说明", 3.9}};
    for (const auto& m : in.materials)
        materials.rows.push_back({m.id, {m.name, countText(m.originals), countText(m.copies), m.type, m.form, m.note}});
    if (!in.spared.empty()) {
        materials.rows.push_back({"", {"以下不用带"}, true});
        for (const std::string& spared : in.spared) materials.rows.push_back({"", {spared, "", "", "", "", "免交"}});
    }
    d.blocks.push_back(materials);
    d.blocks.push_back(heading(in.conditions.empty() ? "二、办理事项" : "三、办理事项"));
    MaterialTable items;
    items.columns = {{"事项", 4.4},     {"办理单位", 2.3}, {"设定依据", 4.3},
                     {"办结时限", 2.5}, {"收费标准", 2.3}, {"办理结果", 3.2}};
    for (const auto& i : in.items) items.rows.push_back({"", {i.name, i.organ, i.basis, i.limit, i.fee, i.result}});
    d.blocks.push_back(items);
    d.blocks.push_back(smallLine(
        "本清单一次告知设定依据、受理条件、申请材料、办结时限、收费标准和办理结果。除清单所列，不再要求其他材料。"));
    d.blocks.push_back(SealPlace{in.office.organ, in.date, "一次告知专用章"});
    d.blocks.push_back(noticeFoot(in.office, "", ""));
    Code code;
    code.payload = in.payload;
    code.caption = "扫码看办事指南";
    code.place = Code::Place::Foot;
    d.blocks.push_back(code);
    return d;
}

namespace {

FieldTable receiptHead(const ReceiptInput& in) {
    const bool roll = in.size == PaperSize::Roll80;
    FieldTable head;
    const bool masked = in.maskApplicant && !in.applicant.organisation;
    const auto applicant = field("申请人", masked ? maskName(in.applicant.name) : in.applicant.name);
    const auto identity = field("身份", in.identityCheck);
    if (roll) {
        head.rows = {{applicant}, {identity}};
    } else {
        head.rows = {{applicant, identity}};
    }
    const auto number = field("证件", identityText(in.applicant));
    const auto phone = field("电话", in.applicant.phone.empty() ? "未留" : maskPhone(in.applicant.phone));
    if (roll) {
        head.rows.push_back({number});
        head.rows.push_back({phone});
    } else {
        head.rows.push_back({number, phone});
    }
    if (in.agent)
        head.rows.push_back({field("代理人", (in.maskApplicant ? maskName(in.agent->name) : in.agent->name) + "　" +
                                                 identityText(*in.agent))});
    head.rows.push_back({field("办理", in.theme)});
    head.rows.push_back({field("收件时间", in.receivedAt)});
    return head;
}

}  // namespace

Document receipt(const ReceiptInput& in) {
    Document d;
    d.kind = PaperKind::Receipt;
    d.size = in.size;
    d.issuer = in.office.name;
    d.title = "收件凭证";
    d.number = in.number;
    d.marks = in.marks;
    Code code;
    code.payload = in.payload;
    code.beside.push_back(plain("办件编号"));
    if (in.size == PaperSize::Roll80) {
        code.beside.push_back(plain(in.caseNumber, 8, FontRole::Code));
        code.beside.push_back(plain("查询码 " + in.queryCode));
        code.beside.push_back(plain("服务电话 " + in.office.hotline));
    } else {
        code.beside.push_back(plain(in.caseNumber, 0, FontRole::Code));
        code.beside.push_back(plain("查询码 " + in.queryCode + "　服务电话 " + in.office.hotline));
    }
    d.blocks.push_back(code);
    d.blocks.push_back(receiptHead(in));
    MaterialTable items;
    items.columns = {{"事项", 6}, {"办理单位", 3.2}, {"承诺办结", 2.8}};
    for (const auto& i : in.items) items.rows.push_back({"", {i.name, i.organ, i.promised}});
    d.blocks.push_back(items);
    MaterialTable materials;
    materials.columns = {{"收到的材料", 5.6},
                         {"原件", 1.3, Align::Center},
                         {"复印件", 1.6, Align::Center},
                         {"形式", 1.3},
                         {"备注", 3.1}};
    for (const auto& m : in.materials)
        materials.rows.push_back({m.id, {m.name, countText(m.originals), countText(m.copies), m.form, m.note}});
    d.blocks.push_back(materials);
    if (!in.situation.empty()) d.blocks.push_back(plain("情形：" + in.situation, in.size == PaperSize::A4 ? 10.5 : 0));
    const std::string rule =
        in.acceptanceRule.empty()
            ? "材料齐全、符合法定形式的，自收到全部材料之日起受理；五个工作日内不告知补正的，自收到材料之日起即为受理。"
            : in.acceptanceRule;
    const std::string statement = (in.acceptedAtOnce ? "以上申请已当场受理，另发受理通知书。"
                                                     : "本凭证只证明收到以上材料，不是受理决定。" + rule) +
                                  std::string("凭办件编号和查询码可以查询进度，领取结果时请带本凭证和证件。");
    d.blocks.push_back(plain(statement, in.size == PaperSize::A4 ? 10.5 : 0));
    d.blocks.push_back(SignatureBox{{{"", "领取方式：", in.delivery},
                                     {"", "交件人签名：", ""},
                                     {"", "收件人：", join({in.office.window, in.office.clerk}, " ")}}});
    d.blocks.push_back(SealPlace{in.office.organ, in.date, "收件专用章"});
    return d;
}

}  // namespace yc::reports

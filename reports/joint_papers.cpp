// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/joint_papers.h"

#include "reports/paper_parts.h"

namespace yc::reports {

using domain::JointAnswer;
using domain::JointConsent;
using domain::JointInvitee;
using domain::JointWork;

namespace {

std::string moment(domain::Instant at) {
    return domain::chineseDate(domain::localDate(at)) + ' ' + domain::clockTime(at);
}

std::string joined(const std::vector<std::string>& parts) { return join(parts, "、"); }

std::string itemsOf(const JointInvitee& invitee, const JointScene& scene) {
    std::vector<std::string> names;
    for (const auto& item : invitee.items) names.push_back(scene.itemName(item));
    return names.empty() ? "参加并提出意见" : joined(names);
}

Document head(const JointScene& scene, PaperKind kind, const std::string& title, const std::string& number) {
    Document d;
    d.kind = kind;
    d.issuer = scene.office.name;
    d.title = title;
    d.number = number;
    d.marks = scene.marks;
    return d;
}

void addText(Document& d, std::string text) {
    Paragraph paragraph;
    paragraph.text = std::move(text);
    paragraph.indent = true;
    d.blocks.push_back(paragraph);
}

void addFacts(Document& d, const std::vector<std::pair<std::string, std::string>>& facts) {
    FieldTable table;
    for (const auto& [label, value] : facts) {
        if (!value.empty()) table.rows.push_back({{"", label, value}});
    }
    d.blocks.push_back(table);
}

void close(Document& d, const JointScene& scene, const std::string& date) {
    SealPlace seal;
    seal.organ = scene.office.name;
    seal.date = date;
    seal.caption = "业务专用章";
    d.blocks.push_back(seal);
    if (!scene.payload.empty()) {
        Code code;
        code.payload = scene.payload;
        code.caption = "扫码核对";
        code.place = Code::Place::Foot;
        d.blocks.push_back(code);
    }
    d.blocks.push_back(noticeFoot(scene.office, date, copiesLine({"各参加单位", "存档"})));
}

}  // namespace

std::string jointWord(JointWork work) {
    switch (work) {
    case JointWork::Review: return "联合评审";
    case JointWork::Inspection: return "联合踏勘";
    case JointWork::Acceptance: return "联合验收";
    }
    return {};
}

std::string jointStanding(const JointInvitee& invitee) {
    if (invitee.present) return invitee.agrees ? "到场，同意" : "到场，不同意";
    switch (invitee.consent) {
    case JointConsent::Answered: return "未到场，已书面同意";
    case JointConsent::Silence: return "未答复、未到场，按通知视为同意";
    case JointConsent::Absence: return "答复到场而未到场，按通知视为同意";
    case JointConsent::None: break;
    }
    return invitee.answer == JointAnswer::Objects ? "未到场，已提出异议" : "未到场，未表示意见";
}

Document jointInvitation(const JointScene& scene) {
    const auto& joint = scene.joint;
    const std::string work = jointWord(joint.work);
    Document d = head(scene, PaperKind::JointInvitation, work + "通知书", joint.invitation.str());
    std::vector<std::string> units;
    for (const auto& invitee : joint.invitees) units.push_back(scene.unitName(invitee.unit));
    Paragraph to;
    to.text = joined(units) + "：";
    d.blocks.push_back(to);
    addText(d, "“" + scene.theme + "”（办件 " + joint.caseNumber.str() + "）按联办规则只进行一次" + work + "，由" +
                   scene.unitName(joint.organiser) + "组织" +
                   (joint.siteOrganises ? "（参加单位分属不同层级，由现场所在地大厅组织）" : "") +
                   "。请按下列时间、地点参加，各单位不再单独进行。");
    addFacts(d, {{"时间", moment(joint.at)},
                 {"地点", joint.place},
                 {"内容", joint.text},
                 {"到场人数", "每单位不少于 " + std::to_string(joint.minStaff) + " 人，出示执法或工作证件"},
                 {"答复期限", domain::chineseDate(joint.answerBy)}});
    MaterialTable table;
    table.columns = {{"参加单位", 3}, {"涉及事项", 5}, {"答复", 3}};
    for (const auto& invitee : joint.invitees)
        table.rows.push_back(
            {invitee.unit.str(), {scene.unitName(invitee.unit), itemsOf(invitee, scene), "□到场 □同意 □异议"}});
    d.blocks.push_back(table);
    addText(d, joint.silenceIsConsent ? "请在答复期限内答复。逾期不答复，或者届时不到场的，视为同意，并在纪要中注明。"
                                      : "请在答复期限内答复。不答复或者不到场不视为同意；意见另行书面提出。");
    close(d, scene, domain::chineseDate(domain::localDate(joint.calledAt)));
    return d;
}

Document jointMinutes(const JointScene& scene) {
    const auto& joint = scene.joint;
    const std::string work = jointWord(joint.work);
    Document d = head(scene, PaperKind::JointMinutes, work + "纪要", joint.minutes.str());
    addFacts(d, {{"办理", scene.theme},
                 {"办件编号", joint.caseNumber.str()},
                 {"通知", joint.invitation.str()},
                 {"时间", moment(joint.at)},
                 {"地点", joint.place},
                 {"组织", scene.unitName(joint.organiser)}});
    MaterialTable table;
    table.columns = {{"单位", 3}, {"到场人员", 3}, {"情况", 4}, {"意见", 4}};
    SignatureBox sign;
    for (const auto& invitee : joint.invitees) {
        const std::string opinion = invitee.opinion.empty() ? invitee.words : invitee.opinion;
        table.rows.push_back({invitee.unit.str(),
                              {scene.unitName(invitee.unit), joined(invitee.staff), jointStanding(invitee), opinion}});
        if (invitee.present) sign.lines.push_back({invitee.unit.str(), scene.unitName(invitee.unit) + "签字：", {}});
    }
    d.blocks.push_back(table);
    if (!joint.findings.empty()) addText(d, "现场情况：" + joint.findings);
    addText(d, "结论：" + joint.conclusion);
    if (joint.silenceIsConsent) addText(d, "逾期不答复或者不到场视为同意，通知书已写明。");
    if (!sign.lines.empty()) d.blocks.push_back(sign);
    close(d, scene, domain::chineseDate(domain::localDate(joint.heldAt)));
    return d;
}

}  // namespace yc::reports

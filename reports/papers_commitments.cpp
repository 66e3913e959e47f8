// SPDX-License-Identifier: GPL-3.0-or-later
// 容缺 and 告知承诺, two different things: the first holds back the result until papers come, the second allows the result
// before proof and checks later.
#include "reports/letter_parts.h"
#include "reports/paper_parts.h"

namespace yc::reports {
namespace {

constexpr const char* lateTolerance = "逾期没有补齐，或者补交的材料不符合要求的，终止办理，不作出办理结果。";
constexpr const char* brokenCommitment =
    "承诺不实的，终止办理，责令限期改正，逾期不改正或者改正后仍不符合条件的，撤销决定，记入信用记录，"
    "并依法承担相应责任。";

void addDeclarations(Document& d, const std::vector<std::string>& declarations) {
    NumberedList list;
    for (const std::string& one : declarations) list.entries.push_back({"", one});
    d.blocks.push_back(list);
}

void heading(Document& d, const char* text) {
    Paragraph line;
    line.text = text;
    line.role = FontRole::Strong;
    line.spaceBefore = 2;
    d.blocks.push_back(line);
}

std::vector<std::string> signers(const std::string& agent) {
    if (agent.empty()) return {"承诺人签名：", "承诺时间："};
    return {"承诺人：", "代理人（" + agent + "）签名：", "承诺时间："};
}

}  // namespace

Document toleranceNotice(const ToleranceNoticeInput& in) {
    Document d = letterHead(PaperKind::ToleranceNotice, in.letter, "容缺受理通知书");
    addText(d, address(in.letter.applicant) + "于" + in.letter.appliedOn + "提出的" + what(in.letter) +
                   "申请，主要材料齐全、符合法定形式，下列次要材料暂缺。根据" + address(in.letter.applicant) +
                   "作出的容缺受理承诺，自" + in.acceptedOn + "起容缺受理，审查同时进行。");
    addTolerated(d, in.papers);
    addFacts(d, in.letter,
             {{"受理日期", in.acceptedOn},
              {"补交方式", "任一综合窗口、邮寄或网上，以收到时间为准"},
              {"逾期后果", in.consequence.empty() ? lateTolerance : in.consequence}});
    addText(d, "不可抗力造成迟延的，可以申请延长。补齐前不发放办理结果。");
    closeLetter(d, in.letter, {"申请人签收：", "签收时间："}, "受理专用章", "扫码看怎么补");
    return d;
}

Document toleranceCommitment(const ToleranceCommitmentInput& in) {
    Document d = letterHead(PaperKind::ToleranceCommitment, in.letter, "容缺受理承诺书");
    d.blocks.erase(d.blocks.begin());  // the applicant writes to the authority
    Paragraph to;
    to.text = in.letter.office.organ + "：";
    d.blocks.push_back(to);
    addText(d, "本人（单位）" + in.letter.applicant.name + "申请办理" + what(in.letter) +
                   "，下列次要材料暂缺，自愿申请容缺受理，并承诺：");
    addTolerated(d, in.papers);
    addDeclarations(d,
                    {"在上列期限内补交材料，补交的材料真实、有效、符合要求。", "已经知道" + std::string(lateTolerance),
                     "没有尚未修复的严重失信记录。", "已经知道可以不选择容缺受理，按一般程序办理。"});
    addFacts(d, in.letter, {{"代理人", in.agent}});
    closeLetter(d, in.letter, signers(in.agent), "受理专用章", "扫码核对");
    return d;
}

Document toleranceExtensionNotice(const ToleranceExtensionInput& in) {
    Document d = letterHead(PaperKind::ToleranceExtension, in.letter, "容缺补交延期通知书");
    addText(d, address(in.letter.applicant) + "办理" + what(in.letter) + "时承诺在" + in.formerUntil +
                   "前补交下列材料。因不可抗力：" + ending(in.reason) + "经" + in.approver + "批准，补交期限延长至" +
                   in.paper.until + "。");
    addTolerated(d, {in.paper});
    addFacts(d, in.letter,
             {{"延期理由", in.reason},
              {"批准人", in.approver},
              {"原补交期限", in.formerUntil},
              {"延长后期限", in.paper.until},
              {"补交方式", "任一综合窗口、邮寄或网上，以收到时间为准"},
              {"逾期后果", lateTolerance}});
    addText(d, "补齐前不发放办理结果。");
    closeLetter(d, in.letter, {"申请人签收：", "签收时间："}, "受理专用章", "扫码看怎么补");
    return d;
}

Document commitment(const CommitmentInput& in) {
    Document d = letterHead(PaperKind::Commitment, in.letter, "告知承诺书");
    heading(d, "一、行政机关告知");
    addFacts(d, in.letter,
             {{"事项", in.letter.item.empty() ? in.letter.theme : in.letter.item},
              {"设定依据", in.basis},
              {"证明内容", join(in.proven, "；")},
              {"应具备的条件", join(in.conditions, "；")},
              {"承诺方式", "书面承诺，由申请人自愿选择；不选择的，按一般程序提交证明"},
              {"核查", in.checking},
              {"不实承诺的责任", in.consequence.empty() ? brokenCommitment : in.consequence},
              {"不适用", "有较严重不良信用记录且未修复的，不适用告知承诺"}});
    heading(d, "二、申请人承诺");
    addDeclarations(d, {"已经知晓行政机关告知的全部内容。", "所填写和陈述的事实真实、准确。",
                        "已经符合上列条件，能够提供相应证明。", "愿意接受核查，愿意承担不实承诺的法律责任。",
                        "以上是申请人的真实意思表示。同意依法公开本承诺（个人信息作遮盖处理）。"});
    closeLetter(d, in.letter, signers(in.agent), "受理专用章", "扫码核对");
    return d;
}

}  // namespace yc::reports

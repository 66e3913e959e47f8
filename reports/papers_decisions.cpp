// SPDX-License-Identifier: GPL-3.0-or-later
// What the departments put in writing: extension, special procedure, decision, termination.
#include "reports/letter_parts.h"
#include "reports/paper_parts.h"

namespace yc::reports {
namespace {

const std::vector<std::string> received{"申请人签收：", "签收时间："};
constexpr const char* decisionBasis = "《中华人民共和国行政许可法》第三十八条";

}  // namespace

Document extensionNotice(const ExtensionInput& in) {
    Document d = letterHead(PaperKind::Extension, in.letter, "延期决定告知书");
    const std::string basis =
        std::string("《中华人民共和国行政许可法》第四十二条第") + (in.unified ? "二" : "一") + "款";
    addText(d, address(in.letter.applicant) + "提出的" + what(in.letter) + "申请，因" + in.reason + "，不能在" +
                   in.formerDue + "前作出决定。根据" + basis + "的规定，经" + in.approver + "批准，延长" +
                   std::to_string(in.days) + "个工作日，延长一次，至" + in.due + "。");
    addFacts(d, in.letter,
             {{"延期理由", in.reason},
              {"批准人", in.approver},
              {"批准日期", in.approvedOn},
              {"原定期限", in.formerDue},
              {"延长后期限", in.due},
              {"依据", basis}});
    closeLetter(d, in.letter, received, "行政许可专用章", "扫码查进度");
    return d;
}

Document specialProcedureNotice(const SpecialProcedureInput& in) {
    Document d = letterHead(PaperKind::SpecialProcedure, in.letter, "特别程序告知书");
    const std::string basis = in.basis.empty() ? "《中华人民共和国行政许可法》第四十五条" : in.basis;
    addText(d, "办理" + address(in.letter.applicant) + "提出的" + what(in.letter) + "申请，依法需要：" +
                   ending(in.procedure) + "根据" + basis + "的规定，所需时间不计算在办理期限内，自" + in.from +
                   "起停止计算，程序结束后继续计算。");
    addFacts(d, in.letter,
             {{"特别程序", in.procedure},
              {"起始日期", in.from},
              {"所需时间", in.expected.empty() ? "程序结束后另行告知" : in.expected},
              {"依据", basis}});
    closeLetter(d, in.letter, received, "行政许可专用章", "扫码查进度");
    return d;
}

Document licenceDecision(const DecisionInput& in) {
    const std::string matter = in.licence ? "行政许可" : "办理";
    const std::string yes = in.licence ? "准予行政许可" : "准予办理", no = "不予" + matter;
    Document d = letterHead(PaperKind::Decision, in.letter, (in.grant ? yes : no) + "决定书");
    const std::string basis = in.basis.empty() ? decisionBasis : in.basis;
    const std::string begin =
        address(in.letter.applicant) + "提出的" + what(in.letter) + "申请，本机关于" + in.acceptedOn + "受理。经审查，";
    if (in.grant) {
        addText(d, begin + "符合法定条件、标准。根据" + basis + "的规定，决定" + yes + "。");
        addFacts(d, in.letter,
                 {{"受理日期", in.acceptedOn},
                  {"审查意见", in.reasons},
                  {"发给证件", in.certificate},
                  {"送达期限", in.deliverBy},
                  {"依据", basis}});
    } else {
        addText(d,
                begin + "不符合法定条件、标准。根据" + basis + "的规定，决定" + no + "。理由：" + ending(in.reasons));
        addFacts(d, in.letter, {{"受理日期", in.acceptedOn}, {no + "理由", in.reasons}, {"依据", basis}});
        addText(d, "申请人享有依法申请行政复议或者提起行政诉讼的权利。");
        addRemedies(d, in.remedies);
    }
    closeLetter(d, in.letter, received, in.licence ? "行政许可专用章" : "业务专用章", "扫码核对");
    return d;
}

Document terminationNotice(const TerminationInput& in) {
    Document d = letterHead(PaperKind::Termination, in.letter, "终止办理通知书");
    addText(d, "办理" + address(in.letter.applicant) + "提出的" + what(in.letter) + "申请，因" + in.reason +
                   "，决定终止办理。");
    addFacts(d, in.letter, {{"终止理由", in.reason}, {"依据", in.basis}, {"退还材料", in.returned}});
    addText(d, "终止办理不影响以后重新申请。");
    addRemedies(d, in.remedies);
    closeLetter(d, in.letter, received, "受理专用章", "扫码核对");
    return d;
}

Document revocationDecision(const RevocationInput& in) {
    Document d = letterHead(PaperKind::Revocation, in.letter, in.licence ? "撤销行政许可决定书" : "撤销办理结果决定书");
    const std::string basis = in.basis.empty() ? "《中华人民共和国行政许可法》第六十九条" : in.basis;
    addText(d, "经核查，" + address(in.letter.applicant) + "在" + what(in.letter) + "中所作的承诺不属实：" +
                   ending(in.reason) + "根据" + basis + "的规定，决定撤销" + in.decision + "决定。");
    addFacts(d, in.letter, {{"撤销的决定", in.decision}, {"撤销理由", in.reason}, {"依据", basis}});
    addText(d, "已经领取的证件自本决定送达之日起作废，请交回。申请人享有陈述、申辩的权利，也可以依法申请行政复议或者提"
               "起行政诉讼。");
    addRemedies(d, in.remedies);
    closeLetter(d, in.letter, received, in.licence ? "行政许可专用章" : "业务专用章", "扫码核对");
    return d;
}

}  // namespace yc::reports

// SPDX-License-Identifier: GPL-3.0-or-later
// What may come of an application at the window besides acceptance, and what comes back.
#include "reports/letter_parts.h"
#include "reports/paper_parts.h"

namespace yc::reports {
namespace {

const std::vector<std::string> received{"申请人签收：", "签收时间："};
const std::vector<std::string> handedBack{"材料已收回，签名：", "签收时间："};

}  // namespace

Document nonAcceptanceDecision(const NonAcceptanceInput& in) {
    Document d = letterHead(PaperKind::NonAcceptance, in.letter, "不予受理决定书");
    addText(d, address(in.letter.applicant) + "于" + in.letter.appliedOn + "提出的" + what(in.letter) +
                   "申请，经审查，依法不属于本机关职权范围。" + (in.reason.empty() ? "" : ending(in.reason)) +
                   "根据《中华人民共和国行政许可法》第三十二条第一款第二项的规定，决定不予受理。");
    addText(d, "请向" + in.rightAuthority + "申请。");
    addFacts(d, in.letter,
             {{"不予受理理由", in.reason},
              {"应向何机关申请", in.rightAuthority},
              {"依据", "《中华人民共和国行政许可法》第三十二条第一款第二项"}});
    addRemedies(d, in.remedies);
    closeLetter(d, in.letter, received, "受理专用章", "扫码核对");
    return d;
}

Document notNeededNotice(const NotNeededInput& in) {
    Document d = letterHead(PaperKind::NotNeeded, in.letter, "无需许可告知书");
    addText(d, address(in.letter.applicant) + "于" + in.letter.appliedOn + "提出的" + what(in.letter) +
                   "申请，经审查，依法不需要取得行政许可。" + (in.reason.empty() ? "" : ending(in.reason)) +
                   "根据《中华人民共和国行政许可法》第三十二条第一款第一项的规定，即时告知，不予受理。");
    addFacts(d, in.letter, {{"理由", in.reason}, {"依据", "《中华人民共和国行政许可法》第三十二条第一款第一项"}});
    addRemedies(d, in.remedies);
    closeLetter(d, in.letter, received, "受理专用章", "扫码核对");
    return d;
}

Document onTheSpotCorrection(const OnTheSpotInput& in) {
    Document d = letterHead(PaperKind::OnTheSpot, in.letter, "当场更正确认书");
    addText(d,
            address(in.letter.applicant) + "提交的" + what(in.letter) +
                "申请材料存在可以当场更正的错误。根据《中华人民共和国行政许可法》第三十二条第一款第三项的规定，允许" +
                address(in.letter.applicant) + "当场更正，更正如下：");
    MaterialTable changes;
    changes.columns = {{"更正处", 3}, {"更正前", 4}, {"更正后", 4}};
    for (const auto& change : in.changes) changes.rows.push_back({"", {change.where, change.before, change.after}});
    d.blocks.push_back(changes);
    addFacts(d, in.letter,
             {{"更正时间", in.correctedAt}, {"依据", "《中华人民共和国行政许可法》第三十二条第一款第三项"}});
    addText(d, "以上更正由申请人当场作出，申请人确认更正内容真实。");
    closeLetter(d, in.letter, {"申请人确认更正，签名：", "签名时间："}, "受理专用章", "扫码核对");
    return d;
}

Document returnedMaterials(const ReturnedMaterialsInput& in) {
    Document d = letterHead(PaperKind::ReturnedMaterials, in.letter, "退还材料清单");
    addText(d, "因" + in.reason + "，现将" + address(in.letter.applicant) + "办理" + what(in.letter) +
                   "时提交的下列材料全部退还：");
    addMaterials(d, "退还的材料", in.materials);
    addFacts(d, in.letter, {{"退还原因", in.reason}, {"退还时间", in.returnedAt}});
    closeLetter(d, in.letter, handedBack, "收件专用章", "扫码核对");
    return d;
}

Document correctionReceipt(const CorrectionReceiptInput& in) {
    Document d = letterHead(PaperKind::CorrectionReceipt, in.letter, "补正材料接收清单");
    addText(d, "收到" + address(in.letter.applicant) + "办理" + what(in.letter) + "，按" + in.noticeNumber +
                   "补正告知提交的下列材料：");
    addMaterials(d, "收到的补正材料", in.materials);
    addFacts(d, in.letter, {{"补正告知文号", in.noticeNumber}, {"收到时间", in.receivedAt}});
    addText(d, "全部补正材料收齐之日起受理；自收到之日起五个工作日内没有告知的，自收到之日起即为受理。");
    closeLetter(d, in.letter, {"交件人签名：", "交件时间："}, "收件专用章", "扫码查进度");
    return d;
}

Document withdrawalConfirmation(const WithdrawalInput& in) {
    Document d = letterHead(PaperKind::Withdrawal, in.letter, "撤回申请确认书");
    addText(d, address(in.letter.applicant) + "于" + in.withdrawnOn + "书面要求撤回" + what(in.letter) + "申请。" +
                   (in.kept.empty() ? "该申请尚未作出决定，同意撤回，终止办理。"
                                    : "尚未作出决定的事项同意撤回，终止办理；已经办结的事项不受影响。"));
    addFacts(d, in.letter,
             {{"撤回理由", in.reason},
              {"终止办理的事项", join(in.ended, "、")},
              {"已经办结的事项", join(in.kept, "、")},
              {"退还材料", in.returned}});
    addText(d, "提交的材料一次全部退还。撤回不影响以后重新申请。");
    closeLetter(d, in.letter, {"申请人签名：", "材料已收回，签名：", "签收时间："}, "受理专用章", "扫码核对");
    return d;
}

}  // namespace yc::reports

// SPDX-License-Identifier: GPL-3.0-or-later
// Appendix A of the national guide draft: what a guide must say, and what follows from what it says (R050, R054, R058).
#include "domain/catalogue/checker_internal.h"

namespace yc::domain::catalogue {

namespace {

/// R054 and App. A: fee, limits and intermediary depend on each other.
void checkFee(const Fee& fee, const std::string& path, FindingSink& sink) {
    if (fee.charged && fee.standard.empty())
        sink.error("fee-without-standard", path, "收费却没有收费标准", "A fee is charged but has no standard (R054)");
    if (!fee.standard.empty() && fee.basis.empty())
        sink.error("fee-without-basis", path, "有收费标准却没有收费依据", "A fee standard needs its basis (R054)");
    if (!fee.charged && fee.text != "不收费")
        sink.error("free-not-said", path, "不收费的，应写明“不收费”", "A free service says 不收费 (R054)");
    if (!fee.charged && !fee.standard.empty())
        sink.error("fee-contradiction", path, "写了不收费，又有收费标准",
                   "Marked as free, yet a fee standard is given (R054)");
}

/// R058, App. A: a result has its standard name, and a thing that is handed out has a sample.
void checkResult(const Item& item, FindingSink& sink) {
    const std::string path = "items/" + item.id.str() + "/result";
    if (item.result.name.empty())
        sink.error("result-without-name", path, "“" + item.name + "”没有结果名称",
                   "The item's result has no standard name (R050, R058)");
    if (item.result.shelf && item.result.sample.empty() && item.result.sampleText.empty())
        sink.warning("result-without-sample", path, "“" + item.name + "”没有结果样本",
                     "The item's result has no sample (R058)");
}

/// R092: notification and commitment tells what is promised and what follows.
void checkCommitment(const Item& item, FindingSink& sink) {
    if (!item.commitment) return;
    const std::string path = "items/" + item.id.str() + "/commitment";
    if (item.commitment->consequence.empty())
        sink.error("commitment-without-consequence", path, "告知承诺没有写明不兑现的后果",
                   "A commitment does not say what follows when it is broken (R088, R092)");
    if (item.commitment->verification != Verification::None && item.commitment->checkDays <= 0)
        sink.error("commitment-without-check", path, "告知承诺要核查，却没有核查期限",
                   "A commitment that is verified has no time for the follow-up check (R093)");
}

}  // namespace

void checkGuide(const Theme& theme, FindingSink& sink) {
    const Guide& guide = theme.guide;
    checkFee(guide.fee, "guide/fee", sink);
    bool charged = false;
    for (const Item& item : theme.items) {
        checkFee(item.fee, "items/" + item.id.str() + "/fee", sink);
        checkResult(item, sink);
        checkCommitment(item, sink);
        charged = charged || item.fee.charged;
    }
    if (charged && !guide.fee.charged)
        sink.error("fee-not-in-guide", "guide/fee", "有事项收费，指南却写不收费",
                   "An item is charged, yet the guide says it is free (R054)");
    if (theme.objects.empty())
        sink.error("guide-element-missing", "objects", "办事指南没有写服务对象",
                   "The guide does not say whom the theme serves (R050)");
    if (guide.intermediary && guide.intermediaryName.empty()) {
        sink.error("intermediary-without-name", "guide/intermediary", "有中介服务的，应写明法定中介机构",
                   "An intermediary service must name the legal intermediary (R054)");
    }
    const std::pair<const char*, bool> required[] = {
        {"basis", guide.basis.empty()},
        {"notes", guide.notes.empty()},
        {"address", guide.address.empty()},
        {"hours", guide.hours.empty()},
        {"consultation", guide.consultation.empty()},
        {"supervision", guide.supervision.empty()},
        {"channels", guide.channels.empty()},
        {"onlineAddress", guide.onlineAddress.empty()},
        {"tripReason", guide.tripReason.empty()},
        {"jointAbility", guide.jointAbility.empty()},
    };
    for (const auto& entry : required) {
        if (entry.second)
            sink.error("guide-element-missing", std::string("guide/") + entry.first, "办事指南缺少必填要素",
                       "A mandatory guide element is missing (R050)");
    }
}

}  // namespace yc::domain::catalogue

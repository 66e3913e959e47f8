// SPDX-License-Identifier: GPL-3.0-or-later
// What a finding means for the person who must act on it: one line per rule, with the rows that ask for it.
#include "domain/catalogue/checker.h"

#include <algorithm>

namespace yc::domain::catalogue {

const std::vector<CheckRule>& checkRules() {
    static const std::vector<CheckRule> rules{
        // identity and units
        {"release-empty", "R001", "把主题文件列入 release.json", "List the theme files in release.json"},
        {"theme-without-name", "R001", "填写主题名称", "Give the theme a name"},
        {"theme-name-form", "R016", "把名称改成“××一件事一次办”，日常叫法写在别名里",
         "End the name with 一件事一次办; everyday words go into the alias"},
        {"theme-without-items", "R001", "至少列入一个事项", "Add at least one item"},
        {"item-without-name", "R001", "填写事项的标准名称", "Give the item its official name"},
        {"item-without-unit", "R001", "指定责任单位", "Name the responsible unit"},
        {"item-of-centre", "R001", "把责任单位改为实施部门", "Give the item to the department that carries it out"},
        {"lead-not-one", "R003", "只留一个牵头单位，其余改为配合单位", "Keep one lead; the others cooperate"},
        {"no-cooperating-unit", "R003", "加上其他事项的责任单位", "Add the units of the other items"},
        {"lead-also-cooperating", "R003", "从配合单位里去掉牵头单位", "Take the lead out of the cooperating units"},
        {"unit-not-in-theme", "R003", "把这个单位加入配合单位，或者改正事项的责任单位",
         "Add the unit, or correct the item's unit"},
        {"lead-of-lower-level", "R004", "改由上级单位牵头", "Let the unit of the upper level lead"},
        // codes
        {"code-empty", "R006", "补上编码", "Add the code"},
        {"code-repeated", "R006", "换一个没有用过的编码", "Use a code that was never used"},
        {"code-retired", "R006", "停用编码不能再用，换一个新编码", "A retired code never comes back; use a new one"},
        {"cancelled-not-retired", "R006", "把已撤销主题和它的事项编码列入停用编码",
         "List the codes of the cancelled theme and its items as retired"},
        {"code-vanished", "R006", "把不再用的编码列入停用编码，或者恢复这一项",
         "List the code as retired, or bring the entry back"},
        {"code-changed-meaning", "R006", "给新的事项新的编码，原编码列入停用编码",
         "Give the new item a new code and retire the old one"},
        {"retired-code-dropped", "R006", "把停用编码加回名单", "Put the retired code back on the list"},
        {"implementation-code", "R006", "核对统一社会信用代码、层级和基本编码",
         "Check credit code, level and basic code"},
        {"business-code", "R006", "核对业务办理项编码", "Check the handling code"},
        {"item-differs", "R007", "核对哪一处是对的，改成一致", "Find out which one is right and make them alike"},
        {"version-not-higher", "R002", "版本号加一", "Raise the version"},
        {"effective-too-early", "R002", "把施行日期改到已发布版本之后",
         "Move the effective date behind the published one"},
        // references
        {"unknown-reference", "R005", "改正编码，或者补上被引用的内容", "Correct the code, or add what it refers to"},
        {"need-empty", "R027", "写明等哪个事项，不等就删去", "Name the item that is waited for, or remove the entry"},
        {"jump-without-return", "R019", "把返回后的回答改成能接着办的选项", "Return with an option that goes on"},
        {"joint-alone", "R113", "加上一起办的事项或者单位，或者删去规则", "Add an item or a unit, or remove the rule"},
        {"filing-blocks", "R017", "去掉对备案事项的等待，或者说明它不是备案",
         "Do not wait for the filing, or say that it is more than a filing"},
        {"source-unlisted", "R162 R157", "在共享数据源清单里写明提供单位、类型、方式和周期",
         "List the source with provider, kind, way and cycle"},
        // questions and scenarios
        {"question-looks-ahead", "R018", "只依据前面的题，或者调整题目顺序",
         "Depend on earlier questions only, or change the order"},
        {"question-without-choice", "R018", "至少写两个选项", "Give at least two options"},
        {"option-repeated", "R018", "删去重复的选项", "Remove the repeated option"},
        {"not-covered-without-text", "R019", "写明不办的理由和去向", "Say why it is not covered and where to go"},
        {"source-without-name", "R021", "写明数据来源的名称", "Name the data source"},
        {"scenario-without-words", "R020", "用一句话写明判定条件", "Put the condition into words"},
        {"scenario-rule", "R020", "情形条件只写对回答的判断", "Let the rule look at answers only"},
        {"no-scenario", "R019", "至少写一个情形", "Add at least one scenario"},
        {"path-dangling", "R019", "为这些回答加一个情形，或者写明不在本主题",
         "Add a scenario for these answers, or say that they are not covered"},
        {"paths-too-many", "R019", "减少决定情形的题目", "Let fewer questions decide"},
        {"scenario-unreachable", "R019", "删去这个情形，或者改正它和前面情形的条件",
         "Remove the scenario, or correct its rule and those before it"},
        {"gate-late", "R025", "把前置条件题移到最前面", "Move the precondition to the front"},
        {"coverage-late", "R025", "标为前置条件题并移到最前面", "Mark it as a precondition and move it to the front"},
        // flow, limits, targets
        {"flow-cycle", "R029", "去掉环上的一个前置关系", "Remove one of the needs in the circle"},
        {"chain-beyond-promise", "R028 R029", "缩短链上的承诺，或者放宽主题、情形的承诺并重新会审",
         "Shorten a promise on the chain, or lengthen that of the theme or scenario and review it again"},
        {"promise-beyond-law", "R118", "把承诺时限改到法定时限以内", "Bring the promise within the legal limit"},
        {"limit-missing", "R054", "填写承诺时限", "State the promised limit"},
        {"target-steps", "R008", "合并办理环节", "Join steps"},
        {"target-materials", "R008", "把能共享的材料改为免交，能由前项产生的改为内部流转",
         "Share what can be shared, hand on inside what another item makes"},
        {"target-days", "R008", "压减最长链上的承诺时限", "Shorten the promises on the longest chain"},
        {"target-trips", "R008", "能网上、寄送的环节不再要求到场", "Let people stay at home where paper can be sent"},
        // materials
        {"material-without-name", "R040", "填写材料的标准名称", "Give the material its standard name"},
        {"material-asked-by-nobody", "R005", "写明哪个事项要它，没有就删去",
         "Say which item asks for it, or remove it"},
        {"count-negative", "R040", "改正份数", "Correct the count"},
        {"count-missing", "R040", "写明原件、复印件份数，或者标为填报项", "State the counts, or mark it as filled in"},
        {"issuer-missing", "R048", "写明出具部门", "Name the issuing office"},
        {"no-check-points", "R014", "写明窗口核对的要点", "Write down what the window checks"},
        {"no-standard-sentence", "R074", "写明缺失和不符时的标准补正用语",
         "Write the standard sentences for missing and wrong papers"},
        {"tolerance-contradiction", "R088", "必要性和容缺规定改成一致", "Make necessity and tolerance agree"},
        {"item-not-tolerant", "R088", "把事项列入容缺清单，或者取消材料的容缺",
         "Put the item on the tolerance list, or take the tolerance away"},
        {"supplement-beyond-promise", "R088", "补交期改到事项承诺时限以内",
         "Bring the supplement time within the item's promise"},
        {"result-not-awaited", "R027 R045", "把产生它的事项列为前置事项", "Make the producing item a predecessor"},
        {"need-without-material", "R027 R045", "写明带来前项结果的材料", "Add the material that brings the result"},
        {"no-distribution-rule", "R096 R045", "加一条分办规则，或者加一条兜底规则",
         "Add a distribution rule, or one for everything else"},
        // proofs
        {"proof-without-basis", "R012", "写明法定依据、索要单位和出具单位，写不出的取消",
         "Name basis, asking and issuing unit, or drop the proof"},
        {"proof-not-stated", "R012", "写明是不是证明事项", "Say whether it is a proof"},
        {"proof-cannot-be-issued", "R013", "取消这份证明", "Drop the proof"},
        {"proof-has-certificate", "R013", "取消这份证明，改为核验证照", "Drop the proof and look at the certificate"},
        {"proof-has-commitment", "R013", "取消这份证明，改为书面承诺",
         "Drop the proof and take the written commitment"},
        {"proof-has-check", "R013", "取消这份证明，改为部门核验或者实地核查",
         "Drop the proof and check between offices or on the spot"},
        {"proof-is-shared", "R013", "取消这份证明，改为共享查询", "Drop the proof and query the shared data"},
        // form
        {"field-asked-by-nobody", "R033", "写明哪个事项要它，没有就删去", "Say which item asks for it, or remove it"},
        {"field-twice", "R033", "合并成一项", "Merge the two"},
        {"fields-alike", "R033", "是同一项就合并；不是就在“已确认不同”里登记",
         "Merge them, or confirm that they are different"},
        {"choice-without-choices", "R033", "写明可选项", "List the choices"},
        {"number-limits", "R033", "改正最小值和最大值", "Correct the limits"},
        {"group-rows", "R033", "改正行数，写明每一行叫什么", "Correct the rows and name a row"},
        {"batch-rows", "R033", "改正起批和最多人数", "Correct the limits of the batch"},
        {"form-not-covered", "R036", "指定由哪个字段填这一项", "Say which field feeds it"},
        {"field-not-on-form", "R036", "在事项原表里登记这个字段，或者去掉这个用途",
         "Put the field on the item's form, or remove the use"},
        // guide
        {"guide-element-missing", "R050", "补上办事指南的必填要素", "Fill in the mandatory element"},
        {"result-without-name", "R050 R058", "填写结果的标准名称", "Give the result its standard name"},
        {"result-without-sample", "R058", "附上结果样本，或者写明样本上的文字",
         "Add a sample, or the words that stand on it"},
        {"fee-without-standard", "R054", "写明收费标准，不收费的改为不收费", "State the fee, or mark it as free"},
        {"fee-without-basis", "R054", "写明收费依据", "State the basis of the fee"},
        {"free-not-said", "R054", "写明“不收费”", "Write 不收费"},
        {"fee-contradiction", "R054", "删去收费标准，或者改为收费", "Remove the standard, or mark it as charged"},
        {"fee-not-in-guide", "R054", "指南的收费改为收费，并写明标准和依据",
         "Mark the guide as charged, with standard and basis"},
        {"intermediary-without-name", "R054", "写明法定中介机构", "Name the legal intermediary"},
        {"commitment-without-consequence", "R088 R092", "写明不兑现的后果", "Say what follows when it is broken"},
        {"commitment-without-check", "R093", "写明核查期限，或者改为免予核查",
         "State the time for the check, or choose none"},
        {"ticket-letter-missing", "R066", "指定取号字母", "Choose a ticket letter"},
        {"ticket-letter-repeated", "R066", "换一个取号字母", "Choose another ticket letter"},
    };
    return rules;
}

const CheckRule* checkRule(const std::string& code) {
    const std::vector<CheckRule>& rules = checkRules();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const CheckRule& rule) { return code == rule.code; });
    return found == rules.end() ? nullptr : &*found;
}

}  // namespace yc::domain::catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/case_papers.h"

#include "reports/batch_annex.h"
#include "reports/case_paper_parts.h"
#include "reports/catalogue_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::reports {

namespace catalogue = domain::catalogue;
using domain::Origin;
using domain::Verdict;

namespace {

std::string deliveryWord(domain::DeliveryWay way) {
    switch (way) {
    case domain::DeliveryWay::Mail: return "邮寄";
    case domain::DeliveryWay::Online: return "电子证照推送";
    case domain::DeliveryWay::SelfPickup: return "自行到办理单位领取";
    case domain::DeliveryWay::Sms: return "短信告知";
    case domain::DeliveryWay::Oral: return "口头告知";
    case domain::DeliveryWay::Announcement: return "公告送达";
    case domain::DeliveryWay::Window: break;
    }
    return "窗口领取，一次领齐";
}

const domain::CheckLine* checkLine(const domain::CaseState& state, const domain::MaterialId& id) {
    for (const auto& line : state.lines) {
        if (line.material == id) return &line;
    }
    return nullptr;
}

bool deficient(Verdict verdict) {
    return verdict == Verdict::Missing || verdict == Verdict::NonConforming || verdict == Verdict::Tolerated;
}

}  // namespace

Person applicantOnPaper(const domain::CaseState& state) {
    const domain::Applicant& applicant = state.personal.applicant;
    Person person;
    person.name = applicant.name.empty() ? state.applicantMasked : applicant.name;
    person.idType = applicant.idType == "111" ? "居民身份证" : "身份证件";
    person.idNumber = applicant.idNumber;
    person.phone = applicant.phone;
    return person;
}

std::string identityWords(const domain::CaseState& state) {
    const bool agent = !state.personal.applicant.agentName.empty();
    const std::string who = agent ? "受托人" : "本人";
    switch (state.identity) {
    case Origin::Card: return who + "，读卡核验";
    case Origin::Shared: return who + "，数据共享核验";
    default: break;
    }
    return who + "，人工录入";
}

std::string deficiencyWords(const catalogue::Theme& theme, const domain::CheckLine& line) {
    const auto* material = theme.material(line.material);
    std::string words = line.sentence;
    if (words.empty())
        words = fmt::format("{}{}", material ? material->name : line.material.str(),
                            line.verdict == Verdict::NonConforming ? "不符合要求。" : "未提交。");
    if (line.verdict == Verdict::Tolerated) {
        words += line.tolerateUntil ? fmt::format("（可容缺：主要材料补齐后可先受理，最迟{}补交）",
                                                  domain::chineseDate(*line.tolerateUntil))
                                    : std::string("（可容缺：主要材料补齐后可先受理）");
    }
    return words;
}

std::string situationWords(const catalogue::Theme& theme, const domain::CaseState& state,
                           const catalogue::Resolution& resolution) {
    std::string words;
    if (resolution.scenario) {
        if (const auto* scenario = theme.scenario(*resolution.scenario)) words = scenario->name + "。";
    }
    for (const auto& view : resolution.questions) {
        if (view.state != catalogue::QuestionView::State::Answered) continue;
        const auto* question = theme.question(view.id);
        const auto answer = state.answers.find(view.id.str());
        if (!question || answer == state.answers.end()) continue;
        std::string value = answer->second.value;
        if (const auto* option = question->option(value)) value = option->text;
        words += question->shortText.empty() ? question->text : question->shortText;
        words += "：" + value;
        if (answer->second.origin == Origin::Shared)
            words += fmt::format("（{} {}）", answer->second.source, domain::clockTime(answer->second.at));
        else if (answer->second.origin == Origin::Unverified)
            words += "（未核验，按申请人陈述）";
        words += "；";
    }
    if (words.size() > 3 && words.substr(words.size() - 3) == "；") words.replace(words.size() - 3, 3, "。");
    return words;
}

Document materialListPaper(const CaseScene& scene, const std::string& number) {
    MaterialListInput input;
    input.office = scene.office;
    input.number = number;
    input.applicant = applicantOnPaper(scene.state).name;
    input.theme = scene.theme.alias;
    input.situation = situationWords(scene.theme, scene.state, scene.resolution);
    input.conditions = scene.theme.guide.conditions;
    for (const auto& view : scene.resolution.items) {
        const auto* item = scene.theme.item(view.id);
        if (!view.chosen() || !item) continue;
        MaterialListInput::Item row;
        row.name = item->name;
        row.organ = unitName(scene.release, item->unit);
        for (const auto& basis : item->basis) row.basis += (row.basis.empty() ? "" : "；") + basis;
        row.limit = workingDays(item->promiseDays);
        row.fee = item->fee.charged ? item->fee.standard : item->fee.text;
        row.result = item->result.name;
        input.items.push_back(std::move(row));
    }
    for (const auto& line : scene.resolution.lines) {
        const auto* material = scene.theme.material(line.id);
        if (!material) continue;
        if (!line.fromApplicant()) {
            const std::string why =
                line.category == catalogue::LineCategory::Exempt ? "免交，数据共享核验" : "由其他事项产生，系统内转递";
            input.spared.push_back(material->name + "（" + why + "）");
            continue;
        }
        MaterialListInput::Material row;
        row.id = line.id.str();
        row.name = material->name;
        row.originals = line.originals;
        row.copies = line.copies;
        row.type = typeWord(material->type);
        row.form = material->fillIn ? "填报" : formWord(material->form);
        row.note = line.tolerable ? "可容缺后补" : line.required ? "" : "非必要";
        if (!material->issuer.empty()) row.note += (row.note.empty() ? "" : "；") + material->issuer + "出具";
        input.materials.push_back(std::move(row));
    }
    input.promise = workingDays(scene.resolution.plan.promiseDays);
    input.date = domain::chineseDate(domain::localDate(scene.now));
    input.catalogueVersion = fmt::format("目录第{}版", scene.release.version);
    input.payload = codeOf(scene, domain::PaperKind::MaterialList, number, scene.now);
    input.marks = marksOf(scene);
    return materialList(input);
}

Document receiptPaper(const CaseScene& scene, const std::string& number, bool acceptedAtOnce) {
    ReceiptInput input;
    const domain::CaseState& state = scene.state;
    input.office = scene.office;
    input.number = number;
    input.caseNumber = state.number.str();
    input.queryCode = state.queryCode;
    input.applicant = applicantOnPaper(state);
    if (!state.personal.applicant.agentName.empty()) {
        Person agent;
        agent.name = state.personal.applicant.agentName;
        agent.idType = "居民身份证";
        agent.idNumber = state.personal.applicant.agentIdNumber;
        agent.phone = state.personal.applicant.agentPhone;
        input.agent = agent;
    }
    input.identityCheck = identityWords(state);
    input.theme = scene.theme.alias;
    input.situation = situationWords(scene.theme, state, scene.resolution);
    for (const auto& plan : scene.resolution.plan.items) {
        const auto* item = scene.theme.item(plan.id);
        if (item)
            input.items.push_back({item->name, unitName(scene.release, item->unit),
                                   plan.due ? domain::chineseDate(*plan.due) : std::string()});
    }
    for (const auto& line : scene.resolution.lines) {
        const auto* material = scene.theme.material(line.id);
        if (!material || line.category == catalogue::LineCategory::Produced) continue;
        ReceiptInput::Material row;
        row.id = line.id.str();
        row.name = material->name;
        const auto* check = checkLine(state, line.id);
        if (check) {
            row.originals = check->originals;
            row.copies = check->copies;
        }
        row.form = material->fillIn ? "填报" : line.category == catalogue::LineCategory::Exempt ? "电子" : "纸质";
        if (line.category == catalogue::LineCategory::Exempt || (check && check->verdict == Verdict::Exempt))
            row.note = "免交";
        if (check && wasTolerated(*check)) {
            const auto until = promisedUntil(state, *check);
            row.note = until ? "容缺，" + domain::chineseDate(*until) + "前补交" : "容缺";
        }
        input.materials.push_back(std::move(row));
    }
    const domain::Instant at = moment(scene, state.receivedAt);
    input.receivedAt = dateTime(at);
    input.acceptedAtOnce = acceptedAtOnce;
    input.delivery = deliveryWord(state.delivery);
    input.date = domain::chineseDate(domain::localDate(at));
    std::vector<std::pair<int, int>> counts;
    for (const auto& row : input.materials) counts.emplace_back(row.originals, row.copies);
    input.payload = codeOf(scene, domain::PaperKind::Receipt, number, at, std::move(counts));
    input.marks = marksOf(scene);
    Document paper = receipt(input);
    addBatchAnnex(paper, state);
    return paper;
}

Document acceptancePaper(const CaseScene& scene, const std::string& number) {
    AcceptanceNoticeInput input;
    const domain::CaseState& state = scene.state;
    input.office = scene.office;
    input.number = number;
    input.applicant = applicantOnPaper(state);
    input.caseNumber = state.number.str();
    input.theme = scene.theme.alias;
    std::string basis;
    for (const auto& plan : scene.resolution.plan.items) {
        const auto* item = scene.theme.item(plan.id);
        if (!item) continue;
        input.items.push_back({item->name, unitName(scene.release, item->unit),
                               plan.due ? domain::chineseDate(*plan.due) : workingDays(item->promiseDays),
                               plan.legalDue ? domain::chineseDate(*plan.legalDue) : std::string()});
    }
    for (const auto& line : scene.theme.guide.basis) basis += (basis.empty() ? "" : "；") + line;
    input.basis = basis;
    const domain::Instant received = moment(scene, state.receivedAt);
    const domain::Instant accepted = moment(scene, state.acceptedAt);
    input.receivedOn = domain::chineseDate(domain::localDate(received));
    input.acceptedOn = domain::chineseDate(domain::localDate(accepted));
    if (scene.resolution.plan.promisedBy) input.promisedDue = domain::chineseDate(*scene.resolution.plan.promisedBy);
    for (const auto& line : state.lines) {
        if (!wasTolerated(line)) continue;
        const auto* material = scene.theme.material(line.material);
        const auto until = promisedUntil(state, line);
        input.remarks.push_back(fmt::format("容缺材料：{}{}", material ? material->name : line.material.str(),
                                            until ? "，最迟" + domain::chineseDate(*until) + "补交" : std::string()));
    }
    input.delivery = deliveryWord(state.delivery);
    input.date = domain::chineseDate(domain::localDate(accepted));
    input.payload = codeOf(scene, domain::PaperKind::Acceptance, number, accepted);
    input.marks = marksOf(scene);
    return acceptanceNotice(input);
}

namespace {
Document correction(const CaseScene& scene, const std::string& number, const std::vector<domain::CheckLine>& lines,
                    domain::Instant at, std::optional<domain::Date> deadline, const domain::MaterialId& changed) {
    CorrectionNoticeInput input;
    const domain::CaseState& state = scene.state;
    input.office = scene.office;
    input.number = number;
    input.applicant = applicantOnPaper(state);
    input.caseNumber = state.number.str();
    input.theme = scene.theme.alias;
    input.appliedOn = domain::chineseDate(domain::localDate(state.openedAt));
    for (const auto& line : lines)
        input.deficiencies.push_back({line.material.str(), deficiencyWords(scene.theme, line)});
    std::string returned;
    for (const auto& line : state.lines) {
        const int papers = line.originals + line.copies;
        const auto* material = scene.theme.material(line.material);
        if (papers > 0 && material)
            returned += fmt::format("{}{} {}", returned.empty() ? "" : "、", material->name, papers);
    }
    input.returned = returned.empty() ? "没有收下材料" : returned;
    const domain::Date day = domain::localDate(at);
    input.deadline = domain::chineseDate(deadline.value_or(day + std::chrono::days(scene.theme.correctionDays))) + "前";
    input.deadlineNote = "逾期可重新申请";
    input.manner = "任一综合窗口、邮寄或网上，免取号";
    input.toldAt = dateTime(at);
    input.toldWhere = scene.office.window.empty() ? "当面" : scene.office.window + "当面";
    input.date = domain::chineseDate(day);
    input.payload = codeOf(scene, domain::PaperKind::CorrectionNotice, number, at);
    if (!changed.empty()) input.changed = {changed.str()};
    input.marks = marksOf(scene);
    return correctionNotice(input);
}
}  // namespace

Document correctionPaper(const CaseScene& scene, const std::string& number, const domain::MaterialId& changed) {
    std::vector<domain::CheckLine> lines;
    for (const auto& line : scene.state.lines) {
        if (deficient(line.verdict)) lines.push_back(line);
    }
    return correction(scene, number, lines, scene.now, std::nullopt, changed);
}

Document correctionPaper(const CaseScene& scene, const domain::CorrectionNotice& notice) {
    return correction(scene, notice.number.str(), notice.lines, notice.issuedAt, notice.deadline, {});
}

}  // namespace yc::reports

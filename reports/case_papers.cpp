// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/case_papers.h"

#include "domain/joint/task_flow.h"
#include "reports/catalogue_words.h"
#include "reports/formal_papers.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::reports {

namespace catalogue = domain::catalogue;
using domain::Origin;
using domain::Verdict;

namespace {

std::string dateTime(domain::Instant at) {
    return domain::chineseDate(domain::localDate(at)) + ' ' + domain::clockTime(at);
}

std::string deliveryWord(domain::DeliveryWay way) {
    switch (way) {
    case domain::DeliveryWay::Mail: return "邮寄";
    case domain::DeliveryWay::Online: return "电子证照推送";
    case domain::DeliveryWay::SelfPickup: return "自行到办理单位领取";
    case domain::DeliveryWay::Window: break;
    }
    return "窗口领取，一次领齐";
}

Marks marksOf(const CaseScene& scene) {
    Marks marks;
    marks.sample = !scene.release.sampleMark.empty();
    return marks;
}

/// Only a paper on record is signed for: a preview is no paper.
std::string codeOf(const CaseScene& scene, domain::PaperKind kind, const std::string& number, domain::Instant at,
                   std::vector<std::pair<int, int>> lines = {}) {
    const domain::CaseState& state = scene.state;
    const bool onRecord = std::any_of(state.papers.begin(), state.papers.end(), [&](const domain::PaperRecord& paper) {
        return paper.kind == kind && paper.number.str() == number && !paper.voided;
    });
    if (!scene.sign || !onRecord) return "YC1|case|" + state.number.str() + '|' + state.queryCode;
    domain::PaperSummary paper;
    paper.kind = kind;
    paper.number = domain::PaperNumber(number);
    paper.caseNumber = state.number;
    paper.queryCode = state.queryCode;
    paper.theme = scene.theme.alias;
    paper.masked = state.applicantMasked;
    paper.at = at;
    paper.lines = std::move(lines);
    return scene.sign(paper);
}

/// Also when it has been handed in since.
bool wasTolerated(const domain::CheckLine& line) {
    return line.verdict == Verdict::Tolerated || line.tolerateUntil.has_value();
}

const domain::CheckLine* checkLine(const domain::CaseState& state, const domain::MaterialId& id) {
    for (const auto& line : state.lines) {
        if (line.material == id) return &line;
    }
    return nullptr;
}

domain::Instant moment(const CaseScene& scene, domain::Instant recorded) {
    return recorded == domain::Instant{} ? scene.now : recorded;
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
        if (check && wasTolerated(*check))
            row.note = check->tolerateUntil ? "容缺，" + domain::chineseDate(*check->tolerateUntil) + "前补交" : "容缺";
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
    return receipt(input);
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
        input.remarks.push_back(fmt::format(
            "容缺材料：{}{}", material ? material->name : line.material.str(),
            line.tolerateUntil ? "，最迟" + domain::chineseDate(*line.tolerateUntil) + "补交" : std::string()));
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

namespace {

constexpr const char* licenceType = "01";  // 事项类型: 行政许可; the terms of that law are no other item's

std::string basisOf(const catalogue::Item& item) {
    std::string basis;
    for (const auto& line : item.basis) basis += (basis.empty() ? "" : "、") + line;
    return basis;
}

std::string dayText(domain::Instant at) { return domain::chineseDate(domain::localDate(at)); }

Letter letterOf(const CaseScene& scene, const domain::PaperRecord& record) {
    Letter letter;
    letter.office = scene.office;
    letter.number = record.number.str();
    letter.applicant = applicantOnPaper(scene.state);
    letter.caseNumber = scene.state.number.str();
    letter.theme = scene.theme.alias;
    letter.appliedOn = dayText(moment(scene, scene.state.openedAt));
    letter.date = dayText(record.at);
    letter.payload = codeOf(scene, record.kind, record.number.str(), record.at);
    letter.marks = marksOf(scene);
    return letter;
}

/// A department's paper: its own name, item and item number.
Letter letterOf(const CaseScene& scene, const domain::PaperRecord& record, const domain::ItemTask& task) {
    Letter letter = letterOf(scene, record);
    if (const auto* unit = scene.release.unit(task.unit)) letter.office.organ = unit->name;
    letter.item = task.name;
    letter.itemNumber = task.number;
    return letter;
}

Document refusal(const CaseScene& scene, const domain::PaperRecord& record) {
    const domain::CaseState& state = scene.state;
    // Before the papers had kinds of their own, both stood as one.
    if (record.kind == domain::PaperKind::NotNeeded || state.rightAuthority.empty())
        return notNeededNotice({letterOf(scene, record), state.refusalReason, {}});
    return nonAcceptanceDecision({letterOf(scene, record), state.refusalReason, state.rightAuthority, {}});
}

Document withdrawal(const CaseScene& scene, const domain::PaperRecord& record) {
    WithdrawalInput input{letterOf(scene, record), {}, dayText(record.at), {}, {}, {}};
    for (const auto& task : scene.state.tasks) {
        const bool decided = domain::isDecided(task.status);
        (decided ? input.kept : input.ended).push_back(task.name);
    }
    return withdrawalConfirmation(input);
}

std::optional<Document> decision(const CaseScene& scene, const domain::PaperRecord& record) {
    for (const auto& task : scene.state.tasks) {
        if (task.decisionNumber != record.number) continue;
        DecisionInput input;
        input.letter = letterOf(scene, record, task);
        input.grant = task.status != domain::TaskStatus::Refused;
        input.acceptedOn = dayText(moment(scene, scene.state.acceptedAt));
        input.reasons = task.opinion;
        if (const auto* item = scene.theme.item(task.item)) {
            if (input.grant) input.certificate = item->result.name;
            input.licence = item->typeCode == licenceType;
            if (!input.licence) input.basis = basisOf(*item);
        }
        if (input.grant && input.licence) input.deliverBy = "自作出决定之日起十个工作日内";
        return licenceDecision(input);
    }
    return std::nullopt;
}

/// 容缺 papers as notice and commitment list them.
std::vector<ToleratedPaper> toleratedPapers(const CaseScene& scene) {
    std::vector<ToleratedPaper> papers;
    for (const auto& line : scene.state.lines) {
        if (!wasTolerated(line) || !line.tolerateUntil) continue;
        const auto* material = scene.theme.material(line.material);
        const auto* asked = scene.resolution.line(line.material);
        std::string form;
        if (asked && asked->originals > 0) form += fmt::format("原件{}份", asked->originals);
        if (asked && asked->copies > 0) form += fmt::format("{}复印件{}份", form.empty() ? "" : "、", asked->copies);
        papers.push_back(
            {material ? material->name : line.material.str(), form, domain::chineseDate(*line.tolerateUntil)});
    }
    return papers;
}

Document tolerance(const CaseScene& scene, const domain::PaperRecord& record) {
    return toleranceNotice(
        {letterOf(scene, record), dayText(moment(scene, scene.state.acceptedAt)), toleratedPapers(scene), {}});
}

std::string verificationWord(const catalogue::Commitment& promise) {
    switch (promise.verification) {
    case catalogue::Verification::During: return fmt::format("事中核查，{}个工作日内", promise.checkDays);
    case catalogue::Verification::After: return fmt::format("事后核查，{}个工作日内", promise.checkDays);
    case catalogue::Verification::None: break;
    }
    return "免予核查";
}

std::optional<Document> promise(const CaseScene& scene, const domain::PaperRecord& record) {
    const auto& made = scene.state.commitments;
    const auto found = std::find_if(made.begin(), made.end(),
                                    [&](const auto& commitment) { return commitment.number == record.number; });
    const auto* item = found == made.end() ? nullptr : scene.theme.item(found->item);
    if (!item || !item->commitment) return std::nullopt;
    CommitmentInput input;
    input.letter = letterOf(scene, record);
    if (const auto* unit = scene.release.unit(item->unit)) input.letter.office.organ = unit->name;
    input.letter.item = item->name;
    input.basis = basisOf(*item);
    input.proven = {item->commitment->text};
    input.conditions = item->conditions;
    input.checking = verificationWord(*item->commitment);
    input.consequence = item->commitment->consequence;
    input.agent = scene.state.personal.applicant.agentName;
    return commitment(input);
}

std::optional<Document> spotCorrection(const CaseScene& scene, const domain::PaperRecord& record) {
    for (const auto& correction : scene.state.personal.corrections) {
        if (correction.number != record.number) continue;
        OnTheSpotInput input{letterOf(scene, record), {}, dateTime(correction.at)};
        for (const auto& change : correction.changes)
            input.changes.push_back({change.where, change.before, change.after});
        return onTheSpotCorrection(input);
    }
    return std::nullopt;
}

std::optional<Document> extension(const CaseScene& scene, const domain::PaperRecord& record) {
    for (const auto& task : scene.state.tasks) {
        if (!task.extension || task.extension->notice != record.number) continue;
        const domain::ItemExtension& own = *task.extension;
        ExtensionInput input;
        input.letter = letterOf(scene, record, task);
        input.reason = own.reason;
        input.approver = own.approver;
        input.unified = own.unified;
        input.days = own.days;
        input.formerDue = domain::chineseDate(own.formerDue);
        if (own.due != domain::Date{}) input.due = domain::chineseDate(own.due);
        input.approvedOn = domain::chineseDate(own.on);
        return extensionNotice(input);
    }
    return std::nullopt;
}

Document termination(const CaseScene& scene, const domain::PaperRecord& record) {
    TerminationInput input;
    input.letter = letterOf(scene, record);
    input.reason = scene.state.refusalReason;
    std::string late;
    for (const auto& line : scene.state.lines) {
        if (line.verdict != Verdict::Tolerated || !line.tolerateUntil) continue;
        const auto* material = scene.theme.material(line.material);
        late += fmt::format("{}{}（最迟{}）", late.empty() ? "" : "、", material ? material->name : line.material.str(),
                            domain::chineseDate(*line.tolerateUntil));
    }
    input.basis = "《容缺受理承诺书》" + (late.empty() ? std::string() : "：" + late);
    input.returned = "在窗口的材料当面退还，在办理单位的经窗口退还";
    return terminationNotice(input);
}

std::optional<Document> revocation(const CaseScene& scene, const domain::PaperRecord& record) {
    for (const auto& task : scene.state.tasks) {
        if (task.revocation != record.number) continue;
        const auto* item = scene.theme.item(task.item);
        RevocationInput input;
        input.letter = letterOf(scene, record, task);
        input.decision = task.decisionNumber.str();
        input.reason = task.revokeReason;
        input.licence = !item || item->typeCode == licenceType;
        if (!input.licence) input.basis = basisOf(*item);
        return revocationDecision(input);
    }
    return std::nullopt;
}

std::optional<Document> specialProcedure(const CaseScene& scene, const domain::PaperRecord& record) {
    for (const auto& task : scene.state.tasks) {
        for (const auto& pause : task.pauses) {
            if (pause.notice != record.number) continue;
            const auto* item = scene.theme.item(task.item);
            const bool licence = !item || item->typeCode == licenceType;
            return specialProcedureNotice({letterOf(scene, record, task),
                                           pause.reason,
                                           domain::chineseDate(pause.from),
                                           {},
                                           licence ? std::string() : basisOf(*item)});
        }
    }
    return std::nullopt;
}

}  // namespace

Document returnedPaper(const CaseScene& scene, const std::string& number, const std::vector<domain::LabelRecord>& units,
                       const std::string& reason) {
    domain::PaperRecord record;
    record.kind = domain::PaperKind::ReturnedMaterials;
    record.number = domain::PaperNumber(number);
    record.at = scene.now;
    ReturnedMaterialsInput input{letterOf(scene, record), reason, {}, dateTime(scene.now)};
    for (const domain::LabelRecord& unit : units) {
        auto row = std::find_if(input.materials.begin(), input.materials.end(),
                                [&](const PaperMaterial& known) { return known.name == unit.name; });
        if (row == input.materials.end())
            row = input.materials.insert(input.materials.end(), PaperMaterial{unit.name, 0, 0, {}});
        ++(unit.original ? row->originals : row->copies);
    }
    return returnedMaterials(input);
}

std::optional<Document> paperOnRecord(const CaseScene& scene, const domain::PaperNumber& number) {
    const auto record = std::find_if(scene.state.papers.begin(), scene.state.papers.end(),
                                     [&](const auto& paper) { return paper.number == number; });
    if (record == scene.state.papers.end()) return std::nullopt;
    std::optional<Document> document;
    switch (record->kind) {
    case domain::PaperKind::Receipt:
        document = receiptPaper(scene, number.str(), scene.state.acceptedAt != domain::Instant{});
        break;
    case domain::PaperKind::Acceptance: document = acceptancePaper(scene, number.str()); break;
    case domain::PaperKind::CorrectionNotice:
        for (const auto& notice : scene.state.notices) {
            if (notice.number == number) document = correctionPaper(scene, notice);
        }
        break;
    case domain::PaperKind::ToleranceNotice: document = tolerance(scene, *record); break;
    case domain::PaperKind::NotNeeded:
    case domain::PaperKind::NonAcceptance: document = refusal(scene, *record); break;
    case domain::PaperKind::Withdrawal: document = withdrawal(scene, *record); break;
    case domain::PaperKind::Decision: document = decision(scene, *record); break;
    case domain::PaperKind::SpecialProcedure: document = specialProcedure(scene, *record); break;
    case domain::PaperKind::ToleranceCommitment:
        document = toleranceCommitment(
            {letterOf(scene, *record), toleratedPapers(scene), scene.state.personal.applicant.agentName});
        break;
    case domain::PaperKind::Commitment: document = promise(scene, *record); break;
    case domain::PaperKind::OnTheSpot: document = spotCorrection(scene, *record); break;
    case domain::PaperKind::Extension: document = extension(scene, *record); break;
    case domain::PaperKind::Termination: document = termination(scene, *record); break;
    case domain::PaperKind::Revocation: document = revocation(scene, *record); break;
    default: break;  // numbered on another stream, or without an event of its own yet
    }
    if (document) {
        document->marks.reprint = record->prints > 0 ? record->reprints + 1 : 0;
        document->marks.voided = record->voided;
    }
    return document;
}

}  // namespace yc::reports

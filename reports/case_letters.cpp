// SPDX-License-Identifier: GPL-3.0-or-later
// The formal papers of a case as they stand on record: decisions, notices, promises, and what ends a case.
#include "domain/custody/keeper_statement.h"
#include "domain/joint/task_flow.h"
#include "reports/case_paper_parts.h"
#include "reports/catalogue_words.h"
#include "reports/custody_papers.h"
#include "reports/formal_papers.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::reports {

namespace catalogue = domain::catalogue;
using domain::Verdict;

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

ToleratedPaper toleratedPaper(const CaseScene& scene, const domain::MaterialId& id, domain::Date until) {
    const auto* material = scene.theme.material(id);
    const auto* asked = scene.resolution.line(id);
    std::string form;
    if (asked && asked->originals > 0) form += fmt::format("原件{}份", asked->originals);
    if (asked && asked->copies > 0) form += fmt::format("{}复印件{}份", form.empty() ? "" : "、", asked->copies);
    return {material ? material->name : id.str(), form, domain::chineseDate(until)};
}

/// 容缺 papers as notice and commitment list them.
std::vector<ToleratedPaper> toleratedPapers(const CaseScene& scene) {
    std::vector<ToleratedPaper> papers;
    for (const auto& line : scene.state.lines) {
        const auto until = promisedUntil(scene.state, line);
        if (wasTolerated(line) && until) papers.push_back(toleratedPaper(scene, line.material, *until));
    }
    return papers;
}

/// What the applicant is asked to sign, before the acceptance has fixed anything.
std::vector<ToleratedPaper> toldPapers(const CaseScene& scene, const domain::PaperNumber& number) {
    for (const auto& draft : scene.state.promises) {
        if (draft.number != number) continue;
        std::vector<ToleratedPaper> papers;
        for (const auto& term : draft.terms) papers.push_back(toleratedPaper(scene, term.material, term.until));
        return papers;
    }
    return toleratedPapers(scene);
}

std::optional<Document> laterDate(const CaseScene& scene, const domain::PaperRecord& record) {
    for (const auto& later : scene.state.laterDates) {
        if (later.number != record.number) continue;
        return toleranceExtensionNotice({letterOf(scene, record), toleratedPaper(scene, later.material, later.until),
                                         domain::chineseDate(later.formerUntil), later.reason, later.approver});
    }
    return std::nullopt;
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
    const auto& told = scene.state.promises;
    const auto draft =
        std::find_if(told.begin(), told.end(), [&](const auto& promise) { return promise.number == record.number; });
    const auto* item = found != made.end()   ? scene.theme.item(found->item)
                       : draft != told.end() ? scene.theme.item(draft->item)
                                             : nullptr;
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

std::string unitWord(const CaseScene& scene, const domain::UnitId& id) {
    const auto* unit = scene.release.unit(id);
    return unit ? unit->name : id.str();
}

std::optional<Document> statement(const CaseScene& scene, const domain::PaperRecord& record) {
    for (const auto& told : scene.state.keeperStatements) {
        if (told.number != record.number) continue;
        KeeperStatementInput input{letterOf(scene, record), unitWord(scene, told.unit), {}};
        input.letter.copies = {unitWord(scene, told.unit), "存档"};
        for (const auto& kept : domain::originalsKeptFor(scene.state, told.unit))
            input.originals.push_back({kept.name, unitWord(scene, kept.keeper)});
        return keeperStatement(input);
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
            {letterOf(scene, *record), toldPapers(scene, number), scene.state.personal.applicant.agentName});
        break;
    case domain::PaperKind::Commitment: document = promise(scene, *record); break;
    case domain::PaperKind::OnTheSpot: document = spotCorrection(scene, *record); break;
    case domain::PaperKind::Extension: document = extension(scene, *record); break;
    case domain::PaperKind::Termination: document = termination(scene, *record); break;
    case domain::PaperKind::Revocation: document = revocation(scene, *record); break;
    case domain::PaperKind::ToleranceExtension: document = laterDate(scene, *record); break;
    case domain::PaperKind::KeeperStatement: document = statement(scene, *record); break;
    default: break;  // numbered on another stream, or without an event of its own yet
    }
    if (document) {
        document->marks.reprint = record->prints > 0 ? record->reprints + 1 : 0;
        document->marks.voided = record->voided;
    }
    return document;
}

}  // namespace yc::reports

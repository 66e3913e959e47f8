// SPDX-License-Identifier: GPL-3.0-or-later
// Acceptance, refusal to accept, and acceptance by silence.
#include "domain/core/decision.h"
#include "domain/intake/acceptance.h"
#include "domain/intake/batch_rules.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/checklist.h"
#include "domain/intake/intake_rules.h"
#include "domain/intake/label_plan.h"
#include "domain/intake/promise.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace yc::domain {

namespace {

constexpr std::size_t kItemNumberLength = 43;  // 31 实施编码 + yyyyMMdd + 4

bool hasReceipt(const CaseState& state) {
    return std::any_of(state.papers.begin(), state.papers.end(),
                       [](const PaperRecord& paper) { return paper.kind == PaperKind::Receipt && !paper.voided; });
}

std::optional<Refusal> papersProblem(const AcceptCase& body, const CaseState& state, bool tolerant,
                                     const DecideContext& context) {
    std::set<std::string> seen;
    const auto check = [&](const PaperNumber& number, const char* what) -> std::optional<Refusal> {
        if (auto refusal = freshNumber(number.str(), what, context)) return refusal;
        if (!seen.insert(number.str()).second) return refuse(RefusalCode::NumberUsed, {{"number", number.str()}});
        return std::nullopt;
    };
    if (!body.receiptNumber.empty() || !hasReceipt(state)) {
        if (auto refusal = check(body.receiptNumber, "收件凭证文号")) return refusal;
    }
    if (auto refusal = check(body.acceptanceNumber, "受理通知书文号")) return refusal;
    if (tolerant) return check(body.toleranceNumber, "容缺受理通知书文号");
    if (!body.toleranceNumber.empty() || !body.toleranceCommitment.empty())
        return refuse(RefusalCode::Malformed, {{"what", "没有容缺材料，不用容缺文号"}});
    return std::nullopt;
}

std::optional<Refusal> itemNumbersProblem(const AcceptCase& body, const CaseAtWindow& at,
                                          const DecideContext& context) {
    std::set<std::string> seen;
    const std::vector<ItemId> chosen = at.resolution.batch ? std::vector<ItemId>{} : at.resolution.chosenItems();
    for (const ItemId& id : chosen) {
        const catalogue::Item* item = at.theme->item(id);
        const auto given = body.itemNumbers.find(id.str());
        const bool fits = given != body.itemNumbers.end() && given->second.size() == kItemNumberLength &&
                          given->second.compare(0, item->implementationCode.size(), item->implementationCode) == 0;
        if (!fits) return refuse(RefusalCode::Malformed, {{"what", "事项 " + id.str() + " 的办件编号"}});
        if (!seen.insert(given->second).second || context.facts.numberUsed(given->second))
            return refuse(RefusalCode::NumberUsed, {{"number", given->second}});
    }
    for (const auto& entry : body.itemNumbers) {
        if (std::find(chosen.begin(), chosen.end(), ItemId(entry.first)) == chosen.end())
            return refuse(RefusalCode::ItemUnknown, {{"item", entry.first}});
    }
    return std::nullopt;
}

Refusal labelsWrong(const std::string& what) { return refuse(RefusalCode::LabelsWrong, {{"what", what}}); }

using LabelKey = std::tuple<MaterialId, bool, int>;

/// Labels as they go into the case, in the order of the plan; refuses unless they match it one to one.
Expected<std::vector<LabelRecord>, Refusal> matchedLabels(const AcceptCase& body, const std::vector<LabelPlan>& plan,
                                                          const DecideContext& context) {
    std::map<LabelKey, MaterialLabel> given;
    std::set<MaterialLabel> seen;
    for (const AcceptCase::LabelledPaper& paper : body.labels) {
        if (paper.label.empty() || !seen.insert(paper.label).second)
            return Unexpected{labelsWrong("标签重复或没有编号")};
        if (context.states.find(streamOf(paper.label)) || context.facts.numberUsed(paper.label.str()))
            return Unexpected{refuse(RefusalCode::NumberUsed, {{"number", paper.label.str()}})};
        if (!given.emplace(LabelKey{paper.material, paper.original, paper.ordinal}, paper.label).second)
            return Unexpected{labelsWrong(paper.label.str() + " 和另一张重复")};
    }
    std::vector<LabelRecord> records;
    for (const LabelPlan& planned : plan) {
        const auto found = given.find(LabelKey{planned.material, planned.original, planned.ordinal});
        if (found == given.end())
            return Unexpected{labelsWrong(planned.name + (planned.original ? " 原件" : " 复印件") + "没有标签")};
        records.push_back(LabelRecord{found->second, planned.material, planned.name, planned.original,
                                      planned.destination, planned.ruleId});
        given.erase(found);
    }
    if (!given.empty()) return Unexpected{labelsWrong(given.begin()->second.str() + " 不在清单上")};
    return records;
}

UnitLabelled unitLabelled(const AcceptCase& body, const LabelRecord& record, const LabelPlan& planned,
                          const CaseState& state, const Actor& actor) {
    UnitLabelled event;
    event.caseId = body.caseId;
    event.caseNumber = state.number;
    event.material = record.material;
    event.name = record.name;
    event.original = record.original;
    event.desk = actor.desk.empty() ? state.desk : actor.desk;
    event.destination = record.keeper;
    event.returnToApplicant = planned.returnToApplicant;
    return event;
}

/// A tolerated paper is due so many working days after acceptance; the date of the verdict was provisional.
void addToleratedDates(const CaseAtWindow& at, const CaseId& id, Date day, const DecideContext& context,
                       std::vector<NewEvent>& events) {
    for (CheckLine line : toleratedLines(*at.state, at.resolution)) {
        const Date until = context.calendar.addWorkingDays(day, at.resolution.line(line.material)->supplementDays);
        if (line.tolerateUntil == until) continue;
        line.tolerateUntil = until;
        events.push_back(caseEvent(id, VerdictGiven{line}));
    }
}

void addReceipt(const AcceptCase& body, const CaseState& state, const Command& command, const DecideContext& context,
                std::vector<NewEvent>& events) {
    if (state.status == CaseStatus::Received && body.receiptNumber.empty()) return;
    const Date byLaw = context.calendar.addWorkingDays(localDate(command.occurredAt), 5);
    const bool running = state.status == CaseStatus::Received && state.decideReceiptBy.has_value();
    events.push_back(
        caseEvent(body.caseId, ApplicationReceived{body.receiptNumber, running ? *state.decideReceiptBy : byLaw}));
}

}  // namespace

Decision decideBody(const AcceptCase& body, const Command& command, const DecideContext& context) {
    auto at = caseAtWindow(body.caseId, AcceptCase::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const CaseState& state = *at->state;
    const Date day = acceptanceDay(state, command.occurredAt);
    at->resolution = resolveCase(state, *at->theme, context.calendar, day);
    if (const auto refusal = acceptanceProblem(*at)) return Unexpected{*refusal};
    const std::vector<PromiseDraft> needed = promisesNeeded(*at, day, context.calendar);
    if (!needed.empty()) {
        if (const auto refusal = creditProblem(state, context)) return Unexpected{*refusal};
    }
    if (const auto refusal = commitmentProblem(body, *at, needed)) return Unexpected{*refusal};
    const bool tolerant = !toleratedLines(state, at->resolution).empty();
    if (const auto refusal = papersProblem(body, state, tolerant, context)) return Unexpected{*refusal};
    if (const auto refusal = itemNumbersProblem(body, *at, context)) return Unexpected{*refusal};
    const std::vector<LabelPlan> plan = labelPlan(at->resolution, *at->theme, state);
    const auto labels = matchedLabels(body, plan, context);
    if (!labels) return Unexpected{labels.error()};

    std::vector<NewEvent> events;
    addReceipt(body, state, command, context, events);
    addToleratedDates(*at, body.caseId, day, context, events);
    const auto idle = draftsVoided(state, body.caseId, needed, "受理不再需要这份承诺");
    events.insert(events.end(), idle.begin(), idle.end());
    const auto signatures = signedNow(state, body.caseId, needed);
    events.insert(events.end(), signatures.begin(), signatures.end());
    const auto promises = commitmentsOf(body, *at, day, context.calendar);
    events.insert(events.end(), promises.begin(), promises.end());
    CaseAccepted accepted;
    accepted.acceptanceNumber = body.acceptanceNumber;
    accepted.toleranceNumber = body.toleranceNumber;
    accepted.toleranceCommitment = body.toleranceCommitment;
    accepted.tolerant = tolerant;
    accepted.promisedFinish = promisedFinishOf(at->resolution, day);
    accepted.tasks = tasksFor(at->resolution, *at->theme, day, body.itemNumbers);
    accepted.labels = *labels;
    events.push_back(caseEvent(body.caseId, accepted));
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const LabelRecord& record = accepted.labels[i];
        events.push_back(NewEvent{streamOf(record.label), unitLabelled(body, record, plan[i], state, command.actor)});
    }
    return events;
}

Decision decideBody(const RefuseCase& body, const Command&, const DecideContext& context) {
    const auto state = caseFor(body.caseId, RefuseCase::kind, context);
    if (!state) return Unexpected{state.error()};
    if ((*state)->personToken.empty()) return Unexpected{refuse(RefusalCode::ApplicantMissing)};
    if (body.reason.empty()) return Unexpected{refuse(RefusalCode::GroundsMissing)};
    if (!body.notNeeded && body.rightAuthority.empty()) return Unexpected{refuse(RefusalCode::AuthorityMissing)};
    if (const auto refusal = freshNumber(body.number.str(), "不予受理决定书文号", context)) return Unexpected{*refusal};
    std::vector<NewEvent> events = draftsVoided(**state, body.caseId, {}, "不予受理");
    events.push_back(caseEvent(body.caseId, CaseRefused{body.number, body.notNeeded, body.reason,
                                                        body.notNeeded ? std::string() : body.rightAuthority}));
    endListed(body.caseId, **state, "不予受理", events);
    return events;
}

Decision decideBody(const DeemAccepted& body, const Command& command, const DecideContext& context) {
    auto at = caseAtWindow(body.caseId, DeemAccepted::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const CaseState& state = *at->state;
    const Date today = localDate(command.occurredAt);
    const bool over = state.decideReceiptBy && body.confirmedOn > *state.decideReceiptBy && today >= body.confirmedOn;
    if (!over)
        return Unexpected{refuse(RefusalCode::TooEarly, {{"date", isoDate(state.decideReceiptBy.value_or(today))}})};
    const Date received = localDate(state.receivedAt);
    at->resolution = resolveCase(state, *at->theme, context.calendar, received);
    if (at->resolution.notCovered)
        return Unexpected{refuse(RefusalCode::NotCovered, {{"text", at->resolution.notCovered->text}})};
    CaseDeemedAccepted event;
    event.acceptedAt = state.receivedAt;
    event.promisedFinish = promisedFinishOf(at->resolution, received);
    event.tasks = tasksFor(at->resolution, *at->theme, received, {});
    // What was signed stands; an item whose commitment nobody signed is not granted before that (decisionProblem).
    std::vector<NewEvent> events;
    for (const ItemId& id : at->resolution.committed) {
        const PromiseDraft* draft = findDraft(state, id);
        if (draft && draft->signedAt != Instant{})
            events.push_back(caseEvent(
                body.caseId, commitmentMade(*at->theme->item(id), draft->number, received, context.calendar)));
    }
    const PromiseDraft* tolerance = findDraft(state, ItemId());
    if (tolerance && tolerance->signedAt == Instant{})  // nobody promised to bring these papers later
        events.push_back(caseEvent(body.caseId, PaperVoided{tolerance->number, "视为受理前没有签", false}));
    events.push_back(caseEvent(body.caseId, event));
    return events;
}

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/acceptance.h"

#include "domain/intake/batch_rules.h"
#include "domain/intake/checklist.h"
#include "domain/intake/form_rows.h"

#include <algorithm>

namespace yc::domain {

namespace {

std::optional<Refusal> fieldsProblem(const CaseAtWindow& at) {
    const std::vector<FieldId> open = openFields(at.state->personal.form, *at.theme, at.resolution);
    if (open.empty()) return std::nullopt;
    return refuse(RefusalCode::FieldsMissing,
                  {{"count", std::to_string(open.size())}, {"first", rowFieldLabel(*at.theme, open.front())}});
}

std::optional<Refusal> deficiencyProblem(const CaseAtWindow& at) {
    const std::vector<CheckLine> open = deficiencies(*at.state, at.resolution);
    if (open.empty()) return std::nullopt;
    std::string materials;
    for (const CheckLine& line : open) materials += (materials.empty() ? "" : "^") + line.material.str();
    return refuse(RefusalCode::DeficienciesOpen, {{"count", std::to_string(open.size())}, {"materials", materials}});
}

std::vector<std::vector<ItemId>> needsAmong(const catalogue::Item& item, const std::vector<ItemId>& chosen) {
    std::vector<std::vector<ItemId>> groups;
    for (const catalogue::Need& need : item.needs) {
        std::vector<ItemId> group;
        for (const ItemId& alternative : need.anyOf) {
            if (std::find(chosen.begin(), chosen.end(), alternative) != chosen.end()) group.push_back(alternative);
        }
        if (!group.empty())  // nobody here makes it: the applicant hands it in (R043)
            groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace

std::optional<Refusal> listProblem(const CaseAtWindow& at) {
    if (at.state->personToken.empty()) return refuse(RefusalCode::ApplicantMissing);
    if (at.resolution.notCovered) return refuse(RefusalCode::NotCovered, {{"text", at.resolution.notCovered->text}});
    if (!at.resolution.complete())
        return refuse(RefusalCode::AnswersMissing,
                      {{"count", std::to_string(std::max(1, at.resolution.openQuestions))}});
    if (const int unchecked = uncheckedLines(*at.state, at.resolution); unchecked > 0)
        return refuse(RefusalCode::UncheckedLines, {{"count", std::to_string(unchecked)}});
    return std::nullopt;
}

std::optional<Refusal> acceptanceProblem(const CaseAtWindow& at) {
    if (auto refusal = listProblem(at)) return refusal;
    if (!at.resolution.plan.cycle.empty()) return refuse(RefusalCode::CatalogueInvalid, {{"what", "事项互相等待"}});
    if (!at.resolution.unrouted.empty())
        return refuse(RefusalCode::CatalogueInvalid,
                      {{"what", "材料 " + at.resolution.unrouted.front().first.str() + " 没有分办规则"}});
    if (auto refusal = deficiencyProblem(at)) return refusal;
    if (auto refusal = batchProblem(*at.state, at.resolution)) return refusal;
    return fieldsProblem(at);
}

std::vector<ItemTask> tasksFor(const catalogue::Resolution& resolution, const catalogue::Theme& theme, Date day,
                               const std::map<std::string, std::string>& itemNumbers) {
    std::vector<ItemTask> tasks;
    if (resolution.batch) return tasks;  // each person's case has its own
    const std::vector<ItemId> chosen = resolution.chosenItems();
    for (const ItemId& id : chosen) {
        const catalogue::Item* item = theme.item(id);
        const catalogue::ItemPlan* plan = resolution.plan.item(id);
        if (!item || !plan) continue;
        ItemTask task;
        task.item = id;
        task.name = item->name;
        const auto number = itemNumbers.find(id.str());
        if (number != itemNumbers.end()) task.number = number->second;
        task.unit = item->unit;
        task.waitsFor = needsAmong(*item, chosen);
        task.status = task.waitsFor.empty() ? TaskStatus::Pending : TaskStatus::Waiting;
        task.promiseDays = item->promiseDays;
        task.legalDays = item->legalDays.value_or(0);
        if (task.waitsFor.empty()) task.startedOn = day;
        task.promiseDue = plan->due;
        task.legalDue = plan->legalDue;
        tasks.push_back(std::move(task));
    }
    return tasks;
}

Date promisedFinishOf(const catalogue::Resolution& resolution, Date day) {
    const auto& plan = resolution.plan;
    if (plan.promiseDays > 0) return plan.promisedBy.value_or(day);
    return plan.expectedBy.value_or(day);
}

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/joint/joint_rules.h"

#include "domain/core/decision.h"
#include "domain/intake/case_access.h"
#include "domain/intake/promise.h"
#include "domain/joint/joint_event_rules.h"
#include "domain/joint/task_flow.h"
#include "domain/joint/task_table.h"

#include <algorithm>

namespace yc::domain {

namespace {

std::string unitWord(const UnitId& id, const DecideContext& context) {
    const catalogue::Unit* unit = context.catalogue ? context.catalogue->unit(id) : nullptr;
    if (!unit) return id.str();
    return unit->shortName.empty() ? unit->name : unit->shortName;
}

}  // namespace

Expected<TaskAtHand, Refusal> taskFor(const CaseId& caseId, const ItemId& item, std::string_view commandKind,
                                      const Command& command, const DecideContext& context) {
    const auto state = caseFor(caseId, StartReview::kind, context);
    if (!state) return Unexpected{state.error()};
    const ItemTask* task = findTask((*state)->tasks, item);
    if (!task) return Unexpected{refuse(RefusalCode::ItemUnknown, {{"item", item.str()}})};
    if (command.actor.unit != task->unit && !command.actor.has(Role::Supervisor))
        return Unexpected{refuse(RefusalCode::NotYourUnit, {{"unit", unitWord(task->unit, context)}})};
    if (task->status == TaskStatus::Waiting) {
        const ItemTask* other = awaited(*task, (*state)->tasks);
        return Unexpected{refuse(RefusalCode::PredecessorOpen, {{"item", other ? other->name : task->name}})};
    }
    if (!permits(taskTransitions(), commandKind, task->status))
        return Unexpected{refuse(RefusalCode::TaskStateWrong, {{"state", std::string(taskStatusWord(task->status))}})};
    return TaskAtHand{*state, task};
}

namespace {

Expected<const catalogue::Item*, Refusal> catalogueItem(const TaskAtHand& at, const Command& command,
                                                        const DecideContext& context) {
    const auto theme = pinnedTheme(*at.state, command, context);
    if (!theme) return Unexpected{theme.error()};
    const catalogue::Item* item = (*theme)->item(at.task->item);
    if (!item) return Unexpected{refuse(RefusalCode::ItemUnknown, {{"item", at.task->item.str()}})};
    return item;
}

const CriterionCheck* checkOf(const ItemTask& task, const std::string& criterion) {
    for (const CriterionCheck& check : task.checks) {
        if (check.criterion == criterion) return &check;
    }
    return nullptr;
}

std::optional<Refusal> decisionProblem(const DecideItem& body, const ItemTask& task, const catalogue::Item& item,
                                       const CommitmentRecord* commitment, const DecideContext& context) {
    const auto open =
        std::count_if(item.criteria.begin(), item.criteria.end(),
                      [&](const catalogue::Criterion& criterion) { return !checkOf(task, criterion.id); });
    if (open > 0) return refuse(RefusalCode::CriteriaOpen, {{"count", std::to_string(open)}});
    const bool failed =
        std::any_of(task.checks.begin(), task.checks.end(), [](const CriterionCheck& c) { return !c.meets; });
    if (body.opinion.empty() && (failed || !body.grant)) return refuse(RefusalCode::OpinionMissing);
    if (!body.grant || !body.decisionNumber.empty()) {
        if (auto refusal = freshNumber(body.decisionNumber.str(), "决定书文号", context)) return refusal;
    }
    if (body.grant && commitment) {
        if (commitment->kept && !*commitment->kept)
            return refuse(RefusalCode::CommitmentUntrue, {{"finding", commitment->finding}});
        if (commitment->beforeDecision && !commitment->kept) return refuse(RefusalCode::CommitmentUnchecked);
    }
    if (body.grant == body.result.empty())
        return refuse(RefusalCode::Malformed, {{"what", body.grant ? "结果编号" : "不予许可没有结果"}});
    if (body.grant && context.states.find(streamOf(body.result)))
        return refuse(RefusalCode::ResultStateWrong, {{"state", "已制作"}});
    return std::nullopt;
}

ResultMade resultMade(const DecideItem& body, const TaskAtHand& at, const catalogue::Item& item) {
    ResultMade made;
    made.caseId = body.caseId;
    made.caseNumber = at.state->number;
    made.item = body.item;
    made.unit = at.task->unit;
    made.name = item.result.name;
    made.number = body.resultNumber;
    made.form = item.result.shelf ? ResultForm::Paper : ResultForm::Electronic;
    return made;
}

ItemReleased released(const ItemTask& task, Date today, const WorkingCalendar& calendar) {
    ItemReleased event;
    event.item = task.item;
    event.startedOn = today;
    event.promiseDue = calendar.addWorkingDays(today, task.promiseDays);
    if (task.legalDays > 0) event.legalDue = calendar.addWorkingDays(today, task.legalDays);
    return event;
}

void addFlow(const CaseId& id, const std::vector<ItemTask>& after, Date today, const WorkingCalendar& calendar,
             Events& events) {
    const FlowChange change = flowAfter(after);
    for (const ItemId& item : change.released)
        events.push_back(caseEvent(id, released(*findTask(after, item), today, calendar)));
    for (const ItemId& item : change.terminated)
        events.push_back(caseEvent(id, ItemTerminated{item, "前置事项未获准予，本项不能办理"}));
    if (change.allEnded) events.push_back(caseEvent(id, CaseDecided{}));
}

}  // namespace

Decision decideBody(const StartReview& body, const Command& command, const DecideContext& context) {
    const auto at = taskFor(body.caseId, body.item, StartReview::kind, command, context);
    if (!at) return Unexpected{at.error()};
    return Events{caseEvent(body.caseId, ReviewStarted{body.item})};
}

Decision decideBody(const CheckCriterion& body, const Command& command, const DecideContext& context) {
    const auto at = taskFor(body.caseId, body.item, CheckCriterion::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const auto item = catalogueItem(*at, command, context);
    if (!item) return Unexpected{item.error()};
    const auto& criteria = (*item)->criteria;
    const bool known = std::any_of(criteria.begin(), criteria.end(), [&](const catalogue::Criterion& criterion) {
        return criterion.id == body.criterion;
    });
    if (!known) return Unexpected{refuse(RefusalCode::CriterionUnknown, {{"criterion", body.criterion}})};
    return Events{
        caseEvent(body.caseId, CriterionChecked{body.item, CriterionCheck{body.criterion, body.meets, body.note}})};
}

Decision decideBody(const DecideItem& body, const Command& command, const DecideContext& context) {
    const auto at = taskFor(body.caseId, body.item, DecideItem::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const auto item = catalogueItem(*at, command, context);
    if (!item) return Unexpected{item.error()};
    if (const auto refusal = decisionProblem(body, *at->task, **item, findCommitment(*at->state, body.item), context))
        return Unexpected{*refusal};
    if (body.grant) {
        const auto theme = pinnedTheme(*at->state, command, context);
        if (const auto refusal = unsignedProblem(*at->state, **theme, body.item, context)) return Unexpected{*refusal};
    }

    if (const JointRef* joint = openJoint(*at->state, body.item))
        return Unexpected{refuse(RefusalCode::JointOpen, {{"work", std::string(jointWorkWord(joint->work))},
                                                          {"date", isoDate(localDate(joint->at))}})};

    Events events{
        caseEvent(body.caseId, ItemDecided{body.item, body.grant, body.opinion, body.decisionNumber, body.result})};
    if (body.grant) events.push_back(NewEvent{streamOf(body.result), resultMade(body, *at, **item)});
    std::vector<ItemTask> after = at->state->tasks;
    for (ItemTask& task : after) {
        if (task.item == body.item) task.status = body.grant ? TaskStatus::Granted : TaskStatus::Refused;
    }
    addFlow(body.caseId, after, localDate(command.occurredAt), context.calendar, events);
    return events;
}

Decision decideBody(const PauseItem& body, const Command& command, const DecideContext& context) {
    const auto at = taskFor(body.caseId, body.item, PauseItem::kind, command, context);
    if (!at) return Unexpected{at.error()};
    if (body.notice.empty()) return Unexpected{refuse(RefusalCode::NoticeMissing)};
    if (const auto refusal = freshNumber(body.notice.str(), "特别程序告知书文号", context)) return Unexpected{*refusal};
    if (body.reason.empty()) return Unexpected{refuse(RefusalCode::GroundsMissing)};
    const ClockPause pause{body.notice, body.reason, localDate(command.occurredAt), std::nullopt};
    return Events{caseEvent(body.caseId, ItemPaused{body.item, pause})};
}

Decision decideBody(const ContinueItem& body, const Command& command, const DecideContext& context) {
    const auto at = taskFor(body.caseId, body.item, ContinueItem::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const ItemTask& task = *at->task;
    const Date today = localDate(command.occurredAt);
    const Date from = task.pauses.empty() ? today : task.pauses.back().from;
    const int stopped = std::max(0, context.calendar.workingDaysBetween(from, today));
    ItemContinued event;
    event.item = body.item;
    event.until = today;
    event.promiseDue = context.calendar.addWorkingDays(task.promiseDue.value_or(today), stopped);
    if (task.legalDue) event.legalDue = context.calendar.addWorkingDays(*task.legalDue, stopped);
    return Events{caseEvent(body.caseId, event)};
}

}  // namespace yc::domain

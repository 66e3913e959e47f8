// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/joint/task_flow.h"

#include "domain/joint/task_table.h"

#include <algorithm>

namespace yc::domain {

const TransitionTable<TaskStatus>& taskTransitions() {
    using enum TaskStatus;
    static const TransitionTable<TaskStatus> table{
        {StartReview::kind, {Pending}, {UnderReview}},
        {CheckCriterion::kind, {UnderReview}, {UnderReview}},
        {DecideItem::kind, {UnderReview}, {Granted, Refused}},
        {PauseItem::kind, {UnderReview}, {SpecialProcedure}},
        {ContinueItem::kind, {SpecialProcedure}, {UnderReview}},
        {ExtendItem::kind, {Pending, UnderReview}, {Pending, UnderReview}},
    };
    return table;
}

std::string_view taskStatusWord(TaskStatus status) {
    switch (status) {
    case TaskStatus::Waiting: return "等其他事项";
    case TaskStatus::Pending: return "待办理";
    case TaskStatus::UnderReview: return "审查中";
    case TaskStatus::SpecialProcedure: return "特别程序";
    case TaskStatus::Granted: return "准予";
    case TaskStatus::Refused: return "不予";
    case TaskStatus::Terminated: return "已终止";
    case TaskStatus::Revoked: return "已撤销";
    }
    return {};
}

bool isDecided(TaskStatus status) {
    return status == TaskStatus::Granted || status == TaskStatus::Refused || status == TaskStatus::Revoked;
}

bool isEnded(TaskStatus status) { return isDecided(status) || status == TaskStatus::Terminated; }

const ItemTask* findTask(const std::vector<ItemTask>& tasks, const ItemId& item) {
    const auto found =
        std::find_if(tasks.begin(), tasks.end(), [&](const ItemTask& task) { return task.item == item; });
    return found == tasks.end() ? nullptr : &*found;
}

namespace {

bool anyGranted(const std::vector<ItemId>& group, const std::vector<ItemTask>& tasks) {
    return std::any_of(group.begin(), group.end(), [&](const ItemId& item) {
        const ItemTask* task = findTask(tasks, item);
        return task && task->status == TaskStatus::Granted;
    });
}

bool allEndedIn(const std::vector<ItemId>& group, const std::vector<ItemTask>& tasks) {
    return std::all_of(group.begin(), group.end(), [&](const ItemId& item) {
        const ItemTask* task = findTask(tasks, item);
        return !task || isEnded(task->status);
    });
}

}  // namespace

bool needsMet(const ItemTask& task, const std::vector<ItemTask>& tasks) {
    return std::all_of(task.waitsFor.begin(), task.waitsFor.end(),
                       [&](const auto& group) { return anyGranted(group, tasks); });
}

bool needsLost(const ItemTask& task, const std::vector<ItemTask>& tasks) {
    return std::any_of(task.waitsFor.begin(), task.waitsFor.end(),
                       [&](const auto& group) { return !anyGranted(group, tasks) && allEndedIn(group, tasks); });
}

const ItemTask* awaited(const ItemTask& task, const std::vector<ItemTask>& tasks) {
    for (const std::vector<ItemId>& group : task.waitsFor) {
        if (!group.empty() && !anyGranted(group, tasks)) return findTask(tasks, group.front());
    }
    return nullptr;
}

FlowChange flowAfter(std::vector<ItemTask> tasks) {
    FlowChange change;
    for (bool moved = true; moved;) {
        moved = false;
        for (ItemTask& task : tasks) {
            if (task.status != TaskStatus::Waiting) continue;
            if (needsLost(task, tasks)) {
                task.status = TaskStatus::Terminated;
                change.terminated.push_back(task.item);
                moved = true;
            } else if (needsMet(task, tasks)) {
                task.status = TaskStatus::Pending;
                change.released.push_back(task.item);
                moved = true;
            }
        }
    }
    change.allEnded =
        std::all_of(tasks.begin(), tasks.end(), [](const ItemTask& task) { return isEnded(task.status); });
    return change;
}

Lamp lampOf(const ItemTask& task, int workingDaysLeft) {
    if (isEnded(task.status)) return Lamp::Done;
    if (task.status == TaskStatus::Waiting) return Lamp::WaitsForOther;
    if (task.status == TaskStatus::SpecialProcedure) return Lamp::Paused;
    if (workingDaysLeft < 0) return Lamp::Overdue;
    return workingDaysLeft <= 1 ? Lamp::DueSoon : Lamp::Normal;
}

}  // namespace yc::domain

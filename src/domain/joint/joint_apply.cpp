// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/joint/joint_rules.h"

#include "domain/intake/intake_rules.h"

#include <algorithm>

namespace yc::domain {

namespace {

ItemTask* taskOf(CaseState& state, const ItemId& item) {
    const auto found =
        std::find_if(state.tasks.begin(), state.tasks.end(), [&](const ItemTask& t) { return t.item == item; });
    return found == state.tasks.end() ? nullptr : &*found;
}

}  // namespace

void applyBody(CaseState& state, const ReviewStarted& event, const EventMeta& meta) {
    state.status = CaseStatus::InProcess;
    if (ItemTask* task = taskOf(state, event.item)) {
        task->status = TaskStatus::UnderReview;
        task->reviewer = meta.actor;
    }
}

void applyBody(CaseState& state, const CriterionChecked& event, const EventMeta&) {
    ItemTask* task = taskOf(state, event.item);
    if (!task) return;
    const auto same = std::find_if(task->checks.begin(), task->checks.end(), [&](const CriterionCheck& check) {
        return check.criterion == event.check.criterion;
    });
    if (same == task->checks.end())
        task->checks.push_back(event.check);
    else
        *same = event.check;
}

void applyBody(CaseState& state, const ItemDecided& event, const EventMeta& meta) {
    if (ItemTask* task = taskOf(state, event.item)) {
        task->status = event.grant ? TaskStatus::Granted : TaskStatus::Refused;
        task->opinion = event.opinion;
        task->decisionNumber = event.decisionNumber;
        task->result = event.result;
        task->reviewer = meta.actor;
        task->decidedAt = meta.occurredAt;
    }
    recordPaper(state, PaperKind::Decision, event.decisionNumber, meta);
}

void applyBody(CaseState& state, const ItemReleased& event, const EventMeta&) {
    if (ItemTask* task = taskOf(state, event.item)) {
        task->status = TaskStatus::Pending;
        task->startedOn = event.startedOn;
        task->promiseDue = event.promiseDue;
        task->legalDue = event.legalDue;
    }
}

void applyBody(CaseState& state, const ItemTerminated& event, const EventMeta& meta) {
    if (ItemTask* task = taskOf(state, event.item)) {
        task->status = TaskStatus::Terminated;
        task->opinion = event.reason;
        task->decidedAt = meta.occurredAt;
    }
}

void applyBody(CaseState& state, const ItemPaused& event, const EventMeta& meta) {
    if (ItemTask* task = taskOf(state, event.item)) {
        task->status = TaskStatus::SpecialProcedure;
        task->pauses.push_back(event.pause);
    }
    recordPaper(state, PaperKind::SpecialProcedure, event.pause.notice, meta);
}

void applyBody(CaseState& state, const ItemContinued& event, const EventMeta&) {
    if (ItemTask* task = taskOf(state, event.item)) {
        task->status = TaskStatus::UnderReview;
        if (!task->pauses.empty()) task->pauses.back().until = event.until;
        task->promiseDue = event.promiseDue;
        task->legalDue = event.legalDue;
    }
}

void applyBody(CaseState& state, const CaseDecided&, const EventMeta&) { state.status = CaseStatus::Decided; }

}  // namespace yc::domain

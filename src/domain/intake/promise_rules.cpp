// SPDX-License-Identifier: GPL-3.0-or-later
// 容缺 and 告知承诺 after they were granted: the promise kept, broken, and what follows for the person's credit.
#include "domain/core/decision.h"
#include "domain/custody/custody_rules.h"
#include "domain/delivery/delivery_rules.h"
#include "domain/intake/case_table.h"
#include "domain/intake/intake_rules.h"
#include "domain/intake/promise.h"
#include "domain/joint/task_flow.h"
#include "domain/joint/task_table.h"

#include <algorithm>

namespace yc::domain {

namespace {

NewEvent creditEvent(const CaseState& state, CreditBreach breach, const std::string& what, Instant at) {
    return {creditStream(state.personToken), CreditBroken{{state.number, breach, what, at}}};
}

const ItemTask* ownTask(const CaseState& state, const ItemId& item, const Command& command) {
    const ItemTask* task = findTask(state.tasks, item);
    if (!task) return nullptr;
    return command.actor.unit == task->unit || command.actor.has(Role::Supervisor) ? task : nullptr;
}

Refusal notOurs(const CaseState& state, const ItemId& item, const DecideContext& context) {
    const ItemTask* task = findTask(state.tasks, item);
    if (!task) return refuse(RefusalCode::ItemUnknown, {{"item", item.str()}});
    return refuse(RefusalCode::NotYourUnit,
                  {{"unit", keeperName({Keeper::Kind::Unit, task->unit.str()}, context.catalogue)}});
}

}  // namespace

StreamId creditStream(const std::string& personToken) { return {StreamKind::Credit, personToken}; }

std::optional<Refusal> creditProblem(const CaseState& state, const DecideContext& context) {
    const auto* credit = context.states.find<CreditState>(StreamKind::Credit, state.personToken);
    if (!credit || !credit->excluded()) return std::nullopt;
    return refuse(RefusalCode::CreditExcluded, {{"number", credit->entries.back().number.str()}});
}

const CommitmentRecord* findCommitment(const CaseState& state, const ItemId& item) {
    const auto found = std::find_if(state.commitments.begin(), state.commitments.end(),
                                    [&](const CommitmentRecord& own) { return own.item == item; });
    return found == state.commitments.end() ? nullptr : &*found;
}

std::vector<MaterialId> papersLate(const CaseState& state, Date today) {
    std::vector<MaterialId> late;
    for (const CheckLine& line : state.lines) {
        if (line.verdict == Verdict::Tolerated && line.tolerateUntil && today > *line.tolerateUntil)
            late.push_back(line.material);
    }
    return late;
}

std::vector<NewEvent> commitmentsOf(const AcceptCase& body, const CaseAtWindow& at, Date day,
                                    const WorkingCalendar& calendar) {
    std::vector<NewEvent> events;
    for (const ItemId& id : at.resolution.committed)
        events.push_back(
            caseEvent(body.caseId, commitmentMade(*at.theme->item(id), body.commitments.at(id.str()), day, calendar)));
    return events;
}

Decision decideBody(const CheckCommitment& body, const Command& command, const DecideContext& context) {
    const auto found = caseFor(body.caseId, CheckCommitment::kind, context);
    if (!found) return Unexpected{found.error()};
    const CaseState& state = **found;
    const CommitmentRecord* record = findCommitment(state, body.item);
    if (!record || !record->checkBy) return rejected(RefusalCode::CommitmentNotOffered, {{"item", body.item.str()}});
    const ItemTask* task = ownTask(state, body.item, command);
    if (!task) return rejected(notOurs(state, body.item, context));
    if (record->kept) return rejected(RefusalCode::TaskStateWrong, {{"state", "已核查"}});
    if (!body.kept && body.finding.empty()) return rejected(RefusalCode::GroundsMissing);
    Events events{caseEvent(body.caseId, CommitmentChecked{body.item, body.kept, body.finding})};
    if (!body.kept) events.push_back(creditEvent(state, CreditBreach::CommitmentFalse, task->name, command.occurredAt));
    return events;
}

Decision decideBody(const RevokeItem& body, const Command& command, const DecideContext& context) {
    const auto found = caseFor(body.caseId, RevokeItem::kind, context);
    if (!found) return Unexpected{found.error()};
    const CaseState& state = **found;
    const ItemTask* task = ownTask(state, body.item, command);
    if (!task) return rejected(notOurs(state, body.item, context));
    const CommitmentRecord* record = findCommitment(state, body.item);
    const bool untrue = record && record->kept && !*record->kept;
    if (!untrue) return rejected(RefusalCode::CommitmentStands, {{"item", task->name}});
    if (task->status != TaskStatus::Granted)
        return rejected(RefusalCode::TaskStateWrong, {{"state", std::string(taskStatusWord(task->status))}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    if (const auto problem = freshNumber(body.number.str(), "撤销决定书文号", context)) return rejected(*problem);
    Events events{caseEvent(body.caseId, ItemRevoked{body.item, body.number, body.reason})};
    const auto* result = context.states.find<ResultState>(StreamKind::Result, task->result.str());
    // What has been handed over is taken back by the department; what is still here never goes out.
    if (result && permits(resultTransitions(), VoidResult::kind, result->status))
        events.push_back({streamOf(task->result), ResultVoided{body.reason}});
    return events;
}

Decision decideBody(const TerminateCase& body, const Command& command, const DecideContext& context) {
    const auto found = caseFor(body.caseId, TerminateCase::kind, context);
    if (!found) return Unexpected{found.error()};
    const CaseState& state = **found;
    const Date today = localDate(command.occurredAt);
    const std::vector<MaterialId> late = papersLate(state, today);
    if (late.empty()) {
        std::optional<Date> next;
        for (const CheckLine& line : state.lines) {
            if (line.verdict == Verdict::Tolerated && line.tolerateUntil && (!next || *line.tolerateUntil < *next))
                next = line.tolerateUntil;
        }
        return next ? rejected(RefusalCode::TooEarly, {{"date", isoDate(*next)}})
                    : rejected(RefusalCode::NothingTolerated);
    }
    const bool promised = std::any_of(state.papers.begin(), state.papers.end(), [](const PaperRecord& paper) {
        return paper.kind == PaperKind::ToleranceCommitment && !paper.voided;
    });
    if (!promised) return rejected(RefusalCode::NothingTolerated);  // nobody signed what would be broken
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    if (const auto problem = freshNumber(body.number.str(), "终止办理通知书文号", context)) return rejected(*problem);
    CaseTerminated event{body.number, body.reason, {}};
    Events events;
    for (const ItemTask& task : state.tasks) {
        // A result stays behind the missing papers; with the procedure it ends too.
        const auto* result = context.states.find<ResultState>(StreamKind::Result, task.result.str());
        const bool here = result && permits(resultTransitions(), VoidResult::kind, result->status);
        if (here) events.push_back({streamOf(task.result), ResultVoided{body.reason}});
        if (here || !isEnded(task.status)) event.ended.push_back(task.item);
    }
    if (event.ended.empty())  // decided and nothing held back: there is no procedure to end
        return rejected(RefusalCode::CaseStateWrong, {{"state", std::string(caseStatusWord(state.status))}});
    events.insert(events.begin(), caseEvent(body.caseId, event));
    const auto theme = pinnedTheme(state, command, context);
    const catalogue::Material* paper = theme ? (*theme)->material(late.front()) : nullptr;
    events.push_back(
        creditEvent(state, CreditBreach::ToleranceLate, paper ? paper->name : late.front().str(), command.occurredAt));
    return events;
}

Decision decideBody(const RepairCredit& body, const Command&, const DecideContext& context) {
    const auto* credit = context.states.find<CreditState>(StreamKind::Credit, body.personToken);
    if (!credit || !credit->excluded()) return rejected(RefusalCode::NotFound, {{"what", "未修复的信用记录"}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    return Events{{creditStream(body.personToken), CreditRepaired{body.reason}}};
}

void applyBody(CreditState& state, const CreditBroken& event, const EventMeta&) {
    state.entries.push_back(event.entry);
}

void applyBody(CreditState& state, const CreditRepaired& event, const EventMeta& meta) {
    state.repairedAt = meta.occurredAt;
    state.repairReason = event.reason;
    state.repairedBy = meta.actor;
}

void applyBody(CaseState& state, const CommitmentMade& event, const EventMeta& meta) {
    CommitmentRecord record;
    record.item = event.item;
    record.number = event.number;
    record.madeAt = meta.occurredAt;
    record.beforeDecision = event.beforeDecision;
    record.checkBy = event.checkBy;
    state.commitments.push_back(std::move(record));
    recordPaper(state, PaperKind::Commitment, event.number, meta);
    dropDraft(state, event.number);
}

void applyBody(CaseState& state, const CommitmentChecked& event, const EventMeta& meta) {
    for (CommitmentRecord& record : state.commitments) {
        if (record.item != event.item) continue;
        record.kept = event.kept;
        record.finding = event.finding;
        record.checkedBy = meta.actor;
        record.checkedAt = meta.occurredAt;
    }
}

void applyBody(CaseState& state, const ItemRevoked& event, const EventMeta& meta) {
    for (ItemTask& task : state.tasks) {
        if (task.item != event.item) continue;
        task.status = TaskStatus::Revoked;
        task.revocation = event.number;
        task.revokeReason = event.reason;
    }
    recordPaper(state, PaperKind::Revocation, event.number, meta);
}

void applyBody(CaseState& state, const CaseTerminated& event, const EventMeta& meta) {
    state.status = CaseStatus::Terminated;
    state.refusalReason = event.reason;
    state.closedAt = meta.occurredAt;
    for (ItemTask& task : state.tasks) {
        if (std::find(event.ended.begin(), event.ended.end(), task.item) == event.ended.end()) continue;
        task.status = TaskStatus::Terminated;
        task.opinion = event.reason;
        task.decidedAt = meta.occurredAt;
    }
    recordPaper(state, PaperKind::Termination, event.number, meta);
}

}  // namespace yc::domain

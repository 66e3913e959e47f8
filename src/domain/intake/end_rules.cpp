// SPDX-License-Identifier: GPL-3.0-or-later
// Withdrawal and the supervisor's reopening.
#include "domain/core/numbers.h"
#include "domain/intake/batch_rules.h"
#include "domain/intake/case_access.h"
#include "domain/intake/intake_rules.h"
#include "domain/intake/promise.h"
#include "domain/joint/task_flow.h"

#include <algorithm>

namespace yc::domain {

Decision decideBody(const WithdrawCase& body, const Command&, const DecideContext& context) {
    const auto state = caseFor(body.caseId, WithdrawCase::kind, context);
    if (!state) return Unexpected{state.error()};
    if (const auto refusal = batchAccepted(**state)) return Unexpected{*refusal};
    if (body.reason.empty()) return Unexpected{refuse(RefusalCode::GroundsMissing)};
    const bool draft = (*state)->status == CaseStatus::Draft;  // nothing was applied for yet: no paper is needed
    if (!draft || !body.number.empty()) {
        if (const auto refusal = freshNumber(body.number.str(), "撤回文书文号", context)) return Unexpected{*refusal};
    }
    CaseWithdrawn event{body.number, body.reason, {}};
    bool anyDecided = false;
    for (const ItemTask& task : (*state)->tasks) {
        if (!isEnded(task.status)) event.ended.push_back(task.item);
        anyDecided = anyDecided || task.status == TaskStatus::Granted || task.status == TaskStatus::Refused;
    }
    std::vector<NewEvent> events = draftsVoided(**state, body.caseId, {}, "申请人撤回");
    events.push_back(caseEvent(body.caseId, event));
    if (anyDecided)  // what is decided stays, and is handed over
        events.push_back(caseEvent(body.caseId, CaseDecided{}));
    endListed(body.caseId, **state, body.reason, events);
    if (draft && !(*state)->parent.empty())  // off its list
        events.push_back(caseEvent((*state)->parent, BatchRowsDropped{{body.caseId}}));
    return events;
}

Decision decideBody(const ReopenCase& body, const Command&, const DecideContext& context) {
    const auto found = caseFor(body.caseId, ReopenCase::kind, context);
    if (!found) return Unexpected{found.error()};
    const CaseState& state = **found;
    if (body.reason.empty()) return Unexpected{refuse(RefusalCode::GroundsMissing)};
    const std::optional<CaseId> other = context.facts.openCase(state.personToken, state.theme);
    if (other && *other != body.caseId) {
        const CaseState* twin = context.states.find<CaseState>(StreamKind::Case, other->str());
        return Unexpected{
            refuse(RefusalCode::DuplicateCase, {{"number", twin ? shortCaseNumber(twin->number) : other->str()}})};
    }
    CaseStatus to = CaseStatus::AwaitingCorrection;
    if (state.status == CaseStatus::NotAccepted) to = state.decideReceiptBy ? CaseStatus::Received : CaseStatus::Draft;
    return std::vector<NewEvent>{caseEvent(body.caseId, CaseReopened{to, body.reason})};
}

}  // namespace yc::domain

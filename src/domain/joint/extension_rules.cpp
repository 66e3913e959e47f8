// SPDX-License-Identifier: GPL-3.0-or-later
// 延期 (行政许可法 42): once, by who may approve it, with reasons told to the applicant, before the limit has passed.
#include "domain/core/decision.h"
#include "domain/intake/case_access.h"
#include "domain/intake/intake_rules.h"
#include "domain/joint/joint_rules.h"
#include "domain/joint/task_flow.h"
#include "domain/joint/task_table.h"

namespace yc::domain {

namespace {
constexpr int kUnifiedLimit = 45;  // 42(2): 统一办理、联合办理、集中办理
}

Decision decideBody(const ExtendItem& body, const Command& command, const DecideContext& context) {
    const auto at = taskFor(body.caseId, body.item, ExtendItem::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const ItemTask& task = *at->task;
    const auto theme = pinnedTheme(*at->state, command, context);
    if (!theme) return Unexpected{theme.error()};
    const catalogue::Item* item = (*theme)->item(task.item);
    const int allowed = item ? item->extensionDays.value_or(0) : 0;
    if (allowed == 0 || !task.legalDue) return rejected(RefusalCode::ExtensionNotAllowed, {{"item", task.name}});
    if (task.extension) return rejected(RefusalCode::ExtendedBefore, {{"date", isoDate(task.extension->on)}});
    const Date today = localDate(command.occurredAt);
    if (today > *task.legalDue) return rejected(RefusalCode::LimitPassed, {{"date", isoDate(*task.legalDue)}});
    if (body.days < 1 || body.days > allowed)
        return rejected(RefusalCode::ExtensionTooLong, {{"days", std::to_string(allowed)}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    if (body.approver.empty()) return rejected(RefusalCode::ApproverMissing);
    if (const auto problem = freshNumber(body.notice.str(), "延期告知书文号", context)) return rejected(*problem);
    ItemExtended event;
    event.item = body.item;
    event.extension = {body.notice, body.reason, body.approver,  task.legalDays == kUnifiedLimit,
                       body.days,   today,       *task.legalDue, {}};
    event.promiseDue = context.calendar.addWorkingDays(task.promiseDue.value_or(today), body.days);
    event.legalDue = context.calendar.addWorkingDays(*task.legalDue, body.days);
    event.extension.due = event.legalDue;
    return Events{caseEvent(body.caseId, event)};
}

void applyBody(CaseState& state, const ItemExtended& event, const EventMeta& meta) {
    for (ItemTask& task : state.tasks) {
        if (task.item != event.item) continue;
        task.extension = event.extension;
        task.promiseDue = event.promiseDue;
        task.legalDue = event.legalDue;
    }
    recordPaper(state, PaperKind::Extension, event.extension.notice, meta);
}

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// 内部征询 (R031): the unit of a later item asks the unit of an earlier one inside the system, and gets a logged answer;
// the applicant is not sent from one office to the other.
#include "domain/core/decision.h"
#include "domain/intake/case_access.h"
#include "domain/intake/intake_rules.h"
#include "domain/joint/joint_rules.h"
#include "domain/joint/task_flow.h"
#include "domain/joint/task_table.h"

#include <algorithm>

namespace yc::domain {

namespace {

constexpr int kAnswerDays = 1;  // working days

std::string unitName(const UnitId& id, const DecideContext& context) {
    const catalogue::Unit* unit = context.catalogue ? context.catalogue->unit(id) : nullptr;
    return unit ? (unit->shortName.empty() ? unit->name : unit->shortName) : id.str();
}

bool precedes(const ItemTask& task, const ItemId& other) {
    return std::any_of(task.waitsFor.begin(), task.waitsFor.end(), [&](const std::vector<ItemId>& group) {
        return std::find(group.begin(), group.end(), other) != group.end();
    });
}

const ItemInquiry* openInquiry(const ItemTask& task, const ItemId& about) {
    for (const ItemInquiry& inquiry : task.inquiries) {
        if (inquiry.about == about && inquiry.answeredAt == Instant{}) return &inquiry;
    }
    return nullptr;
}

struct Pair {
    const ItemTask* asking = nullptr;
    const ItemTask* about = nullptr;
};

Expected<Pair, Refusal> tasksOf(const CaseId& id, const ItemId& item, const ItemId& about, std::string_view kind,
                                const DecideContext& context) {
    const auto state = caseFor(id, kind, context);
    if (!state) return Unexpected{state.error()};
    const Pair pair{findTask((*state)->tasks, item), findTask((*state)->tasks, about)};
    if (!pair.asking || !pair.about)
        return rejected(RefusalCode::ItemUnknown, {{"item", (pair.asking ? about : item).str()}});
    return pair;
}

}  // namespace

Decision decideBody(const AskInquiry& body, const Command& command, const DecideContext& context) {
    const auto pair = tasksOf(body.caseId, body.item, body.about, AskInquiry::kind, context);
    if (!pair) return rejected(pair.error());
    if (command.actor.unit != pair->asking->unit)
        return rejected(RefusalCode::NotYourUnit, {{"unit", unitName(pair->asking->unit, context)}});
    if (!precedes(*pair->asking, body.about))
        return rejected(RefusalCode::NotPredecessor, {{"item", pair->about->name}, {"own", pair->asking->name}});
    if (openInquiry(*pair->asking, body.about))
        return rejected(RefusalCode::InquiryOpen, {{"unit", unitName(pair->about->unit, context)}});
    if (body.question.empty()) return rejected(RefusalCode::GroundsMissing);
    const Date due = context.calendar.addWorkingDays(localDate(command.occurredAt), kAnswerDays);
    return Events{caseEvent(body.caseId, InquiryAsked{body.item, body.about, body.question, due})};
}

Decision decideBody(const AnswerInquiry& body, const Command& command, const DecideContext& context) {
    const auto pair = tasksOf(body.caseId, body.item, body.about, AnswerInquiry::kind, context);
    if (!pair) return rejected(pair.error());
    if (command.actor.unit != pair->about->unit)
        return rejected(RefusalCode::NotYourUnit, {{"unit", unitName(pair->about->unit, context)}});
    if (!openInquiry(*pair->asking, body.about)) return rejected(RefusalCode::InquiryUnknown);
    if (body.answer.empty()) return rejected(RefusalCode::GroundsMissing);
    InquiryAnswered event{body.item, body.about, body.answer, {}, {}};
    if (isDecided(pair->about->status)) {
        event.decision = std::string(taskStatusWord(pair->about->status));
        event.decisionNumber = pair->about->decisionNumber;
    }
    return Events{caseEvent(body.caseId, event)};
}

void applyBody(CaseState& state, const InquiryAsked& event, const EventMeta& meta) {
    for (ItemTask& task : state.tasks) {
        if (task.item != event.item) continue;
        ItemInquiry inquiry;
        inquiry.about = event.about;
        inquiry.question = event.question;
        inquiry.askedAt = meta.occurredAt;
        inquiry.askedBy = meta.actor;
        inquiry.answerBy = event.answerBy;
        task.inquiries.push_back(std::move(inquiry));
    }
}

void applyBody(CaseState& state, const InquiryAnswered& event, const EventMeta& meta) {
    for (ItemTask& task : state.tasks) {
        if (task.item != event.item) continue;
        for (ItemInquiry& inquiry : task.inquiries) {
            if (inquiry.about != event.about || inquiry.answeredAt != Instant{}) continue;
            inquiry.answer = event.answer;
            inquiry.answeredAt = meta.occurredAt;
            inquiry.answeredBy = meta.actor;
            inquiry.decision = event.decision;
            inquiry.decisionNumber = event.decisionNumber;
        }
    }
}

}  // namespace yc::domain

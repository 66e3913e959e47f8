// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery/delivery_rules.h"

#include "domain/core/decision.h"
#include "domain/core/states_after.h"
#include "domain/custody/custody_rules.h"
#include "domain/delivery/waybill.h"
#include "domain/intake/case_access.h"
#include "domain/intake/case_table.h"
#include "domain/joint/task_flow.h"

#include <algorithm>
#include <set>

namespace yc::domain {

const TransitionTable<ResultStatus>& resultTransitions() {
    using enum ResultStatus;
    static const TransitionTable<ResultStatus> table{
        {ShelveResult::kind, {Made, ReturnedByMail}, {Shelved}},
        {NotifyResult::kind, {Shelved, Notified}, {Notified}},
        {CollectResults::kind, {Shelved, Notified}, {Collected}},  // electronic ones straight from Made
        {MailResult::kind, {Shelved, Notified}, {Mailed}},
        {ConfirmMailed::kind, {Mailed}, {Delivered, ReturnedByMail}},
        {VoidResult::kind, {Made, Shelved, Notified, ReturnedByMail}, {Voided}},
        {ServeResult::kind, {Made, Shelved, Notified, ReturnedByMail}, {Made, Shelved, Notified, Delivered}},
        {RemakeResult::kind, {Voided}, {Voided}},
    };
    return table;
}

std::string_view resultStatusName(ResultStatus status) {
    switch (status) {
    case ResultStatus::None: return "还没有";
    case ResultStatus::Made: return "已制证";
    case ResultStatus::Shelved: return "已上架";
    case ResultStatus::Notified: return "已通知";
    case ResultStatus::Collected: return "已领取";
    case ResultStatus::Mailed: return "已寄出";
    case ResultStatus::Delivered: return "已送达";
    case ResultStatus::ReturnedByMail: return "被退回";
    case ResultStatus::Voided: return "已作废";
    }
    return {};
}

namespace {
using Found = Expected<const ResultState*, Refusal>;

Unexpected<Refusal> wrongState(ResultStatus status) {
    return rejected(RefusalCode::ResultStateWrong, {{"state", std::string(resultStatusName(status))}});
}

Found resultFor(const ResultId& id, std::string_view kind, const DecideContext& context) {
    const auto* result = context.states.find<ResultState>(StreamKind::Result, id.str());
    if (!result) return rejected(RefusalCode::NotFound, {{"what", "这份结果"}}, id.str());
    if (!permits(resultTransitions(), kind, result->status)) return wrongState(result->status);
    return result;
}

/// The same for paper: an electronic result has no place on a shelf or in an envelope.
Found paperResult(const ResultId& id, std::string_view kind, const DecideContext& context) {
    Found result = resultFor(id, kind, context);
    if (result && (*result)->form == ResultForm::Electronic)
        return rejected(RefusalCode::ResultStateWrong, {{"state", "电子结果"}});
    return result;
}

/// R091: with tolerated papers still open no result leaves.
bool papersOpen(const CaseState& state) {
    return std::any_of(state.lines.begin(), state.lines.end(),
                       [](const CheckLine& line) { return line.verdict == Verdict::Tolerated; });
}

bool onShelf(const ResultState& result) {
    return result.status == ResultStatus::Shelved || result.status == ResultStatus::Notified;
}

/// Results of one case lie together: the cell of the ones already here, else the first free one.
std::string cellFor(const CaseId& caseId, const DecideContext& context) {
    for (const ResultId& id : context.facts.resultsOfCase(caseId)) {
        const auto* result = context.states.find<ResultState>(StreamKind::Result, id.str());
        if (result && onShelf(*result)) return result->slot;
    }
    return context.facts.freeSlot();
}

std::optional<Refusal> cellProblem(const std::string& slot, const CaseId& caseId, const DecideContext& context) {
    const auto& slots = context.rules.slots;
    if (std::find(slots.begin(), slots.end(), slot) == slots.end())
        return refuse(RefusalCode::NotFound, {{"what", "格位 " + slot}});
    const auto taken = context.facts.caseInSlot(slot);
    if (taken && *taken != caseId) return refuse(RefusalCode::SlotTaken, {{"slot", slot}});
    return std::nullopt;
}

void countResult(const ResultId& id, const StateSource& states, ResultsOverview& overview) {
    const auto* result = states.find<ResultState>(StreamKind::Result, id.str());
    const ResultStatus status = result ? result->status : ResultStatus::None;
    switch (status) {
    case ResultStatus::Made:
        if (result->form == ResultForm::Electronic)
            overview.electronic.push_back(id);
        else
            ++overview.notHere;
        break;
    case ResultStatus::Shelved:
    case ResultStatus::Notified: overview.onShelf.push_back(id); break;
    case ResultStatus::Collected:
    case ResultStatus::Delivered: ++overview.handed; break;
    case ResultStatus::Mailed: ++overview.onTheWay; break;
    case ResultStatus::None:
    case ResultStatus::ReturnedByMail:
    case ResultStatus::Voided: ++overview.notHere; break;
    }
}

/// Adds CaseClosed when, after these events, nothing of the case is left to hand over.
void closeWhenAllHanded(Events& events, const CaseId& caseId, const Command& command, const DecideContext& context) {
    const StatesAfter after(context.states, events, command);
    const auto* state = after.find<CaseState>(StreamKind::Case, caseId.str());
    const bool open = state && (state->status == CaseStatus::Decided || state->status == CaseStatus::Ready);
    if (open && overviewOf(*state, after).allHanded()) events.push_back({streamOf(caseId), CaseClosed{}});
}
}  // namespace

ResultsOverview overviewOf(const CaseState& state, const StateSource& states) {
    ResultsOverview overview;
    for (const ItemTask& task : state.tasks) {
        switch (task.status) {
        case TaskStatus::Granted:
            if (!task.result.empty()) countResult(task.result, states, overview);
            break;
        case TaskStatus::Refused:
        case TaskStatus::Terminated:
        case TaskStatus::Revoked: break;
        case TaskStatus::Waiting:
        case TaskStatus::Pending:
        case TaskStatus::UnderReview:
        case TaskStatus::SpecialProcedure: ++overview.undecided; break;
        }
    }
    return overview;
}

void addReadiness(Events& events, const Command& command, const DecideContext& context) {
    std::set<CaseId> cases;
    for (const NewEvent& event : events) {
        const bool decided = std::holds_alternative<CaseDecided>(event.body);
        if (decided || std::holds_alternative<ItemRevoked>(event.body))
            cases.insert(CaseId(event.stream.key));
        else if (std::holds_alternative<ResultShelved>(event.body)) {
            if (const auto* result = context.states.find<ResultState>(StreamKind::Result, event.stream.key))
                cases.insert(result->caseId);
        }
    }
    if (cases.empty()) return;
    const StatesAfter after(context.states, events, command);
    for (const CaseId& id : cases) {
        const auto* state = after.find<CaseState>(StreamKind::Case, id.str());
        if (state && state->status == CaseStatus::Decided && overviewOf(*state, after).allHere())
            events.push_back({streamOf(id), CaseReady{}});
    }
}

Decision decideBody(const ShelveResult& body, const Command&, const DecideContext& context) {
    const Found result = paperResult(body.result, ShelveResult::kind, context);
    if (!result) return rejected(result.error());
    const CaseId& caseId = (*result)->caseId;
    if (!body.slot.empty()) {
        if (const auto problem = cellProblem(body.slot, caseId, context)) return rejected(*problem);
        return Events{{streamOf(body.result), ResultShelved{body.slot}}};
    }
    const std::string slot = cellFor(caseId, context);
    if (slot.empty()) return rejected(RefusalCode::ShelfFull);
    return Events{{streamOf(body.result), ResultShelved{slot}}};
}

Decision decideBody(const NotifyResult& body, const Command&, const DecideContext& context) {
    const Found result = resultFor(body.result, NotifyResult::kind, context);
    if (!result) return rejected(result.error());
    if (body.way.empty()) return rejected(RefusalCode::Malformed, {{"what", "way"}});
    const auto& told = (*result)->notices;
    const bool again = !body.message.empty() && std::any_of(told.begin(), told.end(), [&](const ResultNotice& notice) {
        return notice.message == body.message;
    });
    if (again) return Events{};  // the same message tells once
    return Events{{streamOf(body.result), ResultNotified{body.way, body.message}}};
}

namespace {
std::optional<Refusal> collectorProblem(const CollectResults& body, Date today) {
    if (body.personal.collectorName.empty()) return refuse(RefusalCode::CollectorMissing);
    if (!body.byAgent) return std::nullopt;
    if (body.authority.empty() || body.personal.collectorIdNumber.empty()) return refuse(RefusalCode::CollectorMissing);
    if (body.authorityUntil && today > *body.authorityUntil)
        return refuse(RefusalCode::AuthorityExpired, {{"until", isoDate(*body.authorityUntil)}});
    return std::nullopt;
}

/// R126: an agent takes only what the authorisation names.
std::optional<Refusal> scopeProblem(const CollectResults& body, const std::vector<ResultId>& handed,
                                    const DecideContext& context) {
    if (!body.byAgent || body.authorityItems.empty()) return std::nullopt;
    for (const ResultId& id : handed) {
        const auto* result = context.states.find<ResultState>(StreamKind::Result, id.str());
        const auto& named = body.authorityItems;
        if (result && std::find(named.begin(), named.end(), result->item) == named.end())
            return refuse(RefusalCode::AuthorityNarrow, {{"item", result->name}});
    }
    return std::nullopt;
}

/// The results that go over the counter now: the listed paper ones and every electronic one.
Expected<std::vector<ResultId>, Refusal> handedNow(const CollectResults& body, const ResultsOverview& overview,
                                                   const DecideContext& context) {
    std::vector<ResultId> handed;
    std::set<ResultId> seen;
    const std::set<ResultId> electronic(overview.electronic.begin(), overview.electronic.end());
    for (const ResultId& id : body.results) {
        const auto* result = context.states.find<ResultState>(StreamKind::Result, id.str());
        if (!result || result->caseId != body.caseId)
            return rejected(RefusalCode::NotFound, {{"what", "这份结果"}}, id.str());
        if (!electronic.count(id) && !permits(resultTransitions(), CollectResults::kind, result->status))
            return wrongState(result->status);
        if (seen.insert(id).second) handed.push_back(id);
    }
    for (const ResultId& id : overview.electronic) {
        if (seen.insert(id).second) handed.push_back(id);
    }
    return handed;
}

/// How many results of the case would still be missing.
int missingAfter(const ResultsOverview& overview, const std::vector<ResultId>& handed) {
    const auto left = std::count_if(overview.onShelf.begin(), overview.onShelf.end(), [&](const ResultId& id) {
        return std::find(handed.begin(), handed.end(), id) == handed.end();
    });
    return overview.undecided + overview.notHere + static_cast<int>(left);
}
}  // namespace

Decision decideBody(const CollectResults& body, const Command& command, const DecideContext& context) {
    const auto* state = context.states.find<CaseState>(StreamKind::Case, body.caseId.str());
    if (!state) return rejected(RefusalCode::NotFound, {{"what", "办件"}}, body.caseId.str());
    if (!isInHand(state->status) && state->status != CaseStatus::Decided && state->status != CaseStatus::Ready)
        return rejected(RefusalCode::CaseStateWrong, {{"state", std::string(caseStatusWord(state->status))}});
    if (body.receiptNumber.empty()) return rejected(RefusalCode::Malformed, {{"what", "receiptNumber"}});
    if (context.facts.numberUsed(body.receiptNumber.str()))
        return rejected(RefusalCode::NumberUsed, {{"number", body.receiptNumber.str()}});
    if (const auto problem = collectorProblem(body, localDate(command.occurredAt))) return rejected(*problem);
    if (papersOpen(*state)) return rejected(RefusalCode::PapersOpen);
    const ResultsOverview overview = overviewOf(*state, context.states);
    const auto handed = handedNow(body, overview, context);
    if (!handed) return rejected(handed.error());
    if (const auto problem = scopeProblem(body, *handed, context)) return rejected(*problem);
    const int missing = missingAfter(overview, *handed);
    if (missing > 0 && !body.inParts)
        return rejected(RefusalCode::ResultsIncomplete, {{"count", std::to_string(missing)}});
    if (missing > 0 && handed->empty() && body.returned.empty())
        return rejected(RefusalCode::ResultsIncomplete, {{"count", std::to_string(missing)}});
    const Decision returned = handBack(body.caseId, body.returned, body.receiptNumber, command.actor, context);
    if (!returned) return returned;
    const std::string authority = body.authority.empty() ? "本人，核验证件" : body.authority;
    Events events;
    for (const ResultId& id : *handed)
        events.push_back({streamOf(id), ResultCollected{body.receiptNumber, body.byAgent, authority, body.personal}});
    events.insert(events.end(), returned->begin(), returned->end());
    events.push_back({streamOf(body.caseId), ResultsHandedOver{body.receiptNumber}});
    closeWhenAllHanded(events, body.caseId, command, context);
    return events;
}

Decision decideBody(const MailResult& body, const Command&, const DecideContext& context) {
    const Found result = paperResult(body.result, MailResult::kind, context);
    if (!result) return rejected(result.error());
    if (body.waybill.empty() || body.personal.address.empty())
        return rejected(RefusalCode::Malformed, {{"what", body.waybill.empty() ? "waybill" : "address"}});
    if (waybillProblem(body.waybill) != WaybillProblem::None)
        return rejected(RefusalCode::WaybillWrong, {{"waybill", body.waybill}});
    const auto* state = context.states.find<CaseState>(StreamKind::Case, (*result)->caseId.str());
    if (state && papersOpen(*state)) return rejected(RefusalCode::PapersOpen);
    return Events{
        {streamOf(body.result), ResultMailed{tidyWaybill(body.waybill), body.personal, body.courier, body.sameCity}}};
}

Decision decideBody(const ConfirmMailed& body, const Command& command, const DecideContext& context) {
    const Found result = resultFor(body.result, ConfirmMailed::kind, context);
    if (!result) return rejected(result.error());
    if (!body.delivered) {
        Events back{{streamOf(body.result), ResultCameBack{}}};
        const auto* state = context.states.find<CaseState>(StreamKind::Case, (*result)->caseId.str());
        const ItemTask* task = state ? findTask(state->tasks, (*result)->item) : nullptr;
        if (task && task->status == TaskStatus::Revoked)  // revoked while it was in the mail: it never leaves again
            back.push_back({streamOf(body.result), ResultVoided{task->revokeReason}});
        return back;
    }
    Events events{{streamOf(body.result), ResultDelivered{}}};
    closeWhenAllHanded(events, (*result)->caseId, command, context);
    return events;
}

namespace {
constexpr std::chrono::days kAnnouncement{
    30};  // 民事诉讼法 95: a service by announcement takes effect after thirty days

bool servesWithoutPaper(DeliveryWay way) { return way == DeliveryWay::Online || way == DeliveryWay::Oral; }
}  // namespace

Decision decideBody(const ServeResult& body, const Command& command, const DecideContext& context) {
    const Found found = resultFor(body.result, ServeResult::kind, context);
    if (!found) return rejected(found.error());
    const ResultState& result = **found;
    const bool announced = body.way == DeliveryWay::Announcement;
    if (!announced && !servesWithoutPaper(body.way)) return rejected(RefusalCode::WayWrong, {{"way", "要有人签收"}});
    if (servesWithoutPaper(body.way) && result.form != ResultForm::Electronic)
        return rejected(RefusalCode::WayWrong, {{"way", "纸质结果要当面交付"}});
    if (body.way == DeliveryWay::Online && !body.consent) return rejected(RefusalCode::ConsentMissing);
    if (body.proof.empty()) return rejected(RefusalCode::Malformed, {{"what", "proof"}});
    const auto* state = context.states.find<CaseState>(StreamKind::Case, result.caseId.str());
    if (state && papersOpen(*state)) return rejected(RefusalCode::PapersOpen);
    const Date today = localDate(command.occurredAt);
    if (announced && !result.service)
        return Events{{streamOf(body.result), ResultAnnounced{body.proof, today + kAnnouncement}}};
    if (announced && result.service->servedOn && today < *result.service->servedOn)
        return rejected(RefusalCode::TooEarly, {{"date", isoDate(*result.service->servedOn)}});
    Events events{{streamOf(body.result), ResultServed{body.way, body.proof, body.consent}}};
    closeWhenAllHanded(events, result.caseId, command, context);
    return events;
}

Decision decideBody(const RemakeResult& body, const Command& command, const DecideContext& context) {
    const Found found = resultFor(body.result, RemakeResult::kind, context);
    if (!found) return rejected(found.error());
    const ResultState& old = **found;
    if (!command.actor.has(Role::Supervisor) && command.actor.unit != old.unit)
        return rejected(RefusalCode::NotYourUnit,
                        {{"unit", keeperName({Keeper::Kind::Unit, old.unit.str()}, context.catalogue)}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    const auto* state = context.states.find<CaseState>(StreamKind::Case, old.caseId.str());
    const ItemTask* task = state ? findTask(state->tasks, old.item) : nullptr;
    if (!task || task->status != TaskStatus::Granted || task->result != body.result)
        return rejected(RefusalCode::ResultStateWrong, {{"state", "已重制或已撤销"}});
    if (body.remade.empty() || context.states.find(streamOf(body.remade)))
        return rejected(RefusalCode::Malformed, {{"what", "remade"}});
    ResultMade made;
    made.caseId = old.caseId;
    made.caseNumber = old.caseNumber;
    made.item = old.item;
    made.unit = old.unit;
    made.name = old.name;
    made.number = body.number;
    made.form = old.form;
    made.replaces = body.result;
    return Events{{streamOf(body.remade), made},
                  {streamOf(old.caseId), ResultReplaced{old.item, body.remade, body.reason}}};
}

Decision decideBody(const RecordAttempt& body, const Command& command, const DecideContext& context) {
    const auto state = caseFor(body.caseId, RecordAttempt::kind, context);
    if (!state) return rejected(state.error());
    if (body.step.empty() || !refusalCodeFromName(body.refusal))
        return rejected(RefusalCode::Malformed, {{"what", body.step.empty() ? "step" : "refusal"}});
    return Events{{streamOf(body.caseId), AttemptRecorded{body.step, body.refusal, body.what, command.actor.desk}}};
}

Decision decideBody(const VoidResult& body, const Command& command, const DecideContext& context) {
    const Found result = resultFor(body.result, VoidResult::kind, context);
    if (!result) return rejected(result.error());
    if (!command.actor.has(Role::Supervisor) && command.actor.unit != (*result)->unit)
        return rejected(RefusalCode::NotYourUnit,
                        {{"unit", keeperName({Keeper::Kind::Unit, (*result)->unit.str()}, context.catalogue)}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    return Events{{streamOf(body.result), ResultVoided{body.reason}}};
}

}  // namespace yc::domain

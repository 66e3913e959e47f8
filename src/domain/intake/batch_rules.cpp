// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/batch_rules.h"

#include "domain/core/numbers.h"
#include "domain/identity/person_name.h"
#include "domain/intake/acceptance.h"
#include "domain/intake/case_access.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/form_rows.h"

#include <algorithm>
#include <set>

namespace yc::domain {

namespace {

using Events = std::vector<NewEvent>;

constexpr std::size_t kItemNumberLength = 43;  // 31 实施编码 + yyyyMMdd + 4

Refusal atRow(std::size_t row, const Refusal& why) {
    return refuse(RefusalCode::BatchRowWrong,
                  {{"row", std::to_string(row + 1)}, {"problem", why.sentence(Language::Chinese)}}, why.name());
}

/// A case of the same person and theme that is not decided: on this list, or elsewhere.
std::optional<Refusal> alreadyThere(const CaseId& parent, std::size_t row, const std::string& personToken,
                                    const CaseState& whole, const DecideContext& context) {
    const auto other = context.facts.openCase(personToken, whole.theme);
    if (!other || *other == parent) return std::nullopt;
    const CaseState* state = context.states.find<CaseState>(StreamKind::Case, other->str());
    if (state && state->parent == parent)
        return refuse(RefusalCode::BatchPersonTwice, {{"row", std::to_string(row + 1)}});
    return atRow(
        row, refuse(RefusalCode::DuplicateCase, {{"number", state ? shortCaseNumber(state->number) : other->str()}}));
}

std::optional<Refusal> rowProblem(const BatchRow& row, std::size_t at, const DecideContext& context) {
    const bool named = !row.caseId.empty() && !row.queryCode.empty() && !row.personToken.empty();
    if (!named || !isCaseNumber(row.number.str()))
        return atRow(at, refuse(RefusalCode::Malformed, {{"what", "办件编号或查询码"}}));
    if (context.states.find(StreamId{StreamKind::Case, row.caseId.str()}) || context.facts.numberUsed(row.number.str()))
        return atRow(at, refuse(RefusalCode::CaseExists));
    return std::nullopt;
}

Applicant applicantOf(const RowPerson& person, const CaseState& whole) {
    Applicant applicant;
    applicant.name = person.name;
    applicant.idType = person.citizen ? "111" : "";
    applicant.idNumber = person.idNumber;
    applicant.manualReason = "批量名单";
    const Applicant& sender = whole.personal.applicant;  // who handed the list in acts for everybody on it
    applicant.agentName = sender.agentName.empty() ? sender.name : sender.agentName;
    applicant.agentIdNumber = sender.agentName.empty() ? sender.idNumber : sender.agentIdNumber;
    applicant.agentPhone = sender.agentName.empty() ? sender.phone : sender.agentPhone;
    return applicant;
}

void openChild(const BatchRow& row, const std::map<std::string, FieldValue>& form, const RowPerson& person,
               const AddBatchRows& body, const CaseAtWindow& at, const Command& command, Events& events) {
    const CaseState& whole = *at.state;
    OpenedInBatch opened;
    opened.parent = body.caseId;
    opened.number = row.number;
    opened.queryCode = row.queryCode;
    opened.theme = whole.theme;
    opened.catalogueVersion = whole.catalogueVersion;
    opened.catalogueHash = whole.catalogueHash;
    opened.desk = whole.desk;
    opened.clerk = command.actor.account;
    opened.answers = whole.answers;
    opened.scenario = at.resolution.scenario.value_or(ScenarioId{});
    opened.dropped = whole.droppedItems;
    opened.added = whole.addedItems;
    events.push_back(caseEvent(row.caseId, opened));
    const Applicant applicant = applicantOf(person, whole);
    events.push_back(caseEvent(
        row.caseId, ApplicantIdentified{row.personToken, maskName(applicant.name), applicant.origin, applicant}));
    FieldsFilled filled;
    for (const auto& [id, value] : form) {
        if (value.value.empty()) continue;
        filled.fields.push_back(FieldId(id));
        filled.personal[id] = value;
    }
    events.push_back(caseEvent(row.caseId, filled));
}

const BatchMember* memberOf(const CaseState& whole, const CaseId& id) {
    const auto found = std::find_if(whole.members.begin(), whole.members.end(),
                                    [&](const BatchMember& member) { return member.caseId == id; });
    return found == whole.members.end() ? nullptr : &*found;
}

std::optional<Refusal> itemNumbersProblem(const AcceptBatchRows::Row& row, const std::vector<ItemId>& chosen,
                                          const catalogue::Theme& theme, std::set<std::string>& seen,
                                          const DecideContext& context) {
    for (const ItemId& id : chosen) {
        const catalogue::Item* item = theme.item(id);
        const auto given = row.itemNumbers.find(id.str());
        const bool fits = given != row.itemNumbers.end() && given->second.size() == kItemNumberLength &&
                          given->second.compare(0, item->implementationCode.size(), item->implementationCode) == 0;
        if (!fits) return refuse(RefusalCode::Malformed, {{"what", "事项 " + id.str() + " 的办件编号"}});
        if (!seen.insert(given->second).second || context.facts.numberUsed(given->second))
            return refuse(RefusalCode::NumberUsed, {{"number", given->second}});
    }
    if (row.itemNumbers.size() != chosen.size()) return refuse(RefusalCode::Malformed, {{"what", "办件编号"}});
    return std::nullopt;
}

AcceptedInBatch acceptedOf(const CaseState& whole, const AcceptBatchRows::Row& row,
                           const catalogue::Resolution& resolution, const catalogue::Theme& theme) {
    AcceptedInBatch accepted;
    const Date day = localDate(whole.acceptedAt);
    accepted.receivedAt = whole.receivedAt;
    accepted.acceptedAt = whole.acceptedAt;
    accepted.promisedFinish = promisedFinishOf(resolution, day);
    accepted.tasks = tasksFor(resolution, theme, day, row.itemNumbers);
    accepted.lines = whole.lines;
    accepted.delivery = whole.delivery;
    accepted.personal = whole.personal.form;
    return accepted;
}

void setStep(CaseState& state, const std::vector<CaseId>& cases, BatchStep step) {
    const std::set<CaseId> named(cases.begin(), cases.end());
    for (BatchMember& member : state.members) {
        if (named.count(member.caseId) != 0) member.step = step;
    }
}

DataDispute* openDispute(std::vector<DataDispute>& disputes, const std::string& source, const std::string& subject) {
    const auto found = std::find_if(disputes.begin(), disputes.end(), [&](const DataDispute& one) {
        return !one.corrected && one.source == source && one.subject == subject;
    });
    return found == disputes.end() ? nullptr : &*found;
}

bool hasOpenDispute(const CaseState& state, const std::string& source, const std::string& subject) {
    auto copy = state.disputes;
    return openDispute(copy, source, subject) != nullptr;
}

}  // namespace

int membersAt(const CaseState& state, BatchStep step) {
    return static_cast<int>(std::count_if(state.members.begin(), state.members.end(),
                                          [&](const BatchMember& member) { return member.step == step; }));
}

std::optional<Refusal> batchStands(const CaseState& state) {
    const int listed = membersAt(state, BatchStep::Listed);
    if (listed == 0) return std::nullopt;
    return refuse(RefusalCode::BatchStands, {{"count", std::to_string(listed)}});
}

std::optional<Refusal> batchAccepted(const CaseState& state) {
    if (!state.isBatch() || state.acceptedAt == Instant{}) return std::nullopt;
    return refuse(RefusalCode::BatchAccepted);
}

std::optional<Refusal> batchProblem(const CaseState& state, const catalogue::Resolution& resolution) {
    if (!resolution.batch || membersAt(state, BatchStep::Listed) > 0) return std::nullopt;
    return refuse(RefusalCode::BatchEmpty);
}

void endListed(const CaseId& id, const CaseState& state, const std::string& reason, Events& events) {
    BatchRowsDropped dropped;
    for (const BatchMember& member : state.members) {
        if (member.step != BatchStep::Listed) continue;
        dropped.cases.push_back(member.caseId);
        events.push_back(caseEvent(member.caseId, CaseWithdrawn{{}, reason, {}}));
    }
    if (!dropped.cases.empty()) events.push_back(caseEvent(id, dropped));
}

Decision decideBody(const AddBatchRows& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, AddBatchRows::kind, command, context);
    if (!at) return Unexpected{at.error()};
    if (!at->resolution.batch || !at->resolution.complete()) return Unexpected{refuse(RefusalCode::BatchNotOffered)};
    if (at->state->personToken.empty()) return Unexpected{refuse(RefusalCode::ApplicantMissing)};
    if (body.personal.empty()) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "没有要加的人"}})};
    if (body.personal.size() > batchPortion)
        return Unexpected{refuse(RefusalCode::TooLarge, {{"limit", std::to_string(batchPortion)}})};
    const auto most = static_cast<std::size_t>(at->theme->batch->most);
    if (membersAt(*at->state, BatchStep::Listed) + body.personal.size() > most)
        return Unexpected{refuse(RefusalCode::BatchFull, {{"most", std::to_string(most)}})};
    Events events;
    BatchRowsAdded added;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < body.personal.size(); ++i) {
        const BatchRow& row = body.personal[i];
        if (const auto refusal = rowProblem(row, i, context)) return Unexpected{*refusal};
        auto form = row.form;
        const auto problems = checkBatchRow(form, *at->theme, at->resolution);
        if (!problems.empty()) return Unexpected{atRow(i, problems.front().refusal)};
        const RowPerson person = personOfRow(form, *at->theme, at->resolution);
        if (person.name.empty() || person.idNumber.empty())
            return Unexpected{atRow(i, refuse(RefusalCode::ApplicantMissing))};
        const bool twice = !seen.insert(row.personToken).second || !seen.insert(row.caseId.str()).second ||
                           !seen.insert(row.number.str()).second;
        if (twice) return Unexpected{refuse(RefusalCode::BatchPersonTwice, {{"row", std::to_string(i + 1)}})};
        if (const auto refusal = alreadyThere(body.caseId, i, row.personToken, *at->state, context))
            return Unexpected{*refusal};
        openChild(row, form, person, body, *at, command, events);
        added.members.push_back({row.caseId, row.number, maskName(person.name), BatchStep::Listed});
        added.personal.push_back({person.name, person.idNumber});
    }
    events.push_back(caseEvent(body.caseId, added));
    return events;
}

Decision decideBody(const DropBatchRows& body, const Command&, const DecideContext& context) {
    const auto state = caseFor(body.caseId, DropBatchRows::kind, context);
    if (!state) return Unexpected{state.error()};
    if (body.cases.empty()) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "没有要去掉的人"}})};
    Events events;
    std::set<CaseId> seen;
    for (const CaseId& id : body.cases) {
        const BatchMember* member = memberOf(**state, id);
        if (!member || member->step != BatchStep::Listed || !seen.insert(id).second)
            return Unexpected{refuse(RefusalCode::NotFound, {{"what", "名单里的人"}})};
        events.push_back(caseEvent(id, CaseWithdrawn{{}, "从名单去掉", {}}));
    }
    events.push_back(caseEvent(body.caseId, BatchRowsDropped{body.cases}));
    return events;
}

Decision decideBody(const AcceptBatchRows& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, AcceptBatchRows::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const CaseState& whole = *at->state;
    if (body.rows.empty()) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "没有要受理的人"}})};
    if (body.rows.size() > batchPortion)
        return Unexpected{refuse(RefusalCode::TooLarge, {{"limit", std::to_string(batchPortion)}})};
    Events events;
    BatchRowsAccepted accepted;
    std::set<std::string> numbers;
    std::set<CaseId> seen;
    for (const AcceptBatchRows::Row& row : body.rows) {
        const BatchMember* member = memberOf(whole, row.caseId);
        const auto* child = context.states.find<CaseState>(StreamKind::Case, row.caseId.str());
        if (!member || !child || !seen.insert(row.caseId).second)
            return Unexpected{refuse(RefusalCode::NotFound, {{"what", "名单里的人"}})};
        if (member->step != BatchStep::Listed || child->status != CaseStatus::Draft)
            return Unexpected{refuse(RefusalCode::CaseStateWrong, {{"state", "不在登记中"}})};
        const auto resolution = resolveCase(*child, *at->theme, context.calendar, localDate(whole.acceptedAt));
        if (const auto refusal = itemNumbersProblem(row, resolution.chosenItems(), *at->theme, numbers, context))
            return Unexpected{*refusal};
        events.push_back(caseEvent(row.caseId, acceptedOf(whole, row, resolution, *at->theme)));
        accepted.cases.push_back(row.caseId);
    }
    events.push_back(caseEvent(body.caseId, accepted));
    return events;
}

Decision decideBody(const DisputeData& body, const Command&, const DecideContext& context) {
    const auto state = caseFor(body.caseId, DisputeData::kind, context);
    if (!state) return Unexpected{state.error()};
    if (body.source.empty() || body.subject.empty())
        return Unexpected{refuse(RefusalCode::Malformed, {{"what", "数据源或者哪一项"}})};
    if (body.personal.empty()) return Unexpected{refuse(RefusalCode::GroundsMissing)};
    if (hasOpenDispute(**state, body.source, body.subject)) return Unexpected{refuse(RefusalCode::DisputeStands)};
    return Events{caseEvent(body.caseId, DataDisputed{body.source, body.subject, body.personal})};
}

Decision decideBody(const AnswerDispute& body, const Command&, const DecideContext& context) {
    const auto state = caseFor(body.caseId, AnswerDispute::kind, context);
    if (!state) return Unexpected{state.error()};
    if (body.finding.empty()) return Unexpected{refuse(RefusalCode::GroundsMissing)};
    if (!hasOpenDispute(**state, body.source, body.subject)) return Unexpected{refuse(RefusalCode::DisputeUnknown)};
    return Events{caseEvent(body.caseId, DisputeAnswered{body.source, body.subject, body.corrected, body.finding})};
}

void applyBody(CaseState& state, const BatchRowsAdded& event, const EventMeta&) {
    state.members.insert(state.members.end(), event.members.begin(), event.members.end());
    state.personal.members.insert(state.personal.members.end(), event.personal.begin(), event.personal.end());
}

void applyBody(CaseState& state, const BatchRowsDropped& event, const EventMeta&) {
    setStep(state, event.cases, BatchStep::Dropped);
}

void applyBody(CaseState& state, const BatchRowsAccepted& event, const EventMeta&) {
    setStep(state, event.cases, BatchStep::Accepted);
}

void applyBody(CaseState& state, const OpenedInBatch& event, const EventMeta& meta) {
    state.status = CaseStatus::Draft;
    state.parent = event.parent;
    state.number = event.number;
    state.queryCode = event.queryCode;
    state.theme = event.theme;
    state.catalogueVersion = event.catalogueVersion;
    state.catalogueHash = event.catalogueHash;
    state.desk = event.desk;
    state.clerk = event.clerk;
    state.openedAt = meta.occurredAt;
    state.answers = event.answers;
    state.scenario = event.scenario;
    state.droppedItems = event.dropped;
    state.addedItems = event.added;
}

void applyBody(CaseState& state, const AcceptedInBatch& event, const EventMeta&) {
    state.status = CaseStatus::Accepted;
    state.receivedAt = event.receivedAt;
    state.acceptedAt = event.acceptedAt;
    state.promisedFinish = event.promisedFinish;
    state.tasks = event.tasks;
    state.lines = event.lines;
    state.delivery = event.delivery;
    for (const auto& [field, value] : event.personal) state.personal.form.emplace(field, value);
    state.fieldsFilled = static_cast<int>(state.personal.form.size());
}

void applyBody(CaseState& state, const DataDisputed& event, const EventMeta& meta) {
    DataDispute dispute;
    dispute.source = event.source;
    dispute.subject = event.subject;
    dispute.at = meta.occurredAt;
    dispute.by = meta.actor;
    state.disputes.push_back(std::move(dispute));
    state.personal.disputes.push_back(event.personal);
}

void applyBody(CaseState& state, const DisputeAnswered& event, const EventMeta& meta) {
    DataDispute* dispute = openDispute(state.disputes, event.source, event.subject);
    if (!dispute) return;
    dispute->corrected = event.corrected;
    dispute->finding = event.finding;
    dispute->answeredAt = meta.occurredAt;
    dispute->answeredBy = meta.actor;
}

}  // namespace yc::domain

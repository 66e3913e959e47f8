// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/numbers.h"
#include "domain/identity/person_name.h"
#include "domain/intake/batch_rules.h"
#include "domain/intake/case_access.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/checklist.h"
#include "domain/intake/field_check.h"
#include "domain/intake/form_rows.h"
#include "domain/intake/intake_rules.h"

#include <algorithm>

namespace yc::domain {

namespace {

using catalogue::QuestionView;
using catalogue::Theme;

catalogue::Resolution resolved(const CaseState& state, const Theme& theme, const Command& command,
                               const DecideContext& context) {
    return resolveCase(state, theme, context.calendar, localDate(command.occurredAt));
}

std::optional<Refusal> duplicateOf(const CaseId& own, const std::string& personToken, const ThemeId& theme,
                                   const DecideContext& context) {
    const std::optional<CaseId> other = context.facts.openCase(personToken, theme);
    if (!other || *other == own) return std::nullopt;
    const CaseState* state = context.states.find<CaseState>(StreamKind::Case, other->str());
    return refuse(RefusalCode::DuplicateCase, {{"number", state ? shortCaseNumber(state->number) : other->str()}});
}

std::optional<Refusal> valuesProblem(const catalogue::Question& question, const std::vector<std::string>& values) {
    const bool known =
        std::all_of(values.begin(), values.end(), [&](const std::string& v) { return question.option(v); });
    if (values.empty() || !known || (values.size() > 1 && !question.multiple))
        return refuse(RefusalCode::AnswerUnknown, {{"question", question.id.str()}});
    return std::nullopt;
}

void moveTo(std::vector<ItemId>& items, const ItemId& item, bool present) {
    items.erase(std::remove(items.begin(), items.end(), item), items.end());
    if (present) items.push_back(item);
}

}  // namespace

Decision decideBody(const OpenCase& body, const Command& command, const DecideContext& context) {
    if (!context.catalogue || context.catalogue->version != command.basis.catalogueVersion)
        return Unexpected{
            refuse(RefusalCode::CatalogueUnknown, {{"version", std::to_string(command.basis.catalogueVersion)}})};
    const Theme* theme = context.catalogue->theme(body.theme);
    if (!theme) return Unexpected{refuse(RefusalCode::ThemeUnknown, {{"theme", body.theme.str()}})};
    if (theme->status != catalogue::ThemeStatus::Published)
        return Unexpected{
            refuse(RefusalCode::ThemeSuspended, {{"theme", theme->alias.empty() ? theme->name : theme->alias}})};
    if (!isCaseNumber(body.number.str()) || body.caseId.empty() || body.queryCode.empty())
        return Unexpected{refuse(RefusalCode::Malformed, {{"what", "办件编号或查询码"}})};
    if (context.states.find(StreamId{StreamKind::Case, body.caseId.str()}) ||
        context.facts.numberUsed(body.number.str()))
        return Unexpected{refuse(RefusalCode::CaseExists)};
    const CaseOpened opened{
        body.number, body.queryCode, body.theme,           command.basis.catalogueVersion, command.basis.catalogueHash,
        body.ticket, body.desk,      command.actor.account};
    ItemsChosen list;
    list.lines = checklistAfter({}, resolved(CaseState{}, *theme, command, context));
    return std::vector<NewEvent>{caseEvent(body.caseId, opened), caseEvent(body.caseId, list)};
}

Decision decideBody(const IdentifyApplicant& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, IdentifyApplicant::kind, command, context);
    if (!at) return Unexpected{at.error()};
    if (body.personToken.empty()) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "personToken"}})};
    const auto applicant = checkedApplicant(body.personal);
    if (!applicant) return Unexpected{applicant.error()};
    if (const auto refusal = duplicateOf(body.caseId, body.personToken, at->state->theme, context))
        return Unexpected{*refusal};
    std::vector<NewEvent> events{caseEvent(
        body.caseId, ApplicantIdentified{body.personToken, maskName(applicant->name), applicant->origin, *applicant})};

    CaseState next = *at->state;
    next.personal.applicant = *applicant;
    if (next.personal.applicant.agentName.empty() != at->state->personal.applicant.agentName.empty()) {
        ItemsChosen list{next.droppedItems, next.addedItems, {}};
        list.lines = checklistAfter(next.lines, resolved(next, *at->theme, command, context));
        events.push_back(caseEvent(body.caseId, list));
    }
    return events;
}

Decision decideBody(const AnswerQuestion& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, AnswerQuestion::kind, command, context);
    if (!at) return Unexpected{at.error()};
    if (const auto refusal = batchStands(*at->state)) return Unexpected{*refusal};
    const catalogue::Question* question = at->theme->question(body.question);
    const QuestionView* view = at->resolution.question(body.question);
    const bool given = at->state->answers.count(body.question.str()) != 0;
    if (!question || !view || (view->state == QuestionView::State::Hidden && !(given && body.value.empty())))
        return Unexpected{refuse(RefusalCode::QuestionUnknown, {{"question", body.question.str()}})};
    AnswerRecord record{body.value, body.origin, body.source, command.occurredAt};
    if (!body.value.empty()) {
        if (const auto refusal = valuesProblem(*question, answerValues(body.value))) return Unexpected{*refusal};
        if (record.source.empty() && record.origin == Origin::Unverified && question->source)
            record.source = question->source->name;
        if (record.source.empty() && record.origin != Origin::ByHand)
            return Unexpected{refuse(RefusalCode::Malformed, {{"what", "回答的来源"}})};
    }
    const std::optional<catalogue::Answer> answer =
        body.value.empty() ? std::nullopt : std::optional<catalogue::Answer>(answerOf(record));
    const catalogue::AnswerChange change =
        catalogue::answersAfterChange(*at->theme, catalogueInputs(*at->state).answers, body.question, answer);

    QuestionAnswered event;
    event.question = body.question;
    event.answers[body.question.str()] = record;
    for (const QuestionId& cleared : change.cleared) {
        if (cleared != body.question)
            event.answers[cleared.str()] = AnswerRecord{{}, Origin::ByHand, {}, command.occurredAt};
    }
    CaseState next = *at->state;
    applyBody(next, event, EventMeta{});
    const catalogue::Resolution resolution = resolved(next, *at->theme, command, context);
    event.scenario = resolution.scenario.value_or(ScenarioId{});
    event.lines = checklistAfter(at->state->lines, resolution);
    return std::vector<NewEvent>{caseEvent(body.caseId, event)};
}

Decision decideBody(const ChooseItem& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, ChooseItem::kind, command, context);
    if (!at) return Unexpected{at.error()};
    if (const auto refusal = batchStands(*at->state)) return Unexpected{*refusal};
    const catalogue::Item* item = at->theme->item(body.item);
    const catalogue::ItemView* view = at->resolution.item(body.item);
    if (!item || !view)
        return Unexpected{refuse(RefusalCode::ItemUnknown, {{"item", item ? item->name : body.item.str()}})};
    const bool unavailable = view->state == catalogue::ItemView::State::Unavailable;
    if (unavailable || (view->locked && !body.chosen))
        return Unexpected{refuse(RefusalCode::ItemLocked, {{"reason", view->reason}}, body.item.str())};
    CaseState next = *at->state;
    moveTo(next.droppedItems, body.item, !body.chosen && item->chosenByDefault);
    moveTo(next.addedItems, body.item, body.chosen && !item->chosenByDefault);
    const catalogue::Resolution resolution = resolved(next, *at->theme, command, context);
    if (resolution.chosenItems().empty())
        return Unexpected{refuse(RefusalCode::ItemLocked, {{"reason", "至少要办一项"}}, body.item.str())};
    return std::vector<NewEvent>{caseEvent(
        body.caseId, ItemsChosen{next.droppedItems, next.addedItems, checklistAfter(next.lines, resolution)})};
}

Decision decideBody(const FillFields& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, FillFields::kind, command, context);
    if (!at) return Unexpected{at.error()};
    if (body.personal.empty()) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "没有要填的内容"}})};
    FieldsFilled event;
    for (const auto& [id, given] : body.personal) {
        const auto place = catalogue::fieldOfRow(FieldId(id));
        const catalogue::Field* field = at->theme->field(place.first);
        const catalogue::FormGroup* group = field ? at->resolution.group(field->group) : nullptr;
        if (!field || !at->resolution.field(place.first) || place.second > (group ? group->maxRows : 1))
            return Unexpected{refuse(RefusalCode::FieldUnknown, {{"field", field ? field->label : id}})};
        const auto value = checkedRowValue(*at->theme, FieldId(id), given.value);
        if (!value) return Unexpected{value.error()};
        event.fields.push_back(FieldId(id));
        event.personal[id] = FieldValue{*value, given.origin};
    }
    return std::vector<NewEvent>{caseEvent(body.caseId, event)};
}

Decision decideBody(const ChooseDelivery& body, const Command&, const DecideContext& context) {
    const auto state = caseFor(body.caseId, ChooseDelivery::kind, context);
    if (!state) return Unexpected{state.error()};
    if (body.way == DeliveryWay::Mail && body.personal.empty())
        return Unexpected{refuse(RefusalCode::FieldWrong, {{"field", "寄送地址"}, {"problem", "还没有填"}})};
    return std::vector<NewEvent>{caseEvent(body.caseId, DeliveryChosen{body.way, body.personal, body.alsoBy})};
}

}  // namespace yc::domain

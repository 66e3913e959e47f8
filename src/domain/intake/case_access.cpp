// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/case_access.h"

#include "domain/intake/case_messages.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/case_table.h"

namespace yc::domain {

Expected<const CaseState*, Refusal> caseFor(const CaseId& id, std::string_view commandKind,
                                            const DecideContext& context) {
    const CaseState* state = context.states.find<CaseState>(StreamKind::Case, id.str());
    if (!state || state->status == CaseStatus::None)
        return Unexpected{refuse(RefusalCode::NotFound, {{"what", "办件"}})};
    if (!permits(caseTransitions(), commandKind, state->status))
        return Unexpected{refuse(RefusalCode::CaseStateWrong, {{"state", std::string(caseStatusWord(state->status))}})};
    // A person of a list is changed, and accepted, through the list.
    const bool listed = !state->parent.empty() && state->status == CaseStatus::Draft;
    if (listed && commandKind != WithdrawCase::kind)
        return Unexpected{refuse(RefusalCode::CaseStateWrong, {{"state", "在批量名单里"}})};
    return state;
}

Expected<const catalogue::Theme*, Refusal> pinnedTheme(const CaseState& state, const Command& command,
                                                       const DecideContext& context) {
    const bool sameRelease = context.catalogue && context.catalogue->version == state.catalogueVersion &&
                             command.basis.catalogueVersion == state.catalogueVersion &&
                             command.basis.catalogueHash == state.catalogueHash;
    const catalogue::Theme* theme = sameRelease ? context.catalogue->theme(state.theme) : nullptr;
    if (!theme)
        return Unexpected{refuse(RefusalCode::CatalogueUnknown, {{"version", std::to_string(state.catalogueVersion)}})};
    return theme;
}

Expected<CaseAtWindow, Refusal> caseAtWindow(const CaseId& id, std::string_view commandKind, const Command& command,
                                             const DecideContext& context) {
    const auto state = caseFor(id, commandKind, context);
    if (!state) return Unexpected{state.error()};
    const auto theme = pinnedTheme(**state, command, context);
    if (!theme) return Unexpected{theme.error()};
    return CaseAtWindow{*state, *theme, resolveCase(**state, **theme, context.calendar, localDate(command.occurredAt))};
}

NewEvent caseEvent(const CaseId& id, EventBody body) {
    return NewEvent{StreamId{StreamKind::Case, id.str()}, std::move(body)};
}

std::optional<Refusal> freshNumber(const std::string& number, const char* what, const DecideContext& context) {
    if (number.empty()) return refuse(RefusalCode::Malformed, {{"what", what}});
    if (context.facts.numberUsed(number)) return refuse(RefusalCode::NumberUsed, {{"number", number}});
    return std::nullopt;
}

const CorrectionNotice* standingNotice(const CaseState& state) {
    return state.notices.empty() ? nullptr : &state.notices.back();
}

const PaperRecord* findPaper(const CaseState& state, const PaperNumber& number) {
    for (const PaperRecord& paper : state.papers) {
        if (paper.number == number) return &paper;
    }
    return nullptr;
}

}  // namespace yc::domain

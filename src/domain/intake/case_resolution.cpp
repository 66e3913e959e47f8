// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/case_resolution.h"

#include <algorithm>

namespace yc::domain {

namespace {

void addSharing(const CaseState& state, catalogue::ResolutionContext& context) {
    for (const CheckLine& line : state.lines) {
        switch (line.verdict) {
        case Verdict::Exempt: context.sharing[line.material] = catalogue::SharingState::Confirmed; break;
        case Verdict::Complete:
        case Verdict::Missing:
        case Verdict::NonConforming:
        case Verdict::Tolerated:
            context.sharing[line.material] = catalogue::SharingState::Failed;  // the paper itself is asked for
            break;
        case Verdict::Unchecked:
        case Verdict::Produced: break;
        }
    }
}

void addResultsAtHand(const CaseState& state, const catalogue::Theme& theme, catalogue::ResolutionContext& context) {
    for (const catalogue::Material& material : theme.materials) {
        for (const ItemTask& task : state.tasks) {
            const auto& makers = material.producedBy;
            if (task.status == TaskStatus::Granted &&
                std::find(makers.begin(), makers.end(), task.item) != makers.end())
                context.resultsAtHand.insert(material.id);
        }
    }
}

}  // namespace

std::vector<std::string> answerValues(const std::string& joined) {
    std::vector<std::string> values;
    std::size_t from = 0;
    while (from <= joined.size() && !joined.empty()) {
        const std::size_t to = std::min(joined.find('^', from), joined.size());
        if (to > from) values.push_back(joined.substr(from, to - from));
        from = to + 1;
    }
    return values;
}

catalogue::Answer answerOf(const AnswerRecord& record) {
    catalogue::Answer answer;
    answer.values = answerValues(record.value);
    answer.origin = record.origin;
    answer.source = record.source;
    answer.at = record.at;
    return answer;
}

CatalogueInputs catalogueInputs(const CaseState& state) {
    CatalogueInputs inputs;
    for (const auto& [question, record] : state.answers) {
        if (!record.value.empty()) inputs.answers.emplace(QuestionId(question), answerOf(record));
    }
    for (const ItemId& item : state.droppedItems) inputs.choice[item] = false;
    for (const ItemId& item : state.addedItems) inputs.choice[item] = true;
    addSharing(state, inputs.context);
    for (const ItemTask& task : state.tasks) {
        if (task.status == TaskStatus::Refused || task.status == TaskStatus::Terminated ||
            task.status == TaskStatus::Revoked)
            inputs.context.decidedNegative.insert(task.item);
    }
    if (!state.personal.applicant.agentName.empty()) inputs.context.facts.insert("agent");
    inputs.context.onePerson = !state.parent.empty();
    return inputs;
}

catalogue::Resolution resolveCase(const CaseState& state, const catalogue::Theme& theme,
                                  const WorkingCalendar& calendar, Date day) {
    CatalogueInputs inputs = catalogueInputs(state);
    inputs.context.start = day;
    inputs.context.calendar = &calendar;
    addResultsAtHand(state, theme, inputs.context);
    return catalogue::resolve(theme, inputs.answers, inputs.choice, inputs.context);
}

}  // namespace yc::domain

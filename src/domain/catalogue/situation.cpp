// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/situation.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

std::vector<AnswerValue> knownValues(const Question& question, const Answer& answer) {
    std::vector<AnswerValue> values;
    for (const AnswerValue& value : answer.values) {
        if (question.option(value) && std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }
    if (!question.multiple && values.size() > 1) values.resize(1);
    return values;
}

std::vector<QuestionId> dependenciesOf(const Question& question) {
    std::vector<QuestionId> found = question.dependsOn;
    for (const QuestionId& id : questionsIn(question.when)) {
        if (std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
    }
    return found;
}

std::optional<NotCoveredEnd> endReached(const Question& question, const std::vector<AnswerValue>& values,
                                        const ConditionScope& scope) {
    for (const AnswerValue& value : values) {
        const Option* option = question.option(value);
        if (option && option->notCovered && evaluate(option->notCovered->when, scope) == Truth::True)
            return NotCoveredEnd{question.id,
                                 value,
                                 option->notCovered->text,
                                 option->notCovered->remedy,
                                 option->notCovered->theme,
                                 option->notCovered->returnAs};
    }
    return std::nullopt;
}

void answerQuestion(const Question& question, const Answer& answer, std::vector<AnswerValue> values,
                    Situation& situation, QuestionView& view, const std::set<std::string>* facts) {
    view.state = QuestionView::State::Answered;
    view.automatic = answer.origin == Origin::Shared || answer.origin == Origin::Card;
    view.unverified = answer.origin == Origin::Unverified;
    view.values = values;
    situation.given.emplace_back(question.id, std::move(values));
    situation.notCovered = endReached(question, view.values, situation.scope(facts));
}

std::optional<ScenarioId> firstScenario(const Theme& theme, const ConditionScope& scope) {
    for (const Scenario& scenario : theme.scenarios) {
        const Truth truth = evaluate(scenario.when, scope);
        if (truth == Truth::True) return scenario.id;
        if (truth == Truth::Unknown) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

int Situation::promiseDays(const Theme& theme) const {
    const Scenario* found = scenario ? theme.scenario(*scenario) : nullptr;
    return found ? found->promiseDays.value_or(theme.promiseDays) : theme.promiseDays;
}

ConditionScope Situation::scope(const std::set<std::string>* facts, const std::set<ItemId>* chosen) const {
    ConditionScope result;
    result.answers = &given;
    result.closed = &closed;
    result.facts = facts;
    result.chosen = chosen;
    result.scenario = scenario ? &*scenario : nullptr;
    return result;
}

Situation situationOf(const Theme& theme, const Answers& answers, const std::set<std::string>* facts) {
    Situation situation;
    situation.given.reserve(theme.questions.size());
    situation.views.reserve(theme.questions.size());
    for (const Question& question : theme.questions) {
        QuestionView view;
        view.id = question.id;
        view.dependsOn = dependenciesOf(question);
        const Truth asked = situation.notCovered ? Truth::Unknown : evaluate(question.when, situation.scope(facts));
        if (asked == Truth::False) situation.closed.insert(question.id);
        if (asked == Truth::True) {
            const auto found = answers.find(question.id);
            std::vector<AnswerValue> values;
            if (found != answers.end()) values = knownValues(question, found->second);
            if (values.empty())
                view.state = QuestionView::State::Open;
            else
                answerQuestion(question, found->second, std::move(values), situation, view, facts);
        }
        situation.views.push_back(std::move(view));
    }
    if (!situation.notCovered) situation.scenario = firstScenario(theme, situation.scope(facts));
    return situation;
}

}  // namespace yc::domain::catalogue

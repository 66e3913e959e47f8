// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/condition.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

Condition ofKind(Condition::Kind kind) {
    Condition condition;
    condition.kind = kind;
    return condition;
}

Condition ofParts(Condition::Kind kind, std::vector<Condition> parts) {
    Condition condition = ofKind(kind);
    condition.parts = std::move(parts);
    return condition;
}

Truth of(bool value) { return value ? Truth::True : Truth::False; }

Truth evaluateAnswer(const Condition& condition, const ConditionScope& scope) {
    if (scope.answers) {
        for (const auto& entry : *scope.answers) {
            if (entry.first != condition.question) continue;
            const bool hit = std::any_of(entry.second.begin(), entry.second.end(), [&](const AnswerValue& given) {
                return std::find(condition.values.begin(), condition.values.end(), given) != condition.values.end();
            });
            return of(hit);
        }
    }
    if (scope.closed && scope.closed->count(condition.question) != 0) return Truth::False;
    return Truth::Unknown;
}

Truth evaluateParts(const Condition& condition, const ConditionScope& scope) {
    const bool all = condition.kind == Condition::Kind::All;
    Truth result = of(all);
    for (const Condition& part : condition.parts) {
        const Truth truth = evaluate(part, scope);
        if (truth == of(!all)) return truth;
        if (truth == Truth::Unknown) result = Truth::Unknown;
    }
    return result;
}

template <class Visit>
void walk(const Condition& condition, const Visit& visit) {
    visit(condition);
    for (const Condition& part : condition.parts) walk(part, visit);
}

template <class Value, class Pick>
std::vector<Value> collect(const Condition& condition, Condition::Kind kind, const Pick& pick) {
    std::vector<Value> found;
    walk(condition, [&](const Condition& node) {
        if (node.kind == kind && std::find(found.begin(), found.end(), pick(node)) == found.end())
            found.push_back(pick(node));
    });
    return found;
}

std::string joined(const std::vector<Condition>& parts, const char* word) {
    std::string text;
    for (const Condition& part : parts) {
        if (!text.empty()) text += word;
        const bool nested = part.kind == Condition::Kind::All || part.kind == Condition::Kind::Any;
        text += nested ? "(" + describe(part) + ")" : describe(part);
    }
    return text;
}

}  // namespace

Condition Condition::never() { return ofKind(Kind::Never); }

Condition Condition::answer(QuestionId question, std::vector<AnswerValue> values) {
    Condition condition = ofKind(Kind::Answer);
    condition.question = std::move(question);
    condition.values = std::move(values);
    return condition;
}

Condition Condition::chosen(ItemId item) {
    Condition condition = ofKind(Kind::Chosen);
    condition.item = std::move(item);
    return condition;
}

Condition Condition::inScenario(ScenarioId scenario) {
    Condition condition = ofKind(Kind::Scenario);
    condition.scenario = std::move(scenario);
    return condition;
}

Condition Condition::factIs(std::string fact) {
    Condition condition = ofKind(Kind::Fact);
    condition.fact = std::move(fact);
    return condition;
}

Condition Condition::all(std::vector<Condition> parts) { return ofParts(Kind::All, std::move(parts)); }
Condition Condition::any(std::vector<Condition> parts) { return ofParts(Kind::Any, std::move(parts)); }

Condition Condition::negation(Condition part) {
    std::vector<Condition> parts;
    parts.push_back(std::move(part));
    return ofParts(Kind::Not, std::move(parts));
}

Truth operator!(Truth truth) {
    if (truth == Truth::Unknown) return truth;
    return truth == Truth::True ? Truth::False : Truth::True;
}

Truth evaluate(const Condition& condition, const ConditionScope& scope) {
    switch (condition.kind) {
    case Condition::Kind::Always: return Truth::True;
    case Condition::Kind::Never: return Truth::False;
    case Condition::Kind::Answer: return evaluateAnswer(condition, scope);
    case Condition::Kind::Chosen: return scope.chosen ? of(scope.chosen->count(condition.item) != 0) : Truth::Unknown;
    case Condition::Kind::Scenario: return scope.scenario ? of(*scope.scenario == condition.scenario) : Truth::Unknown;
    case Condition::Kind::Fact: return scope.facts ? of(scope.facts->count(condition.fact) != 0) : Truth::Unknown;
    case Condition::Kind::All:
    case Condition::Kind::Any: return evaluateParts(condition, scope);
    case Condition::Kind::Not:
        return condition.parts.empty() ? Truth::False : !evaluate(condition.parts.front(), scope);
    }
    return Truth::Unknown;
}

std::vector<QuestionId> questionsIn(const Condition& condition) {
    return collect<QuestionId>(condition, Condition::Kind::Answer, [](const Condition& node) { return node.question; });
}

std::vector<ItemId> itemsIn(const Condition& condition) {
    return collect<ItemId>(condition, Condition::Kind::Chosen, [](const Condition& node) { return node.item; });
}

std::vector<ScenarioId> scenariosIn(const Condition& condition) {
    return collect<ScenarioId>(condition, Condition::Kind::Scenario,
                               [](const Condition& node) { return node.scenario; });
}

std::vector<std::string> factsIn(const Condition& condition) {
    return collect<std::string>(condition, Condition::Kind::Fact, [](const Condition& node) { return node.fact; });
}

std::string describe(const Condition& condition) {
    switch (condition.kind) {
    case Condition::Kind::Always: return "总是";
    case Condition::Kind::Never: return "从不";
    case Condition::Kind::Answer: {
        std::string values;
        for (const AnswerValue& value : condition.values) values += (values.empty() ? "" : "|") + value;
        return condition.question.str() + "=" + values;
    }
    case Condition::Kind::Chosen: return "选办" + condition.item.str();
    case Condition::Kind::Scenario: return "情形" + condition.scenario.str();
    case Condition::Kind::Fact: return condition.fact;
    case Condition::Kind::All: return joined(condition.parts, " 且 ");
    case Condition::Kind::Any: return joined(condition.parts, " 或 ");
    case Condition::Kind::Not:
        return condition.parts.empty() ? "从不" : "非(" + describe(condition.parts.front()) + ")";
    }
    return {};
}

}  // namespace yc::domain::catalogue

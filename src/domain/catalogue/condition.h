// SPDX-License-Identifier: GPL-3.0-or-later
// 条件: a rule of the catalogue as a small expression tree over answers, chosen items, the scenario and facts (R020, R044).
#pragma once

#include "domain/core/ids.h"

#include <set>
#include <string>
#include <vector>

namespace yc::domain::catalogue {

/// Value of an option, as written in the catalogue, e.g. "双方本市".
using AnswerValue = std::string;

/// One node of the tree. Default constructed it always holds.
struct Condition {
    enum class Kind {
        Always,
        Never,
        Answer,    ///< the answer to `question` is one of `values`; unknown while unanswered
        Chosen,    ///< `item` is among the chosen items
        Scenario,  ///< the case is in `scenario`
        Fact,      ///< `fact` is known of the case, e.g. "agent" (由他人代办)
        All,       ///< every part
        Any,       ///< at least one part
        Not,       ///< parts[0] does not hold
    };

    Kind kind = Kind::Always;
    QuestionId question;
    std::vector<AnswerValue> values;
    ItemId item;
    ScenarioId scenario;
    std::string fact;
    std::vector<Condition> parts;

    static Condition always() { return {}; }
    static Condition never();
    static Condition answer(QuestionId question, std::vector<AnswerValue> values);
    static Condition chosen(ItemId item);
    static Condition inScenario(ScenarioId scenario);
    static Condition factIs(std::string fact);
    static Condition all(std::vector<Condition> parts);
    static Condition any(std::vector<Condition> parts);
    static Condition negation(Condition part);

    bool isAlways() const { return kind == Kind::Always; }

    friend bool operator==(const Condition&, const Condition&) = default;
};

/// Three values: a condition on a question that is still open is Unknown.
enum class Truth { False, Unknown, True };

Truth operator!(Truth truth);

/// What a condition is evaluated against. Null pointers mean "not known yet".
struct ConditionScope {
    /// Values given so far; a question that will never be asked on this path must be in `closed`.
    const std::vector<std::pair<QuestionId, std::vector<AnswerValue>>>* answers = nullptr;
    const std::set<QuestionId>* closed = nullptr;  ///< hidden questions: an Answer test on them is False
    const std::set<ItemId>* chosen = nullptr;
    const ScenarioId* scenario = nullptr;
    const std::set<std::string>* facts = nullptr;
};

Truth evaluate(const Condition& condition, const ConditionScope& scope);

/// Every question, item, scenario or fact the tree mentions, in order of appearance, without repeats.
std::vector<QuestionId> questionsIn(const Condition& condition);
std::vector<ItemId> itemsIn(const Condition& condition);
std::vector<ScenarioId> scenariosIn(const Condition& condition);
std::vector<std::string> factsIn(const Condition& condition);

/// The condition with question texts left out, for reports: `Q5=双方本市 且 非(Q3=已领)`.
std::string describe(const Condition& condition);

}  // namespace yc::domain::catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/resolution.h"
#include "domain/catalogue/situation.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

std::set<MaterialId> applicantLineIds(const Resolution& resolution) {
    std::set<MaterialId> ids;
    for (const MaterialLine& line : resolution.lines) {
        if (line.fromApplicant()) ids.insert(line.id);
    }
    return ids;
}

template <class Value, class Range>
std::vector<Value> missingFrom(const Range& whole, const Range& without) {
    std::vector<Value> result;
    for (const Value& value : whole) {
        if (std::find(without.begin(), without.end(), value) == without.end()) result.push_back(value);
    }
    return result;
}

OptionConsequence compare(const Option& option, const Resolution& before, const Resolution& after) {
    OptionConsequence result;
    result.value = option.value;
    result.notCovered = after.notCovered;
    result.scenario = after.scenario;
    result.applicantLinesBefore = before.applicantLines();
    if (after.notCovered) return result;
    const std::set<MaterialId> linesBefore = applicantLineIds(before);
    const std::set<MaterialId> linesAfter = applicantLineIds(after);
    for (const MaterialLine& line : after.lines) {
        if (line.fromApplicant() && linesBefore.count(line.id) == 0) result.added.push_back(line.id);
    }
    for (const MaterialLine& line : before.lines) {
        if (line.fromApplicant() && linesAfter.count(line.id) == 0) result.removed.push_back(line.id);
    }
    result.itemsAdded = missingFrom<ItemId>(after.chosenItems(), before.chosenItems());
    result.itemsRemoved = missingFrom<ItemId>(before.chosenItems(), after.chosenItems());
    result.applicantLines = after.applicantLines();
    result.chainDays = after.plan.chainDays;
    result.daysDelta = after.plan.chainDays - before.plan.chainDays;
    return result;
}

/// Erases the answers to questions that name one of `touched` in dependsOn; grows `touched`.
bool clearDependents(const Theme& theme, Answers& answers, std::set<QuestionId>& touched) {
    bool changed = false;
    for (const Question& question : theme.questions) {
        const bool depends = std::any_of(question.dependsOn.begin(), question.dependsOn.end(),
                                         [&](const QuestionId& id) { return touched.count(id) != 0; });
        if (depends && touched.insert(question.id).second) {
            answers.erase(question.id);
            changed = true;
        }
    }
    return changed;
}

/// Erases answers to questions that are certainly not asked any more. An end "not covered" hides later questions but
/// clears nothing: the clerk who corrects the slip finds the other answers in place.
bool clearUnasked(const Theme& theme, Answers& answers, std::set<QuestionId>& touched) {
    Theme uncut;
    uncut.questions = theme.questions;
    for (Question& question : uncut.questions) {
        for (Option& option : question.options) option.notCovered.reset();
    }
    const Situation situation = situationOf(uncut, answers, nullptr);
    bool changed = false;
    for (const QuestionId& id : situation.closed) {
        if (answers.erase(id) != 0) {
            touched.insert(id);
            changed = true;
        }
    }
    return changed;
}

}  // namespace

AnswerChange answersAfterChange(const Theme& theme, const Answers& answers, const QuestionId& question,
                                const std::optional<Answer>& answer) {
    AnswerChange change{answers, {}};
    const auto old = answers.find(question);
    const bool had = old != answers.end();
    const bool same = answer && had && old->second.values == answer->values;
    if (answer)
        change.answers[question] = *answer;
    else
        change.answers.erase(question);
    if (same || (!answer && !had)) return change;
    std::set<QuestionId> touched{question};
    bool again = true;
    while (again) {
        again = clearDependents(theme, change.answers, touched);
        again = clearUnasked(theme, change.answers, touched) || again;
    }
    for (const Question& candidate : theme.questions) {
        if (candidate.id != question && answers.count(candidate.id) != 0 && change.answers.count(candidate.id) == 0)
            change.cleared.push_back(candidate.id);
    }
    return change;
}

std::vector<OptionConsequence> consequences(const Theme& theme, const Answers& answers, const QuestionId& question,
                                            const ItemChoice& choice, const ResolutionContext& context) {
    std::vector<OptionConsequence> result;
    const Question* asked = theme.question(question);
    if (!asked) return result;
    const Resolution before =
        resolve(theme, answersAfterChange(theme, answers, question, std::nullopt).answers, choice, context);
    for (const Option& option : asked->options) {
        const AnswerChange change = answersAfterChange(theme, answers, question, Answer::byHand(option.value));
        result.push_back(compare(option, before, resolve(theme, change.answers, choice, context)));
    }
    return result;
}

}  // namespace yc::domain::catalogue

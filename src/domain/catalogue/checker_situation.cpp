// SPDX-License-Identifier: GPL-3.0-or-later
// The proof that no path dangles (R019): every way through the questions ends in a scenario or says "not covered".
#include "domain/catalogue/checker_internal.h"
#include "domain/catalogue/situation.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

/// Work the proof may take: steps times questions looked at in each.
constexpr std::size_t kMostWork = 2'000'000;
constexpr std::size_t kMostExamples = 10;

/// The theme reduced to the questions that can decide an end: those named by a rule of a scenario, a question or an
/// option, and those with an option outside the theme. All others cannot change where a path leads.
Theme decisiveQuestions(const Theme& theme) {
    std::set<QuestionId> named;
    const auto take = [&](const Condition& condition) {
        for (const QuestionId& id : questionsIn(condition)) named.insert(id);
    };
    for (const Scenario& scenario : theme.scenarios) take(scenario.when);
    for (const Question& question : theme.questions) {
        take(question.when);
        for (const Option& option : question.options) {
            if (option.notCovered) {
                take(option.notCovered->when);
                named.insert(question.id);
            }
        }
    }
    Theme reduced;
    reduced.scenarios = theme.scenarios;
    for (const Question& question : theme.questions) {
        if (named.count(question.id) != 0) reduced.questions.push_back(question);
    }
    return reduced;
}

struct Walk {
    const Theme& theme;
    PathProof proof;
    std::set<ScenarioId> reached;
    std::set<std::string> facts;
    std::size_t work = 0;

    void go(const Answers& answers, const std::string& trail) {
        work += theme.questions.size() + 1;
        if (work > kMostWork) {
            proof.exhausted = false;
            return;
        }
        const Situation situation = situationOf(theme, answers, &facts);
        const auto open = std::find_if(situation.views.begin(), situation.views.end(), [](const QuestionView& view) {
            return view.state == QuestionView::State::Open;
        });
        if (situation.notCovered) {
            ++proof.paths;
            ++proof.notCovered;
            return;
        }
        if (open == situation.views.end()) {
            end(situation, trail);
            return;
        }
        for (const Option& option : theme.question(open->id)->options) {
            if (!proof.exhausted) return;
            Answers next = answers;
            next[open->id] = Answer::byHand(option.value);
            go(next, trail + (trail.empty() ? "" : " → ") + open->id.str() + "=" + option.value);
        }
    }

    void end(const Situation& situation, const std::string& trail) {
        ++proof.paths;
        if (situation.scenario)
            reached.insert(*situation.scenario);
        else if (proof.dangling.size() < kMostExamples)
            proof.dangling.push_back(trail);
    }
};

Walk walkOf(const Theme& reduced) {
    Walk walk{reduced, {}, {}, {}, 0};
    walk.go({}, {});
    return walk;
}

void checkOptions(const Theme& theme, FindingSink& sink) {
    for (const Question& question : theme.questions) {
        const std::string path = "questions/" + question.id.str();
        if (question.options.size() < 2)
            sink.error("question-without-choice", path, "至少要有 2 个选项",
                       "A question needs at least two options (R018)");
        std::set<AnswerValue> seen;
        for (const Option& option : question.options) {
            if (!seen.insert(option.value).second)
                sink.error("option-repeated", path, "选项“" + option.value + "”出现两次",
                           "An option appears twice (R018)");
            if (option.notCovered && option.notCovered->text.empty()) {
                sink.error("not-covered-without-text", path, "选项“" + option.value + "”不在本主题，却没有说明去向",
                           "An option outside the theme does not say where to go (R019)");
            }
        }
        if (question.source && question.source->name.empty())
            sink.error("source-without-name", path, "数据来源没有名称", "The data source has no name (R021)");
    }
    for (const Scenario& scenario : theme.scenarios) {
        if (scenario.text.empty() || scenario.name.empty())
            sink.error("scenario-without-words", "scenarios/" + scenario.id.str(), "情形没有写明判定条件",
                       "The scenario lacks its condition in words (R020)");
    }
}

}  // namespace

PathProof provePaths(const Theme& theme) {
    const Theme reduced = decisiveQuestions(theme);
    return walkOf(reduced).proof;
}

void checkSituation(const Theme& theme, FindingSink& sink) {
    checkOptions(theme, sink);
    if (theme.scenarios.empty()) {
        sink.error("no-scenario", "scenarios", "主题没有情形", "The theme has no scenario (R019)");
        return;
    }
    const Theme reduced = decisiveQuestions(theme);
    const Walk walk = walkOf(reduced);
    for (const std::string& trail : walk.proof.dangling)
        sink.error("path-dangling", "questions", "这条路没有终点：" + trail,
                   "This way through the questions ends nowhere: " + trail + " (R019)");
    if (!walk.proof.exhausted) {
        sink.error(
            "paths-too-many", "questions", "情形的组合太多，无法证明每条路都有终点；请减少决定情形的题目",
            "Too many combinations to prove that every path ends; let fewer questions decide the scenario (R019)");
        return;
    }
    for (const Scenario& scenario : theme.scenarios) {
        if (walk.reached.count(scenario.id) == 0)
            sink.warning("scenario-unreachable", "scenarios/" + scenario.id.str(), "没有一条路会走到这个情形",
                         "No way through the questions leads to this scenario (R019)");
    }
}

}  // namespace yc::domain::catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
// The proof that no path dangles (R019): every way through the questions ends in a scenario or says "not covered"; and
// that each scenario's flow keeps its promise (R028, R029).
#include "domain/catalogue/checker_internal.h"
#include "domain/catalogue/plan.h"
#include "domain/catalogue/situation.h"
#include "domain/catalogue/ways.h"

#include <algorithm>
#include <map>

namespace yc::domain::catalogue {

namespace {

/// Work the proof may take: steps times questions looked at in each.
constexpr std::size_t kMostWork = 500'000;
constexpr std::size_t kMostExamples = 10;

/// The theme reduced to the questions that can decide an end: those named by a rule of a scenario, a question or an
/// option, and those with an option outside the theme. All others cannot change where a path leads.
Theme decisiveQuestions(const Theme& theme) {
    std::set<QuestionId> named;
    const auto take = [&](const Condition& condition) {
        for (const QuestionId& id : questionsIn(condition)) named.insert(id);
    };
    for (const Scenario& scenario : theme.scenarios) take(scenario.when);
    for (const Item& item : theme.items) {
        for (const Need& need : item.needs) {
            if (need.anyOf.size() < 2) continue;  // which of several comes decides how long the flow takes
            for (const ItemId& id : need.anyOf) {
                if (const Item* one = theme.item(id)) take(one->availableWhen);
            }
        }
    }
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
    const Theme& whole;
    const Theme& theme;  ///< reduced to what decides an end
    PathProof proof;
    std::map<ScenarioId, Plan> longest;  ///< of every scenario reached, the flow that takes longest
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
        for (const Answer& answer : answersTo(*theme.question(open->id))) {
            if (!proof.exhausted) return;
            Answers next = answers;
            next[open->id] = answer;
            std::string values;
            for (const AnswerValue& value : answer.values) values += (values.empty() ? "" : "+") + value;
            go(next, trail + (trail.empty() ? "" : " → ") + open->id.str() + "=" + values);
        }
    }

    void end(const Situation& situation, const std::string& trail) {
        ++proof.paths;
        if (situation.scenario)
            take(situation);
        else if (proof.dangling.size() < kMostExamples)
            proof.dangling.push_back(trail);
    }

    void take(const Situation& situation) {
        std::vector<ItemId> items;
        const ConditionScope scope = situation.scope(nullptr);
        for (const Item& item : whole.items) {
            if (evaluate(item.availableWhen, scope) != Truth::False) items.push_back(item.id);
        }
        Plan plan = planFor(whole, items, {}, situation.promiseDays(whole));
        Plan& known = longest[*situation.scenario];
        if (known.items.empty() || plan.chainDays > known.chainDays) known = std::move(plan);
    }
};

Walk walkOf(const Theme& whole, const Theme& reduced) {
    Walk walk{whole, reduced, {}, {}, {}, 0};
    walk.go({}, {});
    return walk;
}

/// R025: what may lead outside is asked first.
void checkGates(const Theme& theme, FindingSink& sink) {
    bool inside = false;
    for (const Question& question : theme.questions) {
        const std::string path = "questions/" + question.id.str();
        if (question.gate && inside)
            sink.error("gate-late", path, "“" + question.text + "”是前置条件题，应排在其他题前面",
                       "A precondition is asked after other questions (R025)");
        inside = inside || !question.gate;
        const bool leads = std::any_of(question.options.begin(), question.options.end(), [](const Option& option) {
            return option.notCovered && option.notCovered->when.isAlways();
        });
        if (leads && !question.gate)
            sink.warning("coverage-late", path, "“" + question.text + "”有不在本主题的选项，应作为前置条件题先问",
                         "An option leads outside the theme, so this is a precondition to be asked first (R025)");
    }
}

std::string chainText(const Theme& theme, const Plan& plan) {
    std::string chain;
    for (const ItemId& id : plan.longestChain) {
        const Item* item = theme.item(id);
        chain += (chain.empty() ? "" : "、") + item->shortName + " " + std::to_string(item->promiseDays);
    }
    return chain;
}

/// R028, R029: in no scenario does the longest chain take longer than is promised there.
void checkChains(const Theme& theme, const std::map<ScenarioId, Plan>& longest, FindingSink& sink) {
    const Plan* worst = nullptr;
    for (const Scenario& scenario : theme.scenarios) {
        const auto found = longest.find(scenario.id);
        if (found == longest.end() || found->second.chainDays <= found->second.promiseDays) continue;
        const Plan& plan = found->second;
        if (!scenario.promiseDays) {
            if (!worst || plan.chainDays > worst->chainDays) worst = &plan;
            continue;
        }
        sink.error("chain-beyond-promise", "scenarios/" + scenario.id.str(),
                   "“" + scenario.name + "”最长链 " + std::to_string(plan.chainDays) + " 个工作日，超过本情形承诺 " +
                       std::to_string(plan.promiseDays) + " 个：" + chainText(theme, plan),
                   "The longest chain of this scenario takes " + std::to_string(plan.chainDays) +
                       " working days, it promises " + std::to_string(plan.promiseDays) + " (R028, R029)");
    }
    if (!worst) return;
    sink.error("chain-beyond-promise", "items",
               "最长链 " + std::to_string(worst->chainDays) + " 个工作日，超过主题承诺 " +
                   std::to_string(worst->promiseDays) + " 个：" + chainText(theme, *worst),
               "The longest chain takes " + std::to_string(worst->chainDays) + " working days, the theme promises " +
                   std::to_string(worst->promiseDays) + " (R029)");
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
    return walkOf(theme, reduced).proof;
}

void checkSituation(const Theme& theme, FindingSink& sink) {
    checkOptions(theme, sink);
    checkGates(theme, sink);
    if (theme.scenarios.empty()) {
        sink.error("no-scenario", "scenarios", "主题没有情形", "The theme has no scenario (R019)");
        return;
    }
    const Theme reduced = decisiveQuestions(theme);
    const Walk walk = walkOf(theme, reduced);
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
        if (walk.longest.count(scenario.id) == 0)
            sink.warning("scenario-unreachable", "scenarios/" + scenario.id.str(), "没有一条路会走到这个情形",
                         "No way through the questions leads to this scenario (R019)");
    }
    checkChains(theme, walk.longest, sink);
}

}  // namespace yc::domain::catalogue

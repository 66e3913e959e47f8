// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a theme names must exist, and a rule may only look at what is known when it is asked.
#include "domain/catalogue/checker_internal.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

struct References {
    const Theme& theme;
    const Release& release;
    FindingSink& sink;

    void unknown(const std::string& path, const std::string& what) const {
        sink.error("unknown-reference", path, "引用了不存在的 " + what, "Refers to " + what + ", which does not exist");
    }
    void item(const ItemId& id, const std::string& path) const {
        if (!theme.item(id)) unknown(path, id.str());
    }
    void unit(const UnitId& id, const std::string& path) const {
        if (!id.empty() && !release.unit(id)) unknown(path, id.str());
    }
    void material(const MaterialId& id, const std::string& path) const {
        if (!theme.material(id)) unknown(path, id.str());
    }
    void condition(const Condition& condition, const std::string& path) const;
};

void checkAnswerTests(const References& refs, const Condition& condition, const std::string& path) {
    if (condition.kind == Condition::Kind::Answer) {
        const Question* question = refs.theme.question(condition.question);
        if (!question) refs.unknown(path, condition.question.str());
        for (const AnswerValue& value : condition.values) {
            if (question && !question->option(value)) refs.unknown(path, condition.question.str() + "=" + value);
        }
    }
    for (const Condition& part : condition.parts) checkAnswerTests(refs, part, path);
}

void References::condition(const Condition& condition, const std::string& path) const {
    checkAnswerTests(*this, condition, path);
    for (const ItemId& id : itemsIn(condition)) item(id, path);
    for (const ScenarioId& id : scenariosIn(condition)) {
        if (!theme.scenario(id)) unknown(path, id.str());
    }
    for (const std::string& fact : factsIn(condition)) {
        if (std::find(theme.facts.begin(), theme.facts.end(), fact) == theme.facts.end()) unknown(path, fact);
    }
}

/// A question may look back only, at earlier questions.
void checkLooksBack(const References& refs, std::size_t position, const Condition& condition, const std::string& path) {
    for (const QuestionId& id : questionsIn(condition)) {
        const auto begin = refs.theme.questions.begin();
        const bool earlier = std::any_of(begin, begin + static_cast<std::ptrdiff_t>(position),
                                         [&](const Question& q) { return q.id == id; });
        if (!earlier && refs.theme.question(id)) {
            refs.sink.error("question-looks-ahead", path, "只能依据前面的题，" + id.str() + " 在后面",
                            "May depend on earlier questions only; " + id.str() + " comes later (R018)");
        }
    }
    if (!itemsIn(condition).empty() || !scenariosIn(condition).empty() || !factsIn(condition).empty()) {
        refs.sink.error("question-looks-ahead", path, "题目只能依据前面的题，不能依据事项、情形或办件事实",
                        "A question may depend on earlier questions only, not on items, the scenario or facts (R018)");
    }
}

/// R019: a jump names a theme of the release and, if one comes back from it, an answer that goes on.
void checkJump(const References& refs, const Question& question, const Option& option, const std::string& path) {
    const NotCovered& end = *option.notCovered;
    if (end.remedy != Remedy::OtherTheme) return;
    if (end.theme == refs.theme.id || !refs.release.theme(end.theme))
        refs.unknown(path, end.theme.empty() ? "主题" : end.theme.str());
    if (end.returnAs.empty()) return;
    const Option* back = question.option(end.returnAs);
    if (!back || back->notCovered)
        refs.sink.error("jump-without-return", path, "办完回来的回答“" + end.returnAs + "”不能接着办",
                        "Coming back from the other theme, the answer does not go on (R019)");
}

void checkQuestions(const References& refs) {
    for (std::size_t i = 0; i < refs.theme.questions.size(); ++i) {
        const Question& question = refs.theme.questions[i];
        const std::string path = "questions/" + question.id.str();
        refs.condition(question.when, path);
        checkLooksBack(refs, i, question.when, path);
        for (const QuestionId& id : question.dependsOn) {
            if (!refs.theme.question(id)) refs.unknown(path, id.str());
        }
        for (const Option& option : question.options) {
            if (!option.notCovered) continue;
            checkJump(refs, question, option, path + "/" + option.value);
            refs.condition(option.notCovered->when, path + "/" + option.value);
            checkLooksBack(refs, i, option.notCovered->when, path + "/" + option.value);
        }
    }
}

void checkItems(const References& refs) {
    for (const Item& item : refs.theme.items) {
        const std::string path = "items/" + item.id.str();
        refs.unit(item.unit, path);
        refs.condition(item.availableWhen, path);
        refs.condition(item.lockedWhen, path);
        if (item.commitment) refs.condition(item.commitment->when, path + "/commitment");
        for (const FeeRate& rate : item.fee.rates) refs.condition(rate.when, path + "/fee");
        for (const Need& need : item.needs) {
            if (need.anyOf.empty())
                refs.sink.error("need-empty", path, "前置事项是空的", "A predecessor names no item (R027)");
            for (const ItemId& id : need.anyOf) refs.item(id, path);
        }
        for (const Criterion& criterion : item.criteria) {
            for (const MaterialId& id : criterion.materials) refs.material(id, path + "/criteria/" + criterion.id);
        }
        for (const FieldId& id : item.formFields) {
            if (!refs.theme.field(id)) refs.unknown(path, id.str());
        }
    }
}

void checkMaterialReferences(const References& refs) {
    for (const Material& material : refs.theme.materials) {
        const std::string path = "materials/" + material.id.str();
        refs.condition(material.when, path);
        refs.unit(material.originalKeeper, path);
        for (const Ask& ask : material.asks) {
            refs.item(ask.item, path);
            refs.condition(ask.when, path);
        }
        for (const ItemId& id : material.producedBy) refs.item(id, path);
        if (material.proofBasis) refs.unit(material.proofBasis->askedBy, path);
    }
}

void checkFieldReferences(const References& refs) {
    for (const Field& field : refs.theme.fields) {
        const std::string path = "fields/" + field.id.str();
        refs.condition(field.when, path);
        const auto& groups = refs.theme.fieldGroups;
        if (std::none_of(groups.begin(), groups.end(),
                         [&](const FieldGroup& group) { return group.id == field.group; }))
            refs.unknown(path, field.group.empty() ? "字段分组" : field.group);
        for (const FieldUse& use : field.uses) refs.item(use.item, path);
        for (const FieldOrigin& origin : field.origins) {
            if (origin.kind == FieldOrigin::Kind::Answer && !refs.theme.question(QuestionId{origin.source}))
                refs.unknown(path, origin.source);
        }
    }
}

void checkHandling(const References& refs) {
    const Theme& theme = refs.theme;
    refs.unit(theme.printingUnit, "printingUnit");
    for (const FieldGroup& group : theme.fieldGroups) refs.condition(group.when, "fieldGroups/" + group.id);
    for (const auto& pair : theme.distinctFields) {
        for (const FieldId& id : {pair.first, pair.second}) {
            if (!theme.field(id)) refs.unknown("distinctFields", id.str());
        }
    }
    for (const JointRule& rule : theme.joint) {
        const std::string path = "joint/" + rule.id.str();
        for (const ItemId& id : rule.items) refs.item(id, path);
        for (const UnitId& id : rule.units) refs.unit(id, path);
        refs.unit(rule.organiser, path);
        refs.condition(rule.when, path);
        std::set<UnitId> units(rule.units.begin(), rule.units.end());
        for (const ItemId& id : rule.items) {
            if (const Item* item = theme.item(id)) units.insert(item->unit);
        }
        if (rule.items.size() < 2 && units.size() < 2)
            refs.sink.error("joint-alone", path, "联办规则只有一个事项、一个单位，没有可联办的",
                            "A joint rule joins neither two items nor two units (R113)");
    }
}

/// R017: what is only filed shares information; nobody waits for it.
void checkFiling(const References& refs) {
    for (const Item& item : refs.theme.items) {
        for (const Need& need : item.needs) {
            for (const ItemId& id : need.anyOf) {
                const Item* before = refs.theme.item(id);
                if (before && before->filing)
                    refs.sink.error("filing-blocks", "items/" + item.id.str(),
                                    "“" + item.name + "”在等备案事项“" + before->name + "”，备案不影响其他事项",
                                    "An item waits for a filing, which may block nothing (R017)");
            }
        }
    }
}

}  // namespace

void checkReferences(const Theme& theme, const Release& release, FindingSink& sink) {
    const References refs{theme, release, sink};
    for (const UnitId& id : theme.leads) refs.unit(id, "leads");
    for (const UnitId& id : theme.cooperating) refs.unit(id, "cooperating");
    checkQuestions(refs);
    for (const Scenario& scenario : theme.scenarios) {
        refs.condition(scenario.when, "scenarios/" + scenario.id.str());
        if (!itemsIn(scenario.when).empty() || !scenariosIn(scenario.when).empty() || !factsIn(scenario.when).empty()) {
            sink.error("scenario-rule", "scenarios/" + scenario.id.str(), "情形的条件只能依据回答",
                       "A scenario's rule may look at answers only (R020)");
        }
    }
    checkItems(refs);
    checkHandling(refs);
    checkFiling(refs);
    checkMaterialReferences(refs);
    checkFieldReferences(refs);
    for (const DistributionRule& rule : theme.distribution) {
        const std::string path = "distribution/" + rule.id.str();
        refs.unit(rule.unit, path);
        refs.condition(rule.when, path);
        for (const MaterialId& id : rule.materials) refs.material(id, path);
    }
}

}  // namespace yc::domain::catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/resolution.h"

#include "domain/catalogue/plan.h"
#include "domain/catalogue/situation.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

struct Inputs {
    const Theme& theme;
    const ItemChoice& choice;
    const ResolutionContext& context;
    const Situation& situation;
    std::set<ItemId> chosen;

    ConditionScope scope() const { return situation.scope(&context.facts, &chosen); }
};

ItemView viewOf(const Item& item, const Inputs& in) {
    ItemView view;
    view.id = item.id;
    view.unit = item.unit;
    const ConditionScope scope = in.situation.scope(&in.context.facts);
    if (evaluate(item.availableWhen, scope) == Truth::False) {
        view.state = ItemView::State::Unavailable;
        view.reason = item.unavailableReason;
        return view;
    }
    view.locked = evaluate(item.lockedWhen, scope) == Truth::True;
    const auto wish = in.choice.find(item.id);
    const bool wanted = wish == in.choice.end() ? item.chosenByDefault : wish->second;
    view.state = view.locked || wanted ? ItemView::State::Chosen : ItemView::State::Declined;
    view.reason = view.locked ? item.lockReason : item.note;
    return view;
}

std::string ruleText(const Material& material, const Ask& ask) {
    std::string text;
    if (!material.when.isAlways()) text = material.whenText.empty() ? describe(material.when) : material.whenText;
    if (!ask.when.isAlways()) text += (text.empty() ? "" : "；") + describe(ask.when);
    return text;
}

std::vector<LineOrigin> originsOf(const Material& material, const Inputs& in) {
    std::vector<LineOrigin> origins;
    const ConditionScope scope = in.scope();
    if (evaluate(material.when, scope) != Truth::True) return origins;
    for (const Ask& ask : material.asks) {
        if (in.chosen.count(ask.item) == 0 || evaluate(ask.when, scope) != Truth::True) continue;
        const Item* item = in.theme.item(ask.item);
        if (!item) continue;
        LineOrigin origin;
        origin.item = ask.item;
        origin.unit = item->unit;
        origin.originals = ask.originals.value_or(material.originals);
        origin.copies = ask.copies.value_or(material.copies);
        origin.scenario = in.situation.scenario;
        origin.rule = ruleText(material, ask);
        origins.push_back(std::move(origin));
    }
    return origins;
}

/// Produced inside, exempt, filled in or handed in, in this order (R042, R043, R047).
void categorise(const Material& material, const Inputs& in, MaterialLine& line) {
    bool negative = false;
    for (const ItemId& producer : material.producedBy) {
        if (in.chosen.count(producer) == 0) continue;
        if (in.context.decidedNegative.count(producer) != 0)
            negative = true;
        else
            line.producedBy.push_back(producer);
    }
    const bool atHand = !material.producedBy.empty() && in.context.resultsAtHand.count(material.id) != 0;
    if (atHand || !line.producedBy.empty()) {
        line.category = LineCategory::Produced;
        line.reason = atHand ? LineReason::ResultAtHand : LineReason::ProducedByChosenItem;
        return;
    }
    const auto found = in.context.sharing.find(material.id);
    const SharingState state = found == in.context.sharing.end() ? SharingState::NotAsked : found->second;
    if (material.sharing && state == SharingState::Confirmed) {
        line.category = LineCategory::Exempt;
        line.reason = LineReason::SharingConfirmed;
    } else if (material.sharing && material.sharing->exempt && state == SharingState::NotAsked) {
        line.category = LineCategory::Exempt;
        line.reason = LineReason::SharingExpected;
    } else if (material.fillIn) {
        line.category = LineCategory::FillIn;
        line.reason = LineReason::FilledIn;
    } else if (negative) {
        line.reason = LineReason::ProducerDecidedNegative;
    } else if (!material.producedBy.empty()) {
        line.reason = LineReason::ProducerNotChosen;
    } else if (material.sharing && material.sharing->exempt && state == SharingState::Failed) {
        line.reason = LineReason::SharingFailed;
    }
}

void count(const Material& material, MaterialLine& line) {
    if (line.category != LineCategory::Applicant) return;
    for (const LineOrigin& origin : line.origins) {
        line.originals = std::max(line.originals, origin.originals);
        line.copies =
            material.copyRule == CopyRule::Sum ? line.copies + origin.copies : std::max(line.copies, origin.copies);
    }
}

std::vector<UnitId> askingUnits(const MaterialLine& line) {
    std::vector<UnitId> units;
    for (const LineOrigin& origin : line.origins) {
        if (std::find(units.begin(), units.end(), origin.unit) == units.end()) units.push_back(origin.unit);
    }
    return units;
}

bool fits(const DistributionRule& rule, const MaterialLine& line, const UnitId& unit, const ConditionScope& scope) {
    if (!rule.unit.empty() && rule.unit != unit) return false;
    if (!rule.materials.empty() &&
        std::find(rule.materials.begin(), rule.materials.end(), line.id) == rule.materials.end())
        return false;
    if (rule.onlyProduced && line.category != LineCategory::Produced) return false;
    if (rule.onlyExempt && line.category != LineCategory::Exempt) return false;
    return evaluate(rule.when, scope) == Truth::True;
}

void distribute(const Material& material, const Inputs& in, MaterialLine& line, Resolution& result) {
    const std::vector<UnitId> units = askingUnits(line);
    const bool staysInOffice = line.category == LineCategory::Applicant && line.originals > 0 &&
                               material.originalUse != OriginalUse::Inspect &&
                               material.form != MaterialForm::Electronic;
    if (staysInOffice) {
        const bool named = std::find(units.begin(), units.end(), material.originalKeeper) != units.end();
        line.originalKeeper = named ? material.originalKeeper : units.front();
    }
    for (const UnitId& unit : units) {
        const auto rule =
            std::find_if(in.theme.distribution.begin(), in.theme.distribution.end(),
                         [&](const DistributionRule& candidate) { return fits(candidate, line, unit, in.scope()); });
        if (rule == in.theme.distribution.end()) {
            result.unrouted.emplace_back(line.id, unit);
            continue;
        }
        line.routes.push_back(Route{unit, rule->id, rule->carrier, unit == line.originalKeeper});
    }
}

void resolveLines(const Inputs& in, Resolution& result) {
    for (const Material& material : in.theme.materials) {
        MaterialLine line;
        line.id = material.id;
        line.origins = originsOf(material, in);
        if (line.origins.empty()) continue;
        line.required = material.necessity != Necessity::Optional;
        categorise(material, in, line);
        count(material, line);
        line.tolerable =
            line.fromApplicant() && material.necessity == Necessity::Tolerable && material.tolerance.has_value() &&
            std::all_of(line.origins.begin(), line.origins.end(),
                        [&](const LineOrigin& origin) { return in.theme.item(origin.item)->toleranceAllowed; });
        if (line.tolerable) line.supplementDays = material.tolerance->supplementDays;
        line.committable = line.category == LineCategory::Applicant && !material.commitment.empty();
        distribute(material, in, line, result);
        result.lines.push_back(std::move(line));
    }
    const auto rank = [](const MaterialLine& line) {
        if (line.fromApplicant()) return 0;
        return line.category == LineCategory::Exempt ? 1 : 2;
    };
    std::stable_sort(result.lines.begin(), result.lines.end(),
                     [&](const MaterialLine& a, const MaterialLine& b) { return rank(a) < rank(b); });
}

void resolveForm(const Inputs& in, Resolution& result) {
    const ConditionScope scope = in.scope();
    result.batch = in.theme.batch && !in.context.onePerson && evaluate(in.theme.batch->when, scope) == Truth::True;
    const auto perPerson = [&](const Field& field) {
        const auto& groups = in.theme.batch->groups;
        return std::find(groups.begin(), groups.end(), field.group) != groups.end();
    };
    std::set<std::string> hidden;
    for (const FieldGroup& group : in.theme.fieldGroups) {
        if (evaluate(group.when, scope) != Truth::True) hidden.insert(group.id);
    }
    for (const Field& field : in.theme.fields) {
        if (hidden.count(field.group) != 0 || evaluate(field.when, scope) != Truth::True) continue;
        FormField shown;
        shown.id = field.id;
        for (const FieldUse& use : field.uses) {
            if (in.chosen.count(use.item) == 0) continue;
            shown.items.push_back(use.item);
            shown.required = shown.required || use.required;
        }
        if (shown.items.empty()) continue;
        (result.batch && perPerson(field) ? result.rowForm : result.form).push_back(std::move(shown));
    }
    for (const FieldGroup& group : in.theme.fieldGroups) {
        const bool used = std::any_of(result.form.begin(), result.form.end(), [&](const FormField& shown) {
            return in.theme.field(shown.id)->group == group.id;
        });
        if (used) result.groups.push_back({group.id, group.minRows, group.maxRows});
    }
}

/// 收费、告知承诺 of the chosen items, 联办 between them, and what the chosen options give to think about.
void resolveConsequences(const Inputs& in, Resolution& result) {
    const ConditionScope scope = in.scope();
    for (const ItemId& id : result.chosenItems()) {
        const Item* item = in.theme.item(id);
        if (item->commitment && evaluate(item->commitment->when, scope) == Truth::True) result.committed.push_back(id);
        if (!item->fee.charged) continue;
        const auto rate = std::find_if(item->fee.rates.begin(), item->fee.rates.end(), [&](const FeeRate& candidate) {
            return evaluate(candidate.when, scope) == Truth::True;
        });
        result.fees.push_back({id, rate == item->fee.rates.end() ? std::nullopt : std::optional<FeeRate>(*rate)});
    }
    for (const JointRule& rule : in.theme.joint) {
        if (evaluate(rule.when, scope) != Truth::True) continue;
        JointEventPlan event;
        event.rule = rule.id;
        for (const ItemId& id : rule.items) {
            if (in.chosen.count(id) == 0) continue;
            event.items.push_back(id);
            const UnitId& unit = in.theme.item(id)->unit;
            if (std::find(event.units.begin(), event.units.end(), unit) == event.units.end())
                event.units.push_back(unit);
        }
        for (const UnitId& unit : rule.units) {
            if (std::find(event.units.begin(), event.units.end(), unit) == event.units.end())
                event.units.push_back(unit);
        }
        if (event.items.size() > 1 || (!event.items.empty() && event.units.size() > 1))
            result.joint.push_back(std::move(event));
    }
    for (const QuestionView& view : in.situation.views) {
        const Question* question = in.theme.question(view.id);
        for (const AnswerValue& value : view.values) {
            const Option* option = question->option(value);
            if (option && !option->warning.empty()) result.cautions.push_back({view.id, value, option->warning});
        }
    }
}

}  // namespace

bool Answer::is(const AnswerValue& value) const {
    return std::find(values.begin(), values.end(), value) != values.end();
}

Answer Answer::byHand(AnswerValue value) {
    Answer answer;
    answer.values.push_back(std::move(value));
    return answer;
}

int Resolution::applicantLines() const {
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [](const MaterialLine& l) { return l.fromApplicant(); }));
}

std::vector<ItemId> Resolution::chosenItems() const {
    std::vector<ItemId> chosen;
    for (const ItemView& view : items) {
        if (view.chosen()) chosen.push_back(view.id);
    }
    return chosen;
}

namespace {
template <class Range, class Key>
auto findById(const Range& range, const Key& id) -> decltype(&range.front()) {
    for (const auto& entry : range) {
        if (entry.id == id) return &entry;
    }
    return nullptr;
}
}  // namespace

const MaterialLine* Resolution::line(const MaterialId& id) const { return findById(lines, id); }
const ItemView* Resolution::item(const ItemId& id) const { return findById(items, id); }
const QuestionView* Resolution::question(const QuestionId& id) const { return findById(questions, id); }
const FormField* Resolution::field(const FieldId& id) const { return findById(form, id); }
const FormField* Resolution::rowField(const FieldId& id) const { return findById(rowForm, id); }
const FormGroup* Resolution::group(const std::string& id) const { return findById(groups, id); }
const ItemPlan* Plan::item(const ItemId& id) const { return findById(items, id); }

Resolution resolve(const Theme& theme, const Answers& answers, const ItemChoice& choice,
                   const ResolutionContext& context) {
    Resolution result;
    Situation situation = situationOf(theme, answers, &context.facts);
    for (const QuestionView& view : situation.views) {
        if (view.state != QuestionView::State::Open) continue;
        ++result.openQuestions;
        if (!result.nextQuestion) result.nextQuestion = view.id;
    }
    result.scenario = situation.scenario;
    result.notCovered = situation.notCovered;
    if (situation.notCovered) {
        result.questions = std::move(situation.views);
        result.openQuestions = 0;
        result.nextQuestion.reset();
        return result;
    }
    Inputs in{theme, choice, context, situation, {}};
    for (const Item& item : theme.items) {
        result.items.push_back(viewOf(item, in));
        if (result.items.back().chosen()) in.chosen.insert(item.id);
    }
    resolveLines(in, result);
    resolveForm(in, result);
    resolveConsequences(in, result);
    result.plan = planFor(theme, result.chosenItems(), context, situation.promiseDays(theme));
    result.questions = std::move(situation.views);
    return result;
}

}  // namespace yc::domain::catalogue

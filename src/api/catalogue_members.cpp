// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogue_members.h"

#include "api/catalogue_reading.h"
#include "domain/core/time.h"

namespace yc::api {

namespace reading {

using namespace domain;

cat::Condition conditionFrom(const json& node) {
    if (node.is_boolean()) return node.get<bool>() ? cat::Condition::always() : cat::Condition::never();
    if (node.contains("answer"))
        return cat::Condition::answer(id<QuestionId>(node, "answer"), list(node, "in", asText));
    if (node.contains("chosen")) return cat::Condition::chosen(id<ItemId>(node, "chosen"));
    if (node.contains("scenario")) return cat::Condition::inScenario(id<ScenarioId>(node, "scenario"));
    if (node.contains("fact")) return cat::Condition::factIs(text(node, "fact"));
    if (node.contains("all")) return cat::Condition::all(list(node, "all", conditionFrom));
    if (node.contains("any")) return cat::Condition::any(list(node, "any", conditionFrom));
    return cat::Condition::negation(conditionFrom(node["not"]));
}

cat::DataSource sourceFrom(const json& node) { return {text(node, "id"), text(node, "name")}; }

cat::Fee feeFrom(const json& node, const char* key) {
    cat::Fee fee;
    const auto found = node.find(key);
    if (found == node.end()) return fee;
    fee.charged = flag(*found, "charged");
    fee.standard = text(*found, "standard");
    fee.basis = text(*found, "basis");
    fee.text = found->value("text", fee.charged ? std::string{} : std::string{"不收费"});
    fee.rates = list(*found, "rates", [](const json& rate) {
        return cat::FeeRate{when(rate, "when"), text(rate, "text"), number(rate, "fen", 0)};
    });
    return fee;
}

cat::Guide guideFrom(const json& node) {
    cat::Guide guide;
    guide.basis = list(node, "basis", asText);
    guide.preconditions = list(node, "preconditions", asText);
    guide.coverage = list(node, "coverage", asText);
    guide.notes = list(node, "notes", asText);
    guide.conditions = list(node, "conditions", asText);
    guide.fee = feeFrom(node, "fee");
    guide.onlineAddress = text(node, "onlineAddress");
    guide.address = text(node, "address");
    guide.hours = text(node, "hours");
    guide.places = list(node, "places", [](const json& place) {
        return cat::Place{text(place, "name"), text(place, "address"), text(place, "phone"), text(place, "hours")};
    });
    guide.consultation = text(node, "consultation");
    guide.supervision = text(node, "supervision");
    guide.channels = list(node, "channels", asNumber);
    guide.intermediary = flag(node, "intermediary");
    guide.intermediaryName = text(node, "intermediaryName");
    guide.booking = flag(node, "booking");
    guide.onlinePayment = flag(node, "onlinePayment");
    guide.courier = flag(node, "courier");
    guide.jointAbility = text(node, "jointAbility");
    guide.trips = number(node, "trips", 1);
    guide.tripReason = text(node, "tripReason");
    guide.flowText = text(node, "flowText");
    return guide;
}

}  // namespace reading

using namespace reading;
using namespace domain;

namespace {

cat::Unit unitFrom(const json& node) {
    cat::Unit unit;
    unit.id = id<UnitId>(node, "id");
    unit.name = text(node, "name");
    unit.shortName = text(node, "shortName");
    unit.organWord = text(node, "organWord");
    unit.creditCode = text(node, "creditCode");
    unit.level = number(node, "level", 4);
    unit.address = text(node, "address");
    unit.phone = text(node, "phone");
    unit.centre = flag(node, "centre");
    return unit;
}

cat::Option optionFrom(const json& node) {
    cat::Option option{text(node, "value"), text(node, "text"), text(node, "hint"), std::nullopt,
                       text(node, "warning")};
    if (const auto end = node.find("notCovered"); end != node.end()) {
        static constexpr std::array<std::pair<const char*, cat::Remedy>, 3> remedies{
            {{"consultation", cat::Remedy::Consultation},
             {"singleItem", cat::Remedy::SingleItem},
             {"otherTheme", cat::Remedy::OtherTheme}}};
        option.notCovered = cat::NotCovered{when(*end, "when"), text(*end, "text"), word(*end, "remedy", remedies),
                                            id<ThemeId>(*end, "theme"), text(*end, "returnAs")};
    }
    return option;
}

cat::Question questionFrom(const json& node) {
    cat::Question question;
    question.id = id<QuestionId>(node, "id");
    question.text = text(node, "text");
    question.shortText = text(node, "shortText");
    question.hint = text(node, "hint");
    question.options = list(node, "options", optionFrom);
    question.multiple = flag(node, "multiple");
    question.gate = flag(node, "gate");
    question.when = when(node, "when");
    question.dependsOn = list(node, "dependsOn", asId<QuestionId>);
    if (node.contains("source")) question.source = sourceFrom(node["source"]);
    return question;
}

cat::Scenario scenarioFrom(const json& node) {
    cat::Scenario scenario{id<ScenarioId>(node, "id"), text(node, "name"), text(node, "text"), when(node, "when")};
    if (node.contains("promiseDays")) scenario.promiseDays = number(node, "promiseDays", 0);
    return scenario;
}

cat::ItemResult resultFrom(const json& node) {
    return {text(node, "name"), text(node, "validity"), text(node, "sample"), flag(node, "shelf", true),
            list(node, "sampleText", asText)};
}

cat::Need needFrom(const json& node) { return {list(node, "anyOf", asId<ItemId>)}; }

cat::Criterion criterionFrom(const json& node) {
    return {text(node, "id"), text(node, "text"), list(node, "materials", asId<MaterialId>)};
}

cat::Commitment commitmentFrom(const json& node) {
    static constexpr std::array<std::pair<const char*, cat::Verification>, 3> ways{
        {{"after", cat::Verification::After},
         {"during", cat::Verification::During},
         {"none", cat::Verification::None}}};
    return {when(node, "when"), text(node, "text"), word(node, "verification", ways), number(node, "checkDays", 0),
            text(node, "consequence")};
}

void readLimits(const json& node, cat::Item& item) {
    static constexpr std::array<std::pair<const char*, cat::Reach>, 4> reaches{{{"own", cat::Reach::Own},
                                                                                {"city", cat::Reach::City},
                                                                                {"province", cat::Reach::Province},
                                                                                {"nation", cat::Reach::Nation}}};
    item.kind = static_cast<cat::HandlingKind>(number(node, "kind", 1));
    if (node.contains("legalDays")) item.legalDays = number(node, "legalDays", 0);
    item.promiseDays = number(node, "promiseDays", 0);
    if (node.contains("extensionDays")) item.extensionDays = number(node, "extensionDays", 0);
    item.limitNote = text(node, "limitNote");
    item.reach = word(node, "reach", reaches);
    item.toleranceAllowed = flag(node, "toleranceAllowed");
    item.oneReviewOneApprove = flag(node, "oneReviewOneApprove");
    item.collectiveDecision = flag(node, "collectiveDecision");
    item.automatic = flag(node, "automatic");
    item.filing = flag(node, "filing");
    if (node.contains("commitment")) item.commitment = commitmentFrom(node["commitment"]);
}

cat::Item itemFrom(const json& node) {
    cat::Item item;
    item.id = id<ItemId>(node, "id");
    item.name = text(node, "name");
    item.shortName = text(node, "shortName");
    item.basicCode = text(node, "basicCode");
    item.implementationCode = text(node, "implementationCode");
    item.businessCode = text(node, "businessCode");
    item.typeCode = text(node, "typeCode");
    readLimits(node, item);
    item.unit = id<UnitId>(node, "unit");
    item.fee = feeFrom(node, "fee");
    item.basis = list(node, "basis", asText);
    item.conditions = list(node, "conditions", asText);
    if (node.contains("result")) item.result = resultFrom(node["result"]);
    item.needs = list(node, "needs", needFrom);
    item.availableWhen = when(node, "availableWhen");
    item.unavailableReason = text(node, "unavailableReason");
    item.lockedWhen = when(node, "lockedWhen", cat::Condition::never());
    item.lockReason = text(node, "lockReason");
    item.chosenByDefault = flag(node, "chosenByDefault", true);
    item.note = text(node, "note");
    item.criteria = list(node, "criteria", criterionFrom);
    item.formFields = list(node, "formFields", asId<FieldId>);
    return item;
}

void readThemeHead(const json& node, cat::Theme& theme) {
    static constexpr std::array<std::pair<const char*, cat::LifeCycle>, 2> cycles{
        {{"person", cat::LifeCycle::Person}, {"enterprise", cat::LifeCycle::Enterprise}}};
    static constexpr std::array<std::pair<const char*, cat::LeadReason>, 2> reasons{
        {{"coreStep", cat::LeadReason::CoreStep}, {"firstStep", cat::LeadReason::FirstStep}}};
    using Status = cat::ThemeStatus;
    static constexpr std::array<std::pair<const char*, Status>, 5> states{{{"draft", Status::Draft},
                                                                           {"inReview", Status::InReview},
                                                                           {"published", Status::Published},
                                                                           {"suspended", Status::Suspended},
                                                                           {"cancelled", Status::Cancelled}}};
    theme.id = id<ThemeId>(node, "id");
    theme.name = text(node, "name");
    theme.alias = text(node, "alias");
    theme.shortName = text(node, "shortName");
    theme.pinyin = text(node, "pinyin");
    theme.keywords = list(node, "keywords", asText);
    theme.lifeCycle = word(node, "lifeCycle", cycles);
    theme.stage = text(node, "stage");
    theme.objects = list(node, "objects", asNumber);
    theme.status = word(node, "status", states);
    theme.ticketLetter = text(node, "ticketLetter");
    theme.leads = list(node, "leads", asId<UnitId>);
    theme.leadReason = word(node, "leadReason", reasons);
    theme.cooperating = list(node, "cooperating", asId<UnitId>);
    theme.scopeText = text(node, "scopeText");
    theme.applicantText = text(node, "applicantText");
    theme.silentNames = flag(node, "silentNames");
    theme.promiseDays = number(node, "promiseDays", 0);
    theme.correctionDays = number(node, "correctionDays", 30);
    theme.commonMaterials = list(node, "commonMaterials", asText);
    theme.facts = list(node, "facts", asText);
}

std::optional<int> maybeNumber(const json& node, const char* key) {
    return node.contains(key) ? std::optional<int>(number(node, key, 0)) : std::nullopt;
}

/// How the units work together, and how it was before.
void readHandling(const json& node, cat::Theme& theme) {
    theme.joint = list(node, "joint", jointFrom);
    theme.silenceIsConsent = flag(node, "silenceIsConsent");
    theme.printingUnit = id<UnitId>(node, "printingUnit");
    theme.steps = list(node, "steps", asText);
    theme.sampleNotes = list(node, "sampleNotes", asText);
    theme.distinctFields = list(node, "distinctFields", [](const json& pair) {
        return std::make_pair(FieldId{pair[0].get<std::string>()}, FieldId{pair[1].get<std::string>()});
    });
    if (node.contains("batch")) {
        const json& batch = node["batch"];
        theme.batch = cat::BatchRule{number(batch, "from", 2), number(batch, "most", 500),
                                     list(batch, "groups", asText), when(batch, "when")};
    }
    if (node.contains("before")) {
        const json& before = node["before"];
        theme.before = cat::Before{maybeNumber(before, "steps"), maybeNumber(before, "materials"),
                                   maybeNumber(before, "days"), maybeNumber(before, "trips"), text(before, "source")};
    }
}

cat::Theme themeFrom(const json& node) {
    cat::Theme theme;
    readThemeHead(node, theme);
    theme.questions = list(node, "questions", questionFrom);
    theme.scenarios = list(node, "scenarios", scenarioFrom);
    theme.items = list(node, "items", itemFrom);
    theme.materials = list(node, "materials", materialFrom);
    theme.fieldGroups = list(node, "fieldGroups", groupFrom);
    theme.fields = list(node, "fields", fieldFrom);
    theme.distribution = list(node, "distribution", ruleFrom);
    theme.guide = guideFrom(node["guide"]);
    readHandling(node, theme);
    return theme;
}

cat::SharedSource sharedSourceFrom(const json& node) {
    static constexpr std::array<std::pair<const char*, cat::SharingWay>, 3> ways{
        {{"realTime", cat::SharingWay::RealTime}, {"batch", cat::SharingWay::Batch}, {"both", cat::SharingWay::Both}}};
    return {text(node, "id"),   text(node, "name"),      text(node, "provider"),
            text(node, "kind"), word(node, "way", ways), text(node, "cycle")};
}

cat::Targets targetsFrom(const json& bundle) {
    cat::Targets targets;
    const auto found = bundle.find("targets");
    if (found == bundle.end()) return targets;
    targets.steps = number(*found, "steps", targets.steps);
    targets.materialsCut = number(*found, "materialsCut", targets.materialsCut);
    targets.days = number(*found, "days", targets.days);
    targets.daysCut = number(*found, "daysCut", targets.daysCut);
    targets.trips = number(*found, "trips", targets.trips);
    return targets;
}

}  // namespace

bool isWellFormedCondition(const json& node) {
    if (node.is_boolean()) return true;
    if (!node.is_object()) return false;
    const bool answer = node.contains("answer") && node.contains("in");
    if (node.size() != (answer ? 2U : 1U) || (!answer && (node.contains("answer") || node.contains("in"))))
        return false;
    for (const char* key : {"all", "any"}) {
        if (!node.contains(key)) continue;
        for (const json& part : node[key]) {
            if (!isWellFormedCondition(part)) return false;
        }
    }
    return !node.contains("not") || isWellFormedCondition(node["not"]);
}

json conditionJson(const cat::Condition& condition) {
    using K = cat::Condition::Kind;
    const auto parts = [&] {
        json all = json::array();
        for (const cat::Condition& part : condition.parts) all.push_back(conditionJson(part));
        return all;
    };
    switch (condition.kind) {
    case K::Always: return true;
    case K::Never: return false;
    case K::Answer: return {{"answer", condition.question.str()}, {"in", condition.values}};
    case K::Chosen: return {{"chosen", condition.item.str()}};
    case K::Scenario: return {{"scenario", condition.scenario.str()}};
    case K::Fact: return {{"fact", condition.fact}};
    case K::All: return {{"all", parts()}};
    case K::Any: return {{"any", parts()}};
    case K::Not: return {{"not", condition.parts.empty() ? json(true) : conditionJson(condition.parts.front())}};
    }
    return true;
}

cat::Release releaseFrom(const json& bundle) {
    cat::Release release;
    release.version = number(bundle, "version", 0);
    release.effectiveFrom = domain::parseIsoDate(text(bundle, "effectiveFrom")).value_or(Date{});
    release.title = text(bundle, "title");
    release.regionCode = text(bundle, "regionCode");
    release.regionName = text(bundle, "regionName");
    release.hotline = text(bundle, "hotline");
    release.sampleMark = text(bundle, "sampleMark");
    release.retiredCodes = list(bundle, "retiredCodes", asText);
    release.units = list(bundle, "units", unitFrom);
    release.sources = list(bundle, "sources", sharedSourceFrom);
    release.targets = targetsFrom(bundle);
    release.themes = list(bundle, "themes", themeFrom);
    return release;
}

}  // namespace yc::api

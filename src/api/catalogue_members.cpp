// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogue_members.h"

#include "domain/core/time.h"

#include <array>

namespace yc::api {

using nlohmann::json;
namespace cat = domain::catalogue;
using namespace domain;

namespace {

std::string text(const json& node, const char* key) { return node.value(key, std::string{}); }

int number(const json& node, const char* key, int fallback) { return node.value(key, fallback); }

bool flag(const json& node, const char* key, bool fallback = false) { return node.value(key, fallback); }

template <class IdType>
IdType id(const json& node, const char* key) {
    return IdType{text(node, key)};
}

/// A list member through `make`; an absent one is empty.
template <class Make>
auto list(const json& node, const char* key, const Make& make) -> std::vector<decltype(make(node))> {
    std::vector<decltype(make(node))> result;
    const auto found = node.find(key);
    if (found == node.end()) return result;
    result.reserve(found->size());
    for (const json& entry : *found) result.push_back(make(entry));
    return result;
}

std::string asText(const json& node) { return node.get<std::string>(); }
int asNumber(const json& node) { return node.get<int>(); }
template <class IdType>
IdType asId(const json& node) {
    return IdType{node.get<std::string>()};
}

/// Word of a closed list; the schema has made sure that it is one of them.
template <class Enum, std::size_t N>
Enum word(const json& node, const char* key, const std::array<std::pair<const char*, Enum>, N>& table) {
    const std::string given = text(node, key);
    for (const auto& row : table) {
        if (given == row.first) return row.second;
    }
    return table.front().second;
}

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

cat::Condition when(const json& node, const char* key, cat::Condition fallback = {}) {
    const auto found = node.find(key);
    return found == node.end() ? fallback : conditionFrom(*found);
}

cat::DataSource sourceFrom(const json& node) { return {text(node, "id"), text(node, "name")}; }

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
    cat::Option option{text(node, "value"), text(node, "text"), text(node, "hint"), std::nullopt};
    if (const auto end = node.find("notCovered"); end != node.end()) {
        static constexpr std::array<std::pair<const char*, cat::Remedy>, 2> remedies{
            {{"consultation", cat::Remedy::Consultation}, {"singleItem", cat::Remedy::SingleItem}}};
        option.notCovered = cat::NotCovered{when(*end, "when"), text(*end, "text"), word(*end, "remedy", remedies)};
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
    question.when = when(node, "when");
    question.dependsOn = list(node, "dependsOn", asId<QuestionId>);
    if (node.contains("source")) question.source = sourceFrom(node["source"]);
    return question;
}

cat::Scenario scenarioFrom(const json& node) {
    return {id<ScenarioId>(node, "id"), text(node, "name"), text(node, "text"), when(node, "when")};
}

cat::Fee feeFrom(const json& node, const char* key) {
    cat::Fee fee;
    const auto found = node.find(key);
    if (found == node.end()) return fee;
    fee.charged = flag(*found, "charged");
    fee.standard = text(*found, "standard");
    fee.basis = text(*found, "basis");
    fee.text = found->value("text", fee.charged ? std::string{} : std::string{"不收费"});
    return fee;
}

cat::ItemResult resultFrom(const json& node) {
    return {text(node, "name"), text(node, "validity"), text(node, "sample"), flag(node, "shelf", true)};
}

cat::Need needFrom(const json& node) { return {list(node, "anyOf", asId<ItemId>)}; }

cat::Criterion criterionFrom(const json& node) {
    return {text(node, "id"), text(node, "text"), list(node, "materials", asId<MaterialId>)};
}

cat::Item itemFrom(const json& node) {
    cat::Item item;
    item.id = id<ItemId>(node, "id");
    item.name = text(node, "name");
    item.shortName = text(node, "shortName");
    item.basicCode = text(node, "basicCode");
    item.implementationCode = text(node, "implementationCode");
    item.typeCode = text(node, "typeCode");
    item.kind = static_cast<cat::HandlingKind>(number(node, "kind", 1));
    item.unit = id<UnitId>(node, "unit");
    if (node.contains("legalDays")) item.legalDays = number(node, "legalDays", 0);
    item.promiseDays = number(node, "promiseDays", 0);
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
    item.toleranceAllowed = flag(node, "toleranceAllowed");
    item.oneReviewOneApprove = flag(node, "oneReviewOneApprove");
    item.criteria = list(node, "criteria", criterionFrom);
    item.formFields = list(node, "formFields", asId<FieldId>);
    return item;
}

cat::Deficiency deficiencyFrom(const json& node) {
    static constexpr std::array<std::pair<const char*, cat::DeficiencyKind>, 2> kinds{
        {{"missing", cat::DeficiencyKind::Missing}, {"nonconforming", cat::DeficiencyKind::Nonconforming}}};
    return {text(node, "id"), word(node, "kind", kinds), text(node, "label"), text(node, "sentence")};
}

cat::CheckPoint checkFrom(const json& node) {
    return {text(node, "id"), text(node, "text"), list(node, "deficiencies", deficiencyFrom)};
}

cat::Ask askFrom(const json& node) {
    cat::Ask ask;
    ask.item = id<ItemId>(node, "item");
    if (node.contains("originals")) ask.originals = number(node, "originals", 0);
    if (node.contains("copies")) ask.copies = number(node, "copies", 0);
    ask.when = when(node, "when");
    return ask;
}

void readPaper(const json& node, cat::Material& material) {
    static constexpr std::array<std::pair<const char*, cat::CopyRule>, 2> copyRules{
        {{"max", cat::CopyRule::Max}, {"sum", cat::CopyRule::Sum}}};
    static constexpr std::array<std::pair<const char*, cat::OriginalUse>, 3> originalUses{
        {{"inspect", cat::OriginalUse::Inspect},
         {"keep", cat::OriginalUse::Keep},
         {"surrender", cat::OriginalUse::Surrender}}};
    material.type = static_cast<cat::MaterialType>(number(node, "type", 1));
    material.form = static_cast<cat::MaterialForm>(number(node, "form", 1));
    material.necessity = static_cast<cat::Necessity>(number(node, "necessity", 1));
    material.source = static_cast<cat::SourceChannel>(number(node, "source", 10));
    material.issuer = text(node, "issuer");
    material.originals = number(node, "originals", 0);
    material.copies = number(node, "copies", 0);
    material.countWord = node.value("countWord", std::string{"份"});
    material.copyRule = word(node, "copyRule", copyRules);
    material.originalUse = word(node, "originalUse", originalUses);
    material.originalKeeper = id<UnitId>(node, "originalKeeper");
    material.fillIn = flag(node, "fillIn");
    material.generated = flag(node, "generated");
}

cat::Material materialFrom(const json& node) {
    cat::Material material;
    material.id = id<MaterialId>(node, "id");
    material.name = text(node, "name");
    readPaper(node, material);
    material.when = when(node, "when");
    material.whenText = text(node, "whenText");
    material.asks = list(node, "asks", askFrom);
    material.producedBy = list(node, "producedBy", asId<ItemId>);
    if (node.contains("sharing"))
        material.sharing = cat::Sharing{sourceFrom(node["sharing"]["source"]), flag(node["sharing"], "exempt")};
    if (node.contains("tolerance"))
        material.tolerance =
            cat::Tolerance{number(node["tolerance"], "supplementDays", 0), text(node["tolerance"], "form")};
    material.proof = flag(node, "proof");
    if (node.contains("proofBasis")) {
        const json& basis = node["proofBasis"];
        material.proofBasis =
            cat::ProofBasis{text(basis, "legalBasis"), id<UnitId>(basis, "askedBy"), text(basis, "issuedBy")};
    }
    material.checks = list(node, "checks", checkFrom);
    material.absent = list(node, "absent", deficiencyFrom);
    material.note = text(node, "note");
    material.sample = text(node, "sample");
    return material;
}

cat::FieldOrigin originFrom(const json& node) {
    using Kind = cat::FieldOrigin::Kind;
    static constexpr std::array<std::pair<const char*, Kind>, 6> kinds{{{"typed", Kind::Typed},
                                                                        {"card", Kind::Card},
                                                                        {"shared", Kind::Shared},
                                                                        {"licence", Kind::Licence},
                                                                        {"answer", Kind::Answer},
                                                                        {"applicant", Kind::Applicant}}};
    return {word(node, "kind", kinds), text(node, "source"), text(node, "text")};
}

cat::FieldUse useFrom(const json& node) { return {id<ItemId>(node, "item"), flag(node, "required", true)}; }

cat::Field fieldFrom(const json& node) {
    using Kind = cat::FieldKind;
    static constexpr std::array<std::pair<const char*, Kind>, 9> kinds{{{"text", Kind::Text},
                                                                        {"name", Kind::Name},
                                                                        {"citizenId", Kind::CitizenId},
                                                                        {"phone", Kind::Phone},
                                                                        {"bankCard", Kind::BankCard},
                                                                        {"date", Kind::Date},
                                                                        {"dateTime", Kind::DateTime},
                                                                        {"choice", Kind::Choice},
                                                                        {"address", Kind::Address}}};
    cat::Field field;
    field.id = id<FieldId>(node, "id");
    field.label = text(node, "label");
    field.group = text(node, "group");
    field.kind = word(node, "kind", kinds);
    field.choices = list(node, "choices", asText);
    field.defaultValue = text(node, "defaultValue");
    field.maxLength = number(node, "maxLength", 0);
    field.hint = text(node, "hint");
    field.when = when(node, "when");
    field.uses = list(node, "uses", useFrom);
    field.origins = list(node, "origins", originFrom);
    field.confirm = flag(node, "confirm");
    return field;
}

cat::FieldGroup groupFrom(const json& node) { return {text(node, "id"), text(node, "name")}; }

cat::DistributionRule ruleFrom(const json& node) {
    static constexpr std::array<std::pair<const char*, cat::Carrier>, 3> carriers{
        {{"electronic", cat::Carrier::Electronic}, {"copy", cat::Carrier::Copy}, {"original", cat::Carrier::Original}}};
    cat::DistributionRule rule;
    rule.id = id<cat::RuleId>(node, "id");
    rule.text = text(node, "text");
    rule.materials = list(node, "materials", asId<MaterialId>);
    rule.unit = id<UnitId>(node, "unit");
    rule.onlyProduced = flag(node, "onlyProduced");
    rule.onlyExempt = flag(node, "onlyExempt");
    rule.when = when(node, "when");
    rule.carrier = word(node, "carrier", carriers);
    return rule;
}

cat::Guide guideFrom(const json& node) {
    cat::Guide guide;
    guide.basis = list(node, "basis", asText);
    guide.notes = list(node, "notes", asText);
    guide.conditions = list(node, "conditions", asText);
    guide.fee = feeFrom(node, "fee");
    guide.onlineAddress = text(node, "onlineAddress");
    guide.address = text(node, "address");
    guide.hours = text(node, "hours");
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
    theme.lifeCycle = word(node, "lifeCycle", cycles);
    theme.stage = text(node, "stage");
    theme.objects = list(node, "objects", asNumber);
    theme.status = word(node, "status", states);
    theme.ticketLetter = text(node, "ticketLetter");
    theme.leads = list(node, "leads", asId<UnitId>);
    theme.leadReason = word(node, "leadReason", reasons);
    theme.cooperating = list(node, "cooperating", asId<UnitId>);
    theme.scopeText = text(node, "scopeText");
    theme.promiseDays = number(node, "promiseDays", 0);
    theme.correctionDays = number(node, "correctionDays", 30);
    theme.commonMaterials = list(node, "commonMaterials", asText);
    theme.facts = list(node, "facts", asText);
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
    return theme;
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
    release.themes = list(bundle, "themes", themeFrom);
    return release;
}

}  // namespace yc::api

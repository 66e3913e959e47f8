// SPDX-License-Identifier: GPL-3.0-or-later
// Materials, the form and where papers go.
#include "api/catalogue_reading.h"

namespace yc::api::reading {

using namespace domain;

namespace {

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

}  // namespace

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
    material.commitment = text(node, "commitment");
    material.proof = flag(node, "proof");
    material.proofStated = node.contains("proof");
    if (node.contains("proofBasis")) {
        const json& basis = node["proofBasis"];
        material.proofBasis = cat::ProofBasis{text(basis, "legalBasis"),
                                              id<UnitId>(basis, "askedBy"),
                                              text(basis, "issuedBy"),
                                              flag(basis, "issuerCanIssue", true),
                                              text(basis, "replacedByCertificate"),
                                              text(basis, "replacedByCommitment"),
                                              text(basis, "replacedByCheck")};
    }
    material.checks = list(node, "checks", checkFrom);
    material.absent = list(node, "absent", deficiencyFrom);
    material.note = text(node, "note");
    material.sample = text(node, "sample");
    material.blank = text(node, "blank");
    material.templateVersion = number(node, "templateVersion", 1);
    return material;
}

cat::Field fieldFrom(const json& node) {
    using Kind = cat::FieldKind;
    static constexpr std::array<std::pair<const char*, Kind>, 12> kinds{{{"text", Kind::Text},
                                                                         {"name", Kind::Name},
                                                                         {"citizenId", Kind::CitizenId},
                                                                         {"phone", Kind::Phone},
                                                                         {"bankCard", Kind::BankCard},
                                                                         {"date", Kind::Date},
                                                                         {"dateTime", Kind::DateTime},
                                                                         {"choice", Kind::Choice},
                                                                         {"address", Kind::Address},
                                                                         {"number", Kind::Number},
                                                                         {"creditCode", Kind::CreditCode},
                                                                         {"multiChoice", Kind::MultiChoice}}};
    cat::Field field;
    field.id = id<FieldId>(node, "id");
    field.label = text(node, "label");
    field.group = text(node, "group");
    field.kind = word(node, "kind", kinds);
    field.choices = list(node, "choices", asText);
    field.defaultValue = text(node, "defaultValue");
    field.maxLength = number(node, "maxLength", 0);
    field.unit = text(node, "unit");
    if (node.contains("least")) field.least = node["least"].get<double>();
    if (node.contains("most")) field.most = node["most"].get<double>();
    field.hint = text(node, "hint");
    field.when = when(node, "when");
    field.uses = list(node, "uses", useFrom);
    field.origins = list(node, "origins", originFrom);
    field.confirm = flag(node, "confirm");
    return field;
}

cat::FieldGroup groupFrom(const json& node) {
    return {text(node, "id"),           text(node, "name"),         text(node, "rowName"),
            number(node, "minRows", 1), number(node, "maxRows", 1), when(node, "when")};
}

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

cat::JointRule jointFrom(const json& node) {
    static constexpr std::array<std::pair<const char*, cat::JointKind>, 3> kinds{
        {{"inspection", cat::JointKind::Inspection},
         {"review", cat::JointKind::Review},
         {"acceptance", cat::JointKind::Acceptance}}};
    cat::JointRule rule;
    rule.id = id<cat::JointRuleId>(node, "id");
    rule.kind = word(node, "kind", kinds);
    rule.text = text(node, "text");
    rule.items = list(node, "items", asId<ItemId>);
    rule.units = list(node, "units", asId<UnitId>);
    rule.organiser = id<UnitId>(node, "organiser");
    rule.when = when(node, "when");
    rule.answerDays = number(node, "answerDays", 1);
    rule.minStaff = number(node, "minStaff", 2);
    rule.siteOrganises = flag(node, "siteOrganises", true);
    return rule;
}

}  // namespace yc::api::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/decision.h"
#include "domain/custody/custody_rules.h"

#include <set>

namespace yc::domain {

namespace {
using Found = Expected<const MaterialUnitState*, Refusal>;

Found unitFor(const MaterialLabel& label, std::string_view kind, const DecideContext& context) {
    const auto* unit = context.states.find<MaterialUnitState>(StreamKind::MaterialUnit, label.str());
    if (!unit) return rejected(RefusalCode::UnlistedUnit, {{"label", label.str()}});
    if (!permits(unitTransitions(), kind, unit->status))
        return rejected(RefusalCode::UnitStateWrong,
                        {{"label", label.str()}, {"state", std::string(unitStatusName(unit->status))}});
    return unit;
}
}  // namespace

Decision decideBody(const ResolveDispute& body, const Command& command, const DecideContext& context) {
    const Found unit = unitFor(body.label, ResolveDispute::kind, context);
    if (!unit) return rejected(unit.error());
    if (body.secondPerson.empty() || body.secondPerson == command.actor.account || body.secondGrant.empty())
        return rejected(RefusalCode::TwoPersonsNeeded);
    if (body.note.empty()) return rejected(RefusalCode::GroundsMissing);
    if (body.keeper.kind != Keeper::Kind::Applicant && body.keeper.id.empty())
        return rejected(RefusalCode::Malformed, {{"what", "keeper"}});
    return Events{{streamOf(body.label), UnitSettled{body.keeper, body.note, body.secondPerson}}};
}

Decision decideBody(const ArchiveUnit& body, const Command& command, const DecideContext& context) {
    const Found unit = unitFor(body.label, ArchiveUnit::kind, context);
    if (!unit) return rejected(unit.error());
    if (!actsFor(command.actor, (*unit)->keeper))
        return rejected(RefusalCode::NotYourUnit, {{"unit", keeperName((*unit)->keeper, context.catalogue)}});
    if ((*unit)->returnToApplicant)
        return rejected(RefusalCode::WrongDestination, {{"label", body.label.str()}, {"unit", "申请人处"}});
    return Events{{streamOf(body.label), UnitArchived{}}};
}

Decision decideBody(const HandBackUnits& body, const Command& command, const DecideContext& context) {
    if (body.labels.empty() || body.receiptNumber.empty())
        return rejected(RefusalCode::Malformed, {{"what", body.labels.empty() ? "labels" : "receiptNumber"}});
    if (context.facts.numberUsed(body.receiptNumber.str()))
        return rejected(RefusalCode::NumberUsed, {{"number", body.receiptNumber.str()}});
    return handBack(body.caseId, body.labels, body.receiptNumber, command.actor, context);
}

Decision handBack(const CaseId& caseId, const std::vector<MaterialLabel>& labels, const PaperNumber& receipt,
                  const Actor& actor, const DecideContext& context) {
    Events events;
    std::set<MaterialLabel> seen;
    for (const MaterialLabel& label : labels) {
        const Found unit = unitFor(label, HandBackUnits::kind, context);
        if (!unit) return rejected(unit.error());
        if ((*unit)->caseId != caseId || !seen.insert(label).second)
            return rejected(RefusalCode::LabelsWrong, {{"what", label.str()}});
        if (!actsFor(actor, (*unit)->keeper))
            return rejected(RefusalCode::UnitElsewhere,
                            {{"label", label.str()}, {"keeper", keeperName((*unit)->keeper, context.catalogue)}});
        events.push_back({streamOf(label), UnitHandedBack{receipt}});
    }
    return events;
}

}  // namespace yc::domain

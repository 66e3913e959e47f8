// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody/keeper_statement.h"

#include "domain/core/decision.h"
#include "domain/custody/custody_rules.h"
#include "domain/intake/case_access.h"
#include "domain/intake/intake_rules.h"

#include <algorithm>

namespace yc::domain {

std::vector<KeptOriginal> originalsKeptFor(const CaseState& state, const UnitId& unit) {
    std::vector<KeptOriginal> kept;
    for (const LabelRecord& copy : state.labels) {
        if (copy.original || copy.keeper != unit) continue;
        const auto original = std::find_if(state.labels.begin(), state.labels.end(), [&](const LabelRecord& other) {
            return other.original && other.material == copy.material && !other.keeper.empty() && other.keeper != unit;
        });
        if (original != state.labels.end()) kept.push_back({copy.material, copy.name, original->keeper});
    }
    return kept;
}

std::vector<UnitId> unitsToTell(const CaseState& state) {
    std::vector<UnitId> units;
    for (const LabelRecord& label : state.labels) {
        const bool known = std::find(units.begin(), units.end(), label.keeper) != units.end();
        if (!label.original && !known && !originalsKeptFor(state, label.keeper).empty()) units.push_back(label.keeper);
    }
    return units;
}

bool isTold(const CaseState& state, const UnitId& unit) {
    return std::any_of(state.keeperStatements.begin(), state.keeperStatements.end(),
                       [&](const KeeperStatementRecord& told) { return told.unit == unit; });
}

Decision decideBody(const StateKeeper& body, const Command&, const DecideContext& context) {
    const auto state = caseFor(body.caseId, StateKeeper::kind, context);
    if (!state) return rejected(state.error());
    if (originalsKeptFor(**state, body.unit).empty() || isTold(**state, body.unit))
        return rejected(RefusalCode::StatementNotNeeded);
    if (const auto refusal = freshNumber(body.number.str(), "保管说明文号", context)) return rejected(*refusal);
    return Events{{streamOf(body.caseId), KeeperStated{body.unit, body.number}}};
}

void applyBody(CaseState& state, const KeeperStated& event, const EventMeta& meta) {
    state.keeperStatements.push_back({event.number, event.unit});
    recordPaper(state, PaperKind::KeeperStatement, event.number, meta);
}

}  // namespace yc::domain

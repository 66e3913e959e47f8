// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/decision.h"
#include "domain/custody/custody_rules.h"

#include <algorithm>
#include <set>

namespace yc::domain {

namespace {
using Found = Expected<const SlipState*, Refusal>;

Unexpected<Refusal> wrongState(SlipStatus status) {
    return rejected(RefusalCode::SlipStateWrong, {{"state", std::string(slipStatusName(status))}});
}

Unexpected<Refusal> wrongState(const MaterialLabel& label, UnitStatus status) {
    return rejected(RefusalCode::UnitStateWrong,
                    {{"label", label.str()}, {"state", std::string(unitStatusName(status))}});
}

/// The slip, if the command may follow its state.
Found slipFor(const SlipId& id, std::string_view kind, const DecideContext& context) {
    const auto* slip = context.states.find<SlipState>(StreamKind::Slip, id.str());
    if (!slip) return rejected(RefusalCode::NotFound, {{"what", "流转单"}}, id.str());
    if (!permits(slipTransitions(), kind, slip->status)) return wrongState(slip->status);
    return slip;
}

/// The same, for whoever sends it.
Found slipOfSender(const SlipId& id, std::string_view kind, const Command& command, const DecideContext& context) {
    Found slip = slipFor(id, kind, context);
    if (slip && !actsFor(command.actor, (*slip)->from)) return rejected(RefusalCode::NotPermitted);
    return slip;
}

const SlipLine* lineOf(const SlipState& slip, const MaterialLabel& label) {
    const auto line =
        std::find_if(slip.lines.begin(), slip.lines.end(), [&](const SlipLine& l) { return l.label == label; });
    return line == slip.lines.end() ? nullptr : &*line;
}

const MaterialUnitState* unitOf(const MaterialLabel& label, const DecideContext& context) {
    return context.states.find<MaterialUnitState>(StreamKind::MaterialUnit, label.str());
}

/// Paper goes to the unit that shall keep it; back to a window it may always go (R104).
bool fitsDestination(const MaterialUnitState& unit, const Keeper& to) {
    return to.kind == Keeper::Kind::Desk || (to.kind == Keeper::Kind::Unit && unit.destination.str() == to.id);
}

std::string destinationName(const MaterialUnitState& unit, const DecideContext& context) {
    return unit.destination.empty() ? "申请人处"
                                    : keeperName({Keeper::Kind::Unit, unit.destination.str()}, context.catalogue);
}

/// The moment a signature stands for: not before the one it follows.
Expected<Instant, Refusal> signedAt(Instant now, Instant previous) {
    if (now + signatureTolerance < previous)
        return rejected(RefusalCode::TooEarly, {{"date", isoDate(localDate(previous)) + ' ' + clockTime(previous)}});
    return std::max(now, previous);
}

Instant receiveBy(Instant dispatched, const HallRules& rules) {
    return dispatched + std::chrono::hours{rules.slipReceiveHours};
}
}  // namespace

Decision decideBody(const DraftSlip& body, const Command& command, const DecideContext& context) {
    if (body.slip.empty() || body.number.empty())
        return rejected(RefusalCode::Malformed, {{"what", body.slip.empty() ? "slip" : "number"}});
    if (const auto* slip = context.states.find<SlipState>(StreamKind::Slip, body.slip.str()))
        return wrongState(slip->status);
    // The applicant hands in at acceptance and gets back against a signature, never through a slip.
    for (const Keeper& side : {body.from, body.to}) {
        if (side.kind == Keeper::Kind::Applicant || side.id.empty())
            return rejected(RefusalCode::Malformed, {{"what", "keeper"}});
    }
    if (body.from == body.to) return rejected(RefusalCode::SameKeeper);
    if (!actsFor(command.actor, body.from)) return rejected(RefusalCode::NotPermitted);
    if (context.facts.numberUsed(body.number.str()))
        return rejected(RefusalCode::NumberUsed, {{"number", body.number.str()}});
    return Events{{streamOf(body.slip), SlipDrafted{body.number, body.from, body.to}}};
}

Decision decideBody(const PackUnit& body, const Command& command, const DecideContext& context) {
    const Found slip = slipOfSender(body.slip, PackUnit::kind, command, context);
    if (!slip) return rejected(slip.error());
    const MaterialUnitState* unit = unitOf(body.label, context);
    if (!unit) return rejected(RefusalCode::UnlistedUnit, {{"label", body.label.str()}});
    if (!permits(unitTransitions(), PackUnit::kind, unit->status)) return wrongState(body.label, unit->status);
    if (!(unit->keeper == (*slip)->from))
        return rejected(RefusalCode::UnitElsewhere,
                        {{"label", body.label.str()}, {"keeper", keeperName(unit->keeper, context.catalogue)}});
    if (!fitsDestination(*unit, (*slip)->to))
        return rejected(RefusalCode::WrongDestination,
                        {{"label", body.label.str()}, {"unit", destinationName(*unit, context)}});
    const SlipLine line{body.label, unit->name, unit->caseNumber, unit->original, ReceiptVerdict::Open, {}};
    return Events{{streamOf(body.slip), SlipLineAdded{line}}, {streamOf(body.label), UnitPacked{body.slip}}};
}

Decision decideBody(const UnpackUnit& body, const Command& command, const DecideContext& context) {
    const Found slip = slipOfSender(body.slip, UnpackUnit::kind, command, context);
    if (!slip) return rejected(slip.error());
    if (!lineOf(**slip, body.label)) return rejected(RefusalCode::UnitNotOnSlip, {{"label", body.label.str()}});
    return Events{{streamOf(body.slip), SlipLineRemoved{body.label}}, {streamOf(body.label), UnitUnpacked{body.slip}}};
}

Decision decideBody(const SealSlip& body, const Command& command, const DecideContext& context) {
    const Found slip = slipOfSender(body.slip, SealSlip::kind, command, context);
    if (!slip) return rejected(slip.error());
    if ((*slip)->lines.empty()) return rejected(RefusalCode::SlipEmpty);
    if (body.signerName.empty()) return rejected(RefusalCode::Malformed, {{"what", "signerName"}});
    const auto at = signedAt(command.occurredAt, (*slip)->draftedAt);
    if (!at) return rejected(at.error());
    Events events;
    events.push_back({streamOf(body.slip), SlipSealed{body.sealCode, {command.actor.account, body.signerName, *at}}});
    for (const SlipLine& line : (*slip)->lines) events.push_back({streamOf(line.label), UnitSealed{body.slip}});
    if (!body.dispatch) return events;
    events.push_back({streamOf(body.slip), SlipDispatched{receiveBy(*at, context.rules)}});
    for (const SlipLine& line : (*slip)->lines) events.push_back({streamOf(line.label), UnitDispatched{body.slip}});
    return events;
}

Decision decideBody(const DispatchSlip& body, const Command& command, const DecideContext& context) {
    const Found slip = slipOfSender(body.slip, DispatchSlip::kind, command, context);
    if (!slip) return rejected(slip.error());
    const auto at = signedAt(command.occurredAt, (*slip)->sender.at);
    if (!at) return rejected(at.error());
    Events events;
    events.push_back({streamOf(body.slip), SlipDispatched{receiveBy(*at, context.rules)}});
    for (const SlipLine& line : (*slip)->lines) events.push_back({streamOf(line.label), UnitDispatched{body.slip}});
    return events;
}

namespace {
/// Something lies in the bag that nobody listed. Paper we know becomes a matter for two persons, unless it is on its
/// way on another slip or already settled elsewhere: then only the slip tells of it, and its own trail stays true.
void receiveUnlisted(const ReceiveSlip& body, const ReceiveSlip::Line& line, const DecideContext& context,
                     SlipReceived& received, Events& events) {
    SlipLine entry{line.label, {}, {}, true, ReceiptVerdict::Unlisted, line.note};
    const MaterialUnitState* unit = unitOf(line.label, context);
    if (unit) {
        entry.name = unit->name;
        entry.caseNumber = unit->caseNumber;
        entry.original = unit->original;
        if (unit->status == UnitStatus::HeldWindow || unit->status == UnitStatus::HeldDepartment)
            events.push_back({streamOf(line.label), UnitDisputed{body.slip, ReceiptVerdict::Unlisted, line.note}});
    }
    received.lines.push_back(entry);
}

void receiveListed(const ReceiveSlip& body, const ReceiveSlip::Line& line, const SlipState& slip,
                   const DecideContext& context, SlipReceived& received, Events& events) {
    SlipLine entry = *lineOf(slip, line.label);
    entry.verdict = line.verdict;
    entry.note = line.note;
    received.lines.push_back(entry);
    const MaterialUnitState* unit = unitOf(line.label, context);
    if (!unit || unit->status != UnitStatus::InTransit || unit->slip != body.slip) return;
    if (line.verdict == ReceiptVerdict::Accepted)
        events.push_back({streamOf(line.label), UnitReceived{body.slip, slip.to}});
    else
        events.push_back({streamOf(line.label), UnitDisputed{body.slip, line.verdict, line.note}});
}

/// Why this line cannot be signed as given, if so.
std::optional<Refusal> lineProblem(const ReceiveSlip::Line& line, const SlipState& slip, const DecideContext& context) {
    const std::map<std::string, std::string> label{{"label", line.label.str()}};
    const SlipLine* listed = lineOf(slip, line.label);
    if (line.label.empty() || line.verdict == ReceiptVerdict::Open)
        return refuse(RefusalCode::Malformed, {{"what", "lines"}});
    if (!listed && line.verdict != ReceiptVerdict::Unlisted)
        return refuse(unitOf(line.label, context) ? RefusalCode::UnitNotOnSlip : RefusalCode::UnlistedUnit, label);
    if (listed && line.verdict == ReceiptVerdict::Unlisted)
        return refuse(RefusalCode::Malformed, {{"what", "lines"}}, "a listed unit cannot be unlisted");
    if (listed && listed->verdict != ReceiptVerdict::Open)
        return refuse(RefusalCode::UnitStateWrong, {{"label", line.label.str()}, {"state", "已签过"}});
    const bool needsNote = line.verdict == ReceiptVerdict::Refused || line.verdict == ReceiptVerdict::Damaged;
    if (needsNote && line.note.empty()) return refuse(RefusalCode::GroundsMissing);
    return std::nullopt;
}

bool leavesNothingOpen(const SlipState& slip, const std::set<MaterialLabel>& signedNow) {
    return std::all_of(slip.lines.begin(), slip.lines.end(), [&](const SlipLine& line) {
        return line.verdict != ReceiptVerdict::Open || signedNow.count(line.label) != 0;
    });
}
}  // namespace

Decision decideBody(const ReceiveSlip& body, const Command& command, const DecideContext& context) {
    const Found slip = slipFor(body.slip, ReceiveSlip::kind, context);
    if (!slip) return rejected(slip.error());
    if (!actsFor(command.actor, (*slip)->to)) return rejected(RefusalCode::NotPermitted);
    if (body.lines.empty() || body.signerName.empty())
        return rejected(RefusalCode::Malformed, {{"what", body.lines.empty() ? "lines" : "signerName"}});
    const auto at = signedAt(command.occurredAt, std::max((*slip)->dispatchedAt, (*slip)->receiver.at));
    if (!at) return rejected(at.error());
    SlipReceived received;
    received.receiver = {command.actor.account, body.signerName, *at};
    Events units;
    std::set<MaterialLabel> signedNow;
    for (const ReceiveSlip::Line& line : body.lines) {
        if (const auto problem = lineProblem(line, **slip, context)) return rejected(*problem);
        if (!signedNow.insert(line.label).second)
            return rejected(RefusalCode::Malformed, {{"what", "lines"}}, "a label is listed twice");
        if (line.verdict == ReceiptVerdict::Unlisted)
            receiveUnlisted(body, line, context, received, units);
        else
            receiveListed(body, line, **slip, context, received, units);
    }
    received.complete = leavesNothingOpen(**slip, signedNow);
    Events events{{streamOf(body.slip), std::move(received)}};
    events.insert(events.end(), units.begin(), units.end());
    return events;
}

Decision decideBody(const CancelSlip& body, const Command& command, const DecideContext& context) {
    const Found slip = slipOfSender(body.slip, CancelSlip::kind, command, context);
    if (!slip) return rejected(slip.error());
    if ((*slip)->status != SlipStatus::Draft && body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    Events events{{streamOf(body.slip), SlipCancelled{body.reason}}};
    for (const SlipLine& line : (*slip)->lines) events.push_back({streamOf(line.label), UnitUnpacked{body.slip}});
    return events;
}

}  // namespace yc::domain

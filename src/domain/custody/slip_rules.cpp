// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/decision.h"
#include "domain/custody/custody_rules.h"
#include "domain/intake/case.h"

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

/// Paper goes to the unit that shall keep it; back to a window it may always go (R104), and on to another hall.
bool fitsDestination(const MaterialUnitState& unit, const Keeper& to) {
    return to.kind == Keeper::Kind::Desk || to.kind == Keeper::Kind::Hall ||
           (to.kind == Keeper::Kind::Unit && unit.destination.str() == to.id);
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

bool isOutbound(const Keeper& to) { return to.kind == Keeper::Kind::Unit || to.kind == Keeper::Kind::Hall; }

SlipLine struck(SlipLine line, std::string why) {
    line.verdict = ReceiptVerdict::Refused;
    line.note = std::move(why);
    return line;
}
}  // namespace

std::string endedWord(const MaterialUnitState& unit, const DecideContext& context) {
    const auto* owner = context.states.find<CaseState>(StreamKind::Case, unit.caseId.str());
    if (!owner) return {};
    switch (owner->status) {
    case CaseStatus::Withdrawn: return "办件已撤回";
    case CaseStatus::Terminated: return "办件已终止";
    case CaseStatus::Lapsed: return "办件逾期未补正";
    case CaseStatus::NotAccepted: return "办件不予受理";
    default: return {};
    }
}

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
    // Only another hall is reached by that route, and only that way.
    if ((body.route == SlipRoute::Hall) != (body.to.kind == Keeper::Kind::Hall))
        return rejected(RefusalCode::RouteWrong, {{"route", std::string(slipRouteName(body.route))}});
    return Events{{streamOf(body.slip), SlipDrafted{body.number, body.from, body.to, body.route}}};
}

Decision decideBody(const RouteSlip& body, const Command& command, const DecideContext& context) {
    const Found slip = slipOfSender(body.slip, RouteSlip::kind, command, context);
    if (!slip) return rejected(slip.error());
    if ((body.route == SlipRoute::Hall) != ((*slip)->to.kind == Keeper::Kind::Hall))
        return rejected(RefusalCode::RouteWrong, {{"route", std::string(slipRouteName(body.route))}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    if (body.route == (*slip)->route) return Events{};
    return Events{{streamOf(body.slip), SlipRouted{body.route, body.reason}}};
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
    if (const std::string ended = isOutbound((*slip)->to) ? endedWord(*unit, context) : std::string(); !ended.empty())
        return rejected(RefusalCode::UnitStateWrong, {{"label", body.label.str()}, {"state", ended}});
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
    // Parcels and bags that are fetched leave on a sheet of their own, later.
    const SlipRoute route = (*slip)->route;
    const bool leaves = body.dispatch && (route == SlipRoute::Hand || route == SlipRoute::Township);
    SlipSealed sealed{body.sealCode, {command.actor.account, body.signerName, *at, SignatureWay::Session}, {}};
    Events units;
    std::vector<MaterialLabel> inside;
    for (const SlipLine& line : (*slip)->lines) {
        const MaterialUnitState* unit = unitOf(line.label, context);
        if (!unit || unit->status != UnitStatus::Packed || unit->slip != body.slip) {
            sealed.struck.push_back(
                struck(line, unit ? "现在在" + keeperName(unit->keeper, context.catalogue) : "没有登记过"));
            continue;
        }
        if (const std::string ended = isOutbound((*slip)->to) ? endedWord(*unit, context) : std::string();
            !ended.empty()) {
            sealed.struck.push_back(struck(line, ended));
            units.push_back({streamOf(line.label), UnitDisputed{body.slip, ReceiptVerdict::Refused, ended}});
            continue;
        }
        units.push_back({streamOf(line.label), UnitSealed{body.slip}});
        inside.push_back(line.label);
    }
    if (inside.empty()) return rejected(RefusalCode::SlipEmpty);
    Events events{{streamOf(body.slip), std::move(sealed)}};
    events.insert(events.end(), units.begin(), units.end());
    if (!leaves) return events;
    events.push_back({streamOf(body.slip), SlipDispatched{receiveBy(*at, context.rules), {}}});
    for (const MaterialLabel& label : inside) events.push_back({streamOf(label), UnitDispatched{body.slip}});
    return events;
}

Events departureEvents(const SlipId& id, const SlipState& slip, const SlipDeparture& departure, Instant at,
                       const DecideContext& context) {
    Events events{{streamOf(id), SlipDispatched{receiveBy(at, context.rules), departure}}};
    for (const SlipLine& line : slip.lines) {
        const MaterialUnitState* unit = unitOf(line.label, context);
        if (unit && unit->status == UnitStatus::Sealed && unit->slip == id)
            events.push_back({streamOf(line.label), UnitDispatched{id}});
    }
    return events;
}

Decision decideBody(const DispatchSlip& body, const Command& command, const DecideContext& context) {
    const Found slip = slipOfSender(body.slip, DispatchSlip::kind, command, context);
    if (!slip) return rejected(slip.error());
    const auto at = signedAt(command.occurredAt, (*slip)->sender.at);
    if (!at) return rejected(at.error());
    if ((*slip)->route != SlipRoute::Hand && (*slip)->route != SlipRoute::Township)
        return rejected(RefusalCode::RouteWrong, {{"route", std::string(slipRouteName((*slip)->route))}});
    return departureEvents(body.slip, **slip, {}, *at, context);
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
    if (!unit || unit->status != UnitStatus::InTransit || unit->slip != body.slip) {
        // The two sides disagree about where it is: the line says so, its own trail stays true.
        if (line.verdict == ReceiptVerdict::Accepted)
            received.lines.back() =
                struck(entry, unit ? "登记在" + keeperName(unit->keeper, context.catalogue) : "没有登记过");
        return;
    }
    const std::string ended =
        isOutbound(slip.to) && line.verdict == ReceiptVerdict::Accepted ? endedWord(*unit, context) : std::string();
    if (!ended.empty()) {
        received.lines.back() = struck(entry, ended);
        events.push_back({streamOf(line.label), UnitDisputed{body.slip, ReceiptVerdict::Refused, ended}});
    } else if (line.verdict == ReceiptVerdict::Accepted)
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

/// May this signature stand for the receiver? Signed in at the receiver's machine; at the sender's machine with the
/// receiver's own account and password; or, for another hall, by its custody file.
std::optional<Refusal> signerProblem(const ReceiveSlip& body, const SlipState& slip, const Command& command,
                                     const DecideContext& context) {
    if (slip.to.kind == Keeper::Kind::Hall) {
        if (!actsFor(command.actor, slip.from)) return refuse(RefusalCode::NotPermitted);
        if (body.proof.empty()) return refuse(RefusalCode::Malformed, {{"what", "proof"}});
        return std::nullopt;
    }
    if (!body.proof.empty()) return refuse(RefusalCode::Malformed, {{"what", "proof"}});
    if (body.way != SignatureWay::Card) {
        if (!body.signer.empty() || !actsFor(command.actor, slip.to)) return refuse(RefusalCode::NotPermitted);
        return std::nullopt;
    }
    if (!actsFor(command.actor, slip.from)) return refuse(RefusalCode::NotPermitted);
    if (body.signer.empty() || body.signerGrant.empty() || body.signer == command.actor.account)
        return refuse(RefusalCode::TwoPersonsNeeded);
    const auto* account = context.states.find<AccountState>(StreamKind::Account, body.signer.str());
    if (!account || account->disabled) return refuse(RefusalCode::NotPermitted, {}, "the receiver's account");
    Actor signer;
    signer.account = body.signer;
    signer.roles = account->roles;
    signer.unit = account->unit;
    if (!actsFor(signer, slip.to)) return refuse(RefusalCode::NotPermitted, {}, "signs for another place");
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
    if (const auto refusal = signerProblem(body, **slip, command, context)) return rejected(*refusal);
    if (body.lines.empty() || body.signerName.empty())
        return rejected(RefusalCode::Malformed, {{"what", body.lines.empty() ? "lines" : "signerName"}});
    const auto at = signedAt(command.occurredAt, std::max((*slip)->dispatchedAt, (*slip)->receiver.at));
    if (!at) return rejected(at.error());
    SlipReceived received;
    const bool byCard = body.way == SignatureWay::Card;
    received.receiver = {byCard               ? body.signer
                         : body.proof.empty() ? command.actor.account
                                              : AccountId{},
                         body.signerName, *at, body.way};
    received.proof = body.proof;
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
    for (const SlipLine& line : (*slip)->lines) {
        const MaterialUnitState* unit = unitOf(line.label, context);
        if (unit && unit->slip == body.slip) events.push_back({streamOf(line.label), UnitUnpacked{body.slip}});
    }
    return events;
}

}  // namespace yc::domain

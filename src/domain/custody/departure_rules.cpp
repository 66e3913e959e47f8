// SPDX-License-Identifier: GPL-3.0-or-later
// 交寄、领取、厅际: how sealed bags leave the hall, how another hall's slip is taken over, and scans that change nothing.
#include "domain/core/decision.h"
#include "domain/custody/custody_rules.h"
#include "domain/delivery/waybill.h"

#include <algorithm>
#include <set>

namespace yc::domain {

namespace {
bool leavesOnSheet(SlipRoute route) { return route != SlipRoute::Hand && route != SlipRoute::Township; }

std::optional<Refusal> sheetProblem(const DispatchBatch& body, const DecideContext& context) {
    if (body.sheet.empty() || body.parcels.empty())
        return refuse(RefusalCode::Malformed, {{"what", body.sheet.empty() ? "sheet" : "parcels"}});
    if (!leavesOnSheet(body.route))
        return refuse(RefusalCode::RouteWrong, {{"route", std::string(slipRouteName(body.route))}});
    if (body.carrierName.empty() || (body.route == SlipRoute::PickUp && body.credential.empty()))
        return refuse(RefusalCode::CarrierMissing);
    if (context.facts.numberUsed(body.sheet.str()))
        return refuse(RefusalCode::NumberUsed, {{"number", body.sheet.str()}});
    return std::nullopt;
}

/// A parcel has a waybill of its own; what a messenger carries away has none.
std::optional<Refusal> parcelProblem(const DispatchBatch& body, const std::string& waybill, std::set<std::string>& used,
                                     const DecideContext& context) {
    if (body.route == SlipRoute::PickUp)
        return waybill.empty() ? std::nullopt : std::optional(refuse(RefusalCode::Malformed, {{"what", "waybill"}}));
    if (waybillProblem(waybill) != WaybillProblem::None)
        return refuse(RefusalCode::WaybillWrong, {{"waybill", waybill}});
    if (!used.insert(waybill).second || context.facts.numberUsed(waybill))
        return refuse(RefusalCode::NumberUsed, {{"number", waybill}});
    return std::nullopt;
}

/// The slip as it may leave in this parcel.
Expected<const SlipState*, Refusal> sealedSlip(const SlipId& id, const DispatchBatch& body, const Command& command,
                                               const DecideContext& context) {
    const auto* slip = context.states.find<SlipState>(StreamKind::Slip, id.str());
    if (!slip) return rejected(RefusalCode::NotFound, {{"what", "流转单"}}, id.str());
    if (!permits(slipTransitions(), DispatchBatch::kind, slip->status))
        return rejected(RefusalCode::SlipStateWrong, {{"state", std::string(slipStatusName(slip->status))}});
    if (!actsFor(command.actor, slip->from)) return rejected(RefusalCode::NotPermitted);
    if (slip->route != body.route)
        return rejected(RefusalCode::RouteWrong, {{"route", std::string(slipRouteName(slip->route))}});
    if (command.occurredAt + signatureTolerance < slip->sender.at)
        return rejected(RefusalCode::TooEarly,
                        {{"date", isoDate(localDate(slip->sender.at)) + ' ' + clockTime(slip->sender.at)}});
    return slip;
}
}  // namespace

Decision decideBody(const DispatchBatch& body, const Command& command, const DecideContext& context) {
    if (const auto refusal = sheetProblem(body, context)) return rejected(*refusal);
    Events events;
    std::set<std::string> waybills;
    std::set<SlipId> seen;
    for (const DispatchBatch::Parcel& parcel : body.parcels) {
        if (const auto refusal = parcelProblem(body, parcel.waybill, waybills, context)) return rejected(*refusal);
        if (parcel.slips.empty()) return rejected(RefusalCode::Malformed, {{"what", "slips"}});
        const Keeper* receiver = nullptr;
        for (const SlipId& id : parcel.slips) {
            const auto slip = sealedSlip(id, body, command, context);
            if (!slip) return rejected(slip.error());
            const bool once = seen.insert(id).second;
            if (!once || (receiver && !(*receiver == (*slip)->to)))
                return rejected(RefusalCode::Malformed, {{"what", once ? "receiver" : "slips"}});
            receiver = &(*slip)->to;
            SlipDeparture departure;
            departure.sheet = body.sheet;
            departure.waybill = parcel.waybill;
            departure.batchAt = body.batchAt;
            departure.carrier = {{}, body.carrierName, std::max(command.occurredAt, (*slip)->sender.at), body.way};
            departure.credential = body.credential;
            const Events left = departureEvents(id, **slip, departure, departure.carrier.at, context);
            events.insert(events.end(), left.begin(), left.end());
        }
    }
    return events;
}

Decision decideBody(const AdmitSlip& body, const Command& command, const DecideContext& context) {
    if (body.slip.empty() || body.number.empty() || body.lines.empty() || body.proof.empty() || body.desk.empty())
        return rejected(RefusalCode::Malformed, {{"what", body.lines.empty() ? "lines" : "slip"}});
    if (context.states.find(streamOf(body.slip))) return rejected(RefusalCode::SlipStateWrong, {{"state", "已接收"}});
    if (!context.rules.custody.hall(body.hall))
        return rejected(RefusalCode::NotFound, {{"what", "大厅 " + body.hall.str()}});
    if (command.occurredAt + signatureTolerance < body.sender.at)
        return rejected(RefusalCode::TooEarly,
                        {{"date", isoDate(localDate(body.sender.at)) + ' ' + clockTime(body.sender.at)}});
    SlipAdmitted admitted{body.number,
                          body.hall,
                          body.desk,
                          {},
                          body.sealCode,
                          body.sender,
                          body.waybill,
                          body.proof,
                          std::max(command.occurredAt, body.sender.at) +
                              std::chrono::hours{context.rules.slipReceiveHours}};
    Events units;
    std::set<MaterialLabel> seen;
    for (SlipLine line : body.lines) {
        if (line.label.empty() || !seen.insert(line.label).second)
            return rejected(RefusalCode::Malformed, {{"what", "lines"}});
        const auto* unit = context.states.find<MaterialUnitState>(StreamKind::MaterialUnit, line.label.str());
        if (unit && !permits(unitTransitions(), AdmitSlip::kind, unit->status))
            return rejected(RefusalCode::UnitStateWrong,
                            {{"label", line.label.str()}, {"state", std::string(unitStatusName(unit->status))}});
        line.verdict = ReceiptVerdict::Open;
        line.note.clear();
        units.push_back(
            {streamOf(line.label), UnitAdmitted{body.slip, body.hall, line.caseNumber, line.name, line.original}});
        admitted.lines.push_back(std::move(line));
    }
    Events events{{streamOf(body.slip), std::move(admitted)}};
    events.insert(events.end(), units.begin(), units.end());
    return events;
}

Decision decideBody(const NoteScan& body, const Command& command, const DecideContext& context) {
    if (body.place.id.empty() || body.code.empty() || !refusalCodeFromName(body.refusal))
        return rejected(RefusalCode::Malformed, {{"what", body.code.empty() ? "code" : "refusal"}});
    const std::string kind = body.place.kind == Keeper::Kind::Unit ? "unit." : "desk.";
    const StreamId log{StreamKind::ScanLog, kind + body.place.id + '.' + isoDate(localDate(command.occurredAt))};
    Events events{{log, ScanRefused{body.place, body.code, body.refusal, body.slip}}};
    if (!body.label.empty() && context.states.find<MaterialUnitState>(StreamKind::MaterialUnit, body.label.str()))
        events.push_back({streamOf(body.label), UnitMisrouted{body.place, body.slip, body.refusal}});
    return events;
}

}  // namespace yc::domain

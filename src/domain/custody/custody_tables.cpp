// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody/custody_rules.h"

#include <algorithm>
#include <chrono>

namespace yc::domain {

const TransitionTable<SlipStatus>& slipTransitions() {
    using enum SlipStatus;
    static const TransitionTable<SlipStatus> table{
        {DraftSlip::kind, {None}, {Draft}},
        {RouteSlip::kind, {Draft}, {Draft}},
        {AdmitSlip::kind, {None}, {Dispatched}},
        {PackUnit::kind, {Draft}, {Draft}},
        {UnpackUnit::kind, {Draft}, {Draft}},
        {SealSlip::kind, {Draft}, {Sealed, Dispatched}},
        {DispatchSlip::kind, {Sealed}, {Dispatched}},
        {DispatchBatch::kind, {Sealed}, {Dispatched}},
        {ReceiveSlip::kind, {Dispatched, PartlyReceived}, {PartlyReceived, Closed}},
        {CancelSlip::kind, {Draft, Sealed, Dispatched}, {Cancelled}},
    };
    return table;
}

const TransitionTable<UnitStatus>& unitTransitions() {
    using enum UnitStatus;
    static const TransitionTable<UnitStatus> table{
        {PackUnit::kind, {HeldWindow, HeldDepartment}, {Packed}},
        {UnpackUnit::kind, {Packed}, {HeldWindow, HeldDepartment}},
        {SealSlip::kind, {Packed}, {Sealed, InTransit, Disputed}},
        {DispatchSlip::kind, {Sealed}, {InTransit}},
        {DispatchBatch::kind, {Sealed}, {InTransit}},
        {AdmitSlip::kind, {None, HeldHall, Returned, Archived}, {InTransit}},
        {ReceiveSlip::kind, {InTransit}, {HeldWindow, HeldDepartment, HeldHall, Disputed}},
        {CancelSlip::kind, {Packed, Sealed, InTransit}, {HeldWindow, HeldDepartment}},
        {ResolveDispute::kind, {Disputed}, {HeldWindow, HeldDepartment, Returned}},
        {ArchiveUnit::kind, {HeldDepartment}, {Archived}},
        {HandBackUnits::kind, {HeldWindow}, {Returned}},
    };
    return table;
}

std::string_view slipStatusName(SlipStatus status) {
    switch (status) {
    case SlipStatus::None: return "还没有";
    case SlipStatus::Draft: return "装袋中";
    case SlipStatus::Sealed: return "已封单";
    case SlipStatus::Dispatched: return "在途";
    case SlipStatus::PartlyReceived: return "部分签收";
    case SlipStatus::Closed: return "已签收";
    case SlipStatus::Cancelled: return "已取消";
    }
    return {};
}

std::string_view unitStatusName(UnitStatus status) {
    switch (status) {
    case UnitStatus::None: return "没有登记";
    case UnitStatus::WithApplicant: return "在申请人处";
    case UnitStatus::HeldWindow: return "在窗口";
    case UnitStatus::Packed: return "已装袋";
    case UnitStatus::Sealed: return "已封单";
    case UnitStatus::InTransit: return "在途";
    case UnitStatus::HeldDepartment: return "在单位";
    case UnitStatus::Archived: return "已归档";
    case UnitStatus::Returned: return "已退还";
    case UnitStatus::Disputed: return "有争议";
    case UnitStatus::HeldHall: return "在别的大厅";
    }
    return {};
}

std::string_view slipRouteName(SlipRoute route) {
    switch (route) {
    case SlipRoute::Hand: return "现场交接";
    case SlipRoute::Courier: return "快递批次";
    case SlipRoute::PickUp: return "单位自取";
    case SlipRoute::Township: return "乡镇报送";
    case SlipRoute::Hall: return "厅际流转";
    }
    return {};
}

SlipRoute CustodyPlan::route(const Keeper& from, const Keeper& to) const {
    if (from.kind == Keeper::Kind::Hall || to.kind == Keeper::Kind::Hall) return SlipRoute::Hall;
    for (const Keeper& side : {from, to}) {
        if (side.kind == Keeper::Kind::Desk && point(DeskId(side.id))) return SlipRoute::Township;
    }
    for (const Keeper& side : {to, from}) {
        if (side.kind != Keeper::Kind::Unit) continue;
        const auto way =
            std::find_if(ways.begin(), ways.end(), [&](const Way& one) { return one.unit.str() == side.id; });
        if (way != ways.end()) return way->route;
    }
    return SlipRoute::Hand;
}

const CustodyPlan::Point* CustodyPlan::point(const DeskId& desk) const {
    const auto found = std::find_if(points.begin(), points.end(), [&](const Point& one) { return one.point == desk; });
    return found == points.end() ? nullptr : &*found;
}

const CustodyPlan::OtherHall* CustodyPlan::hall(const ScopeId& scope) const {
    const auto found =
        std::find_if(halls.begin(), halls.end(), [&](const OtherHall& one) { return one.scope == scope; });
    return found == halls.end() ? nullptr : &*found;
}

std::optional<Instant> CustodyPlan::nextBatch(Instant now) const {
    if (batches.empty()) return std::nullopt;
    const Instant day = startOfLocalDay(localDate(now));
    for (const int minute : batches) {
        if (day + std::chrono::minutes(minute) >= now) return day + std::chrono::minutes(minute);
    }
    return startOfLocalDay(localDate(now) + std::chrono::days(1)) + std::chrono::minutes(batches.front());
}

std::string keeperName(const Keeper& keeper, const catalogue::Release* release) {
    switch (keeper.kind) {
    case Keeper::Kind::Applicant: return "申请人处";
    case Keeper::Kind::Desk: return keeper.id + " 窗口";
    case Keeper::Kind::Hall: return keeper.id + " 大厅";
    case Keeper::Kind::Unit: break;
    }
    const catalogue::Unit* unit = release ? release->unit(UnitId(keeper.id)) : nullptr;
    return unit ? unit->shortName : keeper.id;
}

bool actsFor(const Actor& actor, const Keeper& keeper) {
    if (actor.has(Role::Courier) || actor.has(Role::Supervisor)) return true;
    switch (keeper.kind) {
    case Keeper::Kind::Desk: return actor.has(Role::Clerk) && (actor.desk.empty() || actor.desk.str() == keeper.id);
    case Keeper::Kind::Unit: return actor.has(Role::Reviewer) && actor.unit.str() == keeper.id;
    case Keeper::Kind::Hall:
    case Keeper::Kind::Applicant: break;
    }
    return false;
}

}  // namespace yc::domain

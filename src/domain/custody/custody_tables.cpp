// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody/custody_rules.h"

namespace yc::domain {

const TransitionTable<SlipStatus>& slipTransitions() {
    using enum SlipStatus;
    static const TransitionTable<SlipStatus> table{
        {DraftSlip::kind, {None}, {Draft}},
        {PackUnit::kind, {Draft}, {Draft}},
        {UnpackUnit::kind, {Draft}, {Draft}},
        {SealSlip::kind, {Draft}, {Sealed, Dispatched}},
        {DispatchSlip::kind, {Sealed}, {Dispatched}},
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
        {SealSlip::kind, {Packed}, {Sealed, InTransit}},
        {DispatchSlip::kind, {Sealed}, {InTransit}},
        {ReceiveSlip::kind, {InTransit}, {HeldWindow, HeldDepartment, Disputed}},
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
    }
    return {};
}

std::string keeperName(const Keeper& keeper, const catalogue::Release* release) {
    switch (keeper.kind) {
    case Keeper::Kind::Applicant: return "申请人处";
    case Keeper::Kind::Desk: return keeper.id + " 窗口";
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
    case Keeper::Kind::Applicant: break;
    }
    return false;
}

}  // namespace yc::domain

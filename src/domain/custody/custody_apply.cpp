// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody/custody_rules.h"

#include <algorithm>

namespace yc::domain {

namespace {
UnitStatus heldBy(const Keeper& keeper) {
    switch (keeper.kind) {
    case Keeper::Kind::Desk: return UnitStatus::HeldWindow;
    case Keeper::Kind::Unit: return UnitStatus::HeldDepartment;
    case Keeper::Kind::Hall: return UnitStatus::HeldHall;
    case Keeper::Kind::Applicant: break;
    }
    return UnitStatus::Returned;
}

/// Every change of a unit leaves a step of its trail (R110).
void step(MaterialUnitState& state, UnitStatus status, const SlipId& slip, const EventMeta& meta,
          const std::string& note = {}) {
    // Clocks of two devices may differ by the tolerance; the trail never runs backwards.
    const Instant at = state.trail.empty() ? meta.occurredAt : std::max(meta.occurredAt, state.trail.back().at);
    state.status = status;
    state.trail.push_back({at, status, state.keeper, slip, meta.actor, note});
}
/// Lines as they were signed; what nobody had listed is added.
void replaceLines(SlipState& state, const std::vector<SlipLine>& lines) {
    for (const SlipLine& signedLine : lines) {
        const auto line = std::find_if(state.lines.begin(), state.lines.end(),
                                       [&](const SlipLine& own) { return own.label == signedLine.label; });
        if (line == state.lines.end())
            state.lines.push_back(signedLine);
        else
            *line = signedLine;
    }
}
}  // namespace

void applyBody(MaterialUnitState& state, const UnitLabelled& event, const EventMeta& meta) {
    state.caseId = event.caseId;
    state.caseNumber = event.caseNumber;
    state.material = event.material;
    state.name = event.name;
    state.original = event.original;
    state.keeper = {Keeper::Kind::Desk, event.desk.str()};
    state.destination = event.destination;
    state.returnToApplicant = event.returnToApplicant;
    step(state, UnitStatus::HeldWindow, {}, meta);
}

void applyBody(MaterialUnitState& state, const UnitPacked& event, const EventMeta& meta) {
    state.slip = event.slip;
    step(state, UnitStatus::Packed, event.slip, meta);
}

void applyBody(MaterialUnitState& state, const UnitUnpacked& event, const EventMeta& meta) {
    state.slip = {};
    step(state, heldBy(state.keeper), event.slip, meta);
}

void applyBody(MaterialUnitState& state, const UnitSealed& event, const EventMeta& meta) {
    step(state, UnitStatus::Sealed, event.slip, meta);
}

// The sender stays the keeper until the receiver has signed.
void applyBody(MaterialUnitState& state, const UnitDispatched& event, const EventMeta& meta) {
    step(state, UnitStatus::InTransit, event.slip, meta);
}

void applyBody(MaterialUnitState& state, const UnitReceived& event, const EventMeta& meta) {
    state.keeper = event.keeper;
    state.slip = {};
    step(state, heldBy(event.keeper), event.slip, meta);
}

void applyBody(MaterialUnitState& state, const UnitDisputed& event, const EventMeta& meta) {
    state.slip = {};
    state.disputeNote = event.note;
    step(state, UnitStatus::Disputed, event.slip, meta, event.note);
}

void applyBody(MaterialUnitState& state, const UnitSettled& event, const EventMeta& meta) {
    state.keeper = event.keeper;
    state.disputeNote = event.note;
    step(state, heldBy(event.keeper), {}, meta, event.note);
}

// Its state and its keeper stay; the trail tells where it turned up.
void applyBody(MaterialUnitState& state, const UnitMisrouted& event, const EventMeta& meta) {
    step(state, state.status, state.slip, meta, event.place.id + '|' + event.refusal);
}

void applyBody(MaterialUnitState& state, const UnitAdmitted& event, const EventMeta& meta) {
    state.caseNumber = event.caseNumber;
    state.name = event.name;
    state.original = event.original;
    state.keeper = {Keeper::Kind::Hall, event.hall.str()};
    state.slip = event.slip;
    step(state, UnitStatus::InTransit, event.slip, meta);
}

void applyBody(MaterialUnitState& state, const UnitArchived&, const EventMeta& meta) {
    step(state, UnitStatus::Archived, {}, meta);
}

void applyBody(MaterialUnitState& state, const UnitHandedBack&, const EventMeta& meta) {
    state.keeper = {};
    step(state, UnitStatus::Returned, {}, meta);
}

void applyBody(SlipState& state, const SlipDrafted& event, const EventMeta& meta) {
    state.status = SlipStatus::Draft;
    state.number = event.number;
    state.from = event.from;
    state.to = event.to;
    state.route = event.route;
    state.draftedAt = meta.occurredAt;
}

void applyBody(SlipState& state, const SlipRouted& event, const EventMeta&) {
    state.route = event.route;
    state.routeReason = event.reason;
}

void applyBody(SlipState& state, const SlipAdmitted& event, const EventMeta& meta) {
    state.status = SlipStatus::Dispatched;
    state.number = event.number;
    state.from = {Keeper::Kind::Hall, event.hall.str()};
    state.to = {Keeper::Kind::Desk, event.desk.str()};
    state.route = SlipRoute::Hall;
    state.lines = event.lines;
    state.sealCode = event.sealCode;
    state.sender = event.sender;
    state.departure.waybill = event.waybill;
    state.draftedAt = event.sender.at;
    state.dispatchedAt = std::max(meta.occurredAt, event.sender.at);
    state.receiveBy = event.receiveBy;
}

void applyBody(ScanLogState& state, const ScanRefused& event, const EventMeta& meta) {
    state.place = event.place;
    state.day = localDate(meta.occurredAt);
    ++state.count;
    state.notes.push_back({meta.occurredAt, event.code, event.refusal, event.slip, meta.actor});
    if (state.notes.size() > ScanLogState::kept) state.notes.erase(state.notes.begin());
}

void applyBody(SlipState& state, const SlipLineAdded& event, const EventMeta&) { state.lines.push_back(event.line); }

void applyBody(SlipState& state, const SlipLineRemoved& event, const EventMeta&) {
    state.lines.erase(std::remove_if(state.lines.begin(), state.lines.end(),
                                     [&](const SlipLine& line) { return line.label == event.label; }),
                      state.lines.end());
}

void applyBody(SlipState& state, const SlipSealed& event, const EventMeta&) {
    state.status = SlipStatus::Sealed;
    state.sealCode = event.sealCode;
    state.sender = event.sender;
    replaceLines(state, event.struck);
}

void applyBody(SlipState& state, const SlipDispatched& event, const EventMeta& meta) {
    state.status = SlipStatus::Dispatched;
    state.dispatchedAt = std::max(meta.occurredAt, state.sender.at);
    state.receiveBy = event.receiveBy;
    state.departure = event.departure;
}

void applyBody(SlipState& state, const SlipReceived& event, const EventMeta&) {
    replaceLines(state, event.lines);
    state.receiver = event.receiver;
    state.status = event.complete ? SlipStatus::Closed : SlipStatus::PartlyReceived;
    if (event.complete) state.receiveBy = std::nullopt;
}

void applyBody(SlipState& state, const SlipCancelled&, const EventMeta&) {
    state.status = SlipStatus::Cancelled;
    state.receiveBy = std::nullopt;
}

}  // namespace yc::domain

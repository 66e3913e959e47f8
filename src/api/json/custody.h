// SPDX-License-Identifier: GPL-3.0-or-later
// 材料流转: member names, on the wire and in the journal.
#pragma once

#include "api/json/enums.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::Keeper& x) {
    a("kind", x.kind);
    a("id", x.id);
}

template <class A>
void fields(A& a, domain::CustodyStep& x) {
    a("at", x.at);
    a("status", x.status);
    a("keeper", x.keeper);
    a("slip", x.slip);
    a("by", x.by);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::MaterialUnitState& x) {
    a("status", x.status);
    a("caseId", x.caseId);
    a("caseNumber", x.caseNumber);
    a("material", x.material);
    a("name", x.name);
    a("original", x.original);
    a("keeper", x.keeper);
    a("destination", x.destination);
    a("returnToApplicant", x.returnToApplicant);
    a("slip", x.slip);
    a("disputeNote", x.disputeNote);
    a("trail", x.trail);
}

template <class A>
void fields(A& a, domain::SlipLine& x) {
    a("label", x.label);
    a("name", x.name);
    a("caseNumber", x.caseNumber);
    a("original", x.original);
    a("verdict", x.verdict);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::SlipSignature& x) {
    a("account", x.account);
    a("name", x.name);
    a("at", x.at);
    a("way", x.way);
}

template <class A>
void fields(A& a, domain::SlipDeparture& x) {
    a("sheet", x.sheet);
    a("waybill", x.waybill);
    a("batchAt", x.batchAt);
    a("carrier", x.carrier);
    a("credential", x.credential);
}

template <class A>
void fields(A& a, domain::ScanNote& x) {
    a("at", x.at);
    a("code", x.code);
    a("reason", x.reason);
    a("slip", x.slip);
    a("by", x.by);
}

template <class A>
void fields(A& a, domain::ScanLogState& x) {
    a("place", x.place);
    a("day", x.day);
    a("count", x.count);
    a("notes", x.notes);
}

template <class A>
void fields(A& a, domain::CustodyPlan::Way& x) {
    a("unit", x.unit);
    a("route", x.route);
}

template <class A>
void fields(A& a, domain::CustodyPlan::Point& x) {
    a("point", x.point);
    a("window", x.window);
}

template <class A>
void fields(A& a, domain::CustodyPlan::OtherHall& x) {
    a("scope", x.scope);
    a("name", x.name);
}

template <class A>
void fields(A& a, domain::CustodyPlan& x) {
    a("ways", x.ways);
    a("points", x.points);
    a("halls", x.halls);
    a("batches", x.batches);
}

template <class A>
void fields(A& a, domain::SlipState& x) {
    a("status", x.status);
    a("number", x.number);
    a("from", x.from);
    a("to", x.to);
    a("lines", x.lines);
    a("sealCode", x.sealCode);
    a("sender", x.sender);
    a("receiver", x.receiver);
    a("draftedAt", x.draftedAt);
    a("dispatchedAt", x.dispatchedAt);
    a("receiveBy", x.receiveBy);
    a("route", x.route);
    a("routeReason", x.routeReason);
    a("departure", x.departure);
}

template <class A>
void fields(A& a, domain::DraftSlip& x) {
    a("slip", x.slip);
    a("number", x.number);
    a("from", x.from);
    a("to", x.to);
    a("route", x.route);
}

template <class A>
void fields(A& a, domain::RouteSlip& x) {
    a("slip", x.slip);
    a("route", x.route);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::DispatchBatch::Parcel& x) {
    a("waybill", x.waybill);
    a("slips", x.slips);
}

template <class A>
void fields(A& a, domain::DispatchBatch& x) {
    a("sheet", x.sheet);
    a("route", x.route);
    a("batchAt", x.batchAt);
    a("parcels", x.parcels);
    a("carrierName", x.carrierName);
    a("credential", x.credential);
    a("way", x.way);
}

template <class A>
void fields(A& a, domain::AdmitSlip& x) {
    a("slip", x.slip);
    a("number", x.number);
    a("hall", x.hall);
    a("desk", x.desk);
    a("lines", x.lines);
    a("sealCode", x.sealCode);
    a("sender", x.sender);
    a("waybill", x.waybill);
    a("proof", x.proof);
}

template <class A>
void fields(A& a, domain::NoteScan& x) {
    a("place", x.place);
    a("code", x.code);
    a("label", x.label);
    a("slip", x.slip);
    a("refusal", x.refusal);
}

template <class A>
void fields(A& a, domain::PackUnit& x) {
    a("slip", x.slip);
    a("label", x.label);
}

template <class A>
void fields(A& a, domain::UnpackUnit& x) {
    a("slip", x.slip);
    a("label", x.label);
}

template <class A>
void fields(A& a, domain::SealSlip& x) {
    a("slip", x.slip);
    a("sealCode", x.sealCode);
    a("signerName", x.signerName);
    a("dispatch", x.dispatch);
}

template <class A>
void fields(A& a, domain::DispatchSlip& x) {
    a("slip", x.slip);
}

template <class A>
void fields(A& a, domain::ReceiveSlip::Line& x) {
    a("label", x.label);
    a("verdict", x.verdict);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::ReceiveSlip& x) {
    a("slip", x.slip);
    a("lines", x.lines);
    a("signerName", x.signerName);
    a("way", x.way);
    a("signer", x.signer);
    a("signerGrant", x.signerGrant);
    a("proof", x.proof);
}

template <class A>
void fields(A& a, domain::CancelSlip& x) {
    a("slip", x.slip);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ResolveDispute& x) {
    a("label", x.label);
    a("keeper", x.keeper);
    a("note", x.note);
    a("secondPerson", x.secondPerson);
    a("secondGrant", x.secondGrant);
}

template <class A>
void fields(A& a, domain::ArchiveUnit& x) {
    a("label", x.label);
}

template <class A>
void fields(A& a, domain::HandBackUnits& x) {
    a("caseId", x.caseId);
    a("labels", x.labels);
    a("receiptNumber", x.receiptNumber);
}

template <class A>
void fields(A& a, domain::UnitLabelled& x) {
    a("caseId", x.caseId);
    a("caseNumber", x.caseNumber);
    a("material", x.material);
    a("name", x.name);
    a("original", x.original);
    a("desk", x.desk);
    a("destination", x.destination);
    a("returnToApplicant", x.returnToApplicant);
}

template <class A>
void fields(A& a, domain::UnitPacked& x) {
    a("slip", x.slip);
}

template <class A>
void fields(A& a, domain::UnitUnpacked& x) {
    a("slip", x.slip);
}

template <class A>
void fields(A& a, domain::UnitSealed& x) {
    a("slip", x.slip);
}

template <class A>
void fields(A& a, domain::UnitDispatched& x) {
    a("slip", x.slip);
}

template <class A>
void fields(A& a, domain::UnitMisrouted& x) {
    a("place", x.place);
    a("slip", x.slip);
    a("refusal", x.refusal);
}

template <class A>
void fields(A& a, domain::UnitAdmitted& x) {
    a("slip", x.slip);
    a("hall", x.hall);
    a("caseNumber", x.caseNumber);
    a("name", x.name);
    a("original", x.original);
}

template <class A>
void fields(A& a, domain::UnitReceived& x) {
    a("slip", x.slip);
    a("keeper", x.keeper);
}

template <class A>
void fields(A& a, domain::UnitDisputed& x) {
    a("slip", x.slip);
    a("verdict", x.verdict);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::UnitSettled& x) {
    a("keeper", x.keeper);
    a("note", x.note);
    a("secondPerson", x.secondPerson);
}

template <class A>
void fields(A&, domain::UnitArchived&) {}

template <class A>
void fields(A& a, domain::UnitHandedBack& x) {
    a("receiptNumber", x.receiptNumber);
}

template <class A>
void fields(A& a, domain::SlipDrafted& x) {
    a("number", x.number);
    a("from", x.from);
    a("to", x.to);
    a("route", x.route);
}

template <class A>
void fields(A& a, domain::SlipRouted& x) {
    a("route", x.route);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::SlipAdmitted& x) {
    a("number", x.number);
    a("hall", x.hall);
    a("desk", x.desk);
    a("lines", x.lines);
    a("sealCode", x.sealCode);
    a("sender", x.sender);
    a("waybill", x.waybill);
    a("proof", x.proof);
    a("receiveBy", x.receiveBy);
}

template <class A>
void fields(A& a, domain::ScanRefused& x) {
    a("place", x.place);
    a("code", x.code);
    a("refusal", x.refusal);
    a("slip", x.slip);
}

template <class A>
void fields(A& a, domain::SlipLineAdded& x) {
    a("line", x.line);
}

template <class A>
void fields(A& a, domain::SlipLineRemoved& x) {
    a("label", x.label);
}

template <class A>
void fields(A& a, domain::SlipSealed& x) {
    a("sealCode", x.sealCode);
    a("sender", x.sender);
    a("struck", x.struck);
}

template <class A>
void fields(A& a, domain::SlipDispatched& x) {
    a("receiveBy", x.receiveBy);
    a("departure", x.departure);
}

template <class A>
void fields(A& a, domain::SlipReceived& x) {
    a("lines", x.lines);
    a("receiver", x.receiver);
    a("complete", x.complete);
    a("proof", x.proof);
}

template <class A>
void fields(A& a, domain::SlipCancelled& x) {
    a("reason", x.reason);
}

}  // namespace yc::api::json

// SPDX-License-Identifier: GPL-3.0-or-later
// 查询结果: rows of the journal's views, outcomes and changes on the wire.
#pragma once

#include "api/json/bodies.h"
#include "journal/journal.h"
#include "journal/leases.h"
#include "journal/queries.h"

namespace yc::api::json {

template <>
struct EnumNames<journal::OutcomeStatus> {
    using E = journal::OutcomeStatus;
    static constexpr std::array<EnumEntry<E>, 3> list{
        {{E::Applied, "applied"}, {E::Refused, "refused"}, {E::Conflict, "conflict"}}};
};

/// Code, placeholders and detail; sentences in both languages ride along for people and scripts, and are not read back.
template <>
Json toJson(const domain::Refusal& refusal);
template <>
void fromJson(const Json& from, const Path& path, Strictness strictness, domain::Refusal& to);
template <>
Json toJson(const journal::StoredState& stored);
template <>
void fromJson(const Json& from, const Path& path, Strictness strictness, journal::StoredState& to);
template <>
Json toJson(const journal::TimelineRow& row);
template <>
void fromJson(const Json& from, const Path& path, Strictness strictness, journal::TimelineRow& to);

template <class A>
void fields(A& a, journal::StreamVersion& x) {
    a("stream", x.stream)("version", x.version);
}

template <class A>
void fields(A& a, journal::Outcome& x) {
    a("command", x.command)("status", x.status)("refusal", x.refusal);
    a("firstSeq", x.firstSeq)("lastSeq", x.lastSeq)("streams", x.streams)("repeated", x.repeated);
}

template <class A>
void fields(A& a, journal::Cursor& x) {
    a("scope", x.scope)("seq", x.seq)("hash", x.hash);
}

template <class A>
void fields(A& a, journal::Changes& x) {
    a("states", x.states)("cursor", x.cursor)("reset", x.reset)("more", x.more);
}

template <class A>
void fields(A& a, journal::TicketRow& x) {
    a("id", x.id)("number", x.number)("theme", x.theme)("status", x.status)("day", x.day)("takenAt", x.takenAt);
    a("rankAt", x.rankAt)("firstCalledAt", x.firstCalledAt)("lastCalledAt", x.lastCalledAt);
    a("servingSince", x.servingSince)("finishedAt", x.finishedAt)("priority", x.priority);
    a("appointmentAt", x.appointmentAt)("desk", x.desk)("reservedFor", x.reservedFor)("rankReason", x.rankReason);
    a("outcome", x.outcome)("caseId", x.caseId)("calls", x.calls)("misses", x.misses)("publicCode", x.publicCode);
    a("rankReasonEn", x.rankReasonEn)("firstServedAt", x.firstServedAt)("servedMs", x.servedMs)("anywhere", x.anywhere);
    a("leasedTo", x.leasedTo)("leaseUntil", x.leaseUntil)("takenFor", x.takenFor);
}

template <class A>
void fields(A& a, journal::AppointmentRow& x) {
    a("id", x.id)("theme", x.theme)("at", x.at)("status", x.status)("personToken", x.personToken)("code", x.code);
    a("ticket", x.ticket);
}

template <class A>
void fields(A& a, journal::CaseRow& x) {
    a("id", x.id)("number", x.number)("theme", x.theme)("status", x.status)("desk", x.desk)("clerk", x.clerk);
    a("ticket", x.ticket)("applicantMasked", x.applicantMasked)("catalogueVersion", x.catalogueVersion);
    a("openedAt", x.openedAt)("receivedAt", x.receivedAt)("acceptedAt", x.acceptedAt)("closedAt", x.closedAt);
    a("decideReceiptBy", x.decideReceiptBy)("promisedFinish", x.promisedFinish)("lines", x.lines);
    a("linesOpen", x.linesOpen)("tasks", x.tasks)("tasksDone", x.tasksDone)("queryCode", x.queryCode);
    a("version", x.version);
}

template <class A>
void fields(A& a, journal::TaskRow& x) {
    a("caseId", x.caseId)("caseNumber", x.caseNumber)("theme", x.theme)("caseStatus", x.caseStatus);
    a("applicantMasked", x.applicantMasked)("item", x.item)("name", x.name)("number", x.number)("unit", x.unit);
    a("status", x.status)("startedOn", x.startedOn)("promiseDue", x.promiseDue)("legalDue", x.legalDue);
    a("paused", x.paused)("reviewer", x.reviewer)("result", x.result)("decidedAt", x.decidedAt);
    a("caseVersion", x.caseVersion);
}

template <class A>
void fields(A& a, journal::UnitRow& x) {
    a("label", x.label)("status", x.status)("caseId", x.caseId)("caseNumber", x.caseNumber)("material", x.material);
    a("name", x.name)("original", x.original)("keeper", x.keeper)("destination", x.destination);
    a("returnToApplicant", x.returnToApplicant)("slip", x.slip);
}

template <class A>
void fields(A& a, journal::SlipRow& x) {
    a("id", x.id)("number", x.number)("status", x.status)("from", x.from)("to", x.to)("lines", x.lines);
    a("linesOpen", x.linesOpen)("draftedAt", x.draftedAt)("dispatchedAt", x.dispatchedAt)("receiveBy", x.receiveBy);
}

template <class A>
void fields(A& a, journal::ResultRow& x) {
    a("id", x.id)("status", x.status)("caseId", x.caseId)("caseNumber", x.caseNumber)("item", x.item)("unit", x.unit);
    a("name", x.name)("number", x.number)("form", x.form)("slot", x.slot)("madeAt", x.madeAt);
    a("shelvedAt", x.shelvedAt)("handedAt", x.handedAt)("receiptNumber", x.receiptNumber);
}

template <class A>
void fields(A& a, journal::DeskRow& x) {
    a("desk", x.desk)("status", x.status)("clerk", x.clerk)("clerkName", x.clerkName)("themes", x.themes);
    a("since", x.since)("pauseReason", x.pauseReason)("openedAt", x.openedAt)("pausedUntil", x.pausedUntil);
    a("helpSince", x.helpSince)("helpReason", x.helpReason)("helpAbout", x.helpAbout);
    a("helpAnsweredAt", x.helpAnsweredAt)("helpAnsweredBy", x.helpAnsweredBy)("helpNote", x.helpNote);
}

template <class A>
void fields(A& a, journal::AccountRow& x) {
    a("account", x.account)("device", x.device)("disabled", x.disabled)("name", x.name)("roles", x.roles);
    a("unit", x.unit)("desks", x.desks)("publicKey", x.publicKey)("deskCode", x.deskCode);
}

template <class A>
void fields(A& a, journal::ConflictRow& x) {
    a("command", x.command)("commandKind", x.commandKind)("refusalCode", x.refusalCode)("papers", x.papers);
    a("caseId", x.caseId)("device", x.device)("at", x.at)("resolved", x.resolved);
}

template <class A>
void fields(A& a, journal::ThemeCounts& x) {
    a("theme", x.theme)("waiting", x.waiting)("serving", x.serving)("finished", x.finished);
    a("longestWaitSince", x.longestWaitSince);
}

template <class A>
void fields(A& a, journal::EvaluationAverage& x) {
    a("key", x.key)("count", x.count)("bad", x.bad)("stars", x.stars);
}

template <class A>
void fields(A& a, journal::CasePage& x) {
    a("rows", x.rows)("next", x.next);
}

template <class A>
void fields(A& a, journal::NumberBlock& x) {
    a("id", x.id)("key", x.key)("from", x.from)("to", x.to)("device", x.device)("leasedAt", x.leasedAt);
    a("next", x.next)("closed", x.closed);
}

}  // namespace yc::api::json

// SPDX-License-Identifier: GPL-3.0-or-later
// 排队号: member names, on the wire and in the journal.
#pragma once

#include "api/json/enums.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::TicketPersonal& x) {
    a("name", x.name);
    a("idNumber", x.idNumber);
    a("phone", x.phone);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::TicketNote& x) {
    a("text", x.text);
}

template <class A>
void fields(A& a, domain::TicketPosition& x) {
    a("status", x.status);
    a("theme", x.theme);
    a("desk", x.desk);
    a("reservedFor", x.reservedFor);
    a("rankAt", x.rankAt);
    a("servingSince", x.servingSince);
    a("priority", x.priority);
    a("appointmentAt", x.appointmentAt);
    a("servedMs", x.servedMs);
    a("misses", x.misses);
}

template <class A>
void fields(A& a, domain::TicketLease& x) {
    a("desk", x.desk);
    a("from", x.from);
    a("until", x.until);
    a("rankReason", x.rankReason);
    a("rankReasonEn", x.rankReasonEn);
}

template <class A>
void fields(A& a, domain::TicketState& x) {
    a("status", x.status);
    a("theme", x.theme);
    a("takenFor", x.takenFor);
    a("number", x.number);
    a("day", x.day);
    a("takenAt", x.takenAt);
    a("rankAt", x.rankAt);
    a("priority", x.priority);
    a("appointmentAt", x.appointmentAt);
    a("appointment", x.appointment);
    a("personToken", x.personToken);
    a("publicCode", x.publicCode);
    a("ahead", x.ahead);
    a("calls", x.calls);
    a("misses", x.misses);
    a("firstCalledAt", x.firstCalledAt);
    a("lastCalledAt", x.lastCalledAt);
    a("firstServedAt", x.firstServedAt);
    a("servingSince", x.servingSince);
    a("servedMs", x.servedMs);
    a("finishedAt", x.finishedAt);
    a("servicePeriods", x.servicePeriods);
    a("desk", x.desk);
    a("reservedFor", x.reservedFor);
    a("rankReason", x.rankReason);
    a("rankReasonEn", x.rankReasonEn);
    a("anywhere", x.anywhere);
    a("lease", x.lease);
    a("prints", x.prints);
    a("undo", x.undo);
    a("undoDesk", x.undoDesk);
    a("before", x.before);
    a("outcome", x.outcome);
    a("caseId", x.caseId);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::TakeTicket& x) {
    a("ticket", x.ticket);
    a("theme", x.theme);
    a("personToken", x.personToken);
    a("publicCode", x.publicCode);
    a("priority", x.priority);
    a("appointmentAt", x.appointmentAt);
    a("appointment", x.appointment);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::CallTicket& x) {
    a("desk", x.desk);
    a("themes", x.themes);
    a("chosen", x.chosen);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::RecallTicket& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::MarkNotHere& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::RequeueTicket& x) {
    a("ticket", x.ticket);
    a("place", x.place);
}

template <class A>
void fields(A& a, domain::BeginService& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::ParkTicket& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("anywhere", x.anywhere);
}

template <class A>
void fields(A& a, domain::ResumeTicket& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::TransferTicket& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("toTheme", x.toTheme);
    a("toDesk", x.toDesk);
    a("place", x.place);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::LeaveTicket& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::NextItemOfTicket& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("theme", x.theme);
}

template <class A>
void fields(A& a, domain::FinishTicket& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("outcome", x.outcome);
    a("caseId", x.caseId);
}

template <class A>
void fields(A& a, domain::CloseDay& x) {
    a("day", x.day);
    a("carry", x.carry);
    a("byRule", x.byRule);
    a("tickets", x.tickets);
    a("desks", x.desks);
}

template <class A>
void fields(A& a, domain::NoteTicket& x) {
    a("ticket", x.ticket);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::UndoTicketStep& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("step", x.step);
}

template <class A>
void fields(A& a, domain::PrintTicket& x) {
    a("ticket", x.ticket);
}

template <class A>
void fields(A& a, domain::LeaseTicket& x) {
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::ReturnLease& x) {
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::CallLeased& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::ReleaseTicket& x) {
    a("ticket", x.ticket);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::TicketTaken& x) {
    a("theme", x.theme);
    a("number", x.number);
    a("day", x.day);
    a("rankAt", x.rankAt);
    a("priority", x.priority);
    a("appointmentAt", x.appointmentAt);
    a("personToken", x.personToken);
    a("publicCode", x.publicCode);
    a("ahead", x.ahead);
    a("appointment", x.appointment);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::TicketCalled& x) {
    a("desk", x.desk);
    a("rankReason", x.rankReason);
    a("rankReasonEn", x.rankReasonEn);
    a("policyVersion", x.policyVersion);
    a("leased", x.leased);
}

template <class A>
void fields(A& a, domain::TicketRecalled& x) {
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::TicketNotHere& x) {
    a("missed", x.missed);
    a("rankAt", x.rankAt);
}

template <class A>
void fields(A& a, domain::TicketRequeued& x) {
    a("place", x.place);
    a("rankAt", x.rankAt);
}

template <class A>
void fields(A& a, domain::ServiceBegun& x) {
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::TicketParked& x) {
    a("desk", x.desk);
    a("anywhere", x.anywhere);
}

template <class A>
void fields(A& a, domain::TicketResumed& x) {
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::TicketTransferred& x) {
    a("theme", x.theme);
    a("toDesk", x.toDesk);
    a("place", x.place);
    a("rankAt", x.rankAt);
    a("reason", x.reason);
}

template <class A>
void fields(A&, domain::TicketLeft&) {}

template <class A>
void fields(A& a, domain::NextItemBegun& x) {
    a("theme", x.theme);
}

template <class A>
void fields(A& a, domain::TicketFinished& x) {
    a("outcome", x.outcome);
    a("caseId", x.caseId);
}

template <class A>
void fields(A& a, domain::TicketClosedWithDay& x) {
    a("carried", x.carried);
}

template <class A>
void fields(A& a, domain::TicketNoted& x) {
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::TicketStepUndone& x) {
    a("step", x.step);
    a("restored", x.restored);
}

template <class A>
void fields(A& a, domain::TicketPrinted& x) {
    a("copy", x.copy);
}

template <class A>
void fields(A& a, domain::TicketLeased& x) {
    a("desk", x.desk);
    a("until", x.until);
    a("rankReason", x.rankReason);
    a("rankReasonEn", x.rankReasonEn);
}

template <class A>
void fields(A& a, domain::TicketLeaseEnded& x) {
    a("released", x.released);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::TicketFreed& x) {
    a("reason", x.reason);
}

}  // namespace yc::api::json

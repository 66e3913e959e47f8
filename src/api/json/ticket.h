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
}

template <class A>
void fields(A& a, domain::TicketState& x) {
    a("status", x.status);
    a("theme", x.theme);
    a("number", x.number);
    a("day", x.day);
    a("takenAt", x.takenAt);
    a("rankAt", x.rankAt);
    a("priority", x.priority);
    a("appointmentAt", x.appointmentAt);
    a("personToken", x.personToken);
    a("publicCode", x.publicCode);
    a("ahead", x.ahead);
    a("calls", x.calls);
    a("misses", x.misses);
    a("firstCalledAt", x.firstCalledAt);
    a("lastCalledAt", x.lastCalledAt);
    a("servingSince", x.servingSince);
    a("finishedAt", x.finishedAt);
    a("servicePeriods", x.servicePeriods);
    a("desk", x.desk);
    a("reservedFor", x.reservedFor);
    a("rankReason", x.rankReason);
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
    a("tickets", x.tickets);
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
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::TicketCalled& x) {
    a("desk", x.desk);
    a("rankReason", x.rankReason);
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
void fields(A&, domain::NextItemBegun&) {}

template <class A>
void fields(A& a, domain::TicketFinished& x) {
    a("outcome", x.outcome);
    a("caseId", x.caseId);
}

template <class A>
void fields(A& a, domain::TicketClosedWithDay& x) {
    a("carried", x.carried);
}

}  // namespace yc::api::json

// SPDX-License-Identifier: GPL-3.0-or-later
// 联办活动: member names, on the wire and in the journal.
#pragma once

#include "api/json/enums.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::JointInvitee& x) {
    a("unit", x.unit);
    a("items", x.items);
    a("answer", x.answer);
    a("words", x.words);
    a("answeredAt", x.answeredAt);
    a("answeredBy", x.answeredBy);
    a("present", x.present);
    a("staff", x.staff);
    a("agrees", x.agrees);
    a("consent", x.consent);
    a("opinion", x.opinion);
}

template <class A>
void fields(A& a, domain::JointRef& x) {
    a("joint", x.joint);
    a("rule", x.rule);
    a("work", x.work);
    a("status", x.status);
    a("items", x.items);
    a("at", x.at);
    a("invitation", x.invitation);
    a("minutes", x.minutes);
}

template <class A>
void fields(A& a, domain::InspectionRecord& x) {
    a("item", x.item);
    a("unit", x.unit);
    a("staff", x.staff);
    a("finding", x.finding);
    a("at", x.at);
    a("refused", x.refused);
    a("rule", x.rule);
}

/// Members that the state of a joint event and its first event share.
template <class A, class X>
void invitationFields(A& a, X& x) {
    a("caseId", x.caseId);
    a("caseNumber", x.caseNumber);
    a("theme", x.theme);
    a("rule", x.rule);
    a("work", x.work);
    a("text", x.text);
    a("place", x.place);
    a("organiser", x.organiser);
    a("siteOrganises", x.siteOrganises);
    a("at", x.at);
    a("answerBy", x.answerBy);
    a("silenceIsConsent", x.silenceIsConsent);
    a("minStaff", x.minStaff);
    a("invitees", x.invitees);
    a("invitation", x.invitation);
}

template <class A>
void fields(A& a, domain::JointState& x) {
    a("status", x.status);
    invitationFields(a, x);
    a("minutes", x.minutes);
    a("calledAt", x.calledAt);
    a("heldAt", x.heldAt);
    a("findings", x.findings);
    a("conclusion", x.conclusion);
    a("cancelReason", x.cancelReason);
}

template <class A>
void fields(A& a, domain::CallJoint& x) {
    a("joint", x.joint);
    a("caseId", x.caseId);
    a("rule", x.rule);
    a("at", x.at);
    a("place", x.place);
    a("siteRegion", x.siteRegion);
    a("invitation", x.invitation);
}

template <class A>
void fields(A& a, domain::AnswerJoint& x) {
    a("joint", x.joint);
    a("answer", x.answer);
    a("words", x.words);
}

template <class A>
void fields(A& a, domain::JointAttendance& x) {
    a("unit", x.unit);
    a("staff", x.staff);
    a("agrees", x.agrees);
    a("opinion", x.opinion);
}

template <class A>
void fields(A& a, domain::HoldJoint& x) {
    a("joint", x.joint);
    a("minutes", x.minutes);
    a("attendance", x.attendance);
    a("findings", x.findings);
    a("conclusion", x.conclusion);
}

template <class A>
void fields(A& a, domain::CancelJoint& x) {
    a("joint", x.joint);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::RecordInspection& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("staff", x.staff);
    a("finding", x.finding);
}

template <class A>
void fields(A& a, domain::JointCalled& x) {
    invitationFields(a, x);
}

template <class A>
void fields(A& a, domain::JointAnswered& x) {
    a("unit", x.unit);
    a("answer", x.answer);
    a("words", x.words);
}

template <class A>
void fields(A& a, domain::JointHeld& x) {
    a("minutes", x.minutes);
    a("invitees", x.invitees);
    a("findings", x.findings);
    a("conclusion", x.conclusion);
}

template <class A>
void fields(A& a, domain::JointCancelled& x) {
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::JointArranged& x) {
    a("joint", x.joint);
}

template <class A>
void fields(A& a, domain::JointConcluded& x) {
    a("joint", x.joint);
    a("status", x.status);
    a("minutes", x.minutes);
    a("words", x.words);
}

template <class A>
void fields(A& a, domain::InspectionRecorded& x) {
    a("record", x.record);
}

}  // namespace yc::api::json

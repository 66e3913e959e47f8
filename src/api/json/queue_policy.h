// SPDX-License-Identifier: GPL-3.0-or-later
// 叫号规则, 限制取号, 预约: member names, on the wire, in the journal and in the policy's file.
#pragma once

#include "api/json/enums.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::PriorityRule& x) {
    a("class", x.priority);
    a("zh", x.zh);
    a("en", x.en);
    a("headStartMinutes", x.headStartMinutes);
    a("proof", x.proof);
}

template <class A>
void fields(A& a, domain::OpeningSpan& x) {
    a("days", x.days);
    a("fromMinute", x.fromMinute);
    a("toMinute", x.toMinute);
    a("duty", x.duty);
    a("themes", x.themes);
}

template <class A>
void fields(A& a, domain::ThemeRule& x) {
    a("theme", x.theme);
    a("suspended", x.suspended);
    a("note", x.note);
    a("perDay", x.perDay);
    a("bookable", x.bookable);
    a("perSlot", x.perSlot);
    a("carry", x.carry);
    a("silent", x.silent);
}

template <class A>
void fields(A& a, domain::ThemePreference& x) {
    a("theme", x.theme);
    a("minutes", x.minutes);
}

template <class A>
void fields(A& a, domain::WindowRule& x) {
    a("desk", x.desk);
    a("themes", x.themes);
    a("prefers", x.prefers);
}

template <class A>
void fields(A& a, domain::ClerkSkill& x) {
    a("account", x.account);
    a("themes", x.themes);
}

template <class A>
void fields(A& a, domain::QuickService& x) {
    a("id", x.id);
    a("zh", x.zh);
    a("en", x.en);
}

template <class A>
void fields(A& a, domain::Phrase& x) {
    a("moment", x.moment);
    a("zh", x.zh);
    a("en", x.en);
}

template <class A>
void fields(A& a, domain::Announcement& x) {
    a.always("zh", x.zh);
    a.always("en", x.en);
    a("times", x.times);
    a("noticeAhead", x.noticeAhead);
}

template <class A>
void fields(A& a, domain::LeaseRule& x) {
    a("minutes", x.minutes);
    a("marginSeconds", x.marginSeconds);
}

template <class A>
void fields(A& a, domain::QueuePolicy& x) {
    a("version", x.version);
    a("note", x.note);
    a("classes", x.classes);
    a("fairnessMinutes", x.fairnessMinutes);
    a("elderlyAge", x.elderlyAge);
    a("appointmentLeadMinutes", x.appointmentLeadMinutes);
    a("appointmentEarlyMinutes", x.appointmentEarlyMinutes);
    a("appointmentLateMinutes", x.appointmentLateMinutes);
    a("slotMinutes", x.slotMinutes);
    a("maxMisses", x.maxMisses);
    a("missedBehind", x.missedBehind);
    a("recallSeconds", x.recallSeconds);
    a("hours", x.hours);
    a("themes", x.themes);
    a("windows", x.windows);
    a("skills", x.skills);
    a("quick", x.quick);
    a("breaks", x.breaks);
    a("phrases", x.phrases);
    a("announcement", x.announcement);
    a("lease", x.lease);
    a("carryDays", x.carryDays);
}

template <class A>
void fields(A& a, domain::QueuePolicyState& x) {
    a("policy", x.policy);
    a("since", x.since);
    a("by", x.by);
}

template <class A>
void fields(A& a, domain::PublishQueuePolicy& x) {
    a("policy", x.policy);
}

template <class A>
void fields(A& a, domain::QueuePolicyPublished& x) {
    a("policy", x.policy);
}

template <class A>
void fields(A& a, domain::QueueBarState& x) {
    a("lifted", x.lifted);
    a("until", x.until);
    a("reason", x.reason);
    a("by", x.by);
}

template <class A>
void fields(A& a, domain::BarPerson& x) {
    a("personToken", x.personToken);
    a("until", x.until);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::LiftBar& x) {
    a("personToken", x.personToken);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::PersonBarred& x) {
    a("until", x.until);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::BarLifted& x) {
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::AppointmentPersonal& x) {
    a("name", x.name);
    a("phone", x.phone);
}

template <class A>
void fields(A& a, domain::AppointmentState& x) {
    a("status", x.status);
    a("theme", x.theme);
    a("at", x.at);
    a("personToken", x.personToken);
    a("code", x.code);
    a("ticket", x.ticket);
    a("moves", x.moves);
    a("reason", x.reason);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::BookAppointment& x) {
    a("appointment", x.appointment);
    a("theme", x.theme);
    a("at", x.at);
    a("personToken", x.personToken);
    a("code", x.code);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::CancelAppointment& x) {
    a("appointment", x.appointment);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::AppointmentBooked& x) {
    a("theme", x.theme);
    a("at", x.at);
    a("personToken", x.personToken);
    a("code", x.code);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::AppointmentKept& x) {
    a("ticket", x.ticket);
}

template <class A>
void fields(A& a, domain::AppointmentCancelled& x) {
    a("reason", x.reason);
}

}  // namespace yc::api::json

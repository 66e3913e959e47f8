// SPDX-License-Identifier: GPL-3.0-or-later
// 事项办理: member names, on the wire and in the journal.
#pragma once

#include "api/json/enums.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::CriterionCheck& x) {
    a("criterion", x.criterion);
    a("meets", x.meets);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::ClockPause& x) {
    a("notice", x.notice);
    a("reason", x.reason);
    a("from", x.from);
    a("until", x.until);
}

template <class A>
void fields(A& a, domain::ItemExtension& x) {
    a("notice", x.notice);
    a("reason", x.reason);
    a("approver", x.approver);
    a("unified", x.unified);
    a("days", x.days);
    a("on", x.on);
    a("formerDue", x.formerDue);
    a("due", x.due);
}

template <class A>
void fields(A& a, domain::ItemInquiry& x) {
    a("about", x.about);
    a("question", x.question);
    a("askedAt", x.askedAt);
    a("askedBy", x.askedBy);
    a("answerBy", x.answerBy);
    a("answer", x.answer);
    a("answeredAt", x.answeredAt);
    a("answeredBy", x.answeredBy);
    a("decision", x.decision);
    a("decisionNumber", x.decisionNumber);
}

template <class A>
void fields(A& a, domain::AskInquiry& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("about", x.about);
    a("question", x.question);
}

template <class A>
void fields(A& a, domain::AnswerInquiry& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("about", x.about);
    a("answer", x.answer);
}

template <class A>
void fields(A& a, domain::InquiryAsked& x) {
    a("item", x.item);
    a("about", x.about);
    a("question", x.question);
    a("answerBy", x.answerBy);
}

template <class A>
void fields(A& a, domain::InquiryAnswered& x) {
    a("item", x.item);
    a("about", x.about);
    a("answer", x.answer);
    a("decision", x.decision);
    a("decisionNumber", x.decisionNumber);
}

template <class A>
void fields(A& a, domain::ResultReplaced& x) {
    a("item", x.item);
    a("result", x.result);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ItemTask& x) {
    a("item", x.item);
    a("name", x.name);
    a("number", x.number);
    a("unit", x.unit);
    a("status", x.status);
    a("waitsFor", x.waitsFor);
    a("promiseDays", x.promiseDays);
    a("legalDays", x.legalDays);
    a("startedOn", x.startedOn);
    a("promiseDue", x.promiseDue);
    a("legalDue", x.legalDue);
    a("pauses", x.pauses);
    a("extension", x.extension);
    a("checks", x.checks);
    a("reviewer", x.reviewer);
    a("opinion", x.opinion);
    a("decisionNumber", x.decisionNumber);
    a("result", x.result);
    a("decidedAt", x.decidedAt);
    a("revocation", x.revocation);
    a("revokeReason", x.revokeReason);
    a("inquiries", x.inquiries);
}

template <class A>
void fields(A& a, domain::StartReview& x) {
    a("caseId", x.caseId);
    a("item", x.item);
}

template <class A>
void fields(A& a, domain::CheckCriterion& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("criterion", x.criterion);
    a("meets", x.meets);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::DecideItem& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("grant", x.grant);
    a("opinion", x.opinion);
    a("decisionNumber", x.decisionNumber);
    a("result", x.result);
    a("resultNumber", x.resultNumber);
}

template <class A>
void fields(A& a, domain::PauseItem& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("notice", x.notice);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ContinueItem& x) {
    a("caseId", x.caseId);
    a("item", x.item);
}

template <class A>
void fields(A& a, domain::ExtendItem& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("notice", x.notice);
    a("reason", x.reason);
    a("approver", x.approver);
    a("days", x.days);
}

template <class A>
void fields(A& a, domain::RevokeItem& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("number", x.number);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ItemExtended& x) {
    a("item", x.item);
    a("extension", x.extension);
    a("promiseDue", x.promiseDue);
    a("legalDue", x.legalDue);
}

template <class A>
void fields(A& a, domain::ItemRevoked& x) {
    a("item", x.item);
    a("number", x.number);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ReviewStarted& x) {
    a("item", x.item);
}

template <class A>
void fields(A& a, domain::CriterionChecked& x) {
    a("item", x.item);
    a("check", x.check);
}

template <class A>
void fields(A& a, domain::ItemDecided& x) {
    a("item", x.item);
    a("grant", x.grant);
    a("opinion", x.opinion);
    a("decisionNumber", x.decisionNumber);
    a("result", x.result);
}

template <class A>
void fields(A& a, domain::ItemReleased& x) {
    a("item", x.item);
    a("startedOn", x.startedOn);
    a("promiseDue", x.promiseDue);
    a("legalDue", x.legalDue);
}

template <class A>
void fields(A& a, domain::ItemTerminated& x) {
    a("item", x.item);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ItemPaused& x) {
    a("item", x.item);
    a("pause", x.pause);
}

template <class A>
void fields(A& a, domain::ItemContinued& x) {
    a("item", x.item);
    a("until", x.until);
    a("promiseDue", x.promiseDue);
    a("legalDue", x.legalDue);
}

template <class A>
void fields(A&, domain::CaseDecided&) {}

}  // namespace yc::api::json

// SPDX-License-Identifier: GPL-3.0-or-later
// 办件: member names, on the wire and in the journal.
#pragma once

#include "api/json/enums.h"
#include "api/json/item.h"
#include "api/json/joint.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::AnswerRecord& x) {
    a("value", x.value);
    a("origin", x.origin);
    a("source", x.source);
    a("at", x.at);
}

template <class A>
void fields(A& a, domain::FieldValue& x) {
    a("value", x.value);
    a("origin", x.origin);
}

template <class A>
void fields(A& a, domain::CheckLine& x) {
    a("material", x.material);
    a("verdict", x.verdict);
    a("originals", x.originals);
    a("copies", x.copies);
    a("failedPoints", x.failedPoints);
    a("sentence", x.sentence);
    a("evidence", x.evidence);
    a("tolerateUntil", x.tolerateUntil);
    a("at", x.at);
    a("by", x.by);
}

template <class A>
void fields(A& a, domain::Applicant& x) {
    a("name", x.name);
    a.always("idType", x.idType);
    a("idNumber", x.idNumber);
    a("sex", x.sex);
    a("birth", x.birth);
    a("nation", x.nation);
    a("address", x.address);
    a("phone", x.phone);
    a("origin", x.origin);
    a("manualReason", x.manualReason);
    a("agentName", x.agentName);
    a("agentIdNumber", x.agentIdNumber);
    a("agentPhone", x.agentPhone);
}

template <class A>
void fields(A& a, domain::SpotChange& x) {
    a("where", x.where);
    a("before", x.before);
    a("after", x.after);
}

template <class A>
void fields(A& a, domain::SpotCorrection& x) {
    a("number", x.number);
    a("at", x.at);
    a("changes", x.changes);
}

template <class A>
void fields(A& a, domain::BatchMember& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("masked", x.masked);
    a("step", x.step);
}

template <class A>
void fields(A& a, domain::BatchPerson& x) {
    a("name", x.name);
    a("idNumber", x.idNumber);
}

template <class A>
void fields(A& a, domain::DataDispute& x) {
    a("source", x.source);
    a("subject", x.subject);
    a("at", x.at);
    a("by", x.by);
    a("corrected", x.corrected);
    a("finding", x.finding);
    a("answeredAt", x.answeredAt);
    a("answeredBy", x.answeredBy);
}

template <class A>
void fields(A& a, domain::CasePersonal& x) {
    a("applicant", x.applicant);
    a("form", x.form);
    a("deliveryAddress", x.deliveryAddress);
    a("corrections", x.corrections);
    a("members", x.members);
    a("disputes", x.disputes);
}

template <class A>
void fields(A& a, domain::CommitmentRecord& x) {
    a("item", x.item);
    a("number", x.number);
    a("madeAt", x.madeAt);
    a("beforeDecision", x.beforeDecision);
    a("checkBy", x.checkBy);
    a("kept", x.kept);
    a("finding", x.finding);
    a("checkedBy", x.checkedBy);
    a("checkedAt", x.checkedAt);
}

template <class A>
void fields(A& a, domain::PaymentRecord& x) {
    a("item", x.item);
    a("fen", x.fen);
    a("way", x.way);
    a("voucher", x.voucher);
    a("at", x.at);
    a("by", x.by);
    a("voided", x.voided);
    a("voidReason", x.voidReason);
    a("voidedAt", x.voidedAt);
    a("voidedBy", x.voidedBy);
}

template <class A>
void fields(A& a, domain::KeeperStatementRecord& x) {
    a("number", x.number);
    a("unit", x.unit);
}

template <class A>
void fields(A& a, domain::Trip& x) {
    a("at", x.at);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::CreditEntry& x) {
    a("number", x.number);
    a("breach", x.breach);
    a("what", x.what);
    a("at", x.at);
}

template <class A>
void fields(A& a, domain::CreditState& x) {
    a("entries", x.entries);
    a("repairedAt", x.repairedAt);
    a("repairReason", x.repairReason);
    a("repairedBy", x.repairedBy);
}

template <class A>
void fields(A& a, domain::PromiseTerm& x) {
    a("material", x.material);
    a("until", x.until);
}

template <class A>
void fields(A& a, domain::PromiseDraft& x) {
    a("item", x.item);
    a("number", x.number);
    a("terms", x.terms);
    a("toldAt", x.toldAt);
    a("signedAt", x.signedAt);
}

template <class A>
void fields(A& a, domain::ToleranceExtension& x) {
    a("material", x.material);
    a("formerUntil", x.formerUntil);
    a("until", x.until);
    a("reason", x.reason);
    a("approver", x.approver);
    a("number", x.number);
}

template <class A>
void fields(A& a, domain::Reminder& x) {
    a("about", x.about);
    a("material", x.material);
    a("due", x.due);
    a("way", x.way);
    a("note", x.note);
    a("at", x.at);
    a("by", x.by);
}

template <class A>
void fields(A& a, domain::Telling& x) {
    a("at", x.at);
    a("way", x.way);
    a("where", x.where);
    a("by", x.by);
}

template <class A>
void fields(A& a, domain::PaperRecord& x) {
    a("kind", x.kind);
    a("number", x.number);
    a("at", x.at);
    a("voided", x.voided);
    a("voidReason", x.voidReason);
    a("prints", x.prints);
    a("reprints", x.reprints);
    a("sealedHash", x.sealedHash);
    a("sealedAt", x.sealedAt);
    a("told", x.told);
}

template <class A>
void fields(A& a, domain::CorrectionNotice& x) {
    a("number", x.number);
    a("issuedAt", x.issuedAt);
    a("deadline", x.deadline);
    a("lines", x.lines);
}

template <class A>
void fields(A& a, domain::LabelRecord& x) {
    a("label", x.label);
    a("material", x.material);
    a("name", x.name);
    a("original", x.original);
    a("keeper", x.keeper);
    a("ruleId", x.ruleId);
}

template <class A>
void fields(A& a, domain::FailedAttempt& x) {
    a("step", x.step);
    a("refusal", x.refusal);
    a("what", x.what);
    a("desk", x.desk);
    a("by", x.by);
    a("at", x.at);
}

template <class A>
void fields(A& a, domain::CaseState& x) {
    a("status", x.status);
    a("number", x.number);
    a("queryCode", x.queryCode);
    a("theme", x.theme);
    a("catalogueVersion", x.catalogueVersion);
    a("catalogueHash", x.catalogueHash);
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("clerk", x.clerk);
    a("openedAt", x.openedAt);
    a("receivedAt", x.receivedAt);
    a("acceptedAt", x.acceptedAt);
    a("closedAt", x.closedAt);
    a("decideReceiptBy", x.decideReceiptBy);
    a("promisedFinish", x.promisedFinish);
    a("applicantMasked", x.applicantMasked);
    a("personToken", x.personToken);
    a("identity", x.identity);
    a("answers", x.answers);
    a("droppedItems", x.droppedItems);
    a("addedItems", x.addedItems);
    a("scenario", x.scenario);
    a("lines", x.lines);
    a("notices", x.notices);
    a("papers", x.papers);
    a("labels", x.labels);
    a("tasks", x.tasks);
    a("delivery", x.delivery);
    a("refusalReason", x.refusalReason);
    a("rightAuthority", x.rightAuthority);
    a("fieldsFilled", x.fieldsFilled);
    a("commitments", x.commitments);
    a("payments", x.payments);
    a("trips", x.trips);
    a("parent", x.parent);
    a("members", x.members);
    a("disputes", x.disputes);
    a("alsoBy", x.alsoBy);
    a("joints", x.joints);
    a("inspections", x.inspections);
    a("attempts", x.attempts);
    a("promises", x.promises);
    a("laterDates", x.laterDates);
    a("reminders", x.reminders);
    a("keeperStatements", x.keeperStatements);
    a.personal(x.personal);
}

}  // namespace yc::api::json

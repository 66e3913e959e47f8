// SPDX-License-Identifier: GPL-3.0-or-later
// 办件: member names, on the wire and in the journal.
#pragma once

#include "api/json/enums.h"
#include "api/json/item.h"

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
void fields(A& a, domain::CasePersonal& x) {
    a("applicant", x.applicant);
    a("form", x.form);
    a("deliveryAddress", x.deliveryAddress);
    a("corrections", x.corrections);
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
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::OpenCase& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("queryCode", x.queryCode);
    a("theme", x.theme);
    a("ticket", x.ticket);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::IdentifyApplicant& x) {
    a("caseId", x.caseId);
    a("personToken", x.personToken);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::AnswerQuestion& x) {
    a("caseId", x.caseId);
    a("question", x.question);
    a("value", x.value);
    a("origin", x.origin);
    a("source", x.source);
}

template <class A>
void fields(A& a, domain::ChooseItem& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("chosen", x.chosen);
}

template <class A>
void fields(A& a, domain::GiveVerdict& x) {
    a("caseId", x.caseId);
    a("material", x.material);
    a("verdict", x.verdict);
    a("originals", x.originals);
    a("copies", x.copies);
    a("failedPoints", x.failedPoints);
    a("sentence", x.sentence);
    a("evidence", x.evidence);
}

template <class A>
void fields(A& a, domain::FillFields& x) {
    a("caseId", x.caseId);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::ChooseDelivery& x) {
    a("caseId", x.caseId);
    a("way", x.way);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::ReceiveApplication& x) {
    a("caseId", x.caseId);
    a("receiptNumber", x.receiptNumber);
}

template <class A>
void fields(A& a, domain::IssueCorrection& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("overrideReason", x.overrideReason);
}

template <class A>
void fields(A& a, domain::ReceiveCorrections& x) {
    a("caseId", x.caseId);
    a("ticket", x.ticket);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::LapseCase& x) {
    a("caseId", x.caseId);
}

template <class A>
void fields(A& a, domain::AcceptCase::LabelledPaper& x) {
    a("label", x.label);
    a("material", x.material);
    a("original", x.original);
    a("ordinal", x.ordinal);
}

template <class A>
void fields(A& a, domain::AcceptCase& x) {
    a("caseId", x.caseId);
    a("receiptNumber", x.receiptNumber);
    a("acceptanceNumber", x.acceptanceNumber);
    a("toleranceNumber", x.toleranceNumber);
    a("toleranceCommitment", x.toleranceCommitment);
    a("commitments", x.commitments);
    a("labels", x.labels);
    a("itemNumbers", x.itemNumbers);
}

template <class A>
void fields(A& a, domain::RefuseCase& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("notNeeded", x.notNeeded);
    a("reason", x.reason);
    a("rightAuthority", x.rightAuthority);
}

template <class A>
void fields(A& a, domain::DeemAccepted& x) {
    a("caseId", x.caseId);
    a("confirmedOn", x.confirmedOn);
}

template <class A>
void fields(A& a, domain::WithdrawCase& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ReopenCase& x) {
    a("caseId", x.caseId);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::VoidPaper& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::RecordPrint& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("copies", x.copies);
}

template <class A>
void fields(A& a, domain::SealPaper& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("organ", x.organ);
    a("holder", x.holder);
    a("hash", x.hash);
}

template <class A>
void fields(A& a, domain::CorrectOnSpot& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::CheckCommitment& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a.always("kept", x.kept);
    a("finding", x.finding);
}

template <class A>
void fields(A& a, domain::TerminateCase& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::RecordPayment& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("fen", x.fen);
    a("way", x.way);
    a("voucher", x.voucher);
}

template <class A>
void fields(A& a, domain::RepairCredit& x) {
    a("personToken", x.personToken);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::CorrectedOnSpot& x) {
    a("number", x.number);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::CommitmentMade& x) {
    a("item", x.item);
    a("number", x.number);
    a("beforeDecision", x.beforeDecision);
    a("checkBy", x.checkBy);
}

template <class A>
void fields(A& a, domain::CommitmentChecked& x) {
    a("item", x.item);
    a.always("kept", x.kept);
    a("finding", x.finding);
}

template <class A>
void fields(A& a, domain::CaseTerminated& x) {
    a("number", x.number);
    a("reason", x.reason);
    a("ended", x.ended);
}

template <class A>
void fields(A& a, domain::PaymentRecorded& x) {
    a("item", x.item);
    a("fen", x.fen);
    a("way", x.way);
    a("voucher", x.voucher);
}

template <class A>
void fields(A& a, domain::ResultsHandedOver& x) {
    a("receiptNumber", x.receiptNumber);
}

template <class A>
void fields(A& a, domain::CreditBroken& x) {
    a("entry", x.entry);
}

template <class A>
void fields(A& a, domain::CreditRepaired& x) {
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::CaseOpened& x) {
    a("number", x.number);
    a("queryCode", x.queryCode);
    a("theme", x.theme);
    a("catalogueVersion", x.catalogueVersion);
    a("catalogueHash", x.catalogueHash);
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("clerk", x.clerk);
}

template <class A>
void fields(A& a, domain::ApplicantIdentified& x) {
    a("personToken", x.personToken);
    a("masked", x.masked);
    a("origin", x.origin);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::QuestionAnswered& x) {
    a("question", x.question);
    a("answers", x.answers);
    a("scenario", x.scenario);
    a("lines", x.lines);
}

template <class A>
void fields(A& a, domain::ItemsChosen& x) {
    a("dropped", x.dropped);
    a("added", x.added);
    a("lines", x.lines);
}

template <class A>
void fields(A& a, domain::VerdictGiven& x) {
    a("line", x.line);
}

template <class A>
void fields(A& a, domain::FieldsFilled& x) {
    a("fields", x.fields);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::DeliveryChosen& x) {
    a("way", x.way);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::CorrectionIssued& x) {
    a("notice", x.notice);
    a("defect", x.defect);
    a("overrideReason", x.overrideReason);
}

template <class A>
void fields(A& a, domain::CorrectionsReceived& x) {
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("lines", x.lines);
}

template <class A>
void fields(A&, domain::CaseLapsed&) {}

template <class A>
void fields(A& a, domain::ApplicationReceived& x) {
    a("receiptNumber", x.receiptNumber);
    a("decideReceiptBy", x.decideReceiptBy);
}

template <class A>
void fields(A& a, domain::CaseAccepted& x) {
    a("acceptanceNumber", x.acceptanceNumber);
    a("toleranceNumber", x.toleranceNumber);
    a("toleranceCommitment", x.toleranceCommitment);
    a("tolerant", x.tolerant);
    a("promisedFinish", x.promisedFinish);
    a("tasks", x.tasks);
    a("labels", x.labels);
}

template <class A>
void fields(A& a, domain::CaseRefused& x) {
    a("number", x.number);
    a("notNeeded", x.notNeeded);
    a("reason", x.reason);
    a("rightAuthority", x.rightAuthority);
}

template <class A>
void fields(A& a, domain::CaseDeemedAccepted& x) {
    a("acceptedAt", x.acceptedAt);
    a("promisedFinish", x.promisedFinish);
    a("tasks", x.tasks);
}

template <class A>
void fields(A& a, domain::CaseWithdrawn& x) {
    a("number", x.number);
    a("reason", x.reason);
    a("ended", x.ended);
}

template <class A>
void fields(A& a, domain::CaseReopened& x) {
    a("to", x.to);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::PaperVoided& x) {
    a("number", x.number);
    a("reason", x.reason);
    a("backToDraft", x.backToDraft);
}

template <class A>
void fields(A& a, domain::PaperPrinted& x) {
    a("number", x.number);
    a("copies", x.copies);
    a("reprint", x.reprint);
}

template <class A>
void fields(A& a, domain::PaperSealed& x) {
    a("number", x.number);
    a("organ", x.organ);
    a("holder", x.holder);
    a("hash", x.hash);
}

template <class A>
void fields(A&, domain::CaseReady&) {}

template <class A>
void fields(A&, domain::CaseClosed&) {}

}  // namespace yc::api::json

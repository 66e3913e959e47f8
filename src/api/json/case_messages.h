// SPDX-License-Identifier: GPL-3.0-or-later
// 办件: member names of its commands and events, on the wire and in the journal.
#pragma once

#include "api/json/case.h"

namespace yc::api::json {

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
    a("alsoBy", x.alsoBy);
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
    a("alsoBy", x.alsoBy);
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

template <class A>
void fields(A& a, domain::StateKeeper& x) {
    a("caseId", x.caseId);
    a("unit", x.unit);
    a("number", x.number);
}

template <class A>
void fields(A& a, domain::KeeperStated& x) {
    a("unit", x.unit);
    a("number", x.number);
}

}  // namespace yc::api::json

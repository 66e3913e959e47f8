// SPDX-License-Identifier: GPL-3.0-or-later
// 承诺与告知: member names of their commands and events, on the wire and in the journal.
#pragma once

#include "api/json/case.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::TellPromises::Paper& x) {
    a("item", x.item);
    a("number", x.number);
}

template <class A>
void fields(A& a, domain::TellPromises& x) {
    a("caseId", x.caseId);
    a("papers", x.papers);
}

template <class A>
void fields(A& a, domain::SignPromise& x) {
    a("caseId", x.caseId);
    a("number", x.number);
}

template <class A>
void fields(A& a, domain::ExtendTolerance& x) {
    a("caseId", x.caseId);
    a("material", x.material);
    a("until", x.until);
    a("number", x.number);
    a("reason", x.reason);
    a("approver", x.approver);
}

template <class A>
void fields(A& a, domain::RemindApplicant& x) {
    a("caseId", x.caseId);
    a("about", x.about);
    a("material", x.material);
    a("way", x.way);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::CorrectPayment& x) {
    a("caseId", x.caseId);
    a("item", x.item);
    a("voucher", x.voucher);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::RecordTold& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("way", x.way);
    a("where", x.where);
}

template <class A>
void fields(A& a, domain::PromisesTold& x) {
    a("promises", x.promises);
}

template <class A>
void fields(A& a, domain::PromiseSigned& x) {
    a("number", x.number);
}

template <class A>
void fields(A& a, domain::ToleranceExtended& x) {
    a("extension", x.extension);
}

template <class A>
void fields(A& a, domain::ApplicantReminded& x) {
    a("about", x.about);
    a("material", x.material);
    a("due", x.due);
    a("way", x.way);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::PaymentCorrected& x) {
    a("item", x.item);
    a("voucher", x.voucher);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::PaperTold& x) {
    a("number", x.number);
    a("way", x.way);
    a("where", x.where);
}

}  // namespace yc::api::json

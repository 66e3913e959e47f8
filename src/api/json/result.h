// SPDX-License-Identifier: GPL-3.0-or-later
// 办理结果: member names, on the wire and in the journal.
#pragma once

#include "api/json/enums.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::ResultPersonal& x) {
    a("collectorName", x.collectorName);
    a("collectorIdNumber", x.collectorIdNumber);
    a("address", x.address);
}

template <class A>
void fields(A& a, domain::ResultNotice& x) {
    a("way", x.way);
    a("message", x.message);
    a("at", x.at);
}

template <class A>
void fields(A& a, domain::ResultPosting& x) {
    a("courier", x.courier);
    a("sameCity", x.sameCity);
    a("sentAt", x.sentAt);
    a("endedAt", x.endedAt);
}

template <class A>
void fields(A& a, domain::ResultService& x) {
    a("way", x.way);
    a("proof", x.proof);
    a("at", x.at);
    a("servedOn", x.servedOn);
}

template <class A>
void fields(A& a, domain::ResultState& x) {
    a("status", x.status);
    a("caseId", x.caseId);
    a("caseNumber", x.caseNumber);
    a("item", x.item);
    a("unit", x.unit);
    a("name", x.name);
    a("number", x.number);
    a("form", x.form);
    a("slot", x.slot);
    a("madeAt", x.madeAt);
    a("shelvedAt", x.shelvedAt);
    a("handedAt", x.handedAt);
    a("byAgent", x.byAgent);
    a("authority", x.authority);
    a("receiptNumber", x.receiptNumber);
    a("waybill", x.waybill);
    a("notices", x.notices);
    a("posting", x.posting);
    a("service", x.service);
    a("replaces", x.replaces);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::ShelveResult& x) {
    a("result", x.result);
    a("slot", x.slot);
}

template <class A>
void fields(A& a, domain::NotifyResult& x) {
    a("result", x.result);
    a("way", x.way);
    a("message", x.message);
}

template <class A>
void fields(A& a, domain::CollectResults& x) {
    a("caseId", x.caseId);
    a("results", x.results);
    a("receiptNumber", x.receiptNumber);
    a("byAgent", x.byAgent);
    a("authority", x.authority);
    a("returned", x.returned);
    a("inParts", x.inParts);
    a("authorityUntil", x.authorityUntil);
    a("authorityItems", x.authorityItems);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::MailResult& x) {
    a("result", x.result);
    a("waybill", x.waybill);
    a("courier", x.courier);
    a("sameCity", x.sameCity);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::ConfirmMailed& x) {
    a("result", x.result);
    a("delivered", x.delivered);
}

template <class A>
void fields(A& a, domain::VoidResult& x) {
    a("result", x.result);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ResultMade& x) {
    a("caseId", x.caseId);
    a("caseNumber", x.caseNumber);
    a("item", x.item);
    a("unit", x.unit);
    a("name", x.name);
    a("number", x.number);
    a("form", x.form);
    a("replaces", x.replaces);
}

template <class A>
void fields(A& a, domain::ResultShelved& x) {
    a("slot", x.slot);
}

template <class A>
void fields(A& a, domain::ResultNotified& x) {
    a("way", x.way);
    a("message", x.message);
}

template <class A>
void fields(A& a, domain::ResultCollected& x) {
    a("receiptNumber", x.receiptNumber);
    a("byAgent", x.byAgent);
    a("authority", x.authority);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::ResultMailed& x) {
    a("waybill", x.waybill);
    a("courier", x.courier);
    a("sameCity", x.sameCity);
    a.personal(x.personal);
}

template <class A>
void fields(A&, domain::ResultDelivered&) {}

template <class A>
void fields(A&, domain::ResultCameBack&) {}

template <class A>
void fields(A& a, domain::ServeResult& x) {
    a("result", x.result);
    a("way", x.way);
    a("proof", x.proof);
    a("consent", x.consent);
}

template <class A>
void fields(A& a, domain::RemakeResult& x) {
    a("result", x.result);
    a("remade", x.remade);
    a("number", x.number);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::RecordAttempt& x) {
    a("caseId", x.caseId);
    a("step", x.step);
    a("refusal", x.refusal);
    a("what", x.what);
}

template <class A>
void fields(A& a, domain::ResultAnnounced& x) {
    a("proof", x.proof);
    a("servedOn", x.servedOn);
}

template <class A>
void fields(A& a, domain::ResultServed& x) {
    a("way", x.way);
    a("proof", x.proof);
    a("consent", x.consent);
}

template <class A>
void fields(A& a, domain::AttemptRecorded& x) {
    a("step", x.step);
    a("refusal", x.refusal);
    a("what", x.what);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::ResultVoided& x) {
    a("reason", x.reason);
}

}  // namespace yc::api::json

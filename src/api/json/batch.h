// SPDX-License-Identifier: GPL-3.0-or-later
// 批量名单和数据异议: member names of their commands and events, on the wire and in the journal.
#pragma once

#include "api/json/case.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::BatchRow& x) {
    a("caseId", x.caseId);
    a("number", x.number);
    a("queryCode", x.queryCode);
    a("personToken", x.personToken);
    a("form", x.form);
}

template <class A>
void fields(A& a, domain::AddBatchRows& x) {
    a("caseId", x.caseId);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::DropBatchRows& x) {
    a("caseId", x.caseId);
    a("cases", x.cases);
}

template <class A>
void fields(A& a, domain::AcceptBatchRows::Row& x) {
    a("caseId", x.caseId);
    a("itemNumbers", x.itemNumbers);
}

template <class A>
void fields(A& a, domain::AcceptBatchRows& x) {
    a("caseId", x.caseId);
    a("rows", x.rows);
}

template <class A>
void fields(A& a, domain::DisputeData& x) {
    a("caseId", x.caseId);
    a("source", x.source);
    a("subject", x.subject);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::AnswerDispute& x) {
    a("caseId", x.caseId);
    a("source", x.source);
    a("subject", x.subject);
    a("corrected", x.corrected);
    a("finding", x.finding);
}

template <class A>
void fields(A& a, domain::BatchRowsAdded& x) {
    a("members", x.members);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::BatchRowsDropped& x) {
    a("cases", x.cases);
}

template <class A>
void fields(A& a, domain::BatchRowsAccepted& x) {
    a("cases", x.cases);
}

template <class A>
void fields(A& a, domain::OpenedInBatch& x) {
    a("parent", x.parent);
    a("number", x.number);
    a("queryCode", x.queryCode);
    a("theme", x.theme);
    a("catalogueVersion", x.catalogueVersion);
    a("catalogueHash", x.catalogueHash);
    a("desk", x.desk);
    a("clerk", x.clerk);
    a("answers", x.answers);
    a("scenario", x.scenario);
    a("dropped", x.dropped);
    a("added", x.added);
}

template <class A>
void fields(A& a, domain::AcceptedInBatch& x) {
    a("receivedAt", x.receivedAt);
    a("acceptedAt", x.acceptedAt);
    a("promisedFinish", x.promisedFinish);
    a("tasks", x.tasks);
    a("lines", x.lines);
    a("delivery", x.delivery);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::DataDisputed& x) {
    a("source", x.source);
    a("subject", x.subject);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::DisputeAnswered& x) {
    a("source", x.source);
    a("subject", x.subject);
    a("corrected", x.corrected);
    a("finding", x.finding);
}

}  // namespace yc::api::json

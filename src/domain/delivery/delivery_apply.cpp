// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery/delivery_rules.h"

namespace yc::domain {

void applyBody(ResultState& state, const ResultMade& event, const EventMeta& meta) {
    state.status = ResultStatus::Made;
    state.caseId = event.caseId;
    state.caseNumber = event.caseNumber;
    state.item = event.item;
    state.unit = event.unit;
    state.name = event.name;
    state.number = event.number;
    state.form = event.form;
    state.madeAt = meta.occurredAt;
}

void applyBody(ResultState& state, const ResultShelved& event, const EventMeta& meta) {
    state.status = ResultStatus::Shelved;
    state.slot = event.slot;
    state.shelvedAt = meta.occurredAt;
}

void applyBody(ResultState& state, const ResultNotified&, const EventMeta&) { state.status = ResultStatus::Notified; }

void applyBody(ResultState& state, const ResultCollected& event, const EventMeta& meta) {
    state.status = ResultStatus::Collected;
    state.slot.clear();
    state.receiptNumber = event.receiptNumber;
    state.byAgent = event.byAgent;
    state.authority = event.authority;
    state.personal = event.personal;
    state.handedAt = meta.occurredAt;
}

void applyBody(ResultState& state, const ResultMailed& event, const EventMeta& meta) {
    state.status = ResultStatus::Mailed;
    state.slot.clear();
    state.waybill = event.waybill;
    state.personal = event.personal;
    state.handedAt = meta.occurredAt;
}

void applyBody(ResultState& state, const ResultDelivered&, const EventMeta&) { state.status = ResultStatus::Delivered; }

void applyBody(ResultState& state, const ResultCameBack&, const EventMeta&) {
    state.status = ResultStatus::ReturnedByMail;
    state.handedAt = {};
}

void applyBody(ResultState& state, const ResultVoided&, const EventMeta&) {
    state.status = ResultStatus::Voided;
    state.slot.clear();
}

void applyBody(CaseState& state, const CaseReady&, const EventMeta&) { state.status = CaseStatus::Ready; }

void applyBody(CaseState& state, const CaseClosed&, const EventMeta& meta) {
    state.status = CaseStatus::Closed;
    state.closedAt = meta.occurredAt;
}

}  // namespace yc::domain

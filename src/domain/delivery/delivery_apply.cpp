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
    state.replaces = event.replaces;
    state.madeAt = meta.occurredAt;
}

void applyBody(ResultState& state, const ResultShelved& event, const EventMeta& meta) {
    state.status = ResultStatus::Shelved;
    state.slot = event.slot;
    state.shelvedAt = meta.occurredAt;
}

void applyBody(ResultState& state, const ResultNotified& event, const EventMeta& meta) {
    state.status = ResultStatus::Notified;
    state.notices.push_back({event.way, event.message, meta.occurredAt});
}

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
    state.posting = ResultPosting{event.courier, event.sameCity, meta.occurredAt, {}};
}

void applyBody(ResultState& state, const ResultDelivered&, const EventMeta& meta) {
    state.status = ResultStatus::Delivered;
    if (state.posting) state.posting->endedAt = meta.occurredAt;
}

void applyBody(ResultState& state, const ResultCameBack&, const EventMeta& meta) {
    state.status = ResultStatus::ReturnedByMail;
    state.handedAt = {};
    if (state.posting) state.posting->endedAt = meta.occurredAt;
}

void applyBody(ResultState& state, const ResultAnnounced& event, const EventMeta& meta) {
    state.service = ResultService{DeliveryWay::Announcement, event.proof, meta.occurredAt, event.servedOn};
}

void applyBody(ResultState& state, const ResultServed& event, const EventMeta& meta) {
    const auto servedOn = state.service ? state.service->servedOn : std::nullopt;
    state.status = ResultStatus::Delivered;
    state.slot.clear();
    state.service = ResultService{event.way, event.proof, meta.occurredAt, servedOn};
    state.handedAt = meta.occurredAt;
}

void applyBody(ResultState& state, const ResultVoided&, const EventMeta&) {
    state.status = ResultStatus::Voided;
    state.slot.clear();
}

void applyBody(CaseState& state, const ResultReplaced& event, const EventMeta&) {
    for (ItemTask& task : state.tasks) {
        if (task.item == event.item) task.result = event.result;
    }
    if (state.status == CaseStatus::Ready) state.status = CaseStatus::Decided;  // the new one has to come first
}

void applyBody(CaseState& state, const AttemptRecorded& event, const EventMeta& meta) {
    state.attempts.push_back({event.step, event.refusal, event.what, event.desk, meta.actor, meta.occurredAt});
}

void applyBody(CaseState& state, const CaseReady&, const EventMeta&) { state.status = CaseStatus::Ready; }

void applyBody(CaseState& state, const CaseClosed&, const EventMeta& meta) {
    state.status = CaseStatus::Closed;
    state.closedAt = meta.occurredAt;
}

}  // namespace yc::domain

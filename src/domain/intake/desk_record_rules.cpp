// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded at the window beside the check: corrections on the spot, payments, visits.
#include "domain/core/decision.h"
#include "domain/intake/case_access.h"
#include "domain/intake/intake_rules.h"

#include <algorithm>

namespace yc::domain {

namespace {

constexpr std::size_t kChanges = 50;
constexpr std::size_t kTextBytes = 600;  // 200 characters

bool tooLong(const SpotChange& change) {
    return std::max({change.where.size(), change.before.size(), change.after.size()}) > kTextBytes;
}

}  // namespace

Decision decideBody(const CorrectOnSpot& body, const Command&, const DecideContext& context) {
    const auto found = caseFor(body.caseId, CorrectOnSpot::kind, context);
    if (!found) return Unexpected{found.error()};
    if ((*found)->personToken.empty()) return rejected(RefusalCode::ApplicantMissing);
    if (body.personal.empty()) return rejected(RefusalCode::GroundsMissing);
    if (body.personal.size() > kChanges) return rejected(RefusalCode::TooLarge);
    for (const SpotChange& change : body.personal) {
        if (change.where.empty() || change.before == change.after)
            return rejected(RefusalCode::Malformed, {{"what", "更正的位置和内容"}});
        if (tooLong(change)) return rejected(RefusalCode::TooLarge);
    }
    if (const auto problem = freshNumber(body.number.str(), "当场更正确认书文号", context)) return rejected(*problem);
    return Events{caseEvent(body.caseId, CorrectedOnSpot{body.number, body.personal})};
}

Decision decideBody(const RecordPayment& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, RecordPayment::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const auto& fees = at->resolution.fees;
    const auto due = std::find_if(fees.begin(), fees.end(), [&](const auto& fee) { return fee.item == body.item; });
    // A rate of 0 is exempt, or reckoned and taken by another office.
    if (due == fees.end() || (due->rate && due->rate->fen == 0)) {
        const catalogue::Item* item = at->theme->item(body.item);
        return rejected(RefusalCode::NotCharged, {{"item", item ? item->shortName : body.item.str()}});
    }
    const auto& paid = at->state->payments;
    if (std::any_of(paid.begin(), paid.end(),
                    [&](const PaymentRecord& own) { return own.item == body.item && !own.voided; }))
        return rejected(RefusalCode::AlreadyPaid);
    if (body.fen <= 0 || body.voucher.empty())
        return rejected(RefusalCode::Malformed, {{"what", body.fen <= 0 ? "金额" : "票据号"}});
    // Nothing beyond the published standard may be charged (行政许可法 59).
    if (due->rate && due->rate->fen > 0 && due->rate->fen != body.fen)
        return rejected(RefusalCode::AmountWrong, {{"text", due->rate->text}});
    return Events{caseEvent(body.caseId, PaymentRecorded{body.item, body.fen, body.way, body.voucher})};
}

Decision decideBody(const CorrectPayment& body, const Command&, const DecideContext& context) {
    const auto found = caseFor(body.caseId, CorrectPayment::kind, context);
    if (!found) return Unexpected{found.error()};
    const auto& paid = (*found)->payments;
    const bool known = std::any_of(paid.begin(), paid.end(), [&](const PaymentRecord& own) {
        return own.item == body.item && own.voucher == body.voucher && !own.voided;
    });
    if (!known) return rejected(RefusalCode::PaymentUnknown, {{"voucher", body.voucher}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    return Events{caseEvent(body.caseId, PaymentCorrected{body.item, body.voucher, body.reason})};
}

Decision decideBody(const RecordTold& body, const Command&, const DecideContext& context) {
    const auto found = caseFor(body.caseId, RecordTold::kind, context);
    if (!found) return Unexpected{found.error()};
    const PaperRecord* paper = findPaper(**found, body.number);
    if (!paper || paper->voided) return rejected(RefusalCode::PaperUnknown, {{"number", body.number.str()}});
    if (paper->told) return rejected(RefusalCode::ToldBefore, {{"number", body.number.str()}});
    if (body.where.size() > kTextBytes) return rejected(RefusalCode::TooLarge);
    return Events{caseEvent(body.caseId, PaperTold{body.number, body.way, body.where})};
}

void applyBody(CaseState& state, const CorrectedOnSpot& event, const EventMeta& meta) {
    state.personal.corrections.push_back({event.number, meta.occurredAt, event.personal});
    recordPaper(state, PaperKind::OnTheSpot, event.number, meta);
}

void applyBody(CaseState& state, const PaymentRecorded& event, const EventMeta& meta) {
    PaymentRecord record;
    record.item = event.item;
    record.fen = event.fen;
    record.way = event.way;
    record.voucher = event.voucher;
    record.at = meta.occurredAt;
    record.by = meta.actor;
    state.payments.push_back(std::move(record));
}

void applyBody(CaseState& state, const PaymentCorrected& event, const EventMeta& meta) {
    for (PaymentRecord& own : state.payments) {
        if (own.item != event.item || own.voucher != event.voucher || own.voided) continue;
        own.voided = true;
        own.voidReason = event.reason;
        own.voidedAt = meta.occurredAt;
        own.voidedBy = meta.actor;
    }
}

void applyBody(CaseState& state, const PaperTold& event, const EventMeta& meta) {
    for (PaperRecord& paper : state.papers) {
        if (paper.number == event.number) paper.told = Telling{meta.occurredAt, event.way, event.where, meta.actor};
    }
}

void applyBody(CaseState& state, const ResultsHandedOver&, const EventMeta& meta) {
    recordTrip(state, TripReason::Collect, meta);
}

void recordTrip(CaseState& state, TripReason reason, const EventMeta& meta) {
    const bool counted = std::any_of(state.trips.begin(), state.trips.end(), [&](const Trip& trip) {
        return trip.reason == reason && localDate(trip.at) == localDate(meta.occurredAt);
    });
    if (!counted) state.trips.push_back({meta.occurredAt, reason});
}

}  // namespace yc::domain

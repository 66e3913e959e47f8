// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/case_access.h"
#include "domain/intake/intake_rules.h"
#include "domain/intake/promise.h"

#include <algorithm>

namespace yc::domain {

namespace {

bool hasReceipt(const CaseState& state) {
    return std::any_of(state.papers.begin(), state.papers.end(),
                       [](const PaperRecord& paper) { return paper.kind == PaperKind::Receipt && !paper.voided; });
}

/// The check is open again: received if papers had been held or corrected before, else a draft whose clock never began.
void backToCheck(CaseState& state) {
    if (hasReceipt(state) || !state.notices.empty()) {
        state.status = CaseStatus::Received;
        return;
    }
    state.status = CaseStatus::Draft;
    state.receivedAt = {};
    state.decideReceiptBy.reset();
}

}  // namespace

void recordPaper(CaseState& state, PaperKind kind, const PaperNumber& number, const EventMeta& meta) {
    if (number.empty() || findPaper(state, number)) return;
    PaperRecord paper;
    paper.kind = kind;
    paper.number = number;
    paper.at = meta.occurredAt;
    if (toldAcrossTheCounter(kind))
        paper.told = Telling{meta.occurredAt, TellingWay::AtWindow, state.desk.str(), meta.actor};
    state.papers.push_back(std::move(paper));
}

void applyBody(CaseState& state, const CaseOpened& event, const EventMeta& meta) {
    state.status = CaseStatus::Draft;
    state.number = event.number;
    state.queryCode = event.queryCode;
    state.theme = event.theme;
    state.catalogueVersion = event.catalogueVersion;
    state.catalogueHash = event.catalogueHash;
    state.ticket = event.ticket;
    state.desk = event.desk;
    state.clerk = event.clerk;
    state.openedAt = meta.occurredAt;
    recordTrip(state, TripReason::Apply, meta);
}

void applyBody(CaseState& state, const ApplicantIdentified& event, const EventMeta&) {
    state.personToken = event.personToken;
    state.applicantMasked = event.masked;
    state.identity = event.origin;
    state.personal.applicant = event.personal;
}

void applyBody(CaseState& state, const QuestionAnswered& event, const EventMeta&) {
    for (const auto& [question, record] : event.answers) {
        if (record.value.empty())
            state.answers.erase(question);
        else
            state.answers[question] = record;
    }
    state.scenario = event.scenario;
    state.lines = event.lines;
}

void applyBody(CaseState& state, const ItemsChosen& event, const EventMeta&) {
    state.droppedItems = event.dropped;
    state.addedItems = event.added;
    state.lines = event.lines;
}

void applyBody(CaseState& state, const VerdictGiven& event, const EventMeta& meta) {
    const bool accepted = state.acceptedAt != Instant{};
    const auto line = std::find_if(state.lines.begin(), state.lines.end(),
                                   [&](const CheckLine& own) { return own.material == event.line.material; });
    if (line == state.lines.end())
        state.lines.push_back(event.line);
    else
        *line = event.line;
    if (accepted && event.line.verdict == Verdict::Complete) recordTrip(state, TripReason::Supplement, meta);
}

void applyBody(CaseState& state, const FieldsFilled& event, const EventMeta&) {
    for (const auto& [field, value] : event.personal) {
        if (value.value.empty())
            state.personal.form.erase(field);
        else
            state.personal.form[field] = value;
    }
    state.fieldsFilled = static_cast<int>(state.personal.form.size());
}

void applyBody(CaseState& state, const DeliveryChosen& event, const EventMeta&) {
    state.delivery = event.way;
    state.personal.deliveryAddress = event.personal;
    state.alsoBy = event.alsoBy;
}

void applyBody(CaseState& state, const CorrectionIssued& event, const EventMeta& meta) {
    state.status = CaseStatus::AwaitingCorrection;
    state.notices.push_back(event.notice);
    recordPaper(state, PaperKind::CorrectionNotice, event.notice.number, meta);
}

void applyBody(CaseState& state, const CorrectionsReceived& event, const EventMeta& meta) {
    state.status = CaseStatus::Received;
    state.receivedAt = meta.occurredAt;
    state.lines = event.lines;
    recordTrip(state, TripReason::Correct, meta);
    if (!event.ticket.empty()) state.ticket = event.ticket;
    if (!event.desk.empty()) state.desk = event.desk;
}

void applyBody(CaseState& state, const CaseLapsed&, const EventMeta& meta) {
    state.status = CaseStatus::Lapsed;
    state.closedAt = meta.occurredAt;
}

void applyBody(CaseState& state, const ApplicationReceived& event, const EventMeta& meta) {
    if (state.status != CaseStatus::Received) state.receivedAt = meta.occurredAt;
    state.status = CaseStatus::Received;
    state.decideReceiptBy = event.decideReceiptBy;
    recordPaper(state, PaperKind::Receipt, event.receiptNumber, meta);
}

void applyBody(CaseState& state, const CaseAccepted& event, const EventMeta& meta) {
    const bool corrected = !state.notices.empty();
    state.status = event.tolerant ? CaseStatus::AcceptedWithTolerance : CaseStatus::Accepted;
    state.acceptedAt = corrected ? state.receivedAt : meta.occurredAt;
    state.promisedFinish = event.promisedFinish;
    state.tasks = event.tasks;
    state.labels = event.labels;
    recordPaper(state, PaperKind::Acceptance, event.acceptanceNumber, meta);
    recordPaper(state, PaperKind::ToleranceNotice, event.toleranceNumber, meta);
    recordPaper(state, PaperKind::ToleranceCommitment, event.toleranceCommitment, meta);
    dropDraft(state, event.toleranceCommitment);
}

void applyBody(CaseState& state, const CaseRefused& event, const EventMeta& meta) {
    state.status = CaseStatus::NotAccepted;
    state.refusalReason = event.reason;
    state.rightAuthority = event.rightAuthority;
    state.closedAt = meta.occurredAt;
    recordPaper(state, event.notNeeded ? PaperKind::NotNeeded : PaperKind::NonAcceptance, event.number, meta);
}

void applyBody(CaseState& state, const CaseDeemedAccepted& event, const EventMeta&) {
    state.status = CaseStatus::DeemedAccepted;
    state.acceptedAt = event.acceptedAt;
    state.promisedFinish = event.promisedFinish;
    state.tasks = event.tasks;
}

void applyBody(CaseState& state, const CaseWithdrawn& event, const EventMeta& meta) {
    bool anyDecided = false;
    for (ItemTask& task : state.tasks) {
        if (std::find(event.ended.begin(), event.ended.end(), task.item) != event.ended.end()) {
            task.status = TaskStatus::Terminated;
            task.opinion = event.reason;
            task.decidedAt = meta.occurredAt;
        } else if (task.status == TaskStatus::Granted || task.status == TaskStatus::Refused) {
            anyDecided = true;
        }
    }
    if (!anyDecided) {
        state.status = CaseStatus::Withdrawn;
        state.closedAt = meta.occurredAt;
    }
    recordPaper(state, PaperKind::Withdrawal, event.number, meta);
}

void applyBody(CaseState& state, const CaseReopened& event, const EventMeta&) {
    state.status = event.to;
    state.closedAt = {};
    state.refusalReason.clear();
    state.rightAuthority.clear();
}

void applyBody(CaseState& state, const PaperVoided& event, const EventMeta&) {
    for (PaperRecord& paper : state.papers) {
        if (paper.number == event.number) {
            paper.voided = true;
            paper.voidReason = event.reason;
        }
    }
    dropDraft(state, event.number);
    if (!event.backToDraft) return;
    state.notices.erase(std::remove_if(state.notices.begin(), state.notices.end(),
                                       [&](const CorrectionNotice& notice) { return notice.number == event.number; }),
                        state.notices.end());
    state.refusalReason.clear();
    state.rightAuthority.clear();
    state.closedAt = {};
    backToCheck(state);
}

void applyBody(CaseState& state, const PaperPrinted& event, const EventMeta& meta) {
    for (PaperRecord& paper : state.papers) {
        if (paper.number == event.number) {
            paper.prints += event.copies;
            paper.reprints += event.reprint ? 1 : 0;
            return;
        }
    }
    if (event.number.empty()) return;
    recordPaper(state, PaperKind::DeliveryReceipt, event.number,
                meta);  // the only number that begins on another stream
    state.papers.back().prints = event.copies;
}

void applyBody(CaseState& state, const PaperSealed& event, const EventMeta& meta) {
    for (PaperRecord& paper : state.papers) {
        if (paper.number != event.number) continue;
        paper.sealedHash = event.hash;
        paper.sealedAt = meta.occurredAt;
    }
}

}  // namespace yc::domain

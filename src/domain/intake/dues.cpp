// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/dues.h"

#include "domain/intake/case_access.h"

#include <algorithm>

namespace yc::domain {

namespace {

bool isOver(CaseStatus status) {
    return status == CaseStatus::Closed || status == CaseStatus::Terminated || status == CaseStatus::Withdrawn ||
           status == CaseStatus::Lapsed || status == CaseStatus::NotAccepted;
}

bool reminded(const CaseState& state, ReminderKind about, const MaterialId& material, Date due) {
    return std::any_of(state.reminders.begin(), state.reminders.end(), [&](const Reminder& own) {
        return own.about == about && own.material == material && own.due == due;
    });
}

}  // namespace

std::vector<Due> duesOf(const CaseState& state) {
    std::vector<Due> dues;
    if (state.status == CaseStatus::Received && state.decideReceiptBy)
        dues.push_back({DueKind::Receipt, {}, *state.decideReceiptBy, false});
    const CorrectionNotice* notice = standingNotice(state);
    if (state.status == CaseStatus::AwaitingCorrection && notice)
        dues.push_back({DueKind::Correction, notice->number.str(), notice->deadline,
                        reminded(state, ReminderKind::Correction, {}, notice->deadline)});
    const bool running = state.acceptedAt != Instant{} && !isOver(state.status);
    for (const CheckLine& line : state.lines) {
        if (!running || line.verdict != Verdict::Tolerated || !line.tolerateUntil) continue;
        dues.push_back({DueKind::Supplement, line.material.str(), *line.tolerateUntil,
                        reminded(state, ReminderKind::Supplement, line.material, *line.tolerateUntil)});
    }
    for (const CommitmentRecord& record : state.commitments) {
        if (record.checkBy && !record.kept && state.status != CaseStatus::Withdrawn)
            dues.push_back({DueKind::Promise, record.item.str(), *record.checkBy, false});
    }
    for (const PaperRecord& paper : state.papers) {
        if (!paper.told && !paper.voided)
            dues.push_back({DueKind::Untold, paper.number.str(), localDate(paper.at), false});
    }
    return dues;
}

}  // namespace yc::domain

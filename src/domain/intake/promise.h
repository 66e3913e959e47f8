// SPDX-License-Identifier: GPL-3.0-or-later
// 容缺 and 告知承诺, two different things (R088-R095): a tolerated paper holds back the result until it comes; a commitment
// lets the result go before the proof and is checked afterwards. Both are closed to who broke such a promise before.
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/intake/acceptance.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::domain {

StreamId creditStream(const std::string& personToken);

/// CreditExcluded while the person's record is not repaired (R094).
std::optional<Refusal> creditProblem(const CaseState& state, const DecideContext& context);

const CommitmentRecord* findCommitment(const CaseState& state, const ItemId& item);

/// The day an acceptance now dates from: a corrected application from the day all corrections arrived (32(5)).
Date acceptanceDay(const CaseState& state, Instant now);

/// What has been told for an item, or for the tolerated papers (empty item); nullptr: nothing.
const PromiseDraft* findDraft(const CaseState& state, const ItemId& item);
/// The promises an acceptance on `day` rests on, without numbers: one for each item that goes by commitment, one for the
/// tolerated papers (R089, R092). After acceptance: those nobody has signed (acceptance by silence).
std::vector<PromiseDraft> promisesNeeded(const CaseAtWindow& at, Date day, const WorkingCalendar& calendar);
/// Of these the ones that are not told yet, or were told with other papers or dates.
std::vector<PromiseDraft> promisesUntold(const CaseState& state, const std::vector<PromiseDraft>& needed);
/// 作废: what was told and is not needed any more.
std::vector<NewEvent> draftsVoided(const CaseState& state, const CaseId& id, const std::vector<PromiseDraft>& needed,
                                   const std::string& reason);
void dropDraft(CaseState& state, const PaperNumber& number);

/// Papers a window hands over with their issue; what departments write, and what is sent, is told later (RecordTold).
bool toldAcrossTheCounter(PaperKind kind);

/// Every promise has been told as it is needed, and the command names exactly these as signed (R089, R092).
std::optional<Refusal> commitmentProblem(const AcceptCase& body, const CaseAtWindow& at,
                                         const std::vector<PromiseDraft>& needed);
/// CommitmentMissing where the item goes by commitment and nobody has signed it, as after acceptance by silence.
std::optional<Refusal> unsignedProblem(const CaseState& state, const catalogue::Theme& theme, const ItemId& item,
                                       const DecideContext& context);
/// 承诺 of what is told and not signed yet.
std::vector<NewEvent> signedNow(const CaseState& state, const CaseId& id, const std::vector<PromiseDraft>& needed);
CommitmentMade commitmentMade(const catalogue::Item& item, const PaperNumber& number, Date day,
                              const WorkingCalendar& calendar);
/// The promises that stand with an acceptance on `day`, with the dates of their checks.
std::vector<NewEvent> commitmentsOf(const AcceptCase& body, const CaseAtWindow& at, Date day,
                                    const WorkingCalendar& calendar);

/// Tolerated papers whose date has passed (R091).
std::vector<MaterialId> papersLate(const CaseState& state, Date today);

}  // namespace yc::domain

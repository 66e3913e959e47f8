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

/// Every item that goes by commitment in this situation has its signed one, and no other (R092).
std::optional<Refusal> commitmentProblem(const AcceptCase& body, const CaseAtWindow& at);
/// The promises that stand with an acceptance on `day`, with the dates of their checks.
std::vector<NewEvent> commitmentsOf(const AcceptCase& body, const CaseAtWindow& at, Date day,
                                    const WorkingCalendar& calendar);

/// Tolerated papers whose date has passed (R091).
std::vector<MaterialId> papersLate(const CaseState& state, Date today);

}  // namespace yc::domain

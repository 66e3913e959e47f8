// SPDX-License-Identifier: GPL-3.0-or-later
// 取办件: the questions every case rule asks first: is there such a case, in which state, under which catalogue.
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/core/decide.h"

#include <optional>
#include <string>
#include <string_view>

namespace yc::domain {

/// The case a command of this kind may follow (case_table.h); NotFound or CaseStateWrong otherwise.
Expected<const CaseState*, Refusal> caseFor(const CaseId& id, std::string_view commandKind,
                                            const DecideContext& context);

/// The theme in the release the case was opened under (R002). CatalogueUnknown when the command was decided under another
/// release, or that release is not here.
Expected<const catalogue::Theme*, Refusal> pinnedTheme(const CaseState& state, const Command& command,
                                                       const DecideContext& context);

/// A case that may still be checked, with its theme and what the catalogue says to it now.
struct CaseAtWindow {
    const CaseState* state = nullptr;
    const catalogue::Theme* theme = nullptr;
    catalogue::Resolution resolution;
};
Expected<CaseAtWindow, Refusal> caseAtWindow(const CaseId& id, std::string_view commandKind, const Command& command,
                                             const DecideContext& context);

NewEvent caseEvent(const CaseId& id, EventBody body);

/// A paper needs a number nobody used before: Malformed when empty, NumberUsed when taken.
std::optional<Refusal> freshNumber(const std::string& number, const char* what, const DecideContext& context);

/// The last notice that was not taken back, or nullptr.
const CorrectionNotice* standingNotice(const CaseState& state);
const PaperRecord* findPaper(const CaseState& state, const PaperNumber& number);

}  // namespace yc::domain

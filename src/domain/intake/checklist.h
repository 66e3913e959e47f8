// SPDX-License-Identifier: GPL-3.0-or-later
// 核对清单: the checklist of a case, carried from one resolution to the next, and what in it is still open.
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/intake/case.h"

#include <vector>

namespace yc::domain {

/// The checklist after a change. Lines that stay keep verdict and counts; new ones are Unchecked; what another chosen item
/// produces is Produced (R042), and Unchecked again once it has to be handed in (R043). A verdict that no longer fits
/// (too few copies, tolerance gone, a query that cannot stand for the paper) falls back to Unchecked.
std::vector<CheckLine> checklistAfter(const std::vector<CheckLine>& before, const catalogue::Resolution& resolution);

/// Lines nobody has looked at. While there is one, neither notice nor acceptance is possible (R074).
int uncheckedLines(const CaseState& state, const catalogue::Resolution& resolution);

/// What stands between the case and acceptance, in the order of the checklist: missing and non-conforming papers that are
/// necessary, and, as long as there is one of these, the provisionally tolerated ones too. Empty = the papers are in order.
/// The one notice lists exactly these lines (R074), and acceptance refuses for exactly these (R072).
std::vector<CheckLine> deficiencies(const CaseState& state, const catalogue::Resolution& resolution);

/// Tolerated lines that acceptance would make effective (R089): empty while a main paper is open.
std::vector<CheckLine> toleratedLines(const CaseState& state, const catalogue::Resolution& resolution);

/// The line as stored, or nullptr.
const CheckLine* findLine(const std::vector<CheckLine>& lines, const MaterialId& material);

/// What the notice says about a line when the clerk has written nothing: the standard sentences of the failed points, else
/// of the whole paper, else one made of name and counts.
std::string standardSentence(const catalogue::Material& material, const catalogue::MaterialLine& line, Verdict verdict,
                             const std::vector<std::string>& failedPoints);

}  // namespace yc::domain

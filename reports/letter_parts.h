// SPDX-License-Identifier: GPL-3.0-or-later
// 公文构件: head, table of facts and foot that the formal papers share.
#pragma once

#include <string>
#include <vector>

#include "reports/formal_papers.h"

namespace yc::reports {

using FactRow = std::pair<std::string, std::string>;  // label and value; an empty value leaves the row out

// Title, number and salutation.
Document letterHead(PaperKind kind, const Letter& letter, const std::string& title);
void addText(Document& document, std::string text);
// Applicant, contact, item, dates; then the letter's own facts.
void addFacts(Document& document, const Letter& letter, const std::vector<FactRow>& own);
void addMaterials(Document& document, const std::string& title, const std::vector<PaperMaterial>& materials);
void addTolerated(Document& document, const std::vector<ToleratedPaper>& papers);
// 复议 and 诉讼 with their terms (行政复议法 20, 行政诉讼法 46).
void addRemedies(Document& document, const Remedies& remedies);
// Lines to sign on, the seal place, copies and the code.
void closeLetter(Document& document, const Letter& letter, const std::vector<std::string>& toSign,
                 const std::string& seal, const std::string& caption);

std::string what(const Letter& letter);           // “…”
std::string ending(const std::string& sentence);  // with a full stop

}  // namespace yc::reports

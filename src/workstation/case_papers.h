// SPDX-License-Identifier: GPL-3.0-or-later
// 出文书: what a workplace adds to the papers of a case: which hall, window and clerk, and the device's signature.
#pragma once

#include "reports/case_papers.h"
#include "reports/guide.h"
#include "workstation/context.h"

namespace yc::workstation {

/// For a case that was opened at `desk` by `clerk`; an empty clerk is whoever is signed in. Store thread.
reports::Office officeOnPaper(Context& context, sync::Replica& replica, const domain::DeskId& desk,
                              const domain::AccountId& clerk = {});
/// The scene of a case's papers at this workplace. Store thread; the references must outlive the use.
reports::CaseScene caseScene(Context& context, sync::Replica& replica, const domain::catalogue::Release& release,
                             const domain::catalogue::Theme& theme, const domain::CaseState& state,
                             const domain::catalogue::Resolution& resolution);

/// Prints a paper of a case as it is on record; false when this machine cannot compose it. Store thread.
bool printCasePaper(Context& context, sync::Replica& replica, const domain::CaseId& caseId,
                    const domain::PaperNumber& number, const domain::CommandId& command);

/// 材料标签 of all papers of a case, on the roll. Store thread.
void printMaterialLabels(Context& context, sync::Replica& replica, const domain::CaseId& caseId);

/// Who publishes a guide and which address its code opens. Store thread.
reports::GuideEdition guideEdition(Context& context, sync::Replica& replica, const domain::catalogue::Release& release,
                                   const domain::catalogue::Theme& theme);

}  // namespace yc::workstation

// SPDX-License-Identifier: GPL-3.0-or-later
// 出文书: the papers of a case, composed from its state, its theme and what the catalogue resolves. The same builder makes the
// live preview and the paper that is printed.
#pragma once

#include "reports/papers.h"
#include "workstation/context.h"

#include <string>
#include <vector>

namespace yc::workstation {

/// All a paper may need to know; store thread only, nothing outlives the call.
struct PaperScene {
    Context& context;
    sync::Replica& replica;
    const domain::catalogue::Release& release;
    const domain::catalogue::Theme& theme;
    const domain::CaseState& state;
    const domain::catalogue::Resolution& resolution;
};

/// `number` empty: a preview before the number is taken.
reports::Document materialListPaper(const PaperScene& scene, const std::string& number);
reports::Document receiptPaper(const PaperScene& scene, const std::string& number, bool acceptedAtOnce);
/// One for the whole theme: every item is named, the dates are the theme's (R080).
reports::Document acceptancePaper(const PaperScene& scene, const std::string& number);
/// Lists every line of the checklist that is not in order (R074). `changed`: material whose line was touched last.
reports::Document correctionPaper(const PaperScene& scene, const std::string& number,
                                  const domain::MaterialId& changed);
/// Lines of a notice already issued, as they stood then.
reports::Document correctionPaper(const PaperScene& scene, const domain::CorrectionNotice& notice);
/// The paper with this number as it is on record, for a reprint; marked as the n-th.
std::optional<reports::Document> paperOnRecord(const PaperScene& scene, const domain::PaperNumber& number);

/// 申请人 and office as papers want them.
reports::Person applicantOnPaper(const domain::CaseState& state);
reports::Office officeOnPaper(Context& context, sync::Replica& replica, const domain::DeskId& desk);
/// "婚内、双方本市。孩子在哪里出生：本省助产机构（妇幼健康系统 10:21）…": answers with their origin (R026).
std::string situationWords(const domain::catalogue::Theme& theme, const domain::CaseState& state,
                           const domain::catalogue::Resolution& resolution);
/// What a correction notice says about one line.
std::string deficiencyWords(const domain::catalogue::Theme& theme, const domain::CheckLine& line);
/// "本人，读卡核验" …
std::string identityWords(const domain::CaseState& state);

}  // namespace yc::workstation

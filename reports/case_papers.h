// SPDX-License-Identifier: GPL-3.0-or-later
// 出文书: the papers of a case, composed from its state, its theme and what the catalogue resolves. One composer makes the
// live preview, the paper that is printed at the window and the edition the server seals.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "domain/catalogue/resolution.h"
#include "domain/core/paper_code.h"
#include "domain/intake/case.h"
#include "reports/papers.h"

namespace yc::reports {

/// All that a paper of a case is made from. Nothing outlives the call.
struct CaseScene {
    const domain::catalogue::Release& release;
    const domain::catalogue::Theme& theme;
    const domain::CaseState& state;
    const domain::catalogue::Resolution& resolution;
    Office office;
    domain::Instant now{};  ///< stands for moments that are not recorded yet
    /// Signs what the code of a numbered paper says; empty: codes only name the case.
    std::function<std::string(const domain::PaperSummary&)> sign;
};

/// `number` empty: a preview before the number is taken.
Document materialListPaper(const CaseScene& scene, const std::string& number);
Document receiptPaper(const CaseScene& scene, const std::string& number, bool acceptedAtOnce);
/// One for the whole theme: every item is named, the dates are the theme's (R080).
Document acceptancePaper(const CaseScene& scene, const std::string& number);
/// Lists every line of the checklist that is not in order (R074). `changed`: material whose line was touched last.
Document correctionPaper(const CaseScene& scene, const std::string& number, const domain::MaterialId& changed);
/// Lines of a notice already issued, as they stood then.
Document correctionPaper(const CaseScene& scene, const domain::CorrectionNotice& notice);
/// The paper with this number as it is on record, for a reprint; marked as the n-th.
std::optional<Document> paperOnRecord(const CaseScene& scene, const domain::PaperNumber& number);

/// 退还材料清单: what goes back to the applicant in one go when a case ends before its decision (R120).
Document returnedPaper(const CaseScene& scene, const std::string& number, const std::vector<domain::LabelRecord>& units,
                       const std::string& reason);

/// 申请人 as papers want them.
Person applicantOnPaper(const domain::CaseState& state);
/// "婚内、双方本市。孩子在哪里出生：本省助产机构（妇幼健康系统 10:21）…": answers with their origin (R026).
std::string situationWords(const domain::catalogue::Theme& theme, const domain::CaseState& state,
                           const domain::catalogue::Resolution& resolution);
/// What a correction notice says about one line.
std::string deficiencyWords(const domain::catalogue::Theme& theme, const domain::CheckLine& line);
/// "本人，读卡核验" …
std::string identityWords(const domain::CaseState& state);

}  // namespace yc::reports

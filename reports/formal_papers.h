// SPDX-License-Identifier: GPL-3.0-or-later
// 法定文书: the written decisions and notices of 行政许可法 32, 38, 42, 45 and of 容缺, 告知承诺, 撤回 and 终止, beside the papers of
// the main job in papers.h. Each has title and number, applicant and contact, item and date of application, legal basis, the
// authority's seal and date, a line for the receiver's signature and time, copies with where each goes, and a code (R080).
#pragma once

#include <string>
#include <vector>

#include "reports/papers.h"

namespace yc::reports {

// What all of them carry. Person data come in full and are masked where the paper must not show them.
struct Letter {
    Office office;
    std::string number;
    Person applicant;
    std::string caseNumber, itemNumber;
    std::string theme;
    std::string item;       // empty: the letter is about the whole theme
    std::string appliedOn;  // 申请日期
    std::string date;
    std::vector<std::string> copies;  // 申请人、存档 when empty
    std::string payload;
    Marks marks;
};

// 复议机关 and 法院; empty: whichever has jurisdiction.
struct Remedies {
    std::string reviewBody;
    std::string court;
};

struct PaperMaterial {
    std::string name;
    int originals = 0, copies = 0;
    std::string note;
};

// 不予受理决定书 (32(2)): not this authority's power; says whose it is.
struct NonAcceptanceInput {
    Letter letter;
    std::string reason;
    std::string rightAuthority;  // 应向何机关申请
    Remedies remedies;
};
Document nonAcceptanceDecision(const NonAcceptanceInput& input);

// 无需许可告知书 (32(1)).
struct NotNeededInput {
    Letter letter;
    std::string reason;
    Remedies remedies;
};
Document notNeededNotice(const NotNeededInput& input);

// 当场更正确认书 (32(3)): what was changed at the window; the applicant signs the change.
struct OnTheSpotInput {
    struct Change {
        std::string where, before, after;
    };
    Letter letter;
    std::vector<Change> changes;
    std::string correctedAt;
};
Document onTheSpotCorrection(const OnTheSpotInput& input);

struct ToleratedPaper {
    std::string name;
    std::string form;   // 原件1份
    std::string until;  // 2026年3月18日
};

// 容缺受理通知书: accepted although secondary papers are missing; names, form, deadline and consequence of lateness.
struct ToleranceNoticeInput {
    Letter letter;
    std::string acceptedOn;
    std::vector<ToleratedPaper> papers;
    std::string consequence;  // empty: the usual one, 终止办理
};
Document toleranceNotice(const ToleranceNoticeInput& input);

// 容缺受理承诺书: the applicant's own commitment; an agent signs on an authorisation.
struct ToleranceCommitmentInput {
    Letter letter;
    std::vector<ToleratedPaper> papers;
    std::string agent;  // empty: the applicant signs
};
Document toleranceCommitment(const ToleranceCommitmentInput& input);

// 容缺补交延期通知书: force majeure moved the day a tolerated paper is due; procedure and promise stay as they are.
struct ToleranceExtensionInput {
    Letter letter;
    ToleratedPaper paper;     // with the new day
    std::string formerUntil;  // 2026年3月16日
    std::string reason;
    std::string approver;
};
Document toleranceExtensionNotice(const ToleranceExtensionInput& input);

// 告知承诺书 (国办发〔2020〕42号): first what the authority tells, then what the applicant declares.
struct CommitmentInput {
    Letter letter;
    std::string basis;                // 设定依据
    std::vector<std::string> proven;  // 证明内容: what the commitment stands for
    std::vector<std::string> conditions;
    std::string checking;     // 核查权力: 事中核查, 事后核查 …
    std::string consequence;  // empty: the usual one
    std::string agent;
};
Document commitment(const CommitmentInput& input);

// 退还材料清单: everything that goes back, signed for.
struct ReturnedMaterialsInput {
    Letter letter;
    std::string reason;
    std::vector<PaperMaterial> materials;
    std::string returnedAt;
};
Document returnedMaterials(const ReturnedMaterialsInput& input);

// 补正材料接收清单: what was handed in on a correction notice.
struct CorrectionReceiptInput {
    Letter letter;
    std::string noticeNumber;
    std::vector<PaperMaterial> materials;
    std::string receivedAt;
};
Document correctionReceipt(const CorrectionReceiptInput& input);

// 延期决定告知书 (42): once, approved, with its reasons.
struct ExtensionInput {
    Letter letter;
    std::string reason;
    std::string approver;  // 本机关负责人, or 本级人民政府负责人 for unified handling
    bool unified = false;  // 42(2)
    int days = 10;
    std::string formerDue, due;
    std::string approvedOn;
};
Document extensionNotice(const ExtensionInput& input);

// 特别程序告知书 (45): time that does not count, told in writing.
struct SpecialProcedureInput {
    Letter letter;
    std::string procedure;  // 听证, 检验, 鉴定, 专家评审 …, with its reason
    std::string from;
    std::string expected;  // 所需时间; empty: told separately
    std::string basis;     // empty: 行政许可法 45
};
Document specialProcedureNotice(const SpecialProcedureInput& input);

// 准予 and 不予行政许可决定书 (38, 44); for what is no licence (确认, 给付, 公共服务) 办理 and 不予办理决定书 on its own basis.
struct DecisionInput {
    Letter letter;
    bool grant = true;
    std::string acceptedOn;
    std::string reasons;      // mandatory for a refusal
    std::string basis;        // empty: 行政许可法 38
    std::string certificate;  // what is issued, with its number
    std::string deliverBy;    // 44: within ten working days
    Remedies remedies;
    bool licence = true;
};
Document licenceDecision(const DecisionInput& input);

// 撤回申请确认书: before the decision; all papers go back.
struct WithdrawalInput {
    Letter letter;
    std::string reason;
    std::string withdrawnOn;
    std::vector<std::string> ended;  // items that end with it
    std::vector<std::string> kept;   // items decided before: their results stay
    std::string returned;            // papers handed back
};
Document withdrawalConfirmation(const WithdrawalInput& input);

// 终止办理通知书: e.g. tolerated papers did not come in time.
struct TerminationInput {
    Letter letter;
    std::string reason;
    std::string basis;
    std::string returned;
    Remedies remedies;
};
Document terminationNotice(const TerminationInput& input);

// 撤销决定书: the grant rested on a commitment that was found untrue (国办发〔2020〕42号; 行政许可法 69).
struct RevocationInput {
    Letter letter;
    std::string decision;  // the decision that is revoked
    std::string reason;
    std::string basis;  // empty: 行政许可法 69
    Remedies remedies;
    bool licence = true;
};
Document revocationDecision(const RevocationInput& input);

}  // namespace yc::reports

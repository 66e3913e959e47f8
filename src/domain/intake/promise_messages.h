// SPDX-License-Identifier: GPL-3.0-or-later
// 承诺与告知: papers told before they are signed, dates moved by force majeure, reminders, payments taken back.
#pragma once

#include "domain/intake/case.h"

namespace yc::domain {

// ---- commands -------------------------------------------------------------------------------------------------

/// 告知 (R092): the promises this acceptance needs are printed with their numbers, to be read and signed.
struct TellPromises {
    static constexpr std::string_view kind = "case.tell_promises";
    struct Paper {
        ItemId item;  ///< empty: the commitment for tolerated papers
        PaperNumber number;
    };
    CaseId caseId;
    std::vector<Paper> papers;
};
/// 承诺 (R089, R092) ahead of an acceptance, or after one by silence: the promise then stands at once. What AcceptCase
/// names is signed with it.
struct SignPromise {
    static constexpr std::string_view kind = "case.sign_promise";
    CaseId caseId;
    PaperNumber number;
};
/// 延期补交 (rules 8): force majeure; later than before, approved, with a notice to the applicant.
struct ExtendTolerance {
    static constexpr std::string_view kind = "case.extend_tolerance";
    CaseId caseId;
    MaterialId material;
    Date until{};
    PaperNumber number;
    std::string reason;
    std::string approver;
};
/// 提醒 (R091): somebody has reminded the applicant.
struct RemindApplicant {
    static constexpr std::string_view kind = "case.remind";
    CaseId caseId;
    ReminderKind about = ReminderKind::Supplement;
    MaterialId material;  ///< of a supplement
    TellingWay way = TellingWay::Telephone;
    std::string note;
};
/// 缴费冲正: the payment with this voucher does not count; what is right is recorded anew.
struct CorrectPayment {
    static constexpr std::string_view kind = "case.correct_payment";
    CaseId caseId;
    ItemId item;
    std::string voucher;
    std::string reason;
};
/// 告知 of a paper the applicant was not handed across the counter.
struct RecordTold {
    static constexpr std::string_view kind = "case.record_told";
    CaseId caseId;
    PaperNumber number;
    TellingWay way = TellingWay::Telephone;
    std::string where;
};

// ---- events ---------------------------------------------------------------------------------------------------

struct PromisesTold {
    static constexpr std::string_view kind = "case.promises_told";
    static constexpr int version = 1;
    std::vector<PromiseDraft> promises;
};
struct PromiseSigned {
    static constexpr std::string_view kind = "case.promise_signed";
    static constexpr int version = 1;
    PaperNumber number;
};
struct ToleranceExtended {
    static constexpr std::string_view kind = "case.tolerance_extended";
    static constexpr int version = 1;
    ToleranceExtension extension;
};
struct ApplicantReminded {
    static constexpr std::string_view kind = "case.reminded";
    static constexpr int version = 1;
    ReminderKind about = ReminderKind::Supplement;
    MaterialId material;
    Date due{};
    TellingWay way = TellingWay::Telephone;
    std::string note;
};
struct PaymentCorrected {
    static constexpr std::string_view kind = "case.payment_corrected";
    static constexpr int version = 1;
    ItemId item;
    std::string voucher;
    std::string reason;
};
struct PaperTold {
    static constexpr std::string_view kind = "case.paper_told";
    static constexpr int version = 1;
    PaperNumber number;
    TellingWay way = TellingWay::Telephone;
    std::string where;
};

}  // namespace yc::domain

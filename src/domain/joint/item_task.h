// SPDX-License-Identifier: GPL-3.0-or-later
// 事项办理: one department's task within a case. Tasks live in the case stream.
#pragma once

#include "domain/core/meta.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class TaskStatus { Waiting, Pending, UnderReview, SpecialProcedure, Granted, Refused, Terminated, Revoked };

struct CriterionCheck {
    std::string criterion;  ///< id within the catalogue item
    bool meets = true;
    std::string note;
};

/// 停钟: an interval that does not count (行政许可法 45); only from a written notice on.
struct ClockPause {
    PaperNumber notice;
    std::string reason;
    Date from{};
    std::optional<Date> until;  ///< running while empty
};

/// 延期: once, approved, its reasons told to the applicant (行政许可法 42).
struct ItemExtension {
    PaperNumber notice;
    std::string reason;
    std::string approver;  ///< name and post of the head who approved it
    bool unified = false;  ///< 42(2): 统一、联合、集中办理, approved by the head of the government of the same level
    int days = 0;          ///< working days
    Date on{};
    Date formerDue{};
    Date due{};
};

/// 内部征询: asked by the unit of this item, answered by the unit of an earlier one (R031).
struct ItemInquiry {
    ItemId about;
    std::string question;
    Instant askedAt{};
    AccountId askedBy;
    Date answerBy{};
    std::string answer;
    Instant answeredAt{};
    AccountId answeredBy;
    std::string decision;  ///< what had been decided about it by then: "准予", "不予"
    PaperNumber decisionNumber;
};

struct ItemTask {
    ItemId item;
    std::string name;
    std::string number;  ///< 43-character 办件编号
    UnitId unit;
    TaskStatus status = TaskStatus::Waiting;
    std::vector<std::vector<ItemId>> waitsFor;  ///< all of; each one satisfied by any of its alternatives
    int promiseDays = 0;                        ///< working days
    int legalDays = 0;                          ///< working days; 0 = the law sets none
    std::optional<Date> startedOn;
    std::optional<Date> promiseDue;
    std::optional<Date> legalDue;
    std::vector<ClockPause> pauses;
    std::optional<ItemExtension> extension;
    std::vector<CriterionCheck> checks;
    AccountId reviewer;
    std::string opinion;
    PaperNumber decisionNumber;
    ResultId result;
    Instant decidedAt{};
    PaperNumber revocation;  ///< 撤销决定书
    std::string revokeReason;
    std::vector<ItemInquiry> inquiries;
};

/// 亮灯: colour is computed on reading, from dates in the state.
enum class Lamp { Normal, DueSoon, Overdue, Paused, WaitsForOther, Done };

/// Lamp by promise: due today or tomorrow (working days left ≤ 1) warns, past due is overdue.
/// `workingDaysLeft` counts from today to the due date, negative when past.
Lamp lampOf(const ItemTask& task, int workingDaysLeft);

// ---- commands -------------------------------------------------------------------------------------------------

struct StartReview {
    static constexpr std::string_view kind = "item.start_review";
    CaseId caseId;
    ItemId item;
};
struct CheckCriterion {
    static constexpr std::string_view kind = "item.check";
    CaseId caseId;
    ItemId item;
    std::string criterion;
    bool meets = true;
    std::string note;
};
/// R112: each department records its own decision. Online only.
struct DecideItem {
    static constexpr std::string_view kind = "item.decide";
    CaseId caseId;
    ItemId item;
    bool grant = true;
    std::string opinion;  ///< reasons; mandatory when refused (38)
    PaperNumber decisionNumber;
    ResultId result;           ///< stream of the result that is made; empty when refused
    std::string resultNumber;  ///< certificate or registration number, may be empty
};
struct PauseItem {
    static constexpr std::string_view kind = "item.pause";
    CaseId caseId;
    ItemId item;
    PaperNumber notice;
    std::string reason;
};
struct ContinueItem {
    static constexpr std::string_view kind = "item.continue";
    CaseId caseId;
    ItemId item;
};
/// 延期 (42): both due dates move by `days`, once, while the legal limit has not passed.
struct ExtendItem {
    static constexpr std::string_view kind = "item.extend";
    CaseId caseId;
    ItemId item;
    PaperNumber notice;
    std::string reason;
    std::string approver;
    int days = 0;  ///< working days, at most what the catalogue allows the item
};
/// 撤销: the grant rested on a commitment that was found untrue (R093).
struct RevokeItem {
    static constexpr std::string_view kind = "item.revoke";
    CaseId caseId;
    ItemId item;
    PaperNumber number;
    std::string reason;
};

/// R031: about an item this one waits for; the answer is due the next working day.
struct AskInquiry {
    static constexpr std::string_view kind = "item.ask";
    CaseId caseId;
    ItemId item;
    ItemId about;
    std::string question;
};
struct AnswerInquiry {
    static constexpr std::string_view kind = "item.answer";
    CaseId caseId;
    ItemId item;   ///< whose unit asked
    ItemId about;  ///< whose unit answers
    std::string answer;
};

// ---- events (in the case stream) ------------------------------------------------------------------------------

struct ReviewStarted {
    static constexpr std::string_view kind = "item.review_started";
    static constexpr int version = 1;
    ItemId item;
};
struct CriterionChecked {
    static constexpr std::string_view kind = "item.checked";
    static constexpr int version = 1;
    ItemId item;
    CriterionCheck check;
};
struct ItemDecided {
    static constexpr std::string_view kind = "item.decided";
    static constexpr int version = 1;
    ItemId item;
    bool grant = true;
    std::string opinion;
    PaperNumber decisionNumber;
    ResultId result;
};
/// What an item waited for has come: its clock starts now (R030).
struct ItemReleased {
    static constexpr std::string_view kind = "item.released";
    static constexpr int version = 1;
    ItemId item;
    Date startedOn{};
    Date promiseDue{};
    std::optional<Date> legalDue;
};
/// Cannot be decided any more, because what it depends on was refused or withdrawn.
struct ItemTerminated {
    static constexpr std::string_view kind = "item.terminated";
    static constexpr int version = 1;
    ItemId item;
    std::string reason;
};
struct ItemPaused {
    static constexpr std::string_view kind = "item.paused";
    static constexpr int version = 1;
    ItemId item;
    ClockPause pause;
};
struct ItemContinued {
    static constexpr std::string_view kind = "item.continued";
    static constexpr int version = 1;
    ItemId item;
    Date until{};
    Date promiseDue{};
    std::optional<Date> legalDue;
};
struct ItemExtended {
    static constexpr std::string_view kind = "item.extended";
    static constexpr int version = 1;
    ItemId item;
    ItemExtension extension;
    Date promiseDue{};
    Date legalDue{};
};
struct ItemRevoked {
    static constexpr std::string_view kind = "item.revoked";
    static constexpr int version = 1;
    ItemId item;
    PaperNumber number;
    std::string reason;
};
struct InquiryAsked {
    static constexpr std::string_view kind = "item.asked";
    static constexpr int version = 1;
    ItemId item;
    ItemId about;
    std::string question;
    Date answerBy{};
};
struct InquiryAnswered {
    static constexpr std::string_view kind = "item.answered";
    static constexpr int version = 1;
    ItemId item;
    ItemId about;
    std::string answer;
    std::string decision;
    PaperNumber decisionNumber;
};
/// A voided result was made again; the item points at the new one.
struct ResultReplaced {
    static constexpr std::string_view kind = "item.result_replaced";
    static constexpr int version = 1;
    ItemId item;
    ResultId result;
    std::string reason;
};
/// The last item is decided.
struct CaseDecided {
    static constexpr std::string_view kind = "case.decided";
    static constexpr int version = 1;
};

}  // namespace yc::domain

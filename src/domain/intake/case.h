// SPDX-License-Identifier: GPL-3.0-or-later
// 办件: one case per person and theme, from the first question to the last signature. The case keeps the checklist;
// where each paper is, the material units know (custody/material_unit.h).
#pragma once

#include "domain/core/meta.h"
#include "domain/core/paper_kind.h"
#include "domain/joint/item_task.h"
#include "domain/joint/joint_event.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class CaseStatus {
    None,
    Draft,
    AwaitingCorrection,
    Lapsed,
    Received,
    Accepted,
    AcceptedWithTolerance,
    DeemedAccepted,
    NotAccepted,
    InProcess,
    Decided,
    Ready,
    Closed,
    Terminated,
    Withdrawn
};

/// 结论 (R071). Produced = comes from another chosen item (R042); a Tolerated line is provisional until accepted.
enum class Verdict { Unchecked, Complete, Missing, NonConforming, Tolerated, Exempt, Produced };

/// 送达方式 (R125).
enum class DeliveryWay { Window, Mail, Online, SelfPickup, Sms, Oral, Announcement };

struct AnswerRecord {
    std::string value;  ///< option value; several joined by "^"
    Origin origin = Origin::ByHand;
    std::string source;  ///< shared data source or reader, as printed
    Instant at{};
};

struct FieldValue {
    std::string value;
    Origin origin = Origin::ByHand;
};

/// One line of the checklist, as verified at the window (R071, R073).
struct CheckLine {
    MaterialId material;
    Verdict verdict = Verdict::Unchecked;
    int originals = 0;
    int copies = 0;
    std::vector<std::string> failedPoints;  ///< ids of check points (受理标准) that failed
    std::string sentence;                   ///< what the notice says about this line
    std::string evidence;                   ///< e.g. query receipt number of an exemption (R047)
    std::optional<Date> tolerateUntil;
    Instant at{};
    AccountId by;
};

/// 申请人, sealed under the case key.
struct Applicant {
    std::string name;
    std::string idType = "111";  ///< GA/T 2000.156
    std::string idNumber;
    std::string sex;    ///< 男 / 女
    std::string birth;  ///< ISO date
    std::string nation;
    std::string address;
    std::string phone;
    Origin origin = Origin::ByHand;
    std::string manualReason;  ///< why it was typed and not read (R082)
    std::string agentName;     ///< 受托人
    std::string agentIdNumber;
    std::string agentPhone;
};

/// 当场更正 (32(3)): what was changed at the window and signed by the applicant.
struct SpotChange {
    std::string where;
    std::string before;
    std::string after;
};
struct SpotCorrection {
    PaperNumber number;
    Instant at{};
    std::vector<SpotChange> changes;
};

/// 批量名单: one person of a batch, in the order of the list. Each has a case of its own.
enum class BatchStep { Listed, Accepted, Dropped };
struct BatchMember {
    CaseId caseId;
    CaseNumber number;
    std::string masked;
    BatchStep step = BatchStep::Listed;
};
/// Name and number of the member at the same place in the list, for the annex of the receipt.
struct BatchPerson {
    std::string name;
    std::string idNumber;
};

/// 数据异议 (R158): what shared data say is not so; open until the answer is there.
struct DataDispute {
    std::string source;   ///< id of the data source
    std::string subject;  ///< field, question or material it is about
    Instant at{};
    AccountId by;
    std::optional<bool> corrected;  ///< empty while nobody has answered
    std::string finding;
    Instant answeredAt{};
    AccountId answeredBy;
};

struct CasePersonal {
    Applicant applicant;
    std::map<std::string, FieldValue> form;  ///< FieldId → value
    std::string deliveryAddress;
    std::vector<SpotCorrection> corrections;
    std::vector<BatchPerson> members;
    std::vector<std::string> disputes;  ///< what is right according to the applicant, in the order of the disputes
};

/// 告知方式: how somebody was told.
enum class TellingWay { AtWindow, Telephone, Message, Mail, Online };

/// 告知: when, how and where the applicant was told of a paper, and by whom.
struct Telling {
    Instant at{};
    TellingWay way = TellingWay::AtWindow;
    std::string where;  ///< window, waybill …; never an address or a telephone number
    AccountId by;
};

struct PaperRecord {
    PaperKind kind{};
    PaperNumber number;
    Instant at{};
    bool voided = false;
    std::string voidReason;
    int prints = 0;          ///< sheets, all copies
    int reprints = 0;        ///< 补打: how often it was printed again
    std::string sealedHash;  ///< 盖章版: SM3 of the edition with the organ's seal, "" while there is none
    Instant sealedAt{};
    std::optional<Telling> told;  ///< empty: nobody has told the applicant yet
};

/// 一次性补正告知: the one notice (R074, R075; 行政许可法 32(4)).
struct CorrectionNotice {
    PaperNumber number;
    Instant issuedAt{};
    Date deadline{};
    std::vector<CheckLine> lines;  ///< exactly the deficiencies that stood when it was issued
};

/// A labelled unit of paper that belongs to the case; its place is kept in its own stream.
struct LabelRecord {
    MaterialLabel label;
    MaterialId material;
    std::string name;
    bool original = true;
    UnitId keeper;       ///< who keeps the original / gets the copy (R106)
    std::string ruleId;  ///< distribution rule that fired (R096)
};

/// 原件保管说明: which paper told which unit who keeps the originals of its copies (R106).
struct KeeperStatementRecord {
    PaperNumber number;
    UnitId unit;
};

/// 告知承诺 (R092): notified and declared in one paper, signed by the applicant; checked afterwards where the catalogue
/// asks for it (国办发〔2020〕42号).
struct CommitmentRecord {
    ItemId item;
    PaperNumber number;
    Instant madeAt{};
    bool beforeDecision = false;  ///< 事中核查: no grant before the check
    std::optional<Date> checkBy;  ///< 核查期限; empty: 免予核查
    std::optional<bool> kept;     ///< empty while nobody has checked
    std::string finding;
    AccountId checkedBy;
    Instant checkedAt{};
};

/// 待签承诺书: printed with its number, so that the applicant reads and signs before anything rests on it (R089, R092).
struct PromiseTerm {
    MaterialId material;
    Date until{};
};
struct PromiseDraft {
    ItemId item;  ///< 告知承诺 of this item; empty: 容缺 of the papers below
    PaperNumber number;
    std::vector<PromiseTerm> terms;  ///< what is to follow, and by when
    Instant toldAt{};
    Instant signedAt{};  ///< unset: not signed yet
};

/// 不可抗力: a tolerated paper may come later than was promised (rules 8).
struct ToleranceExtension {
    MaterialId material;
    Date formerUntil{};
    Date until{};
    std::string reason;
    std::string approver;  ///< name and post
    PaperNumber number;
};

/// 提醒 (R091): told before a date that something of the applicant's is still to come.
enum class ReminderKind { Correction, Supplement };
struct Reminder {
    ReminderKind about = ReminderKind::Supplement;
    MaterialId material;  ///< of a supplement
    Date due{};
    TellingWay way = TellingWay::Telephone;
    std::string note;
    Instant at{};
    AccountId by;
};

/// 缴费 (R085).
enum class PaymentWay { Counter, Online };
struct PaymentRecord {
    ItemId item;
    std::int64_t fen = 0;
    PaymentWay way = PaymentWay::Counter;
    std::string voucher;  ///< 票据号
    Instant at{};
    AccountId by;
    bool voided = false;  ///< 冲正: recorded by mistake, or given back
    std::string voidReason;
    Instant voidedAt{};
    AccountId voidedBy;
};

/// 没有办成的一次: somebody tried what the rules refuse; nothing changed, the attempt stays on record.
struct FailedAttempt {
    std::string step;     ///< kind of the command that was refused
    std::string refusal;  ///< its code, "result.authority_expired"
    std::string what;     ///< what was shown: the number of an authorisation, a waybill
    DeskId desk;
    AccountId by;
    Instant at{};
};

/// 到现场 (R086): why the applicant had to come. One visit a day counts once for each reason.
enum class TripReason { Apply, Correct, Supplement, Collect };
struct Trip {
    Instant at{};
    TripReason reason = TripReason::Apply;
};

struct CaseState {
    static constexpr int schema = 3;
    CaseStatus status = CaseStatus::None;
    CaseNumber number;
    std::string queryCode;  ///< secret for the public progress page
    ThemeId theme;
    std::int64_t catalogueVersion = 0;  ///< pinned; the case keeps it to the end (R002)
    std::string catalogueHash;
    TicketId ticket;
    DeskId desk;
    AccountId clerk;
    Instant openedAt{};
    Instant receivedAt{};
    Instant acceptedAt{};
    Instant closedAt{};
    std::optional<Date> decideReceiptBy;  ///< day 5 after receipt: afterwards deemed accepted; counts while Received
    std::optional<Date> promisedFinish;
    std::string applicantMasked;  ///< "沈*溪": all a list may show
    std::string personToken;      ///< keyed hash of the identity number
    Origin identity = Origin::ByHand;
    std::map<std::string, AnswerRecord> answers;  ///< QuestionId → answer
    std::vector<ItemId> droppedItems;             ///< unticked by the applicant (R022)
    std::vector<ItemId> addedItems;               ///< ticked although the catalogue's default leaves them out (R022)
    ScenarioId scenario;
    std::vector<CheckLine> lines;
    std::vector<CorrectionNotice> notices;  ///< at most one without a supervisor's override
    std::vector<PaperRecord> papers;
    std::vector<LabelRecord> labels;
    std::vector<ItemTask> tasks;
    DeliveryWay delivery = DeliveryWay::Window;
    std::string refusalReason;
    std::string rightAuthority;  ///< 应向何机关申请 (32(2))
    int fieldsFilled = 0;        ///< so that lists need not open the sealed part
    std::vector<CommitmentRecord> commitments;
    std::vector<PaymentRecord> payments;
    std::vector<Trip> trips;
    CaseId parent;                     ///< of a person of a batch
    std::vector<BatchMember> members;  ///< of a batch
    std::vector<DataDispute> disputes;
    std::vector<DeliveryWay> alsoBy;  ///< further ways agreed with the applicant (R125)
    std::vector<JointRef> joints;
    std::vector<InspectionRecord> inspections;
    std::vector<FailedAttempt> attempts;
    std::vector<PromiseDraft> promises;  ///< told and not yet in force; what was signed moves on with the acceptance
    std::vector<ToleranceExtension> laterDates;
    std::vector<Reminder> reminders;
    std::vector<KeeperStatementRecord> keeperStatements;
    CasePersonal personal;

    bool isBatch() const { return !members.empty(); }
};

}  // namespace yc::domain

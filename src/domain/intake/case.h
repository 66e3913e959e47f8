// SPDX-License-Identifier: GPL-3.0-or-later
// 办件: one case per person and theme, from the first question to the last signature. The case keeps the checklist;
// where each paper is, the material units know (custody/material_unit.h).
#pragma once

#include "domain/core/meta.h"
#include "domain/core/paper_kind.h"
#include "domain/joint/item_task.h"

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
enum class DeliveryWay { Window, Mail, Online, SelfPickup };

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

struct CasePersonal {
    Applicant applicant;
    std::map<std::string, FieldValue> form;  ///< FieldId → value
    std::string deliveryAddress;
    std::vector<SpotCorrection> corrections;
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

/// 缴费 (R085).
enum class PaymentWay { Counter, Online };
struct PaymentRecord {
    ItemId item;
    std::int64_t fen = 0;
    PaymentWay way = PaymentWay::Counter;
    std::string voucher;  ///< 票据号
    Instant at{};
    AccountId by;
};

/// 到现场 (R086): why the applicant had to come. One visit a day counts once for each reason.
enum class TripReason { Apply, Correct, Supplement, Collect };
struct Trip {
    Instant at{};
    TripReason reason = TripReason::Apply;
};

struct CaseState {
    static constexpr int schema = 2;
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
    CasePersonal personal;
};

// ---- commands -------------------------------------------------------------------------------------------------

struct OpenCase {
    static constexpr std::string_view kind = "case.open";
    CaseId caseId;
    CaseNumber number;
    std::string queryCode;
    ThemeId theme;
    TicketId ticket;
    DeskId desk;
};
struct IdentifyApplicant {
    static constexpr std::string_view kind = "case.identify";
    CaseId caseId;
    std::string personToken;
    Applicant personal;
};
struct AnswerQuestion {
    static constexpr std::string_view kind = "case.answer";
    CaseId caseId;
    QuestionId question;
    std::string value;  ///< "" clears the answer and what depends on it (R018)
    Origin origin = Origin::ByHand;
    std::string source;
};
struct ChooseItem {
    static constexpr std::string_view kind = "case.choose_item";
    CaseId caseId;
    ItemId item;
    bool chosen = true;
};
struct GiveVerdict {
    static constexpr std::string_view kind = "case.verdict";
    CaseId caseId;
    MaterialId material;
    Verdict verdict = Verdict::Unchecked;
    int originals = 0;  ///< as counted; with Complete, 0 and 0 mean "as the list asks"
    int copies = 0;
    std::vector<std::string> failedPoints;  ///< ids of check points or of their standard reasons
    std::string sentence;                   ///< for the notice; empty = the catalogue's sentence
    std::string evidence;
};
struct FillFields {
    static constexpr std::string_view kind = "case.fill";
    CaseId caseId;
    std::map<std::string, FieldValue> personal;  ///< FieldId → value; "" clears
};
struct ChooseDelivery {
    static constexpr std::string_view kind = "case.choose_delivery";
    CaseId caseId;
    DeliveryWay way = DeliveryWay::Window;
    std::string personal;  ///< postal address as confirmed by the applicant (R076)
};
/// 收件: the papers are held for a later decision; the five days begin (行政许可法 32(4)). Accepting on the spot needs
/// no such step, AcceptCase receives and accepts at once.
struct ReceiveApplication {
    static constexpr std::string_view kind = "case.receive";
    CaseId caseId;
    PaperNumber receiptNumber;
};
/// F12 with open deficiencies: hands all papers back and lists everything once (R074).
struct IssueCorrection {
    static constexpr std::string_view kind = "case.issue_correction";
    CaseId caseId;
    PaperNumber number;
    std::string overrideReason;  ///< supervisor's reason for a second notice, counted as a defect (R075)
};
/// The applicant is back with what the notice asked for: only the open points are asked again.
struct ReceiveCorrections {
    static constexpr std::string_view kind = "case.receive_corrections";
    CaseId caseId;
    TicketId ticket;
    DeskId desk;
};
struct LapseCase {
    static constexpr std::string_view kind = "case.lapse";
    CaseId caseId;
};
/// F12 with everything in order: receipt and acceptance in one step (R072, R073, R077, R080, R096).
struct AcceptCase {
    static constexpr std::string_view kind = "case.accept";
    struct LabelledPaper {
        MaterialLabel label;
        MaterialId material;
        bool original = true;
        int ordinal = 0;  ///< counts units of the same material and kind from 0
    };
    CaseId caseId;
    PaperNumber receiptNumber;  ///< empty only where the application already has its receipt
    PaperNumber acceptanceNumber;
    PaperNumber toleranceNumber;      ///< only with tolerated lines
    PaperNumber toleranceCommitment;  ///< 容缺受理承诺书 the applicant signs; only with tolerated lines
    std::map<std::string, PaperNumber> commitments;  ///< ItemId → 告知承诺书 signed for it (R092)
    std::vector<LabelledPaper> labels;               ///< one per original and per copy set that stays with us
    std::map<std::string, std::string> itemNumbers;  ///< ItemId → 43-character 办件编号
};
struct RefuseCase {
    static constexpr std::string_view kind = "case.refuse";
    CaseId caseId;
    PaperNumber number;
    bool notNeeded = false;  ///< 32(1): no licence is needed
    std::string reason;
    std::string rightAuthority;  ///< mandatory where it is not this authority's power (32(2))
};
/// Appended by the authority when day 5 has passed without decision (32(4)).
struct DeemAccepted {
    static constexpr std::string_view kind = "case.deem_accepted";
    CaseId caseId;
    Date confirmedOn{};
};
struct WithdrawCase {
    static constexpr std::string_view kind = "case.withdraw";
    CaseId caseId;
    PaperNumber number;
    std::string reason;
};
struct ReopenCase {
    static constexpr std::string_view kind = "case.reopen";
    CaseId caseId;
    std::string reason;
};
/// 作废: the paper was printed but has not left the desk; confirmed taken back.
struct VoidPaper {
    static constexpr std::string_view kind = "case.void_paper";
    CaseId caseId;
    PaperNumber number;
    std::string reason;
};
/// Logs that a numbered paper was printed; the second print is a marked reprint.
struct RecordPrint {
    static constexpr std::string_view kind = "case.record_print";
    CaseId caseId;
    PaperNumber number;
    int copies = 1;
};
/// 盖章: the authority has sealed the edition of a numbered paper. Given by the server alone, for whoever asked.
struct SealPaper {
    static constexpr std::string_view kind = "case.seal_paper";
    CaseId caseId;
    PaperNumber number;
    std::string organ;   ///< "hall", or the unit whose seal it is
    std::string holder;  ///< as the seal's certificate names it
    std::string hash;    ///< SM3 of the sealed file, hex
};

/// 当场更正 (32(3)).
struct CorrectOnSpot {
    static constexpr std::string_view kind = "case.correct_on_spot";
    CaseId caseId;
    PaperNumber number;
    std::vector<SpotChange> personal;
};
/// 核查 (R093) by the item's department; a commitment not kept goes on the credit record (R094).
struct CheckCommitment {
    static constexpr std::string_view kind = "case.check_commitment";
    CaseId caseId;
    ItemId item;
    bool kept = true;
    std::string finding;
};
/// 终止 (rules 8): tolerated papers did not come in time.
struct TerminateCase {
    static constexpr std::string_view kind = "case.terminate";
    CaseId caseId;
    PaperNumber number;
    std::string reason;
};
struct RecordPayment {
    static constexpr std::string_view kind = "case.record_payment";
    CaseId caseId;
    ItemId item;
    std::int64_t fen = 0;
    PaymentWay way = PaymentWay::Counter;
    std::string voucher;
};

// ---- events ---------------------------------------------------------------------------------------------------

struct CorrectedOnSpot {
    static constexpr std::string_view kind = "case.corrected_on_spot";
    static constexpr int version = 1;
    PaperNumber number;
    std::vector<SpotChange> personal;
};
/// 承诺 (R092), in the same act as the acceptance it leads to.
struct CommitmentMade {
    static constexpr std::string_view kind = "case.commitment_made";
    static constexpr int version = 1;
    ItemId item;
    PaperNumber number;
    bool beforeDecision = false;
    std::optional<Date> checkBy;
};
struct CommitmentChecked {
    static constexpr std::string_view kind = "case.commitment_checked";
    static constexpr int version = 1;
    ItemId item;
    bool kept = true;
    std::string finding;
};
struct CaseTerminated {
    static constexpr std::string_view kind = "case.terminated";
    static constexpr int version = 1;
    PaperNumber number;
    std::string reason;
    std::vector<ItemId> ended;
};
struct PaymentRecorded {
    static constexpr std::string_view kind = "case.payment_recorded";
    static constexpr int version = 1;
    ItemId item;
    std::int64_t fen = 0;
    PaymentWay way = PaymentWay::Counter;
    std::string voucher;
};
/// Results went over the counter; the applicant came for them.
struct ResultsHandedOver {
    static constexpr std::string_view kind = "case.handed_over";
    static constexpr int version = 1;
    PaperNumber receiptNumber;
};
struct CaseOpened {
    static constexpr std::string_view kind = "case.opened";
    static constexpr int version = 1;
    CaseNumber number;
    std::string queryCode;
    ThemeId theme;
    std::int64_t catalogueVersion = 0;
    std::string catalogueHash;
    TicketId ticket;
    DeskId desk;
    AccountId clerk;
};
struct ApplicantIdentified {
    static constexpr std::string_view kind = "case.applicant_identified";
    static constexpr int version = 1;
    std::string personToken;
    std::string masked;
    Origin origin = Origin::ByHand;
    Applicant personal;
};
/// Carries every answer that changed: the given one, and those cleared because they depended on it (value "").
struct QuestionAnswered {
    static constexpr std::string_view kind = "case.answered";
    static constexpr int version = 1;
    QuestionId question;
    std::map<std::string, AnswerRecord> answers;
    ScenarioId scenario;
    std::vector<CheckLine> lines;  ///< the checklist as it stands afterwards, verdicts kept where the line stays
};
/// Also written where the checklist changes for another reason: when the case opens, or an agent appears.
struct ItemsChosen {
    static constexpr std::string_view kind = "case.items_chosen";
    static constexpr int version = 1;
    std::vector<ItemId> dropped;
    std::vector<ItemId> added;
    std::vector<CheckLine> lines;
};
struct VerdictGiven {
    static constexpr std::string_view kind = "case.verdict_given";
    static constexpr int version = 1;
    CheckLine line;
};
struct FieldsFilled {
    static constexpr std::string_view kind = "case.filled";
    static constexpr int version = 1;
    std::vector<FieldId> fields;
    std::map<std::string, FieldValue> personal;
};
struct DeliveryChosen {
    static constexpr std::string_view kind = "case.delivery_chosen";
    static constexpr int version = 1;
    DeliveryWay way = DeliveryWay::Window;
    std::string personal;
};
struct CorrectionIssued {
    static constexpr std::string_view kind = "case.correction_issued";
    static constexpr int version = 1;
    CorrectionNotice notice;
    bool defect = false;
    std::string overrideReason;
};
struct CorrectionsReceived {
    static constexpr std::string_view kind = "case.corrections_received";
    static constexpr int version = 1;
    TicketId ticket;
    DeskId desk;
    std::vector<CheckLine> lines;  ///< deficient lines unchecked again, the others kept
};
struct CaseLapsed {
    static constexpr std::string_view kind = "case.lapsed";
    static constexpr int version = 1;
};
struct ApplicationReceived {
    static constexpr std::string_view kind = "case.received";
    static constexpr int version = 1;
    PaperNumber receiptNumber;
    Date decideReceiptBy{};
};
struct CaseAccepted {
    static constexpr std::string_view kind = "case.accepted";
    static constexpr int version = 1;
    PaperNumber acceptanceNumber;
    PaperNumber toleranceNumber;
    PaperNumber toleranceCommitment;
    bool tolerant = false;
    Date promisedFinish{};
    std::vector<ItemTask> tasks;  ///< with dates and what each waits for (R027, R118)
    std::vector<LabelRecord> labels;
};
struct CaseRefused {
    static constexpr std::string_view kind = "case.refused";
    static constexpr int version = 1;
    PaperNumber number;
    bool notNeeded = false;
    std::string reason;
    std::string rightAuthority;
};
struct CaseDeemedAccepted {
    static constexpr std::string_view kind = "case.deemed_accepted";
    static constexpr int version = 1;
    Instant acceptedAt{};  ///< the day of receipt, not day 5
    Date promisedFinish{};
    std::vector<ItemTask> tasks;
};
struct CaseWithdrawn {
    static constexpr std::string_view kind = "case.withdrawn";
    static constexpr int version = 1;
    PaperNumber number;
    std::string reason;
    std::vector<ItemId> ended;  ///< items that had not been decided (R121)
};
struct CaseReopened {
    static constexpr std::string_view kind = "case.reopened";
    static constexpr int version = 1;
    CaseStatus to = CaseStatus::Draft;
    std::string reason;
};
struct PaperVoided {
    static constexpr std::string_view kind = "case.paper_voided";
    static constexpr int version = 1;
    PaperNumber number;
    std::string reason;
    bool backToDraft = false;  ///< the voided paper was the notice that had closed the check
};
struct PaperPrinted {
    static constexpr std::string_view kind = "case.paper_printed";
    static constexpr int version = 1;
    PaperNumber number;
    int copies = 1;
    bool reprint = false;
};
struct PaperSealed {
    static constexpr std::string_view kind = "case.paper_sealed";
    static constexpr int version = 1;
    PaperNumber number;
    std::string organ;
    std::string holder;
    std::string hash;
};
struct CaseReady {
    static constexpr std::string_view kind = "case.ready";
    static constexpr int version = 1;
};
struct CaseClosed {
    static constexpr std::string_view kind = "case.closed";
    static constexpr int version = 1;
};

}  // namespace yc::domain

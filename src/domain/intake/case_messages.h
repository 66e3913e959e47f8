// SPDX-License-Identifier: GPL-3.0-or-later
// 办件: what may be asked of a case at the window, and what happens to it.
#pragma once

#include "domain/intake/case.h"

namespace yc::domain {

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
    std::vector<DeliveryWay> alsoBy = {};
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
    PaperNumber toleranceCommitment;  ///< 容缺受理承诺书, told before and signed now; only with tolerated lines
    std::map<std::string, PaperNumber> commitments;  ///< ItemId → 告知承诺书, told before and signed now (R092)
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

/// 原件保管说明: goes with the copies to a unit whose originals another unit keeps (R106).
struct StateKeeper {
    static constexpr std::string_view kind = "case.state_keeper";
    CaseId caseId;
    UnitId unit;
    PaperNumber number;
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
    std::vector<DeliveryWay> alsoBy = {};
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

struct KeeperStated {
    static constexpr std::string_view kind = "case.keeper_stated";
    static constexpr int version = 1;
    UnitId unit;
    PaperNumber number;
};

}  // namespace yc::domain

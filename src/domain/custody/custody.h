// SPDX-License-Identifier: GPL-3.0-or-later
// 材料流转: every unit of paper has one keeper at any moment (R110); slips move it and both sides sign (R100).
#pragma once

#include "domain/core/meta.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class UnitStatus {
    None,
    WithApplicant,
    HeldWindow,
    Packed,
    Sealed,
    InTransit,
    HeldDepartment,
    Archived,
    Returned,
    Disputed
};
enum class SlipStatus { None, Draft, Sealed, Dispatched, PartlyReceived, Closed, Cancelled };
/// 逐件签收.
enum class ReceiptVerdict { Open, Accepted, Refused, Missing, Damaged, Unlisted };

/// A window, a department, or the applicant: whoever can keep paper.
struct Keeper {
    enum class Kind { Applicant, Desk, Unit };
    Kind kind = Kind::Applicant;
    std::string id;  ///< DeskId or UnitId text; "" for the applicant
    friend bool operator==(const Keeper&, const Keeper&) = default;
};

struct CustodyStep {
    Instant at{};
    UnitStatus status = UnitStatus::None;
    Keeper keeper;
    SlipId slip;
    AccountId by;
};

struct MaterialUnitState {
    static constexpr int schema = 1;
    UnitStatus status = UnitStatus::None;
    CaseId caseId;
    CaseNumber caseNumber;
    MaterialId material;
    std::string name;  ///< 材料名称
    bool original = true;
    Keeper keeper;
    UnitId destination;  ///< who shall keep it
    bool returnToApplicant = false;
    SlipId slip;
    std::string disputeNote;
    std::vector<CustodyStep> trail;
};

struct SlipLine {
    MaterialLabel label;
    std::string name;
    CaseNumber caseNumber;
    bool original = true;
    ReceiptVerdict verdict = ReceiptVerdict::Open;
    std::string note;
};

struct SlipSignature {
    AccountId account;
    std::string name;
    Instant at{};
};

struct SlipState {
    static constexpr int schema = 1;
    SlipStatus status = SlipStatus::None;
    PaperNumber number;
    Keeper from;
    Keeper to;
    std::vector<SlipLine> lines;
    std::string sealCode;
    SlipSignature sender;
    SlipSignature receiver;
    Instant draftedAt{};
    Instant dispatchedAt{};
    std::optional<Instant> receiveBy;  ///< unsigned slips age and alarm (R100)
};

// ---- commands -------------------------------------------------------------------------------------------------

struct DraftSlip {
    static constexpr std::string_view kind = "slip.draft";
    SlipId slip;
    PaperNumber number;
    Keeper from;
    Keeper to;
};
struct PackUnit {
    static constexpr std::string_view kind = "slip.pack";
    SlipId slip;
    MaterialLabel label;
};
struct UnpackUnit {
    static constexpr std::string_view kind = "slip.unpack";
    SlipId slip;
    MaterialLabel label;
};
/// The sender signs and the bag is closed; dispatch follows at once when carried inside the hall.
struct SealSlip {
    static constexpr std::string_view kind = "slip.seal";
    SlipId slip;
    std::string sealCode;
    std::string signerName;
    bool dispatch = true;
};
struct DispatchSlip {
    static constexpr std::string_view kind = "slip.dispatch";
    SlipId slip;
};
/// The receiver signs line by line (R103). Lines left Open stay on the way.
struct ReceiveSlip {
    static constexpr std::string_view kind = "slip.receive";
    struct Line {
        MaterialLabel label;
        ReceiptVerdict verdict = ReceiptVerdict::Accepted;
        std::string note;
    };
    SlipId slip;
    std::vector<Line> lines;
    std::string signerName;
};
struct CancelSlip {
    static constexpr std::string_view kind = "slip.cancel";
    SlipId slip;
    std::string reason;
};
/// Two persons end a dispute; each has given a password on the device where it is ended.
struct ResolveDispute {
    static constexpr std::string_view kind = "unit.resolve_dispute";
    MaterialLabel label;
    Keeper keeper;
    std::string note;
    AccountId secondPerson;
    std::string secondGrant;  ///< what the second person's password was answered with; the authority looks it up
};
struct ArchiveUnit {
    static constexpr std::string_view kind = "unit.archive";
    MaterialLabel label;
};
/// 退还: papers that go back to the applicant, signed for.
struct HandBackUnits {
    static constexpr std::string_view kind = "unit.hand_back";
    CaseId caseId;
    std::vector<MaterialLabel> labels;
    PaperNumber receiptNumber;
};

// ---- events ---------------------------------------------------------------------------------------------------

struct UnitLabelled {
    static constexpr std::string_view kind = "unit.labelled";
    static constexpr int version = 1;
    CaseId caseId;
    CaseNumber caseNumber;
    MaterialId material;
    std::string name;
    bool original = true;
    DeskId desk;
    UnitId destination;
    bool returnToApplicant = false;
};
struct UnitPacked {
    static constexpr std::string_view kind = "unit.packed";
    static constexpr int version = 1;
    SlipId slip;
};
struct UnitUnpacked {
    static constexpr std::string_view kind = "unit.unpacked";
    static constexpr int version = 1;
    SlipId slip;
};
struct UnitSealed {
    static constexpr std::string_view kind = "unit.sealed";
    static constexpr int version = 1;
    SlipId slip;
};
struct UnitDispatched {
    static constexpr std::string_view kind = "unit.dispatched";
    static constexpr int version = 1;
    SlipId slip;
};
struct UnitReceived {
    static constexpr std::string_view kind = "unit.received";
    static constexpr int version = 1;
    SlipId slip;
    Keeper keeper;
};
struct UnitDisputed {
    static constexpr std::string_view kind = "unit.disputed";
    static constexpr int version = 1;
    SlipId slip;
    ReceiptVerdict verdict = ReceiptVerdict::Missing;
    std::string note;
};
struct UnitSettled {
    static constexpr std::string_view kind = "unit.settled";
    static constexpr int version = 1;
    Keeper keeper;
    std::string note;
    AccountId secondPerson;
};
struct UnitArchived {
    static constexpr std::string_view kind = "unit.archived";
    static constexpr int version = 1;
};
struct UnitHandedBack {
    static constexpr std::string_view kind = "unit.handed_back";
    static constexpr int version = 1;
    PaperNumber receiptNumber;
};
struct SlipDrafted {
    static constexpr std::string_view kind = "slip.drafted";
    static constexpr int version = 1;
    PaperNumber number;
    Keeper from;
    Keeper to;
};
struct SlipLineAdded {
    static constexpr std::string_view kind = "slip.line_added";
    static constexpr int version = 1;
    SlipLine line;
};
struct SlipLineRemoved {
    static constexpr std::string_view kind = "slip.line_removed";
    static constexpr int version = 1;
    MaterialLabel label;
};
struct SlipSealed {
    static constexpr std::string_view kind = "slip.sealed";
    static constexpr int version = 1;
    std::string sealCode;
    SlipSignature sender;
};
struct SlipDispatched {
    static constexpr std::string_view kind = "slip.dispatched";
    static constexpr int version = 1;
    Instant receiveBy{};
};
struct SlipReceived {
    static constexpr std::string_view kind = "slip.received";
    static constexpr int version = 1;
    std::vector<SlipLine> lines;  ///< the lines that were signed now
    SlipSignature receiver;
    bool complete = false;
};
struct SlipCancelled {
    static constexpr std::string_view kind = "slip.cancelled";
    static constexpr int version = 1;
    std::string reason;
};

}  // namespace yc::domain

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
    Disputed,
    HeldHall  ///< signed for by another hall
};
enum class SlipStatus { None, Draft, Sealed, Dispatched, PartlyReceived, Closed, Cancelled };
/// 逐件签收.
enum class ReceiptVerdict { Open, Accepted, Refused, Missing, Damaged, Unlisted };
/// 路线: handed over inside the hall (R100), courier batch (R101), fetched by the department's own messenger (R102), from a
/// township point to the hall (R109), from hall to hall.
enum class SlipRoute { Hand, Courier, PickUp, Township, Hall };
/// How somebody signed: signed in at this machine; by hand on pad or paper; with account and password at another's machine.
enum class SignatureWay { Session, Drawn, Card };

/// A window, a department, another hall, or the applicant: whoever can keep paper.
struct Keeper {
    enum class Kind { Applicant, Desk, Unit, Hall };
    Kind kind = Kind::Applicant;
    std::string id;  ///< DeskId, UnitId or ScopeId text; "" for the applicant
    friend bool operator==(const Keeper&, const Keeper&) = default;
};

struct CustodyStep {
    Instant at{};
    UnitStatus status = UnitStatus::None;
    Keeper keeper;
    SlipId slip;
    AccountId by;
    std::string note;  ///< of a dispute, of how it ended, of a scan at the wrong place
};

struct MaterialUnitState {
    static constexpr int schema = 2;
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
    AccountId account;  ///< empty: no account of this hall, signed by hand
    std::string name;
    Instant at{};
    SignatureWay way = SignatureWay::Session;
};

/// 交寄、领取: how a sealed bag left (R101, R102).
struct SlipDeparture {
    PaperNumber sheet;               ///< 派送单 or 领取台账; empty: carried over inside the hall
    std::string waybill;             ///< of the parcel; several slips to one receiver share it
    std::optional<Instant> batchAt;  ///< the fixed time of the batch
    SlipSignature carrier;           ///< courier or messenger
    std::string credential;          ///< 证件或工作证号 of the messenger
};

struct SlipState {
    static constexpr int schema = 2;
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
    SlipRoute route = SlipRoute::Hand;
    std::string routeReason;  ///< why not the planned route
    SlipDeparture departure;
};

/// 误扫记录: what was scanned at one place on one day and changed nothing.
struct ScanNote {
    Instant at{};
    std::string code;    ///< as read, cut to a line
    std::string reason;  ///< stable name of the refusal
    SlipId slip;
    AccountId by;
};
struct ScanLogState {
    static constexpr int schema = 1;
    static constexpr std::size_t kept = 200;  ///< notes in the state; the journal has all of them
    Keeper place;
    Date day{};
    int count = 0;
    std::vector<ScanNote> notes;  ///< the last ones, oldest first
};

/// 流转安排 of a hall: who is served how, and when. Data, changeable without restart.
struct CustodyPlan {
    struct Way {
        UnitId unit;
        SlipRoute route = SlipRoute::Hand;
    };
    struct Point {
        DeskId point;   ///< 乡镇、村、市场监管所
        DeskId window;  ///< of the hall, takes its papers
    };
    struct OtherHall {
        ScopeId scope;
        std::string name;
    };
    std::vector<Way> ways;
    std::vector<Point> points;
    std::vector<OtherHall> halls;
    std::vector<int> batches;  ///< minutes of the day when the courier comes, ascending

    /// How paper goes from one keeper to the other when nobody chooses.
    SlipRoute route(const Keeper& from, const Keeper& to) const;
    const Point* point(const DeskId& desk) const;
    const OtherHall* hall(const ScopeId& scope) const;
    /// The next fixed time at or after this moment; nullopt without batches.
    std::optional<Instant> nextBatch(Instant now) const;
};

// ---- commands -------------------------------------------------------------------------------------------------

struct DraftSlip {
    static constexpr std::string_view kind = "slip.draft";
    SlipId slip;
    PaperNumber number;
    Keeper from;
    Keeper to;
    SlipRoute route = SlipRoute::Hand;
};
/// 换路线: while it is packed, and only with a reason (R098).
struct RouteSlip {
    static constexpr std::string_view kind = "slip.route";
    SlipId slip;
    SlipRoute route = SlipRoute::Hand;
    std::string reason;
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
/// 派送单、领取台账: sealed slips leave together; one waybill per parcel, one receiver per parcel (R101, R102).
struct DispatchBatch {
    static constexpr std::string_view kind = "slip.dispatch_batch";
    struct Parcel {
        std::string waybill;
        std::vector<SlipId> slips;
    };
    PaperNumber sheet;
    SlipRoute route = SlipRoute::Courier;
    std::optional<Instant> batchAt;
    std::vector<Parcel> parcels;
    std::string carrierName;
    std::string credential;
    SignatureWay way = SignatureWay::Drawn;
};
/// 厅际接收: a slip another hall has sealed, taken over from its proven custody file; valid alone, signed for line by line
/// like any other.
struct AdmitSlip {
    static constexpr std::string_view kind = "slip.admit";
    SlipId slip;  ///< the sender's
    PaperNumber number;
    ScopeId hall;
    DeskId desk;
    std::vector<SlipLine> lines;
    std::string sealCode;
    SlipSignature sender;
    std::string waybill;
    std::string proof;  ///< SM3 of the file, hex
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
    SignatureWay way = SignatureWay::Session;
    AccountId signer;         ///< who signs with account and password at the sender's machine; empty: the actor
    std::string signerGrant;  ///< what that password was answered with; the authority looks it up
    std::string proof;        ///< another hall's signature: SM3 of its custody file, hex
};
/// 误扫: what was scanned changes nothing, but is recorded.
struct NoteScan {
    static constexpr std::string_view kind = "custody.note_scan";
    Keeper place;
    std::string code;
    MaterialLabel label;  ///< when the code names a paper of this hall
    SlipId slip;          ///< the one in hand, if any
    std::string refusal;  ///< stable name
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
/// Scanned where it does not belong; its state stays.
struct UnitMisrouted {
    static constexpr std::string_view kind = "unit.misrouted";
    static constexpr int version = 1;
    Keeper place;
    SlipId slip;
    std::string refusal;
};
/// 厅际: on its way here from another hall.
struct UnitAdmitted {
    static constexpr std::string_view kind = "unit.admitted";
    static constexpr int version = 1;
    SlipId slip;
    ScopeId hall;
    CaseNumber caseNumber;
    std::string name;
    bool original = true;
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
    SlipRoute route = SlipRoute::Hand;
};
struct SlipRouted {
    static constexpr std::string_view kind = "slip.routed";
    static constexpr int version = 1;
    SlipRoute route = SlipRoute::Hand;
    std::string reason;
};
struct SlipAdmitted {
    static constexpr std::string_view kind = "slip.admitted";
    static constexpr int version = 1;
    PaperNumber number;
    ScopeId hall;
    DeskId desk;
    std::vector<SlipLine> lines;
    std::string sealCode;
    SlipSignature sender;
    std::string waybill;
    std::string proof;
    Instant receiveBy{};
};
struct ScanRefused {
    static constexpr std::string_view kind = "custody.scan_refused";
    static constexpr int version = 1;
    Keeper place;
    std::string code;
    std::string refusal;
    SlipId slip;
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
    std::vector<SlipLine> struck;  ///< lines that were not sealed: held elsewhere, or the case has ended
};
struct SlipDispatched {
    static constexpr std::string_view kind = "slip.dispatched";
    static constexpr int version = 1;
    Instant receiveBy{};
    SlipDeparture departure;
};
struct SlipReceived {
    static constexpr std::string_view kind = "slip.received";
    static constexpr int version = 1;
    std::vector<SlipLine> lines;  ///< the lines that were signed now
    SlipSignature receiver;
    bool complete = false;
    std::string proof;  ///< another hall's custody file
};
struct SlipCancelled {
    static constexpr std::string_view kind = "slip.cancelled";
    static constexpr int version = 1;
    std::string reason;
};

}  // namespace yc::domain

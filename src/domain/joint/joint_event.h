// SPDX-License-Identifier: GPL-3.0-or-later
// 联合评审 · 联合踏勘 · 联合验收: the items a rule joins are looked at once, by all units concerned, at a time the window
// fixes (R113, R114). Its stream holds the invitation, the answers and the minutes; the case keeps a reference.
#pragma once

#include "domain/core/meta.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class JointStatus { None, Invited, Held, Cancelled };
/// In the order of catalogue::JointKind.
enum class JointWork { Review, Inspection, Acceptance };
/// Agrees: consents without coming. Objects: asks for another time, with reasons.
enum class JointAnswer { Open, Comes, Agrees, Objects };
/// 视为同意: why a unit counts as agreeing although it was not there. Only where the theme says so.
enum class JointConsent { None, Answered, Silence, Absence };

struct JointInvitee {
    UnitId unit;
    std::vector<ItemId> items;  ///< empty: looks as well without an item of its own
    JointAnswer answer = JointAnswer::Open;
    std::string words;
    Instant answeredAt{};
    AccountId answeredBy;
    bool present = false;
    std::vector<std::string> staff;  ///< who was there; names of officials, as the minutes print them
    bool agrees = false;
    JointConsent consent = JointConsent::None;
    std::string opinion;
};

struct JointState {
    static constexpr int schema = 1;
    JointStatus status = JointStatus::None;
    CaseId caseId;
    CaseNumber caseNumber;
    ThemeId theme;
    std::string rule;  ///< id of the catalogue's joint rule
    JointWork work = JointWork::Inspection;
    std::string text;  ///< of the rule, as printed
    std::string place;
    UnitId organiser;
    bool siteOrganises = false;  ///< 上下级单位一起: the hall where the site lies organises (R116)
    Instant at{};                ///< when they meet
    Date answerBy{};
    bool silenceIsConsent = false;  ///< 逾期不答复或不到场视为同意; printed on the invitation
    int minStaff = 2;               ///< per unit (行政许可法 34)
    std::vector<JointInvitee> invitees;
    PaperNumber invitation;
    PaperNumber minutes;
    Instant calledAt{};
    Instant heldAt{};
    std::string findings;
    std::string conclusion;
    std::string cancelReason;
};

/// What the case knows of a joint event.
struct JointRef {
    JointId joint;
    std::string rule;
    JointWork work = JointWork::Inspection;
    JointStatus status = JointStatus::None;
    std::vector<ItemId> items;
    Instant at{};
    PaperNumber invitation;
    PaperNumber minutes;
};

/// 现场核查 of one item; `refused`: a joint rule covers it, so the unit may not go alone (R115).
struct InspectionRecord {
    ItemId item;
    UnitId unit;
    std::vector<std::string> staff;
    std::string finding;
    Instant at{};
    bool refused = false;
    std::string rule;
};

// ---- commands -------------------------------------------------------------------------------------------------

struct CallJoint {
    static constexpr std::string_view kind = "joint.call";
    JointId joint;
    CaseId caseId;
    std::string rule;
    Instant at{};
    std::string place;
    std::string siteRegion;  ///< six digits (GB/T 2260); empty: the region of this hall
    PaperNumber invitation;
};
struct AnswerJoint {
    static constexpr std::string_view kind = "joint.answer";
    JointId joint;
    JointAnswer answer = JointAnswer::Comes;
    std::string words;
};
struct JointAttendance {
    UnitId unit;
    std::vector<std::string> staff;
    bool agrees = true;
    std::string opinion;
};
/// The minutes, signed on the spot. Units not among the attendance were absent.
struct HoldJoint {
    static constexpr std::string_view kind = "joint.hold";
    JointId joint;
    PaperNumber minutes;
    std::vector<JointAttendance> attendance;
    std::string findings;
    std::string conclusion;
};
struct CancelJoint {
    static constexpr std::string_view kind = "joint.cancel";
    JointId joint;
    std::string reason;
};
/// 单独核查: recorded where no joint rule covers the item; otherwise refused, and the refusal is what is recorded.
struct RecordInspection {
    static constexpr std::string_view kind = "item.inspect";
    CaseId caseId;
    ItemId item;
    std::vector<std::string> staff;
    std::string finding;
};

// ---- events ---------------------------------------------------------------------------------------------------

struct JointCalled {
    static constexpr std::string_view kind = "joint.called";
    static constexpr int version = 1;
    CaseId caseId;
    CaseNumber caseNumber;
    ThemeId theme;
    std::string rule;
    JointWork work = JointWork::Inspection;
    std::string text;
    std::string place;
    UnitId organiser;
    bool siteOrganises = false;
    Instant at{};
    Date answerBy{};
    bool silenceIsConsent = false;
    int minStaff = 2;
    std::vector<JointInvitee> invitees;
    PaperNumber invitation;
};
struct JointAnswered {
    static constexpr std::string_view kind = "joint.answered";
    static constexpr int version = 1;
    UnitId unit;
    JointAnswer answer = JointAnswer::Comes;
    std::string words;
};
struct JointHeld {
    static constexpr std::string_view kind = "joint.held";
    static constexpr int version = 1;
    PaperNumber minutes;
    std::vector<JointInvitee> invitees;  ///< as they stand at the end: who was there, who counts as agreeing, and why
    std::string findings;
    std::string conclusion;
};
struct JointCancelled {
    static constexpr std::string_view kind = "joint.cancelled";
    static constexpr int version = 1;
    std::string reason;
};
/// In the case stream.
struct JointArranged {
    static constexpr std::string_view kind = "case.joint_arranged";
    static constexpr int version = 1;
    JointRef joint;
};
/// In the case stream: held with minutes, or cancelled with a reason.
struct JointConcluded {
    static constexpr std::string_view kind = "case.joint_concluded";
    static constexpr int version = 1;
    JointId joint;
    JointStatus status = JointStatus::Held;
    PaperNumber minutes;
    std::string words;  ///< conclusion, or why it was cancelled
};
/// In the case stream.
struct InspectionRecorded {
    static constexpr std::string_view kind = "item.inspected";
    static constexpr int version = 1;
    InspectionRecord record;
};

}  // namespace yc::domain

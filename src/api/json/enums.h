// SPDX-License-Identifier: GPL-3.0-or-later
// Stable words of every enumeration. A word is never changed or given a second meaning; renaming a value in C++ changes
// nothing here.
#pragma once

#include "api/json/archive.h"
#include "domain/core/messages.h"

#include <array>

namespace yc::api::json {

template <class E>
using EnumEntry = std::pair<E, std::string_view>;

template <>
struct EnumNames<domain::Role> {
    using E = domain::Role;
    static constexpr std::array<EnumEntry<E>, 9> list{{{E::Clerk, "clerk"},
                                                       {E::Reviewer, "reviewer"},
                                                       {E::Supervisor, "supervisor"},
                                                       {E::Administrator, "administrator"},
                                                       {E::Kiosk, "kiosk"},
                                                       {E::Display, "display"},
                                                       {E::Guide, "guide"},
                                                       {E::Courier, "courier"},
                                                       {E::System, "system"}}};
};

template <>
struct EnumNames<domain::Origin> {
    using E = domain::Origin;
    static constexpr std::array<EnumEntry<E>, 6> list{{{E::ByHand, "by_hand"},
                                                       {E::Card, "card"},
                                                       {E::Shared, "shared"},
                                                       {E::Unverified, "unverified"},
                                                       {E::Earlier, "earlier"},
                                                       {E::Generated, "generated"}}};
};

template <>
struct EnumNames<domain::TicketStatus> {
    using E = domain::TicketStatus;
    static constexpr std::array<EnumEntry<E>, 10> list{{{E::None, "none"},
                                                        {E::Waiting, "waiting"},
                                                        {E::Called, "called"},
                                                        {E::Serving, "serving"},
                                                        {E::Parked, "parked"},
                                                        {E::Missed, "missed"},
                                                        {E::Finished, "finished"},
                                                        {E::Left, "left"},
                                                        {E::Expired, "expired"},
                                                        {E::Carried, "carried"}}};
};

template <>
struct EnumNames<domain::TicketOutcome> {
    using E = domain::TicketOutcome;
    static constexpr std::array<EnumEntry<E>, 6> list{{{E::None, "none"},
                                                       {E::Accepted, "accepted"},
                                                       {E::Consulted, "consulted"},
                                                       {E::Collected, "collected"},
                                                       {E::Corrected, "corrected"},
                                                       {E::Mistaken, "mistaken"}}};
};

template <>
struct EnumNames<domain::QueuePlace> {
    using E = domain::QueuePlace;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::Original, "original"}, {E::Head, "head"}, {E::Tail, "tail"}, {E::Behind, "behind"}}};
};

template <>
struct EnumNames<domain::TicketStep> {
    using E = domain::TicketStep;
    static constexpr std::array<EnumEntry<E>, 8> list{{{E::None, "none"},
                                                       {E::Called, "called"},
                                                       {E::NotHere, "not_here"},
                                                       {E::Requeued, "requeued"},
                                                       {E::Parked, "parked"},
                                                       {E::Transferred, "transferred"},
                                                       {E::Left, "left"},
                                                       {E::Finished, "finished"}}};
};

template <>
struct EnumNames<domain::ClassProof> {
    using E = domain::ClassProof;
    static constexpr std::array<EnumEntry<E>, 3> list{{{E::Self, "self"}, {E::Card, "card"}, {E::Staff, "staff"}}};
};

template <>
struct EnumNames<domain::HelpKind> {
    using E = domain::HelpKind;
    static constexpr std::array<EnumEntry<E>, 5> list{{{E::Other, "other"},
                                                       {E::Emergency, "emergency"},
                                                       {E::Dispute, "dispute"},
                                                       {E::Fault, "fault"},
                                                       {E::Question, "question"}}};
};

template <>
struct EnumNames<domain::OpenDays> {
    using E = domain::OpenDays;
    static constexpr std::array<EnumEntry<E>, 10> list{{{E::All, "all"},
                                                        {E::Workdays, "workdays"},
                                                        {E::Restdays, "restdays"},
                                                        {E::Monday, "monday"},
                                                        {E::Tuesday, "tuesday"},
                                                        {E::Wednesday, "wednesday"},
                                                        {E::Thursday, "thursday"},
                                                        {E::Friday, "friday"},
                                                        {E::Saturday, "saturday"},
                                                        {E::Sunday, "sunday"}}};
};

template <>
struct EnumNames<domain::AppointmentStatus> {
    using E = domain::AppointmentStatus;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::None, "none"}, {E::Booked, "booked"}, {E::Kept, "kept"}, {E::Cancelled, "cancelled"}}};
};

template <>
struct EnumNames<domain::PriorityClass> {
    using E = domain::PriorityClass;
    static constexpr std::array<EnumEntry<E>, 7> list{{{E::None, "none"},
                                                       {E::Appointment, "appointment"},
                                                       {E::Corrections, "corrections"},
                                                       {E::Elderly, "elderly"},
                                                       {E::Disabled, "disabled"},
                                                       {E::Soldier, "soldier"},
                                                       {E::Pregnant, "pregnant"}}};
};

template <>
struct EnumNames<domain::UnitStatus> {
    using E = domain::UnitStatus;
    static constexpr std::array<EnumEntry<E>, 11> list{{{E::None, "none"},
                                                        {E::WithApplicant, "with_applicant"},
                                                        {E::HeldWindow, "held_window"},
                                                        {E::Packed, "packed"},
                                                        {E::Sealed, "sealed"},
                                                        {E::InTransit, "in_transit"},
                                                        {E::HeldDepartment, "held_department"},
                                                        {E::Archived, "archived"},
                                                        {E::Returned, "returned"},
                                                        {E::Disputed, "disputed"},
                                                        {E::HeldHall, "held_hall"}}};
};

template <>
struct EnumNames<domain::SlipStatus> {
    using E = domain::SlipStatus;
    static constexpr std::array<EnumEntry<E>, 7> list{{{E::None, "none"},
                                                       {E::Draft, "draft"},
                                                       {E::Sealed, "sealed"},
                                                       {E::Dispatched, "dispatched"},
                                                       {E::PartlyReceived, "partly_received"},
                                                       {E::Closed, "closed"},
                                                       {E::Cancelled, "cancelled"}}};
};

template <>
struct EnumNames<domain::ReceiptVerdict> {
    using E = domain::ReceiptVerdict;
    static constexpr std::array<EnumEntry<E>, 6> list{{{E::Open, "open"},
                                                       {E::Accepted, "accepted"},
                                                       {E::Refused, "refused"},
                                                       {E::Missing, "missing"},
                                                       {E::Damaged, "damaged"},
                                                       {E::Unlisted, "unlisted"}}};
};

template <>
struct EnumNames<domain::Keeper::Kind> {
    using E = domain::Keeper::Kind;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::Applicant, "applicant"}, {E::Desk, "desk"}, {E::Unit, "unit"}, {E::Hall, "hall"}}};
};

template <>
struct EnumNames<domain::SlipRoute> {
    using E = domain::SlipRoute;
    static constexpr std::array<EnumEntry<E>, 5> list{{{E::Hand, "hand"},
                                                       {E::Courier, "courier"},
                                                       {E::PickUp, "pick_up"},
                                                       {E::Township, "township"},
                                                       {E::Hall, "hall"}}};
};

template <>
struct EnumNames<domain::SignatureWay> {
    using E = domain::SignatureWay;
    static constexpr std::array<EnumEntry<E>, 3> list{
        {{E::Session, "session"}, {E::Drawn, "drawn"}, {E::Card, "card"}}};
};

template <>
struct EnumNames<domain::DeskStatus> {
    using E = domain::DeskStatus;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::None, "none"}, {E::Open, "open"}, {E::Paused, "paused"}, {E::Closed, "closed"}}};
};

template <>
struct EnumNames<domain::EvaluationChannel> {
    using E = domain::EvaluationChannel;
    static constexpr std::array<EnumEntry<E>, 7> list{{{E::Web, "web"},
                                                       {E::Mobile, "mobile"},
                                                       {E::QrCode, "qr_code"},
                                                       {E::HallPad, "hall_pad"},
                                                       {E::HallOther, "hall_other"},
                                                       {E::Message, "message"},
                                                       {E::Default, "default"}}};
};

template <>
struct EnumNames<domain::CaseStatus> {
    using E = domain::CaseStatus;
    static constexpr std::array<EnumEntry<E>, 15> list{{{E::None, "none"},
                                                        {E::Draft, "draft"},
                                                        {E::AwaitingCorrection, "awaiting_correction"},
                                                        {E::Lapsed, "lapsed"},
                                                        {E::Received, "received"},
                                                        {E::Accepted, "accepted"},
                                                        {E::AcceptedWithTolerance, "accepted_with_tolerance"},
                                                        {E::DeemedAccepted, "deemed_accepted"},
                                                        {E::NotAccepted, "not_accepted"},
                                                        {E::InProcess, "in_process"},
                                                        {E::Decided, "decided"},
                                                        {E::Ready, "ready"},
                                                        {E::Closed, "closed"},
                                                        {E::Terminated, "terminated"},
                                                        {E::Withdrawn, "withdrawn"}}};
};

template <>
struct EnumNames<domain::Verdict> {
    using E = domain::Verdict;
    static constexpr std::array<EnumEntry<E>, 7> list{{{E::Unchecked, "unchecked"},
                                                       {E::Complete, "complete"},
                                                       {E::Missing, "missing"},
                                                       {E::NonConforming, "non_conforming"},
                                                       {E::Tolerated, "tolerated"},
                                                       {E::Exempt, "exempt"},
                                                       {E::Produced, "produced"}}};
};

template <>
struct EnumNames<domain::PaperKind> {
    using E = domain::PaperKind;
    static constexpr std::array<EnumEntry<E>, 26> list{{{E::Ticket, "ticket"},
                                                        {E::MaterialList, "material_list"},
                                                        {E::Receipt, "receipt"},
                                                        {E::Acceptance, "acceptance"},
                                                        {E::NonAcceptance, "non_acceptance"},
                                                        {E::CorrectionNotice, "correction_notice"},
                                                        {E::ToleranceNotice, "tolerance_notice"},
                                                        {E::HandoverSlip, "handover_slip"},
                                                        {E::DeliveryReceipt, "delivery_receipt"},
                                                        {E::Decision, "decision"},
                                                        {E::SpecialProcedure, "special_procedure"},
                                                        {E::Extension, "extension"},
                                                        {E::Withdrawal, "withdrawal"},
                                                        {E::Label, "label"},
                                                        {E::NotNeeded, "not_needed"},
                                                        {E::OnTheSpot, "on_the_spot"},
                                                        {E::ToleranceCommitment, "tolerance_commitment"},
                                                        {E::Commitment, "commitment"},
                                                        {E::ReturnedMaterials, "returned_materials"},
                                                        {E::CorrectionReceipt, "correction_receipt"},
                                                        {E::Termination, "termination"},
                                                        {E::Revocation, "revocation"},
                                                        {E::JointInvitation, "joint_invitation"},
                                                        {E::JointMinutes, "joint_minutes"},
                                                        {E::ToleranceExtension, "tolerance_extension"},
                                                        {E::KeeperStatement, "keeper_statement"}}};
};

template <>
struct EnumNames<domain::DeliveryWay> {
    using E = domain::DeliveryWay;
    static constexpr std::array<EnumEntry<E>, 7> list{{{E::Window, "window"},
                                                       {E::Mail, "mail"},
                                                       {E::Online, "online"},
                                                       {E::SelfPickup, "self_pickup"},
                                                       {E::Sms, "sms"},
                                                       {E::Oral, "oral"},
                                                       {E::Announcement, "announcement"}}};
};

template <>
struct EnumNames<domain::JointStatus> {
    using E = domain::JointStatus;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::None, "none"}, {E::Invited, "invited"}, {E::Held, "held"}, {E::Cancelled, "cancelled"}}};
};

template <>
struct EnumNames<domain::JointWork> {
    using E = domain::JointWork;
    static constexpr std::array<EnumEntry<E>, 3> list{
        {{E::Review, "review"}, {E::Inspection, "inspection"}, {E::Acceptance, "acceptance"}}};
};

template <>
struct EnumNames<domain::JointAnswer> {
    using E = domain::JointAnswer;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::Open, "open"}, {E::Comes, "comes"}, {E::Agrees, "agrees"}, {E::Objects, "objects"}}};
};

template <>
struct EnumNames<domain::JointConsent> {
    using E = domain::JointConsent;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::None, "none"}, {E::Answered, "answered"}, {E::Silence, "silence"}, {E::Absence, "absence"}}};
};

template <>
struct EnumNames<domain::TaskStatus> {
    using E = domain::TaskStatus;
    static constexpr std::array<EnumEntry<E>, 8> list{{{E::Waiting, "waiting"},
                                                       {E::Pending, "pending"},
                                                       {E::UnderReview, "under_review"},
                                                       {E::SpecialProcedure, "special_procedure"},
                                                       {E::Granted, "granted"},
                                                       {E::Refused, "refused"},
                                                       {E::Terminated, "terminated"},
                                                       {E::Revoked, "revoked"}}};
};

template <>
struct EnumNames<domain::PaymentWay> {
    using E = domain::PaymentWay;
    static constexpr std::array<EnumEntry<E>, 2> list{{{E::Counter, "counter"}, {E::Online, "online"}}};
};

template <>
struct EnumNames<domain::BatchStep> {
    using E = domain::BatchStep;
    static constexpr std::array<EnumEntry<E>, 3> list{
        {{E::Listed, "listed"}, {E::Accepted, "accepted"}, {E::Dropped, "dropped"}}};
};

template <>
struct EnumNames<domain::TellingWay> {
    using E = domain::TellingWay;
    static constexpr std::array<EnumEntry<E>, 5> list{{{E::AtWindow, "at_window"},
                                                       {E::Telephone, "telephone"},
                                                       {E::Message, "message"},
                                                       {E::Mail, "mail"},
                                                       {E::Online, "online"}}};
};

template <>
struct EnumNames<domain::ReminderKind> {
    using E = domain::ReminderKind;
    static constexpr std::array<EnumEntry<E>, 2> list{{{E::Correction, "correction"}, {E::Supplement, "supplement"}}};
};

template <>
struct EnumNames<domain::TripReason> {
    using E = domain::TripReason;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::Apply, "apply"}, {E::Correct, "correct"}, {E::Supplement, "supplement"}, {E::Collect, "collect"}}};
};

template <>
struct EnumNames<domain::CreditBreach> {
    using E = domain::CreditBreach;
    static constexpr std::array<EnumEntry<E>, 2> list{
        {{E::ToleranceLate, "tolerance_late"}, {E::CommitmentFalse, "commitment_false"}}};
};

template <>
struct EnumNames<domain::ResultStatus> {
    using E = domain::ResultStatus;
    static constexpr std::array<EnumEntry<E>, 9> list{{{E::None, "none"},
                                                       {E::Made, "made"},
                                                       {E::Shelved, "shelved"},
                                                       {E::Notified, "notified"},
                                                       {E::Collected, "collected"},
                                                       {E::Mailed, "mailed"},
                                                       {E::Delivered, "delivered"},
                                                       {E::ReturnedByMail, "returned_by_mail"},
                                                       {E::Voided, "voided"}}};
};

template <>
struct EnumNames<domain::ResultForm> {
    using E = domain::ResultForm;
    static constexpr std::array<EnumEntry<E>, 2> list{{{E::Paper, "paper"}, {E::Electronic, "electronic"}}};
};

template <>
struct EnumNames<domain::catalogue::ThemeStatus> {
    using E = domain::catalogue::ThemeStatus;
    static constexpr std::array<EnumEntry<E>, 5> list{{{E::Draft, "draft"},
                                                       {E::InReview, "in_review"},
                                                       {E::Published, "published"},
                                                       {E::Suspended, "suspended"},
                                                       {E::Cancelled, "cancelled"}}};
};

template <>
struct EnumNames<domain::DraftStep> {
    using E = domain::DraftStep;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::None, "none"}, {E::Editing, "editing"}, {E::InReview, "in_review"}, {E::Approved, "approved"}}};
};

template <>
struct EnumNames<domain::DraftOrigin> {
    using E = domain::DraftOrigin;
    static constexpr std::array<EnumEntry<E>, 2> list{{{E::Own, "own"}, {E::Upper, "upper"}}};
};

template <>
struct EnumNames<domain::ProblemKind> {
    using E = domain::ProblemKind;
    static constexpr std::array<EnumEntry<E>, 3> list{
        {{E::Counter, "counter"}, {E::Basis, "basis"}, {E::Upper, "upper"}}};
};

template <>
struct EnumNames<domain::LifeAct> {
    using E = domain::LifeAct;
    static constexpr std::array<EnumEntry<E>, 4> list{
        {{E::Publish, "publish"}, {E::Suspend, "suspend"}, {E::Resume, "resume"}, {E::Cancel, "cancel"}}};
};

}  // namespace yc::api::json

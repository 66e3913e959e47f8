// SPDX-License-Identifier: GPL-3.0-or-later
// 拒绝: why a command was not carried out. One closed list of codes, each with a sentence and a remedy in Chinese and
// English. What a clerk reads comes from here, never from an exception's text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class RefusalCode {
    // request and rights
    Malformed,
    UnknownCommand,
    NotPermitted,
    WrongScope,
    SignatureWrong,
    SessionExpired,
    LoginFailed,
    AccountLocked,
    CommandReused,
    VersionConflict,
    TooLarge,
    RateLimited,
    NotFound,
    OfflineOnlyOnline,
    StorageFull,
    Unavailable,
    UnsupportedVersion,
    // queue
    TicketStateWrong,
    TicketAtOtherDesk,
    DeskBusy,
    NobodyWaiting,
    AlreadyHasTicket,
    ThemeNotServed,
    RecallTooSoon,
    DeskNotOpen,
    DeskStateWrong,
    ThemeUnknown,
    ThemeSuspended,
    OutsideHours,
    DayFull,
    PersonIsBarred,
    TicketIsLeased,
    LeaseRunning,
    LeaseIsOver,
    NotUndoable,
    PolicyInvalid,
    PolicyVersionUsed,
    AppointmentStateWrong,
    AppointmentNotNow,
    NotBookable,
    SlotFull,
    QuickServiceUnknown,
    HelpNotAsked,
    HelpByTelephone,
    ClockWrong,
    // identity
    IdNumberWrong,
    NameWrong,
    PhoneWrong,
    CreditCodeWrong,
    ReasonMissing,
    // case
    CaseStateWrong,
    CaseExists,
    NumberUsed,
    CatalogueUnknown,
    QuestionUnknown,
    AnswerUnknown,
    AnswersMissing,
    NotCovered,
    ItemUnknown,
    ItemLocked,
    LineUnknown,
    VerdictNotAvailable,
    UncheckedLines,
    NothingToCorrect,
    DeficienciesOpen,
    SecondNotice,
    FieldUnknown,
    FieldsMissing,
    FieldWrong,
    ApplicantMissing,
    LabelsWrong,
    AuthorityMissing,
    PaperUnknown,
    PaperLeftDesk,
    SealMissing,
    ToldBefore,
    TooEarly,
    DuplicateCase,
    GroundsMissing,
    // promises and what is recorded beside the check
    CreditExcluded,
    CommitmentNotOffered,
    CommitmentMissing,
    CommitmentStands,
    CommitmentUntrue,
    CommitmentUnchecked,
    PromiseOutdated,
    PromiseSignedBefore,
    DateNotLater,
    NothingTolerated,
    NotCharged,
    AlreadyPaid,
    PaymentUnknown,
    AmountWrong,
    ExtensionNotAllowed,
    ExtendedBefore,
    ExtensionTooLong,
    LimitPassed,
    ApproverMissing,
    // many persons in one case
    BatchNotOffered,
    BatchEmpty,
    BatchFull,
    BatchStands,
    BatchRowWrong,
    BatchPersonTwice,
    BatchAccepted,
    TableUnreadable,
    // wrong shared data
    DisputeStands,
    DisputeUnknown,
    // items
    TaskStateWrong,
    NotYourUnit,
    CriteriaOpen,
    CriterionUnknown,
    OpinionMissing,
    PredecessorOpen,
    NoticeMissing,
    // custody
    UnitStateWrong,
    SlipStateWrong,
    UnitNotOnSlip,
    UnitElsewhere,
    WrongDestination,
    SlipEmpty,
    SameKeeper,
    UnlistedUnit,
    TwoPersonsNeeded,
    RouteWrong,
    CarrierMissing,
    LabelUnreadable,
    LabelOtherHall,
    CodeForged,
    NotForHere,
    PapersAway,
    StatementNotNeeded,
    // delivery
    ResultStateWrong,
    ShelfFull,
    SlotTaken,
    ResultsIncomplete,
    CollectorMissing,
    PapersOpen,
    AuthorityExpired,
    AuthorityNarrow,
    WaybillWrong,
    ConsentMissing,
    WayWrong,
    // joint events and inquiries
    JointStateWrong,
    JointRuleUnknown,
    JointExists,
    JointTooSoon,
    JointElsewhere,
    JointAnswerLate,
    JointOpen,
    NotInvited,
    TooFewStaff,
    NotPredecessor,
    InquiryOpen,
    InquiryUnknown,
    // others
    StarsWrong,
    ReasonNeededForBadRating,
    AlreadyRated,
    AccountExists,
    AccountUnknown,
    CatalogueInvalid,
    CatalogueVersionUsed,
    ConflictUnknown,
    // the catalogue's life
    ThemeStepWrong,
    ThemeStatusWrong,
    ContentUnknown,
    ContentMoved,
    NotLeadUnit,
    UnitNotInvolved,
    OpinionUnknown,
    OpinionsOpen,
    ClaimsOpen,
    SamePerson,
    BaseMoved,
    UpperElement,
    ReleaseMismatch,
    EffectiveTooEarly,
    DueTooEarly,
    TaskUnknown,
    BasisNotCited,
    NotThroughLife,
    Cancelled
};

/// One row of the table. Text may hold {name} placeholders, filled from Refusal::params.
struct RefusalText {
    RefusalCode code{};
    std::string_view name;  ///< stable code on the wire and for support, e.g. "case.second_notice"
    int httpStatus = 422;
    std::string_view zh;        ///< what happened, ≤ 24 characters where possible
    std::string_view zhRemedy;  ///< what to do
    std::string_view en;
    std::string_view enRemedy;
};

/// All rows, in the order of the enumeration.
const std::vector<RefusalText>& refusalTexts();
const RefusalText& refusalText(RefusalCode code);
std::optional<RefusalCode> refusalCodeFromName(std::string_view name);

enum class Language { Chinese, English };

struct Refusal {
    RefusalCode code{};
    std::map<std::string, std::string> params;  ///< values for the placeholders; never personal data
    std::string detail;                         ///< for support, not shown first

    std::string name() const;
    std::string sentence(Language language) const;
    std::string remedy(Language language) const;
};

inline Refusal refuse(RefusalCode code, std::map<std::string, std::string> params = {}, std::string detail = {}) {
    return Refusal{code, std::move(params), std::move(detail)};
}

}  // namespace yc::domain

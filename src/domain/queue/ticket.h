// SPDX-License-Identifier: GPL-3.0-or-later
// 排队号: a ticket is taken per theme, not per department (R066), and never called at two windows.
#pragma once

#include "domain/queue/policy.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class TicketStatus { None, Waiting, Called, Serving, Parked, Missed, Finished, Left, Expired, Carried };
enum class TicketOutcome { None, Accepted, Consulted, Collected, Corrected, Mistaken };
enum class QueuePlace { Original, Head, Tail, Behind };  ///< Behind: after as many as the policy says
/// Steps that promise nothing to anybody and can be taken back while nothing has followed them.
enum class TicketStep { None, Called, NotHere, Requeued, Parked, Transferred, Left, Finished };

/// Sealed under the ticket's key.
struct TicketPersonal {
    std::string name;
    std::string idNumber;
    std::string phone;
    std::string note;  ///< for whoever calls: 带婴儿, 需要手语 …
};

/// Where a ticket stands; kept of the moment before an undoable step.
struct TicketPosition {
    TicketStatus status = TicketStatus::None;
    ThemeId theme;
    DeskId desk;
    DeskId reservedFor;
    Instant rankAt{};
    Instant servingSince{};
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
    std::int64_t servedMs = 0;
    int misses = 0;
    bool empty() const { return status == TicketStatus::None; }
};

/// 断网租号: only this window may call the ticket. Once the time is over nobody but the window knows whether it did.
struct TicketLease {
    DeskId desk;
    Instant from{};
    Instant until{};
    std::string rankReason;
    std::string rankReasonEn;
    bool empty() const { return desk.empty(); }
};

struct TicketState {
    static constexpr int schema = 2;
    TicketStatus status = TicketStatus::None;
    ThemeId theme;
    ThemeId takenFor;    ///< theme it was taken for: its number counts there
    std::string number;  ///< "A023"
    Date day{};          ///< business day
    Instant takenAt{};
    Instant rankAt{};  ///< position in the queue; editing a ticket never changes it
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
    AppointmentId appointment;
    std::string personToken;  ///< keyed hash of the identity number; "" = anonymous
    std::string publicCode;   ///< secret of the ticket's live page
    int ahead = 0;            ///< people before it when it was taken, as printed
    int calls = 0;
    int misses = 0;
    Instant firstCalledAt{};
    Instant lastCalledAt{};
    Instant firstServedAt{};  ///< from the first call until here somebody walked
    Instant servingSince{};
    std::int64_t servedMs = 0;  ///< of all service periods that have ended
    Instant finishedAt{};
    int servicePeriods = 0;
    DeskId desk;               ///< called to, served at or parked by
    DeskId reservedFor;        ///< transferred to this desk; empty = any authorised
    std::string rankReason;    ///< why this ticket was chosen, in words (R067)
    std::string rankReasonEn;  ///< the same in English
    bool anywhere = false;     ///< parked for whichever window is free; only the centre resumes it
    TicketLease lease;
    int prints = 0;                      ///< sheets that went out
    TicketStep undo = TicketStep::None;  ///< the last step, when it can be taken back …
    DeskId undoDesk;                     ///< … by this window
    TicketPosition before;               ///< … to here
    TicketOutcome outcome = TicketOutcome::None;
    CaseId caseId;  ///< R070
    TicketPersonal personal;
};

/// Sealed with the ticket.
struct TicketNote {
    std::string text;
};

// ---- commands -------------------------------------------------------------------------------------------------

struct TakeTicket {
    static constexpr std::string_view kind = "ticket.take";
    TicketId ticket;
    ThemeId theme;
    std::string personToken;
    std::string publicCode;
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;  ///< by staff only; with an appointment its own time counts
    AppointmentId appointment;             ///< 预约报到; empty: one of this person for today is found by itself
    TicketPersonal personal;
};
/// Calls the next ticket by rank, or `chosen` with a reason. Online only: the authority claims the ticket atomically.
struct CallTicket {
    static constexpr std::string_view kind = "ticket.call";
    DeskId desk;
    std::vector<ThemeId> themes;  ///< what this window may serve
    TicketId chosen;
    std::string reason;
};
struct RecallTicket {
    static constexpr std::string_view kind = "ticket.recall";
    TicketId ticket;
    DeskId desk;
};
struct MarkNotHere {
    static constexpr std::string_view kind = "ticket.not_here";
    TicketId ticket;
    DeskId desk;
};
struct RequeueTicket {
    static constexpr std::string_view kind = "ticket.requeue";
    TicketId ticket;
    QueuePlace place = QueuePlace::Tail;
};
struct BeginService {
    static constexpr std::string_view kind = "ticket.begin";
    TicketId ticket;
    DeskId desk;
};
struct ParkTicket {
    static constexpr std::string_view kind = "ticket.park";
    TicketId ticket;
    DeskId desk;
    bool anywhere = false;  ///< any window that serves the theme may go on with it
};
struct ResumeTicket {
    static constexpr std::string_view kind = "ticket.resume";
    TicketId ticket;
    DeskId desk;
};
struct TransferTicket {
    static constexpr std::string_view kind = "ticket.transfer";
    TicketId ticket;
    DeskId desk;
    ThemeId toTheme;
    DeskId toDesk;
    QueuePlace place = QueuePlace::Original;
    std::string reason;
};
struct LeaveTicket {
    static constexpr std::string_view kind = "ticket.leave";
    TicketId ticket;
    DeskId desk;
};
/// 续办: the same person goes on with another matter; a new service period, of another theme if one is named.
struct NextItemOfTicket {
    static constexpr std::string_view kind = "ticket.next_item";
    TicketId ticket;
    DeskId desk;
    ThemeId theme;
};
struct FinishTicket {
    static constexpr std::string_view kind = "ticket.finish";
    TicketId ticket;
    DeskId desk;
    TicketOutcome outcome = TicketOutcome::Consulted;
    CaseId caseId;
};
/// 日结: every live ticket of the day expires, or is carried to the next day.
struct CloseDay {
    static constexpr std::string_view kind = "ticket.close_day";
    Date day{};
    bool carry = false;
    std::vector<TicketId> tickets;  ///< the live ones as the closer saw them; the rest stays and is told
    bool byRule = false;            ///< each theme's rule of the policy says whether its tickets are carried
    std::vector<DeskId> desks;      ///< windows nobody closed; those without a ticket are closed
};
/// 备注: something the window should know before it calls. Empty takes it away.
struct NoteTicket {
    static constexpr std::string_view kind = "ticket.note";
    TicketId ticket;
    TicketNote personal;
};
/// 撤销: takes the ticket's last step back, where nothing was promised by it.
struct UndoTicketStep {
    static constexpr std::string_view kind = "ticket.undo";
    TicketId ticket;
    DeskId desk;
    TicketStep step = TicketStep::None;  ///< the one that is meant; another last step is not undone
};
/// A sheet goes out; the second and later ones are marked as reprints.
struct PrintTicket {
    static constexpr std::string_view kind = "ticket.print";
    TicketId ticket;
};
/// 租号: asks for a ticket this window may call without the centre, and gives back those it holds. Picked so far behind
/// that the other open windows have their next ones.
struct LeaseTicket {
    static constexpr std::string_view kind = "ticket.lease";
    DeskId desk;
};
/// Gives unused leases back.
struct ReturnLease {
    static constexpr std::string_view kind = "ticket.return_lease";
    DeskId desk;
};
/// Calls the ticket leased to this window, without asking the centre.
struct CallLeased {
    static constexpr std::string_view kind = "ticket.call_leased";
    TicketId ticket;
    DeskId desk;
};
/// 收回: a supervisor frees a ticket whose lease ran out at a window that is not heard of ("unknown at window 3"), or one
/// that such a window parked; after looking there.
struct ReleaseTicket {
    static constexpr std::string_view kind = "ticket.release";
    TicketId ticket;
    std::string reason;
};

// ---- events ---------------------------------------------------------------------------------------------------

struct TicketTaken {
    static constexpr std::string_view kind = "ticket.taken";
    static constexpr int version = 1;
    ThemeId theme;
    std::string number;
    Date day{};
    Instant rankAt{};
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
    std::string personToken;
    std::string publicCode;
    int ahead = 0;  ///< people before it when it was taken, as printed (R066)
    AppointmentId appointment;
    TicketPersonal personal;
};
struct TicketCalled {
    static constexpr std::string_view kind = "ticket.called";
    static constexpr int version = 1;
    DeskId desk;
    std::string rankReason;
    std::string rankReasonEn;
    std::int64_t policyVersion = 0;  ///< the policy that ranked it
    bool leased = false;             ///< called by its lease, the centre was away
};
struct TicketRecalled {
    static constexpr std::string_view kind = "ticket.recalled";
    static constexpr int version = 1;
    DeskId desk;
};
struct TicketNotHere {
    static constexpr std::string_view kind = "ticket.not_here_marked";
    static constexpr int version = 1;
    bool missed = false;  ///< false: waits again; true: the count is used up
    Instant rankAt{};
};
struct TicketRequeued {
    static constexpr std::string_view kind = "ticket.requeued";
    static constexpr int version = 1;
    QueuePlace place = QueuePlace::Tail;
    Instant rankAt{};
};
struct ServiceBegun {
    static constexpr std::string_view kind = "ticket.service_begun";
    static constexpr int version = 1;
    DeskId desk;
};
struct TicketParked {
    static constexpr std::string_view kind = "ticket.parked";
    static constexpr int version = 1;
    DeskId desk;
    bool anywhere = false;
};
struct TicketResumed {
    static constexpr std::string_view kind = "ticket.resumed";
    static constexpr int version = 1;
    DeskId desk;
};
struct TicketTransferred {
    static constexpr std::string_view kind = "ticket.transferred";
    static constexpr int version = 1;
    ThemeId theme;
    DeskId toDesk;
    QueuePlace place = QueuePlace::Original;
    Instant rankAt{};
    std::string reason;
};
struct TicketLeft {
    static constexpr std::string_view kind = "ticket.left";
    static constexpr int version = 1;
};
struct NextItemBegun {
    static constexpr std::string_view kind = "ticket.next_item_begun";
    static constexpr int version = 1;
    ThemeId theme;  ///< empty = the same
};
struct TicketFinished {
    static constexpr std::string_view kind = "ticket.finished";
    static constexpr int version = 1;
    TicketOutcome outcome = TicketOutcome::Consulted;
    CaseId caseId;
};
struct TicketClosedWithDay {
    static constexpr std::string_view kind = "ticket.closed_with_day";
    static constexpr int version = 1;
    bool carried = false;
};
struct TicketNoted {
    static constexpr std::string_view kind = "ticket.noted";
    static constexpr int version = 1;
    TicketNote personal;
};
struct TicketStepUndone {
    static constexpr std::string_view kind = "ticket.step_undone";
    static constexpr int version = 1;
    TicketStep step = TicketStep::None;
    TicketPosition restored;
};
struct TicketPrinted {
    static constexpr std::string_view kind = "ticket.printed";
    static constexpr int version = 1;
    int copy = 1;  ///< 2 and more are reprints
};
struct TicketLeased {
    static constexpr std::string_view kind = "ticket.leased";
    static constexpr int version = 1;
    DeskId desk;
    Instant until{};
    std::string rankReason;
    std::string rankReasonEn;
};
struct TicketLeaseEnded {
    static constexpr std::string_view kind = "ticket.lease_ended";
    static constexpr int version = 1;
    bool released = false;  ///< by a supervisor; false: the window gave it back
    std::string reason;
};
/// A parked ticket may be resumed at any window from now on: its own was closed, or a supervisor says so.
struct TicketFreed {
    static constexpr std::string_view kind = "ticket.freed";
    static constexpr int version = 1;
    std::string reason;  ///< of the supervisor; empty = the window was closed
};

}  // namespace yc::domain

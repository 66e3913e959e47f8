// SPDX-License-Identifier: GPL-3.0-or-later
// 排队号: a ticket is taken per theme, not per department (R066), and never called at two windows.
#pragma once

#include "domain/core/meta.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class TicketStatus { None, Waiting, Called, Serving, Parked, Missed, Finished, Left, Expired, Carried };
enum class TicketOutcome { None, Accepted, Consulted, Collected, Corrected, Mistaken };
enum class QueuePlace { Original, Head, Tail };
/// 优先类别; the class and the reason are told with every call.
enum class PriorityClass { None, Appointment, Corrections, Elderly, Disabled, Soldier, Pregnant };

/// Sealed under the ticket's key.
struct TicketPersonal {
    std::string name;
    std::string idNumber;
    std::string phone;
};

struct TicketState {
    static constexpr int schema = 1;
    TicketStatus status = TicketStatus::None;
    ThemeId theme;
    std::string number;  ///< "A023"
    Date day{};          ///< business day
    Instant takenAt{};
    Instant rankAt{};  ///< position in the queue; editing a ticket never changes it
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
    std::string personToken;  ///< keyed hash of the identity number; "" = anonymous
    std::string publicCode;   ///< secret of the ticket's live page
    int ahead = 0;            ///< people before it when it was taken, as printed
    int calls = 0;
    int misses = 0;
    Instant firstCalledAt{};
    Instant lastCalledAt{};
    Instant servingSince{};
    Instant finishedAt{};
    int servicePeriods = 0;
    DeskId desk;             ///< called to, served at or parked by
    DeskId reservedFor;      ///< transferred to this desk; empty = any authorised
    std::string rankReason;  ///< why this ticket was chosen, in words (R067)
    TicketOutcome outcome = TicketOutcome::None;
    CaseId caseId;  ///< R070
    TicketPersonal personal;
};

// ---- commands -------------------------------------------------------------------------------------------------

struct TakeTicket {
    static constexpr std::string_view kind = "ticket.take";
    TicketId ticket;
    ThemeId theme;
    std::string personToken;
    std::string publicCode;
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
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
struct NextItemOfTicket {
    static constexpr std::string_view kind = "ticket.next_item";
    TicketId ticket;
    DeskId desk;
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
    TicketPersonal personal;
};
struct TicketCalled {
    static constexpr std::string_view kind = "ticket.called";
    static constexpr int version = 1;
    DeskId desk;
    std::string rankReason;
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

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// decide: command + states + facts → events or a refusal. A pure function, the same on both ends.
#pragma once

#include "domain/calendar/calendar.h"
#include "domain/catalogue/model.h"
#include "domain/core/expected.h"
#include "domain/core/messages.h"
#include "domain/core/refusal.h"
#include "domain/publication/library.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::domain {

/// States of streams as they stand before the command. Reading a stream puts its version under the command's guard.
class StateSource {
public:
    virtual ~StateSource() = default;
    /// nullptr when the stream does not exist. Valid until the source ends.
    virtual const State* find(const StreamId& stream) const = 0;

    template <class S>
    const S* find(StreamKind kind, const std::string& key) const {
        const State* state = find(StreamId{kind, key});
        return state ? std::get_if<S>(state) : nullptr;
    }
};

struct WaitingTicket {
    TicketId ticket;
    std::string number;
    ThemeId theme;
    Instant rankAt{};
    Instant takenAt{};
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
    DeskId reservedFor;
    DeskId leasedTo;
    bool carried = false;  ///< of an earlier day
};

/// 事实: named, read-only view rows, read in the transaction that appends.
class FactSource {
public:
    virtual ~FactSource() = default;
    /// Waiting tickets of these themes, today's and carried ones, by rankAt.
    virtual std::vector<WaitingTicket> waitingTickets(const std::vector<ThemeId>& themes) const = 0;
    /// Who this desk could call: of every theme and class the first `perClass` in order of (rankAt, takenAt, ticket), the
    /// first appointments by their time, and those reserved for the desk. Without those reserved for or leased to another
    /// desk. The first `perClass` of any order that keeps this one within a class are among them, however many wait.
    virtual std::vector<WaitingTicket> callable(const std::vector<ThemeId>& themes, const DeskId& desk,
                                                int perClass) const = 0;
    /// Waiting tickets of a theme and class with a rank up to `upTo`, reserved ones not counted.
    virtual int waitingUpTo(const ThemeId& theme, PriorityClass priority, Instant upTo) const = 0;
    /// Tickets leased to this desk.
    virtual std::vector<TicketId> leasedTickets(const DeskId& desk) const = 0;
    /// Waiting tickets kept for this desk; for any desk when it is empty.
    virtual std::vector<TicketId> reservedTickets(const DeskId& desk) const = 0;
    /// Tickets parked by this desk and kept for it.
    virtual std::vector<TicketId> parkedTickets(const DeskId& desk) const = 0;
    /// Open windows whose session serves one of these themes.
    virtual int openDesks(const std::vector<ThemeId>& themes) const = 0;
    /// A booked appointment of this person for the theme on that day, the earliest.
    virtual std::optional<AppointmentId> appointmentOf(const std::string& personToken, const ThemeId& theme,
                                                       Date day) const = 0;
    /// Appointments booked for the theme with a time in [from, to).
    virtual int appointmentsBooked(const ThemeId& theme, Instant from, Instant to) const = 0;
    /// The highest number given for this theme and day so far, for the next one and for the day's contingent.
    virtual int ticketsTaken(const ThemeId& theme, Date day) const = 0;
    /// The live ticket this person holds for the theme, if any. Unique claim.
    virtual std::optional<TicketId> liveTicket(const std::string& personToken, const ThemeId& theme) const = 0;
    /// The ticket a desk is calling or serving, if any. Unique claim.
    virtual std::optional<TicketId> ticketAtDesk(const DeskId& desk) const = 0;
    /// An undecided case of the same person and theme, if any.
    virtual std::optional<CaseId> openCase(const std::string& personToken, const ThemeId& theme) const = 0;
    /// Whether a paper number, case number or label is already used. Unique claim.
    virtual bool numberUsed(const std::string& number) const = 0;
    /// First free cell of the results shelf, "" when it is full.
    virtual std::string freeSlot() const = 0;
    /// The case whose results lie in this cell, if any. A cell holds the results of one case.
    virtual std::optional<CaseId> caseInSlot(const std::string& slot) const = 0;
    /// Results of a case.
    virtual std::vector<ResultId> resultsOfCase(const CaseId& caseId) const = 0;
    /// Labels of a case.
    virtual std::vector<MaterialLabel> unitsOfCase(const CaseId& caseId) const = 0;
};

/// Opening hours and queue policy of a hall; data, changeable without restart.
struct HallRules {
    int maxMisses = 3;  ///< "not here" so often → missed (过号)
    Milliseconds recallCooldown{10'000};
    int slipReceiveHours = 4;        ///< unsigned slips alarm after this (R100)
    int correctionDays = 15;         ///< deadline of the correction notice, working days, where the theme sets none
    std::vector<std::string> slots;  ///< shelf cells
    CustodyPlan custody;             ///< 流转安排
};

struct DecideContext {
    const StateSource& states;
    const FactSource& facts;
    const catalogue::Release* catalogue =
        nullptr;  ///< the release named by the command's basis; nullptr = not known here
    const WorkingCalendar& calendar;
    const HallRules& rules;
    /// Content of drafts and releases; only where the authority decides about the catalogue.
    const Library* library = nullptr;
};

/// 决定: the events to append, in order, or why nothing is done.
using Decision = Expected<std::vector<NewEvent>, Refusal>;

/// Refuses, or answers with the events to append, in order. Reads nothing but its arguments (R132).
Decision decide(const Command& command, const DecideContext& context);

}  // namespace yc::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// 当日流水: what happened in the queue on one day, in order, as the journal tells it. Holds nothing about persons.
#pragma once

#include "domain/core/messages.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::domain::forecast {

enum class MomentKind {
    Taken,
    Called,  ///< recalled from "missed" too
    NotHere,
    Requeued,
    Begun,
    Parked,
    Resumed,
    Transferred,
    Left,
    Finished,
    DayClosed,
    DeskOpened,
    DeskPaused,
    DeskContinued,
    DeskClosed,
    NextItem,  ///< 续办: the same person, a new service
    Undone,    ///< the last step was taken back
    Leased,    ///< kept for one window, in case the network fails
    LeaseEnded,
    DeskTakenOver,  ///< 顶岗: another clerk goes on
    QuickService,   ///< 快速服务: beside the queue, as the next ones
    HelpAsked,
    HelpAnswered,
    HelpEnded,
};
/// What changes nothing in the queue and at no window, and is only counted.
constexpr bool besideTheQueue(MomentKind kind) { return kind >= MomentKind::QuickService; }

/// One step of a ticket or of a window. Fields beside `at` and `kind` are set where the kind has them.
struct QueueMoment {
    Instant at{};
    MomentKind kind = MomentKind::Taken;
    TicketId ticket;
    std::string number;  ///< Taken
    ThemeId theme;       ///< Taken, Transferred, Undone; NextItem where it is another one
    DeskId desk;         ///< where it happened; Transferred: the window it is kept for; Undone: where it is again
    Instant rankAt{};    ///< Taken, NotHere, Requeued, Transferred, Undone
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
    bool over = false;            ///< NotHere: missed for good; DayClosed: expired, not carried
    std::vector<ThemeId> themes;  ///< DeskOpened: what the window serves
    std::string
        words;  ///< DeskOpened, DeskTakenOver: the clerk; DeskPaused: the reason; QuickService: which; HelpAnswered:
                ///< who comes
    HelpKind help = HelpKind::Other;           ///< HelpAsked
    TicketStep step = TicketStep::None;        ///< Undone: what was taken back …
    TicketStatus status = TicketStatus::None;  ///< … to this state
    DeskId reservedFor;                        ///< Undone
};

struct DayLog {
    Date day{};
    std::vector<QueueMoment> moments;  ///< by time
};

/// What an event means for the queue; nullopt = nothing.
std::optional<QueueMoment> momentOf(const RecordedEvent& event);
/// The day made of these events, sorted by the time they happened.
DayLog dayLog(Date day, const std::vector<RecordedEvent>& events);

}  // namespace yc::domain::forecast

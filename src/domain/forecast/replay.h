// SPDX-License-Identifier: GPL-3.0-or-later
// 回放: the hall as it stood at any moment of a day, folded from that day's log.
#pragma once

#include "domain/forecast/day_log.h"

#include <map>
#include <utility>

namespace yc::domain::forecast {

struct TicketThen {
    std::string number;
    ThemeId theme;
    TicketStatus status = TicketStatus::Waiting;
    Instant takenAt{};
    Instant rankAt{};
    Instant since{};     ///< of this status
    Instant calledAt{};  ///< last call
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
    DeskId desk;         ///< called to, served or parked at
    DeskId reservedFor;  ///< transferred to this window
    DeskId leasedTo;     ///< kept for this window, in case the network fails
    int calls = 0;
};

struct DeskThen {
    DeskStatus status = DeskStatus::None;
    std::vector<ThemeId> themes;
    std::string clerk;
    std::string reason;  ///< of a pause
    Instant since{};     ///< of this status
    TicketId ticket;     ///< called or served there now
    Instant freeSince{};
};

struct HallThen {
    Instant at{};
    std::map<TicketId, TicketThen> tickets;
    std::map<DeskId, DeskThen> desks;

    int waiting() const;
    int openDesks() const;
    bool serves(const DeskThen& desk, const ThemeId& theme) const;
};

class Replay {
public:
    void apply(const QueueMoment& moment);
    const HallThen& hall() const { return m_hall; }

private:
    void free(const QueueMoment& moment, TicketThen& ticket);
    void takeBack(const QueueMoment& moment, TicketThen& ticket);
    HallThen m_hall;
};

HallThen hallAt(const DayLog& log, Instant at);
/// People waiting at each step of `every` from `from` to `until`.
std::vector<std::pair<Instant, int>> waitingCurve(const DayLog& log, Instant from, Instant until, Milliseconds every);

}  // namespace yc::domain::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
// 预约: a time promised for a theme. The booked person takes a ticket on the day and joins the queue at the slot (R065).
#pragma once

#include "domain/core/meta.h"

#include <string>
#include <string_view>

namespace yc::domain {

enum class AppointmentStatus { None, Booked, Kept, Cancelled };

/// Sealed under the appointment's key.
struct AppointmentPersonal {
    std::string name;
    std::string phone;
};

struct AppointmentState {
    static constexpr int schema = 1;
    AppointmentStatus status = AppointmentStatus::None;
    ThemeId theme;
    Instant at{};             ///< begin of the slot
    std::string personToken;  ///< keyed hash of the identity number
    std::string code;         ///< secret for check-in without a card
    TicketId ticket;          ///< taken with it
    int moves = 0;            ///< how often it was given another time
    std::string reason;       ///< why it was cancelled
    AppointmentPersonal personal;
};

/// Books; a booked one gets another time or theme.
struct BookAppointment {
    static constexpr std::string_view kind = "appointment.book";
    AppointmentId appointment;
    ThemeId theme;
    Instant at{};
    std::string personToken;
    std::string code;
    AppointmentPersonal personal;
};
struct CancelAppointment {
    static constexpr std::string_view kind = "appointment.cancel";
    AppointmentId appointment;
    std::string reason;
};

struct AppointmentBooked {
    static constexpr std::string_view kind = "appointment.booked";
    static constexpr int version = 1;
    ThemeId theme;
    Instant at{};
    std::string personToken;
    std::string code;
    AppointmentPersonal personal;
};
/// 报到: a ticket was taken with it.
struct AppointmentKept {
    static constexpr std::string_view kind = "appointment.kept";
    static constexpr int version = 1;
    TicketId ticket;
};
struct AppointmentCancelled {
    static constexpr std::string_view kind = "appointment.cancelled";
    static constexpr int version = 1;
    std::string reason;
};

}  // namespace yc::domain

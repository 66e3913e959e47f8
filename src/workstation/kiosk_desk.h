// SPDX-License-Identifier: GPL-3.0-or-later
// 取号机: a ticket per theme (R066). The number is the authority's, so tickets are taken online.
#pragma once

#include "workstation/context.h"

namespace yc::workstation {

class KioskDesk : public KioskService {
public:
    explicit KioskDesk(Context& context);
    void onKiosk(Listener<KioskSnapshot> listener) override;
    void take(const domain::ThemeId& theme, domain::PriorityClass priority,
              const std::vector<domain::ThemeId>& also) override;
    void checkIn(const domain::AppointmentId& appointment) override;
    void scanned(const std::string& code) override;
    void printAgain() override;
    void home() override;

    /// A card was tapped: the next ticket is taken for this person, appointments of today are offered.
    void cardRead(const peripherals::IdCard& card);

private:
    void publish(sync::Replica& replica);
    void send(sync::Replica& replica, domain::TakeTicket body);
    void arrive(sync::Replica& replica, const KioskPerson::Booked& appointment);
    std::vector<KioskTheme> themes(sync::Replica& replica) const;
    KioskPerson person(sync::Replica& replica) const;
    std::optional<KioskPerson::Booked> booked(sync::Replica& replica, const domain::AppointmentId& id) const;
    void showTaken(sync::Replica& replica, KioskSnapshot& snapshot) const;

    Context& m_context;
    Listener<KioskSnapshot> m_listener;
    std::optional<peripherals::IdCard> m_card;
    domain::TicketId m_taken;
    bool m_asking = false;     ///< one ticket at a time: a second touch meanwhile asks for nothing
    std::string m_publicCode;  ///< of that ticket: for its holder, nobody is sent it back
    std::optional<domain::Refusal> m_whyNot;
};

}  // namespace yc::workstation

// SPDX-License-Identifier: GPL-3.0-or-later
// 取号机: a ticket per theme (R066). The number is the authority's, so tickets are taken online.
#pragma once

#include "workstation/context.h"
#include "workstation/ticket_ask.h"

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
    void answered(sync::Replica& replica, int visit, const TicketAsk::Given& given,
                  const std::optional<domain::Refusal>& refusal);
    domain::TakeTicket arrival(const KioskPerson::Booked& appointment, const std::string& personToken) const;
    void arrive(sync::Replica& replica, const KioskPerson::Booked& appointment, const std::string& personToken);
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
    int m_visit = 0;  ///< counts those who stood here, so that nobody gets the last one's ticket
    TicketAsk m_ask;  ///< last: it calls back into the rest
};

}  // namespace yc::workstation

// SPDX-License-Identifier: GPL-3.0-or-later
// 取号机: a ticket per theme (R066). The number is the authority's, so tickets are taken online.
#pragma once

#include "workstation/context.h"

namespace yc::workstation {

class KioskDesk : public KioskService {
public:
    explicit KioskDesk(Context& context);
    void onKiosk(Listener<KioskSnapshot> listener) override;
    void take(const domain::ThemeId& theme, domain::PriorityClass priority) override;
    void home() override;

    /// A card was tapped: the next ticket is taken for this person.
    void cardRead(const peripherals::IdCard& card);

private:
    void publish(sync::Replica& replica);
    reports::Document paper(sync::Replica& replica, const domain::TicketState& ticket, int ahead) const;

    Context& m_context;
    Listener<KioskSnapshot> m_listener;
    std::optional<peripherals::IdCard> m_card;
    domain::TicketId m_taken;
    std::string m_publicCode;  ///< of that ticket: for its holder, nobody is sent it back
    std::optional<domain::Refusal> m_whyNot;
};

}  // namespace yc::workstation

// SPDX-License-Identifier: GPL-3.0-or-later
// 事实: view rows that decide may read, in the transaction that appends.
#pragma once

#include "domain/core/decide.h"
#include "journal/database.h"

namespace yc::journal {

class JournalFacts : public domain::FactSource {
public:
    /// `today` is the local day of the command; older tickets count as waiting only when carried.
    JournalFacts(Database& database, const domain::HallRules& rules, domain::Date today);

    std::vector<domain::WaitingTicket> waitingTickets(const std::vector<domain::ThemeId>& themes) const override;
    std::vector<domain::WaitingTicket> callable(const std::vector<domain::ThemeId>& themes, const domain::DeskId& desk,
                                                int perClass) const override;
    int waitingUpTo(const domain::ThemeId& theme, domain::PriorityClass priority, domain::Instant upTo) const override;
    std::vector<domain::TicketId> leasedTickets(const domain::DeskId& desk) const override;
    std::vector<domain::TicketId> reservedTickets(const domain::DeskId& desk) const override;
    std::vector<domain::TicketId> parkedTickets(const domain::DeskId& desk) const override;
    int openDesks(const std::vector<domain::ThemeId>& themes) const override;
    std::optional<domain::AppointmentId> appointmentOf(const std::string& personToken, const domain::ThemeId& theme,
                                                       domain::Date day) const override;
    int appointmentsBooked(const domain::ThemeId& theme, domain::Instant from, domain::Instant to) const override;
    int ticketsTaken(const domain::ThemeId& theme, domain::Date day) const override;
    std::optional<domain::TicketId> liveTicket(const std::string& personToken,
                                               const domain::ThemeId& theme) const override;
    std::optional<domain::TicketId> ticketAtDesk(const domain::DeskId& desk) const override;
    std::optional<domain::CaseId> openCase(const std::string& personToken, const domain::ThemeId& theme) const override;
    bool numberUsed(const std::string& number) const override;
    std::string freeSlot() const override;
    std::optional<domain::CaseId> caseInSlot(const std::string& slot) const override;
    std::vector<domain::ResultId> resultsOfCase(const domain::CaseId& caseId) const override;
    std::vector<domain::MaterialLabel> unitsOfCase(const domain::CaseId& caseId) const override;

private:
    std::optional<std::string> ownerOf(const std::string& claim) const;
    Database& m_database;
    const domain::HallRules& m_rules;
    domain::Date m_today;
};

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// 行: view rows read back into plain structs; one SELECT list beside each.
#pragma once

#include "journal/database.h"
#include "journal/queries.h"

namespace yc::journal {

extern const std::string kTicketSelect;  ///< "SELECT … FROM v_ticket t "
TicketRow ticketFrom(const Statement& row);
extern const std::string kCaseSelect;  ///< "SELECT … FROM v_case c JOIN state s ON s.id=c.id "
/// Also gives the row's id (sequence of the first event), for paging.
std::pair<CaseRow, domain::Sequence> caseFrom(const Statement& row);
extern const std::string kTaskSelect;
TaskRow taskFrom(const Statement& row);
extern const std::string kDueSelect;
DueRow dueFrom(const Statement& row);
extern const std::string kPromiseSelect;
PromiseRow promiseFrom(const Statement& row);
extern const std::string kUnitSelect;
UnitRow unitFrom(const Statement& row);
extern const std::string kSlipSelect;
SlipRow slipFrom(const Statement& row);
extern const std::string kResultSelect;
ResultRow resultFrom(const Statement& row);
extern const std::string kDeskSelect;
DeskRow deskFrom(const Statement& row);
extern const std::string kAppointmentSelect;
AppointmentRow appointmentFrom(const Statement& row);
extern const std::string kAccountSelect;
AccountRow accountFrom(const Statement& row);
extern const std::string kConflictSelect;
ConflictRow conflictFrom(const Statement& row);

}  // namespace yc::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// 号票: the paper of a ticket and its printing, the same at the ticket machine and at a window.
#pragma once

#include "workstation/context.h"

namespace yc::workstation {

/// `publicCode`: secret of the ticket's live page; the holder gets it, nobody is sent it back.
reports::Document ticketPaper(Context& context, sync::Replica& replica, const domain::TicketState& ticket,
                              const std::string& publicCode);
/// Records the sheet, then prints it: the second and later ones carry the mark of a reprint. False when it was refused.
bool printTicket(Context& context, sync::Replica& replica, const domain::TicketId& ticket,
                 const std::string& publicCode);

}  // namespace yc::workstation

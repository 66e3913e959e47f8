// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/ticket_paper.h"

#include "reports/papers.h"
#include "workstation/hall_board.h"

#include <fmt/format.h>

namespace yc::workstation {

reports::Document ticketPaper(Context& context, sync::Replica& replica, const domain::TicketState& ticket,
                              const std::string& publicCode) {
    reports::QueueTicketInput input;
    const auto& hall = replica.hall();
    const auto release = replica.currentRelease();
    const auto* theme = release ? release->theme(ticket.theme) : nullptr;
    if (hall) {
        input.hall = hall->name;
        input.marks.sample = !hall->sampleMark.empty();
    }
    input.marks.reprint = ticket.prints > 1 ? ticket.prints - 1 : 0;
    input.number = ticket.number;
    input.theme = theme ? theme->alias : ticket.theme.str();
    const std::chrono::year_month_day day{domain::localDate(ticket.takenAt)};
    input.takenAt =
        fmt::format("{}月{}日 {}", unsigned(day.month()), unsigned(day.day()), domain::clockTime(ticket.takenAt));
    input.ahead = ticket.ahead;
    for (const auto& queue : themeQueues(context, replica)) {
        if (queue.counts.theme == ticket.theme && queue.estimate)
            input.estimate = fmt::format("{}至{}分钟", queue.estimate->first, queue.estimate->second);
    }
    if (theme) input.materials = theme->commonMaterials;
    if (!publicCode.empty()) input.guidePayload = context.ticketLink(publicCode);
    return reports::queueTicket(input);
}

bool printTicket(Context& context, sync::Replica& replica, const domain::TicketId& ticket,
                 const std::string& publicCode) {
    const auto submitted = context.submit(replica, domain::PrintTicket{ticket});
    const auto* state =
        replica.domain::StateSource::find<domain::TicketState>(domain::StreamKind::Ticket, ticket.str());
    if (!submitted || !state) return false;
    PrintOrder order;
    order.document = ticketPaper(context, replica, *state, publicCode);
    order.onRoll = true;
    order.name = "号票 " + state->number;
    order.command = submitted->command;
    context.print(std::move(order));
    return true;
}

}  // namespace yc::workstation

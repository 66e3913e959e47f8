// SPDX-License-Identifier: GPL-3.0-or-later
// 排队规则: what may be done with a ticket, and what follows; the state table "Ticket" as code.
#pragma once

#include "domain/core/decide.h"
#include "domain/core/transition.h"

namespace yc::domain {

/// Which command may follow which state of a ticket, and where it leads.
const TransitionTable<TicketStatus>& ticketTransitions();
/// 等候, 已呼叫 …, as told in a refusal.
std::string_view ticketStatusName(TicketStatus status);
bool isWaiting(TicketStatus status);  ///< may be called: waiting, or carried over from an earlier day

Decision decideBody(const TakeTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const CallTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const RecallTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const MarkNotHere& body, const Command& command, const DecideContext& context);
Decision decideBody(const RequeueTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const BeginService& body, const Command& command, const DecideContext& context);
Decision decideBody(const ParkTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const ResumeTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const TransferTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const LeaveTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const NextItemOfTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const FinishTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const CloseDay& body, const Command& command, const DecideContext& context);

void applyBody(TicketState& state, const TicketTaken& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketCalled& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketRecalled& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketNotHere& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketRequeued& event, const EventMeta& meta);
void applyBody(TicketState& state, const ServiceBegun& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketParked& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketResumed& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketTransferred& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketLeft& event, const EventMeta& meta);
void applyBody(TicketState& state, const NextItemBegun& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketFinished& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketClosedWithDay& event, const EventMeta& meta);

}  // namespace yc::domain

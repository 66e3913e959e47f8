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

/// Whether only the authority may decide this command on these states, although its kind may wait for the centre: the
/// ticket is where other windows reach it too (missed, parked for any window), so one of them may have it by now.
bool onlyByCentre(const Command& command, const StateSource& states);

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
Decision decideBody(const NoteTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const UndoTicketStep& body, const Command& command, const DecideContext& context);
Decision decideBody(const PrintTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const LeaseTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReturnLease& body, const Command& command, const DecideContext& context);
Decision decideBody(const CallLeased& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReleaseTicket& body, const Command& command, const DecideContext& context);
Decision decideBody(const PublishQueuePolicy& body, const Command& command, const DecideContext& context);
Decision decideBody(const BarPerson& body, const Command& command, const DecideContext& context);
Decision decideBody(const LiftBar& body, const Command& command, const DecideContext& context);
Decision decideBody(const BookAppointment& body, const Command& command, const DecideContext& context);
Decision decideBody(const CancelAppointment& body, const Command& command, const DecideContext& context);

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
void applyBody(TicketState& state, const TicketNoted& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketStepUndone& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketPrinted& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketLeased& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketLeaseEnded& event, const EventMeta& meta);
void applyBody(TicketState& state, const TicketFreed& event, const EventMeta& meta);
void applyBody(QueuePolicyState& state, const QueuePolicyPublished& event, const EventMeta& meta);
void applyBody(QueueBarState& state, const PersonBarred& event, const EventMeta& meta);
void applyBody(QueueBarState& state, const BarLifted& event, const EventMeta& meta);
void applyBody(AppointmentState& state, const AppointmentBooked& event, const EventMeta& meta);
void applyBody(AppointmentState& state, const AppointmentKept& event, const EventMeta& meta);
void applyBody(AppointmentState& state, const AppointmentCancelled& event, const EventMeta& meta);

}  // namespace yc::domain

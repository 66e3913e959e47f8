// SPDX-License-Identifier: GPL-3.0-or-later
// 队: what a window does with the line in front of it, and how the last step is taken back.
#include "workstation/counter_desk.h"
#include "workstation/ticket_paper.h"

#include "domain/queue/queue_rules.h"

#include <fmt/format.h>

namespace yc::workstation {

using domain::RefusalCode;
using domain::TicketOutcome;
using domain::TicketStatus;
using domain::TicketStep;

namespace {
/// The ticket left the window while its panel was open.
void nobodyHere(const Answer& answer) {
    if (answer) answer(domain::refuse(RefusalCode::NotFound, {{"what", "正在办的号"}}));
}
}  // namespace

/// Decides and records. A refusal goes to whoever asked, otherwise above the key bar.
bool CounterDesk::give(sync::Replica& replica, domain::CommandBody body, const Answer& answer) {
    if (answer) {
        if (const auto refusal = m_context.whyNot(replica, body)) {
            answer(refusal);
            return false;
        }
    }
    const bool done = m_context.submit(replica, std::move(body)).has_value();
    if (answer) answer(done ? std::nullopt : std::optional(domain::refuse(RefusalCode::StorageFull)));
    return done;
}

/// The same for what only the centre decides.
void CounterDesk::giveOnline(sync::Replica& replica, domain::CommandBody body, const Answer& answer,
                             std::function<void(sync::Replica&, bool applied)> then) {
    m_context.client().submitOnline(
        replica.command(std::move(body)),
        [this, &replica, answer, then = std::move(then)](domain::Expected<journal::Outcome, domain::Refusal> reply) {
            std::optional<domain::Refusal> refusal;
            if (!reply)  // what only the centre decides is not kept and sent later
                refusal = reply.error().code == RefusalCode::Unavailable
                              ? domain::refuse(RefusalCode::OfflineOnlyOnline)
                              : reply.error();
            else
                refusal = reply->refusal;
            if (answer)
                answer(refusal);
            else if (refusal)
                m_context.say(*refusal);
            then(replica, reply && reply->status == journal::OutcomeStatus::Applied);
        });
}

/// Here when this window may, by the centre when others could decide the same at this moment.
void CounterDesk::giveWhereDecided(sync::Replica& replica, const domain::CommandBody& body, const Answer& answer,
                                   std::function<void(sync::Replica&, bool applied)> then) {
    if (domain::onlyByCentre(replica.command(body), replica))
        giveOnline(replica, body, answer, std::move(then));
    else
        then(replica, give(replica, body, answer));
}

// ---- 窗口 -------------------------------------------------------------------------------------------------------

void CounterDesk::openDesk() {
    post([this](sync::Replica& replica) {
        domain::OpenDesk body;
        body.desk = desk();
        body.clerkName = m_context.session()->name;
        if (const auto& hall = replica.hall()) {
            for (const auto& window : hall->windows) {
                if (window.desk == body.desk) body.themes = window.themes;
            }
        }
        if (m_context.submit(replica, body)) m_context.done("窗口已开", "The window is open");
    });
}

void CounterDesk::pauseDesk(const std::string& reason, int minutes, Answer answer) {
    post([this, reason, minutes, answer](sync::Replica& replica) {
        domain::PauseDesk body{desk(), reason, {}};
        if (minutes > 0) body.until = m_context.now() + std::chrono::minutes{minutes};
        give(replica, body, answer);
    });
}

void CounterDesk::continueDesk() {
    post([this](sync::Replica& replica) { m_context.submit(replica, domain::ContinueDesk{desk()}); });
}

void CounterDesk::closeDesk(Answer answer) {
    post([this, answer](sync::Replica& replica) {
        if (give(replica, domain::CloseDesk{desk()}, answer)) m_context.done("窗口已关", "The window is closed");
    });
}

void CounterDesk::takeOver(const std::string& reason, Answer answer) {
    post([this, reason, answer](sync::Replica& replica) {
        domain::TakeOverDesk body;
        body.desk = desk();
        body.clerkName = m_context.session()->name;
        body.reason = reason;
        if (!give(replica, body, answer)) return;
        m_undo.clear();
        if (m_case.empty()) takeUp(replica);
        m_context.done("已接手本窗口，没办完的都在", "This window is taken over with its open work");
    });
}

void CounterDesk::quickService(const std::string& service) {
    post([this, service](sync::Replica& replica) {
        if (!m_context.submit(replica, domain::RecordQuickService{desk(), service})) return;
        const auto published = replica.reader().queuePolicy();
        const auto* done = published ? published->policy.quickService(service) : nullptr;
        if (done) m_context.done("记了一次" + done->zh, "Recorded: " + (done->en.empty() ? done->zh : done->en));
    });
}

void CounterDesk::askForHelp(domain::HelpKind about, const std::string& reason) {
    post([this, about, reason](sync::Replica& replica) {
        giveWhereDecided(replica, domain::AskForHelp{desk(), reason, about}, {},
                         [this](sync::Replica& later, bool asked) {
                             if (asked) m_context.done("已请值班主管过来", "The supervisor is asked to come");
                             publishQueue(later);
                         });
    });
}

void CounterDesk::endHelp() {
    post([this](sync::Replica& replica) { m_context.submit(replica, domain::EndHelp{desk()}); });
}

// ---- 叫号 -------------------------------------------------------------------------------------------------------

TicketOutcome CounterDesk::outcomeOf(sync::Replica& replica, const journal::TicketRow& ticket) const {
    const auto* state =
        m_case.empty() ? nullptr
                       : replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, m_case.str());
    if (!state || state->ticket != ticket.id) return TicketOutcome::Consulted;
    switch (state->status) {
    case domain::CaseStatus::AwaitingCorrection: return TicketOutcome::Corrected;
    case domain::CaseStatus::None:
    case domain::CaseStatus::Draft: return TicketOutcome::Consulted;
    case domain::CaseStatus::Closed: return TicketOutcome::Collected;
    default: return TicketOutcome::Accepted;
    }
}

void CounterDesk::putCaseAway(sync::Replica& replica) {
    m_case = {};
    m_undo.clear();
    m_card.reset();
    publishCounter(replica);
}

void CounterDesk::finish(sync::Replica& replica, TicketOutcome outcome, const Answer& answer) {
    const auto ticket = ticketHere(replica);
    if (!ticket || ticket->status != TicketStatus::Serving) {
        nobodyHere(answer);
        return;
    }
    domain::FinishTicket body;
    body.ticket = ticket->id;
    body.desk = desk();
    body.outcome = outcome;
    const auto* state =
        m_case.empty() ? nullptr
                       : replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, m_case.str());
    // A draft promises nothing: the ticket ended with words only, and that can be taken back.
    if (state && state->status != domain::CaseStatus::Draft) body.caseId = m_case;
    if (!give(replica, body, answer)) return;
    m_last = ticket;
    m_last->outcome = outcome;
    m_last->finishedAt = m_context.now();
    putCaseAway(replica);
    remember(*ticket, TicketStep::Finished);
}

void CounterDesk::finishTicket(TicketOutcome outcome, Answer answer) {
    post([this, outcome, answer](sync::Replica& replica) {
        finish(replica, outcome, answer);
        publishQueue(replica);
    });
}

void CounterDesk::callNext() {
    post([this](sync::Replica& replica) {
        if (const auto ticket = ticketHere(replica); ticket && ticket->status == TicketStatus::Serving)
            finish(replica, outcomeOf(replica, *ticket), {});
        call(replica, {}, {}, {});
    });
}

void CounterDesk::callChosen(const domain::TicketId& ticket, const std::string& reason, Answer answer) {
    post([this, ticket, reason, answer](sync::Replica& replica) { call(replica, ticket, reason, answer); });
}

void CounterDesk::call(sync::Replica& replica, const domain::TicketId& chosen, const std::string& reason,
                       const Answer& answer) {
    m_takeUp = false;
    domain::CallTicket body;
    body.desk = desk();
    body.chosen = chosen;
    body.reason = reason;
    m_calling = true;  // for the themes that hold at this moment: the centre knows them best
    publishQueue(replica);
    giveOnline(replica, body, answer, [this](sync::Replica& later, bool applied) {
        m_calling = false;
        const auto ticket = ticketHere(later);
        if (applied && ticket) remember(*ticket, TicketStep::Called);
        publishQueue(later);
    });
}

void CounterDesk::recall() {
    post([this](sync::Replica& replica) {
        if (const auto ticket = ticketHere(replica)) {
            if (m_context.submit(replica, domain::RecallTicket{ticket->id, desk()})) m_undo.clear();
        }
    });
}

void CounterDesk::recallMissed(const domain::TicketId& ticket, Answer answer) {
    post([this, ticket, answer](sync::Replica& replica) {
        giveWhereDecided(replica, domain::RecallTicket{ticket, desk()}, answer,
                         [this](sync::Replica& later, bool) { publishQueue(later); });
    });
}

void CounterDesk::requeue(const domain::TicketId& ticket, domain::QueuePlace place, Answer answer) {
    post([this, ticket, place, answer](sync::Replica& replica) {
        const auto row = replica.reader().ticket(ticket);
        if (give(replica, domain::RequeueTicket{ticket, place}, answer) && row) remember(*row, TicketStep::Requeued);
    });
}

void CounterDesk::notHere() {
    post([this](sync::Replica& replica) {
        const auto ticket = ticketHere(replica);
        if (ticket && m_context.submit(replica, domain::MarkNotHere{ticket->id, desk()}))
            remember(*ticket, TicketStep::NotHere);
    });
}

void CounterDesk::leave() {
    post([this](sync::Replica& replica) {
        const auto ticket = ticketHere(replica);
        if (!ticket || !m_context.submit(replica, domain::LeaveTicket{ticket->id, desk()})) return;
        putCaseAway(replica);
        remember(*ticket, TicketStep::Left);
        m_context.done(ticket->number + " 已记为离开", ticket->number + " is recorded as gone", true);
    });
}

void CounterDesk::park(bool anywhere) {
    post([this, anywhere](sync::Replica& replica) {
        const auto ticket = ticketHere(replica);
        if (!ticket || !m_context.submit(replica, domain::ParkTicket{ticket->id, desk(), anywhere})) return;
        putCaseAway(replica);
        remember(*ticket, TicketStep::Parked);
    });
}

void CounterDesk::resume(const domain::TicketId& ticket) {
    post([this, ticket](sync::Replica& replica) {
        giveWhereDecided(replica, domain::ResumeTicket{ticket, desk()}, {},
                         [this, ticket](sync::Replica& later, bool applied) {
                             if (!applied) return;
                             m_undo.clear();
                             m_case = caseOfTicket(later, ticket);
                             publishCounter(later);
                             publishQueue(later);
                         });
    });
}

void CounterDesk::transfer(const Transfer& where, Answer answer) {
    post([this, where, answer](sync::Replica& replica) {
        const auto ticket = ticketHere(replica);
        if (!ticket) {
            nobodyHere(answer);
            return;
        }
        domain::TransferTicket body;
        body.ticket = ticket->id;
        body.desk = desk();
        body.toTheme = where.theme;
        body.toDesk = where.desk;
        body.place = where.place;
        body.reason = where.reason;
        if (!give(replica, body, answer)) return;
        putCaseAway(replica);
        remember(*ticket, TicketStep::Transferred);
        const std::string to = where.desk.empty()
                                   ? nameOfTheme(replica, where.theme.empty() ? ticket->theme : where.theme)
                                   : m_context.deskName(replica, where.desk);
        m_context.done(ticket->number + " 已转到" + to, ticket->number + " goes to " + to, true);
    });
}

void CounterDesk::nextItem(const domain::ThemeId& theme, Answer answer) {
    post([this, theme, answer](sync::Replica& replica) {
        const auto ticket = ticketHere(replica);
        if (!ticket) {
            nobodyHere(answer);
            return;
        }
        if (!give(replica, domain::NextItemOfTicket{ticket->id, desk(), theme}, answer)) return;
        m_undo.clear();
        m_case = {};
        startCase(replica, theme.empty() ? ticket->theme : theme);
        publishQueue(replica);
    });
}

void CounterDesk::note(const domain::TicketId& ticket, const std::string& text, Answer answer) {
    post([this, ticket, text, answer](sync::Replica& replica) {
        if (give(replica, domain::NoteTicket{ticket, {text}}, answer)) publishQueue(replica);
    });
}

void CounterDesk::giveTicket(const domain::ThemeId& theme, domain::PriorityClass priority, const std::string& name,
                             Answer answer) {
    post([this, theme, priority, name, answer](sync::Replica& replica) {
        domain::TakeTicket body;
        body.theme = theme;
        body.priority = priority;
        body.personal.name = name;
        m_ask.take(replica, std::move(body),
                   [this, answer](sync::Replica& later, const TicketAsk::Given& given,
                                  const std::optional<domain::Refusal>& refusal) {
                       const auto* state = later.domain::StateSource::find<domain::TicketState>(
                           domain::StreamKind::Ticket, given.ticket.str());
                       if (answer)
                           answer(refusal);
                       else if (refusal)
                           m_context.say(*refusal);
                       if (refusal || !state) return;
                       m_context.done("已发号 " + state->number, "Ticket " + state->number + " is given");
                       printTicket(m_context, later, given.ticket, given.code);
                   });
    });
}

// ---- 撤销 -------------------------------------------------------------------------------------------------------

namespace {
std::pair<std::string, std::string> stepWords(TicketStep step, const std::string& number) {
    switch (step) {
    case TicketStep::Called: return {"叫号 " + number, "the call of " + number};
    case TicketStep::NotHere: return {number + " 过号", number + " not being here"};
    case TicketStep::Requeued: return {number + " 重新排队", number + " going back into the line"};
    case TicketStep::Parked: return {number + " 挂起", "parking " + number};
    case TicketStep::Transferred: return {number + " 转号", "the transfer of " + number};
    case TicketStep::Left: return {number + " 离开", number + " leaving"};
    case TicketStep::Finished: return {number + " 办结", "the end of " + number};
    case TicketStep::None: break;
    }
    return {};
}
}  // namespace

void CounterDesk::remember(const journal::TicketRow& ticket, TicketStep step) {
    Undoable undoable;
    undoable.ticket = ticket.id;
    undoable.step = step;
    std::tie(undoable.what, undoable.whatEn) = stepWords(step, ticket.number);
    m_undo.push_back(std::move(undoable));
}

bool CounterDesk::stillUndoable(sync::Replica& replica, const Undoable& last) const {
    const auto* state =
        replica.domain::StateSource::find<domain::TicketState>(domain::StreamKind::Ticket, last.ticket.str());
    return state && state->undo == last.step && state->undoDesk == desk();
}

void CounterDesk::undoStep(sync::Replica& replica) {
    const Undoable last = m_undo.back();
    m_undo.pop_back();
    giveWhereDecided(replica, domain::UndoTicketStep{last.ticket, desk(), last.step}, {},
                     [this, last](sync::Replica& later, bool applied) {
                         if (applied) {
                             m_context.done("已撤销：" + last.what, "Taken back: " + last.whatEn);
                             const auto ticket = ticketHere(later);
                             if (ticket && ticket->id == last.ticket && ticket->status == TicketStatus::Serving)
                                 takeUp(later);
                         } else {
                             m_undo.clear();
                         }
                         publishQueue(later);
                     });
}

}  // namespace yc::workstation

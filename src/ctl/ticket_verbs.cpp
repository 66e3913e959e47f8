// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets and windows: what a clerk or a supervisor does with keys, from a terminal.
#include "api/appointment_file.h"
#include "api/json_codec.h"
#include "api/routes.h"
#include "api/words.h"
#include "ctl/verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <type_traits>

namespace yc::ctl {

namespace path = api::path;
using domain::TicketStatus;

namespace {

/// The word's value, or WrongUsage with all there are. "not-here" is typed for the wire's "not_here"; "none" is nothing to
/// choose, except for a class.
template <class E>
E wordOf(std::string_view option, const std::string& text) {
    constexpr bool mayBeNone = std::is_same_v<E, domain::PriorityClass>;
    const auto swapped = [](std::string word, char from, char to) {
        std::replace(word.begin(), word.end(), from, to);
        return word;
    };
    const std::string word = swapped(text, '-', '_');
    const auto value = mayBeNone || word != "none" ? api::valueOf<E>(word) : std::nullopt;
    if (value) return *value;
    std::string all;
    for (const std::string_view known : api::allWords<E>()) {
        if (known == "none" && !mayBeNone) continue;
        all += (all.empty() ? "" : ", ") + swapped(std::string(known), '_', '-');
    }
    throw Stop(WrongUsage, fmt::format("{} takes one of {}", option, all));
}

template <class E>
E optionOf(const Call& call, std::string_view option, E otherwise) {
    return call.has(option) ? wordOf<E>(option, call.option(option)) : otherwise;
}

domain::DeskId deskOf(const Call& call, const Line& line) {
    const domain::DeskId desk = call.has("--desk") ? domain::DeskId(call.option("--desk")) : line.grant().desk;
    if (desk.empty()) throw Stop(WrongUsage, "this device stands at no window: name one with --desk");
    return desk;
}

/// The ticket with this number today, or with this id. A number that was given twice means the one still alive.
sync::Answer<journal::TicketRow> ticketOf(const Call& call, Line& line) {
    const auto answer = line.get(std::string(path::queue) + "?all=1");
    if (!answer) return domain::Unexpected<sync::TransportFault>{answer.error()};
    const std::string& wanted = call.values[0];
    const auto snapshot = api::decode<api::QueueSnapshot>(*answer);
    const journal::TicketRow* found = nullptr;
    for (const journal::TicketRow& row : snapshot.tickets) {
        if (row.id.str() == wanted) return row;
        const bool live = row.finishedAt == domain::Instant{};
        if (row.number == wanted && (!found || live)) found = &row;
    }
    if (found) return *found;
    return domain::Unexpected<sync::TransportFault>{
        {sync::Fault::Rejected, /*status=*/404,
         domain::refuse(domain::RefusalCode::NotFound, {{"what", wanted}}, "no such ticket today")}};
}

/// A verb about one ticket: finds it, makes the command, sends it.
template <class Make>
int withTicket(const Call& call, Line* line, Make make) {
    const auto ticket = ticketOf(call, *line);
    if (!ticket) return finish(call, ticket.error());
    return send(call, line, make(*ticket));
}

// ---- 取号 -------------------------------------------------------------------------------------------------------

int take(const Call& call, Line* line) {
    domain::TakeTicket body;
    body.ticket = domain::TicketId(api::uuid7(call.around.clock().time_since_epoch().count()));
    body.theme = domain::ThemeId(call.required("--theme"));
    body.publicCode = api::hex(api::randomBytes(8));
    body.priority = optionOf(call, "--class", domain::PriorityClass::None);
    body.personal.name = call.option("--name");
    body.personal.idNumber = call.option("--id-number");
    body.personToken = line->personToken(body.personal.idNumber);
    if (call.has("--appointment")) body.appointment = domain::AppointmentId(call.option("--appointment"));
    return send(call, line, body);
}

// ---- 叫号与办理 -------------------------------------------------------------------------------------------------

int next(const Call& call, Line* line) {
    domain::CallTicket body;
    body.desk = deskOf(call, *line);
    body.themes = listOf<domain::ThemeId>(call.option("--themes"));
    return send(call, line, body);
}

int callChosen(const Call& call, Line* line) {
    const std::string reason = call.required("--reason");
    const domain::DeskId desk = deskOf(call, *line);
    return withTicket(call, line, [&](const journal::TicketRow& row) {
        return domain::CallTicket{desk, {}, row.id, reason};
    });
}

template <class Body>
int atDesk(const Call& call, Line* line) {
    const domain::DeskId desk = deskOf(call, *line);
    return withTicket(call, line, [&](const journal::TicketRow& row) { return Body{row.id, desk}; });
}

int requeue(const Call& call, Line* line) {
    const auto place = optionOf(call, "--place", domain::QueuePlace::Tail);
    return withTicket(call, line, [&](const journal::TicketRow& row) { return domain::RequeueTicket{row.id, place}; });
}

int park(const Call& call, Line* line) {
    const domain::DeskId desk = deskOf(call, *line);
    return withTicket(call, line, [&](const journal::TicketRow& row) {
        return domain::ParkTicket{row.id, desk, call.has("--anywhere")};
    });
}

int transfer(const Call& call, Line* line) {
    domain::TransferTicket body;
    body.desk = deskOf(call, *line);
    body.toTheme = domain::ThemeId(call.option("--theme"));
    body.toDesk = domain::DeskId(call.option("--to"));
    body.place = optionOf(call, "--place", domain::QueuePlace::Original);
    body.reason = call.option("--reason");
    if (body.toTheme.empty() && body.toDesk.empty()) throw Stop(WrongUsage, "name --theme, --to or both");
    return withTicket(call, line, [&](const journal::TicketRow& row) {
        body.ticket = row.id;
        return body;
    });
}

int nextItem(const Call& call, Line* line) {
    const domain::DeskId desk = deskOf(call, *line);
    return withTicket(call, line, [&](const journal::TicketRow& row) {
        return domain::NextItemOfTicket{row.id, desk, domain::ThemeId(call.option("--theme"))};
    });
}

int finishTicket(const Call& call, Line* line) {
    domain::FinishTicket body;
    body.desk = deskOf(call, *line);
    body.outcome = optionOf(call, "--outcome", domain::TicketOutcome::Consulted);
    body.caseId = domain::CaseId(call.option("--case"));
    return withTicket(call, line, [&](const journal::TicketRow& row) {
        body.ticket = row.id;
        return body;
    });
}

int note(const Call& call, Line* line) {
    if (!call.has("--text")) throw Stop(WrongUsage, "--text is missing; an empty one takes the note away");
    return withTicket(call, line, [&](const journal::TicketRow& row) {
        return domain::NoteTicket{row.id, {call.option("--text")}};
    });
}

int undo(const Call& call, Line* line) {
    const auto step = wordOf<domain::TicketStep>("--step", call.required("--step"));
    const domain::DeskId desk = deskOf(call, *line);
    return withTicket(call, line, [&](const journal::TicketRow& row) {
        return domain::UndoTicketStep{row.id, desk, step};
    });
}

int release(const Call& call, Line* line) {
    const std::string reason = call.required("--reason");
    return withTicket(call, line, [&](const journal::TicketRow& row) { return domain::ReleaseTicket{row.id, reason}; });
}

/// 为什么叫这个号: in words, from what was recorded with the call.
int why(const Call& call, Line* line) {
    const auto ticket = ticketOf(call, *line);
    if (!ticket) return finish(call, ticket.error());
    const bool zh = call.language == domain::Language::Chinese;
    std::ostream& out = call.around.out;
    const auto minutes = [](domain::Instant from, domain::Instant to) {
        return std::chrono::duration_cast<std::chrono::minutes>(to - from).count();
    };
    if (ticket->firstCalledAt == domain::Instant{}) {
        const auto waits = minutes(ticket->takenAt, call.around.clock());
        out << (zh ? fmt::format("{} 还没有叫过，已等 {} 分钟\n", ticket->number, waits)
                   : fmt::format("{} has not been called yet; waiting for {} minutes\n", ticket->number, waits));
        return Done;
    }
    const auto waited = minutes(ticket->takenAt, ticket->firstCalledAt);
    const std::string at = domain::clockTime(ticket->lastCalledAt);
    const std::string& reason = zh ? ticket->rankReason : ticket->rankReasonEn;
    out << (zh ? fmt::format("{} {} 叫到 {}：{}。第一次叫前等了 {} 分钟，共叫 {} 次\n", ticket->number, at,
                             ticket->desk.str(), reason, waited, ticket->calls)
               : fmt::format("{} called at {} to {}: {}. Waited {} minutes before its first call, called {} times\n",
                             ticket->number, at, ticket->desk.str(), reason, waited, ticket->calls));
    return Done;
}

// ---- 日结 -------------------------------------------------------------------------------------------------------

/// Today's tickets and those carried into the day.
sync::Answer<std::vector<journal::TicketRow>> ticketsNow(Line& line) {
    std::vector<journal::TicketRow> rows;
    for (const char* which : {"?all=1", ""}) {
        const auto answer = line.get(std::string(path::queue) + which);
        if (!answer) return domain::Unexpected<sync::TransportFault>{answer.error()};
        for (journal::TicketRow& row : api::decode<api::QueueSnapshot>(*answer).tickets) {
            const bool known = std::any_of(rows.begin(), rows.end(), [&](const auto& one) { return one.id == row.id; });
            if (!known) rows.push_back(std::move(row));
        }
    }
    return rows;
}

int dayClose(const Call& call, Line* line) {
    const int ways = int(call.has("--expire")) + int(call.has("--carry")) + int(call.has("--by-rule"));
    if (ways != 1) throw Stop(WrongUsage, "say one of --expire, --carry and --by-rule");
    constexpr std::size_t atOnce = 200;
    const auto before = ticketsNow(*line);
    if (!before) return finish(call, before.error());
    std::vector<domain::TicketId> left;
    for (const journal::TicketRow& row : *before) {
        const bool live = row.status == TicketStatus::Waiting || row.status == TicketStatus::Parked ||
                          row.status == TicketStatus::Missed || row.status == TicketStatus::Carried;
        if (live) left.push_back(row.id);
    }
    for (std::size_t at = 0; at < left.size(); at += atOnce) {
        domain::CloseDay body;
        body.day = domain::localDate(call.around.clock());
        body.carry = call.has("--carry");
        body.byRule = call.has("--by-rule");
        body.tickets.assign(left.begin() + static_cast<std::ptrdiff_t>(at),
                            left.begin() + static_cast<std::ptrdiff_t>(std::min(left.size(), at + atOnce)));
        const auto command = line->command(call, body);
        if (!command) return finish(call, command.error());
        const auto outcome = line->give(*command);
        if (!outcome) return finish(call, outcome.error());
        if (outcome->status == journal::OutcomeStatus::Applied) continue;
        const domain::Refusal refusal = outcome->refusal.value_or(domain::refuse(domain::RefusalCode::Unavailable));
        call.around.err << fmt::format("{}: {} {}\n", refusal.name(), refusal.sentence(call.language),
                                       refusal.remedy(call.language));
        return Refused;
    }
    const auto after = ticketsNow(*line);
    if (!after) return finish(call, after.error());
    const bool zh = call.language == domain::Language::Chinese;
    std::string atWindows;
    std::string kept;
    int stays = 0;
    const auto list = [](std::string& all, const std::string& number) {
        all += (all.empty() ? "\"" : ",\"") + number + '"';
    };
    for (const journal::TicketRow& row : *after) {
        if (row.status == TicketStatus::Called || row.status == TicketStatus::Serving) {
            list(atWindows, row.number);
            call.around.err << (zh ? fmt::format("{} 还在 {}，办完为止\n", row.number, row.desk.str())
                                   : fmt::format("{} is still at {}, served to the end\n", row.number, row.desk.str()));
            continue;
        }
        const bool waits = row.status == TicketStatus::Waiting || row.status == TicketStatus::Parked ||
                           row.status == TicketStatus::Missed;
        if (!waits || std::find(left.begin(), left.end(), row.id) == left.end()) continue;
        ++stays;
        list(kept, row.number);
        const std::string& desk = row.leasedTo.str();
        call.around.err << (zh ? fmt::format("{} 可能正由 {} 断网叫号，租期过后再结\n", row.number, desk)
                               : fmt::format("{} is kept for {}, closed after its lease\n", row.number, desk));
    }
    call.around.out << fmt::format("{{\"closed\":{},\"atWindows\":[{}],\"kept\":[{}]}}\n",
                                   static_cast<int>(left.size()) - stays, atWindows, kept);
    return Done;
}

// ---- 窗口 -------------------------------------------------------------------------------------------------------

int windowOpen(const Call& call, Line* line) {
    domain::OpenDesk body;
    body.desk = deskOf(call, *line);
    body.clerkName = line->grant().name;
    body.themes = listOf<domain::ThemeId>(call.option("--themes"));
    if (body.themes.empty()) {
        const auto answer = line->get(std::string(path::hall));
        if (!answer) return finish(call, answer.error());
        for (const api::Window& window : api::decode<api::HallInfo>(*answer).windows) {
            if (window.desk == body.desk) body.themes = window.themes;
        }
    }
    return send(call, line, body);
}

int windowPause(const Call& call, Line* line) {
    domain::PauseDesk body{deskOf(call, *line), call.required("--reason"), {}};
    if (call.has("--minutes")) body.until = call.around.clock() + std::chrono::minutes{numberOf(call, "--minutes")};
    return send(call, line, body);
}

template <class Body>
int window(const Call& call, Line* line) {
    return send(call, line, Body{deskOf(call, *line)});
}

int windowTakeOver(const Call& call, Line* line) {
    return send(call, line, domain::TakeOverDesk{deskOf(call, *line), line->grant().name, call.required("--reason")});
}

int windowQuick(const Call& call, Line* line) {
    return send(call, line, domain::RecordQuickService{deskOf(call, *line), call.values[0]});
}

int windowHelp(const Call& call, Line* line) {
    const auto about = optionOf(call, "--about", domain::HelpKind::Other);
    return send(call, line, domain::AskForHelp{deskOf(call, *line), call.required("--reason"), about});
}

int windowAnswer(const Call& call, Line* line) {
    return send(call, line,
                domain::AnswerHelp{domain::DeskId(call.values[0]), line->grant().name, call.option("--note")});
}

const Option kDesk{"--desk", "ID", "the window (default: the one this device stands at)"};
const Option kReason{"--reason", "TEXT", "why; it is recorded"};
const Option kPlace{"--place", "WHERE", "original, head, tail or behind"};
}  // namespace

std::vector<Verb> ticketVerbs() {
    const std::string_view which = "NO is today's number, e.g. A023, or the ticket's id.";
    const auto verb = [&](std::string_view words, std::string_view summary, std::vector<Option> options,
                          int (*run)(const Call&, Line*)) {
        return Verb{words, "NO", summary, which, Need::Signature, std::move(options), run};
    };
    return {
        {"ticket take",
         "",
         "take a ticket for a theme",
         "",
         Need::Signature,
         {{"--theme", "ID", "e.g. YJS-GR-01"},
          {"--class", "CLASS", "none, appointment, corrections, elderly, disabled, soldier, pregnant"},
          {"--id-number", "NO", "whose; sealed, and one live ticket per person and theme"},
          {"--name", "NAME", "for who calls; sealed"},
          {"--appointment", "ID", "check in with this appointment"}},
         take},
        {"ticket next",
         "",
         "call the next one to this window",
         "Which one, and why, is the queue policy's; `ticket why` says it.",
         Need::Signature,
         {kDesk, {"--themes", "A,B", "only of these themes"}},
         next},
        verb("ticket call", "call this one before its turn", {kDesk, kReason}, callChosen),
        verb("ticket recall", "call again; one that was missed too", {kDesk}, atDesk<domain::RecallTicket>),
        verb("ticket arrived", "the person is here: service begins", {kDesk}, atDesk<domain::BeginService>),
        verb("ticket not-here", "nobody came", {kDesk}, atDesk<domain::MarkNotHere>),
        verb("ticket requeue", "a missed one waits again", {kPlace}, requeue),
        verb("ticket park", "put aside for a while", {kDesk, {"--anywhere", "", "any window may go on"}}, park),
        verb("ticket resume", "go on with a parked one", {kDesk}, atDesk<domain::ResumeTicket>),
        verb("ticket transfer", "hand on to another theme or window",
             {kDesk, {"--theme", "ID", "to this theme"}, {"--to", "DESK", "kept for this window"}, kPlace, kReason},
             transfer),
        verb("ticket next-item", "the same person, another matter", {kDesk, {"--theme", "ID", "of this theme"}},
             nextItem),
        verb("ticket left", "the person went away", {kDesk}, atDesk<domain::LeaveTicket>),
        verb("ticket finish", "service ends",
             {kDesk,
              {"--outcome", "WORD", "accepted, consulted (default), collected, corrected, mistaken"},
              {"--case", "ID", "the case, for accepted"}},
             finishTicket),
        verb("ticket note", "what the window should know before calling", {{"--text", "TEXT", "\"\" takes it away"}},
             note),
        verb("ticket undo", "take the last step back",
             {kDesk, {"--step", "STEP", "called, not-here, requeued, parked, transferred, left or finished"}}, undo),
        verb("ticket release", "free one that a silent window keeps (supervisor)", {kReason}, release),
        {"day close",
         "",
         "end the day: who still waits expires or is carried over (supervisor)",
         "Who is at a window is served to the end and named.",
         Need::Signature,
         {{"--expire", "", "their numbers expire"},
          {"--carry", "", "their numbers go on tomorrow"},
          {"--by-rule", "", "as the queue policy says for each theme"}},
         dayClose},
        {"ticket why", "NO", "why it was called when it was", which, Need::Session, {}, why},
        {"window open",
         "",
         "open a window",
         "",
         Need::Signature,
         {kDesk, {"--themes", "A,B", "default: the hall's"}},
         windowOpen},
        {"window pause",
         "",
         "a break",
         "",
         Need::Signature,
         {kDesk, kReason, {"--minutes", "N", "how long it will be"}},
         windowPause},
        {"window continue", "", "after a break", "", Need::Signature, {kDesk}, window<domain::ContinueDesk>},
        {"window close", "", "close a window", "", Need::Signature, {kDesk}, window<domain::CloseDesk>},
        {"window take-over",
         "",
         "go on at a colleague's window",
         "",
         Need::Signature,
         {kDesk, kReason},
         windowTakeOver},
        {"window quick", "SERVICE", "count one of the quick services", "", Need::Signature, {kDesk}, windowQuick},
        {"window help",
         "",
         "call the supervisor to a window",
         "Reaches the supervisor's board at once; exit code 3 means that nobody heard it.",
         Need::Signature,
         {kDesk, kReason, {"--about", "WORD", "emergency, dispute, fault, question or other (default)"}},
         windowHelp},
        {"window answer",
         "DESK",
         "tell a window that called for help that you come (supervisor)",
         "",
         Need::Signature,
         {{"--note", "TEXT", "what to do until then"}},
         windowAnswer},
        {"window settle", "", "the call for help is settled", "", Need::Signature, {kDesk}, window<domain::EndHelp>},
    };
}

}  // namespace yc::ctl

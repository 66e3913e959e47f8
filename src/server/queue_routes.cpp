// SPDX-License-Identifier: GPL-3.0-or-later
// The queue to whoever asks: the day's tickets, the policy in force, appointments, and one ticket to its holder.
#include "domain/queue/policy.h"
#include "server/core.h"
#include "server/hall_forecast.h"
#include "server/request.h"
#include "server/ticket_page.h"

#include <algorithm>

namespace yc::server {

using namespace domain;

namespace {

Response json(std::string body) { return {200, "application/json", std::move(body), {{"Cache-Control", "no-store"}}}; }

struct Sentence {
    std::string zh;
    std::string en;
};

/// Where a ticket stands, as its holder should hear it.
Sentence sentenceOf(const journal::TicketRow& ticket, const api::PublicTicket& shown) {
    const std::string ahead = std::to_string(shown.ahead);
    switch (ticket.status) {
    case TicketStatus::Waiting:
    case TicketStatus::Carried:
        if (shown.ahead == 0) return {"下一个就是您，请准备好材料", "You are next, please have your papers ready"};
        return {"前面还有 " + ahead + " 人", ahead + (shown.ahead == 1 ? " person" : " people") + " before you"};
    case TicketStatus::Called: return {"请到" + shown.deskName, "Please go to " + shown.deskName};
    case TicketStatus::Serving: return {"正在" + shown.deskName + "办理", "You are being served at " + shown.deskName};
    case TicketStatus::Parked:
        return {"请在附近等候，窗口会再叫您", "Please stay near, the window will call you again"};
    case TicketStatus::Missed:
        return {"已过号，请到咨询台重新排队", "Your number was passed, please go to the information desk"};
    case TicketStatus::Finished: return {"已办完", "Your service is finished"};
    case TicketStatus::Left: return {"已离开，这个号不再用", "You have left, this number is no longer used"};
    case TicketStatus::Expired: return {"当日未办，这个号已失效", "The day is over, this number has expired"};
    case TicketStatus::None: break;
    }
    return {};
}

std::string windowName(const Core& core, const DeskId& desk) {
    const auto found = std::find_if(core.hall.windows.begin(), core.hall.windows.end(),
                                    [&](const api::Window& window) { return window.desk == desk; });
    return found == core.hall.windows.end() ? desk.str() : found->name;
}

}  // namespace

Reply getQueue(Core& core, const Request& request) {
    api::QueueSnapshot snapshot = core.queueSnapshot();
    if (request.queryValue("all") == "1") snapshot.tickets = core.reader().ticketsOfDay(localDate(snapshot.at));
    return json(api::encode(snapshot));
}

Reply getQueuePolicy(Core& core, const Request&) {
    return json(api::encode(core.reader().queuePolicy().value_or(QueuePolicyState{builtInPolicy(), {}, {}})));
}

Reply getAppointments(Core& core, const Request& request) {
    const std::string text = request.queryValue("day");
    const auto day = text.empty() ? std::optional<Date>{localDate(core.now())} : parseIsoDate(text);
    if (!day) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "day"}})};
    return json(api::encode(api::AppointmentList{core.reader().appointments(*day)}));
}

namespace {

/// A ticket by its secret. Codes cannot be guessed, and who tries many is not answered for a while.
Expected<journal::TicketRow, Refusal> ticketByCode(Core& core, const Request& request) {
    if (core.publicMisses.exhausted(request.address, core.now()))
        return Unexpected{refuse(RefusalCode::RateLimited, {{"seconds", "60"}})};
    const auto row = core.reader().ticketByCode(request.param("code"));
    if (row) return *row;
    core.publicMisses.tooMany(request.address, core.now());
    return Unexpected{refuse(RefusalCode::NotFound, {{"what", "号票"}})};
}

const catalogue::Theme* themeNow(const Core& core, const ThemeId& id) {
    const auto now = core.releaseNow();
    const auto* release = now ? core.catalogues->find(now->version, now->hash) : nullptr;
    return release ? release->theme(id) : nullptr;
}

api::PublicTicket publicTicket(Core& core, const journal::TicketRow& found) {
    const journal::HallReader& reader = core.reader();
    const journal::TicketRow* row = &found;
    api::PublicTicket ticket{row->number, row->theme, row->status, 0, row->desk, row->calls, row->takenAt};
    ticket.at = core.now();
    if (row->status == TicketStatus::Waiting || row->status == TicketStatus::Carried)
        ticket.ahead = reader.peopleAhead(*row, ticket.at);
    const auto* theme = themeNow(core, row->theme);
    ticket.themeName = theme ? theme->alias : row->theme.str();
    if (!row->desk.empty()) ticket.deskName = windowName(core, row->desk);
    const Sentence sentence = sentenceOf(*row, ticket);
    ticket.zh = sentence.zh;
    ticket.en = sentence.en;
    return ticket;
}

Response html(int status, std::string body) {
    return {status,
            "text/html; charset=utf-8",
            std::move(body),
            {{"Cache-Control", "no-store"},
             {"Referrer-Policy", "no-referrer"},
             {"Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
              "frame-ancestors 'none'"}}};
}

}  // namespace

Reply getPublicTicket(Core& core, const Request& request) {
    const auto row = ticketByCode(core, request);
    if (!row) return Unexpected{row.error()};
    return json(api::encode(publicTicket(core, *row)));
}

Reply getTicketPage(Core& core, const Request& request) {
    const auto row = ticketByCode(core, request);
    if (!row && row.error().code == RefusalCode::NotFound) return html(404, noTicketPage(core.hall.name));
    if (!row) return Unexpected{row.error()};
    TicketPage page;
    page.hall = core.hall.name;
    page.ticket = publicTicket(core, *row);
    if (const auto* theme = themeNow(core, row->theme)) page.materials = theme->commonMaterials;
    if (row->status == TicketStatus::Waiting || row->status == TicketStatus::Carried)
        page.minutes = core.forecast->waitOf(*row);
    return html(200, ticketPage(page));
}

/// 班次: what happened to one window on a day, for the sheet that is handed to the next person there.
Reply getDeskHistory(Core& core, const Request& request) {
    const std::string text = request.queryValue("day");
    const auto day = text.empty() ? std::optional<Date>{localDate(core.now())} : parseIsoDate(text);
    if (!day) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "day"}})};
    const StreamId stream{StreamKind::DeskSession, request.param("desk")};
    const Instant from = startOfLocalDay(*day);
    return json(api::encode(api::Timeline{core.reader().history(stream, from, from + std::chrono::hours{24})}));
}

}  // namespace yc::server

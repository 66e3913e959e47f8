// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ticket_page.h"

#include "reports/html_renderer.h"

#include <fmt/format.h>

namespace yc::server {

namespace {
constexpr int refreshSeconds = 20;

constexpr std::string_view style =
    "body{margin:0;background:#f1f0eb;color:#1c2128;font:18px/1.6 sans-serif}"
    "header{background:#22272f;color:#fff;padding:16px 20px}main{max-width:560px;margin:0 auto;padding:20px}"
    ".card{background:#fff;border:1px solid #e0ded6;border-radius:12px;padding:20px;margin-bottom:16px}"
    ".number{font-size:64px;font-weight:700;line-height:1.1}.theme{font-weight:700}"
    ".now{font-size:24px;font-weight:700;margin:12px 0 0}.en{color:#474d57}"
    "ul{padding-left:1.2em;margin:8px 0 0}footer{color:#636972;font-size:15px}"
    "@media(prefers-color-scheme:dark){body{background:#13161b;color:#e9ebef}.card{background:#1b1f26;border-color:#"
    "323945}"
    ".en,footer{color:#bec4ce}}";

std::string frame(const std::string& hall, const std::string& title, bool again, const std::string& body) {
    const std::string refresh =
        again ? fmt::format("<meta http-equiv=\"refresh\" content=\"{}\">", refreshSeconds) : std::string();
    return fmt::format(
        "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" "
        "content=\"noindex\">"
        "{}<title>{}</title><style>{}</style></head><body><header>{}</header><main>{}</main></body></html>",
        refresh, reports::escapedHtml(title), style, reports::escapedHtml(hall), body);
}

bool live(domain::TicketStatus status) {
    using enum domain::TicketStatus;
    return status == Waiting || status == Carried || status == Called || status == Serving || status == Parked ||
           status == Missed;
}
}  // namespace

std::string ticketPage(const TicketPage& page) {
    const api::PublicTicket& ticket = page.ticket;
    std::string body = fmt::format("<div class=\"card\"><div class=\"number\">{}</div><div class=\"theme\">{}</div>"
                                   "<p class=\"now\">{}</p><div class=\"en\" lang=\"en\">{}</div>",
                                   reports::escapedHtml(ticket.number), reports::escapedHtml(ticket.themeName),
                                   reports::escapedHtml(ticket.zh), reports::escapedHtml(ticket.en));
    const bool waits = ticket.status == domain::TicketStatus::Waiting || ticket.status == domain::TicketStatus::Carried;
    if (waits && page.minutes) {
        body += fmt::format(
            "<p>大约再等 {0} 至 {1} 分钟<br><span class=\"en\" lang=\"en\">about {0} to {1} more minutes</span></p>",
            page.minutes->first, page.minutes->second);
    }
    body += "</div>";
    if (live(ticket.status) && !page.materials.empty()) {
        body += "<div class=\"card\"><b>等的时候，看看材料带了没有</b><ul>";
        for (const std::string& material : page.materials) body += "<li>" + reports::escapedHtml(material) + "</li>";
        body += "</ul></div>";
    }
    body += fmt::format("<footer>{} 取号，{} 更新{}</footer>", domain::clockTime(ticket.takenAt),
                        domain::clockTime(ticket.at), live(ticket.status) ? "，自动刷新" : "");
    return frame(page.hall, ticket.number, live(ticket.status), body);
}

std::string noTicketPage(const std::string& hall) {
    return frame(hall, "号票", /*again=*/false,
                 "<div class=\"card\"><p class=\"now\">没有找到这张号票</p><p>请再扫一次票上的码，或问导办台。</p>"
                 "<div class=\"en\" lang=\"en\">This ticket was not found. Scan its code again or ask the guide desk."
                 "</div></div>");
}

}  // namespace yc::server

// SPDX-License-Identifier: GPL-3.0-or-later
// 交接班单: who sat at the window today, what was served, and the work and papers that go on to the next person.
#include "api/wire.h"
#include "reports/shift_sheet.h"
#include "workstation/counter_desk.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

using domain::TicketStatus;
using reports::ShiftSheetInput;

namespace {
std::string outcomeWord(domain::TicketOutcome outcome) {
    using enum domain::TicketOutcome;
    switch (outcome) {
    case Accepted: return "受理";
    case Consulted: return "咨询";
    case Collected: return "领取";
    case Corrected: return "补正";
    case Mistaken: return "取错号";
    case None: break;
    }
    return "离开";
}

bool openWork(domain::CaseStatus status) {
    return status == domain::CaseStatus::Draft || status == domain::CaseStatus::Received;
}
}  // namespace

/// The journal at the centre knows every hour of the day; without it the sheet says so and names whom this machine knows.
void CounterDesk::printHandover() {
    post([this](sync::Replica&) {
        const std::string day = domain::isoDate(m_context.today());
        m_context.client().requestText("/v1/desks/" + desk().str() + "/history?day=" + day, {},
                                       [this](domain::Expected<std::string, domain::Refusal> answer) {
                                           std::optional<api::Timeline> history;
                                           if (answer) {
                                               try {
                                                   history = api::decode<api::Timeline>(*answer);
                                               } catch (const journal::CodecError&) { history.reset(); }
                                           }
                                           m_context.store().post([this, history](sync::Replica& later) {
                                               printHandoverWith(later, history ? &*history : nullptr);
                                           });
                                       });
    });
}

void CounterDesk::printHandoverWith(sync::Replica& replica, const api::Timeline* history) {
    if (!m_context.session()) return;
    PrintOrder order;
    order.document = handoverSheet(replica, history);
    order.name = "交接班单 " + m_context.deskName(replica, desk());
    m_context.print(std::move(order));
    m_context.done("交接班单已送打印", "The handover sheet goes to the printer");
}

reports::Document CounterDesk::handoverSheet(sync::Replica& replica, const api::Timeline* history) const {
    ShiftSheetInput input;
    if (const auto& hall = replica.hall()) {
        input.hall = hall->name;
        input.marks.sample = !hall->sampleMark.empty();
    }
    input.window = m_context.deskName(replica, desk());
    input.day = domain::chineseDate(m_context.today());
    input.printedAt = domain::clockTime(m_context.now());
    input.printedBy = m_context.session()->name;
    input.complete = history != nullptr;
    fillShifts(replica, history, input);
    fillServed(replica, input);
    fillOpenWork(replica, input);
    return reports::shiftSheet(input);
}

void CounterDesk::fillShifts(sync::Replica& replica, const api::Timeline* history, ShiftSheetInput& input) const {
    const auto clock = [](domain::Instant at) { return domain::clockTime(at); };
    const auto end = [&](domain::Instant at) {
        if (!input.shifts.empty() && input.shifts.back().to.empty()) input.shifts.back().to = clock(at);
    };
    if (history) {
        for (const auto& row : history->rows) {
            const bool opened = row.kind == domain::DeskOpened::kind;
            const bool taken = row.kind == domain::DeskTakenOver::kind;
            if (row.kind == domain::DeskPaused::kind && !input.shifts.empty()) ++input.shifts.back().pauses;
            if (row.kind == domain::DeskClosed::kind) end(row.at);
            if (!opened && !taken) continue;
            end(row.at);
            input.shifts.push_back(
                {clock(row.at), {}, m_context.accountName(replica, row.actor), taken ? "顶岗接手" : "开窗", 0});
        }
        return;
    }
    for (const auto& row : replica.reader().desks()) {
        if (row.desk != desk() || row.status == domain::DeskStatus::None) continue;
        const bool closed = row.status == domain::DeskStatus::Closed;
        input.shifts.push_back(
            {clock(row.openedAt), closed ? clock(row.since) : std::string(), row.clerkName, "本机所知", 0});
    }
}

void CounterDesk::fillServed(sync::Replica& replica, ShiftSheetInput& input) const {
    auto tickets = replica.reader().ticketsOfDay(m_context.today());
    std::sort(tickets.begin(), tickets.end(), [](const auto& a, const auto& b) { return a.finishedAt < b.finishedAt; });
    for (const auto& row : tickets) {
        if (row.desk != desk()) continue;
        const std::string theme = nameOfTheme(replica, row.theme);
        if (row.status == TicketStatus::Finished || row.status == TicketStatus::Left) {
            const auto minutes = row.servedMs / 60'000;
            input.served.push_back({row.number, theme, domain::clockTime(row.finishedAt), fmt::format("{}分", minutes),
                                    outcomeWord(row.outcome)});
        } else if (row.status == TicketStatus::Parked) {
            input.parked.push_back({row.number, theme, row.anywhere ? "任一窗口" : "本窗口"});
        } else if (row.status == TicketStatus::Serving || row.status == TicketStatus::Called) {
            input.parked.push_back({row.number, theme, "正在本窗口"});
        }
    }
}

void CounterDesk::fillOpenWork(sync::Replica& replica, ShiftSheetInput& input) const {
    constexpr int newest = 500;
    journal::CaseFilter filter;
    filter.desk = desk();
    filter.limit = newest;
    for (const auto& row : replica.reader().cases(filter).rows) {
        if (!openWork(row.status)) continue;
        const std::string where = row.status == domain::CaseStatus::Draft ? "核对中" : "已收件";
        input.cases.push_back({row.number.str(), nameOfTheme(replica, row.theme), row.applicantMasked, where});
    }
    for (const auto& unit : replica.reader().unitsKeptBy({domain::Keeper::Kind::Desk, desk().str()}))
        input.papers.push_back({unit.label.str(), unit.name, unit.caseNumber.str(), unit.original ? "原件" : "复印件"});
}

}  // namespace yc::workstation

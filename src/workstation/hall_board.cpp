// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/hall_board.h"

#include "workstation/office_desk.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

using domain::Lamp;
using domain::StreamKind;
using domain::TicketStatus;

namespace {
int minutesBetween(domain::Instant from, domain::Instant to) {
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(to - from).count());
}

int median(std::vector<int> values) {
    if (values.empty()) return 0;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}
}  // namespace

std::vector<ThemeQueue> themeQueues(Context& context, sync::Replica& replica) {
    std::vector<ThemeQueue> result;
    const auto release = replica.currentRelease();
    if (!release) return result;
    const domain::Instant now = context.now();
    const auto tickets = replica.reader().ticketsOfDay(context.today());
    const auto desks = replica.reader().desks();
    const auto counts = replica.reader().counts(context.today());
    const auto waits = context.waits();
    for (const auto& theme : release->themes) {
        ThemeQueue queue;
        queue.counts.theme = theme.id;
        queue.name = theme.shortName;
        queue.letter = theme.ticketLetter;
        for (const auto& row : counts) {
            if (row.theme == theme.id) queue.counts = row;
        }
        for (const auto& ticket : tickets) {
            if (ticket.theme != theme.id) continue;
            if (ticket.status == TicketStatus::Waiting)
                queue.waitMinutes.push_back(minutesBetween(ticket.takenAt, now));
        }
        std::sort(queue.waitMinutes.rbegin(), queue.waitMinutes.rend());
        for (const auto& desk : desks) {
            const bool serves = std::find(desk.themes.begin(), desk.themes.end(), theme.id) != desk.themes.end();
            if (desk.status == domain::DeskStatus::Open && serves) ++queue.desks;
        }
        for (const auto& wait : waits ? waits->themes : std::vector<api::ThemeWait>{}) {
            if (wait.theme == theme.id && wait.to > 0) queue.estimate = {wait.from, wait.to};
        }
        result.push_back(std::move(queue));
    }
    return result;
}

HallBoard::HallBoard(Context& context) : m_context(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange& change) {
        if (change.everything || change.settings || !change.streams.empty()) publish(replica);
    });
    m_context.onWaits([this](sync::Replica& replica) { publish(replica); });
}

void HallBoard::onHall(Listener<HallSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

void HallBoard::refresh() {
    m_context.store().post([this](sync::Replica& replica) { publish(replica); });
}

std::vector<DeskView> HallBoard::desks(sync::Replica& replica) const {
    std::vector<DeskView> result;
    const auto& hall = replica.hall();
    if (!hall) return result;
    const auto rows = replica.reader().desks();
    const auto release = replica.currentRelease();
    for (const auto& window : hall->windows) {
        DeskView view;
        view.row.desk = window.desk;
        view.name = window.name;
        view.row.themes = window.themes;
        for (const auto& row : rows) {
            if (row.desk == window.desk) view.row = row;
        }
        for (const auto& ticket : replica.reader().ticketsAtDesk(window.desk)) {
            if (ticket.status == TicketStatus::Called || ticket.status == TicketStatus::Serving) view.ticket = ticket;
        }
        if (view.ticket && release) {
            if (const auto* theme = release->theme(view.ticket->theme)) view.themeName = theme->shortName;
        }
        switch (view.row.status) {
        case domain::DeskStatus::Open:
            view.state = DeskView::State::Idle;
            view.since = view.row.since;
            break;
        case domain::DeskStatus::Paused:
            view.state = DeskView::State::Paused;
            view.since = view.row.since;
            break;
        default: view.state = DeskView::State::Closed; break;
        }
        if (view.ticket && view.state == DeskView::State::Idle) {
            const bool serving = view.ticket->status == TicketStatus::Serving;
            view.since = serving ? view.ticket->servingSince : view.ticket->lastCalledAt;
            const bool isLong = serving && minutesBetween(*view.since, m_context.now()) >= 30;
            view.state = isLong ? DeskView::State::Long : serving ? DeskView::State::Serving : DeskView::State::Calling;
        }
        result.push_back(std::move(view));
    }
    return result;
}

std::vector<UnitLamps> HallBoard::lamps(sync::Replica& replica, std::vector<HallAlert>& alerts) const {
    std::vector<UnitLamps> result;
    const auto release = replica.currentRelease();
    if (!release) return result;
    for (const auto& unit : release->units) {
        UnitLamps row;
        row.unitName = unit.shortName;
        for (const auto& task : replica.reader().tasksOfUnit(unit.id)) {
            const TaskView view = taskView(task, replica.calendar(), m_context.today());
            switch (view.lamp) {
            case Lamp::Normal: ++row.normal; break;
            case Lamp::DueSoon: ++row.dueSoon; break;
            case Lamp::Overdue: ++row.overdue; break;
            case Lamp::Paused: ++row.paused; break;
            default: break;
            }
            if (view.lamp == Lamp::Overdue)
                alerts.push_back({HallAlert::Kind::OverdueItem, Lamp::Overdue,
                                  fmt::format("{} 1 件超承诺期 {} 日", unit.shortName, -view.daysLeft),
                                  domain::shortCaseNumber(task.caseNumber) + " " + task.name, task.caseNumber.str()});
        }
        for (const auto& slip : replica.reader().slipsTo({domain::Keeper::Kind::Unit, unit.id.str()})) {
            if (slip.status != domain::SlipStatus::Dispatched && slip.status != domain::SlipStatus::PartlyReceived)
                continue;
            ++row.unsignedSlips;
            if (slip.receiveBy && *slip.receiveBy < m_context.now())
                alerts.push_back({HallAlert::Kind::UnsignedSlip, Lamp::DueSoon, slip.number.str() + " 还没签收",
                                  m_context.keeperName(replica, slip.from) + " → " + unit.shortName +
                                      fmt::format("，{} 份", slip.lines),
                                  slip.number.str()});
        }
        result.push_back(std::move(row));
    }
    return result;
}

void HallBoard::addAlerts(sync::Replica& replica, HallSnapshot& snapshot) const {
    for (const auto& queue : snapshot.themes) {
        if (!queue.waitMinutes.empty() && queue.waitMinutes.front() >= 20)
            snapshot.alerts.push_back({HallAlert::Kind::LongWait, Lamp::DueSoon,
                                       fmt::format("{} 已等 {} 分", queue.name, queue.waitMinutes.front()),
                                       fmt::format("{} 人在等，{} 个窗口在办", queue.counts.waiting, queue.desks),
                                       queue.letter});
    }
    for (const auto& desk : snapshot.desks) {
        if (desk.state == DeskView::State::Long)
            snapshot.alerts.push_back({HallAlert::Kind::LongService, Lamp::DueSoon,
                                       fmt::format("{} {} 已服务 {} 分", desk.name, desk.ticket->number,
                                                   minutesBetween(*desk.since, snapshot.at)),
                                       desk.themeName, desk.ticket->number});
    }
    for (const auto& conflict : replica.reader().conflicts()) {
        const auto row = conflict.caseId.empty() ? std::nullopt : replica.reader().caseById(conflict.caseId);
        snapshot.alerts.push_back({HallAlert::Kind::Conflict, Lamp::Overdue, "有一条记录没能合上",
                                   row ? domain::shortCaseNumber(row->number) : conflict.commandKind,
                                   row ? row->number.str() : conflict.command.str()});
    }
    const domain::Date today = m_context.today();
    journal::CaseFilter filter;
    filter.statuses = {domain::CaseStatus::Received};
    for (const auto& row : replica.reader().cases(filter).rows) {
        if (row.decideReceiptBy && replica.calendar().workingDaysBetween(today, *row.decideReceiptBy) <= 1)
            snapshot.alerts.push_back({HallAlert::Kind::DeemedSoon, Lamp::DueSoon,
                                       domain::shortCaseNumber(row.number) + " 收件快满 5 日", "到期未决定即视为受理",
                                       row.number.str()});
    }
}

void HallBoard::publish(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    auto snapshot = std::make_shared<HallSnapshot>();
    snapshot->at = m_context.now();
    snapshot->themes = themeQueues(m_context, replica);
    std::vector<int> waits;
    for (const auto& queue : snapshot->themes) {
        snapshot->waiting += queue.counts.waiting;
        waits.insert(waits.end(), queue.waitMinutes.begin(), queue.waitMinutes.end());
    }
    if (!waits.empty()) snapshot->longestMinutes = *std::max_element(waits.begin(), waits.end());
    snapshot->medianMinutes = median(waits);
    snapshot->desks = desks(replica);
    const domain::Instant dayStart = domain::startOfLocalDay(m_context.today());
    const auto tickets = replica.reader().ticketsOfDay(m_context.today());
    for (const auto& ticket : tickets) snapshot->calledToday += ticket.calls > 0 ? 1 : 0;
    journal::CaseFilter filter;
    filter.limit = 2000;
    for (const auto& row : replica.reader().cases(filter).rows)
        snapshot->acceptedToday += row.acceptedAt >= dayStart ? 1 : 0;
    for (domain::Instant at = dayStart + std::chrono::hours(8); at <= snapshot->at; at += std::chrono::minutes(15)) {
        const auto waiting = std::count_if(tickets.begin(), tickets.end(), [&](const auto& ticket) {
            const bool called = ticket.firstCalledAt != domain::Instant{} && ticket.firstCalledAt <= at;
            const bool gone =
                ticket.finishedAt != domain::Instant{} && ticket.finishedAt <= at;  // left without being called
            return ticket.takenAt <= at && !called && !gone;
        });
        snapshot->waitingCurve.emplace_back(at, static_cast<int>(waiting));
    }
    snapshot->units = lamps(replica, snapshot->alerts);
    addAlerts(replica, *snapshot);
    snapshot->ratings = replica.reader().evaluations();
    m_listener(snapshot);
}

}  // namespace yc::workstation

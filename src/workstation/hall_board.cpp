// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/hall_board.h"

#include "api/json_codec.h"
#include "api/routes.h"
#include "domain/queue/call_order.h"
#include "workstation/hall_figures.h"
#include "workstation/office_desk.h"

#include <algorithm>

namespace yc::workstation {

namespace {
constexpr int longWait = 20;  // minutes
constexpr int longIdle = 5;   // while somebody waits for what the window serves
}  // namespace

using domain::Lamp;
using domain::TicketStatus;

std::vector<ThemeQueue> themeQueues(Context& context, sync::Replica& replica) {
    std::vector<ThemeQueue> result;
    const auto release = replica.currentRelease();
    if (!release) return result;
    const domain::Instant now = context.now();
    const auto tickets = replica.reader().ticketsOfDay(context.today());
    const auto desks = replica.reader().desks();
    const auto counts = replica.reader().counts(context.today());
    const auto waits = context.waits();
    const auto published = replica.reader().queuePolicy();
    const domain::QueuePolicy& policy = published ? published->policy : domain::builtInPolicy();
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
            const auto themes = domain::callableThemes(policy, desk.themes, desk.desk, desk.clerk);
            const bool serves = std::find(themes.begin(), themes.end(), theme.id) != themes.end();
            if (desk.status == domain::DeskStatus::Open && serves) ++queue.desks;
        }
        for (const auto& wait : waits ? waits->themes : std::vector<api::ThemeWait>{}) {
            if (wait.theme != theme.id) continue;
            if (wait.to > 0) queue.estimate = {wait.from, wait.to};
            queue.usualMinutes = wait.usualService;
            queue.longMinutes = wait.longService;
        }
        queue.silent = theme.silentNames || policy.theme(theme.id).silent;
        result.push_back(std::move(queue));
    }
    return result;
}

HallBoard::HallBoard(Context& context) : m_context(context), m_planner(context), m_day(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange& change) {
        if (m_replayed) return;  // a past day does not change
        if (change.everything || change.settings || !change.streams.empty()) publish(replica);
    });
    m_context.onWaits([this](sync::Replica& replica) {
        if (!m_replayed) publish(replica);
    });
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

void HallBoard::answerHelp(const domain::DeskId& desk) {
    m_context.store().post([this, desk](sync::Replica& replica) {
        const auto session = m_context.session();
        if (!session) return;
        m_context.submitOnline(replica, domain::AnswerHelp{desk, session->name, {}},
                               [this, desk](sync::Replica& after, const journal::Outcome* outcome) {
                                   if (!outcome) return;
                                   const std::string name = m_context.deskName(after, desk);
                                   m_context.done("已应答" + name + "的求助，窗口看得到谁来",
                                                  "Answered the call of " + name + "; the window sees who comes");
                               });
    });
}

void HallBoard::endHelp(const domain::DeskId& desk) {
    m_context.store().post([this, desk](sync::Replica& replica) {
        if (!m_context.submit(replica, domain::EndHelp{desk})) return;
        const std::string name = m_context.deskName(replica, desk);
        m_context.done(name + "的求助已处理", "The call of " + name + " is settled");
    });
}

void HallBoard::onForecast(Listener<ForecastSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_planner.listen(listener);
        m_planner.refresh(replica);
    });
}

void HallBoard::refreshForecast() {
    m_context.store().post([this](sync::Replica& replica) { m_planner.refresh(replica); });
}

void HallBoard::plan(const std::vector<domain::forecast::Change>& changes) {
    m_context.store().post([this, changes](sync::Replica& replica) { m_planner.plan(replica, changes); });
}

void HallBoard::carryOut(const std::vector<domain::forecast::Change>& changes) {
    m_context.store().post([this, changes](sync::Replica& replica) { m_planner.carryOut(replica, changes); });
}

void HallBoard::takeBack() {
    m_context.store().post([this](sync::Replica& replica) { m_planner.takeBack(replica); });
}

void HallBoard::calibrate(int days) {
    m_context.store().post([this, days](sync::Replica&) { m_planner.calibrate(days); });
}

// ---- the day's end and its figures ---------------------------------------------------------------------------------

void HallBoard::closeDay(DayEnd end) {
    m_context.store().post([this, end](sync::Replica& replica) { m_day.close(replica, end); });
}

void HallBoard::printDay(domain::Date day) {
    m_context.store().post([this, day](sync::Replica&) { m_day.print(day); });
}

void HallBoard::saveDay(domain::Date day, const std::string& path) {
    m_context.store().post([this, day, path](sync::Replica&) { m_day.save(day, path); });
}

// ---- replay ------------------------------------------------------------------------------------------------------

void HallBoard::replay(domain::Date day) {
    m_context.store().post([this, day](sync::Replica&) {
        m_asked = day;
        std::string target(api::path::hallDay);
        target.replace(target.find("{day}"), 5, domain::isoDate(day));
        m_context.client().requestText(target, {}, [this, day](domain::Expected<std::string, domain::Refusal> answer) {
            if (!answer) return m_context.say(answer.error());
            m_context.store().post([this, day, text = *answer](sync::Replica& replica) {
                if (day != m_asked) return;  // another day, or back to now
                try {
                    m_replayed.emplace(api::decode<domain::forecast::DayLog>(text));
                } catch (const journal::CodecError&) {
                    return m_context.say(domain::refuse(domain::RefusalCode::Malformed, {{"what", "day"}}));
                }
                publish(replica);
            });
        });
    });
}

void HallBoard::seek(domain::Instant at) {
    m_context.store().post([this, at](sync::Replica& replica) {
        if (!m_replayed) return;
        m_replayed->seek(at);
        publish(replica);
    });
}

void HallBoard::backToNow() {
    m_context.store().post([this](sync::Replica& replica) {
        m_asked = {};
        m_replayed.reset();
        publish(replica);
    });
}

// ---- now ---------------------------------------------------------------------------------------------------------

std::vector<DeskView> HallBoard::desks(sync::Replica& replica, const std::vector<ThemeQueue>& themes) const {
    std::vector<DeskView> result;
    const auto& hall = replica.hall();
    if (!hall) return result;
    const domain::Instant now = m_context.now();
    const auto rows = replica.reader().desks();
    const auto leased = replica.reader().leased();
    const auto published = replica.reader().queuePolicy();
    const domain::QueuePolicy& policy = published ? published->policy : domain::builtInPolicy();
    std::map<domain::DeskId, domain::Instant> freeSince;
    for (const auto& ticket : replica.reader().ticketsOfDay(m_context.today()))
        freeSince[ticket.desk] = std::max(freeSince[ticket.desk], ticket.finishedAt);
    for (const auto& window : hall->windows) {
        DeskView view;
        view.row.desk = window.desk;
        view.name = window.name;
        view.row.themes = window.themes;
        for (const auto& row : rows) {
            if (row.desk == window.desk) view.row = row;
        }
        // What it may call now, not what it was opened for; closed, what the next clerk could.
        const bool sits = view.row.status == domain::DeskStatus::Open || view.row.status == domain::DeskStatus::Paused;
        view.row.themes = domain::callableThemes(policy, sits ? view.row.themes : window.themes, window.desk,
                                                 sits ? view.row.clerk : domain::AccountId());
        for (const auto& ticket : replica.reader().ticketsAtDesk(window.desk)) {
            if (ticket.status == TicketStatus::Called || ticket.status == TicketStatus::Serving) view.ticket = ticket;
        }
        setState(view, themes, now);
        if (view.state == DeskView::State::Idle) view.since = std::max(*view.since, freeSince[window.desk]);
        std::optional<domain::Instant> ended;
        for (const auto& ticket : leased) {
            if (ticket.leasedTo != window.desk) continue;
            view.leased.push_back(ticket.number);
            if (ticket.leaseUntil < now && (!ended || ticket.leaseUntil < *ended)) ended = ticket.leaseUntil;
        }
        if (ended && view.state != DeskView::State::Closed) {
            view.state = DeskView::State::Unknown;
            view.since = ended;
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
            const TaskView view = openTaskView(task, replica.calendar(), m_context.today());
            switch (view.lamp) {
            case Lamp::Normal: ++row.normal; break;
            case Lamp::DueSoon: ++row.dueSoon; break;
            case Lamp::Overdue: ++row.overdue; break;
            case Lamp::Paused: ++row.paused; break;
            default: break;
            }
            if (view.lamp != Lamp::Overdue) continue;
            HallAlert alert{HallAlert::Kind::OverdueItem, Lamp::Overdue, task.caseNumber.str(), unit.shortName};
            alert.about = domain::shortCaseNumber(task.caseNumber) + " " + task.name;
            alert.days = -view.daysLeft;
            alerts.push_back(std::move(alert));
        }
        for (const auto& slip : replica.reader().slipsTo({domain::Keeper::Kind::Unit, unit.id.str()})) {
            if (slip.status != domain::SlipStatus::Dispatched && slip.status != domain::SlipStatus::PartlyReceived)
                continue;
            ++row.unsignedSlips;
            if (!slip.receiveBy || *slip.receiveBy >= m_context.now()) continue;
            HallAlert alert{HallAlert::Kind::UnsignedSlip, Lamp::DueSoon, slip.number.str(), slip.number.str()};
            alert.from = m_context.keeperName(replica, slip.from);
            alert.about = unit.shortName;
            alert.count = slip.lines;
            alerts.push_back(std::move(alert));
        }
        result.push_back(std::move(row));
    }
    return result;
}

void HallBoard::addAlerts(sync::Replica& replica, HallSnapshot& snapshot) const {
    using Kind = HallAlert::Kind;
    using State = DeskView::State;
    for (const DeskView& desk : snapshot.desks) {
        if (desk.row.helpSince == domain::Instant{} || desk.state == State::Closed) continue;
        const bool answered = desk.row.helpAnsweredAt != domain::Instant{};
        HallAlert alert{Kind::Help, answered ? Lamp::DueSoon : Lamp::Overdue, desk.row.desk.str(), desk.name,
                        desk.row.helpReason};
        alert.help = desk.row.helpAbout;
        alert.answered = desk.row.helpAnsweredBy;
        alert.from = desk.row.clerkName;
        alert.minutes = minutesBetween(desk.row.helpSince, snapshot.at);
        snapshot.alerts.push_back(std::move(alert));
    }
    for (const ThemeQueue& queue : snapshot.themes) {
        if (queue.waitMinutes.empty() || queue.waitMinutes.front() < longWait) continue;
        HallAlert alert{Kind::LongWait, Lamp::DueSoon, queue.letter, queue.name};
        alert.minutes = queue.waitMinutes.front();
        alert.count = queue.counts.waiting;
        alert.desks = queue.desks;
        snapshot.alerts.push_back(std::move(alert));
    }
    const auto somebodyWaits = [&](const DeskView& desk) {
        return std::any_of(snapshot.themes.begin(), snapshot.themes.end(), [&](const ThemeQueue& queue) {
            const auto& serves = desk.row.themes;
            return queue.counts.waiting > 0 &&
                   std::find(serves.begin(), serves.end(), queue.counts.theme) != serves.end();
        });
    };
    for (const DeskView& desk : snapshot.desks) {
        const int minutes = desk.since ? minutesBetween(*desk.since, snapshot.at) : 0;
        if (desk.state == State::Long) {
            HallAlert alert{Kind::LongService, Lamp::DueSoon, desk.ticket->number, desk.name, desk.ticket->number};
            alert.minutes = minutes;
            alert.usual = desk.usualMinutes;
            alert.atMost = desk.longMinutes;
            snapshot.alerts.push_back(std::move(alert));
        } else if (desk.state == State::Idle && minutes >= longIdle && somebodyWaits(desk)) {
            HallAlert alert{Kind::IdleDesk, Lamp::DueSoon, desk.row.desk.str(), desk.name, desk.row.clerkName};
            alert.minutes = minutes;
            snapshot.alerts.push_back(std::move(alert));
        } else if (desk.state == State::Unknown) {
            HallAlert alert{Kind::UnknownDesk, Lamp::DueSoon, desk.row.desk.str(), desk.name};
            alert.minutes = minutes;
            alert.count = static_cast<int>(desk.leased.size());
            snapshot.alerts.push_back(std::move(alert));
        }
    }
    addCaseAlerts(replica, snapshot);
}

void HallBoard::addCaseAlerts(sync::Replica& replica, HallSnapshot& snapshot) const {
    using Kind = HallAlert::Kind;
    for (const auto& conflict : replica.reader().conflicts()) {
        const auto row = conflict.caseId.empty() ? std::nullopt : replica.reader().caseById(conflict.caseId);
        snapshot.alerts.push_back({Kind::Conflict, Lamp::Overdue, row ? row->number.str() : conflict.command.str(),
                                   row ? domain::shortCaseNumber(row->number) : conflict.commandKind});
    }
    const domain::Date today = m_context.today();
    journal::CaseFilter filter;
    filter.statuses = {domain::CaseStatus::Received};
    for (const auto& row : replica.reader().cases(filter).rows) {
        if (row.decideReceiptBy && replica.calendar().workingDaysBetween(today, *row.decideReceiptBy) <= 1)
            snapshot.alerts.push_back(
                {Kind::DeemedSoon, Lamp::DueSoon, row.number.str(), domain::shortCaseNumber(row.number)});
    }
}

void HallBoard::publish(sync::Replica& replica) {
    const auto session = m_context.session();
    if (!m_listener || !session) return;
    std::shared_ptr<HallSnapshot> snapshot;
    if (m_replayed) {
        const auto& hall = replica.hall();
        snapshot = std::make_shared<HallSnapshot>(
            m_replayed->snapshot(themeQueues(m_context, replica), hall ? hall->windows : std::vector<api::Window>{}));
    } else {
        snapshot = live(replica);
    }
    snapshot->supervisor = session->actor.has(domain::Role::Supervisor);
    m_listener(std::move(snapshot));
}

std::shared_ptr<HallSnapshot> HallBoard::live(sync::Replica& replica) {
    auto snapshot = std::make_shared<HallSnapshot>();
    snapshot->at = m_context.now();
    snapshot->themes = themeQueues(m_context, replica);
    sumWaits(*snapshot);
    snapshot->desks = desks(replica, snapshot->themes);
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
    const sync::SyncStatus status = m_context.client().status();
    if (status.link != sync::Link::Online) snapshot->staleSince = status.lastAnswer ? status.lastAnswer : snapshot->at;
    return snapshot;
}

}  // namespace yc::workstation

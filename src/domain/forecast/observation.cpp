// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast/observation.h"

#include "domain/forecast/replay.h"

#include <algorithm>
#include <set>

namespace yc::domain::forecast {

namespace {
using Kind = MomentKind;
constexpr double longestGap = 20;    // beyond it the window did something else
constexpr double longestCall = 480;  // a service nobody closed teaches nothing

double minutesBetween(Instant from, Instant to) { return static_cast<double>((to - from).count()) / 60'000.0; }

class Observer {
public:
    explicit Observer(const DayLog& log);
    DayObservation take();

private:
    struct Taken {
        CallSample sample;
        double busy = 0;
        std::optional<Instant> since;
    };
    /// What the last step of a ticket added, in case it is taken back.
    struct Added {
        std::optional<Taken> taken;
        std::optional<std::size_t> call;
        std::optional<std::size_t> arrival;
    };

    bool isFree(const DeskThen& desk) const { return desk.status == DeskStatus::Open && desk.ticket.empty(); }

    bool somebodyFor(const DeskId& id, const DeskThen& desk, const TicketId& but) const;
    void before(const QueueMoment& moment);
    void noteCall(const QueueMoment& moment);
    void after(const QueueMoment& moment);
    void noteChange(const QueueMoment& moment);
    void deskFree(const DeskId& id, Instant at);
    void somebodyCame();
    void end(const QueueMoment& moment, bool again);
    void rest(const QueueMoment& moment);
    void goOn(const QueueMoment& moment);
    void nextItem(const QueueMoment& moment);
    void takeBack(const QueueMoment& moment);
    DayObservation m_seen;
    Replay m_replay;
    std::map<TicketId, Taken> m_taken;
    std::map<TicketId, Added> m_added;
    std::set<std::size_t> m_undoneCalls;
    std::set<std::size_t> m_undoneArrivals;
    DeskId m_deskBefore;                                    ///< where the ticket of this moment was
    std::map<DeskId, std::pair<Instant, bool>> m_gapSince;  ///< true: somebody was already waiting
};

Observer::Observer(const DayLog& log) {
    m_seen.day = log.day;
    for (const QueueMoment& moment : log.moments) {
        // What happened to carried tickets on earlier days belongs to those days.
        const bool ofDay = localDate(moment.at) == log.day;
        if (ofDay) before(moment);
        m_replay.apply(moment);
        if (ofDay) after(moment);
    }
}

namespace {
template <class T>
void removeAt(std::vector<T>& list, const std::set<std::size_t>& places) {
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(*place));
}
}  // namespace

DayObservation Observer::take() {
    removeAt(m_seen.calls, m_undoneCalls);
    removeAt(m_seen.arrivals, m_undoneArrivals);
    return std::move(m_seen);
}

bool Observer::somebodyFor(const DeskId& id, const DeskThen& desk, const TicketId& but) const {
    const HallThen& hall = m_replay.hall();
    return std::any_of(hall.tickets.begin(), hall.tickets.end(), [&](const auto& entry) {
        const TicketThen& ticket = entry.second;
        return entry.first != but && ticket.status == TicketStatus::Waiting && hall.serves(desk, ticket.theme) &&
               (ticket.reservedFor.empty() || ticket.reservedFor == id) &&
               (ticket.leasedTo.empty() || ticket.leasedTo == id);
    });
}

/// Looks at the hall as it stands before the moment.
void Observer::before(const QueueMoment& moment) {
    const HallThen& hall = m_replay.hall();
    const auto ticket = hall.tickets.find(moment.ticket);
    m_deskBefore = ticket == hall.tickets.end() ? DeskId() : ticket->second.desk;
    if (moment.kind == Kind::Called) {
        noteCall(moment);
    } else if (moment.kind == Kind::DeskContinued || moment.kind == Kind::DeskTakenOver) {
        const auto desk = hall.desks.find(moment.desk);
        if (desk != hall.desks.end() && desk->second.status == DeskStatus::Paused)
            m_seen.pauses.push_back(minutesBetween(desk->second.since, moment.at));
    }
}

void Observer::noteCall(const QueueMoment& moment) {
    const auto gap = m_gapSince.find(moment.desk);
    if (gap != m_gapSince.end()) {
        const double minutes = minutesBetween(gap->second.first, moment.at);
        if (minutes <= longestGap) (gap->second.second ? m_seen.gaps : m_seen.reactions).push_back(minutes);
    }
    m_gapSince.erase(moment.desk);
    const HallThen& hall = m_replay.hall();
    const auto ticket = hall.tickets.find(moment.ticket);
    const bool same = ticket != hall.tickets.end() && ticket->second.status == TicketStatus::Called &&
                      ticket->second.desk == moment.desk;  // called once more: the window was taken all the time
    if (same || ticket == hall.tickets.end()) return;
    Taken& taken = m_taken[moment.ticket];
    taken = {};
    taken.sample.theme = ticket->second.theme;
    taken.sample.calledAt = minuteOfDay(moment.at);
    taken.sample.windows = hall.openDesks();
    taken.since = moment.at;
}

void Observer::after(const QueueMoment& moment) {
    switch (moment.kind) {
    case Kind::Taken:
        m_seen.arrivals.push_back({moment.theme, minuteOfDay(moment.at), moment.priority, false});
        somebodyCame();
        break;
    case Kind::Transferred:
        end(moment, false);
        m_added[moment.ticket].arrival = m_seen.arrivals.size();
        m_seen.arrivals.push_back({moment.theme, minuteOfDay(moment.at), PriorityClass::None, true});
        break;
    case Kind::Requeued: somebodyCame(); break;
    case Kind::NotHere: end(moment, !moment.over); break;
    case Kind::Left:
    case Kind::Finished: end(moment, false); break;
    case Kind::Parked: rest(moment); break;
    case Kind::Resumed: goOn(moment); break;
    case Kind::DeskOpened:
    case Kind::DeskContinued:
    case Kind::DeskTakenOver: deskFree(moment.desk, moment.at); break;
    case Kind::NextItem: nextItem(moment); break;
    case Kind::Undone: takeBack(moment); break;
    case Kind::DeskPaused:
    case Kind::DeskClosed: m_gapSince.erase(moment.desk); break;
    default: break;
    }
    noteChange(moment);
}

void Observer::noteChange(const QueueMoment& moment) {
    const bool desk = moment.kind == Kind::DeskOpened || moment.kind == Kind::DeskPaused ||
                      moment.kind == Kind::DeskContinued || moment.kind == Kind::DeskClosed ||
                      moment.kind == Kind::DeskTakenOver;
    if (!desk) return;
    const DeskThen& now = m_replay.hall().desks.at(moment.desk);
    m_seen.changes.push_back({minuteOfDay(moment.at), moment.desk, now.status, now.themes});
}

/// A window that became free looks for the next from now on.
void Observer::deskFree(const DeskId& id, Instant at) {
    const auto& desks = m_replay.hall().desks;
    const auto desk = desks.find(id);
    if (desk == desks.end() || !isFree(desk->second)) return;
    m_gapSince.erase(id);
    if (somebodyFor(id, desk->second, {})) m_gapSince[id] = {at, true};
}

/// Idle windows that may serve the newcomer react to it, unless somebody else is there already.
void Observer::somebodyCame() {
    const HallThen& hall = m_replay.hall();
    for (const auto& [id, desk] : hall.desks) {
        if (isFree(desk) && m_gapSince.count(id) == 0 && somebodyFor(id, desk, {})) m_gapSince[id] = {hall.at, false};
    }
}

void Observer::end(const QueueMoment& moment, bool again) {
    const auto found = m_taken.find(moment.ticket);
    Added& added = m_added[moment.ticket];
    added = {};
    if (found != m_taken.end()) {
        added.taken = found->second;
        Taken& taken = found->second;
        if (taken.since) taken.busy += minutesBetween(*taken.since, moment.at);
        taken.sample.minutes = taken.busy;
        taken.sample.again = again;
        if (taken.busy > 0 && taken.busy <= longestCall) {
            added.call = m_seen.calls.size();
            m_seen.calls.push_back(taken.sample);
        }
        m_taken.erase(found);
    }
    deskFree(m_deskBefore, moment.at);
}

void Observer::rest(const QueueMoment& moment) {
    const auto found = m_taken.find(moment.ticket);
    if (found != m_taken.end() && found->second.since) {
        found->second.busy += minutesBetween(*found->second.since, moment.at);
        found->second.since.reset();
    }
    deskFree(moment.desk, moment.at);
}

void Observer::goOn(const QueueMoment& moment) {
    m_gapSince.erase(moment.desk);
    const auto found = m_taken.find(moment.ticket);
    if (found != m_taken.end()) found->second.since = moment.at;
}

/// The same person goes on with another matter: a service of its own.
void Observer::nextItem(const QueueMoment& moment) {
    end(moment, false);
    const HallThen& hall = m_replay.hall();
    Taken& taken = m_taken[moment.ticket];
    taken.sample.theme = hall.tickets.at(moment.ticket).theme;
    taken.sample.calledAt = minuteOfDay(moment.at);
    taken.sample.windows = hall.openDesks();
    taken.since = moment.at;
}

/// What was taken back teaches nothing; a service that was ended too early goes on.
void Observer::takeBack(const QueueMoment& moment) {
    m_gapSince.erase(moment.desk);
    if (moment.step == TicketStep::Called) {
        m_taken.erase(moment.ticket);
        deskFree(m_deskBefore, moment.at);
        return;
    }
    if (moment.step == TicketStep::Parked) {
        goOn(moment);
        return;
    }
    const auto found = m_added.find(moment.ticket);
    if (found == m_added.end()) return;
    const Added added = found->second;
    m_added.erase(found);
    if (added.call) m_undoneCalls.insert(*added.call);
    if (added.arrival) m_undoneArrivals.insert(*added.arrival);
    if (added.taken) m_taken[moment.ticket] = *added.taken;
}
}  // namespace

double minuteOfDay(Instant at) { return static_cast<double>((at - startOfLocalDay(localDate(at))).count()) / 60'000.0; }

DayObservation observe(const DayLog& log) { return Observer(log).take(); }

}  // namespace yc::domain::forecast

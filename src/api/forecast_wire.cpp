// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/forecast_wire.h"

#include "api/json/wire_parts.h"

namespace yc::api {

namespace forecast = domain::forecast;

namespace json {

template <>
struct EnumNames<forecast::MomentKind> {
    using E = forecast::MomentKind;
    static constexpr std::array<EnumEntry<E>, 24> list{{{E::Taken, "taken"},
                                                        {E::Called, "called"},
                                                        {E::NotHere, "notHere"},
                                                        {E::Requeued, "requeued"},
                                                        {E::Begun, "begun"},
                                                        {E::Parked, "parked"},
                                                        {E::Resumed, "resumed"},
                                                        {E::Transferred, "transferred"},
                                                        {E::Left, "left"},
                                                        {E::Finished, "finished"},
                                                        {E::DayClosed, "dayClosed"},
                                                        {E::DeskOpened, "deskOpened"},
                                                        {E::DeskPaused, "deskPaused"},
                                                        {E::DeskContinued, "deskContinued"},
                                                        {E::DeskClosed, "deskClosed"},
                                                        {E::NextItem, "nextItem"},
                                                        {E::Undone, "undone"},
                                                        {E::Leased, "leased"},
                                                        {E::LeaseEnded, "leaseEnded"},
                                                        {E::DeskTakenOver, "deskTakenOver"},
                                                        {E::QuickService, "quickService"},
                                                        {E::HelpAsked, "helpAsked"},
                                                        {E::HelpAnswered, "helpAnswered"},
                                                        {E::HelpEnded, "helpEnded"}}};
};

template <class A>
void fields(A& a, forecast::QueueMoment& x) {
    a("at", x.at)("kind", x.kind)("ticket", x.ticket)("number", x.number)("theme", x.theme)("desk", x.desk);
    a("rankAt", x.rankAt)("priority", x.priority)("appointmentAt", x.appointmentAt)("over", x.over);
    a("themes", x.themes)("words", x.words)("step", x.step)("status", x.status)("reservedFor", x.reservedFor);
    a("help", x.help);
}

template <class A>
void fields(A& a, forecast::DayLog& x) {
    a("day", x.day)("moments", x.moments);
}

template <class A>
void fields(A& a, forecast::Interval& x) {
    a("low", x.low)("middle", x.middle)("high", x.high);
}

template <class A>
void fields(A& a, forecast::DayForecast& x) {
    a("at", x.at)("step", x.step)("waiting", x.waiting)("longest", x.longest)("peak", x.peak);
    a("overSeats", x.overSeats)("lastServed", x.lastServed)("notServed", x.notServed);
    a("personMinutes", x.personMinutes);
}

template <class A>
void fields(A& a, forecast::CalibrationDay& x) {
    a("day", x.day)("tickets", x.tickets)("answered", x.answered)("belowHalf", x.belowHalf);
    a("belowNine", x.belowNine)("shown", x.shown)("inside", x.inside)("points", x.points);
    a("pointsInside", x.pointsInside);
}

template <class A>
void fields(A& a, ThemeWait& x) {
    a("theme", x.theme)("from", x.from)("to", x.to)("wait", x.wait)("usualService", x.usualService);
    a("longService", x.longService)("samples", x.samples);
}

template <class A>
void fields(A& a, WaitForecast& x) {
    a("at", x.at)("days", x.days)("themes", x.themes);
}

template <class A>
void fields(A& a, CountedWaiting& x) {
    a("at", x.at)("people", x.people);
}

template <class A>
void fields(A& a, DayOutlook& x) {
    a("days", x.days)("seats", x.seats)("lastTicket", x.lastTicket)("counted", x.counted)("forecast", x.forecast);
    a("lastDay", x.lastDay);
}

template <class A>
void fields(A& a, PlannedChange& x) {
    a.required("kind", x.kind)("desk", x.desk)("themes", x.themes)("from", x.from)("until", x.until);
    a("percent", x.percent);
}

template <class A>
void fields(A& a, WhatIfRequest& x) {
    a.required("changes", x.changes);
}

template <class A>
void fields(A& a, WhatIfAnswer& x) {
    a("changes", x.changes)("seats", x.seats)("asIs", x.asIs)("changed", x.changed);
}

template <class A>
void fields(A& a, CalibrationReport& x) {
    a("days", x.days)("total", x.total);
}

}  // namespace json

namespace {

struct Planner {
    PlannedChange operator()(const forecast::OpenWindow& change) const {
        return {"openWindow", change.desk, change.themes, change.from, change.until, 0};
    }
    PlannedChange operator()(const forecast::GrantSkill& change) const {
        return {"grantSkill", change.desk, {change.theme}, {}, {}, 0};
    }
    PlannedChange operator()(const forecast::TakeSkill& change) const {
        return {"takeSkill", change.desk, {change.theme}, {}, {}, 0};
    }
    PlannedChange operator()(const forecast::CloseWindow& change) const {
        return {"closeWindow", change.desk, {}, change.at, {}, 0};
    }
    PlannedChange operator()(const forecast::StopTickets& change) const {
        return {"stopTickets", {}, {}, change.at, {}, 0};
    }
    PlannedChange operator()(const forecast::MoreArrivals& change) const {
        PlannedChange planned{"moreArrivals", {}, {}, {}, {}, change.percent};
        if (!change.theme.empty()) planned.themes.push_back(change.theme);
        return planned;
    }
};

}  // namespace

PlannedChange plannedOf(const forecast::Change& change) { return std::visit(Planner{}, change); }

std::optional<forecast::Change> changeOf(const PlannedChange& planned) {
    const domain::ThemeId theme = planned.themes.empty() ? domain::ThemeId{} : planned.themes.front();
    const bool desk = !planned.desk.empty();
    if (planned.kind == "openWindow" && desk)
        return forecast::OpenWindow{planned.desk, planned.themes, planned.from, planned.until};
    if (planned.kind == "grantSkill" && desk && !theme.empty()) return forecast::GrantSkill{planned.desk, theme};
    if (planned.kind == "takeSkill" && desk && !theme.empty()) return forecast::TakeSkill{planned.desk, theme};
    if (planned.kind == "closeWindow" && desk) return forecast::CloseWindow{planned.desk, planned.from};
    if (planned.kind == "stopTickets" && planned.from != domain::Instant{}) return forecast::StopTickets{planned.from};
    const bool sensible = planned.percent >= -100 && planned.percent <= 1000;
    if (planned.kind == "moreArrivals" && sensible) return forecast::MoreArrivals{theme, planned.percent};
    return std::nullopt;
}

template <class T>
std::string encode(const T& value) {
    return json::dump(json::toJson(value));
}

template <class T>
T decode(std::string_view text) {
    json::Limits limits;
    limits.bytes = 64u << 20;
    const bool asked = std::is_same_v<T, WhatIfRequest>;  // requests are read strictly
    return json::read<T>(json::parse(text, limits), asked ? json::Strictness::Strict : json::Strictness::Tolerant);
}

#define YC_ON_THE_WIRE(Type)                                                                                           \
    template std::string encode(const Type&);                                                                          \
    template Type decode(std::string_view);

YC_ON_THE_WIRE(WaitForecast)
YC_ON_THE_WIRE(DayOutlook)
YC_ON_THE_WIRE(WhatIfRequest)
YC_ON_THE_WIRE(WhatIfAnswer)
YC_ON_THE_WIRE(CalibrationReport)
YC_ON_THE_WIRE(forecast::DayLog)

}  // namespace yc::api

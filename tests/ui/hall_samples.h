// SPDX-License-Identifier: GPL-3.0-or-later
// A Wednesday in the hall, invented: snapshots for the hall, the ticket machine and the call screen.
#pragma once

#include "workstation/hall_service.h"
#include "workstation/services.h"

#include <chrono>
#include <QDir>
#include <QString>

namespace yc::test {

using namespace std::chrono_literals;

// 2026-03-11 10:32 in the hall (UTC+8).
inline domain::Instant at(int hour, int minute, int second = 0) {
    return domain::startOfLocalDay(*domain::parseIsoDate("2026-03-11")) + std::chrono::hours(hour) +
           std::chrono::minutes(minute) + std::chrono::seconds(second);
}

inline QString pictures() {
    return qEnvironmentVariable("YC_PICTURES", QDir::tempPath() + QStringLiteral("/yichuang-pictures"));
}

inline journal::TicketRow ticket(const char* number, const char* theme, const char* desk, domain::Instant since,
                                 domain::TicketStatus status = domain::TicketStatus::Serving) {
    journal::TicketRow row;
    row.id = domain::TicketId(std::string("t-") + number);
    row.number = number;
    row.theme = domain::ThemeId(theme);
    row.desk = domain::DeskId(desk);
    row.status = status;
    row.takenAt = since - 12min;
    row.lastCalledAt = since;
    row.servingSince = since;
    row.calls = 1;
    return row;
}

inline std::vector<workstation::ThemeQueue> queues() {
    struct Line {
        const char *letter, *name;
        std::vector<int> waits;
        int low, high, desks;
    };
    const Line lines[] = {{"A", "新生儿出生", {12, 11, 9, 8, 4, 3, 1}, 9, 17, 4},
                          {"B", "开办餐饮店", {8, 4, 2, 1}, 6, 13, 3},
                          {"C", "企业开办", {24, 21, 18, 15, 9, 8, 6, 3, 1}, 18, 31, 3},
                          {"D", "领取结果", {}, 1, 3, 2},
                          {"E", "二手房转移", {15, 9, 7, 4, 2}, 12, 22, 2},
                          {"F", "企业职工退休", {7, 4, 2}, 5, 11, 2},
                          {"G", "灵活就业", {4, 3}, 3, 8, 2},
                          {"H", "公民身后", {3}, 2, 9, 1}};
    std::vector<workstation::ThemeQueue> all;
    for (const Line& line : lines) {
        workstation::ThemeQueue queue;
        queue.counts.theme = domain::ThemeId(line.letter);
        queue.counts.waiting = int(line.waits.size());
        queue.name = line.name;
        queue.letter = line.letter;
        queue.waitMinutes = line.waits;
        queue.estimate = {line.low, line.high};
        queue.desks = line.desks;
        all.push_back(queue);
    }
    return all;
}

inline workstation::DeskView desk(int number, const char* clerk, workstation::DeskView::State state,
                                  const char* ticketNumber = "", const char* theme = "",
                                  std::chrono::seconds since = 0s) {
    workstation::DeskView view;
    view.row.desk = domain::DeskId("W" + std::to_string(number));
    view.row.clerk = domain::AccountId("c" + std::to_string(number));
    view.row.clerkName = clerk;
    view.row.themes = {domain::ThemeId("A"), domain::ThemeId("B"), domain::ThemeId("C")};
    view.name = std::to_string(number) + " 号窗口";
    view.state = state;
    view.themeName = theme;
    view.since = at(10, 32) - since;
    if (*ticketNumber) { view.ticket = ticket(ticketNumber, "A", view.row.desk.str().c_str(), *view.since); }
    return view;
}

inline workstation::HallSnapshot hall() {
    using S = workstation::DeskView::State;
    workstation::HallSnapshot h;
    h.at = at(10, 32);
    h.waiting = 31;
    h.medianMinutes = 11;
    h.longestMinutes = 24;
    h.calledToday = 142;
    h.acceptedToday = 96;
    h.themes = queues();
    h.desks = {desk(1, "温书言", S::Serving, "A021", "新生儿出生", 860s),
               desk(2, "许安然", S::Serving, "B010", "开办餐饮店", 485s),
               desk(3, "林知夏", S::Serving, "A023", "新生儿出生", 402s),
               desk(4, "宋栀", S::Long, "C014", "企业开办", 2290s),
               desk(5, "顾南枝", S::Calling, "C016", "企业开办", 25s),
               desk(6, "陆云开", S::Serving, "E007", "二手房转移", 1293s),
               desk(7, "叶临", S::Idle, "", "", 60s),
               desk(8, "程之远", S::Serving, "F003", "企业职工退休", 662s),
               desk(9, "", S::Closed),
               desk(10, "秦昭", S::Serving, "E009", "二手房转移", 288s),
               desk(11, "周以宁", S::Paused),
               desk(12, "沈知白", S::Unknown, "D006", "领取结果", 432s)};
    h.desks[10].row.pauseReason = "午间轮休";
    h.desks[3].usualMinutes = 12;
    h.desks[3].longMinutes = 26;
    using K = workstation::HallAlert::Kind;
    h.alerts = {
        {K::LongWait, domain::Lamp::DueSoon, "C", "企业开办"},
        {K::LongService, domain::Lamp::DueSoon, "C014", "4 号窗口", "C014"},
        {K::OverdueItem, domain::Lamp::Overdue, "YJS4399012026031100301880F", "人社局", "003-0188-F 社会保障卡申领"},
        {K::UnsignedSlip, domain::Lamp::DueSoon, "HD-0310-011", "HD-0310-011", "人社局", "3 号窗口"}};
    h.alerts[0].minutes = 24;
    h.alerts[0].count = 9;
    h.alerts[0].desks = 3;
    h.alerts[1].minutes = 38;
    h.alerts[1].usual = 12;
    h.alerts[1].atMost = 26;
    h.alerts[2].days = 1;
    h.alerts[3].count = 8;
    h.supervisor = true;
    h.units = {{"公安局", 86, 3, 0, 0, 0},
               {"医保局", 64, 2, 0, 0, 1},
               {"人社局", 71, 4, 1, 0, 1},
               {"市场监管局", 118, 6, 1, 3, 0},
               {"城管局", 22, 1, 0, 0, 0}};
    const int curve[] = {0, 0, 2, 7, 16, 20, 22, 24, 27, 26, 29};
    for (int i = 0; i < 11; ++i) { h.waitingCurve.emplace_back(at(8, 0) + i * 15min, curve[i]); }
    h.desks[11].leased = {"D007", "D008"};
    h.ratings = {
        {"", 214, 2, 4.91}, {"c3", 61, 0, 4.97}, {"c1", 58, 1, 4.88}, {"c8", 55, 0, 4.93}, {"c2", 40, 1, 4.81}};
    return h;
}

// The rest of that day: a hump before noon and one in the afternoon; `less` people than as it goes.
inline domain::forecast::DayForecast foretold(double less = 0) {
    domain::forecast::DayForecast f;
    f.at = at(10, 32);
    const double middle[] = {31, 34, 37, 38, 33, 26, 19, 13, 9,  8,  8, 10, 14, 18, 22,
                             25, 27, 28, 29, 28, 26, 22, 19, 15, 11, 7, 4,  2,  0};
    for (std::size_t i = 0; i < std::size(middle); ++i) {
        const double people = std::max(0.0, middle[i] - (i == 0 ? 0 : less));
        const double spread = std::min<double>(double(i), 4) * 2;
        f.waiting.push_back({std::max(0.0, people - spread), people, people + spread});
    }
    f.peak = 3;
    f.longest[domain::ThemeId("C")] = {26 - less, 32 - less, 39 - less};
    f.longest[domain::ThemeId("A")] = {13, 16, 20};
    f.longest[domain::ThemeId("E")] = {12, 15, 22};
    f.overSeats = {20 - less, 35 - 2 * less, 48 - 2 * less};
    f.lastServed = {400, 412, 428};
    f.personMinutes = 4200 - 60 * less;
    return f;
}

inline workstation::ForecastSnapshot forecast() {
    workstation::ForecastSnapshot f;
    workstation::HallOutlook outlook;
    outlook.days = 20;
    outlook.seats = 36;
    outlook.forecast = foretold();
    outlook.lastDay =
        domain::forecast::CalibrationDay{*domain::parseIsoDate("2026-03-04"), 120, 118, 60, 107, 47, 95, 50, 43};
    f.outlook = outlook;
    workstation::WhatIfView view;
    view.changes = {domain::forecast::OpenWindow{domain::DeskId("W9"), {domain::ThemeId("C")}, at(10, 32), {}}};
    view.seats = 36;
    view.asIs = foretold();
    view.changed = foretold(9);
    f.suggestion = view;
    f.act.steps = {{"开9 号窗口", "open 9 号窗口"}};
    return f;
}

inline workstation::KioskSnapshot kiosk() {
    workstation::KioskSnapshot k;
    k.hallName = "青屿市政务服务中心";
    for (const auto& queue : queues()) {
        workstation::KioskTheme theme;
        theme.id = queue.counts.theme;
        theme.name = queue.name;
        theme.letter = queue.letter;
        theme.waiting = queue.counts.waiting;
        theme.estimate = queue.estimate;
        theme.commonMaterials = {"父母双方居民身份证", "落户一方的户口簿", "出生医学证明首次签发登记表",
                                 "银行卡号、住院票据、费用清单、出院记录"};
        k.themes.push_back(theme);
    }
    return k;
}

inline workstation::DisplaySnapshot display() {
    workstation::DisplaySnapshot d;
    d.hallName = "青屿市政务服务中心";
    d.at = at(10, 19);
    d.current = ticket("A023", "A", "W3", at(10, 18, 50), domain::TicketStatus::Called);
    d.earlier = {ticket("C016", "C", "W5", at(10, 17)), ticket("A021", "A", "W1", at(10, 14)),
                 ticket("F003", "F", "W8", at(10, 10)), ticket("E009", "E", "W10", at(10, 8))};
    d.missed = {ticket("C011", "C", "", at(9, 50)), ticket("A018", "A", "", at(9, 40)),
                ticket("B007", "B", "", at(9, 30))};
    d.themes = queues();
    for (int i = 1; i <= 12; ++i) {
        d.deskNames[domain::DeskId("W" + std::to_string(i))] = std::to_string(i) + " 号窗口";
    }
    return d;
}

// Services that remember what was asked of them and answer when told to.
struct FakeHall : workstation::HallService {
    std::function<void(std::shared_ptr<const workstation::HallSnapshot>)> listener;
    std::function<void(std::shared_ptr<const workstation::ForecastSnapshot>)> forecastListener;
    int refreshed = 0;
    std::vector<std::vector<domain::forecast::Change>> carriedOut;
    int takenBack = 0;
    int calibrated = 0;
    int backs = 0;
    std::vector<std::string> helped;
    std::vector<std::string> ended;
    std::vector<std::vector<domain::forecast::Change>> plans;
    std::vector<domain::Date> replayed;
    std::vector<domain::Instant> sought;
    std::vector<workstation::DayEnd> dayEnds;
    std::vector<domain::Date> printed;
    std::vector<std::pair<domain::Date, std::string>> saved;
    void onHall(decltype(listener) l) override { listener = std::move(l); }
    void refresh() override { ++refreshed; }
    void answerHelp(const domain::DeskId& desk) override { helped.push_back(desk.str()); }
    void endHelp(const domain::DeskId& desk) override { ended.push_back(desk.str()); }
    void onForecast(decltype(forecastListener) l) override { forecastListener = std::move(l); }
    void refreshForecast() override {}
    void plan(const std::vector<domain::forecast::Change>& changes) override { plans.push_back(changes); }
    void carryOut(const std::vector<domain::forecast::Change>& changes) override { carriedOut.push_back(changes); }
    void takeBack() override { ++takenBack; }
    void calibrate(int) override { ++calibrated; }
    void replay(domain::Date day) override { replayed.push_back(day); }
    void seek(domain::Instant at) override { sought.push_back(at); }
    void backToNow() override { ++backs; }
    void closeDay(workstation::DayEnd end) override { dayEnds.push_back(end); }
    void printDay(domain::Date day) override { printed.push_back(day); }
    void saveDay(domain::Date day, const std::string& path) override { saved.emplace_back(day, path); }
    void show(workstation::HallSnapshot s) {
        listener(std::make_shared<const workstation::HallSnapshot>(std::move(s)));
    }
    void show(workstation::ForecastSnapshot s) {
        forecastListener(std::make_shared<const workstation::ForecastSnapshot>(std::move(s)));
    }
};
struct FakeKiosk : workstation::KioskService {
    workstation::Listener<workstation::KioskSnapshot> listener;
    std::vector<std::string> taken;
    int homes = 0;
    void onKiosk(workstation::Listener<workstation::KioskSnapshot> l) override { listener = std::move(l); }
    void take(const domain::ThemeId& theme, domain::PriorityClass priority,
              const std::vector<domain::ThemeId>& also) override {
        taken.push_back(theme.str());
        classes.push_back(priority);
        for (const auto& other : also) taken.back() += '+' + other.str();
    }
    void checkIn(const domain::AppointmentId& appointment) override {
        taken.push_back("check in " + appointment.str());
    }
    void scanned(const std::string& code) override { codes.push_back(code); }
    void printAgain() override { ++reprints; }
    void home() override { ++homes; }
    std::vector<domain::PriorityClass> classes;
    std::vector<std::string> codes;
    int reprints = 0;
    void show(workstation::KioskSnapshot s) {
        listener(std::make_shared<const workstation::KioskSnapshot>(std::move(s)));
    }
};
struct FakeDisplay : workstation::DisplayService {
    std::function<void(std::shared_ptr<const workstation::DisplaySnapshot>)> listener;
    void onDisplay(decltype(listener) l) override { listener = std::move(l); }
    void refresh() override {}
    void show(workstation::DisplaySnapshot s) {
        listener(std::make_shared<const workstation::DisplaySnapshot>(std::move(s)));
    }
};

}  // namespace yc::test

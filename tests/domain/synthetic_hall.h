// SPDX-License-Identifier: GPL-3.0-or-later
// An invented hall whose distributions are known: what the forecast must find out again. Written apart from the simulation
// of the product: second by second, with the standard library's generator.
#pragma once

#include "domain/forecast/day_log.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <deque>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace yc::domain::fixture {

struct SyntheticTheme {
    ThemeId id;
    double perHour = 10;
    double median = 12;   ///< minutes of a service
    double spread = 0.5;  ///< of its logarithm
};

struct SyntheticHall {
    std::vector<SyntheticTheme> themes{{ThemeId("YJS-GR-01"), 12, 14, 0.45}, {ThemeId("YJS-QY-02"), 8, 20, 0.5}};
    int windows = 6;          ///< window i serves theme i % themes, every third all of them
    double daySpread = 0.15;  ///< of the logarithm of a day's common factor
    double noShow = 0.05;
    int openAt = 9 * 60;
    int lastTicketAt = 16 * 60 + 30;
    bool lunch = true;  ///< windows rest one after the other around noon

    bool serves(int window, std::size_t theme) const {
        return window % 3 == 2 || static_cast<std::size_t>(window) % themes.size() == theme;
    }
    double peak(double minute) const { return minute < 11 * 60.0 ? 1.35 : minute < 13.5 * 60 ? 0.6 : 1.0; }

    forecast::DayLog day(Date date, unsigned seed) const;
    std::vector<forecast::DayLog> days(Date first, int count, unsigned seed) const {
        std::vector<forecast::DayLog> logs;
        for (int i = 0; i < count; ++i) logs.push_back(day(first + std::chrono::days(i), seed * 1000 + unsigned(i)));
        return logs;
    }
    Instant lastTicket(Date date) const { return startOfLocalDay(date) + std::chrono::minutes(lastTicketAt); }
};

inline DeskId windowId(int window) { return DeskId("W" + std::to_string(window + 1)); }

inline forecast::DayLog SyntheticHall::day(Date date, unsigned seed) const {
    using forecast::MomentKind;
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform(0, 1);
    std::exponential_distribution<double> exponential;
    const double factor = std::exp(daySpread * normal(random));
    forecast::DayLog log{date, {}};
    const Instant start = startOfLocalDay(date);
    const auto put = [&](double second, MomentKind kind) -> forecast::QueueMoment& {
        forecast::QueueMoment moment;
        moment.at = start + Milliseconds(static_cast<std::int64_t>(second * 1000));
        moment.kind = kind;
        log.moments.push_back(moment);
        return log.moments.back();
    };
    struct Ticket {
        std::string id;
        std::size_t theme = 0;
        int misses = 0;
    };
    struct Window {
        bool open = false;
        double freeAt = 0;  ///< second
        double lookAt = 0;  ///< the next call is not earlier
        bool serving = false;
        bool absent = false;
        bool idle = false;
        Ticket ticket;
        double pauseAt = -1, pauseUntil = -1;
        bool paused = false;
    };
    std::vector<Window> all(static_cast<std::size_t>(windows));
    std::deque<Ticket> queue;
    int taken = 0;
    for (int i = 0; i < windows && lunch; ++i) {
        all[std::size_t(i)].pauseAt = (11 * 60 + 30 + 30 * (i % 4)) * 60.0;
        all[std::size_t(i)].pauseUntil = all[std::size_t(i)].pauseAt + 28 * 60;
    }
    for (double second = (openAt - 15) * 60.0; second < 22 * 3600.0; second += 1) {
        const double minute = second / 60;
        for (std::size_t t = 0; t < themes.size() && minute < lastTicketAt; ++t) {
            if (uniform(random) >= themes[t].perHour * peak(minute) / 3600) continue;
            Ticket ticket{"t" + std::to_string(++taken) + isoDate(date), t, 0};
            auto& moment = put(second, MomentKind::Taken);
            moment.ticket = TicketId(ticket.id);
            moment.number = "A" + std::to_string(taken);
            moment.theme = themes[t].id;
            moment.rankAt = moment.at;
            queue.push_back(ticket);
        }
        for (int i = 0; i < windows; ++i) {
            Window& window = all[std::size_t(i)];
            if (!window.open) {
                if (minute < openAt) continue;
                window.open = true;
                window.lookAt = second + 60 * uniform(random);
                auto& moment = put(second, MomentKind::DeskOpened);
                moment.desk = windowId(i);
                for (std::size_t t = 0; t < themes.size(); ++t) {
                    if (serves(i, t)) moment.themes.push_back(themes[t].id);
                }
            }
            if (window.serving) {
                if (second < window.freeAt) continue;
                window.serving = false;
                auto& moment = put(second, window.absent ? MomentKind::NotHere : MomentKind::Finished);
                moment.ticket = TicketId(window.ticket.id);
                moment.desk = windowId(i);
                moment.rankAt = moment.at;
                if (window.absent) {
                    moment.over = ++window.ticket.misses >= 3;
                    if (!moment.over) queue.push_back(window.ticket);
                }
                window.lookAt = second + 10 + 25 * exponential(random);
            }
            if (window.paused && second >= window.pauseUntil) {
                window.paused = false;
                window.pauseAt = -1;
                put(second, MomentKind::DeskContinued).desk = windowId(i);
                window.lookAt = second + 20 * uniform(random);
            }
            if (!window.paused && window.pauseAt > 0 && second >= window.pauseAt) {
                window.paused = true;
                window.pauseUntil = std::max(window.pauseUntil, second + 20 * 60);
                put(second, MomentKind::DeskPaused).desk = windowId(i);
            }
            if (window.paused || second < window.lookAt) continue;
            const auto next =
                std::find_if(queue.begin(), queue.end(), [&](const Ticket& one) { return serves(i, one.theme); });
            if (next == queue.end()) {
                window.idle = true;
                continue;
            }
            if (std::exchange(window.idle, false)) {  // somebody came: looks up, finishes the sentence
                window.lookAt = second + 5 + 20 * exponential(random);
                continue;
            }
            window.ticket = *next;
            queue.erase(next);
            window.serving = true;
            window.absent = uniform(random) < noShow;
            const SyntheticTheme& theme = themes[window.ticket.theme];
            window.freeAt =
                second + (window.absent ? 60 + 60 * uniform(random)
                                        : 60 * theme.median * factor * std::exp(theme.spread * normal(random)));
            for (const MomentKind kind : {MomentKind::Called, MomentKind::Begun}) {
                if (kind == MomentKind::Begun && window.absent) continue;
                auto& moment = put(second, kind);
                moment.ticket = TicketId(window.ticket.id);
                moment.desk = windowId(i);
            }
        }
        const bool busy = std::any_of(all.begin(), all.end(), [](const Window& window) { return window.serving; });
        if (minute >= lastTicketAt && queue.empty() && !busy) break;
    }
    return log;
}

}  // namespace yc::domain::fixture

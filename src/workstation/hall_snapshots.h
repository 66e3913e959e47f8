// SPDX-License-Identifier: GPL-3.0-or-later
// 大厅与叫号屏的快照: what the supervisor's board, its forecast, a replayed day and the public screens show, as values.
#pragma once

#include "domain/core/refusal.h"
#include "domain/forecast/calibration.h"
#include "domain/queue/policy.h"
#include "journal/queries.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yc::workstation {

// ---- the board ---------------------------------------------------------------------------------------------------

struct ThemeQueue {
    journal::ThemeCounts counts;
    std::string name;
    std::string letter;
    std::vector<int> waitMinutes;                 ///< of each waiting ticket, longest first, for the distribution bars
    std::optional<std::pair<int, int>> estimate;  ///< minutes for a new ticket, interval; nullopt = no history yet
    int desks = 0;                                ///< open windows that serve it
    bool silent = false;                          ///< 公民身后: not named on a public screen and not said
    double usualMinutes = 0;                      ///< median of its services; 0 = too few are known
    double longMinutes = 0;                       ///< one of twenty takes longer
};
struct DeskView {
    journal::DeskRow row;
    std::string name;
    std::optional<journal::TicketRow> ticket;
    std::string themeName;
    /// Long: served far beyond what its theme usually takes. Unknown: the window held leased tickets and was not heard of
    /// until its lease had ended; nobody here knows what it does now.
    enum class State { Closed, Idle, Calling, Serving, Long, Paused, Unknown } state = State::Closed;
    std::optional<domain::Instant> since;
    int usualMinutes = 0;             ///< what the theme's services usually take …
    int longMinutes = 0;              ///< … and what only one of twenty exceeds; 0 = too few are known
    std::vector<std::string> leased;  ///< numbers of tickets only this window may call
};
/// 要你处理. Facts; the words around them are the screen's.
struct HallAlert {
    enum class Kind {
        Help,
        LongWait,
        LongService,
        IdleDesk,
        UnknownDesk,
        OverdueItem,
        UnsignedSlip,
        Conflict,
        DeemedSoon
    } kind{};
    domain::Lamp lamp{};
    std::string reference;  ///< what it leads to: ticket, case or slip number, letter of a theme, id of a window
    std::string subject;    ///< name of the window, theme or unit; number of the slip or case
    std::string about;      ///< ticket number, item, reason of a call for help
    std::string from;       ///< slip: who sent it
    domain::HelpKind help = domain::HelpKind::Other;  ///< what a window calls for
    std::string answered;                             ///< who comes to it; empty: nobody has answered
    int minutes = 0;                                  ///< waited, served, or since when a window is not heard of
    int days = 0;                                     ///< past the promise
    int count = 0;   ///< people waiting, papers on the slip, tickets kept for the window
    int desks = 0;   ///< windows that serve the theme
    int usual = 0;   ///< minutes a service usually takes; 0 = not known
    int atMost = 0;  ///< one of twenty takes longer
};
struct UnitLamps {
    std::string unitName;
    int normal = 0, dueSoon = 0, overdue = 0, paused = 0, unsignedSlips = 0;
};
/// 回放: the board shows this moment of a past day, not now.
struct ReplayPlace {
    domain::Date day{};
    domain::Instant from{};  ///< first moment of the day's log
    domain::Instant until{};
    int steps = 0;  ///< of the log; 0 = nothing happened on that day
};
struct HallSnapshot {
    domain::Instant at{};
    int waiting = 0;
    int longestMinutes = 0;
    int medianMinutes = 0;
    int calledToday = 0;
    int acceptedToday = 0;
    std::vector<ThemeQueue> themes;
    std::vector<DeskView> desks;
    std::vector<HallAlert> alerts;
    std::vector<UnitLamps> units;
    std::vector<std::pair<domain::Instant, int>> waitingCurve;  ///< of the day, every 15 minutes
    std::vector<journal::EvaluationAverage> ratings;
    std::optional<domain::Instant> staleSince;  ///< the centre is away; this is how it stood then
    std::optional<ReplayPlace> replay;
    bool supervisor = false;  ///< who looks may plan and decide here
};

// ---- forecast, what-if, calibration ---------------------------------------------------------------------------------

/// 今天余下的时间.
struct HallOutlook {
    int days = 0;   ///< past days learned from
    int seats = 0;  ///< of the waiting area; 0 = not known
    domain::Instant lastTicket{};
    std::vector<std::pair<domain::Instant, int>> counted;
    domain::forecast::DayForecast forecast;
    std::optional<domain::forecast::CalibrationDay> lastDay;
};
/// 假如: the same day with and without these changes.
struct WhatIfView {
    std::vector<domain::forecast::Change> changes;
    domain::forecast::DayForecast asIs;
    domain::forecast::DayForecast changed;
    int seats = 0;

    double savedPersonMinutes() const { return asIs.personMinutes - changed.personMinutes; }
};
/// 能不能照办: what F12 would do, and what of it can be taken back.
struct PlanWords {
    std::string zh;
    std::string en;
};
struct PlanAct {
    std::vector<PlanWords> steps;        ///< in the order they are done
    std::optional<PlanWords> whyNot;     ///< nothing can be carried out
    std::optional<PlanWords> notUndone;  ///< what Ctrl+Z will not take back
};
struct ForecastSnapshot {
    std::optional<HallOutlook> outlook;
    std::optional<domain::Refusal> outlookWhyNot;  ///< why there is no newer one
    bool asking = false;                           ///< the plan has been sent and not been answered
    std::vector<domain::forecast::Change> plan;    ///< as set on this board; empty = the suggestion is shown
    std::optional<WhatIfView> planned;             ///< answer to the plan
    std::optional<WhatIfView> suggestion;          ///< no changes: nothing helps enough
    std::optional<domain::Refusal> whyNot;         ///< why the question was not answered
    PlanAct act;                                   ///< of the plan, else of the suggestion
    std::optional<PlanWords> applied;              ///< done from here and still to be taken back
    std::vector<domain::forecast::CalibrationDay> calibration;  ///< newest first
    std::optional<domain::forecast::CalibrationDay> calibrationTotal;
    bool calibrating = false;
    std::optional<domain::Refusal> calibrationWhyNot;
};

// ---- public screens -------------------------------------------------------------------------------------------------

/// One window as its own screen shows it.
struct DisplayDesk {
    domain::DeskId desk;
    std::string name;  ///< "3 号窗口"
    domain::DeskStatus status = domain::DeskStatus::None;
    std::string pauseReason;
    std::optional<domain::Instant> pausedUntil;
    std::optional<journal::TicketRow> ticket;  ///< called or being served here
    std::vector<std::string> next;             ///< numbers in the order of calling, at most 3
    std::vector<std::string> themeNames;       ///< what it serves; silent themes left out
    std::string phraseZh;                      ///< 窗口用语 of this moment (R168); empty = none was set
    std::string phraseEn;
};
struct DisplaySnapshot {
    std::string hallName;
    domain::Instant at{};
    std::optional<journal::TicketRow> current;  ///< the latest call
    std::vector<journal::TicketRow> earlier;
    std::vector<journal::TicketRow> missed;
    std::vector<ThemeQueue> themes;
    std::map<domain::DeskId, std::string> deskNames;
    std::vector<DisplayDesk> desks;
    bool stale = false;                         ///< the centre does not answer
    std::optional<domain::Instant> lastAnswer;  ///< how old this picture is
};

}  // namespace yc::workstation
